"""The ceremony, conference or festival that a document reports, its day and its organisers."""

import regex

from kg.extraction.bodies import Body
from kg.extraction.drafts import Sentence
from kg.extraction.lexicon import data
from kg.extraction.settling.context import Context
from kg.extraction.settling.dates import Calendar
from kg.extraction.settling.organisations import Names
from kg.extraction.tokens import Token
from kg.facts import Event, Evidence, Inference, Organisation

_GENERIC = {"Buổi lễ": "Lễ", "Lễ kỷ niệm": "Lễ", "Lễ": "Lễ", "Cuộc họp": "Phiên họp", "Kỳ họp": "Kỳ họp", "Giao ban": "Hội nghị", "Gặp mặt": "Buổi gặp mặt", "Cuộc gặp mặt": "Buổi gặp mặt",
            "Chương trình giao lưu": "Chương trình", "Đêm gala": "Chương trình"}  # fmt: skip
KINDS = tuple(sorted(data("nouns")["events"], key=len, reverse=True))
_SKIP = {"Giải", "Lễ hội"}
_PAST = regex.compile(r"\b(?:sau|trước|kể từ|hậu)\s+$")


def events(context: Context, sentences: list[Sentence], names: Names, calendar: Calendar, evidence: "Cite") -> list[Event]:
    """The events that the lead reports as held: 'X (phối hợp với Y) tổ chức Hội nghị …', 'diễn ra Lễ …'."""
    out: list[Event] = []
    for sentence in sentences:
        if sentence.zone in ("caption", "boilerplate", "title"):
            continue
        for event in _in_sentence(context, sentence, names, calendar, evidence):
            if all(known.kind != event.kind for known in out):
                out.append(event)
        if out:
            break
        if sentence.number > 9:
            break
    return out or _mentioned(context, sentences, calendar, evidence)


def _mentioned(context: Context, sentences: list[Sentence], calendar: Calendar, evidence: "Cite") -> list[Event]:
    """'Tại buổi lễ, …': an event that is told without its organiser; its day is the first that the text gives."""
    for sentence in sentences:
        if sentence.zone in ("caption", "boilerplate", "title") or not sentence.row:
            continue
        for at, token in enumerate(sentence.row[:4]):
            if token.kind != "EVENT" or token.value in _SKIP or not at or context.text.lower[sentence.row[at - 1].start : sentence.row[at - 1].end] != "tại":
                continue
            date, inferences = None, ()
            for other in sentences:
                if other.zone in ("body", "lead") and other.number <= sentence.number:
                    date, inferences = _date(context, other, calendar)  # type: ignore[assignment]
                    if date is not None:
                        break
            return [Event((evidence(sentence, sentence.row[at - 1].start, token.end, "at-the-event"),), _GENERIC.get(token.value, token.value), date, context.province, (), None, inferences)]
    return []


def _in_sentence(context: Context, sentence: Sentence, names: Names, calendar: Calendar, evidence: "Cite") -> list[Event]:
    row = sentence.row
    verb = next((i for i, t in enumerate(row) if t.kind in ("ORGANISE", "HAPPEN") or (t.kind == "TOGETHER" and context.text.lower[t.start : t.end].endswith("tổ chức"))), None)
    if verb is None:
        return []
    planned = any(t.kind in ("PLAN", "PROPOSE", "NEGATE") for t in row[max(0, verb - 2) : verb])
    _unquote(context, row)
    heads = [i for i, t in enumerate(row) if t.kind == "EVENT" and i > verb and i - verb < 9]
    before = [i for i, t in enumerate(row) if t.kind == "EVENT" and i < verb]
    if not heads and before and (row[verb].kind == "HAPPEN" or context.text.lower[row[verb - 1].start : row[verb - 1].end] in ("do", "được") or any(row[j].kind == "BY" for j in range(before[-1], verb))):
        heads = before[-1:]
    heads = [h for h in heads if row[h].value not in _SKIP]
    if not heads:
        return []
    first = heads[0]
    chosen = [first]
    # 'Hội nghị … và Ngày hội …' of one organiser
    for other in heads[1:]:
        if any(t.kind == "AND" for t in row[other - 1 : other]):
            chosen.append(other)
    extended = [i for i, t in enumerate(row) if t.kind == "EVENT" and i > first and i not in chosen and row[i - 1].kind == "AND" and context.text.text[t.start].isupper()]
    chosen += [i for i in extended if row[i].value not in _SKIP]
    date, inferences = _date(context, sentence, calendar)
    organisers = _organisers(context, row, verb, first, names)
    out = []
    for at in chosen:
        token = row[at]
        kind = _GENERIC.get(token.value, token.value)
        place = context.province if not planned else None
        quote_end = min(sentence.end, row[min(at + 8, len(row) - 1)].end)
        begin = row[0].start if quote_end - row[0].start < 220 else row[max(0, verb - 4)].start
        out.append(Event((evidence(sentence, begin, quote_end, "organise"),), kind, date, place, tuple(organisers), None, inferences))
    return out


def _unquote(context: Context, row: list[Token]) -> None:
    """'tổ chức "Ngày hội Biên phòng toàn dân"': the head of a quoted name is the kind of event."""
    for token in row:
        if token.kind == "QUOTED":
            begin, end = token.value
            kind = next((k for k in KINDS if context.text.lower.startswith(k.lower() + " ", begin, end)), None)
            if kind is not None:
                token.kind, token.value = "EVENT", kind


def _date(context: Context, sentence: Sentence, calendar: Calendar) -> tuple[str | None, tuple[Inference, ...]]:
    days = [t.value for t in sentence.row if t.kind == "DATE" and t.value.day is not None and (t.value.year or 2000) >= 1990]
    if context.dateline is not None:
        days = [d for d in days if not context.dateline[0] <= d.end <= context.dateline[1] + 1]
    if days:
        return calendar.iso(days[0])
    if calendar.published and "hôm nay" in context.text.lower[sentence.start : sentence.end]:
        return calendar.published, (Inference("date", "today-is-the-publication-date", calendar.published),)
    return None, ()


def _organisers(context: Context, row: list[Token], verb: int, event: int, names: Names) -> list[Organisation]:
    found: list[Body] = []
    by = [t.value for t in row[event + 1 :] if t.kind == "BODY"] if any(t.kind == "BY" for t in row[event:verb]) or (verb > event) else []
    if by:
        found = [t.value for i, t in enumerate(row) if t.kind == "BODY" and event < i < verb and t.value.type != "place"]
    else:
        for token in row[:verb]:
            if token.kind == "BODY" and token.value.type != "place" and not token.value.bare:
                found.append(token.value)
        together = next((i for i, t in enumerate(row) if t.kind == "TOGETHER" and verb < i < event), None)
        if together is not None:
            found += [t.value for t in row[together:event] if t.kind == "BODY" and t.value.type != "place"]
        if row[verb].kind == "HAPPEN":
            found = []
    out: list[Organisation] = []
    shared = next((b for b in reversed(found) if b.level and b.type == "territorial"), None)
    for body in found:
        if shared is not None and body.type == "territorial" and body.level is None and body.place is None:
            body.level, body.place, body.province = shared.level, shared.place, shared.province
        organisation, _ = names.organisation(body)
        if organisation.name not in [o.name for o in out]:
            out.append(organisation)
    return out


class Cite:
    """Makes evidence of a span in the normal form."""

    def __call__(self, sentence: Sentence, start: int, end: int, construction: str) -> Evidence: ...
