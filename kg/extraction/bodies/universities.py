"""Schools of a university that is made of several: 'Trường Đại học Y Dược, | Đại học Huế'."""

from kg.extraction.bodies.body import Body
from kg.extraction.bodies.parents import Read
from kg.extraction.lexicon import data
from kg.extraction.row import Row

_OF_SEVERAL_SCHOOLS = tuple(data("organisations")["universities_of_schools"])
_BEFORE = frozenset(["COMMA", "DASH", "LPAR", "OF"])
_SCHOOLS = frozenset(["NAMED", "FIXED", "FIELD"])
_LISTING = frozenset(["COMMA", "AND", "SEMI"])


def of_a_university(row: Row, at: int, school: Body, post: bool, read: Read) -> int:
    """Past the university that a school is part of, which becomes its parent; as it was where there is none."""
    if school.bare or school.head == "Đại học" or school.kinds.get("any") != "truong":
        return at
    begin = at + (row.kind(at) in _BEFORE)
    if row.kind(begin) not in _SCHOOLS or school.name.startswith(_OF_SEVERAL_SCHOOLS):
        return at
    end, university = read(row, begin, post)
    if university is None or not university.name.startswith(_OF_SEVERAL_SCHOOLS):
        return at
    if row.kind(at) == "LPAR":
        if row.kind(end) != "RPAR":
            return at
        end += 1
    elif row.kind(at) == "COMMA" and row.kind(end) in _LISTING and row.kind(end + 1) in _SCHOOLS:
        return at  # 'Trường A, Đại học Huế và Trường B': each by itself
    university.start, university.end = row.tokens[begin].start, row.tokens[end - 1].end
    school.parent = university
    return end
