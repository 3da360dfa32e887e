"""For which day a name is to be understood: the day of the document, unless the words around it tell of another."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

import regex

from kg.identity.gazetteer import REFORM
from kg.language.dates import Date, dates, periods
from kg.linking.spellings import words

_EARLIER = regex.compile(r"(?<!\p{L})trước\s+(?:(?:khi|ngày|tháng|năm)\s+)*$")
_SINCE = regex.compile(r"(?<!\p{L})(?:từ|kể từ|sau)\s+(?:(?:ngày|tháng|năm)\s+)*$")
_ADDED = regex.compile(r"^\s*\(?(?:(?:vào|hồi|trong|ngày|tháng|năm|lần thứ \p{L}+,?)\s+)*$")
_NO_EVENT = regex.compile(r"(?<!\p{L})(?:sinh|từ|kể từ|đến|trước|sau|thành lập|hạn)\s+(?:ngày\s+)?$")
_NEAR = 24  # characters between a name and the date that is told of it
_BEFORE_MERGER = regex.compile(r"(?<!\p{L})trước\s+(?:khi\s+|thời điểm\s+)?(?:sáp nhập|hợp nhất)")
_AFTER_MERGER = regex.compile(r"(?<!\p{L})sau\s+(?:khi\s+)?(?:sáp nhập|hợp nhất)")


def understood(low: str, start: int, end: int, published: str) -> str:
    """The day on which the words at `low[start:end]` of a sentence (in lower case) are to be understood.

    >>> understood("năm 2019, tỉnh an giang có 15 tập thể được khen.", 10, 23, "2026-02-03")
    '2019'
    >>> understood("trước năm 2025, bà là bác sĩ ở đó.", 16, 18, "2026-02-03")
    '2024-12-31'
    >>> understood("tỉnh an giang khen thưởng hộ có thành tích từ năm 2020.", 0, 13, "2025-12-01")
    '2025-12-01'
    """
    before = low[:start]
    found = list(dates(low))
    if ago := _ago(before, published):
        return ago
    told = _fronted(low, found, start, published) or _added(low, found, end) or _only(low, found, published)
    if told is not None and (not published or told <= published):
        return told
    if over := _period(low, start, published):
        return over
    if published >= REFORM and _BEFORE_MERGER.search(before):
        return day_before(REFORM)
    if published[:7] >= "2025-06" and _AFTER_MERGER.search(before):
        return max(published, REFORM)
    return published


def _fronted(low: str, found: Sequence[Date], start: int, published: str) -> str | None:
    """The date that begins the sentence, or a clause of it, before the words."""
    for one in reversed([each for each in found if each.end <= start]):
        lead = low[: one.start]
        if not _fronts().search(lead):
            continue
        value = one.iso or _in_the_year_of(one, published)
        if value is None:
            continue
        if _EARLIER.search(lead):
            return day_before(value)
        if _SINCE.search(lead) and published > value:
            return published
        return value
    return None


def _period(low: str, start: int, published: str) -> str:
    """'Giai đoạn 2019-2024, …': the last year of a period that begins a clause and is over."""
    for begin, _, (_, last) in periods(low, 0, start):
        lead = low[:begin].removesuffix("giai đoạn ").removesuffix("nhiệm kỳ ").removesuffix("các năm ")
        if str(last) < published[:4] and _fronts().search(lead):
            return str(last)
    return ""


@cache
def _fronts() -> regex.Pattern[str]:
    """What may stand before the date that begins a clause."""
    return regex.compile(rf"(?:^|[.;:(,]\s*)(?:(?:{'|'.join(words()['fronts'])})\s+)*$")


def _added(low: str, found: Sequence[Date], end: int) -> str | None:
    """'Đại hội thi đua tỉnh An Giang | năm 2015': the date that directly follows."""
    over = next(((begin, last) for begin, _, (_, last) in periods(low, end)), None)
    if over is not None and regex.fullmatch(r"\s*\(?(?:(?:giai đoạn|nhiệm kỳ|các năm)\s+)?", low[end : over[0]]):
        return str(over[1])
    following = next((each for each in found if each.start >= end), None)
    if following is None or following.iso is None:
        return None
    between = low[end : following.start]
    return following.iso if _ADDED.search(between) and len(between) < _NEAR else None


def _only(low: str, found: Sequence[Date], published: str) -> str | None:
    """'Lễ trao thưởng diễn ra ngày 15/6/2025 tại …': the one day that a sentence tells."""
    days = [one for one in found if one.day is not None]
    if len(days) != 1 or len(found) != 1 or _NO_EVENT.search(low[: days[0].start]):
        return None
    return days[0].iso or _in_the_year_of(days[0], published)


def _ago(before: str, published: str) -> str:
    """'Năm ngoái, …': the year before that of the document."""
    for word, years in words()["years_ago"].items():
        if published and regex.search(rf"(?:^|[.;:,]\s*){word}(?!\p{{L}})", before):
            return str(int(published[:4]) - int(years))
    return ""


def _in_the_year_of(one: Date, published: str) -> str | None:
    """'Sáng 2/5': in the year of the document."""
    if one.month is None or one.day is None or len(published) < 4:
        return None
    told = one.with_year(int(published[:4])).iso
    return told if told is not None and told <= published else None


def day_before(value: str) -> str:
    """The last day before a date, however coarse it is.

    >>> day_before("2025-07-01"), day_before("2025")
    ('2025-06-30', '2024-12-31')
    """
    whole = value + "-01-01"[len(value) - 4 :]
    return (date.fromisoformat(whole) - timedelta(days=1)).isoformat()


def is_former(low: str, start: int, end: int) -> bool:
    """Whether the words mean what was called so before: 'tỉnh An Giang (cũ)', 'An Giang, nay là …'.

    >>> is_former("tỉnh bình dương (cũ) có 3 thành phố", 0, 15), is_former("tỉnh bình dương có", 0, 15)
    (True, False)
    """
    table = words()
    after = low[end:].lstrip(" (,")
    if any(_starts(after, word) for word in (*table["former"], *table["now"])):
        return True
    return _listed_before(low, end, table["former"]) or _merged(low, start, end)


def _listed_before(low: str, end: int, former: Sequence[str]) -> bool:
    """'An Giang và Kiên Giang | trước đây': the word that follows the last of a list is of all."""
    rest = regex.match(
        r"(?:\s*(?:,|và|hay|-)\s*(?:tỉnh |thành phố )?\p{L}+(?: \p{L}+){1,2}?)+?\s+\(?(\p{L}+ \p{L}+)", low[end:]
    )
    return rest is not None and rest[1] in former


def _merged(low: str, start: int, end: int) -> bool:
    """'sáp nhập (tỉnh) An Giang và Kiên Giang', 'An Giang sáp nhập với': those that were merged."""
    before, after = low[:start], low[end:]
    names = "|".join(words()["merging"])
    listed = regex.search(
        rf"(?<!sau |sau khi )(?:{names})\s+(?:hai |ba |toàn bộ |các )?(?:tỉnh |thành phố |đơn vị )?[^.;()]*$", before
    )
    if listed is not None and not regex.search(
        r"(?<!\p{L})(?:thành|vào|lấy tên|để|với tên|đặt)(?!\p{L})", listed.group()
    ):
        return True
    return regex.match(rf"\s+(?:được |đã |chính thức )*(?:{names})\s+(?:với|vào|về)(?!\p{{L}})", after) is not None


def is_new(low: str, end: int) -> bool:
    """'tỉnh An Giang (mới)': the one that the reform made."""
    after = low[end:]
    stripped = after.lstrip(" (")
    bracketed = after.lstrip().startswith("(")
    for word in words()["anew"]:
        if _starts(stripped, word) and (bracketed or " " in word or regex.match(rf"{word}\s*(?:[.,;)]|$)", stripped)):
            return True
    return False


def _starts(text: str, word: str) -> bool:
    return text.startswith(word) and not text[len(word) : len(word) + 1].isalpha()
