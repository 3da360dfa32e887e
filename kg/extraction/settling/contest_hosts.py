"""Who holds the contest whose prizes a text tells of, where the contest is not the event that it reports."""

from collections.abc import Iterator

from kg.extraction.drafts import AwardDraft, Sentence
from kg.extraction.settling.contests import is_contest, is_tournament
from kg.extraction.settling.context import Context
from kg.extraction.settling.organisations import Names
from kg.extraction.settling.organisers import Organisers
from kg.facts import Organisation

_BEFORE = 4  # sentences from the words for a contest to its prizes
_FAR = 10  # chunks between a contest and the verb of those who hold it
_BY = frozenset(["BY", "PASSIVE"])
_STOPS = frozenset(["DOT", "SEMI", "AWARD", "RECEIVE"])
_TOLD = ("body", "lead")


class ContestHosts:
    """'Cuộc thi W do X tổ chức …', 'X tổ chức Hội thi W': the contests of a document with those who held them."""

    def __init__(self, context: Context, names: Names) -> None:
        self._sentences, self._who = context.sentences, Organisers(context, names)
        self._low = context.text.lower
        self._held: list[tuple[int, tuple[Organisation, ...]]] | None = None

    def of(self, draft: AwardDraft) -> tuple[Organisation, ...]:
        """Who held the contest that was told of last before a prize."""
        if self._held is None:
            self._held = [(s.number, tuple(found)) for s in self._sentences for found in self._told_in(s)]
        near = [found for number, found in self._held if 0 <= draft.sentence.number - number <= _BEFORE]
        return near[-1] if near else ()

    def _told_in(self, sentence: Sentence) -> Iterator[list[Organisation]]:
        if sentence.zone not in _TOLD or not sentence.kinds >= {"EVENT", "ORGANISE"}:
            return
        row = sentence.row
        for event in (at for at, t in enumerate(row) if is_contest(t) or is_tournament(self._low, t)):
            verb = next((at for at in self._verbs(sentence, event)), None)
            found = self._who.of(row, verb, event) if verb is not None else []
            if found:
                yield found

    def _verbs(self, sentence: Sentence, event: int) -> Iterator[int]:
        """The verbs of holding that stand near a contest, with nothing else between."""
        row = sentence.row
        for verb in range(max(event - _FAR, 0), min(event + 2 * _FAR, len(row))):
            between = {token.kind for token in row[min(verb, event) : max(verb, event)]}
            if row[verb].kind == "ORGANISE" and not between & _STOPS and (verb < event or between & _BY):
                yield verb
