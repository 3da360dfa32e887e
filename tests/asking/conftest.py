"""The sample corpus as a graph, as a file, and as rdflib sees it."""

import json
import warnings
from pathlib import Path

import pytest
from graph.reports import two_reports
from graph.sample import corpus
from pyoxigraph import Quad, QueryResultsFormat, QuerySolutions, parse_query_results

from kg.graph import Names, describe, state, write
from kg.store import Graph, Solutions
from kg.vocabulary import Vocabulary

from . import expected


class Rdflib:
    """The same N-Quads in rdflib: another engine for the same question."""

    def __init__(self, file: Path) -> None:
        import rdflib

        with warnings.catch_warnings():  # rdflib warns of its own old names
            warnings.simplefilter("ignore", DeprecationWarning)
            self.dataset = rdflib.Dataset(default_union=True)
            self.dataset.parse(data=file.read_text(encoding="utf-8"), format="nquads")

    def select(self, query: str) -> Solutions:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            answer = self.dataset.query(query).serialize(format="json")
        assert answer is not None
        results = parse_query_results(answer, format=QueryResultsFormat.JSON)
        assert isinstance(results, QuerySolutions)
        return Solutions(tuple(json.loads(answer)["head"]["vars"]), tuple(tuple(row) for row in results))


@pytest.fixture(scope="session")
def quads(vocabulary: Vocabulary) -> list[Quad]:
    quads = state([*corpus(), *two_reports()], vocabulary)
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
