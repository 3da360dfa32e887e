"""A build of many documents: time, peak memory of all its processes, size, whether it is sound, and what is in it.

    python benchmarks/building.py NEWS.zip|FOLDER … [--workers N] [--out FOLDER]

The documents are built as 'kg build' does it, in a process of its own. Memory is what all processes of the build use
together, shared pages counted once. Without --out the build is thrown away.
"""

import argparse
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

from kg.asking import ask
from kg.memory import recall
from kg.store import Graph, Table

ROOT = Path(__file__).resolve().parent.parent
MOST = 20  # lines of a table

GIVERS = """PREFIX vd: <https://w3id.org/vinhdanh/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?body ?awards WHERE {
  { SELECT ?giver (COUNT(DISTINCT ?act) AS ?awards) (MIN(STR(?label)) AS ?body) WHERE {
      ?act vd:conferringBody ?giver . ?giver rdfs:label ?label } GROUP BY ?giver }
} ORDER BY DESC(?awards) ?body LIMIT """


def documents(paths: list[Path], unpacked: Path) -> list[Path]:
    """The folders and files to build; archives are unpacked."""
    out = []
    for number, path in enumerate(paths):
        if path.suffix == ".zip":
            with zipfile.ZipFile(path) as archive:
                archive.extractall(unpacked / str(number))
            out.append(unpacked / str(number))
        else:
            out.append(path)
    return out


def memory(process: int) -> int:
    """Bytes that a process and its children use; 0 where the system does not tell."""
    used, open_ = 0, [process]
    while open_:
        one = Path(f"/proc/{open_.pop()}")
        try:
            for line in (one / "smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    used += 1024 * int(line.split()[1])
            for task in (one / "task").iterdir():
                open_ += map(int, (task / "children").read_text().split())
        except OSError:  # ended meanwhile
            continue
    return used


def run(command: list[str]) -> tuple[float, int, int]:
    """Seconds, peak bytes and exit code of a command."""
    begun, peak = time.perf_counter(), 0
    process = subprocess.Popen(command, cwd=ROOT)
    while process.poll() is None:
        peak = max(peak, memory(process.pid))
        time.sleep(0.1)
    return time.perf_counter() - begun, peak, process.returncode


def show(title: str, table: Table) -> None:
    """A table, as much of it as is read."""
    print(f"\n{title}" + ("" if table.rows else ": none"))
    for row in table.rows[:MOST]:
        print("  " + " | ".join(" ; ".join(map(str, one)) if isinstance(one, tuple) else str(one) for one in row))


def main() -> None:
    """Build, and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--workers", type=int)
    parser.add_argument("--out", type=Path)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        out = chosen.out or Path(folder) / "out"
        paths = documents([path.absolute() for path in chosen.paths], Path(folder) / "news")
        command = [sys.executable, "-m", "kg.cli", "build", *map(str, paths), "-o", str(out.absolute())]
        command += ["--workers", str(chosen.workers)] if chosen.workers else []
        seconds, peak, code = run(command)
        if code and not (out / "graph.nq").exists():
            sys.exit(code)
        size = {name: (out / name).stat().st_size for name in ("graph.nq", "graph.trig", "graph.html")}
        size["store"] = sum(path.stat().st_size for path in (out / "store").iterdir())
        counts = recall(out).manifest
        print(f"\n{counts['counts']['documents']:,} documents, {counts['counts']['quads']:,} statements", end=" ")
        print(f"in {seconds:.1f} s, {peak / 1e6:,.0f} MB at most; exit code {code}")
        print(", ".join(f"{name} {number / 1e6:,.1f} MB" for name, number in size.items()))
        print(f"SHACL: {counts['findings'] or 'no finding'}")
        graph = Graph.open(out)
        show("bodies that gave most awards", graph.rows(GIVERS + str(MOST)))
        shown = {"about", "what", "label", "on", "values", "variants", "value", "sources", "documents"}
        conflicts = ask(graph, "conflicts")
        show("largest conflicts", conflicts.without(set(conflicts.columns) - shown) if conflicts.rows else conflicts)


if __name__ == "__main__":
    main()
