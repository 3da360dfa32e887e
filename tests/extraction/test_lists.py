"""Lists of those who receive, and of what one has received: contests, ceremonies, lives (own sentences)."""

import pytest

from kg.extraction.extract import Extractor
from kg.reading.document import Document, Zone, ZoneKind
from tests.extraction.telling import told

Given = list[tuple[str | None, str | None]]


def given(extractor: Extractor, text: str) -> Given:
    return [(award.name, one.name) for award in told(extractor, text).awards for one in award.recipients]


def in_lines(extractor: Extractor, text: str) -> Given:
    zones, at = [], 0
    for line in text.split("\n"):
        zones.append(Zone(ZoneKind.BODY, at, at + len(line)))
        at += len(line) + 1
    facts = extractor.extract(Document("invented", text, tuple(zones)))
    return [(award.name, one.name) for award in facts.awards for one in award.recipients]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hai giải nhất gồm:\n- Máy gặt của thí sinh Lê Văn Tám (Sơn La).\n"
            "- Phần mềm Học vui của nhóm tác giả Lê Thị Hoa và Trần Văn Bình (Ninh Bình).\nLễ trao giải rất vui.",
            [("Nhất", "Lê Văn Tám"), ("Nhất", "Lê Thị Hoa"), ("Nhất", "Trần Văn Bình")],
        ),
        (
            "Danh sách cá nhân được tặng Bằng khen của UBND tỉnh An Giang:\n1. Ông Lê Văn Tám, Trưởng Công an xã.\n"
            "2. Bà Lê Thị Hoa, người cứu hai em nhỏ.\nBuổi lễ kết thúc lúc 10 giờ.",
            [(None, "Lê Văn Tám"), (None, "Lê Thị Hoa")],
        ),
        (
            "Kết quả:\n- Giải Nhất: Tác phẩm “Đất lành” của nhóm tác giả Lê Thị Hoa và Phạm Minh Tùng.\n"
            "- Giải Nhì: Lê Văn Tám.",
            [("Nhất", "Lê Thị Hoa"), ("Nhất", "Phạm Minh Tùng"), ("Nhì", "Lê Văn Tám")],
        ),
        ("Các giải nhất gồm:\nBan tổ chức cảm ơn mọi người.", []),
    ],
)
def test_the_lines_of_a_list_name_who_received_what_stands_over_it(
    extractor: Extractor, text: str, expected: Given
) -> None:
    assert in_lines(extractor, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Có 2 thí sinh đoạt giải: Lê Văn Tám (giải Nhất), Lê Thị Hoa (giải Nhì).",
            [("Nhất", "Lê Văn Tám"), ("Nhì", "Lê Thị Hoa")],
        ),
        (
            "UBND tỉnh An Giang tặng Bằng khen cho các nghệ sĩ: Lê Khánh (Nhà hát Kịch), Thanh Hoa (Huế), Mỹ Uyên.",
            [(None, "Lê Khánh"), (None, "Thanh Hoa"), (None, "Mỹ Uyên")],
        ),
        (
            "Giải A được trao cho nhóm tác giả Lê Hoa - Minh Tùng - Hữu Toàn (Báo An Giang).",
            [("A", "Lê Hoa"), ("A", "Minh Tùng"), ("A", "Hữu Toàn")],
        ),
        ("Ông Lê Văn Tám, Thanh Xuân, Tân Phú được tặng Bằng khen.", [(None, "Lê Văn Tám")]),
    ],
)
def test_names_in_lists_may_stand_in_no_list_of_names(extractor: Extractor, text: str, expected: Given) -> None:
    assert given(extractor, text) == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Đồng chí Lê Văn Tám sinh năm 1930. Đồng chí được Đảng, Nhà nước tặng thưởng: Huân chương Sao vàng; "
            "Huy hiệu 70 năm tuổi Đảng và nhiều huân, huy chương khác.",
            {"Sao vàng", "70 năm tuổi Đảng"},
        ),
        (
            "Đồng chí Lê Văn Tám sinh năm 1930. Hơn 60 năm qua, đồng chí đã có nhiều đóng góp; được Nhà nước tặng "
            "Huân chương Độc lập (hạng Nhì), Huân chương Chiến sĩ giải phóng các hạng Nhất, Nhì.",
            {"Độc lập hạng Nhì", "Chiến sĩ giải phóng hạng Nhất", "Chiến sĩ giải phóng hạng Nhì"},
        ),
        (
            "Trường THPT Hòa Lạc được tặng Huân chương Lao động hạng Ba năm 1995, hạng Nhì năm 2000.",
            {"Lao động hạng Ba", "Lao động hạng Nhì"},
        ),
    ],
)
def test_what_one_has_received_in_a_life(extractor: Extractor, text: str, names: set[str]) -> None:
    assert {award.name for award in told(extractor, text).awards} == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông Lê Tám là nhà khoa học. Ông được tặng nhiều huân chương; trong đó có hai Giải thưởng Hồ Chí Minh.",
            [("Hồ Chí Minh", "Lê Tám")],
        ),
        (
            "Ông Lê Tám được truy tặng danh hiệu Doanh nhân tiêu biểu cùng với hai doanh nhân khác là Lê Ba và Lê Tư.",
            [("Doanh nhân tiêu biểu", "Lê Tám"), ("Doanh nhân tiêu biểu", "Lê Ba"), ("Doanh nhân tiêu biểu", "Lê Tư")],
        ),
        ("Ông Lê Tám nên được tặng Huân chương Lao động hạng Ba.", []),
        (
            "Ông Trần Hai trao Huy hiệu 70 năm tuổi Đảng tặng Thiếu tướng, Anh hùng LLVTND Lê Tám.",
            [("70 năm tuổi Đảng", "Lê Tám")],
        ),
    ],
)
def test_who_received_what(extractor: Extractor, text: str, expected: Given) -> None:
    assert given(extractor, text) == expected


def test_the_lines_of_a_life_are_of_the_one_who_is_told_of(extractor: Extractor) -> None:
    text = (
        "Nhà văn Lê Kim Dung sinh năm 1930.\n- Năm 1981, Huân chương Lao động hạng Ba.\n"
        "- Năm 1990: được UBND tỉnh An Giang tặng Bằng khen.\n- Năm 1995: bà về hưu."
    )
    assert in_lines(extractor, text) == [("Lao động hạng Ba", "Lê Kim Dung"), (None, "Lê Kim Dung")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nhạc sĩ Lê Văn Tám qua đời. Ông được trao tặng Giải thưởng Nhà nước về văn học nghệ thuật năm 2001, "
            "Huân chương Lao động hạng Nhất.",
            ["Nhà nước", "Lao động hạng Nhất"],
        ),
        (
            "Thầy Lê Văn Tám đã được Nhà nước phong tặng danh hiệu Nhà giáo Nhân dân; tặng thưởng Huân chương Độc lập.",
            ["Nhà giáo nhân dân", "Độc lập"],
        ),
        (
            "Bà Lê Thị Hoa được phong tặng danh hiệu Nghệ sĩ Ưu tú; năm 2018, nhận Huân chương Lao động hạng Ba.",
            ["Nghệ sĩ ưu tú", "Lao động hạng Ba"],
        ),
        ("Trong đó có các em: Lê Văn Tám (lớp 9A) giải Nhất môn Toán; Trần Hoa giải Nhì môn Văn.", ["Nhất", "Nhì"]),
        ("Ông Lê Văn Tám Anh hùng Lao động đến dự.", []),
        (
            "Ông Lê Hai trao Huân chương Lao động hạng Ba cho em Lê Tám - người từng đoạt giải Nhì, "
            "và Bằng khen của Thủ tướng Chính phủ tặng 5 em.",
            ["Lao động hạng Ba", "Nhì", None],
        ),
    ],
)
def test_a_list_of_awards_goes_on_behind_what_is_told_of_each(
    extractor: Extractor, text: str, expected: list[str | None]
) -> None:
    assert sorted(award.name or "" for award in told(extractor, text).awards) == sorted(n or "" for n in expected)


def test_the_lines_under_a_heading_name_what_one_has_received(extractor: Extractor) -> None:
    text = (
        "Anh hùng Lê Văn Tám sinh năm 1950.\nPhần thưởng cao quý đã được trao tặng:\n"
        "- Huân chương Độc lập hạng Nhì;\n- 2 Huân chương Chiến công;\n- Huy hiệu 50 năm tuổi Đảng."
    )
    names = [("Độc lập hạng Nhì", "Lê Văn Tám"), ("Chiến công", "Lê Văn Tám"), ("50 năm tuổi Đảng", "Lê Văn Tám")]
    assert in_lines(extractor, text) == names


def test_the_name_of_an_award_ends_before_its_time(extractor: Extractor) -> None:
    facts = told(extractor, "Ông Lê Văn Tám được trao Huân chương Quả cảm vào năm 2013.")
    assert [award.name for award in facts.awards] == ["Quả cảm"]
