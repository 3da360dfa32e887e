"""In which year a day falls that is told without one, by named rules, and which day a sentence is about."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import regex

from kg.extraction.drafts import Sentence
from kg.extraction.lexicon import data
from kg.extraction.tokens import Token
from kg.facts import Inference
from kg.language.dates import Date
from kg.language.normal import Normal

_WORDS: dict[str, list[str]] = data("times")


def _any_of(words: Iterable[str], tail: str = "") -> "regex.Pattern[str]":
    longest = sorted(words, key=len, reverse=True)
    return regex.compile(r"\b(?:" + "|".join(map(regex.escape, longest)) + r")(?!\w)" + tail)


_TARGET = _any_of(_WORDS["target"], r"\s*(?:năm|tháng|cuối)?\s*$")
_FOUNDING = _any_of(_WORDS["founding"])
_BIRTH = _any_of(_WORDS["birth"], r"[^.;]{0,12}$")
_LEGAL = _any_of(_WORDS["legal"])
_COMING = _any_of(_WORDS["coming"])
_ANNIVERSARY = _any_of(_WORDS["anniversary"])
_TODAY = _any_of(_WORDS["today"])
_YESTERDAY = _any_of(_WORDS["yesterday"])
_MERIT = _any_of(_WORDS["merit"])
_SUMS_UP = _any_of(_WORDS["sums_up"])
_OCCURRENCE = _any_of(_WORDS["occurrence"])
_YEAR_IN_A_NAME = _any_of(_WORDS["contest"], r"[^.;\n\d]{0,40}(?:u\d\d[^.;\n\d]{0,20})?\b(20\d\d)\b(?! *-)")
_OPENING = regex.compile(r"\b(?:khai giảng|năm học mới)\b")
_AHEAD = _any_of(_WORDS["planned"])
_LEAD = 12  # the sentences in which the report says what it is about
_CONTEST = _any_of(_WORDS["contest"])
_PLANNED = _any_of(_WORDS["planned"], r"\W*(?:giai đoạn|nhiệm kỳ)?\W*(?:năm\W*)?[\d\s-]*$")
_RANGE = regex.compile(r"\s*(?:\([^)]{0,20}\)\s*)?(?:-|đến|tới|và)\s*(?:hết\s+|ngày\s+)*")
_ANNIVERSARY_COUNT = regex.compile(r"(?:kỷ niệm|sau|qua|tròn|lần thứ)\s+(?:lần thứ\s+)?(\d{1,3})\s+năm\b")
_UP_TO_NOW = regex.compile(r"\s*(?:-|đến)\s*nay")
_YEARS_LATER = regex.compile(r"\b(một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d{1,2}) (năm|tháng|ngày) sau\b")
_NUMBERS = {w: n for n, w in enumerate("một hai ba bốn năm sáu bảy tám chín mười".split(), 1)}

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Known:
    """A date of the text whose year is written, with the words before it."""

    date: Date
    before: str


@dataclass(frozen=True, slots=True)
class Reported:
    """A year of what is reported, and whether it is looked back upon ('thành tích năm 2018', 'tổng kết năm 2017')."""

    date: Date
    reviewed: bool


@dataclass(frozen=True, slots=True)
class Year:
    """A year that a rule gave, and the words that it rests on."""

    rule: str
    year: int
    words: Span | None


class Calendar:
    """The years of a document's days.

    A day without a year takes it from the publication date; without one, from what the text itself dates: the end of its
    range, the same day written in full, an anniversary, what happened before, what is yet to come, the years summed up.
    A year that only stands in somebody's story ('Năm 2014, bản có 31 người nghiện') dates nothing.
    """

    def __init__(self, text: Normal, sentences: Sequence[Sentence], published: str | None, where: Span | None = None) -> None:
        self.published = published
        self._published_at = where
        self._text = text
        self._sentences = sentences

    @classmethod
    def of(cls, text: Normal, sentences: Sequence[Sentence], published: str | None, where: Span | None = None) -> "Calendar":
        """The calendar of a document; `where` its publication date stands in the original."""
        return cls(text, sentences, published, where)

    # ---- the answer

    def iso(self, date: Date) -> tuple[str | None, tuple[Inference, ...]]:
        """The date in ISO form, with the inference that gave its year."""
        if date.year is not None:
            return date.iso, ()
        found = self.year(date)
        if found is None:
            return None, ()
        start, end = found.words or (None, None)
        return date.with_year(found.year).iso, (Inference("date", found.rule, str(found.year), start, end),)

    def year(self, date: Date) -> Year | None:
        """The year of a day and month, by the first rule that knows it."""
        if date.month is None:
            return None
        for rule in _RULES:
            found = rule(self, date)
            if found is not None:
                return found
        return None

    def today(self, sentence: Sentence) -> tuple[str | None, tuple[Inference, ...]]:
        """'Hôm nay', 'sáng qua': a day by the publication date."""
        if not self.published:
            return None, ()
        words = self._text.lower
        here = _TODAY.search(words, sentence.start, sentence.end)
        if here is not None:
            return self.published, (self._inferred("today-is-the-publication-date", self.published, here.span()),)
        here = _YESTERDAY.search(words, sentence.start, sentence.end)
        if here is not None and len(self.published) == 10:
            day = (datetime.date.fromisoformat(self.published) - datetime.timedelta(days=1)).isoformat()
            return day, (self._inferred("yesterday-is-the-day-before-publication", day, here.span()),)
        return None, ()

    def later(self, sentence: Sentence) -> tuple[str, tuple[Inference, ...]] | None:
        """'Hai tháng sau, …': as long after the last day told before as the words say, as exact as their unit."""
        found = _YEARS_LATER.search(self._text.lower, sentence.start, min(sentence.end, sentence.start + 20))
        base = next((d for d in reversed(self._days) if d.end <= sentence.start), None)
        if found is None or base is None:
            return None
        number = _NUMBERS.get(found[1]) or int(found[1])
        value = self.iso(base)[0]
        if value is None or len(value) < 10:
            return None
        told = _after(datetime.date.fromisoformat(value), number, found[2])
        return told, (self._inferred("counted-from-the-day-told-before", told, found.span()),)

    @cached_property
    def report_year(self) -> Year | None:
        """The year of the report itself: of its publication, or counted from a story that it takes up again."""
        if self.published:
            return Year("year-from-publication", int(self.published[:4]), self._published_at)
        for sentence in self._sentences[:3]:
            found = _YEARS_LATER.search(self._text.lower, sentence.start, sentence.end)
            past = [k.date.year for k in self._full if k.date.year is not None]
            if found is not None and found[2] == "năm" and past:
                return Year("years-after-the-story", max(past) + (_NUMBERS.get(found[1]) or int(found[1])), self._span(*found.span()))
        inferred = [self.year(d) for d in self._days if d.year is None]
        years = [y for y in inferred if y is not None and y.rule == "year-after-what-was-before"]
        return max(years, key=lambda y: y.year) if years and len(years) == len(inferred) else None

    # ---- what the text dates in full

    @cached_property
    def _days(self) -> list[Date]:
        return [t.value for s in self._sentences for t in s.row if t.kind == "DATE" and t.value.day is not None]

    @cached_property
    def _known(self) -> list[Known]:
        low = self._text.lower
        dated = ((s, t.value) for s in self._sentences for t in s.row if t.kind == "DATE" and t.value.year is not None)
        return [Known(d, low[max(s.start, d.start - 60) : d.start]) for s, d in dated]

    @cached_property
    def _full(self) -> list[Known]:
        """Months and days with their year that had happened when the report was written."""
        dated = [k for k in self._known if k.date.month is not None and not _bygone(k) and not _TARGET.search(k.before)]
        return [k for k in dated if k not in self._coming]

    @cached_property
    def _coming(self) -> list[Known]:
        low = self._text.lower
        return [k for k in self._known if k.date.month is not None and (_COMING.search(k.before[-40:]) or low.startswith(" sẽ", k.date.end))]

    @cached_property
    def _founded(self) -> list[Known]:
        return [k for k in self._known if k.date.day is not None and (_FOUNDING.search(k.before[-40:]) or _UP_TO_NOW.match(self._text.lower, k.date.end))]

    @cached_property
    def _years(self) -> list[Reported]:
        """Years of what the lead reports: 'thành tích năm 2018', 'vòng chung kết U23 châu Á 2018'; not of somebody's story."""
        named = [k for k in self._known if k.date.month is None and (k.date.year or 0) >= 2000]
        named = [k for k in named if _OCCURRENCE.search(k.before[-45:]) and not _COMING.search(k.before[-40:]) and not _TARGET.search(k.before)]
        lead = self._sentences[:_LEAD]
        limit = lead[-1].end if lead else 0
        told = [Reported(k.date, _reviewed(k.before[-45:])) for k in named if k.date.start < limit or not _CONTEST.search(k.before[-45:])]
        return told + [Reported(d, False) for s in lead[:5] for d in self._named_after_their_year(s.start, s.end)]

    def _named_after_their_year(self, start: int, end: int) -> Iterator[Date]:
        for found in _YEAR_IN_A_NAME.finditer(self._text.lower, start, end):
            yield Date(found.start(1), found.end(1), int(found[1]), None, None)

    @cached_property
    def _newest(self) -> int:
        return max((r.date.year or 0 for r in self._years), default=0)

    @cached_property
    def _periods(self) -> list[tuple[Token, str, bool]]:
        """Periods that the report is about, with the words before them, and whether it sums them up; not what is planned."""
        low = self._text.lower
        out: list[tuple[Token, str, bool]] = []
        for sentence in self._sentences[:14]:
            after = sentence.start
            for token in sentence.row:
                if token.kind == "PERIOD":
                    words = low[after : token.end]
                    after = token.end
                    if not _PLANNED.search(words):
                        out.append((token, words, _SUMS_UP.search(words) is not None))
        return out

    def _inferred(self, rule: str, value: str, words: Span) -> Inference:
        start, end = self._span(*words)
        return Inference("date", rule, value, start, end)

    def _span(self, start: int, end: int) -> Span:
        return self._text.original(start, end)

    def _of(self, rule: str, year: int, date: Date) -> Year:
        return Year(rule, year, self._span(date.start, date.end))

    # ---- the rules, in their order

    def from_range(self, date: Date) -> Year | None:
        """'từ ngày 3-10 đến ngày 31-10-2017'."""
        gap = _RANGE.match(self._text.lower, date.end)
        end = next((k.date for k in self._known if gap is not None and k.date.start <= gap.end() < k.date.end), None)
        if end is None or end.year is None or end.month is None or date.month is None:
            return None
        return self._of("year-of-the-range", end.year - (date.month > end.month), end)

    def from_publication(self, date: Date) -> Year | None:
        """The last such day up to the publication."""
        if not self.published or date.month is None:
            return None
        year, month, day = int(self.published[:4]), int(self.published[5:7] or 12), int(self.published[8:10] or 31)
        later = (date.month, date.day or 0) > (month, day)
        return Year("year-from-publication", year - later, self._published_at)

    def from_anniversary_range(self, date: Date) -> Year | None:
        """'(11-6-1948 - 11-6-2018)': the year up to which is counted, for the days around."""
        for first, last in pairwise(k.date for k in self._known):
            apart = self._text.lower[first.end : last.start].strip()
            same = (first.day, first.month) == (last.day, last.month) and last.day is not None
            if apart == "-" and same and last.year is not None and date.month is not None and abs(date.month - (last.month or 0)) <= 2:
                return self._of("year-of-the-anniversary", last.year, last)
        return None

    def from_same_day(self, date: Date) -> Year | None:
        """The same day with its year elsewhere in the text; of '(20/10/1930 - 20/10/2017)' the latter."""
        same = [k.date for k in self._full if (k.date.day, k.date.month) == (date.day, date.month) and (k.date.year or 0) >= 2000]
        best = max(same, key=lambda d: d.year or 0, default=None)
        return self._of("year-of-the-same-day", best.year, best) if best is not None and best.year else None

    def from_anniversary(self, date: Date) -> Year | None:
        """'kỷ niệm 40 năm thành lập … thành lập ngày 15/6/1976': forty years on."""
        counts = [int(found[1]) for s in self._sentences for found in _ANNIVERSARY_COUNT.finditer(self._text.lower, s.start, s.end)]
        if not counts or not self._founded:
            return None
        founded = self._founded[0].date
        year = (founded.year or 0) + counts[0]
        return self._of("year-of-the-anniversary", year, founded) if 2000 <= year <= 2100 else None

    def from_what_was_before(self, date: Date) -> Year | None:
        """The first such day on or after the latest day (or month) that the text dates in full."""
        dated = [k.date for k in self._full if (k.date.year or 0) >= 2000]
        last = max(dated, key=lambda d: (d.year or 0, d.month or 0, d.day or 0), default=None)
        if last is None or last.year is None or date.month is None or self._newest > last.year:
            return None
        passed = (date.month, date.day or 31) < (last.month or 0, last.day or 0)
        return self._of("year-after-what-was-before", last.year + passed, last)

    def from_what_is_to_come(self, date: Date) -> Year | None:
        """'tháng 3/2016 sẽ bắt đầu': the last such day before."""
        first = min((k.date for k in self._coming), key=lambda d: (d.year or 0, d.month or 0), default=None)
        if first is None or first.year is None or date.month is None:
            return None
        return self._of("year-before-what-is-to-come", first.year - ((date.month, date.day or 0) > (first.month or 0, first.day or 31)), first)

    def from_years_summed_up(self, date: Date) -> Year | None:
        """'tổng kết giai đoạn 2018-2023': in its last year; 'sơ kết 3 năm (2016-2018)' in spring: after it."""
        closed = [found for found in self._periods if found[2]]
        token, words, summed = max(closed or self._periods, key=lambda found: int(found[0].value[1]), default=(None, "", False))
        if token is None or date.month is None:
            return None
        first, last = token.value
        if "năm học" in words[-24:]:
            year = first if date.month >= 8 and _OPENING.search(words) else last
        else:
            over = summed and self._text.lower[token.start] == "(" and date.month <= 6
            year = last + over
        return Year("year-from-the-period", year, self._span(token.start, token.end))

    def from_years_reported(self, date: Date) -> Year | None:
        """'thành tích năm 2018' in a report of December; the year looked back upon in the first quarter is the one before."""
        here = next((s for s in self._sentences if s.start <= date.start < s.end), None)
        beside = [Reported(d, False) for d in self._named_after_their_year(here.start, here.end)] if here is not None else []
        reviewed = [r for r in self._years if r.reviewed]
        best = max(reviewed or self._years or beside, key=lambda r: r.date.year or 0, default=None)
        if best is None or best.date.year is None or date.month is None:
            return None
        return self._of("year-from-the-year-reported", best.date.year + (best.reviewed and date.month <= 3), best.date)


_RULES: tuple[Callable[[Calendar, Date], Year | None], ...] = (
    Calendar.from_range,
    Calendar.from_publication,
    Calendar.from_same_day,
    Calendar.from_anniversary_range,
    Calendar.from_anniversary,
    Calendar.from_what_was_before,
    Calendar.from_what_is_to_come,
    Calendar.from_years_reported,
    Calendar.from_years_summed_up,
)


def _bygone(known: Known) -> bool:
    """Whether a date is of a beginning, a birth or a law: it says nothing of when the report was written."""
    near = known.before[-40:]
    return bool(_FOUNDING.search(near) or _BIRTH.search(near) or _LEGAL.search(near)) and (known.date.year or 0) < 2100 and not near.rstrip().endswith("-")


def _reviewed(before: str) -> bool:
    return bool(_MERIT.search(before) or _SUMS_UP.search(before)) and _AHEAD.search(before) is None


def _after(day: datetime.date, number: int, unit: str) -> str:
    if unit == "năm":
        return str(day.year + number)
    if unit == "tháng":
        month = day.month - 1 + number
        return f"{day.year + month // 12:04}-{month % 12 + 1:02}"
    return (day + datetime.timedelta(days=number)).isoformat()


def days_of(text: Normal, sentence: Sentence, dateline: Span | None = None) -> Iterator[Date]:
    """The days that a sentence tells of: not the anniversaries that it names, nor the line of the publication date."""
    for token in sentence.row:
        if token.kind != "DATE" or token.value.day is None or (token.value.year or 2000) < 1990:
            continue
        date: Date = token.value
        if dateline is not None and dateline[0] <= date.end <= dateline[1] + 1:
            continue
        if not _remembered(text.lower, sentence.start, date):
            yield date


def _remembered(low: str, start: int, date: Date) -> bool:
    """'nhân kỷ niệm 77 năm Ngày truyền thống (19/8/1945 - 19/8/2022)': a day that is celebrated."""
    before = low[max(start, date.start - 90) : date.start]
    named = _ANNIVERSARY.search(before)
    if named is None:
        return False
    if low[date.start].isalpha() and not low.startswith("ngày", date.start):
        return False  # 'sáng 20-10'
    inside = before.rfind("(") > before.rfind(")")
    return inside or before.rstrip().endswith(("kỷ niệm", "nhân", "dịp", "mừng", "thành lập", "truyền thống"))


def year_only(sentence: Sentence) -> list[Date]:
    """The years and months of a sentence."""
    return [t.value for t in sentence.row if t.kind == "DATE" and t.value.day is None]


def of_merit(low: str, date: Date) -> bool:
    """'phong trào … năm 2022': the year in which it was earned."""
    before = low[max(0, date.start - 45) : date.start].rstrip()
    return before.endswith(('"', "'")) or _MERIT.search(before) is not None


