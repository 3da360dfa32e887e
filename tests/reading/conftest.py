from collections.abc import Callable
from pathlib import Path

import pytest

from kg.reading import ReadingError, read, zones

Parts = list[tuple[str, str]]


@pytest.fixture
def parts() -> Callable[[str], Parts]:
    """The zones of a text as (kind, words)."""
    return lambda text: [(zone.kind.value, text[zone.start : zone.end]) for zone in zones(text)]


@pytest.fixture
def words_of() -> Callable[[str, str], list[str]]:
    """The words of a text's zones of one kind."""
    return lambda text, kind: [text[zone.start : zone.end] for zone in zones(text) if zone.kind == kind]


@pytest.fixture
def refusal() -> Callable[[Path], str]:
    """The one line that reading a bad file gives."""

    def read_in_vain(path: Path) -> str:
        with pytest.raises(ReadingError) as caught:
            read(path)
        line = str(caught.value)
        assert len(line.splitlines()) == 1
        assert line.startswith(f"{path}: ")
        problem, semicolon, remedy = line.removeprefix(f"{path}: ").partition("; ")
        assert problem, line
        assert semicolon, line
        assert remedy, line
        return line.removeprefix(f"{path}: ")

    return read_in_vain
