"""pyshacl on the statements of a document: plain rdflib graphs, whose SPARQL constraints pyoxigraph answers."""

import logging
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
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

from kg.graph.terms import XSD, term

_STRING = term(XSD, "string")


@dataclass(frozen=True, slots=True)
class Broken:
    """A shape that a node breaks: a result of the report, in words."""

    severity: str
    focus: str
    path: str | None
    value: str | None
    vi: str
    en: str


class Shacl:
    """The shapes of a file, and what every document is judged against.

    Raises SyntaxError for a file that is no Turtle.
    """

    def __init__(self, shapes: Path, background: Sequence[Quad]) -> None:
        self._background = background
        self._shapes = Graph()
        for quad in parse(path=shapes, format=RdfFormat.TURTLE):
            self._shapes.add(_rdflib(quad.triple))
        self._messages = [
            (_pattern(str(message)), message.language or "")
            for message in self._shapes.objects(None, SH.message)
            if isinstance(message, RdflibLiteral)
        ]

    def results(self, statements: Iterable[Triple], chosen: Sequence[str] | None = None) -> Iterator[Broken]:
        """What pyshacl reports of some statements; with `chosen`, only those shapes are looked at.

        Raises pyshacl's ShapeLoadError for shapes that are none.
        """
        with _silence():
            graph = _DocumentGraph(statements, self._background)
            _, report, _ = pyshacl.validate(
                graph, shacl_graph=self._shapes, inplace=True, use_shapes=None if chosen is None else list(chosen)
            )
        assert isinstance(report, Graph)
        for result in report.subjects(RDF.type, SH.ValidationResult):
            yield Broken(
                str(report.value(result, SH.resultSeverity)).rpartition("#")[2].lower(),
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


def _pattern(message: str) -> re.Pattern[str]:
    """A message of the shapes as a pattern: anything may stand where it has a variable."""
    return re.compile(".*".join(map(re.escape, re.split(r"\{[?$]\w+\}", message))), re.DOTALL)


def _text(node: Node | None) -> str | None:
    return None if node is None or isinstance(node, BNode) else str(node)


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
