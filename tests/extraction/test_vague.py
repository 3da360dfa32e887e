"""What says too little to be one more award (own sentences)."""

from kg.extraction.extract import Extractor
from kg.reading.document import ZoneKind
from tests.extraction.telling import told
from tests.extraction.test_doubtful import in_zones, rows

NAMED = "Ngày 6/9/2023, UBND huyện Tân Lâm, tỉnh An Giang tổ chức hội nghị. "


def test_a_certificate_from_nobody_for_nobody_is_left_out(extractor: Extractor) -> None:
    assert rows(told(extractor, "Trời mưa to. Các ngư dân nhận giấy khen trong tiếng vỗ tay.")) == []


def test_a_certificate_with_a_name_of_its_own_is_kept(extractor: Extractor) -> None:
    found = rows(told(extractor, "Các ngư dân được nhận Giải thưởng Lê Thị Gạo năm 2017."))
    assert [form for form, _, _ in found] == ["Giải thưởng"]


def test_a_picture_of_some_of_those_whom_the_text_counts_is_no_award_of_its_own(extractor: Extractor) -> None:
    body = NAMED + "Chủ tịch UBND huyện tặng Giấy khen cho 13 ngư dân."
    facts = in_zones(extractor, (ZoneKind.BODY, body), (ZoneKind.CAPTION, "4 ngư dân nhận Giấy khen."))
    assert [who for _, _, who in rows(facts)] == [[13]]


def test_a_title_announces_what_the_text_tells(extractor: Extractor) -> None:
    body = NAMED + "Chủ tịch UBND huyện tặng Giấy khen cho Trường THPT Hòa Lạc và Trường THPT Sông Mây."
    facts = told(extractor, body, title="2 ngôi trường nhận Giấy khen")
    assert [len(who) for _, _, who in rows(facts)] == [2]


def test_a_title_that_tells_of_another_form_is_kept(extractor: Extractor) -> None:
    body = NAMED + "Chủ tịch UBND huyện tặng Giấy khen cho 13 ngư dân."
    facts = told(extractor, body, title="Công an tỉnh An Giang thưởng 20 triệu đồng cho Đồn Biên phòng Hòa Tiến")
    assert {form for form, _, _ in rows(facts)} == {"Giấy khen", "Tiền thưởng"}


def test_a_title_that_names_another_body_tells_an_award_of_its_own(extractor: Extractor) -> None:
    body = NAMED + "Chủ tịch UBND huyện tặng Giấy khen cho Trường THPT Hòa Lạc."
    facts = told(extractor, body, title="Trường THPT Sông Mây nhận Giấy khen của UBND huyện Tân Lâm")
    assert sorted(who for _, _, who in rows(facts)) == [
        ["Trường Trung học phổ thông Hòa Lạc"],
        ["Trường Trung học phổ thông Sông Mây"],
    ]


def test_a_title_tells_as_done_what_the_text_has_only_proposed(extractor: Extractor) -> None:
    body = NAMED + "Công an huyện đã đề nghị Chủ tịch nước tặng Huân chương Dũng cảm cho anh Lê Văn Mốc."
    assert rows(told(extractor, body, title="Anh Lê Văn Mốc được tặng Huân chương Dũng cảm")) == []
