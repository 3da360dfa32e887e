"""What settling asks of its surroundings: evidence for words, and short forms written out."""

from collections.abc import Mapping
from typing import Protocol

from kg.extraction.drafts import Sentence
from kg.facts import Evidence


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
