"""The explorer of the whole graph: a scene drawn and as a table, and the same as JSON for the script of the page."""

import re
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from kg.serving import ego
from kg.serving.exploring import MOST, PAGE, Asked, Scene, scene, way
from kg.serving.finding import finder
from kg.serving.neighbourhood import KINDS, Neighbourhood
from kg.serving.rendering import View, page
from kg.serving.site import Served, served_to

_YEAR = re.compile(r"[0-9]{4}")
_LONGEST, _NAMED = 200, 120  # letters that are searched for; nodes that an address may name
FIRST = 3


def explore(request: Request) -> Response:
    """The explorer."""
    served = served_to(request)
    parameters = request.query_params
    view = View(request)
    start, end = (parameters.get(name, "")[:_LONGEST].strip() for name in ("a", "b"))
    lost: list[str] = []
    if start or end:
        ends = [_node(served, one) for one in (start, end)]
        found = way(served, ends[0], ends[1]) if ends[0] and ends[1] else None
        if found:
            return RedirectResponse(view.link("/explore", node=[view.key(one) for one in found]), 303)
        lost = [text for text, one in zip((start, end), ends, strict=True) if not one] or ["way"]
    asked = asked_for(request)
    shown = scene(served, asked)
    searched = " ".join(parameters.get("add", "").split())[:_LONGEST]
    hits = [one.iri for one in finder(served.catalogue).suggest(searched, 20)] if searched else []
    return page(
        request,
        "explore.html",
        asked=asked,
        scene=shown,
        drawing=_lay(view, shown, ego.MOST) if shown.nodes else None,
        kinds=KINDS,
        size=PAGE,
        a=start,
        b=end,
        lost=lost,
        searched=searched,
        hits=hits,
        begin=[] if shown.nodes else _beginnings(served),
        opened=[f"{path}~{pages}" if pages > 1 else path for path, pages in asked.opened],
    )


def graph(request: Request) -> Response:
    """The scene of an address as JSON: nodes with their names and links, between places in the list of nodes."""
    served, view = served_to(request), View(request)
    shown = scene(served, asked_for(request))
    place = {one.iri: number for number, one in enumerate(shown.nodes)}
    spots = _lay(view, shown, MOST).spots if shown.nodes else ()
    nodes = [
        {
            "path": view.key(one.iri),
            "kind": one.kind,
            "label": short_name(view, one.iri),
            "full": view.name(one.iri),
            "href": view.href(one.iri),
            "year": one.year,
            "near": one.near,
            "more": one.more,
            "pages": one.pages,
            "added": one.added,
            "lines": spot.lines,
            "x": spot.x,
            "y": spot.y,
        }
        for one, spot in zip(shown.nodes, spots, strict=True)
    ]
    links = [
        [place[one.source], place[one.target], one.relation, view.say(f"relation_{one.relation}_out")]
        for one in shown.links
    ]
    return JSONResponse({"nodes": nodes, "links": links, "full": shown.full}, headers={"Cache-Control": "no-cache"})


def find(request: Request) -> Response:
    """Nodes by name, for the box that adds them."""
    served, view = served_to(request), View(request)
    asked = request.query_params.get("q", "")[:_LONGEST]
    rows = [
        {"path": view.key(one.iri), "label": view.name(one.iri), "kind": view.say(f"node_kind_{one.kind}")}
        for one in finder(served.catalogue).suggest(asked)
    ]
    return JSONResponse(rows, headers={"Cache-Control": "no-cache"})


def asked_for(request: Request) -> Asked:
    """What an address asks for; what is no path, kind or year is left out."""
    said = request.query_params
    opened: dict[str, int] = {}
    for one in said.getlist("open")[:_NAMED]:
        path, _, pages = one.partition("~")
        opened[path] = int(pages) if pages.isascii() and pages.isdigit() and 0 < int(pages) < 100 else 1
    years = [one if _YEAR.fullmatch(one := said.get(name, "")) else "" for name in ("from", "to")]
    return Asked(
        tuple(dict.fromkeys(said.getlist("node")[:_NAMED])),
        tuple(opened.items()),
        tuple(said.getlist("hide")[:_NAMED]),
        tuple(kind for kind in KINDS if kind in said.getlist("kind")),
        (years[0], years[1]),
    )


def short_name(view: View, iri: str) -> str:
    """What a node is called on a drawing: an act by its award."""
    act = view.served.catalogue.act.get(iri)
    return view.name(act.award) if act and act.award else view.name(iri)


def _lay(view: View, shown: Scene, most: int) -> ego.Drawing:
    """The first nodes of a scene, laid out."""
    few = [one.iri for one in shown.nodes[:most]]
    return ego.lay(few, shown.links, Neighbourhood(view.served), lambda one: short_name(view, one))


def _beginnings(served: Served) -> list[str]:
    """Where to begin: the bodies that gave most."""
    every = [one for one in finder(served.catalogue).entries if one.kind == "organisation"]
    return [one.iri for one in sorted(every, key=lambda one: (-one.given, one.iri))[:FIRST]]


def _node(served: Served, text: str) -> str | None:
    """The node that a text means: a path, else the best match of a name."""
    if not text:
        return None
    if found := Neighbourhood(served).at(text):
        return found
    best: list[Any] = finder(served.catalogue).suggest(text, 1)
    return str(best[0].iri) if best else None


routes = [
    Route("/explore", explore, name="explore"),
    Route("/explore/graph", graph, name="explore-graph"),
    Route("/explore/find", find, name="explore-find"),
]
