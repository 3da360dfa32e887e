"""What tests share: the extractor, compiled once, and the material that may or may not lie beside the repository."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from browsing import browser, chromium
from sharing import (
    pytest_addoption,
    pytest_cmdline_main,
    pytest_collection_modifyitems,
    pytest_sessionfinish,
    pytest_xdist_make_scheduler,
)

if TYPE_CHECKING:
    from kg.extraction.extract import Extractor
    from kg.vocabulary import Vocabulary

__all__ = [
    "browser",
    "chromium",
    "pytest_addoption",
    "pytest_cmdline_main",
    "pytest_collection_modifyitems",
    "pytest_sessionfinish",
    "pytest_xdist_make_scheduler",
]

SHARED = Path(os.environ.get("VINHDANH_SHARED", Path(__file__).resolve().parents[2] / "shared"))


@pytest.fixture(scope="session")
def vocabulary() -> "Vocabulary":
    from kg.vocabulary import Vocabulary

    return Vocabulary.load()


@pytest.fixture(scope="session")
def extractor(vocabulary: "Vocabulary") -> "Extractor":
    from kg.extraction.extract import Extractor

    return Extractor(vocabulary)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with annotated corpora that are not part of the project; tests that need it skip without it."""
    if not SHARED.is_dir():
        pytest.skip(f"no annotated corpora at {SHARED} (set VINHDANH_SHARED)")
    return SHARED
