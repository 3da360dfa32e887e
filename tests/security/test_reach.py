"""Threat 1: a query makes the server ask another one, or read a file. It is refused; the process could not either."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from .conftest import SECRET, Canary, Serve

# URL and FILE stand for the canary and the secret; first is the engine that falls for it where nothing defends it.
OUTWARD = [
    ("oxigraph", "SELECT * { SERVICE <URL> { ?s ?p ?o } }"),
    ("oxigraph", "SELECT * { SERVICE SILENT <URL> { ?s ?p ?o } }"),
    ("oxigraph", "SELECT * { service<URL>{ ?s ?p ?o } }"),
    ("", "SELECT * { VALUES ?u { <URL> } SERVICE ?u { ?s ?p ?o } }"),
    ("", "SELECT * { BIND(IRI(CONCAT('URL', 'x')) AS ?u) SERVICE SILENT ?u { ?s ?p ?o } }"),
    ("oxigraph", "PREFIX : <URL> SELECT * { SERVICE:x{ ?s ?p ?o } }"),
    ("oxigraph", "SELECT * { { SELECT * { { SERVICE <URL> { ?s ?p ?o } } } } }"),
    ("oxigraph", "SELECT * { VALUES ?x { 1 } FILTER EXISTS { SERVICE <URL> { ?s ?p ?o } } }"),
    ("oxigraph", "SELECT * { ?a ?b ?c OPTIONAL { SERVICE <URL> { ?s ?p ?o } } } LIMIT 1"),
    ("oxigraph", "SELECT * { ?a ?b ?c MINUS { SERVICE <URL> { ?a ?p ?o } } }"),
    ("oxigraph", "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <URL> { ?s ?p ?o } }"),
    ("oxigraph", "SELECT * { # '\n SERVICE <URL> { ?s ?p ?o } } # '"),
    ("oxigraph", "SELECT * { GRAPH ?g { ?a ?b ?c } SERVICE <URL> { ?s ?p ?o } }"),
    ("oxigraph", "ASK { SERVICE <URL> { ?s ?p ?o } }"),
    ("oxigraph", "DESCRIBE ?s { SERVICE <URL> { ?s ?p ?o } }"),
    ("rdflib", "SELECT * FROM <URL> { ?s ?p ?o }"),
    ("rdflib", "SELECT * FROM NAMED <URL> { GRAPH ?g { ?s ?p ?o } }"),
    ("rdflib", "SELECT * FROM <FILE> { ?s ?p ?o }"),
    ("rdflib", "ASK FROM <URL> { ?s ?p ?o }"),
]
FALLEN_FOR = [(engine, query) for engine, query in OUTWARD if engine]


def attack(client: TestClient, canary: Canary, secret: Path, query: str) -> None:
    """Send a query in each of the three ways; AssertionError where somebody is visited, or the secret leaks."""
    query = query.replace("URL", canary.url).replace("FILE", secret.as_uri())
    answers = [
        client.get("/sparql", params={"query": query}),
        client.post("/sparql", data={"query": query}),
        client.post("/sparql", content=query, headers={"Content-Type": "application/sparql-query"}),
    ]
    assert canary.visits == []
    for answer in answers:
        assert SECRET not in answer.text
        assert answer.status_code in {200, 403}
        if answer.status_code == 200:
            assert "FROM" in query
            assert answer.json() in (
                {"head": {}, "boolean": False},
                {"head": answer.json()["head"], "results": {"bindings": []}},
            )
    assert client.get("/sparql", params={"query": "ASK {}"}).json()["boolean"] is True


@pytest.mark.parametrize("query", [query for _, query in OUTWARD])
def test_nobody_is_visited_and_no_file_is_read(serve: Serve, canary: Canary, secret: Path, query: str) -> None:
    attack(serve(), canary, secret, query)


@pytest.mark.parametrize(("engine", "query"), FALLEN_FOR)
def test_it_would_be_without_the_defences(serve: Serve, canary: Canary, secret: Path, engine: str, query: str) -> None:
    client = serve(off="look,network" + (",engine" if engine == "rdflib" else ""))
    with pytest.raises(AssertionError):
        attack(client, canary, secret, query)
    assert canary.visits or "FILE" in query


@pytest.mark.parametrize("query", [query for engine, query in OUTWARD if engine == "oxigraph"])
def test_the_process_alone_reaches_nobody_either(serve: Serve, canary: Canary, secret: Path, query: str) -> None:
    client = serve(off="look")
    answer = client.get("/sparql", params={"query": query.replace("URL", canary.url)})
    assert canary.visits == []
    assert SECRET not in answer.text


@pytest.mark.parametrize("name", ["default-graph-uri", "named-graph-uri"])
def test_graphs_that_a_request_names_are_not_fetched(serve: Serve, canary: Canary, secret: Path, name: str) -> None:
    query = "SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"
    for address in (canary.url, secret.as_uri(), "file:///etc/passwd"):
        answer = serve().get("/sparql", params={"query": query, name: address})
        assert answer.json()["results"]["bindings"] == []
    assert canary.visits == []


def test_no_context_is_taken_from_elsewhere(serve: Serve, canary: Canary) -> None:
    """JSON-LD is written here and read nowhere: a body of it is no query."""
    body = f'{{"@context": "{canary.url}", "@id": "urn:a"}}'
    for address in ("/sparql", "/data/document/001", "/.well-known/void"):
        answer = serve().post(address, content=body, headers={"Content-Type": "application/ld+json"})
        assert answer.status_code in {405, 415}
    written = serve().get("/data/graph/build.jsonld").json()["@context"]
    assert all(isinstance(one, str) and one.endswith(("/", "#")) for one in written.values())
    assert canary.visits == []
