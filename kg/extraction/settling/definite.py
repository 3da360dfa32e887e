"""Whom 'các em', 'các thuyền viên này', '3 cá nhân nói trên' mean: who received, or was counted, before."""

from collections.abc import Iterator, Sequence

from kg.extraction.bodies import Body
from kg.extraction.counted import Receiver
from kg.extraction.drafts import AwardDraft
from kg.extraction.groups import NOUNS, Group
from kg.extraction.groups.counting import MIXED
from kg.extraction.joined_sets import COUNTS
from kg.extraction.lexicon import data
from kg.extraction.pronouns import UNIT, body_noun
from kg.extraction.settling.context import Context

_YOUNG = frozenset(data("recipients")["young"])
_ANY = ("cá nhân", "tập thể", "đơn vị", "người")  # nouns that any set of the kind may be called by
_CALLED = frozenset(["các em", "các cháu", "các bạn", "các anh", "các chị", "cả nhóm"])
_OWN_CERTIFICATES = frozenset(data("awards")["own_certificates"])
_BACK = 6  # sentences within which a set is still told of


def meant(receiver: Receiver, draft: AwardDraft, before: Sequence[AwardDraft], context: Context) -> list[Receiver]:
    """Those whom a set without a count repeats; none where the text before tells of none, or of several."""
    if not isinstance(receiver, Group) or receiver.size is not None or receiver.name is not None:
        return []
    called = " ".join((receiver.label or "").lower().split()) in _CALLED
    if receiver.named_after or not (receiver.told or called) or (draft.form == "Quà" and draft.presenters):
        return []
    kinds = _kinds(receiver)
    last = next((d for d in reversed(before) if _is_near(draft, d) and _all_of(d.receivers, kinds)), None)
    handed = last is not None and (last.verb_kind, draft.verb_kind) == ("HAND", "GIVE")  # first who handed it over
    if last is not None and (receiver.told or last.form != draft.form or handed):
        return list(last.receivers)
    counted = {group.size: group for group in _counted(receiver, draft, context)}
    return [*counted.values()] if len(counted) == 1 else []


def the_unit(draft: AwardDraft, before: Sequence[AwardDraft]) -> list[Receiver]:
    """'X khen thưởng Đội Y. Theo đó, tập thể này được …': the one body that the award told just before went to."""
    if draft.pronoun is None or body_noun(draft.pronoun) != UNIT:
        return []
    last = next((d for d in reversed(before) if _is_near(draft, d)), None)
    bodies = [one for one in last.receivers if isinstance(one, Body)] if last is not None else []
    return list(bodies) if last is not None and len(bodies) == len(last.receivers) == 1 else []


def of_size(number: int, draft: AwardDraft, context: Context) -> list[Receiver]:
    """The counted set of so many people that 'cả ba' means."""
    sets = [g for g in _before(draft, context) if g.individuals == number == g.size]
    return [sets[-1]] if sets else []


def each_told(draft: AwardDraft, context: Context) -> list[Receiver]:
    """Whom 'mỗi cầu thủ' means that gets a certificate where nobody received anything before."""
    chunks = draft.sentence.clause[draft.index : draft.last]
    certified = any(token.kind == "AWARD" and token.value.form in _OWN_CERTIFICATES for token in chunks)
    words = next((token.value for token in chunks if token.kind == "EACH"), None)
    return _each_counted(words, draft, context) if certified and words else []


def _each_counted(words: str, draft: AwardDraft, context: Context) -> list[Receiver]:
    """'trao bằng khen cho mỗi cầu thủ' where the text before counts 'bốn cầu thủ', and no others."""
    noun = words.split(" ", 1)[-1]
    sets = {
        g.size: g for g in _before(draft, context) if g.head == noun and (g.size or 0) > 1 and g.start < draft.start
    }
    return [*sets.values()] if len(sets) == 1 else []


def _kinds(group: Group) -> frozenset[str]:
    if group.head in MIXED:
        return frozenset(COUNTS)
    inner = next(
        (NOUNS[word] for word in (group.label or "").lower().split() if NOUNS.get(word) == "individuals"), None
    )
    return frozenset([inner or NOUNS.get(group.head or "", "individuals")])


def _is_near(draft: AwardDraft, other: AwardDraft) -> bool:
    near = 0 <= draft.sentence.number - other.sentence.number <= _BACK
    return near and other.start < draft.start and other.status == "asserted" and bool(other.receivers)


def _all_of(receivers: Sequence[Receiver], kinds: frozenset[str]) -> bool:
    """Whether several received, all of these kinds, by name or count."""
    return all(_of(one, kinds) for one in receivers) and (
        len(receivers) > 1 or (isinstance(receivers[0], Group) and (receivers[0].size or 0) > 1)
    )


def _of(receiver: Receiver, kinds: frozenset[str]) -> bool:
    if isinstance(receiver, Group):
        return receiver.size is not None and all(getattr(receiver, kind) is None or kind in kinds for kind in COUNTS)
    return ("collectives" if isinstance(receiver, Body) else "individuals") in kinds


def _counted(receiver: Group, draft: AwardDraft, context: Context) -> Iterator[Group]:
    for group in _before(draft, context):
        if group.size == 1 or group.start >= receiver.start or not _of(group, _kinds(receiver)):
            continue
        alike = group.head == receiver.head or {group.head, receiver.head} <= _YOUNG
        if alike or (receiver.told and receiver.head in _ANY):
            yield group


def _before(draft: AwardDraft, context: Context) -> Iterator[Group]:
    """The counted sets of the sentences just before, and of this one."""
    for sentence in context.sentences:
        if 0 <= draft.sentence.number - sentence.number <= _BACK or sentence.zone in ("title", "lead"):
            for token in sentence.row:
                if token.kind == "GROUP" and token.value.counted and token.value.total is None:
                    yield token.value
