"""The ontology (`ontology/vinhdanh.ttl`) as an index of its axioms, for derivation and for explanations."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from kg.graph.terms import OWL, RDF, RDFS
from kg.resources import resource

Node = NamedNode | BlankNode | Literal

_FIRST, _REST, _NIL = RDF + "first", RDF + "rest", RDF + "nil"
_TERMS = {OWL + kind for kind in ("Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty")}


class Ontology:
    """What the ontology says, looked up by subject and predicate."""

    def __init__(self, triples: Iterable[Triple]) -> None:
        self.triples = tuple(triples)
        self._objects: dict[tuple[str, str], list[Node]] = {}
        self._subjects: dict[tuple[str, str], list[str]] = {}
        for triple in self.triples:
            subject, predicate, value = triple.subject, triple.predicate.value, triple.object
            if isinstance(subject, Triple) or isinstance(value, Triple):
                raise ValueError(f"a triple term in the ontology: {triple}")
            self._objects.setdefault((subject.value, predicate), []).append(value)
            if not isinstance(value, Literal):
                self._subjects.setdefault((predicate, value.value), []).append(subject.value)

    @classmethod
    def load(cls, path: Path | None = None) -> "Ontology":
        """The ontology in a Turtle file, the project's own without one; read once.

        Raises SyntaxError for a file that is no Turtle, OSError for one that cannot be read.
        """
        return _load(path or resource("ontology", "vinhdanh.ttl"))

    def objects(self, subject: str, predicate: str) -> tuple[Node, ...]:
        """The values of a property of a node (an IRI, or the label of a blank node)."""
        return tuple(self._objects.get((subject, predicate), ()))

    def named(self, subject: str, predicate: str) -> tuple[str, ...]:
        """The values that are IRIs."""
        return tuple(value.value for value in self.objects(subject, predicate) if isinstance(value, NamedNode))

    def subjects(self, predicate: str, value: str) -> tuple[str, ...]:
        """What has this value of a property."""
        return tuple(self._subjects.get((predicate, value), ()))

    def members(self, head: str) -> Iterator[Node]:
        """The members of an RDF list."""
        while head != _NIL:
            yield from self.objects(head, _FIRST)
            (rest,) = self.objects(head, _REST)
            head = rest.value

    def terms(self, *kinds: str) -> frozenset[str]:
        """The IRIs of the declared classes and properties, or of the kinds asked for: `terms("Class")`."""
        wanted = {OWL + kind for kind in kinds} or _TERMS
        return frozenset(
            triple.subject.value
            for triple in self.triples
            if triple.predicate.value == RDF + "type"
            and isinstance(triple.subject, NamedNode)
            and isinstance(triple.object, NamedNode)
            and triple.object.value in wanted
        )

    def stated(self, predicate: str) -> Iterator[tuple[str, Node]]:
        """All pairs of a property whose subject has a name, sorted: `stated(RDFS + "domain")`."""
        pairs = [
            (triple.subject.value, triple.object)
            for triple in self.triples
            if triple.predicate.value == predicate
            and isinstance(triple.subject, NamedNode)
            and not isinstance(triple.object, Triple)
        ]
        yield from sorted(pairs, key=lambda pair: (pair[0], str(pair[1])))

    def superclasses(self, name: str) -> frozenset[str]:
        """The named classes above a class, itself included."""
        found, open_ = {name}, [name]
        while open_:
            for above in self.named(open_.pop(), RDFS + "subClassOf"):
                if above not in found:
                    found.add(above)
                    open_.append(above)
        return frozenset(found)


@cache
def _load(path: Path) -> Ontology:
    return Ontology(quad.triple for quad in parse(path=path, format=RdfFormat.TURTLE))
