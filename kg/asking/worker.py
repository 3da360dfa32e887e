"""A query in a process of its own: it ends when its time is up, and takes nothing down with it.

pyoxigraph has no time-out, and a query can fill any memory. So a worker process is forked, the work done there, and the
worker killed when the clock or the memory says so; the caller goes on with one clear line.
"""

import faulthandler
import multiprocessing
import os
import sys
import warnings
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import TypeVar

SECONDS = 30.0
MEMORY = 4 << 30  # address space of the worker, in bytes

T = TypeVar("T")


class WorkerEnded(RuntimeError):
    """A worker that was killed or died; the message says why."""


def run(work: Callable[[], T], *, seconds: float = SECONDS, memory: int = MEMORY) -> T:
    """Do some work in a process of its own, and return what it returns or raise what it raises.

    >>> run(lambda: 6 * 7)
    42

    Raises WorkerEnded when the time is up, or the worker dies (of its memory limit, of a fault in the engine).
    """
    if not hasattr(multiprocessing, "get_context") or "fork" not in multiprocessing.get_all_start_methods():
        return work()  # no fork, no limits: Windows
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(work, theirs, memory), daemon=True)
    with warnings.catch_warnings():
        # Python warns of forks beside other threads; of those, the work needs none.
        warnings.filterwarnings("ignore", ".*multi-threaded.*fork", DeprecationWarning)
        process.start()
    theirs.close()
    try:
        if not ours.poll(seconds):
            raise WorkerEnded(f"stopped: no answer within {seconds:g} seconds")
        failed, value = ours.recv()
    except EOFError:
        raise WorkerEnded(f"stopped: the query needs more than {memory >> 20} MB, or breaks the engine") from None
    finally:
        process.kill()
        process.join()
        ours.close()
    if failed:
        raise value
    result: T = value
    return result


def _work(work: Callable[[], T], theirs: Connection, memory: int) -> None:
    faulthandler.disable()
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # what an engine says when it dies is not for the user: one line is
    _limit(memory)
    try:
        answer: tuple[bool, object] = (False, work())
    except Exception as error:
        answer = (True, error)
    with suppress(BrokenPipeError):
        theirs.send(answer)
    theirs.close()


def _limit(memory: int) -> None:
    if sys.platform == "win32":
        return
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_AS)
    if sys.platform != "darwin":  # macOS has no working limit of the address space
        resource.setrlimit(resource.RLIMIT_AS, (memory if most == resource.RLIM_INFINITY else min(memory, most), most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
