"""When, where and for what each award was given: as its clause says, else as holds for the occasion."""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from kg.extraction.drafts import AwardDraft, Sentence
from kg.extraction.settling.calendar import Calendar, Dated
from kg.extraction.settling.context import Context
from kg.extraction.settling.dates import TIMES, any_of, days_of, of_merit, years_of
from kg.extraction.settling.mentions import EDITIONS, Mentions, end_of_clause
from kg.extraction.settling.occasion import Occasion
from kg.facts import Inference, Organisation
from kg.language.dates import Date

_EARLIER = any_of(TIMES["earlier"])
_JUST = any_of(TIMES["just"])
_TELLS = any_of(TIMES["tells"])
_MEANWHILE = any_of(TIMES["meanwhile"])
_ALSO = any_of(["cũng"])
_NATIONAL = tuple(TIMES["national"])
_LOCAL = tuple(TIMES["local"])
_RIGHT_AFTER = regex.compile(r"[\s(,]*(?:vào\s+)?(?:cuối\s+|đầu\s+|giữa\s+|hồi\s+)?(?:năm\s+)?$")
_YEAR_IN_BRACKETS = regex.compile(r"\s*\(\s*(?:năm )?((?:19|20)\d\d)\s*\)")
# what has a ground of its own: it is not given for the movement of the event
_OWN = frozenset(
    (
        "Kỷ niệm chương", "Huy chương", "Huân chương", "Huy hiệu", "Bằng", "Giải thưởng", "Thư khen", "Tiền thưởng",
        "Quà", "Biểu trưng", "Giấy chứng nhận",
    )
)  # fmt: skip


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
        self._context, self._calendar, self._occasion, self._mentions = context, calendar, occasion, mentions
        self._handed = any(_hands_over(s) for s in rows)
        self._earlier: set[int] = set()  # the sentences that told of what was before the event

    def of(self, draft: AwardDraft, conferrers: Sequence[Organisation]) -> Circumstances:
        """The circumstances of one award: its own where the clause gives them, else the event's."""
        date, inferences, own = self._date(draft)
        movement, period = self._ground(draft, own)
        apart = own or self._only_decided(draft) or self._reported_from_afar(draft, conferrers)
        place = None if apart else self._occasion.place
        inherited = (
            self._inherited("place", place),
            self._inherited("movement", movement if not self._mentions.after(draft) else None),
            self._inherited(
                "period", f"{period[0]}-{period[1]}" if period and not self._stated_period(draft) else None
            ),
        )
        return Circumstances(date, place, movement, period, (*inferences, *filter(None, inherited)))

    def _inherited(self, what: str, value: str | None) -> Inference | None:
        """The record of what holds for the award since it holds for the event (or, without one, for the document)."""
        if value is None:
            return None
        event = self._occasion.event
        if event is None:
            return Inference(what, f"{what}-of-the-document", value)
        return Inference(what, f"{what}-of-the-event", value, event.evidence[0].start, event.evidence[0].end)

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
        inherited = self._inherited("date", self._occasion.date)
        return self._occasion.date, (*self._occasion.inferences, *((inherited,) if inherited else ()))

    def _told_as_earlier(self, draft: AwardDraft) -> bool:
        """'Trước đó …', 'từng được …', and 'cũng' in the sentence after one that is told so."""
        low, sentence = self._context.text.lower, draft.sentence
        found = _EARLIER.search(low, sentence.start, min(draft.start + 12, sentence.end)) or _EARLIER.search(
            low, draft.start, self._verb_end(draft)
        )
        if found is not None:
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

    # ---- for what

    def _ground(self, draft: AwardDraft, own: bool) -> tuple[str | None, tuple[int, int] | None]:
        """Movement and period: those that the clause states, else the event's unless the award has its own ground."""
        mentions = self._mentions.after(draft)
        period = self._stated_period(draft)
        if mentions:
            named = mentions[0]
            events_own = self._mentions.full_name(named).lower() == (self._occasion.movement or "").lower()
            return named, period or (self._occasion.period if events_own and not own else None)
        if period is None and _MEANWHILE.search(self._context.text.lower, draft.end, end_of_clause(draft)):
            period = self._occasion.period
        if period is None and self._for_the_same_work(draft):
            period = self._occasion.period
        if own or self._occasion.movement is None or self._has_own_ground(draft):
            return None, period
        return self._occasion.movement, period or self._occasion.period

    def _stated_period(self, draft: AwardDraft) -> tuple[int, int] | None:
        """The years that the clause gives: after the award, of the deed, at the end of its chain, before it."""
        for stated in (
            self._mentions.period_after,
            self._mentions.year_of_deed,
            self._mentions.at_end_of_chain,
            self._mentions.fronted,
        ):
            period = stated(draft)
            if period is not None:
                return period
        return None

    def _for_the_same_work(self, draft: AwardDraft) -> bool:
        """'… trong xây dựng nông thôn mới', of an event of 'xây dựng nông thôn mới giai đoạn 2021-2023'."""
        return any(
            words in self._context.text.lower[draft.start : end_of_clause(draft)] for words in self._occasion.works
        )

    def _has_own_ground(self, draft: AwardDraft) -> bool:
        titled = draft.form == "Danh hiệu" and draft.name is not None and draft.name != self._occasion.movement
        return draft.form in _OWN or titled or self._mentions.own_ground(draft)


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
