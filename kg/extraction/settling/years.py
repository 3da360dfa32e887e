"""The rules by which a day without a year finds one, each with its name; the first that knows a year gives it."""

from collections.abc import Callable

import regex

from kg.extraction.settling.anniversaries import (
    around_the_anniversary,
    counted_from_the_decision,
    counted_from_the_founding,
    counted_to_the_anniversary,
    of_the_anniversary,
)
from kg.extraction.settling.dated import Known, Year
from kg.extraction.settling.dates import TIMES, any_of
from kg.extraction.settling.timeline import Timeline
from kg.language.dates import Date, periods

_RANGE = regex.compile(r"\s*(?:\([^)]{0,20}\)\s*)?(?:-|đến|tới|và)\s*(?:hết\s+|ngày\s+)*")
_SEASON = any_of(TIMES["season"], r"[^.;,()]{0,50}\b(20\d\d)\s*,\s*$")
_TURN_OF_THE_YEAR = any_of(TIMES["turn_of_the_year"])
_TERM = regex.compile(r"\bnhiệm k[ỳì]\b")
_LEAD = 5  # sentences that tell of the congress that is reported
_CONGRESS = regex.compile(r"\bđại hội\b[^.;]*$")
_OPENING = regex.compile(r"\b(?:khai giảng|năm học mới)\b")
_FRONTED = regex.compile(r"(?:^|,\s*|[:\"]\s*)(?:ngay |từ )?(?:đầu|trong) $")
_JUST_PAST = regex.compile(r"\s*vừa (?:qua|rồi)\b")
_MONTHS_ON = 4
_BESIDE = 60  # letters between a year and a day within it
_NEAR = 20  # days between two that are told together
_AUGUST, _OCTOBER = 8, 10  # school years begin; plans are made
_MID = 20  # days of March, in which the best of the year before have been chosen
_JUNE, _MARCH = 6, 3  # until which the years before are summed up, the year before is looked back upon


Rule = Callable[[Timeline, Date, int], Year | None]  # (what the text dates, the date, its month)


def year_of(timeline: Timeline, date: Date) -> Year | None:
    """The year of a day or month of a document without a publication date; open rather than before what has passed."""
    if date.month is None:
        return None
    for rule in _WRITTEN:
        found = rule(timeline, date, date.month)
        if found is not None:
            return found
    begun = max((p.first for p in timeline.periods), default=0)
    for rule in _RECKONED:
        found = rule(timeline, date, date.month)
        if found is not None and rule is before_what_is_to_come and found.year < timeline.latest:
            continue  # what is to come is told of somebody else's plans
        if found is not None and rule is of_the_year_reported and found.year < begun:
            continue  # 'tuyên dương học sinh năm học 2017-2018 …, người đoạt giải Olympic 2016'
        if found is not None:
            # reports of autumn tell what the next year is for
            ahead = date.month >= _OCTOBER and rule is of_the_year_reported
            return found if found.year >= timeline.latest - ahead else None
    return None


def of_the_range(timeline: Timeline, date: Date, month: int) -> Year | None:
    """'từ ngày 3-10 đến ngày 31-10-2017'."""
    gap = _RANGE.match(timeline.text.lower, date.end)
    if gap is None:
        return None
    last = next((k for k in timeline.known if k.month and k.date.start <= gap.end() < k.date.end), None)
    return last.gives("year-of-the-range", last.year - (month > last.month)) if last is not None else None


def of_the_same_day(timeline: Timeline, date: Date, month: int) -> Year | None:
    """The same day with its year elsewhere in the text; of '(20/10/1930 - 20/10/2017)' the latter."""
    same = [k for k in (*timeline.past, *timeline.coming) if (k.month, k.day) == (month, date.day)]
    best = max(same, key=lambda k: k.year, default=None)
    if best is not None:
        return best.gives("year-of-the-same-day", best.year)
    again = (d for d in timeline.days if d is not date and (d.year, d.month, d.day) == (None, month, date.day))
    return next(filter(None, (of_the_range(timeline, d, month) for d in again)), None)


def told_beside(timeline: Timeline, date: Date, month: int) -> Year | None:
    """'trong quý I năm 2019, trong đó có … ngày 23/2': the year within which the day is told."""
    for day in timeline.days:
        if (day.year, day.month, day.day) != (None, month, date.day):
            continue
        for known in timeline.known:
            within = 0 < day.start - known.date.end <= _BESIDE and known.before.endswith("trong ")
            if within and not known.month and "." not in timeline.text.lower[known.date.end : day.start]:
                return known.gives("year-told-beside", known.year)
    return None


def of_the_season(timeline: Timeline, date: Date, _: int) -> Year | None:
    """'Nhân mùa Phật đản 2016, ngày 14/5': the year named right before; not of 'dịp Tết 2016', which turns the year."""
    found = _SEASON.search(timeline.text.lower, max(0, date.start - 80), date.start)
    if found is None or _TURN_OF_THE_YEAR.search(found[0]):
        return None
    return Year("year-told-beside", int(found[1]), found.span(1))


def of_a_day_near(timeline: Timeline, date: Date, month: int) -> Year | None:
    """The year of the nearest day that the text dates in full, a few weeks before or after: 25/5 beside 26/5/2017."""
    if date.day is None:
        return None
    best: tuple[int, int, Known] | None = None
    for known in (k for k in (*timeline.past, *timeline.coming, *timeline.plans) if k.day):
        apart = (known.month - month) * 30 + known.day - date.day
        turn = 1 if apart > 180 else -1 if apart < -180 else 0
        distance = abs(apart - turn * 360)
        if distance <= _NEAR and (best is None or distance < best[0]):
            best = (distance, known.year + turn, known)
    return best[2].gives("year-of-a-day-near", best[1]) if best is not None else None


def of_the_term(timeline: Timeline, date: Date, _: int) -> Year | None:
    """'tổ chức đại hội nhiệm kỳ 2019-2024': congresses are held in the first year of their term."""
    low = timeline.text.lower
    here = [s for s in timeline.sentences if s.start <= date.start < s.end]
    if here and here[0].number <= _LEAD and "đại hội" in low[here[0].start : here[0].end]:  # what the lead reports
        here += [s for s in timeline.sentences if s.number <= _LEAD and s.zone != "title" and s is not here[0]]
    for sentence in here:
        for start, end, years in periods(low, sentence.start, sentence.end):
            if _TERM.search(low[start:end]) and _CONGRESS.search(low, max(sentence.start, start - 90), start):
                return Year("year-of-the-term", years[0], (start, end))
    return None


def after_what_was_before(timeline: Timeline, date: Date, month: int) -> Year | None:
    """The first such day on or after the latest day (or month) that the text dates in full.

    A month alone may be long ago, in somebody's story: only what is told a few months on follows upon it.
    """
    last = max(timeline.past, key=lambda k: k.key, default=None)
    newest = max((r.year for r in timeline.reported), default=0)
    if last is None or newest > last.year:
        return None
    passed = (month, date.day or 31) < (last.month, last.day)
    months = (month - last.month) % 12
    if not last.day and months > _MONTHS_ON and not last.ends_a_range:
        return None
    if months > 1 and last.starts_a_range:  # 'từ ngày 23/11/2017 đến nay': what has lasted
        return None
    return last.gives("year-after-what-was-before", last.year + passed)


def just_past(timeline: Timeline, date: Date, month: int) -> Year | None:
    """'tháng 11 vừa qua' beside 18/12/2018: the last such month before the latest day."""
    last = max(timeline.past, key=lambda k: k.key, default=None)
    if last is None or date.day is not None or not _JUST_PAST.match(timeline.text.lower, date.end):
        return None
    ahead = month > last.month and month - last.month > _MONTHS_ON
    return last.gives("year-before-the-latest-day", last.year - ahead)


def before_what_is_to_come(timeline: Timeline, date: Date, month: int) -> Year | None:
    """'tháng 3/2016 sẽ bắt đầu': the last such day before."""
    first = min(timeline.coming, key=lambda k: k.key, default=None)
    if first is None:
        return None
    later = (month, date.day or 0) > (first.month, first.day or 31)
    return first.gives("year-before-what-is-to-come", first.year - later)


def of_the_year_reported(timeline: Timeline, date: Date, month: int) -> Year | None:
    """'thành tích năm 2018' in December; in the first quarter, or before 'Sang năm 2019', it is the year before."""
    closed = [r for r in timeline.reported if r.closed]
    looked_back = closed or [r for r in timeline.reported if r.looked_back]
    here = [s for s in timeline.sentences if s.start <= date.start < s.end]
    told = looked_back or timeline.reported or [r for s in here for r in timeline.named_after_their_year(s)]
    best = max(told, key=lambda r: r.year, default=None)
    if best is None:
        return None
    if best.looked_back and best.of_the_best and month == _MARCH and (date.day or 0) > _MID:
        return None  # of a year that has begun, or of the one before
    ahead = timeline.turned_to(best.year + 1) if best.looked_back else None
    if ahead is not None:
        return Year("year-from-the-year-reported", best.year + 1, ahead)
    return Year("year-from-the-year-reported", best.year + (best.looked_back and month <= _MARCH), best.words)


def of_the_period(timeline: Timeline, _: Date, month: int) -> Year | None:
    """'tổng kết giai đoạn 2018-2023': in its last year; 'sơ kết 3 năm (2016-2018)' in spring: after it.

    'phát động … giai đoạn 2025-2027' is in its first year; where one period follows upon another, it is between them.
    """
    summed_up = [p for p in timeline.periods if p.summed_up]
    ended = [p for p in timeline.periods if any(0 <= q.first - p.last <= 1 for q in timeline.periods if q is not p)]
    launched = [p for p in timeline.periods if p.launched]
    if launched and not summed_up and not ended:
        return Year("year-from-the-period", launched[0].first, launched[0].words)
    best = max(summed_up or ended or timeline.periods, key=lambda p: p.last, default=None)
    if best is None:
        return None
    if "năm học" in best.before[-24:]:
        year = best.first if month >= _AUGUST and _OPENING.search(best.before) else best.last
    else:
        year = best.last + (best.summed_up and best.in_brackets and month <= _JUNE)
    return Year("year-from-the-period", year, best.words)


def of_the_latest_year(timeline: Timeline, date: Date, month: int) -> Year | None:
    """'Đầu năm 2017, ông A vớt được …': the latest year of which the text tells, from its spring on."""
    if month <= _MARCH or date.day is None:
        return None
    known = (k for k in timeline.known if not k.month and k.year == timeline.latest)
    told = [k for k in known if _FRONTED.search(k.before)]
    return told[0].gives("year-from-the-year-told", told[0].year) if told else None


_WRITTEN: tuple[Rule, ...] = (of_the_range, of_the_same_day, told_beside, of_the_season)  # the text itself says it
_RECKONED: tuple[Rule, ...] = (  # what the text tells as past was not later
    around_the_anniversary,
    of_the_term,
    counted_from_the_decision,
    counted_from_the_founding,
    counted_to_the_anniversary,
    of_a_day_near,
    just_past,
    after_what_was_before,
    of_the_anniversary,
    before_what_is_to_come,
    of_the_year_reported,
    of_the_period,
    of_the_latest_year,
)
