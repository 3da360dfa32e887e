"""'Đoàn' as a surname, where it reads like the Youth Union: 'Chủ tịch UBND huyện | Đoàn Văn Mây', 'A và | Đoàn B C'."""

from kg.extraction.surnames import is_strong, is_surname
from kg.extraction.tokens import Token
from kg.language.normal import Normal
from kg.language.syllables import is_syllable

_SURNAME = "Đoàn"
_LEVELS = frozenset(["tỉnh", "huyện", "xã"])
_KINDS = frozenset(["TERRITORIAL", "FIELD", "NAMED"])
_OF_PLACES = _KINDS | {"LEVEL"}
_LINKS = frozenset(["AND", "COMMA"])
_GIVEN = (2, 3)  # words of a name after the surname
_NEAR = 10  # chunks from a post to its holder


def with_surname(text: Normal, tokens: list[Token]) -> list[Token]:
    """The row, in which such a word is one of a name."""
    if not tokens or text.text.find(_SURNAME, tokens[0].start, tokens[-1].end) < 0:
        return tokens
    out: list[Token] = []
    for at, token in enumerate(tokens):
        words = text.text[token.start : token.end].split() if token.kind in _KINDS else []
        before = tokens[at - 1].kind if at else ""
        if words[-1:] == [_SURNAME] and _names_one(text, tokens, at + 1):
            begin = token.end - len(_SURNAME)
            if len(words) == 1 and before in _LINKS and _is_name(text, tokens, at - 1):
                out.append(Token("C", begin, token.end))
                continue
            if len(words) == 1 and (before in ("TERRITORIAL", "LEVEL") or _of_a_place(tokens, at)):
                out.append(Token("C", begin, token.end))
                continue
            if len(words) > 1 and words[0] in _LEVELS and (before == "TERRITORIAL" or _of_a_post(tokens, at)):
                level = words[0]
                out.append(Token("LEVEL", token.start, token.start + len(level), level))
                out.append(Token("C", begin, token.end))
                continue
        out.append(token)
    return out


def _is_name(text: Normal, tokens: list[Token], end: int) -> bool:
    """Whether a whole name of a person, of three or four words, ends at a place: not 'huyện Vũ Thư | và'."""
    at = end
    while at > 0 and tokens[at - 1].kind == "C":
        at -= 1
    if end - at - 1 not in _GIVEN or (at > 0 and tokens[at - 1].kind in _OF_PLACES):
        return False
    return is_surname(text.text[tokens[at].start : tokens[at].end])


def _of_a_place(tokens: list[Token], at: int) -> bool:
    """'Chủ tịch UBND tỉnh An Giang | Đoàn Duy Mây', 'Giám đốc Công ty X Việt Nam |': a post, and its place."""
    return tokens[at - 1].kind == "PROVINCE" and any(t.kind == "POST" for t in tokens[max(at - _NEAR, 0) : at])


def _of_a_post(tokens: list[Token], at: int) -> bool:
    """'Trưởng ban Quản lý các khu công nghiệp | tỉnh Đoàn Duy Mây', but 'Bí thư | tỉnh Đoàn'."""
    before = [token.kind for token in tokens[max(at - _NEAR, 0) : at]]
    return before[-1:] not in (["POST"], ["TRUONG"]) and not {"POST", "TRUONG"}.isdisjoint(before)


def _names_one(text: Normal, tokens: list[Token], at: int) -> bool:
    """Whether two or three syllables with capitals follow, none but the first a surname: 'xã Đoàn Đào | Lê Văn Tám'."""
    end = at
    while end < len(tokens) and tokens[end].kind == "C":
        end += 1
    words = [text.text[token.start : token.end] for token in tokens[at:end]]
    return len(words) in _GIVEN and all(map(is_syllable, words)) and not any(map(is_strong, words))
