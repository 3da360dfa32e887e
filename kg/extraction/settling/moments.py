"""When an award was given: the day or year that its clause gives, the day told last before it, or the event's."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from kg.extraction.drafts import AwardDraft, Sentence
from kg.extraction.groups import Group
from kg.extraction.settling.calendar import Calendar
from kg.extraction.settling.context import Context
from kg.extraction.settling.dates import EARLIER, TIMES, any_of, days_of, is_beginning, is_of_a_deed
from kg.extraction.settling.occasion import Occasion
from kg.extraction.settling.own_years import OwnYears
from kg.facts import Inference
from kg.language.dates import Date

_ON_THIS_OCCASION = ("dịp này", "nhân dịp này", "cũng dịp này", "cũng trong dịp này", "cũng nhân dịp này", "tại buổi")
_GIVING = frozenset(["GIVE", "HAND", "COMMEND", "REWARD", "DECIDE", "AWARD", "EVENT", "ORGANISE"])
_ALREADY = frozenset(TIMES["already"])
_JUST = any_of(TIMES["just"])
_TELLS = any_of(TIMES["tells"])
_BESIDES = any_of(TIMES["and_many"])
_ALSO = any_of(["cũng"])
_OF_A_PAPER = regex.compile(r"\bquyết định số [^,;.]{0,60}\((?:ký )?(?:ngày )?$")
_DECISION = regex.compile(r"\bquyết định\b[^.;]*$")
_OF_THE_GROUND = regex.compile(r"\b(?:vì|do|nhờ) (?:đã |có |đã có )[^,;.]*$")  # 'vì có công bắt kẻ trộm | đêm 2-3'
_ACCORDING = ("theo đó", "trong đó", "cụ thể")
_THIS_DAY = any_of([*TIMES["today"], *TIMES["yesterday"]])
_HEAD = 30  # characters in which a sentence says that it was today
_TO_COMMEND = regex.compile(r"[^.;,\d]{0,60}\b(?:về việc|v/v) (?:tặng|khen|truy tặng|phong tặng|công nhận)")
_SAME_DAY = any_of(["cùng ngày", "hôm đó", "ngày hôm ấy"])
_OPENING = 16  # characters before the year that opens a sentence
_BACK, _FAR_BACK = 3, 8  # sentences between an award and the day that was told before it


@dataclass(frozen=True, slots=True)
class Moment:
    """A date in ISO form; `own`: it is the award's alone, and not that of the event."""

    date: str | None
    inferences: tuple[Inference, ...]
    own: bool


class Moments:
    """Tells of each award when it was given."""

    def __init__(self, context: Context, rows: Sequence[Sentence], calendar: Calendar, occasion: Occasion) -> None:
        self._context, self._rows, self._calendar, self._occasion = context, rows, calendar, occasion
        self._low = context.text.lower
        self._own_years = OwnYears(context, calendar)
        self._years: dict[int, Date] = {}  # the years that open sentences of awards
        self._earlier: set[int] = set()  # the sentences that told of what was before the event

    def of(self, draft: AwardDraft) -> Moment | None:
        """The award's own moment; None where it has the event's."""
        earlier = self._told_as_earlier(draft)
        if earlier:
            self._earlier.add(draft.sentence.number)
        later = self._calendar.later(draft.sentence)
        if later is not None:
            return Moment(later[0], later[1], True)
        year = draft.date or self._own_years.of(draft)
        if year is not None:
            if year.start - draft.sentence.start <= _OPENING:
                self._years[draft.sentence.number] = year
            return Moment(*self._calendar.iso(year), True)
        day = self._own_day(draft)
        if day is None and (goes_on := self._year_that_goes_on(draft)) is not None:
            return Moment(*self._calendar.iso(goes_on), True)
        told = self._calendar.same_year(draft.sentence, draft.end) if day is None else None
        if told is not None:
            return Moment(*told, True)
        if day is None and not earlier and (today := self._today(draft)) is not None:
            return today
        if day is None:
            return Moment(None, (), True) if earlier else self._told_before(draft)
        value, inferences = self._calendar.iso(day)
        if self._just_told(draft, day):
            return Moment(just_before(value), (*inferences, *_as_just_told(just_before(value))), False)
        same_day = self._occasion.date is not None and value == self._occasion.date
        return Moment(
            value, inferences, not same_day and (earlier or value is not None or self._occasion.date is not None)
        )

    # ---- of the clause

    def _told_as_earlier(self, draft: AwardDraft) -> bool:
        """'Trước đó …', 'từng được …', and 'cũng' in the sentence after one that is told so."""
        low, sentence = self._low, draft.sentence
        found = EARLIER.search(low, sentence.start, min(draft.start + 12, sentence.end)) or EARLIER.search(
            low, draft.start, self._verb_end(draft)
        )
        if found is not None and not (found[0] in _ALREADY and _is_counted(draft)):
            return True
        if _BESIDES.search(low, draft.start, sentence.end) is not None:
            return True  # '… Huân chương Sao vàng và nhiều phần thưởng cao quý khác'
        also = _ALSO.search(low, sentence.start, draft.end)
        return (
            also is not None
            and sentence.number - 1 in self._earlier
            and not any(True for _ in days_of(self._context.text, sentence))
        )

    def _year_that_goes_on(self, draft: AwardDraft) -> Date | None:
        """'Năm 2022, xã X được tặng A. Công an xã đạt danh hiệu B': the year that opens the sentence before."""
        sentence = draft.sentence
        year = self._years.get(sentence.number - 1)
        if year is None or draft.verb_kind not in ("RECEIVE", "GIVE") or draft.givers or draft.presenters:
            return None
        between = self._low[year.end : sentence.start]
        opens = self._low.startswith((*_ON_THIS_OCCASION, "tại ", "sau "), sentence.start)
        return None if "\n" in between or opens else year

    def _verb_end(self, draft: AwardDraft) -> int:
        verbs = [
            t.end
            for t in draft.sentence.clause[draft.index : draft.last]
            if t.kind in ("GIVE", "HAND", "RECEIVE", "COMMEND", "REWARD")
        ]
        return verbs[0] if verbs else draft.end

    def _own_day(self, draft: AwardDraft) -> Date | None:
        """The day that the clause gives for itself: the last before it, or one right after it."""
        if self._occasion.event is not None and draft.sentence.zone == "caption":
            return None
        days = self._days(draft.sentence)
        before = [d for d in days if d.start < draft.end]
        if before:
            return before[-1]
        return next((d for d in days if d.start - draft.end < 12), None) if len(days) != 1 else days[0]

    def _today(self, draft: AwardDraft) -> Moment | None:
        """'Chiều nay, X đã tặng …', 'Hôm qua, …' at the head of the sentence, where no event has the day."""
        end = min(draft.start, draft.sentence.start + _HEAD)
        if self._occasion.event is not None or draft.sentence.zone not in ("body", "lead"):
            return None
        found = self._calendar.today(draft.sentence) if _THIS_DAY.search(self._low, draft.sentence.start, end) else None
        return Moment(*found, False) if found is not None and found[0] is not None else None

    def _just_told(self, draft: AwardDraft, day: Date) -> bool:
        """'Ngày 14/1, UBND tỉnh cho biết, Thủ tướng vừa tặng …': the day is that of the telling."""
        between = self._low[day.end : self._verb_end(draft)]
        return _TELLS.search(between) is not None and _JUST.search(between) is not None

    # ---- of the sentences before

    def _told_before(self, draft: AwardDraft) -> Moment | None:
        """Without an event: the day that the sentences right before tell, of the decision or of the deed of giving."""
        if self._occasion.event is not None or draft.sentence.zone not in ("body", "lead"):
            return None
        same = _SAME_DAY.search(self._low, draft.sentence.start, draft.end) is not None
        again = self._low.startswith(_ON_THIS_OCCASION, draft.sentence.start)  # not of what was given before it
        for sentence in self._sentences_before(draft.sentence, _FAR_BACK if same or again else _BACK):
            according = self._low.startswith(_ACCORDING, draft.sentence.start)
            decided = self._day_of_decision(sentence)
            if decided is not None and (according or _TO_COMMEND.match(self._low, decided.end)):
                return Moment(*self._calendar.iso(decided), True)
            earlier = EARLIER.search(self._low, sentence.start, sentence.end) is not None
            if earlier and (again or not any(token.kind in _GIVING for token in sentence.row)):
                continue  # 'Trước đó, ngày 10/4, anh A nhặt được …': what was done, and not given
            if earlier:
                told = next((t.value for t in sentence.row if t.kind == "DATE"), None)
                return Moment(*self._calendar.iso(told), True) if told is not None else None
            days = [d for d in self._days(sentence) if not is_beginning(self._low, d, sentence.start)]
            if days and not same and is_of_a_deed(self._low, sentence, days[-1]):
                return None
            if days:
                return Moment(*self._calendar.iso(days[-1]), False)
        return None

    def _sentences_before(self, sentence: Sentence, most: int) -> Iterator[Sentence]:
        at = next((i for i, s in enumerate(self._rows) if s is sentence), 0)
        yield from (s for s in reversed(self._rows[max(0, at - most) : at]) if s.zone in ("body", "lead"))

    def _days(self, sentence: Sentence) -> list[Date]:
        told = days_of(self._context.text, sentence, self._context.dateline)
        days = [d for d in told if _OF_THE_GROUND.search(self._low, sentence.start, d.start) is None]
        # 'Ngày 29/4, theo quyết định số 23 (ngày 5/2) của X, R đón nhận …': the papers are older
        return [d for d in days if not _OF_A_PAPER.search(self._low, sentence.start, d.start)] or days

    def _day_of_decision(self, sentence: Sentence) -> Date | None:
        """'… ban hành Quyết định số 24/QĐ-UBND ngày 01/7/2024 về việc khen thưởng. Theo đó, …'."""
        for day in self._days(sentence):
            if _DECISION.search(self._low, sentence.start, day.start):
                return day
        return None


def _is_counted(draft: AwardDraft) -> bool:
    """'12 cá nhân đã được tặng …': a number of people is told of at the event, not in their stories."""
    return bool(draft.receivers) and all(isinstance(r, Group) and r.size is not None for r in draft.receivers)


def just_before(value: str | None) -> str | None:
    """A few days before: the month where the day is well within it, else the year."""
    if value is None or len(value) < 10:
        return value
    if int(value[8:]) > 10:
        return value[:7]
    return value[:4] if value[5:7] != "01" else None


def _as_just_told(value: str | None) -> tuple[Inference, ...]:
    return (Inference("date", "just-before-the-report", value),) if value is not None else ()
