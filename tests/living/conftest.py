"""Documents and a build of them, made once."""

import shutil
from pathlib import Path

import pytest

from .news import build, publish


@pytest.fixture(scope="session")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the documents, which no test changes."""
    return publish(tmp_path_factory.mktemp("documents") / "news")


@pytest.fixture(scope="session")
def first_build(news: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of the documents, which no test changes."""
    out = tmp_path_factory.mktemp("first") / "out"
    build([news], out)
    return out


@pytest.fixture
def out(first_build: Path, tmp_path: Path) -> Path:
    """A build of the documents, of the test's own: a copy is as good as another build."""
    return shutil.copytree(first_build, tmp_path / "out", symlinks=True)
