"""'Bằng khen, Giấy khen của UBND tỉnh và Công an tỉnh': whether each body gives its own form, in the order told."""

from collections.abc import Sequence

from kg.extraction.awards import AwardName, Giver
from kg.extraction.bodies import Body
from kg.extraction.lexicon import data
from kg.extraction.people import Person

_PAPER, _HIGHER = "Giấy khen", frozenset(["Bằng khen", "Cờ thi đua", "Cờ"])
_OF_PAPERS = tuple(data("awards")["bodies_of_giay_khen"])
_RULING = frozenset(data("organisations")["ruling"])
_LOW_RANKS = frozenset(["district", "commune", "village"])


def givers_by_name(names: Sequence[AwardName | None]) -> list[Giver]:
    """'bằng khen, giấy khen do X và Y trao': the givers that only the last name has, as many as there are awards."""
    *others, last = names
    if last is None or not last.by or len(last.givers) != len(names) or any(n is None or n.givers for n in others):
        return []
    return list(last.givers)


def each_its_own(givers: Sequence[Giver], names: Sequence[AwardName | None]) -> bool:
    """Whether as many bodies as awards are told, and one by one only the lower bodies stand for a 'Giấy khen'."""
    forms = [name.form if name is not None else "" for name in names]
    if len(givers) != len(forms) or len(set(forms)) < len(forms) or _PAPER not in forms or share_a_place(givers):
        return False
    fits = (
        form in (_PAPER, *_HIGHER) and _is_lower(giver) == (form == _PAPER)
        for form, giver in zip(forms, givers, strict=True)
    )
    return all(fits)


def share_a_place(givers: Sequence[Giver]) -> bool:
    """'| Đảng ủy |, UBND xã Ia Hòa': whether one has its place from another, with which it acts."""
    return any(
        isinstance(giver, Body) and giver.head in _RULING and not (giver.place or giver.level) for giver in givers
    )


def _is_lower(giver: Giver) -> bool:
    """Whether a body gives a 'Giấy khen' and no 'Bằng khen'."""
    body: Body | None = None if isinstance(giver, Person) else giver if isinstance(giver, Body) else giver.body
    return body is not None and (body.rank in _LOW_RANKS or body.head.startswith(_OF_PAPERS))


def of_several(names: Sequence[AwardName | None]) -> bool:
    """Whether each award has owners of its own."""
    owners = [[str(giver) for giver in name.givers] for name in names if name is not None]
    return all(owners) and len(owners) == len(names) and owners[0] not in owners[1:]
