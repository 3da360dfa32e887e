"""What is told again once all givers and names are known: in captions, in sums of praise, in words for everybody."""

from collections.abc import Sequence, Set
from dataclasses import replace

from kg.extraction.lexicon import data
from kg.extraction.settling.tellings.manners import Manners, is_of_who_praises
from kg.extraction.settling.tellings.sameness import (
    PRAISE,
    counts,
    dates_agree,
    is_of_a_branch,
    is_uncounted,
    names_agree,
    says_nobody,
    total,
)
from kg.facts import Award, Evidence, Inference, Organisation, Recipient

_OWN_CERTIFICATES = frozenset(data("awards")["own_certificates"])
_ONE_GIVER = frozenset(data("awards")["one_giver"])
_GIFTS = tuple(data("awards")["gifts"])
_SOON = 800  # characters between a certificate and the gift that comes with it
_BODIES = (" tập thể", " đơn vị", " tổ chức")
_OTHERS = (" khác", "còn lại")  # 'các cá nhân khác': not those who are named


def without_retellings(awards: Sequence[Award], manners: Manners) -> list[Award]:
    """The awards without what only repeats another."""
    out = [award for award in awards if not any(_is_shown_again(award, other, manners.showing) for other in awards)]
    out = [award for award in out if not any(_is_taken_for(award, other, manners.to_officers) for other in out)]
    out = [award for award in out if not _sums_up_praise(award, out) and not _sums_up_grades(award, out)]
    out = [_without_words_for_all(award) for award in out if not _says_it_of_all(award, out)]
    return [_with_the_giver_of_the_certificate(award, out) for award in out]


def without_handed_again(awards: Sequence[Award], manners: Manners) -> list[Award]:
    """Without 'Công an huyện X trao giấy khen cho A' where another clause says whose that certificate of A's is."""
    return [
        award
        for award in awards
        if not (
            (manners.only_hands(award) or _may_be_the_unions(award))
            and any(_is_whose(other, award, manners) for other in awards)
        )
    ]


def _may_be_the_unions(award: Award) -> bool:
    """'Tỉnh đoàn X trao tặng huy hiệu cho A': a badge without its name may be that of the whole union."""
    return award.form in _ONE_GIVER and award.name is None and is_of_a_branch(award)


def _is_whose(other: Award, award: Award, manners: Manners) -> bool:
    if other is award or other.form != award.form or not other.conferrer or other.evidence[0] in manners.handing:
        return False
    if says_nobody(award):  # 'Cục X tổ chức lễ trao W cho các cá nhân', and below to whom the ministry gave it
        held = award.evidence[0] in manners.ceremonies
        told_once = held or award.name is not None or award.date is not None
        same_day = other.date == award.date or (held and other.date is None)
        return told_once and same_day and names_agree(award, other) and not says_nobody(other)
    if _of_as_many(award, other):
        return True
    mine, its = ({r.name for r in a.recipients} for a in (award, other))
    return None not in mine and mine <= its and other.date == award.date


def _of_as_many(award: Award, other: Award) -> bool:
    """'Hội X tổ chức hội nghị và trao W cho 49 cá nhân. 49 cá nhân được nhận W “V” của Trung ương Hội'."""
    sets = [a.recipients[0] for a in (award, other) if len(a.recipients) == 1 and a.recipients[0].kind == "group"]
    if len(sets) < 2 or is_uncounted(sets[0]) or counts(sets[0]) != counts(sets[1]):
        return False
    return award.name is None and other.name is not None and dates_agree(award, other)


def _is_shown_again(award: Award, other: Award, shown: Set[Evidence]) -> bool:
    """'Ông A, Giám đốc Bệnh viện X, tặng bằng khen cho B' below, where the text has B get that of the ministry."""
    if other is award or other.form != award.form or not (other.conferrer and award.conferrer):
        return False
    if not all(evidence in shown for evidence in award.evidence) or other.evidence[0].zone == "caption":
        return False
    if {o.name for o in award.conferrer} & {o.name for o in other.conferrer} or is_of_who_praises(award):
        return False
    theirs = {r.name for r in other.recipients if r.name}
    mine = [r for r in award.recipients if not is_uncounted(r)]
    return bool(theirs) and bool(mine) and all(r.name in theirs for r in mine) and dates_agree(award, other)


def _is_taken_for(award: Award, other: Award, officers: Set[Evidence]) -> bool:
    """'Bà A, Chủ tịch Công đoàn Công ty X, nhận bằng khen của Y' below, where the text has Y give it to X."""
    if other is award or not all(evidence in officers for evidence in award.evidence):
        return False
    bodies = all(r.kind == "organisation" or r.collectives for r in other.recipients)
    named = any(r.kind == "organisation" for r in other.recipients)
    return bodies and named and bool(award.conferrer) and _is_of_the_same(award, other)


def _sums_up_praise(award: Award, awards: Sequence[Award]) -> bool:
    """'X, Y và Z đã khen thưởng ban chuyên án', where the text tells what X, and what Y, gave to whom."""
    if award.form != PRAISE:
        return False
    if says_nobody(award):
        return any(a is not award and not says_nobody(a) and dates_agree(a, award) for a in awards)
    if len(award.conferrer) < 2:
        return False
    alone = [a for a in awards if len(a.conferrer) == 1 and a.conferrer[0].name in {o.name for o in award.conferrer}]
    if len({a.conferrer[0].name for a in alone}) > 1:
        return True
    named = [r for a in alone if a.form in _OWN_CERTIFICATES for r in a.recipients]
    people = {r.name for r in named if r.kind == "person"}
    return len(award.recipients) == 1 and counts(award.recipients[0]) == (None, len(people) or -1, None)


def _sums_up_grades(award: Award, awards: Sequence[Award]) -> bool:
    """'trao W hạng Nhất, hạng Nhì cho 9 em', where the text then tells who got which."""
    if len(award.recipients) != 1 or award.recipients[0].kind != "group" or award.name is None:
        return False
    beside = [a for a in awards if a.evidence[0] == award.evidence[0] and a.recipients == award.recipients]
    grades = {a.name for a in beside if a.form == award.form}
    parts = [a for a in awards if a.form == award.form and a.name in grades and a.recipients != award.recipients]
    return len(grades) > 1 and len({a.name for a in parts}) == len(grades)


def _says_it_of_all(award: Award, awards: Sequence[Award]) -> bool:
    """'tặng giấy khen cho những cá nhân tiêu biểu', where just that giver's certificates are told name by name."""
    if award.form not in _OWN_CERTIFICATES or not award.conferrer or not all(map(_is_loose, award.recipients)):
        return False
    named = {r.kind for a in awards if _is_of_the_same(a, award) for r in a.recipients if r.name}
    words = " ".join(f" {(r.label or '').lower()}" for r in award.recipients)
    bodies = any(word in words for word in _BODIES)
    return "person" in named and not any(word in words for word in _OTHERS) and (not bodies or len(named) > 1)


def _without_words_for_all(award: Award) -> Award:
    """'cho những cá nhân tiêu biểu', of an award that another sentence tells name by name: they are all of them."""
    people = [r for r in award.recipients if r.kind == "person"]
    kept = tuple(r for r in award.recipients if not (_is_loose(r) and people and _stands_alone(r, people, award)))
    return award if len(kept) == len(award.recipients) else replace(award, recipients=kept)


def _is_loose(recipient: Recipient) -> bool:
    """'những cá nhân tiêu biểu', but not '120 tập thể, cá nhân': a set of nobody knows how many."""
    return is_uncounted(recipient) and total(recipient) is None


def _stands_alone(loose: Recipient, people: Sequence[Recipient], award: Award) -> bool:
    """Whether the words that tell of a set name none of these people."""
    words = f" {(loose.label or '').lower()}"
    if any(word in words for word in (*_OTHERS, *_BODIES)) or loose.start < 0:
        return False
    telling = [e for e in award.evidence if e.start <= loose.start < e.end]
    return bool(telling) and not any(e.start <= r.start < e.end for e in telling for r in people)


def _is_of_the_same(one: Award, other: Award) -> bool:
    givers = [o.name for o in one.conferrer] == [o.name for o in other.conferrer]
    return givers and one.form == other.form and names_agree(one, other) and dates_agree(one, other)


def _with_the_giver_of_the_certificate(award: Award, awards: Sequence[Award]) -> Award:
    """'Ngoài giấy khen, mỗi người nhận 500.000 đồng': of whose certificates just these people have received."""
    if award.conferrer or award.form not in _GIFTS or award.presenter:
        return award
    mine = _who(award)
    givers: dict[tuple[str, ...], tuple[Organisation, ...]] = {}
    for other in awards:
        near = any(abs(told.start - award.evidence[0].start) < _SOON for told in other.evidence)
        if near and other.form in (*_OWN_CERTIFICATES, PRAISE) and other.conferrer and _who(other) == mine:
            givers[tuple(o.name for o in other.conferrer)] = other.conferrer
    if len(givers) != 1:
        return award
    giver = next(iter(givers.values()))
    note = Inference("conferrer", "giver-of-the-certificate-it-comes-with", ", ".join(o.name for o in giver))
    return replace(award, conferrer=giver, inferences=(*award.inferences, note))


def _who(award: Award) -> frozenset[object]:
    return frozenset(r.name or counts(r) for r in award.recipients)
