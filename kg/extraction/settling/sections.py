"""Which province a paragraph is about, where a document tells of several: 'Sáng 3/5, tại Cà Mau, …' below Hà Nội."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.extraction.bodies import Body
from kg.extraction.drafts import Sentence
from kg.extraction.settling.home import VISITED
from kg.extraction.settling.provinces import Provinces
from kg.language.normal import Normal

_TELLING = frozenset(["body", "lead"])
_VENUE, _IN = "tại ", "ở "
_BEFORE_SENTENCES, _NEAR = '\n.!?…"', 6  # … characters before a word
_COUNTRY = "Việt Nam"
_CITY = "thành phố"
_OF_PROVINCES = frozenset(["tỉnh", _CITY])

Named = tuple[str, tuple[int, int]]  # a province, and the words that name it


@dataclass(slots=True)
class _Section:
    """A paragraph: the provinces that it names by a body or as a venue, and where a body leaves its province open."""

    named: list[tuple[int, Named]] = field(default_factory=list)
    open_: int | None = None

    @property
    def opens(self) -> bool:
        """Whether it names a province before any body leaves its own open."""
        return bool(self.named) and (self.open_ is None or self.named[0][0] < self.open_)


class Sections:
    """The paragraphs of one document."""

    def __init__(
        self,
        text: Normal,
        sentences: Sequence[Sentence],
        bodies: Iterable[Body],
        home: str | None,
        provinces: Provinces,
    ) -> None:
        self._text, self._home, self._provinces = text, home, provinces
        self._starts = [0]
        at = text.text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.text.find("\n", at + 1)
        self._sections: dict[int, _Section] = {}
        told = sorted((s.start, s.end) for s in sentences if s.zone in _TELLING)
        for body in bodies:
            at = bisect_right(told, (body.start, len(text.text))) - 1
            if at >= 0 and body.start < told[at][1]:
                self._read(body)
        for sentence in sentences:
            if sentence.zone in _TELLING and "PROVINCE" in sentence.kinds:
                for token in sentence.row:
                    if token.kind == "PROVINCE" and token.value[0] != _COUNTRY and self._is_venue(token.start):
                        self._name(token.value[0], token.start, token.end)
        for section in self._sections.values():
            section.named.sort()

    def province(self, position: int, level: str) -> Named | None:
        """The province that is meant by 'tỉnh' ('thành phố' for a centrally-run city) at a position, and its words.

        A paragraph that begins with a body of one province speaks of that; else the document's own province is meant,
        and in a document of no one province that of which the text has spoken last. None where that leaves it open.
        """
        at = self._at(position)
        section = self._sections.get(at)
        before = [named for start, named in self._of(at, level) if start < position]
        opens = section is not None and section.opens
        if before and (opens or self._home is None):
            one = len({name for name, _ in before}) == 1
            return before[0] if one and before[0][0] != self._home else None
        if self._home is not None:
            return None
        earlier = (self._of(n, level) for n in range(at - 1, -1, -1))
        last = [named for _, named in next((named for named in earlier if named), ())]
        return last[-1] if len({name for name, _ in last}) == 1 else None

    def _of(self, number: int, level: str) -> list[tuple[int, Named]]:
        """The provinces, or centrally-run cities, that a paragraph names."""
        section = self._sections.get(number)
        city = level == _CITY
        return [one for one in section.named if self._provinces.is_city(one[1][0]) == city] if section else []

    def _at(self, position: int) -> int:
        return bisect_right(self._starts, position) - 1

    def _is_venue(self, start: int) -> bool:
        low = self._text.lower
        if low.endswith(_IN, 0, start):  # 'Ở tỉnh An Giang, ông A, Giám đốc Sở Y tế, …', but not 'trú ở An Giang'
            before = low[max(start - _NEAR, 0) : start - len(_IN)].rstrip(" ")
            return not before or before[-1] in _BEFORE_SENTENCES
        return low.endswith(_VENUE, 0, start)

    def _read(self, body: Body) -> None:
        if self._text.lower.endswith(VISITED, 0, body.start):
            return
        if body.province and body.place:
            if body.type == "territorial" or (body.type == "place" and self._is_venue(body.start)):
                self._name(body.place, body.start, body.end)
        elif body.level in _OF_PROVINCES and body.place is None:
            section = self._section(body.start)
            section.open_ = body.start if section.open_ is None else min(section.open_, body.start)

    def _name(self, province: str, start: int, end: int) -> None:
        self._section(start).named.append((start, (province, (start, end))))

    def _section(self, position: int) -> _Section:
        return self._sections.setdefault(self._at(position), _Section())
