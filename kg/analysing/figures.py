"""The networks → figures: acts given and received, bridges, communities. The same graph gives the same figures."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.analysing.network import Act, acts, giving, linked
from kg.showing.story import Node, Story

if TYPE_CHECKING:
    import networkx

SEED = 7
PIVOTS = 300  # of a larger network, shortest paths are measured from so many nodes
SMALLEST = 3  # a community of fewer is no community


@dataclass(frozen=True, slots=True)
class Giver:
    """What a body is told to have given."""

    node: Node
    acts: int
    recipients: int  # named people and bodies, each once
    collectives: int  # told in counts, not by name
    individuals: int
    documents: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Taker:
    """What a named person or body is told to have received."""

    node: Node
    acts: int
    givers: int
    documents: int


@dataclass(frozen=True, slots=True)
class Bridge:
    """How often a node lies on the shortest ways between others, as a share of all pairs."""

    node: Node
    share: float
    neighbours: int


@dataclass(frozen=True, slots=True)
class Community:
    """Givers and recipients that have more to do with each other than with the rest; the most active first."""

    givers: tuple[Node, ...]
    takers: tuple[Node, ...]
    acts: int


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of a graph."""

    acts: int
    documents: int
    unnamed_givers: int  # acts that tell of no giver
    givers: tuple[Giver, ...]
    takers: tuple[Taker, ...]
    bridges: tuple[Bridge, ...]
    communities: tuple[Community, ...]
    small: int  # groups of fewer than SMALLEST
    modularity: float
    estimated: bool  # bridges are measured from some nodes only


def figures(story: Story) -> Figures:
    """Measure a story."""
    told = acts(story)
    nodes = list(story.nodes.values())
    documents = documents_of(story)
    ways = linked(story, told)
    sets, modularity = communities(giving(told))
    whole = [community(nodes, told, members) for members in sets if len(members) >= SMALLEST]
    return Figures(
        acts=len(told),
        documents=len({source for act in told for source in documents.get(act, ())}),
        unnamed_givers=sum(not act.givers for act in told.values()),
        givers=givers(story, nodes, told, documents),
        takers=takers(nodes, told, documents),
        bridges=bridges(nodes, ways),
        communities=tuple(sorted(whole, key=busiest)),
        small=sum(len(members) < SMALLEST for members in sets),
        modularity=modularity,
        estimated=len(ways) > PIVOTS,
    )


def busiest(one: Community) -> tuple[int, int, list[str]]:
    """Return what sorts communities: those of most acts first, then those of most recipients."""
    return -one.acts, -len(one.takers), [giver.iri for giver in one.givers]


def documents_of(story: Story) -> dict[str, set[int]]:
    """Return the documents that tell of each act."""
    found: dict[str, set[int]] = defaultdict(set)
    for fact in story.facts:
        if fact.kind == "node":
            found[fact.nodes[0]].update(quote.source for quote in fact.quotes)
    return found


def givers(story: Story, nodes: list[Node], told: dict[str, Act], documents: dict[str, set[int]]) -> tuple[Giver, ...]:
    """Return who gave, the most acts first."""
    given: dict[int, list[str]] = defaultdict(list)
    for iri, act in told.items():
        for giver in act.givers:
            given[giver].append(iri)
    found = []
    for giver, mine in given.items():
        takers = sorted({taker for iri in mine for taker in told[iri].takers})
        days = sorted(day for iri in mine for day in story.nodes[iri].details.get("date", "").split(", ") if day)
        found.append(
            Giver(
                nodes[giver],
                acts=len(mine),
                recipients=sum(nodes[taker].kind != "group" for taker in takers),
                collectives=sum(count(nodes[taker], "collective") for taker in takers),
                individuals=sum(count(nodes[taker], "individual") for taker in takers),
                documents=len({source for iri in mine for source in documents.get(iri, ())}),
                first=days[0] if days else "",
                last=days[-1] if days else "",
            )
        )
    return tuple(sorted(found, key=lambda one: (-one.acts, -one.recipients, one.node.name, one.node.iri)))


def count(node: Node, what: str) -> int:
    """Return how many a group counts; what the sources disagree on is not counted."""
    told = node.details.get(what, "")
    return int(told) if told.isdigit() else 0


def takers(nodes: list[Node], told: dict[str, Act], documents: dict[str, set[int]]) -> tuple[Taker, ...]:
    """Return the people and bodies that received, the most acts first."""
    got: dict[int, list[str]] = defaultdict(list)
    for iri, act in told.items():
        for taker in act.takers:
            if nodes[taker].kind != "group":
                got[taker].append(iri)
    found = [
        Taker(
            nodes[taker],
            acts=len(mine),
            givers=len({giver for iri in mine for giver in told[iri].givers}),
            documents=len({source for iri in mine for source in documents.get(iri, ())}),
        )
        for taker, mine in got.items()
    ]
    return tuple(sorted(found, key=lambda one: (-one.acts, -one.givers, one.node.name, one.node.iri)))


def bridges(nodes: list[Node], ways: networkx.Graph[int]) -> tuple[Bridge, ...]:
    """Return those without whom others would be farther apart, the most needed first."""
    import networkx

    pivots = PIVOTS if len(ways) > PIVOTS else None
    between = networkx.betweenness_centrality(ways, k=pivots, seed=SEED)
    found = [Bridge(nodes[node], round(share, 6), ways.degree(node)) for node, share in between.items() if share > 0]
    return tuple(sorted(found, key=lambda one: (-one.share, -one.neighbours, one.node.name, one.node.iri)))


def communities(given: networkx.DiGraph[int]) -> tuple[list[list[int]], float]:
    """Return the groups that Louvain's method finds in who gave to whom, and how clearly they stand apart (0 to 1)."""
    import networkx

    if not given.number_of_edges():
        return [], 0.0
    both: networkx.Graph[int] = networkx.Graph()
    both.add_nodes_from(given)
    for one, other, said in given.edges(data=True):
        known = both.get_edge_data(one, other, {"weight": 0})["weight"]
        both.add_edge(one, other, weight=known + said["weight"])
    sets = networkx.community.louvain_communities(both, seed=SEED)
    clear = networkx.community.modularity(both, sets)
    return sorted((sorted(members) for members in sets), key=lambda one: (-len(one), one)), round(clear, 3)


def community(nodes: list[Node], told: dict[str, Act], members: list[int]) -> Community:
    """Return a community with its givers and its recipients by how much they do in it."""
    inside = set(members)
    gave: dict[int, int] = defaultdict(int)
    got: dict[int, int] = defaultdict(int)
    number = 0
    for act in told.values():
        mine = [giver for giver in act.givers if giver in inside]
        theirs = [taker for taker in act.takers if taker in inside]
        if mine and theirs:
            number += 1
            for giver in mine:
                gave[giver] += 1
            for taker in theirs:
                got[taker] += 1

    def ranked(done: dict[int, int]) -> tuple[Node, ...]:
        return tuple(nodes[node] for node in sorted(done, key=lambda n: (-done[n], nodes[n].kind == "group", n)))

    return Community(ranked(gave), ranked({node: times for node, times in got.items() if node not in gave}), number)
