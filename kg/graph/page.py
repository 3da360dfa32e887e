"""The graph of one document while it is being written: statements, labels, claims and their evidence."""

from collections.abc import Sequence

from pyoxigraph import Literal, NamedNode, Quad

from kg.facts import Evidence, Facts, Inference, Status
from kg.graph.concepts import Concept, Concepts
from kg.graph.iri import Names
from kg.graph.terms import LABEL, OA, PROV, TYPE, clean, exact, integer, term, vd, vi
from kg.identity import Identity
from kg.identity.register import attested_on
from kg.records import Reader


class Page:
    """One document's statements, its look-ups at hand."""

    def __init__(
        self, facts: Facts, identity: Identity, concepts: Concepts, names: Names, reader: Reader | None = None
    ) -> None:
        self.facts = facts
        self.identity = identity
        self.concepts = concepts
        self.names = names
        self.reader = reader
        self.document = names.document(facts.document)
        self.run = names.run(facts.document)
        self.date = attested_on(facts)
        self._graph = names.graph("document", facts.document)
        self._quads: list[Quad] = []
        self._labels: dict[NamedNode, str] = {}
        self._names: dict[tuple[NamedNode, NamedNode], str] = {}

    def say(self, subject: NamedNode, predicate: NamedNode, value: NamedNode | Literal) -> None:
        """State one thing."""
        self._quads.append(Quad(subject, predicate, value, self._graph))

    def call(self, node: NamedNode, predicate: NamedNode, name: str) -> None:
        """Give a node its one name in a property; of several spellings the first in code point order stays."""
        self._names[node, predicate] = min(clean(name), self._names.get((node, predicate), clean(name)))

    def name(self, node: NamedNode, label: str, *classes: NamedNode) -> NamedNode:
        """Introduce a node; of several labels the first in code point order stays, whichever came first."""
        label = clean(label)
        self._labels[node] = min(label, self._labels.get(node, label))
        for one in classes:
            self.say(node, TYPE, one)
        return node

    def concept(self, concept: Concept) -> NamedNode:
        """A concept of the vocabulary, with its label: a document's graph reads without the vocabulary's."""
        return self.name(NamedNode(concept.iri), concept.label)

    def claim(
        self,
        subject: NamedNode,
        evidence: Sequence[Evidence],
        status: Status = Status.ASSERTED,
        inferences: Sequence[Inference] = (),
        about: NamedNode | None = None,
    ) -> None:
        """Say why: the words that a node (or one property of it) rests on, and what was inferred.

        Raises ValueError for a fact without evidence: there is none in this project.
        """
        if not evidence:
            raise ValueError(f"{self.facts.document}: a fact without evidence ({self._labels.get(subject, subject)})")
        claim = self.names.claim(self.facts.document, subject, about)
        self.name(claim, f"{self.facts.document}: {self._labels.get(subject, '')}", vd("Claim"))
        self.say(claim, vd("claimSubject"), subject)
        if about:
            self.say(claim, vd("claimPredicate"), Literal(about.value, datatype=_ANY_URI))
        self.say(claim, vd("factuality"), exact(status.value))
        self.say(claim, _GENERATED, self.run)
        self.say(claim, vd("bestEvidence"), self._words(evidence[0]))
        for one in evidence:
            self.say(claim, vd("hasEvidence"), self._words(one))
        for inference in inferences:
            self._inferred(claim, inference)

    def _inferred(self, claim: NamedNode, one: Inference) -> None:
        """A rule that gave a value, and the words that the rule rests on."""
        said = f"{one.what}: {one.rule} → {one.value}"
        self.say(claim, vd("inferredBy"), exact(said))
        relative = claim.value.removeprefix(self.names.base)
        node = self.names.fact("inference", relative, one.what, one.rule, one.value, one.start, one.end)
        self.name(node, said, vd("Inference"))
        self.say(claim, vd("hasInference"), node)
        self.say(node, vd("inferredField"), exact(one.what))
        self.say(node, vd("inferenceRule"), exact(one.rule))
        self.say(node, vd("inferredValue"), exact(one.value))
        if one.quote and one.start is not None and one.end is not None:
            words = Evidence(one.start, one.end, one.quote, one.zone or "body", "")
            self.say(node, vd("inferredFrom"), self._words(words))

    def _words(self, evidence: Evidence) -> NamedNode:
        node = self.names.evidence(self.facts.document, evidence.start, evidence.end)
        self.name(node, f"{self.facts.document}, {evidence.start}–{evidence.end}", vd("Evidence"))
        self.say(node, _SOURCE, self.document)
        self.say(node, _START, integer(evidence.start))
        self.say(node, _END, integer(evidence.end))
        self.say(node, _EXACT, exact(evidence.quote))
        self.say(node, vd("textZone"), exact(evidence.zone))
        if evidence.construction:  # the words of an inference were found by its rule
            self.say(node, vd("construction"), exact(evidence.construction))
        return node

    def quads(self) -> list[Quad]:
        """All statements, each once."""
        labels = (Quad(node, LABEL, vi(label), self._graph) for node, label in self._labels.items())
        names = (Quad(node, predicate, vi(name), self._graph) for (node, predicate), name in self._names.items())
        return list(dict.fromkeys((*self._quads, *labels, *names)))


_ANY_URI = NamedNode("http://www.w3.org/2001/XMLSchema#anyURI")
_GENERATED = term(PROV, "wasGeneratedBy")
_SOURCE, _START, _END, _EXACT = (term(OA, name) for name in ("hasSource", "start", "end", "exact"))
