"""Awards to one who is named (named.tsv): long words in front, other sentences, relative clauses, odd verbs.

A row is a text, a tab, and its awards: `giver + giver | form | recipient + recipient`, with ` ;; ` between awards.
"""

from pathlib import Path

import pytest

from kg.extraction.extract import Extractor
from tests.extraction.telling import told

ROWS = Path(__file__).with_name("named.tsv").read_text(encoding="utf-8").splitlines()[1:]


@pytest.mark.parametrize("row", ROWS)
def test_who_is_named_receives(extractor: Extractor, row: str) -> None:
    text, expected = row.split("\t")
    found = [
        " | ".join(
            [
                " + ".join(giver.name for giver in award.conferrer),
                award.form,
                " + ".join(str(one.name or one.label) for one in award.recipients),
            ]
        )
        for award in told(extractor, text).awards
    ]
    assert sorted(found) == sorted(filter(None, expected.split(" ;; ")))
