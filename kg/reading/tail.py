"""Where the article ends: its byline, the headlines of other articles, the page's foot."""

from kg.reading import cues
from kg.reading.document import ZoneKind
from kg.reading.furniture import Role
from kg.reading.lines import Line
from kg.reading.openings import paper

_LONGEST_DESK = 8  # words of a signature such as 'Ban Tuyên giáo Hội'
_LONGEST_TEASER = 40  # words
_LOWEST_BYLINE = 12  # lines above the end, within which a byline is looked for
_DASHES = ("-", "–", "—")
_LEAST_ABOVE_TEASERS = 3  # paragraphs
_MOST_BYLINES = 3  # more names one below the other are a list of people


def mark_tail(lines: list[Line], first: int, last: int) -> None:
    """Mark what is no article from its first line on; `last` is where the main text ends (captions may follow)."""
    _mark_bylines(lines, first, last)
    _mark_related(lines, first, last)
    _mark_teasers(lines, first)
    _mark_foot(lines, first)


def _mark_bylines(lines: list[Line], first: int, last: int) -> None:
    """The names under the last sentence, above whatever ends the article."""
    ends = [i for i in range(first, last) if lines[i].role in (Role.RELATED, Role.FOOT)]
    for end in (*ends, last):
        found: list[Line] = []
        position = end
        for position in range(end - 1, max(first, end - _LOWEST_BYLINE) - 1, -1):
            line = lines[position]
            if line.role in (Role.RELATED, Role.FOOT) or line.paragraph or line.item or line.text.endswith(":"):
                break
            if line.kind is None and (line.named or _is_desk(line)):
                found.append(line)
        listed = position < end and lines[position].text.endswith(":")
        if len(found) <= _MOST_BYLINES and not listed:
            for line in found:
                line.kind, line.role = ZoneKind.BOILERPLATE, Role.BYLINE


def _is_desk(line: Line) -> bool:
    if line.count > _LONGEST_DESK or line.stop or not line.text[0].isupper():
        return False
    return cues.openings("desk").match(line.key) is not None and not cues.inside("picture-verb", line.key)


def _mark_related(lines: list[Line], first: int, last: int) -> None:
    """Below 'Tin liên quan' all is other articles', until the article goes on (where it had not yet ended)."""
    ended = inside = False
    for position in range(first, last):
        line = lines[position]
        if line.role is Role.RELATED:
            inside = True
        elif not inside:
            ended = ended or line.role is Role.BYLINE
        elif line.role is None and not ended and _article_goes_on(lines, position):
            inside = False
        else:
            line.kind = ZoneKind.BOILERPLATE
            line.role = line.role or Role.RELATED_ONE


def _mark_teasers(lines: list[Line], first: int) -> None:
    """'Kinhtedothi - Chiều 29/12, …': where the paper names itself again as at the head, other articles begin."""
    article = [line for line in lines[first:] if line.kind in (None, ZoneKind.BODY)]
    mark = paper(article[0].text) if len(article) > _LEAST_ABOVE_TEASERS else None
    if mark is None:
        return
    later = (line for line in article[_LEAST_ABOVE_TEASERS:] if line.text.startswith(mark))
    teaser = next((line for line in later if line.text[len(mark) :].lstrip().startswith(_DASHES)), None)
    if teaser is None:
        return
    for line in lines[lines.index(teaser) :]:
        line.kind, line.role = ZoneKind.BOILERPLATE, line.role or Role.RELATED_ONE


def _article_goes_on(lines: list[Line], position: int) -> bool:
    """A paragraph among the headlines of other articles is this article's, not a headline's teaser: it is longer
    than teasers are, or the next line is a paragraph too, or the article's byline."""
    line = lines[position]
    if not line.paragraph or line.item:
        return False
    if line.count >= _LONGEST_TEASER:
        return True
    below = lines[position + 1] if position + 1 < len(lines) else None
    return below is not None and (below.role is Role.BYLINE or (below.role is None and below.paragraph))


def _mark_foot(lines: list[Line], first: int) -> None:
    """From the first line of the page's foot on, only paragraphs can belong to the article."""
    foot = False
    for line in lines[first:]:
        foot = foot or line.role is Role.FOOT
        if foot and line.kind is None and not line.paragraph:
            line.kind = ZoneKind.BOILERPLATE
