"""One document → its named graph: what it says, of whom, and the words behind it."""

from pyoxigraph import Quad

from kg import __version__
from kg.facts import Facts
from kg.graph import agents, figures, occasions
from kg.graph.concepts import Concepts
from kg.graph.conferral import conferrals
from kg.graph.iri import Names
from kg.graph.page import Page
from kg.graph.terms import DCTERMS, PROV, address, exact, moment, term, vd
from kg.identity import Identity
from kg.records import Reader


def state_document(
    facts: Facts,
    identity: Identity,
    concepts: Concepts,
    names: Names,
    title: str | None = None,
    reader: Reader | None = None,
) -> list[Quad]:
    """The statements of one document; they depend on nothing but the arguments.

    Raises ValueError for a fact without evidence.
    """
    page = Page(facts, identity, concepts, names, reader)
    _source(page, title)
    conferrals(page)
    for official in facts.officials:
        agents.holding(page, official)
    for event in facts.events:
        occasions.event(page, event)
    for movement in facts.movements:
        occasions.mention(page, movement)
    for model in facts.models:
        occasions.model(page, model)
        figures.count_of(page, model)
    for statistic in facts.statistics:
        figures.figure(page, statistic)
    return page.quads()


def _source(page: Page, title: str | None) -> None:
    """The document and the run that read it."""
    facts, document = page.facts, page.document
    page.name(document, title or facts.document, vd("SourceDocument"))
    page.say(document, _GENERATED, page.run)
    if source := address(facts.source):
        page.say(document, term(DCTERMS, "source"), source)
    if facts.published:
        page.say(document, _ISSUED, moment(facts.published))
        if facts.published_evidence:
            page.claim(document, [facts.published_evidence], about=_ISSUED)
    if facts.place:
        page.say(document, vd("aboutPlace"), agents.place(page, facts.place))
        if facts.place_evidence:
            page.claim(document, [facts.place_evidence], about=vd("aboutPlace"))
    page.name(page.run, f"Trích xuất {facts.document}", vd("ExtractionRun"))
    program = page.reader.program if page.reader else __version__
    page.say(page.run, term(PROV, "wasAssociatedWith"), page.names.software(program))
    page.say(page.run, term(PROV, "used"), document)
    if page.reader:
        page.say(page.run, vd("ontologyVersion"), exact(page.reader.ontology))
        page.say(page.run, vd("vocabularyVersion"), exact(page.reader.vocabulary))
        page.say(page.run, vd("constructionsVersion"), exact(page.reader.constructions))


_GENERATED, _ISSUED = term(PROV, "wasGeneratedBy"), term(DCTERMS, "issued")
