"""Capitals that name things and no people: units, codes, streets and ships that are called after somebody."""

from kg.extraction.lexicon import data
from kg.extraction.row import Row
from kg.language.syllables import is_syllable

_NAMED_AFTER_PEOPLE = frozenset(data("names")["named_after_people"])
_ADDRESS = frozenset(["số", "ngõ", "hẻm", "ngách", "tại", "ở", "kiệt"])


def names_unit(row: Row, at: int, end: int) -> bool:
    """'Phòng CSCĐ', 'Đội PC04': a word and then capitals that are no syllable."""
    if end == at + 1 or row.written(at).isupper():
        return False
    return any(is_code(row.written(i)) for i in range(at + 1, end))


def is_code(word: str) -> bool:
    """Whether a word is capitals that no Vietnamese could say as a syllable."""
    return len(word) > 2 and word.isupper() and not is_syllable(word)


def of_a_thing(row: Row, at: int) -> bool:
    """'đường Trần Phú', 'tàu Trần Hưng Đạo', '62 Bà Triệu': what is only called after a person."""
    if row.kind(at - 1) == "N":
        return row.low(at - 2) in _ADDRESS
    word = row.low(at - 1)
    return word in _NAMED_AFTER_PEOPLE or (bool(word) and f"{row.low(at - 2)} {word}" in _NAMED_AFTER_PEOPLE)
