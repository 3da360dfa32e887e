"""Who hands over, told apart from to whom: 'Thượng tá A trao Giấy khen của Giám đốc Công an tỉnh.'"""

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from kg.extraction.drafts import AwardDraft
from kg.extraction.groups import Group
from kg.extraction.lexicon import data
from kg.extraction.people import Office
from kg.extraction.settling.tellings.sameness import dates_agree, givers_agree, names_agree, says_nobody, total
from kg.facts import Award, Evidence, Organisation

HANDS_ONLY = frozenset(
    "hand-over-only hand-over-bare hand-over-reward hand-over-decision hand-over-prizes handed-by".split()
)
_OF_REWARDS, _REWARDS = (
    "hand-over-reward",
    ("Tiền thưởng", "Tuyên dương", "Danh hiệu"),
)  # 'trao thưởng cho R' tells no certificate
_TO_SOME = "present"  # construction
_BARE, _AFTER = "hand-over-bare", ("sau khi", "ngay sau khi", "trao", "phát")
_NEAR = 1500  # characters between an award and the words that say who handed it over
_OF_THE_STATE = frozenset(data("awards")["of_the_state"])
_ANYWHERE = 1_000_000  # a caption stands wherever its picture does
_ANY = tuple(data("awards")["gifts"])  # 'các phần thưởng' may be of any form
_REWARD = "thưởng"  # 'trao phần thưởng', before the text says which; not 'trao quà'
_WITHIN_A_SENTENCE = 400
_YEAR = 4  # digits


@dataclass(frozen=True, slots=True)
class Handing:
    """People who hand over awards of a form and giver, as far as the clause says."""

    presenters: tuple[str, ...]
    conferrers: tuple[Organisation, ...]
    form: str
    evidence: Evidence
    bodies: tuple[str, ...] = ()  # of which those who hand over hold offices
    name: str | None = None  # of the award, where the clause tells it
    to: tuple[str, ...] = ()  # those named to whom the clause says it was handed
    to_nobody: bool = False  # 'cho những người được tặng'
    since: int = -1  # where the clause begins to whose award 'do ông A trao' belongs
    until: int = -1  # and ends
    again: bool = False  # 'các phần thưởng trên': what the text has told before
    gift: bool = False  # 'trao quà': no certificate


def only_hands_over(draft: AwardDraft) -> bool:
    """Whether a draft tells no award of its own: to nobody, or 'phần thưởng' to 'các cá nhân trên'."""
    if draft.construction in HANDS_ONLY:
        return True
    loose = all(isinstance(r, Group) and not r.counted and r.name is None for r in draft.receivers)
    told = bool(draft.receivers) or draft.construction == _TO_SOME  # 'trao phần thưởng cho những người được tặng'
    return draft.form == "Quà" and _is_handed_by_people(draft) and told and loose


def _is_handed_by_people(draft: AwardDraft) -> bool:
    """'Ông A trao', or 'Chủ tịch UBND xã trao' of one whom the text names elsewhere."""
    offices = bool(draft.givers) and all(isinstance(giver, Office) for giver in draft.givers)
    return bool(draft.presenters) or (draft.verb_kind == "HAND" and offices and not draft.owned)


def is_told_by(draft: AwardDraft, other: AwardDraft) -> bool:
    """Whether a clause that tells of an award ends in the very words that say who hands it over."""
    if other.sentence is not draft.sentence or only_hands_over(other):
        return False
    return bool(other.presenters) and other.start < draft.start < other.end


def with_presenters(awards: Sequence[Award], handings: Sequence[Handing]) -> list[Award]:
    """The awards with those who handed them over where another sentence says so."""
    out = list(awards)
    told = {name for award in awards for name in award.presenter}
    for handing in handings:
        if _only_goes_on(handing, told):
            continue
        first = _stands_first(handing, out)
        meant = [at for at, award in enumerate(out) if not award.presenter and _hands(handing, award, first=first)]
        own = _of_that_day(handing, _of_their_own(handing, meant, out), out)
        if any(_is_far(handing, out[at]) for at in own) and len(own) > 1 and not handing.to:
            continue  # a caption under one of several
        in_turn = _in_turn(handing, own, out)
        for at in own:
            evidence = (*out[at].evidence, handing.evidence)
            out[at] = replace(out[at], presenter=in_turn.get(at, handing.presenters), evidence=evidence)
    return out


def _of_that_day(handing: Handing, meant: Sequence[int], awards: Sequence[Award]) -> list[int]:
    """Of the awards that may be meant those of the day itself: not what one of them had been given before."""
    latest = max((award.date for award in awards if award.date is not None and len(award.date) > _YEAR), default="")
    earlier = [at for at in meant if _is_earlier(awards[at].date, latest)]
    before = [at for at, award in enumerate(awards) if 0 <= award.evidence[0].start < handing.evidence.start]
    nearest = max(before, key=lambda at: awards[at].evidence[0].start, default=-1)
    if handing.since >= 0 or (nearest in earlier and handing.evidence.zone != "caption"):
        return list(meant)
    rest = [at for at in meant if at not in earlier]
    named = all(awards[at].form == handing.form for at in meant)  # 'ký quyết định ngày 5/4 … sáng nay trao Huân chương'
    return rest or (list(meant) if named else [])


def _is_earlier(date: str | None, latest: str) -> bool:
    """Whether a date is surely before that of the day; a year may be that of what was achieved.

    >>> _is_earlier("2023-08-04", "2023-08-15"), _is_earlier("2022", "2023-08-15"), _is_earlier("2019", "2023-08-15")
    (True, False, True)
    """
    if date is None or not latest:
        return False
    return date < latest[: len(date)] if len(date) > _YEAR else int(date) + 1 < int(latest[:_YEAR])


def _in_turn(handing: Handing, meant: Sequence[int], awards: Sequence[Award]) -> dict[int, tuple[str, ...]]:
    """'Hai phần thưởng ấy, A và B lần lượt trao': the first is handed over by A, the second by B."""
    if "lần lượt" not in handing.evidence.quote.lower() or not len(handing.presenters) == len(meant) > 1:
        return {}
    if len({awards[at].conferrer for at in meant}) < len(meant):
        return {}
    order = sorted(meant, key=lambda at: awards[at].evidence[0].start)
    return {at: (who,) for at, who in zip(order, handing.presenters, strict=True)}


def with_presenters_of(awards: Sequence[Award], tellings: Sequence[Award]) -> list[Award]:
    """The awards with those who handed them over by the tellings that were given up for less exact ones."""
    out, told = list(awards), {name for award in awards for name in award.presenter}
    for telling in tellings:
        if not telling.presenter:
            continue
        for at, award in enumerate(out):
            if _is_the_rest(telling, award, out):
                out[at] = replace(award, presenter=telling.presenter)
        again = not told.isdisjoint(telling.presenter)
        if again and any(telling.evidence[0] in award.evidence for award in out):
            continue
        meant = [at for at, award in enumerate(out) if _may_be_handed(telling, award)]
        meant = [] if again and says_nobody(telling) else meant
        if len({out[at].conferrer for at in meant}) > 1:
            meant = [at for at in meant if givers_agree(out[at], telling) and telling.conferrer]
        for at in meant:
            evidence = (*out[at].evidence, telling.evidence[0])
            out[at] = replace(out[at], presenter=telling.presenter, evidence=evidence)
    return out


def _is_the_rest(telling: Award, award: Award, awards: Sequence[Award]) -> bool:
    """'3 cá nhân nhận W: A, B, C', and 'ông P trao W cho 26 cá nhân', of which 23 are left: theirs too."""
    if award.presenter or (award.form, award.conferrer) != (telling.form, telling.conferrer) or not award.conferrer:
        return False
    others = [one for one in awards if telling.evidence[0] in one.evidence and names_agree(one, award)]
    whole = sum(total(r) or 0 for r in telling.recipients)
    return (
        len(others) == 1
        and whole > 0
        and whole == sum(total(r) or 1 for one in (award, *others) for r in one.recipients)
    )


def _may_be_handed(telling: Award, award: Award) -> bool:
    if award.presenter or award.form != telling.form or not names_agree(award, telling):
        return False
    if not dates_agree(award, telling) or abs(award.evidence[0].start - telling.evidence[0].start) > _NEAR:
        return False
    mine, its = ({r.name for r in one.recipients} - {None} for one in (telling, award))
    whole, all_ = (sum(total(r) or 1 for r in one.recipients) for one in (telling, award))
    as_many = not says_nobody(telling) and not mine and whole == all_ > 1
    return bool(mine & its) or as_many or (not mine and says_nobody(telling))


def _only_goes_on(handing: Handing, told: Set[str]) -> bool:
    """'Sau khi trao thưởng, ông A nói', where another clause tells which award he hands over."""
    again = handing.evidence.zone == "caption" or handing.evidence.quote.lower().startswith(_AFTER)
    return handing.evidence.construction == _BARE and again and told >= set(handing.presenters)


def _stands_first(handing: Handing, awards: Sequence[Award]) -> bool:
    """'Phần thưởng được ông A trao cho các đơn vị', and then who received what."""
    words = _REWARD in handing.evidence.quote.lower() and handing.evidence.zone != "caption"
    return words and all(handing.evidence.start < award.evidence[0].start for award in awards)


def _of_their_own(handing: Handing, meant: Sequence[int], awards: Sequence[Award]) -> list[int]:
    """'… được Công an tỉnh tặng A; … được UBND TP tặng A, do Phó Chủ tịch UBND TP trao': what is the latter's."""
    if handing.again or len(handing.presenters) > 1:
        return list(meant)  # 'trao các phần thưởng trên', 'các phần thưởng do A và B trao'
    own = [at for at in meant if any(o.name in handing.bodies for o in awards[at].conferrer)]
    others = [at for at in meant if at not in own and awards[at].conferrer]
    return own if own and others else list(meant)


def _is_far(handing: Handing, award: Award) -> bool:
    return abs(handing.evidence.start - award.evidence[0].start) > _NEAR


def _hands(handing: Handing, award: Award, *, first: bool) -> bool:
    distance = handing.evidence.start - award.evidence[0].start
    if any(one.name in handing.presenters for one in award.recipients):
        return False
    if award.evidence[0].end < handing.since or (handing.until >= 0 and award.evidence[0].start >= handing.until):
        return False
    if handing.gift and award.form != handing.form:
        return False
    if handing.form == award.form and not _may_be_one(handing.name, award.name):
        return False  # 'gắn Huân chương Lao động' says nothing of a Huân chương Sao vàng
    before = _NEAR if first or (handing.name and award.name) else _WITHIN_A_SENTENCE
    if distance < 0 and handing.again:
        return False  # 'trao các phần thưởng này': those before
    far = _ANYWHERE if handing.evidence.zone == "caption" and (handing.to or handing.form == award.form) else _NEAR
    if not -(far if far > _NEAR else before) < distance < far or handing.form not in (award.form, *_ANY):
        return False
    if handing.evidence.construction == _OF_REWARDS and award.form not in _REWARDS:
        return False
    if handing.to and not any(r.name is None or r.name in handing.to for r in award.recipients):
        return False
    loose = handing.form in _ANY and award.form not in (handing.form, *_ANY)
    if loose and (distance < 0 or handing.to_nobody) and _REWARD not in handing.evidence.quote.lower():
        return False
    if loose and award.form in _OF_THE_STATE and _is_far(handing, award):
        return False
    mine, its = {o.name for o in handing.conferrers}, {o.name for o in award.conferrer}
    return not mine or bool(mine & its)


def _may_be_one(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return True
    one, other = one.lower(), other.lower()
    return one.startswith(other) or other.startswith(one)
