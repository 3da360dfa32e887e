"""What the pages list and count: every award act of a graph with what is said of it, and the name of everything.

Read once for an edition, by patterns over the store's indexes; a page then filters rows in memory.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from pyoxigraph import Literal, NamedNode, Store

from kg.graph.iri import VD
from kg.graph.terms import FOAF, OA, ORG, RDF, RDFS, SKOS

ACTS = (VD + "AwardConferral", VD + "Honour", VD + "AwardProposal")
KINDS = {  # the classes that have pages, in the order of a search's groups
    "person": (FOAF + "Person",),
    "organisation": (ORG + "Organization",),
    "award": (VD + "Award",),
    "movement": (VD + "Movement",),
    "model": (VD + "CommunityModelType",),
    "place": (VD + "Place",),
    "event": (VD + "Event",),
    "conferral": ACTS,
    "document": (VD + "SourceDocument",),
}
_ALIKE = {  # a proposal says the same in properties of its own
    VD + "proposedAward": VD + "confersAward",
    VD + "proposedConferrer": VD + "conferredByOrganization",
    VD + "proposedRecipient": VD + "recipient",
}


@dataclass(frozen=True, slots=True)
class Act:
    """An award act: conferral, honour or proposal. Other nodes stand by their addresses."""

    iri: str
    givers: tuple[str, ...]  # bodies, and offices that belong to none
    offices: tuple[str, ...]
    awards: tuple[str, ...]  # several where sources disagree
    forms: tuple[str, ...]  # concepts of the vocabulary
    recipients: tuple[str, ...]
    presenters: tuple[str, ...]
    on_behalf: bool
    dates: tuple[str, ...]  # as precise as known; several where sources disagree
    places: tuple[str, ...]
    movements: tuple[str, ...]
    periods: tuple[str, ...]
    events: tuple[str, ...]
    status: str
    decisions: tuple[str, ...]
    documents: tuple[str, ...]

    @property
    def award(self) -> str:
        """The award, '' where no document says."""
        return self.awards[0] if self.awards else ""

    @property
    def form(self) -> str:
        """The form of the award, '' where it is not known."""
        return self.forms[0] if self.forms else ""

    @property
    def date(self) -> str:
        """The day, month or year that sorts it; '' where no document says."""
        return self.dates[0] if self.dates else ""

    @property
    def year(self) -> str:
        """The year, '' where no document says."""
        return self.date[:4]


class Catalogue:
    """The award acts and names of one graph."""

    def __init__(self, store: Store) -> None:
        self.store = store

    @cached_property
    def kinds(self) -> dict[str, str]:
        """The kind of each node that has a page, in the order of kinds."""
        found: dict[str, str] = {}
        concepts = set(self._subjects(RDF + "type", SKOS + "Concept"))
        for kind, classes in KINDS.items():
            for iri in sorted({one for name in classes for one in self._subjects(RDF + "type", name)} - concepts):
                found.setdefault(iri, kind)
        return found

    @cached_property
    def names(self) -> dict[str, dict[str, str]]:
        """The name of each node by language ('' for none said); what is preferred counts before a label."""
        found: dict[str, dict[str, str]] = defaultdict(dict)
        for predicate in (SKOS + "prefLabel", RDFS + "label"):
            stated: dict[tuple[str, str], str] = {}
            for quad in self.store.quads_for_pattern(None, NamedNode(predicate), None, None):
                if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
                    key = (quad.subject.value, quad.object.language or "")
                    stated[key] = min(stated.get(key, quad.object.value), quad.object.value)
            for (iri, language), name in stated.items():
                found[iri].setdefault(language, name)
        return dict(found)

    def name(self, iri: str, lang: str = "vi") -> str:
        """What a node is called: in the language asked for, else in Vietnamese, else the end of its address."""
        said = self.names.get(iri, {})
        return next((said[one] for one in (lang, "vi", "", "en") if one in said), iri.rstrip("/").rpartition("/")[2])

    @cached_property
    def acts(self) -> tuple[Act, ...]:
        """All award acts, the latest first, those without a date last."""
        values = {name: self.values(predicate) for name, predicate in _PROPERTIES.items()}
        for proposed, asserted in _ALIKE.items():
            into = values[next(name for name, predicate in _PROPERTIES.items() if predicate == asserted)]
            for iri, said in self.values(proposed).items():
                into.setdefault(iri, said)
        forms, owners = self.values(VD + "hasForm"), self.values(ORG + "postIn")
        offices = set(self._subjects(RDF + "type", ORG + "Post"))

        def act(iri: str) -> Act:
            said = {name: column.get(iri, ()) for name, column in values.items()}
            posts = {*said["offices"], *(one for one in said["givers"] if one in offices)}
            bodies = {one for one in said["givers"] if one not in offices}
            bodies |= {body for post in posts for body in owners.get(post, (post,))}
            return Act(
                iri=iri,
                givers=tuple(sorted(bodies)),
                offices=tuple(sorted(posts)),
                awards=said["award"],
                forms=tuple(sorted({form for award in said["award"] for form in forms.get(award, ())})),
                recipients=said["recipients"],
                presenters=said["presenters"],
                on_behalf="true" in said["on_behalf"],
                dates=said["dates"],
                places=said["places"],
                movements=said["movements"],
                periods=said["periods"],
                events=said["events"],
                status=next(iter(said["status"]), "asserted"),
                decisions=said["decisions"],
                documents=self.documents.get(iri, ()),
            )

        every = sorted({one for name in ACTS for one in self._subjects(RDF + "type", name)})
        return tuple(sorted(map(act, every), key=lambda one: (one.date, one.iri), reverse=True))

    @cached_property
    def act(self) -> dict[str, Act]:
        """The award acts by address."""
        return {act.iri: act for act in self.acts}

    @cached_property
    def documents(self) -> dict[str, tuple[str, ...]]:
        """The documents that tell of a node, by claims with evidence."""
        sources = self.values(OA + "hasSource")
        evidence = self.values(VD + "hasEvidence")
        found: dict[str, set[str]] = defaultdict(set)
        for claim, subjects in self.values(VD + "claimSubject").items():
            told = {document for words in evidence.get(claim, ()) for document in sources.get(words, ())}
            for subject in subjects:
                found[subject] |= told
        return {iri: tuple(sorted(told)) for iri, told in found.items()}

    def values(self, predicate: str) -> dict[str, tuple[str, ...]]:
        """The values of a property by subject, sorted."""
        found: dict[str, set[str]] = defaultdict(set)
        for quad in self.store.quads_for_pattern(None, NamedNode(predicate), None, None):
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
                found[quad.subject.value].add(quad.object.value)
        return {iri: tuple(sorted(said)) for iri, said in found.items()}

    def _subjects(self, predicate: str, value: str) -> Iterable[str]:
        for quad in self.store.quads_for_pattern(None, NamedNode(predicate), NamedNode(value), None):
            if isinstance(quad.subject, NamedNode):
                yield quad.subject.value


_PROPERTIES = {
    "givers": VD + "conferredByOrganization",
    "offices": VD + "conferredByOffice",
    "award": VD + "confersAward",
    "recipients": VD + "recipient",
    "presenters": VD + "presentedBy",
    "on_behalf": VD + "presentedOnBehalf",
    "dates": VD + "conferralDate",
    "places": VD + "conferralPlace",
    "movements": VD + "forMovement",
    "periods": VD + "forPeriod",
    "events": VD + "atEvent",
    "status": VD + "status",
    "decisions": VD + "decisionNumber",
}

__all__ = ["ACTS", "KINDS", "Act", "Catalogue"]
