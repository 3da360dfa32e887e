"""Whom a deed was done to, and who is commended for it: 'Anh A cứu hai cháu bé và được UBND tỉnh tặng bằng khen'."""

from kg.extraction.drafts import AwardDraft
from kg.extraction.lexicon import data
from kg.language.normal import Normal

_OF_SUBJECTS = frozenset(["passive", "receive", "commend-passive", "reward-passive"])
_VERBS = frozenset(["PASSIVE", "RECEIVE"])
_DEED = frozenset(["OTHER", "AUX", "N", "PLACE", "DATE", "TO", "MONEY", "QUOTED"])
_DONE_TO = frozenset(["OTHER", "TO"])
_OPENS = frozenset(["START", "COMMA", "SEMI", "DATE", "DOT", "COLON"])
_OF_OTHERS = tuple(data("recipients")["brings_forward"])  # 'cử 5 em dự thi và được …' may be of either


def leave_the_object(draft: AwardDraft, text: Normal) -> None:
    """Put the subject of 'A cứu B và được …' in the place of B, changed in place."""
    clause, first = draft.sentence.clause, draft.index
    if draft.construction not in _OF_SUBJECTS or draft.refers is not None or draft.status != "asserted":
        return
    verb = next((at for at in range(first, draft.last) if clause[at].kind in _VERBS), first)
    joint = verb - 1 - (clause[verb - 1].kind == "AUX")
    if verb == first or text.lower[clause[joint].start : clause[joint].end] not in ("và", ","):
        return
    done_to = next((at for at in range(joint - 1, 0, -1) if clause[at].kind in ("PERSON", "GROUP")), 0)
    if any(clause[at].kind not in _DEED for at in range(done_to + 1, joint)):
        return
    if any(receiver is not clause[done_to].value for receiver in draft.receivers):
        return
    at = done_to - 1
    if at < 1 or clause[at].kind not in _DONE_TO or text.lower[clause[at].start : clause[at].end].endswith(_OF_OTHERS):
        return
    while at > 0 and clause[at].kind in _DEED:
        at -= 1
    before = at - 1 - (clause[at - 1].kind == "OTHER" and at > 1)
    if clause[at].kind in ("PERSON", "BODY") and (clause[at - 1].kind in _OPENS or clause[before].kind in _OPENS):
        draft.receivers = [clause[at].value]
