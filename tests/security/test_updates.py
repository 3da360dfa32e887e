"""Threat 5: somebody writes. Updates are refused in every way of sending them, and there is nothing to write to."""

import hashlib
from pathlib import Path

import pytest
from pyoxigraph import Quad, Store
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from .conftest import Canary, Serve

UPDATES = [
    "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
    "INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:b> <urn:c> } }",
    "DELETE DATA { <urn:x> <urn:y> <urn:z> }",
    "DELETE WHERE { ?s ?p ?o }",
    "DELETE { ?s ?p ?o } INSERT { ?o ?p ?s } WHERE { ?s ?p ?o }",
    "INSERT { <urn:a> <urn:b> ?o } WHERE { ?s ?p ?o }",
    "WITH <urn:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    "LOAD <URL>",
    "LOAD SILENT <URL> INTO GRAPH <urn:g>",
    "CLEAR ALL",
    "CLEAR SILENT GRAPH <urn:g>",
    "DROP ALL",
    "DROP NAMED",
    "CREATE GRAPH <urn:new>",
    "COPY <urn:g> TO DEFAULT",
    "MOVE <urn:g> TO DEFAULT",
    "ADD <urn:g> TO <urn:h>",
    "PREFIX a: <urn:> INSERT DATA { a:a a:b a:c } ; CLEAR ALL",
    "# SELECT * { ?s ?p ?o }\nCLEAR ALL",
    "BASE <urn:select> clear all",
]


def attack(client: TestClient, update: str) -> None:
    """Send an update in seven ways; AssertionError where one is not refused."""
    ways = [
        client.get("/sparql", params={"update": update}),
        client.get("/sparql", params={"query": update}),
        client.post("/sparql", data={"update": update}),
        client.post("/sparql", data={"query": update}),
        client.post("/sparql", data={"query": "ASK {}", "update": update}),
        client.post("/sparql", content=update, headers={"Content-Type": "application/sparql-update"}),
        client.post("/sparql", content=update, headers={"Content-Type": "application/sparql-query"}),
    ]
    assert [answer.status_code for answer in ways] == [403] * len(ways)


def state_of(out: Path) -> str:
    """A digest of every file of a build."""
    found = hashlib.sha256()
    for file in sorted(path for path in out.rglob("*") if path.is_file()):
        found.update(str(file.relative_to(out)).encode() + file.read_bytes())
    return found.hexdigest()


@pytest.mark.parametrize("update", UPDATES)
def test_nobody_writes(serve: Serve, out: Path, canary: Canary, update: str) -> None:
    count = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
    before = state_of(out), serve().post("/sparql", data={"query": count}).text
    attack(serve(), update.replace("URL", canary.url))
    assert (state_of(out), serve().post("/sparql", data={"query": count}).text) == before
    assert canary.visits == []


def test_no_address_is_written_to(serve: Serve, out: Path) -> None:
    before = state_of(out)
    for method in ("PUT", "DELETE", "PATCH"):
        for path in ("/sparql", "/data/graph/build", "/graph/build", "/data/document/001", "/dump/graph.nq"):
            assert serve().request(method, path, content="<urn:a> <urn:b> <urn:c> .").status_code == 405
    assert state_of(out) == before


def writing(store: Store) -> Starlette:
    """An endpoint that does what it is told."""

    async def sparql(request: Request) -> Response:
        form = dict(await request.form()) if "form" in request.headers.get("content-type", "") else {}
        direct = (await request.body()).decode() if not form else ""
        store.update(str(form.get("update") or form.get("query") or request.query_params.get("update") or direct))
        return PlainTextResponse("done")

    return Starlette(routes=[Route("/sparql", sparql, methods=["GET", "POST"])])


def contents(store: Store) -> tuple[set[Quad], set[object]]:
    return set(store), set(store.named_graphs())


@pytest.mark.parametrize("update", UPDATES)
def test_an_endpoint_that_does_what_it_is_told_is_written_to(canary: Canary, update: str) -> None:
    store = Store()
    store.update("INSERT DATA { <urn:x> <urn:y> <urn:z> GRAPH <urn:g> { <urn:p> <urn:q> <urn:r> } }")
    before = contents(store)
    client = TestClient(writing(store), raise_server_exceptions=False)
    with pytest.raises(AssertionError):
        attack(client, update.replace("URL", canary.url))
    assert contents(store) != before
    assert bool(canary.visits) is ("LOAD" in update)


def test_the_store_itself_is_for_reading(serve: Serve) -> None:
    site = serve().app.state.site  # type: ignore[attr-defined]
    assert site.now.source.is_dir()
    with pytest.raises(RuntimeError, match="read-write"):
        site.now.store.update("CLEAR ALL")
