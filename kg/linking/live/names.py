"""How a name may be written elsewhere: the spellings that are asked for, and how near each is to the name."""

import re
import unicodedata
from collections.abc import Iterable

from kg.language.normal import lower, spelling

# The other placement of the tone mark, where the syllable ends in oa, oe, uy: 'hòa' → 'hoà' (never after q)
_PLACED = {
    pair[:2]: pair[3:]
    for pair in ("òa:oà óa:oá ỏa:oả õa:oã ọa:oạ òe:oè óe:oé ỏe:oẻ õe:oẽ ọe:oẹ ùy:uỳ úy:uý ủy:uỷ ũy:uỹ ụy:uỵ").split()
}
_PLACEMENT = re.compile(rf"(?:{'|'.join(_PLACED)})(?!\w)", re.IGNORECASE)
_NEARNESS = ("exact", "spelling", "case", "folded")  # from the nearest to the farthest


def bare(text: str) -> str:
    """A name without its tones and marks.

    >>> bare("Đồng Nai")
    'Dong Nai'
    """
    apart = unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d"))
    return unicodedata.normalize("NFC", "".join(c for c in apart if not unicodedata.combining(c)))


def spellings(name: str) -> list[str]:
    """The spellings of a Vietnamese name that another dataset may have, the name itself first.

    >>> spellings("tỉnh Hòa Bình")
    ['tỉnh Hòa Bình', 'tỉnh Hoà Bình', 'Tỉnh Hòa Bình', 'Tỉnh Hoà Bình']
    """
    name = " ".join(unicodedata.normalize("NFC", name).split())
    both = [name, spelling(name), _PLACEMENT.sub(_other, spelling(name))]
    return list(dict.fromkeys(both + [one[:1].upper() + one[1:] for one in both]))


def nearness(names: Iterable[str], *others: str) -> str | None:
    """How names in another dataset agree with the names of a thing: the nearest of exact, spelling, case, folded.

    >>> nearness(["Hòa Bình"], "Hoà Bình"), nearness(["Hòa Bình"], "hoa binh"), nearness(["Hòa Bình"], "Hòa Bính")
    ('spelling', 'folded', None)
    """
    return nearest(*(_compared(name, other) for name in names for other in others))


def nearest(*found: str | None) -> str | None:
    """The nearest of some degrees.

    >>> nearest("folded", None, "exact")
    'exact'
    """
    return next((one for one in _NEARNESS if one in found), None)


def _compared(name: str, other: str) -> str | None:
    name, other = unicodedata.normalize("NFC", name), unicodedata.normalize("NFC", other)
    if name == other:
        return "exact"
    if spelling(name) == spelling(other):
        return "spelling"
    if lower(spelling(name)) == lower(spelling(other)):
        return "case"
    # 'Hòa Bính' is another name than 'Hòa Bình', not the same without tones
    if lower(bare(name)) == lower(other) or lower(bare(name)) == lower(bare(other)) == lower(name):
        return "folded"
    return None


def _other(found: "re.Match[str]") -> str:
    pair = found.group()
    placed = _PLACED[pair.lower()]
    return "".join(c.upper() if o.isupper() else c for c, o in zip(placed, pair, strict=True))
