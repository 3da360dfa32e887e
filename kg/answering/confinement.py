"""What a process gives up before it reads a stranger's query: the network, and memory beyond its share."""

import ctypes
import errno
import platform
import resource
import struct
import sys
from contextlib import suppress
from pathlib import Path

# The number of an architecture in the kernel's audit, and of its system call `socket`
_SOCKET = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
_LOAD, _JUMP_IF_EQUAL, _RETURN = 0x20, 0x15, 0x06
_ALLOW, _FAIL = 0x7FFF0000, 0x00050000
_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def no_network() -> bool:
    """From now on no connection can be made, not even a name looked up; False where the system cannot promise it.

    For this process and all threads that it starts from now on; it cannot be undone.
    """
    if sys.platform != "linux" or platform.machine() not in _SOCKET:
        return False
    architecture, socket = _SOCKET[platform.machine()]
    steps = (
        (_LOAD, 0, 0, 4),  # the architecture of the call
        (_JUMP_IF_EQUAL, 0, 3, architecture),
        (_LOAD, 0, 0, 0),  # its number
        (_JUMP_IF_EQUAL, 0, 1, socket),
        (_RETURN, 0, 0, _FAIL | errno.EACCES),
        (_RETURN, 0, 0, _ALLOW),
    )
    program = _Program(len(steps), b"".join(struct.pack("=HBBI", *step) for step in steps))
    control = ctypes.CDLL(None, use_errno=True).prctl
    done: int = control(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) or control(_SET_SECCOMP, _FILTER, ctypes.byref(program))
    return done == 0


def limit_memory(most: int) -> None:
    """From now on no more than some bytes of memory beyond what is held now; files that are mapped do not count.

    The limit is that of written memory and not of addresses: the engine reserves a gigabyte of those and uses none.
    """
    if sys.platform == "linux":  # macOS has no working limit
        held = int(Path("/proc/self/statm").read_text("ascii").split()[5]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_DATA, (held + most, held + most))


def expendable() -> None:
    """Where the machine's memory ends, end this process first; leave no trace of a crash."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000", "ascii")


def all_files() -> None:
    """As many open files as the system allows: a store has many."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
