"""Given names that are words of the domain too: 'anh | Tỉnh', 'em | Bằng', 'ông | Bé', 'chị | Mơ | được …'."""

from kg.extraction.row import Row
from kg.extraction.tokens import Token
from kg.language.normal import Normal

_WORDS = frozenset("LEVEL HONORIFIC FORM NAMED SHELL FIELD TERRITORIAL EVENT POST GIVE RECEIVE".split())
_BEEN = " được"
_GOES_ON = frozenset("C NAME PROVINCE N LEVEL NAMED FIELD TERRITORIAL COUNTRY QUOTED".split())


def given_names(text: Normal, tokens: list[Token]) -> list[Token]:
    """The row with such a word as a capital alone, where it stands so after 'anh', 'bà', 'em'."""
    row = Row(text, tokens)
    found = [at for at, token in enumerate(row.tokens) if token.kind == "HONORIFIC" and _is_given(row, at + 1)]
    if not found:
        return tokens
    out = list(tokens)
    for at in reversed(found):
        token = out[at + 1]
        if row.written(at + 1).endswith(_BEEN):  # 'anh | Đạt | được tặng'
            end = token.end - len(_BEEN)
            out[at + 1 : at + 2] = [Token("C", token.start, end), Token("PASSIVE", end + 1, token.end, _BEEN.strip())]
        else:
            out[at + 1] = Token("C", token.start, token.end)
    return out


def _is_given(row: Row, at: int) -> bool:
    word = row.written(at).removesuffix(_BEEN)
    known = row.kind(at) in _WORDS or word != row.written(at)
    if not known or row.kind(at + 1) in _GOES_ON or row.kind(at - 2) == "C":
        return False
    return len(word) > 1 and word[0].isupper() and word[1:].islower() and word.isalpha()
