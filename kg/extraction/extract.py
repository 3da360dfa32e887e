"""A document → its facts: scan, compose, construe, settle. A pure function of the document and the vocabulary."""

from collections.abc import Sequence

from kg.extraction import slots
from kg.extraction.construction import Grammar
from kg.extraction.drafts import AwardDraft, Sentence, award_drafts
from kg.extraction.phrases import Phrases
from kg.extraction.scanning import Scanned, scan
from kg.extraction.settling.affiliations import affiliations
from kg.extraction.settling.awards import Awards
from kg.extraction.settling.calendar import Calendar
from kg.extraction.settling.campaigns import movements
from kg.extraction.settling.circumstances import Settings
from kg.extraction.settling.citing import Citation
from kg.extraction.settling.context import Context
from kg.extraction.settling.ellipsis import completed
from kg.extraction.settling.events import events
from kg.extraction.settling.mentions import Mentions
from kg.extraction.settling.models import models
from kg.extraction.settling.naming import Naming
from kg.extraction.settling.occasion import occasion
from kg.extraction.settling.officials import officials
from kg.extraction.settling.organisations import Names
from kg.extraction.settling.provinces import Provinces
from kg.extraction.settling.short_names import aliases, shorten
from kg.extraction.settling.statistics import Known, Statistics
from kg.facts import Award, Facts
from kg.language.normal import Normal
from kg.language.sketch import sketch
from kg.reading.document import Document, ZoneKind
from kg.vocabulary import Vocabulary

_TEXT = frozenset({ZoneKind.LEAD, ZoneKind.BODY})  # what a reprint has in common; captions and titles are changed


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
        return self.read(document)[0]

    def read(self, document: Document) -> tuple[Facts, Naming]:
        """What a document says, and a look-up of whom and what its words name, in a fact or not."""
        text = Normal(document.text)
        scanned = scan(document, text, self.phrases)
        rows = scanned.rows
        line, published = document.published, document.published.value if document.published else None
        context = self._context(document, text, scanned)
        self._construe(rows, text)
        cite, expand = Citation(document, text), self.phrases.bodies.expand
        names = Names(context, expand, self.provinces)
        calendar = Calendar(text, rows, published, (line.start, line.end) if line is not None else None)
        happened = events(context, rows, names, calendar, cite)
        campaigns = movements(context, rows, self.phrases.movements, cite, expand)
        mentions = Mentions(context, rows, self.phrases.movements, expand)
        given: list[Award] = []
        other: list[Award] = []
        drafts = completed(_drafts(rows, text), rows, context)
        if drafts:  # most articles tell of no award, and need no occasion
            main = occasion(context, rows, happened, campaigns, mentions, calendar)
            given, other = Awards(context, names, Settings(context, rows, calendar, main, mentions), cite).settle(
                drafts
            )
        zones = [(str(z.kind), text.position(z.start), text.position(z.end)) for z in document.zones]
        known = Known(campaigns, models(context, zones, self.phrases.models, cite, expand))
        facts = Facts(
            document.name,
            published,
            context.province,
            document.source,
            cite.span(context.province_span, "province") if context.province_span else None,
            cite.published(),
            awards=tuple(given),
            officials=tuple(officials(context, names, cite)),
            events=tuple(happened),
            movements=tuple(campaigns),
            models=tuple(known.models),
            statistics=tuple(self.statistics.of(context, zones, mentions, known, cite)),
            affiliations=tuple(affiliations(context, names)),
            not_awards=tuple(other),
            sketch=sketch(text.lower[start:end] for kind, start, end in zones if kind in _TEXT),
        )
        return cite.inferences(facts), Naming(context, names, text, self.phrases)

    def _context(self, document: Document, text: Normal, scanned: Scanned) -> Context:
        """What the document tells about itself; its short names are read as names from here on."""
        line = document.published
        dateline = (text.position(line.start), text.position(line.end)) if line is not None else None
        short = aliases(text, scanned.rows)
        shorten(text, scanned.rows, short)
        tells = any(not sentence.kinds.isdisjoint(slots.TELLING) for sentence in scanned.rows)
        for sentence in scanned.rows if tells else ():
            if not sentence.kinds.isdisjoint(slots.TELLING):
                sentence.renew(slots.compose(text, sentence.row))
            elif sentence.kinds >= slots.LISTING:  # who received may be named before
                sentence.renew(slots.listed(text, sentence.row))
        abbreviations = self.phrases.abbreviations
        context = Context(
            text, scanned.rows, scanned.header, abbreviations, self.provinces, dateline, scanned.fixed, scanned.page
        )
        for alias, body in short.items():
            context.aliases.setdefault(alias, body.name)
            if alias.isupper() and len(alias) > 2 and body.place is None and alias not in body.name:
                context.defined.setdefault(alias, body.name)  # 'Ban Truyền thông LHHVN'
        return context

    def _construe(self, rows: Sequence[Sentence], text: Normal) -> None:
        for sentence in rows:
            # in a title all in capitals every word looks like a name
            shouting = sentence.zone == "title" and text.text[sentence.start : sentence.end].isupper()
            if not shouting and self.grammar.may_hold(sentence.kinds):
                sentence.clause = self.phrases.clause(sentence.row, text)
                sentence.found = self.grammar.find(sentence.clause)[0]


def _drafts(rows: Sequence[Sentence], text: Normal) -> list[AwardDraft]:
    return [
        draft
        for sentence in rows
        for found in sentence.found
        if found.construction.fact in ("award", "handing")
        for draft in award_drafts(sentence, found, text)
    ]
