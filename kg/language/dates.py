"""Dates as Vietnamese news writes them: '22/12/2023', '17-8', '18.4', 'ngày 27 tháng 6 năm 2024', 'tháng 1/2023'.

Every form begins or ends with a figure, so the patterns start at figures (where the engine can skip ahead) and
what stands before a figure ('ngày', 'tháng', 'năm') is looked at afterwards.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Date:
    """A date in running text; what is not written is None."""

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None
    back: int = 0  # years before that of the report: 'tháng 12 năm ngoái'

    @property
    def iso(self) -> str | None:
        """ISO 8601, as precise as written; None without a year.

        >>> Date(0, 0, 2023, 12, None).iso
        '2023-12'
        """
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


_FIGURE = re.compile("[0-9]")
_YEAR = r"(?:19|20)\d\d(?!\d)"
# '22/12/2023', '17-8', '18.4'; '27 tháng 6 năm 2024'; '6/2023' after 'tháng'; '2023' after 'năm'
_NUMERIC = re.compile(
    rf"[0-9]{{1,2}}(?:(?P<sep>[/.\-])(?P<m>0?[1-9]|1[0-2])(?:(?P=sep)(?P<y>{_YEAR}))?"
    rf"(?:(?![\d/])(?![.,\-]\d)|(?=[/–\-]\d\d?(?P=sep)\d\d?(?P=sep){_YEAR}))"
    rf"|(?P<blank>\s+)tháng\s+(?P<wm>\d\d?)(?!\d)(?:\s*(?:,|năm)\s*(?:năm\s*)?(?P<wy>{_YEAR}))?"
    rf"|\s*(?:[/\-.]|\s+năm\s+)\s*(?P<my>{_YEAR})"
    rf"|(?P<ago>\s+(?:vừa qua|vừa rồi|năm nay|năm ngoái)\b))"
    rf"|[0-9]{{4}}(?!\d)|(?<=hồi tháng )[0-9]{{1,2}}(?![\d/])",
    re.IGNORECASE,
)
_WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)"  # 'tối thứ Bảy, 18-11'
_BEFORE_A_DAY = re.compile(
    rf"\b(?:ngày|hôm|sáng|chiều|tối|trưa|đêm|khuya|mùng|mồng)(?:\s+{_WEEKDAY},?)?\s*$", re.IGNORECASE
)
_NAMES_A_DAY = re.compile(r"\b(?:ngày|mùng|mồng)\s+$", re.IGNORECASE)
_NAMES_A_MONTH = re.compile(r"tháng\s+$", re.IGNORECASE)
_NAMES_A_YEAR = re.compile(r"(?<!giai đoạn )(?:\bnăm|\bquý (?:I|II|III|IV|[1-4])(?:\s*/|\s+năm))\s+$", re.IGNORECASE)
_QUARTER = re.compile(r"\bquý (?:I|II|III|IV|[1-4])\s*/\s*$", re.IGNORECASE)
_TIME_WORD = re.compile(r"\b(?:nay|ngày|sáng|chiều|tối|trưa|hôm|qua)\s*\(?$", re.IGNORECASE)
# '3/4 em', '2/3 số xã': a part of them, no day, where no word of time stands before
_PART_OF = re.compile(
    r"\s+(?:em|học sinh|sinh viên|người|cá nhân|đơn vị|tập thể|xã|phường|huyện|thôn|bản|hộ|gia đình|số"
    r"|diện tích|thành viên|đại biểu|ủy viên|vụ"
    r"|chỉ tiêu|tiêu chí|mô hình|cán bộ|đảng viên|chi bộ|dân số|tổng số|quãng đường|thời gian)\b"
)
_QUARTER_OF = re.compile(r"\bquý\s+$", re.IGNORECASE)
_GOES_ON = re.compile(r"\s*-\s*(?:19|20)?\d\d")
_NUMBER_SIGN = re.compile(r"\b(?:số|lớp)\s+$", re.IGNORECASE)  # 'số 5/2', 'học sinh lớp 5/2'
_PERIOD = re.compile(
    r"(?<!\d)(?P<from>(?:19|20)\d\d)\s*(?:-|đến(?: năm)?)\s*(?P<to>(?:19|20)\d\d)(?!\d)", re.IGNORECASE
)
# '… đến năm học 2014-2015': the school years up to which others reach
_UNTIL = re.compile(r"\s*(?:đến|tới)\s+(?:hết\s+)?năm học\s+(?:19|20)\d\d\s*-\s*((?:19|20)\d\d)(?!\d)", re.IGNORECASE)
_NAMES_A_PERIOD = re.compile(
    r"(?:giai đoạn|nhiệm kỳ|năm học mới|năm học|các năm|năm|từ năm|thời kỳ|\()\s*(?:từ\s+)?(?:năm\s+)?$", re.IGNORECASE
)
# '12-13/9/2019', 'từ ngày 12 đến 14/11', 'hai ngày tranh tài (15 và 16.11)': the first day of a range before its last
_FROM_DAY = re.compile(
    r"(?P<word>\b(?:ngày|hôm|sáng|chiều|tối|mùng|mồng)\s+|\bngày\b[^().]{0,30}\((?=\d))?(?<![\d/.,-])(?P<day>\d{1,2})\s*"
    r"(?:,\s*\d{1,2}\s*){0,3}(?P<to>-|và|đến|tới|,)\s*(?:(?:ngày|mùng|mồng)\s+)?$",
    re.IGNORECASE,
)
_ENDS_A_RANGE = re.compile(r"(?:19|20)\d\d[/–-]$")  # '(19/8/1945-19/8/2010)', '(…-1945/19-8-2010)'
_MONTHS, _LAST_YEAR = 12, "năm ngoái"
_DAYS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def dates(text: str, start: int = 0, end: int | None = None) -> Iterator[Date]:
    """The dates of a text in normal form, in order. '3.184' and '1.5' km are not dates; '18.4' after a time word is.

    >>> [(d.day, d.month) for d in dates("Tối thứ Bảy, 18-11, đội về thứ ba, 3-1")]
    [(18, 11)]
    >>> written = "Chiều 22/12/2023, ngày 27 tháng 6 năm 2024, sáng 18.4, tháng 1/2023, quý III/2018, 3.184 tổ"
    >>> [d.iso or (d.day, d.month) for d in dates(written)]
    ['2023-12-22', '2024-06-27', (18, 4), '2023-01', '2018']
    """
    stop = len(text) if end is None else end
    first = _FIGURE.search(text, start, stop)  # the engine skips ahead to one figure faster than to a whole date
    for found in _NUMERIC.finditer(text, first.start(), stop) if first is not None else ():
        date = _read(text, start, found)
        if date is not None:
            yield date


def _read(text: str, start: int, found: "re.Match[str]") -> Date | None:
    at = found.start()
    before = text[at - 1] if at > start else " "
    if before.isdigit():
        return _month(text, start, found) if found["my"] is not None else None  # '588 năm 1944'
    if found["ago"] is not None:
        return _month_of_the_report(text, start, found)
    if found["sep"] is None and found["blank"] is None and found["my"] is None:
        return _year(text, start, found)
    if found["my"] is not None:
        return _month(text, start, found)
    if found["blank"] is not None:
        return _worded(text, start, found)
    if found["y"] is not None and _ENDS_A_RANGE.search(text, max(start, at - 6), at):
        day, month = _leading(found), int(found["m"])
        return Date(at, found.end(), int(found["y"]), month, day) if _possible(day, month) else None
    if before in ".,/" or (before.isupper() and found["y"] is None):  # 'nhà giàn DK1/6'
        return None
    return _numeric(text, start, found)


def _first_day(text: str, start: int, at: int, day: int, month: int) -> tuple[int, int] | None:
    """Where a range of days begins, and its first day, where one ends at `at`."""
    first = _FROM_DAY.search(text, max(start, at - 50), at)
    if first is None or not int(first["day"]) < day or not _possible(day, month):
        return None
    return (first.start(), int(first["day"])) if first["word"] or first["to"] == "-" else None


def _numeric(text: str, start: int, found: "re.Match[str]") -> Date | None:
    at, day, month = found.start(), _leading(found), int(found["m"])
    if not _possible(day, month) or _NUMBER_SIGN.search(text, max(start, at - 5), at):
        return None
    word = _BEFORE_A_DAY.search(text, max(start, at - 24), at)
    year = int(found["y"]) if found["y"] else None
    first = _first_day(text, start, at, day, month)
    if first is not None and (found["sep"] == "/" or text[first[0]].isalpha()):
        return Date(first[0], found.end(), year, month, first[1])
    if text[at - 1 : at] == "-":
        return None
    timed = word or _TIME_WORD.search(text, max(start, at - 14), at)
    if not timed and year is None and _PART_OF.match(text, found.end()):
        return None
    # '18.4' and '17-8' need a word of time before them
    if found["sep"] != "/" and year is None and not timed:
        return None
    return Date(word.start() if word else at, found.end(), year, month, day)


def _worded(text: str, start: int, found: "re.Match[str]") -> Date | None:
    """'ngày 27 tháng 6 năm 2024', 'mùng 3 tháng 2'; of '12-13 tháng 9 năm 2019' the first day."""
    at, day, month = found.start(), _leading(found), int(found["wm"])
    word = _NAMES_A_DAY.search(text, max(start, at - 8), at)
    year = int(found["wy"]) if found["wy"] else None
    first = _first_day(text, start, at, day, month)
    if first is not None:
        return Date(first[0], found.end(), year, month, first[1])
    if (word is None and year is None) or not 1 <= month <= 12:
        return None
    if (word is None and text[at - 1 : at] == "-") or not _possible(day, month):
        return Date(found.end("blank"), found.end(), year, month, None) if year else None
    return Date(word.start() if word else at, found.end(), year, month, day)


def _month(text: str, start: int, found: "re.Match[str]") -> Date | None:
    """'tháng 1/2023', 'tháng 6 năm 2024'; of 'lần thứ 15 năm 2017' the year."""
    at, month = found.start(), _leading(found)
    word = _NAMES_A_MONTH.search(text, max(start, at - 8), at)
    if word is not None and 1 <= month <= 12:
        return Date(word.start(), found.end(), int(found["my"]), month, None)
    named = found.group().lower().find("năm")
    if named < 0 or _GOES_ON.match(text, found.end()):
        return None
    quarter = _QUARTER_OF.search(text, max(start, at - 6), at)
    return Date(quarter.start() if quarter else at + named, found.end(), int(found["my"]), None, None)


def _month_of_the_report(text: str, start: int, found: "re.Match[str]") -> Date | None:
    """'tháng 9 vừa qua', 'hồi tháng 9': a month without its year."""
    at, month = found.start(), _leading(found)
    word, ago = _NAMES_A_MONTH.search(text, max(start, at - 8), at), found["ago"] or ""
    if word is None or not 1 <= month <= _MONTHS:
        return None
    return Date(word.start(), found.end() - len(ago), None, month, None, int(ago.lower().endswith(_LAST_YEAR)))


def _year(text: str, start: int, found: "re.Match[str]") -> Date | None:
    at = found.start()
    if found.end() - at < len("2019"):
        return _month_of_the_report(text, start, found)
    year = int(text[at : found.end()])
    if not 1800 <= year <= 2099 or _GOES_ON.match(text, found.end()):
        return None
    word = _NAMES_A_YEAR.search(text, max(start, at - 16), at) or _QUARTER.search(text, max(start, at - 12), at)
    return Date(word.start(), found.end(), year, None, None) if word else None


def _leading(found: "re.Match[str]") -> int:
    """The figure that a match begins with."""
    written = found.group()
    return int(written[:2]) if written[1:2].isdigit() else int(written[0])


def _possible(day: int, month: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= _DAYS[month]


def periods(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, tuple[int, int]]]:
    """The periods of years: (start, end, (first year, last year)).

    >>> [p[2] for p in periods("giai đoạn 2018 - 2023; năm học 2021-2022; 2000-2001 suất")]
    [(2018, 2023), (2021, 2022)]
    >>> [p[2] for p in periods("từ năm học 2007 - 2008 đến năm học 2010 - 2011")]
    [(2007, 2011)]
    """
    stop = len(text) if end is None else end
    if text.find("19", start, stop) < 0 and text.find("20", start, stop) < 0:
        return  # no year
    whole = start  # the end of a period of two
    for found in _PERIOD.finditer(text, start, stop):
        if found.start() < whole:
            continue
        at, first, last = found.start(), int(found["from"]), int(found["to"])
        word = _NAMES_A_PERIOD.search(text, max(start, at - 24), at)
        if word is not None and first <= last:
            until = _UNTIL.match(text, found.end(), stop)
            if until is not None and int(until[1]) > last:
                last, whole = int(until[1]), until.end()
            yield word.start(), max(found.end(), whole), (first, last)
