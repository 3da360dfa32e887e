"""Sets of whom other sentences name some: the set holds the others. And who is called by his last name only."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.settling.tellings.counted import is_more_exact
from kg.extraction.settling.tellings.sameness import dates_agree, names_agree, without_bureau
from kg.facts import Award, Recipient

_OTHERS = ("khác", "còn lại")
_AHEAD = ("title", "lead", "caption")  # what the text tells in full elsewhere


def with_others_of_sets(awards: Sequence[Award]) -> list[Award]:
    """A lead's '5 trường được tặng W', where the text then tells of two by name: these two, and 3 others."""
    return [_without_the_named(award, awards) for award in awards]


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
