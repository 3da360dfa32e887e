"""A small build to picture: the graph that the tests of the page use."""

from pathlib import Path

import pytest
from pyoxigraph import Quad, RdfFormat, parse, serialize

from kg.showing import Story, tell

SMALL = Path(__file__).parents[1] / "showing" / "small.trig"


@pytest.fixture(scope="session")
def small() -> list[Quad]:
    return list(parse(path=str(SMALL), format=RdfFormat.TRIG))


@pytest.fixture(scope="session")
def story(small: list[Quad]) -> Story:
    return tell(small)


@pytest.fixture
def out(small: list[Quad], tmp_path: Path) -> Path:
    """The folder of a build."""
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "graph.nq").write_bytes(serialize(small, format=RdfFormat.N_QUADS) or b"")
    return folder
