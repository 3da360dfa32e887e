"""Labelled pairs of mentions: a TSV in, one `Pair` a row out."""

import csv
import re
from dataclasses import dataclass, fields
from pathlib import Path

KINDS = ("person", "organisation", "place", "event")
LABELS = ("same", "different", "unknown")
_DATE = re.compile(r"(?:\d{4}(?:-\d{2}(?:-\d{2})?)?)?")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two mentions, each in a sentence of its own date, and whether they are one."""

    id: str
    kind: str
    text_a: str
    context_a: str
    date_a: str
    text_b: str
    context_b: str
    date_b: str
    label: str
    why: str


class _Plain(csv.excel_tab):
    """A table in which a quotation mark is a letter like others."""

    quoting = csv.QUOTE_NONE


COLUMNS = tuple(field.name for field in fields(Pair))


def read_pairs(path: Path) -> list[Pair]:
    """The pairs of a file, in its order; lines that begin with '#' are comments.

    Raises ValueError, with the line, for a file that is not in the form; OSError for one that cannot be read.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(f"{path}: not UTF-8 text ({error.reason} at byte {error.start})") from None
    kept = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip() and line[0] != "#"]
    if not kept:
        raise ValueError(f"{path}: empty; its first line names the columns {', '.join(COLUMNS)}")
    header = [name.strip() for name in kept[0][1].split("\t")]
    if missing := [name for name in COLUMNS if name not in header]:
        raise ValueError(f"{path}:{kept[0][0]}: no column {', '.join(missing)}; columns are separated by tabs")
    dialect = _Plain if _plain(kept) else csv.excel_tab
    out: list[Pair] = []
    seen: set[str] = set()
    for number, line in kept[1:]:
        cells = next(csv.reader([line], dialect))
        pair = _pair(f"{path}:{number}", header, [cell.strip() for cell in cells])
        if pair.id in seen:
            raise ValueError(f"{path}:{number}: a second row with the id '{pair.id}'")
        seen.add(pair.id)
        out.append(pair)
    if not out:
        raise ValueError(f"{path}: columns, but no row")
    return out


def _plain(kept: list[tuple[int, str]]) -> bool:
    """Whether quotation marks are letters like others: no cell is wrapped in them."""
    return not any(
        len(cell) > 1 and cell[0] == cell[-1] == '"' and '""' in cell for _, line in kept for cell in line.split("\t")
    )


def _pair(where: str, header: list[str], cells: list[str]) -> Pair:
    cells += [""] * (len(header) - len(cells))  # an editor may drop the tab before an empty last cell
    if len(cells) > len(header):
        raise ValueError(f"{where}: {len(cells)} cells for {len(header)} columns")
    row = dict(zip(header, cells, strict=True))
    pair = Pair(**{name: row[name] for name in COLUMNS})
    for name, allowed in (("kind", KINDS), ("label", LABELS)):
        if row[name] not in allowed:
            raise ValueError(f"{where}: {name} '{row[name]}'; one of {', '.join(allowed)}")
    for name in ("id", "text_a", "context_a", "text_b", "context_b"):
        if not row[name]:
            raise ValueError(f"{where}: the cell '{name}' is empty")
    for name in ("date_a", "date_b"):
        if not _DATE.fullmatch(row[name]):
            raise ValueError(f"{where}: {name} '{row[name]}'; YYYY-MM-DD, YYYY-MM, YYYY or nothing")
    return pair
