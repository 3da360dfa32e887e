"""' date 2024-08 Xã hội Huyện X khen thưởng … (QNO) - Ngày 7/8, …': the head of a page set as one line, taken apart."""

import unicodedata
from functools import cache

import regex

from kg.reading import cues
from kg.reading.lines import Line
from kg.reading.openings import opens_report

_MOST_ABOVE = 6  # lines
_LEAST_TITLE, _LONGEST_TITLE = 5, 45  # words
_SENTENCE_END = regex.compile(r"[.?!…;,:]\s")


def unstamped(text: str, lines: list[Line]) -> list[Line]:
    """The stamp before the first words of a report as a line of its own, and so the title that stands between them.

    >>> from kg.reading.lines import split
    >>> page = " date 2024-08 Đời sống Huyện X khen năm tổ tự quản (ABO) - Ngày 7/8, UBND huyện trao Giấy khen."
    >>> [line.text for line in unstamped(page, split(page))]
    ['date 2024-08', 'Đời sống', 'Huyện X khen năm tổ tự quản', '(ABO) - Ngày 7/8, UBND huyện trao Giấy khen.']
    """
    # a page's clock, its menu or the title may stand above
    at = next((i for i, line in enumerate(lines[:_MOST_ABOVE]) if _opens_with_date(line)), None)
    if at is not None and (match := _stamp().match(text, lines[at].start, lines[at].end)):
        cuts = [lines[at].start, *_heads(text, match.end(), lines[at].end)]
        pieces = zip(cuts, [*cuts[1:], lines[at].end], strict=True)
        lines[at : at + 1] = [_line(text, *piece) for piece in pieces]
    for at, line in enumerate(lines[:_MOST_ABOVE]):
        clock = _at_the_end().search(text, line.start, line.end) if line.text[-1].isdecimal() else None
        if clock is not None and len(text[line.start : clock.start()].split()) >= _LEAST_TITLE:
            lines[at : at + 1] = [_line(text, line.start, clock.start()), _line(text, clock.start(), line.end)]
            break
    return lines


def _heads(text: str, start: int, end: int) -> list[int]:
    """Where, after the stamp, the section of the paper, the title and the report begin."""
    report = next((found.end(1) for found in _agency().finditer(text, start, end) if _opens(text, found, end)), None)
    if report is None:
        return [start]
    title = text[start:report]
    if not _LEAST_TITLE <= len(title.split()) <= _LONGEST_TITLE or _SENTENCE_END.search(title):
        return [start]
    found = cues.openings("section").match(title.lower())
    rest = title[found.end :].lstrip() if found is not None else ""
    if rest[:1].isupper() and len(rest.split()) > 2:
        return [start, start + title.index(rest), report]
    return [start, report]


def _opens(text: str, found: regex.Match[str], end: int) -> bool:
    """A name in brackets, with a dash after it, is the paper's; bare capitals may be anybody's ('Đoàn TNCS - …')."""
    bare = found["bare"]
    return bare is None or bare.lower() in cues.words("agency") or opens_report(text[found.end(1) : end])


def _line(text: str, start: int, end: int) -> Line:
    piece = text[start:end]
    begin = start + len(piece) - len(piece.lstrip())
    content = piece.strip()
    return Line(unicodedata.normalize("NFC", content), begin, begin + len(content), gap=True)


def _opens_with_date(line: Line) -> bool:
    return line.text[:6].lower().lstrip("( ").startswith("date")


@cache
def _at_the_end() -> regex.Pattern[str]:
    """'… ở Di Lâm 28/02/2025 09:26': the day and the time of its publication, right after a title."""
    return regex.compile(r"(?<=[\p{L}\d”\"’')]\s)\d{1,2}/\d{1,2}/\d{4},?\s\d{1,2}:\d{2}$")


@cache
def _stamp() -> regex.Pattern[str]:
    return regex.compile(r"\(?\s*date:?\s+\d{4}-\d{1,2}(?:-\d{1,2})?\s*\)?\s+(?=\S)", regex.IGNORECASE)


@cache
def _agency() -> regex.Pattern[str]:
    """The paper's mark before the first words of a report, after those of its title: '(QNO) - ', 'ĐNO - '."""
    mark = r"(?:\(\p{Lu}[^()]{1,24}\)|\[\p{Lu}{2,6}\]|(?P<bare>\p{Lu}{2,6}(?:\.VN)?))"
    return regex.compile(rf"[\p{{L}}\d”\"’')](\s+)(?={mark}\s?[-–—]\s?\p{{Lu}})")
