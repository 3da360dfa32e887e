"""One award told several times: tellings joined, repetitions dropped, counted sets given up for their members."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from kg.extraction.lexicon import data
from kg.extraction.settling.headings import givers_of_both, without_titles
from kg.extraction.settling.praise import with_their_forms
from kg.extraction.settling.sameness import (
    PRAISE,
    counts,
    covers,
    givers_agree,
    is_heading,
    is_heading_of,
    is_uncounted,
    names_agree,
    same,
    says_nobody,
    sums_up,
)
from kg.facts import Award, Inference, Recipient

_ONE_GIVER = frozenset(data("awards")["one_giver"])
_FOR_ANY_MERIT = frozenset(data("awards")["for_any_merit"])
_HEROES = "anh hùng"
_OF_THE_STATE = frozenset(data("awards")["of_the_state"])
_SOON = 1000  # characters between a set and the list of those in it
_NEAR = 40  # characters between the two halves of a set that is told in turn


def once_each(awards: Sequence[Award], offices: Mapping[int, Sequence[str]] = MappingProxyType({})) -> list[Award]:
    """The awards, each as fully as all its tellings together say it.

    `offices`: of which bodies those hold offices who hand over in the words that begin at a place.
    """
    told: list[Award] = []
    for award in awards:
        _merge(told, award)
    told = _without_loose_headings(_without_bare_titles(_with_the_praised(_with_sets_joined(told))), offices)
    told = _without_summaries(_without_repetitions(_with_givers_of_sets(told)))
    return _with_the_one_giver(_without_named_sets(_without_wholes(with_their_forms(told))))


def joined(awards: Sequence[Award]) -> list[Award]:
    """The awards with those told twice in the very same terms, once their givers are known, as one."""
    out: dict[tuple[object, ...], Award] = {}
    for award in awards:
        givers = tuple(one.name for one in award.conferrer)
        receivers = tuple(r.name or (*counts(r), r.label) for r in award.recipients)
        terms = (award.form, award.name, givers, receivers)
        other = out.get(terms)
        out[terms] = award if other is None else _join(other, award)
    return list(out.values())


def _merge(awards: list[Award], new: Award) -> None:
    for at, known in enumerate(awards):
        if same(known, new) and not _show_two_moments(known, new):
            awards[at] = _join(known, new)
            return
    awards.append(new)


def _show_two_moments(one: Award, other: Award) -> bool:
    """Two captions of who hands something 'cho các cá nhân': of one award or of two, the text tells."""
    loose = is_heading(one) and is_heading(other) and says_nobody(one) and says_nobody(other)
    return loose and (one.presenter, one.conferrer) != (other.presenter, other.conferrer)


def _join(one: Award, other: Award) -> Award:
    """The fuller of two tellings, with the evidence and the presenters of both."""
    better, worse = (other, one) if one.form == PRAISE and other.form != PRAISE else (one, other)
    counted_in_worse = any(map(is_uncounted, better.recipients)) and not any(map(is_uncounted, worse.recipients))
    return replace(
        better,
        evidence=(*better.evidence, *worse.evidence),
        conferrer=givers_of_both(better, worse),
        name=better.name or worse.name,
        recipients=worse.recipients if counted_in_worse else better.recipients,
        presenter=_both(better.presenter, worse.presenter),
        movement=better.movement or worse.movement,
        period=better.period or worse.period,
        date=better.date or worse.date,
        place=better.place or worse.place,
        inferences=tuple(dict.fromkeys((*better.inferences, *worse.inferences))),
    )


def _both(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))


def _with_sets_joined(awards: list[Award]) -> list[Award]:
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


def _with_the_praised(awards: list[Award]) -> list[Award]:
    """'48 thầy cô được vinh danh … tặng bằng khen cho các thầy cô': those praised, where one set is praised."""
    praised = [a for a in awards if a.form == PRAISE and not says_nobody(a)]
    praised = [a for a in praised if not any(sums_up(a, other) for other in praised)]
    loose = [a for a in awards if a.form != PRAISE and says_nobody(a) and a.evidence[0].zone != "title"]
    if len(praised) != 1 or not loose or is_heading(praised[0]):
        return awards
    source = praised[0]
    loose = [a for a in loose if not any(_counts_the_same(a, other) for other in awards)]
    fitting = [a for a in loose if givers_agree(a, source) and _may_be(a.recipients, source.recipients)]
    out = [_told_with(a, source) if any(a is fit for fit in fitting) else a for a in awards]
    return [a for a in out if a is not source] if fitting else awards


def _counts_the_same(loose: Award, other: Award) -> bool:
    """Whether another telling counts those of that very giver and form: they are meant, and not all who are praised."""
    alike = loose.form == other.form and bool(loose.conferrer) and loose.conferrer == other.conferrer
    return alike and not says_nobody(other)


def _may_be(loose: Sequence[Recipient], praised: Sequence[Recipient]) -> bool:
    """Whether 'các tập thể' may be those praised: as far as its words say, of the same kinds."""
    words = " ".join(r.label or "" for r in loose).lower()
    bodies = any(r.kind == "organisation" or r.collectives is not None for r in praised)
    people = any(r.kind == "person" or r.individuals is not None for r in praised)
    as_many = len(loose) <= bodies + people
    return as_many and ("tập thể" not in words or bodies) and ("cá nhân" not in words or people)


def _told_with(award: Award, praised: Award) -> Award:
    note = Inference("recipient", "the-set-that-is-praised", praised.evidence[0].quote)
    return replace(
        award,
        evidence=(*award.evidence, *praised.evidence),
        recipients=praised.recipients,
        conferrer=award.conferrer or praised.conferrer,
        presenter=_both(award.presenter, praised.presenter),
        movement=award.movement or praised.movement,
        period=award.period or praised.period,
        date=award.date or praised.date,
        place=award.place or praised.place,
        inferences=(*award.inferences, note),
    )


def _without_bare_titles(awards: list[Award]) -> list[Award]:
    """'Công an tỉnh X tuyên dương những chiến sĩ …' as a title announces the awards that the text tells."""
    return [award for award in awards if not _announces(award)]


def _announces(award: Award) -> bool:
    alone = is_heading(award) and len(award.evidence) == 1 and says_nobody(award)
    return alone and (award.form == PRAISE or award.evidence[0].zone == "title")


def _without_loose_headings(awards: list[Award], offices: Mapping[int, Sequence[str]]) -> list[Award]:
    """Without what titles and captions repeat less exactly: by another giver, in a like form, to nobody named.

    Of several that a caption may show, it shows the one of the body whose officer hands over.
    """
    out: list[Award | None] = list(awards)
    for at, part in enumerate(awards):
        if not is_heading(part):
            continue
        own = offices.get(part.evidence[0].start, ()) if not part.conferrer else ()
        theirs = [a if a is not None and any(o.name in own for o in a.conferrer) else None for a in out]
        fuller = next(
            (
                found
                for among, of in ((theirs, is_heading_of), (out, _is_form_of), (out, is_heading_of))
                if (found := _first(among, at, of, part)) is not None
            ),
            None,
        )
        if fuller is not None:
            i, full = fuller
            out[i], out[at] = replace(full, presenter=_both(full.presenter, part.presenter)), None
    kept = [award for award in out if award is not None]
    return without_titles(kept)


def _with_givers_of_sets(awards: list[Award]) -> list[Award]:
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


def _is_form_of(part: Award, full: Award) -> bool:
    return part.form == full.form and is_heading_of(part, full)


def _without_repetitions(awards: list[Award]) -> list[Award]:
    """The awards that no other says more exactly; what a repetition adds goes to the fuller one."""
    out: list[Award | None] = list(awards)
    for at in range(len(awards)):
        part = out[at]
        fuller = _first(out, at, lambda one, other: covers(other, one), part) if part is not None else None
        if part is None or fuller is None:
            continue
        i, full = fuller
        out[at] = None
        if part.form in (full.form, PRAISE, "Quà"):
            presenters = _both(full.presenter, part.presenter)
            givers = full.conferrer or (part.conferrer if part.form == full.form != PRAISE else ())
            out[i] = replace(full, evidence=(*full.evidence, *part.evidence), presenter=presenters, conferrer=givers)
    return [award for award in out if award is not None]


def _without_summaries(awards: list[Award]) -> list[Award]:
    """Without 'trao huân chương cho ông A và các cầu thủ', where the text tells which order A has, and which others."""
    out = list(awards)
    for award in awards:
        named = [r.name for r in award.recipients if r.name is not None]
        loose = any(map(is_uncounted, award.recipients))
        others = [a for a in out if a is not award and a.form == award.form and givers_agree(a, award)]
        honoured = {r.name for other in others for r in other.recipients}
        if named and loose and award.name is None and len(others) > 1 and honoured.issuperset(named):
            out = [a for a in out if a is not award]
    return out


def _first(
    awards: Sequence[Award | None], at: int, told_by: Callable[[Award, Award], bool], part: Award
) -> tuple[int, Award] | None:
    """The first of the others that tells an award, and where it stands."""
    others = ((i, other) for i, other in enumerate(awards) if other is not None and i != at)
    return next(((i, other) for i, other in others if told_by(part, other)), None)


def _without_wholes(awards: list[Award]) -> list[Award]:
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
    graded = whole.name is None and part.name is not None and part.form == whole.form
    kinds = graded or (whole.form == PRAISE and part.form != PRAISE)  # 'khen thưởng 10 tập thể: Bằng khen cho 4, …'
    by_one = givers_agree(part, whole) or whole.form == PRAISE  # others may give to those whom the host praises
    return kinds and _size(part) is not None and by_one


def _size(award: Award) -> int | None:
    if len(award.recipients) != 1 or award.recipients[0].kind != "group":
        return None
    known = [n for n in counts(award.recipients[0]) if n is not None]
    return sum(known) if known else None


def _without_named_sets(awards: list[Award]) -> list[Award]:
    """'2 tập thể, 3 cá nhân được tặng …' and then each by name: the counted set goes, its giver to those named."""
    out = list(awards)
    for at, counted in enumerate(awards):
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
    members = [r for i in named for r in awards[i].recipients]
    bodies = sum(r.collectives or 0 if r.kind == "group" else r.kind == "organisation" for r in members)
    people = sum(r.individuals or 0 if r.kind == "group" else r.kind == "person" for r in members)
    wanted = (group.collectives or 0, group.individuals or 0)
    return named if sum(wanted) and (bodies, people) == wanted else []


def _may_name_members(award: Award, counted: Award) -> bool:
    sets = sum(r.kind == "group" for r in award.recipients)
    all_named = sets < len(award.recipients) / 2  # but for a few: 'A và B là hai trong 3 cá nhân …'
    same_form = counted.form in (award.form, PRAISE)
    return all_named and same_form and givers_agree(award, counted) and names_agree(award, counted)


def _with_the_one_giver(awards: list[Award]) -> list[Award]:
    """An award whose giver a clause leaves out has the giver whom the document names for that very award."""
    return [_given(award, awards) if _leaves_its_giver_out(award) else award for award in awards]


def _leaves_its_giver_out(award: Award) -> bool:
    """Whether another telling may name the giver; a certificate that somebody hands over may be of his own body."""
    if award.conferrer or award.form in _FOR_ANY_MERIT:
        return False
    return award.form in _ONE_GIVER or not award.presenter


def _is_an_honour(award: Award) -> bool:
    name = (award.name or "").lower()
    return (
        award.form in _OF_THE_STATE or name.startswith(_HEROES) or (award.form == "Giải thưởng" and name == "nhà nước")
    )


def _given(award: Award, awards: Sequence[Award]) -> Award:
    same_award = [a for a in awards if a.conferrer and _is_the_same_order(a, award)]
    if len({tuple(o.name for o in a.conferrer) for a in same_award}) != 1:
        return award
    giver, source = same_award[0].conferrer, same_award[0].evidence[0]
    note = Inference("conferrer", "the-one-giver-of-that-award", giver[0].name, source.start, source.end)
    return replace(award, conferrer=giver, inferences=(*award.inferences, note))


def _is_the_same_order(one: Award, other: Award) -> bool:
    if _is_an_honour(one) and _is_an_honour(other):  # a hero's title and an order are of one head of state
        return True
    if one.form != other.form:
        return False
    return one.form in _OF_THE_STATE or names_agree(one, other)
