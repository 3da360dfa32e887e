"""The site of the sample corpus, as a client sees it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from graph.reports import two_reports
from graph.sample import corpus
from starlette.testclient import TestClient

from kg.building import Settings, build
from kg.derivation import derive
from kg.graph import Names, describe, state, write
from kg.resources import resource
from kg.serving.app import application
from kg.vocabulary import Vocabulary

from .listening import serving


@pytest.fixture(scope="session")
def out(vocabulary: Vocabulary, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build's folder."""
    folder = tmp_path_factory.mktemp("served")
    quads = state([*corpus(), *two_reports()], vocabulary)
    quads += derive(quads, graph=Names().graph("inferred"))  # questions ask for what follows too
    write(folder, quads + describe(quads, Names()))
    return folder


@pytest.fixture(scope="session")
def client(out: Path) -> Iterator[TestClient]:
    with TestClient(application(out)) as client:
        yield client


@pytest.fixture(scope="session")
def sample(vocabulary: Vocabulary, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of some documents of the sample."""
    out = tmp_path_factory.mktemp("sample")
    names = ("kien-giang-2023-08", "phu-quoc-2019-11", "bo-cong-an-2023-12", "an-giang-2025-12", "binh-duong-2018-04")
    folder = resource("documents")
    build([next(folder.glob(f"{name}.*")) for name in names], out, Settings(workers=1))
    return out


@pytest.fixture(scope="module")
def service(sample: Path) -> Iterator[TestClient]:
    """The site of those, asked as a reconciliation service."""
    with TestClient(application(sample)) as client:
        yield client


@pytest.fixture(scope="session")
def address(sample: Path) -> Iterator[str]:
    """Where a server of the sample listens, for real browsers."""
    with serving(sample) as found:
        yield found
