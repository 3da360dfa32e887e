"""Awards told by their grade alone after one that is told in full: 'giải Nhất cho A, Nhì cho B', '; hạng Ba cho C'."""

from collections.abc import Iterator

from kg.extraction.awards.prizes import GRADES
from kg.extraction.tokens import Token
from kg.language.normal import Normal

_JOINS = frozenset(["COMMA", "SEMI", "AND"])
_NAMED = ("AWARD_NAMED", "FORM")
_OPENS = frozenset([*_JOINS, "COLON"])


def further_prizes(text: Normal, row: list[Token]) -> Iterator[int]:
    """Where a grade stands alone between a comma or 'và' and 'cho', after a prize of that sentence."""
    told = False
    for at, token in enumerate(row[:-1]):
        told = told or (token.kind in _NAMED and text.lower[token.start : token.end].startswith("giải"))
        alone = token.kind in ("W", "C") and row[at + 1].kind == "TO" and row[at - 1].kind in _JOINS
        if told and alone and text.text[token.start : token.end] in GRADES:
            yield at


def further_grades(row: list[Token]) -> Iterator[int]:
    """Where 'hạng Ba' stands alone between a mark and 'cho', after an award of that sentence."""
    told = False
    for at, token in enumerate(row[:-2]):
        told = told or token.kind in _NAMED
        if told and token.kind == "GRADE" and row[at - 1].kind in _OPENS and row[at + 2].kind == "TO":
            yield at
