"""Documents that were taken out of a build and stay out: `withdrawn.tsv` beside the graph, to be read and edited."""

import csv
import io
from collections.abc import Mapping
from pathlib import Path

from kg.graph import write_atomic

NAME = "withdrawn.tsv"
_HEAD = ("document", "why")


def withdrawn(out: Path) -> dict[str, str]:
    """The names of the documents that were taken out, each with the reason given.

    Raises ValueError for a file that is no such table.
    """
    try:
        text = (out / NAME).read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}
    except UnicodeDecodeError as error:
        raise ValueError(f"{out / NAME}: not UTF-8") from error
    rows = list(csv.reader(io.StringIO(text), delimiter="\t"))
    if not rows or tuple(rows[0]) != _HEAD:
        raise ValueError(f"{out / NAME}: its first line is not '{' '.join(_HEAD)}', with a tab between")
    return {row[0]: row[1] if len(row) > 1 else "" for row in rows[1:] if row and row[0]}


def write_withdrawn(out: Path, documents: Mapping[str, str]) -> None:
    """Write the table, sorted; without any document there is none."""
    if not documents:
        (out / NAME).unlink(missing_ok=True)
        return
    table = io.StringIO()
    rows = csv.writer(table, delimiter="\t", lineterminator="\n")
    rows.writerow(_HEAD)
    rows.writerows((name, " ".join(why.split())) for name, why in sorted(documents.items()))
    write_atomic(out / NAME, table.getvalue().encode())
