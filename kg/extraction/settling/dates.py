"""Which day, period, place and movement hold for the awards of a document."""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from kg.extraction.drafts import Sentence
from kg.facts import Inference
from kg.language.dates import Date
from kg.language.normal import Normal

_TARGET = regex.compile(r"(?:đến|tới|hết|cuối|trước|sau)\s+(?:cuối\s+|hết\s+|trước\s+)?$")  # 'đến năm 2025' is a goal, no date of the report
_EARLIER = ("trước đó", "từng", "trước đây", "nhiều lần", "năm ngoái", "đã được tặng")


@dataclass(slots=True)
class Calendar:
    """The year that days without a year fall in, and the rule and words that say so."""

    published: str | None
    year: int | None = None
    rule: str = ""
    after: tuple[int, int] | None = None  # the latest (month, day) of that year that the text dates fully

    @classmethod
    def of(cls, text: Normal, sentences: Sequence[Sentence], published: str | None) -> "Calendar":
        """From the publication date, else from the dates that carry a year, else from the end of a period."""
        if published:
            return cls(published, int(published[:4]), "year-from-publication")
        full = [t.value for s in sentences for t in s.row if t.kind == "DATE" and t.value.year is not None and t.value.year >= 2000]
        full = [d for d in full if not _TARGET.search(text.lower, max(0, d.start - 16), d.start)]
        current = [d for d in full if d.month is not None] or full
        if current:
            best = max(current, key=lambda d: (d.year, d.month or 0, d.day or 0))
            month = best.month
            if month is None and "cuối" in text.lower[max(0, best.start - 6) : best.start]:
                month = 12
            return cls(None, best.year, "year-from-the-text", (month, best.day or 0) if month else None)
        ends = [t.value[1] for s in sentences[:14] for t in s.row if t.kind == "PERIOD"]
        if ends:
            return cls(None, max(ends), "year-from-the-period")
        return cls(None)

    def iso(self, date: Date) -> tuple[str | None, tuple[Inference, ...]]:
        """The date in ISO form, with the inference that gave its year."""
        if date.year is not None:
            return date.iso, ()
        if self.year is None or date.month is None:
            return None, ()
        year = self.year
        if self.published and len(self.published) >= 7:
            if (date.month, date.day or 0) > (int(self.published[5:7]), int(self.published[8:10] or 31) if len(self.published) > 7 else 31):
                year -= 1
        elif self.after and (date.month, date.day or 31) < self.after and self.rule == "year-from-the-text":
            year += 1
        value = date.with_year(year).iso
        return value, (Inference("date", self.rule, str(year)),)


def told_as_earlier(text: Normal, sentence: Sentence, start: int) -> bool:
    """Whether the words before a clause put it before the event ('trước đó', 'từng được')."""
    before = text.lower[sentence.start : start + 12]
    return any(word in before for word in _EARLIER)


def own_date(sentence: Sentence, start: int, end: int) -> Date | None:
    """The date that a clause gives for itself: a day in its sentence, else a year or month right after it."""
    days = [t.value for t in sentence.row if t.kind == "DATE" and t.value.day is not None]
    if len(days) == 1:
        return days[0]
    if days:
        before = [d for d in days if d.start < start]
        return before[-1] if before else days[0]
    return None


def own_year(sentence: Sentence, start: int, end: int) -> Date | None:
    """'năm 2019', 'tháng 1/2023' within or right after a clause."""
    near = [t.value for t in sentence.row if t.kind == "DATE" and t.value.day is None and start <= t.start <= end + 12]
    return near[0] if near else None
