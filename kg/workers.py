"""Work spread over processes: the results in the order of the items, whatever becomes of a worker."""

import multiprocessing
import os
import threading
import warnings
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import connection
from typing import Any, Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")

AT_ONCE = 8  # items that travel to a worker together
_AHEAD = 3  # chunks given out beforehand, for each worker


def cores() -> int:
    """How many processes can run at a time.

    >>> cores() >= 1
    True
    """
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spread(
    make: Callable[[], Callable[[T], R]],
    items: Sequence[T],
    lost: Callable[[T], R],
    *,
    workers: int = 1,
    least: int = 4 * AT_ONCE,
    done: Callable[[int], None] | None = None,
) -> list[R]:
    """What the work makes of each item, in their order; `make` gives the work, once a process.

    Fewer items than `least` are done here: starting a process costs more. Of an item whose worker was killed, `lost`
    says what becomes; the others are done. `done` hears how many are. What the work raises ends it all.

    >>> spread(lambda: str.upper, ["a", "b"], str, workers=2)
    ['A', 'B']
    """
    if workers > 1 and len(items) >= max(least, 2):
        return _Spreading(make, items, lost, min(workers, len(items)), done).run()
    work, results = make(), []
    for item in items:
        results.append(work(item))
        if done:
            done(len(results))
    return results


class _Spreading(Generic[T, R]):
    """A row of items on its way through a pool; a pool that breaks is replaced."""

    def __init__(
        self,
        make: Callable[[], Callable[[T], R]],
        items: Sequence[T],
        lost: Callable[[T], R],
        workers: int,
        done: Callable[[int], None] | None,
    ) -> None:
        self._items, self._lost, self._workers, self._done = items, lost, workers, done
        self._results: dict[int, R] = {}
        size = max(1, min(AT_ONCE, len(items) // workers))
        self._chunks = deque(range(start, min(start + size, len(items))) for start in range(0, len(items), size))
        self._suspects: deque[int] = deque()
        self._make = make
        forks = "fork" in multiprocessing.get_all_start_methods()
        self._context = multiprocessing.get_context("fork" if forks else "spawn")
        if forks:  # what the work needs is made once, here, and the workers are born with it
            work = make()
            self._make = lambda: work

    def run(self) -> list[R]:
        while self._chunks or self._suspects:
            if self._suspects:
                self._one_by_one()
            else:
                self._together()
        return [self._results[place] for place in range(len(self._items))]

    def _together(self) -> None:
        """Chunks to all workers; when one dies, whatever was under way is suspect."""
        given: dict[Future[list[Any]], range] = {}
        with _pool(self._workers, self._context, self._make) as pool:
            try:
                while self._chunks or given:
                    while self._chunks and len(given) < _AHEAD * self._workers:
                        future = pool.submit(_work, [self._items[place] for place in self._chunks[0]])
                        given[future] = self._chunks.popleft()
                    for future in wait(given, return_when=FIRST_COMPLETED).done:
                        self._take(given[future], future.result())
                        del given[future]
            except BrokenProcessPool:
                for places in given.values():
                    self._suspects.extend(place for place in places if place not in self._results)
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)
                raise

    def _one_by_one(self) -> None:
        """The suspects, to one worker: who kills it again is lost."""
        with _pool(1, self._context, self._make) as pool:
            while self._suspects:
                place = self._suspects.popleft()
                try:
                    self._take(range(place, place + 1), pool.submit(_work, [self._items[place]]).result())
                except BrokenProcessPool:
                    self._take(range(place, place + 1), [self._lost(self._items[place])])
                    return

    def _take(self, places: range, results: Sequence[R]) -> None:
        self._results.update(zip(places, results, strict=True))
        if self._done:
            self._done(len(self._results))


@contextmanager
def beside(work: Callable[[], None], *, workers: int = 1) -> Iterator[None]:
    """Do some work in a process of its own while the block runs; without a second core, or if it is killed, after it.

    The work leaves files, or nothing: what it returns or changes in memory is lost. What it raises is raised.
    """
    if workers < 2 or "fork" not in multiprocessing.get_all_start_methods():
        yield
        work()
        return
    with _pool(1, multiprocessing.get_context("fork"), lambda: lambda _: work()) as pool:
        future = pool.submit(_work, [None])
        yield
        try:
            future.result()
        except BrokenProcessPool:
            work()


@contextmanager
def _pool(
    workers: int, context: multiprocessing.context.BaseContext, make: Callable[[], Callable[[Any], Any]]
) -> Iterator[ProcessPoolExecutor]:
    with warnings.catch_warnings():
        # Python warns of forks beside other threads; those of a store that was open before are asleep.
        warnings.filterwarnings("ignore", ".*multi-threaded.*fork", DeprecationWarning)
        with ProcessPoolExecutor(workers, context, _begin, (make,)) as pool:
            yield pool


_here: Callable[[Any], Any] | None = None  # a worker's work


def _begin(make: Callable[[], Callable[[Any], Any]]) -> None:
    global _here
    _here = make()
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A worker whose parent was killed has nobody to work for: it must not stay."""
    if parent := multiprocessing.parent_process():
        connection.wait([parent.sentinel])
        os._exit(1)


def _work(items: list[Any]) -> list[Any]:
    assert _here is not None
    return [_here(item) for item in items]
