"""What a clause leaves to the words before or after it: its giver, its award, its recipients."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.awards import Giver
from kg.extraction.awards.prizes import PRIZE, is_prize
from kg.extraction.bodies import Body
from kg.extraction.counted import WINNING
from kg.extraction.drafts import AwardDraft, Sentence
from kg.extraction.groups import NOUNS, Group
from kg.extraction.people import Office, Person
from kg.extraction.settling.context import Context
from kg.extraction.settling.handers import add_handers, is_handed_with, share_recipients
from kg.extraction.settling.hands.clauses import handing_drafts
from kg.extraction.settling.hands.subjects import one_of
from kg.extraction.settling.items import announced_next, announces, items, tail
from kg.extraction.settling.named_before import call_short, name_again
from kg.extraction.settling.shared_objects import TO_NOBODY
from kg.extraction.settling.subjects import leave_the_guest, organiser, receives_as_owner
from kg.extraction.settling.tellings.sameness import PRAISE
from kg.extraction.settling.unnamed import with_recipients

_OF_PROVINCES = "Bằng khen"

_MAY_STAND_UNDER_A_PLAN = frozenset(
    ["hand-over", "prizes-counted", "orders-counted", "award-for", "confer-same-award", "reward-money-bare"]
)
_MAY_LACK_A_GIVER = frozenset(
    [
        "hand-over",
        "reward-money-bare",
        "money-next",
        "reward-gapped",
        "reward-passive",
        "reward-apiece",
        "reward-no-recipient",
        "confer-pronoun",
    ]
)
_PRAISE_OF = "commend-of"
_WITH_OTHERS = ("Tiền thưởng", "Quà")
_GAPPED = "reward-gapped"  # after one who is told to be rewarded with a sum
_REWARDED_FIRST = ("reward-passive", "reward-money", "commend-money", _GAPPED)
_NEEDS_A_CLAUSE = frozenset([_GAPPED, "money-next", "reward-no-recipient", "reward-apiece"])  # before it
_WINS = WINNING | {"đạt được"}
_MODAL = frozenset(["PROPOSE", "PLAN", "NEGATE"])
_CLAUSE_ENDS = frozenset(["COMMA", "SEMI", "COLON", "DOT", "START"])
# ', gồm:', ', cụ thể như sau:', 'có thành tích xuất sắc trong phong trào A năm 2023, cụ thể:'
_LISTS = frozenset(
    "COMMA INCLUDING NAMELY COLON OTHER AUX MOVEMENT MOVEMENT_HEAD DATE PERIOD QUOTED OF PLACE AND N EVENT BODY BY "
    "TO GROUP LPAR RPAR DASH".split()
)
_ANNOUNCING = 14  # chunks from the last recipient to the colon
_HEADINGS = frozenset(["list-heading", "receive-continued", "confer-no-recipient"])


def completed(drafts: Sequence[AwardDraft], rows: Sequence[Sentence], context: Context) -> list[AwardDraft]:
    """The drafts with what they leave out, changed in place; without those that nothing completes."""
    told = _with_subjects(drafts, context)
    name_again(told, rows, context)
    call_short(told, context)
    _hand_over_again(told)
    share_recipients(told)
    for draft in told:
        add_handers(draft, told, rows, context)
        _add_tail(draft)
        _add_list(draft, rows)
        _tell_winners(draft, rows, told)
    whole = with_recipients(told, context)
    return [*whole, *handing_drafts([draft for draft in drafts if not _is_left_open(draft)], rows, context)]


def _is_left_open(draft: AwardDraft) -> bool:
    """'Đồng chí Giám đốc X trao Giấy khen và chúc mừng …': to nobody, so it only says who hands over."""
    office = len(draft.givers) == 1 and isinstance(draft.givers[0], Office) and not draft.owned
    return office and draft.construction in TO_NOBODY and draft.verb_kind == "HAND" and not draft.receivers


# ---- givers: from the clause before in the same sentence


def _with_subjects(drafts: Sequence[AwardDraft], context: Context) -> list[AwardDraft]:
    """A clause without a giver takes the giver or presenter of the clause before it in its sentence."""
    out: list[AwardDraft] = []
    for draft in drafts:
        before = next((d for d in reversed(out) if d.sentence is draft.sentence and d.index < draft.index), None)
        if draft.construction == "confer-same-award":
            if before is None or before.status != "asserted":
                continue
            draft.form, draft.name, draft.award = before.form, before.name, before.award
            if draft.form == _OF_PROVINCES and any(_is_below_the_province(giver) for giver in draft.givers):
                draft.form, draft.award = PRAISE, None  # 'UBND tỉnh tặng Bằng khen cho A, UBND huyện khen tặng B'
            if draft.presenters and not draft.givers:  # '…, còn ông B trao cho 12 cá nhân': what A's was of, B's is
                draft.givers, draft.owned, draft.behalf = list(before.givers), before.owned, before.behalf
        if before is not None and _only_describes(draft, before):
            continue
        if before is None and draft.construction in _NEEDS_A_CLAUSE and not draft.givers:
            continue  # 'mức thưởng là 40 và 20 triệu đồng cho học sinh': no reward stands before it
        if draft.construction == _GAPPED and (
            draft.form != "Tiền thưởng" or before is None or before.construction not in _REWARDED_FIRST
        ):
            continue
        if _is_planned(draft, before) or _goes_on_proposing(draft, out):
            draft.status = "proposed"
        if draft.construction == "receive":
            leave_the_guest(draft)
        if draft.construction == "event-of" and not receives_as_owner(draft):
            continue
        if draft.construction == "confer-no-verb" and before is None:
            draft.construction = "award-for"
        if before is not None and not _has_its_subject(draft, context):
            _share_subject(draft, before)
        if not draft.givers and not draft.presenters:
            draft.givers = organiser(draft)
        out.append(draft)
    return out


def _is_below_the_province(giver: Giver) -> bool:
    """Whether a giver is of a district or commune, which has no 'Bằng khen' to give."""
    body = giver if isinstance(giver, Body) else getattr(giver, "body", None)
    return body is not None and body.rank in ("district", "commune")


def _hand_over_again(drafts: Sequence[AwardDraft]) -> None:
    """'Thừa ủy quyền của X, trường Y trao W … Trường Y trao W cho 2 em': it is X's there too."""
    for handed in drafts:
        names = {(body.name, body.place) for body in handed.handers}
        for draft in drafts if names else ():
            again = draft.form == handed.form and draft.verb_kind == "HAND" and not draft.owned and not draft.behalf
            if again and all(isinstance(g, Body) and (g.name, g.place) in names for g in draft.givers):
                draft.givers = list(handed.givers) if draft.givers else []


def _only_describes(draft: AwardDraft, before: AwardDraft) -> bool:
    """'trao bằng khen cho 5 tác giả đoạt giải nhì': the prize says who they are, and is no second award."""
    whole = draft.sentence.clause[before.index : draft.last]
    parts = any(token.kind in ("INCLUDING", "NAMELY") for token in whole) and before.verb_kind in ("GIVE", "HAND")
    if draft.construction == "receive" and draft.verb in _WINS and parts and before.index < draft.index < before.last:
        return True  # 'tặng giấy khen cho 9 người gồm 2 thầy và 7 em đạt giải Nhì'
    if not is_prize(draft.form, draft.name) or draft.construction != "receive" or not draft.receivers:
        return False
    sets = all(
        isinstance(one, Group) for one in draft.receivers
    )  # 'em A, hai năm liền đoạt huy chương vàng' has won it
    return sets and all(any(one is known for known in before.receivers) for one in draft.receivers)


def _has_its_subject(draft: AwardDraft, context: Context) -> bool:
    """'ông A trao W cho B; | vị Đại tá | trao V cho C': words for another stand before the verb."""
    clause, at = draft.sentence.clause, draft.index - 1
    if at < 2 or clause[at].kind != "OTHER" or clause[at - 1].kind != "SEMI" or draft.verb_kind != "HAND":
        return False
    return one_of(context.text.text[clause[at].start : clause[at].end]) is not None


def _share_subject(draft: AwardDraft, before: AwardDraft) -> None:
    own = [r for r in draft.receivers if not any(r is other for other in before.receivers)]
    cut = before.construction == "commend-active" and draft.construction == "reward-passive"
    if cut and own and len(draft.receivers) - len(own) == len(before.receivers) > 1:
        before.receivers = own = list(draft.receivers)  # 'khen thưởng A, B và | C cũng được thưởng …'
    if own and draft.start > before.start:  # 'tặng W cho A; 2 cán bộ nhận V': A is told of once
        draft.receivers = own
    if draft.construction == "confer-active" and not (draft.givers or draft.presenters or draft.owned):
        draft.construction = "hand-over"  # 'X thưởng 10 triệu đồng cho Y và tặng bằng khen cho Z': the subject is X
    acting = [*([] if draft.owned else draft.givers), *draft.presenters]
    if any(one is receiver for one in acting for receiver in before.receivers):
        # 'A trao W cho B và trao V cho C': not B's; 'A trao W cho B, D trao V cho C': D's
        theirs = [g for g in draft.givers if not any(g is receiver for receiver in before.receivers)]
        others = [p for p in draft.presenters if not any(p is receiver for receiver in before.receivers)]
        draft.givers, draft.presenters = (draft.givers if draft.owned else theirs), others
        if not draft.givers or (draft.owned and not others):
            draft.construction = "hand-over"
    if draft.construction == "award-for" and not draft.givers and before.status == "asserted":
        draft.givers = [] if before.owned else list(before.givers)  # '…, Giấy khen cho 7 cá nhân'
        draft.presenters = list(before.presenters)
        draft.verb, draft.verb_kind = draft.verb or before.verb, draft.verb_kind or before.verb_kind
    if is_handed_with(draft, before):
        draft.presenters = list(before.presenters)
        if before.behalf and not (draft.givers or draft.owned):
            draft.givers, draft.behalf = list(before.givers), before.behalf
    if draft.construction == "hand-over" and draft.owned and not draft.presenters and draft.verb_kind == "HAND":
        # 'A trao tặng W cho B, và trao V của X cho C'
        draft.presenters = list(before.presenters) or [g for g in before.givers if isinstance(g, Person)]
    bodies = before.bodies or _who_hands_praise(before)
    if _lacks_a_giver(draft) and bodies and draft.form not in (before.form, *_WITH_OTHERS):
        draft.givers = list(bodies)  # 'UBND tỉnh trao Cờ của X cho A; trao Bằng khen cho B'
    elif _lacks_a_giver(draft):
        one_sum = draft.construction == "money-next" and before.form == "Tiền thưởng"  # '…, 5 triệu đồng cho B'
        shared = before.behalf or not before.owned or draft.verb_kind == "GIVE" or one_sum
        draft.givers = list(before.givers) if shared else []
        draft.presenters, draft.behalf = list(before.presenters), before.behalf


def _who_hands_praise(before: AwardDraft) -> list[Body]:
    """'Tỉnh đoàn | đã trao khen thưởng của Trung ương Đoàn cho A': the body in front of the verb."""
    clause, at = before.sentence.clause, before.index - 1
    at -= clause[at].kind == "AUX"
    return [clause[at].value] if before.construction == _PRAISE_OF and clause[at].kind == "BODY" else []


def _lacks_a_giver(draft: AwardDraft) -> bool:
    if draft.construction not in _MAY_LACK_A_GIVER or draft.givers or draft.presenters:
        return False
    return draft.verb_kind in ("GIVE", "HAND", "REWARD") or draft.construction in ("money-next", _GAPPED)


def _is_planned(draft: AwardDraft, before: AwardDraft | None) -> bool:
    """'sẽ trao …', 'trình Chủ tịch nước tặng W cho A; tặng V cho B': not told as done."""
    names_a_giver = bool(draft.givers) and not draft.owned
    if draft.status != "asserted" or draft.construction not in _MAY_STAND_UNDER_A_PLAN or names_a_giver:
        return False
    if before is not None and before.status == "proposed" and before.form != draft.form == PRIZE:
        return False  # 'đề nghị Bộ X tặng Bằng khen cho A và trao giải Nhất cho B': whoever proposes hands out prizes
    if before is not None and before.status != "asserted":
        return True
    kinds = (token.kind for token in reversed(draft.sentence.clause[: draft.index]))
    return next((kind for kind in kinds if kind in _MODAL or kind in _CLAUSE_ENDS), None) in _MODAL


def _goes_on_proposing(draft: AwardDraft, before: Sequence[AwardDraft]) -> bool:
    """“… trình Chủ tịch nước tặng W cho A. Tặng W cho B …”: a sentence that begins so is one more of a list."""
    clause = draft.sentence.clause
    begins = draft.status == "asserted" and not draft.givers and draft.verb_kind in ("GIVE", "HAND")
    last = before[-1] if before else None
    if not begins or last is None or any(token.kind != "START" for token in clause[: draft.index]):
        return False
    near = draft.sentence.number - last.sentence.number == 1
    return near and last.status == "proposed" and last.form == draft.form


# ---- recipients: a list after the clause, or somebody told before


def _add_tail(draft: AwardDraft) -> None:
    """'… cho 12 em, trong đó có ba em của Trường X: A, tổ trưởng …; B; C và chín em là D, E': the rest of the list."""
    sets = [receiver for receiver in draft.receivers if isinstance(receiver, Group)]
    if not sets or sets[-1].head == "prize":
        return
    clause = draft.sentence.clause
    opens = draft.last
    if draft.receivers[-1] is not sets[-1]:  # the list has begun
        opens = next((at for at in range(draft.index, draft.last) if announces(clause[at]) and at > 0), draft.last)
        if opens == draft.last or clause[opens].start < sets[0].end:
            return
    listed = tail(clause, opens)
    if not listed:
        return
    before = [receiver for receiver in draft.receivers if receiver.start < clause[opens].start]
    for receiver in (*before, *listed):
        if isinstance(receiver, Group):
            receiver.named_after = True
    draft.receivers = [*before, *listed]


def _add_list(draft: AwardDraft, rows: Sequence[Sentence]) -> None:
    """'… cho 6 cá nhân:' and then a line for each: the items of the list are the recipients."""
    after = draft.sentence.clause[max(draft.last - 1, 0) :]
    announced = after[-1].kind == "COLON" or (after[-1].kind == "NAMELY" and after[-1].value.endswith(":"))
    if not announced and announced_next(draft.sentence, rows):
        announced, after = True, after[:-1]
    if not announced or len(after) > _ANNOUNCING or any(token.kind not in _LISTS for token in after[1:]):
        return
    if not draft.receivers:
        if draft.construction in _HEADINGS and _is_the_one_award(draft):
            draft.receivers = items(draft.sentence, rows)
        return
    whole = draft.receivers[-1]
    listed = items(draft.sentence, rows) if isinstance(whole, Group) else []
    if listed and isinstance(whole, Group):
        whole.named_after = True
        kept = [] if whole.head == "prize" else draft.receivers
        draft.receivers = [*kept, *listed]


def _is_the_one_award(draft: AwardDraft) -> bool:
    """Whether the line over a list names no other award: of which of several the list is, it does not say."""
    return sum(token.kind == "AWARD" for token in draft.sentence.clause) == 1


def _tell_winners(draft: AwardDraft, rows: Sequence[Sentence], told: Sequence[AwardDraft]) -> None:
    """'88 học sinh đạt giải, trong đó có 4 giải Nhất': who won prizes that are only counted."""
    if len(draft.receivers) != 1 or not isinstance(draft.receivers[0], Group) or draft.receivers[0].head != "prize":
        return
    prize = draft.receivers[0]
    whole = [
        d
        for d in told
        if d.form == draft.form and d.name is None and 0 <= draft.sentence.number - d.sentence.number <= 1
    ]
    if not draft.givers and whole:  # '83 người được Chủ tịch nước tặng Huân chương. Trong 83 Huân chương có …'
        draft.givers, draft.presenters = list(whole[-1].givers), list(whole[-1].presenters)
    near = [row for row in rows if 0 <= draft.sentence.number - row.number <= 1]
    sets = [t.value for row in near for t in row.row if t.kind == "GROUP" and t.start < prize.start]
    kind = NOUNS.get(sets[-1].head or "") if sets else None
    if kind is not None and prize.total is not None:
        draft.receivers = [replace(prize.counting(kind, prize.total), total=None)]
