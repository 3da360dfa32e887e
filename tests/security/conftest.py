"""A canary that nobody may visit, a secret that nobody may read, and our site with its defences on or off."""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from graph.reports import two_reports
from graph.sample import corpus
from pyoxigraph import RdfFormat, Store
from starlette.applications import Starlette
from starlette.testclient import TestClient

from kg.answering.limits import Limits
from kg.answering.pool import Pool
from kg.answering.process import CHILD
from kg.editions import MANIFEST
from kg.graph import Names, describe, state, write
from kg.serving.app import application
from kg.vocabulary import Vocabulary

UNDEFENDED = Path(__file__).with_name("undefended.py")
SECRET = "mật-khẩu-2f6c1e"

Serve = Callable[..., TestClient]


@dataclass
class Canary:
    """A server on loopback that notes each visit, and answers with something that would be noticed."""

    url: str = ""
    visits: list[str] = field(default_factory=list)


@pytest.fixture
def canary(listening: Canary) -> Canary:
    listening.visits.clear()
    return listening


@pytest.fixture(scope="session")
def listening() -> Iterator[Canary]:
    noted = Canary()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            noted.visits.append(self.path)
            said = f'<urn:a> <urn:b> "{SECRET}" .\n'.encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/turtle")
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        do_POST = do_GET

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        noted.url = f"http://127.0.0.1:{server.server_address[1]}/"
        yield noted
        server.shutdown()
        thread.join()


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A file that is none of a stranger's business."""
    file = tmp_path / "secret.ttl"
    file.write_text(f'<urn:a> <urn:b> "{SECRET}" .\n', encoding="utf-8")
    return file


@pytest.fixture(scope="session")
def out(vocabulary: Vocabulary, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("attacked")
    quads = state([*corpus(), *two_reports()], vocabulary)
    write(folder, quads + describe(quads, Names()))
    store = Store(str(folder / "store"))
    store.bulk_load(path=folder / "graph.nq", format=RdfFormat.N_QUADS)
    store.flush()
    (folder / MANIFEST).write_text("{}", encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def serve(out: Path) -> Iterator[Serve]:
    """Our site: `serve()`, `serve(seconds=1.0)` with other limits, `serve(off="look,network")` with defences off."""
    known: dict[object, Starlette] = {}
    with ExitStack() as stack:

        def served(off: str = "", client: str = "203.0.113.1", **limits: object) -> TestClient:
            key = (off, *sorted(limits.items()))
            if key not in known:
                app = known[key] = application(out)
                site, command = app.state.site, (str(UNDEFENDED), off) if off else CHILD
                app.state.pool = Pool(lambda: (site.now.source, site.now.key), Limits(**limits), command)  # type: ignore[arg-type]
                stack.callback(app.state.pool.close)
            return TestClient(known[key], client=(client, 50_000))

        yield served
