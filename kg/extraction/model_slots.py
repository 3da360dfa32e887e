"""Groups of a model in one place that receive: 'cho | Tổ liên gia khóm 3, phường A |', '| Đội dân phòng xã B |'."""

from collections.abc import Iterator

from kg.extraction.bodies import Body
from kg.extraction.row import Row
from kg.extraction.tokens import Token

_LEADS = frozenset(["TO", "BELONG"])
_JOINS = frozenset(["COMMA", "AND", "SEMI"])
_TAKES = frozenset(["PASSIVE", "RECEIVE"])


def groups(row: Row) -> Iterator[tuple[int, int, Token]]:
    """Where such names begin and end, and their chunks; lists go on from one to the next."""
    last = -1  # where the group before ended
    for at, token in enumerate(row.tokens):
        if token.kind != "MODEL" or row.kind(at + 1) != "BODY" or row.tokens[at + 1].value.type != "place":
            continue
        goes_on = row.kind(at - 1) in _JOINS and last == at - 1
        if row.kind(at - 1) in _LEADS or goes_on or row.kind(at + 2) in _TAKES:
            last = at + 2
            yield at, at + 2, Token("BODY", token.start, row.tokens[at + 1].end, _body(row, at))


def _body(row: Row, at: int) -> Body:
    """Named with its place; one that has a number with the larger place as well."""
    place: Body = row.tokens[at + 1].value
    where = f"{place.level} {place.place}" if place.level and place.place else row.written(at + 1)
    if (place.place or "").isdigit() and place.containers:
        where += ", " + " ".join(place.containers[0])
    name = f"{row.written(at)} {where}"
    name = name[0].upper() + name[1:]
    return Body(name, name, "named", start=row.tokens[at].start, end=row.tokens[at + 1].end)
