"""A process that answers, asked past the look at the query: what it is spared it survives, or dies alone."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.answering.process import Ended, Process

# The child with the look taken out: a parser that reads what it is given
UNSEEING = """
import sys
from kg.answering import child
from kg.sparql import Look
child.look_at = lambda query, **_: Look("SELECT", False)
child.main(sys.argv[1], int(sys.argv[2]))
"""
QUESTION = {"base": None, "default": None, "named": None, "table": "json", "graph": "nt", "raw": False, "packed": False}


@pytest.fixture
def process(store: Path) -> Iterator[Process]:
    process = Process(store, 300 << 20, ("-c", UNSEEING))
    yield process
    process.end()


def ask(process: Process, query: str, seconds: float = 5.0) -> dict[str, object]:
    return process.ask({**QUESTION, "query": query, "rows": 10, "size": 10_000}, seconds, 0.2)[0]


def test_it_answers_and_knows_nothing_of_the_environment(process: Process) -> None:
    assert ask(process, "SELECT * { ?s ?p ?o }")["count"] == 10
    environment = Path(f"/proc/{process.pid}/environ").read_bytes() if sys.platform == "linux" else b""
    assert b"HOME=" not in environment
    assert b"PATH=" not in environment.replace(b"PYTHONPATH=", b"")


@pytest.mark.parametrize("address", ["http://127.0.0.1:8000/", "http://a.example/", "http://[::1]:8000/"])
def test_it_reaches_nobody(process: Process, address: str) -> None:
    said = ask(process, f"SELECT * {{ SERVICE <{address}> {{ ?s ?p ?o }} }}")
    assert said["failed"] == "query"
    assert "ermission denied" in str(said["why"]) or "lookup" in str(said["why"])
    assert ask(process, "ASK {}")["count"] == 1


@pytest.mark.parametrize("bomb", ["{" * 50_000, "FILTER(1" + "+1" * 50_000 + ")"], ids=["groups", "sums"])
def test_an_overflow_of_the_parser_ends_it_alone(process: Process, bomb: str) -> None:
    assert process.usable
    with pytest.raises(Ended) as end:
        ask(process, f"SELECT * {{ {bomb} }}")
    assert not end.value.late
    assert not process.usable


def test_slow_work_stands_behind_all_other(process: Process) -> None:
    import os

    with pytest.raises(Ended) as end:
        ask(process, "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", 0.5)
    assert end.value.late
    assert not process.usable
    assert os.getpriority(os.PRIO_PROCESS, process.pid) == 19


def test_a_store_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Ended):
        Process(tmp_path / "none", 1 << 30)


def test_a_store_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "graph.nq").write_text("<a:a> <a:b> 'c' <a:g> .\n".replace("'", '"'), encoding="utf-8")
    process = Process(tmp_path / "graph.nq", 1 << 30)
    assert ask(process, "SELECT * { ?s ?p ?o }")["count"] == 1
    process.end()


def test_what_it_holds_of_files_is_not_its_memory(store: Path) -> None:
    process = Process(store, 60 << 20)
    assert ask(process, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")["count"] == 1
    with pytest.raises(Ended):
        ask(process, "SELECT (GROUP_CONCAT(?x) AS ?n) { ?s ?p ?o . ?a ?b ?c BIND('" + "x" * 200 + "' AS ?x) }", 20)
    process.end()


def test_a_store_of_many_files(tmp_path: Path) -> None:
    """The engine opens the first sixteen at once, and the rest when a query needs them."""
    store, name = Store(str(tmp_path / "store")), NamedNode("a:p")
    for part in range(8):
        graph = NamedNode(f"a:{part}")
        store.bulk_extend(Quad(NamedNode(f"a:{part}-{n}"), name, Literal(n), graph) for n in range(20))
    store.flush()
    del store
    assert len(list((tmp_path / "store").glob("*.sst"))) > 16
    process = Process(tmp_path / "store", 100 << 20)
    said, body = process.ask(
        {**QUESTION, "table": "csv", "query": "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "rows": 10, "size": 1000}, 20, 5
    )
    assert (said["count"], body) == (1, b"n\r\n160\r\n")
    process.end()
