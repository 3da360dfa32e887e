"""A real Oxigraph server, and a server with every fault."""

import json
import socket
import subprocess
import sys
import sysconfig
import threading
import time
import urllib.request
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from kg import __version__
from kg.asking import ask, describe, questions
from kg.asking.commands import register
from kg.asking.endpoint import Endpoint, EndpointFailed
from kg.store import Graph, QueryFailed, QueryRefused

from .test_answers import EXPECTED

OXIGRAPH = Path(sysconfig.get_path("scripts")) / ("oxigraph.exe" if sys.platform == "win32" else "oxigraph")
EMPTY = {"head": {"vars": ["a"]}, "results": {"bindings": []}}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture(scope="module")
def server(out: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an Oxigraph server that holds the sample build."""
    if not OXIGRAPH.exists():
        pytest.skip("the package oxigraph is not installed")
    folder = str(tmp_path_factory.mktemp("oxigraph"))
    subprocess.run([OXIGRAPH, "load", "-l", folder, "-f", out / "graph.nq"], check=True, capture_output=True)
    port = free_port()
    process = subprocess.Popen(
        [OXIGRAPH, "serve-read-only", "-l", folder, "-b", f"127.0.0.1:{port}", "--union-default-graph"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        for _ in range(100):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5).close()
                break
            except OSError:
                assert process.poll() is None, "the server ended"
                time.sleep(0.05)
        yield f"http://127.0.0.1:{port}/query"
    finally:
        process.terminate()
        process.wait(10)


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


class Faulty(BaseHTTPRequestHandler):
    """Answers as the path says; remembers what it was asked."""

    seen: list[tuple[str, dict[str, str], str]]

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.seen.append((self.path, dict(self.headers), body))
        getattr(self, "fault_" + self.path.strip("/").split("/")[0])()

    def fault_get(self) -> None:
        self.answer("application/sparql-results+json", json.dumps(EMPTY).encode())

    def do_GET(self) -> None:
        self.seen.append((self.path, dict(self.headers), "GET"))
        self.answer("text/html", b"<html>a page</html>")

    def answer(self, kind: str, body: bytes, status: int = 200, length: int | None = None) -> None:
        self.send_response(status)
        if kind:
            self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        if status in (429, 503):
            self.send_header("Retry-After", "120")
        self.end_headers()
        self.wfile.write(body)

    def fault_html(self) -> None:
        self.answer("text/html; charset=utf-8", b"<html>Welcome</html>")

    def fault_xml(self) -> None:
        self.answer("application/sparql-results+xml", b"<sparql/>")

    def fault_untyped(self) -> None:
        self.answer("", b"{}")

    def fault_cut(self) -> None:
        self.answer("application/sparql-results+json", json.dumps(EMPTY).encode()[:-9])

    def fault_short(self) -> None:
        self.answer("application/sparql-results+json", b'{"head":', length=1000)

    def fault_trailing(self) -> None:
        self.answer("application/sparql-results+json", json.dumps(EMPTY).encode() + b"java.lang.Exception: timeout")

    def fault_list(self) -> None:
        self.answer("application/json", b"[1, 2]")

    def fault_status(self) -> None:
        self.answer("text/plain", "đã hỏng\nrồi".encode(), status=int(self.path.rsplit("/", 1)[1]))

    def fault_redirect(self) -> None:
        self.send_response(302)
        self.send_header("Location", "/elsewhere")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def fault_silent(self) -> None:
        time.sleep(2)

    def fault_drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/sparql-results+json")
        self.end_headers()
        self.drip(b" ")

    def fault_headers(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        self.drip(b"X-A: b\r\n")

    def fault_reset(self) -> None:
        self.connection.close()

    def drip(self, piece: bytes) -> None:
        try:
            for _ in range(40):
                self.wfile.write(piece)
                self.wfile.flush()
                time.sleep(0.1)
        except OSError:
            pass

    def log_message(self, *_: object) -> None:
        pass


class Quiet(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        pass  # a client that gave up is what these tests are about


@pytest.fixture(scope="module")
def faults() -> Iterator[str]:
    Faulty.seen = []
    with Quiet(("127.0.0.1", 0), Faulty) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("html", "it answers with text/html, not with SPARQL JSON"),
        ("xml", "it answers with application/sparql-results"),
        ("untyped", "not with SPARQL JSON"),
        ("redirect", "it answers with text/html"),
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


@pytest.mark.parametrize("path", ["silent", "drip", "headers"])
def test_the_deadline_is_for_the_whole_answer(faults: str, path: str) -> None:
    begun = time.monotonic()
    with pytest.raises(EndpointFailed, match=r"no answer within 0\.5 seconds"):
        Endpoint(f"{faults}/{path}", timeout=0.5).select("SELECT ?a { ?a ?b ?c }")
    assert time.monotonic() - begun < 1.5


def test_nobody_there() -> None:
    with pytest.raises(EndpointFailed, match="refused"):
        Endpoint(f"http://127.0.0.1:{free_port()}/", timeout=5).select("ASK {}")


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
