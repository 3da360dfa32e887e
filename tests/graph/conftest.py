"""The graph of the sample corpus."""

import pytest
from pyoxigraph import Quad

from kg.graph import state
from kg.store import Graph
from kg.vocabulary import Vocabulary

from .sample import corpus


@pytest.fixture(scope="session")
def quads(vocabulary: Vocabulary) -> list[Quad]:
    return state(corpus(), vocabulary)


@pytest.fixture(scope="session")
def graph(quads: list[Quad]) -> Graph:
    return Graph(quads)
