"""The ontology and the vocabulary as named graphs of the build."""

from collections.abc import Iterable
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
    quads: list[Quad] = []
    for file in sorted(files, key=lambda file: file.name):
        try:
            said = [Quad(one.subject, one.predicate, one.object) for one in parse(path=file, format=RdfFormat.TURTLE)]
        except SyntaxError as error:
            raise SyntaxError(f"{file.name}: {error}") from error
        if any(isinstance(node, BlankNode) for quad in said for node in (quad.subject, quad.object)):
            dataset = Dataset(said)
            dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
            said = list(dataset)
        for quad in said:
            subject, value = _named(quad.subject, graph, file.stem), _named(quad.object, graph, file.stem)
            if isinstance(subject, NamedNode) and not isinstance(value, BlankNode | Triple):
                quads.append(Quad(subject, quad.predicate, value, graph))
    return quads


def _named(node: Node, graph: NamedNode, file: str) -> Node:
    """A node, with a name in place of a blank one: `graph/ontology#vinhdanh.c14n7`.

    Raises SyntaxError for a triple term, which OWL has no use for.
    """
    if isinstance(node, Triple):
        raise SyntaxError(f"{file}: a triple term")
    return NamedNode(f"{graph.value}#{segment(file)}.{node.value}") if isinstance(node, BlankNode) else node
