"""How a name may be written elsewhere: the spellings that are asked for, and how near what comes back is."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from kg.language.normal import lower, spelling
from kg.linking.deciding import WORTH, Feature
from kg.linking.spellings import expanded, folded, one_spelling

# The other placement of the tone mark, where the syllable ends in oa, oe, uy: 'hòa' → 'hoà' (never after q)
_PLACED = {
    pair[:2]: pair[3:]
    for pair in ("òa:oà óa:oá ỏa:oả õa:oã ọa:oạ òe:oè óe:oé ỏe:oẻ õe:oẽ ọe:oẹ ùy:uỳ úy:uý ủy:uỷ ũy:uỹ ụy:uỵ").split()
}
_PLACEMENT = re.compile(rf"(?:{'|'.join(_PLACED)})(?!\w)", re.IGNORECASE)


def spellings(name: str) -> list[str]:
    """The spellings of a Vietnamese name that another dataset may have, the name itself first.

    >>> spellings("tỉnh Hòa Bình")
    ['tỉnh Hòa Bình', 'tỉnh Hoà Bình', 'Tỉnh Hòa Bình', 'Tỉnh Hoà Bình']
    """
    name = " ".join(unicodedata.normalize("NFC", name).split())
    both = [name, spelling(name), _PLACEMENT.sub(_other, spelling(name))]
    return list(dict.fromkeys(both + [one[:1].upper() + one[1:] for one in both]))


def likeness(names: Iterable[str], others: Iterable[str]) -> Feature | None:
    """How names elsewhere agree with the names of a thing, by the nearest two of them.

    >>> print(likeness(["Hòa Bình"], ["Hoà Bình"]), likeness(["Hòa Bình"], ["Hoa Binh"]), sep="; ")
    tone: Hoà Bình; folded name: Hoa Binh
    >>> likeness(["Hòa Bình"], ["Hòa Bính"])
    """
    others = list(others)
    found = {(how, other) for name in names for other in others for how in _ways(name, other)}
    best = min(found, key=lambda one: (-WORTH[one[0]], one[1]), default=None)
    return Feature(*best) if best else None


def _ways(name: str, other: str) -> Iterator[str]:
    if lower(unicodedata.normalize("NFC", name)) == lower(unicodedata.normalize("NFC", other)):
        yield "name"
    elif one_spelling(name) == one_spelling(other):
        yield "tone"
    elif expanded(name) == expanded(other):
        yield "abbreviation"
    elif folded(name) == one_spelling(other):  # 'Hòa Bính' is another name than 'Hòa Bình', not the same without tones
        yield "folded name"


def _other(found: "re.Match[str]") -> str:
    pair = found.group()
    placed = _PLACED[pair.lower()]
    return "".join(c.upper() if o.isupper() else c for c, o in zip(placed, pair, strict=True))
