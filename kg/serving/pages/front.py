"""The front page: search, the best questions, what the graph holds, the latest awards, and what it was made of."""

from collections import Counter
from datetime import UTC, datetime
from functools import lru_cache

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kg.graph.terms import DCTERMS
from kg.serving.catalogue import Catalogue
from kg.serving.eras import eras
from kg.serving.facets import BY_NAME, NONE
from kg.serving.questioning import best
from kg.serving.quotes import quote
from kg.serving.rendering import page
from kg.serving.selection import Selection
from kg.serving.site import Served, served_to

LATEST, GIVERS = 8, 10
_LISTS = {  # where the count of a kind leads to, in the order of their tiles
    "conferral": "/awards",
    "organisation": "/questions/organisations-awarded-by",
    "person": "/questions/persons-awards",
    "place": "/map",
    "award": "/matrix",
    "movement": "/questions/movements-by-year",
    "model": "/questions/models",
    "event": "/questions/events",
    "document": "/questions/documents",
}


def front(request: Request) -> Response:
    """The front page."""
    served = served_to(request)
    catalogue = served.catalogue
    whole = Selection(served, {})
    known, counts = eras(catalogue), Counter(catalogue.kinds.values())
    counts["conferral"] = len(whole.acts)
    givers = (one for one in whole.counts(BY_NAME["giver"]) if one.value != NONE)
    return page(
        request,
        "front.html",
        questions=best(),
        counts=[(kind, counts[kind], path) for kind, path in _LISTS.items() if counts[kind]],
        latest=[act for act in whole.acts if act.date][:LATEST],
        givers=[one for one in givers if one.value not in known or not known[one.value].told][:GIVERS],
        quote=lambda iri: quote(catalogue, iri),
        eras=known,
        built=built(served),
        years=years(catalogue),
        documents=counts["document"],
        statements=len(served.store),
    )


def built(served: Served) -> str:
    """The day on which the build was written; '' for a graph that is no build."""
    _, nanoseconds = served.key
    return datetime.fromtimestamp(nanoseconds / 1e9, UTC).date().isoformat() if nanoseconds else ""


@lru_cache(maxsize=1)
def years(catalogue: Catalogue) -> tuple[str, str] | None:
    """The years of the first and the last document; None where no document has a date."""
    documents = {iri for iri, kind in catalogue.kinds.items() if kind == "document"}
    issued = catalogue.values(DCTERMS + "issued")
    found = [day[:4] for iri in documents for day in issued.get(iri, ())]
    return (min(found), max(found)) if found else None


routes = [Route("/", front, name="front")]
