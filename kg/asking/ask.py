"""Ask a named question of anything that answers SPARQL."""

from collections.abc import Sequence
from itertools import batched
from typing import Protocol

from pyoxigraph import Literal, NamedNode, Triple

from kg.asking.binding import bind
from kg.asking.questions import Column, Question, question
from kg.store import Solutions, Table, Value, python_value

JOINED = " | "  # between the values of a column that holds many


class Source(Protocol):
    """A graph in memory (`kg.store.Graph`) or a server (`kg.asking.endpoint.Endpoint`)."""

    def select(self, query: str) -> Solutions:
        """Answer a SELECT."""


def ask(source: Source, name: str | Question, **parameters: str | None) -> Table:
    """The answer to a named question; a column of many values holds them as a sorted tuple.

    Raises UnknownQuestion, BadParameter, and what the source raises.
    """
    asked = question(name) if isinstance(name, str) else name
    solutions = source.select(bind(asked, parameters))
    columns = {column.name: column for column in asked.columns}
    known = [columns.get(variable, Column(variable, {})) for variable in solutions.variables]
    rows = (tuple(_value(column, term) for column, term in zip(known, row, strict=True)) for row in solutions.rows)
    return Table(solutions.variables, tuple(rows))
