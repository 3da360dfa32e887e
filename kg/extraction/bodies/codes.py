"""Departments of the police by their codes: 'PC45 Công an tỉnh X', 'các đơn vị C45, C51'."""

import regex

from kg.extraction.bodies.body import Body
from kg.extraction.tokens import Token
from kg.language.normal import Normal

_CODE = regex.compile(r"(?:P[ACHKVX]|[ACKV])\d{2}")  # of the police before and after 2018: 'PC45', 'C04'
_CODED = regex.compile(r"(?:P[ACHKVX]|[ACKV]) ?\d{2}$")
_UNITS = ("đơn vị", "các phòng", "các cục", "tập thể")
_JOINS = ("COMMA", "AND", "SEMI")
_POLICE, _LONGEST, _BEFORE = "Công an", 4, 12


def code_of_unit(word: str) -> bool:
    """Whether a word is the code of a department.

    >>> code_of_unit("PC04"), code_of_unit("A9"), code_of_unit("C")
    (True, False, False)
    """
    return _CODE.fullmatch(word) is not None


def called_by_codes(text: Normal, tokens: list[Token]) -> None:
    """'cho | PC45 | Công an tỉnh X', 'các đơn vị | C45, C51': departments that are called by nothing else."""
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.kind not in ("C", "BODY"):
            at += 1
            continue
        force = tokens[at + 1].value if at + 1 < len(tokens) and tokens[at + 1].kind == "BODY" else None
        of = force if force is not None and force.head == _POLICE and not force.bare else None
        if of is not None and _is_coded(token) and token.value.parent is None:
            token.value.parent = of  # 'các phòng PC02, | PC04 | Công an tỉnh X'
            tokens[at : at + 2] = [Token("BODY", token.start, tokens[at + 1].end, token.value)]
        code = text.text[token.start : token.end] if token.kind == "C" and token.end - token.start <= _LONGEST else ""
        if not code_of_unit(code):
            at += 1
            continue
        before = tokens[at - 1] if at else None
        listed = before is not None and before.kind in _JOINS and at > 1 and _is_coded(tokens[at - 2])
        led = text.lower[max(token.start - _BEFORE, 0) : token.start].rstrip(" :").endswith(_UNITS)
        if of is None and not listed and not led:
            at += 1
            continue
        end = tokens[at + 1].end if of is not None else token.end
        body = Body(code, code, "field", parent=of, start=token.start, end=end)
        tokens[at : at + (2 if of is not None else 1)] = [Token("BODY", token.start, end, body)]
        at += 1


def _is_coded(token: Token) -> bool:
    return token.kind == "BODY" and _CODED.search(token.value.name) is not None
