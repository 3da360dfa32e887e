"""The ontology and the vocabulary as named graphs of the build."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from pyoxigraph import (
    BlankNode,
    CanonicalizationAlgorithm,
    Dataset,
    Literal,
    NamedNode,
    Quad,
    RdfFormat,
    Triple,
    parse,
)

from kg.graph.iri import Names, segment

Node = NamedNode | Literal | BlankNode | Triple


def state_reference(files: Iterable[Path], name: str, names: Names) -> list[Quad]:
    """The Turtle files of the ontology (or of the vocabulary) as one graph, `graph/ontology` for the name "ontology".

    OWL writes its restrictions with blank nodes. Each gets a name from the canonical form (RDFC-1.0) of its own file:
    the graph has none, and one file never changes the names of another's.
    Raises SyntaxError for a file that is no Turtle, OSError for one that cannot be read.
    """
    graph = names.graph(name)
    return [
        quad
        for file in sorted(files, key=lambda file: file.name)
        for quad in _stated(file.stem, file.suffix, file.read_bytes(), graph)
    ]


@lru_cache(maxsize=64)
def _stated(file: str, ending: str, turtle: bytes, graph: NamedNode) -> tuple[Quad, ...]:
    """What a file says, as quads of a graph; what was read once in this process is not read again."""
    try:
        said = [Quad(one.subject, one.predicate, one.object) for one in parse(turtle, format=RdfFormat.TURTLE)]
    except SyntaxError as error:
        raise SyntaxError(f"{file}{ending}: {error}") from error
    if any(isinstance(node, BlankNode) for quad in said for node in (quad.subject, quad.object)):
        dataset = Dataset(said)
        dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
        said = list(dataset)
    quads: list[Quad] = []
    for quad in said:
        subject, value = _named(quad.subject, graph, file), _named(quad.object, graph, file)
        if isinstance(subject, NamedNode) and not isinstance(value, BlankNode | Triple):
            quads.append(Quad(subject, quad.predicate, value, graph))
    return tuple(quads)


def _named(node: Node, graph: NamedNode, file: str) -> Node:
    """A node, with a name in place of a blank one: `graph/ontology#vinhdanh.c14n7`.

    Raises SyntaxError for a triple term, which OWL has no use for.
    """
    if isinstance(node, Triple):
        raise SyntaxError(f"{file}: a triple term")
    return NamedNode(f"{graph.value}#{segment(file)}.{node.value}") if isinstance(node, BlankNode) else node
