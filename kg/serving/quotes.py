"""The words that an award act rests on, and all texts in which a filter looks for it."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from kg.graph.iri import VD
from kg.graph.terms import OA
from kg.serving.catalogue import Catalogue
from kg.serving.letters import pattern

PARTIES = (  # whose names a filter looks at
    "conferredByOrganization",
    "conferredByOffice",
    "proposedConferrer",
    "confersAward",
    "proposedAward",
    "recipient",
    "proposedRecipient",
    "presentedBy",
    "conferralPlace",
    "forMovement",
    "atEvent",
)


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a document."""

    words: str
    document: str
    address: str  # of the evidence


@lru_cache(maxsize=1)
def quotes(catalogue: Catalogue) -> dict[str, tuple[Quote, ...]]:
    """The best words of each claim on a node, in the order of their addresses."""
    exact, source = catalogue.values(OA + "exact"), catalogue.values(OA + "hasSource")
    best = catalogue.values(VD + "bestEvidence")
    found: dict[str, set[str]] = defaultdict(set)
    for claim, subjects in catalogue.values(VD + "claimSubject").items():
        for subject in subjects:
            found[subject].update(best.get(claim, ()))
    return {
        subject: tuple(
            Quote(exact[address][0], next(iter(source.get(address, ())), ""), address)
            for address in sorted(addresses)
            if address in exact
        )
        for subject, addresses in found.items()
    }


def quote(catalogue: Catalogue, iri: str) -> Quote | None:
    """The words to show for a node, None where it has none."""
    return next(iter(quotes(catalogue).get(iri, ())), None)


@lru_cache(maxsize=1)
def texts(catalogue: Catalogue) -> dict[str, frozenset[str]]:
    """What award acts are filtered by, and the acts: the names of all who take part in them, and their quotes."""
    found: dict[str, set[str]] = defaultdict(set)
    for act in catalogue.acts:
        for said in quotes(catalogue).get(act.iri, ()):
            found[said.words].add(act.iri)
    for name in PARTIES:
        for iri, parties in catalogue.values(VD + name).items():
            if iri in catalogue.act:
                for label in {label for party in parties for label in catalogue.names.get(party, {}).values()}:
                    found[label].add(iri)
    return {text: frozenset(acts) for text, acts in found.items()}


@lru_cache(maxsize=256)
def having(catalogue: Catalogue, word: str) -> frozenset[str]:
    """The award acts that a word is told of: in a name or a quote some word begins so."""
    like = re.compile(pattern(word), re.IGNORECASE)
    return frozenset(act for text, acts in texts(catalogue).items() if like.search(text) for act in acts)
