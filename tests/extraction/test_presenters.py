"""Who hands awards over, in all the ways newspapers say it (presenters.tsv).

A row is a text (paragraphs after its title behind ' ¶ '), a tab, and its awards: `giver + giver | form | presenter +
presenter`, with ` ;; ` between awards.
"""

import pytest

from kg.extraction.extract import Extractor
from kg.reading import read_text
from tests.extraction.telling import table, told


@pytest.mark.parametrize(("text", "expected"), table("presenters.tsv"))
def test_who_hands_over(extractor: Extractor, text: str, expected: list[str]) -> None:
    paragraphs = text.split(" ¶ ")
    facts = told(extractor, text)
    if len(paragraphs) > 1:
        facts = extractor.extract(read_text("tin", "\n\n".join(paragraphs) + "\n"))
    found = [
        " | ".join([" + ".join(giver.name for giver in award.conferrer), award.form, " + ".join(award.presenter)])
        for award in facts.awards
    ]
    assert sorted(found) == expected
