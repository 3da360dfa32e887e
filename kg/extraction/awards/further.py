"""Awards told by their grade alone after one that is told in full: 'giải Nhất cho A, Nhì cho B', '; hạng Ba cho C'."""

from collections.abc import Iterator

from kg.extraction.awards.prizes import GRADES
from kg.extraction.tokens import Token
from kg.language.normal import Normal

_JOINS = frozenset(["COMMA", "SEMI", "AND"])
_NAMED = ("AWARD_NAMED", "FORM")
_LISTED = ("Giải thưởng", "Danh hiệu")
_ANNOUNCES = frozenset(["INCLUDING", "COLON", "NAMELY"])
_ENDS = frozenset(["DOT", "GIVE", "HAND", "RECEIVE", "PASSIVE", "FORM", "AWARD_NAMED"])
_FAR = 9  # chunks from a form to its list
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


def further_quoted(row: list[Token]) -> Iterator[int]:
    """Where quoted names stand in a list that a form announces: '3 giải thưởng gồm: | “A” | của X; | “B” | của Y'."""
    for at, token in enumerate(row):
        if token.kind != "FORM" or token.value not in _LISTED:
            continue
        opens = next((i for i in range(at + 1, min(at + _FAR, len(row))) if row[i].kind in _ANNOUNCES), at)
        named = any(row[i].kind in ("QUOTED", *_ENDS) for i in range(at + 1, opens))
        first = opens + 1 + (opens + 1 < len(row) and row[opens + 1].kind == "COLON")
        if opens - at < 2 or named or first >= len(row) or row[first].kind != "QUOTED":
            continue  # 'danh hiệu: “A”' is read with its name
        for end in range(first, len(row)):
            if row[end].kind in _ENDS:
                break
            if row[end].kind == "QUOTED" and (end == first or row[end - 1].kind in _JOINS):
                yield end
