"""Grades of one award and those who received them: each his own, and each by the most exact name that is told."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.settling.tellings.sameness import dates_agree
from kg.facts import Award

_GRADED = ("Huân chương", "Huy chương", "Huy hiệu")


def with_a_grade_each(awards: Sequence[Award]) -> list[Award]:
    """'trao huy hiệu 60, 40 năm tuổi Đảng cho ông A và bà B': 60 years to A, 40 years to B."""
    return [_of_its_own(award, awards) for award in awards]


def _of_its_own(award: Award, awards: Sequence[Award]) -> Award:
    people = award.recipients
    if award.form not in _GRADED or len(people) < 2 or any(r.name is None for r in people):
        return award
    beside = [a for a in awards if a.evidence[0] == award.evidence[0] and a.form == award.form]
    apart = {a.name for a in beside}
    if len(beside) != len(people) or len(apart) != len(beside) or any(a.recipients != people for a in beside):
        return award
    return replace(award, recipients=(people[next(at for at, a in enumerate(beside) if a is award)],))


def without_less_exact(awards: Sequence[Award]) -> list[Award]:
    """'A, B và C nhận Huân chương W … B được tặng Huân chương W Bạc': of B the one that is told more exactly."""
    out = [_of_the_others(award, awards) for award in awards]
    return [award for award in out if award.recipients]


def _of_the_others(award: Award, awards: Sequence[Award]) -> Award:
    exact = {r.name for other in awards if _tells_more(other, award) for r in other.recipients if r.name is not None}
    left = tuple(r for r in award.recipients if r.name not in exact)
    return award if len(left) == len(award.recipients) else replace(award, recipients=left)


def _tells_more(other: Award, award: Award) -> bool:
    if award.form not in _GRADED or other.form != award.form or award.name is None or other.name is None:
        return False
    if award.evidence[0] == other.evidence[0] or [o.name for o in award.conferrer] != [o.name for o in other.conferrer]:
        return False
    return dates_agree(award, other) and other.name.lower().startswith(f"{award.name.lower()} ")
