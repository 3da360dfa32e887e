"""Derived statements: SPARQL rules made from the ontology's axioms, run until nothing new follows.

Chains, inverses, sub-properties, symmetry and transitivity are all the same to a rule: a path of steps from one node to
another means the derived property between the two. The rules are read from the axioms; no property is named here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Store, Triple

from kg.graph.iri import BASE, VD, Names
from kg.graph.terms import OWL, RDF, RDFS
from kg.ontology import Node, Ontology
from kg.triples import Source, triples

INFERRED = Names(BASE).graph("inferred")


@dataclass(frozen=True, slots=True, order=True)
class Step:
    """One step of a path; inverted, it goes from the object to the subject."""

    property: str
    inverted: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Rule:
    """Who is joined by the steps is joined by the property.

    >>> print(Rule("urn:awarded", (Step("urn:conferred"), Step("urn:recipient", inverted=True))).construct())
    CONSTRUCT { ?x0 <urn:awarded> ?x2 } WHERE { ?x0 <urn:conferred> ?x1 . ?x2 <urn:recipient> ?x1 }
    """

    property: str
    steps: tuple[Step, ...]

    def construct(self) -> str:
        """The rule in SPARQL."""
        patterns = []
        for number, step in enumerate(self.steps):
            ends = (number + 1, number) if step.inverted else (number, number + 1)
            patterns.append(f"?x{ends[0]} <{step.property}> ?x{ends[1]}")
        return f"CONSTRUCT {{ ?x0 <{self.property}> ?x{len(self.steps)} }} WHERE {{ {' . '.join(patterns)} }}"


def rules(ontology: Ontology, namespace: str = VD) -> tuple[Rule, ...]:
    """The rules for the properties of a namespace, those that others build on first."""
    found = {rule for rule in _rules(ontology) if rule.property.startswith(namespace)}
    tautologies = {rule for rule in found if rule.steps == (Step(rule.property),)}
    return _ordered(found - tautologies)


def derive(source: Source, *, ontology: Ontology | None = None, graph: NamedNode = INFERRED) -> list[Quad]:
    """What follows from the union of a source's graphs and is not yet in it, sorted; the source is only read.

    A store that holds an older `graph` must be rid of it first, or what no longer follows would stay.
    """
    all_rules = rules(ontology or Ontology.load())
    # The rules run on a copy of the few properties that they mention, in its default graph: several times faster
    # than the union of a store's graphs, and a store that is open for reading only will do.
    mentioned = {step.property for rule in all_rules for step in rule.steps} | {rule.property for rule in all_rules}
    work = Store()
    work.bulk_extend(Quad(one.subject, one.predicate, one.object) for one in _of(source, mentioned))
    derived: list[Quad] = []
    clock = 0
    changed_at = dict.fromkeys(mentioned, clock)
    ran_at = dict.fromkeys(all_rules, clock - 1)
    while due := next((r for r in all_rules if any(changed_at[s.property] > ran_at[r] for s in r.steps)), None):
        ran_at[due] = clock
        new = [quad for quad in _results(work, due) if quad not in work]
        if new:
            work.extend(new)
            derived += new
            clock += 1
            changed_at[due.property] = clock
    return sorted((Quad(one.subject, one.predicate, one.object, graph) for one in derived), key=str)


def _of(source: Source, properties: Iterable[str]) -> Iterator[Triple]:
    if isinstance(source, Store):
        for name in sorted(properties):
            for quad in source.quads_for_pattern(None, NamedNode(name), None, None):
                yield quad.triple
    else:
        wanted = {NamedNode(name) for name in properties}
        yield from (triple for triple in triples(source) if triple.predicate in wanted)


def _results(work: Store, rule: Rule) -> Iterator[Quad]:
    results = work.query(rule.construct())
    for triple in dict.fromkeys(results):  # type: ignore[arg-type]  # a CONSTRUCT gives triples
        assert isinstance(triple, Triple)
        yield Quad(triple.subject, triple.predicate, triple.object)


def _rules(ontology: Ontology) -> Iterator[Rule]:
    for name, chain in ontology.stated(OWL + "propertyChainAxiom"):
        yield Rule(name, tuple(_step(ontology, member) for member in ontology.members(chain.value)))
    for name, above in ontology.stated(RDFS + "subPropertyOf"):
        if isinstance(above, NamedNode):
            yield Rule(above.value, (Step(name),))
    for name, same in ontology.stated(OWL + "equivalentProperty"):
        if isinstance(same, NamedNode):
            yield Rule(same.value, (Step(name),))
            yield Rule(name, (Step(same.value),))
    for name, inverse in ontology.stated(OWL + "inverseOf"):
        step = _step(ontology, inverse)
        yield Rule(name, (Step(step.property, not step.inverted),))
        if not step.inverted:
            yield Rule(step.property, (Step(name, inverted=True),))
    for name in ontology.subjects(RDF + "type", OWL + "SymmetricProperty"):
        yield Rule(name, (Step(name, inverted=True),))
    for name in ontology.subjects(RDF + "type", OWL + "TransitiveProperty"):
        yield Rule(name, (Step(name), Step(name)))


def _step(ontology: Ontology, node: Node) -> Step:
    """A property, or the anonymous inverse of one.

    Raises ValueError for anything else.
    """
    if isinstance(node, BlankNode):
        (inverted,) = ontology.objects(node.value, OWL + "inverseOf") or (None,)
        if isinstance(inverted, NamedNode):
            return Step(inverted.value, inverted=True)
    if isinstance(node, NamedNode) and not isinstance(node, Literal):
        return Step(node.value)
    raise ValueError(f"{node} is no property and no inverse of one")


def _ordered(found: set[Rule]) -> tuple[Rule, ...]:
    """A property's rules after those of the properties it is made of, so that nearly every rule runs but once."""
    below: dict[str, set[str]] = {}
    for rule in found:
        below.setdefault(rule.property, set()).update(step.property for step in rule.steps)

    def depth(rule: Rule) -> tuple[int, bool, Rule]:
        reached, open_ = {rule.property}, [rule.property]
        while open_:
            for name in below.get(open_.pop(), set()) - reached:
                reached.add(name)
                open_.append(name)
        # What is made of another reaches all that the other reaches, and itself: the larger set comes later.
        return len(reached), any(below.get(step.property) for step in rule.steps), rule

    return tuple(sorted(found, key=depth))
