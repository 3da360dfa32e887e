"""Tables of labelled examples: their form, and the line of whatever is not in it."""

import csv
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

_DATE = re.compile(r"(?:\d{4}(?:-\d{2}(?:-\d{2})?)?)?")


def read_table(
    path: Path, columns: Sequence[str], optional: Collection[str] = ()
) -> Iterator[tuple[str, dict[str, str]]]:
    """The rows of a file with where each stands, in its order; lines that begin with '#' are comments.

    Raises ValueError, with the line, for a file that is not in the form; OSError for one that cannot be read.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(f"{path}: not UTF-8 text ({error.reason} at byte {error.start})") from None
    kept = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip() and line[0] != "#"]
    if not kept:
        raise ValueError(f"{path}: empty; its first line names the columns {', '.join(columns)}")
    header = [name.strip() for name in kept[0][1].split("\t")]
    if missing := [name for name in columns if name not in header and name not in optional]:
        raise ValueError(f"{path}:{kept[0][0]}: no column {', '.join(missing)}; columns are separated by tabs")
    wrapped = any(_is_wrapped(cell) for _, line in kept for cell in line.split("\t"))
    seen: set[str] = set()
    for number, line in kept[1:]:
        where = f"{path}:{number}"
        cells = next(csv.reader([line], csv.excel_tab)) if wrapped else line.split("\t")
        cells += [""] * (len(header) - len(cells))  # an editor may drop the tab before an empty last cell
        if len(cells) > len(header):
            raise ValueError(f"{where}: {len(cells)} cells for {len(header)} columns")
        row = dict.fromkeys(columns, "") | dict(zip(header, (cell.strip() for cell in cells), strict=True))
        if row["id"] in seen:
            raise ValueError(f"{where}: a second row with the id '{row['id']}'")
        seen.add(row["id"])
        yield where, row
    if not seen:
        raise ValueError(f"{path}: columns, but no row")


def check(where: str, row: Mapping[str, str], filled: Collection[str], dates: Collection[str]) -> None:
    """Raises ValueError where a cell that says what the example is has nothing in it, or a date is none."""
    for name in filled:
        if not row[name]:
            raise ValueError(f"{where}: the cell '{name}' is empty")
    for name in dates:
        if not _DATE.fullmatch(row[name]):
            raise ValueError(f"{where}: {name} '{row[name]}'; YYYY-MM-DD, YYYY-MM, YYYY or nothing")


def _is_wrapped(cell: str) -> bool:
    """Whether a spreadsheet put the cell in quotation marks; in other tables they are letters like others."""
    return len(cell) > 1 and cell[0] == cell[-1] == '"' and '""' in cell
