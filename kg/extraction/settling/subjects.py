"""Subjects far from their verbs: 'X đã tổ chức lễ … và tặng giấy khen cho em', 'ông A dự và đón nhận W của X'."""

from collections.abc import Sequence

from kg.extraction.awards import Giver
from kg.extraction.bodies import Body
from kg.extraction.drafts import AwardDraft
from kg.extraction.lexicon import data
from kg.extraction.people import Person
from kg.extraction.tokens import Token

_OWN_CERTIFICATES = frozenset(data("awards")["own_certificates"])
_OWNERS_OF_ORDERS = frozenset(data("recipients")["owners_of_orders"])
_OF_THE_STATE = frozenset(data("awards")["of_the_state"])
_HEROES = "Anh hùng"
_COORDINATED = frozenset(["hand-over", "confer-pronoun", "confer-active"])
_BEFORE_ORGANISING = frozenset(["AUX", "DATE", "TOGETHER", "COMMA"])
_ENDS = frozenset(["SEMI", "DOT", "COLON", "PASSIVE", "PERSON", "PROPOSE", "PLAN", "NEGATE"])
_LONGEST = 30  # chunks


def organiser(draft: AwardDraft) -> list[Giver]:
    """Who holds the ceremony at which the same sentence has a certificate given, by no one else; else nobody."""
    if draft.construction not in _COORDINATED or draft.form not in _OWN_CERTIFICATES or draft.owned:
        return []
    clause = draft.sentence.clause
    verb = next((at for at in range(draft.index, draft.last) if clause[at].kind in ("GIVE", "HAND")), draft.last)
    if not _goes_on_after_and(clause, verb):
        return []
    at = verb - 1
    while at > 0 and verb - at < _LONGEST and clause[at].kind not in _ENDS:
        if clause[at].kind == "ORGANISE":
            return _before(clause, at)
        at -= 1
    return []


def _goes_on_after_and(clause: Sequence[Token], verb: int) -> bool:
    """Whether 'và' or a comma stands before a verb, which so shares its subject with one before."""
    at = verb - 1
    while at > 0 and clause[at].kind in ("AUX", "DECIDE"):
        at -= 1
    return clause[at].kind in ("AND", "COMMA")


def _before(clause: Sequence[Token], organise: int) -> list[Giver]:
    at = organise - 1
    while at > 0 and clause[at].kind in _BEFORE_ORGANISING:
        at -= 1
    if clause[at].kind == "RPAR":  # 'Liên hiệp hội X (gọi tắt là …) tổ chức'
        while at > 1 and clause[at].kind != "LPAR":
            at -= 1
        at -= 1
    subject = clause[at]
    while at > 1 and clause[at - 1].kind in ("TOGETHER", "AND") and clause[at - 2].kind in ("BODY", "OFFICE"):
        at -= 2  # 'Công an huyện phối hợp với UBND xã tổ chức': the first is the subject
        subject = clause[at]
    named = subject.kind == "OFFICE" or (subject.kind == "BODY" and subject.value.type != "place")
    return [subject.value] if named else []


def leave_the_guest(draft: AwardDraft) -> None:
    """'Thủ tướng dự lễ kỷ niệm và đón nhận Huân chương của Trường X': the order is for X, not for the guest."""
    clause = draft.sentence.clause
    verb = next((at for at in range(draft.index, draft.last) if clause[at].kind == "RECEIVE"), draft.last)
    event = next((at for at in range(draft.index, verb) if clause[at].kind == "EVENT"), None)
    if event is None or verb == draft.last or any(t.kind == "ORGANISE" for t in clause[draft.index : verb]):
        return
    hosts = [r for r in draft.receivers if not isinstance(r, Person) and r.start > clause[event].start]
    draft.receivers = list(hosts)
    if not draft.receivers:
        receives_as_owner(draft)


def receives_as_owner(draft: AwardDraft) -> bool:
    """'lễ đón nhận Huân chương của Công ty X': an order of the State's that is another's is what that one receives."""
    owners = [g for g in draft.givers if isinstance(g, Body) and g.name not in _OWNERS_OF_ORDERS]
    of_the_state = draft.form in _OF_THE_STATE or (draft.name or "").startswith(_HEROES)
    if not owners or not draft.owned or not of_the_state or draft.named_by is None:
        return False
    draft.receivers, draft.givers, draft.owned = list(owners), [], False
    return True
