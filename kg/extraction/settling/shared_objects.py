"""Who receives of several givers, told once at the end: 'X tặng bằng khen, Y tặng huy hiệu, Z thưởng 5 triệu cho A'."""

from collections.abc import Sequence

from kg.extraction.drafts import AwardDraft

TO_NOBODY = frozenset(["confer-no-recipient", "reward-no-recipient"])
_OF_GIVERS = frozenset(
    ["confer-active", "reward-money", "money-first", "reward", "commend-active", "reward-money-bare", "money-next"]
)
_TO_ONE_TOLD = "confer-pronoun"
_THEN = frozenset(["COMMA", "SEMI", "AND", "AUX", "DECIDE"])  # 'X gửi thư khen | và quyết định | thưởng A'
_NEXT = 2  # chunks


def share_with_the_next(drafts: Sequence[AwardDraft]) -> None:
    """To whom the last of several givers in a row gives, the ones before it give too."""
    shared: set[int] = set()  # those that have got their recipients so
    for draft in reversed(drafts):
        if draft.construction not in TO_NOBODY or draft.receivers or draft.status != "asserted":
            continue
        other = next((d for d in drafts if _follows(d, draft) and (id(d) in shared or _says_to_whom(d))), None)
        if other is None:
            continue
        if all(token.kind in _THEN for token in draft.sentence.clause[draft.last : other.index]):
            draft.receivers = list(other.receivers)
            draft.refers, draft.pronoun = other.refers, other.pronoun
            shared.add(id(draft))


def _follows(other: AwardDraft, draft: AwardDraft) -> bool:
    same = other.sentence is draft.sentence and other.status == draft.status
    gives = bool(other.givers) or other.construction == _TO_ONE_TOLD
    return same and gives and draft.last <= other.index <= draft.last + _NEXT


def _says_to_whom(draft: AwardDraft) -> bool:
    named = draft.construction in _OF_GIVERS and bool(draft.receivers)
    return named or (draft.construction == _TO_ONE_TOLD and draft.refers is not None)
