"""Names that no list holds are read where the verb of an award wants one, and nowhere else (own sentences)."""

import pytest

from kg.extraction.extract import Extractor
from tests.extraction.telling import told


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Novaterra vừa vinh dự nhận bằng khen của UBND tỉnh An Giang.", ["Novaterra"]),
        ("Năm 1964, Renard Fauchelet được trao giải thưởng Prix Lumière.", ["Renard Fauchelet"]),
        ("Hội Luật gia Việt Nam tặng bằng khen cho nhạc sĩ Phó Đức Lâm.", ["Phó Đức Lâm"]),
        ("UBND tỉnh An Giang tặng bằng khen cho tàu SINOVA HOPE.", ["Tàu SINOVA HOPE"]),
        ("UBND tỉnh An Giang tặng bằng khen cho các cá nhân.", [None]),
        ("Riêng Hậu được nhận bằng khen của UBND tỉnh An Giang.", []),
        ("Tập thể lớp vui mừng vì Novaterra thắng lớn.", []),
    ],
)
def test_a_name_stands_where_the_clause_wants_one(extractor: Extractor, sentence: str, names: list[str | None]) -> None:
    facts = told(extractor, sentence)
    assert [r.name for award in facts.awards for r in award.recipients] == names


@pytest.mark.parametrize(
    ("text", "givers"),
    [
        ("Ông Lê Văn Tám được Thời báo Kinh tế Mới trao tặng giải thưởng Doanh nhân trẻ.", ["Thời báo Kinh tế Mới"]),
        ("Bà Lê Thị Mai được tổ chức Green Planet trao giải thưởng Ngân hàng tốt nhất.", ["Tổ chức Green Planet"]),
        ("Pháp quyết định tặng Huân chương Bắc đẩu Bội tinh cho ông Lê Văn Tám.", ["Pháp"]),
        ("Công ty May Đông Hà nhận giải thưởng Thương hiệu mạnh năm 2018 do Thời báo Mới trao tặng.", ["Thời báo Mới"]),
        (
            "Ông Lê Văn Tám lái xe cho hãng taxi Bông Sen. Hãng đã tặng bằng khen cho tài xế Tám.",
            ["Hãng taxi Bông Sen"],
        ),
        (
            "Chị Lê Thị Mai làm ở Bệnh viện Đa khoa tỉnh An Giang. Chị được bệnh viện tặng giấy khen.",
            ["Bệnh viện Đa khoa tỉnh An Giang"],
        ),
        ("Sáng nay, 6 thanh niên đã được TP HCM tuyên dương.", ["Ủy ban nhân dân Thành phố Hồ Chí Minh"]),
        (
            "Hội Luật gia Việt Nam tổ chức lễ kỷ niệm 60 năm ngày thành lập Báo Mới, tặng bằng khen cho ông Lê Tám.",
            ["Hội Luật gia Việt Nam"],
        ),
    ],
)
def test_who_gives_may_have_a_name_that_no_list_holds(extractor: Extractor, text: str, givers: list[str]) -> None:
    facts = told(extractor, text)
    assert [giver.name for award in facts.awards for giver in award.conferrer] == givers
    assert facts.awards


@pytest.mark.parametrize(
    ("text", "givers"),
    [
        ("Sáng nay, huyện Tân Phú đã khen thưởng 5 cá nhân.", ["Ủy ban nhân dân huyện Tân Phú"]),
        ("Chiều nay, tỉnh An Giang đã chúc mừng, khen thưởng Ban chuyên án.", ["Ủy ban nhân dân tỉnh An Giang"]),
        ("Tại xã An Phú, huyện Tân Phú đông người được khen thưởng.", []),
        ("Năm 2009, 14 tập thể được tặng Bằng khen thành phố Cần Thơ.", ["Ủy ban nhân dân thành phố Cần Thơ"]),
        ("Ông Lê Văn Tám nhận bằng khen Thủ tướng Chính phủ.", ["Thủ tướng Chính phủ"]),
        (
            "Công bố quyết định khen thưởng của Chủ tịch UBND tỉnh An Giang cho 5 tập thể.",
            ["Ủy ban nhân dân tỉnh An Giang"],
        ),
        (
            "Trong quá trình công tác ông Lê Tám có nhiều đóng góp nên được Đảng, Nhà nước tặng Huân chương Lao động.",
            ["Đảng", "Nhà nước"],
        ),
    ],
)
def test_places_give_as_their_committees(extractor: Extractor, text: str, givers: list[str]) -> None:
    assert [giver.name for award in told(extractor, text).awards for giver in award.conferrer] == givers


def test_the_place_in_a_headline_leaves_the_giver_open(extractor: Extractor) -> None:
    facts = told(extractor, "Có 397 gương được biểu dương.", title="TP HCM tuyên dương 397 gương")
    assert [award.conferrer for award in facts.awards] == [()]
