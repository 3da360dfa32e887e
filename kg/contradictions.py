"""Why a graph is inconsistent: disjoint classes, functional properties, ranges, found by a scan.

HermiT says that a graph contradicts the ontology, not where. The scan looks for the causes that occur in practice and
words each in one line; it proves nothing, HermiT's verdict stands.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.datatypes import conforms, value_of
from kg.derivation import derive
from kg.graph.serialise import PREFIXES
from kg.graph.terms import OWL, RDF, RDFS
from kg.ontology import Node, Ontology

Resource = NamedNode | BlankNode


def explain(data: Iterable[Triple], ontology: Ontology) -> list[str]:
    """A line for each contradiction found, sorted."""
    return sorted(set(_Scan(data, ontology).lines()))


class _Scan:
    def __init__(self, data: Iterable[Triple], ontology: Ontology) -> None:
        stated = list(data)
        self._ontology = ontology
        self._labels = {
            one.subject.value: one.object.value
            for one in stated
            if one.predicate.value == RDFS + "label"
            and isinstance(one.subject, NamedNode)
            and isinstance(one.object, Literal)
        }
        self._stated = {one.predicate.value for one in stated}
        self._values: dict[str, dict[str, list[Resource | Literal]]] = defaultdict(lambda: defaultdict(list))
        for one in (*stated, *(quad.triple for quad in derive(stated, ontology=ontology))):
            if not isinstance(one.subject, Triple) and not isinstance(one.object, Triple):
                self._values[one.predicate.value][one.subject.value].append(one.object)
        self._same: dict[str, str] = {}
        self._reasons: dict[str, dict[str, str]] = defaultdict(dict)
        self._classify()

    def lines(self) -> Iterator[str]:
        """All contradictions."""
        yield from self._disjoint()
        yield from self._functional()
        yield from self._ranges()
        yield from self._loops()
        yield from self._different()

    def _classify(self) -> None:
        """The classes of every node with the reason for each, and the nodes that functional properties make one."""
        for one, class_ in self._pairs(RDF + "type"):
            self._reasons[one].setdefault(class_.value, "stated")
        for property, class_ in sorted(self._ontology.stated(RDFS + "domain"), key=self._was_derived):
            for one in self._values[property]:
                self._reasons[one].setdefault(class_.value, f"the domain of {_short(property)}")
        for property, class_ in sorted(self._ontology.stated(RDFS + "range"), key=self._was_derived):
            for one, value in self._pairs(property):
                if not isinstance(value, Literal):
                    reason = f"the range of {_short(property)}, from {self._name(one)}"
                    self._reasons[value.value].setdefault(class_.value, reason)
        merged = True
        while merged:
            merged = False
            for one, other, reason in self._merges():
                kept, gone = self._root(one), self._root(other)
                if kept != gone:
                    self._same[gone] = kept
                    for name, why in self._reasons[gone].items():
                        self._reasons[kept].setdefault(name, f"{why}, as {self._name(other)} is {reason}")
                    merged = True

    def _was_derived(self, axiom: tuple[str, Node]) -> bool:
        """What the graph itself says is the better reason."""
        return axiom[0] not in self._stated

    def _merges(self) -> Iterator[tuple[str, str, str]]:
        """Pairs of nodes that must be one and the same, and why."""
        for one, value in self._pairs(OWL + "sameAs"):
            yield one, value.value, "stated to be the same"
        for property, holders in self._at_most_one().items():
            first: dict[str, str] = {}
            for one, value in self._pairs(property):
                if not isinstance(value, Literal) and (holders is None or self._is_a(one, holders)):
                    kept = first.setdefault(self._root(one), value.value)
                    yield kept, value.value, f"the only {_short(property)} of {self._name(one)}"

    def _at_most_one(self) -> dict[str, frozenset[str] | None]:
        """Properties with one value at most: of everything, or of the members of these classes."""
        functional = self._ontology.subjects(RDF + "type", OWL + "FunctionalProperty")
        found: dict[str, frozenset[str] | None] = dict.fromkeys(sorted(functional))
        for class_, above in self._ontology.stated(RDFS + "subClassOf"):
            if isinstance(above, BlankNode) and self._ontology.objects(above.value, OWL + "maxCardinality"):
                for property in self._ontology.named(above.value, OWL + "onProperty"):
                    holders = found.get(property, frozenset())
                    if holders is not None:
                        found[property] = holders | {class_}
        return found

    def _disjoint(self) -> Iterator[str]:
        pairs = _disjoint_pairs(self._ontology)
        for one, reasons in self._reasons.items():
            if self._root(one) != one:
                continue
            above = {class_: self._ontology.superclasses(class_) for class_ in reasons}
            clashes: dict[frozenset[str], list[tuple[int, str, str]]] = defaultdict(list)
            for first, second in combinations(sorted(reasons), 2):
                for pair in (frozenset((a, b)) for a in above[first] for b in above[second]):
                    if pair in pairs:
                        clashes[pair].append((len({first, second} - pair), first, second))
            # One line for each axiom, in its own classes where the node is known to be of them.
            for first, second in {min(found)[1:] for found in clashes.values()}:
                yield (
                    f"{self._name(one)} cannot be both {_short(first)} ({reasons[first]}) "
                    f"and {_short(second)} ({reasons[second]})"
                )

    def _functional(self) -> Iterator[str]:
        for property in sorted(self._ontology.subjects(RDF + "type", OWL + "FunctionalProperty")):
            values: dict[str, set[str]] = defaultdict(set)
            for one, value in self._pairs(property):
                if isinstance(value, Literal):
                    values[self._root(one)].add(value_of(value))
            for one, found in values.items():
                if len(found) > 1:
                    yield f"{self._name(one)} has several values of {_short(property)}: {', '.join(sorted(found))}"

    def _ranges(self) -> Iterator[str]:
        for property, range_ in self._ontology.stated(RDFS + "range"):
            for one, value in self._pairs(property):
                if isinstance(value, Literal) and not conforms(value, range_, self._ontology):
                    yield f"{self._name(one)} has a value of {_short(property)} outside its range: {value}"

    def _loops(self) -> Iterator[str]:
        for property in self._ontology.subjects(RDF + "type", OWL + "IrreflexiveProperty"):
            for one, value in self._pairs(property):
                if self._root(one) == self._root(value.value):
                    yield f"{self._name(one)} cannot be its own {_short(property)}"
        for property in self._ontology.subjects(RDF + "type", OWL + "AsymmetricProperty"):
            pairs = {(one, value.value) for one, value in self._pairs(property)}
            for one, other in sorted(pairs):
                if one < other and (other, one) in pairs:
                    yield f"{_short(property)} cannot hold both ways between {self._name(one)} and {self._name(other)}"

    def _different(self) -> Iterator[str]:
        for one, other in self._pairs(OWL + "differentFrom"):
            if self._root(one) == self._root(other.value):
                yield f"{self._name(one)} and {self._name(other.value)} are stated to differ but must be the same"

    def _pairs(self, property: str) -> list[tuple[str, Resource | Literal]]:
        return [(one, value) for one, values in self._values[property].items() for value in values]

    def _is_a(self, one: str, classes: frozenset[str]) -> bool:
        return any(self._ontology.superclasses(class_) & classes for class_ in self._reasons[self._root(one)])

    def _root(self, one: str) -> str:
        while one in self._same:
            one = self._same[one]
        return one

    def _name(self, one: str) -> str:
        label = self._labels.get(one)
        return f"<{one}> ({label})" if label else f"<{one}>"


def _disjoint_pairs(ontology: Ontology) -> frozenset[frozenset[str]]:
    pairs = {frozenset((one, other.value)) for one, other in ontology.stated(OWL + "disjointWith")}
    for axiom in ontology.subjects(RDF + "type", OWL + "AllDisjointClasses"):
        (members,) = ontology.objects(axiom, OWL + "members")
        names = [member.value for member in ontology.members(members.value)]
        pairs |= {frozenset(pair) for pair in combinations(names, 2)}
    return frozenset(pairs)


def _short(iri: str) -> str:
    """`vd:recipient` for a term of a known vocabulary."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return f"<{iri}>"
