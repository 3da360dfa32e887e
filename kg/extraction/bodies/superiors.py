"""The ministry or army unit that a firm, hospital or school is of: 'Công ty X, | Bộ Quốc phòng'."""

from kg.extraction.bodies.body import Body
from kg.extraction.bodies.parents import Read
from kg.extraction.lexicon import data
from kg.extraction.row import Row

_OWNED = tuple(data("organisations")["owned"])
_UNITS = frozenset(data("organisations")["units_of_armies"]) | {"Tổng cục", "Cục", "Binh đoàn", "Bộ Tư lệnh"}
_MARKS = frozenset(["COMMA", "DASH", "LPAR"])
_ENDS = frozenset(["COMMA", "DASH", "RPAR", "DOT", "SEMI", "END", "AND"])
_LISTING = frozenset(["COMMA", "AND"])
_NEXT = frozenset(["FIXED", "FIELD", "NAMED", "TERRITORIAL", "BODY"])


def of_a_superior(row: Row, at: int, body: Body, read: Read) -> int:
    """Past the superior of a body that a post is of, which becomes its parent; as it was where there is none."""
    mark = row.kind(at)
    if body.parent is not None or body.bare or not body.name.startswith(_OWNED):
        return at
    begin = at + 1 if mark in _MARKS else at
    ministry = begin > at and row.kind(begin) == "FIXED" and row.written(begin).startswith("Bộ ")
    unit = row.kind(begin) == "FIELD" and row.tokens[begin].value[0] in _UNITS and not row.small(begin)
    if not (ministry or unit):
        return at
    end, superior = read(row, begin, True)
    if superior is None or superior.bare or superior.office:
        return at
    if mark == "LPAR":
        if row.kind(end) != "RPAR":
            return at
        end += 1
    elif begin > at and (row.kind(end) not in _ENDS or (row.kind(end) in _LISTING and row.kind(end + 1) in _NEXT)):
        return at  # 'Giám đốc Công ty X, Bộ Y và Sở Z': each by itself
    superior.start, superior.end = row.tokens[begin].start, row.tokens[end - 1].end
    body.parent = superior
    return end
