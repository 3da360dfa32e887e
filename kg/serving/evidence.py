"""Why a node is in the graph: the claims on it, document by document, with their words and what was inferred."""

from dataclasses import dataclass

from kg.graph.iri import VD
from kg.graph.terms import DCTERMS, OA, address
from kg.serving.statements import Statements

MOST = 40  # claims on one node that are read; a movement has thousands


@dataclass(frozen=True, slots=True)
class Quote:
    """Exact words of a document, and the construction that found them."""

    start: int
    end: int
    text: str
    zone: str
    construction: str


@dataclass(frozen=True, slots=True)
class Inferred:
    """A value that the words do not hold: the field, the named rule, and the words that the rule rests on."""

    field: str
    value: str
    rule: str
    words: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What one document says of a node."""

    claim: str
    document: str
    issued: str
    source: str  # the address of the original article, '' where none (or none of http) is known
    factuality: str
    quotes: tuple[Quote, ...]  # the best first
    inferred: tuple[Inferred, ...]
    alone: str  # the address that the node has where nothing is merged, '' where it is this one
    predicate: str  # the property that is claimed, '' for the node itself


class Evidence:
    """The evidence in a graph."""

    def __init__(self, say: Statements) -> None:
        self._say = say

    def of(self, iri: str, most: int = MOST) -> list[Told]:
        """The claims on a node, the earliest document first, those without a date last; of very many only some."""
        told = [one for claim in self._say.subjects(VD + "claimSubject", iri, most) for one in self._told(claim)]
        return sorted(told, key=lambda one: (not one.issued, one.issued, one.document, one.claim))

    def best(self, iri: str, document: str = "") -> tuple[Quote, str] | None:
        """The words that say it best, of one document or else the first that tells it; None where no document does."""
        every = [one for one in self.of(iri) if one.quotes]
        told = next((one for one in every if one.document == document), next(iter(every), None))
        return (told.quotes[0], told.document) if told else None

    def _told(self, claim: str) -> list[Told]:
        say = self._say
        best = set(say.values(claim, VD + "bestEvidence"))
        words = sorted(say.values(claim, VD + "hasEvidence"), key=lambda one: (one not in best, one))
        inferred = tuple(map(self._inferred, say.values(claim, VD + "hasInference")))
        found = []
        for document in sorted({source for one in words for source in say.values(one, OA + "hasSource")}):
            quotes = [self._quote(one) for one in words if document in say.values(one, OA + "hasSource")]
            found.append(
                Told(
                    claim=claim,
                    document=document,
                    issued=say.value(document, DCTERMS + "issued"),
                    source=original(say, document),
                    factuality=say.value(claim, VD + "factuality"),
                    quotes=tuple(quotes),
                    inferred=tuple(sorted(inferred, key=lambda one: (one.field, one.value))),
                    alone=say.value(claim, VD + "addressAlone"),
                    predicate=say.value(claim, VD + "claimPredicate"),
                )
            )
        return found

    def _inferred(self, node: str) -> Inferred:
        say = self._say
        return Inferred(
            say.value(node, VD + "inferredField"),
            say.value(node, VD + "inferredValue"),
            say.value(node, VD + "inferenceRule"),
            tuple(map(self._quote, say.values(node, VD + "inferredFrom"))),
        )

    def _quote(self, words: str) -> Quote:
        say = self._say
        start, end = (say.number(words, OA + name) or 0 for name in ("start", "end"))
        zone, construction = say.value(words, VD + "textZone"), say.value(words, VD + "construction")
        return Quote(start, end, say.value(words, OA + "exact"), zone, construction)


def original(say: Statements, document: str) -> str:
    """The address of the article behind a document; '' unless it is http or https."""
    found = [one for one in map(address, say.values(document, DCTERMS + "source")) if one]
    return found[0].value if found else ""
