"""The days of a document in ISO form: written in full, or with a year that a named rule gives."""

import datetime
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

import regex

from kg.extraction.drafts import Sentence
from kg.extraction.settling.dated import Year
from kg.extraction.settling.dates import TIMES, Span, any_of
from kg.extraction.settling.timeline import Timeline
from kg.extraction.settling.years import of_the_range, of_the_year_reported, year_of
from kg.facts import Inference
from kg.language.dates import Date
from kg.language.normal import Normal
from kg.language.numbers import integer

_TODAY = any_of(TIMES["today"])
_YESTERDAY = any_of(TIMES["yesterday"])
_TO_COME = any_of(TIMES["to_come"])
_PREPARES = any_of(TIMES["prepares"])
_SOON = 100  # days after the report of a plan
_ALSO_ON = any_of(["cũng trong", "cũng vào", "cùng", "cũng"], r"\s*$")
_LATER = regex.compile(r"\b(một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d{1,2}) (năm|tháng|ngày) sau\b")
_SAME_YEAR = regex.compile(
    r"(?:^|[,;:.]\s|\bvà )(?:cũng )?(?:trong |vào |hồi )?(?:(?:đầu|giữa|cuối) )?"
    r"(cùng năm(?: đó| này)?|(?P<ago>năm nay|năm ngoái))\b"
    r"(?=,| \p{L}+ được)"
)
_BACK = 2  # sentences
_MONTH = len("2024-08")
_HALF = 14  # days of a month
_LATE = 2  # years that a report is older than the month in which its page was saved

Dated = tuple[str | None, tuple[Inference, ...]]


class Calendar:
    """The years of a document's days.

    A day without a year takes it from the publication date; without one, from what the text itself dates (`years`): the
    end of its range, the same day in full, an anniversary, what was before, what is to come, the years reported or
    summed up. A year of somebody's story ('Năm 2014, bản có 31 người nghiện') dates nothing, and the day stays open.
    """

    def __init__(
        self, text: Normal, sentences: Sequence[Sentence], published: str | None, where: Span | None = None
    ) -> None:
        """`where`: the offsets of the publication date in the original."""
        self.published = published
        self._published_at = where
        self._text = text
        self._sentences = sentences
        self._timeline = Timeline(text, sentences)

    def iso(self, date: Date) -> Dated:
        """The date in ISO form, with the inference that gave its year."""
        if date.year is not None:
            return date.iso, ()
        found = self.year(date) if not date.back else self._years_before_the_report(date)
        if found is None:
            return None, ()
        return date.with_year(found.year).iso, (self._inferred(found.rule, str(found.year), found.words),)

    def year(self, date: Date) -> Year | None:
        """The year of a day and month, by the first rule that knows it."""
        if self.published:
            return self._up_to_publication(date)
        if date.day is None:
            return self._up_to_the_last_day(date)
        return year_of(self._timeline, date)

    def today(self, sentence: Sentence) -> Dated:
        """'Hôm nay', 'sáng qua': a day by the publication date."""
        if not self.published:
            return self._same_part_of_day(sentence)
        here = _TODAY.search(self._text.lower, sentence.start, sentence.end)
        if here is not None:
            return self.published, (self._inferred("today-is-the-publication-date", self.published, here.span()),)
        here = _YESTERDAY.search(self._text.lower, sentence.start, sentence.end)
        if here is not None and len(self.published) == 10:
            day = (datetime.date.fromisoformat(self.published) - datetime.timedelta(days=1)).isoformat()
            return day, (self._inferred("yesterday-is-the-day-before-publication", day, here.span()),)
        return None, ()

    def month_of_the_report(self) -> Dated:
        """What a report tells without its day happened in the month that stands above it."""
        if self.published is None or len(self.published) != _MONTH:
            return None, ()
        return self.published, (self._inferred("month-of-publication", self.published, None),)

    def is_unknown_today(self, sentence: Sentence) -> bool:
        """'Hôm qua, …' in a document without a publication date and without the day beside it."""
        low, said = self._text.lower, (sentence.start, sentence.end)
        return not self.published and bool(_TODAY.search(low, *said) or _YESTERDAY.search(low, *said))

    def _same_part_of_day(self, sentence: Sentence) -> Dated:
        """'Chiều nay, …' where another sentence says 'cũng trong chiều 3/9'."""
        low = self._text.lower
        here = _TODAY.search(low, sentence.start, sentence.end)
        for day in self._timeline.days if here is not None else ():
            if _ALSO_ON.search(low, max(0, day.start - 12), day.start):
                return self.iso(day)
        return None, ()

    def later(self, sentence: Sentence) -> tuple[str, tuple[Inference, ...]] | None:
        """'Hai tháng sau, …': as long after the last day told before as the words say, as exact as their unit."""
        found = _LATER.search(self._text.lower, sentence.start, min(sentence.end, sentence.start + 20))
        number = integer(found[1]) if found is not None else None
        if found is None or number is None:
            return None
        if found[2] == "năm" and (year := self._year_told_before(sentence)) is not None:
            return str(year + number), (
                self._inferred("counted-from-the-year-told-before", str(year + number), found.span()),
            )
        base = next((d for d in reversed(self._timeline.days) if d.end <= sentence.start), None)
        value = self.iso(base)[0] if base is not None else None
        if value is None or len(value) < 10:
            return None
        told = _after(datetime.date.fromisoformat(value), number, found[2])
        return told, (self._inferred("counted-from-the-day-told-before", told, found.span()),)

    def same_year(self, sentence: Sentence, end: int) -> Dated | None:
        """'Cùng năm, …', and by the publication date 'năm nay, …', 'năm ngoái, …' at the head of a clause."""
        head = self._text.lower[sentence.start : end]
        found = _SAME_YEAR.search(head)
        if found is None:
            return None
        words = (sentence.start + found.start(1), sentence.start + found.end(1))
        year = self._year_told_before(sentence, words[0])
        rule = "same-year-as-told-before"
        if found["ago"] is not None:
            year = int(self.published[:4]) - (found["ago"].endswith("ngoái")) if self.published else None
            rule = "year-by-the-publication-date"
        return (str(year), (self._inferred(rule, str(year), words),)) if year is not None else None

    def _year_told_before(self, sentence: Sentence, end: int | None = None) -> int | None:
        """The year that was told last before, in the sentence or the two before it."""
        stop = sentence.start if end is None else end
        near = [s for s in self._sentences if sentence.number - _BACK <= s.number <= sentence.number]
        dated = [t.value for s in near for t in s.row if t.kind == "DATE" and t.end <= stop]
        return dated[-1].year if dated else None

    @cached_property
    def report_year(self) -> Year | None:
        """The year of the report itself: of its publication, of a story that it takes up again, or of its last days."""
        if self.published:
            return Year("year-from-publication", int(self.published[:4]), None)
        return self._years_after_the_story() or self._year_of_the_last_days()

    def report(self) -> Dated:
        """The year of the report as a date, for what happened 'mới đây'; its month where the page tells it."""
        if self.published is not None and (len(self.published) == _MONTH or int(self.published[8:10] or 0) > _HALF):
            month = self.published[:_MONTH]  # a report of the first days of a month may tell of the one before
            return month, (self._inferred("month-of-the-report", month, None),)
        year = self.report_year
        if year is None or self.published:
            return None, ()
        return str(year.year), (self._inferred(year.rule, str(year.year), year.words),)

    def _up_to_the_last_day(self, date: Date) -> Year | None:
        """'hồi tháng 3' in a report without a date line: the last such month up to the latest day told in full."""
        whole = [d for d in self._timeline.days if d.year is not None and d.day is not None]
        last = max(whole, key=lambda d: d.iso or "", default=None)
        if last is None or last.year is None or last.month is None or date.month is None:
            return None
        return Year("month-up-to-the-last-day", last.year - (date.month > last.month), (last.start, last.end))

    def _years_before_the_report(self, date: Date) -> Year | None:
        """'tháng 12 năm ngoái'."""
        known = self.report_year
        return replace(known, year=known.year - date.back) if known is not None else None

    def _up_to_publication(self, date: Date) -> Year | None:
        """The last such day up to the publication, unless a range says its year."""
        if not self.published or date.month is None:
            return None
        within = of_the_range(self._timeline, date, date.month) or self._told_years_before(date)
        if within is not None:
            return within
        year, month, day = int(self.published[:4]), int(self.published[5:7] or 12), int(self.published[8:10] or 31)
        if (date.month, date.day or 0) <= (month, day):
            return Year("year-from-publication", year, None)
        if self._is_to_come(date) or self._is_planned(date):
            return Year("to-come-in-the-year-of-publication", year, None)
        return Year("year-from-publication", year - 1, None)

    def _told_years_before(self, date: Date) -> Year | None:
        """'date 2021-05 Chiều 24/3, … lễ tuyên dương năm 2016': that month is of the page's saving."""
        if not self.published or len(self.published) != _MONTH:
            return None
        last = int(self.published[:4]) - _LATE
        if self._timeline.latest > last:
            return None
        found = of_the_year_reported(self._timeline, date, date.month or 0)
        return found if found is not None and found.year <= last else None

    def _is_to_come(self, date: Date) -> bool:
        """'Ngày 2/9 tới', 'sẽ tổ chức … vào ngày 2/9': not the last such day, but the next."""
        sentence = next((one for one in self._sentences if one.start <= date.start < one.end), None)
        begin, end = (sentence.start, sentence.end) if sentence is not None else (date.start, date.end)
        next_day = (
            self._text.lower.startswith(" tới", date.end) and self._text.lower[date.end + 4 : date.end + 5] in ", ."
        )
        return next_day or _TO_COME.search(self._text.lower, begin, end) is not None

    def _is_planned(self, date: Date) -> bool:
        """'UBND tỉnh ban hành kế hoạch tổ chức … Ngày hội được tổ chức vào 15/8': soon after the report of a plan."""
        published = self.published or ""
        if len(published) < len("2024-05-01") or date.month is None:
            return False
        days = (date.month - int(published[5:7])) * 30 + (date.day or 1) - int(published[8:10])
        return days <= _SOON and _PREPARES.search(self._text.lower, 0, date.start) is not None

    def _years_after_the_story(self) -> Year | None:
        """'Ba năm sau khi thiệt mạng …': the lead of a report that takes up what it dates later."""
        past = [k.year for k in self._timeline.past]
        for sentence in self._sentences[:3]:
            found = _LATER.search(self._text.lower, sentence.start, sentence.end)
            number = integer(found[1]) if found is not None else None
            if found is not None and found[2] == "năm" and past and number is not None:
                return Year("years-after-the-story", max(past) + number, found.span())
        return None

    def _year_of_the_last_days(self) -> Year | None:
        inferred = [self.year(d) for d in self._timeline.days if d.year is None]
        years = [y for y in inferred if y is not None and y.rule == "year-after-what-was-before"]
        return max(years, key=lambda y: y.year) if years and len(years) == len(inferred) else None

    def _inferred(self, rule: str, value: str, words: Span | None) -> Inference:
        """The record of a rule; its words in the original, without any those of the publication date."""
        span = self._text.original(*words) if words is not None else self._published_at
        start, end = span or (None, None)
        return Inference("date", rule, value, start, end)


def _after(day: datetime.date, number: int, unit: str) -> str:
    """A day, month or year so many days, months or years later.

    >>> _after(datetime.date(2015, 11, 23), 2, "tháng"), _after(datetime.date(2015, 7, 23), 3, "ngày")
    ('2016-01', '2015-07-26')
    """
    if unit == "năm":
        return str(day.year + number)
    if unit == "tháng":
        month = day.month - 1 + number
        return f"{day.year + month // 12:04}-{month % 12 + 1:02}"
    return (day + datetime.timedelta(days=number)).isoformat()
