"""What a dash stands between: the posts of one and the next words, bodies of the State, bodies of one place."""

from collections.abc import Sequence

from kg.extraction.bodies import Body
from kg.extraction.people import Person
from kg.extraction.tokens import Token

_AFTER_POSTS = frozenset("AND COMMA AUX HAND GIVE ON_BEHALF TOGETHER W OTHER PROPOSE COMMEND".split())


def closes(person: Person, after: Sequence[Token]) -> bool:
    """Whether a dash ends the posts of somebody that began with a dash, and others or the verb follow."""
    dashed = bool(person.offices) and person.offices[0].start - person.name_end > len(", ")
    return dashed and bool(after) and after[0].kind in _AFTER_POSTS


def of_the_state(row: Sequence[Token], at: int) -> bool:
    """'Đảng - Nhà nước' are two givers."""
    return (
        0 <= at < len(row)
        and row[at].kind == "BODY"
        and row[at].value.name in ("Đảng", "Nhà nước", "Chính phủ", "Quốc hội")
    )


def of_one_place(sides: Sequence[Token]) -> bool:
    """'Đảng ủy - HĐND - UBND xã X' are several bodies, of which the last says where."""
    if [token.kind for token in sides] != ["BODY", "BODY"] or {one.value.type for one in sides} != {"territorial"}:
        return False
    one: Body = sides[0].value
    alike = one.level in (None, sides[1].value.level)  # 'Huyện ủy - UBND huyện X'
    return one.head != sides[1].value.head and alike and not (one.place or one.parent)
