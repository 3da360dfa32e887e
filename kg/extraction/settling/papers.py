"""Provinces whose newspaper a report names by its address: '(Baoangiang.com.vn) - …'."""

import unicodedata
from collections.abc import Collection, Iterator

import regex

_ADDRESS = regex.compile(r"(?<![a-z.])bao(?:dientu)?([a-z]{4,16})\.(?:com\.|org\.)?vn(?![a-z])")


def papers(low: str, provinces: Collection[str]) -> Iterator[tuple[str, int, int]]:
    """The provinces, and where the addresses stand.

    >>> list(papers("(baoangiang.com.vn) - sáng 5/9", ["An Giang", "Hà Giang"]))
    [('An Giang', 1, 18)]
    """
    if ".vn" not in low:
        return
    called = {_plain(name): name for name in sorted(provinces)}
    for found in _ADDRESS.finditer(low):
        if found[1] in called:
            yield called[found[1]], found.start(), found.end()


def _plain(name: str) -> str:
    apart = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    return "".join(letter for letter in apart if letter.isalpha())
