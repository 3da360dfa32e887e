"""The build that is served: its graph and catalogue, and those of the next build as soon as there is one."""

import threading
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Store
from starlette.requests import Request

from kg.editions import MANIFEST, edition
from kg.graph.iri import BASE
from kg.graph.serialise import PREFIXES
from kg.serving.catalogue import Catalogue
from kg.serving.eras import eras
from kg.serving.finding import finder
from kg.serving.quotes import texts
from kg.store import Graph, source

_SPACE = NamedNode(PREFIXES["void"] + "uriSpace")


@dataclass(frozen=True, slots=True)
class Served:
    """One edition of a build, opened."""

    key: tuple[Path, int]  # the folder of the edition, and when it was written
    source: Path  # what it was opened from: a store on disk, or a file
    graph: Graph
    base: str  # of the addresses of its nodes
    catalogue: Catalogue

    @property
    def store(self) -> Store:
        """The store behind the graph."""
        return self.graph.store

    def iri(self, path: str) -> str:
        """The address of a node from its path on the site: 'person/…' → 'https://…/id/person/…'."""
        return f"{self.base}id/{path}"

    def path(self, iri: str) -> str | None:
        """The path of a node on the site, None for one that is not of this graph's own namespace."""
        return iri.removeprefix(f"{self.base}id/") if iri.startswith(f"{self.base}id/") else None


class Site:
    """A folder with a build, opened again whenever it was built again.

    Raises what `Graph.open` raises.
    """

    def __init__(self, out: Path) -> None:
        self.out = out
        self._lock = threading.Lock()
        self._served = self._open()

    @property
    def now(self) -> Served:
        """What is served at this moment; a request takes it once (`served_to`)."""
        here = self._here()
        if here != self._served.key:
            with self._lock:
                if here != self._served.key:
                    with suppress(OSError, ValueError):  # a build is being written: the one before goes on
                        self._served = self._open()
        return self._served

    def _here(self) -> tuple[Path, int]:
        """What tells this edition from the next: its folder, which two take turns to use, and when it was written."""
        folder = edition(self.out) or self.out
        try:
            return folder, (folder / MANIFEST).stat().st_mtime_ns
        except OSError:
            return folder, 0

    def _open(self) -> Served:
        here = self._here()
        file = source(self.out)
        graph = Graph.open(file)
        catalogue = Catalogue(graph.store)
        _ = texts(catalogue), eras(catalogue), finder(catalogue).entries  # read before the first reader comes
        return Served(here, file, graph, base_of(graph), catalogue)


def served_to(request: Request) -> Served:
    """What a request is answered from: the same to its end, where a new build is put in place meanwhile."""
    if not hasattr(request.state, "served"):
        request.state.served = request.app.state.site.now
    found: Served = request.state.served
    return found


def base_of(graph: Graph) -> str:
    """The base of the addresses of a graph's nodes, as its build says."""
    space = next(graph.store.quads_for_pattern(None, _SPACE, None, None), None)
    return space.object.value if space is not None and isinstance(space.object, Literal) else BASE
