"""Statements in the two forms of QuickStatements: commands (V1), and a table (CSV)."""

import csv
import io
import re
from collections.abc import Iterable, Iterator

from kg.exporting.wikidata import LeftOut, Reference, Statement
from kg.graph.terms import clean

HEADER = (
    "Awards received (P166): point in time (P585), who conferred it (P1027), award rationale (P6208), reference.",
    "Nothing of this was sent. A person submits it, in their own name, after having read the source behind each line:",
    "log in at https://quickstatements.toolforge.org/, start a new batch, and paste what stands below these lines.",
    "Look first whether the item has the award already: a second statement of it would become one with two dates.",
)
COLUMNS = ("qid", "P166", "qal585", "qal1027", "qal6208", "S854", "s1476", "s577")
_PRECISION = {4: 9, 7: 10, 10: 11}


def commands(statements: Iterable[Statement]) -> str:
    """The V1 commands, one line a statement and source.

    >>> paper = Reference("https://bao.example.vn/1", "", "2023-12-23")
    >>> print(commands([Statement("Q42", "Q7", "2023", (), "", (paper,), "")]).replace("\\t", "|"), end="")
    Q42|P166|Q7|P585|+2023-01-01T00:00:00Z/9|S854|"https://bao.example.vn/1"|S577|+2023-12-23T00:00:00Z/11
    """
    return "".join("\t".join(_command(one, reference)) + "\n" for one, reference in _pairs(statements))


def table(statements: Iterable[Statement]) -> str:
    """The same as CSV; of several who conferred together the first, as a table has one column for each property."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(COLUMNS)
    for one, reference in _pairs(statements):
        cells = dict(_reference(reference))
        giver = one.givers[0] if one.givers else ""
        rows.writerow(
            (
                *(one.recipient, one.award, _time(one.date), giver, _vietnamese(one.reason)),
                *(cells.get(name, "") for name in ("S854", "S1476", "S577")),
            )
        )
    return out.getvalue()


def listing(left_out: Iterable[LeftOut]) -> str:
    """What is no statement, as a table with tabs."""
    rows = ["\t".join(("why", "recipient", "award", "date", "conferral"))]
    for one in left_out:
        rows.append("\t".join(clean(cell) for cell in (one.why, one.recipient, one.award, one.date, one.conferral)))
    return "\n".join(rows) + "\n"


def _pairs(statements: Iterable[Statement]) -> Iterator[tuple[Statement, Reference]]:
    """Each statement once for each source: said again, it only gets another reference."""
    for one in statements:
        for reference in one.references:
            yield one, reference


def _command(one: Statement, reference: Reference) -> Iterator[str]:
    yield from (one.recipient, "P166", one.award, "P585", _time(one.date))
    for giver in one.givers:
        yield from ("P1027", giver)
    if one.reason:
        yield from ("P6208", _vietnamese(one.reason))
    for name, value in _reference(reference):
        yield from (name, value)


def _reference(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "S854", f'"{reference.address.replace(chr(34), "%22")}"'
    if reference.title:
        yield "S1476", _vietnamese(reference.title)
    if reference.issued:
        yield "S577", _time(reference.issued)


def _vietnamese(text: str) -> str:
    """A Vietnamese text; neither form has a way to write a quotation mark or tab within one."""
    return f'vi:"{re.sub(chr(34), "”", clean(text))}"' if text else ""


def _time(date: str) -> str:
    """A date with its precision: 9 a year, 10 a month, 11 a day."""
    return f"+{(date + '-01-01')[:10]}T00:00:00Z/{_PRECISION[len(date)]}"
