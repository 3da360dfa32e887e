"""Who hands over where the verb has no subject of its own: 'Ông A phát biểu …; đồng thời trao', 'Ông cũng trao'."""

from collections.abc import Sequence

from kg.extraction.drafts import AwardDraft, Sentence
from kg.extraction.groups import Group
from kg.extraction.lexicon import data
from kg.extraction.people import Person
from kg.extraction.pronouns import pronoun
from kg.extraction.settling.context import Context
from kg.extraction.settling.hands.clauses import who_hands
from kg.extraction.settling.hands.told import last_of, number_of
from kg.extraction.tokens import Token

_ASKED = "present-on-behalf"
_LACK_A_SUBJECT, _BY_PROXY = ("hand-over", "award-passive"), ("confer-active", "confer-pronoun", _ASKED)
_TO_NOBODY, _TO_SOME = "hand-over-only", "present"  # constructions
_COORDINATES = frozenset(["AND", "COMMA", "SEMI"])
_OPENS = frozenset(["START", "COMMA", "DATE", "SEMI"])
_OF_OTHERS = frozenset(
    ["PASSIVE", "RECEIVE", "OFFICE", "PERSON", "PROPOSE", "PLAN", "NEGATE", "ORGANISE", "COLON", "DECIDE"]
)
_FRONTED, _VERBLESS = "hand-over-fronted", frozenset(["START", "AUX", "OTHER", "PASSIVE"])
_PREDICATES = tuple(data("hands")["predicates"])
_BOTH, _STOPS = 2, ("", ".", ",", ";", ")", "\n")
_ACTING = frozenset(["PERSON", "BODY", "PASSIVE", "RECEIVE"])
_STARTS_CLAUSES = frozenset(["DOT", "COLON"])
_GOES_ON = frozenset(["award-first", "award-for"])
_LINKS: tuple[list[str], ...] = (["AND"], ["COMMA"], ["SEMI"], ["COMMA", "AND"], [])


def add_handers(draft: AwardDraft, told: Sequence[AwardDraft], rows: Sequence[Sentence], context: Context) -> None:
    """Put the subject of the sentence, or whom a pronoun stands for, in the place of who hands over."""
    _reward_the_sets(draft, context)
    _take_the_subject_of(draft, context)
    if draft.verb_kind != "HAND" or draft.status != "asserted":
        return
    _add_guests(draft)
    _add_who_is_named_last(draft, context)
    _add_companion(draft, told, rows, context)
    open_ = not draft.presenters and (draft.owned or not draft.givers or _gives_by_proxy(draft))
    if draft.construction not in (*_LACK_A_SUBJECT, *_BY_PROXY) or not open_:
        return
    _add_the_subject(draft, told, rows, context)
    draft.presenters = draft.presenters or who_hands(draft, rows, context)


def _reward_the_sets(draft: AwardDraft, context: Context) -> None:
    """'Ông A trao thưởng, trao khen thưởng | cho các tập thể, cá nhân': whatever they received, and not money alone."""
    rewards = draft.construction == "hand-over-reward" and draft.verb.startswith("trao thưởng")
    commends = draft.construction == "commend-active" and draft.verb.startswith("trao ") and not draft.givers
    if not rewards and not (commends and draft.presenters):
        return
    sets = [one for one in draft.receivers if isinstance(one, Group) and one.size is None and one.name is None]
    ends = sets and context.text.lower[sets[-1].end : sets[-1].end + 1] in _STOPS  # not 'các thí sinh đạt giải X'
    if ends and len(sets) == len(draft.receivers) and not any(one.bodies for one in sets):
        draft.construction, draft.form = "hand-over-bare", "Quà"


def _take_the_subject_of(draft: AwardDraft, context: Context) -> None:
    """'Trao W cho A và B, | Đại tá C, Phó Giám đốc X, | nói …': the subject of the main clause hands over."""
    clause, fronted = draft.sentence.clause, draft.construction == _FRONTED
    starts = draft.construction in (_FRONTED, _LACK_A_SUBJECT[0]) and draft.status == "asserted"
    if not starts or (draft.presenters and not fronted) or not _VERBLESS.issuperset(_kinds(draft)):
        return
    for at in range(len(clause) - 2, draft.index + 2, -1):
        who = clause[at].value
        if clause[at].kind != "PERSON" or clause[at - 1].kind != "COMMA" or not (who.rank or who.offices):
            continue
        after = clause[at + 1 + (clause[at + 1].kind == "COMMA") :][:1]
        said = context.text.lower[after[0].start : after[0].end] if after else ""
        if not said.startswith(_PREDICATES) or [who] == draft.presenters:
            return
        others = [one for one in (*draft.receivers, *draft.presenters) if one.start != who.start]
        if others and "DOT" not in [token.kind for token in clause[draft.index : at]]:
            draft.presenters, draft.receivers = [who], others
        return


def _kinds(draft: AwardDraft) -> set[str]:
    """The kinds of the chunks before the verb."""
    clause = draft.sentence.clause
    verb = next((at for at in range(draft.index, draft.last) if clause[at].kind in ("HAND", "GIVE")), draft.index)
    return {token.kind for token in clause[:verb]}


def _add_the_subject(draft: AwardDraft, told: Sequence[AwardDraft], rows: Sequence[Sentence], context: Context) -> None:
    clause = draft.sentence.clause
    verb = next((at for at in range(draft.index, draft.last) if clause[at].kind == "HAND"), None)
    if verb is None:
        return
    at = _before(clause, verb)
    if [token.kind for token in clause[at - 1 : at + 1]] == ["NAMELY", "OTHER"]:  # 'Ông cũng | là người | trao'
        at = _before(clause, at - 1)
    if clause[at].kind in _COORDINATES:
        draft.presenters = _subject(clause, at)
    elif at > 0 and clause[at - 1].kind in _OPENS:
        words = context.text.lower[clause[at].start : clause[at].end].split()
        if clause[at].kind == "GROUP" and clause[at].value.individuals == _BOTH:
            draft.presenters = _both_told_before(draft, told, context)
        elif pronoun(words) is not None:
            draft.presenters = _told_before(draft, told, rows)


def share_recipients(told: Sequence[AwardDraft]) -> None:
    """'Ông A trao W của X, | ông B trao V của Y cho 8 tập thể': both to the same, who received W nowhere else."""
    for draft in told:
        if draft.construction != _TO_NOBODY or not (draft.owned and draft.presenters) or draft.status != "asserted":
            continue
        after = next((d for d in told if d.sentence is draft.sentence and d.index >= draft.last), None)
        if after is None or after.construction != _TO_SOME or not after.owned or draft.form == "Quà":
            continue
        between = {token.kind for token in draft.sentence.clause[draft.last : after.index]}
        if between <= _COORDINATES and not any(d.receivers and d.form == draft.form for d in told if d is not after):
            draft.construction, draft.receivers = _TO_SOME, list(after.receivers)


def _gives_by_proxy(draft: AwardDraft) -> bool:
    """'Thay mặt UBND tỉnh X, | ông | đã trao …', 'ông | được X ủy quyền trao': the body in front is not who acts."""
    clause, at = draft.sentence.clause, draft.index
    if draft.behalf:
        return draft.construction == _ASKED and any(t.kind == "AUTHORISED" for t in clause[at : draft.last])
    fronted = clause[at].kind in ("BODY", "OFFICE") and clause[at - 1].kind in ("OF", "ON_BEHALF") and at > 0
    return draft.construction in _BY_PROXY and fronted and "ON_BEHALF" in (clause[at - 1].kind, clause[at - 2].kind)


def _add_who_is_named_last(draft: AwardDraft, context: Context) -> None:
    """'Trao Cờ của X cho xã Y | là Đại tá A', '… và trao Bằng khen cho 5 cá nhân | là bà B, Phó Chủ tịch X'."""
    clause, people = draft.sentence.clause, [r for r in draft.receivers if isinstance(r, Person)]
    last = next((at for at in range(len(clause) - 1, 0, -1) if clause[at].kind == "PERSON"), 0)
    first = last
    while first > 2 and clause[first - 1].kind in _COORDINATES and clause[first - 2].kind == "PERSON":
        first -= 2
    if draft.presenters or first < 2 or clause[first - 1].kind != "NAMELY" or clause[first - 1].value != "là":
        return
    who: list[Person] = [token.value for token in clause[first : last + 1 : 2]]
    after = [token.kind for token in clause[last + 1 : last + 2]]
    known = all(one.rank or one.offices or _came(one, draft, context) for one in who)
    if not known or after not in ([], ["DOT"], ["SEMI"], ["LPAR"]):
        return
    begins = {token.kind for token in clause[1 : draft.index]}
    if not begins.isdisjoint(_ACTING) or any(one not in who for one in people) or not draft.receivers:
        return
    set_ = clause[first - 2].value
    said = context.text.lower[clause[first - 2].start : clause[first - 2].end]
    # 'Trao W cho ba vị là ông A', 'Trao W cho các điển hình là Đại tá A và bà B', who came to the ceremony
    alone = draft.receivers == who
    guests = alone and (number_of(said) or len(who)) != len(who)
    if isinstance(set_, Group):
        others = set_.counted and set_.size not in (None, len(who))
        loose = people == who and not set_.counted and all(_came(one, draft, context) for one in who)
        guests = loose or (alone and others)
    if (draft.receivers[0] is not set_ and not guests) or (isinstance(set_, Group) and set_.size == len(who)):
        return  # 'cho 1 cá nhân là ông A'
    draft.presenters = who
    draft.receivers = [] if guests else [one for one in draft.receivers if one not in who]
    draft.construction = _TO_NOBODY if guests else draft.construction
    if isinstance(set_, Group):
        set_.named_after = False


def _came(person: Person, draft: AwardDraft, context: Context) -> bool:
    """Whether the sentences before name somebody as an official, who is no recipient then."""
    told = context.meant_by(context.full_name(person))
    return any(0 <= one.start < draft.sentence.start and (one.rank or one.offices) for one in told)


def _add_guests(draft: AwardDraft) -> None:
    """'Đại diện X trao Giấy khen | có Đại tá A, Trưởng phòng Y': who hands over, not who receives."""
    clause = draft.sentence.clause
    people = [r for r in draft.receivers if isinstance(r, Person) and (r.rank or r.offices)]
    if draft.presenters or not people or len(people) < len(draft.receivers):
        return
    at = next((i for i in range(draft.index, draft.last) if clause[i].value is people[0]), 0)
    if at > 1 and clause[at - 2].kind == "AWARD" and clause[at - 1].kind == "AUX" and clause[at - 1].value == "có":
        draft.construction, draft.presenters, draft.receivers = _TO_NOBODY, people, []


def _add_companion(draft: AwardDraft, told: Sequence[AwardDraft], rows: Sequence[Sentence], context: Context) -> None:
    """'Cuối buổi lễ, | ông cùng | Chủ tịch UBND xã B trao …': he and she."""
    clause, at = draft.sentence.clause, draft.index
    if len(draft.presenters) != 1 or at < 3 or clause[at].value is not draft.presenters[0]:
        return
    if clause[at - 1].kind != "AND" or clause[at - 2].kind != "OTHER" or clause[at - 3].kind not in _OPENS:
        return
    words = context.text.lower[clause[at - 2].start : clause[at - 2].end].split()
    if pronoun(words) is not None:
        others = [one for one in _told_before(draft, told, rows) if one.name != draft.presenters[0].name]
        draft.presenters = [*others, *draft.presenters]


def _before(clause: Sequence[Token], end: int) -> int:
    """The last chunk before a place, but for 'cũng', 'đã'."""
    at = end - 1
    while at > 0 and clause[at].kind == "AUX":
        at -= 1
    return at


def _subject(clause: Sequence[Token], end: int) -> list[Person]:
    """The one person with whom the sentence begins, if nobody else acts or receives up to a place."""
    at = end - 1
    while at > 0 and clause[at].kind not in _OF_OTHERS | _STARTS_CLAUSES:
        if clause[at].kind == "BODY" and clause[at - 1].kind in _OPENS:
            return []
        at -= 1
    alone = clause[at].kind == "PERSON" and clause[at - 1].kind in _OPENS and clause[at + 1].kind != "PASSIVE"
    before = {token.kind for token in clause[1:at]}
    return [clause[at].value] if alone and before.isdisjoint(_OF_OTHERS) else []


def _both_told_before(draft: AwardDraft, drafts: Sequence[AwardDraft], context: Context) -> list[Person]:
    """'Dự lễ có ông A, Phó Chủ tịch X và Đại tá B … | Hai đồng chí | đã trao': those two."""
    received = {context.full_name(r) for d in drafts for r in d.receivers if isinstance(r, Person)}
    told = (run for run in context.runs(draft.sentence.number, draft.start) if len(run) == _BOTH)
    officials = [run for run in told if all(one.rank or one.offices for one in run)]
    return last_of(officials, context, received)


def _told_before(draft: AwardDraft, told: Sequence[AwardDraft], rows: Sequence[Sentence]) -> list[Person]:
    """Who handed over in the sentence before, or began it."""
    number = draft.sentence.number
    for other in told:
        if other.presenters and other.sentence.number == number - 1:
            return list(other.presenters) if len(other.presenters) == 1 else []
    before = next((row for row in rows if row.number == number - 1), None)
    if before is None or before.zone != draft.sentence.zone:
        return []
    clause = before.clause or before.row
    people = [at for at, token in enumerate(clause) if token.kind == "PERSON"]
    if len(people) != 1 or clause[people[0] - 1].kind not in _OPENS | {"AUX"}:
        return []
    after = clause[people[0] + 1 : people[0] + 2]
    return [clause[people[0]].value] if after and after[0].kind != "PASSIVE" else []


def is_handed_with(draft: AwardDraft, before: AwardDraft) -> bool:
    """'ông A đã trao W cho B; Bằng khen của X cho C': what is X's is handed over by A too."""
    handed = before.presenters and before.verb_kind == "HAND" and before.status == "asserted" and before.receivers
    between = draft.sentence.clause[before.last : draft.index]
    again = [token.kind for token in between] in _LINKS and not draft.givers and draft.form == before.form
    # 'ông A trao W hạng Nhất (của X) tặng B và W hạng Ba tặng C'
    theirs = draft.owned or (again and bool(before.owned or before.behalf))
    goes_on = draft.construction in _GOES_ON and not draft.presenters and all(t.value != "còn" for t in between)
    return bool(handed) and goes_on and bool(theirs)  # not '…; còn Giấy khen của Y thì dành cho C'
