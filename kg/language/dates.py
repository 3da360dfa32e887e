"""Dates as Vietnamese news writes them: '22/12/2023', '17-8', '18.4', 'ngày 27 tháng 6 năm 2024', 'tháng 1/2023'."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex


@dataclass(frozen=True, slots=True)
class Date:
    """A date in running text; what is not written is None."""

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None

    @property
    def iso(self) -> str | None:
        """ISO 8601, as precise as written; None without a year."""
        if self.year is None:
            return None
        parts = [f"{self.year:04}"]
        if self.month is not None:
            parts.append(f"{self.month:02}")
            if self.day is not None:
                parts.append(f"{self.day:02}")
        return "-".join(parts)

    def with_year(self, year: int) -> "Date":
        """The same day in a year that is known from elsewhere."""
        return Date(self.start, self.end, year, self.month, self.day)


_DAY_MONTH_YEAR = r"(?P<d>0?[1-9]|[12]\d|3[01])(?P<sep>[/.\-])(?P<m>0?[1-9]|1[0-2])(?:(?P=sep)(?P<y>(?:19|20)\d\d))?"
_DATE = regex.compile(
    rf"(?:ngày|hôm|sáng|chiều|tối|trưa|đêm|khuya|mùng|mồng)?\s*(?<![\d.,/\-])(?<!số )(?<!-){_DAY_MONTH_YEAR}(?![\d/])(?![.,\-]\d)"
    r"|(?:ngày|mùng|mồng)\s+(?P<d>\d\d?)\s+tháng\s+(?P<m>\d\d?)(?:\s*(?:,|năm)\s*(?:năm\s*)?(?P<y>(?:19|20)\d\d))?"
    r"|tháng\s+(?P<m>0?[1-9]|1[0-2])\s*(?:[/\-.]|\s+năm\s+)\s*(?P<y>(?:19|20)\d\d)(?!\d)"
    r"|(?<!giai đoạn )năm\s+(?P<y>(?:19|20)\d\d)(?!\s*-\s*(?:19|20)?\d\d)(?!\d)",
    regex.IGNORECASE,
)
_TIME_WORD = regex.compile(r"\b(?:nay|ngày|sáng|chiều|tối|trưa|hôm|qua)\s*\(?$", regex.IGNORECASE)
_PERIOD = regex.compile(
    r"(?:giai đoạn|nhiệm kỳ|năm học|các năm|năm|từ năm|thời kỳ|\()\s*(?:từ\s+)?(?:năm\s+)?(?P<from>(?:19|20)\d\d)"
    r"\s*(?:-|đến(?: năm)?)\s*(?P<to>(?:19|20)\d\d)",
    regex.IGNORECASE,
)


def dates(text: str, start: int = 0, end: int | None = None) -> Iterator[Date]:
    """The dates of a text in normal form, in order. '3.184' and '1.5' km are not dates; '18.4' after a time word is.

    >>> [d.iso or (d.day, d.month) for d in dates("Chiều 22/12/2023, ngày 27 tháng 6 năm 2024, sáng 18.4, tháng 1/2023, 3.184 tổ")]
    ['2023-12-22', '2024-06-27', (18, 4), '2023-01']
    """
    for found in _DATE.finditer(text, start, len(text) if end is None else end):
        year, month, day = found["y"], found["m"], found["d"]
        begin = found.start()
        while text[begin].isspace():
            begin += 1
        if found["sep"] in (".", "-") and not year and text[begin].isdigit() and not _TIME_WORD.search(text, max(0, begin - 14), begin):
            continue  # '18.4' and '17-8' need a word of time before them
        if day and month and int(month) == 2 and int(day) > 29:
            continue
        yield Date(begin, found.end(), int(year) if year else None, int(month) if month else None, int(day) if day else None)


def periods(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, tuple[int, int]]]:
    """The periods of years: (start, end, (first year, last year)).

    >>> [p[2] for p in periods("giai đoạn 2018 - 2023; năm học 2021-2022")]
    [(2018, 2023), (2021, 2022)]
    """
    for found in _PERIOD.finditer(text, start, len(text) if end is None else end):
        first, last = int(found["from"]), int(found["to"])
        if first <= last:
            yield found.start(), found.end(), (first, last)
