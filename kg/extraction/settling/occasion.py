"""What holds for the awards of a document: the event's day, place, movement and years."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extraction.drafts import Sentence
from kg.extraction.lexicon import data
from kg.extraction.settling.calendar import Calendar, Dated
from kg.extraction.settling.context import Context
from kg.extraction.settling.dates import any_of, days_of, is_beginning, is_of_a_deed
from kg.extraction.settling.mentions import Mentions
from kg.facts import Event, Inference, Movement
from kg.language.dates import periods
from kg.language.normal import Normal

_FUNERAL = any_of(data("events")["funerals"])
_OPENING = 4  # a sentence up to here that says 'hôm qua' tells of the report's day
_SOON_AFTER, _FIRST = 3, 16  # sentences; a day told later is of something else
_LEAD = 3  # the sentences that say what the report is about


@dataclass(frozen=True, slots=True)
class Occasion:
    """What holds for the awards given at the event of the document."""

    event: Event | None
    movement: str | None
    period: tuple[int, int] | None
    place: str | None
    date: str | None
    inferences: tuple[Inference, ...] = ()
    works: tuple[str, ...] = ()  # what the period is of: the words right before it
    years: tuple[int, int] | None = None  # the period, where the event looks back on it


def occasion(
    context: Context,
    rows: Sequence[Sentence],
    happened: Sequence[Event],
    movements: Sequence[Movement],
    mentions: Mentions,
    calendar: Calendar,
) -> Occasion:
    """Movement, period, place and date of the event that the document reports."""
    event = happened[0] if happened else None
    told = [s for s in rows if s.zone == "title" or (s.number <= 8 and _says_what(context.text, s, event))]
    if event is not None:  # what the first sentences honour is honoured there
        told += [s for s in _before(context.text, rows, event) if s not in told]
    named = next((m[0][2] for m in map(mentions.in_sentence, told) if m), None)
    movement = _as_listed(mentions.full_name(named), movements) if named is not None else None
    period = next((p for p in map(mentions.period_of, told) if p is not None), None)
    years = next((p for p in map(mentions.looked_back, told) if p is not None), None)
    date, inferences = (event.date, event.inferences) if event else (None, ())
    if event is None:
        date, inferences = _day_of_the_report(context, rows, calendar)
    if date is None:
        date, inferences = calendar.month_of_the_report()
    place = event.place if event is not None else context.province
    if event is not None and _is_funeral(context.text, event):
        date, inferences, place = None, (), None
    works = tuple(filter(None, (_work(context.text.lower, s) for s in told)))
    return Occasion(event, movement, period, place, date, inferences, works, years)


def _before(text: Normal, rows: Sequence[Sentence], event: Event) -> list[Sentence]:
    """The lead, and the first sentences before the event is told of."""
    begin = text.position(event.evidence[0].start)
    first = [s for s in rows if s.zone in ("lead", "body")][:_LEAD]
    return [s for s in first if s.zone == "lead" or s.start < begin]


def _is_funeral(text: Normal, event: Event) -> bool:
    """'Lễ viếng ông …': what the dead had been given was not given there."""
    start, end = (text.position(at) for at in (event.evidence[0].start, event.evidence[0].end))
    return _FUNERAL.search(text.lower, start, min(end + 20, len(text.lower))) is not None


def _work(low: str, sentence: Sentence) -> str | None:
    """The four words before a sentence's period."""
    for start, _, _ in periods(low, sentence.start, sentence.end):
        words = low[sentence.start : start].strip(" ,").split()
        return " ".join(words[-4:]) if len(words) >= 4 else None
    return None


def _says_what(text: Normal, sentence: Sentence, event: Event | None) -> bool:
    return _tells_of(text, sentence, event) if event is not None else not sentence.found


def _tells_of(text: Normal, sentence: Sentence, event: Event) -> bool:
    spans = ((text.position(e.start), text.position(e.end)) for e in event.evidence)
    return any(start <= sentence.end and end >= sentence.start for start, end in spans)


def _as_listed(name: str, movements: Sequence[Movement]) -> str:
    return next((m.name for m in movements if m.name.lower() == name.lower()), name)


def _tells_of_awards(sentence: Sentence) -> bool:
    return any(found.construction.fact == "award" for found in sentence.found)


def _day_of_the_report(context: Context, rows: Sequence[Sentence], calendar: Calendar) -> Dated:
    """The first day that the body tells of; without one, today's where the lead says 'hôm nay'."""
    told = max((s.number for s in rows if s.zone != "caption" and _tells_of_awards(s)), default=0)
    for sentence in (s for s in rows if s.number <= max(told + _SOON_AFTER, _FIRST)):
        if sentence.zone not in ("caption", "title"):
            for day in days_of(context.text, sentence, context.dateline):
                if is_of_a_deed(context.text.lower, sentence, day):
                    return None, ()  # when it was commended is not told
                if not is_beginning(context.text.lower, day, sentence.start):
                    return calendar.iso(day)
            if sentence.number <= _OPENING and calendar.is_unknown_today(sentence):
                return None, ()
    for sentence in rows[:4]:
        date, inferences = calendar.today(sentence)
        if date is not None:
            return date, inferences
    return None, ()
