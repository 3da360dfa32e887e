"""The W3C's own SPARQL 1.1 tests against the served endpoint, where they are at hand: W3C_RDF_TESTS=folder."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from kg.serving.app import application

from .w3c import Case, Suite, load, run, skipped, suite

FOLDER = os.environ.get("W3C_RDF_TESTS")
SUITE = suite(Path(FOLDER)) if FOLDER else Suite()
pytestmark = pytest.mark.skipif(
    not FOLDER, reason="no W3C tests at hand: W3C_RDF_TESTS=folder of github.com/w3c/rdf-tests"
)


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    out = tmp_path_factory.mktemp("w3c")
    load(SUITE, out)
    with TestClient(application(out)) as client:
        yield client


@pytest.mark.parametrize("case", SUITE.cases, ids=lambda case: case.name)
def test_of_the_w3c(case: Case, endpoint: TestClient) -> None:
    if why := case.why_skipped():
        pytest.skip(why)
    run(case, endpoint)


def test_no_reason_is_stale() -> None:
    reasons = {case.why_skipped() for case in SUITE.cases}
    assert set(skipped().values()) <= reasons
