"""Soundness of the graph: the SHACL shapes (`ontology/shapes.ttl`), one document at a time."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from kg.graph.terms import vd
from kg.resources import resource
from kg.shapes import Shapes
from kg.triples import Source, triples
from kg.workers import spread

if TYPE_CHECKING:
    from kg.shacl import Shacl

_ERA = {vd("validFrom"), vd("validTo")}
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
    if len(documents) >= _FEW:
        _ = checker.thorough  # once, before there are workers: among many, some document is suspect
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
        law = parse(path=resource("ontology", "authority.ttl"), format=RdfFormat.TURTLE)
        provinces = parse(path=resource("ontology", "vocabulary", "provinces.ttl"), format=RdfFormat.TURTLE)
        self._shapes = shapes
        self._background = [*law, *(quad for quad in provinces if quad.predicate in _ERA)]
        self._quick = Shapes(shapes, self._background) if quick else None

    @cached_property
    def thorough(self) -> "Shacl":
        """The thorough look: where nothing is suspect, pyshacl and rdflib need not be loaded."""
        from kg.shacl import Shacl

        return Shacl(self._shapes, self._background)

    def check(self, name: str, source: Source) -> Iterator[Finding]:
        statements = list(triples(source))
        suspects = self._quick.suspects(statements) if self._quick else None
        if suspects == frozenset():
            return
        chosen = sorted(suspects | self._quick.parts) if self._quick and suspects else None
        for result in self.thorough.results(statements, chosen):
            yield Finding(
                Severity(result.severity), name, result.focus, result.path, result.value, result.vi, result.en
            )


@cache
def _checker(shapes: Path, quick: bool) -> _Checker:
    return _Checker(shapes, quick)


def _order(finding: Finding) -> tuple[str, int, str, str, str, str]:
    gravity = list(Severity).index(finding.severity)
    return finding.document, gravity, finding.focus, finding.message, finding.path or "", finding.value or ""
