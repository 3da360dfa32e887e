"""Lists of bodies that share their head or the body that they are part of."""

from dataclasses import replace

import regex

from kg.extraction.bodies.body import Body
from kg.extraction.row import Row
from kg.extraction.tokens import Token

_CODE = regex.compile(r"\p{Lu}{2}\d{2}")  # the police's short names of their departments: 'PC03', 'PA06', 'PK20'
_DEPARTMENTS = {"Phòng", "Văn phòng"}
_OF_MINISTRIES = {"Cục", "Vụ", "Viện", "Tổng cục"}
_JOINS = ("COMMA", "AND", "SEMI")


def coded_siblings(row: Row, at: int, body: Body, out: list[Token]) -> int:
    """'các phòng PC03, PA06 và PA07': a body for each further code is put out; returns where the list ends."""
    head, _, code = body.name.rpartition(" ")
    if body.type != "field" or not _CODE.fullmatch(code):
        return at
    while row.kind(at) in _JOINS and _CODE.fullmatch(row.written(at + 1)):
        start, end = row.tokens[at + 1].start, row.tokens[at + 1].end
        out.append(row.tokens[at])
        out.append(Token("BODY", start, end, replace(body, name=f"{head} {row.written(at + 1)}", start=start, end=end)))
        at += 2
    return at


def share_parents(tokens: list[Token]) -> None:
    """'Phòng A, Phòng B và Phòng C Công an tỉnh X': the last one's parent is that of all of its kind in the list."""
    for at in reversed([at for at, token in enumerate(tokens) if token.kind == "BODY" and at > 1]):
        body = tokens[at].value
        if body.type != "field" or body.parent is None:
            continue
        before = at - 2
        while before >= 0 and tokens[before + 1].kind in _JOINS and _same_head(tokens[before], body):
            tokens[before].value.parent = body.parent
            before -= 2


def _same_head(token: Token, body: Body) -> bool:
    if token.kind != "BODY":
        return False
    other: Body = token.value
    alone = other.parent is None and other.place is None and other.level is None and not other.bare
    alike = other.head == body.head or {other.head, body.head} <= _DEPARTMENTS
    if body.parent is not None and body.parent.type == "fixed":  # 'Cục A và Viện B (Bộ Công an)'
        alike = alike or {other.head, body.head} <= _OF_MINISTRIES
    return other.type == "field" and alone and alike
