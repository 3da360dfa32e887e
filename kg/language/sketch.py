"""A sketch of a text: a few numbers by which near-identical texts are known without keeping the text."""

import re
from collections.abc import Iterable, Sequence
from heapq import nsmallest
from itertools import accumulate
from zlib import adler32, crc32

LENGTH = 64  # numbers in a sketch: the smallest digests of all shingles
SHINGLE = 5  # words in a row
_WORD = re.compile(r"[^\W_]+")


def sketch(texts: Iterable[str]) -> tuple[int, ...]:
    """The sketch of some paragraphs in normal form and lower case (MinHash, bottom-k); shorter for a short text.

    >>> one = "sáng nay, ubnd xã bình an tặng giấy khen cho ba hộ dân đã hiến đất làm đường"
    >>> similarity(sketch([one]), sketch([one + "."])), similarity(sketch([one]), sketch(["một bài về chuyện khác"]))
    (1.0, 0.0)
    """
    words = [word.encode() for word in _WORD.findall("\n".join(texts))]
    ends = list(accumulate(len(word) + 1 for word in words))
    written, starts = b" ".join(words), [0, *ends]
    shingles = (written[start : end - 1] for start, end in zip(starts, ends[SHINGLE - 1 :], strict=False))
    # checksums do: nobody gains by making two articles look alike, and a digest takes four times as long
    least = nsmallest(LENGTH, {crc32(shingle): shingle for shingle in shingles}.items())
    return tuple(first << 16 | adler32(shingle) >> 16 for first, shingle in least)


def similarity(one: Sequence[int], other: Sequence[int]) -> float:
    """How much of two texts is the same: the share of common shingles, as the sketches tell it."""
    union = nsmallest(LENGTH, {*one, *other})
    common = set(one) & set(other)
    return sum(number in common for number in union) / len(union) if union else 0.0
