"""Names in lists of people that no list of names holds: 'gồm: Lê Khánh, Thanh Hoa, Quốc Tuấn'."""

from collections.abc import Iterator

import regex

from kg.extraction.people import Person
from kg.extraction.row import Row
from kg.extraction.tokens import Token
from kg.language.syllables import is_syllable

_PLAIN = regex.compile(r"\p{Lu}\p{Ll}+")
_JOINS = frozenset(["COMMA", "AND", "SEMI", "DASH"])
_OPENS = frozenset(["COLON", "NAMELY", "INCLUDING", "GROUP"])
_IN_NAMES = frozenset(["C", "TITLE", "HONORIFIC", "GRADE"])
_NAMING = _IN_NAMES | {"PERSON"}
_SHORTEST, _LONGEST = 2, 4  # words of a name
_LIST = 3  # names that make a list
_NOTE = 12  # chunks of a bracket
_SEVERAL = frozenset(["nhóm", "các", "hai", "ba", "bốn", "năm"])

Element = tuple[int, int, bool]  # first chunk, end, whether it is known to be a person


def names(row: Row) -> Iterator[tuple[int, int, Token]]:
    """The unknown names in lists of people: where each begins and ends, and its chunk."""
    kinds = [token.kind for token in row.tokens]
    if "PERSON" not in kinds or len([kind for kind in kinds if kind in _JOINS]) < _LIST - 1:
        return
    done = 0
    for at in [at for at, kind in enumerate(kinds) if kind in _NAMING]:
        if at < done:
            continue
        listed = _list(row, at)
        if len(listed) >= _LIST and _is_of_people(row, listed):
            for first, end, known in listed:
                if not known:
                    yield first, end, _person(row, first, end)
        done = listed[-1][1] if listed else 0


def _list(row: Row, at: int) -> list[Element]:
    """The names, joined by commas and the like, of which the first begins at a place."""
    out: list[Element] = []
    while (element := _element(row, at)) is not None:
        out.append(element)
        at = element[1]
        close = row.closing(at, _NOTE) if row.kind(at) == "LPAR" else None
        at = at if close is None else close + 1  # 'Lê Khánh (Hà Nội), Thanh Hoa (Huế)'
        if row.kind(at) not in _JOINS:
            break
        at += 2 if (row.kind(at), row.kind(at + 1)) == ("COMMA", "AND") else 1
    return out


def _element(row: Row, at: int) -> Element | None:
    if row.kind(at) == "PERSON":
        return at, at + 1, True
    end = at
    while row.kind(end) in _IN_NAMES and _PLAIN.fullmatch(row.written(end)):
        end += 1
    if not _SHORTEST <= end - at <= _LONGEST or not any(is_syllable(row.written(i)) for i in range(at, end)):
        return None
    return at, end, False


def _is_of_people(row: Row, listed: list[Element]) -> bool:
    """Whether two of a list are known to be people, or one is and the list is announced."""
    known = sum(one[2] for one in listed)
    before = listed[0][0] - 1
    announced = row.kind(before) in _OPENS or row.low(before) in _SEVERAL
    written = (row.written(i) for first, end, sure in listed if not sure for i in range(first, end))
    announced = announced and all(map(is_syllable, written))  # 'Kpuih Loan' between two who are known
    return 1 < known < len(listed) or (known == 1 and announced)


def _person(row: Row, first: int, end: int) -> Token:
    start, stop = row.tokens[first].start, row.tokens[end - 1].end
    name = row.span(first, end - 1)
    return Token("PERSON", start, stop, Person(name, name_start=start, name_end=stop, start=start, end=stop))
