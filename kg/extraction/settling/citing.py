"""What settling asks of its surroundings: evidence for words, and short forms written out."""

from collections.abc import Mapping
from typing import Protocol

from kg.extraction.drafts import Sentence
from kg.facts import Evidence
from kg.language.normal import Normal
from kg.reading.document import Document


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
        return Evidence(first, last, self._document.text[first:last], sentence.zone, construction)

    def span(self, where: tuple[int, int], construction: str) -> Evidence:
        """Evidence for words that stand in no sentence of their own (a dateline, a header)."""
        first, last = self._text.original(*where)
        zone = next((str(z.kind) for z in self._document.zones if z.start <= first < z.end), "boilerplate")
        return Evidence(first, last, self._document.text[first:last], zone, construction)

    def published(self) -> Evidence | None:
        """The line that says when the document was published."""
        line = self._document.published
        if line is None:
            return None
        return Evidence(line.start, line.end, self._document.text[line.start : line.end], "boilerplate", "date-line")
