"""Work spread over processes: order, errors, and workers that are killed."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.workers import beside, spread


def doubling() -> Callable[[int], int]:
    """Work that kills its worker at 13 and 77, and fails at 1000."""
    here = os.getpid()

    def double(number: int) -> int:
        if number in (13, 77) and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        if number == 1000:
            raise ArithmeticError("a thousand")
        return 2 * number

    return double


def minus(number: int) -> int:
    return -number


@pytest.mark.parametrize("workers", [1, 2, 4])
def test_results_keep_the_order_of_the_items(workers: int) -> None:
    items = [number for number in range(200, 0, -1) if number not in (13, 77)]
    assert spread(doubling, items, minus, workers=workers) == [2 * number for number in items]


def test_a_killed_worker_loses_its_item_and_no_other() -> None:
    items = list(range(120))
    found = spread(doubling, items, minus, workers=2)
    assert found == [-number if number in (13, 77) else 2 * number for number in items]


def test_what_the_work_raises_ends_it() -> None:
    with pytest.raises(ArithmeticError, match="a thousand"):
        spread(doubling, [*range(14, 60), 1000], minus, workers=2)


def test_all_items_are_heard_of() -> None:
    heard: list[int] = []
    spread(doubling, list(range(100, 164)), minus, workers=2, done=heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 64


def test_few_items_are_done_in_this_process() -> None:
    assert spread(lambda: lambda _: os.getpid(), [1, 2, 3], minus, workers=4) == [os.getpid()] * 3


@pytest.mark.parametrize("workers", [1, 2])
def test_work_is_done_beside_a_block(workers: int, tmp_path: Path) -> None:
    with beside(lambda: (tmp_path / "a").write_text(str(os.getpid())) and None, workers=workers):
        pass
    assert ((tmp_path / "a").read_text() == str(os.getpid())) == (workers == 1)


def test_work_beside_a_block_is_done_here_when_its_worker_is_killed(tmp_path: Path) -> None:
    here = os.getpid()

    def work() -> None:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        (tmp_path / "a").touch()

    with beside(work, workers=2):
        pass
    assert (tmp_path / "a").exists()


def test_what_work_beside_a_block_raises_is_raised() -> None:
    def fail() -> None:
        raise ArithmeticError("beside")

    with pytest.raises(ArithmeticError, match="beside"), beside(fail, workers=2):
        pass


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_workers_do_not_outlive_a_parent_that_is_killed(tmp_path: Path) -> None:
    script = (
        "import os, time, pathlib, kg.workers\n"
        "def make():\n"
        "    def work(item):\n"
        f"        pathlib.Path({str(tmp_path)!r}, str(os.getpid())).touch(); time.sleep(0.05)\n"
        "    return work\n"
        "kg.workers.spread(make, list(range(4000)), print, workers=2)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", script])
    deadline = time.monotonic() + 30
    while len(list(tmp_path.iterdir())) < 2 and time.monotonic() < deadline:
        time.sleep(0.05)
    workers = [int(path.name) for path in tmp_path.iterdir()]
    assert len(workers) == 2
    parent.kill()
    parent.wait()
    while any(Path(f"/proc/{worker}").exists() for worker in workers) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert [worker for worker in workers if Path(f"/proc/{worker}").exists()] == []
