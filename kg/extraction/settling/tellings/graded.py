"""Grades of one award and those who received them: each his own, and each by the most exact name that is told."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.settling.tellings.sameness import dates_agree, givers_agree
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
    """'A và B nhận Huân chương W … B được tặng Huân chương W Bạc', 'B được trao huân chương': of B, the most exact."""
    out = [_of_the_others(award, awards) for award in awards]
    return [award for award in out if award.recipients]


def _of_the_others(award: Award, awards: Sequence[Award]) -> Award:
    exact = {r.name for other in awards if _tells_more(other, award) for r in other.recipients if r.name is not None}
    left = tuple(r for r in award.recipients if r.name not in exact)
    return award if len(left) == len(award.recipients) else replace(award, recipients=left)


def _tells_more(other: Award, award: Award) -> bool:
    if award.form not in _GRADED or other.form != award.form or other is award:
        return False
    if award.name is None:
        return _tells_which(other, award)
    if other.name is None:
        return False
    if award.evidence[0] == other.evidence[0] or [o.name for o in award.conferrer] != [o.name for o in other.conferrer]:
        return False
    return dates_agree(award, other) and other.name.lower().startswith(f"{award.name.lower()} ")


def _tells_which(other: Award, award: Award) -> bool:
    """'Nhà B được trao huân chương cao quý', where the text tells which order B has, or at least whose."""
    of_one = givers_agree(other, award) or any(
        a.name.endswith(f" {b.name}") for a in award.conferrer for b in other.conferrer
    )  # 'Chính phủ Pháp', 'Pháp'
    agree = of_one and dates_agree(other, award) and other.evidence[0] != award.evidence[0]
    return agree and (other.name is not None or (bool(other.conferrer) and not award.conferrer))
