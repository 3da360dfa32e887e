"""Labelled pairs of mentions: a TSV in, one `Pair` a row out."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from kg.evaluating.tables import check, read_table

KINDS = ("person", "organisation", "place", "event")
LABELS = ("same", "different", "unknown")


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


COLUMNS = tuple(field.name for field in fields(Pair))


def read_pairs(path: Path) -> list[Pair]:
    """The pairs of a file, in its order.

    Raises ValueError, with the line, for a file that is not in the form; OSError for one that cannot be read.
    """
    return [_pair(where, row) for where, row in read_table(path, COLUMNS)]


def _pair(where: str, row: Mapping[str, str]) -> Pair:
    for name, allowed in (("kind", KINDS), ("label", LABELS)):
        if row[name] not in allowed:
            raise ValueError(f"{where}: {name} '{row[name]}'; one of {', '.join(allowed)}")
    check(where, row, ("id", "text_a", "context_a", "text_b", "context_b"), ("date_a", "date_b"))
    return Pair(**{name: row[name] for name in COLUMNS})
