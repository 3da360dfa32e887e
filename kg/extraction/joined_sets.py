"""Counts of different kinds side by side, which are one set: '05 bảo vệ và 03 tổ sản xuất'."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.bodies import Body
from kg.extraction.groups import Group
from kg.extraction.people import Office, Person
from kg.language.normal import Normal

COUNTS = ("collectives", "individuals", "households")


def joined(receivers: Sequence[Person | Body | Group | Office], text: Normal) -> list[Person | Body | Group | Office]:
    """'05 bảo vệ và 03 tổ sản xuất', '5 tập thể; 8 cá nhân': counts of different kinds side by side are one set."""
    out: list[Person | Body | Group | Office] = []
    for receiver in receivers:
        before = out[-1] if out else None
        if isinstance(receiver, Group) and isinstance(before, Group) and _side_by_side(before, receiver, text):
            counts = {kind: getattr(before, kind) or getattr(receiver, kind) for kind in COUNTS}
            if _is_one_person(before) and _is_one_person(receiver):
                counts["individuals"] = 2  # 'một nhà sư và một công dân'
            label = " ".join(text.text[before.start : receiver.end].split())
            out[-1] = replace(before, **counts, end=receiver.end, named_after=receiver.named_after, label=label)
        else:
            out.append(receiver)
    return [one for one in out if not _is_one_more_noun(one, out)]


def _is_one_more_noun(one: Person | Body | Group | Office, all_: Sequence[Person | Body | Group | Office]) -> bool:
    """'cho | tập thể | và 46 cá nhân': a noun alone, which tells nobody beside a count."""
    alone = isinstance(one, Group) and one.size is None and one.name is None and (one.label or one.head) == one.head
    return alone and any(isinstance(other, Group) and other.counted for other in all_)


def _is_one_person(group: Group) -> bool:
    return group.individuals == group.size == 1


def _side_by_side(one: Group, other: Group, text: Normal) -> bool:
    between = text.lower[one.end : other.start].replace("và", "").strip(" ,;")
    counted = one.counted and other.counted and not one.named_after and one.total is None and other.total is None
    if _is_one_person(one) and _is_one_person(other):
        return counted and not between
    return counted and not between and all(getattr(one, k) is None or getattr(other, k) is None for k in COUNTS)
