"""What stands around some words: the sentence they are in, and no more of it than helps to understand them."""

from typing import NamedTuple

from kg.language.sentences import sentences

REACH = 180  # characters on either side; an article is quoted, never republished
_LINE = 4 * REACH


class Surroundings(NamedTuple):
    """A stretch of text, and whether its sentence goes on before or after it."""

    start: int
    end: int
    cut_before: bool = False
    cut_after: bool = False


def surroundings(text: str, start: int, end: int, reach: int = REACH) -> Surroundings:
    """The sentence (or sentences) that `text[start:end]` is in, at most `reach` beyond it on either side.

    A sentence that is longer is cut between two words.

    >>> text = "Trời mưa. Sáng 2/3, Bộ Y tế trao Bằng khen cho ông An. Sau đó ăn trưa."
    >>> around = surroundings(text, 20, 42)
    >>> text[20:42], text[around.start : around.end]
    ('Bộ Y tế trao Bằng khen', 'Sáng 2/3, Bộ Y tế trao Bằng khen cho ông An.')
    >>> around = surroundings(text, 20, 42, reach=7)
    >>> text[around.start : around.end], around.cut_before
    ('2/3, Bộ Y tế trao Bằng khen cho', True)
    """
    line = max(text.rfind("\n", max(0, start - _LINE), start) + 1, start - _LINE, 0)
    stop = text.find("\n", end, end + _LINE)
    spans = sentences(text, line, stop if stop >= 0 else min(len(text), end + _LINE))
    touched = [span for span in spans if span[0] < end and start < span[1]]
    first = whole_first = min([start, *(a for a, _ in touched)])
    last = whole_last = max([end, *(b for _, b in touched)])
    if first < start - reach:
        blank = text.find(" ", start - reach - 1, start)
        first = blank + 1 if blank >= 0 else start
    if last > end + reach:
        blank = text.rfind(" ", end, end + reach + 1)
        last = blank if blank >= 0 else end
    return Surroundings(first, last, first > whole_first, last < whole_last)
