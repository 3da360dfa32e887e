"""Reprints: documents whose texts are nearly one. They count as one source, however many papers print them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kg.facts import Facts
from kg.identity.clusters import Link, cluster
from kg.language.sketch import LENGTH, similarity

ALIKE = 0.7  # of the shingles in common: a headline, a byline or a paragraph may differ
SHORTEST = 40  # shingles: a text of two sentences is no text to reprint
_FIRST = 8  # numbers of a sketch by which candidates are found
_NEIGHBOURS = 12


@dataclass(frozen=True, slots=True)
class Reprints:
    """Which documents are one text."""

    clusters: tuple[tuple[str, ...], ...] = ()
    _first: Mapping[str, str] = field(default_factory=dict)

    def first(self, document: str) -> str:
        """The first of the documents with this text."""
        return self._first.get(document, document)

    def one(self, document: str, other: str) -> bool:
        """Whether two documents are one text."""
        return document != other and self.first(document) == self.first(other)


def reprints(facts: Iterable[Facts]) -> Reprints:
    """The reprints among some documents; compared are those that share one of the first numbers of their sketches."""
    sketches = {one.document: one.sketch for one in facts if len(one.sketch) >= SHORTEST}
    blocks: dict[int, list[str]] = defaultdict(list)
    for document in sorted(sketches):
        for number in sketches[document][:_FIRST]:
            blocks[number].append(document)
    links: dict[tuple[str, str], int] = {}
    for block in blocks.values():
        for start, one in enumerate(block):
            for other in block[start + 1 : start + 1 + _NEIGHBOURS]:
                if (one, other) not in links:
                    links[one, other] = round(LENGTH * similarity(sketches[one], sketches[other]))
    found = [Link(weight, *pair) for pair, weight in links.items() if weight >= ALIKE * LENGTH]
    clusters = tuple(cluster(sketches, found, lambda *_: True))
    return Reprints(clusters, {document: one[0] for one in clusters for document in one})
