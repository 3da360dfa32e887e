"""A sketch of a text: a few numbers by which near-identical texts are known without keeping the text."""

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from heapq import nsmallest

import regex

from kg.language.normal import lower, spelling

LENGTH = 64  # numbers in a sketch: the smallest digests of all shingles
SHINGLE = 5  # words in a row
_WORD = regex.compile(r"[\p{L}\p{N}]+")


def sketch(texts: Iterable[str]) -> tuple[int, ...]:
    """The sketch of some paragraphs (MinHash, bottom-k), in order; shorter than LENGTH for a short text.

    >>> one = "Sáng nay, UBND xã Bình An tặng Giấy khen cho ba hộ dân đã hiến đất làm đường"
    >>> (
    ...     similarity(sketch([one]), sketch([one.upper()])),
    ...     similarity(sketch([one]), sketch(["một bài khác về chuyện khác"])),
    ... )
    (1.0, 0.0)
    """
    words = [word for text in texts for word in _WORD.findall(lower(spelling(text)))]
    shingles = {" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)}
    return tuple(nsmallest(LENGTH, {_number(shingle) for shingle in shingles}))


def similarity(one: Sequence[int], other: Sequence[int]) -> float:
    """How much of two texts is the same: the share of common shingles, as the sketches tell it."""
    union = nsmallest(LENGTH, {*one, *other})
    common = set(one) & set(other)
    return sum(number in common for number in union) / len(union) if union else 0.0


def _number(shingle: str) -> int:
    return int.from_bytes(blake2b(shingle.encode(), digest_size=6).digest(), "big")
