"""Builds killed at random moments: how many left a graph that is unreadable, or half of one build and half of another.

    python benchmarks/killing.py              50 kills
    python benchmarks/killing.py 200 --seed 7

Two builds of one folder take turns, of other documents each; each is killed (SIGKILL, workers and all) at some moment,
half of them while files are written. Each begins with all modules loaded: so it is killed at its work.
Afterwards what is there must be one of the two, whole: the graph in its three files, the facts and the store.
"""

import argparse
import hashlib
import multiprocessing
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from multiprocessing.process import BaseProcess
from pathlib import Path

from kg.building import Settings, build
from kg.editions import HOME, edition
from kg.resources import resource
from kg.store import Graph


def snapshot(out: Path) -> tuple[str, ...]:
    """All that a user finds in a build, hashed; what the store holds is read from it."""
    store = sorted(str(quad) for quad in Graph.open(out).store)
    parts = [path.read_bytes() for path in sorted((*out.glob("graph.*"), *(out / "facts").iterdir()))]
    in_store = hashlib.sha256("\n".join(store).encode()).hexdigest()
    return in_store, *(hashlib.sha256(part).hexdigest() for part in parts)


def is_being_written(out: Path, since: int) -> bool:
    """Whether an edition that is not yet the valid one has changed since some nanosecond."""
    valid = edition(out)
    for path in (out / HOME).iterdir():
        with suppress(FileNotFoundError):
            if path.is_dir() and not path.samefile(valid or out) and path.stat().st_mtime_ns > since:
                return True
    return False


def begun(work: Callable[[], object]) -> BaseProcess:
    """A process that does some work, at the head of a group of its own.

    It is born of one that has loaded the modules and nothing else: the threads of an open store are not born again.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["__main__", __name__])
    process = context.Process(target=_in_a_group, args=(work,))
    process.start()
    return process


def _in_a_group(work: Callable[[], object]) -> None:
    os.setsid()
    work()


def kill_builds(paths: list[Path], out: Path, kills: int, seed: int) -> tuple[int, int]:
    """Kill builds of all documents and of some, by turns: how many ended before, how many left an unsound graph."""
    chance, some = random.Random(seed), paths[: len(paths) // 2 + 1]
    sound = set()
    for these in (paths, some):
        build(these, out)
        sound.add(snapshot(out))
    settings = Settings(workers=2)
    at_first = time.perf_counter()
    build(paths, out, settings)
    usual = time.perf_counter() - at_first
    ended = unsound = 0
    for number in range(kills):
        since = time.time_ns()
        process = begun(partial(build, paths if number % 4 < 2 else some, out, settings))
        if number % 2 == 0:  # a machine that is busy takes longer than usual to come to the files
            while process.is_alive() and not is_being_written(out, since):
                time.sleep(0.002)
        process.join(chance.uniform(0, usual if number % 2 else usual / 6))
        if process.is_alive():
            if number % 3 and process.pid:
                with suppress(ProcessLookupError):  # not yet at the head of its group
                    os.killpg(process.pid, signal.SIGKILL)
            process.kill()
            process.join()
        else:
            ended += 1
        try:
            unsound += snapshot(out) not in sound
        except (OSError, ValueError):
            unsound += 1
    return ended, unsound


def main() -> None:
    """Kill, and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kills", nargs="?", type=int, default=50)
    parser.add_argument("--seed", type=int, default=20)
    chosen = parser.parse_args()
    paths = sorted(resource("documents").glob("*.txt"))[:12]
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        ended, unsound = kill_builds(paths, out, chosen.kills, chosen.seed)
        build(paths, out)
        left = sorted(path.name for path in (out / HOME).iterdir())
    print(f"{chosen.kills} builds of {len(paths)} documents, {chosen.kills - ended} killed at work, {ended} had ended")
    print(f"unreadable or mixed graphs: {unsound}; after the next build {HOME}/ holds {', '.join(left)}")
    sys.exit(bool(unsound))


if __name__ == "__main__":
    main()
