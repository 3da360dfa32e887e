"""When, where and for what each award was given: as its clause says, else as holds for the occasion."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from kg.extraction.awards.prizes import is_prize
from kg.extraction.drafts import AwardDraft, Sentence
from kg.extraction.groups import Group
from kg.extraction.lexicon import data
from kg.extraction.settling.calendar import Calendar, Dated
from kg.extraction.settling.contests import givers, is_contest, unheld
from kg.extraction.settling.context import Context
from kg.extraction.settling.dates import TIMES, any_of
from kg.extraction.settling.grounds import Grounds
from kg.extraction.settling.mentions import Mentions
from kg.extraction.settling.moments import Moments, just_before
from kg.extraction.settling.occasion import Occasion
from kg.extraction.settling.titles import name_of
from kg.extraction.tokens import Token
from kg.facts import Event, Inference, Organisation

_PRAISING = any_of(data("events")["praising"])
_JUST = regex.compile(r"\bvừa\b(?! qua)")
_CONFERS = frozenset(["GIVE", "HAND", "COMMEND", "REWARD"])
_DECIDES = "quyết định"  # 'Chủ tịch UBND tỉnh quyết định tặng …' tells of the giving itself, 'ký quyết định' does not
_NUMBERED = " số "
_NEXT = 8  # chunks from a decision to what it gives
_CONTESTS = tuple(data("events")["contests"])
_PRIZE_GIVINGS = (*_CONTESTS, "giải", "trao thưởng")
_SOON = 320  # characters from where the words for an event begin
_WITHIN = r"(?:[^.;]|\.(?=\d))*"  # a sentence, dates like 18.6 and all
_OF_A_CONTEST = regex.compile(
    _WITHIN
    + r"\b(?:(?:tổng kết|trao giải|bế mạc)[^.;\"]*\b(?:"
    + "|".join(_CONTESTS[:2])
    + r")|trao (?:các )?giải(?: thưởng)?)\b"
)
_WON = ("đoạt", "đạt", "giành")
_PLANS, _DONE = any_of(TIMES["prepares"]), any_of(["đã", "vừa", "từng", "trước đó", "ký"])
_COUNTED = "prizes-counted"
_WINNERS = regex.compile(r"\b(?:đoạt|đạt|giành) (?:các |được )?giải\b")
_NATIONAL = tuple(TIMES["national"])
_LOCAL = tuple(TIMES["local"])
_ON_THIS_OCCASION = regex.compile(r"(?:cũng )?(?:nhân )?dịp này\b")


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
        self._occasion, self._low, self._position = occasion, context.text.lower, context.text.position
        self._published = calendar.published
        named = (name_of(context.text, s, t.start, t.end) for s in rows for t in s.row if is_contest(t))
        self._contests = [name for name in named if name is not None]
        self._grounds = Grounds(context, occasion, mentions)
        self._is_of_praise = any(_PRAISING.search(context.text.lower, *span) for span in _told(context, rows, occasion))
        self._handed = any(_hands_over(s) for s in rows)
        self._moments = Moments(context, rows, calendar, occasion)
        self._decided = self._forms_decided(rows) if occasion.event is None else frozenset[str]()

    def of(self, draft: AwardDraft, conferrers: Sequence[Organisation]) -> Circumstances:
        """The circumstances of one award: its own where the clause gives them, else the event's."""
        moment = self._moments.of(draft)
        date, inferences = (moment.date, moment.inferences) if moment is not None else self._day_of_the_event()
        if moment is None and self._won_elsewhere(draft):
            date, inferences = None, ()
        if moment is None and self._is_still_to_come(date):
            date = just_before(self._published)  # decided; it will be handed over at the event
            inferences = (Inference("date", "just-before-the-report", date),) if date is not None else ()
        if date is None and moment is None and self._published and self._is_just_done(draft):
            date = just_before(self._published)
            inferences = (Inference("date", "just-before-the-report", date),) if date is not None else ()
        own = moment is not None and moment.own
        ground = self._grounds.of(draft, own)
        if own and date is not None and ground.is_of(date):
            ground = replace(ground, period=None)
        to_come = self._is_still_to_come(self._occasion.date)
        headline = draft.sentence.zone == "title" and self._occasion.event is None  # where, the text below tells
        apart = own or to_come or headline or self._only_decided(draft) or self._reported_from_afar(draft, conferrers)
        place = None if apart else self._occasion.place
        inherited = (self._grounds.inherited("place", place),) if place is not None else ()
        inferences = (*inferences, *inherited, *ground.inferences)
        return Circumstances(date, place, ground.movement, ground.period, inferences)

    def hosts(self, told: Circumstances) -> tuple[Organisation, ...]:
        """Who holds the contest at which a prize was given on the contest's day: it is theirs."""
        event = self._occasion.event
        if event is None and told.date is None:
            return unheld(self._low, self._contests)
        if event is None or told.date != event.date:
            return ()
        words = f"{event.kind} {event.title or ''}".lower()
        contest = any(contest in words for contest in _CONTESTS) or self._ends_a_contest(event)
        return givers(self._low, event, self._contests) if contest else ()

    def _ends_a_contest(self, event: Event) -> bool:
        """'tổ chức Lễ tổng kết, trao giải Cuộc thi “…”'."""
        start = self._position(event.evidence[0].start)
        return _OF_A_CONTEST.match(self._low, start, start + _SOON) is not None

    @property
    def praising_hosts(self) -> tuple[Organisation, ...]:
        """Who holds the event, where it is one of commending: 'lễ tuyên dương', 'chương trình tôn vinh'."""
        event = self._occasion.event
        return event.organisers if event is not None and self._is_of_praise else ()

    def committee(self, told: Circumstances) -> tuple[Organisation, ...]:
        """'Dịp này, | Ban tổ chức | tuyên dương …': who holds the event, where it was given there."""
        event = self._occasion.event
        there = event is not None and (told.place is not None or (told.date is not None and told.date == event.date))
        return event.organisers if event is not None and there else ()

    def only_planned(self, draft: AwardDraft) -> bool:
        """'Theo kế hoạch, Ngày hội … 16/8; UBND tỉnh tặng Bằng khen cho 20 tập thể': of an event yet to come."""
        if not self._is_still_to_come(self._occasion.date) or _PLANS.search(self._low, 0, draft.start) is None:
            return False
        sets = all(isinstance(r, Group) and r.name is None for r in draft.receivers)
        done = _DONE.search(self._low, draft.sentence.start, draft.end) is not None
        return sets and not done

    # ---- when

    def _day_of_the_event(self) -> Dated:
        date = self._occasion.date
        inherited = (self._grounds.inherited("date", date),) if date is not None else ()
        return date, (*self._occasion.inferences, *inherited)

    def _won_elsewhere(self, draft: AwardDraft) -> bool:
        """'Gặp mặt 55 học sinh đoạt giải Olympic': a prize was won on the day of its contest, unless this is it."""
        counted = draft.construction == _COUNTED  # 'nhà trường có 35 em đạt giải, trong đó có 3 giải Nhất'
        if not is_prize(draft.form, draft.name) or draft.givers or draft.presenters:
            return False
        if draft.verb_kind != "RECEIVE" and not counted:
            return False
        if draft.award is not None and draft.award.names_its_contest:
            return True
        if not draft.verb.startswith(_WON) and not counted:
            return False
        event = self._occasion.event
        words = f"{event.kind} {event.title or ''}".lower() if event is not None else ""
        words = _WINNERS.sub("", words)  # 'Lễ tuyên dương học sinh đạt giải'
        if event is not None and self._ends_a_contest(event):
            return False
        return not any(contest in words for contest in _PRIZE_GIVINGS)

    def _is_still_to_come(self, date: str | None) -> bool:
        if date is None or self._published is None:
            return False
        return len(date) == len(self._published) == 10 and date > self._published

    def _is_just_done(self, draft: AwardDraft) -> bool:
        """'UBND tỉnh X vừa tặng Bằng khen cho …': days before the report at most."""
        clause = draft.sentence.clause
        verb = next((t for t in clause[draft.index : draft.last] if t.kind in _CONFERS), None)
        return verb is not None and _JUST.search(self._low, draft.start, verb.start) is not None

    # ---- where

    def _only_decided(self, draft: AwardDraft) -> bool:
        """'vừa ký quyết định trao tặng': nothing was handed over yet, unless the day's ceremony is told."""
        start = draft.sentence.clause[draft.index].start
        decides = [t for t in draft.sentence.row if t.kind == "DECIDE" and start <= t.start < draft.end]
        signed = self._occasion.event is None and any(map(self._is_signed, decides))
        signed = signed or (draft.form in self._decided and draft.verb_kind != "HAND" and not draft.presenters)
        return draft.status == "decided" or signed

    def _is_signed(self, decide: Token) -> bool:
        """'ký quyết định', 'có Quyết định số 12'; who 'quyết định tặng' gives."""
        words = self._low[decide.start : decide.end].removeprefix("đã ").removeprefix("cũng ")
        return not words.startswith(_DECIDES) or self._low.startswith(_NUMBERED, decide.end)

    def _forms_decided(self, rows: Sequence[Sentence]) -> frozenset[str]:
        """The forms of which the document says that they were signed: other sentences tell of the same."""
        out: set[str] = set()
        for row in (s.row for s in rows if "DECIDE" in s.kinds and "AWARD" in s.kinds):
            for at, token in enumerate(row):
                near = row[at + 1 : at + 1 + _NEXT] if token.kind == "DECIDE" and self._is_signed(token) else ()
                out.update(other.value.form for other in near if other.kind == "AWARD")
        return frozenset(out)

    def _reported_from_afar(self, draft: AwardDraft, conferrers: Sequence[Organisation]) -> bool:
        """An award of the nation's, or one just told of, that nobody hands over in the document's province."""
        if draft.form == "Thư khen" and draft.verb_kind == "AUX" and "cũng" not in self._low[draft.start : draft.end]:
            return True  # 'đã có Thư khen', before or without the ceremony
        if draft.form == "Thư khen":
            return bool(conferrers) and all(_is_national(o) for o in conferrers)
        if self._handed or self._occasion.event is not None:
            return False
        if _ON_THIS_OCCASION.match(self._low, draft.sentence.start, draft.sentence.end):
            return False
        return all(_is_national(o) for o in conferrers)


def _told(context: Context, rows: Sequence[Sentence], occasion: Occasion) -> Iterator[tuple[int, int]]:
    """The words of a sentence from where it names the event."""
    for evidence in occasion.event.evidence[:1] if occasion.event is not None else ():
        start = context.text.position(evidence.start)
        yield from ((start, row.end) for row in rows if row.start <= start < row.end)


def _hands_over(sentence: Sentence) -> bool:
    """Whether a sentence tells of an award being handed over."""
    verbs = (t for found in sentence.found for t in found.tokens("verb"))
    return any(t.kind in ("HAND", "REWARD") or "trao" in str(t.value) or "nhận" in str(t.value) for t in verbs)


def _is_national(body: Organisation) -> bool:
    name = body.name.lower()
    return body.resolved and body.place is None and name.startswith(_NATIONAL) and not name.startswith(_LOCAL)
