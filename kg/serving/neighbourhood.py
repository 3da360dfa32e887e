"""What stands beside a node: its links, by relation and direction, as the picture of the graph draws them."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from pyoxigraph import NamedNode

from kg.graph.iri import VD
from kg.graph.terms import OA, ORG
from kg.serving.site import Served
from kg.serving.statements import Statements
from kg.showing.terms import RELATIONS

_DRAWN = {  # the relation of a property, and whether it runs against the statement
    **{predicate: told for predicate, told in RELATIONS.items() if predicate != VD + "proposedConferrer"},
    VD + "confersAward": ("award", False),
    VD + "proposedAward": ("award", False),
    VD + "succeededBy": ("successor", False),
    VD + "bodySucceededBy": ("successor", False),
}
_OFFICES = {VD + "conferredByOffice": "confers", VD + "proposedConferrer": "asked"}
GROUP = "group"
FEW = 200  # statements about a node that are read at once
HUB = 500  # links of one relation; of more no reader looks at all
KINDS = ("conferral", "organisation", "person", GROUP, "event", "movement", "model", "place", "award", "document")
_ORDER = {kind: place for place, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """A link between two nodes; `relation` is a key of the words of relations."""

    relation: str
    source: str
    target: str


class Neighbourhood:
    """The links of a served graph, node by node."""

    def __init__(self, served: Served) -> None:
        self._served = served
        self._say = Statements(served.store)
        self._found: dict[tuple[str, int], list[Link]] = {}  # a scene asks for the same again

    def kind(self, iri: str) -> str:
        """The kind of a node, '' for one that is not drawn."""
        known = self._served.catalogue.kinds.get(iri)
        if known:
            return known
        path = self._served.path(iri) or ""
        kind = path.partition("/")[0]
        return kind if kind == GROUP or (kind == "post" and self._is_loose(iri)) else ""

    def in_order(self, iris: Iterable[str]) -> list[str]:
        """Nodes in the order in which they are shown: by their kinds, then by their addresses."""
        return sorted(iris, key=lambda iri: (_ORDER.get(self.kind(iri), len(_ORDER)), iri))

    def at(self, path: str) -> str | None:
        """The node at a path as an address gives it, percent-encoded or not; None for what is not drawn."""
        iri = self._served.iri(quote(path, safe="/,%"))
        try:
            return iri if self._say.is_known(iri) and self.kind(iri) else None
        except ValueError:  # 'post/%': no address at all
            return None

    def links(self, iri: str, most: int = HUB) -> list[Link]:
        """The links of a node, sorted, each once, to nodes that are drawn; of a hub some `most` a relation."""
        if (iri, most) not in self._found:
            self._found[iri, most] = self._links(iri, most)
        return self._found[iri, most]

    def _links(self, iri: str, most: int) -> list[Link]:
        kind = self.kind(iri)
        found = {link for link in self._stated(iri, most) if link.source != link.target}
        if kind == "person":
            for holding in self._say.subjects(ORG + "member", iri):
                found |= {Link("post", iri, body) for body in self._say.holding_bodies(holding)}
        if kind in {"organisation", "post"}:
            found |= set(self._of_body(iri, most))
        if kind == "document":
            found |= {Link("told", one, iri) for one in self.told_in(iri)}
        else:
            found |= {Link("told", iri, one) for one in self._served.catalogue.documents.get(iri, ())[:most]}
        once = {Link("maybe", *sorted((one.source, one.target))) if one.relation == "maybe" else one for one in found}
        return sorted(link for link in once if self.kind(link.source) and self.kind(link.target))

    def told_in(self, document: str) -> set[str]:
        """The nodes that a document has evidence for."""
        say = self._say
        words = say.subjects(OA + "hasSource", document)
        claims = {claim for one in words for claim in say.subjects(VD + "hasEvidence", one)}
        return {subject for claim in claims for subject in say.values(claim, VD + "claimSubject")}

    def _stated(self, iri: str, most: int) -> Iterable[Link]:
        """The links that statements make, from either end; an office stands for its body."""
        for predicate, value in self._said(iri):
            relation, against = _DRAWN[predicate]
            yield Link(relation, value, iri) if against else Link(relation, iri, value)
        for predicate, (relation, against) in _DRAWN.items():
            for subject in self._say.subjects(predicate, iri, most):
                yield Link(relation, iri, subject) if against else Link(relation, subject, iri)
        for predicate, relation in _OFFICES.items():
            offices = self._say.values(iri, predicate)
            yield from (Link(relation, body, iri) for body in self._say.bodies(offices))

    def _said(self, iri: str) -> list[tuple[str, str]]:
        """The drawn statements about a node; a hub, of which much is derived, is asked for them one by one."""
        every = self._say.every(iri, FEW + 1)
        if len(every) > FEW:
            return [(predicate, value) for predicate in _DRAWN for value in self._say.values(iri, predicate)]
        return [(one, value.value) for one, value, _ in every if one in _DRAWN and isinstance(value, NamedNode)]

    def _of_body(self, body: str, most: int) -> Iterable[Link]:
        """What a body's offices confer, and who holds them."""
        say = self._say
        offices = [*say.subjects(ORG + "postIn", body), body]
        for predicate, relation in _OFFICES.items():
            yield from (Link(relation, body, act) for one in offices for act in say.subjects(predicate, one, most))
        holdings = {held for one in offices for held in say.subjects(VD + "onPost", one, most)}
        holdings |= set(say.subjects(ORG + "organization", body, most))
        yield from (Link("post", person, body) for held in holdings for person in say.values(held, ORG + "member"))

    def _is_loose(self, post: str) -> bool:
        """Whether an office belongs to no body: 'Chủ tịch nước' stands for itself."""
        return not self._say.values(post, ORG + "postIn")


def other(link: Link, iri: str) -> str:
    """The other end of a link."""
    return link.target if link.source == iri else link.source
