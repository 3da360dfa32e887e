"""Whose an award is: who gives it, for whom, and each giver with an award of his own."""

import pytest

from kg.extraction.extract import Extractor
from tests.extraction.telling import told


def givers(extractor: Extractor, text: str) -> list[list[str]]:
    return [[body.name for body in award.conferrer] for award in told(extractor, text).awards]


def forms(extractor: Extractor, text: str) -> list[tuple[str, str]]:
    awards = told(extractor, text).awards
    return [(award.form, body.name) for award in awards for body in award.conferrer]


def test_each_giver_of_a_named_persons_certificate_gives_one(extractor: Extractor) -> None:
    text = "Ông Trần Văn Mây từng được nhận giấy khen, phần thưởng của UBND xã Sông Mây, UBND huyện Đông Lĩnh."
    assert sorted(forms(extractor, text)) == [
        ("Giấy khen", "Ủy ban nhân dân huyện Đông Lĩnh"),
        ("Giấy khen", "Ủy ban nhân dân xã Sông Mây"),
        ("Quà", "Ủy ban nhân dân huyện Đông Lĩnh"),
        ("Quà", "Ủy ban nhân dân xã Sông Mây"),
    ]


def test_which_giver_gave_to_whom_of_a_group_stays_open(extractor: Extractor) -> None:
    text = "3 tập thể và 9 cá nhân được Công an huyện Đông Lĩnh và UBND xã Sông Mây tặng giấy khen."
    assert givers(extractor, text) == [["Công an huyện Đông Lĩnh", "Ủy ban nhân dân xã Sông Mây"]]


def test_order_of_party_and_state_is_one(extractor: Extractor) -> None:
    text = "Công ty Gốm Sông Mây đón nhận Huân chương Lao động hạng Ba do Đảng và Nhà nước trao tặng."
    assert givers(extractor, text) == [["Đảng", "Nhà nước"]]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Ban giám hiệu Trường THPT Sông Mây", "Trường Trung học phổ thông Sông Mây"),
        ("Lãnh đạo huyện Đông Lĩnh", "Ủy ban nhân dân huyện Đông Lĩnh"),
        ("Ban Thường vụ Tỉnh đoàn An Giang", "Ban Thường vụ Tỉnh đoàn An Giang"),
        ("Đảng ủy, Ban Giám đốc Công an tỉnh An Giang", "Công an tỉnh An Giang"),
        ("Tại lễ kỷ niệm thành lập Hội Luật gia Việt Nam, Trường THPT Sông Mây", "Trường Trung học phổ thông Sông Mây"),
    ],
)  # fmt: skip
def test_body_that_those_who_give_stand_for(extractor: Extractor, words: str, name: str) -> None:
    assert givers(extractor, f"{words} tặng giấy khen cho em Trần Văn Mây.") == [[name]]


@pytest.mark.parametrize("who", ["nhà trường", "ban giám hiệu nhà trường", "ban giám hiệu"])
def test_school_is_the_one_named_before(extractor: Extractor, who: str) -> None:
    text = f"Em Trần Văn Mây học ở Trường THPT Sông Mây. Em được {who} tặng giấy khen."
    assert givers(extractor, text) == [["Trường Trung học phổ thông Sông Mây"]]


def test_province_whose_leaders_receive_is_the_recipient(extractor: Extractor) -> None:
    facts = told(extractor, "Thủ tướng trao Huân chương Độc lập hạng Nhất cho lãnh đạo tỉnh An Giang.")
    assert "Ủy ban" not in str([r.name for award in facts.awards for r in award.recipients])


def test_giver_told_once_gives_the_other_certificates_of_the_form(extractor: Extractor) -> None:
    text = (
        "Trung ương Đoàn trao cờ thi đua xuất sắc cho Tỉnh đoàn An Giang. Tỉnh đoàn Bến Tre cũng được nhận cờ thi đua."
    )
    assert givers(extractor, text) == [["Trung ương Đoàn"], ["Trung ương Đoàn"]]


def test_certificate_handed_over_by_somebody_else_keeps_its_giver_open(extractor: Extractor) -> None:
    text = "UBND huyện Đông Lĩnh tặng giấy khen cho bà Lê Thị Gạo. Ông Trần Văn Mây trao giấy khen cho 7 hội viên."
    assert givers(extractor, text) == [["Ủy ban nhân dân huyện Đông Lĩnh"], []]


def test_title_that_a_certificate_is_for_is_its_name(extractor: Extractor) -> None:
    facts = told(extractor, "Ông Trần Văn Mây nhận giấy khen của chính quyền địa phương với danh hiệu nông dân giỏi.")
    assert [(a.form, a.name, a.conferrer[0].name) for a in facts.awards] == [
        ("Giấy khen", "nông dân giỏi", "Chính quyền địa phương")
    ]


@pytest.mark.parametrize(
    ("who", "names"),
    [
        ("Thủ tướng Trần Văn Mây trao tặng", []),
        ("Chủ tịch Quốc hội Trần Văn Mây trao tặng", []),
        ("UBND tỉnh An Giang trao tặng", []),
        ("Chủ tịch nước Trần Văn Mây đã trao", ["Chủ tịch nước"]),
        ("Chủ tịch nước tặng", ["Chủ tịch nước"]),
        ("Chính phủ Nhật Bản tặng", ["Chính phủ Nhật Bản"]),
    ],
)
def test_orders_are_the_states(extractor: Extractor, who: str, names: list[str]) -> None:
    assert givers(extractor, f"{who} Huân chương Hữu nghị cho bà Lê Thị Gạo.") == [names]


def test_certificate_beside_an_order_of_the_state_is_of_his_own_office(extractor: Extractor) -> None:
    text = (
        "Thủ tướng Trần Văn Mây thay mặt Đảng, Nhà nước trao Huân chương Lao động hạng Ba cho bà Lê Thị Gạo; "
        "tặng Bằng khen cho ông Đỗ Văn Lúa."
    )
    assert givers(extractor, text) == [["Đảng", "Nhà nước"], ["Thủ tướng Chính phủ"]]


@pytest.mark.parametrize("ministry", ["GD & ĐT", "Giáo dục", "Giáo dục và Đào tạo", "GD-ĐT"])
def test_ministry_named_in_the_ministers_post(extractor: Extractor, ministry: str) -> None:
    text = f"Bà Lê Thị Gạo nhận Bằng khen của Bộ trưởng {ministry}."
    assert givers(extractor, text) == [["Bộ Giáo dục và Đào tạo"]]
