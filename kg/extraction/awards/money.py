"""Sums of money composed to MONEY chunks."""

import regex

from kg.extraction.lexicon import data
from kg.extraction.tokens import Token
from kg.language.normal import Normal

_UNITS = frozenset(data("awards")["money_units"])
_COINS = regex.compile(r"(?:" + "|".join(data("awards")["foreign_money"]) + r")\b")
_GOES_ON = _UNITS.union(data("awards")["money_goes_on"])


def money(text: Normal, row: list[Token]) -> list[Token]:
    """The row with MONEY chunks ('50 triệu đồng'); first of all, so that no name takes the number."""
    numbers = [at for at, token in enumerate(row) if token.kind == "N"]
    if not numbers:
        return row

    def word(at: int) -> str:
        return text.lower[row[at].start : row[at].end] if at < len(row) else ""

    def coin(at: int) -> int:
        """How many chunks name a foreign coin: '500 | nhân dân tệ'."""
        found = _COINS.match(text.lower, row[at].start) if at < len(row) else None
        return 0 if found is None else sum(token.start < found.end() for token in row[at:])

    sums = [at for at, token in enumerate(row) if token.kind == "N" and (word(at + 1) in _UNITS or coin(at + 1))]
    if not sums:
        return row
    out: list[Token] = []
    done = 0
    for at in sums:
        end = at + 1
        while word(end) in _GOES_ON:
            end += 1
        end += coin(end)
        out += row[done:at]
        out.append(Token("MONEY", row[at].start, row[end - 1].end))
        done = end
    return out + row[done:]
