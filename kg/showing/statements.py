"""Quads → what is said of whom, whatever the order in which the quads came."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeAlias
from urllib.parse import unquote

from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.showing.terms import FOAF, RDFS, SAME, SKOS, TYPE, VD

Term: TypeAlias = NamedNode | Literal

NAMES = (SKOS + "prefLabel", RDFS + "label", FOAF + "name")
UNRESOLVED = NamedNode(VD + "Unresolved")


class Statements:
    """All statements but the derived ones, by subject and predicate; what is the same is one subject."""

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
        self.members: dict[str, list[str]] = {}  # subject → the other IRIs it goes by
        self._stands_for: dict[str, str] = {}
        for same in sets_of_same(said):
            self._pool(same)
        self._supers = {s: self.iris(s, RDFS + "subClassOf") for s in said if RDFS + "subClassOf" in said[s]}

    def _pool(self, same: list[str]) -> None:
        """Make one subject of several that are the same: the shortest name of its namespace stands for all."""
        typed = [iri for iri in same if TYPE in self.said.get(iri, ())]
        homes = tuple(iri[: iri.find("/id/") + 4] for iri in typed if "/id/" in iri)
        first = next((iri for iri in same if homes and iri.startswith(homes)), same[0])
        settled = any(UNRESOLVED not in self.said[iri][TYPE] for iri in typed)
        pooled: dict[str, set[Term]] = defaultdict(set)
        for iri in same:
            for predicate, objects in self.said.pop(iri, {}).items():
                pooled[predicate] |= objects
        if settled:  # a body that one document leaves open and another names is known
            pooled[TYPE].discard(UNRESOLVED)
        self.said[first] = pooled
        self.members[first] = [iri for iri in same if iri != first]
        self._stands_for |= dict.fromkeys(same, first)

    def about(self, subject: str) -> Mapping[str, set[Term]]:
        """Return what is said of a subject: predicate → objects."""
        return self.said.get(subject, {})

    def iris(self, subject: str, predicate: str) -> list[str]:
        """Return the IRIs that a subject is linked to, in alphabetical order."""
        found = (o.value for o in self.about(subject).get(predicate, ()) if isinstance(o, NamedNode))
        return sorted({self._stands_for.get(iri, iri) for iri in found})

    def values(self, subject: str, predicate: str, lang: str | None = None) -> list[str]:
        """Return the literals said of a subject, of one language where one is asked for, in alphabetical order."""
        found = (o for o in self.about(subject).get(predicate, ()) if isinstance(o, Literal))
        return sorted({o.value for o in found if lang is None or o.language == lang})

    def value(self, subject: str, predicate: str) -> str:
        """Return the first literal said of a subject, '' where there is none."""
        return next(iter(self.values(subject, predicate)), "")

    def all(self, subject: str, predicate: str) -> str:
        """Return all the literals said of a subject in a row: what the sources disagree on stays side by side."""
        return ", ".join(self.values(subject, predicate))

    def label(self, subject: str, lang: str | None) -> str:
        """Return a label in a language, or in any, '' where there is none."""
        return next((found[0] for name in NAMES if (found := self.values(subject, name, lang))), "")

    def name(self, subject: str) -> str:
        """Return what a thing is called: in Vietnamese, else in any language, at worst by the end of its IRI."""
        tail = unquote(subject.rstrip("/").rsplit("/", 1)[-1].rsplit("#", 1)[-1])
        return self.label(subject, "vi") or self.label(subject, None) or tail.replace("-", " ")

    def names(self, subjects: Iterable[str]) -> str:
        """Return the names of several things in a row."""
        return ", ".join(self.name(subject) for subject in subjects)

    def classes(self, subject: str) -> list[str]:
        """Return the classes of a subject, the stated ones before their superclasses."""
        found = self.iris(subject, TYPE)
        for one in found:  # grows while it is read: a walk up the tree, breadth first
            found.extend(above for above in self._supers.get(one, ()) if above not in found)
        return found


def sets_of_same(said: Mapping[str, Mapping[str, set[Term]]]) -> list[list[str]]:
    """Return the sets of IRIs that are said to be one thing, each sorted by length, then letters."""
    parent: dict[str, str] = {}

    def root(iri: str) -> str:
        while (above := parent.get(iri, iri)) != iri:
            iri = above
        return iri

    for subject in sorted(said):
        for other in said[subject].get(SAME, ()):
            if isinstance(other, NamedNode):
                first, second = sorted((root(subject), root(other.value)))
                parent[second] = first
    sets: dict[str, list[str]] = defaultdict(list)
    for iri in sorted({*parent, *parent.values()}, key=lambda i: (len(i), i)):
        sets[root(iri)].append(iri)
    return [sets[first] for first in sorted(sets)]
