"""Story → what the page draws: a networkx graph, laid out, handed to pyvis."""

from __future__ import annotations

import json
from math import sqrt
from typing import TYPE_CHECKING, Any

from kg.showing.layout import lay_out
from kg.showing.terms import CLASSES

if TYPE_CHECKING:
    import networkx

    from kg.showing.story import Story

SIZES = dict(zip(CLASSES, (8, 13, 11, 12, 14, 16, 12, 12), strict=True))
GROWTH = 2.6  # hubs grow with the square root of their links; award acts stay small: they are the joints of the picture
LARGEST = 36

OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},  # every node has its place already
    "nodes": {"shape": "custom", "borderWidth": 1.5, "borderWidthSelected": 3, "labelHighlightBold": False},
    "edges": {
        "smooth": {"enabled": True, "type": "curvedCW", "roundness": 0.1},
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.4}},
        "width": 1.2,
        "selectionWidth": 1.6,
        "hoverWidth": 0.8,
    },
    "interaction": {
        "hover": True,
        "dragNodes": False,  # a linked view looks the same to everyone
        "multiselect": False,
        "selectConnectedEdges": True,
        "zoomSpeed": 0.6,
        "keyboard": {"enabled": False},  # the page has its own keys
    },
}
ALIKE_NODES, ALIKE_EDGES = ("shape", "font"), ("arrows",)  # set in OPTIONS
CROWD = 2000  # links; more are drawn straight and plain, and not while the picture moves, so that it moves at all
CROWDED: dict[str, Any] = {
    "edges": OPTIONS["edges"] | {"smooth": False},
    "interaction": OPTIONS["interaction"] | {"hideEdgesOnDrag": True, "hideEdgesOnZoom": True},
}
DASHES = {"movement": [2, 5], "area": [1, 4], "part": [1, 4], "place": [1, 4], "post": [7, 4]}


def build_graph(story: Story) -> networkx.DiGraph[int]:
    """Return the story as a networkx graph: nodes by their number, with class and size, edges with their relation."""
    import networkx

    graph: networkx.DiGraph[int] = networkx.DiGraph()
    number = {iri: place for place, iri in enumerate(story.nodes)}
    graph.add_nodes_from((number[node.iri], {"kind": node.kind}) for node in story.nodes.values())
    graph.add_edges_from((number[link.source], number[link.target]) for link in story.links)
    for node, degree in graph.degree():
        graph.nodes[node]["size"] = size_of(graph.nodes[node]["kind"], degree)
    return graph


def size_of(kind: str, degree: int) -> int:
    """Return the radius of a node.

    >>> size_of("organisation", 1), size_of("organisation", 25), size_of("conferral", 25)
    (13, 23, 8)
    """
    grown = 0.0 if kind == "conferral" else GROWTH * (sqrt(degree) - 1)
    return min(round(SIZES[kind] + grown), LARGEST)


def draw(story: Story) -> dict[str, Any]:
    """Return pyvis' own nodes, edges and options for the story, physics off and every node in its place."""
    from pyvis.network import Network

    graph = build_graph(story)
    room = {node: (graph.nodes[node]["size"] + 24.0, graph.nodes[node]["size"] + 18.0) for node in graph}
    places = lay_out(graph.to_undirected(), room)
    net = Network(height="100%", width="100%", directed=True, cdn_resources="in_line")
    for number, node in enumerate(story.nodes.values()):
        x, y = places[number]
        size = graph.nodes[number]["size"]
        # No title, ever: pyvis' page and vis' pop-ups would take it for HTML. The panel shows text only.
        net.add_node(number, label=node.name or node.iri, shape="custom", group=node.kind, size=size, x=x, y=y)
    crowded = len(story.links) > CROWD
    number_of = {iri: number for number, iri in enumerate(story.nodes)}
    for number, link in enumerate(story.links):
        dashes = {"dashes": DASHES[link.relation]} if link.relation in DASHES and not crowded else {}
        net.add_edge(number_of[link.source], number_of[link.target], id=number, **dashes)
    net.set_options(json.dumps(OPTIONS | CROWDED if crowded else OPTIONS))
    nodes, edges, _, _, _, options = net.get_network_data()
    return {"nodes": bare(nodes, ALIKE_NODES), "edges": bare(edges, ALIKE_EDGES), "options": json.loads(options)}


def bare(things: list[dict[str, Any]], alike: tuple[str, ...]) -> list[dict[str, Any]]:
    """Return nodes or edges without what the options say of all: vis would work it out anew for each of thousands."""
    return [{key: value for key, value in one.items() if key not in alike} for one in things]
