"""The day of an event: the one that its sentence tells, else that of the sentences beside it."""

from collections.abc import Iterator, Sequence

from kg.extraction.drafts import Sentence
from kg.extraction.settling import event_words as words
from kg.extraction.settling.calendar import Calendar, Dated
from kg.extraction.settling.context import Context
from kg.extraction.settling.dates import EARLIER, days_of, is_beginning

LAST_OF_THE_LEAD = 9  # the number of the last sentence in which the lead may tell of it
_LEAD = 3  # sentences that say what is reported
_FIRST = 5  # sentences that may tell where it was


class EventDays:
    """Tells of the sentences of a report, and of its event, the day."""

    def __init__(self, context: Context, told: Sequence[Sentence], calendar: Calendar) -> None:
        self._context, self._told, self._calendar = context, told, calendar
        self._low = context.text.lower

    def first_to_come(self) -> Dated:
        """The first day of the lead after that of the report."""
        told = (self.day(s) for s in self._told if s.number <= LAST_OF_THE_LEAD)
        published = self._calendar.published
        return next((day for day in told if day[0] and published and day[0] > published), (None, ()))

    def beside_of_day(self, sentence: Sentence, date: str | None) -> Iterator[Sentence]:
        """Those of the first sentences that tell of the same day."""
        first = (s for s in self._told[:_FIRST] if s is not sentence and date is not None)
        return (s for s in first if self.day(s)[0] == date)

    def days(self, sentence: Sentence) -> list[tuple[int | None, int | None]]:
        """The days that a sentence tells, as months and days."""
        return [(d.month, d.day) for d in days_of(self._context.text, sentence, self._context.dateline)]

    def tells(self, sentence: Sentence) -> bool:
        """Whether a sentence tells a day, or 'hôm nay'."""
        return bool(self.days(sentence)) or self._calendar.today(sentence)[0] is not None

    def day(self, sentence: Sentence) -> Dated:
        """The first day that a sentence tells, but for those of beginnings."""
        days = days_of(self._context.text, sentence, self._context.dateline)
        day = next((d for d in days if not is_beginning(self._low, d, sentence.start)), None)
        return self._calendar.iso(day) if day is not None else self._calendar.today(sentence)

    def of(self, sentence: Sentence, held: bool) -> Dated:
        """The day that the sentence tells; else the first that the lead told before; 'vừa tổ chức' leaves the year."""
        found = self.day(sentence)
        if found[0] is not None or any(True for _ in days_of(self._context.text, sentence, self._context.dateline)):
            return found
        if any(words.JUST.search(self._low, s.start, s.end) for s in (sentence, *self._told[:4])):
            return self._calendar.report()
        for other in self._beside(sentence, held):
            found = self.day(other)
            if found[0] is not None:
                return found
        return self._calendar.month_of_the_report()

    def _beside(self, sentence: Sentence, held: bool) -> Iterator[Sentence]:
        """The sentences whose day may be the event's: the lead before; for one told in passing, what follows."""
        near = [s for s in self._told if s is not sentence and (not held or s.number >= sentence.number - 2)]
        before = [s for s in near if s.number < sentence.number or sentence.zone == "title"]
        earlier = [s for s in before if EARLIER.search(self._low, s.start, s.end)]
        yield from (s for s in before if s not in earlier)
        if held and earlier and self._told[0] not in before:
            yield self._told[0]
        if held:  # 'Sáng 5/3, X dự hội nghị … | … | Phát biểu khai mạc hội nghị, …'
            yield from (
                s for s in self._told[:_LEAD] if s not in near and s.number < sentence.number and "EVENT" in s.kinds
            )
        yield from earlier
        if not held:
            yield from (s for s in near if sentence.number < s.number <= sentence.number + 2 <= LAST_OF_THE_LEAD)
