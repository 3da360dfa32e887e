"""Work that never ends, eats the memory or kills the engine ends as one line; the next query works."""

import os
import time

import pytest

from kg.asking.worker import WorkerEnded, run
from kg.store import Graph, QueryFailed, Table


def test_an_answer_comes_back(graph: Graph) -> None:
    assert isinstance(run(lambda: graph.rows("SELECT * { ?s ?p ?o } LIMIT 3")), Table)


def test_an_error_comes_back_as_itself(graph: Graph) -> None:
    with pytest.raises(QueryFailed, match="no SPARQL"):
        run(lambda: graph.rows("SELECT * { ?s }"))


def test_a_query_without_end_is_ended(graph: Graph) -> None:
    product = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    begun = time.monotonic()
    with pytest.raises(WorkerEnded, match=r"no answer within 0\.5 seconds"):
        run(lambda: graph.rows(product), seconds=0.5)
    assert time.monotonic() - begun < 5
    assert run(lambda: len(graph.rows("SELECT * { ?s ?p ?o } LIMIT 3"))) == 3


def test_a_query_that_eats_the_memory_is_ended() -> None:
    text = '"' + "x" * 1000 + '"'
    bomb = text
    for _ in range(9):
        bomb = f"CONCAT({', '.join(['?t'] * 8)})".replace("?t", bomb, 1) if bomb == text else f"CONCAT({bomb}, {bomb})"
    query = (
        "SELECT (STRLEN(?u) AS ?n) { BIND("
        + text
        + " AS ?t) "
        + " ".join(
            f"BIND(CONCAT(?{'t' if n == 0 else f'v{n - 1}'}, ?{'t' if n == 0 else f'v{n - 1}'}) AS ?v{n})"
            for n in range(24)
        )
        + " BIND(?v23 AS ?u) }"
    )
    with pytest.raises((WorkerEnded, MemoryError)):
        run(lambda: Graph().rows(query), memory=1 << 30, seconds=60)


def test_a_worker_that_dies_is_one_line() -> None:
    with pytest.raises(WorkerEnded, match="breaks the engine"):
        run(os.abort)


def test_the_parser_s_overflow_takes_nothing_down() -> None:
    sums = "SELECT * { FILTER(1" + "+1" * 50_000 + ") }"
    with pytest.raises(WorkerEnded, match="breaks the engine"):
        run(lambda: list(Graph().store.query(sums)))  # past the guard, on purpose
