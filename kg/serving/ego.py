"""The drawing of a node and those around it: chosen, laid out, and given to a page as plain numbers for its SVG."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import networkx

from kg.serving.neighbourhood import Link, Neighbourhood, other
from kg.showing.layout import lay_out

MOST = 50
FEW = 200  # links of one relation that are looked at beside the middle
_LINE, _HIGH, _ROOM = 15, 24.0, 26.0  # letters on a line; half the height of a node and the width of a bare one


@dataclass(frozen=True, slots=True)
class Spot:
    """A node on the drawing."""

    iri: str
    kind: str
    x: int
    y: int
    lines: tuple[str, ...]
    centre: bool
    opened: bool
    more: int  # of its neighbours, how many are not drawn


@dataclass(frozen=True, slots=True)
class Drawing:
    """What an SVG needs."""

    spots: tuple[Spot, ...]
    lines: tuple[tuple[Spot, Spot, str], ...]
    left: int
    top: int
    width: int
    height: int
    more: int  # neighbours of the middle that are not drawn


def choose(around: Neighbourhood, centre: str, opened: Sequence[str] = (), most: int = MOST) -> list[str]:
    """The nodes to draw: the middle, its neighbours, those of opened nodes, then what the award acts join it to."""
    chosen = {centre: None}
    for one in [centre, *opened]:
        beside = {other(link, one) for link in around.links(one, FEW) if _is_drawn(link, centre)}
        for iri in around.in_order(beside):
            if len(chosen) < most and one in chosen:
                chosen[iri] = None
    acts = [iri for iri in chosen if around.kind(iri) == "conferral" and iri != centre]
    for act in acts:
        for link in around.links(act, FEW):
            iri = other(link, act)
            if len(chosen) < most and link.relation in {"confers", "to", "asked", "proposed", "hands"}:
                chosen[iri] = None
    return list(chosen)


def draw(around: Neighbourhood, name: Callable[[str], str], centre: str, opened: Sequence[str] = ()) -> Drawing:
    """Lay out the nodes around one, under the names that `name` gives them."""
    chosen = choose(around, centre, opened)
    every = {one for iri in chosen for one in around.links(iri, FEW) if _is_drawn(one, centre)}
    return lay(chosen, sorted(every), around, name, centre, opened)


def lay(
    chosen: Sequence[str],
    links: Sequence[Link],
    around: Neighbourhood,
    name: Callable[[str], str],
    centre: str = "",
    opened: Sequence[str] = (),
) -> Drawing:
    """Lay out some nodes and their links; of links between the same two one is drawn."""
    number = {iri: place for place, iri in enumerate(chosen)}
    drawn: dict[tuple[str, str], Link] = {}
    beside: dict[str, set[str]] = {iri: set() for iri in chosen}
    for link in links:
        for iri in (link.source, link.target):
            if iri in beside:
                beside[iri].add(other(link, iri))
        if link.source in number and link.target in number:
            drawn.setdefault((link.source, link.target), link)
    lines = {iri: wrapped(name(iri)) for iri in chosen}
    room = {number[iri]: (max(_ROOM, 4.4 * max(map(len, lines[iri]))), _HIGH + 6 * len(lines[iri])) for iri in chosen}
    graph: networkx.Graph[int] = networkx.Graph()
    graph.add_nodes_from(number.values())
    graph.add_edges_from((number[one], number[two]) for one, two in sorted(drawn))
    places = lay_out(graph, room)
    spots = tuple(
        Spot(
            iri,
            around.kind(iri) or "group",
            *places[number[iri]],
            lines[iri],
            iri == centre,
            iri in opened,
            len(beside[iri] - set(chosen)),
        )
        for iri in chosen
    )
    by_iri = {spot.iri: spot for spot in spots}
    left = round(min(spot.x - room[number[spot.iri]][0] for spot in spots)) - 12
    right = round(max(spot.x + room[number[spot.iri]][0] for spot in spots)) + 12
    top, bottom = min(spot.y for spot in spots) - 30, max(spot.y + 12 * len(spot.lines) for spot in spots) + 36
    return Drawing(
        spots,
        tuple((by_iri[one], by_iri[two], link.relation) for (one, two), link in drawn.items()),
        left,
        top,
        right - left,
        bottom - top,
        spots[0].more,
    )


def wrapped(name: str, width: int = _LINE, most: int = 3) -> tuple[str, ...]:
    """A name on a few short lines.

    >>> wrapped("Liên đoàn Lao động tỉnh Kiên Giang và các đơn vị trực thuộc")
    ('Liên đoàn Lao', 'động tỉnh Kiên', 'Giang và các …')
    """
    lines = [""]
    for word in name.split():
        joined = f"{lines[-1]} {word}".strip()
        if len(joined) <= width or not lines[-1]:
            lines[-1] = joined
        else:
            lines.append(word)
    kept = lines[:most]
    if len(lines) > most:
        kept[-1] = f"{kept[-1]} …"
    return tuple(line if len(line) <= 2 * width else line[: 2 * width - 1] + "…" for line in kept)


def _is_drawn(link: Link, centre: str) -> bool:
    """Whether a link is part of the drawing: which documents tell of a node is not, but around a document."""
    return link.relation != "told" or link.target == centre
