"""Ranks of monks and nuns as Buddhists shorten them: RANK chunks before names in religion ('HT. Thích …')."""

from kg.extraction.lexicon import data
from kg.extraction.tokens import Token
from kg.language.normal import Normal

_RANKS: dict[str, str] = data("names")["clergy"]
_FAMILY, _NUN = "Thích", "nữ"


def clergy(text: Normal, tokens: list[Token]) -> list[Token]:
    """The row with a RANK chunk for each short form of a rank before the name that all of the order bear."""
    if text.text.find(_FAMILY, tokens[0].start, tokens[-1].end) < 0:
        return tokens
    out: list[Token] = []
    for token, after in zip(tokens, [*tokens[1:], None], strict=True):
        if token.kind == "C" and text.text[token.start : token.end] == _FAMILY:
            _rank_before(text, out)
        named = bool(out) and after is not None and after.kind == "C" and text.text.endswith(_FAMILY, 0, out[-1].end)
        if named and text.text[token.start : token.end] == _NUN:  # 'Thích | nữ | Diệu An'
            token = Token("C", token.start, token.end, token.value)
        out.append(token)
    return out


def _rank_before(text: Normal, out: list[Token]) -> None:
    at = len(out) - 2 if out and out[-1].kind == "DOT" else len(out) - 1
    if at < 0:
        return
    token = out[at]
    rank = _RANKS.get(text.text[token.start : token.end].removesuffix("."))
    if rank is not None:
        out[at:] = [Token("RANK", token.start, out[-1].end, rank)]
