"""The plain sentences that most awards are told in (plain.tsv): no rule for a rarer shape may take one away."""

from pathlib import Path

import pytest

from kg.extraction.extract import Extractor
from tests.extraction.telling import told

ROWS = Path(__file__).with_name("plain.tsv").read_text(encoding="utf-8").splitlines()[1:]


@pytest.mark.parametrize("row", ROWS)
def test_a_plain_sentence_is_one_award(extractor: Extractor, row: str) -> None:
    sentence, givers, recipients = row.split("\t")
    (award,) = told(extractor, sentence).awards
    assert "; ".join(giver.name for giver in award.conferrer) == givers
    named = [one.name or f"{one.collectives or 0} + {one.individuals or 0}" for one in award.recipients]
    assert "; ".join(named) == recipients
