"""Teams of several provinces told at once: 'đội tuyển các tỉnh A, B và C', 'đoàn văn công tỉnh: A, B'."""

from kg.extraction.bodies import Body
from kg.extraction.lexicon import data
from kg.extraction.row import Row
from kg.extraction.tokens import Token

_NOUNS = (*data("recipients")["teams"], "đoàn")
_BEFORE = frozenset(["START", "TO", "BELONG", "HAND", "COLON", "COMMA", "SEMI", "AND", "DOT", "DASH"])
_IN_NAMES = frozenset("W C FIELD IN_NAME TERRITORIAL NAMED".split())
_JOINS = ("COMMA", "AND")
_PROVINCE, _SEVERAL = "tỉnh", "các"
_LONGEST = 8  # chunks of what such a team is called


def teams_of_provinces(row: Row, at: int) -> tuple[int, list[Token]] | None:
    """The teams whose list begins at a chunk, and where it ends; None where none does."""
    if row.kind(at) not in _IN_NAMES or row.kind(at - 1) not in _BEFORE or not row.low(at).startswith(_NOUNS):
        return None
    end = at + 1
    while end < at + _LONGEST and row.kind(end) in _IN_NAMES and row.low(end) != _SEVERAL:
        end += 1
    several = row.low(end) == _SEVERAL
    first = end + several
    if row.kind(first) == "LEVEL" and row.low(first) == _PROVINCE:
        announced = row.kind(first + 1) == "COLON"
        if not several and not announced:
            return None
        first += 1 + announced
    elif not several or not _is_province(row, first):
        return None
    noun = row.span(at, end - 1)
    noun = noun[0].upper() + noun[1:]
    found: list[Token] = []
    while _is_province(row, first):
        start, stop = row.tokens[at if not found else first].start, row.tokens[first].end
        name = f"{noun} {_PROVINCE} {row.written(first).removeprefix(f'{_PROVINCE} ')}"
        found.append(Token("BODY", start, stop, Body(name, name, "named", start=start, end=stop)))
        if row.kind(first + 1) not in _JOINS or not _is_province(row, first + 2):
            return (first + 1, found) if len(found) > 1 else None
        found.append(row.tokens[first + 1])
        first += 2
    return None


def _is_province(row: Row, at: int) -> bool:
    if row.kind(at) == "PROVINCE":
        return bool(row.tokens[at].value[1] == _PROVINCE)
    if row.kind(at) != "BODY":
        return False
    place = row.tokens[at].value
    return place.type == "place" and place.level == _PROVINCE and place.place is not None and not place.containers
