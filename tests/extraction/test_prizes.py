"""Prizes of contests: who won which grade, and whose the prizes are (prizes.tsv).

A row is a text, a tab, and its awards: `giver + giver | form name | recipient; recipient`, with ` ;; ` between awards;
a group is told as `label collectives/individuals`. Capitals do not count, for a team may begin a sentence.
"""

import pytest

from kg.extraction.extract import Extractor
from tests.extraction.telling import table, told


@pytest.mark.parametrize(("text", "expected"), table("prizes.tsv"))
def test_who_won_which_prize(extractor: Extractor, text: str, expected: list[str]) -> None:
    found = [
        " | ".join(
            [
                " + ".join(giver.name for giver in award.conferrer),
                f"{award.form} {award.name}",
                "; ".join(sorted(r.name or f"{r.label} {r.collectives}/{r.individuals}" for r in award.recipients)),
            ]
        ).casefold()
        for award in told(extractor, text).awards
    ]
    assert sorted(found) == sorted(one.casefold() for one in expected)


def test_a_title_tells_less_exactly_who_won(extractor: Extractor) -> None:
    text = (
        "Ngày 12/8/2024, Công an tỉnh An Giang tổ chức Hội thi. Ban Tổ chức trao giải Nhất cho đội UBND phường Mỹ Hạ."
    )
    facts = told(extractor, text, title="Phường Mỹ Hạ giành giải Nhất")
    assert [r.name for award in facts.awards for r in award.recipients] == ["Đội Ủy ban nhân dân phường Mỹ Hạ"]


def test_an_official_beside_the_winners_won_nothing(extractor: Extractor) -> None:
    facts = told(extractor, "Ông Lê Văn Mây, Chủ tịch Liên đoàn Lao động huyện Tri Tôn, và các tập thể đoạt giải A.")
    assert all(r.name != "Lê Văn Mây" for award in facts.awards for r in award.recipients)


def test_a_guest_beside_firms_received_nothing(extractor: Extractor) -> None:
    facts = told(extractor, "Phó Thủ tướng Lê Văn Mây và đại diện các hợp tác xã nhận Giải thưởng Bông Sen.")
    assert all(r.name != "Lê Văn Mây" for award in facts.awards for r in award.recipients)


def test_who_attends_is_not_commended_there(extractor: Extractor) -> None:
    facts = told(extractor, "Dự buổi lễ có lãnh đạo các sở, ngành và 30 doanh nghiệp tiêu biểu được vinh danh.")
    assert not facts.awards


def test_prizes_told_at_another_ceremony_have_not_its_day(extractor: Extractor) -> None:
    text = (
        "Sáng 10/3/2021, Trường THPT Bình Lâm tổ chức lễ tuyên dương học sinh đạt giải. "
        "Em Lê Thị Mận đạt giải Nhất môn Toán; em Phạm Văn Cần đạt giải Nhì."
    )
    assert [award.date for award in told(extractor, text).awards] == [None, None]
