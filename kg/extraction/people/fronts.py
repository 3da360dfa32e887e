"""What a clause begins with before its own subject: for whose merit it is, or who told it."""

from kg.extraction.lexicon import data
from kg.extraction.row import Row

_FRONTS = frozenset(data("recipients")["for_merit"])
_NAMED = frozenset(["NAME", "RANK", "HONORIFIC", "TITLE", "OFFICE", "COMMA", "DASH"])
_NOT_IN_FRONT = frozenset(["COMMA", "SEMI", "DOT", "PASSIVE", "GIVE", "HAND", "AWARD"])
_OPENS = frozenset(["START", "COMMA", "DATE", "DOT", "SEMI"])


def is_honoured_in_front(row: Row, comma: int) -> bool:
    """Whether the words that end at a comma say for whose merit the clause after them tells of an award."""
    at = comma - 1
    while at >= 0 and (row.kind(at) not in _NOT_IN_FRONT or row.kind(at - 1) == row.kind(at + 1) == "NAME"):
        if row.low(at) in _FRONTS and row.kind(at - 1) in _OPENS:
            return True
        at -= 1
    return False


def is_cited(row: Row, comma: int) -> bool:
    """Whether the words that end at a comma say who told it: 'Theo ông A, Phó Giám đốc X'."""
    at = comma - 1
    while at > 0 and row.kind(at) in _NAMED:
        at -= 1
    return at < comma - 1 and at >= 0 and row.low(at) == "theo" and row.kind(at - 1) in _OPENS
