"""The province that a document is about: dateline and page header first, then what its bodies are of."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import regex

from kg.extraction.awards import AwardName
from kg.extraction.bodies import Body
from kg.extraction.drafts import Sentence
from kg.extraction.groups import Group
from kg.extraction.people import Office, Person
from kg.extraction.settling.papers import papers
from kg.extraction.settling.provinces import Provinces
from kg.extraction.tokens import Token
from kg.language.normal import Normal

_COUNTRY = "Việt Nam"
_OLD_HUE, _HUE = "Thừa Thiên Huế", "Huế"
_PRESIDENT = "Hồ Chí Minh"
_DATELINE_ENDS = ("COLON", "DASH", "RPAR", "END", "DATE")
_FIRST_SENTENCES = 6  # a dateline stands in one of them
_LOOKED_AT = 60  # chunks of a sentence; what is told later is about somewhere else
# How much a mention says. A dateline outweighs all else; a bare province weighs less than a body of it.
_DATELINE, _HEADER, _BODY, _CAPTION, _OUTER, _APART, _BARE = 6.0, 2.2, 2.0, 1.2, 1.0, 0.8, 0.5
_OCEAN = "dương"
_VENUE = 0.3
VISITED = ("đã đến ", "đã tới ", "đến thăm ", "tới thăm ")  # 'ông A đã đến | Công an tỉnh X | trao …'
_LEAD, _OF_GIVERS = 5, 2.0  # the bodies before the awards of the first sentences tell more
_AT = ("tại ", " ở ")
_HELD_AT = (", tại ", "\ntại ", ". tại ", "tổ chức tại ", "diễn ra tại ")  # not 'trú tại', 'làm việc tại'
_LIVES = (" trú ", " ngụ ", " quê ", " quê quán ", " hộ khẩu ", " biển số ")  # … and where somebody is from, still less
_FROM = (" quê ", " quê quán ", "(quê ", "nguyên quán ")  # who comes from there may live elsewhere
_AREA, _OWN_AREA = "trên địa bàn ", 3.0  # the area whose news it is: 'trên địa bàn tỉnh An Giang'
_BELOW = frozenset(["huyện", "thị xã", "thị trấn", "quận", "xã", "phường"])  # levels that have a province's name too
_PLACE = 0.7  # of the weight of a body: 'tỉnh An Giang' by itself
_ENOUGH, _CLEARLY = 1.0, 1.5

_AWARDING = frozenset(["AWARD", "COMMEND", "GIVE", "HAND"])
NAMING = frozenset(["BODY", "OFFICE", "PERSON", "GROUP", "AWARD"])  # kinds of chunks that name bodies

_TELLING = NAMING | {"PROVINCE", "QUOTED"}

Span = tuple[int, int]


class Home:
    """Weighs the mentions of provinces."""

    def __init__(self, text: Normal, provinces: Provinces) -> None:
        self._text = text
        self._provinces = provinces
        self._weight: Counter[str] = Counter()
        self._where: dict[str, Span] = {}
        self._seat = False  # the sentence names a body of the province, without its name

    def province(self, sentences: Sequence[Sentence], header: Iterable[Token]) -> tuple[str | None, Span | None]:
        """The province and the words that name it first; None where none or several are named."""
        for token in (t for t in _without_headlines(header, sentences) if t.value[0] in self._provinces):
            if not self._is_a_byline(token):
                self._add(token.value[0], _HEADER, token.start, token.end)
        for sentence in sentences:
            self._read(sentence)
        for name, start, end in papers(self._text.lower, self._provinces.names):
            self._add(name, _HEADER, start, end)
        if _OLD_HUE.lower() in self._text.lower:  # before 2025 Huế was a town of the province
            self._add(_OLD_HUE, self._weight.pop(_HUE, 0.0), *self._where.get(_HUE, (0, 0)))
        ranked = self._weight.most_common(2)
        if not ranked or ranked[0][1] < _ENOUGH:
            return self._only_one(sentences)
        best, most = ranked[0]
        next_most = ranked[1][1] if len(ranked) > 1 else 0.0
        if most < _CLEARLY * next_most and most < _DATELINE:
            return None, None
        return best, self._where.get(best)

    def _only_one(self, sentences: Sequence[Sentence]) -> tuple[str | None, Span | None]:
        """The one province that is told at all, be it where somebody lives, of a text that says 'Công an tỉnh'."""
        bodies = (b for s in sentences for t in s.row if t.kind in NAMING for b in bodies_of(t))
        if not any(body.rank == "province" and body.place is None for body in bodies):
            return None, None
        named = [(m, m[1]) for m in _told_places(self._provinces.names).finditer(self._text.text)]
        known = {name for _, name in named}
        told = next((m for m, _ in named if not self._text.lower.endswith(_FROM, 0, m.start())), None)
        return (told[1], told.span(1)) if len(known) == 1 and told is not None else (None, None)

    def _is_a_byline(self, token: Token) -> bool:
        """'THÁI BÌNH' alone below the report: who wrote it."""
        written = self._text.text
        alone = written.endswith("\n", 0, token.start) and not written[token.end :].strip()
        return alone and written[token.start : token.end].isupper()

    def _add(self, name: str, weight: float, start: int, end: int) -> None:
        self._weight[name] += weight  # type: ignore[assignment]  # a Counter of floats
        if 0 <= start < end:
            self._where.setdefault(name, (start, end))

    def _read(self, sentence: Sentence) -> None:
        if sentence.kinds.isdisjoint(_TELLING):
            return
        weight = _CAPTION if sentence.zone == "caption" else _BODY
        lead = sentence.row if sentence.number <= _LEAD else ()
        self._seat = any(map(_of_a_province, lead))
        givers = next((i for i, t in enumerate(lead) if t.kind in _AWARDING), -1)  # they stand before the verb
        for at, token in enumerate(sentence.row[:_LOOKED_AT]):
            if token.kind == "PROVINCE":
                if token.value[0] != _COUNTRY and not self._is_the_president(sentence, at):
                    bare = _bare(sentence, at, self._text)
                    weight_here = self._of_venue(token.value[0], token.start) if self._is_venue(token.start) else bare
                    self._add(token.value[0], weight_here, token.start, token.end)
            elif token.kind == "QUOTED":
                self._campaign(token)
            elif token.kind in NAMING and not _is_private(token):
                for body in bodies_of(token):
                    self._body(body, weight * _OF_GIVERS if at < givers else weight)

    def _campaign(self, token: Token) -> None:
        """'phong trào thi đua | "An Giang chung sức xây dựng nông thôn mới"'."""
        words = self._text.text[token.start : token.end].strip("\"'“”‘’ ")
        name, _, rest = words.partition(" chung ")
        if rest and name in self._provinces:
            self._add(name, _BODY, token.start, token.end)

    def _is_the_president(self, sentence: Sentence, at: int) -> bool:
        """'José Martí, | Hồ Chí Minh |, Fidel Castro': the city is told with its level, or where one is."""
        token, before = sentence.row[at], sentence.row[at - 1].kind if at else "END"
        if self._text.text[token.start : token.end] != _PRESIDENT or before in ("LEVEL", "LPAR"):
            return False
        return not self._text.lower.endswith((*_AT, "từ "), 0, token.start)

    def _is_venue(self, start: int) -> bool:
        """'tại Hà Nội': where something is held says little about whose news it is."""
        return self._text.lower.endswith((*_AT, *_LIVES), 0, start)

    def _of_venue(self, name: str, start: int) -> float:
        """'tại thành phố X, | Công an tỉnh | tổ chức …': the seat of whoever of a province holds it there."""
        at = self._text.lower.endswith(_HELD_AT, 0, start)
        return _OUTER if at and self._seat and not self._provinces.is_city(name) else _VENUE

    def _body(self, body: Body, weight: float) -> None:
        if body.province and body.place:
            if body.type == "place":
                area = self._text.lower.endswith(_AREA, 0, body.start)
                venue = self._of_venue(body.place, body.start) if self._is_venue(body.start) else weight * _PLACE
                weight = _OWN_AREA if area else venue
            elif self._text.lower.endswith(VISITED, 0, body.start):
                weight = _VENUE
            self._add(body.place, weight, body.start, body.end)
        for level, place in body.containers:
            if place in self._provinces and level not in _BELOW:  # 'xã Hải Ninh (huyện Quảng Ninh)'
                self._add(place, _OUTER, body.start, body.end)
        if body.parent is not None:
            self._body(body.parent, weight)


def _of_a_province(token: Token) -> bool:
    """'Công an tỉnh', 'Tỉnh đoàn': a body of the province that the text names elsewhere."""
    return token.kind == "BODY" and token.value.rank == "province" and token.value.place is None


@cache
def _told_places(names: frozenset[str]) -> regex.Pattern[str]:
    """Where a province has its level or ends an address: 'tỉnh An Giang', '(huyện Tri Tôn, An Giang)'."""
    words = "|".join(sorted(names, key=lambda name: (-len(name), name)))
    return regex.compile(rf"(?:\b(?:[Tt]ỉnh|TP\.?|[Tt]hành phố) ?|, |\()({words})\b(?! \p{{Lu}})")


def _is_private(token: Token) -> bool:
    """'Trần Văn Mây (trú quận X, TP Đà Nẵng)': where one without an office or rank lives."""
    return token.kind == "PERSON" and not (token.value.rank or token.value.offices or token.value.unit)


def _without_headlines(header: Iterable[Token], sentences: Sequence[Sentence]) -> Iterator[Token]:
    """The provinces of the page's header and footer; several below the article are of headlines of other articles."""
    end = sentences[-1].end if sentences else 0
    tokens = list(header)
    several = len({t.value[0] for t in tokens if t.start >= end}) > 1
    yield from (t for t in tokens if t.start < end or not several)


def bodies_of(token: Token) -> Iterator[Body]:
    """The bodies that a chunk names: itself, or those of its offices and givers."""
    value = token.value
    match value:
        case Body():
            yield value
        case Office():
            yield from (value.body,) if value.body is not None else ()
        case Person():
            yield from (office.body for office in value.offices if office.body is not None)
            yield from (value.unit,) if value.unit is not None else ()
            yield from value.notes
        case Group():
            yield from value.bodies
        case AwardName():
            for giver in value.givers:
                body = giver if isinstance(giver, Body) else getattr(giver, "body", None)
                yield from (body,) if body is not None else ()


def _bare(sentence: Sentence, at: int, text: Normal) -> float:
    """The weight of a province named without a body."""
    row = sentence.row
    follows = row[at + 1].kind if at + 1 < len(row) else "END"
    shouted = at == 0 and text.text[sentence.start : sentence.end].isupper()  # 'AN GIANG NHÂN RỘNG CÁC MÔ HÌNH'
    whole = shouted and text.lower[row[at].end :].lstrip()[: len(_OCEAN)] != _OCEAN
    if follows == "C" and row[at].end + 1 == row[at + 1].start and not whole:
        return _VENUE  # 'Thái Bình | Dương'
    if at == 0 and sentence.zone == "title" and follows not in ("COMMA", "AND"):
        return _DATELINE if follows in _DATELINE_ENDS else _OUTER  # 'An Giang nhân rộng …'
    if sentence.number < _FIRST_SENTENCES + 1 and at <= 1:
        before_date = follows == "COMMA" and (at + 2 >= len(row) or row[at + 2].kind == "DATE")
        if follows in _DATELINE_ENDS or before_date:
            return _DATELINE
    if at and row[at - 1].kind == "LPAR" and follows == "RPAR":
        return _OUTER  # 'Hương Khê (Hà Tĩnh)'
    return _APART if at and row[at - 1].kind in ("COMMA", "LPAR") else _BARE
