"""'Tuyên dương' beside a certificate: those praised are who receive it, and the praise is no award of its own."""

from collections.abc import Sequence, Set
from dataclasses import replace

from kg.extraction.lexicon import data
from kg.extraction.settling.tellings.merging import both
from kg.extraction.settling.tellings.sameness import (
    PRAISE,
    givers_agree,
    is_heading,
    is_uncounted,
    says_nobody,
    sums_up,
    total,
)
from kg.facts import Award, Inference, Recipient

_OWN_CERTIFICATES = frozenset(data("awards")["own_certificates"])
_MORE_EXACT = _OWN_CERTIFICATES | frozenset(data("awards")["gifts"])
_OPENING = ("title", "lead")
_HONOURING, _COMMENDING = ("vinh danh", "tôn vinh"), ("khen thưởng", "tuyên dương", "biểu dương")
_BESIDES = "commend-besides"  # 'trao giấy khen cho 4 tổ, biểu dương 23 đoàn viên'


def with_the_praised(awards: list[Award]) -> list[Award]:
    """'48 thầy cô được vinh danh … tặng bằng khen cho các thầy cô': those praised, where one set is praised."""
    praised = [a for a in awards if a.form == PRAISE and not says_nobody(a)]
    praised = [a for a in praised if not any(sums_up(a, other) for other in praised)]
    loose = [a for a in awards if a.form != PRAISE and says_nobody(a) and a.evidence[0].zone != "title"]
    if len(praised) != 1 or not loose or is_heading(praised[0]) or _is_whole_of_others(praised[0], awards):
        return awards
    source = praised[0]
    loose = [a for a in loose if not any(_counts_the_same(a, other) for other in awards)]
    fitting = [a for a in loose if givers_agree(a, source) and _may_be(a.recipients, source.recipients)]
    out = [_told_with(a, source) if any(a is fit for fit in fitting) else a for a in awards]
    return [a for a in out if a is not source] if fitting else awards


def _is_whole_of_others(praise: Award, awards: Sequence[Award]) -> bool:
    """'24 tập thể và 41 cá nhân được biểu dương': as many as the certificates told one by one."""
    sets = [r for a in awards if a.form in _OWN_CERTIFICATES and a.conferrer for r in a.recipients if total(r)]
    whole = (sum(r.collectives or 0 for r in praise.recipients), sum(r.individuals or 0 for r in praise.recipients))
    return len(sets) > 1 and whole == (sum(r.collectives or 0 for r in sets), sum(r.individuals or 0 for r in sets))


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
        presenter=both(award.presenter, praised.presenter),
        movement=award.movement or praised.movement,
        period=award.period or praised.period,
        date=award.date or praised.date,
        place=award.place or praised.place,
        inferences=(*award.inferences, note),
    )


def with_their_forms(awards: Sequence[Award]) -> list[Award]:
    """Without 'tuyên dương A và B' where the text has A and B each receive a certificate of the same giver."""
    out: list[Award | None] = list(awards)
    for at, praise in enumerate(awards):
        named = [r for r in praise.recipients if r.name]  # 'A, B và một số cá nhân khác' are those who are named
        if praise.form != PRAISE or not named:
            continue
        formal = [i for i, award in enumerate(awards) if award.form != PRAISE and _of_one_giver(award, praise)]
        told = [r for i in formal for r in awards[i].recipients]
        if not all(r.name or is_uncounted(r) or any(_counts_in(r, full) for full in told) for r in praise.recipients):
            continue
        honoured = {r.name for r in told}
        if honoured.issuperset(r.name for r in named):
            first = next(i for i in formal if {r.name for r in awards[i].recipients} & {r.name for r in named})
            known = out[first] or awards[first]
            out[first] = replace(known, evidence=(*known.evidence, *praise.evidence))
            out[at] = None
    return [award for award in out if award is not None]


def _counts_in(part: Recipient, full: Recipient) -> bool:
    """'19 tập thể' of '19 tập thể và 13 cá nhân'."""
    pairs = [(part.collectives, full.collectives), (part.individuals, full.individuals)]
    return part.households is None and all(one == other for one, other in pairs if one is not None)


def with_the_form_of_some(awards: Sequence[Award]) -> list[Award]:
    """'X khen thưởng tổ A và 4 cán bộ … X tặng Giấy khen cho tổ A': the certificate of all whom X commends."""
    out = list(awards)
    for praise in awards:
        formal = [a for a in out if _is_for_some(a, praise)] if praise.form == PRAISE else []
        if len({(a.form, a.name) for a in formal}) != 1:
            continue
        evidence = tuple(told for a in formal for told in a.evidence)
        presenters = tuple(dict.fromkeys(name for a in formal for name in a.presenter)) or praise.presenter
        note = Inference("award", "form-that-some-of-them-receive", formal[0].form)
        whole = replace(
            praise,
            evidence=(*praise.evidence, *evidence),
            form=formal[0].form,
            name=formal[0].name,
            presenter=presenters,
            inferences=(*praise.inferences, note),
        )
        out = [whole if a is praise else a for a in out if not any(a is other for other in formal)]
    return out


def _is_for_some(award: Award, praise: Award) -> bool:
    """Whether an award is of the very giver who praises, and to some of those who are praised, by name."""
    if award.form not in _OWN_CERTIFICATES or not award.conferrer or award.date not in (None, praise.date):
        return False
    theirs = {r.name for r in praise.recipients if r.name}
    named = {r.name for r in award.recipients}
    some = bool(praise.conferrer) and None not in named and named < {*theirs, None}
    return some and _of_one_giver(award, praise)


def _of_one_giver(one: Award, other: Award) -> bool:
    """Whether both are of one giver, or the one's giver is a bureau of the other's ('Ban Thường vụ Tỉnh đoàn X')."""
    if givers_agree(one, other):
        return True
    pairs = ((a.name, b.name) for a in one.conferrer for b in other.conferrer)
    return any(a.endswith(f" {b}") or b.endswith(f" {a}") for a, b in pairs)


def without_general_praise(awards: Sequence[Award]) -> list[Award]:
    """Without 'tuyên dương' that no form is told of, where the text tells which certificates its giver gave.

    Praise is an award of its own only where nothing more exact is told; whose praise it is may be left out.
    """
    formal = [award for award in awards if award.form in _OWN_CERTIFICATES]
    givers = {giver.name for award in formal for giver in award.conferrer}
    told = [award for award in awards if not (formal and _is_general(award, givers))]
    return [a for a in told if not (a.form == PRAISE and (_opens_for(a, told) or _is_renown(a)))]


def _is_renown(praise: Award) -> bool:
    """'bà A được tôn vinh', 'một cảnh sát được biểu dương': nobody says by whom, and it may be no ceremony."""
    if praise.conferrer:
        return False
    words = praise.evidence[0].quote.lower()
    honoured = any(verb in words for verb in _HONOURING) and not any(verb in words for verb in _COMMENDING)
    honoured = honoured and (praise.place is None or any(r.name for r in praise.recipients))
    return honoured or says_nobody(praise) or all(r.kind == "group" and total(r) == 1 for r in praise.recipients)


def _opens_for(praise: Award, awards: Sequence[Award]) -> bool:
    """A title's or lead's 'X khen thưởng A', where the text tells the certificates and the money that X gave."""
    if praise.evidence[0].zone not in _OPENING or len(praise.conferrer) != 1:
        return False
    later = [a for a in awards if a.form in _MORE_EXACT and a.evidence[0].zone not in _OPENING]
    return any(a.conferrer == praise.conferrer and givers_agree(a, praise) for a in later)


def _is_general(award: Award, givers: Set[str]) -> bool:
    if award.form != PRAISE or len(award.conferrer) > 1 or award.evidence[0].construction == _BESIDES:
        return False
    return not award.conferrer or (award.conferrer[0].name in givers and says_nobody(award))
