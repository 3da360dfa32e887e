"""Whom and what some words of a document name, whether a fact holds them or not."""

from collections.abc import Iterator
from dataclasses import replace

import regex

from kg.extraction.bodies import Body
from kg.extraction.drafts import Sentence
from kg.extraction.people import Person
from kg.extraction.phrases import Phrases, within
from kg.extraction.settling.context import Context
from kg.extraction.settling.home import bodies_of
from kg.extraction.settling.organisations import Names
from kg.extraction.tokens import Token
from kg.facts import Organisation, Place
from kg.language.normal import Normal

_COUNTRY = "Việt Nam"
_CODE = regex.compile(r"\p{Lu}{1,2}\d{2}(?![\p{L}\p{N}])")  # of the police's departments
_SHORT = regex.compile(r"(?<!\p{L})\p{Lu}{3,}(?!\p{Ll})")
_FORMER = regex.compile(r" \(?(?:cũ|trước đây|trước (?:khi )?sáp nhập)(?!\p{L})")  # 'tỉnh An Giang cũ'
_NAME = regex.compile(r"\p{Lu}[\p{L}\p{M}]*(?:[ -]\p{Lu}[\p{L}\p{M}]*)+")
_NEXT = 3  # characters between a code and the body that it is of: ', '


class Naming:
    """Looks words up by their offsets in the original text."""

    def __init__(self, context: Context, names: Names, text: Normal, phrases: Phrases) -> None:
        self._context, self._names, self._text, self._phrases = context, names, text, phrases

    def organisation(self, start: int, end: int) -> Organisation | None:
        """The body that the words name: the chunk that is just these words, else the smallest that holds them."""
        body = self._coded(start, end) or self._composed(start, end) or self._around(start, end)
        body = body or self._capital(start, end)
        first = self._text.position(start)
        before = self._text.text[first : body.start] if body is not None else ""
        if body is None or (body.type == "place" and before) or _SHORT.search(before):
            return None  # 'ABC tỉnh An Giang', 'XYZ Công an tỉnh': of a short name that nobody knows
        return self._names.organisation(body)[0]

    def person(self, start: int, end: int) -> str | None:
        """The full name of the person whom the words name, or whose office they name."""
        first, last = self._text.position(start), self._text.position(end)
        held = [p for p in self._people() if p.start < last and first < p.end]
        by_name = [p for p in held if p.name_start < last and first < p.name_end]
        found = (by_name or held)[:1]
        return self._context.full_name(found[0]) if found else None

    def bearer(self, start: int, end: int) -> str | None:
        """The name of the person whose name the words are, or are a part of."""
        first, last = self._text.position(start), self._text.position(end)
        held = [p for p in self._people() if p.name_start <= first and last <= p.name_end]
        return held[0].name if held else None

    def holder(self, start: int, end: int) -> Body | None:
        """The smallest body, place or office whose words hold these."""
        return self._around(start, end)

    def place(self, start: int, end: int) -> Place | None:
        """The place that the words name, with the larger ones that follow it."""
        place = self._place(start, end)
        if place is None:
            return None
        last = self._text.position(end)
        former = any(_FORMER.match(self._text.lower, at) for at in (last - len(" cũ"), last))
        return replace(place, former=True) if former else place

    def _place(self, start: int, end: int) -> Place | None:
        for token in self._tokens(start, end):
            if token.kind == "PROVINCE" and token.value[0] != _COUNTRY and not self._goes_on(token.end, end):
                return Place(token.value[0])
            if token.kind == "BODY" and token.value.place:
                return self._names.place(token.value)
        around = self._around(start, end)
        words = self._text.text[self._text.position(start) : self._text.position(end)]
        while around is not None:
            if around.place and around.place in words:
                return self._names.place(around)
            for at, (level, name) in enumerate(around.containers):
                if name in words:
                    return Place(name, level, tuple(" ".join(one) for one in around.containers[at + 1 :]))
            around = around.parent
        bare = words.strip(" ,.;:()\"'")
        return Place(bare) if _NAME.fullmatch(bare) else None

    # ---- chunks

    def _composed(self, start: int, end: int) -> Body | None:
        """The body that the words begin, with its place and parent that follow; called by no more than the words."""
        found = [
            token.value
            for token in self._tokens(start, end)
            if token.kind == "BODY" and token.value.type != "place" and not (token.value.bare and token.value.office)
        ]
        body: Body | None = next(iter(found), None)
        if body is None:
            return None
        first, last = self._text.position(start), self._text.position(end)
        alone = next((t.value for t in self._row(first, last) if t.kind == "BODY"), None)
        shorter = alone is not None and not alone.bare and alone.type == body.type and alone.start == first
        if alone is not None and shorter and body.name.startswith(f"{alone.name} "):
            return replace(body, name=alone.name)  # 'Trường Đại học Vinh | khai giảng'
        return body

    def _row(self, first: int, last: int) -> list[Token]:
        """The chunks of a stretch by itself."""
        matches = self._phrases.scan(self._text)
        starts = [m.start for m in matches]
        inside = [m for m in within(matches, starts, first, last) if m.end <= last]
        return self._phrases.row(self._text, first, last, inside)

    def _goes_on(self, at: int, end: int) -> bool:
        """'Điện Biên | Phủ': whether the words go on with a name where a chunk ends."""
        return self._text.text[at : self._text.position(end)].strip()[:1].isupper()

    def _coded(self, start: int, end: int) -> Body | None:
        """'PC08', 'V05': a department of the police that is called by its code alone."""
        first, last = self._text.position(start), self._text.position(end)
        found = _CODE.match(self._text.text[first:last])
        if found is None:
            return None
        code, after = found.group(), first + found.end()
        head = "Phòng" if code[1].isupper() else "Cục"
        parent = None
        if head == "Phòng":
            bodies = [b for s in self._context.sentences for b in self._bodies(s)]
            parent = next((b for b in bodies if after <= b.start <= after + _NEXT), None)
        return Body(head, f"{head} {code}", "field", parent=parent, start=first, end=after)

    def _tokens(self, start: int, end: int) -> Iterator[Token]:
        """The chunks of the words by themselves, gone on with to the end of the chunk that they begin."""
        first, last = self._text.position(start), self._text.position(end)
        sentence = next((s for s in self._context.sentences if s.start <= first < s.end), None)
        if sentence is None:
            return
        stop = max([last, *(b.end for b in self._bodies(sentence) if b.start <= first and last <= b.end)])
        for limit in dict.fromkeys((stop, last)):
            for token in self._row(first, limit):
                held = [token] if token.kind in ("BODY", "PROVINCE") else []
                held += [Token("BODY", b.start, b.end, b) for b in bodies_of(token)] if token.kind != "BODY" else []
                for one in held:
                    if one.start < last or one.start < 0:
                        yield one

    def _capital(self, start: int, end: int) -> Body | None:
        """'báo An Giang': the words as they would be written at the head of a sentence."""
        words = self._text.text[self._text.position(start) : self._text.position(end)]
        text = Normal(words[:1].upper() + words[1:])
        row = self._phrases.row(text, 0, len(text.text), self._phrases.scan(text))
        return next((t.value for t in row if t.kind == "BODY" and t.value.type != "place"), None)

    def _around(self, start: int, end: int) -> Body | None:
        """The smallest body whose words hold these."""
        first, last = self._text.position(start), self._text.position(end)
        held = [b for s in self._context.sentences for b in self._bodies(s) if b.start < last and first < b.end]
        return min(held, key=lambda b: b.end - b.start, default=None)

    def _bodies(self, sentence: Sentence) -> Iterator[Body]:
        for token in sentence.row:
            yield from bodies_of(token)

    def _people(self) -> Iterator[Person]:
        return (person for _, person in self._context.people)
