"""Drafts of who hands over, from clauses that no construction reads, and for awards whose clause leaves it open."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from kg.extraction.awards import AwardName
from kg.extraction.drafts import AwardDraft, Sentence
from kg.extraction.lexicon import data
from kg.extraction.people import Person
from kg.extraction.phrases import Phrases
from kg.extraction.settling.context import Context
from kg.extraction.settling.hands.agents import Agent, taken_from
from kg.extraction.settling.hands.objects import Handed, handed, is_handing, taken
from kg.extraction.settling.hands.subjects import agent
from kg.extraction.settling.hands.told import one, several
from kg.extraction.tokens import Token

_VERBS = frozenset(["HAND", "GIVE", "COMMEND", "REWARD", "FROM"])
_GIFT, GIVES_A_GIFT = "Quà", "trao quà"
_NEEDY = tuple(data("hands")["needy"])
_TITLE, _BARE, _WITH_AWARD = "title", "hand-over-bare", "hand-over-only"
_BESIDE_A_TOPIC = frozenset(["AUX", "WHILE", "COMMA", "AND", "N", "START"])


def handing_drafts(drafts: Sequence[AwardDraft], rows: Sequence[Sentence], context: Context) -> Iterator[AwardDraft]:
    """Who hands over, of the clauses of which no draft tells."""
    received = {context.full_name(r) for d in drafts for r in d.receivers if isinstance(r, Person)}
    if any(draft.form == _GIFT and draft.receivers and draft.construction != _BARE for draft in drafts):
        yield from _gifts(rows, context)
    for sentence in rows:
        if sentence.zone == _TITLE or sentence.kinds.isdisjoint(_VERBS):
            continue
        if not any(_may_tell(token) for token in sentence.row):
            continue
        clause = sentence.clause = sentence.clause or Phrases.clause(sentence.row, context.text)
        read = [(d.index, d.last) for d in drafts if d.sentence is sentence]
        for verb, token in enumerate(clause):
            if not _may_tell(token) or any(first <= verb < last for first, last in read):
                continue
            if token.kind == "RECEIVE":
                what, who = taken(clause, verb), taken_from(clause, verb)
            else:
                what = handed(clause, verb, context.text)
                begin = max((last for _, last in read if last <= verb), default=0)
                who = agent(clause, verb, context.text, begin) if what is not None else None
            if what is not None and who is not None:
                yield from _drafts(sentence, verb, what, who, rows, context, received)


def _gifts(rows: Sequence[Sentence], context: Context) -> Iterator[AwardDraft]:
    """'Trao quà cho hai em, | ông A | xoa đầu các em', where a gift is the award."""
    for sentence in rows:
        if sentence.zone == _TITLE or not any(t.kind == "OTHER" and t.value == GIVES_A_GIFT for t in sentence.row):
            continue
        clause = sentence.clause = sentence.clause or Phrases.clause(sentence.row, context.text)
        for at, token in enumerate(clause[:-1]):
            words = context.text.lower[token.start : token.end]
            if token.kind == "OTHER" and words.endswith(GIVES_A_GIFT) and clause[at + 1].kind == "TO":
                who = agent(clause, at, context.text)
                needy = any(word in context.text.lower[token.end : clause[-1].end] for word in _NEEDY)
                if who is not None and not needy:
                    given = _drafts(sentence, at, Handed(_BARE, _GIFT, last=at + 1), who, rows, context)
                    yield from (replace(draft, verb=GIVES_A_GIFT) for draft in given)


def _may_tell(token: Token) -> bool:
    return token.kind == "RECEIVE" or is_handing(token)


def who_hands(draft: AwardDraft, rows: Sequence[Sentence], context: Context) -> list[Person]:
    """Who hands over the award of a draft whose construction leaves that open."""
    clause = draft.sentence.clause
    verb = next((at for at in range(draft.index, draft.last) if clause[at].kind == "HAND"), None)
    who = agent(clause, verb, context.text) if verb is not None else None
    if who is None:
        return []
    draft.by = draft.by or list(who.offices)
    others = [context.full_name(r) for r in draft.receivers if isinstance(r, Person)]
    people = _people(who, draft.sentence, rows, context, others)
    return [person for person in people if context.full_name(person) not in others]


def _people(
    who: Agent, sentence: Sentence, rows: Sequence[Sentence], context: Context, others: Collection[str]
) -> list[Person]:
    if who.words is None:
        return who.people
    start = sentence.clause[who.first].start
    return several(who.words, sentence, start, context, others) or one(
        who.words, sentence, start, rows, context, others
    )


def _topic(clause: Sequence[Token], at: int) -> list[AwardName]:
    """'Còn | Giấy khen |, ông A trao sau đó ít phút': what a clause begins with is what is handed over."""
    begins = [token for token in clause[1:at] if token.kind not in _BESIDE_A_TOPIC]
    return [token.value for token in begins] if begins and {token.kind for token in begins} == {"AWARD"} else []


def _drafts(
    sentence: Sentence,
    verb: int,
    what: Handed,
    who: Agent,
    rows: Sequence[Sentence],
    context: Context,
    received: Collection[str] = (),
) -> Iterator[AwardDraft]:
    clause = sentence.clause
    people = _people(who, sentence, rows, context, received)
    if not people and not who.offices:
        return
    first, last = min(who.first, verb), max(who.last, what.last, verb + 1)
    topic = _topic(clause, first) if what.construction == _BARE and not what.awards else []
    what.construction = _WITH_AWARD if topic else what.construction
    awards: Sequence[AwardName | None] = what.awards or topic or [None]
    for name in awards:
        yield AwardDraft(
            sentence,
            what.construction,
            clause[first].start,
            clause[last - 1].end,
            name.form if name is not None else what.form,
            name.name if name is not None else None,
            list(name.givers) if name is not None else [],
            [],
            list(people),
            "asserted",
            verb=str(clause[verb].value),
            verb_kind="HAND",
            owned=name is not None and bool(name.givers),
            index=first,
            last=last,
            award=name,
            named_by=name.named_by if name is not None else None,
            by=list(who.offices),
        )
