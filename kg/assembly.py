"""Records → all statements of a build: a function of the records and of the project's own data, of nothing else."""

from collections.abc import Iterable, Sequence

from pyoxigraph import NamedNode, Quad

from kg.derivation import derive
from kg.graph import Names, describe, ontology_version, state, state_reference
from kg.identity import Identity
from kg.identity.judgements import Judgement
from kg.linking.nodes import linked_nodes
from kg.linking.stating import state_links
from kg.records import Record
from kg.resources import resource
from kg.vocabulary import Vocabulary


def assemble(
    records: Sequence[Record], vocabulary: Vocabulary, base: str, judgements: Iterable[Judgement] = ()
) -> list[Quad]:
    """All named graphs: documents, identity, links, ontology, vocabulary, what follows, and the build itself.

    Raises ValueError for two documents of one name, and for a fact without evidence.
    """
    names = Names(base)
    titles = {record.name: record.title for record in records}
    readers = {record.name: record.reader for record in records}
    facts = [record.facts for record in records]
    judgements = list(judgements)
    identity = Identity(sorted(facts, key=lambda one: one.document), vocabulary, judgements)
    quads = state(facts, vocabulary, identity=identity, titles=titles, readers=readers, base=base)
    told = {quad.subject for quad in quads}
    linked = [one for one in linked_nodes(facts, identity, judgements) if names.of(one.kind, one.key) in told]
    links = state_links(linked, names)
    ontology = state_reference([resource("ontology", "vinhdanh.ttl")], "ontology", names)
    terms = state_reference(sorted(resource("ontology", "vocabulary").glob("*.ttl")), "vocabulary", names)
    inferred = derive(quads, graph=NamedNode(f"{base}graph/inferred"))
    everything = [*quads, *links, *ontology, *terms, *inferred]
    version = ontology_version(ontology)
    return [
        *everything,
        *describe(everything, names, ontology_version=version, vocabulary_version=vocabulary.version),
    ]
