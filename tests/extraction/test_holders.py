"""Who holds what post of what body, as newspapers write them (holders.tsv): branches, units, firms, states, the press.

A row is a text, a tab, its officials in order (`person | position | body`, `-` for nothing, ` ;; ` between them), a
tab, and what the text shows.
"""

from pathlib import Path

import pytest

from kg.extraction.extract import Extractor
from tests.extraction.telling import told

ROWS = [row.split("\t") for row in Path(__file__).with_name("holders.tsv").read_text(encoding="utf-8").splitlines()[1:]]


@pytest.mark.parametrize(("text", "expected", "shown"), ROWS, ids=[f"{row[2]}: {row[0]}" for row in ROWS])
def test_who_holds_what(extractor: Extractor, text: str, expected: str, shown: str) -> None:
    found = [(o.person, o.position, o.organisation and o.organisation.name) for o in told(extractor, text).officials]
    assert " ;; ".join(" | ".join(value or "-" for value in row) for row in found) == expected, shown
