"""Provinces whose newspaper or portal a report names: '(Baoangiang.com.vn) - …', '(An Giang Portal) - …'."""

import unicodedata
from collections.abc import Collection, Iterator

import regex

_ADDRESS = regex.compile(r"(?<![a-z.])bao(?:dientu)?([a-z]{4,16})\.(?:com\.|org\.)?vn(?![a-z])")

_PORTAL = regex.compile(r"\(([a-z ]{4,16}) portal\)")


def papers(low: str, provinces: Collection[str]) -> Iterator[tuple[str, int, int]]:
    """The provinces, and where the addresses stand.

    >>> list(papers("(baoangiang.com.vn) - sáng 5/9", ["An Giang", "Hà Giang"]))
    [('An Giang', 1, 18)]
    >>> list(papers("(an giang portal) - sáng 5/9", ["An Giang", "Hà Giang"]))
    [('An Giang', 0, 17)]
    """
    patterns = [pattern for word, pattern in ((".vn", _ADDRESS), (" portal)", _PORTAL)) if word in low]
    called = {_plain(name): name for name in sorted(provinces)} if patterns else {}
    for found in (found for pattern in patterns for found in pattern.finditer(low)):
        name = called.get(found[1].replace(" ", ""))
        if name is not None:
            yield name, found.start(), found.end()


def _plain(name: str) -> str:
    apart = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    return "".join(letter for letter in apart if letter.isalpha())
