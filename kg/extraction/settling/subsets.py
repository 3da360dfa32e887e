"""Sets that an award has counted already, told again as a part or by what they have won."""

from collections.abc import Sequence

from kg.extraction.counted import WINNING
from kg.extraction.drafts import AwardDraft
from kg.extraction.groups import Group
from kg.language.normal import Normal

_AMONG = ("trong đó", "trong số đó", "trong số này")


def counts_a_part(draft: AwardDraft, before: Sequence[AwardDraft], drafts: Sequence[AwardDraft], text: Normal) -> bool:
    """'tặng W cho 31 thành viên, trong đó 21 cầu thủ được tặng W': counted already; or words that say who they are.

    'tặng Bằng khen cho 4 thanh niên, trong đó có 2 người đã nhận giải thưởng A' tells of no new prize.
    """
    sets = [r for r in draft.receivers if isinstance(r, Group)]
    forms = (draft.form, "") if draft.form != "Giải thưởng" or draft.verb_kind != "RECEIVE" else None
    if sets and len(sets) == len(draft.receivers) and _is_of_the_set_before(draft, sets, before, text):
        return not _are_all_its_parts(draft, drafts, before)
    here = (d for d in before if d.sentence is draft.sentence and d.receivers)
    whole = next((d for d in here if forms is None or d.form in forms), None)
    if whole is None or not sets or len(sets) < len(draft.receivers):
        return False
    between = [t for t in draft.sentence.clause if whole.start <= t.start < draft.start]
    return any(t.kind == "INCLUDING" for t in between)


def _are_all_its_parts(draft: AwardDraft, drafts: Sequence[AwardDraft], before: Sequence[AwardDraft]) -> bool:
    """'71 đảng viên được trao huy hiệu. | Trong đó có 5 đảng viên được trao W, 26 … và 40 …': each has its own."""
    parts = [d for d in drafts if d.sentence is draft.sentence and d.form == draft.form]
    sizes = [_size(d) for d in parts]
    last = [d for d in before if d.form == draft.form and d.sentence.number == draft.sentence.number - 1]
    named = len({d.name for d in parts}) == len(parts) > 1 and None not in {d.name for d in parts}
    return named and None not in sizes and sum(n or 0 for n in sizes) in {_size(d) for d in last}


def _size(draft: AwardDraft) -> int | None:
    sets = [r.size for r in draft.receivers if isinstance(r, Group) and r.counted]
    return sum(n or 0 for n in sets) if sets and len(sets) == len(draft.receivers) and None not in sets else None


def describes_winners(draft: AwardDraft) -> bool:
    """'các thí sinh đạt giải Nhì …': words that say which of them are meant."""
    sets = [r for r in draft.receivers if isinstance(r, Group) and r.size is None and r.name is None]
    return draft.form == "Giải thưởng" and draft.verb in WINNING and len(sets) == len(draft.receivers) > 0


def _is_of_the_set_before(draft: AwardDraft, sets: Sequence[Group], before: Sequence[AwardDraft], text: Normal) -> bool:
    """'X tặng W cho 100 cá nhân. | Trong đó, huyện Y có 6 cá nhân được tặng W': they are of the hundred."""
    if not text.lower.startswith(_AMONG, draft.sentence.start):
        return False
    last = [d for d in before if d.form == draft.form and d.sentence.number == draft.sentence.number - 1]
    whole = [r.size for d in last for r in d.receivers if isinstance(r, Group) and r.counted]
    sizes = [group.size for group in sets]
    return bool(whole) and None not in sizes and sum(n or 0 for n in sizes) < max(n or 0 for n in whole)
