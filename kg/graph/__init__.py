"""Facts of many documents → quads: who awarded whom, each statement in the graph of its document, with its evidence.

>>> from kg.facts import Award, Evidence, Facts, Organisation, Recipient
>>> words = Evidence(0, 42, "Sở Y tế tặng Giấy khen cho ông Trần Văn An", "body", "confer-active")
>>> award = Award((words,), (Organisation("Sở Y tế"),), "Giấy khen", None, (Recipient("person", "Trần Văn An"),))
>>> quads = state([Facts("001", None, None, awards=(award,))])
>>> [str(quad.object) for quad in quads if quad.predicate.value.endswith("#recipient")]
['<https://w3id.org/vinhdanh/id/person/001/tr%E1%BA%A7n-v%C4%83n-an>']
"""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from pyoxigraph import Quad

from kg import vocabulary as schemes
from kg.facts import Facts
from kg.graph.build import describe, ontology_version
from kg.graph.concepts import Concepts, Vocabulary
from kg.graph.document import state_document
from kg.graph.identities import state_identity
from kg.graph.iri import BASE, Names
from kg.graph.reference import state_reference
from kg.graph.serialise import nquads, trig, turtle, write, write_atomic
from kg.identity import Identity
from kg.identity.judgements import Judgement
from kg.records import Reader

__all__ = [
    "BASE",
    "Concepts",
    "Names",
    "Vocabulary",
    "describe",
    "nquads",
    "ontology_version",
    "state",
    "state_document",
    "state_identity",
    "state_reference",
    "trig",
    "turtle",
    "write",
    "write_atomic",
]


def state(
    facts: Iterable[Facts],
    vocabulary: Vocabulary | None = None,
    *,
    identity: Identity | None = None,
    titles: Mapping[str, str] | None = None,
    judgements: Iterable[Judgement] = (),
    readers: Mapping[str, Reader] | None = None,
    base: str = BASE,
) -> list[Quad]:
    """The graphs of all documents and of identity; `titles` and `readers` say by name what documents are
    called and what read them.

    Raises ValueError for two documents of one name, and for a fact without evidence.
    """
    documents = sorted(facts, key=lambda one: one.document)
    for one, following in pairwise(documents):
        if one.document == following.document:
            raise ValueError(f"two documents are called '{one.document}'")
    if identity is None:
        known = vocabulary if isinstance(vocabulary, schemes.Vocabulary) else None
        identity = Identity(documents, known, judgements)
    concepts, names = Concepts(vocabulary), Names(base)
    quads: list[Quad] = []
    for one in documents:
        title, reader = (titles or {}).get(one.document), (readers or {}).get(one.document)
        quads += state_document(one, identity, concepts, names, title, reader)
    return quads + state_identity(identity, names)
