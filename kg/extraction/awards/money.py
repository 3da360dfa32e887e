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

    sums = [at for at, token in enumerate(row) if token.kind == "N" and word(at + 1) in _UNITS]
    if not sums:
        return row
    out: list[Token] = []
    done = 0
    for at in sums:
        end = at + 1
        while word(end) in _GOES_ON:
            end += 1
        out += row[done:at]
        out.append(Token("MONEY", row[at].start, row[end - 1].end))
        done = end
    return out + row[done:]
