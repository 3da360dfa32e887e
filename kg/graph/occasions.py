"""Events, movements, models and what is counted of them."""

from pyoxigraph import NamedNode

from kg.facts import Award, Event, Inference, Model, Movement
from kg.graph.agents import organisation, place
from kg.graph.page import Page
from kg.graph.terms import exact, integer, moment, vd, vi
from kg.identity import name_key


def event(page: Page, one: Event) -> None:
    """A ceremony, conference or festival, and who held it."""
    node = page.names.hashed("event", page.identity.event_key(page.facts.document, one))
    bodies = ", ".join(sorted(body.name for body in one.organisers))
    page.name(node, " – ".join(part for part in (one.title or one.kind, bodies, one.date) if part), vd("Event"))
    page.say(node, vd("eventKind"), vi(one.kind))
    if one.date:
        page.say(node, vd("eventDate"), moment(one.date))
    if one.place:
        page.say(node, vd("eventPlace"), place(page, one.place))
    for body in one.organisers:
        page.say(organisation(page, body), vd("organises"), node)
    page.claim(node, one.evidence, inferences=one.inferences)


def event_of(page: Page, award: Award) -> tuple[NamedNode, Inference] | None:
    """The event that an award was given at: the only one that the document reports of that day and place."""
    if not award.date:
        return None
    found = {
        page.identity.event_key(page.facts.document, one): one
        for one in page.facts.events
        if one.date == award.date and (not one.place or not award.place or one.place == award.place)
    }
    if len(found) != 1:
        return None
    ((key, one),) = found.items()
    return page.names.hashed("event", key), Inference("event", "only-event-of-that-day", one.kind)


def movement(page: Page, name: str, notation: str | None = None) -> NamedNode:
    """A campaign, under the vocabulary's name for it where there is one."""
    concept = page.concepts.noted("movements", notation) or page.concepts.named("movements", name)
    node = page.names.named("movement", concept.label if concept else name)
    page.name(node, concept.label if concept else name, vd("Movement"))
    if concept:
        page.say(node, vd("movementConcept"), page.concept(concept))
    return node


def mention(page: Page, one: Movement) -> None:
    """A campaign that the document names."""
    page.claim(movement(page, one.name, one.concept), one.evidence)


def model(page: Page, one: Model) -> None:
    """A model, where it runs, and how many of them there are where the document says so."""
    concept = page.concepts.noted("models", one.concept) or page.concepts.named("models", one.name)
    node = page.names.named("model", concept.label if concept else one.name)
    page.name(node, concept.label if concept else one.name, vd("CommunityModelType"))
    if concept:
        page.say(node, vd("modelConcept"), page.concept(concept))
    page.claim(node, one.evidence)
    where = place(page, one.place) if one.place else None
    if where:
        page.say(node, vd("modelPlace"), where)
    if one.count is None:
        return
    key = page.facts.document, name_key(one.name), one.count, one.place
    statistic = page.names.fact("statistic", *key)
    page.name(statistic, ": ".join(part for part in (one.name, one.place, str(one.count)) if part), vd("Statistic"))
    page.say(statistic, vd("statisticSubject"), node)
    if where:
        page.say(statistic, vd("statisticPlace"), where)
    quantity = page.name(page.names.fact("quantity", *key), str(one.count), vd("Quantity"))
    page.say(quantity, vd("numericValue"), integer(one.count))
    page.say(quantity, vd("comparator"), exact("eq"))
    page.say(statistic, vd("quantity"), quantity)
    page.claim(statistic, one.evidence)
