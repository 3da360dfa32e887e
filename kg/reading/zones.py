"""What each line of a text is for: title, lead, body, caption, or the page's furniture."""

from collections.abc import Mapping
from typing import NamedTuple

from kg.reading.captions import mark_captions
from kg.reading.document import Zone, ZoneKind
from kg.reading.heading import mark_heading, mark_lead
from kg.reading.lines import Line, split
from kg.reading.stamps import unstamped
from kg.reading.tail import mark_tail

_MOST_CAPTION_BLOCKS = 2
_LONGEST_CAPTION = 60  # words
_LEAST_DENSE = 3  # lines, all of them sentences, that make a text set without blank lines


class Layout(NamedTuple):
    """The lines of a page with their kinds, and where its article begins."""

    lines: list[Line]
    first: int  # index of the article's first line

    @property
    def zones(self) -> tuple[Zone, ...]:
        """The zones in reading order."""
        return tuple(Zone(line.kind or ZoneKind.BODY, line.start, line.end) for line in self.lines)


def zones(text: str) -> tuple[Zone, ...]:
    """One zone for each line that is not blank.

    >>> text = "Xã hội\\n\\nKhen thưởng 5 tập thể ở Hòa Bình\\n\\nSáng 14/11, UBND tỉnh trao Bằng khen.\\n\\nMai Chi"
    >>> [(zone.kind.value, text[zone.start : zone.end]) for zone in zones(text)]
    ... # doctest: +NORMALIZE_WHITESPACE
    [('boilerplate', 'Xã hội'), ('title', 'Khen thưởng 5 tập thể ở Hòa Bình'),
     ('body', 'Sáng 14/11, UBND tỉnh trao Bằng khen.'), ('boilerplate', 'Mai Chi')]
    """
    return lay_out(text).zones


def lay_out(text: str, known: Mapping[int, ZoneKind] | None = None) -> Layout:
    """Find what each line is for. `known` gives kinds by the line's start, where the markup of a page tells them."""
    lines = unstamped(text, split(text))
    for line in lines:
        kind = known.get(line.start) if known else None
        if kind is not None and (line.role is None or kind is not ZoneKind.BODY):
            line.kind = kind
            line.role = line.role if kind is ZoneKind.BOILERPLATE else None
    first = mark_heading(lines)
    main = _dense_block(lines, first)
    end = main[1] if main else len(lines)
    mark_tail(lines, first, end)
    if main:
        _mark_dense(lines, first, main)
    mark_captions(lines, first, dense=main is not None)
    mark_lead(lines, first)
    return Layout(lines, first)


def _dense_block(lines: list[Line], first: int) -> tuple[int, int] | None:
    """The article as one block without blank lines, a lead perhaps before it: what follows it, is no body.

    The indexes of its first line and of the line after its last one; None where blank lines stand between paragraphs.
    """
    start = first
    if start + 1 < len(lines) and lines[start + 1].gap:
        start += 1  # the lead, set apart
    end = next((i for i in range(start + 1, len(lines)) if lines[i].gap), len(lines))
    block = lines[start:end]
    sentences = sum(1 for line in block if line.stop and line.kind is None)
    if sentences < _LEAST_DENSE or 2 * sentences < len(block):
        return None
    below = [line for line in lines[end:] if line.kind is None]
    apart = [line for line in below if line.gap]
    if len(apart) > _MOST_CAPTION_BLOCKS:
        return None
    if len(apart) == len(below):  # each alone: captions, or paragraphs after all?
        rest = sum(len(line.text) for line in (*lines[first:start], *below))
        if any(line.count > _LONGEST_CAPTION for line in below) or sum(len(line.text) for line in block) < rest:
            return None
    return start, end


def _mark_dense(lines: list[Line], first: int, main: tuple[int, int]) -> None:
    """The paragraph set apart before the block is the lead; the blocks below it are captions."""
    start, end = main
    if start > first and lines[first].kind is None and any(line.kind is ZoneKind.TITLE for line in lines[:first]):
        lines[first].kind = ZoneKind.LEAD
    for line in lines[end:]:
        line.kind = line.kind or ZoneKind.CAPTION
