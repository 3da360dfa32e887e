"""Each question gives the rows in `expected/` for its example, none for its twin, and the same by every engine."""

from pathlib import Path

import pytest
from engines import Rdflib

from kg.asking import Question, ask, questions
from kg.store import Graph

from .expected import EXPECTED, answer

every = pytest.mark.parametrize("one", questions(), ids=lambda one: one.name)


def test_each_question_has_its_rows_and_no_rows_are_left_over() -> None:
    assert {path.stem for path in EXPECTED.glob("*.csv")} == {one.name for one in questions()}


@every
def test_the_example_gives_the_rows_that_are_expected(sample: Graph, one: Question) -> None:
    rows = (EXPECTED / f"{one.name}.csv").read_text(encoding="utf-8")
    assert rows.count("\n") > 1, "an example has an answer"
    assert answer(sample, one) == rows, "python tests/asking/expected.py writes them anew"


@every
def test_the_twin_gives_none(sample: Graph, one: Question) -> None:
    assert one.empty
    assert ask(sample, one, **one.empty).rows == ()


@pytest.fixture(scope="module")
def engines(part_file: Path) -> tuple[Graph, Rdflib]:
    return Graph.open(part_file), Rdflib(part_file)


@pytest.mark.slow
@every
def test_rdflib_gives_the_same_rows_in_the_same_order(engines: tuple[Graph, Rdflib], one: Question) -> None:
    ours, theirs = engines
    for said in (one.example, one.empty):
        assert ask(theirs, one, **said) == ask(ours, one, **said)


def test_the_part_that_rdflib_is_asked_has_an_answer_to_nearly_all(engines: tuple[Graph, Rdflib]) -> None:
    without = [one.name for one in questions() if not ask(engines[0], one, **one.example).rows]
    assert set(without) <= {"awards-by-province", "bodies-then-and-now", "documents", "outside-names", "own-units"}
