"""The endpoint, as programs ask it."""

import gzip
import json
from urllib.parse import quote

import pytest
from httpx2 import Headers
from pyoxigraph import (
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    parse,
    parse_query_results,
)
from starlette.testclient import TestClient

from kg.graph.iri import BASE
from kg.serving.protocol.sparql import MOST_BODY

DIRECT, FORM = {"Content-Type": "application/sparql-query"}, {"Content-Type": "application/x-www-form-urlencoded"}
UTF_16 = {"Content-Type": "application/sparql-query; charset=UTF-16"}
CONFERRALS = "SELECT ?c { ?c a <https://w3id.org/vinhdanh/ontology#AwardConferral> } ORDER BY ?c"
STATEMENTS = "CONSTRUCT { ?c a ?k } WHERE { ?c a ?k } LIMIT 7"
RESULTS = {
    "application/sparql-results+json": QueryResultsFormat.JSON,
    "application/sparql-results+xml": QueryResultsFormat.XML,
    "text/tab-separated-values": QueryResultsFormat.TSV,
}
FILES = {
    "text/turtle": RdfFormat.TURTLE,
    "application/n-triples": RdfFormat.N_TRIPLES,
    "application/ld+json": RdfFormat.JSON_LD,
}


def get(client: TestClient, query: str, accept: str = "*/*", **more: str) -> object:
    return client.get("/sparql", params={"query": query, **more}, headers={"Accept": accept})


def test_three_ways_to_ask_are_one(client: TestClient) -> None:
    by_get = client.get("/sparql", params={"query": CONFERRALS})
    by_form = client.post("/sparql", data={"query": CONFERRALS})
    kind = {"Content-Type": "application/sparql-query; charset=UTF-8"}
    direct = client.post("/sparql", content=CONFERRALS, headers=kind)
    assert by_get.status_code == by_form.status_code == direct.status_code == 200
    assert by_get.content == by_form.content == direct.content
    assert len(by_get.json()["results"]["bindings"]) > 3


@pytest.mark.parametrize("media", RESULTS)
def test_tables_in_each_format(client: TestClient, media: str) -> None:
    answer = client.get("/sparql", params={"query": CONFERRALS}, headers={"Accept": media})
    assert answer.headers["content-type"].partition(";")[0] == media
    assert "accept" in answer.headers["vary"].lower()
    rows = parse_query_results(answer.content, format=RESULTS[media])
    assert isinstance(rows, QuerySolutions)
    expected = client.get("/sparql", params={"query": CONFERRALS}).json()["results"]["bindings"]
    assert [row["c"].value for row in rows] == [one["c"]["value"] for one in expected]  # type: ignore[union-attr]


def test_csv_is_a_table_too(client: TestClient) -> None:
    answer = client.get("/sparql", params={"query": CONFERRALS}, headers={"Accept": "text/csv, */*;q=0.1"})
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.text.startswith("c\r\nhttps://w3id.org/vinhdanh/id/conferral/")


@pytest.mark.parametrize("media", FILES)
def test_statements_in_each_format(client: TestClient, media: str) -> None:
    answer = client.get("/sparql", params={"query": STATEMENTS}, headers={"Accept": media})
    assert answer.headers["content-type"].partition(";")[0] == media
    assert len(list(parse(answer.content, format=FILES[media]))) == 7


@pytest.mark.parametrize("media", list(RESULTS)[:2])
def test_yes_or_no(client: TestClient, media: str) -> None:
    for query, said in (("ASK {}", True), ("ASK { <a:a> <a:b> <a:c> }", False)):
        answer = client.get("/sparql", params={"query": query}, headers={"Accept": media})
        result = parse_query_results(answer.content, format=RESULTS[media])
        assert isinstance(result, QueryBoolean)
        assert bool(result) is said


def test_the_format_can_be_named_in_the_address(client: TestClient) -> None:
    named = client.get("/sparql", params={"query": "ASK {}", "format": "xml"}, headers={"Accept": "text/csv"})
    assert named.headers["content-type"] == "application/sparql-results+xml"
    assert client.get("/sparql", params={"query": "ASK {}", "format": "docx"}).status_code == 400
    assert client.get("/sparql", params={"query": "ASK {}", "format": "ttl"}).status_code == 406


def test_only_what_fits_in_no_way_is_refused(client: TestClient) -> None:
    refused = client.get("/sparql", params={"query": "ASK {}"}, headers={"Accept": "image/png"})
    assert refused.status_code == 406
    assert "application/sparql-results+json" in refused.text
    table_for_a_graph = client.get("/sparql", params={"query": STATEMENTS}, headers={"Accept": "text/csv"})
    assert table_for_a_graph.status_code == 406
    assert "text/turtle" in table_for_a_graph.text


def test_an_error_says_where(client: TestClient) -> None:
    answer = client.get("/sparql", params={"query": "SELECT *\nWHERE { ?s ?p }"})
    assert answer.status_code == 400
    assert answer.text.startswith("line 2, column 16: expected one of")
    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        ({"method": "GET", "params": {"query": "CLEAR ALL"}}, 403),
        ({"method": "GET", "params": {"update": "CLEAR ALL"}}, 403),
        ({"method": "POST", "data": {"update": "CLEAR ALL"}}, 403),
        ({"method": "POST", "content": "CLEAR ALL", "headers": {"Content-Type": "application/sparql-update"}}, 403),
        ({"method": "GET", "params": {"query": "SELECT * { SERVICE <http://127.0.0.1:9/> {} }"}}, 403),
        ({"method": "GET", "params": {"query": ""}}, 400),
        ({"method": "GET", "params": {"a": "b"}}, 400),
        ({"method": "POST", "data": {"a": "b"}}, 400),
        ({"method": "GET", "params": [("query", "ASK {}"), ("query", "ASK {}")]}, 400),
        ({"method": "GET", "params": {"query": "ASK {}", "default-graph-uri": "no address"}}, 400),
        ({"method": "GET", "params": [("query", "ASK {}")] + [("named-graph-uri", "a:b")] * 101}, 400),
        ({"method": "GET", "params": [("query", "ASK {}")] + [("a", "b")] * 500}, 400),
        ({"method": "GET", "url": "/sparql?query=ASK%20%7B%7D%20%23%FF"}, 400),
        ({"method": "POST", "content": b"query=%FF", "headers": FORM}, 400),
        ({"method": "POST", "content": b"ASK {} #\xff", "headers": DIRECT}, 400),
        ({"method": "POST", "content": "ASK {}".encode("utf-16"), "headers": UTF_16}, 400),
        ({"method": "POST", "content": "ASK {}", "params": {"query": "ASK {}"}, "headers": DIRECT}, 400),
        ({"method": "POST", "content": "ASK {}"}, 415),
        ({"method": "POST", "content": "ASK {}", "headers": {"Content-Type": "text/plain"}}, 415),
        ({"method": "POST", "json": {"query": "ASK {}"}}, 415),
        ({"method": "PUT", "content": "ASK {}"}, 405),
        ({"method": "DELETE"}, 405),
        ({"method": "PATCH"}, 405),
        ({"method": "POST", "content": "ASK {}" + " " * 40_000, "headers": DIRECT}, 413),
        ({"method": "POST", "content": b" " * (MOST_BODY + 1), "headers": DIRECT}, 413),
    ],
)  # fmt: skip
def test_what_is_wrong_has_its_own_status(client: TestClient, request_: dict[str, object], status: int) -> None:
    answer = client.request(**{"url": "/sparql", **request_})  # type: ignore[arg-type]
    assert answer.status_code == status
    if status == 405:
        assert {"GET", "POST", "HEAD", "OPTIONS"} == set(answer.headers["allow"].replace(" ", "").split(","))
    else:
        assert answer.text.count("\n") == 1
        assert answer.headers["access-control-allow-origin"] == "*"
    assert client.get("/sparql", params={"query": "ASK {}"}).json()["boolean"] is True


def count(client: TestClient, query: str, *graphs: tuple[str, str]) -> int:
    answer = client.get("/sparql", params=[("query", query), *graphs, ("format", "json")])
    assert answer.status_code == 200
    return int(answer.json()["results"]["bindings"][0]["n"]["value"])


def test_graphs_are_picked_by_the_request_or_by_the_query(client: TestClient) -> None:
    every, named = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
    build = f"{BASE}graph/build"
    in_build = count(client, every.replace("?s ?p ?o", f"GRAPH <{build}> {{ ?s ?p ?o }}"))
    assert 0 < in_build < count(client, every)
    assert count(client, every, ("default-graph-uri", build)) == in_build
    assert count(client, every.replace("{ ?s", f"FROM <{build}> {{ ?s")) == in_build
    assert count(client, named.replace("{ GRAPH", f"FROM NAMED <{build}> {{ GRAPH")) == in_build
    assert count(client, named, ("named-graph-uri", build)) == in_build
    assert count(client, every, ("named-graph-uri", build)) == 0
    assert count(client, every, ("default-graph-uri", "http://127.0.0.1:9/unknown")) == 0
    from_nowhere = every.replace("{ ?s", "FROM <file:///etc/passwd> { ?s")
    assert count(client, from_nowhere) == 0
    assert count(client, from_nowhere, ("default-graph-uri", build)) == in_build


def test_what_is_cut_off_says_so(client: TestClient) -> None:
    answer = client.get("/sparql", params={"query": "SELECT * { ?s ?p ?o . ?a a ?c }"})
    rows = len(answer.json()["results"]["bindings"])
    assert rows == 10_000
    assert answer.headers["x-truncated"].startswith("10000 rows are here")
    assert "x-truncated" not in client.get("/sparql", params={"query": CONFERRALS}).headers


def test_scripts_of_other_sites_may_ask(client: TestClient) -> None:
    before = client.options("/sparql", headers={"Origin": "https://a.example", "Access-Control-Request-Method": "POST"})
    assert before.status_code == 204
    assert "POST" in before.headers["access-control-allow-methods"]
    answer = client.get("/sparql", params={"query": "ASK {}"}, headers={"Origin": "https://a.example"})
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in answer.headers


def test_head_is_get_without_its_body(client: TestClient) -> None:
    address = f"/sparql?query={quote(CONFERRALS)}"
    head, whole = client.head(address), client.get(address)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-type"] == whole.headers["content-type"]


def test_long_answers_travel_packed(client: TestClient) -> None:
    with client.stream("GET", "/sparql", params={"query": CONFERRALS}, headers={"Accept-Encoding": "gzip"}) as answer:
        packed = b"".join(answer.iter_raw())
    assert answer.headers["content-encoding"] == "gzip"
    assert "accept-encoding" in answer.headers["vary"].lower()
    plain = client.get("/sparql", params={"query": CONFERRALS}, headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert json.loads(gzip.decompress(packed)) == plain.json()


def test_relative_addresses_are_relative_to_the_endpoint(client: TestClient) -> None:
    answer = client.get("/sparql", params={"query": "CONSTRUCT { <s> <p> 1 } WHERE {}", "format": "nt"})
    assert answer.text.startswith("<http://testserver/s> <http://testserver/p>")


@pytest.mark.parametrize("host", ["a{b}", "a.example/x", "<script>", "a b", "a.example:99999", "[::1", "", "é"])
def test_a_host_that_is_none_breaks_nothing(client: TestClient, host: str) -> None:
    asked = client.build_request("GET", "/sparql", params={"query": "SELECT (<s> AS ?s) {}"})
    asked.headers = Headers([(b"host", host.encode())])
    assert client.send(asked).status_code == 200
    asked = client.build_request("GET", "/.well-known/void")
    asked.headers = Headers([(b"host", host.encode())])
    assert client.send(asked).status_code == 200


def test_without_a_query_it_describes_itself(client: TestClient) -> None:
    sd = "http://www.w3.org/ns/sparql-service-description#"
    for media, form in FILES.items():
        answer = client.get("/sparql", headers={"Accept": media})
        said = {quad.triple for quad in parse(answer.content, format=form)}
        endpoints = [one.object for one in said if one.predicate == NamedNode(sd + "endpoint")]
        assert endpoints == [NamedNode("http://testserver/sparql")]
        assert {one.object.value for one in said if one.predicate == NamedNode(sd + "feature")} == {  # type: ignore[union-attr]
            sd + "UnionDefaultGraph"
        }
        assert f"{BASE}graph/build" in {
            one.object.value
            for one in said
            if one.predicate == NamedNode(sd + "name")  # type: ignore[union-attr]
        }
    assert client.get("/sparql", headers={"Accept": "image/png"}).status_code == 406


def test_a_browser_is_sent_to_the_editor(client: TestClient) -> None:
    browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
    answer = client.get("/sparql", headers={"Accept": browser}, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/query")
