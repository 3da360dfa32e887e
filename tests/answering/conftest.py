"""A small store on disk, and a pool of processes that answers from it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.answering.limits import Limits
from kg.answering.pool import Pool


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("small") / "store"
    name, graphs = NamedNode("http://a.example/p"), [NamedNode(f"http://a.example/g{n}") for n in range(2)]
    quads = [Quad(NamedNode(f"http://a.example/{n}"), name, Literal(n), graphs[n % 2]) for n in range(1000)]
    store = Store(str(folder))
    store.bulk_extend(quads)
    store.flush()
    return folder


@pytest.fixture(scope="module")
def pool(store: Path) -> Iterator[Pool]:
    pool = Pool(lambda: (store, 0), Limits(seconds=1.0, rows=100, size=100_000, workers=2))
    yield pool
    pool.close()
