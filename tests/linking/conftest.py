"""A small graph of our own, and servers with data in the shape of others'."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse, serialize
from servers import fault_server, oxigraph

HERE = Path(__file__).parent


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """The folder of a build with `ours.trig`."""
    quads = parse(path=HERE / "ours.trig", format=RdfFormat.TRIG)
    (tmp_path / "graph.nq").write_bytes(serialize(quads, format=RdfFormat.N_QUADS) or b"")
    return tmp_path


@pytest.fixture(scope="session")
def wikidata() -> Iterator[str]:
    """The address of an Oxigraph server with `wikidata.ttl`."""
    with oxigraph(HERE / "wikidata.ttl") as url:
        yield url


@pytest.fixture(scope="module")
def faults() -> Iterator[str]:
    with fault_server() as url:
        yield url
