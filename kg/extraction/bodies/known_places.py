"""Places whose names hold words of other meanings or read like a person's: 'huyện Cờ Đỏ', 'phường Lê Hồng Phong'."""

from collections.abc import Mapping

from kg.extraction.lexicon import data
from kg.extraction.row import Row
from kg.extraction.surnames import is_strong

_NAMES: Mapping[str, frozenset[str]] = {level: frozenset(names) for level, names in data("places").items()}
_FIRST = {level: frozenset(name.split()[0].split("-")[0] for name in names) for level, names in _NAMES.items()}
_LONGEST = 6  # chunks


def known_place(row: Row, at: int, level: str | None) -> int:
    """Where the name of such a place ends that begins after its level; `at` where none does."""
    first = row.written(at).split(" ", 1)[0]
    if level is None or level not in _NAMES or first not in _FIRST[level]:
        return at
    names = _NAMES[level]
    for end in range(min(at + _LONGEST, row.size), at, -1):
        if row.span(at, end - 1) in names:
            longer = row.kind(end) == "C" and not is_strong(row.written(end))  # 'phường Lê Hồng Phong | Hạ'
            return at if longer else end
    return at
