"""Quads → what is said of whom, whatever the order in which the quads came."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeAlias
from urllib.parse import unquote

from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.showing.terms import FOAF, RDFS, SAME, SKOS, TYPE

Term: TypeAlias = NamedNode | Literal


class Statements:
    """All statements but the derived ones, by subject and predicate; every list comes sorted."""

    def __init__(self, quads: Iterable[Quad] | Store) -> None:
        said: dict[str, dict[str, set[Term]]] = defaultdict(lambda: defaultdict(set))
        derived: dict[object, bool] = {}  # named graph → is it the derived one: asked once a graph, not once a quad
        for quad in quads:
            graph = quad.graph_name
            if graph not in derived:
                derived[graph] = isinstance(graph, NamedNode) and graph.value.endswith("graph/inferred")
            if derived[graph] or not isinstance(quad.object, NamedNode | Literal):
                continue
            if isinstance(quad.subject, NamedNode):
                said[quad.subject.value][quad.predicate.value].add(quad.object)
        self.said = said
        self._supers = {s: self.iris(s, RDFS + "subClassOf") for s in said if RDFS + "subClassOf" in said[s]}

    def about(self, subject: str) -> Mapping[str, set[Term]]:
        """Return what is said of a subject: predicate → objects."""
        return self.said.get(subject, {})

    def iris(self, subject: str, predicate: str) -> list[str]:
        """Return the IRIs that a subject is linked to."""
        return sorted(o.value for o in self.about(subject).get(predicate, ()) if isinstance(o, NamedNode))

    def values(self, subject: str, predicate: str, lang: str | None = None) -> list[str]:
        """Return the literals said of a subject, of one language where one is asked for."""
        found = (o for o in self.about(subject).get(predicate, ()) if isinstance(o, Literal))
        return sorted({o.value for o in found if lang is None or o.language == lang})

    def value(self, subject: str, predicate: str) -> str:
        """Return the first literal said of a subject, '' where there is none."""
        return next(iter(self.values(subject, predicate)), "")

    def all(self, subject: str, predicate: str) -> str:
        """Return all the literals said of a subject in a row: what the sources disagree on stays side by side."""
        return ", ".join(self.values(subject, predicate))

    def name(self, subject: str, lang: str = "vi") -> str:
        """Return what a thing is called; in Vietnamese anything is called something, at worst by the end of its IRI."""
        for predicate in (SKOS + "prefLabel", RDFS + "label", FOAF + "name"):
            if found := self.values(subject, predicate, lang):
                return found[0]
        if lang != "vi":
            return ""
        for predicate in (SKOS + "prefLabel", RDFS + "label", FOAF + "name"):
            if found := self.values(subject, predicate):
                return found[0]
        return unquote(subject.rstrip("/").rsplit("/", 1)[-1].rsplit("#", 1)[-1]).replace("-", " ")

    def classes(self, subject: str) -> list[str]:
        """Return the classes of a subject, the stated ones before their superclasses."""
        found = self.iris(subject, TYPE)
        for one in found:  # grows while it is read: a walk up the tree, breadth first
            found.extend(above for above in self._supers.get(one, ()) if above not in found)
        return found

    def same(self) -> list[list[str]]:
        """Return the sets of IRIs that stand for one thing, each set sorted by length, then letters."""
        parent: dict[str, str] = {}

        def root(iri: str) -> str:
            while (above := parent.get(iri, iri)) != iri:
                iri = above
            return iri

        for subject, said in self.said.items():
            for other in said.get(SAME, ()):
                if isinstance(other, NamedNode):
                    first, second = sorted((root(subject), root(other.value)))
                    parent[second] = first
        sets: dict[str, list[str]] = defaultdict(list)
        for iri in sorted({*parent, *parent.values()}, key=lambda i: (len(i), i)):
            sets[root(iri)].append(iri)
        return [sets[first] for first in sorted(sets)]
