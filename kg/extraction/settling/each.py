"""Whom 'mỗi em', 'mỗi tập thể' means: of those who received just before, the ones of that kind."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.bodies import Body
from kg.extraction.counted import Receiver
from kg.extraction.drafts import AwardDraft
from kg.extraction.groups import NOUNS, Group
from kg.extraction.groups.counting import MIXED
from kg.extraction.joined_sets import COUNTS

_OTHERS = {"đ/c": "individuals", "trường hợp": "individuals"}
_BACK = 2  # sentences within which 'mỗi hộ' refers to recipients told before


def each_of(draft: AwardDraft, before: Sequence[AwardDraft]) -> list[Receiver]:
    """Those who received last, as far as the words mean them; the draft takes the giver of that award if it has none.

    'Mỗi tập thể … 5 triệu đồng, mỗi cá nhân 1 triệu đồng' means all of '3 tập thể, 9 cá nhân'.
    """
    told = [d for d in reversed(before) if d.receivers and follows(draft, d)]
    last = told[0] if told else None
    if last is None or last.status != draft.status or (not draft.verb and _is_of_others(draft, last)):
        return []
    kinds = {kind for token in draft.sentence.clause if token.kind == "EACH" for kind in _kinds(token.value)}
    if not kinds:
        return []  # 'mỗi sổ 5 triệu đồng'
    receivers: list[Receiver] = []
    left = set(kinds)
    for d in told:  # 'mỗi tập thể …, mỗi cá nhân' of sets that were told one by one
        parts = [part for one in d.receivers if (part := _of_kinds(one, left)) is not None]
        receivers += [part for part in parts if d is last or (isinstance(part, Group) and part.size is not None)]
        left -= {kind for part in parts for kind in _kinds_of(part)}
    taken = draft.verb_kind == "RECEIVE"  # 'mỗi người nhận Giấy khen từ tay bà A': of the giver told before
    if receivers and not draft.givers and (taken or not draft.presenters):
        draft.givers, draft.behalf = list(last.givers), last.behalf
        here = list(last.presenters) if last.sentence is draft.sentence else []
        draft.presenters = draft.presenters or here
    return receivers


def follows(draft: AwardDraft, before: AwardDraft) -> bool:
    """Whether 'mỗi hộ' of a draft can be of those told before."""
    return draft.sentence.number - before.sentence.number <= _BACK and before.start < draft.start


def _is_of_others(draft: AwardDraft, last: AwardDraft) -> bool:
    """'tặng giấy khen cho 3 em và quà cho 20 học sinh nghèo, mỗi em 1 triệu': of the set that stands next to it."""
    sets = (t for t in draft.sentence.clause if t.kind == "GROUP" and last.end <= t.start < draft.start)
    return draft.sentence is not last.sentence or any(True for _ in sets)


def _kinds(words: str) -> list[str]:
    """What is counted: 'individuals' for 'mỗi em', two kinds for 'mỗi tập thể, cá nhân', none where no noun tells."""
    noun = words.split(" ", 1)[-1]
    if noun in MIXED:
        return ["collectives", "individuals"]
    kind = NOUNS.get(noun) or _OTHERS.get(noun)
    return [kind] if kind is not None else []


def _of_kinds(receiver: Receiver, kinds: set[str]) -> Receiver | None:
    """As much of one who received as is of these kinds."""
    if isinstance(receiver, Group):
        others = [kind for kind in COUNTS if getattr(receiver, kind) and kind not in kinds]
        if not others:
            return receiver
        rest = replace(receiver, label=None)
        for kind in others:
            setattr(rest, kind, None)
        return rest if rest.size is not None else None
    if isinstance(receiver, Body):
        return receiver if "collectives" in kinds else None
    return receiver if {"individuals", "households"} & kinds else None


def _kinds_of(receiver: Receiver) -> set[str]:
    if isinstance(receiver, Group):
        return {kind for kind in COUNTS if getattr(receiver, kind)}
    return {"collectives"} if isinstance(receiver, Body) else {"individuals", "households"}
