"""The forms under which a name is looked up: as written, in one spelling, without abbreviations, without tones."""

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

import regex

from kg.extraction.lexicon import data
from kg.identity.keys import place_key
from kg.language.normal import lower, spelling
from kg.resources import PACKAGE, from_yaml
from kg.vocabulary import Vocabulary

_CITY = regex.compile(r"(?<!\p{L})(?:thành phố|t\.?p\.?)\s*(?=(?:hồ chí minh|hcm|ho chi minh)(?!\p{L}))")
_SIGNS = regex.compile(r"[^\p{L}\p{M}\p{N}]+")
_TOKEN = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.&/\-]+[\p{L}\p{N}]+)*")
_UNIVERSITY = regex.compile(r"(?<!\p{L})trường (?=đại học|cao đẳng|học viện)")


@cache
def words() -> Mapping[str, Any]:
    """The words of words.yaml."""
    text = (PACKAGE / "linking" / "words.yaml").read_text(encoding="utf-8")
    return dict(from_yaml(text))


@lru_cache(maxsize=1 << 14)
def one_spelling(name: str) -> str:
    """Lower case, tone marks in one place, signs as blanks: what differs only in these is one name.

    >>> one_spelling("Bộ Văn hoá, Thể thao & Du lịch"), one_spelling("Bà Rịa – Vũng Tàu")
    ('bộ văn hóa thể thao và du lịch', 'bà rịa vũng tàu')
    """
    low = _CITY.sub("", lower(spelling(name)).replace("&", " và "))
    return " ".join(_SIGNS.sub(" ", low).split())


def province_spelling(name: str) -> str:
    """The same for provinces, with their many spellings: 'Đắc Lắc' is 'Đắk Lắk'.

    >>> province_spelling("Đăk Lăk") == province_spelling("Đắk Lắk")
    True
    """
    return place_key(one_spelling(name)).replace("-", " ")


@lru_cache(maxsize=1 << 14)
def expanded(name: str) -> str:
    """The name with its abbreviations written out, and universities without 'Trường'.

    >>> expanded("Bộ GD&ĐT"), expanded("Trường ĐH Sư phạm TP.HCM"), expanded("BV Nhi T.Ư")
    ('bộ giáo dục và đào tạo', 'đại học sư phạm hồ chí minh', 'bệnh viện nhi trung ương')
    """
    table = _table()
    text = spelling(name).replace("TP.HCM", "Hồ Chí Minh")
    for written in ("TPHCM", "TP HCM", "TP. HCM", "Tp.HCM", "Tp. HCM"):
        text = text.replace(written, "Hồ Chí Minh")
    text = _TOKEN.sub(lambda found: table.get(found.group(), found.group()), text)
    return _UNIVERSITY.sub("", one_spelling(text))


@cache
def _table() -> Mapping[str, str]:
    known = {
        short: concept.label
        for concept in Vocabulary.load().scheme("abbreviations")
        for short in concept.variants
        if short[1:].upper() == short[1:] and len(short) > 1
    }
    return {**known, **data("organisations")["abbreviations"], **words()["expansions"]}


def bare(text: str) -> str:
    """A name without its tones and marks, its capitals kept.

    >>> bare("Đồng Nai")
    'Dong Nai'
    """
    apart = unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d"))
    return unicodedata.normalize("NFC", "".join(c for c in apart if not unicodedata.combining(c)))


def folded(name: str) -> str:
    """Without tones and marks: the last resort, and never enough alone.

    >>> folded("Thừa Thiên Huế"), folded("Đắk Lắk")
    ('thua thien hue', 'dak lak')
    """
    return bare(one_spelling(name))


def may_be(typed: str, name: str) -> bool:
    """Whether words typed without (all) their tones may be a name; a tone that is typed is meant.

    >>> may_be("cong an tinh kiên giang", "công an tỉnh kiên giang"), may_be("kiến giang", "kiên giang")
    (True, False)
    """
    words = typed.split(), name.split()
    return len(words[0]) == len(words[1]) and all(
        one == other or (one.isascii() and one == folded(other)) for one, other in zip(*words, strict=True)
    )
