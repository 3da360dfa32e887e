"""The search: everything with a name, by kind; and the suggestions of the search box."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kg.serving.eras import eras
from kg.serving.facets import BY_NAME, short
from kg.serving.finding import Entry, finder
from kg.serving.reconciling.hints import hint
from kg.serving.rendering import View, page
from kg.serving.site import served_to

FEW, MANY = 6, 100  # of each kind on the page of all kinds; of one kind
_FACETS = {  # the facet of the table of awards that a kind is, where its count leads to
    "award": "award",
    "place": "province",
    "movement": "movement",
    "event": "event",
    "document": "document",
}
_LONGEST = 200


def search(request: Request) -> Response:
    """What was found, by kind."""
    served, view = served_to(request), View(request)
    asked = " ".join(request.query_params.get("q", "").split())[:_LONGEST]
    kind = request.query_params.get("kind", "")
    groups = finder(served.catalogue).find(asked) if asked else []
    chosen = [group for group in groups if group.kind == kind]
    return page(
        request,
        "search.html",
        asked=asked,
        groups=chosen or groups,
        kind=kind if chosen else "",
        most=MANY if chosen else FEW,
        near=finder(served.catalogue).near(asked) if asked and not groups else [],
        eras=eras(served.catalogue),
        link=lambda entry, role: _link(view, entry, role),
    )


def suggest(request: Request) -> Response:
    """A few of the best, for the search box: `[{"name", "kind", "hint", "href"}]`."""
    served, view = served_to(request), View(request)
    asked = request.query_params.get("q", "")[:_LONGEST]
    found = [
        {
            "name": view.name(entry.iri),
            "kind": view.say(f"one_{entry.kind}"),
            "hint": hint(served.catalogue, entry.iri, view.lang),
            "href": view.href(entry.iri),
        }
        for entry in finder(served.catalogue).suggest(asked)
    ]
    return JSONResponse(found, headers={"cache-control": "no-cache"})


def _link(view: View, entry: Entry, role: str) -> str:
    """The table of the awards in which something has a role."""
    facet = {"given": "giver", "handed": "presenter"}.get(role) or _FACETS.get(entry.kind, "recipient")
    return view.link("/awards", **{facet: short(BY_NAME[facet], entry.iri, view.served.base)})


routes = [Route("/search", search, name="search"), Route("/suggest", suggest, name="suggest")]
