"""A document → its facts: scan, compose, construe, settle. A pure function of the document and the vocabulary."""

from collections.abc import Iterable, Sequence

import regex

from kg.extraction.bodies import Body, fixed_body
from kg.extraction.construction import Grammar
from kg.extraction.drafts import AwardDraft, Sentence, award_drafts
from kg.extraction.groups import Group
from kg.extraction.people import Person
from kg.extraction.phrases import AWARD_WORDS, TRIGGERS, Phrases, within
from kg.extraction.settling import referents
from kg.extraction.settling.awards import Awards
from kg.extraction.settling.calendar import Calendar
from kg.extraction.settling.campaigns import movements
from kg.extraction.settling.circumstances import Settings
from kg.extraction.settling.context import Context
from kg.extraction.settling.events import events
from kg.extraction.settling.mentions import Mentions
from kg.extraction.settling.short_names import aliases, shorten
from kg.extraction.settling.models import models
from kg.extraction.settling.occasion import occasion
from kg.extraction.settling.officials import officials
from kg.extraction.settling.organisations import Names
from kg.extraction.settling.provinces import Provinces
from kg.extraction.settling.statistics import Known, Statistics
from kg.extraction.tokens import Token
from kg.facts import Evidence, Facts
from kg.language.normal import Normal
from kg.language.sentences import goes_on, sentences
from kg.reading.document import Document
from kg.vocabulary import Vocabulary


class Extractor:
    """Compiled once from a vocabulary; then a pure function of documents.

    >>> from kg.reading.document import Zone, ZoneKind
    >>> text = "Công an tỉnh An Giang tặng Giấy khen cho 7 cá nhân."
    >>> facts = Extractor(Vocabulary.load()).extract(Document("a", text, (Zone(ZoneKind.BODY, 0, len(text)),)))
    >>> [(a.conferrer[0].name, a.form, a.recipients[0].individuals) for a in facts.awards]
    [('Công an tỉnh An Giang', 'Giấy khen', 7)]
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.phrases = Phrases(vocabulary)
        self.grammar = Grammar.load()
        self.provinces = Provinces.of(vocabulary)
        self.statistics = Statistics(vocabulary)

    def extract(self, document: Document) -> Facts:
        """What a document says, each fact with the words it rests on."""
        text = Normal(document.text)
        rows, header, fixed = self._rows(document, text)
        cite = _Citation(document, text)
        line = document.published
        dateline = (text.position(line.start), text.position(line.end)) if line is not None else None
        short = aliases(text, rows)
        for sentence in shorten(text, rows, short):
            sentence.clause = self.phrases.clause(sentence.row)
        context = Context(text, rows, header, self.phrases.abbreviations, self.provinces, dateline, fixed)
        for alias, body in short.items():
            context.aliases.setdefault(alias, body.name)
        names = Names(context, self.phrases.bodies.expand, self.provinces)
        published = document.published.value if document.published else None
        calendar = Calendar(text, rows, published, (line.start, line.end) if line is not None else None)
        for sentence in rows:
            shouting = sentence.zone == "title" and text.text[sentence.start : sentence.end].isupper()
            sentence.found = [] if shouting else self.grammar.find(sentence.clause)[0]
        happened = events(context, rows, names, calendar, cite)
        campaigns = movements(context, rows, self.phrases.movements, cite, self.phrases.bodies.expand)
        mentions = Mentions(context, rows, self.phrases.movements, self.phrases.bodies.expand)
        settings = Settings(context, rows, calendar, occasion(context, rows, happened, campaigns, mentions, calendar), mentions)
        drafts = [draft for sentence in rows for found in sentence.found if found.construction.fact == "award" for draft in award_drafts(sentence, found, text)]
        given, other = Awards(context, names, settings, cite).settle(_with_recipients(_with_lists(_with_subject(drafts), rows), context))
        zones = [(str(z.kind), text.position(z.start), text.position(z.end)) for z in document.zones]
        known = Known(campaigns, models(context, zones, self.phrases.models, cite, self.phrases.bodies.expand))
        place = cite.span(context.province_span, "province") if context.province_span else None
        return Facts(
            document.name, published, context.province, document.source, place, _published(document), tuple(given), tuple(officials(context, names, cite)),
            tuple(happened), tuple(campaigns), tuple(known.models), tuple(self.statistics.of(context, zones, mentions, known, cite)), tuple(other),
        )  # fmt: skip

    def _rows(self, document: Document, text: Normal) -> tuple[list[Sentence], list[Token], list[Body]]:
        """The sentences that can hold a fact, composed; and the provinces that the page's header and footer name."""
        matches = self.phrases.scan(text)
        starts = [m.start for m in matches]
        fixed = [fixed_body(m.entry.value, m.start, m.end) for m in matches if m.entry.kind == "FIXED"]
        about_awards = any(m.entry.kind in AWARD_WORDS for m in matches)
        rows: list[Sentence] = []
        header: list[Token] = []
        number = 0
        for kind, begin, stop in _stretches(document, text):
            credit = _CREDIT.search(text.text, begin, stop)
            for start, end in sentences(text.text, begin, credit.start() if credit else stop):
                number += 1
                inside = within(matches, starts, start, end)
                if kind == "boilerplate":
                    if inside:
                        header.extend(self._header(text, start, end, inside))
                    continue
                if number > 6 and not any(m.entry.kind in TRIGGERS for m in inside) and not (about_awards and _may_matter(inside)):
                    continue
                row = self.phrases.row(text, start, end, inside)
                rows.append(Sentence(number, start, end, kind, row, self.phrases.clause(row)))
        return rows, header, fixed

    def _header(self, text: Normal, start: int, end: int, inside: Sequence[object]) -> Iterable[Token]:
        row = self.phrases.row(text, start, end, inside)  # type: ignore[arg-type]
        for token in row:
            if token.kind == "PROVINCE" and token.value[0] != "Việt Nam":
                yield token
            elif token.kind == "BODY" and token.value.province and token.value.place:
                yield Token("PROVINCE", token.start, token.end, (token.value.place, token.value.level))


# 'Ảnh: Hoài Thu', '(Ảnh: …/TTXVN)' at the end of a caption
_CREDIT = regex.compile(r"[\s.\-(|]*\(?\b[Ảả]nh\s*:[^\n]*$", regex.MULTILINE)


def _stretches(document: Document, text: Normal) -> list[tuple[str, int, int]]:
    """The zones of the document; lines that an abbreviation's full stop has broken are one ('trung tướng H.R.⏎McMaster')."""
    out: list[tuple[str, int, int]] = []
    for zone in document.zones:
        kind, begin, stop = str(zone.kind), text.position(zone.start), text.position(zone.end)
        if out and out[-1][0] == kind and goes_on(text.text, out[-1][2], begin):
            out[-1] = (kind, out[-1][1], stop)
        else:
            out.append((kind, begin, stop))
    return out


def _may_matter(inside: Sequence[object]) -> bool:
    kinds = {m.entry.kind for m in inside}  # type: ignore[attr-defined]
    return bool(kinds & {"GIVE", "HONORIFIC", "LEVEL", "TERRITORIAL"}) and len(inside) > 1


class _Citation:
    """Evidence with offsets in the original text."""

    def __init__(self, document: Document, text: Normal) -> None:
        self._document, self._text = document, text

    def __call__(self, sentence: Sentence, start: int, end: int, construction: str) -> Evidence:
        first, last = self._text.original(start, end)
        return Evidence(first, last, self._document.text[first:last], sentence.zone, construction)

    def span(self, where: tuple[int, int], construction: str) -> Evidence:
        """Evidence for words that stand in no sentence of their own (a dateline, a header)."""
        first, last = self._text.original(*where)
        zone = next((str(z.kind) for z in self._document.zones if z.start <= first < z.end), "boilerplate")
        return Evidence(first, last, self._document.text[first:last], zone, construction)


def _with_subject(drafts: Sequence[AwardDraft]) -> list[AwardDraft]:
    """Ellipsis: a clause without a giver takes the giver or presenter of the clause before it in its sentence."""
    out: list[AwardDraft] = []
    for draft in drafts:
        before = next((d for d in reversed(out) if d.sentence is draft.sentence and d.index < draft.index), None)
        if draft.construction == "confer-same-award":
            if before is None or before.status != "asserted":
                continue
            draft.form, draft.name, draft.award = before.form, before.name, before.award
        if draft.status == "asserted" and draft.construction in _GIVERLESS and not (draft.givers and not draft.owned) and _in_a_plan(draft, before):
            draft.status = "proposed"
        if draft.construction == "receive":
            _at_an_event(draft)
        if draft.construction == "confer-no-verb" and before is None:
            draft.construction = "award-for"
        if before is not None and draft.givers and not draft.owned and any(g is r for g in draft.givers for r in before.receivers):
            draft.givers, draft.presenters, draft.construction = [], [], "hand-over"  # 'A trao W cho B và trao V cho C': not B's
        if draft.construction == "award-for" and not draft.givers and before is not None and before.status == "asserted":
            draft.givers, draft.presenters = ([] if before.owned else list(before.givers)), list(before.presenters)  # '…, Giấy khen cho 7 cá nhân'
        if draft.construction in ("hand-over", "reward-money-bare", "money-next", "reward-passive") and not draft.givers and not draft.presenters and before is not None and (draft.verb_kind in ("GIVE", "HAND", "REWARD") or draft.construction == "money-next"):
            shared = before.behalf or not before.owned or draft.verb_kind == "GIVE"
            draft.givers = list(before.givers) if shared else []
            draft.presenters, draft.behalf = list(before.presenters), before.behalf
        out.append(draft)
    return out


_OF_THE_STATE = frozenset(["Đảng", "Nhà nước", "Chính phủ", "Quốc hội", "Chủ tịch nước", "Thủ tướng Chính phủ"])


def _at_an_event(draft: AwardDraft) -> None:
    """'Thủ tướng dự lễ kỷ niệm và đón nhận Huân chương của Trường X': the order is for X, not for the guest."""
    clause = draft.sentence.clause
    verb = next((at for at in range(draft.index, draft.last) if clause[at].kind == "RECEIVE"), draft.last)
    event = next((at for at in range(draft.index, verb) if clause[at].kind == "EVENT"), None)
    if event is None or any(t.kind == "ORGANISE" for t in clause[draft.index : verb]):
        return
    draft.receivers = [r for r in draft.receivers if not isinstance(r, Person) and getattr(r, "start", -1) > clause[event].start]
    if not draft.receivers and draft.form == "Huân chương" and draft.owned:
        owners = [g for g in draft.givers if isinstance(g, Body) and g.name not in _OF_THE_STATE]
        if owners:
            draft.receivers, draft.givers, draft.owned = list(owners), [], False


_GIVERLESS = frozenset(["hand-over", "award-for", "confer-same-award", "reward-money-bare"])
_MODAL = frozenset(["PROPOSE", "PLAN", "NEGATE"])
_CLAUSE_ENDS = frozenset(["COMMA", "SEMI", "COLON", "DOT", "START"])


def _in_a_plan(draft: AwardDraft, before: AwardDraft | None) -> bool:
    """'sẽ trao …', 'trình Chủ tịch nước tặng W cho A; tặng V cho B': what stands under a plan is not told as done."""
    if before is not None and before.status != "asserted" and not draft.givers:
        return True
    for token in reversed(draft.sentence.clause[: draft.index]):
        if token.kind in _MODAL:
            return True
        if token.kind in _CLAUSE_ENDS:
            return False
    return False


def _with_recipients(drafts: Sequence[AwardDraft], context: Context) -> list[AwardDraft]:
    """Recipients that a clause leaves to the text before it: 'em còn được …', 'mỗi hộ được …', 'UBND huyện cũng tặng giấy khen'."""
    out: list[AwardDraft] = []
    told = [(d.form, r) for d in drafts if d.sentence.zone != "caption" for r in d.receivers if isinstance(r, Body)]
    for draft in drafts:
        if draft.verb_kind == "RECEIVE" and len(draft.receivers) == 1 and isinstance(draft.receivers[0], Person):
            firm = referents.of_the_firm(draft.receivers[0], draft.form, told)
            draft.receivers = [firm] if firm is not None else draft.receivers
        if len(draft.receivers) <= 2 and draft.receivers and isinstance(draft.receivers[0], Person):
            stands = referents.represented(context, draft.sentence, draft.receivers[0])
            draft.receivers = [stands] if stands is not None else draft.receivers
        if draft.refers is None or draft.receivers:
            out.append(draft)
        elif draft.refers == "OTHER":
            words = _pronoun_words(draft, context)
            word = referents.pronoun(words if draft.construction == "receive-pronoun" else words[:2] if words[1:2] == ["này"] else words[:1])
            named_before = referents.person(context, draft.start, word) if word is not None else None
            if named_before is not None:
                draft.receivers = [named_before]
                out.append(draft)
            elif (body := referents.body(context, draft.start, " ".join(words))) is not None:
                draft.receivers = [body]
                out.append(draft)
        else:
            before = next((d for d in reversed(out) if d.receivers and draft.sentence.number - d.sentence.number <= 2 and d.start < draft.start), None)
            named = before is not None and any(not isinstance(r, Group) for r in before.receivers)
            if before is not None and (draft.refers == "EACH" or named):
                draft.receivers = list(before.receivers)
                out.append(draft)
    return out


def _pronoun_words(draft: AwardDraft, context: Context) -> list[str]:
    others = [t for t in draft.sentence.clause[draft.index : draft.last] if t.kind == "OTHER"]
    token = others[0] if draft.construction == "receive-pronoun" else others[-1]
    return context.text.lower[token.start : token.end].split()


def _with_lists(drafts: Sequence[AwardDraft], rows: Sequence[Sentence]) -> list[AwardDraft]:
    """'… cho 6 cá nhân:' and then a line for each: the items of the list are the recipients."""
    following = {s.number: i for i, s in enumerate(rows)}
    for draft in drafts:
        if draft.sentence.clause[-1].kind != "COLON" or draft.last < len(draft.sentence.clause) - 1 or not draft.receivers:
            continue
        items: list[Token] = []
        for sentence in rows[following[draft.sentence.number] + 1 :]:
            first = next((t for t in sentence.row[:4] if t.kind in ("PERSON", "BODY")), None)
            if first is None or (sentence.row[0] is not first and sentence.row[0].kind not in ("N", "DASH", "MARK", "DOT")):
                break
            items.append(first)
        last = draft.receivers[-1]
        if items and isinstance(last, Group):
            last.named_after = True
            draft.receivers = [*draft.receivers, *(t.value for t in items)]
    return list(drafts)


def _published(document: Document) -> Evidence | None:
    line = document.published
    if line is None:
        return None
    return Evidence(line.start, line.end, document.text[line.start : line.end], "boilerplate", "date-line")
