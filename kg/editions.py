"""Editions: the files of a build lie together in one folder, and change all at once, or not at all.

    out/.build/0/…            one edition: graph.nq, graph.trig, graph.html, facts/, store/, records.jsonl, build.json …
    out/.build/1/…            the next one, while it is being written
    out/.build/current → 0    the only thing that changes when a build is done
    out/graph.nq → .build/current/graph.nq, and so on

Whoever is killed while writing leaves a folder that nobody points to; the next build removes it.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HOME, CURRENT = ".build", "current"
PUBLISHED = ("facts", "graph.html", "graph.nq", "graph.trig", "store")
RECORDS, FINDINGS, MANIFEST = "records.jsonl", "findings.jsonl", "build.json"


def edition(out: Path) -> Path | None:
    """The folder of the edition that is valid now, None where nothing was built."""
    current = out / HOME / CURRENT
    return current.with_name(current.readlink().name) if current.is_symlink() and current.is_dir() else None


def place(out: Path, name: str) -> Path:
    """Where a published file of `out` is to be written again: in its edition, not over the link to it."""
    here = edition(out)
    if here is None:
        return out / name
    _link(out, name)
    return here / name


@contextmanager
def alone(out: Path) -> Iterator[None]:
    """Nobody else builds here meanwhile: a second one waits. What killed builds have left is removed.

    The system forgets the lock of a process that is killed. Raises OSError where `out` cannot be written.
    """
    home = out / HOME
    home.mkdir(parents=True, exist_ok=True)
    with (home / "lock").open("w") as lock:
        if os.name == "posix":
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX)
        _clean(home, edition(out))
        yield


@contextmanager
def new_edition(out: Path) -> Iterator[Path]:
    """An empty folder for the next edition; once the work in it is done it is the valid one.

    To be used by whoever is `alone`. What raises leaves all as it was.
    Raises OSError where `out` cannot be written.
    """
    home, old = out / HOME, edition(out)
    new = home / ("1" if old is not None and old.name == "0" else "0")
    new.mkdir()
    try:
        yield new
        old = old or _adopt(out, home)
        for name in PUBLISHED:
            _link(out, name)
        _sync()
        _point(home / CURRENT, new.name)
        _sync()
    except BaseException:
        shutil.rmtree(new, ignore_errors=True)
        raise
    if old is not None:
        shutil.rmtree(old)


def _clean(home: Path, valid: Path | None) -> None:
    """Remove what builds that were killed have left."""
    for path in home.iterdir():
        if path.name in {"lock", CURRENT} or (valid is not None and path.name == valid.name):
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def _adopt(out: Path, home: Path) -> Path | None:
    """Make an edition of a build of plain files, as earlier versions left them: it stays whole until the new one is."""
    plain = [path for name in PUBLISHED if (path := out / name).exists() and not path.is_symlink()]
    strange = [path for path in plain if path.is_dir() and not all(one.suffix == ".json" for one in path.iterdir())]
    if strange:
        raise FileExistsError(17, "is there already and no part of a build", str(strange[0]))
    if not plain:
        return None
    old = home / "before"
    old.mkdir()
    for path in plain:
        if path.is_dir():
            shutil.copytree(path, old / path.name)
        else:
            shutil.copy2(path, old / path.name)
    _point(home / CURRENT, old.name)
    for path in plain:
        if path.is_dir():
            path.rename(home / f"{path.name}.before")
            _link(out, path.name)
            shutil.rmtree(home / f"{path.name}.before")
    return old


def _link(out: Path, name: str) -> None:
    target = f"{HOME}/{CURRENT}/{name}"
    path = out / name
    if not (path.is_symlink() and path.readlink() == Path(target)):
        _point(path, target)


def _point(path: Path, target: str) -> None:
    """Make a link, or turn one, in a single step."""
    new = path.with_name(f".{path.name}.new")
    new.unlink(missing_ok=True)
    try:
        new.symlink_to(target)
    except OSError as error:
        raise OSError(error.errno, f"no links can be made here ({error.strerror})", str(path)) from error
    new.replace(path)


def _sync() -> None:
    """What is written outlasts a power cut, where the system can be asked for it."""
    if hasattr(os, "sync"):
        os.sync()
