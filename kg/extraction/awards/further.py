"""Prizes told by their grade alone after one that is told in full: 'giải Nhất cho A, Nhì cho B và Ba cho C'."""

from collections.abc import Iterator

from kg.extraction.lexicon import data
from kg.extraction.tokens import Token
from kg.language.normal import Normal

_PRIZES = frozenset(data("nouns")["prizes"].values())
_JOINS = frozenset(["COMMA", "SEMI", "AND"])
_NAMED = ("AWARD_NAMED", "FORM")


def further_prizes(text: Normal, row: list[Token]) -> Iterator[int]:
    """Where a grade stands alone between a comma or 'và' and 'cho', after a prize of that sentence."""
    told = False
    for at, token in enumerate(row[:-1]):
        told = told or (token.kind in _NAMED and text.lower[token.start : token.end].startswith("giải"))
        alone = token.kind in ("W", "C") and row[at + 1].kind == "TO" and row[at - 1].kind in _JOINS
        if told and alone and text.text[token.start : token.end] in _PRIZES:
            yield at
