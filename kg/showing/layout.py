"""Where each node stands: computed before the page is opened, from + - * / and square roots alone.

networkx's own layouts need numpy, which nothing else here does. Here stress (how far apart things are drawn against
how far apart they are in the graph) is brought down by small steps over pairs of nodes, in an order that stays the
same; then nodes that overlap are pushed apart. A graph stands in the same place on every machine.
"""

from __future__ import annotations

import random
from math import sqrt
from typing import TYPE_CHECKING

from kg.showing.packing import Point, Points, pack, shelf

if TYPE_CHECKING:
    import networkx

PAIRS = 30_000  # of so many pairs the distance is measured: all there are in a sample, those from some pivots in more
HUB = 30  # the neighbours of a larger hub are not paired: they would be too many
ROUNDS = 14
UNIT = 62.0  # pixels between two nodes that nothing else pulls at
WIDE = 1.25  # labels are wider than high
AIR = 1.7  # a part of many nodes takes so many times their space
MANY = 50
CELL = 140.0


def lay_out(graph: networkx.Graph[int], room: dict[int, Point]) -> dict[int, tuple[int, int]]:
    """Return a position for each node of a graph; `room` is half the width and height that a node needs."""
    import networkx

    parts = sorted((sorted(part) for part in networkx.connected_components(graph)), key=lambda p: (-len(p), p[0]))
    placed: list[Points] = []
    alone = [part[0] for part in parts if len(part) == 1]
    for part in parts:
        if len(part) > 1:
            points = settle(graph.subgraph(part).copy(), part)
            spread(points, room)
            push_apart(points, room)
            placed.append(points)
    if alone:
        placed.append(shelf(alone, room))
    return pack(placed, room)


def settle(graph: networkx.Graph[int], nodes: list[int]) -> Points:
    """Place the nodes of one connected part so that drawn distances follow those in the graph."""
    chance = random.Random(7)
    place = {node: index for index, node in enumerate(nodes)}
    xs = [chance.random() * UNIT * 9 for _ in nodes]
    ys = [chance.random() * UNIT * 9 for _ in nodes]
    terms = [(place[one], place[other], distance) for (one, other), distance in sorted(distances(graph, nodes).items())]
    # Neighbouring steps should touch far nodes: a fixed shuffle, by random() alone, which Python keeps stable.
    terms = [term for _, term in sorted((chance.random(), term) for term in terms)]
    farthest = max(distance for _, _, distance in terms)
    for turn in range(ROUNDS):
        # Steps shrink from the largest distance to the smallest, so that shape comes first and detail last.
        rate = farthest * farthest / (1.0 + turn * turn * turn * 0.9)
        for one, other, distance in terms if turn % 2 else reversed(terms):
            dx, dy = xs[one] - xs[other], ys[one] - ys[other]
            length = sqrt(dx * dx + dy * dy) or 1e-6
            share = rate / (distance * distance)
            share = (0.5 if share > 1.0 else 0.5 * share) * (length - distance) / length
            dx *= share
            dy *= share
            xs[one] -= dx
            ys[one] -= dy
            xs[other] += dx
            ys[other] += dy
    return {node: [x * WIDE, y] for node, x, y in zip(nodes, xs, ys, strict=True)}


def distances(graph: networkx.Graph[int], nodes: list[int]) -> dict[tuple[int, int], float]:
    """Return how far apart to draw pairs of nodes: those one or two steps apart, and all nodes from some inner ones."""
    import networkx

    near = {node: sorted(graph[node]) for node in nodes}
    degree = {node: len(near[node]) for node in nodes}
    length: dict[tuple[int, int], float] = {}
    for one, other in graph.edges():
        # The spokes of a hub are long, so that its neighbours find room around it.
        spoke = UNIT * (0.7 + 0.42 * sqrt(max(degree[one], degree[other])))
        length[one, other] = length[other, one] = spoke
    terms: dict[tuple[int, int], float] = {}
    for node in nodes:
        if degree[node] <= HUB:
            for index, one in enumerate(near[node]):
                for other in near[node][index + 1 :]:
                    apart = length[one, node] + length[node, other]
                    terms[one, other] = min(apart, terms.get((one, other), apart))
    # Leaves look outwards for their distance from every inner node; among themselves they are apart as it comes.
    inner = [node for node in nodes if degree[node] > 1] or nodes
    pivot = max(inner, key=lambda node: (degree[node], -node))
    nearest = dict.fromkeys(inner, float("inf"))
    for _ in range(min(len(inner), max(24, PAIRS // len(nodes)))):
        found = networkx.single_source_dijkstra_path_length(graph, pivot, weight=lambda a, b, _: length[a, b])
        terms |= {(min(pivot, node), max(pivot, node)): found[node] for node in nodes if node != pivot}
        nearest = {node: min(nearest[node], found[node]) for node in inner}
        pivot = max(inner, key=lambda node: (nearest[node], -node))
    return terms | {pair: apart for pair, apart in length.items() if pair[0] < pair[1]}


def spread(points: Points, room: dict[int, Point]) -> None:
    """Blow up a part in which there is less space than its nodes need."""
    xs, ys = zip(*points.values(), strict=True)
    space = (max(xs) - min(xs)) * (max(ys) - min(ys))
    need = sum(room[node][0] * room[node][1] for node in points) * 4 * AIR
    if len(points) >= MANY and 0 < space < need:
        factor = sqrt(need / space)
        for point in points.values():
            point[0] *= factor
            point[1] *= factor


def push_apart(points: Points, room: dict[int, Point], turns: int = 30) -> None:
    """Move nodes whose rooms overlap away from each other, along the way that is shorter."""
    nodes = sorted(points)
    for _ in range(turns):
        moved = False
        cells: dict[tuple[int, int], list[int]] = {}
        for node in nodes:
            x, y = points[node]
            cells.setdefault((int(x // CELL), int(y // CELL)), []).append(node)
        for (column, row), here in sorted(cells.items()):
            near = [
                n
                for dx in (0, 1)
                for dy in (-1, 0, 1)
                if (dx, dy) > (0, 0)
                for n in cells.get((column + dx, row + dy), ())
            ]
            for place, one in enumerate(here):
                a, (width, height) = points[one], room[one]
                for other in [*here[place + 1 :], *near]:
                    b, (wide, high) = points[other], room[other]
                    dx, dy = b[0] - a[0], b[1] - a[1]
                    over_x, over_y = width + wide - abs(dx), height + high - abs(dy)
                    if over_x > 0 and over_y > 0:
                        moved = True
                        if over_x < over_y:
                            push = (over_x / 2 + 0.5) * (1 if dx >= 0 else -1)
                            a[0] -= push
                            b[0] += push
                        else:
                            push = (over_y / 2 + 0.5) * (1 if dy >= 0 else -1)
                            a[1] -= push
                            b[1] += push
        if not moved:
            return
