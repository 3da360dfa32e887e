"""Which date line says when the page was published: never the day on which somebody saved it."""

from datetime import date
from functools import cache
from typing import NamedTuple

import regex

from kg.reading import cues
from kg.reading.dates import DateText, Stated, date_text, stated_dates
from kg.reading.document import DateLine, ZoneKind
from kg.reading.furniture import Role
from kg.reading.lines import Line, original_span
from kg.reading.zones import Layout

_DAYS_LATE = 14  # a report appears at most so many days after what it reports


class _Candidate(NamedTuple):
    line: Line
    said: DateText
    offset: int  # of the date text in the line
    above: bool  # above the title
    within: bool  # above the article's last paragraph


def published(text: str, layout: Layout) -> DateLine | None:
    """The publication date and the words that give it.

    A date line below the title is it, one labelled 'Ngày đăng' before one without a label, 'Cập nhật' last. Above
    the title a bare date counts, a clock (weekday or time of day, as pages show today's) only where the report tells
    of a day shortly before it. Dates of related articles and of the page's foot never count.

    >>> from kg.reading.zones import lay_out
    >>> text = "Chủ nhật, 24/11/2024, 11:02\\n\\nTặng Giấy khen\\n\\n18/10/2023 | 17:52\\n\\nSáng 18/10, tặng hoa."
    >>> published(text, lay_out(text))
    DateLine(value='2023-10-18', start=45, end=55)
    """
    candidates = _candidates(layout)
    best = min(
        (candidate for candidate in candidates if not _is_clock(candidate, candidates, layout)),
        key=_rank,
        default=None,
    )
    if best is None:
        return None
    stated = _stated(best.said)
    start, end = original_span(
        text[best.line.start : best.line.end], best.offset + stated.start, best.offset + stated.end
    )
    return DateLine(stated.value, best.line.start + start, best.line.start + end)


def _candidates(layout: Layout) -> list[_Candidate]:
    found: list[_Candidate] = []
    lines = layout.lines
    title = next((i for i, line in enumerate(lines) if line.kind is ZoneKind.TITLE), 0)
    for i, line in enumerate(lines):
        if i >= layout.first and line.role in (Role.FOOT, Role.RELATED):
            break  # what follows is the page's, or other articles'
        front = _front(line.text) if i == layout.first else None
        if line.role is Role.DATE and (said := date_text(line.text)):
            found.append(_Candidate(line, said, 0, i < title, i < layout.first))
        elif front and (said := date_text(front[1])):
            found.append(_Candidate(line, said, front.start(1), False, True))
    return found


def _stated(said: DateText) -> Stated:
    """Of the dates on one line the first that is not the last change's."""
    return next((stated for stated in said.dates if not stated.updated), said.dates[0])


def _rank(candidate: _Candidate) -> tuple[bool, bool, bool, bool, int]:
    """Small is good: not a last change, near the title, labelled, full."""
    stated = _stated(candidate.said)
    near = candidate.within and not candidate.above
    return stated.updated, not near, not candidate.said.labelled, len(stated.value) < 10, candidate.line.start


def _is_clock(candidate: _Candidate, candidates: list[_Candidate], layout: Layout) -> bool:
    """The page shows today's date above the title: the day on which it was saved."""
    if not candidate.above or candidate.said.labelled or not candidate.said.clock:
        return False
    if any(other is not candidate and not other.above for other in candidates):
        return True
    value = _stated(candidate.said).value
    if len(value) < 10:
        return False  # no clock shows a month alone
    day = date.fromisoformat(value)
    for line in layout.lines[layout.first :]:
        if line.kind is not ZoneKind.BOILERPLATE and (told := _first_day(line.text, day.year)):
            return not 0 <= (day - told).days <= _DAYS_LATE
    return not _heads_the_article(candidate.line, layout.lines)


def _heads_the_article(line: Line, lines: list[Line]) -> bool:
    """The section of the paper right above it, the title right below: no clock of the page, those stand at its top."""
    at = lines.index(line)
    if not 0 < at < len(lines) - 1 or lines[at + 1].kind is not ZoneKind.TITLE:
        return False
    return lines[at - 1].key in cues.whole("section", "section-body")


def _first_day(text: str, year: int) -> date | None:
    """The first day that a text tells; a day without a year is in the given one."""
    for match in _day_month().finditer(text):
        try:
            return date(int(match[3] or year), int(match[2]), int(match[1]))
        except ValueError:
            continue
    full = [value for value in stated_dates(text) if len(value) == 10]
    return date.fromisoformat(full[0]) if full else None


@cache
def _day_month() -> regex.Pattern[str]:
    return regex.compile(r"(?<![\d/.\-])(\d{1,2})\s?[/.\-]\s?(\d{1,2})(?:\s?[/.\-]\s?(\d{4}))?(?![\d%]|[/.\-]\d)")


def _front(text: str) -> regex.Match[str] | None:
    if text[0] == "(":
        return _in_front().match(text[:120])
    return _after_place().match(text[:120]) if text[:2].isupper() else None


@cache
def _after_place() -> regex.Pattern[str]:
    """'KON TUM - 20-3-2025, 10:05. Sau khi …': place in capitals, day in full."""
    return regex.compile(
        r"((?:\p{Lu}{2,}\s){1,4}[-–—,*|]\s?\d{1,2}[/.\-]\d{1,2}[/.\-]\d{4}(?:,?\s\d{1,2}[:hg]\d{2})?)\s?[.:–—-]\s"
    )


@cache
def _in_front() -> regex.Pattern[str]:
    """'(An Giang, 14-10-2022) - Trong khuôn khổ …': the date line inside the first paragraph."""
    return regex.compile(r"\(([^()]{6,80})\)\s*[-–—:]")
