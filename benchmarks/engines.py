"""Other engines that are asked the same: plain rdflib, an Oxigraph server, and Virtuoso 7 where it is installed.

A server is started on a free port of this machine with an N-Quads file, and ended again.
"""

import json
import shutil
import socket
import subprocess
import sys
import sysconfig
import tempfile
import time
import urllib.request
import warnings
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from pyoxigraph import QueryResultsFormat, QuerySolutions, parse_query_results

from kg.store import Solutions

OXIGRAPH = Path(sysconfig.get_path("scripts")) / ("oxigraph.exe" if sys.platform == "win32" else "oxigraph")
_STARTED = 60.0  # seconds that a server may take to answer
_INI = """[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa

[Parameters]
ServerPort = 127.0.0.1:{sql}
ServerThreads = 10
NumberOfBuffers = 40000
MaxDirtyBuffers = 30000
DirsAllowed = {folder}, {data}

[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 5

[SPARQL]
ResultSetMaxRows = 1000000
"""


class Rdflib:
    """N-Quads in rdflib, in memory."""

    def __init__(self, file: Path) -> None:
        import rdflib

        with warnings.catch_warnings():  # rdflib warns of its own old names
            warnings.simplefilter("ignore", DeprecationWarning)
            self.dataset = rdflib.Dataset(default_union=True)
            self.dataset.parse(data=file.read_text(encoding="utf-8"), format="nquads")

    def select(self, query: str) -> Solutions:
        """Answer a SELECT."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            answer = self.dataset.query(query).serialize(format="json")
        assert answer is not None
        return _solutions(answer)


def _solutions(answer: bytes) -> Solutions:
    """The rows of an answer: apart, since rdflib's errors keep the frame that asked, and pyoxigraph's rows with it."""
    results = parse_query_results(answer, format=QueryResultsFormat.JSON)
    assert isinstance(results, QuerySolutions)
    return Solutions(tuple(json.loads(answer)["head"]["vars"]), tuple(tuple(row) for row in results))


def free_port() -> int:
    """A port that nobody listens to."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def oxigraph(file: Path) -> Iterator[str | None]:
    """The address of an Oxigraph server that holds a file; None where the package oxigraph is not installed."""
    if not OXIGRAPH.exists():
        yield None
        return
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([OXIGRAPH, "load", "-l", folder, "-f", file], check=True, capture_output=True)
        port = free_port()
        command = [OXIGRAPH, "serve-read-only", "-l", folder, "-b", f"127.0.0.1:{port}", "--union-default-graph"]
        with _running(command, Path(folder), f"http://127.0.0.1:{port}/"):
            yield f"http://127.0.0.1:{port}/query"


@contextmanager
def virtuoso(file: Path) -> Iterator[str | None]:
    """The address of a Virtuoso that holds a file; None where virtuoso-opensource-7-bin is not installed."""
    server, client = shutil.which("virtuoso-t"), shutil.which("isql-vt") or shutil.which("isql-v")
    if not server or not client:
        yield None
        return
    with tempfile.TemporaryDirectory() as folder:
        sql, http = free_port(), free_port()
        data = file.resolve().parent
        Path(folder, "virtuoso.ini").write_text(_INI.format(sql=sql, http=http, folder=folder, data=data))
        command = [server, "-f", "-c", str(Path(folder, "virtuoso.ini"))]
        with _running(command, Path(folder), f"http://127.0.0.1:{http}/sparql"):
            load = f"ld_dir('{data}', '{file.name}', 'urn:default'); rdf_loader_run(); checkpoint;"
            said = subprocess.run(
                [client, f"127.0.0.1:{sql}", "dba", "dba", f"exec={load}"], capture_output=True, text=True, check=True
            )
            assert "Error" not in said.stderr, said.stderr
            yield f"http://127.0.0.1:{http}/sparql"


SERVERS: dict[str, Callable[[Path], AbstractContextManager[str | None]]] = {"Oxigraph": oxigraph, "Virtuoso": virtuoso}


@contextmanager
def _running(command: list[str | Path], folder: Path, address: str) -> Iterator[None]:
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        end = time.monotonic() + _STARTED
        while True:
            try:
                urllib.request.urlopen(address, timeout=5).close()
                break
            except OSError:
                if process.poll() is not None or time.monotonic() > end:
                    raise RuntimeError(f"{command[0]} did not start") from None
                time.sleep(0.05)
        yield
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
