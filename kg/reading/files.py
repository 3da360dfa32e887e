"""From what a user names, files and folders, to the documents in them."""

import os
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from kg.reading import cues, sources
from kg.reading.errors import ReadingError

TEXT_ENDINGS = frozenset((".txt", ".text", ".md"))
WEB_ENDINGS = frozenset((".html", ".htm"))
_ENDINGS = TEXT_ENDINGS | WEB_ENDINGS


class Found(NamedTuple):
    """The documents, sorted by path, and what was wrong with the rest."""

    documents: tuple[Path, ...]
    problems: tuple[ReadingError, ...]


def find(paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]]) -> Found:
    """All documents among files and (recursively) in folders: each once, the same list on every machine.

    In folders, hidden files, READMEs and files that hold no documents are passed over in silence; documents in
    formats that are not read (.pdf, .docx …) are problems, so that nothing is left out unseen. A file that is named
    directly is taken at its word. Links are followed, loops are not. Names must be unique: a name belongs to the
    first path.
    """
    named = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
    documents: dict[str, Path] = {}  # by real path
    problems: list[ReadingError] = []
    for path in sorted(Path(one) for one in named):
        before = len(documents), len(problems)
        for found in _walk(path):
            if isinstance(found, ReadingError):
                problems.append(found)
            else:
                documents.setdefault(os.path.realpath(found), found)
        if (len(documents), len(problems)) == before and path.is_dir() and not _holds_documents(path, documents):
            problems.append(ReadingError(path, "no document in this folder", f"put {_listed(_ENDINGS)} files into it"))
    unique = _unique_names(sorted(documents.values()), problems)
    return Found(tuple(unique), tuple(sorted(problems, key=lambda problem: (problem.path, problem.problem))))


def _walk(path: Path) -> Iterator[Path | ReadingError]:
    try:
        status = path.stat()
    except FileNotFoundError:
        yield ReadingError(path, "no such file or folder", "check the name")
    except (OSError, ValueError) as error:
        yield ReadingError(path, f"cannot be read ({getattr(error, 'strerror', None) or error})", "check the file")
    else:
        if stat.S_ISDIR(status.st_mode):
            yield from _walk_folder(path)
        elif path.suffix.lower() in _ENDINGS:
            yield path
        else:
            ending = f"unknown file ending '{path.suffix}'" if path.suffix else "no file ending"
            yield ReadingError(path, ending, f"give {_listed(_ENDINGS)}")


def _walk_folder(top: Path) -> Iterator[Path | ReadingError]:
    """Depth first and without recursion, each folder once; a link back to a folder above it is a problem."""
    open_folders: list[tuple[Path, frozenset[tuple[int, int]]]] = [(top, frozenset())]
    visited: set[tuple[int, int]] = set()  # links from many folders to many others would make endless ways
    while open_folders:
        folder, above = open_folders.pop()
        try:
            status = folder.stat()
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            yield ReadingError(folder, f"folder cannot be read ({error.strerror})", "check its rights")
            continue
        identity = (status.st_dev, status.st_ino)
        if identity in above:
            yield ReadingError(folder, "a link back to a folder above it", "remove the link")
        if identity in visited:
            continue
        visited.add(identity)
        below: list[Path] = []
        for entry in entries:
            path = folder / entry.name
            if entry.name.startswith((".", "README")):
                continue
            if entry.name == sources.FILE_NAME:
                yield from _table_problems(path)
            elif _is_folder(entry):
                below.append(path)
            elif path.suffix.lower() in _ENDINGS:
                yield path
            elif path.suffix.lower().lstrip(".") in cues.words("document-format"):
                yield ReadingError(
                    path, f"documents in {path.suffix} are not read", "save it as plain text (.txt, UTF-8)"
                )
        open_folders += [(path, above | {identity}) for path in reversed(below)]


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False  # a link to itself: reported when it is opened as a document


def _table_problems(table: Path) -> Iterator[ReadingError]:
    try:
        yield from sources.load(table).problems
    except OSError as error:
        yield ReadingError(table, f"cannot be read ({error.strerror})", "check the file")


def _holds_documents(folder: Path, documents: dict[str, Path]) -> bool:
    """Everything in the folder had been found already through another path."""
    real = os.path.realpath(folder) + os.sep
    return any(document.startswith(real) for document in documents)


def _unique_names(documents: list[Path], problems: list[ReadingError]) -> list[Path]:
    first: dict[str, Path] = {}
    for path in documents:
        other = first.setdefault(unicodedata.normalize("NFC", path.stem), path)
        if other is not path:
            problems.append(ReadingError(path, f"left out: the name is taken by {other}", "rename one of them"))
    return sorted(first.values())


def _listed(endings: Iterable[str]) -> str:
    return ", ".join(sorted(endings))
