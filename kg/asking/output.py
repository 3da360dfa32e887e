"""Tables as text: CSV and JSON for programs, Turtle for graphs, a drawn table for people."""

import csv
import io
import json
import re
import sys
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import IO

from pyoxigraph import Triple

from kg.graph import BASE, turtle
from kg.graph.terms import clean
from kg.store import Table, Value

FORMATS = ("table", "csv", "json", "ttl")

# What a spreadsheet would take for a formula (or for the end of a cell that then begins with one)
_FORMULA = ("=", "+", "-", "@", "\t", "\n")
_NOTHING = (None, (), False)
# Control characters, which drive a terminal, and the marks that turn the direction of what follows
_DRIVING = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def to_csv(table: Table) -> str:
    """CSV with the names of the columns; a text that a spreadsheet would run as a formula gets a `'` in front.

    >>> print(to_csv(Table(("name", "count"), (("=1+1", -3), (("a", "b"), None)))), end="")
    name,count
    '=1+1,-3
    a; b,
    """
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(map(_guarded, table.columns))
    writer.writerows([_guarded(cell) for cell in row] for row in table.rows)
    return file.getvalue()


def to_json(table: Table) -> str:
    """A list of objects; what is not known is null.

    >>> print(to_json(Table(("name", "count"), (("Bộ Y tế", 3),))), end="")
    [
      {"name": "Bộ Y tế", "count": 3}
    ]
    """
    if not table.rows:
        return "[]\n"
    rows = (json.dumps(row, ensure_ascii=False, default=_number) for row in table.records())
    return "[\n  " + ",\n  ".join(rows) + "\n]\n"


def to_turtle(triples: Iterable[Triple], base: str = BASE) -> str:
    """Turtle with prefixes, sorted.

    Raises ValueError for a blank node: the answer of a foreign graph may hold some, ours has none.
    """
    from pyoxigraph import Quad

    return turtle((Quad(one.subject, one.predicate, one.object) for one in triples), base)


def draw(table: Table, titles: Mapping[str, str], file: IO[str] | None = None) -> None:
    """Draw a table for people: columns that are empty throughout are left out, control characters are made visible."""
    from rich import box
    from rich.console import Console
    from rich.table import Table as Drawing
    from rich.text import Text

    console = Console(file=file or sys.stdout, markup=False, highlight=False, emoji=False)
    if not console.is_terminal:
        console.width = max(console.width, 200)  # a pipe has no width; what reads it wraps by itself
    shown = [place for place, _ in enumerate(table.columns) if any(row[place] not in _NOTHING for row in table.rows)]
    drawing = Drawing(box=box.SIMPLE_HEAD, show_lines=True, pad_edge=False)
    for place in shown or range(len(table.columns)):
        name = table.columns[place]
        numbers = all(isinstance(row[place], int | float | Decimal | None) for row in table.rows)
        drawing.add_column(_visible(titles.get(name, name)), justify="right" if numbers else "left", overflow="fold")
    for row in table.rows:
        drawing.add_row(*(Text(_visible(_drawn(row[place]))) for place in shown))
    console.print(drawing)


def _drawn(value: Value) -> str:
    return ("✓" if value else "") if isinstance(value, bool) else plain(value)


def plain(value: Value) -> str:
    """A cell as text: several values joined, nothing for what is not known."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "; ".join(value) if isinstance(value, tuple) else str(value)


def _guarded(value: Value) -> str:
    text = plain(value).replace("\r\n", "\n").replace("\r", "\n")  # csv quotes a line feed, but no lone return
    is_text = isinstance(value, str | tuple)
    return f"'{text}" if is_text and text.startswith(_FORMULA) else text


def _visible(text: str) -> str:
    return _DRIVING.sub("\ufffd", clean(text))


def _number(value: object) -> int | float:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    raise TypeError(f"no JSON for a {type(value).__name__}")
