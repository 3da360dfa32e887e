"""Where each node stands: computed before the page is opened, from + - * / and square roots alone.

networkx's own layouts need numpy, which nothing else here does, and differ in the last bits from one processor to another.
This one gives the same picture everywhere: stress (how far apart things are drawn against how far apart they are in
the graph) is brought down by small steps over pairs of nodes, then nodes that overlap are pushed apart.
"""

from __future__ import annotations

import random
from math import ceil, sqrt
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    import networkx

Point: TypeAlias = tuple[float, float]
Points: TypeAlias = dict[int, list[float]]
Box: TypeAlias = tuple[Points, float, float, float, float]  # points, their left and top edge, their width and height

PAIRS = 30_000  # of so many pairs the distance is measured: all there are in a sample, those from some pivots in more
HUB = 30  # the neighbours of a larger hub are not paired: they would be too many
ROUNDS = 14
UNIT = 62.0  # pixels between two nodes that nothing else pulls at
WIDE = 1.25  # labels are wider than high
SCREEN = 1.4  # what is left of a screen beside the legend, width to height
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
    """Return how far apart to draw pairs of nodes: those one or two steps apart, and the inner nodes from the pivots."""
    import networkx

    near = {node: sorted(graph[node]) for node in nodes}
    degree = {node: len(near[node]) for node in nodes}
    length: dict[tuple[int, int], float] = {}
    for one, other in graph.edges():
        # The spokes of a hub are long, so that its neighbours find room around it.
        spoke = UNIT * (0.7 + 0.32 * sqrt(max(degree[one], degree[other])))
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
            near = [n for dx in (0, 1) for dy in (-1, 0, 1) if (dx, dy) > (0, 0) for n in cells.get((column + dx, row + dy), ())]
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


def shelf(nodes: list[int], room: dict[int, Point]) -> Points:
    """Place nodes without links in rows: there to be found, not mistaken for a part of the story."""
    across = ceil(sqrt(len(nodes)))
    wide = max(room[node][0] for node in nodes) * 3.4
    high = max(room[node][1] for node in nodes) * 2.4
    return {node: [wide * (place % across), high * (place // across)] for place, node in enumerate(nodes)}


def pack(parts: list[Points], room: dict[int, Point]) -> dict[int, tuple[int, int]]:
    """Set the parts side by side in columns, the largest first."""
    boxes: list[Box] = []
    for points in parts:
        left = min(x - room[node][0] for node, (x, _) in points.items())
        top = min(y - room[node][1] for node, (_, y) in points.items())
        right = max(x + room[node][0] for node, (x, _) in points.items())
        bottom = max(y + room[node][1] for node, (_, y) in points.items())
        boxes.append((points, left, top, right - left + UNIT, bottom - top + UNIT))
    tallest = max((high for *_, high in boxes), default=0.0)
    tries = [columns(boxes, tallest * factor) for factor in (1.0, 1.1, 1.25, 1.4, 1.6, 1.8, 2.0, 2.5, 3.0, 4.0)]
    best = min(tries, key=lambda found: max(found.width / SCREEN, found.height))
    return {
        node: (round(px - left + x), round(py - top + y))
        for (points, left, top, *_), (x, y) in zip(boxes, best.corners, strict=True)
        for node, (px, py) in points.items()
    }


class Columns(NamedTuple):
    """A way to set boxes in columns: their corners, and how large the whole becomes."""

    corners: list[Point]
    width: float
    height: float


def columns(boxes: list[Box], limit: float) -> Columns:
    """Set boxes below each other, and begin a new column where the limit is passed."""
    corners: list[Point] = []
    x = y = column = height = 0.0
    for *_, wide, high in boxes:
        if y and y + high > limit:
            x, y, column = x + column, 0.0, 0.0
        corners.append((x, y))
        y, column = y + high, max(column, wide)
        height = max(height, y)
    return Columns(corners, x + column, height)
