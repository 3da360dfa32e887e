"""Sets of whom other sentences name some: the set holds the others. And who is called by his last name only."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.settling.tellings.counted import is_more_exact
from kg.extraction.settling.tellings.sameness import dates_agree, names_agree, total, without_bureau
from kg.facts import Award, Recipient

_OTHERS = ("khác", "còn lại")
_AHEAD = ("title", "lead", "caption")  # what the text tells in full elsewhere


def with_others_of_sets(awards: Sequence[Award]) -> list[Award]:
    """A lead's '5 trường được tặng W', where the text then tells of two by name: these two, and 3 others."""
    return [_without_the_named(award, awards) for award in awards]


def without_sets_told_again(awards: Sequence[Award]) -> list[Award]:
    """'trao 7 giải A … X là một trong 7 đơn vị đoạt giải A': X and 6 others, and not 7 besides."""
    return [a for a in awards if not _is_told_again(a, awards)]


def _is_told_again(whole: Award, awards: Sequence[Award]) -> bool:
    if len(whole.recipients) != 1 or total(whole.recipients[0]) is None or whole.recipients[0].kind != "group":
        return False
    return any(a is not whole and _is_alike(a, whole) and _adds_up_to(a, whole.recipients[0]) for a in awards)


def _is_alike(one: Award, other: Award) -> bool:
    return (
        (one.form, one.name) == (other.form, other.name) and _givers(one) == _givers(other) and dates_agree(one, other)
    )


def _adds_up_to(award: Award, whole: Recipient) -> bool:
    """Whether an award is to some by name and to all the others of a set."""
    named = [r for r in award.recipients if r.name is not None]
    rest = [r for r in award.recipients if r.name is None]
    if not named or len(rest) != 1:
        return False
    people = sum(r.kind == "person" for r in named)
    bodies = len(named) - people
    mine = ((rest[0].collectives or 0) + bodies, (rest[0].individuals or 0) + people)
    return mine == (whole.collectives or 0, whole.individuals or 0)


def _without_the_named(whole: Award, awards: Sequence[Award]) -> Award:
    if len(whole.recipients) != 1 or not whole.conferrer or whole.recipients[0].kind != "group":
        return whole
    group = whole.recipients[0]
    if group.households is not None or any(word in (group.label or "") for word in _OTHERS):
        return whole
    named = {r.name: r.kind for award in awards if _is_of_some(award, whole) for r in award.recipients}
    people = sum(kind == "person" for kind in named.values())
    left = (_less(group.collectives, len(named) - people), _less(group.individuals, people))
    if not named or None in left:
        return whole
    return replace(whole, recipients=(_with_counts(group, left),))


def _is_of_some(part: Award, whole: Award) -> bool:
    if part is whole or part.form != whole.form or not dates_agree(part, whole) or not _is_named_alike(part, whole):
        return False
    if any(r.name is None for r in part.recipients) or _givers(part) != _givers(whole):
        return False
    return whole.evidence[0].zone in _AHEAD or all(told.zone == "caption" for told in part.evidence)


def _is_named_alike(part: Award, whole: Award) -> bool:
    return names_agree(part, whole) or is_more_exact(part.name, whole.name)


def _givers(award: Award) -> set[str]:
    return {without_bureau(one.name) for one in award.conferrer}


def _less(count: int | None, named: int) -> int | None:
    """How many of a count are left; None where they were not counted, or nobody is left."""
    if not named:
        return count or 0
    return count - named if count is not None and count > named else None


def _with_counts(group: Recipient, left: tuple[int | None, int | None]) -> Recipient:
    return replace(group, collectives=left[0] or None, individuals=left[1] or None)


def without_short_names(awards: Sequence[Award]) -> list[Award]:
    """A title's 'Bằng khen cho chú Tám', where the text gives that form to Lê Văn Tám: told once, by his full name."""
    return [award for award in awards if not _is_called_short(award, awards)]


def _is_called_short(award: Award, awards: Sequence[Award]) -> bool:
    one = award.recipients[0]
    if len(award.recipients) > 1 or one.kind != "person" or one.name is None or " " in one.name:
        return False
    last = f" {one.name.lower()}"
    alike = (a for a in awards if a is not award and a.form == award.form and _givers_fit(a, award))
    return any(r.kind == "person" and (r.name or "").lower().endswith(last) for a in alike for r in a.recipients)


def _givers_fit(one: Award, other: Award) -> bool:
    return not one.conferrer or not other.conferrer or bool(_givers(one) & _givers(other))
