"""A table of somebody else's: read, each row matched, and written again with what was found beside it."""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.linking.deciding import AMBIGUOUS, LINKED
from kg.serving.reconciling.matching import Asked, Result, match
from kg.serving.reconciling.things import KINDS, Things
from kg.store import Table

ADDED = ("vd_outcome", "vd_id", "vd_iri", "vd_name", "vd_score", "vd_why", "vd_others")
MATCHED, SEVERAL, PERHAPS, NOTHING = "matched", "several", "perhaps", "nothing"
_WORTH_SEEING = 50.0  # a candidate with a lower score is left out of what people read
_SIGNS = {MATCHED: "✓", SEVERAL: "?", PERHAPS: "?", NOTHING: "–"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table as it was read."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row, its name, and what was found."""

    cells: tuple[str, ...]
    name: str
    result: Result

    @property
    def outcome(self) -> str:
        """matched; several that fit; perhaps, with something to look at; nothing."""
        if self.result.decision.outcome == LINKED:
            return MATCHED
        near = [one for one in self.result.found if one.score >= _WORTH_SEEING]
        if self.result.decision.outcome == AMBIGUOUS and len(near) > 1:
            return SEVERAL
        return PERHAPS if near else NOTHING

    @property
    def why(self) -> str:
        """What speaks for the match, or for and against the best of those that are none."""
        best = next((one for one in self.result.found if one.match), None)
        if best is None and self.result.decision.candidate is not None:
            return ", ".join(map(str, self.result.decision.candidate.features))
        return ", ".join(map(str, best.features)) if best is not None else ""


def read_sheet(path: Path) -> Sheet:
    """A CSV file with the names of its columns, separated by commas, semicolons or tabs.

    Raises OSError, ValueError.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(f"{path}: not UTF-8; save the table as 'CSV UTF-8'") from error
    head = text.partition("\n")[0]
    sign = max(",;\t", key=head.count)
    try:
        rows = [tuple(row) for row in csv.reader(io.StringIO(text), delimiter=sign) if any(map(str.strip, row))]
    except csv.Error as error:
        raise ValueError(f"{path}: {error}") from error
    if not rows:
        raise ValueError(f"{path}: empty; its first line names the columns")
    columns = tuple(name.strip() for name in rows[0])
    width = len(columns)
    return Sheet(columns, tuple((*row, *[""] * (width - len(row)))[:width] for row in rows[1:]))


def reconcile(
    sheet: Sheet, column: str, said: Mapping[str, str], kinds: Sequence[str], things: Things
) -> Iterator[Row]:
    """Each row matched by the name in a column, and by what other columns say by property.

    Raises ValueError for a column that is not there.
    """
    places = {name: place for place, name in enumerate(sheet.columns)}
    if missing := sorted({column, *said.values()} - places.keys()):
        raise ValueError(f"no column {', '.join(missing)}; there are: {', '.join(sheet.columns)}")
    for cells in sheet.rows:
        values = {property: cells[places[name]].strip() for property, name in said.items()}
        told = {property: (value,) for property, value in values.items() if value}
        asked = Asked(cells[places[column]].strip(), tuple(kinds) or KINDS, said=told)
        yield Row(cells, asked.name, match(asked, things))


def written(sheet: Sheet, rows: Sequence[Row]) -> Table:
    """The table with columns for what was found."""
    return Table((*sheet.columns, *ADDED), tuple((*row.cells, *_found(row)) for row in rows))


def _found(row: Row) -> tuple[str | float | None, ...]:
    best = next((one for one in row.result.found if one.match), None)
    others = "; ".join(one.thing.id for one in row.result.found if not one.match and one.score >= _WORTH_SEEING)
    if best is None:
        return (row.outcome, None, None, None, None, row.why, others)
    return (row.outcome, best.thing.id, best.thing.iri, best.thing.name, best.score, row.why, others)


def told(rows: Sequence[Row]) -> Iterator[str]:
    """The lines that people read: each name, what it was matched with, and why; then how many were."""
    width = min(44, max((len(row.name) for row in rows), default=0))
    for row in rows:
        yield f"{_SIGNS[row.outcome]} {row.name:{width}}  {_meant(row)}".rstrip()
    counts = Counter(row.outcome for row in rows)
    words = {MATCHED: "matched", SEVERAL: "fit several", PERHAPS: "to be looked at", NOTHING: "not there"}
    yield ""
    yield f"{len(rows)} rows: " + ", ".join(f"{counts[one]} {word}" for one, word in words.items())


def _meant(row: Row) -> str:
    if row.outcome == MATCHED:
        best = next(one for one in row.result.found if one.match)
        return f"{best.thing.id}  [{row.why}]"
    near = [one.thing.id for one in row.result.found if one.score >= _WORTH_SEEING]
    refused = row.result.decision.candidate
    if not near and refused is not None:
        return f"not {refused.entity.subject}  [{row.why}]"
    more = f" and {len(near) - 2} more" if len(near) > 2 else ""
    why = f"  [{row.why}]" if row.why else ""
    return f"{' | '.join(near[:2])}{more}{why}"
