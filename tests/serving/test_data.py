"""The addresses of the graph answer, and say of a node what the graph says."""

import re
import shutil
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Store, Triple, parse
from starlette.testclient import TestClient

from kg.graph.iri import BASE, VD
from kg.graph.terms import LABEL
from kg.serving.app import application
from kg.serving.protocol.data import Description
from kg.serving.site import Served
from kg.withdrawals import write_withdrawn

HTML = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
FORMATS = {"ttl": RdfFormat.TURTLE, "nt": RdfFormat.N_TRIPLES, "jsonld": RdfFormat.JSON_LD}


@pytest.fixture(scope="module")
def node(client: TestClient) -> str:
    """The path of an organisation that gave an award."""
    told = f"?c <{VD}conferredByOrganization> ?o FILTER(CONTAINS(STR(?o), '/id/organisation/'))"
    query = f"SELECT ?o {{ {told} }} ORDER BY ?o LIMIT 1"
    answer = client.get("/sparql", params={"query": query, "format": "csv"})
    return answer.text.splitlines()[1].removeprefix(f"{BASE}id/")


@pytest.mark.parametrize(
    ("accept", "place"),
    [
        (HTML, "/page/{}"),
        ("*/*", "/page/{}"),
        ("text/turtle", "/data/{}.ttl"),
        ("application/n-triples, text/turtle;q=0.5", "/data/{}.nt"),
        ('application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted"', "/data/{}.jsonld"),
        ("text/html;q=0.1, text/turtle;q=0.2", "/data/{}.ttl"),
    ],
)
def test_a_node_is_told_of_elsewhere(client: TestClient, node: str, accept: str, place: str) -> None:
    answer = client.get(f"/id/{node}", headers={"Accept": accept}, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, place.format(node))
    assert "Accept" in answer.headers["vary"]
    assert f'<{BASE}id/{node}>; rel="canonical"' in answer.headers["link"]
    for address, media in ((f"/page/{node}", "text/html"), (f"/data/{node}.ttl", "text/turtle")):
        assert f'<{address}>; rel="alternate"; type="{media}"' in answer.headers["link"]


def test_a_client_that_wants_neither_is_told_what_there_is(client: TestClient, node: str) -> None:
    answer = client.get(f"/id/{node}", headers={"Accept": "image/png"}, follow_redirects=False)
    assert answer.status_code == 406
    assert "text/turtle" in answer.text


def test_an_address_may_be_typed_with_its_letters(client: TestClient, node: str) -> None:
    assert "%" in node
    typed = client.get(f"/data/{quote(unquote(node), safe='/,').lower()}.nt")
    assert typed.status_code == 200
    assert typed.content == client.get(f"/data/{node}.nt").content


@pytest.mark.parametrize("ending", FORMATS)
def test_the_data_of_a_node_hold_its_claims_and_their_words(client: TestClient, node: str, ending: str) -> None:
    answer = client.get(f"/data/{node}.{ending}", headers={"Accept": "image/png"})
    assert answer.status_code == 200
    said = {quad.triple for quad in parse(answer.content, format=FORMATS[ending])}
    iri = NamedNode(f"{BASE}id/{node}")
    assert any(one.subject == iri and one.predicate == LABEL for one in said)
    assert any(one.object == iri and one.predicate == NamedNode(VD + "conferredByOrganization") for one in said)
    given = {one.subject for one in said if one.object == iri}
    claims = {one.subject for one in said if one.predicate == NamedNode(VD + "claimSubject") and one.object in given}
    words = {one.object for one in said if one.predicate == NamedNode(VD + "hasEvidence") and one.subject in claims}
    quotes = [one for one in said if one.subject in words and one.predicate.value.endswith("oa#exact")]
    assert claims
    assert quotes


def test_without_an_ending_the_format_is_negotiated(client: TestClient, node: str) -> None:
    answer = client.get(f"/data/{node}", headers={"Accept": "application/ld+json, text/turtle;q=0.9"})
    assert answer.headers["content-type"] == "application/ld+json"
    assert answer.headers["content-location"] == f"/data/{node}.jsonld"
    assert client.get(f"/data/{node}", headers={"Accept": "image/png"}).status_code == 406


def test_graphs_ontology_and_vocabulary_have_addresses(client: TestClient) -> None:
    for path in ("graph/build", "graph/document/001"):
        answer = client.get(f"/{path}", headers={"Accept": "application/n-triples"})
        assert str(answer.url).endswith(f"/data/{path}.nt")
    text = client.get("/graph/build", headers={"Accept": "application/n-triples"}).text
    assert f"<{BASE}id/dataset>" in text


@pytest.mark.parametrize(
    "path",
    [
        "person/nobody.ttl", "person/nobody", "x", ".ttl", "", "%00.ttl", "%ff%fe.nt", "graph/nothing.ttl",
        "../../etc/passwd.ttl", "%2e%2e/%2e%2e/etc/passwd", "..%2f..%2fetc%2fpasswd.nt", "person/<script>.ttl",
        "a b/c d.ttl", "graph/.ttl", "vocabulary/x.ttl", "person/" + "a" * 5000 + ".ttl", "\\..\\x.ttl", "CON.ttl",
    ],
)  # fmt: skip
def test_what_the_graph_does_not_know_is_not_there(client: TestClient, path: str) -> None:
    answer = client.get(f"/data/{path}")
    assert answer.status_code == 404
    assert answer.text.count("root:") == 0


def test_what_was_withdrawn_is_gone(out: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    shutil.copytree(out, folder, symlinks=False)
    write_withdrawn(folder, {"777": "theo yêu cầu của bà B."})
    with TestClient(application(folder)) as client:
        for path in ("document/777", "person/777/nguy%E1%BB%85n-v%C4%83n-a", "graph/document/777"):
            answer = client.get(f"/data/{path}.ttl")
            assert answer.status_code == 410
            assert "bà B." not in answer.text
        assert client.get("/data/document/778.ttl").status_code == 404


def test_a_description_has_an_end_and_says_so() -> None:
    store, hub, name = Store(), NamedNode("a:hub"), NamedNode("a:p")
    store.extend(quad for n in range(50) for quad in parse(f"<a:{n}> <a:p> <a:hub> .", format=RdfFormat.N_QUADS))
    store.extend(parse('<a:hub> <a:p> "x" .', format=RdfFormat.N_QUADS))
    whole, part = Description(store, 100).of(hub), Description(store, 20).of(hub)
    assert (len(whole.said), whole.cut) == (51, False)
    assert (len(part.said), part.cut) == (20, True)
    assert next(iter(part.said)) == Triple(hub, name, Literal("x"))


def test_void_counts_what_the_build_counted(client: TestClient) -> None:
    answer = client.get("/.well-known/void", headers={"Accept": "application/n-triples"})
    said = {quad.triple for quad in parse(answer.content, format=RdfFormat.N_TRIPLES)}
    about = [one for one in said if one.subject == NamedNode(f"{BASE}id/dataset")]
    values = {re.split("[#/]", one.predicate.value)[-1]: one.object for one in about}
    assert values["sparqlEndpoint"] == NamedNode("http://testserver/sparql")
    assert values["dataDump"] == NamedNode("http://testserver/dump/graph.nq")
    assert "license" in values
    dump = client.get("/dump/graph.nq")
    total = len(set(parse(dump.content, format=RdfFormat.N_QUADS)))
    build = client.get("/data/graph/build.nt").content.count(b"\n")
    assert int(values["triples"].value) == total - build  # type: ignore[union-attr]
    assert client.get("/.well-known/void").headers["content-type"] == "text/turtle; charset=utf-8"
    assert client.options("/.well-known/void").status_code == 204


def test_a_node_reads_as_schema_org_or_as_wikidata(client: TestClient) -> None:
    site: Served = client.app.state.site.now  # type: ignore[attr-defined]
    iri = next(one for one, kind in site.catalogue.kinds.items() if kind == "person")
    for words, stands in (("own", "https://w3id.org/vinhdanh/ontology#"), ("schema", "https://schema.org/")):
        answer = client.get(f"/data/{site.path(iri)}.jsonld", params={"words": words})
        assert answer.headers["content-type"] == "application/ld+json"
        assert answer.headers["access-control-allow-origin"] == "*"
        found = answer.json()
        assert found["@id"] == iri
        whole = client.get(f"/context/{words}.jsonld").json()["@context"]
        assert found["@context"].items() <= whole.items(), "a node's context is a part of the one that is served"
        assert any(str(how).count(stands) for how in whole.values())
    wikidata = client.get("/context/wikidata.jsonld").text
    assert "http://www.wikidata.org/prop/direct/P" in wikidata
    assert client.get(f"/data/{site.path(iri)}.jsonld?words=latin").status_code == 400
    assert client.get("/context/latin.jsonld").status_code == 404
