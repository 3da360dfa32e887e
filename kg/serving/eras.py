"""What tells places and bodies of one name apart: from when to when each was, or the one document that names it."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from pyoxigraph import NamedNode

from kg.graph.iri import VD
from kg.graph.terms import RDF
from kg.linking.when import day_before
from kg.serving.catalogue import Catalogue

_SINCE = re.compile(r",(\d{4}-\d{2}-\d{2})$")


@dataclass(frozen=True, slots=True)
class Era:
    """The first and last day, '' for one that is open; or the document that names it, where a name is not enough."""

    since: str = ""
    until: str = ""
    told: str = ""


@lru_cache(maxsize=1)
def eras(catalogue: Catalogue) -> dict[str, Era]:
    """The eras of places and bodies that a reform made or ended, and who tells of bodies that only share a name."""
    found: dict[str, Era] = {}
    after = {**catalogue.values(VD + "succeededBy"), **catalogue.values(VD + "bodySucceededBy")}
    for iri, kind in catalogue.kinds.items():
        if kind in {"place", "organisation"}:
            starts = filter(None, (since(later) for later in after.get(iri, ())))
            until = min((day_before(start) for start in starts), default="")
            if until or since(iri):
                found[iri] = Era(since(iri), until)
    bodies = [iri for iri, kind in catalogue.kinds.items() if kind == "organisation"]
    named = Counter(map(catalogue.name, bodies))
    for iri in bodies:
        if iri not in found and named[catalogue.name(iri)] > 1 and (told := told_by(catalogue, iri)):
            found[iri] = Era(told=told)
    return found


def told_by(catalogue: Catalogue, iri: str) -> str:
    """The document that names a node; '' where several do."""
    graphs = {
        quad.graph_name.value
        for quad in catalogue.store.quads_for_pattern(NamedNode(iri), NamedNode(RDF + "type"), None, None)
        if isinstance(quad.graph_name, NamedNode)
    }
    documents = {graph.replace("/graph/document/", "/id/document/", 1) for graph in graphs}
    known = [one for one in documents if catalogue.kinds.get(one) == "document"]
    return known[0] if len(known) == 1 else ""


def since(iri: str) -> str:
    """The day from which a node is what it is, by its address; '' where it says none.

    >>> since("https://a.example/id/place/an-giang,2025-07-01"), since("https://a.example/id/place/an-giang")
    ('2025-07-01', '')
    """
    found = _SINCE.search(iri)
    return found[1] if found else ""
