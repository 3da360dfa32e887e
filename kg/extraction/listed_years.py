"""Years that a list goes on with: 'Bằng khen các năm 2017, 2019 và 2020; Huy hiệu …'."""

from collections.abc import Sequence

from kg.extraction.tokens import Token

_YEAR, _AFTER_YEARS = 4, frozenset(["COMMA", "SEMI", "DOT", "AND", "RPAR"])  # letters of a year, and what follows it


def is_one_more_year(row: Sequence[Token], at: int) -> bool:
    """Whether a year, or the mark in front of it, goes on with a list of years: 'năm 2017 |, 2019 và 2020|;'."""
    if row[at].kind != "N":
        return at + 1 < len(row) and row[at + 1].kind == "N" and is_one_more_year(row, at + 1)
    ended = at + 1 == len(row) or row[at + 1].kind in _AFTER_YEARS
    if at < 2 or row[at].end - row[at].start != _YEAR or row[at - 1].kind not in ("COMMA", "AND"):
        return False
    if row[at - 2].kind == "DATE":
        return ended and row[at - 2].value.month is None
    return ended and is_one_more_year(row, at - 2)
