"""Departments of the police by their codes: 'PC45 Công an tỉnh X', 'các đơn vị C45, C51'."""

from collections.abc import Sequence

import regex

from kg.extraction.bodies.body import Body
from kg.extraction.tokens import Token
from kg.language.normal import Normal

_LETTERS = "(?:P[ACHKVX]|[ACKV])"  # of the police before and after 2018: 'PC45', 'C04'
_CODE = regex.compile(rf"{_LETTERS}\d{{2}}")
_CODED = regex.compile(rf"{_LETTERS} ?\d{{2}}$")
_UNITS = ("đơn vị", "các phòng", "các cục", "tập thể")
_JOINS = ("COMMA", "AND", "SEMI")
_POLICE, _BEFORE = "Công an", 12  # … characters before a code


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
        body = _called_by_code(text, tokens, at) if tokens[at].kind in ("C", "BODY") else None
        if body is not None:
            last = at + (body.parent is not None)
            tokens[at : last + 1] = [Token("BODY", tokens[at].start, tokens[last].end, body)]
        at += 1


def _called_by_code(text: Normal, tokens: Sequence[Token], at: int) -> Body | None:
    """The department that a chunk names, with the police after it as its parent, if they are named there."""
    token = tokens[at]
    force = tokens[at + 1].value if at + 1 < len(tokens) and tokens[at + 1].kind == "BODY" else None
    of = force if force is not None and force.head == _POLICE and not force.bare else None
    if token.kind == "BODY":
        if of is None or not _is_coded(token) or token.value.parent is not None:
            return None
        named: Body = token.value
        named.parent = of  # 'các phòng PC02, | PC04 | Công an tỉnh X'
        return named
    code = text.text[token.start : token.end]
    if not code_of_unit(code):
        return None
    listed = at > 1 and tokens[at - 1].kind in _JOINS and _is_coded(tokens[at - 2])
    led = text.lower[max(token.start - _BEFORE, 0) : token.start].rstrip(" :").endswith(_UNITS)
    if of is None and not listed and not led:
        return None
    return Body(code, code, "field", parent=of, start=token.start, end=token.end if of is None else tokens[at + 1].end)


def _is_coded(token: Token) -> bool:
    return token.kind == "BODY" and _CODED.search(token.value.name) is not None
