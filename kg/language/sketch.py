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
    written = " ".join(_WORD.findall("\n".join(texts))).encode()
    ends = list(accumulate([len(word) + 1 for word in written.split(b" ")])) if written else []
    # checksums do: nobody gains by making two articles look alike, and a digest takes four times as long
    spans = list(zip([0, *ends], ends[SHINGLE - 1 :], strict=False))
    where = dict(zip([crc32(written[start : end - 1]) for start, end in spans], spans, strict=True))
    return tuple(
        first << 16 | adler32(written[start : end - 1]) >> 16
        for first in sorted(where)[:LENGTH]
        for start, end in [where[first]]
    )


def similarity(one: Sequence[int], other: Sequence[int]) -> float:
    """How much of two texts is the same: the share of common shingles, as the sketches tell it."""
    union = nsmallest(LENGTH, {*one, *other})
    common = set(one) & set(other)
    return sum(number in common for number in union) / len(union) if union else 0.0
