"""Letters as readers type and sort them: with their tones or without, in the order of the Vietnamese alphabet."""

import re
import unicodedata
from functools import lru_cache

from kg.language.normal import spelling

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")  # ngang, huyền, hỏi, ngã, sắc, nặng
_VOWELS = "aăâeêioôơuưy"
_LETTERS = [unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES] + ["d", "đ"]
_WORD = re.compile(r"\w+")


def words(text: str) -> list[str]:
    """The words of a text in one spelling and lower case, tones kept.

    >>> words("Công an  tỉnh 'Hoà Bình'")
    ['công', 'an', 'tỉnh', 'hòa', 'bình']
    """
    return _WORD.findall(spelling(text).lower())


def bare(text: str) -> str:
    """The words of a text without tones and marks, one blank between them.

    >>> bare("Lê Quốc Hùng – ĐẠI TÁ")
    'le quoc hung dai ta'
    """
    return " ".join(map(_bare_word, words(text)))


@lru_cache(maxsize=4096)
def _bare_word(word: str) -> str:
    plain = unicodedata.normalize("NFD", word)
    return "".join(one for one in plain if not unicodedata.combining(one)).replace("đ", "d")


def pattern(word: str) -> str:
    """A regular expression for words that begin so: what is typed without a mark may have one, what has one keeps it.

    Python, Oxigraph and rdflib read it alike, with the flag `i`.

    >>> [bool(re.search(pattern(typed), "tỉnh Kiên Giang", re.I)) for typed in ("kien", "kiên", "kién", "iang")]
    [True, True, False, False]
    """
    return r"(^|\W)" + "".join(f"[{like}]" if len(like := _like(letter)) > 1 else letter for letter in word)


@lru_cache(maxsize=512)
def _like(letter: str) -> str:
    """The letters that have at least the marks of this one."""
    if letter == "d":
        return "dđ"
    plain = unicodedata.normalize("NFD", letter)
    base, marks = plain[0], plain[1:]
    found = (unicodedata.normalize("NFD", one) for one in _LETTERS)
    wider = [one for one in found if one[0] == base and set(marks) <= set(one[1:])]
    return "".join(sorted(unicodedata.normalize("NFC", one) for one in wider)) or letter


def collate(text: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """A key that sorts as a Vietnamese dictionary does: letters first, then tones.

    >>> sorted(["Đỗ", "Dũng", "Ân", "An", "Ấn", "Ăn", "Zung"], key=collate)
    ['An', 'Ăn', 'Ân', 'Ấn', 'Dũng', 'Đỗ', 'Zung']
    """
    letters, tones = [], []
    for one in spelling(text).lower():
        letter, tone = _place(one)
        letters.append(letter)
        tones.append(tone)
    return tuple(letters), tuple(tones), text


@lru_cache(maxsize=4096)
def _place(letter: str) -> tuple[int, int]:
    plain = unicodedata.normalize("NFD", letter)
    tone = next((_TONES.index(one) for one in plain if one in _TONES[1:]), 0)
    base = unicodedata.normalize("NFC", "".join(one for one in plain if one not in _TONES[1:]))
    return (0x110000 + _ALPHABET.index(base) if len(base) == 1 and base in _ALPHABET else ord(base[:1] or " ")), tone
