"""The SPARQL editor without a script: a form, the questions as examples, any query in the address."""

import json
import re
from html import unescape

from starlette.testclient import TestClient

from kg.asking import questions

ASK = "SELECT (1 AS ?x) WHERE {}"


def test_the_form_asks_the_endpoint_in_the_format_chosen(client: TestClient) -> None:
    page = client.get("/query").text
    assert re.search(r'<form id="ask"[^>]* method="post" action="/sparql"', page)
    formats = re.findall(r'<option value="(\w+)">', page)
    assert formats == ["json", "csv", "tsv", "xml", "ttl", "nt", "jsonld"]
    for form in formats[:4]:
        assert client.post("/sparql", data={"query": ASK, "format": form}).status_code == 200
    for form in formats[4:]:
        asked = {"query": "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 1", "format": form}
        assert client.post("/sparql", data=asked).status_code == 200


def test_a_query_in_the_address_is_in_the_editor_as_text(client: TestClient) -> None:
    page = client.get("/query", params={"query": "ASK {} # </textarea><script>alert(1)</script>"}).text
    assert "ASK {} # &lt;/textarea&gt;&lt;script&gt;" in page
    assert "<script>alert" not in page


def test_every_question_is_an_example_that_the_endpoint_answers(client: TestClient) -> None:
    page = client.get("/query?lang=en").text
    links = [unescape(link) for link in re.findall(r'<a class="example" href="([^"]+)"', page)]
    assert len(links) == len(questions())
    assert all("lang=en" in link for link in links)
    shown = client.get(links[0]).text
    area = re.search(r"<textarea[^>]*>(.*?)</textarea>", shown, re.DOTALL)
    assert area
    assert client.post("/sparql", data={"query": unescape(area[1]), "format": "csv"}).status_code == 200


def test_prefixes_are_known_to_the_editor(client: TestClient) -> None:
    block = re.search(r'<script type="application/json" id="known">(.*?)</script>', client.get("/query").text)
    assert block
    known = json.loads(block[1])
    assert known["prefixes"]["vd"] == "https://w3id.org/vinhdanh/ontology#"
    assert known["prefixes"]["id"] == known["base"]


def test_the_page_asks_for_nothing_from_elsewhere(client: TestClient) -> None:
    page = client.get("/query").text
    assert all(link.startswith("/") for link in re.findall(r'<(?:script|link)[^>]* (?:src|href)="([^"]+)"', page))
