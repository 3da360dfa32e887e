"""Who awarded whom: the table of award acts, its facets, and the same rows to take away or to ask for."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kg.serving.eras import eras
from kg.serving.exports import KINDS, download, table, triples
from kg.serving.facets import LISTED
from kg.serving.quotes import quote
from kg.serving.rendering import page
from kg.serving.selection import PAGE, SORTS, Selection
from kg.serving.site import served_to
from kg.serving.table_query import query

FIRST, MOST = 8, 60  # values of a facet that are shown at once, and behind 'more'


def awards(request: Request) -> Response:
    """The table."""
    served = served_to(request)
    selection = Selection.of(served, request.query_params)
    return page(
        request,
        "awards.html",
        selection=selection,
        facets=[(facet, selection.counts(facet)) for facet in LISTED],
        sorts=SORTS,
        first=FIRST,
        most=MOST,
        size=PAGE,
        quote=lambda iri: quote(served.catalogue, iri),
        eras=eras(served.catalogue),
        query=query(selection),
    )


def taken(request: Request) -> Response:
    """All rows of the selection as a file."""
    served = served_to(request)
    selection = Selection.of(served, request.query_params)
    kind = request.url.path.rpartition(".")[2]
    content = triples(selection) if kind == "ttl" else table(selection)
    return download(kind, "vinh-danh-awards", content, served.base)


routes = [
    Route("/awards", awards, name="awards"),
    *(Route(f"/awards.{kind}", taken) for kind in KINDS),
]
