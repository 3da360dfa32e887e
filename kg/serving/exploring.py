"""A part of the graph that a reader puts together: nodes added, opened, hidden; and ways between two.

All of it is in the address: a scene is a function of the graph and of the words after the '?'.
"""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.graph.iri import VD
from kg.serving.ego import FEW
from kg.serving.neighbourhood import Link, Neighbourhood, other
from kg.serving.site import Served
from kg.serving.statements import Statements

PAGE, MOST = 25, 400  # neighbours that are shown at a time; nodes of a scene
FAR, TRIES = 8, 4000  # links of a way, and nodes that are looked at for one


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for; paths of nodes."""

    nodes: tuple[str, ...] = ()
    opened: tuple[tuple[str, int], ...] = ()  # with how many pages of neighbours
    hidden: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()  # without any, all
    years: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Shown:
    """A node of a scene."""

    iri: str
    kind: str
    year: str
    near: int  # how many neighbours it has
    more: int  # how many of them are not shown
    pages: int  # of its neighbours, that are opened
    added: bool


@dataclass(frozen=True, slots=True)
class Scene:
    """Nodes, their links, and whether there was room for all."""

    nodes: tuple[Shown, ...]
    links: tuple[Link, ...]
    full: bool = False


def scene(served: Served, asked: Asked) -> Scene:
    """The nodes and links that an address asks for."""
    around = Neighbourhood(served)
    hidden = {iri for path in asked.hidden if (iri := around.at(path))}
    added = [iri for path in asked.nodes if (iri := around.at(path)) and iri not in hidden]
    chosen = dict.fromkeys(added[:MOST])
    opened = {iri: pages for path, pages in asked.opened if (iri := around.at(path))}
    full = len(added) > MOST
    links: dict[str, list[Link]] = {}
    for iri, pages in opened.items():
        if iri not in chosen:
            continue
        links[iri] = around.links(iri)
        near = [one for one in neighbours(around, links[iri], iri, served, asked) if one not in hidden]
        for one in near[: pages * PAGE]:
            if one not in chosen and len(chosen) >= MOST:
                full = True
                break
            chosen[one] = None
    kept = [iri for iri in chosen if iri in added or iri in opened or _fits(served, around, iri, asked)]
    for iri in kept:
        links.setdefault(iri, around.links(iri, FEW))
    place = {iri: number for number, iri in enumerate(kept)}
    joined = {one for iri in kept for one in links[iri] if one.source in place and one.target in place}
    nodes = []
    for iri in kept:
        near_all = {other(one, iri) for one in links[iri]} - hidden
        nodes.append(
            Shown(
                iri,
                around.kind(iri),
                year(served, iri),
                len(near_all),
                len(near_all - set(kept)),
                opened.get(iri, 0),
                iri in added,
            )
        )
    return Scene(tuple(nodes), tuple(sorted(joined)), full)


def neighbours(around: Neighbourhood, links: Sequence[Link], iri: str, served: Served, asked: Asked) -> list[str]:
    """The neighbours of a node that fit, in the order in which they are shown."""
    near = {other(one, iri) for one in links}
    return around.in_order(one for one in near if _fits(served, around, one, asked))


def year(served: Served, iri: str) -> str:
    """The year of an act, an event or a document; '' for what has none."""
    if act := served.catalogue.act.get(iri):
        return act.year
    say = Statements(served.store)
    return say.value(iri, VD + "eventDate")[:4]


def way(served: Served, start: str, end: str) -> list[str] | None:
    """The nodes of a shortest way between two, ends and all; None where none is found, however far it looks.

    Documents and awards are no steps: they join what has nothing else in common.
    """
    around = Neighbourhood(served)
    before: dict[str, str] = {start: ""}
    distance = {start: 0}
    queue = deque([start])
    while queue and len(before) < TRIES:
        here = queue.popleft()
        if here == end:
            return _back(before, end)
        if distance[here] >= FAR:
            continue
        for one in sorted({other(link, here) for link in around.links(here, FEW) if link.relation not in _NO_STEP}):
            if one not in before:
                before[one] = here
                distance[one] = distance[here] + 1
                queue.append(one)
    return _back(before, end) if end in before else None


def _back(before: Mapping[str, str], end: str) -> list[str]:
    found = [end]
    while before[found[-1]]:
        found.append(before[found[-1]])
    return found[::-1]


def _fits(served: Served, around: Neighbourhood, iri: str, asked: Asked) -> bool:
    """Whether a node is of a kind and year that is asked for; what has no year fits all."""
    if asked.kinds and around.kind(iri) not in asked.kinds:
        return False
    first, last = asked.years
    if not (first or last):
        return True
    own = year(served, iri)
    return not own or ((not first or own >= first) and (not last or own <= last))


_NO_STEP = {"told", "award", "movement"}
