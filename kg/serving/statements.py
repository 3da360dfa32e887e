"""What a graph says of one node, by its indexes: outwards, inwards, and in which named graph."""

from collections.abc import Iterable
from itertools import islice

from pyoxigraph import Literal, NamedNode, Store

from kg.graph.iri import VD
from kg.graph.terms import ORG, RDF, XSD


class Statements:
    """The statements of a store, node by node; nothing is kept."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def values(self, iri: str, *predicates: str) -> list[str]:
        """The values of some properties of a node, each once, sorted."""
        return sorted({value for predicate in predicates for value in self._objects(iri, predicate)})

    def value(self, iri: str, *predicates: str) -> str:
        """The first value, '' for none."""
        return next(iter(self.values(iri, *predicates)), "")

    def number(self, iri: str, predicate: str) -> int | None:
        """A whole number, None where none is said."""
        said = self.value(iri, predicate)
        return int(said) if said.isascii() and said.isdigit() else None

    def subjects(self, predicate: str, value: str, most: int | None = None) -> list[str]:
        """The nodes that have a node as value of a property, sorted; of a hub's no more than `most` are looked at."""
        pattern = islice(self.store.quads_for_pattern(None, NamedNode(predicate), NamedNode(value), None), most)
        return sorted({quad.subject.value for quad in pattern if isinstance(quad.subject, NamedNode)})

    def bearers(self, predicate: str, address: str) -> list[str]:
        """The nodes that name an address in a literal, as judgements do; sorted."""
        literal = Literal(address, datatype=NamedNode(XSD + "anyURI"))
        pattern = self.store.quads_for_pattern(None, NamedNode(predicate), literal, None)
        return sorted({quad.subject.value for quad in pattern if isinstance(quad.subject, NamedNode)})

    def classes(self, iri: str) -> set[str]:
        """The classes of a node."""
        return set(self._objects(iri, RDF + "type"))

    def texts(self, iri: str, predicate: str) -> dict[str, str]:
        """The literals of a property by language ('' for none said)."""
        found: dict[str, str] = {}
        for quad in self.store.quads_for_pattern(NamedNode(iri), NamedNode(predicate), None, None):
            if isinstance(quad.object, Literal):
                lang = quad.object.language or ""
                found[lang] = min(found.get(lang, quad.object.value), quad.object.value)
        return found

    def every(self, iri: str, most: int | None = None) -> list[tuple[str, NamedNode | Literal, str]]:
        """What is said of a node: property, value and the named graph that says it, sorted; of a hub some `most`."""
        quads = islice(self.store.quads_for_pattern(NamedNode(iri), None, None, None), most)
        rows = [
            (quad.predicate.value, quad.object, quad.graph_name.value)
            for quad in quads
            if isinstance(quad.object, NamedNode | Literal) and isinstance(quad.graph_name, NamedNode)
        ]
        return sorted(rows, key=lambda row: (row[0], row[1].value, row[2]))

    def is_known(self, iri: str) -> bool:
        """Whether the graph says anything of a node."""
        return next(self.store.quads_for_pattern(NamedNode(iri), None, None, None), None) is not None

    def bodies(self, offices: Iterable[str]) -> list[str]:
        """The bodies that some offices belong to; an office of no body stands for itself."""
        return sorted({body for office in offices for body in self.values(office, ORG + "postIn") or [office]})

    def holding_bodies(self, holding: str) -> list[str]:
        """The bodies in which a post is held, or in which somebody without a post is."""
        posts = self.values(holding, VD + "onPost")
        named = {body for post in posts for body in self.values(post, ORG + "postIn")}
        return sorted(named | set(self.values(holding, ORG + "organization")))

    def _objects(self, iri: str, predicate: str) -> Iterable[str]:
        for quad in self.store.quads_for_pattern(NamedNode(iri), NamedNode(predicate), None, None):
            if isinstance(quad.object, NamedNode | Literal):
                yield quad.object.value
