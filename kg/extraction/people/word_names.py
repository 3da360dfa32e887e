"""Given names that are words or places too: capitals again where a person is told ('Mai | Hoàng Sa, Giám đốc …')."""

from kg.extraction.lexicon import data
from kg.extraction.surnames import MIDDLE, SURNAMES, is_strong
from kg.extraction.tokens import Token
from kg.language.normal import Normal
from kg.language.syllables import is_syllable

_NAMES = data("names")
_KINDS = frozenset("C FORM TITLE RANK EVENT POST TERRITORIAL FIELD NAMED FIXED LEVEL PROVINCE COMMEND DECIDE".split())
_NO_GIVEN = frozenset(["POST", "RANK", "TITLE"])  # kinds of which few words are names
_GIVEN_TOO = frozenset(_NAMES["given_too"])
_TELLS = frozenset(["HONORIFIC", "RANK", "TITLE"])
_POSTS = frozenset(["POST", "TRUONG"])
_HOLDS = frozenset(["COMMA", "DASH", "LPAR"])
_ENDS = frozenset(["COMMA", "DASH", "LPAR", "RPAR", "SEMI", "DOT", "AND", "W", "AUX"])
_OPENS = frozenset(["START", "COMMA", "SEMI", "COLON", "AND", "DASH", "LPAR", "RPAR", "DOT", "FORMER"])
_MOST, _SHORTEST, _FAR = 4, 3, 12  # words of such a name, if nothing announces it; chunks between a post and its holder


def word_names(text: Normal, tokens: list[Token]) -> list[Token]:
    """The row with a capital for each syllable of a given name that the lexicon takes for another word."""
    found = [
        at
        for at in range(1, len(tokens))
        if tokens[at].kind in _KINDS
        and (tokens[at - 1].kind == "C" or tokens[at - 1].kind in _TELLS)
        and _may_be_given(text, tokens[at])
    ]
    out, done = [], 0
    for at in found:
        if (_is_given if tokens[at - 1].kind == "C" else _is_family)(text, tokens, at):
            out += tokens[done:at]
            done, start = at + 1, tokens[at].start
            for word in text.text[start : tokens[at].end].split(" "):
                out.append(Token("C", start, start + len(word)))
                start += len(word) + 1
    return out + tokens[done:] if done else tokens


def _may_be_given(text: Normal, token: Token) -> bool:
    """A quick look: one or two syllables with capitals, of a kind that may be a name's."""
    words = text.text[token.start : token.end]
    if token.kind == "C":
        return " " in words and words.istitle()
    if token.kind in _NO_GIVEN and words.lower() not in _GIVEN_TOO:
        return False
    return words.istitle() and words.count(" ") < 2 and all(map(is_syllable, words.split()))


def _is_family(text: Normal, tokens: list[Token], at: int) -> bool:
    """'ông | Lâm Trường | Định,': the surname and the syllable after it, with no more than two to follow."""
    words = text.text[tokens[at].start : tokens[at].end].split(" ")
    end = at + 1
    while end < len(tokens) and tokens[end].kind == "C" and end - at < _MOST:
        end += 1
    follows = tokens[end].kind if end < len(tokens) else "DOT"
    few = len(words) > 1 and at + 1 < end <= at + _MOST - 1
    return few and words[0] in SURNAMES and tokens[at].kind in ("FIELD", "NAMED", "C") and follows in _ENDS


def _is_given(text: Normal, tokens: list[Token], at: int) -> bool:
    written = text.text
    first = at - 1
    while first > 0 and tokens[first - 1].kind == "C" and at - first < _MOST:
        first -= 1
    words = [written[token.start : token.end] for token in tokens[first:at]]
    size = len(words) + written.count(" ", tokens[at].start, tokens[at].end) + 1
    if words[0] not in SURNAMES or size > _MOST or not all(map(is_syllable, words)):
        return False
    if written[tokens[first].start : tokens[at].start].count(" ") != len(words):
        return False  # something stands between them
    follows = tokens[at + 1].kind if at + 1 < len(tokens) else "DOT"
    if follows not in _ENDS:
        return False  # 'ông Lò Văn | xã Bản Mạt'
    before = tokens[first - 1].kind if first else "START"
    if before in _TELLS or (len(words) > 1 and words[1] in MIDDLE):
        return size >= _SHORTEST or before in _TELLS
    held = follows in _HOLDS and at + 2 < len(tokens) and tokens[at + 2].kind in (*_POSTS, "FORMER")
    if held and before in _OPENS:
        return size >= _SHORTEST
    if not is_strong(words[0]) or size < _SHORTEST or tokens[at].kind in ("PROVINCE", "LEVEL"):
        return False
    near = [token.kind for token in tokens[max(first - _FAR, 0) : first]]
    return not _POSTS.isdisjoint(near) and before not in ("NAMED", "C")
