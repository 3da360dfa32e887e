"""The cue words of reading, from `cues.tsv`, looked for in a line's key (NFC, lower case, single blanks).

Plain look-ups, no patterns: a page has dozens of lines and the table hundreds of cues, and a pattern of all of them
takes longer to build than a day's news to read.
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple

import regex


class Opening(NamedTuple):
    """The cue that a line opens with: its kind, and where it ends."""

    kind: str
    end: int


class Openings:
    """The cues of some kinds, found by the first two letters."""

    __slots__ = ("_by_start",)

    def __init__(self, kinds: tuple[str, ...]) -> None:
        self._by_start: dict[str, list[tuple[str, str]]] = {}
        for kind in kinds:
            for cue in words(kind):
                self._by_start.setdefault(cue[:2], []).append((cue, kind))
        for cues in self._by_start.values():
            cues.sort(key=lambda pair: -len(pair[0]))

    def match(self, key: str) -> Opening | None:
        """The longest cue that the key opens with, as whole words."""
        for cue, kind in self._by_start.get(key[:2], ()):
            if key.startswith(cue) and not (cue[-1].isalpha() and key[len(cue) : len(cue) + 1].isalpha()):
                return Opening(kind, len(cue))
        return None


@cache
def words(kind: str) -> tuple[str, ...]:
    """The cues of one kind, in file order.

    >>> words("date-updated")
    ('cập nhật', 'lần cuối')
    """
    return _table()[kind]


@cache
def whole(*kinds: str) -> dict[str, str]:
    """Cue → kind, for lines that are nothing but a cue."""
    return {cue: kind for kind in reversed(kinds) for cue in words(kind)}


@cache
def openings(*kinds: str) -> Openings:
    """What lines may open with.

    >>> openings("portal", "footer-start").match("điện thoại: 0123 456 789")
    Opening(kind='footer-start', end=11)
    >>> openings("desk").match("hộiđồng") is None  # a cue is whole words
    True
    """
    return Openings(kinds)


def inside(kind: str, key: str) -> bool:
    """A cue of the kind stands somewhere in the key; a cue of one word as a whole word.

    >>> inside("telling", "ông cho biết, xã có 5 tổ"), inside("telling", "thôn đãng hương")
    (True, False)
    """
    single, several = _parts(kind)
    if single and not single.isdisjoint(key.translate(_MARKS).split()):
        return True
    return any(first in key and any(map(key.__contains__, cues)) for first, cues in several)


@cache
def pattern(*kinds: str) -> str:
    """A regular expression for any cue of the kinds, the longest first; a cue that ends in a letter ends a word."""
    cues = sorted({cue for kind in kinds for cue in words(kind)}, key=lambda cue: (-len(cue), cue))
    return "(?:" + "|".join(_expression(cue) for cue in cues) + ")"


_MARKS = dict.fromkeys(map(ord, ",;:.!?…\"'“”‘’"), " ")


@cache
def _parts(kind: str) -> tuple[frozenset[str], tuple[tuple[str, tuple[str, ...]], ...]]:
    """Cues of one word, to be found among the words; and the others by their first word, to be found in the letters."""
    single = frozenset(cue for cue in words(kind) if cue.isalpha())
    several: dict[str, list[str]] = {}
    for cue in words(kind):
        if cue not in single:
            several.setdefault(cue[0] if not cue[0].isalpha() else cue.split()[0], []).append(cue)
    return single, tuple((first, tuple(cues)) for first, cues in several.items())


def _expression(cue: str) -> str:
    blanks = r"\s+".join(regex.escape(word) for word in cue.split())
    return blanks + (r"(?!\p{L})" if cue[-1].isalpha() else "")


@cache
def _table() -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for line in Path(__file__).with_name("cues.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, cue = line.split("\t")
            table.setdefault(kind, []).append(cue)
    return {kind: tuple(cues) for kind, cues in table.items()}
