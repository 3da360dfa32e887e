"""Queries take turns in a few processes; what one does to its process is nothing to the next."""

import gzip
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import Future
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.answering.limits import Limits
from kg.answering.pool import Answer, Asked, Busy, NoQuery, Pool, Stopped

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
HALF = "SELECT ?s { ?s ?p ?o } LIMIT 50"


def ask(pool: Pool, query: str, client: object = "a", **more: object) -> Answer:
    return pool.ask(Asked(query, **more), client).result(60)  # type: ignore[arg-type]


def test_an_answer(pool: Pool) -> None:
    answer = ask(pool, "SELECT ?o { <http://a.example/7> ?p ?o }", table="csv")
    assert (answer.format, answer.body, answer.count, answer.cut) == ("csv", b"o\r\n7\r\n", 1, "")


def test_columns_come_in_the_order_of_the_query(pool: Pool) -> None:
    heads = [
        ask(pool, f"SELECT {what} {{ ?z ?y ?x }} LIMIT 1", table="tsv").body.split(b"\n")[0] for what in ("*", "?x ?z")
    ]
    assert heads == [b"?z\t?y\t?x", b"?x\t?z"]
    assert ask(pool, "SELECT (STR(?z) AS ?a) ?z { ?z ?y 7 }", table="csv").body.startswith(b"a,z\r\n")


def test_rows_and_bytes_have_limits_and_the_answer_says_so(pool: Pool) -> None:
    answer = ask(pool, "SELECT * { ?s ?p ?o }", table="tsv")
    assert (answer.count, answer.cut, answer.body.count(b"\n")) == (100, "rows", 101)
    parts = " ".join(f"BIND(CONCAT('{'x' * 400}', STR(?s)) AS ?t{n})" for n in range(9))
    long = ask(pool, f"SELECT * {{ ?s ?p ?o {parts} }}")
    assert long.cut == "size"
    assert 0 < long.count < 100
    assert len(long.body) <= 100_000
    assert ask(pool, "CONSTRUCT WHERE { ?s ?p ?o }", graph="nt").cut == "rows"


def test_graphs_that_the_protocol_names(pool: Pool) -> None:
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"

    def rows(query: str = count, **more: object) -> str:
        return ask(pool, query, table="csv", **more).body.decode().splitlines()[1]

    one, none = ("http://a.example/g1",), ("http://a.example/nowhere",)
    from_one = "SELECT (COUNT(*) AS ?n) FROM <http://a.example/g1> { ?s ?p ?o }"
    assert (rows(), rows(default=one, named=())) == ("1000", "500")
    assert (rows(default=none, named=()), rows(default=(), named=one)) == ("0", "0")
    assert rows("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }", default=(), named=one) == "500"
    assert rows(from_one) == "500"
    assert rows(from_one, default=none, named=()) == "0"


@pytest.mark.parametrize(
    ("query", "kind", "place"),
    [
        ("SELECT * {\n ?s ?p }", "syntax", (2, 9)),
        ("SELECT * { SERVICE <http://a.example/> {} }", "forbidden", (1, 12)),
        ("CLEAR ALL", "forbidden", (1, 1)),
        ("SELECT * { FILTER(1" + "+1" * 5_000 + ") }", "refused", (1, 2014)),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "format", None),
    ],
)
def test_what_is_not_run_says_why_and_where(pool: Pool, query: str, kind: str, place: tuple[int, int] | None) -> None:
    with pytest.raises(NoQuery) as failure:
        ask(pool, query, graph=None)
    assert (failure.value.kind, failure.value.place) == (kind, place)


def test_long_answers_are_packed_where_that_is_wanted(pool: Pool) -> None:
    plain, packed = (ask(pool, "SELECT * { ?s ?p ?o } ORDER BY ?o", packed=one) for one in (False, True))
    assert gzip.decompress(packed.body) == plain.body
    assert (plain.packed, packed.packed, ask(pool, "ASK {}", packed=True).packed) == (False, True, False)


def test_a_query_without_end_is_ended_and_the_next_one_works(pool: Pool) -> None:
    begun = time.monotonic()
    with pytest.raises(Stopped, match="no answer within 1 seconds"):
        ask(pool, ENDLESS)
    assert time.monotonic() - begun < 3
    assert ask(pool, HALF).count == 50


def test_memory_has_a_limit(store: Path) -> None:
    doubling = " ".join(f"BIND(CONCAT(?v{n}, ?v{n}) AS ?v{n + 1})" for n in range(20))
    query = f"SELECT (STRLEN(?v20) AS ?n) {{ BIND('{'x' * 1000}' AS ?v0) {doubling} }}"
    pool = Pool(lambda: (store, 0), Limits(memory=200 << 20, seconds=60, workers=1))
    with pytest.raises(Stopped, match="more than 200 MB"):
        ask(pool, query)
    assert ask(pool, HALF).count == 50
    pool.close()


def test_one_client_does_not_take_the_places_of_all(store: Path) -> None:
    pool = Pool(lambda: (store, 0), Limits(seconds=2.0, workers=2, each=1, waiting=3))
    bombs = [pool.ask(Asked(ENDLESS), "attacker") for _ in range(5)]
    begun = time.monotonic()
    assert [ask(pool, HALF, "reader").count for _ in range(5)] == [50] * 5
    assert time.monotonic() - begun < 1.9
    refused = [bomb for bomb in bombs if bomb.done() and isinstance(bomb.exception(), Busy)]
    assert len(refused) >= 1
    pool.close()
    assert all(bomb.done() for bomb in bombs)


def test_who_had_a_query_stopped_has_one_place_for_a_while(store: Path) -> None:
    pool = Pool(lambda: (store, 0), Limits(seconds=0.2, workers=2, each=2, probation=1.0))
    assert pool.places_of("a") == 2
    with pytest.raises(Stopped):
        ask(pool, ENDLESS, "a")
    assert (pool.places_of("a"), pool.places_of("b")) == (1, 2)
    assert ask(pool, HALF, "a").count == 50
    time.sleep(1.0)
    assert pool.places_of("a") == 2
    pool.close()


def test_nobody_waits_for_ever(store: Path) -> None:
    pool = Pool(lambda: (store, 0), Limits(seconds=1.5, workers=1, each=1, patience=0.5))
    first = pool.ask(Asked(ENDLESS), "a")
    second = pool.ask(Asked(HALF), "a")
    with pytest.raises(Busy, match="too long"):
        second.result(10)
    with pytest.raises(Stopped):
        first.result(10)
    pool.close()
    with pytest.raises(Busy):
        pool.ask(Asked(HALF), "a").result(10)


def test_a_query_that_nobody_waits_for_is_not_run(store: Path) -> None:
    pool = Pool(lambda: (store, 0), Limits(seconds=1.0, workers=1, each=1))
    first: Future[Answer] = pool.ask(Asked(ENDLESS), "a")
    given_up = [pool.ask(Asked(ENDLESS), "a") for _ in range(5)]
    assert all(one.cancel() for one in given_up)
    begun = time.monotonic()
    assert ask(pool, HALF).count == 50
    assert time.monotonic() - begun < 4
    assert first.done()
    pool.close()


def test_a_new_build_is_answered_from(store: Path, tmp_path: Path) -> None:
    newer = Store(str(tmp_path / "store"))
    newer.add(Quad(NamedNode("a:a"), NamedNode("a:b"), Literal("mới"), NamedNode("a:g")))
    newer.flush()
    del newer
    now = [store]
    pool = Pool(lambda: (now[0], str(now[0])), Limits(workers=1))
    assert ask(pool, HALF).count == 50
    now[0] = tmp_path / "store"
    assert ask(pool, HALF).count == 1
    now[0] = tmp_path / "nothing"
    with pytest.raises(Busy, match="no process"):
        ask(pool, HALF)
    now[0] = store
    assert ask(pool, HALF).count == 50
    pool.close()


def test_a_process_that_was_killed_while_idle_is_replaced_unseen(store: Path) -> None:
    pool = Pool(lambda: (store, 0), Limits(workers=1))
    assert ask(pool, HALF).count == 50
    running = ["ps", "-o", "pid=,args=", "--ppid", str(os.getpid())]
    children = subprocess.run(running, capture_output=True, text=True, check=True)
    mine = [int(line.split()[0]) for line in children.stdout.splitlines() if "answering.child" in line]
    for one in mine:
        os.kill(one, signal.SIGKILL)
    time.sleep(0.2)
    assert ask(pool, HALF).count == 50
    pool.close()


def test_processes_end_with_the_server(store: Path) -> None:
    program = (
        "import os, pathlib, sys\n"
        "from kg.answering.limits import Limits\n"
        "from kg.answering.pool import *\n"
        f"pool = Pool(lambda: (pathlib.Path({str(store)!r}), 0), Limits(seconds=0.5))\n"
        f"pool.ask(Asked({HALF!r}), 1).result(30)\n"
        f"pool.ask(Asked({ENDLESS!r}), 1)\n"
        "import time; time.sleep(0.2)\n"
        "print(*os.popen('ps -o pid= --ppid %d' % os.getpid()).read().split(), flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    home = Path(__file__).parents[2]
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, cwd=home)
    children = [int(one) for one in ended.stdout.split()]
    assert children
    for _ in range(100):
        if not any(map(_alive, children)):
            break
        time.sleep(0.1)
    assert not any(map(_alive, children))


def _alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False
