"""From when to when a place or body was what its address says: reforms leave several of one name."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from kg.graph.iri import VD
from kg.serving.catalogue import Catalogue

_SINCE = re.compile(r",(\d{4}-\d{2}-\d{2})$")


@dataclass(frozen=True, slots=True)
class Era:
    """The first and last day; '' for one that is open."""

    since: str = ""
    until: str = ""


@lru_cache(maxsize=1)
def eras(catalogue: Catalogue) -> dict[str, Era]:
    """The eras of places and bodies that a reform made or ended."""
    found: dict[str, Era] = {}
    after = {**catalogue.values(VD + "succeededBy"), **catalogue.values(VD + "bodySucceededBy")}
    for iri, kind in catalogue.kinds.items():
        if kind in {"place", "organisation"}:
            starts = filter(None, (since(later) for later in after.get(iri, ())))
            until = min((_day_before(start) for start in starts), default="")
            if until or since(iri):
                found[iri] = Era(since(iri), until)
    return found


def since(iri: str) -> str:
    """The day from which a node is what it is, by its address; '' where it says none.

    >>> since("https://a.example/id/place/an-giang,2025-07-01"), since("https://a.example/id/place/an-giang")
    ('2025-07-01', '')
    """
    found = _SINCE.search(iri)
    return found[1] if found else ""


def _day_before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()
