"""Keys: every spelling of a name gives one key, every other name another."""

import json
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import sha256

from kg.language.normal import lower, spelling
from kg.resources import resource

_DROPPED = re.compile(r"[\"'\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]+")
_GAP = re.compile(r"[\s\-]+")
# toned syllables that may be written with 'i' or 'y'; without a tone they are names of their own ('Vi', 'Vy')
_WITH_Y = "quí quì quỉ quĩ quị kí kì kỉ kĩ kị lí lì lị mĩ mị tí tì tỉ tị hỉ".split()
_WITH_I = "sỹ vỹ".split()
_I_OR_Y = re.compile(rf"(?<![^\W\d_])(?:{'|'.join((*_WITH_Y, *_WITH_I))})(?![^\W\d_])")
_LONGEST = 160  # a key longer than that is no name; it is cut and told apart by a digest


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """What a node is called: the parts of its name, and the one document it is confined to ('' for none)."""

    parts: tuple[str, ...]
    document: str = ""


@lru_cache(maxsize=1 << 16)
def name_key(name: str) -> str:
    """The key of a name: NFC, lower case, one place for the tone mark, one of 'i' and 'y', blanks to '-'; with tones.

    >>> name_key("Công an tỉnh Hoà Bình"), name_key("Nguyễn Văn Hùng") == name_key("Nguyễn Văn Hưng")
    ('công-an-tỉnh-hòa-bình', False)
    >>> name_key("Kết nối Zalo – Bình yên cuộc sống")
    'kết-nối-zalo-bình-yên-cuộc-sống'
    >>> name_key("Ngô Sỹ Quí"), name_key("Vi"), name_key("Vy")
    ('ngô-sĩ-quý', 'vi', 'vy')
    """
    key = _GAP.sub("-", _DROPPED.sub("", lower(spelling(name)))).strip("-.,;:")
    key = _I_OR_Y.sub(lambda found: _written()[found.group()], key)
    if not key:
        return "x-" + digest(name)  # a name of nothing but signs still needs a name of its own
    return key if len(key) <= _LONGEST else f"{key[: _LONGEST - 17]}-{digest(key)}"


@cache
def _written() -> dict[str, str]:
    """Of each such syllable, how keys have it: as most write it."""
    to_y, to_i = str.maketrans("íìỉĩị", "ýỳỷỹỵ"), str.maketrans("ýỳỷỹỵ", "íìỉĩị")
    return {one: one.translate(to_y) for one in _WITH_Y} | {one: one.translate(to_i) for one in _WITH_I}


def body_key(name: str) -> str:
    """The key of a body's name, in which commas say nothing and '&' is 'và': 'Bộ Văn hóa, Thể thao & Du lịch'.

    >>> body_key("Hội đồng Thi đua, Khen thưởng") == body_key("Hội đồng Thi đua - Khen thưởng")
    True
    """
    return name_key(name.replace(",", " ").replace(" & ", " và "))


def place_key(name: str) -> str:
    """The key of a place's name: 'Đăk Hà' and 'Đắk Hà' are one.

    >>> place_key("Đăk Hà") == place_key("Đắk Hà")
    True
    """
    syllables = _syllables()
    return "-".join(syllables.get(word, word) for word in name_key(name).split("-"))


@cache
def _syllables() -> dict[str, str]:
    """Syllables of places that official texts write in several ways, and the one that keys have for them."""
    lines = resource("ontology", "identity", "syllables.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.partition("\t") for line in lines[1:] if not line.startswith("#"))
    return {row[0]: row[2] for row in rows}


def digest(*parts: object) -> str:
    """The first 16 hex digits of a SHA-256 over some values; no two lists of values run into each other.

    >>> digest("ab", "c") == digest("a", "bc")
    False
    """
    text = json.dumps(parts, ensure_ascii=False, separators=(",", ":"), default=_plain)
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _plain(value: object) -> list[object]:
    if isinstance(value, Key):
        return [*value.parts, value.document]
    raise TypeError(f"no digest of a {type(value).__name__}")
