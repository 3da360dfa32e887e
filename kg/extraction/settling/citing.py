"""What settling asks of its surroundings: evidence for words, and short forms written out."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Protocol, TypeVar

from kg.extraction.drafts import Sentence
from kg.facts import Award, Event, Evidence, Facts, Inference, Official, Statistic
from kg.language.normal import Normal
from kg.reading.document import Document

_BEFORE = frozenset(" \t\n\xa0,;:.")
Inferred = TypeVar("Inferred", Award, Official, Event, Statistic)


class Cite(Protocol):
    """Makes evidence of a span in the normal form."""

    def __call__(self, sentence: Sentence, start: int, end: int, construction: str) -> Evidence:
        """The words of a sentence between two offsets, and the construction that found them."""
        ...


class Expand(Protocol):
    """Writes the abbreviations of a name out."""

    def __call__(self, name: str, defined: Mapping[str, str]) -> str:
        """The full name, by the document's own short forms first."""
        ...


class Citation:
    """Cites a document: evidence with offsets in the original text."""

    def __init__(self, document: Document, text: Normal) -> None:
        self._document, self._text = document, text

    def __call__(self, sentence: Sentence, start: int, end: int, construction: str) -> Evidence:
        """The words of a sentence between two offsets, and the construction that found them."""
        first, last = self._text.original(start, end)
        text = self._document.text
        while first + 1 < last and text[first] in _BEFORE:  # a quote begins with a word, not with the comma before it
            first += 1
        return Evidence(first, last, text[first:last], sentence.zone, construction)

    def span(self, where: tuple[int, int], construction: str) -> Evidence:
        """Evidence for words that stand in no sentence of their own (a dateline, a header)."""
        first, last = self._text.original(*where)
        return Evidence(first, last, self._document.text[first:last], self._zone(first), construction)

    def published(self) -> Evidence | None:
        """The line that says when the document was published."""
        line = self._document.published
        if line is None:
            return None
        words = self._document.text[line.start : line.end]
        return Evidence(line.start, line.end, words, self._zone(line.start), "date-line")

    def inferences(self, facts: Facts) -> Facts:
        """The facts, each inference with the words it rests on."""
        return replace(
            facts,
            awards=self._with_words(facts.awards),
            officials=self._with_words(facts.officials),
            events=self._with_words(facts.events),
            statistics=self._with_words(facts.statistics),
            not_awards=self._with_words(facts.not_awards),
        )

    def _with_words(self, facts: tuple[Inferred, ...]) -> tuple[Inferred, ...]:
        return tuple(
            replace(one, inferences=tuple(map(self._of_inference, one.inferences))) if one.inferences else one
            for one in facts
        )

    def _of_inference(self, one: Inference) -> Inference:
        if one.start is None or one.end is None or one.start >= one.end:
            return one
        return replace(one, quote=self._document.text[one.start : one.end], zone=self._zone(one.start))

    def _zone(self, start: int) -> str:
        return next((str(z.kind) for z in self._document.zones if z.start <= start < z.end), "boilerplate")
