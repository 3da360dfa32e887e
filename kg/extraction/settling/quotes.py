"""Quoted stretches of a passage: nested ones as part of the outer, line-broken ones whole, unclosed ones not at all."""

from dataclasses import dataclass

import regex

_SINGLE = regex.compile(r"(?<![\p{L}\p{N}])'\s*([^'\"\n]{2,120}?)\s*'(?![\p{L}\p{N}])")
_LONGEST = 200  # characters of a quoted name


@dataclass(frozen=True, slots=True)
class Quote:
    """A quoted stretch: with its marks, and without them and the blanks inside."""

    start: int
    end: int
    first: int
    last: int


def quotes(text: str, start: int, end: int) -> list[Quote]:
    """The outermost quotes of `text[start:end]`, in the normal form of marks, in order.

    >>> t = 'mô hình "Khu trọ "3 không"", tổ "Liên gia " và \\'Họ đạo bình yên\\''
    >>> [t[q.first : q.last] for q in quotes(t, 0, len(t))]
    ['Khu trọ "3 không"', 'Liên gia', 'Họ đạo bình yên']
    """
    doubles = text.find('"', start, end) >= 0
    if not doubles and text.find("'", start, end) < 0:
        return []
    marks = [i for i in range(start, end) if text[i] == '"'] if doubles else []
    spans = _nested(text, marks, start, end)
    if spans is None:
        spans = list(zip(marks[::2], marks[1::2], strict=False))
    spans += [
        (f.start(), f.end() - 1)
        for f in _SINGLE.finditer(text, start, end)
        if not any(a < f.start() < b for a, b in spans)
    ]
    return [q for q in (_trimmed(text, a, b) for a, b in sorted(spans)) if 1 < q.last - q.first <= _LONGEST]


def _nested(text: str, marks: list[int], start: int, end: int) -> list[tuple[int, int]] | None:
    """The outermost pairs, by the blanks around each mark; None where these do not pair up."""
    spans: list[tuple[int, int]] = []
    opened: list[int] = []
    for at in marks:
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < end else " "
        opens = (before.isspace() or before in "(\"'[") and not after.isspace() and after not in '.,;:)"'
        if not opened or (opens and before != '"') or (opens and opened[-1] == at - 1):
            opened.append(at)
        else:
            begin = opened.pop()
            if not opened:
                spans.append((begin, at))
    return None if opened else spans


def _trimmed(text: str, start: int, end: int) -> Quote:
    first, last = start + 1, end
    while first < last and text[first].isspace():
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    return Quote(start, end + 1, first, last)
