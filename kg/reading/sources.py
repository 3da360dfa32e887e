"""Where documents come from: `sources.tsv` beside them, or a line 'Nguồn: https://…' in the text."""

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

import regex

from kg.reading.errors import ReadingError

FILE_NAME = "sources.tsv"
_MAX_BYTES = 50_000_000


def address(value: str) -> str | None:
    """The value where it is an http(s) address, else None: anything else has no place in a link.

    >>> address(" https://example.vn/tin/1 "), address("javascript:alert(1)")
    ('https://example.vn/tin/1', None)
    """
    value = value.strip()
    return value if _address().fullmatch(value) else None


def stated(line: str) -> str | None:
    """The address that a line 'Nguồn: https://…' gives.

    >>> stated("Nguồn: https://example.vn/tin/1")
    'https://example.vn/tin/1'
    """
    label, colon, value = line.partition(":")
    known = colon and unicodedata.normalize("NFC", label).strip().lower() in ("nguồn", "source")
    return address(value) if known else None


def listed(path: Path) -> str | None:
    """The address that the `sources.tsv` beside a document gives for it, or None.

    What is wrong with the table is not told here: `find` tells it once for the folder, not once for each document.
    """
    table = path.parent / FILE_NAME
    try:
        status = table.stat()
        return _cached(table, status.st_mtime_ns, status.st_size).addresses.get(unicodedata.normalize("NFC", path.name))
    except OSError:
        return None


class Table(NamedTuple):
    """File name → address, and what was wrong with the rows left out."""

    addresses: Mapping[str, str]
    problems: tuple[ReadingError, ...]


def load(table: Path) -> Table:
    """Read a table with the columns `file` and `source`, separated by tabs; more columns are welcome."""
    if table.stat().st_size > _MAX_BYTES:
        return _broken(table, f"larger than {_MAX_BYTES // 1_000_000} MB", "split the folder")
    try:
        rows = [line.split("\t") for line in table.read_text(encoding="utf-8-sig").splitlines()]
    except UnicodeDecodeError:
        return _broken(table, "not UTF-8", "save it as UTF-8")
    columns = [cell.strip() for cell in rows[0]] if rows else []
    if "file" not in columns or "source" not in columns:
        return _broken(table, "no columns 'file' and 'source' on line 1", "name the columns, with tabs between them")
    name, source = columns.index("file"), columns.index("source")
    addresses: dict[str, str] = {}
    wrong: list[int] = []
    for number, row in enumerate(rows[1:], 2):
        cells = [*row, *[""] * len(columns)]
        if value := address(cells[source]):
            addresses[unicodedata.normalize("NFC", cells[name].strip())] = value
        elif cells[source].strip():
            wrong.append(number)
    if not wrong:
        return Table(addresses, ())
    more = f" and {len(wrong) - 1} more" if len(wrong) > 1 else ""
    problem = ReadingError(table, f"no http(s) address on line {wrong[0]}{more}", "correct the column 'source'")
    return Table(addresses, (problem,))


def _broken(table: Path, problem: str, remedy: str) -> Table:
    return Table({}, (ReadingError(table, problem, remedy),))


@lru_cache(maxsize=64)  # a folder's table is parsed once, and again when the file changes
def _cached(table: Path, _changed: int, _size: int) -> Table:
    return load(table)


@cache
def _address() -> regex.Pattern[str]:
    return regex.compile(r"https?://[^\s<>\"{}|\\^`]+", regex.IGNORECASE)
