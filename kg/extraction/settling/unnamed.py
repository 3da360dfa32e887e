"""Whom a clause means that does not name its recipients: by a pronoun, a noun, or by nothing at all."""

from collections.abc import Sequence
from itertools import takewhile

from kg.extraction import pronouns
from kg.extraction.bodies import Body
from kg.extraction.counted import Receiver, others
from kg.extraction.drafts import AwardDraft
from kg.extraction.groups import Group
from kg.extraction.lexicon import data
from kg.extraction.people import Person
from kg.extraction.settling import referents, stand_ins
from kg.extraction.settling.bodies_meant import body_meant
from kg.extraction.settling.context import Context
from kg.extraction.settling.definite import each_told, meant, the_unit
from kg.extraction.settling.each import each_of, follows
from kg.extraction.settling.objects import leave_the_object
from kg.extraction.settling.shared_objects import TO_NOBODY, share_with_the_next
from kg.extraction.settling.subsets import counts_a_part, describes_winners
from kg.extraction.settling.tellings.handing import HANDS_ONLY
from kg.extraction.settling.topics import told_behind, topic
from kg.extraction.settling.words_meant import words_meant
from kg.extraction.tokens import Token

_CONTINUED = frozenset(["receive-continued", "one-of"])
_HEADING = "list-heading"
_LIFE_LINE = "life-line"
_PLACED = ("BODY", "PLACE", "PERSON")
_SUBJECTS = frozenset(["PERSON", "BODY", "PRONOUN", "OFFICE"])
_BEGINS = frozenset(["START", "AUX", "DATE", "COMMA"])  # 'Năm 2008, | được Chính phủ tặng …'
_ADDRESS = 3  # chunks: START, somebody, a comma
_OF_AN_AGENT = frozenset(["PASSIVE", "BY"])
_TOWARDS = frozenset(["TO", "PRONOUN", "PERSON", "GROUP", "PASSIVE"])
_CLOSES = frozenset(["SEMI", "DOT", "BY"])
_WHAT_FOR = frozenset(["với", "WHY"])  # '… do có công với | xã', '… với thành tích cứu | 3 em'
_OF_SUBJECTS = frozenset(["passive", "receive", "receive-pronoun", "commend-passive", "reward-passive", *_CONTINUED])
_BEFORE_SUBJECTS = frozenset(["START", "COMMA", "SEMI", "DATE", "PERIOD", "COLON"])
_AFTER_SUBJECTS = frozenset(["DASH", "OTHER", "AUX", "PASSIVE", "RECEIVE", "NAMELY", "N", "ORGANISE", "HAPPEN"])
_ADVERBIAL = pronouns.ADVERBS | frozenset(data("recipients")["of_time"])
_SAYS_WHO = frozenset(["OTHER", "N", "PLACE", "AUX", "DATE", "COMMA", "LPAR", "RPAR"])
_FRONTS = frozenset(["START", "DATE", "COMMA", "AUX"])
_DESCRIBES = _SAYS_WHO | {"BODY", "OFFICE", "OF", "PERIOD", "FROM"}
_SPEECH = tuple(data("recipients")["speech"])


def with_recipients(drafts: Sequence[AwardDraft], context: Context) -> list[AwardDraft]:
    """'em còn được …', 'mỗi hộ được …', 'UBND huyện cũng tặng giấy khen': whom the text before has named."""
    out: list[AwardDraft] = []
    told = [(d.form, r) for d in drafts if d.sentence.zone != "caption" for r in d.receivers if isinstance(r, Body)]
    dead = {r.name for d in drafts if "truy" in d.verb for r in d.receivers if isinstance(r, Person)}
    lines = [draft for draft in drafts if draft.construction == _LIFE_LINE]
    share_with_the_next(drafts)
    for draft in drafts:
        _leave_the_address(draft, out, context)
        leave_the_object(draft, context.text)
        _receive_for_their_deed(draft, out, context)
        stand_ins.for_a_body(draft, told, context)
        stand_ins.for_a_relative(draft, context)
        stand_ins.for_the_dead(draft, dead, context)
        if draft.construction in TO_NOBODY and _names_nobody(draft):
            stand_ins.after_death(draft, context)
        draft.receivers = [
            r for one in draft.receivers for r in meant(one, draft, out, context) or _named(one, context)
        ]
        if counts_a_part(draft, out, drafts, context.text) or describes_winners(draft):
            continue
        if draft.refers is not None and not draft.receivers and draft.construction not in HANDS_ONLY:
            draft.receivers = _referred(draft, out, context, lines)
            if not draft.receivers:
                continue
        elif draft.pronoun and draft.receivers:  # 'cho nhà trường và thầy A'
            draft.receivers = [*_referred(draft, out, context, lines), *draft.receivers]
        out.append(draft)
    return out


def _receive_for_their_deed(draft: AwardDraft, before: Sequence[AwardDraft], context: Context) -> None:
    """'Ghi nhận hành động của anh A, UBND xã đã tặng giấy khen': A receives where nobody else is named."""
    hands = draft.construction in HANDS_ONLY and draft.verb_kind == "GIVE" and draft.award is not None
    confers = draft.construction in TO_NOBODY or hands
    if not confers or draft.receivers:
        return
    for one in topic(draft, context) if _names_nobody(draft) else told_behind(draft, before):
        draft.receivers += words_meant(draft, one, context) if isinstance(one, str) else [one]
    if draft.receivers and draft.construction in HANDS_ONLY:
        draft.construction = "present"


def _leave_the_address(draft: AwardDraft, before: Sequence[AwardDraft], context: Context) -> None:
    """'Thầy A dạy ở Trường B, | xã C | và được tặng W': where the school is receives nothing; it is the teacher's."""
    clause, first = draft.sentence.clause, draft.index
    if draft.construction not in _OF_SUBJECTS or draft.refers is not None:
        return
    verb = next((at for at in range(first, draft.last) if clause[at].kind in ("PASSIVE", "RECEIVE")), first)
    kinds = [token.kind for token in clause[first:verb]]
    if not {"PLACE", "BODY"} & set(kinds) or {"PERSON", "GROUP", "QUOTED"} & set(kinds):
        return
    if "AND" in kinds and draft.receivers:
        return  # but '… có công với sự nghiệp của Đảng và dân tộc, | được tặng W'
    of_another = first >= _ADDRESS and clause[first - 1].kind == "COMMA" and clause[first - 2].kind in _PLACED
    if not draft.receivers or (kinds[0] == "PLACE" and "BODY" not in kinds and of_another):
        draft.receivers = _subject(draft, before, context, verb)


def _named(receiver: Receiver, context: Context) -> list[Receiver]:
    """'cho trường': a noun that stands for a body which the text has named."""
    if not isinstance(receiver, Group) or receiver.size is not None or not receiver.label:
        return [receiver]
    if receiver.head == stand_ins.FAMILY:
        return [stand_ins.whose_family(receiver, context) or receiver]
    noun = pronouns.body_noun(receiver.label.lower())
    body = body_meant(context, receiver.start, noun) if noun is not None else None
    return [body] if body is not None else [receiver]


def _referred(
    draft: AwardDraft, before: Sequence[AwardDraft], context: Context, lines: Sequence[AwardDraft]
) -> list[Receiver]:
    if draft.pronoun:
        # 'Ghi nhận lòng dũng cảm của A, lễ trao W cho em …'
        deeds: list[Receiver] = [one for one in topic(draft, context) if isinstance(one, Person)]
        one = len(deeds) == 1 and pronouns.number(draft.pronoun.split()) is None
        meant = list(deeds) if one else words_meant(draft, draft.pronoun, context)
        meant = meant or the_unit(draft, before)
        among = next((at for at in range(draft.index, draft.last) if draft.sentence.clause[at].kind == "ONE_OF"), None)
        return [*meant, *_rest_of_them(draft, among)] if meant and among is not None else meant
    verb = _passive(draft)
    if verb is not None:
        subjects = _subject(draft, before, context, verb)
        return [*subjects, *_rest_of_them(draft, verb)] if subjects else []
    if draft.construction == _LIFE_LINE:
        if len(lines) == 1 and "PASSIVE" in [t.kind for t in draft.sentence.clause[draft.index : draft.last]]:
            return _subject(draft, before, context, _taking(draft))
        who = referents.person(context, draft.start, "") if len(lines) > 1 else None
        return [who] if who is not None else []
    if draft.refers == "EACH":
        return each_of(draft, before) or each_told(draft, context)
    if draft.construction == _HEADING:
        return []  # a heading with no list under it
    if draft.construction in TO_NOBODY:
        return _of_whom_it_tells(draft, before, context) if _names_nobody(draft) else []
    return _told_before(draft, before)


def _names_nobody(draft: AwardDraft) -> bool:
    """Whether the giver is the subject, and nobody follows the award to whom it may be given."""
    clause = draft.sentence.clause
    if clause[draft.index - 1].kind in _OF_AN_AGENT:
        return False  # 'vở kịch được Sở X tặng Bằng khen'
    awards = [token.value.form for token in clause[draft.index : draft.last] if token.kind == "AWARD"]
    if awards == ["Quà"]:
        return False  # 'trao các phần thưởng của tỉnh'
    rest = takewhile(lambda token: token.kind not in _CLOSES and not _tells_what_for(token), clause[draft.last :])
    return not any(token.kind in _TOWARDS for token in rest)


def _tells_what_for(token: Token) -> bool:
    """Whether a chunk begins the words for what somebody was rewarded."""
    return token.kind in ("AND", "OTHER") and token.value in _WHAT_FOR


def _of_whom_it_tells(draft: AwardDraft, before: Sequence[AwardDraft], context: Context) -> list[Receiver]:
    """'Công an huyện đã tặng giấy khen': who received before, or else the one of whom the text tells."""
    told = _told_before(draft, before)
    if told:
        return told
    who = referents.person(context, draft.start, "")
    if who is None or not referents.is_told_of(context, who, draft.start):
        return []
    acting = {p.name for p in draft.presenters}
    return [who] if context.full_name(who) not in acting else []


def _passive(draft: AwardDraft) -> int | None:
    """Where 'được' stands that goes on with the sentence: '…, được tặng W', '… và được X thưởng nóng M'."""
    clause = draft.sentence.clause
    if draft.construction == "reward-no-recipient" and clause[draft.index - 1].kind == "PASSIVE":
        return draft.index - 1
    return _taking(draft) if draft.construction in _CONTINUED else None


def _taking(draft: AwardDraft) -> int:
    clause = draft.sentence.clause
    return next(at for at in range(draft.index, draft.last) if clause[at].kind in ("PASSIVE", "RECEIVE", "ONE_OF"))


def _rest_of_them(draft: AwardDraft, verb: int) -> list[Receiver]:
    """'… là một trong | 45 nhà giáo | được tặng W': 44 more."""
    clause = draft.sentence.clause
    among = clause[verb + 1] if clause[verb].kind == "ONE_OF" else clause[0]
    rest = others(among.value, 1) if among.kind == "GROUP" else None
    return [rest] if rest is not None else []


def _subject(draft: AwardDraft, before: Sequence[AwardDraft], context: Context, verb: int) -> list[Receiver]:
    """Who is told of where a sentence goes on with 'được tặng …': who received just before, or its subject."""
    told = [d for d in before if d.sentence is draft.sentence and d.start < draft.start and d.receivers]
    clause, low = draft.sentence.clause, context.text.lower
    if told and told[-1].construction in _OF_SUBJECTS:
        # '; hai lần được …' is of whom the sentence began with
        goes_back = any(token.kind == "SEMI" for token in clause[told[-1].last - 1 : verb])
        first = told[0] if goes_back and told[0].construction in _OF_SUBJECTS else told[-1]
        return list(first.receivers)
    opening = _opening(clause, verb, low)
    if opening is not None:
        return words_meant(draft, opening, context)  # 'Thiếu nữ 15 tuổi ở xã X được …'
    near = low[clause[verb - 1].start : clause[verb - 1].end].split() if clause[verb - 1].kind == "OTHER" else []
    if clause[verb - 2].kind == "NAMELY":  # 'Xã A đã về đích và là | địa phương đầu tiên | được …'
        near = []
    if near and near[-1] not in _ADVERBIAL and _one_told(near) is None:
        return []  # 'ông nội được tặng …': another subject
    for at in range(draft.index, 0, -1):
        token, follows = clause[at], clause[at + 1]
        words = low[token.start : token.end].split() if token.kind == "OTHER" else []
        word = _one_told(words) or next(
            (w for n in (1, 2) if pronouns.pronoun((w := " ".join(words[:n])).split()) is not None), None
        )
        if word is not None and clause[at - 1].kind in _BEFORE_SUBJECTS:
            return words_meant(draft, word, context)  # 'Ông dạy học 30 năm và được …', 'Nữ sinh còn được …'
        counted = token.kind == "GROUP" and token.value.counted
        counted = counted or (token.kind == "PLACE" and token.value.level in pronouns.PLACE_LEVELS)
        if not (counted or token.kind in _SUBJECTS) or clause[at - 1].kind not in _BEFORE_SUBJECTS:
            continue
        if follows.kind == "COMMA":
            continue
        after = low[follows.start : follows.end]
        if follows.kind not in _AFTER_SUBJECTS or after.startswith(_SPEECH):
            return []
        return words_meant(draft, token.value, context) if token.kind == "PRONOUN" else [token.value]
    if (described := _described(clause, verb)) is not None:
        return [described]
    begins = all(token.kind in _BEGINS for token in clause[:verb])
    last = before[-1] if before and clause[verb - 1].kind in ("DATE", "COMMA") else None
    if begins and last is not None and draft.sentence.number - last.sentence.number == 1 and _of_one(last):
        return list(last.receivers) if last.construction in _OF_SUBJECTS else []
    who = referents.person(context, draft.start, "") if begins and clause[verb].kind == "PASSIVE" else None
    return [who] if who is not None else []  # a life: 'Được Đảng và Nhà nước tặng …'


def _described(clause: Sequence[Token], verb: int) -> Receiver | None:
    """'Bác sĩ A, | Bệnh viện B, | là một trong …': who stands first, if the words between only say who it is."""
    first = next((at for at in range(verb) if clause[at].kind not in _FRONTS), verb)
    if first + 1 >= verb or clause[first].kind != "PERSON" or clause[first + 1].kind != "COMMA":
        return None
    told = all(token.kind in _DESCRIBES for token in clause[first + 1 : verb]) and clause[verb - 1].kind == "COMMA"
    return clause[first].value if told else None


def _opening(clause: Sequence[Token], verb: int, low: str) -> str | None:
    """The noun for one told before that the sentence begins with, where nobody else is named before the verb."""
    begins = next((at for at in range(1, verb) if clause[at].kind not in ("DATE", "COMMA")), verb)
    if begins == verb or any(token.kind not in _SAYS_WHO for token in clause[begins:verb]):
        return None
    return _one_told(low[clause[begins].start : clause[begins].end].split())


def _one_told(words: Sequence[str]) -> str | None:
    """The noun for one told before that some words begin with: 'nam sinh (lớp chín)'."""
    return next((told for n in (3, 2, 1) if (told := " ".join(words[:n])) in pronouns.ONE_TOLD), None)


def _told_before(draft: AwardDraft, before: Sequence[AwardDraft]) -> list[Receiver]:
    """Whom a clause means that names nobody: the recipients told last, if they are named."""
    told = [d for d in before if d.receivers and follows(draft, d)]
    if draft.refers == "EACH":  # 'mỗi người': of several
        told = [d for d in told if not _of_one(d)] or [d for d in before if not _of_one(d)][-1:] or told
    last = told[-1] if told else None
    if last is None:
        return []
    named = any(not isinstance(receiver, Group) for receiver in last.receivers)
    return list(last.receivers) if named or _goes_on_with(draft, last) else []


def _goes_on_with(draft: AwardDraft, last: AwardDraft) -> bool:
    """'2 cá nhân được X tặng W, | Y tặng V': a second agent of the same passive."""
    clause, at = draft.sentence.clause, draft.index - 1
    joined = at > 1 and clause[at].kind in ("COMMA", "SEMI", "AND") and clause[at - 1].kind in ("AWARD", "MONEY")
    return joined and last.sentence is draft.sentence and last.construction in _OF_SUBJECTS


def _of_one(draft: AwardDraft) -> bool:
    one = draft.receivers[0] if len(draft.receivers) == 1 else None
    return not draft.receivers or isinstance(one, Person | Body)
