"""'Mỗi em được thưởng …': whom the words mean, and what they get beside a certificate (own sentences)."""

import pytest

from kg.extraction.extract import Extractor
from kg.facts import Facts
from tests.extraction.telling import told


def money(facts: Facts) -> list[tuple[list[str], list[str | tuple[int | None, int | None]]]]:
    """Of each sum: who gives it, and who gets it by name or count."""
    return [
        ([o.name for o in a.conferrer], [r.name or (r.collectives, r.individuals) for r in a.recipients])
        for a in facts.awards
        if a.form == "Tiền thưởng"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UBND xã Bình Lâm tặng giấy khen cho 5 ngư dân, mỗi người 1 triệu đồng.", [(None, 5)]),
        ("UBND xã Bình Lâm tặng giấy khen cho 5 ngư dân. Mỗi người còn được thưởng 1 triệu đồng.", [(None, 5)]),
        ("UBND xã Bình Lâm tặng giấy khen cho 4 nhân viên và thưởng mỗi người 3 triệu đồng.", [(None, 4)]),
        (
            "UBND xã Bình Lâm tặng giấy khen cho 3 tập thể và 9 cá nhân. "
            "Mỗi tập thể được thưởng 5 triệu đồng, mỗi cá nhân 1 triệu đồng.",
            [(3, 9)],
        ),
        (
            "UBND xã Bình Lâm tặng giấy khen cho 3 tập thể và 9 cá nhân. Mỗi cá nhân được thưởng 1 triệu đồng.",
            [(None, 9)],
        ),
        (
            "UBND xã Bình Lâm tặng giấy khen cho chị Lê Thị Sang và chị Mai Thị Lợi. "
            "Ngoài giấy khen, mỗi người còn được nhận thưởng 6 triệu đồng.",
            ["Lê Thị Sang", "Mai Thị Lợi"],
        ),
    ],
)
def test_each_of_those_who_received_gets_a_sum_of_the_same_giver(
    extractor: Extractor, text: str, expected: list[object]
) -> None:
    assert money(told(extractor, text)) == [(["Ủy ban nhân dân xã Bình Lâm"], expected)]


def test_another_giver_may_add_a_sum(extractor: Extractor) -> None:
    text = "Bộ Công an tặng Bằng khen cho 4 cán bộ. UBND tỉnh An Giang cũng thưởng nóng cho mỗi cán bộ 2 triệu đồng."
    assert money(told(extractor, text)) == [(["Ủy ban nhân dân tỉnh An Giang"], [(None, 4)])]


@pytest.mark.parametrize(
    "text",
    [
        "UBND xã Bình Lâm tặng giấy khen cho 3 em và tặng quà cho 20 học sinh nghèo, mỗi em 1 triệu đồng.",
        "UBND xã Bình Lâm tặng giấy khen cho 3 em. Hội còn trao 5 sổ tiết kiệm, mỗi sổ 5 triệu đồng.",
        "Ban tổ chức trao học bổng cho 20 học sinh nghèo. Mỗi em được tặng 1 triệu đồng.",
        "UBND xã Bình Lâm đề nghị UBND tỉnh tặng bằng khen cho 3 em. Mỗi em được thưởng 1 triệu đồng.",
    ],
)
def test_a_sum_for_others_is_no_award(extractor: Extractor, text: str) -> None:
    assert money(told(extractor, text)) == []


def test_the_part_of_one_is_in_the_sum_of_all(extractor: Extractor) -> None:
    text = (
        "UBND tỉnh An Giang thưởng anh Lê Văn Sang và anh Mai Văn Lợi 30 triệu đồng; "
        "anh Mai Văn Lợi được UBND tỉnh thưởng 10 triệu đồng."
    )
    assert [names for _, names in money(told(extractor, text))] == [["Lê Văn Sang", "Mai Văn Lợi"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # the subject of its own clause, not those told of before
            "UBND xã Bình Lâm tặng giấy khen cho 5 người; 9 lái đò còn lại được Công an xã Bình Lâm thưởng mỗi người "
            "500 nghìn đồng.",
            [("Giấy khen", "Ủy ban nhân dân xã Bình Lâm", 5), ("Tiền thưởng", "Công an xã Bình Lâm", 9)],
        ),
        (
            "Công an xã Bình Lâm đã tuyên dương 52 đội trưởng, tặng mỗi người một phần quà.",
            [("Quà", "Công an xã Bình Lâm", 52)],
        ),
        (
            "UBND xã Bình Lâm tặng giấy khen cho 3 em. Mỗi tập thể, cá nhân được Công ty Hoa Lan thưởng 5 triệu đồng.",
            [("Giấy khen", "Ủy ban nhân dân xã Bình Lâm", 3), ("Tiền thưởng", "Công ty Hoa Lan", 3)],
        ),
        (
            "UBND tỉnh An Giang tặng Bằng khen cho 4 cá nhân; "
            "còn Giấy khen của UBND xã Bình Lâm thì dành cho 7 cá nhân.",
            [("Bằng khen", "Ủy ban nhân dân tỉnh An Giang", 4), ("Giấy khen", "Ủy ban nhân dân xã Bình Lâm", 7)],
        ),
    ],
)
def test_each_has_a_share_of_its_own(extractor: Extractor, text: str, expected: list[object]) -> None:
    facts = told(extractor, text)
    assert [(a.form, a.conferrer[0].name, a.recipients[0].individuals) for a in facts.awards] == expected
