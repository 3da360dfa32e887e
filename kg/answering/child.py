"""What runs in the process of its own: `python -m kg.answering.child STORE MEMORY` answers from its standard input.

It knows one store, for reading. Before the first query it gives up the network and more memory than its share: so
SERVICE reaches nobody even where the look at the query were deceived.
"""

import gzip
import json
import re
import signal
import struct
import sys
from pathlib import Path

from pyoxigraph import NamedNode, RdfFormat, Store

from kg.answering.confinement import all_files, expendable, limit_memory, no_network
from kg.answering.writing import write
from kg.sparql import NotHere, QueryRefused, look_at

HEAD = struct.Struct(">II")  # lengths of the JSON and of the bytes that follow it
WORTH_PACKING = 1000  # bytes
_PLACE = re.compile(r"error at (?P<line>\d+):(?P<column>\d+): ")
READY: dict[str, object] = {"ready": True}


def main(path: str, memory: int) -> None:
    """Answer until nobody asks any more."""
    no_network()
    expendable()
    all_files()
    store = _open(Path(path))
    limit_memory(memory)
    _send(READY, b"")
    while asked := _receive():
        signal.setitimer(signal.ITIMER_REAL, float(str(asked["seconds"])) + 1)  # where the parent is gone
        said, body = _answer(store, asked)
        signal.setitimer(signal.ITIMER_REAL, 0)
        _send(said, body)


def _answer(store: Store, asked: dict[str, object]) -> tuple[dict[str, object], bytes]:
    try:
        look = look_at(str(asked["query"]), graphs=True)
    except QueryRefused as refusal:
        kind = "forbidden" if isinstance(refusal, NotHere) else "refused"
        return {"failed": kind, "why": str(refusal), "place": refusal.place}, b""
    kind = "table" if look.form in {"SELECT", "ASK"} else "graph"
    if not asked[kind]:
        return {"failed": "format", "why": kind}, b""
    default, named = asked["default"], asked["named"]
    graphs: dict[str, object] = {"use_default_graph_as_union": True}
    if isinstance(default, list) and isinstance(named, list):  # the graphs of the protocol come before those of FROM
        graphs = {"default_graph": [*map(NamedNode, default)], "named_graphs": [*map(NamedNode, named)]}
    elif look.picks_graphs:
        graphs = {}
    try:
        results = store.query(str(asked["query"]), base_iri=asked["base"], **graphs)  # type: ignore[arg-type]
        written = write(
            results,
            str(asked["table"]),
            str(asked["graph"]),
            rows=int(str(asked["rows"])),
            size=int(str(asked["size"])),
            raw=bool(asked["raw"]),
            order=look.order,
        )
        packed = bool(asked["packed"]) and len(written.body) > WORTH_PACKING
        body = gzip.compress(written.body, 5, mtime=0) if packed else written.body
    except MemoryError:
        return {"failed": "memory"}, b""
    except SyntaxError as error:
        return {"failed": "syntax", **_placed(str(error))}, b""
    except Exception as error:
        return {"failed": "query", "why": " ".join(str(error).split()), "place": None}, b""
    return {"format": written.format, "count": written.count, "cut": written.cut, "packed": packed}, body


def _placed(message: str) -> dict[str, object]:
    """A message of the parser, and the line and column that it names."""
    found = _PLACE.match(message)
    place = (int(found["line"]), int(found["column"])) if found else None
    return {"why": " ".join(message[found.end() if found else 0 :].split()), "place": place}


def _open(path: Path) -> Store:
    if path.is_dir():
        return Store.read_only(str(path))
    store = Store()
    store.bulk_load(path=path, format=RdfFormat.from_extension(path.suffix[1:]))
    return store


def _receive() -> dict[str, object] | None:
    head = sys.stdin.buffer.read(HEAD.size)
    if len(head) < HEAD.size:
        return None
    length, _ = HEAD.unpack(head)
    asked: dict[str, object] = json.loads(sys.stdin.buffer.read(length))
    return asked


def _send(said: dict[str, object], body: bytes) -> None:
    text = json.dumps(said).encode()
    sys.stdout.buffer.write(HEAD.pack(len(text), len(body)) + text + body)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
