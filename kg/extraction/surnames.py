"""What names of people in Vietnam begin with: surnames of all peoples of the country, and marks like H' and K'."""

import regex

from kg.extraction.lexicon import data

_NAMES = data("names")
SURNAMES = frozenset(_NAMES["surnames"].split())
_STRONG = frozenset(_NAMES["strong"].split())
_HIGHLANDS = frozenset(_NAMES["highlands"].split())
MIDDLE = frozenset(_NAMES["middle"])  # 'Đậu | Thị | Huệ' is a person whatever surnames are known
_MARKED = regex.compile(r"\p{Lu}\p{Ll}?['’]\p{Lu}\p{Ll}+")


def is_surname(word: str) -> bool:
    """Whether names of people begin so.

    >>> is_surname("Nguyễn"), is_surname("H'Hen"), is_surname("Tuy")
    (True, True, False)
    """
    return word in SURNAMES or _is_marked(word)


def is_strong(word: str) -> bool:
    """Whether names of people begin so, and hardly any place holds it: 'huyện Tuy Phong | Nguyễn Văn An'."""
    return word in _STRONG or _is_marked(word)


def is_of_highlands(word: str) -> bool:
    """Whether names of people of the Central Highlands begin so, and no place."""
    return word in _HIGHLANDS or _is_marked(word)


def is_whole(name: str) -> bool:
    """Whether a name is more than a given name.

    >>> is_whole("Lê An"), is_whole("K'Brêm"), is_whole("An")
    (True, True, False)
    """
    return " " in name or _is_marked(name)


def _is_marked(word: str) -> bool:
    """'H'Hen', 'K’Brêm'."""
    return ("'" in word or "’" in word) and _MARKED.fullmatch(word) is not None
