"""Date lines: lines that say when a page was published, and nothing else."""

import unicodedata
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

import regex

from kg.reading import cues


class Stated(NamedTuple):
    """A date as written: its ISO value, where it stands in the line, and whether a label calls it the last change."""

    value: str
    start: int
    end: int
    updated: bool = False


class DateText(NamedTuple):
    """What a date line says: its dates, whether it is labelled, whether it shows the time of day or the weekday."""

    dates: tuple[Stated, ...]
    labelled: bool
    clock: bool


@cache
def _date() -> regex.Pattern[str]:
    month = cues.pattern("month")
    return regex.compile(
        rf"""(?<![\d/.\-])(?:
          (?:ngày\s+)?(?P<d>\d{{1,2}})\s?(?P<s>[/.\-])\s?(?P<m>\d{{1,2}})\s?(?P=s)\s?(?P<y>\d{{4}})
        | (?P<y>\d{{4}})-(?P<m>\d{{1,2}})(?:-(?P<d>\d{{1,2}})(?:T\d[\d:.]*(?:Z|[+-]\d\d:?\d\d)?)?)?
        | (?:ngày\s+)?(?P<d>\d{{1,2}})\s+tháng\s+(?:(?P<m>\d{{1,2}})|(?P<w>{month}))(?:\s+năm|\s*[,/])?\s*(?P<y>\d{{4}})
        | tháng\s+(?:(?P<m>\d{{1,2}})|(?P<w>{month}))\s+(?P<d>\d{{1,2}}),\s*(?P<y>\d{{4}})
        | tháng\s+(?P<m>\d{{1,2}})(?:\s+năm\s+|\s?/\s?)(?P<y>\d{{4}})
        )(?!\d|[/.\-]\d)""",
        regex.VERBOSE | regex.IGNORECASE,
    )


@cache
def _rest() -> regex.Pattern[str]:
    """All that a date line may hold beside the date: weekday, time of day, zone, labels, counts, marks."""
    return regex.compile(
        rf"""(?P<label>(?<!\p{{L}}){cues.pattern("date-label")}\s*:?)
        | (?<!\p{{L}}){cues.pattern("date-word")}\s*:?
        | (?P<clock>(?<!\p{{L}}){cues.pattern("weekday")}
            | (?<!\d)\d{{1,2}}\s?(?::|h|g|giờ)\s?\d{{1,2}}(?!\d)(?:\s?(?::|phút|')\s?(?:\d{{1,2}}(?!\d))?)?
              (?:\s?(?:SA|CH|AM|PM)(?!\p{{L}}))?)
        | ^\s*{cues.pattern("section", "section-body")}(?=\s*[-–—|•·»>:])
        | ^\s*(?:{"|".join(map(regex.escape, cues.words("section")))})(?=(?-i:\p{{Lu}}\p{{Ll}}))
        | (?<=\d)\s?\+\d\d:?\d\d
        | (?<=\d:\d\d)\s+\d{{1,6}}\s+\d{{1,4}}\s*$
        | (?<=[|•·]\s){cues.pattern("section", "section-body")}\s*$
        | (?<!\p{{L}})(?:GMT|UTC)\s?[+-]?\s?\d{{0,2}}(?::?\d\d)?
        | (?<!\p{{L}}){cues.pattern("date-field")}\s*:\s*[^|•·:]{{1,60}}?(?=\s*[|•·]|\s+[-–—]\s|\s*$)
        | (?<!\p{{L}}){cues.pattern("date-by")}\s+[^|•·:\d]{{1,60}}$
        | \d[\d.,]*\s*{cues.pattern("counter")} | (?<!\p{{L}}){cues.pattern("counter")}\s*:?\s*\(?\d[\d.,]*\)?
        | [\s|,;:.\-–—•·*()\[\]/]+""",
        regex.VERBOSE | regex.IGNORECASE,
    )


@cache
def _updated() -> regex.Pattern[str]:
    return regex.compile(rf"{cues.pattern('date-updated')}[^\d]*$", regex.IGNORECASE)


@cache
def _counter() -> regex.Pattern[str]:
    count = cues.pattern("counter")
    one = rf"(?:\d[\d.,]*\s*{count}|{count}\s*:?\s*\(?\d[\d.,]*\)?)"
    return regex.compile(rf"[\s|•·\-–(]*(?:{one}[\s|•·\-–,;)]*)+", regex.IGNORECASE)


def is_counter(text: str, key: str) -> bool:
    """The line counts visits or comments (`key`: the line in lower case, single blanks).

    >>> [is_counter(line, line.lower()) for line in ("15,429 lượt xem", "Lượt xem: 861", "861 lượt người xem hội diễn")]
    [True, True, False]
    """
    return any(count in key for count in cues.words("counter")) and _counter().fullmatch(text) is not None


def may_hold_date(text: str) -> bool:
    """A quick look before the thorough one: every date line names a year."""
    return "20" in text or "19" in text


@lru_cache(maxsize=64)  # a line is looked at twice: is it a date line, and which date?
def date_text(text: str) -> DateText | None:
    """What a date line says, or None where the line says anything else as well.

    A place or a writer beside the date is let pass: 'BẮC GIANG, 02/12/2022', 'Hoài Thu - 14/11/2023', and what a
    field of the page's own says: '14/11/2023 | Chuyên mục: Tin huyện'.

    >>> date_text("Thứ 4, 18/10/2023 | 17:52:20").dates
    (Stated(value='2023-10-18', start=7, end=17, updated=False),)
    >>> date_text("Sáng 14/11/2023, Công an tỉnh tổ chức hội nghị.")
    >>> date_text("- Thứ 6, 18/10/2024, 9:5 (GMT+7)").dates[0].value
    '2024-10-18'
    >>> date_text("Thứ Hai, 31/02/2023")
    """
    matches = [(match, value) for match in _date().finditer(text) if (value := _iso(match))]
    if not matches:
        return None
    left: list[str] = []  # what is neither date nor furniture
    marks: set[str | None] = set()
    position = 0
    for start, end in [*(match.span() for match, _ in matches), (len(text), len(text))]:
        for found in _rest().finditer(text, position, start):
            left.append(text[position : found.start()])
            marks.add(found.lastgroup)
            position = found.end()
        left.append(text[position:start])
        position = end
    if not _is_name(" ".join(left).split()):
        return None
    stated = tuple(
        Stated(value, match.start(), match.end(), _updated().search(text, 0, match.start()) is not None)
        for match, value in matches
    )
    return DateText(stated, "label" in marks, "clock" in marks)


def stated_dates(text: str) -> list[str]:
    """The full dates that a text mentions, ISO, in order."""
    return [value for match in _date().finditer(text) if (value := _iso(match))]


def _iso(match: regex.Match[str]) -> str | None:
    """The date, as precise as written; None where the calendar has no such day."""
    day, month, word, year = match["d"], match["m"], match["w"], int(match["y"])
    if word:
        month = str(cues.words("month").index(" ".join(word.lower().split())) + 1)
    try:
        value = date(year, int(month), int(day or 1))
    except ValueError:
        return None
    if not 1900 <= year <= 2100:
        return None
    return value.isoformat() if day else value.isoformat()[:7]


def _is_name(words: list[str]) -> bool:
    """Nothing, or the name of a place or a writer."""
    return len(words) <= 5 and all(word[0].isupper() and unicodedata.category(word[-1])[0] in "LP" for word in words)
