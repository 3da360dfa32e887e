"""When a plain 'cờ' is an award: 'tặng cờ của X cho Y', 'tặng cờ cho 5 tập thể'; fishermen are given flags as gifts."""

from kg.extraction.lexicon import data
from kg.extraction.row import Row

_UNITS = tuple(f" {noun}" for noun in data("awards")["given_flags"])
_GIVEN = frozenset(["GIVE", "HAND"])


def is_given(row: Row, at: int, end: int) -> bool:
    """Whether a flag that has no name is given for merit, by what stands around it."""
    if row.kind(at - 1) not in _GIVEN:
        return False
    if row.kind(end) == "OF" or row.low(end) != "cho":
        return row.kind(end) == "OF"
    if row.kind(end + 1) == "BODY":
        body = row.tokens[end + 1].value
        return body.type != "place" and not body.bare
    return row.kind(end + 1) == "N" and row.text.lower.startswith(_UNITS, row.tokens[end + 1].end)
