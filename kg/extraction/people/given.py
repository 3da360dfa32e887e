"""Given names that are words of the domain too: 'anh | Tỉnh', 'em | Bằng', 'ông | Bé'."""

from kg.extraction.row import Row
from kg.extraction.tokens import Token
from kg.language.normal import Normal

_WORDS = frozenset("LEVEL HONORIFIC FORM NAMED SHELL FIELD TERRITORIAL EVENT POST GIVE RECEIVE".split())
_GOES_ON = frozenset("C NAME PROVINCE N LEVEL NAMED FIELD TERRITORIAL COUNTRY QUOTED".split())


def given_names(text: Normal, tokens: list[Token]) -> list[Token]:
    """The row with such a word as a capital alone, where it stands so after 'anh', 'bà', 'em'."""
    row = Row(text, tokens)
    found = [at for at, token in enumerate(row.tokens) if token.kind == "HONORIFIC" and _is_given(row, at + 1)]
    if not found:
        return tokens
    out = list(tokens)
    for at in found:
        out[at + 1] = Token("C", out[at + 1].start, out[at + 1].end)
    return out


def _is_given(row: Row, at: int) -> bool:
    if row.kind(at) not in _WORDS or row.kind(at + 1) in _GOES_ON or row.kind(at - 2) == "C":
        return False
    word = row.written(at)
    return len(word) > 1 and word[0].isupper() and word[1:].islower() and word.isalpha()
