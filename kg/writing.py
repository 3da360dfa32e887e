"""The files of an edition: facts, graph, store and picture."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, Store, parse

from kg.facts import Facts
from kg.graph import write, write_atomic
from kg.interchange import dumps
from kg.records import Record
from kg.workers import beside

_MANY = 100_000


def write_facts(facts: Iterable[Facts], folder: Path, put: Callable[[Path, bytes], object] = write_atomic) -> None:
    """One JSON file a document, in the form of the annotation guidelines."""
    folder.mkdir(parents=True, exist_ok=True)
    for one in facts:
        put(folder / f"{one.document}.json", dumps(one).encode())


def write_files(folder: Path, records: Sequence[Record], quads: Sequence[Quad], base: str, workers: int = 1) -> None:
    """Everything that a build leaves to be used, into the folder of its edition; the picture beside the rest."""
    few = len(quads) < _MANY  # of more, a second process would hold them all once more
    with beside(partial(_write_picture, folder, quads), workers=workers if few else 1):
        write_facts((record.facts for record in records), folder / "facts", Path.write_bytes)
        write(folder, quads, base)
        write_store(folder)


def _write_picture(folder: Path, quads: Sequence[Quad]) -> None:
    from kg.showing import write_page

    write_page(quads, folder / "graph.html")


def write_store(folder: Path) -> None:
    """The graph on disk for asking, loaded from graph.nq beside it."""
    store = Store(folder / "store")
    store.bulk_load(path=folder / "graph.nq", format=RdfFormat.N_QUADS)
    store.flush()


def read_graph(out: Path) -> list[Quad]:
    """The quads of a build. Raises OSError for a folder without one, SyntaxError for a damaged one."""
    path = out / "graph.nq"
    if not path.is_file():
        raise FileNotFoundError(f"{path}: no graph here; build one with 'kg build -o {out}'")
    return [quad for quad in parse(path=path, format=RdfFormat.N_QUADS) if isinstance(quad, Quad)]
