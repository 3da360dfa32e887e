"""A real Oxigraph server, and a server with every fault."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer
from engines import free_port
from servers import Faulty, oxigraph
from typer.testing import CliRunner

from kg import __version__
from kg.asking import ask, describe, questions
from kg.asking.commands import register
from kg.asking.endpoint import Endpoint, EndpointFailed
from kg.store import Graph, QueryFailed, QueryRefused

from .test_answers import EXPECTED


@pytest.fixture(scope="module")
def server(out: Path) -> Iterator[str]:
    """The address of an Oxigraph server that holds the sample build."""
    with oxigraph(out / "graph.nq") as url:
        yield url


@pytest.mark.parametrize("one", questions(), ids=lambda one: one.name)
def test_every_question_is_answered_as_at_home(server: str, graph: Graph, one: object) -> None:
    assert ask(Endpoint(server), one) == ask(graph, one)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "said"), [(name, one) for name, said, twin, *_ in EXPECTED for one in (said, twin)], ids=str
)
def test_parameters_do_the_same(server: str, graph: Graph, name: str, said: dict[str, str]) -> None:
    assert ask(Endpoint(server), name, **said) == ask(graph, name, **said)


def test_statements_of_an_answer(server: str, graph: Graph) -> None:
    table = ask(graph, "officials", person="lê minh đạo")
    assert describe(Endpoint(server), table) == describe(graph, table)


def test_ask_queries(server: str) -> None:
    assert Endpoint(server).rows("ASK { ?s ?p ?o }").rows == ((True,),)


@pytest.mark.parametrize("form", ["table", "csv", "json", "ttl"])
def test_the_commands_ask_an_endpoint(server: str, out: Path, form: str) -> None:
    app = typer.Typer()
    register(app)
    there = CliRunner().invoke(app, ["ask", "events", "--kind", "hội nghị", "--endpoint", server, "--format", form])
    here = CliRunner().invoke(app, ["ask", "events", "--kind", "hội nghị", "--graph", str(out), "--format", form])
    assert (there.exit_code, there.output) == (0, here.output)
    mine = CliRunner().invoke(app, ["query", "-", "--endpoint", server, "--format", "csv"], input="SELECT (7 AS ?n) {}")
    assert mine.output == "n\n7\n"


def test_what_the_server_cannot_parse_is_one_line(server: str) -> None:
    with pytest.raises(EndpointFailed, match=r"status 400 Bad Request: .*expected") as failure:
        Endpoint(server).select("SELECT * { ?s ?p }")
    assert "\n" not in str(failure.value)


def test_only_tables_are_asked_for(server: str) -> None:
    with pytest.raises(QueryFailed, match="CONSTRUCT"):
        Endpoint(server).select("CONSTRUCT WHERE { ?s ?p ?o }")
    with pytest.raises(QueryRefused, match="changes a graph"):
        Endpoint(server).select("CLEAR ALL")


# --- faults


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("html", "it answers with text/html, not with SPARQL JSON"),
        ("xml", "it answers with application/sparql-results"),
        ("untyped", "not with SPARQL JSON"),
        ("redirect", "it sends on to /elsewhere: give that address"),
        ("cut", "no whole SPARQL JSON"),
        ("short", "no whole SPARQL JSON|the connection broke"),
        ("trailing", "no whole SPARQL JSON"),
        ("list", "no whole SPARQL JSON"),
        ("status/400", "status 400 Bad Request: đã hỏng rồi"),
        ("status/401", "status 401 Unauthorized: đã hỏng rồi"),
        ("status/403", "status 403"),
        ("status/404", "status 404 Not Found: đã hỏng rồi"),
        ("status/405", "status 405"),
        ("status/429", "status 429 .*; asks to wait 120"),
        ("status/500", "status 500 Internal Server Error: đã hỏng rồi"),
        ("status/502", "status 502"),
        ("status/503", "status 503 .*; asks to wait 120"),
        ("reset", "the connection broke|Remote end closed|reset"),
    ],
)
def test_each_fault_is_one_line(faults: str, path: str, reason: str) -> None:
    with pytest.raises(EndpointFailed, match=reason) as failure:
        Endpoint(f"{faults}/{path}", timeout=5).select("SELECT ?a { ?a ?b ?c }")
    assert str(failure.value).startswith(f"{faults}/{path}: ")
    assert "\n" not in str(failure.value)


def test_nobody_is_asked_but_the_address_that_was_given(faults: str) -> None:
    Faulty.seen.clear()
    with pytest.raises(EndpointFailed):
        Endpoint(f"{faults}/redirect").select("ASK {}")
    assert [path for path, *_ in Faulty.seen] == ["/redirect"]


@pytest.mark.parametrize("path", ["silent", "drip", "headers"])
def test_the_deadline_is_for_the_whole_answer(faults: str, path: str) -> None:
    begun = time.monotonic()
    with pytest.raises(EndpointFailed, match=r"no answer within 0\.5 seconds"):
        Endpoint(f"{faults}/{path}", timeout=0.5).select("SELECT ?a { ?a ?b ?c }")
    assert time.monotonic() - begun < 5  # half a second, and what a busy machine adds


def test_nobody_there() -> None:
    with pytest.raises(EndpointFailed, match="refused") as failure:
        Endpoint(f"http://127.0.0.1:{free_port()}/", timeout=5).select("ASK {}")
    assert failure.value.nobody


def test_an_answer_that_is_too_long_is_cut_off(faults: str) -> None:
    with pytest.raises(EndpointFailed, match="longer than 0 MB"):
        Endpoint(f"{faults}/get", most_bytes=10).select("SELECT ?a { ?a ?b ?c }")


def test_the_request_is_a_post_with_our_name(faults: str) -> None:
    Faulty.seen.clear()
    Endpoint(f"{faults}/get", contact="ban.tdkt@example.vn").select("SELECT ?a { ?a ?b 'Bộ' }")
    ((path, headers, body),) = Faulty.seen
    assert path == "/get"
    assert headers["User-Agent"] == f"vinhdanh/{__version__} (+ban.tdkt@example.vn)"
    assert "application/sparql-results+json" in headers["Accept"]
    assert body == "query=SELECT+%3Fa+%7B+%3Fa+%3Fb+%27B%E1%BB%99%27+%7D"


def test_the_contact_cannot_smuggle_a_header() -> None:
    assert "\n" not in Endpoint("https://a.example/", contact="a\r\nX-Evil: 1").agent


@pytest.mark.parametrize(
    "url", ["", "sparql", "file:///etc/passwd", "ftp://a.example/", "http:///x", "https://user:secret@a.example/"]
)
def test_what_is_no_endpoint_is_refused_and_no_password_is_printed(url: str) -> None:
    with pytest.raises(ValueError, match="address") as refusal:
        Endpoint(url)
    assert "secret" not in str(refusal.value)
