"""What the graph tells of a node, one fact after the other: received, given, handed over, posts, events, figures."""

from collections.abc import Iterator
from dataclasses import dataclass

from kg.graph.iri import VD
from kg.graph.terms import DCTERMS, ORG
from kg.serving.neighbourhood import Neighbourhood
from kg.serving.site import Served
from kg.serving.statements import Statements

ROLES = (
    "received",
    "given",
    "presented",
    "proposed",
    "asked",
    "award",
    "movement",
    "here",
    "at",
    "organised",
    "post",
    "official",
    "counted",
    "told",
)


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact, by the node that stands for it: an award act, a holding of a post, an event, a figure."""

    role: str  # what the node has to do with it, one of ROLES
    kind: str  # 'conferral', 'holding', 'event', 'statistic', 'model', 'movement'
    iri: str
    date: str


@dataclass(frozen=True, slots=True)
class Holding:
    """Somebody in a post, or of a body, as attested."""

    people: tuple[str, ...]
    rank: str
    posts: tuple[str, ...]
    bodies: tuple[str, ...]  # where no post is named
    former: bool


def holding(say: Statements, iri: str) -> Holding:
    """Who held what."""
    posts = tuple(say.values(iri, VD + "onPost"))
    return Holding(
        tuple(say.values(iri, ORG + "member")),
        say.value(iri, VD + "rankAtAttestation"),
        posts,
        () if posts else tuple(say.values(iri, ORG + "organization")),
        say.value(iri, VD + "isFormer") == "true",
    )


def tell(served: Served, iri: str) -> list[Fact]:
    """All facts on a node, the latest first, those without a date last."""
    say = Statements(served.store)
    found: dict[tuple[str, str], Fact] = {}
    for role, one in _parts(served, say, iri):
        kind = _kind(served, one)
        if kind:
            found.setdefault((role, one), Fact(role, kind, one, _date(served, say, kind, one)))
    order = {role: place for place, role in enumerate(ROLES)}
    by_role = sorted(found.values(), key=lambda fact: (order[fact.role], fact.iri))
    return sorted(by_role, key=lambda fact: fact.date, reverse=True)


def _parts(served: Served, say: Statements, iri: str) -> Iterator[tuple[str, str]]:
    for role, predicate in _INWARDS:
        yield from ((role, one) for one in say.subjects(VD + predicate, iri))
    offices = [*say.subjects(ORG + "postIn", iri), iri]
    for office in offices:
        yield from (("given", one) for one in say.subjects(VD + "conferredByOffice", office))
        yield from (("official", one) for one in say.subjects(VD + "onPost", office))
        if office != iri:
            yield from (("asked", one) for one in say.subjects(VD + "proposedConferrer", office))
    yield from (("official", one) for one in say.subjects(ORG + "organization", iri))
    yield from (("post", one) for one in say.subjects(ORG + "member", iri))
    yield from (("organised", one) for one in say.values(iri, VD + "organises"))
    if served.catalogue.kinds.get(iri) == "document":
        yield from (("told", one) for one in sorted(Neighbourhood(served).told_in(iri)))


def _kind(served: Served, iri: str) -> str:
    kind = (served.path(iri) or "").partition("/")[0]
    return kind if kind in {"conferral", "holding", "event", "statistic", "model", "movement"} else ""


def _date(served: Served, say: Statements, kind: str, iri: str) -> str:
    """The day of a fact, as precise as it is known; of a figure that of its document."""
    if kind == "conferral":
        act = served.catalogue.act.get(iri)
        return act.date if act else ""
    if kind == "statistic":
        documents = served.catalogue.documents.get(iri, ())
        return max((say.value(one, DCTERMS + "issued") for one in documents), default="")
    return say.value(iri, VD + {"holding": "attestedOn", "event": "eventDate"}.get(kind, "date"))


_INWARDS = (
    ("received", "recipient"),
    ("given", "conferredByOrganization"),
    ("presented", "presentedBy"),
    ("proposed", "proposedRecipient"),
    ("asked", "proposedConferrer"),
    ("award", "confersAward"),
    ("award", "proposedAward"),
    ("movement", "forMovement"),
    ("here", "conferralPlace"),
    ("here", "eventPlace"),
    ("here", "modelPlace"),
    ("at", "atEvent"),
    ("counted", "statisticSubject"),
    ("counted", "statisticPlace"),
)
