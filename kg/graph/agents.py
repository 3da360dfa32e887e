"""Organisations, people, posts and places of one document."""

from dataclasses import replace

from pyoxigraph import NamedNode

from kg.facts import Facts, Inference, Official, Organisation, Place
from kg.graph.page import Page
from kg.graph.terms import FOAF, ORG, SKOS, TRUE, TYPE, moment, term, vd, vi
from kg.identity import name_key
from kg.identity.careers import split_office


def place(page: Page, name: str, date: str | None = None) -> NamedNode:
    """A place by its name: the unit that had it on the date that is told of, else on that of the document."""
    key = page.identity.place_key(page.facts.document, Place(name), date)
    node = page.name(page.names.of("place", key), name, vd("Place"))
    unit = page.identity.units.with_key(key)
    if unit is not None:
        page.say(node, TYPE, vd("ProvinceUnit"))
        concept = page.concepts.province(name, date or page.date) or page.concepts.noted("provinces", unit.concepts[-1])
        if concept:
            page.say(node, vd("placeConcept"), page.concept(concept))
    elif key.document:
        page.say(node, TYPE, vd("Unresolved"))
    return node


def organisation(page: Page, body: Organisation, date: str | None = None) -> NamedNode:
    """A body: of the world where the text tells which one it is, else of this document alone."""
    key = page.identity.organisation_key(page.facts.document, body, date)
    node = page.names.of("organisation", key)
    page.name(node, body.name, _ORGANISATION)
    page.say(node, _PREFERRED, vi(body.name))
    if key.document:
        page.say(node, TYPE, vd("Unresolved"))
    if named := page.concepts.organisation_class(body.kind):
        page.say(node, TYPE, named)
    if kind := page.concepts.noted("organisation-kinds", body.kind):
        page.say(node, vd("orgKind"), page.concept(kind))
    if body.place:
        page.say(node, vd("jurisdiction"), place(page, body.place, date))
    if body.parent and name_key(body.parent) != name_key(body.name):
        page.say(node, _PART_OF, organisation(page, _parent(page, body), date))
    return node


def _parent(page: Page, part: Organisation) -> Organisation:
    """The body that a body is part of: as the document names it elsewhere, else by what its own name tells.

    The part's place is its parent's only where the parent's name holds it: 'Bộ Công an' is of no province.
    """
    name = part.parent or ""
    key = name_key(name)
    if known := [body for body in _bodies(page.facts) if name_key(body.name) == key]:
        found = min(known, key=lambda body: (not body.resolved, body.kind or "~", body.place or "~", body.name))
        return replace(found, parent=None, office=None)
    kind = page.concepts.kind_of(name)
    notation = kind.notation if kind else None
    if part.place and f"-{name_key(part.place)}-" in f"-{key}-":
        return Organisation(name, notation, part.place, resolved=part.resolved)
    central = kind is not None and "central" in kind.properties.get("level", ())
    return Organisation(name, notation, resolved=central)


def _bodies(facts: Facts) -> list[Organisation]:
    """Every body that the document names in a role of its own."""
    awards = facts.awards + facts.not_awards
    return [
        *(body for award in awards for body in award.conferrer),
        *(recipient.organisation for award in awards for recipient in award.recipients if recipient.organisation),
        *(official.organisation for official in facts.officials if official.organisation),
        *(body for event in facts.events for body in event.organisers),
    ]


def person(page: Page, name: str) -> NamedNode:
    """A person: a name is one person within a document."""
    node = page.names.of("person", page.identity.person_key(page.facts.document, name))
    page.name(node, name, _PERSON)
    page.say(node, _NAME, vi(name))
    return node


def post(page: Page, office: str, body: Organisation | None, date: str | None = None) -> NamedNode:
    """An office of a body; without a body it stays in this document."""
    if body is None:
        node = page.names.loose_post(page.facts.document, office)
        page.name(node, office, _POST, vd("Unresolved"))
        return _office(page, node, office)
    node = page.names.post(page.identity.organisation_key(page.facts.document, body, date), office)
    page.name(node, office_title(office, body), _POST)
    page.say(node, _POST_IN, organisation(page, body, date))
    return _office(page, node, office)


def _office(page: Page, node: NamedNode, office: str) -> NamedNode:
    if concept := page.concepts.named("offices", office):
        page.say(node, vd("officeConcept"), page.concept(concept))
    return node


def office_title(office: str | None, body: Organisation) -> str:
    """An office with its body, said once where the body is called by it.

    >>> office_title("Giám đốc", Organisation("Sở Y tế"))
    'Giám đốc Sở Y tế'
    >>> office_title("Thủ tướng", Organisation("Thủ tướng Chính phủ"))
    'Thủ tướng Chính phủ'
    """
    if not office or f"{name_key(body.name)}-".startswith(f"{name_key(office)}-"):
        return body.name
    return f"{office} {body.name}"


def holding(page: Page, official: Official) -> None:
    """A person in an office, or with a rank, as attested on the date of the document."""
    office, former = split_office(official.position) if official.position else (None, False)
    holder = person(page, official.person)
    held = post(page, office, official.organisation) if office else None
    rank = page.concepts.named("ranks", official.rank)
    body = page.identity.organisation_key(page.facts.document, official.organisation) if official.organisation else None
    node = page.names.fact(
        "holding",
        page.facts.document,
        name_key(official.person),
        body,
        name_key(office) if office else None,
        name_key(official.rank) if official.rank else None,
        former,
    )
    label = [official.rank, official.person, official.position]
    label += [official.organisation.name] if official.organisation else []
    page.name(node, " – ".join(part for part in label if part), vd("PositionHolding"))
    page.say(node, _MEMBER, holder)
    if held:
        page.say(node, vd("onPost"), held)
    elif official.organisation:
        page.say(node, _MEMBER_OF, organisation(page, official.organisation))
    if rank:
        page.say(node, vd("rankAtAttestation"), page.concept(rank))
    elif official.rank:
        unlisted = page.name(page.names.named("rank", official.rank), official.rank, vd("Rank"))
        page.say(node, vd("rankAtAttestation"), unlisted)
    if former:
        page.say(node, vd("isFormer"), TRUE)
    inferences = official.inferences
    if page.date:
        page.say(node, vd("attestedOn"), moment(page.date))
        if not page.facts.published:
            inferences += (Inference("attested", "date-of-the-event", page.date),)
    page.claim(node, official.evidence, inferences=inferences)


_ORGANISATION, _POST = term(ORG, "Organization"), term(ORG, "Post")
_MEMBER, _MEMBER_OF = term(ORG, "member"), term(ORG, "organization")
_PART_OF, _POST_IN = term(ORG, "subOrganizationOf"), term(ORG, "postIn")
_PERSON, _NAME, _PREFERRED = term(FOAF, "Person"), term(FOAF, "name"), term(SKOS, "prefLabel")
