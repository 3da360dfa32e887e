"""Fifty readers at a time, then the same with an attacker beside them: errors, waiting times, memory of the server.

    python benchmarks/serving.py                   the sample, 60 seconds each
    python benchmarks/serving.py --out out --seconds 10 --readers 20

The site is served as `kg serve` serves it, in a process of its own, on loopback. Each reader has an address of its own
(127.1.0.x), one connection, and asks one thing after the other: pages, data behind addresses, SPARQL. The attacker has
one address and eight connections, and sends what has no end, what fills the memory, what breaks a parser.
It ends with 1 where a reader got an error, or where the attacker doubles the readers' 95th percentile.
"""

import argparse
import asyncio
import contextlib
import random
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlencode

from kg.building import build
from kg.resources import resource
from kg.store import Graph

PAGES = [
    "/",
    "/?lang=en",
    "/search?q=" + quote("le quoc hung"),
    "/search?q=" + quote("công an"),
    "/awards",
    "/awards?year=2023",
    "/awards.csv",
    "/questions",
    "/questions/who-awarded-whom",
    "/timeline",
    "/map",
    "/matrix",
    "/explore",
    "/query",
    "/.well-known/void",
]
VD = "PREFIX vd: <https://w3id.org/vinhdanh/ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
QUERIES = [
    "SELECT ?c ?g { ?c a vd:AwardConferral ; vd:conferredByOrganization ?g } LIMIT 100",
    "SELECT ?g (COUNT(?c) AS ?n) { ?c vd:conferredByOrganization ?g } GROUP BY ?g ORDER BY DESC(?n)",
    "SELECT ?s ?name { ?s rdfs:label ?name FILTER(CONTAINS(LCASE(?name), 'công an')) } LIMIT 50",
    "SELECT ?d (COUNT(*) AS ?n) { GRAPH ?d { ?s ?p ?o } } GROUP BY ?d",
    "ASK { ?s a vd:Movement }",
    "CONSTRUCT { ?c ?p ?o } WHERE { ?c a vd:AwardConferral ; ?p ?o } LIMIT 200",
]
ALL = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i"
BOMBS = [
    f"SELECT (COUNT(*) AS ?n) {{ {ALL} . ?j ?k ?l }}",
    f"SELECT DISTINCT ?a ?d ?g {{ {ALL} }}",
    f"SELECT ?a {{ {ALL} }} ORDER BY ?i ?f",
    "SELECT (COUNT(*) AS ?n) { ?a (!<a:b>)* ?b . ?b (!<a:b>)* ?c . ?c (!<a:b>|^!<a:b>)* ?d }",
    "SELECT (STRLEN(?v24) AS ?n) { BIND('" + "x" * 1000 + "' AS ?v0) "
    + " ".join(f"BIND(CONCAT(?v{n}, ?v{n}) AS ?v{n + 1})" for n in range(24)) + " }",
    "SELECT * { FILTER(" + "(" * 5_000 + "1" + ")" * 5_000 + ") }",
    "SELECT * { ?s ?p ?o . ?t ?q ?r }",
    "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
    "SELECT * { " + "?s ?p ?o . " * 2_900 + "}",
]  # fmt: skip


@dataclass
class Round:
    """What the readers saw in one round: seconds of each answer by kind, and what went wrong."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: {"pages": [], "data": [], "sparql": []})
    errors: Counter[str] = field(default_factory=Counter)
    attacks: Counter[str] = field(default_factory=Counter)
    memory: list[int] = field(default_factory=list)

    @property
    def all(self) -> list[float]:
        """The seconds of all answers."""
        return sorted(one for kind in self.seconds.values() for one in kind)


def at(seconds: Sequence[float], part: float) -> float:
    """A percentile, in milliseconds."""
    return 1000 * sorted(seconds)[min(len(seconds) - 1, int(part * len(seconds)))] if seconds else 0.0


class Connection:
    """One connection of one client, kept open from one request to the next."""

    def __init__(self, address: str, port: int) -> None:
        self.address, self.port = address, port
        self.reader: asyncio.StreamReader | None = None
        self.writer: asyncio.StreamWriter | None = None

    async def ask(self, path: str, form: dict[str, str] | None = None, accept: str = "*/*") -> int:
        """The status of an answer, read to its end."""
        if self.reader is None or self.writer is None:
            where = (self.address, 0) if sys.platform == "linux" else None  # elsewhere loopback is one address
            self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port, local_addr=where)
        body = urlencode(form).encode() if form else b""
        head = f"{'POST' if form else 'GET'} {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nAccept: {accept}\r\n"
        if form:
            head += f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n"
        self.writer.write(head.encode() + b"\r\n" + body)
        lines = (await self.reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower().split("\r\n")
        length = next((line for line in lines if line.startswith("content-length:")), None)
        if length is not None:
            await self.reader.readexactly(int(length.partition(":")[2]))
        else:
            while size := int((await self.reader.readline()).split(b";")[0], 16):
                await self.reader.readexactly(size + 2)
            await self.reader.readline()
        if "connection: close" in lines:
            self.close()
        return int(lines[0].split()[1])

    def close(self) -> None:
        """Close it; the next request opens another."""
        if self.writer is not None:
            self.writer.close()
        self.reader = self.writer = None


async def read(number: int, port: int, pages: list[str], data: list[str], until: float, seen: Round) -> None:
    """One reader: three pages, one file of data, one query, and again."""
    chance = random.Random(number)
    connection = Connection(f"127.1.0.{number + 1}", port)
    while time.monotonic() < until:
        kind = chance.choice(["pages", "pages", "pages", "data", "sparql"])
        begun = time.monotonic()
        try:
            if kind == "sparql":
                status = await connection.ask("/sparql", {"query": VD + chance.choice(QUERIES)})
            else:
                status = await connection.ask(chance.choice(pages if kind == "pages" else data))
        except (OSError, asyncio.IncompleteReadError) as error:
            seen.errors[type(error).__name__] += 1
            connection.close()
            continue
        if status >= 400:
            seen.errors[f"{kind} {status}"] += 1
        seen.seconds[kind].append(time.monotonic() - begun)
    connection.close()


async def attack(number: int, port: int, until: float, seen: Round) -> None:
    """One connection of the attacker: a bomb, and the next as soon as it is answered."""
    chance = random.Random(1000 + number)
    connection = Connection("127.6.6.6", port)
    while time.monotonic() < until:
        try:
            seen.attacks[str(await connection.ask("/sparql", {"query": chance.choice(BOMBS)}))] += 1
        except (OSError, asyncio.IncompleteReadError) as error:
            seen.attacks[type(error).__name__] += 1
            connection.close()
    connection.close()


async def play(
    seen: Round, port: int, pid: int, pages: list[str], data: list[str], *, seconds: float, readers: int, attackers: int
) -> None:
    """Readers and attackers for a while."""
    until = time.monotonic() + seconds

    async def watch() -> None:
        while time.monotonic() < until:
            seen.memory.append(memory(pid))
            await asyncio.sleep(1)

    crowd = [read(number, port, pages, data, until, seen) for number in range(readers)]
    crowd += [attack(number, port, until, seen) for number in range(attackers)]
    await asyncio.gather(watch(), *crowd)
    seen.memory.append(memory(pid))


def memory(pid: int) -> int:
    """Megabytes that a process holds, 0 where the system does not say."""
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) >> 10
    return 0


@contextlib.contextmanager
def served(out: Path) -> Iterator[tuple[int, int]]:
    """The site in a process of its own: its port and its number."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    process = subprocess.Popen([sys.executable, "-m", "kg.cli", "serve", str(out), "--port", str(port)])
    try:
        for _ in range(300):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            if process.poll() is not None:
                sys.exit("the server ended")
            time.sleep(0.1)
        yield port, process.pid
        if process.poll() is not None:
            sys.exit("the server ended")
    finally:
        process.terminate()
        process.wait(20)


async def known(port: int, pages: list[str]) -> list[str]:
    """The addresses of a list that this server has."""
    connection = Connection("127.0.0.1", port)
    there = [page for page in pages if await connection.ask(page) < 400]
    connection.close()
    return there


def nodes(out: Path, most: int = 40) -> list[str]:
    """Paths of people, bodies, awards and documents of the graph."""
    query = (
        "SELECT DISTINCT ?s { ?s a ?k FILTER(REGEX(STR(?s), '/id/(person|organisation|conferral|document)/[^#]+$')) }"
    )
    found = sorted(str(row[0]).partition("/id/")[2] for row in Graph.open(out).rows(query).rows)
    return found[:: max(1, len(found) // most)][:most]


def show(name: str, seen: Round, seconds: float) -> None:
    """One round, as rows of a table."""
    for kind, times in (("all", seen.all), *seen.seconds.items()):
        print(
            f"{name:<18}{kind:<8}{len(times):>8}{len(times) / seconds:>9.0f}"
            f"{at(times, 0.5):>10.1f}{at(times, 0.95):>10.1f}{at(times, 0.99):>10.1f}"
        )
    errors = ", ".join(f"{count} {what}" for what, count in sorted(seen.errors.items())) or "none"
    print(f"  errors: {errors}; server holds {seen.memory[0]} → {seen.memory[-1]} MB (at most {max(seen.memory)})")
    if seen.attacks:
        print(
            f"  the attacker was answered with {', '.join(f'{what} ×{n}' for what, n in sorted(seen.attacks.items()))}"
        )


def main() -> int:
    """Run all rounds and print a table."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--out", type=Path, help="a build; without it the sample is built")
    arguments.add_argument("--seconds", type=float, default=60.0, help="of each round")
    arguments.add_argument("--readers", type=int, default=50)
    asked = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        out = asked.out or Path(folder) / "out"
        if asked.out is None:
            build([resource("documents")], out)
        with served(out) as (port, pid):
            some = nodes(out)
            pages = asyncio.run(known(port, [*PAGES, *(f"/page/{one}" for one in some)]))
            data = asyncio.run(known(port, [f"/data/{one}.ttl" for one in some]))
            print(f"{len(pages)} pages, {len(data)} files of data, {len(QUERIES)} queries; {asked.readers} readers")
            print(f"{'':<18}{'':<8}{'answers':>8}{'a second':>9}{'p50 ms':>10}{'p95 ms':>10}{'p99 ms':>10}")

            def turn(seen: Round, seconds: float, attackers: int) -> None:
                asyncio.run(
                    play(seen, port, pid, pages, data, seconds=seconds, readers=asked.readers, attackers=attackers)
                )

            calm, attacked = Round(), Round()
            turn(Round(), min(5.0, asked.seconds), 0)  # to warm up
            turns = max(
                1, round(asked.seconds / 15)
            )  # by turns: what else the machine does is no difference between them
            for _ in range(turns):
                turn(calm, asked.seconds / turns, 0)
                turn(attacked, asked.seconds / turns, 8)
        show("readers", calm, asked.seconds)
        show("with an attacker", attacked, asked.seconds)
        ratio = at(attacked.all, 0.95) / at(calm.all, 0.95)
        print(f"the attacker makes the 95th percentile {ratio:.2f} times as long")
        return 1 if calm.errors or attacked.errors or ratio >= 2 else 0


if __name__ == "__main__":
    sys.exit(main())
