"""Each question on graphs of 10,000, 100,000 and 1,000,000 statements: milliseconds, ours beside others, in one run.

    python benchmarks/asking.py [--sizes 10000,100000,1000000] [--questions NAME,…] [--keep FOLDER] [--runs 7] [--alone]

Each question is asked with the example at its head. Ours is the store on disk as 'kg ask' reads it, evidence included;
beside it stand plain rdflib in memory, an Oxigraph server over HTTP, and Virtuoso 7 over HTTP where it is installed
(Debian: virtuoso-opensource-7-bin). A figure is the median of some runs after a first one; '–' is longer than the
patience for one answer, '×' is no answer. What differs in the number of rows is said. --keep keeps the graphs, --alone
asks no other engine.
"""

import argparse
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median

from engines import SERVERS, Rdflib
from scaling import scaled

from kg.asking import Question, questions
from kg.asking.binding import bind
from kg.asking.endpoint import Endpoint
from kg.graph import write
from kg.store import Graph, Solutions
from kg.writing import write_store

PATIENCE = 4.0  # seconds for one answer of another engine
RDFLIB_TO = 100_000  # statements that rdflib is asked with: it takes minutes to load a million
BAR, AIM = 100, 20  # milliseconds at a million

Ask = Callable[[str], Solutions]


class TooLong(Exception):
    """An answer that takes longer than the patience."""


def graph_of(size: int, home: Path) -> Path:
    """The folder of a graph of that size, made if it is not there."""
    folder = home / str(size)
    if not (folder / "store").is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        write(folder, scaled(size))
        write_store(folder)
    return folder


@contextmanager
def patience(seconds: float) -> Iterator[None]:
    """An end to what takes too long."""

    def end(*_: object) -> None:
        raise TooLong

    signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def measure(ask: Ask, query: str, runs: int) -> tuple[float, float, int] | str:
    """The median and the least in milliseconds, and the number of rows; a sign for no answer, or none in time."""
    times: list[float] = []
    rows = 0
    try:
        for _ in range(runs + 1):
            begun = time.perf_counter()
            with patience(PATIENCE):
                rows = len(ask(query).rows)
            times.append(1000 * (time.perf_counter() - begun))
            if sum(times) > 500 * PATIENCE:
                break
    except TooLong:
        return "–"
    except (OSError, ValueError) as error:
        print(f"  {str(error)[:160]}", file=sys.stderr)
        return "×"
    return median(times[1:] or times), min(times), rows


def table(size: int, folder: Path, asked: Sequence[Question], runs: int, *, alone: bool) -> list[str]:
    """The lines of the table of one size."""
    with ExitStack() as opened:
        engines: dict[str, Ask] = {"ours": Graph.open(folder / "store").select}
        if size <= RDFLIB_TO and not alone:
            engines["rdflib"] = Rdflib(folder / "graph.nq").select
        for name, start in () if alone else SERVERS.items():
            if (address := opened.enter_context(start(folder / "graph.nq"))) is not None:
                engines[name] = Endpoint(address, timeout=2 * PATIENCE).select
            else:
                print(f"{name} is not installed: left out", file=sys.stderr)
        lines = [f"| question | rows | {' | '.join(engines)} |", "| --- |" + " ---: |" * (1 + len(engines))]
        taken: list[tuple[float, float, str]] = []
        for one in asked:
            found = {name: measure(ask, bind(one, one.example), runs) for name, ask in engines.items()}
            ours = found["ours"]
            assert isinstance(ours, tuple), one.name
            cells = [_cell(said, ours[2]) for said in found.values()]
            lines.append(f"| {one.name} | {ours[2]:,} | {' | '.join(cells)} |")
            taken.append((ours[0], ours[1], one.name))
        lines.append("")
        for place, how in enumerate(("median", "fastest run")):
            within = {most: sum(one[place] <= most for one in taken) for most in (BAR, AIM)}
            lines.append(f"Ours, {how}: {within[BAR]} of {len(asked)} within {BAR} ms, {within[AIM]} within {AIM} ms.")
        if slow := [f"{name} {time:,.0f}" for time, _, name in taken if time > BAR]:
            lines.append(f"Above: {', '.join(slow)}.")
    return lines


def _cell(said: tuple[float, float, int] | str, rows: int) -> str:
    if isinstance(said, str):
        return said
    differs = "" if said[2] == rows else f" ({said[2]:,} rows)"
    return (f"{said[0]:,.1f}" if said[0] < 100 else f"{said[0]:,.0f}") + differs


def main() -> None:
    """Print a table for each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="10000,100000,1000000")
    parser.add_argument("--questions", default="")
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--alone", action="store_true")
    chosen = parser.parse_args()
    names = set(filter(None, chosen.questions.split(",")))
    asked = [one for one in questions() if not names or one.name in names]
    with tempfile.TemporaryDirectory() as temporary:
        for size in map(int, chosen.sizes.split(",")):
            folder = graph_of(size, chosen.keep or Path(temporary))
            print(f"### {len(Graph.open(folder / 'store')):,} statements\n")
            print("\n".join(table(size, folder, asked, chosen.runs, alone=chosen.alone)), flush=True)
            print()


if __name__ == "__main__":
    main()
