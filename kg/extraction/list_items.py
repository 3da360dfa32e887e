"""Items of a list that ';' parts: who is named first in one, and of what that one is."""

from collections.abc import Sequence

from kg.extraction.groups import Group
from kg.extraction.tokens import Token

_OF_A_HOME = frozenset(["PLACE", "BODY", "N", "OTHER", "DATE"])
_ANNOUNCING = frozenset(["AND", "COLON", "INCLUDING", "NAMELY"])


def tells_of_the_named(tokens: Sequence[Token], at: int) -> bool:
    """Whether a chunk says of somebody named before where he is from, serves or lives."""
    return is_of_the_item(tokens, at) or serves_in(tokens, at) or is_where_one_lives(tokens, at)


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


def is_where_one_lives(tokens: Sequence[Token], at: int) -> bool:
    """'ông A | ở | xã B | và …', 'em C | học lớp 8 | Trường D |': no mark parts it from the one whom it tells of."""
    if tokens[at].kind not in ("PLACE", "BODY"):
        return False
    begin = at - 1
    while begin > 0 and tokens[begin].kind in _OF_A_HOME:
        begin -= 1
    return begin < at - 1 and tokens[begin].kind == "PERSON" and tokens[begin + 1].kind == "OTHER"


def counts_the_named(tokens: Sequence[Token], at: int) -> bool:
    """Whether a set after a comma has just as many as were named right before it, and closes the list."""
    group: Group = tokens[at].value
    if not group.counted or group.individuals is None or group.size != group.individuals or group.size < 2:
        return False
    kinds = [tokens[i].kind if i >= 0 else "" for i in range(at - 2 * group.size - 1, at)]
    listed = kinds[1::2] == ["PERSON"] * group.size and set(kinds[2::2]) <= {"COMMA", "AND"}
    return listed and kinds[0] not in ("COMMA", "AND") and kinds[-3] == "AND"


def _counts_the_items(tokens: Sequence[Token], at: int, marks: Sequence[int]) -> bool:
    """Whether the set told before has as many bodies as there are items."""
    sets = [i for i, token in enumerate(tokens) if token.kind == "GROUP"]
    first = max((i for i in sets if i < at), default=-1)
    last = min((i for i in sets if i > at), default=len(tokens))
    named = (next((t.kind for t in tokens[i + 1 :] if t.kind in ("PERSON", "BODY")), "BODY") for i in marks)
    items = [i for i, kind in zip(marks, named, strict=True) if first < i < last and i + 1 != last and kind == "BODY"]
    return bool(items) and first >= 0 and tokens[first].value.collectives == len(items) + 1
