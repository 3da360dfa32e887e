"""Triples from whatever holds them: a pyoxigraph store or dataset, quads, an rdflib graph."""

from collections.abc import Iterable, Iterator
from typing import Protocol, runtime_checkable

from pyoxigraph import Quad, RdfFormat, Triple, parse


@runtime_checkable
class Serialisable(Protocol):
    """An rdflib Graph, told by its method: rdflib takes longer to import than most graphs take to read."""

    def serialize(self, *, format: str) -> str:
        """The graph as text."""


Source = Serialisable | Iterable[Quad | Triple]


def triples(source: Source) -> Iterator[Triple]:
    """The triples of a source, whatever graph they are in.

    >>> from pyoxigraph import NamedNode, Quad
    >>> a = NamedNode("urn:a")
    >>> [str(triple) for triple in triples([Quad(a, a, a, NamedNode("urn:graph"))])]
    ['<urn:a> <urn:a> <urn:a>']
    """
    for one in _statements(source):
        yield one.triple if isinstance(one, Quad) else one


def _statements(source: Source) -> Iterable[Quad | Triple]:
    if not isinstance(source, Serialisable):
        return source
    graphs: Iterable[Serialisable] = source.graphs() if hasattr(source, "graphs") else [source]  # of a Dataset
    return (quad for graph in graphs for quad in parse(graph.serialize(format="nt"), format=RdfFormat.N_TRIPLES))
