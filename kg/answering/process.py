"""One process that answers queries, as the server sees it: asked, waited for a while, killed without regret."""

import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import kg
from kg.answering.child import HEAD

START = 30.0  # seconds for a process to open its store
CHILD = ("-m", "kg.answering.child")  # what Python is to run


class Ended(RuntimeError):
    """A process that did not answer; `late` where its time was up, else it died."""

    def __init__(self, late: bool) -> None:
        super().__init__("no answer in time" if late else "the process died")
        self.late = late


class Process:
    """A process that has one store open. It shares nothing with the server but two pipes.

    Raises OSError where no process can be started, Ended where it cannot open the store.
    """

    def __init__(self, store: Path, memory: int, command: Sequence[str] = CHILD) -> None:
        home = str(Path(kg.__file__).resolve().parent.parent)
        paths = os.pathsep.join([home, *(one for one in sys.path if one and one != home)])
        compiled = {"PYTHONPYCACHEPREFIX": sys.pycache_prefix} if sys.pycache_prefix else {}
        self._running = subprocess.Popen(
            [sys.executable, "-P", *command, str(store), str(memory)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # what an engine says when it dies is not for the reader
            bufsize=0,
            cwd="/" if os.name == "posix" else None,
            env={"PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8", **compiled},
            start_new_session=True,  # Ctrl-C is for the server
        )
        self._spent = False
        try:
            self._receive(time.monotonic() + START)
        except Ended:
            self.end()
            raise

    @property
    def usable(self) -> bool:
        """Whether it may be asked again: it runs, and was not put behind all others."""
        return not self._spent and self._running.poll() is None

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._running.pid

    def ask(self, question: Mapping[str, object], seconds: float, brisk: float) -> tuple[dict[str, object], bytes]:
        """Ask, and wait: after `brisk` seconds behind everybody else, after `seconds` no more.

        Raises Ended.
        """
        text = json.dumps({**question, "seconds": seconds}).encode()
        begun = time.monotonic()
        try:
            self._send(HEAD.pack(len(text), 0) + text)
        except OSError as error:
            raise Ended(late=False) from error
        if not self._wait(begun + min(brisk, seconds)):
            self._spent = True
            with suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, self.pid, 19)
        return self._receive(begun + seconds)

    def kill(self) -> None:
        """Kill the process; whoever waits for it hears of it."""
        self._running.kill()

    def end(self) -> None:
        """Kill the process, and clear up after it."""
        self.kill()
        self._running.wait()
        for pipe in (self._running.stdin, self._running.stdout):
            if pipe is not None:
                pipe.close()

    def _send(self, data: bytes) -> None:
        assert self._running.stdin is not None
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(self._running.stdin.fileno(), rest) :]

    def _receive(self, until: float) -> tuple[dict[str, object], bytes]:
        said, body = HEAD.unpack(self._read(HEAD.size, until))
        text = self._read(said, until)
        return json.loads(text), self._read(body, until)

    def _read(self, length: int, until: float) -> bytes:
        assert self._running.stdout is not None
        pieces = []
        while length:
            in_time = self._wait(until)
            piece = os.read(self._running.stdout.fileno(), length) if in_time else b""
            if not piece:
                self._spent = True
                raise Ended(late=not in_time)
            pieces.append(piece)
            length -= len(piece)
        return b"".join(pieces)

    def _wait(self, until: float) -> bool:
        assert self._running.stdout is not None
        poll = select.poll()
        poll.register(self._running.stdout, select.POLLIN | select.POLLHUP)
        return bool(poll.poll(max(0.0, until - time.monotonic()) * 1000))
