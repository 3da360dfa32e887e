"""Answers of endpoints, kept on disk by endpoint and query: what was asked once is not asked again for a while."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from kg.graph.serialise import write_atomic

NAME = ".links-cache"  # in the folder of a build
DAYS = 30.0


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer from the cache."""

    body: bytes
    asked: str  # when: '2026-11-22T05:20:11+00:00'


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of answers. A file that is damaged, or too old, is as if it were not there."""

    folder: Path
    days: float = DAYS
    now: Callable[[], float] = time.time

    def get(self, url: str, query: str) -> Kept | None:
        """The answer to a query, None where there is none that still holds."""
        try:
            kept = json.loads(self._file(url, query).read_text(encoding="utf-8"))
            asked = datetime.fromisoformat(kept["asked"])
            if kept["query"] != query or self.now() - asked.timestamp() > self.days * 86400:
                return None
            return Kept(kept["answer"].encode(), kept["asked"])
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def put(self, url: str, query: str, body: bytes) -> Kept:
        """Keep an answer; the file is whole or not there. Raises OSError where the folder cannot be written."""
        asked = datetime.fromtimestamp(self.now(), UTC).isoformat(timespec="seconds")
        answer = body.decode("utf-8", "replace")
        file = self._file(url, query)
        file.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps({"endpoint": url, "query": query, "asked": asked, "answer": answer}, ensure_ascii=False)
        write_atomic(file, text.encode())
        return Kept(answer.encode(), asked)

    @contextmanager
    def alone(self, url: str) -> Iterator[None]:
        """Nobody else who uses this folder asks that endpoint meanwhile: a second one waits."""
        try:
            import fcntl
        except ImportError:  # Windows
            yield
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / f"{_digest(url)}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _file(self, url: str, query: str) -> Path:
        return self.folder / _digest(url) / f"{_digest(query)}.json"


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "replace")).hexdigest()[:32]
