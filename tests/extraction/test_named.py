"""Awards to one who is named (named.tsv): long words in front, other sentences, relative clauses, odd verbs.

A row is a text, a tab, and its awards: `giver + giver | form | recipient + recipient`, with ` ;; ` between awards.
"""

import pytest

from kg.extraction.extract import Extractor
from tests.extraction.telling import table, told


@pytest.mark.parametrize(("text", "expected"), table("named.tsv"))
def test_who_is_named_receives(extractor: Extractor, text: str, expected: list[str]) -> None:
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
    assert sorted(found) == expected


def test_a_title_that_calls_those_who_receive_otherwise_is_no_second_award(extractor: Extractor) -> None:
    facts = told(
        extractor,
        "Chủ tịch nước quyết định tặng Huân chương Chiến công hạng Ba cho Đại úy Trần Văn An và Trung úy Lê Văn Bảy.",
        title="Tặng huân chương cho tổ bay Sông Lam",
    )
    assert [[one.name for one in award.recipients] for award in facts.awards] == [["Trần Văn An", "Lê Văn Bảy"]]
