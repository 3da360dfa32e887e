"""Ranks of monks and nuns as Buddhists shorten them: RANK chunks before names in religion ('HT. Thích …')."""

from kg.extraction.lexicon import data
from kg.extraction.tokens import Token
from kg.language.normal import Normal

_RANKS: dict[str, str] = data("names")["clergy"]
_FAMILY = "Thích"


def clergy(text: Normal, tokens: list[Token]) -> list[Token]:
    """The row with a RANK chunk for each short form of a rank before the name that all of the order bear."""
    if text.text.find(_FAMILY, tokens[0].start, tokens[-1].end) < 0:
        return tokens
    out: list[Token] = []
    for token in tokens:
        if token.kind == "C" and text.text[token.start : token.end] == _FAMILY:
            _rank_before(text, out)
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
