"""When, where and for what each award was given: as its clause says, else as holds for the occasion."""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from kg.extraction.drafts import AwardDraft, Sentence
from kg.extraction.groups import Group
from kg.extraction.settling.calendar import Calendar, Dated
from kg.extraction.settling.context import Context
from kg.extraction.settling.dates import TIMES, any_of, days_of, of_merit, years_of
from kg.extraction.settling.grounds import Grounds
from kg.extraction.settling.mentions import EDITIONS, Mentions
from kg.extraction.settling.occasion import Occasion
from kg.facts import Inference, Organisation
from kg.language.dates import Date

_EARLIER = any_of(TIMES["earlier"])
_ALREADY = frozenset(TIMES["already"])
_JUST = any_of(TIMES["just"])
_TELLS = any_of(TIMES["tells"])
_ALSO = any_of(["cũng"])
_NATIONAL = tuple(TIMES["national"])
_LOCAL = tuple(TIMES["local"])
_RIGHT_AFTER = regex.compile(r"[\s(,]*(?:vào\s+)?(?:cuối\s+|đầu\s+|giữa\s+|hồi\s+)?(?:năm\s+)?$")
_YEAR_IN_BRACKETS = regex.compile(r"\s*\(\s*(?:năm )?((?:19|20)\d\d)\s*\)")


@dataclass(frozen=True, slots=True)
class Circumstances:
    """When, where and for what one award was given."""

    date: str | None
    place: str | None
    movement: str | None
    period: tuple[int, int] | None
    inferences: tuple[Inference, ...] = ()


class Settings:
    """Tells of each award when, where and for what it was given."""

    def __init__(
        self, context: Context, rows: Sequence[Sentence], calendar: Calendar, occasion: Occasion, mentions: Mentions
    ) -> None:
        self._context, self._calendar, self._occasion = context, calendar, occasion
        self._grounds = Grounds(context, occasion, mentions)
        self._handed = any(_hands_over(s) for s in rows)
        self._earlier: set[int] = set()  # the sentences that told of what was before the event

    def of(self, draft: AwardDraft, conferrers: Sequence[Organisation]) -> Circumstances:
        """The circumstances of one award: its own where the clause gives them, else the event's."""
        date, inferences, own = self._date(draft)
        ground = self._grounds.of(draft, own)
        apart = own or self._only_decided(draft) or self._reported_from_afar(draft, conferrers)
        place = None if apart else self._occasion.place
        inherited = (self._grounds.inherited("place", place),) if place is not None else ()
        inferences = (*inferences, *inherited, *ground.inferences)
        return Circumstances(date, place, ground.movement, ground.period, inferences)

    # ---- when

    def _date(self, draft: AwardDraft) -> tuple[str | None, tuple[Inference, ...], bool]:
        """(ISO date, inferences, whether it is the award's own and not the event's)."""
        earlier = self._told_as_earlier(draft)
        if earlier:
            self._earlier.add(draft.sentence.number)
        later = self._calendar.later(draft.sentence)
        if later is not None:
            return later[0], later[1], True
        year = self._own_year(draft)
        if year is not None:
            value, inferences = self._calendar.iso(year)
            return value, inferences, True
        day = self._own_day(draft)
        if day is None:
            return (None, (), True) if earlier else (*self._day_of_the_event(), False)
        value, inferences = self._calendar.iso(day)
        if self._just_told(draft, day):
            return _just_before(value), (*inferences, *_as_just_told(_just_before(value))), False
        same_day = self._occasion.date is not None and value == self._occasion.date
        return value, inferences, not same_day and (earlier or value is not None or self._occasion.date is not None)

    def _day_of_the_event(self) -> Dated:
        date = self._occasion.date
        inherited = (self._grounds.inherited("date", date),) if date is not None else ()
        return date, (*self._occasion.inferences, *inherited)

    def _told_as_earlier(self, draft: AwardDraft) -> bool:
        """'Trước đó …', 'từng được …', and 'cũng' in the sentence after one that is told so."""
        low, sentence = self._context.text.lower, draft.sentence
        found = _EARLIER.search(low, sentence.start, min(draft.start + 12, sentence.end)) or _EARLIER.search(
            low, draft.start, self._verb_end(draft)
        )
        if found is not None and not (found[0] in _ALREADY and _is_counted(draft)):
            return True
        also = _ALSO.search(low, sentence.start, draft.end)
        return (
            also is not None
            and sentence.number - 1 in self._earlier
            and not any(True for _ in days_of(self._context.text, sentence))
        )

    def _verb_end(self, draft: AwardDraft) -> int:
        verbs = [
            t.end
            for t in draft.sentence.clause[draft.index : draft.last]
            if t.kind in ("GIVE", "HAND", "RECEIVE", "COMMEND", "REWARD")
        ]
        return verbs[0] if verbs else draft.end

    def _own_year(self, draft: AwardDraft) -> Date | None:
        """'… năm 2019', '… vào cuối năm 1997', '(1993)' right after an award, unless it is the year of the merit."""
        low = self._context.text.lower
        bracket = _YEAR_IN_BRACKETS.match(low, draft.end)
        if bracket is not None:
            return Date(bracket.start(1), bracket.end(1), int(bracket[1]), None, None)
        report = self._calendar.report_year
        for date in years_of(draft.sentence):
            beside = draft.start <= date.start and _RIGHT_AFTER.fullmatch(low, min(draft.end, date.start), date.start)
            past = report is None or date.month is not None or (date.year or 0) < report.year
            if self._heads_the_sentence(draft, date):
                return date
            edition = draft.form in EDITIONS and draft.award is not None and date.start - draft.award.end <= 1
            if beside and past and not edition and not of_merit(low, date):
                return date
        return None

    def _heads_the_sentence(self, draft: AwardDraft, date: Date) -> bool:
        """'Năm 2011, ông X nhận Bằng khen': the year of a sentence without a day."""
        first = date.end <= draft.start + 1 and date.start - draft.sentence.start <= 16
        return first and not any(True for _ in days_of(self._context.text, draft.sentence))

    def _own_day(self, draft: AwardDraft) -> Date | None:
        """The day that the clause gives for itself: the last before it, or one right after it."""
        if self._occasion.event is not None and draft.sentence.zone == "caption":
            return None
        days = list(days_of(self._context.text, draft.sentence, self._context.dateline))
        before = [d for d in days if d.start < draft.end]
        if before:
            return before[-1]
        return next((d for d in days if d.start - draft.end < 12), None) if len(days) != 1 else days[0]

    def _just_told(self, draft: AwardDraft, day: Date) -> bool:
        """'Ngày 14/1, UBND tỉnh cho biết, Thủ tướng vừa tặng …': the day is that of the telling."""
        between = self._context.text.lower[day.end : self._verb_end(draft)]
        return _TELLS.search(between) is not None and _JUST.search(between) is not None

    # ---- where

    def _only_decided(self, draft: AwardDraft) -> bool:
        """'vừa ký quyết định trao tặng': nothing was handed over yet, unless the day's ceremony is told."""
        signed = any(t.kind == "DECIDE" for t in draft.sentence.clause[draft.index : draft.last])
        return draft.status == "decided" or (signed and self._occasion.event is None)

    def _reported_from_afar(self, draft: AwardDraft, conferrers: Sequence[Organisation]) -> bool:
        """An award of the nation's, or one just told of, that nobody hands over in the document's province."""
        if draft.form == "Thư khen":
            return bool(conferrers) and all(_is_national(o) for o in conferrers)
        if self._handed or self._occasion.event is not None:
            return False
        return all(_is_national(o) for o in conferrers)


def _is_counted(draft: AwardDraft) -> bool:
    """'12 cá nhân đã được tặng …': a number of people is told of at the event, not in their stories."""
    return bool(draft.receivers) and all(isinstance(r, Group) and r.size is not None for r in draft.receivers)


def _hands_over(sentence: Sentence) -> bool:
    """Whether a sentence tells of an award being handed over."""
    verbs = (t for found in sentence.found for t in found.tokens("verb"))
    return any(t.kind in ("HAND", "REWARD") or "trao" in str(t.value) or "nhận" in str(t.value) for t in verbs)


def _just_before(value: str | None) -> str | None:
    """A few days before: the month where the day is well within it, else the year."""
    if value is None or len(value) < 10:
        return value
    if int(value[8:]) > 10:
        return value[:7]
    return value[:4] if value[5:7] != "01" else None


def _as_just_told(value: str | None) -> tuple[Inference, ...]:
    return (Inference("date", "just-before-the-report", value),) if value is not None else ()


def _is_national(body: Organisation) -> bool:
    name = body.name.lower()
    return body.resolved and body.place is None and name.startswith(_NATIONAL) and not name.startswith(_LOCAL)
