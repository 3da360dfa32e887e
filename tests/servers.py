"""Servers for tests: a real Oxigraph, and one with every fault."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import engines
import pytest

EMPTY = {"head": {"vars": ["a"]}, "results": {"bindings": []}}


@contextmanager
def oxigraph(file: Path) -> Iterator[str]:
    """The address of an Oxigraph server that holds a file."""
    with engines.oxigraph(file) as address:
        if address is None:
            pytest.skip("the package oxigraph is not installed")
        yield address


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

    def fault_flaky(self) -> None:
        """/flaky/STATUS/TIMES/RETRY-AFTER: busy so often, then an answer; '-' for a header that is not there."""
        _, _, status, times, wait = self.path.split("/")
        if sum(path == self.path for path, *_ in self.seen) > int(times):
            return self.fault_get()
        self.send_response(int(status))
        if wait != "-":
            self.send_header("Retry-After", wait.replace("%20", " "))
        text = b"java.util.concurrent.TimeoutException" if status == "500" else b"later"
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)
        return None

    def fault_truncated(self) -> None:
        """One row of the seven that it says there are."""
        row = {"name": {"type": "literal", "value": "a"}, "total": {"type": "literal", "value": "7"}}
        answer = {"head": {"vars": ["name", "item", "how", "total"]}, "results": {"bindings": [row]}}
        self.answer("application/sparql-results+json", json.dumps(answer).encode())

    def fault_stops(self) -> None:
        """/stops/N: the first N requests are answered, the next one never, then all."""
        if sum(path == self.path for path, *_ in self.seen) == int(self.path.rsplit("/", 1)[1]) + 1:
            time.sleep(10)
        else:
            self.fault_get()

    def fault_redirect(self) -> None:
        self.send_response(302)
        self.send_header("Location", "/elsewhere")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def fault_silent(self) -> None:
        time.sleep(10)

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
            for _ in range(100):
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


@contextmanager
def fault_server() -> Iterator[str]:
    """The address of a server that answers as the path says; `Faulty.seen` is what it was asked."""
    Faulty.seen = []
    with Quiet(("127.0.0.1", 0), Faulty) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()
