"""The head of a page: which line is the title, what stands above and below it, and whether a lead opens the article."""

from kg.reading import cues
from kg.reading.captions import has_credit, shows_picture
from kg.reading.document import ZoneKind
from kg.reading.furniture import Role
from kg.reading.lines import CLOSERS, Line
from kg.reading.openings import opens_report

_LONGEST_TITLE = 45  # words
_LONGEST_LEAD = 90
_LONGEST_SITE = 7
_SHORT_LEAD = 15  # words that an unfinished line needs to be a lead rather than a picture's caption


def mark_heading(lines: list[Line]) -> int:
    """Give the lines of the head their kinds; the index of the first line of the article is returned."""
    first = _first_paragraph(lines)
    head = lines[:first]
    candidates = [line for line in head if line.kind is None and line.count <= _LONGEST_TITLE]
    title = next((line for line in head if line.kind is ZoneKind.TITLE), None)  # as the markup of a page tells
    if title is None:
        if not candidates:
            return first
        title = _title(candidates, any(line.role is Role.RELATED for line in head))
        title.kind = ZoneKind.TITLE
    previous = title
    for line in candidates:
        if line is title:
            continue
        if line.start < title.start:
            line.kind = ZoneKind.BOILERPLATE
        elif previous.kind is ZoneKind.TITLE and line.capitals and previous.capitals and not line.gap:
            line.kind = ZoneKind.TITLE  # a title in capitals over two lines
        else:
            line.kind = _below_title(line)
        previous = line
    return first


def mark_lead(lines: list[Line], first: int) -> None:
    """The first paragraph is a lead where the report itself, with its time or place, only begins after it."""
    kinds = {line.kind for line in lines[: first + 1]}
    if ZoneKind.TITLE not in kinds or ZoneKind.LEAD in kinds:
        return
    article = [line for line in lines[first:] if line.kind in (None, ZoneKind.BODY)][:2]
    if len(article) < 2 or article[0].count > _LONGEST_LEAD or article[0].item or article[0].text.endswith(":"):
        return
    if not opens_report(article[0].text) and opens_report(article[1].text):
        article[0].kind = ZoneKind.LEAD


def _first_paragraph(lines: list[Line]) -> int:
    for i, line in enumerate(lines):
        ending = line.text.rstrip(CLOSERS)[-2:]
        finished = ending.endswith((".", ":")) and ending != ".."
        if line.kind is None and (line.item or line.count > _LONGEST_TITLE or finished):
            return i
    return len(lines) if len(lines) < 3 else _after_first(lines)


def _after_first(lines: list[Line]) -> int:
    """Without a single sentence, the first line that is not furniture is the title and the rest the article."""
    return next((i + 1 for i, line in enumerate(lines) if line.kind is None), len(lines))


def _title(candidates: list[Line], below_links: bool) -> Line:
    """Of the lines above the article: the first of some length that does not just name the owner of the site; the
    last where headlines of other articles ('Tin nóng') stand above."""
    long = [line for line in candidates if line.count >= 5 and (line.capitals or not line.named)] or candidates
    others = [line for line in long if not _names_owner(line)]
    return (others or long)[-1 if below_links else 0]


def _names_owner(line: Line) -> bool:
    if line.text[0] == "(" and line.text[-1] == ")":
        return True
    if line.capitals and line.count <= _LONGEST_SITE and line.key.endswith(cues.words("site-end")):
        return True
    if not line.capitals or line.count > 10 or cues.openings("organisation").match(line.key) is None:
        return False
    return not cues.inside("picture-verb", line.key) and not cues.inside("headline-verb", line.key)


def _below_title(line: Line) -> ZoneKind:
    if line.count <= 6 and (line.named or (line.text[0] == "(" and line.text[-1] == ")")):
        return ZoneKind.BOILERPLATE  # a byline, the place, the genre: '(Phóng sự ngắn)'
    if line.count >= _SHORT_LEAD and not shows_picture(line) and not has_credit(line.text):
        return ZoneKind.LEAD
    return ZoneKind.CAPTION
