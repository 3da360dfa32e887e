"""The lines of a text: where they stand, and what their form tells."""

import unicodedata
from collections.abc import Sequence

from kg.language.normal import is_composed
from kg.reading.document import ZoneKind
from kg.reading.furniture import Role, role_of

LONGEST_FURNITURE = 260  # characters: no menu, date line or byline is longer
LONGEST_KEYED = 800  # no caption is longer; such lines are paragraphs and are looked at no closer

CLOSERS = "\"'”’»)]} \u00a0"
_LEAST_WRAPPED = 3  # words of a line that the next one goes on from
_STOPS = (".", "!", "?", "…")
_JOINERS = frozenset(("-", "–", "—", "và", "&", "/", "|", "+", ","))
_BULLETS = frozenset("-–—•*+·▪◦●○■□✓✔")


class Line:
    """One line that is not blank: `text` is `original[start:end]` in NFC, `key` that in lower case, single blanks."""

    __slots__ = ("count", "end", "gap", "key", "kind", "role", "start", "stop", "text")

    def __init__(self, text: str, start: int, end: int, gap: bool) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.gap = gap  # a blank line, or nothing, stands above it
        self.kind: ZoneKind | None = None
        words = text.split()
        self.count = len(words)
        self.stop = text.rstrip(CLOSERS).endswith(_STOPS)  # it ends as a sentence does
        self.key = ""
        self.role: Role | None = None
        if len(text) <= LONGEST_FURNITURE or (not self.stop and len(text) <= LONGEST_KEYED):
            self.key = " ".join(words).lower()
        if len(text) <= LONGEST_FURNITURE and (role := role_of(text, self.key, self.count)):
            self.role = role
            self.kind = ZoneKind.BOILERPLATE

    @property
    def paragraph(self) -> bool:
        """It reads as a sentence or more: it ends like one, or is too long for anything else."""
        return self.count >= 30 or (self.stop and self.count >= 8)

    @property
    def item(self) -> bool:
        """It opens like an item of a list: '1. …', 'a) …', '- …'."""
        text = self.text
        first = text[0]
        if first in _BULLETS:
            return True
        if not first.isdecimal() and text[1:2] != ")":
            return False
        mark = next((i for i, character in enumerate(text[:4]) if character in ".)"), 0)
        number = text[:mark]
        if not (number.isdecimal() or (mark == 1 and text[1] == ")" and number.islower())):
            return False
        return not text[mark + 1 : mark + 2].isdecimal()  # '200.000 người' opens with a number

    @property
    def named(self) -> bool:
        """It is nothing but names: 'Hoài Thu', 'Đ.TRỌNG', 'Phương Thảo - Tiến Lên', 'Thu Hà (Theo TTXVN)'."""
        text = self.text
        if text.endswith(")") and " (" in text:
            text = text[: text.rindex(" (")]
        names = [word for word in text.replace(",", " ").replace("/", " ").split() if word not in _JOINERS]
        return 0 < len(names) <= 8 and all(word[0].isupper() and not word[-1].isdecimal() for word in names)

    @property
    def capitals(self) -> bool:
        """It is in capitals throughout."""
        return self.text.isupper()


def split(text: str) -> list[Line]:
    """The lines of a text that are not blank, with their offsets in it.

    >>> [(line.text, line.start, line.end, line.gap) for line in split("Tin\\r\\n\\n  Một dòng. \\n")]
    [('Tin', 0, 3, True), ('Một dòng.', 8, 17, True)]
    >>> [line.text for line in split("Sáng 5/3, xã Tân Lộc\\ntổ chức hội nghị.\\nDự lễ có:\\nông Ba")]
    ['Sáng 5/3, xã Tân Lộc tổ chức hội nghị.', 'Dự lễ có:', 'ông Ba']
    """
    composed = is_composed(text)
    lines: list[Line] = []
    position, gap = 0, True
    for raw in text.splitlines(keepends=True):
        inner = raw.strip()
        if inner:
            start = position + raw.index(inner[0])
            content = inner if composed else unicodedata.normalize("NFC", inner)
            line = Line(content, start, start + len(inner), gap)
            if lines and text[lines[-1].end : start] == "\n" and _goes_on(lines[-1], line):
                above = lines.pop()
                line = Line(f"{above.text} {content}", above.start, line.end, above.gap)
            lines.append(line)
        gap = not inner
        position += len(raw)
    return lines


def _goes_on(above: Line, line: Line) -> bool:
    """A paragraph broken into lines: the next one begins in small letters where the last one ends with no mark."""
    if line.item or above.role is not None or not line.text[0].islower() or above.count < _LEAST_WRAPPED:
        return False
    return above.text[-1].isalpha() or above.text[-1] == ","


def original_span(original: str, start: int, end: int) -> tuple[int, int]:
    """Where the NFC offsets `start`, `end` of a piece of text stand in the piece as it was written.

    >>> original_span(unicodedata.normalize("NFD", "ngày 2"), 5, 6)
    (6, 7)
    """
    if unicodedata.is_normalized("NFC", original):
        return start, end
    cuts = [0]  # cuts[i]: where the NFC prefix of length i ends in the original
    cluster = 0
    for i in range(1, len(original) + 1):
        if i == len(original) or not unicodedata.combining(original[i]):
            length = len(unicodedata.normalize("NFC", original[cluster:i]))
            cuts += [i] * length
            cluster = i
    last = len(cuts) - 1
    return cuts[min(start, last)], cuts[min(end, last)]


def paragraphs(lines: Sequence[Line]) -> int:
    """How many of the lines read as paragraphs."""
    return sum(1 for line in lines if line.paragraph)
