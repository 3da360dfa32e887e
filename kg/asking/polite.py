"""An endpoint asked as its operator wishes: one request at a time, with pauses, who was busy is asked again later.

What was answered is kept (`kg.asking.cache`), so that a run that was killed goes on where it was, and a second run
asks nobody.
"""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from itertools import islice
from typing import TypeVar

from kg.asking.cache import Cache, Kept
from kg.asking.endpoint import Endpoint, EndpointFailed
from kg.store import Solutions

T = TypeVar("T")

_BUSY = frozenset({429, 502, 503, 504})


@dataclass(slots=True)
class Polite:
    """An endpoint, asked politely.

    `attempts` is how often one query is sent at most, `longest` how many seconds are waited between two: a server that
    asks for more gets its wish, and the caller an error. `pause` is between two requests. In a dry run (`send` is
    false) what is not in the cache raises NotAsked.
    """

    endpoint: Endpoint
    cache: Cache | None = None
    pause: float = 1.0
    attempts: int = 4
    longest: float = 60.0
    send: bool = True
    sleep: Callable[[float], None] = time.sleep
    sent: int = field(default=0, init=False)  # requests
    answered: str = field(default="", init=False)  # when the last answer was given: by the server, not by the cache

    def select(self, query: str) -> Solutions:
        """Ask a SELECT or ASK; raises what `Endpoint.select` raises, and NotAsked in a dry run."""
        kept = self.cache.get(self.endpoint.url, query) if self.cache else None
        if kept is not None:
            try:
                solutions = self.endpoint.read(kept.body)
            except EndpointFailed:
                kept = None  # damaged
        if kept is None:
            if not self.send:
                raise NotAsked(self.endpoint.url)
            kept, solutions = self._asked(query)
        self.answered = kept.asked
        return solutions

    def _asked(self, query: str) -> tuple[Kept, Solutions]:
        if self.cache is None:
            body = self._insist(query)
            return Kept(body, datetime.now(UTC).isoformat(timespec="seconds")), self.endpoint.read(body)
        with self.cache.alone(self.endpoint.url):
            body = self._insist(query)
            solutions = self.endpoint.read(body)  # only a whole answer is kept
            return self.cache.put(self.endpoint.url, query, body), solutions

    def _insist(self, query: str) -> bytes:
        if self.sent:
            self.sleep(self.pause)
        for attempt in range(self.attempts):
            self.sent += 1
            try:
                return self.endpoint.fetch(query)
            except EndpointFailed as error:
                wait = waiting(error, 2.0**attempt)
                if wait is None or attempt + 1 == self.attempts:
                    raise
                if wait > self.longest:
                    raise EndpointFailed(
                        f"{error}: longer than the {self.longest:g} seconds that are waited here; run again then",
                        status=error.status,
                        wait=error.wait,
                    ) from error
            self.sleep(wait)
        raise AssertionError("unreachable")


class NotAsked(RuntimeError):
    """A query that would have been sent."""


def waiting(error: EndpointFailed, otherwise: float) -> float | None:
    """How many seconds to wait before the query is sent again; None where that would not help.

    >>> busy = EndpointFailed("https://a.example/: status 429", status=429, wait="7")
    >>> waiting(busy, 1.0), waiting(EndpointFailed("https://a.example/: status 403", status=403), 1.0)
    (7.0, None)
    """
    said = _seconds(error.wait)
    late = error.status == 500 and any(word in str(error).lower() for word in ("timeout", "timed out", "time-out"))
    if error.status in _BUSY or late or (error.status == 405 and said is not None):
        return otherwise if said is None else said
    return None


def _seconds(wait: str | None) -> float | None:
    """A Retry-After: seconds, or a date."""
    if wait is None:
        return None
    if wait.strip().isdecimal():
        return float(wait)
    try:
        until = parsedate_to_datetime(wait)
    except ValueError:
        return None
    if until.tzinfo is None:
        until = until.replace(tzinfo=UTC)
    return max(0.0, (until - datetime.now(UTC)).total_seconds())


def batches(things: Iterable[T], size: int) -> Iterator[list[T]]:
    """The things, so many at a time."""
    rest = iter(things)
    while batch := list(islice(rest, max(size, 1))):
        yield batch
