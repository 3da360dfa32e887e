"""All cores for the tests, with pytest-xdist: which tests go together, and which come first.

What is built once for a folder or a file is built in one process: its tests go together. The longest groups come first,
or one of them would be left when the other processes have nothing to do. What is asked for by file or by name runs in
this process, where it begins at once; `pytest -n 0` does so with everything.
"""

import gc
import os
import sys
from pathlib import Path
from typing import Any

import pytest

MOST = 4  # with more processes, the longest group is all that one waits for
WAITING = 2  # more than there are cores: a browser, a server or a clock is waited for most of the time

FIRST = {  # from the longest; files and folders that belong together for one Chromium, one build, one Java at a time
    "browser": ("tests/serving/", "tests/showing/"),
    "asking": ("tests/asking/",),
    "docs": ("tests/test_docs.py",),
    "attacks": ("tests/security/", "tests/answering/"),
    "living": ("tests/living/",),
    "building": ("tests/test_building.py",),
    "reasoning": ("tests/test_reasoning.py",),
    "doctests": ("kg/",),
}


def keep_bytecode() -> None:
    """Where Python was told to leave no bytecode beside the sources, keep it among what pytest remembers.

    The tests start some two hundred Pythons, and each would compile everything anew.
    """
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", ""):
        sys.dont_write_bytecode = False
        if sys.pycache_prefix is None:
            sys.pycache_prefix = str(Path(__file__).resolve().parent.parent / ".pytest_cache" / "bytecode")
            os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix


def group(test: str) -> str:
    """The group of a test: one of FIRST, or else its file."""
    file = test.partition("::")[0]
    return next((name for name, parts in FIRST.items() if file.startswith(parts)), file)


def only_folders(config: pytest.Config) -> bool:
    """Whether no file and no test is asked for by name."""
    return all(Path(asked).is_dir() for asked in config.args)


def is_worker(config: pytest.Config) -> bool:
    """Whether this is one of several processes, to which tests are given."""
    return hasattr(config, "workerinput") or "PYTEST_XDIST_WORKER" in os.environ


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> None:
    """Folders are tested by as many processes as there are cores, and two for those that wait."""
    keep_bytecode()
    option = config.option
    if is_worker(config) or not config.pluginmanager.hasplugin("xdist"):
        return  # a worker that had workers of its own would never end
    if option.numprocesses is not None or option.usepdb or option.collectonly:
        return
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if cores > 1 and only_folders(config):
        option.numprocesses = min(cores + WAITING, MOST)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Give out the tests group by group."""
    if config.option.dist != "load":
        return None
    from xdist.scheduler import LoadScopeScheduling

    class ByGroup(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return group(nodeid)

    config.option.loadscopereorder = False
    return ByGroup(config, log)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--slow`: the tests marked so, too, when folders are tested, or nothing is named."""
    parser.addoption("--slow", action="store_true", help="also the slow tests, as before a change is sent")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave slow tests to `--slow` and to those who name them; put the longest groups first where processes wait."""
    if not config.option.slow and only_folders(config):
        slow = [item for item in items if item.get_closest_marker("slow")]
        items[:] = [item for item in items if not item.get_closest_marker("slow")]
        if slow:
            config.hook.pytest_deselected(items=slow)
    if is_worker(config):
        places = {one: place for place, one in enumerate(FIRST)}
        items.sort(key=lambda item: places.get(group(item.nodeid), len(FIRST)))


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish() -> None:
    """Give back to the collector what `kg/harvest.py` has taken out of its sight.

    Hypothesis, which pytest may load only for its summary, warns of what it cannot see there.
    """
    gc.unfreeze()
