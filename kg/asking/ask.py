"""Ask a named question of anything that answers SPARQL."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from pyoxigraph import BlankNode, NamedNode, Triple

from kg.asking.binding import bind
from kg.asking.questions import Column, Question, question
from kg.store import Solutions, Table, Term, Value, python_value

JOINED = " | "  # between the values of a column that holds many
_AT_ONCE = 500  # nodes described by one query
_DESCRIPTIONS = (
    "?node ?p ?o BIND(?node AS ?s)",
    "?s vd:claimSubject ?node ; ?p ?o",
    "?claim vd:claimSubject ?node ; vd:hasEvidence ?s . ?s ?p ?o",
    "?node ?link ?s . ?s ?p ?o FILTER(?p = rdfs:label)",
)


class Source(Protocol):
    """A graph in memory (`kg.store.Graph`) or a server (`kg.asking.endpoint.Endpoint`)."""

    def select(self, query: str) -> Solutions:
        """Answer a SELECT."""


def ask(source: Source, name: str | Question, /, **parameters: str | None) -> Table:
    """The answer to a named question; a column of many values holds them as a sorted tuple.

    Raises UnknownQuestion, BadParameter, and what the source raises.
    """
    asked = question(name) if isinstance(name, str) else name
    solutions = source.select(bind(asked, parameters))
    columns = {column.name: column for column in asked.columns}
    known = [columns.get(variable, Column(variable, {})) for variable in solutions.variables]
    rows = (tuple(_value(column, term) for column, term in zip(known, row, strict=True)) for row in solutions.rows)
    return Table(solutions.variables, tuple(rows))


def describe(source: Source, table: Table) -> list[Triple]:
    """What the graph says of the nodes in the column `statement`, their claims and evidence, and the names of the rest.

    Raises ValueError for an answer that has no such column, and what the source raises.
    """
    if "statement" not in table.columns:
        raise ValueError("these rows are counts: there are no statements to describe")
    nodes = sorted({NamedNode(str(value)) for value in table.column("statement") if value}, key=str)
    return sorted(_described(source, nodes), key=str)


def _described(source: Source, nodes: Sequence[NamedNode]) -> set[Triple]:
    found: set[Triple] = set()
    for start in range(0, len(nodes), _AT_ONCE):
        values = " ".join(map(str, nodes[start : start + _AT_ONCE]))
        for pattern in _DESCRIPTIONS:
            query = (
                "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n"
                "PREFIX vd: <https://w3id.org/vinhdanh/ontology#>\n"
                f"SELECT DISTINCT ?s ?p ?o WHERE {{ VALUES ?node {{ {values} }} {pattern} }}"
            )
            found.update(_triples(source.select(query)))
    return found


def _triples(solutions: Solutions) -> Iterator[Triple]:
    for subject, predicate, value in solutions.rows:
        if isinstance(subject, NamedNode | BlankNode) and isinstance(predicate, NamedNode) and value is not None:
            yield Triple(subject, predicate, value)


def _value(column: Column, term: Term | None) -> Value:
    """A cell; the queries write '' for what is not known."""
    value = python_value(term)
    if column.many:
        return tuple(sorted({part for part in str(value or "").split(JOINED) if part}))
    return None if value == "" else value
