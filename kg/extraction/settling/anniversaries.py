"""Years counted from a beginning: 'kỷ niệm 40 năm thành lập', '(11-6-1948 - 11-6-2018)', '10 năm thực hiện Luật'."""

from itertools import islice, pairwise

import regex

from kg.extraction.settling.dated import Known, Year
from kg.extraction.settling.timeline import RANGE_MARKS, Timeline
from kg.language.dates import Date

_YEARS_OF_WORK = regex.compile(
    r"\b(\d{1,2}) năm (?:triển khai |tổ chức )?(?:thực hiện|triển khai|thi hành)\b"
    r"(?:[^.,;]|,(?= ngày )|(?<=\d)[.](?=\d)){0,160}?"
    r"(?<!-)(?<!- )(?<!(?:đến|tới|từ|hết|trong|qua) (?:cuối |hết )?năm )((?:19|20)\d\d)\b(?! *-)"
)
_FIRST_YEAR = 2000
_LEAD = 8  # sentences that say what is summed up
_TURN = 10  # months before a day of the next year's beginning
_AROUND = 31  # days around a day on which its anniversaries are kept
_NEWEST = 2028  # nothing that the program has been shown is later
_AHEAD = 2  # a report hardly lies so many years after all that it dates


def counted_from_the_decision(timeline: Timeline, _: Date, __: int) -> Year | None:
    """'tổng kết 10 năm thực hiện Kết luận số 264-TB/TW ngày 31/7/2009': ten years on."""
    low = timeline.text.lower
    for sentence in timeline.sentences[:_LEAD]:
        found = _YEARS_OF_WORK.search(low, sentence.start, sentence.end)
        if found is not None:
            return Year("year-counted-from-the-decision", int(found[2]) + int(found[1]), found.span(2))
    return None


def around_the_anniversary(timeline: Timeline, _: Date, month: int) -> Year | None:
    """'(11-6-1948 - 11-6-2018)': the year up to which is counted, for the days around."""
    return _of_the_anniversary(timeline, month, 2)


def of_the_anniversary(timeline: Timeline, _: Date, month: int) -> Year | None:
    """… and, where nothing else tells, for any day."""
    return _of_the_anniversary(timeline, month, 12)


def _of_the_anniversary(timeline: Timeline, month: int, most: int) -> Year | None:
    for first, last in pairwise(timeline.known):
        joined = timeline.text.lower[first.date.end : last.date.start].strip() in RANGE_MARKS
        same_day = bool(last.day) and (first.month, first.day) == (last.month, last.day)
        if joined and same_day and abs(month - last.month) <= most:
            ahead = month - last.month >= _TURN  # 'Sáng 31/12, … (1/1/1997 - 1/1/2017)'
            return last.gives("year-of-the-anniversary", last.year - ahead)
    return None


def counted_from_the_founding(timeline: Timeline, _: Date, __: int) -> Year | None:
    """'kỷ niệm 40 năm thành lập … thành lập ngày 15/6/1976': forty years on, not before what has passed."""
    if not timeline.founded:
        return None
    counts = timeline.anniversaries
    latest = max((k.year for k in timeline.past), default=_FIRST_YEAR)
    last = _last(timeline)
    for founded in timeline.founded:
        for count in counts:
            year = founded.year + count
            if latest <= year <= last:
                return founded.gives("year-counted-from-the-founding", year)
    return None


def counted_to_the_anniversary(timeline: Timeline, date: Date, month: int) -> Year | None:
    """'kỷ niệm 10 năm thực hiện Nghị quyết … (1-8-2008)' at the end of July: ten years on."""
    counts = timeline.anniversaries
    latest = max((k.year for k in timeline.past), default=_FIRST_YEAR)
    for known in timeline.known if counts and date.day else ():
        apart = abs((known.month - month) * 30 + known.day - (date.day or 0))
        if known.day and min(apart, 360 - apart) <= _AROUND:
            last = _last(timeline, known)
            year = next((known.year + n for n in counts if latest < known.year + n <= last), None)
            if year is not None:
                ahead = (month - known.month >= _TURN) - (known.month - month >= _TURN)
                return known.gives("year-counted-to-the-anniversary", year - ahead)
    return None


def _last(timeline: Timeline, besides: Known | None = None) -> int:
    """The latest year in which the report may have been written, by what it dates."""
    told = (k.year for k in timeline.told if k != besides)
    years = [*islice(told, 1), *(period.last for period in timeline.periods)]
    return max(years, default=_NEWEST) + _AHEAD
