"""Branches of banks and firms, named after their body and their place: 'Ngân hàng X | chi nhánh tỉnh Y'."""

from kg.extraction.bodies.body import Body
from kg.extraction.lexicon import data
from kg.extraction.row import Row

_HEAD = "Chi nhánh"
_OF_BANKS = frozenset(data("organisations")["with_branches"])
_MOST = 3  # syllables of the place


def branch(row: Row, at: int, body: Body) -> int:
    """Takes '(-) chi nhánh (tỉnh) Y' after a body into its name; returns where that ends, or the place itself."""
    begin = at + 1 if row.kind(at) == "DASH" else at
    if body.bare or body.type == "place" or row.low(begin) != _HEAD.lower() or row.kind(begin) != "FIELD":
        return at
    if body.type == "fixed" and body.name not in _OF_BANKS:
        return at
    end = begin + 1
    end += row.kind(end) == "LEVEL"
    if row.kind(end) == "PROVINCE":
        end += 1
    else:
        first = end
        while row.kind(end) == "C" and end - first < _MOST:
            end += 1
        if end == first:
            return at
    body.name = f"{body.name} {row.span(begin, end - 1)}"
    body.end = row.tokens[end - 1].end
    return end
