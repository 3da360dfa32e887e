"""Sums of money composed to MONEY chunks."""

import regex

from kg.extraction.lexicon import data
from kg.extraction.tokens import Token
from kg.language.normal import Normal

_UNITS = frozenset(data("awards")["money_units"])
_NUMBER_WORDS = frozenset(data("recipients")["number_words"])
_DONE_JOINTLY = frozenset(data("awards")["done_jointly"])
_SCALES = frozenset(["triệu", "tỷ", "tỉ", "nghìn", "ngàn", "trăm"])
_COINS = regex.compile(r"(?:" + "|".join(data("awards")["foreign_money"]) + r")\b")
_FIRST_OF_COINS = tuple(name.split(" ", 1)[0] for name in data("awards")["foreign_money"])
_GOES_ON = _UNITS.union(data("awards")["money_goes_on"])


def money(text: Normal, row: list[Token]) -> list[Token]:
    """The row with MONEY chunks ('50 triệu đồng'); first of all, so that no name takes the number."""
    begin, end = row[0].start, row[-1].end
    spelled = text.lower.find(" đồng", begin, end) >= 0 and any(text.lower.find(w, begin, end) >= 0 for w in _SCALES)
    numbers = [at for at, token in enumerate(row) if token.kind == "N"]
    if not spelled and not numbers:
        return row

    def word(at: int) -> str:
        return text.lower[row[at].start : row[at].end] if at < len(row) else ""

    def coin(at: int) -> int:
        """How many chunks name a foreign coin: '500 | nhân dân tệ'."""
        if not word(at).startswith(_FIRST_OF_COINS):
            return 0
        found = _COINS.match(text.lower, row[at].start) if at < len(row) else None
        return 0 if found is None else sum(token.start < found.end() for token in row[at:])

    def in_words(at: int) -> int:
        """Where the number words end that count scores of đồng: 'hai mươi | triệu đồng'."""
        stop = at
        while word(stop) in _NUMBER_WORDS and row[stop].kind == "W":
            stop += 1
        return stop if stop > at and word(stop) in _SCALES and "đồng" in (word(stop + 1), word(stop + 2)) else at

    def jointly(at: int) -> bool:
        """'Quân khu 5 | đồng chủ trì': no coins."""
        return word(at) == "đồng" and word(at + 1) in _DONE_JOINTLY

    sums = [(at, at + 1) for at in numbers if (word(at + 1) in _UNITS and not jointly(at + 1)) or coin(at + 1)]
    if spelled:
        sums = sorted(sums + [(at, stop) for at in range(len(row)) if (stop := in_words(at)) > at])
    if not sums:
        return row
    out: list[Token] = []
    done = 0
    for at, end in sums:
        if at < done:
            continue
        while word(end) in _GOES_ON:
            end += 1
        end += coin(end)
        out += row[done:at]
        out.append(Token("MONEY", row[at].start, row[end - 1].end))
        done = end
    return out + row[done:]
