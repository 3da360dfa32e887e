"""Items of a list that ';' parts: who is named first in one, and of what that one is."""

from collections.abc import Sequence

from kg.extraction.tokens import Token

_ANNOUNCING = frozenset(["AND", "COLON", "INCLUDING", "NAMELY"])


def is_of_the_item(tokens: Sequence[Token], at: int) -> bool:
    """Whether a body after a comma says of what the one named before it is, and is not named for itself.

    'ông A, Giám đốc B, | Bệnh viện C |; bà D, …'; '3 tập thể: Đội A, | Công ty B |; Đội C; Đội D'.
    """
    marks = [i for i, token in enumerate(tokens) if token.kind == "SEMI"]
    if not marks or tokens[at].kind != "BODY" or at == 0 or tokens[at - 1].kind != "COMMA":
        return False
    begin = max((mark for mark in marks if mark < at), default=-1)
    first = next((i for i in range(begin + 1, at) if tokens[i].kind in ("PERSON", "BODY")), at)
    if any(token.kind in _ANNOUNCING for token in tokens[first:at]):
        return False
    return tokens[first].kind == "PERSON" or (first < at and _counts_the_items(tokens, at, marks))


def serves_in(tokens: Sequence[Token], at: int) -> bool:
    """Whether a body after a comma is where somebody with a rank serves: 'Đại úy A, | Phòng Cảnh sát hình sự | được …'.

    'Đại úy A, Phòng B và Công an xã C' may be a list, and so may '1 tập thể, 1 cá nhân: Đại úy A, Công an xã C'.
    """
    if at < 2 or [token.kind for token in tokens[at - 2 : at + 1]] != ["PERSON", "COMMA", "BODY"]:
        return False
    person = tokens[at - 2].value
    if not person.rank or person.unit is not None or any(office.body is not None for office in person.offices):
        return False
    if any(token.kind == "GROUP" and token.value.collectives for token in tokens[:at]):
        return False
    after = [token.kind for token in tokens[at + 1 : at + 3]]
    return not after or after[0] == "SEMI" or (after[0] in ("COMMA", "AND") and after[1:] == ["PERSON"])


def _counts_the_items(tokens: Sequence[Token], at: int, marks: Sequence[int]) -> bool:
    """Whether the set told before has as many bodies as there are items."""
    sets = [i for i, token in enumerate(tokens) if token.kind == "GROUP"]
    first = max((i for i in sets if i < at), default=-1)
    last = min((i for i in sets if i > at), default=len(tokens))
    items = [i for i in marks if first < i < last and i + 1 != last]
    return bool(items) and first >= 0 and tokens[first].value.collectives == len(items) + 1
