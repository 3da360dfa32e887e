"""The graph, opened: a build, asked with SPARQL over the union of all its graphs.

Any query may be given to it: what reaches beyond the graph, or would break the parser, is refused (`kg.sparql`).
What it does not have is a clock: a query of a stranger belongs in `kg.asking.worker`, which ends it after 30 seconds.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import islice
from pathlib import Path

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    Triple,
)

from kg.editions import MANIFEST
from kg.sparql import QueryRefused, check_query

Term = NamedNode | Literal | BlankNode | Triple
Value = str | int | float | Decimal | bool | tuple[str, ...] | None

_XSD = "http://www.w3.org/2001/XMLSchema#"
_FORMATS = {".nq": RdfFormat.N_QUADS, ".trig": RdfFormat.TRIG, ".ttl": RdfFormat.TURTLE, ".nt": RdfFormat.N_TRIPLES}


class QueryFailed(ValueError):
    """A query that is no SPARQL, or that the engine gave up on; the message is one line."""


@dataclass(frozen=True, slots=True)
class Solutions:
    """The answer to a SELECT, as RDF terms."""

    variables: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """An answer with Python values: numbers, booleans, text for all else (dates as written, IRIs), None for nothing."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]

    @classmethod
    def of(cls, solutions: Solutions) -> "Table":
        """The table of some solutions."""
        return cls(solutions.variables, tuple(tuple(map(python_value, row)) for row in solutions.rows))

    def records(self) -> list[dict[str, Value]]:
        """One dictionary a row."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def without(self, names: Collection[str]) -> "Table":
        """The table without some of its columns."""
        kept = [place for place, name in enumerate(self.columns) if name not in names]
        return Table(tuple(self.columns[i] for i in kept), tuple(tuple(row[i] for i in kept) for row in self.rows))

    def column(self, name: str) -> list[Value]:
        """The values of one column; ValueError for a column that is not there."""
        place = self.columns.index(name)
        return [row[place] for row in self.rows]

    def __len__(self) -> int:
        return len(self.rows)


class Graph:
    """A graph, in memory or on disk.

    >>> name = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    >>> graph = Graph([Quad(NamedNode("http://a.example/1"), name, Literal("Bộ Y tế", language="vi"), name)])
    >>> graph.rows("SELECT ?name (3 AS ?number) WHERE { ?s ?p ?name }")
    Table(columns=('name', 'number'), rows=(('Bộ Y tế', 3),))
    """

    def __init__(self, quads: Iterable[Quad] = ()) -> None:
        self.store = Store()
        self.store.bulk_extend(quads)

    @classmethod
    def open(cls, path: Path | str = "out") -> "Graph":
        """Open a build by its folder, by its store, or by one file; of a folder the store is read if it is up to date.

        Raises FileNotFoundError where no graph is there, ValueError where the file is none.
        """
        file = Path(path) if _is_store(Path(path)) else source(path)
        graph = cls()
        if file.is_dir():
            graph.store = Store.read_only(str(file))
            return graph
        try:
            graph.store.bulk_load(path=file, format=_FORMATS[file.suffix])
        except SyntaxError as error:
            raise ValueError(f"{file}: {_one_line(error)}") from error
        return graph

    def select(self, query: str, limit: int | None = None) -> Solutions:
        """Ask a SELECT or ASK; an ASK has one column, `answer`.

        Raises QueryRefused for what the local graph does not run, QueryFailed for what is no SELECT or ASK.
        """
        results = self._query(query)
        if isinstance(results, QueryBoolean):
            return Solutions(("answer",), ((Literal(bool(results)),),))
        if not isinstance(results, QuerySolutions):
            raise QueryFailed("CONSTRUCT and DESCRIBE give statements, not a table")
        variables = tuple(variable.value for variable in results.variables)
        try:
            return Solutions(variables, tuple(tuple(row) for row in islice(results, limit)))
        except (OSError, RuntimeError) as error:
            raise QueryFailed(_one_line(error)) from error

    def rows(self, query: str, limit: int | None = None) -> Table:
        """Ask a SELECT or ASK and get Python values; raises what `select` raises."""
        return Table.of(self.select(query, limit))

    def statements(self, query: str, limit: int | None = None) -> Iterator[Triple]:
        """Ask a CONSTRUCT or DESCRIBE; raises what `select` raises."""
        results = self._query(query)
        if not isinstance(results, QueryTriples):
            raise QueryFailed("SELECT and ASK give a table, not statements")
        return islice(results, limit)

    def _query(self, query: str) -> QuerySolutions | QueryBoolean | QueryTriples:
        check_query(query)
        try:
            return self.store.query(query, use_default_graph_as_union=True)
        except (SyntaxError, OSError, RuntimeError, ValueError) as error:
            raise QueryFailed(f"no SPARQL query: {_one_line(error)}") from error

    def __len__(self) -> int:
        return len(self.store)


def source(path: Path | str) -> Path:
    """What a build (or one file of it) is read from: its store on disk where that is up to date, else a file.

    Raises FileNotFoundError where no graph is there, ValueError for a file of another kind.
    """
    path = Path(path)
    if path.is_dir() and (store := _on_disk(path)) is not None:
        return store
    file = path / "graph.nq" if path.is_dir() else path
    if not file.is_file():
        raise FileNotFoundError(f"no graph at {file}: build one first (kg build)")
    if file.suffix not in _FORMATS:
        raise ValueError(f"{file}: no graph file; known are {', '.join(_FORMATS)}")
    return file.resolve()


def _on_disk(out: Path) -> Path | None:
    """The store of a build; None where there is none, or graph.nq is another or a newer one."""
    file, store = (out / "graph.nq").resolve(), (out / "store").resolve()
    try:
        if store.parent != file.parent or file.stat().st_mtime_ns > (file.parent / MANIFEST).stat().st_mtime_ns:
            return None
    except OSError:
        return None
    return store if _is_store(store) else None


def _is_store(path: Path) -> bool:
    return (path / "CURRENT").is_file()  # RocksDB's


def python_value(term: Term | None) -> Value:
    """A term as a Python value; a number that is written wrongly stays text.

    >>> python_value(Literal("3184", datatype=NamedNode(_XSD + "integer"))), python_value(Literal("2023-08"))
    (3184, '2023-08')
    """
    if not isinstance(term, Literal):
        return None if term is None else str(term.value) if isinstance(term, NamedNode) else str(term)
    kind = term.datatype.value
    try:
        if kind in _WHOLE:
            return int(term.value)
        if kind == _XSD + "decimal":
            return Decimal(term.value)
        if kind in _FLOATING:
            return float(term.value)
    except (ValueError, InvalidOperation):
        return term.value
    if kind == _XSD + "boolean" and term.value in {"true", "1", "false", "0"}:
        return term.value in {"true", "1"}
    return term.value


def _one_line(error: BaseException) -> str:
    line = " ".join(str(error).split())
    return line if len(line) <= 200 else line[:199] + "…"


_WHOLE = {_XSD + name for name in ("integer", "nonNegativeInteger", "positiveInteger", "int", "long", "short", "byte")}
_FLOATING = {_XSD + "double", _XSD + "float"}

__all__ = ["Graph", "QueryFailed", "QueryRefused", "Solutions", "Table", "Term", "Value", "python_value", "source"]
