"""Which lines among the paragraphs stand under pictures."""

from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

import regex

from kg.reading import cues
from kg.reading.document import ZoneKind
from kg.reading.lines import Line
from kg.reading.openings import opens_report

_LONGEST = 90  # words of a caption with its credit
_LONGEST_UNFINISHED = 25  # words of a line without a full stop that is a caption, not a broken sentence
_LONGEST_PICTURE = 45  # words of a sentence that shows what a picture shows
_SHARE_REPEATED = 0.5  # of a picture's words pairs, told by the rest of the page as well
_SHARE_LONG = 0.3  # of the lines of a page are long where it is set in paragraphs, not in sentences
_ANNOUNCES = (":", ";", ",")


def mark_captions(lines: list[Line], first: int, dense: bool) -> None:
    """Mark the captions among the lines of the article that have no kind yet.

    `dense`: no blank lines set its paragraphs apart.
    """
    repeated = Counter(line.key or line.text for line in lines if line.count >= 3 and line.kind is not ZoneKind.LEAD)
    open_lines = [line for line in lines[first:] if line.kind is None]
    if open_lines and open_lines[-1] is lines[-1] and _breaks_off(open_lines[-1]):
        open_lines.pop()
    listing = False  # inside the entries that a line ending in ':' announced
    for above, line in zip([None, *open_lines], open_lines, strict=False):
        listing = above is not None and (
            above.text.endswith(_ANNOUNCES) or (listing and not line.gap and not line.stop)
        )
        if line.item:
            continue
        if line.count <= _LONGEST and line.key and has_credit(line.text):
            line.kind = ZoneKind.CAPTION
            if above is not None and not line.gap and _is_credit_alone(line) and above.count <= _LONGEST_PICTURE:
                above.kind = ZoneKind.CAPTION
        elif (
            (repeated[line.key or line.text] > 1 and line.count <= _LONGEST_PICTURE)
            or (not listing and _is_unfinished(line))
            or _has_mark(line)
        ):
            line.kind = ZoneKind.CAPTION
    _mark_pictures(lines, [line for line in open_lines if line.kind is None and not line.item], dense)
    _mark_picture_blocks(open_lines)


def has_credit(text: str) -> bool:
    """The line ends in a picture's credit, or is one.

    >>> has_credit("Lãnh đạo trao Bằng khen. Ảnh: Hoài Thu"), has_credit("Xem các hình ảnh: đây là những khoảnh khắc.")
    (True, False)
    """
    return (":" in text or "ảnh" in text or "Ảnh" in text) and _credit().search(text) is not None


def shows_picture(line: Line) -> bool:
    """Subject and act of a picture, in the present tense, in one sentence."""
    return (
        6 <= line.count <= _LONGEST_PICTURE
        and cues.openings("picture-subject").match(line.key) is not None
        and cues.inside("picture-verb", line.key)
        and not cues.inside("telling", _whom_it_honours().sub("", line.key))
        and '"' not in line.text[-3:]
        and _inner_stop().search(line.text) is None
    )


def _is_credit_alone(line: Line) -> bool:
    match = _credit().search(line.text)
    return match is not None and match.start() == 0 and line.count <= 8


def _breaks_off(line: Line) -> bool:
    """The last line of a text that was cut off: 'Tại buổi lễ, lãnh đạo huyện đã trao Giấy khen cho'."""
    if line.stop or not line.key or line.text.endswith(_ANNOUNCES) or not line.text[0].isupper():
        return False
    if line.key.rsplit(" ", 1)[-1] in cues.whole("goes-on"):
        return True
    return cues.openings("goes-on-from").match(line.key) is not None


def _is_unfinished(line: Line) -> bool:
    """A line among paragraphs that does not end as sentences do, nor breaks off."""
    if line.stop or line.text.endswith(_ANNOUNCES) or not (line.text[0].isupper() or line.text[0].isdecimal()):
        return False
    return line.count <= _LONGEST_UNFINISHED or shows_picture(line)


def _has_mark(line: Line) -> bool:
    return line.count <= _LONGEST_PICTURE and bool(line.key) and cues.inside("picture-mark", line.key)


def _mark_pictures(lines: list[Line], open_lines: list[Line], dense: bool) -> None:
    """One short sentence alone, showing people who give, speak or stand, in words that the rest of the page repeats.

    Only on pages of paragraphs: where every sentence has its own line, a short sentence tells nothing.
    """
    long = sum(1 for line in open_lines if line.count > _LONGEST_PICTURE)
    candidates = [line for line in open_lines if line.key and shows_picture(line)]
    if not candidates or long < _SHARE_LONG * len(open_lines):
        return
    if dense and sum(1 for line in open_lines if _inner_stop().search(line.text)) <= _SHARE_LONG * len(open_lines):
        return
    set_apart = 2 * sum(1 for line in open_lines if line.gap) > len(open_lines)
    pairs: Counter[tuple[str, str]] = Counter()
    for line in lines:
        pairs.update(_pairs(line))
    for line in candidates:
        if set_apart and not line.gap:
            continue  # it goes on from the paragraph above
        own = list(_pairs(line))
        told = sum(1 for pair in own if pairs[pair] > 1)
        if told >= _SHARE_REPEATED * len(own):
            line.kind = ZoneKind.CAPTION


def _mark_picture_blocks(open_lines: list[Line]) -> None:
    """Lines set together, most of them captions and none longer than one: the others are captions too."""
    block: list[Line] = []
    for line in [*open_lines, None]:
        if block and (line is None or line.gap):
            captions = sum(1 for member in block if member.kind is ZoneKind.CAPTION)
            if 2 * captions >= len(block) > 1 and all(_could_be_caption(member) for member in block):
                for member in block:
                    member.kind = ZoneKind.CAPTION
            block = []
        if line is not None:
            block.append(line)


def _could_be_caption(line: Line) -> bool:
    if line.count > _LONGEST_PICTURE or line.item:
        return False
    return not (line.stop and line.kind is None and opens_report(line.text))


def _pairs(line: Line) -> Iterable[tuple[str, str]]:
    words = (line.key or line.text.lower()).replace(",", " ").replace(".", " ").split()
    return pairwise(words)


@cache
def _whom_it_honours() -> regex.Pattern[str]:
    """'… cho các tập thể | đã có | thành tích': the people's deeds, told of those who are given something."""
    deeds = r"(?:có|đạt|lập|tham gia|đóng góp|công tác|làm việc|học tập|hỗ trợ)\b"
    return regex.compile(rf"(?<= cho .*)\b(?:đã|đang) (?={deeds})")


@cache
def _credit() -> regex.Pattern[str]:
    """'Ảnh: Hoài Thu' at the start, or after a sentence, bracket or dash, with no sentence after it."""
    credit = cues.pattern("credit")
    return regex.compile(
        rf"""(?:^|[.!?…”"'’)\]]\s*|[(\[\-–—/|]\s*|\s{{2,}})
             (?:{credit}[^.:!?()\n]{{0,40}}:\s*[^!?\n]{{1,80}}|Ảnh\s+(?:\p{{Lu}}[\p{{L}}.]*\s*){{1,5}})$
             |\s?[-–—]\s*Ảnh\s+\d{{1,2}}\.?$""",
        regex.VERBOSE | regex.IGNORECASE,
    )


@cache
def _inner_stop() -> regex.Pattern[str]:
    """A sentence ends inside the line (not an abbreviation: 'TP. Huế', 'T. M')."""
    return regex.compile(r"\p{Ll}{2}[.!?…][\"”’)]?\s+\p{Lu}")
