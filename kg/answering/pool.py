"""A few processes for the queries of many: taken in turn, at most so many a client, replaced when they end.

Each process has a thread of the server that does nothing but wait for it. A query is a ticket in one queue; who asks
holds a future. A client that sends queries that never end keeps its own places busy, not those of the others, and
has one place only for a while.
"""

import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Hashable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from kg.answering.limits import Limits
from kg.answering.process import CHILD, Ended, Process


class Unanswered(RuntimeError):
    """A query without an answer; the message is one line for whoever asked."""


class NoQuery(Unanswered):
    """A query that is not run, or fails; `place` is the line and column of the error, if it is at one.

    Its kind: 'syntax', 'refused' (too long, too deep), 'forbidden' (an update, SERVICE), 'format' (none that was asked
    for can hold the answer; the message is 'table' or 'graph'), 'query' (the engine gave up).
    """

    def __init__(self, why: str, kind: str, place: tuple[int, int] | None = None) -> None:
        super().__init__(why)
        self.kind = kind
        self.place = place


class Stopped(Unanswered):
    """A query that took more than its share of time or memory."""


class Busy(Unanswered):
    """A query that was not run: too many are waiting."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A query, and in which formats it is to be answered."""

    query: str
    base: str | None = None  # of relative addresses in it
    default: tuple[str, ...] | None = None  # the graphs that it is to read, where the protocol names them
    named: tuple[str, ...] | None = None
    table: str | None = "json"  # None: no format for a table will do
    graph: str | None = "ttl"
    raw: bool = False  # CSV as it is, formulas of spreadsheets included
    packed: bool = False  # by gzip, if that is worth it


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of it; `cut` says by what limit ('rows', 'size') where there is more."""

    format: str
    body: bytes
    count: int
    cut: str
    packed: bool


@dataclass(slots=True)
class _Ticket:
    asked: Asked
    client: Hashable
    future: "Future[Answer]"
    since: float


class Pool:
    """Processes for the store at an address that may change; `where` gives it, and something that changes with it."""

    def __init__(
        self,
        where: Callable[[], tuple[Path, Hashable]],
        limits: Limits | None = None,
        command: Sequence[str] = CHILD,
    ) -> None:
        self._command = command
        self.limits = limits or Limits()
        self._where = where
        self._queue: deque[_Ticket] = deque()
        self._running: Counter[Hashable] = Counter()
        self._changed = threading.Condition()
        self._closed = False
        self._threads: list[threading.Thread] = []
        self._places: list[_Place] = []
        self._stopped: dict[Hashable, float] = {}  # the clients whose queries were stopped lately, and when
        self._idle = 0  # threads that wait for a ticket

    def ask(self, asked: Asked, client: Hashable) -> "Future[Answer]":
        """Queue a query; the future holds an Answer, or raises NoQuery, Stopped or Busy."""
        future: Future[Answer] = Future()
        with self._changed:
            self._drop_old()
            waiting = sum(ticket.client == client for ticket in self._queue)
            if self._closed or waiting >= self.limits.waiting or len(self._queue) >= self.limits.crowd:
                future.set_exception(Busy("too many queries are waiting: try again in a few seconds"))
                return future
            self._queue.append(_Ticket(asked, client, future, time.monotonic()))
            if self._idle < len(self._queue) and len(self._threads) < self.limits.workers:
                self._start()
            self._changed.notify()
        return future

    @property
    def processes(self) -> list[int]:
        """The numbers of the processes that answer now."""
        return [process.pid for place in self._places if (process := place.running) is not None]

    def close(self) -> None:
        """End all processes, and answer nobody any more."""
        with self._changed:
            self._closed = True
            for ticket in self._queue:
                ticket.future.set_exception(Busy("the server ends"))
            self._queue.clear()
            self._changed.notify_all()
            places = list(self._places)
        for place in places:
            place.kill()
        for thread in self._threads:
            thread.join()

    def _start(self) -> None:
        thread = threading.Thread(target=self._work, name=f"queries-{len(self._threads)}", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _work(self) -> None:
        """The life of one thread: a process, a ticket, an answer, and on."""
        place = _Place(self._where, self.limits.memory, self._command)
        self._places.append(place)
        while True:
            with suppress(OSError, Ended):
                place.process()  # ready before somebody asks
            ticket = self._next()
            if ticket is None:
                break
            try:
                self._answer(place.process(), ticket)
            except (OSError, Ended):
                ticket.future.set_exception(Busy("no process for the query: try again in a few seconds"))
            finally:
                with self._changed:
                    self._running[ticket.client] -= 1
                    if not self._running[ticket.client]:
                        del self._running[ticket.client]
                    self._changed.notify_all()
        place.clear()

    def _next(self) -> _Ticket | None:
        """The oldest ticket of a client that is not yet using all its places."""
        with self._changed:
            while not self._closed:
                self._drop_old()
                for ticket in self._queue:
                    if self._running.get(ticket.client, 0) < self.places_of(ticket.client):
                        self._queue.remove(ticket)
                        if ticket.future.set_running_or_notify_cancel():
                            self._running[ticket.client] += 1
                            return ticket
                        break
                else:
                    self._idle += 1
                    self._changed.wait(1.0 if self._queue else None)
                    self._idle -= 1
        return None

    def places_of(self, client: Hashable) -> int:
        """How many queries of a client may run at a time."""
        return 1 if self._stopped.get(client, 0.0) > time.monotonic() - self.limits.probation else self.limits.each

    def _stop(self, ticket: _Ticket, ended: Ended) -> None:
        """Tell that a query was stopped, and remember whose it was."""
        with self._changed:
            self._stopped.pop(ticket.client, None)
            self._stopped[ticket.client] = time.monotonic()
            while len(self._stopped) > self.limits.crowd:
                self._stopped.pop(next(iter(self._stopped)))
        ticket.future.set_exception(Stopped(_why(ended, self.limits)))

    def _drop_old(self) -> None:
        late = time.monotonic() - self.limits.patience
        while self._queue and self._queue[0].since < late:
            ticket = self._queue.popleft()
            if ticket.future.set_running_or_notify_cancel():
                ticket.future.set_exception(Busy("the queries before this one take too long: try again later"))

    def _answer(self, process: Process, ticket: _Ticket) -> None:
        limits, future = self.limits, ticket.future
        question = {**asdict(ticket.asked), "rows": limits.rows, "size": limits.size}
        try:
            said, body = process.ask(question, limits.seconds, limits.brisk)
        except Ended as ended:
            process.end()
            self._stop(ticket, ended)
            return
        failed = said.get("failed")
        if failed == "memory":
            process.end()
            self._stop(ticket, Ended(late=False))
        elif failed:
            place = said.get("place")
            found = (int(place[0]), int(place[1])) if isinstance(place, list) else None
            future.set_exception(NoQuery(str(said["why"]), str(failed), found))
        else:
            form, cut, count = str(said["format"]), str(said["cut"]), int(str(said["count"]))
            future.set_result(Answer(form, body, count, cut, bool(said["packed"])))


class _Place:
    """Where a thread has its process: replaced when it was slow, has ended, or serves a build that is past."""

    def __init__(self, where: Callable[[], tuple[Path, Hashable]], memory: int, command: Sequence[str]) -> None:
        self._where, self._memory, self._command = where, memory, command
        self._process: Process | None = None
        self._opened: Hashable = None

    def process(self) -> Process:
        """The process. Raises OSError, Ended where none can be started."""
        store, edition = self._where()
        if self._process is not None and not (self._process.usable and self._opened == edition):
            self.clear()
        if self._process is None:
            self._process, self._opened = Process(store, self._memory, self._command), edition
        return self._process

    @property
    def running(self) -> Process | None:
        """The process, if there is one."""
        return self._process

    def kill(self) -> None:
        """Kill the process while the thread waits for it."""
        if (process := self._process) is not None:
            process.kill()

    def clear(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.end()
            self._process = None


def _why(ended: Ended, limits: Limits) -> str:
    if ended.late:
        return f"stopped: no answer within {limits.seconds:g} seconds"
    return f"stopped: the query needs more than {limits.memory >> 20} MB, or breaks the engine"
