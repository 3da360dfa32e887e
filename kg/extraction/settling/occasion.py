"""What holds for the awards of a document: the event's day, place, movement and years, or an award's own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from kg.extraction.drafts import AwardDraft, Sentence
from kg.extraction.groups import Group
from kg.extraction.lexicon import data
from kg.extraction.settling import campaigns
from kg.extraction.settling.citing import Expand
from kg.extraction.settling.context import Context
from kg.extraction.settling.dates import Calendar, days_of, of_merit, year_only
from kg.extraction.tokens import Token
from kg.facts import Event, Inference, Movement, Organisation
from kg.language.dates import Date, dates, periods

_WORDS: dict[str, list[str]] = data("times")
_EARLIER = regex.compile(r"\b(?:" + "|".join(_WORDS["earlier"]) + r")\b")
_JUST = regex.compile(r"\b(?:" + "|".join(_WORDS["just"]) + r")\b")
_TELLS = regex.compile(r"\b(?:" + "|".join(_WORDS["tells"]) + r")\b")
_NATIONAL = tuple(_WORDS["national"])
_LOCAL = tuple(_WORDS["local"])
_MEANWHILE = regex.compile("|".join(_WORDS["meanwhile"]))
_OWN_GROUND = tuple(_WORDS["own_ground"])
_OWN_MERIT = regex.compile(r"\b(?:" + "|".join(_WORDS["own_merit"]) + r")\b")
_FRONTED = tuple(_WORDS["fronted"])
_GROUND = regex.compile(r"\b(?:vì|do|có thành tích|đã có)\b")
# awards of an edition: the year after them is that of the contest, not of the day
_EDITIONS = frozenset(("Giải thưởng", "Danh hiệu", "Cờ thi đua"))
_RIGHT_AFTER = regex.compile(r"[\s(,]*(?:vào\s+)?(?:cuối\s+|đầu\s+|giữa\s+|hồi\s+)?(?:năm\s+)?$")
_YEAR_IN_BRACKETS = regex.compile(r"\s*\(\s*(?:năm )?((?:19|20)\d\d)\s*\)")
# what has a ground of its own: it is not given for the movement of the event
_OWN = frozenset(
    ("Kỷ niệm chương", "Huy chương", "Huân chương", "Huy hiệu", "Bằng", "Giải thưởng", "Thư khen", "Tiền thưởng", "Quà", "Biểu trưng", "Giấy chứng nhận")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Occasion:
    """What holds for the awards given at the event of the document."""

    event: Event | None
    movement: str | None
    period: tuple[int, int] | None
    place: str | None
    date: str | None
    inferences: tuple[Inference, ...] = ()
    works: tuple[str, ...] = ()  # what the period is of: the words right before it


@dataclass(frozen=True, slots=True)
class Circumstances:
    """When, where and for what one award was given."""

    date: str | None
    place: str | None
    movement: str | None
    period: tuple[int, int] | None
    inferences: tuple[Inference, ...] = ()


class Mentions:
    """The movements and periods that a document names, and which stand beside an award."""

    def __init__(self, context: Context, rows: Sequence[Sentence], known: Mapping[str, tuple[str, str]], expand: Expand) -> None:
        self._context, self._expand = context, expand
        self._of = {s.number: list(campaigns.movement_mentions(context, s, known)) for s in rows}
        names = {n.lower() for mentions in self._of.values() for _, _, n, _ in mentions}
        for sentence in rows:  # a quoted name that is a movement's elsewhere in the text is one here ('gương "Người tốt, việc tốt"')
            here = self._of[sentence.number]
            here += [q for q in campaigns.quoted_names(context, sentence) if q[2].lower() in names and all(q[0] != m[0] for m in here)]
            here.sort()

    def in_sentence(self, sentence: Sentence) -> list[campaigns.Mention]:
        """All movements named in a sentence."""
        return self._of.get(sentence.number, [])

    def full_name(self, name: str) -> str:
        """A movement's name with its abbreviations written out."""
        return self._expand(name, self._context.defined)

    def after(self, draft: AwardDraft) -> list[str]:
        """The movements named in the words of an award, up to the next one."""
        limit = end_of_clause(draft)
        inner = (draft.award.start, draft.award.end) if draft.award is not None else (-1, -1)
        if draft.award is not None and draft.form in ("Kỷ niệm chương", "Huy chương", "Giấy chứng nhận", "Danh hiệu"):
            inner = (draft.start, draft.end)  # the name of the award may be that of a movement
        return [n for s, _, n, _ in self.in_sentence(draft.sentence) if draft.start <= s < limit and not inner[0] <= s < inner[1]]

    def period_after(self, draft: AwardDraft) -> tuple[int, int] | None:
        """The years of merit in the words of an award, up to the next one; an edition's year ('Giải thưởng … năm 2017')."""
        limit = end_of_clause(draft)
        found = self._period(draft.sentence, draft.start, limit)
        if found is None and draft.form in _EDITIONS and draft.award is not None:
            years = [d for d in year_only(draft.sentence) if 0 <= d.start - draft.award.end <= 1 and d.month is None]
            found = (years[0].year or 0, years[0].year or 0) if years else None
        return found

    def at_end_of_chain(self, draft: AwardDraft) -> tuple[int, int] | None:
        """'trao A cho 25 đơn vị; trao B cho 13 đơn vị có thành tích … năm 2018': the last clause's ground holds for all."""
        found = draft.sentence.found
        if not found or draft.index >= found[-1].first or end_of_clause(draft) - draft.end > 4:
            return None
        last = draft.sentence.clause[found[-1].first].start
        return self._period(draft.sentence, last, draft.sentence.end) if draft.verb_kind == "HAND" else None

    def period_of(self, sentence: Sentence) -> tuple[int, int] | None:
        """The years of merit that a sentence names."""
        return self._period(sentence, sentence.start, sentence.end)

    def _period(self, sentence: Sentence, start: int, end: int) -> tuple[int, int] | None:
        text = self._context.text
        for _, _, years in periods(text.text, start, end):
            return years
        for before, token in pairwise([None, *sentence.row]):
            if token is None or not start <= token.start < end:
                continue
            if token.kind == "DATE" and _is_year(token.value) and self._of_merit(before, token):
                return (token.value.year, token.value.year)
            if token.kind == "GROUP":  # 'đơn vị có thành tích … năm 2018'
                years_inside = [d.year for d in dates(text.text, token.start, token.end) if _is_year(d) and of_merit(text.lower, d)]
                if years_inside and years_inside[0] is not None:
                    return (years_inside[0], years_inside[0])
        return None

    def fronted(self, draft: AwardDraft) -> tuple[int, int] | None:
        """'Với thành tích … 6 tháng đầu năm 2019, X khen thưởng …': the ground before the clause."""
        sentence = draft.sentence
        if not self._context.text.lower.startswith(_FRONTED, sentence.start):
            return None
        return self._period(sentence, sentence.start, draft.start)

    def _of_merit(self, before: Token | None, token: Token) -> bool:
        """'phong trào … năm 2022'; in 'Ngày hội … năm 2023' the year is the festival's."""
        if before is not None and before.kind == "EVENT":
            return False
        if before is not None and before.kind in ("MOVEMENT", "QUOTED"):
            return not campaigns.names_an_event(self._context.text.lower, before)
        return of_merit(self._context.text.lower, token.value)

    def year_of_deed(self, draft: AwardDraft) -> tuple[int, int] | None:
        """'vì có thành tích … giữa năm 2014': the year in which it was earned."""
        low = self._context.text.lower
        ground = _GROUND.search(low, draft.end, end_of_clause(draft))
        if ground is None:
            return None
        years = [d.year for d in year_only(draft.sentence) if ground.end() <= d.start < end_of_clause(draft) and d.month is None]
        return (years[0], years[0]) if years and years[0] is not None else None

    def own_ground(self, draft: AwardDraft) -> bool:
        """Whether the words after the recipients give a ground of their own ('vì đã …', 'có thành tích trong vụ …')."""
        low = self._context.text.lower
        described = any(isinstance(r, Group) and _OWN_MERIT.search(low, r.start, r.end) for r in draft.receivers)
        return described or low[draft.end : end_of_clause(draft)].strip(" ,").startswith(_OWN_GROUND)


def end_of_clause(draft: AwardDraft) -> int:
    """Where the words of an award end: at a semicolon, a full stop or the next award."""
    marks = [t.start for t in draft.sentence.row if t.kind in ("SEMI", "DOT", "AWARD") and t.start >= draft.end]
    following = [draft.sentence.clause[f.first].start for f in draft.sentence.found if f.first >= draft.last]
    return min([*marks, *following, draft.sentence.end])


def occasion(context: Context, rows: Sequence[Sentence], happened: Sequence[Event], movements: Sequence[Movement], mentions: Mentions, calendar: Calendar) -> Occasion:
    """Movement, period, place and date of the event that the document reports."""
    event = happened[0] if happened else None
    told = [s for s in rows if s.zone == "title" or (s.number <= 8 and (_tells_of(s, event) if event is not None else not s.found))]
    named = next((m[0][2] for m in map(mentions.in_sentence, told) if m), None)
    movement = _as_listed(mentions.full_name(named), movements) if named is not None else None
    period = next((p for p in map(mentions.period_of, told) if p is not None), None)
    date, inferences = (event.date, event.inferences) if event else (None, ())
    if event is None:
        date, inferences = _day_of_the_report(context, rows, calendar)
    place = event.place if event is not None else context.province
    works = tuple(filter(None, (_work(context.text.lower, s) for s in told)))
    return Occasion(event, movement, period, place, date, inferences, works)


def _work(low: str, sentence: Sentence) -> str | None:
    """The four words before a sentence's period."""
    for start, _, _ in periods(low, sentence.start, sentence.end):
        words = low[sentence.start : start].strip(" ,").split()
        return " ".join(words[-4:]) if len(words) >= 4 else None
    return None


def _is_year(date: Date) -> bool:
    return date.year is not None and date.month is None


def _tells_of(sentence: Sentence, event: Event) -> bool:
    return any(e.start <= sentence.end and e.end >= sentence.start for e in event.evidence)


def _as_listed(name: str, movements: Sequence[Movement]) -> str:
    return next((m.name for m in movements if m.name.lower() == name.lower()), name)


def _day_of_the_report(context: Context, rows: Sequence[Sentence], calendar: Calendar) -> tuple[str | None, tuple[Inference, ...]]:
    """The first day that the body tells of; without one, today's where the lead says 'hôm nay'."""
    for sentence in rows:
        if sentence.zone not in ("caption", "title"):
            for day in days_of(context.text, sentence, context.dateline):
                return calendar.iso(day)
    for sentence in rows[:4]:
        date, inferences = calendar.today(sentence)
        if date is not None:
            return date, inferences
    return None, ()


class Settings:
    """Tells of each award when, where and for what it was given."""

    def __init__(self, context: Context, rows: Sequence[Sentence], calendar: Calendar, occasion: Occasion, mentions: Mentions) -> None:
        self._context, self._calendar, self._occasion, self._mentions = context, calendar, occasion, mentions
        self._handed = any(_hands_over(s) for s in rows)
        self._earlier: set[int] = set()  # the sentences that told of what was before the event

    def of(self, draft: AwardDraft, conferrers: Sequence[Organisation]) -> Circumstances:
        """The circumstances of one award: its own where the clause gives them, else the event's."""
        date, inferences, own = self._date(draft)
        movement, period = self._ground(draft, own)
        apart = own or self._only_decided(draft) or self._reported_from_afar(draft, conferrers)
        return Circumstances(date, None if apart else self._occasion.place, movement, period, inferences)

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
            return (None, (), True) if earlier else (self._occasion.date, self._occasion.inferences, False)
        value, inferences = self._calendar.iso(day)
        if self._just_told(draft, day):
            return _just_before(value), inferences, False
        same_day = self._occasion.date is not None and value == self._occasion.date
        return value, inferences, not same_day and (earlier or value is not None or self._occasion.date is not None)

    def _told_as_earlier(self, draft: AwardDraft) -> bool:
        """'Trước đó …', 'từng được …', and 'cũng' in the sentence after one that is told so."""
        low, sentence = self._context.text.lower, draft.sentence
        found = _EARLIER.search(low, sentence.start, min(draft.start + 12, sentence.end)) or _EARLIER.search(low, draft.start, self._verb_end(draft))
        if found is not None:
            return True
        also = regex.search(r"\bcũng\b", low, pos=sentence.start, endpos=draft.end)
        return also is not None and sentence.number - 1 in self._earlier and not any(True for _ in days_of(self._context.text, sentence))

    def _verb_end(self, draft: AwardDraft) -> int:
        verbs = [t.end for t in draft.sentence.clause[draft.index : draft.last] if t.kind in ("GIVE", "HAND", "RECEIVE", "COMMEND", "REWARD")]
        return verbs[0] if verbs else draft.end

    def _own_year(self, draft: AwardDraft) -> Date | None:
        """'… năm 2019', '… vào cuối năm 1997', '(1993)' right after an award: when it was given, unless it is the year of the merit."""
        low = self._context.text.lower
        bracket = _YEAR_IN_BRACKETS.match(low, draft.end)
        if bracket is not None:
            return Date(bracket.start(1), bracket.end(1), int(bracket[1]), None, None)
        report = self._calendar.report_year
        for date in year_only(draft.sentence):
            beside = draft.start <= date.start and _RIGHT_AFTER.fullmatch(low, min(draft.end, date.start), date.start)
            past = report is None or date.month is not None or (date.year or 0) < report.year
            edition = draft.form in _EDITIONS and draft.award is not None and date.start - draft.award.end <= 1
            if beside and past and not edition and not of_merit(low, date):
                return date
        return None

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
        """The years that the clause gives: after the award, of the deed, at the end of its chain, in a ground before it."""
        for stated in (self._mentions.period_after, self._mentions.year_of_deed, self._mentions.at_end_of_chain, self._mentions.fronted):
            period = stated(draft)
            if period is not None:
                return period
        return None

    def _for_the_same_work(self, draft: AwardDraft) -> bool:
        """'… trong xây dựng nông thôn mới', of an event of 'xây dựng nông thôn mới giai đoạn 2021-2023'."""
        return any(words in self._context.text.lower[draft.start : end_of_clause(draft)] for words in self._occasion.works)

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


def _is_national(body: Organisation) -> bool:
    name = body.name.lower()
    return body.resolved and body.place is None and name.startswith(_NATIONAL) and not name.startswith(_LOCAL)


