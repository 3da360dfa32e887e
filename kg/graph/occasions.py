"""Events, movements, models, and the years that things are about."""

from pyoxigraph import NamedNode

from kg.facts import Award, Event, Inference, Model, Movement
from kg.graph.agents import organisation, place
from kg.graph.page import Page
from kg.graph.terms import moment, vd, vi
from kg.identity.telling import event_of as event_of_award


def event(page: Page, one: Event) -> None:
    """A ceremony, conference or festival, and who held it."""
    node = page.names.hashed("event", page.identity.event_key(page.facts.document, one))
    bodies = ", ".join(sorted(body.name for body in one.organisers))
    page.name(node, " – ".join(part for part in (one.title or one.kind, bodies, one.date) if part), vd("Event"))
    page.say(node, vd("eventKind"), vi(one.kind))
    if one.date:
        page.say(node, vd("eventDate"), moment(one.date))
    if one.place:
        page.say(node, vd("eventPlace"), place(page, one.place, one.date))
    for body in one.organisers:
        page.say(organisation(page, body, one.date), vd("organises"), node)
    page.claim(node, one.evidence, inferences=one.inferences)


def event_of(page: Page, award: Award) -> tuple[NamedNode, Inference] | None:
    """The event that an award was given at: the only one that the document reports of that day and place."""
    one = event_of_award(page.facts, award)
    if one is None:
        return None
    node = page.names.hashed("event", page.identity.event_key(page.facts.document, one))
    return node, Inference("event", "only-event-of-that-day", one.kind)


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
    """A model that the document names, and where it runs."""
    node = model_node(page, one.name, one.concept)
    if one.place:
        page.say(node, vd("modelPlace"), place(page, one.place))
    page.claim(node, one.evidence)


def model_node(page: Page, name: str, notation: str | None = None) -> NamedNode:
    """A model, under the vocabulary's name for it where there is one."""
    concept = page.concepts.noted("models", notation) or page.concepts.named("models", name)
    node = page.names.named("model", concept.label if concept else name)
    page.name(node, concept.label if concept else name, vd("CommunityModelType"))
    if concept:
        page.say(node, vd("modelConcept"), page.concept(concept))
    return node


def period(page: Page, first: int, last: int) -> NamedNode:
    """A stretch of years."""
    node = page.names.named("period", f"{first}-{last}" if first != last else str(first))
    page.name(node, f"{first}–{last}" if first != last else str(first), vd("Period"))
    page.say(node, vd("startYear"), moment(f"{first:04}"))
    page.say(node, vd("endYear"), moment(f"{last:04}"))
    return node
