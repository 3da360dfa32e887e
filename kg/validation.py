"""Soundness of the graph: the SHACL shapes (`ontology/shapes.ttl`), one document at a time, on plain rdflib graphs."""

import logging
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, partial
from pathlib import Path
from typing import Any

import pyshacl
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QuerySolutions, RdfFormat, Store, Triple, Variable, parse
from rdflib import BNode, Graph, URIRef
from rdflib import Literal as RdflibLiteral
from rdflib import Variable as RdflibVariable
from rdflib.namespace import RDF, SH
from rdflib.query import Result
from rdflib.term import Identifier, Node

from kg.graph.terms import XSD, term, vd
from kg.resources import resource
from kg.shapes import Shapes
from kg.triples import Source, triples
from kg.workers import spread

_ERA = {vd("validFrom"), vd("validTo")}
_STRING = term(XSD, "string")
_FEW = 8  # documents that are not worth a second process


class Severity(StrEnum):
    """How bad a finding is; the members run from bad to harmless."""

    VIOLATION = "violation"  # the graph is unsound
    WARNING = "warning"  # what the document says is against the law or the calendar
    INFO = "info"  # something is left open


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a shape finds in the graph of one document."""

    severity: Severity
    document: str
    focus: str  # the node that breaks the shape
    path: str | None  # the property, where it is one
    value: str | None
    message: str  # in Vietnamese
    message_en: str

    def __str__(self) -> str:
        return f"{self.document}: {self.severity}: <{self.focus}>: {self.message}"


def validate(
    documents: Mapping[str, Source],
    shapes: Path | None = None,
    *,
    workers: int = 1,
    progress: Callable[[str, int, int], None] | None = None,
    quick: bool = True,
) -> list[Finding]:
    """Check the statements of each document (by its name); findings by document, gravity, node and message.

    pyshacl looks at what a quick look suspects; without `quick` it looks at everything, and finds the same.

    Raises SyntaxError for shapes that are no Turtle, pyshacl's ShapeLoadError for Turtle that is no shapes.
    """
    make = partial(_checking, documents, shapes or resource("ontology", "shapes.ttl"), quick)
    done = (lambda number: progress("check", number, len(documents))) if progress else None
    found = spread(make, list(documents), _unchecked, workers=workers, least=_FEW, done=done)
    return sorted({finding for findings in found for finding in findings}, key=_order)


def _checking(documents: Mapping[str, Source], shapes: Path, quick: bool) -> Callable[[str], list[Finding]]:
    checker = _checker(shapes, quick)
    return lambda name: list(checker.check(name, documents[name]))


def _unchecked(name: str) -> list[Finding]:
    """A document whose check was killed is not known to be sound."""
    message = "chưa kiểm tra được: tiến trình bị dừng", "not checked: the process was killed"
    return [Finding(Severity.VIOLATION, name, name, None, None, *message)]


def by_document(quads: Iterable[Quad], prefix: str) -> dict[str, list[Quad]]:
    """The quads of each named graph whose IRI begins with a prefix, by the rest of the IRI.

    >>> a, graph = NamedNode("urn:a"), NamedNode("urn:graph/document/001")
    >>> list(by_document([Quad(a, a, a, graph)], "urn:graph/document/"))
    ['001']
    """
    found: dict[str, list[Quad]] = {}
    for quad in quads:
        if isinstance(quad.graph_name, NamedNode) and quad.graph_name.value.startswith(prefix):
            found.setdefault(quad.graph_name.value.removeprefix(prefix), []).append(quad)
    return found


class _Checker:
    """The shapes, and what every document is judged against: the law and the eras of the provinces."""

    def __init__(self, shapes: Path, quick: bool) -> None:
        self._shapes = Graph()
        for quad in parse(path=shapes, format=RdfFormat.TURTLE):
            self._shapes.add(_rdflib(quad.triple))
        law = parse(path=resource("ontology", "authority.ttl"), format=RdfFormat.TURTLE)
        provinces = parse(path=resource("ontology", "vocabulary", "provinces.ttl"), format=RdfFormat.TURTLE)
        self._background = [*law, *(quad for quad in provinces if quad.predicate in _ERA)]
        self._quick = Shapes(shapes, self._background) if quick else None
        self._messages = [
            (_pattern(str(message)), message.language or "")
            for message in self._shapes.objects(None, SH.message)
            if isinstance(message, RdflibLiteral)
        ]

    def check(self, name: str, source: Source) -> Iterator[Finding]:
        statements = list(triples(source))
        suspects = self._quick.suspects(statements) if self._quick else None
        if suspects == frozenset():
            return
        with _silence():
            graph = _DocumentGraph(statements, self._background)
            chosen = sorted(suspects | self._quick.parts) if self._quick and suspects else None
            _, report, _ = pyshacl.validate(graph, shacl_graph=self._shapes, inplace=True, use_shapes=chosen)
        assert isinstance(report, Graph)
        for result in report.subjects(RDF.type, SH.ValidationResult):
            yield Finding(
                Severity(str(report.value(result, SH.resultSeverity)).rpartition("#")[2].lower()),
                name,
                str(report.value(result, SH.focusNode)),
                _text(report.value(result, SH.resultPath)),
                _text(report.value(result, SH.value)),
                *self._words(report.objects(result, SH.resultMessage)),
            )

    def _words(self, found: Iterable[Node]) -> tuple[str, str]:
        """The message in Vietnamese and in English; pyshacl's own, which is in English, where the shape has none."""
        messages = {self._language(message): str(message) for message in sorted(found, key=str, reverse=True)}
        other = messages.get("", "")
        return messages.get("vi") or messages.get("en") or other, messages.get("en") or other or messages.get("vi", "")

    def _language(self, message: Node) -> str:
        """The language of a message: pyshacl loses the tag of those that hold values."""
        if isinstance(message, RdflibLiteral) and message.language:
            return message.language
        text = str(message)
        return next((language for pattern, language in self._messages if pattern.fullmatch(text)), "")


@contextmanager
def _silence() -> Iterator[None]:
    """No word from rdflib on literals such as "2023-02-30"^^xsd:date: it logs a traceback, and the shapes find them."""
    logger = logging.getLogger("rdflib.term")
    before, logger.disabled = logger.disabled, True
    try:
        yield
    finally:
        logger.disabled = before


@cache
def _checker(shapes: Path, quick: bool) -> _Checker:
    return _Checker(shapes, quick)


def _pattern(message: str) -> re.Pattern[str]:
    """A message of the shapes as a pattern: anything may stand where it has a variable."""
    return re.compile(".*".join(map(re.escape, re.split(r"\{[?$]\w+\}", message))), re.DOTALL)


def _text(node: Node | None) -> str | None:
    return None if node is None or isinstance(node, BNode) else str(node)


def _order(finding: Finding) -> tuple[str, int, str, str, str, str]:
    gravity = list(Severity).index(finding.severity)
    return finding.document, gravity, finding.focus, finding.message, finding.path or "", finding.value or ""


class _DocumentGraph(Graph):
    """The statements of a document for pyshacl; its SPARQL constraints are answered by pyoxigraph.

    rdflib's engine takes longer over them than over all other shapes. Only they look at the law and the eras, so only
    the store that answers them holds these.
    """

    def __init__(self, statements: Iterable[Triple], background: Iterable[Quad]) -> None:
        super().__init__()
        self._facts = Store()
        self._facts.bulk_extend(background)
        for one in statements:
            self.add(_rdflib(one))
            self._facts.add(Quad(one.subject, one.predicate, one.object))

    def query(self, query_object: Any, *rest: Any, initBindings: Mapping[str, Node] | None = None, **__: Any) -> Result:
        initBindings = rest[3] if len(rest) > 3 else initBindings  # pyshacl gives them by their place, as the fifth
        bound: dict[Variable, NamedNode | BlankNode | Literal | Triple] = {
            Variable(name): BlankNode(node) if isinstance(node, BNode) else NamedNode(str(node))
            for name, node in (initBindings or {}).items()
        }
        solutions = self._facts.query(query_object, substitutions=bound)
        assert isinstance(solutions, QuerySolutions)
        found = Result("SELECT")
        found.vars = [RdflibVariable(variable.value) for variable in solutions.variables]
        found.bindings = [
            {name: _node(value) for name in found.vars if (value := solution[str(name)]) is not None}
            for solution in solutions
        ]
        return found


def _rdflib(triple: Triple) -> tuple[Identifier, Identifier, Identifier]:
    return _node(triple.subject), URIRef(triple.predicate.value), _node(triple.object)


def _node(node: NamedNode | BlankNode | Literal | Triple) -> Identifier:
    if isinstance(node, NamedNode):
        return URIRef(node.value)
    if isinstance(node, BlankNode):
        return BNode(node.value)
    if isinstance(node, Triple):
        raise ValueError(f"rdflib has no triple terms: {node}")
    if node.language:
        return RdflibLiteral(node.value, lang=node.language)
    if node.datatype == _STRING:  # to rdflib a literal with the datatype xsd:string is not the one without
        return RdflibLiteral(node.value)
    return RdflibLiteral(node.value, datatype=URIRef(node.datatype.value))
