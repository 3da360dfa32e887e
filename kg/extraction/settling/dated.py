"""What a document dates, as records: dates with their year, years of what is reported, periods, the years reckoned."""

from dataclasses import dataclass

import regex

from kg.extraction.settling.dates import Span
from kg.language.dates import Date

_FROM_TO = regex.compile(r"\btừ\b[^.;]{0,25}\b(?:đến|tới)\W*(?:hết |cuối |ngày |tháng |năm )*$")
_FROM = regex.compile(r"\btừ\s+(?:ngày\s+)?$")
_CLAUSE = regex.compile(r"[.,;:]\s")


@dataclass(frozen=True, slots=True)
class Year:
    """A year that a rule gave, and the words that it rests on (in the normal form)."""

    rule: str
    year: int
    words: Span | None


@dataclass(frozen=True, slots=True)
class Known:
    """A date of the text whose year is written, with the words before it."""

    year: int
    month: int
    day: int
    date: Date
    before: str

    @property
    def clause(self) -> str:
        """The words before it, back to a comma or a full stop."""
        return _CLAUSE.split(self.before)[-1]

    @property
    def ends_a_range(self) -> bool:
        """'từ tháng 3 đến tháng 6-2018'."""
        return _FROM_TO.search(self.before) is not None

    @property
    def starts_a_range(self) -> bool:
        """'từ ngày 23/11/2017 đến nay'."""
        return _FROM.search(self.before) is not None

    @property
    def key(self) -> tuple[int, int, int]:
        """What dates are sorted by; a month or day that is not written is 0."""
        return (self.year, self.month, self.day)

    def gives(self, rule: str, year: int) -> Year:
        """The year that a rule reckons from it."""
        return Year(rule, year, (self.date.start, self.date.end))


@dataclass(frozen=True, slots=True)
class Reported:
    """A year of what is reported, and whether it is looked back upon ('thành tích năm 2018', 'tổng kết năm 2017')."""

    year: int
    words: Span
    looked_back: bool
    of_the_best: bool = False  # 'gương mặt trẻ tiêu biểu năm 2018': chosen in it or soon after
    closed: bool = False  # 'tổng kết công tác năm 2018'


@dataclass(frozen=True, slots=True)
class Years:
    """A period that the report is about, with the words before it, and whether it is summed up."""

    first: int
    last: int
    words: Span
    before: str
    summed_up: bool
    in_brackets: bool
    launched: bool = False
