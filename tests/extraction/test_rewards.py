"""Rewards for what was done just now: money in brackets, from funds, in turn, beside letters and praise (rewards.tsv).

A row is a text, a tab, and its awards: `giver + giver | form | recipient; recipient`, with ` ;; ` between awards; ` ¶ `
begins a paragraph; a set is told as `collectives/individuals`.
"""

import pytest

from kg.extraction.extract import Extractor
from kg.facts import Recipient
from tests.extraction.telling import table, told


def _called(recipient: Recipient) -> str:
    return recipient.name or f"{recipient.collectives}/{recipient.individuals}"


@pytest.mark.parametrize(("text", "expected"), table("rewards.tsv"))
def test_who_is_rewarded_by_whom(extractor: Extractor, text: str, expected: list[str]) -> None:
    found = [
        " | ".join(
            [
                " + ".join(giver.name for giver in award.conferrer),
                award.form,
                "; ".join(sorted(map(_called, award.recipients))),
            ]
        )
        for award in told(extractor, text.replace(" ¶ ", "\n\n")).awards
    ]
    assert sorted(found) == expected
