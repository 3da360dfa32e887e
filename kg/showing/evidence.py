"""Statements → the documents, and the words in them that each subject of a claim rests on."""

from collections import defaultdict
from collections.abc import Iterable

from kg.graph.terms import address
from kg.showing.statements import Statements
from kg.showing.story import Quote, Source
from kg.showing.terms import DCTERMS, OA, VD


class Evidence:
    """The quotes of a graph by what they speak of."""

    def __init__(self, say: Statements) -> None:
        self.sources: list[Source] = []
        self._number: dict[str, int] = {}
        self._quotes: dict[str, list[Quote]] = defaultdict(list)
        claims = [(claim, subject) for claim in say.said for subject in say.iris(claim, VD + "claimSubject")]
        for claim, subject in sorted(claims):
            for words in say.iris(claim, VD + "hasEvidence"):
                for document in say.iris(words, OA + "hasSource"):
                    self._quotes[subject].append(read_quote(say, claim, words, self.number(say, document)))

    def number(self, say: Statements, document: str) -> int:
        """Return the place of a document among the sources."""
        if document not in self._number:
            self._number[document] = len(self.sources)
            self.sources.append(read_source(say, document))
        return self._number[document]

    def of(self, subjects: Iterable[str]) -> list[Quote]:
        """Return the quotes on any of the subjects, document by document, the best first, each once."""
        every = (quote for subject in subjects for quote in self._quotes.get(subject, ()))
        found = {(q.source, not q.best, q.start, q.end, q.text): q for q in every}
        return [found[key] for key in sorted(found)]


def read_source(say: Statements, iri: str) -> Source:
    """Return a document; an address that is not http(s) is dropped here, so that no page can link to it."""
    stated = (*say.iris(iri, DCTERMS + "source"), *say.values(iri, DCTERMS + "source"))
    addresses = [found.value for one in stated if (found := address(one))]
    return Source(say.name(iri), say.value(iri, DCTERMS + "issued"), next(iter(addresses), ""))


def read_quote(say: Statements, claim: str, words: str, source: int) -> Quote:
    """Return one stretch of words and what is known of how it was found."""
    start, end = (int(say.value(words, OA + key) or -1) for key in ("start", "end"))
    return Quote(
        source,
        start,
        end,
        say.value(words, OA + "exact"),
        best=words in say.iris(claim, VD + "bestEvidence"),
        zone=say.value(words, VD + "textZone"),
        construction=say.value(words, VD + "construction"),
        factuality=say.value(claim, VD + "factuality"),
        inferred=say.values(claim, VD + "inferredBy"),
    )
