"""A story → the networks that are measured: who gave to whom, and who is linked by awards and posts.

Nodes are numbers, in the order of the story: sets of numbers keep their order under any hash seed, those of names not.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kg.showing.story import Story

if TYPE_CHECKING:
    import networkx

RECEIVING = "to"
TAKING_PART = {"confers": "givers", RECEIVING: "takers", "hands": "presenters"}


class Act:
    """An award act: its giver, recipients and presenters, by number."""

    def __init__(self) -> None:
        self.givers: list[int] = []
        self.takers: list[int] = []
        self.presenters: list[int] = []


def acts(story: Story) -> dict[str, Act]:
    """Return the acts that count as awards, by address, with all who take part; what is only proposed is no award."""
    number = {iri: place for place, iri in enumerate(story.nodes)}
    found = {iri: Act() for iri, node in story.nodes.items() if node.kind == "conferral" and node.counted}
    for link in story.links:
        if link.relation in TAKING_PART:
            act, other = (link.source, link.target) if link.relation == RECEIVING else (link.target, link.source)
            if act in found:
                getattr(found[act], TAKING_PART[link.relation]).append(number[other])
    return found


def giving(told: dict[str, Act]) -> networkx.DiGraph[int]:
    """Return who gave to whom, weighted by the number of acts."""
    import networkx

    weights: dict[tuple[int, int], int] = defaultdict(int)
    for act in told.values():
        for giver in act.givers:
            for taker in act.takers:
                if giver != taker:
                    weights[giver, taker] += 1
    graph: networkx.DiGraph[int] = networkx.DiGraph()
    graph.add_nodes_from(sorted({node for pair in weights for node in pair}))
    graph.add_weighted_edges_from((one, other, weight) for (one, other), weight in sorted(weights.items()))
    return graph


def linked(story: Story, told: dict[str, Act]) -> networkx.Graph[int]:
    """Return who is linked to whom: givers to recipients, to each other and to presenters, people to their bodies."""
    import networkx

    number = {iri: place for place, iri in enumerate(story.nodes)}
    pairs: set[tuple[int, int]] = set()
    for act in told.values():
        for giver in act.givers:
            pairs |= {(giver, other) for other in (*act.takers, *act.givers, *act.presenters)}
    for link in story.links:
        if link.relation == "post":
            pairs.add((number[link.source], number[link.target]))
    graph: networkx.Graph[int] = networkx.Graph()
    graph.add_edges_from(sorted((min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]))
    ordered: networkx.Graph[int] = networkx.Graph()
    ordered.add_nodes_from(sorted(graph))
    ordered.add_edges_from(sorted(graph.edges))
    return ordered
