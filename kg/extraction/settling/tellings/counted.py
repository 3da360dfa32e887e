"""Counted sets: told kind by kind, as a whole and in parts, by their number and then by name."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.settling.tellings.sameness import PRAISE, counts, givers_agree, names_agree, says_nobody
from kg.facts import Award, Inference, Recipient

_SOON = 1000  # characters between a set and the list of those in it
_NEAR = 40  # characters between the two halves of a set that is told in turn


def with_sets_joined(awards: list[Award]) -> list[Award]:
    """'8 bằng khen cho các cá nhân, 5 bằng khen cho các đơn vị': one award, told of its kinds of recipients in turn."""
    out: list[Award] = []
    for award in awards:
        joined = _joined_set(out[-1], award) if out else None
        if joined is not None:
            out[-1] = replace(out[-1], recipients=(joined,), evidence=(*out[-1].evidence, *award.evidence))
        else:
            out.append(award)
    return out


def _joined_set(one: Award, other: Award) -> Recipient | None:
    if not _same_award_next(one, other) or len(one.recipients) != 1 or len(other.recipients) != 1:
        return None
    a, b = one.recipients[0], other.recipients[0]
    if a.kind != "group" or b.kind != "group" or a.households or b.households:
        return None
    if _of_bodies_only(a) and _of_people_only(b):
        return replace(a, individuals=b.individuals, label=None)
    if _of_bodies_only(b) and _of_people_only(a):
        return replace(a, collectives=b.collectives, label=None)
    return None


def _same_award_next(one: Award, other: Award) -> bool:
    named_alike = one.form == other.form and one.name == other.name
    near = 0 <= other.evidence[0].start - one.evidence[0].end < _NEAR
    return named_alike and bool(one.conferrer) and one.conferrer == other.conferrer and near and _is_count(other)


def _is_count(award: Award) -> bool:
    return award.evidence[0].construction == "award-for"


def _of_bodies_only(group: Recipient) -> bool:
    return bool(group.collectives) and not group.individuals


def _of_people_only(group: Recipient) -> bool:
    return bool(group.individuals) and not group.collectives


def with_givers_of_sets(awards: list[Award]) -> list[Award]:
    """'X tặng W cho các tập thể, cá nhân. Các tập thể được tặng W gồm A và B': these are X's too."""
    out = list(awards)
    for loose in awards:
        if not loose.conferrer or not says_nobody(loose):
            continue
        giver, source = loose.conferrer, loose.evidence[0]
        note = Inference("conferrer", "giver-of-the-set-they-belong-to", giver[0].name, source.start, source.end)
        for i, award in enumerate(out):
            if _lists_some(award, loose):
                out[i] = replace(award, conferrer=giver, inferences=(*award.inferences, note))
    return out


def _lists_some(award: Award, loose: Award) -> bool:
    """Whether an award without a giver is of a list that follows a set."""
    soon = 0 < award.evidence[0].start - loose.evidence[0].start < _SOON
    named = len(award.recipients) > 1 and all(r.name for r in award.recipients)
    return soon and named and not award.conferrer and not award.presenter and award.form == loose.form


def without_wholes(awards: list[Award]) -> list[Award]:
    """'83 người được tặng Huân chương … 71 Huân chương X, 12 Huân chương Y': the whole goes, its giver to the parts."""
    out = list(awards)
    for whole in awards:
        parts = [at for at, part in enumerate(out) if _is_part(part, whole)]
        size = _size(whole)
        if size is None or len(parts) < 2 or sum(_size(out[at]) or 0 for at in parts) != size:
            continue
        for at in parts:
            out[at] = replace(
                out[at],
                conferrer=out[at].conferrer or whole.conferrer,
                presenter=out[at].presenter or whole.presenter,
                date=out[at].date or whole.date,
                place=out[at].place or whole.place,
            )
        out = [award for award in out if award is not whole]
    return out


def _is_part(part: Award, whole: Award) -> bool:
    if whole.form == PRAISE:  # 'khen thưởng 10 tập thể: Bằng khen cho 4, …', by whomever
        return part.form != PRAISE and _size(part) is not None
    graded = part.form == whole.form and is_more_exact(part.name, whole.name)
    return graded and _size(part) is not None and givers_agree(part, whole)


def is_more_exact(name: str | None, other: str | None) -> bool:
    """Whether a name is one where the other telling has none, or tells the grade: 'Lao động hạng Ba', 'Lao động'."""
    if name is None or name == other:
        return False
    return (
        other is None or name.startswith(f"{other} hạng ") or name.endswith(f" {other}")
    )  # 'Đảng'; '30 năm tuổi Đảng'


def _size(award: Award) -> int | None:
    if len(award.recipients) != 1 or award.recipients[0].kind != "group":
        return None
    known = [n for n in counts(award.recipients[0]) if n is not None]
    return sum(known) if known else None


def without_named_sets(awards: list[Award]) -> list[Award]:
    """'2 tập thể, 3 cá nhân được tặng …' and then each by name: the counted set goes, its giver to those named."""
    out = list(awards)
    partly_named = sorted(enumerate(awards), key=lambda one: len(one[1].recipients) < 2)  # what is left of these first
    for at, counted in partly_named:
        for group in counted.recipients:
            named = _members(group, at, counted, out)
            if not named:
                continue
            out[at] = replace(out[at], recipients=tuple(r for r in out[at].recipients if r is not group))
            for i in named:
                lent = "" if out[i].conferrer else ", ".join(one.name for one in counted.conferrer)
                note = Inference("conferrer", "giver-of-the-set-they-belong-to", lent) if lent else None
                out[i] = replace(
                    out[i],
                    inferences=(*out[i].inferences, *([note] if note else [])),
                    conferrer=out[i].conferrer or counted.conferrer,
                    presenter=out[i].presenter or counted.presenter,
                    name=out[i].name or counted.name,
                )
    return [award for award in out if award.recipients]


def _members(group: Recipient, at: int, counted: Award, awards: Sequence[Award]) -> list[int]:
    """Which awards name just the members of a counted set; none where they are not just so many."""
    if group.kind != "group" or group.households is not None:
        return []
    named = [i for i, award in enumerate(awards) if i != at and _may_name_members(award, counted)]
    wanted = (group.collectives or 0, group.individuals or 0)
    if not all(wanted):  # of '10 tập thể' alone, those who tell of people name none
        kind = "organisation" if group.collectives else "person"
        alike = [i for i in named if any(r.kind == kind for r in awards[i].recipients)]
        named = alike if len(counted.recipients) > 1 else named
    members = {r.name or (i, at): r for i in named for at, r in enumerate(awards[i].recipients)}.values()
    bodies = sum(r.collectives or 0 if r.kind == "group" else r.kind == "organisation" for r in members)
    people = sum(r.individuals or 0 if r.kind == "group" else r.kind == "person" for r in members)
    return named if sum(wanted) and (bodies, people) == wanted else []


def _may_name_members(award: Award, counted: Award) -> bool:
    sets = sum(r.kind == "group" for r in award.recipients)
    all_named = sets < len(award.recipients) / 2  # but for a few: 'A và B là hai trong 3 cá nhân …'
    same_form = counted.form in (award.form, PRAISE)
    return all_named and same_form and givers_agree(award, counted) and names_agree(award, counted)
