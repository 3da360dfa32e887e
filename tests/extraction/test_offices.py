"""Who holds what office of what body (offices.tsv): lists of those who attend, presenters, captions, lives.

A row is a text, a tab, and its officials: `person | rank | position | body`, with ` ;; ` between them; `-` is nothing.
"""

import pytest

from kg.extraction.extract import Extractor
from kg.facts import Official
from tests.extraction.telling import table, told


def _row(official: Official) -> str:
    body = official.organisation.name if official.organisation else None
    return " | ".join(value or "-" for value in (official.person, official.rank, official.position, body))


@pytest.mark.parametrize(("text", "expected"), table("offices.tsv"))
def test_offices_are_read_with_their_bodies(extractor: Extractor, text: str, expected: list[str]) -> None:
    assert sorted(map(_row, told(extractor, text).officials)) == expected
