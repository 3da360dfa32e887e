"""'Ngoài A và B, X cũng tặng giấy khen cho C': those told of first receive too, and give nothing."""

from collections.abc import Sequence

from kg.extraction.construction import Found
from kg.extraction.tokens import Token
from kg.language.normal import Normal

_BESIDES = "ngoài"
_NOT_OF_SOMEBODY = ("ngoài ra", "ngoài việc", "ngoài các phần", "ngoài phần")
_TOO = frozenset(["cũng", "còn", "đồng thời"])
_MARKS = ("COMMA", "SEMI")
_MAY_STAND = frozenset(
    "BODY GROUP PERSON PLACE COMMA AND NAMELY COLON INCLUDING OTHER LPAR RPAR SEMI DATE OF TOGETHER N".split()
)


def told_besides(found: Found, clause: Sequence[Token], text: Normal) -> tuple[int, int] | None:
    """Where those stand in a clause who receive besides: (the first chunk after 'ngoài', the mark after the last)."""
    if "giver" not in found.at or "verb" not in found.at:
        return None
    first, end = found.at["giver"]
    verb = found.at["verb"][0]
    if verb < end or not _says_too(clause[end:verb], text):
        return None
    mark = next((at for at in range(end - 1, 0, -1) if clause[at].kind in _MARKS and at < end - 1), 0)
    at = mark - 1
    while at > 0 and clause[at].kind in _MAY_STAND:
        words = text.lower[clause[at].start : clause[at].end]
        if clause[at].kind == "OTHER" and (words == _BESIDES or words.startswith(f"{_BESIDES} ")):
            return (at + 1, mark) if not words.startswith(_NOT_OF_SOMEBODY) and mark >= first - 1 else None
        at -= 1
    return None


def _says_too(between: Sequence[Token], text: Normal) -> bool:
    words = text.lower[between[0].start : between[-1].end].split() if between else []
    return not _TOO.isdisjoint(words)
