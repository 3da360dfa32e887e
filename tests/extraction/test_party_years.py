"""Badges of the Party that a text counts by the years for which they are given (own sentences)."""

import pytest

from kg.extraction.extract import Extractor
from tests.extraction.telling import told

_WHOLE = "Tỉnh ủy An Giang trao Huy hiệu Đảng cho 30 đảng viên."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Huyện ủy Bình Lâm trao Huy hiệu Đảng cho 12 đảng viên, trong đó có 2 đồng chí 60 năm tuổi Đảng, "
            "10 đồng chí 40 năm tuổi Đảng.",
            [("60 năm tuổi Đảng", 2), ("40 năm tuổi Đảng", 10)],
        ),
        (
            f"{_WHOLE} Trong số đảng viên được nhận Huy hiệu Đảng lần này có 9 đảng viên 50 năm tuổi Đảng, "
            "21 đảng viên 45 năm tuổi Đảng.",
            [("50 năm tuổi Đảng", 9), ("45 năm tuổi Đảng", 21)],
        ),
        (
            "Huyện ủy Bình Lâm trao Huy hiệu Đảng cho 9 đảng viên, gồm 2 đảng viên 60 năm tuổi Đảng, "
            "7 đảng viên 50 năm.",
            [("60 năm tuổi Đảng", 2), ("50 năm tuổi Đảng", 7)],
        ),
        (
            "Huyện ủy Bình Lâm có 9 đảng viên được trao Huy hiệu Đảng. Trong đó có 2 đảng viên được trao Huy hiệu "
            "60 năm tuổi đảng, 4 đảng viên nhận Huy hiệu 50 năm và 3 đảng viên được trao Huy hiệu Đảng 30 năm.",
            [("60 năm tuổi Đảng", 2), ("50 năm tuổi Đảng", 4), ("30 năm tuổi Đảng", 3)],
        ),
        (  # these are not all of them
            f"{_WHOLE} Trong đó có 9 đảng viên 50 năm tuổi Đảng, 8 đảng viên 45 năm tuổi Đảng.",
            [("Đảng", 30)],
        ),
        (_WHOLE, [("Đảng", 30)]),
    ],
)
def test_parts_by_years_take_the_place_of_the_whole(
    extractor: Extractor, text: str, expected: list[tuple[str, int]]
) -> None:
    awards = told(extractor, text).awards
    assert [(award.name, award.recipients[0].individuals) for award in awards] == expected


def test_each_part_is_quoted_where_it_is_counted(extractor: Extractor) -> None:
    text = f"{_WHOLE} Có 9 đảng viên 50 năm tuổi Đảng, 21 đảng viên 45 năm tuổi Đảng được nhận Huy hiệu Đảng."
    quotes = [award.evidence[0].quote for award in told(extractor, text).awards]
    assert quotes == ["9 đảng viên 50 năm tuổi Đảng", "21 đảng viên 45 năm tuổi Đảng"]
