"""Who hands over where the verb has no subject of its own: 'Ông A phát biểu …; đồng thời trao', 'Ông cũng trao'."""

from collections.abc import Sequence

from kg.extraction.drafts import AwardDraft, Sentence
from kg.extraction.people import Person
from kg.extraction.pronouns import pronoun
from kg.extraction.settling.context import Context
from kg.extraction.tokens import Token

_LACKS_A_SUBJECT = "hand-over"  # construction
_COORDINATES = frozenset(["AND", "COMMA", "SEMI"])
_OPENS = frozenset(["START", "COMMA", "DATE", "SEMI"])
_OF_OTHERS = frozenset(
    ["PASSIVE", "RECEIVE", "OFFICE", "PERSON", "PROPOSE", "PLAN", "NEGATE", "ORGANISE", "COLON", "DECIDE"]
)
_STARTS_CLAUSES = frozenset(["DOT", "COLON"])


def add_handers(draft: AwardDraft, told: Sequence[AwardDraft], rows: Sequence[Sentence], context: Context) -> None:
    """Put the subject of the sentence, or whom a pronoun stands for, in the place of who hands over."""
    open_ = not draft.presenters and (draft.owned or not draft.givers) and draft.status == "asserted"
    if draft.construction != _LACKS_A_SUBJECT or draft.verb_kind != "HAND" or not open_:
        return
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
        if pronoun(words) is not None:
            draft.presenters = _told_before(draft, told, rows)


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
