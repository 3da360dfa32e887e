"""What names of people in Vietnam begin with: surnames of all peoples of the country, and marks like H' and K'."""

from collections.abc import Sequence

import regex

from kg.extraction.lexicon import data
from kg.language.syllables import is_syllable

_NAMES = data("names")
SURNAMES = frozenset(_NAMES["surnames"].split())
_STRONG = frozenset(_NAMES["strong"].split())
_NO_PLACES, _SECOND = frozenset(_NAMES["no_places"]), frozenset(_NAMES["second"])
_HIGHLANDS = frozenset(_NAMES["highlands"].split())
MIDDLE = frozenset(_NAMES["middle"])  # 'Đậu | Thị | Huệ' is a person whatever surnames are known
_SHORT, _WHOLE = 2, (3, 4)  # words of a name
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


def is_of_peoples(words: Sequence[str]) -> bool:
    """Whether two to four words are a person's of one of the peoples of the country, and no place's.

    >>> is_of_peoples(["Hầu", "Mí", "Nô"]), is_of_peoples(["Thạch", "Sa", "Vươl"]), is_of_peoples(["Châu", "Quế", "Hạ"])
    (True, True, False)
    """
    if len(words) == _SHORT:
        return is_strong(words[0]) and not is_syllable(words[1])  # 'Đinh Hrin'
    if len(words) not in _WHOLE:
        return False
    if len(words) == max(_WHOLE) and words[2] in MIDDLE and not is_surname(words[1]):
        return True  # 'Bo Bo Thị Yến'
    if not is_surname(words[0]):
        return False
    strange = len(words[-1]) > 1 and not words[-1].isdigit() and not all(map(is_syllable, words))
    return words[0] in _NO_PLACES or words[1] in _SECOND or strange


def is_whole(name: str) -> bool:
    """Whether a name is more than a given name.

    >>> is_whole("Lê An"), is_whole("K'Brêm"), is_whole("An")
    (True, True, False)
    """
    return " " in name or _is_marked(name)


def _is_marked(word: str) -> bool:
    """'H'Hen', 'K’Brêm'."""
    return ("'" in word or "’" in word) and _MARKED.fullmatch(word) is not None
