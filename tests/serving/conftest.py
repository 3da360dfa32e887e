"""The site of the sample corpus, as a client sees it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from graph.reports import two_reports
from graph.sample import corpus
from starlette.testclient import TestClient

from kg.graph import Names, describe, state, write
from kg.serving.app import application
from kg.vocabulary import Vocabulary


@pytest.fixture(scope="session")
def out(vocabulary: Vocabulary, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build's folder."""
    folder = tmp_path_factory.mktemp("served")
    quads = state([*corpus(), *two_reports()], vocabulary)
    write(folder, quads + describe(quads, Names()))
    return folder


@pytest.fixture(scope="session")
def client(out: Path) -> Iterator[TestClient]:
    with TestClient(application(out)) as client:
        yield client
