"""Sums of money composed to MONEY chunks."""

from kg.extraction.lexicon import data
from kg.extraction.tokens import Token
from kg.language.normal import Normal

_UNITS = frozenset(data("awards")["money_units"])
_GOES_ON = _UNITS.union(data("awards")["money_goes_on"])


def money(text: Normal, row: list[Token]) -> list[Token]:
    """The row with MONEY chunks ('50 triệu đồng'); first of all, so that no name takes the number."""

    def word(at: int) -> str:
        return text.lower[row[at].start : row[at].end] if at < len(row) else ""

    out: list[Token] = []
    at = 0
    while at < len(row):
        if row[at].kind == "N" and word(at + 1) in _UNITS:
            end = at + 1
            while word(end) in _GOES_ON:
                end += 1
            out.append(Token("MONEY", row[at].start, row[end - 1].end))
            at = end
        else:
            out.append(row[at])
            at += 1
    return out
