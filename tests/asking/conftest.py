"""The sample corpus as a graph, as a file, and as rdflib sees it; servers to ask."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from engines import Rdflib
from graph.reports import two_reports
from graph.sample import corpus
from pyoxigraph import Quad, RdfFormat, parse
from servers import fault_server, oxigraph

from kg.derivation import derive
from kg.graph import Names, describe, state, write
from kg.store import Graph
from kg.vocabulary import Vocabulary

from . import expected
from .elsewhere import HERE, THERE


@pytest.fixture(scope="session")
def quads(vocabulary: Vocabulary) -> list[Quad]:
    quads = state([*corpus(), *two_reports()], vocabulary)
    quads += derive(quads)
    return quads + describe(quads, Names())


@pytest.fixture(scope="session")
def out(quads: list[Quad], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build's folder."""
    folder = tmp_path_factory.mktemp("out")
    write(folder, quads)
    return folder


@pytest.fixture(scope="session")
def graph(out: Path) -> Graph:
    return Graph.open(out)


@pytest.fixture(scope="session")
def other_engine(out: Path) -> Rdflib:
    return Rdflib(out / "graph.nq")


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample and the invented reports, whole, as `expected.py` asks them."""
    folder = tmp_path_factory.mktemp("sample")
    write(folder, expected.sample())
    return folder / "graph.nq"


@pytest.fixture(scope="session")
def sample(sample_file: Path) -> Graph:
    return Graph.open(sample_file)


@pytest.fixture(scope="session")
def part_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A part of it, without the ontology and the vocabulary: rdflib looks into every graph at every step."""
    folder = tmp_path_factory.mktemp("part")
    kept = [one for one in expected.sample(part=True) if not str(one.graph_name).endswith(("ontology>", "vocabulary>"))]
    write(folder, kept)
    return folder / "graph.nq"


@pytest.fixture(scope="session")
def there(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("there")
    (folder / "there.ttl").write_text(THERE, encoding="utf-8")
    with oxigraph(folder / "there.ttl") as url:
        yield url


@pytest.fixture(scope="module")
def faults() -> Iterator[str]:
    with fault_server() as url:
        yield url


@pytest.fixture
def here() -> Graph:
    return Graph(parse(HERE, format=RdfFormat.TURTLE))
