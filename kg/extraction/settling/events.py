"""The ceremony, conference or festival that a document reports, its day, its place and its organisers."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from kg.extraction.drafts import Sentence
from kg.extraction.settling import event_words as words
from kg.extraction.settling.calendar import Calendar
from kg.extraction.settling.citing import Cite
from kg.extraction.settling.contests import closes, closing
from kg.extraction.settling.context import Context
from kg.extraction.settling.event_days import LAST_OF_THE_LEAD, EventDays
from kg.extraction.settling.event_places import place_of
from kg.extraction.settling.event_words import Telling
from kg.extraction.settling.organisations import Names
from kg.extraction.settling.organisers import Organisers, agent
from kg.extraction.settling.titles import name_of
from kg.extraction.tokens import Token
from kg.facts import Event, Organisation

_LAST = 14  # … and after which one that is told in passing is not its subject
_OPENING = 3  # sentences, one of which gives the day of the report
_AT_A_TIME = (" lúc ", " vào ", " sáng ", " chiều ", " tối ", " hồi ", " ngày ")
_TO_THE_DAY = 10  # letters of a date
_NEAR = 9  # chunks between a verb and its event


def events(
    context: Context, sentences: Sequence[Sentence], names: Names, calendar: Calendar, evidence: Cite
) -> list[Event]:
    """The events that the lead reports as held: 'X (phối hợp với Y) tổ chức Hội nghị …', 'diễn ra Lễ …', 'tại lễ …'."""
    report = _Report(context, sentences, names, calendar, evidence)
    return next(filter(None, (tell() for tell in report.ways)), [])


class _Report:
    def __init__(
        self, context: Context, sentences: Sequence[Sentence], names: Names, calendar: Calendar, evidence: Cite
    ) -> None:
        self._context, self._calendar, self._cite = context, calendar, evidence
        self._who = Organisers(context, names)
        self._low = context.text.lower
        self._told = [s for s in sentences if s.zone not in ("caption", "boilerplate", "title") and s.row]
        self._when = EventDays(context, self._told, calendar)
        self._captions = [s for s in sentences if s.zone == "caption" and s.row]
        self._titles = [s for s in sentences if s.zone == "title" and s.row]

    @property
    def ways(self) -> tuple[Callable[[], list[Event]], ...]:
        """The ways of telling of an event, the surest first."""
        return self.held, self.mentioned, self.handing_over, self.in_title, self.in_caption, self.planned

    # ---- the ways of telling

    def held(self) -> list[Event]:
        """The first sentence of the lead that says who held what; 'Hội nghị … và Ngày hội …' are two.

        Where it gives no day, one that tells of the same again with its day has the word.
        """
        first: list[Event] = []
        for sentence in self._told:
            if sentence.number > LAST_OF_THE_LEAD:
                break
            told = [self._event(t) for t in self._held_in(sentence)]
            found = list({event.kind: event for event in reversed(told)}.values())[::-1]
            if found and (not first or words.same_with_day(first, found)):
                first = found
            if first and len(first[0].date or "") == _TO_THE_DAY:
                break
        return first

    def mentioned(self) -> list[Event]:
        """'Sáng 5/9, trong lễ khai giảng …', 'Tại buổi lễ, …': told of without saying who held it."""
        for sentence in self._told:
            for at, token in enumerate(sentence.row if "EVENT" in sentence.kinds else ()):
                told = token.kind == "EVENT" and (self._is_within(sentence, at) or self._goes_on(sentence, at))
                if told and not words.is_of_long_ago(sentence, at, self._calendar.published):
                    return [self._event(Telling(sentence, at, None, "at-the-event"))]
        return []

    def _goes_on(self, sentence: Sentence, at: int) -> bool:
        """'X sơ kết phong trào … | Hội nghị đã tuyên dương …': what the lead calls by its verb alone."""
        if (
            at
            or sentence.number > LAST_OF_THE_LEAD
            or words.is_loose(sentence.row[0])
            or sentence.row[0].value in words.HELD_ONLY
        ):
            return False
        next_ = sentence.row[1].kind if len(sentence.row) > 1 else ""
        opening = [s for s in self._told[:_OPENING] if s.number < sentence.number and self._when.tells(s)]
        honoured = next_ in ("AUX", "COMMEND") and any(self._who.honouring(s) for s in opening)
        return honoured or (next_ == "HAPPEN" and bool(opening))  # '| Buổi trao thưởng diễn ra …'

    def handing_over(self) -> list[Event]:
        """'Tại buổi trao Bằng khen, …': an occasion named by what is handed over there."""
        for sentence in self._told if "tại buổi" in self._low else ():
            row = sentence.row
            for at in range(1, min(len(row) - 2, _NEAR)):
                said = self._low[row[at - 1].start : row[at].end]
                if said == "tại buổi" and row[at + 1].kind == "HAND" and row[at + 2].kind == "AWARD":
                    form = str(row[at + 2].value.form)
                    hand = self._low[row[at + 1].start : row[at + 1].end]
                    event = self._event(Telling(sentence, at, None, "at-the-event"))
                    return [replace(event, kind=f"Buổi {hand} {form.lower()}")]
        return []

    def in_title(self) -> list[Event]:
        """'Buổi chào cờ đáng nhớ …': the title's subject, on the first day that the lead tells."""
        for title in self._titles:
            token = title.row[0]
            if token.kind == "EVENT" and token.value.startswith("Buổi") and self._told:
                return [self._event(Telling(title, 0, None, "title-names-the-event"))]
        return []

    def in_caption(self) -> list[Event]:
        """'Các đại biểu dự lễ kỷ niệm': of a report whose opening says who celebrated and when."""
        if not self._captions:
            return []
        opening = [s for s in self._told[:_OPENING] if self._when.tells(s)]
        if not any(self._who.honouring(s) for s in opening):
            return []
        for caption in self._captions:
            for at, token in enumerate(caption.row[1:], 1):
                if token.kind != "EVENT" or words.is_loose(token) or token.value in words.HELD_ONLY:
                    continue
                before = self._low[max(caption.start, token.start - 20) : token.start]
                if before.rstrip().endswith(tuple(words.WITHIN)) and words.may_be(self._low, caption, at):
                    return [self._event(Telling(caption, at, None, "at-the-event"))]
        return []

    def planned(self) -> list[Event]:
        """'X ban hành kế hoạch tổ chức Ngày hội …': the subject of a report of plans, on the first day yet to come."""
        for sentence in (*self._titles, *self._told[:_OPENING]):
            if sentence.zone != "title" and any(f.construction.fact == "award" for f in sentence.found):
                return []  # what was given is reported, and not what is planned besides
            for at, token in enumerate(sentence.row if "EVENT" in sentence.kinds else ()):
                if token.kind != "EVENT" or not words.is_planned(self._low, sentence, at):
                    continue
                event = replace(self._event(Telling(sentence, at, None, "plan")), place=None)
                day, inferences = self._when.first_to_come()
                return [replace(event, date=day, inferences=inferences)]
        return []

    # ---- who holds what

    def _held_in(self, sentence: Sentence) -> list[Telling]:
        """The events that a sentence reports as held."""
        found = list(self._verbs(sentence))
        published = self._calendar.published
        past = bool(found) and published is not None and words.is_of_long_ago(sentence, found[0].at, published)
        return found if found and not past and self._is_reported(sentence, found[0].at) else []

    def _verbs(self, sentence: Sentence) -> Iterator[Telling]:
        """The first verb of a sentence that says of events that they are held."""
        row = sentence.row
        words.unquote(self._low, sentence)
        if "EVENT" not in sentence.kinds:
            return
        for verb, token in enumerate(row):
            if not (self._holds(token) or words.is_done(self._low, row, verb)) or self._is_not_held(token):
                continue
            heads = [h for h in self._after(row, verb) if words.may_be(self._low, sentence, h)]
            heads = heads or self._before(sentence, verb)
            if heads and self._is_reported(sentence, heads[0]):
                for at in heads:
                    yield Telling(sentence, at, verb, "organise")
                return
        for at, token in enumerate(row):
            if token.kind == "EVENT" and words.is_a_deed(row, at) and self._when.tells(sentence):
                yield Telling(sentence, at, None, "organise")
                return
        closed = closing(self._low, row)
        if closed is not None and self._when.tells(sentence) and words.may_be(self._low, sentence, closed[1]):
            yield Telling(sentence, closed[1], closed[0], "organise")

    def _holds(self, token: Token) -> bool:
        if token.kind in ("ORGANISE", "HAPPEN"):
            return True
        return token.kind == "TOGETHER" and self._low[token.start : token.end].endswith("tổ chức")

    def _is_not_held(self, token: Token) -> bool:
        """'để tổ chức', 'kế hoạch tổ chức': a verb of holding after words that say of nothing that it was held."""
        before = max(self._low.rfind("\n", 0, token.start) + 1, token.start - 10)
        return self._holds(token) and words.NOT_HELD.search(self._low, before, token.start) is not None

    def _after(self, row: Sequence[Token], verb: int) -> list[int]:
        """The event after a verb, and those joined to it with 'và'."""
        following = range(verb + 1, min(verb + _NEAR, len(row)))
        near = [i for i in following if row[i].kind == "EVENT" and row[i].value not in words.NEVER]
        if near and any(self._is_not_held(row[i]) for i in range(verb + 1, near[0])):
            return []  # 'tổ chức họp bàn kế hoạch | tổ chức | Ngày hội'
        if not near:
            return []
        joined = [
            i for i in range(near[0] + 1, len(row)) if row[i].kind == "EVENT" and words.is_joined(self._low, row, i)
        ]
        written = self._context.text.text
        return near[:1] + [
            i for i in joined if written[row[i].start].isupper() or (i in near and not words.is_loose(row[i]))
        ]

    def _before(self, sentence: Sentence, verb: int) -> list[int]:
        """'Lễ … diễn ra', 'hội nghị … do X tổ chức', 'Hội thi … được tổ chức': the event before its verb."""
        row = sentence.row
        before = [i for i in range(verb) if row[i].kind == "EVENT" and words.may_be(self._low, sentence, i)]
        if not before:
            return []
        by = any(row[j].kind == "BY" for j in range(before[-1], verb)) or agent(row, before[0], verb) is not None
        passive = verb > 0 and self._low[row[verb - 1].start : row[verb - 1].end] in ("do", "được")
        opens = before[-1] < verb - 1 or self._low.startswith(_AT_A_TIME, row[verb].end)  # not 'Lễ khai mạc'
        opens = opens and self._low[row[verb].start : row[verb].end] in words.OPENS
        return before[:1] if row[verb].kind == "HAPPEN" or by or passive or opens else []

    def _is_reported(self, sentence: Sentence, head: int) -> bool:
        """Held on a day that is told, just now, or referred to again; what is held every year is none."""
        low, row = self._low, sentence.row
        if self._when.tells(sentence) or words.JUST.search(low, sentence.start, sentence.end):
            return True
        kind = words.KIND_OF.get(row[head].value, row[head].value)
        again = [t for s in [*self._told, *self._titles] if s is not sentence for t in s.row if t.kind == "EVENT"]
        return not words.is_loose(row[head]) and any(words.KIND_OF.get(t.value, t.value) in (kind, "Lễ") for t in again)

    def _is_within(self, sentence: Sentence, at: int) -> bool:
        """'Tại buổi lễ, …', 'phát biểu tại hội nghị', 'sáng 5/9, trong lễ khai giảng'."""
        token = sentence.row[at]
        if (
            not at
            or token.value in words.NEVER
            or token.value in words.HELD_ONLY
            or self._low.startswith(words.NOT_AFTER, token.end)
        ):
            return False
        before = sentence.row[at - 1]
        named = self._low[before.start : before.end]
        if self._low.endswith("tại một ", 0, token.start) and self._when.day(sentence)[0] is not None:
            return sentence.number <= _LAST and (not words.is_loose(token) or words.is_referred_to(token))
        refers = words.REFERS.search(self._low, sentence.start, token.start) is not None
        if sentence.number > _LAST or (named not in words.WITHIN and not refers):
            return False
        if words.is_loose(token):
            lead = named != "tại" and sentence.number <= _OPENING  # 'Sáng 5/3, ông X | dự | Đại hội …'
            opens = at < 4 or ((lead or sentence.row[at - 2].kind == "COMMA") and self._when.tells(sentence))
            return opens and named in words.AT and words.is_referred_to(token)
        return at < 4 or refers or named == "tại" or self._when.tells(sentence)

    # ---- the event

    def _event(self, telling: Telling) -> Event:
        sentence, at, verb = telling.sentence, telling.at, telling.verb
        row = sentence.row
        token = row[at]
        date, inferences = self._when.of(sentence, verb is not None)
        organisers = self._who.of(row, verb, at) if verb is not None else []
        organisers = organisers or self._told_elsewhere(telling)
        planned = verb is not None and any(
            t.kind in ("PLAN", "PROPOSE", "NEGATE") for t in row[max(0, verb - 2) : verb]
        )
        begin, end = words.quoted(sentence, at, verb)
        kind = words.KIND_OF.get(token.value, token.value)
        place = None if planned else place_of(self._context, sentence, self._when.beside_of_day(sentence, date))
        return Event(
            (self._cite(sentence, begin, end, telling.construction),),
            kind,
            date,
            place,
            tuple(organisers),
            name_of(self._context.text, sentence, token.start, token.end),
            inferences,
        )

    # ---- who

    def _told_elsewhere(self, telling: Telling) -> list[Organisation]:
        """Those whom another sentence of the lead names: 'Ngày hội do X tổ chức', 'Chiều 5/8, X tổng kết …'."""
        row = telling.sentence.row
        kind = words.KIND_OF.get(row[telling.at].value)
        for verb in range((telling.verb or len(row)) + 1, len(row)):  # 'Phường A tổ chức Ngày hội Ngày 13/8, UBND …'
            for at in self._after(row, verb) if self._holds(row[verb]) else ():
                found = self._who.of(row, verb, at) if words.KIND_OF.get(row[at].value) == kind else []
                if found:
                    return found
        days = self._when.days(telling.sentence)
        for sentence in (s for s in self._told if s.number <= LAST_OF_THE_LEAD):
            for again in self._verbs(sentence):
                told = words.KIND_OF.get(sentence.row[again.at].value)
                alike = told == kind or closes(self._low, sentence, again.at, str(kind))
                if alike and again.verb is not None:
                    found = self._who.of(sentence.row, again.verb, again.at)
                    if found:
                        return found
            here = self._when.days(sentence)
            if here == days if days and here else sentence.start <= telling.sentence.start:
                found = self._who.honouring(sentence) if self._when.tells(sentence) else []
                if found:
                    return found
        return []
