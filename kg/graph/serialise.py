"""Quads → files: `graph.nq` (sorted), `graph.trig` and `graph.ttl` (to be read), each written whole or not at all.

The same quads give the same bytes, whatever their order. pyoxigraph writes the terms; its TriG writer is not used:
the order of its prefixes changes from run to run.
"""

import os
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Triple, serialize

from kg.graph.iri import BASE, VD, VOCABULARY
from kg.graph.terms import DCAT, DCTERMS, FOAF, LABEL, OA, ORG, OWL, PROV, RDF, RDFS, SKOS, TYPE, VOID, XSD

PREFIXES = {
    "dcat": DCAT,
    "dcterms": DCTERMS,
    "foaf": FOAF,
    "oa": OA,
    "org": ORG,
    "owl": OWL,
    "prov": PROV,
    "rdf": RDF,
    "rdfs": RDFS,
    "skos": SKOS,
    "vd": VD,
    "voc": VOCABULARY,
    "void": VOID,
    "xsd": XSD,
}
# Kinds of nodes with a prefix of their own; the vocabulary's begin with 'voc-'
_KINDS = (
    "award bundle claim conferral conflict event group holding inference judgement model movement organisation "
    "partition period person place post quantity rank run statistic variant"
)
_VOCABULARY_KINDS = "award award-form model movement office organisation-kind place rank"
_LOCAL = re.compile(r"(?:[A-Za-z0-9_]|%[0-9A-F]{2})(?:[A-Za-z0-9_-]|%[0-9A-F]{2})*")
_NUMBER = re.compile(r"0|[1-9][0-9]*")

Node = NamedNode | Literal | BlankNode | Triple


def nquads(quads: Iterable[Quad]) -> bytes:
    """Canonical N-Quads: one line a quad, each once, in the order of their bytes.

    Raises ValueError for a blank node: every node of the graph has a name.
    """
    lines = set((serialize(_named(quads), format=RdfFormat.N_QUADS) or b"").split(b"\n"))
    lines.discard(b"")
    return b"".join(line + b"\n" for line in sorted(lines))


def trig(quads: Iterable[Quad], base: str = BASE) -> str:
    """TriG to be read: one block a graph, one paragraph a subject, its classes and its label first."""
    writer = _Writer(base)
    parts = []
    for graph, said in groupby(sorted(set(quads), key=_order), key=lambda quad: quad.graph_name):
        body = "\n".join(writer.paragraphs(said))
        if isinstance(graph, DefaultGraph):
            parts.append(body)
        else:
            indented = "\n".join(f"    {line}" if line else "" for line in body.split("\n")).rstrip()
            parts.append(f"{writer.node(graph)} {{\n{indented}\n}}\n")
    return "\n".join([writer.heading(), *parts])


def turtle(quads: Iterable[Quad], base: str = BASE) -> str:
    """Turtle of the union of all graphs."""
    union = (Quad(quad.subject, quad.predicate, quad.object) for quad in quads)
    return trig(union, base)


def write(folder: Path, quads: Iterable[Quad], base: str = BASE, *, union: bool = False) -> list[Path]:
    """Write `graph.nq`, `graph.trig` and, for a union, `graph.ttl`; returns their paths.

    All are made before the first is put in place: a build that is killed leaves the old graph whole.
    Raises OSError where the folder cannot be written.
    """
    quads = list(quads)
    texts = {"graph.nq": nquads(quads), "graph.trig": trig(quads, base).encode()}
    if union:
        texts["graph.ttl"] = turtle(quads, base).encode()
    folder.mkdir(parents=True, exist_ok=True)
    staged = [(_stage(folder / name, text), folder / name) for name, text in texts.items()]
    for temporary, path in staged:
        temporary.replace(path)
    _sync(folder)
    return [path for _, path in staged]


def write_atomic(path: Path, data: bytes) -> None:
    """Replace a file in one step: whoever reads it meanwhile sees the old one or the new one, whole."""
    _stage(path, data).replace(path)
    _sync(path.parent)


def _stage(path: Path, data: bytes) -> Path:
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _sync(folder: Path) -> None:
    """Make a rename outlast a power cut, where the system lets a folder be synchronised."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _named(quads: Iterable[Quad]) -> Iterator[Quad]:
    for quad in quads:
        if isinstance(quad.subject, BlankNode) or isinstance(quad.object, BlankNode):
            raise ValueError(f"a blank node in {quad}")
        yield quad


def _order(quad: Quad) -> tuple[str, str, int, str, str]:
    graph = "" if isinstance(quad.graph_name, DefaultGraph) else quad.graph_name.value
    rank = 0 if quad.predicate == TYPE else 1 if quad.predicate == LABEL else 2
    return graph, str(quad.subject), rank, str(quad.predicate), str(quad.object)


class _Writer:
    """Nodes in Turtle, with the prefixes that they turn out to need."""

    def __init__(self, base: str) -> None:
        prefixes = {**PREFIXES, "id": f"{base}id/", "graph": f"{base}graph/", "document": f"{base}graph/document/"}
        prefixes |= {kind: f"{base}id/{kind}/" for kind in _KINDS.split()}
        prefixes |= {f"voc-{kind}": f"{VOCABULARY}{kind}/" for kind in _VOCABULARY_KINDS.split()}
        self._prefixes = {space: name for name, space in prefixes.items()}
        self._used: dict[str, str] = {}

    def heading(self) -> str:
        return "".join(f"@prefix {name}: <{self._used[name]}> .\n" for name in sorted(self._used))

    def paragraphs(self, said: Iterable[Quad]) -> Iterator[str]:
        for subject, quads in groupby(said, key=lambda quad: quad.subject):
            lines = []
            for predicate, same in groupby(quads, key=lambda quad: quad.predicate):
                values = [self.node(quad.object) for quad in same]
                # classes stand side by side; of all else that is many, each has a line
                between = ", " if predicate == TYPE or len(values) == 1 else ",\n        "
                verb = "a" if predicate == TYPE else self.node(predicate)
                lines.append(f"{verb} {between.join(values)}")
            yield f"{self.node(subject)} " + " ;\n    ".join(lines) + " .\n"

    def node(self, node: Node) -> str:
        if isinstance(node, NamedNode):
            return self._named(node)
        if isinstance(node, Literal):
            kind = node.datatype.value
            if kind == XSD + "integer" and _NUMBER.fullmatch(node.value):
                return node.value
            if kind == XSD + "boolean" and node.value in {"true", "false"}:
                return node.value
            if kind.startswith(XSD) and kind != XSD + "string":
                return f"{Literal(node.value)}^^{self._named(node.datatype)}"
        return str(node)

    def _named(self, node: NamedNode) -> str:
        end = max(node.value.rfind("/"), node.value.rfind("#")) + 1
        space, local = node.value[:end], node.value[end:]
        name = self._prefixes.get(space)
        if name is None or not _LOCAL.fullmatch(local):
            return str(node)
        self._used[name] = space
        return f"{name}:{local}"
