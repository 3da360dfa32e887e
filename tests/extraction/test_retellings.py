"""What is told a second time, less exactly, is no award of its own (own sentences)."""

import pytest

from kg.extraction.extract import Extractor
from kg.reading.document import Document, Zone, ZoneKind
from tests.extraction.telling import told

CITED = (
    "Chiều 12/1, UBND xã Nhựt Mây tổ chức lễ trao giấy khen của Giám đốc Công an tỉnh An Giang "
    "cho những cá nhân tiêu biểu. Hai cá nhân được khen thưởng, gồm: Trần Quốc Mây, Lê Văn Kiệt. "
)
BOTH = ["Trần Quốc Mây", "Lê Văn Kiệt"]
POLICE = ["Công an tỉnh An Giang"]


def awards(extractor: Extractor, body: str, caption: str = "") -> list[tuple[str, list[str], list[str | None]]]:
    text = f"{body}\n\n{caption}"
    zones = [Zone(ZoneKind.BODY, 0, len(body)), Zone(ZoneKind.CAPTION, len(body) + 2, len(text))]
    facts = extractor.extract(Document("invented", text, tuple(zones)))
    return [(a.form, [o.name for o in a.conferrer], [r.name for r in a.recipients]) for a in facts.awards]


def test_words_for_all_give_way_to_their_names(extractor: Extractor) -> None:
    assert awards(extractor, CITED) == [("Giấy khen", POLICE, BOTH)]


def test_gift_besides_the_certificates_is_of_their_giver(extractor: Extractor) -> None:
    text = CITED + "Ngoài giấy khen, mỗi người nhận số tiền thưởng 420.000 đồng."
    assert awards(extractor, text) == [("Giấy khen", POLICE, BOTH), ("Tiền thưởng", POLICE, BOTH)]


@pytest.mark.parametrize(
    "caption",
    [
        "Giám đốc Bệnh viện Đa khoa An Giang tặng bằng khen cho hai anh Quân và Hùng.",
        "Giám đốc Bệnh viện Đa khoa An Giang tặng bằng khen cho anh Phan Văn Quân.",
    ],
)
def test_who_is_shown_handing_over_need_not_give(extractor: Extractor, caption: str) -> None:
    body = (
        "Ngày 2/4, thừa ủy quyền của Bộ Y tế, ông Lê Viết Đông, Giám đốc Bệnh viện Đa khoa An Giang, "
        "trao bằng khen của Bộ trưởng Bộ Y tế cho anh Phan Văn Quân và anh Đỗ Quý Hùng."
    )
    assert awards(extractor, body, caption) == [("Bằng khen", ["Bộ Y tế"], ["Phan Văn Quân", "Đỗ Quý Hùng"])]


def test_another_certificate_in_a_caption_stays(extractor: Extractor) -> None:
    body = "Ngày 2/4, anh Phan Văn Quân được Bộ Y tế tặng bằng khen."
    caption = "UBND tỉnh An Giang tặng bằng khen cho anh Đỗ Quý Hùng."
    assert {tuple(given) for _, given, _ in awards(extractor, body, caption)} == {
        ("Bộ Y tế",),
        ("Ủy ban nhân dân tỉnh An Giang",),
    }


def test_joint_praise_is_told_giver_by_giver(extractor: Extractor) -> None:
    body = (
        "Ngày 25/4, Công an tỉnh An Giang, UBND tỉnh An Giang đã khen thưởng Ban chuyên án 12X. "
        "UBND tỉnh An Giang quyết định khen thưởng Công an huyện Phú Tân 20 triệu đồng. "
        "Giám đốc Công an tỉnh An Giang cũng tặng giấy khen cho Công an huyện Chợ Mới."
    )
    assert all(len(givers) == 1 for _, givers, _ in awards(extractor, body))


@pytest.mark.parametrize(
    "text",
    [
        "Trải qua 30 năm xây dựng, Hội Luật gia tỉnh An Giang đã được Nhà nước, Chính phủ khen thưởng.",
        "Bộ trưởng Bộ Nội vụ Lê Văn Tân trả lời về quy trình bổ nhiệm và tặng thưởng huân chương với ông Đỗ Xuân Mây.",
        "Bà Vi Kim Mây nhận bằng khen của cha mình sau mấy chục năm.",
        "Tỉnh An Giang thực hiện chính sách dân số bằng cách tặng giấy khen cho gia đình sinh đủ hai con.",
        "Theo đó, tặng bằng khen của Chủ tịch UBND tỉnh cho gia đình sinh đủ hai con.",
        "Gia đình ông Lê Văn Mây luôn nhận được giấy khen gia đình văn hóa.",
    ],
)
def test_rules_and_sums_of_many_years_are_no_awards(extractor: Extractor, text: str) -> None:
    assert not told(extractor, text).awards


@pytest.mark.parametrize(
    "text",
    [
        "Trải qua 30 năm xây dựng, Hội Luật gia tỉnh An Giang được Chủ tịch nước tặng Huân chương Lao động hạng Ba.",
        "Bà Vi Kim Mây nhận bằng khen của Bộ Y tế.",
        "Theo đó, tặng bằng khen của Chủ tịch UBND tỉnh cho 3 gia đình sinh đủ hai con.",
    ],
)
def test_one_award_of_that_kind_is_told(extractor: Extractor, text: str) -> None:
    assert len(told(extractor, text).awards) == 1


def test_initials_of_the_union_are_spelt_out(extractor: Extractor) -> None:
    ((_, givers, _),) = awards(extractor, "Anh Lê Gia Ân nhận bằng khen của Hội LHTNVN TP.HCM.")
    assert givers == ["Hội Liên hiệp Thanh niên Việt Nam Thành phố Hồ Chí Minh"]


def test_officer_in_a_caption_receives_for_the_firm(extractor: Extractor) -> None:
    body = "Ngày 2/4, Công ty Cổ phần Sông Mây được Bộ Y tế tặng bằng khen."
    caption = "Bà Lê Thị Kim Mây, Chủ tịch Công đoàn Sông Mây, vinh dự nhận bằng khen của Bộ Y tế."
    assert awards(extractor, body, caption) == [("Bằng khen", ["Bộ Y tế"], ["Công ty Cổ phần Sông Mây"])]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Hai ngư dân Phạm Kháng, Lê Mực - bạn thuyền của anh Võ Lành - đã được nhận Bằng khen của Bộ Quốc phòng.",
            ["Phạm Kháng", "Lê Mực"],
        ),
        (
            "Đồn Biên phòng Sông Mây, thuộc Bộ đội Biên phòng tỉnh An Giang, được Bộ Quốc phòng tặng bằng khen.",
            ["Đồn Biên phòng Sông Mây"],
        ),
        (
            "Nhân dịp kỷ niệm 55 năm ngày truyền thống Nhà máy điện Sông Mây, ông Lê Văn Kiệt được tặng bằng khen.",
            ["Lê Văn Kiệt"],
        ),
    ],
)
def test_who_only_stands_beside_receives_nothing(extractor: Extractor, text: str, names: list[str]) -> None:
    ((_, _, received),) = awards(extractor, text)
    assert received == names


def test_a_rumour_that_is_denied_is_no_award(extractor: Extractor) -> None:
    text = (
        "Sau khi một số trang mạng lan truyền thông tin cả 14 lái đò được UBND tỉnh An Giang tặng Bằng khen, "
        "bà Phạm Hồng Diễm khẳng định thông tin trên là không chính xác."
    )
    assert not told(extractor, text).awards
