"""The parts of a picture → set side by side on one screen."""

from math import ceil, sqrt
from typing import NamedTuple, TypeAlias

Point: TypeAlias = tuple[float, float]
Points: TypeAlias = dict[int, list[float]]
Box: TypeAlias = tuple[Points, float, float, float, float]  # points, their left and top edge, their width and height

SCREEN = 1.4  # what is left of a screen beside the legend, width to height
GAP = 62.0


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
        boxes.append((points, left, top, right - left + GAP, bottom - top + GAP))
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
