"""Graphs, and pages of them."""

import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pyoxigraph import Quad, RdfFormat, parse

from kg.showing import write_page

SMALL = Path(__file__).with_name("small.trig")


@pytest.fixture(scope="session")
def small() -> list[Quad]:
    return list(parse(path=str(SMALL), format=RdfFormat.TRIG))


@pytest.fixture(scope="session")
def small_page(small: list[Quad], tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("picture") / "graph.html"
    write_page(small, path)
    return path


@pytest.fixture
def served() -> Iterator[Callable[[Path], tuple[str, list[str]]]]:
    """Serve a folder on this machine; the second value fills with the paths that are asked for."""
    servers: list[http.server.ThreadingHTTPServer] = []

    def serve(folder: Path) -> tuple[str, list[str]]:
        asked: list[str] = []

        class Handler(http.server.SimpleHTTPRequestHandler):
            def log_request(self, *_: object) -> None:
                asked.append(self.path)

            def log_message(self, *_: object) -> None:
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}", asked

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()
