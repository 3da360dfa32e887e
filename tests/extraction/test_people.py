"""Who the officials of a document are: names, ranks, posts and their bodies."""

import pytest

from kg.extraction.extract import Extractor
from kg.facts import Official
from kg.reading.document import Document, Zone, ZoneKind
from tests.extraction.telling import told

Row = tuple[str, str | None, str | None]


def facts(extractor: Extractor, text: str) -> tuple[Official, ...]:
    return extractor.extract(Document("d", text, (Zone(ZoneKind.BODY, 0, len(text)),))).officials


def officials(extractor: Extractor, text: str) -> list[Row]:
    return [(o.person, o.position, o.organisation.name if o.organisation else None) for o in facts(extractor, text)]


def test_rank_post_and_body_around_a_name(extractor: Extractor) -> None:
    (fact,) = facts(extractor, "Đại tá Lê Văn Mây, Phó Giám đốc Công an tỉnh An Giang dự lễ.")
    assert (fact.rank, fact.position) == ("Đại tá", "Phó Giám đốc")
    assert fact.organisation is not None
    assert (fact.organisation.name, fact.organisation.kind) == ("Công an tỉnh An Giang", "cong-an-tinh")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Trần Văn Mây, Chủ tịch HĐQT kiêm Tổng Giám đốc Công ty CP Sông Sương nói.",
         [("Trần Văn Mây", "Chủ tịch Hội đồng quản trị", "Công ty Cổ phần Sông Sương"),
          ("Trần Văn Mây", "Tổng Giám đốc", "Công ty Cổ phần Sông Sương")]),
        ("Cựu đại sứ Pháp Jean Lemieux (trái) phát biểu.", [("Jean Lemieux", "cựu Đại sứ", "Pháp")]),
        ("Ông Lê Văn Mây, Bí thư chi bộ, Trưởng thôn Sương Hạ nói.",
         [("Lê Văn Mây", "Bí thư", "Chi bộ thôn Sương Hạ"), ("Lê Văn Mây", "Trưởng thôn", "thôn Sương Hạ")]),
        ("Ngoại trưởng Mỹ John Doe đến thăm.", [("John Doe", "Ngoại trưởng", "Mỹ")]),
        ("Bộ trưởng Quốc phòng Mỹ John Doe nói.", [("John Doe", "Bộ trưởng", "Bộ Quốc phòng Mỹ")]),
        ("Tổng giám đốc Mayvibank Trần Văn Mây cho biết.", [("Trần Văn Mây", "Tổng Giám đốc", "Mayvibank")]),
        ("Người phát ngôn Bộ Ngoại giao Mỹ Jane Roe nói.", [("Jane Roe", "Người phát ngôn", "Bộ Ngoại giao Mỹ")]),
        ("Trung tướng Mỹ John Doe đến thăm.", [("John Doe", None, None)]),
        ("Bộ trưởng Công Thương Trần Văn Mây cho biết.", [("Trần Văn Mây", "Bộ trưởng", "Bộ Công Thương")]),
        ("Ông Lê Văn Mây (khi đó là Giám đốc Sở Y tế Nghệ An) kể.", [("Lê Văn Mây", "Giám đốc", "Sở Y tế Nghệ An")]),
    ],
)  # fmt: skip
def test_firms_and_states_between_post_and_name(extractor: Extractor, text: str, expected: list[Row]) -> None:
    assert officials(extractor, text) == expected


def test_firm_after_a_post_is_no_person(extractor: Extractor) -> None:
    text = "Ông Trần Văn Mây, nguyên Tổng giám đốc PVMay, nói; tổng giám đốc Sương Airlines thì không."
    assert officials(extractor, text) == [("Trần Văn Mây", "nguyên Tổng Giám đốc", "PVMay")]


def test_unit_of_one_whose_rank_alone_is_told(extractor: Extractor) -> None:
    text = "Lễ trao tặng cho Đại úy Nguyễn Đình Mây, 36 tuổi, Đồn Biên phòng Nậm Sương."
    assert officials(extractor, text) == [("Nguyễn Đình Mây", None, "Đồn Biên phòng Nậm Sương")]


def test_party_committee_is_of_the_body_named_next(extractor: Extractor) -> None:
    text = "Đại tá Lê Như Mây, Bí thư Đảng ủy, Chính ủy BĐBP tỉnh Nghệ An dự."
    assert officials(extractor, text) == [
        ("Lê Như Mây", "Bí thư", "Đảng ủy Bộ đội Biên phòng tỉnh Nghệ An"),
        ("Lê Như Mây", "Chính ủy", "Bộ đội Biên phòng tỉnh Nghệ An"),
    ]


def test_head_of_the_body_is_in_the_post(extractor: Extractor) -> None:
    text = "Thiếu tá Lê Văn Mây, Đại đội trưởng cảnh sát bảo vệ mục tiêu, Phòng Cảnh sát cơ động Công an tỉnh Hà Giang."
    name = "Đại đội cảnh sát bảo vệ mục tiêu Phòng Cảnh sát cơ động Công an tỉnh Hà Giang"
    assert officials(extractor, text) == [("Lê Văn Mây", "Đại đội trưởng", name)]


def test_post_said_again_without_its_body_adds_nothing(extractor: Extractor) -> None:
    text = "Ông Lê Văn Mây, Thứ trưởng Bộ Y tế dự. Bộ Tư pháp cử đoàn. Thứ trưởng Lê Văn Mây phát biểu."
    assert officials(extractor, text) == [("Lê Văn Mây", "Thứ trưởng", "Bộ Y tế")]


def test_former_post_wins_over_the_same_post_without_former(extractor: Extractor) -> None:
    text = "Cựu đại sứ Pháp Jean Lemieux nói. Ông Jean Lemieux, đại sứ Pháp từ năm 2012, kể chuyện."
    assert officials(extractor, text) == [("Jean Lemieux", "cựu Đại sứ", "Pháp")]


def test_former_holds_for_posts_that_share_a_body(extractor: Extractor) -> None:
    text = "Ông Lê Văn Mây, nguyên Bí thư, Chủ tịch UBND xã Hòa Sương kể chuyện."
    assert [position for _, position, _ in officials(extractor, text)] == ["nguyên Bí thư", "nguyên Chủ tịch"]


def test_former_ends_with_its_own_body(extractor: Extractor) -> None:
    text = "Ông Lê Văn Mây, nguyên Phó Giám đốc Công an tỉnh An Giang, Trưởng Ban liên lạc Công an hưu trí kể chuyện."
    assert officials(extractor, text) == [
        ("Lê Văn Mây", "nguyên Phó Giám đốc", "Công an tỉnh An Giang"),
        ("Lê Văn Mây", "Trưởng Ban", "Ban liên lạc Công an hưu trí"),
    ]


@pytest.mark.parametrize("text", ["Đội trưởng Lê Văn Mây ghi bàn.", "Cô Lê Thị Mây, chủ nhiệm lớp 9A, kể."])
def test_captains_and_class_teachers_are_no_officials(extractor: Extractor, text: str) -> None:
    assert officials(extractor, text) == []


def test_minister_without_a_ministry_is_of_the_only_one_named(extractor: Extractor) -> None:
    text = "Bằng khen của Bộ trưởng Lê Văn Mây được trao cho em Trần Thị Sương. Bộ GD & ĐT chúc mừng em."
    assert ("Lê Văn Mây", "Bộ trưởng", "Bộ Giáo dục và Đào tạo") in officials(extractor, text)


def test_some_company_is_not_the_company_of_the_document(extractor: Extractor) -> None:
    text = "Công ty CP Sông Sương tài trợ. Ông Lê Văn Mây hiện là tổng giám đốc một công ty tư vấn."
    assert officials(extractor, text) == [("Lê Văn Mây", "Tổng Giám đốc", None)]


def test_commune_police_take_the_commune_that_was_named(extractor: Extractor) -> None:
    text = "Ban Chỉ đạo phòng, chống tội phạm xã Hòa Mây họp. Thượng úy Lê Phi Sương, Trưởng Công an xã cho biết."
    assert officials(extractor, text) == [("Lê Phi Sương", "Trưởng Công an", "Công an xã Hòa Mây")]


def test_headmaster_of_the_school_of_the_document(extractor: Extractor) -> None:
    text = "Học sinh Trường THCS Sông Mây vui mừng. Hiệu trưởng nhà trường Lương Thị Sương trao Giấy khen."
    assert ("Lương Thị Sương", "Hiệu trưởng", "Trường Trung học cơ sở Sông Mây") in officials(extractor, text)


@pytest.mark.parametrize("name", ["Võ Sỹ Mây", "Y Suôn Byă", "H'Hen Niê", "Kpă Thuật", "Trương Trọng Nghĩa"])
def test_names_keep_the_spelling_of_the_text(extractor: Extractor, name: str) -> None:
    assert [o.person for o in facts(extractor, f"Thiếu tá {name} dự lễ.")] == [name]


def test_lost_space_in_a_name_is_put_back(extractor: Extractor) -> None:
    assert [o.person for o in facts(extractor, "Trung úy NguyễnVăn Mây dự lễ.")] == ["Nguyễn Văn Mây"]


def test_given_name_is_the_person_named_in_full(extractor: Extractor) -> None:
    text = "Đại tá Lê Văn Mây dự lễ. Đại tá Mây phát biểu."
    assert [o.person for o in facts(extractor, text)] == ["Lê Văn Mây"]


@pytest.mark.parametrize(
    "text",
    [
        "Xe đi trên đường Lê Văn Mây.",
        "Thượng tá Quân đội nhân dân.",
        "Phóng viên Lê Văn Mây đưa tin.",
        "03 cán bộ và 12 chiến sĩ dự lễ.",
    ],
)
def test_streets_soldiers_and_reporters_are_no_officials(extractor: Extractor, text: str) -> None:
    assert officials(extractor, text) == []


def test_quote_is_cut_from_the_text(extractor: Extractor) -> None:
    text = "Sáng nay, ông Lê Văn Mây, Chủ tịch UBND xã Hòa Sương, phát biểu."
    (fact,) = facts(extractor, text)
    evidence = fact.evidence[0]
    assert evidence.quote == text[evidence.start : evidence.end] == "ông Lê Văn Mây, Chủ tịch UBND xã Hòa Sương"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ba người thuộc Phòng CSHS Công an tỉnh An Giang là trung tá Lê Văn Mây (Phó đội trưởng), đại úy Lê Văn Sương "
         "và trung úy Bùi Văn Gió; người còn lại là thượng sĩ Võ Văn Nắng, chiến sĩ Phòng Cảnh sát cơ động Công an "
         "tỉnh An Giang.",
         [("Lê Văn Mây", "Phó Đội trưởng", "Phòng Cảnh sát hình sự Công an tỉnh An Giang"),
          ("Lê Văn Sương", None, "Phòng Cảnh sát hình sự Công an tỉnh An Giang"),
          ("Bùi Văn Gió", None, "Phòng Cảnh sát hình sự Công an tỉnh An Giang"),
          ("Võ Văn Nắng", "chiến sĩ", "Phòng Cảnh sát cơ động Công an tỉnh An Giang")]),
        ("Giấy khen được trao cho hai Phó Giám đốc Công an tỉnh An Giang là Đại tá Lê Văn Mây, Đại tá Lê Văn Sương.",
         [("Lê Văn Mây", "Phó Giám đốc", "Công an tỉnh An Giang"),
          ("Lê Văn Sương", "Phó Giám đốc", "Công an tỉnh An Giang")]),
        ("Ba Phó Giám đốc Công an tỉnh An Giang là Đại tá Lê Văn Mây, Đại tá Lê Văn Sương.",
         [("Lê Văn Mây", None, None), ("Lê Văn Sương", None, None)]),
        ("Đại úy Lê Thị Mây và Thượng úy Lê Thị Sương, cùng là cán bộ Công an tỉnh An Giang.",
         [("Lê Thị Mây", "cán bộ", "Công an tỉnh An Giang"), ("Lê Thị Sương", "cán bộ", "Công an tỉnh An Giang")]),
        ("Thiếu úy Lê Văn Mây và anh Lê Văn Sương, thuộc Công an tỉnh An Giang đang tuần tra.",
         [("Lê Văn Mây", None, "Công an tỉnh An Giang")]),
    ],
)  # fmt: skip
def test_post_or_unit_told_once_for_several(extractor: Extractor, text: str, expected: list[Row]) -> None:
    assert officials(extractor, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bằng khen được trao cho Phó trưởng Phòng CSGT Công an tỉnh An Giang, Thượng tá Lê Văn Mây, vì thành tích.",
         [("Lê Văn Mây", "Phó Trưởng phòng", "Phòng Cảnh sát giao thông Công an tỉnh An Giang")]),
        ("Dự lễ có ông Trương Hòa Bình - Ủy viên Bộ Chính trị, Phó Thủ tướng Thường trực.",
         [("Trương Hòa Bình", "Ủy viên", "Bộ Chính trị"),
          ("Trương Hòa Bình", "Phó Thủ tướng Thường trực", "Chính phủ")]),
        ("Thủ tướng và Bí thư thứ nhất Trung ương Đoàn Lê Văn Mây trao Bằng khen.",
         [("Lê Văn Mây", "Bí thư thứ nhất", "Trung ương Đoàn")]),
        ("Nguyên Phó Chủ tịch nước Lê Thị Mây dự lễ.", [("Lê Thị Mây", "nguyên Phó Chủ tịch nước", None)]),
        ("Đại tá Lê Văn Mây, Phó Tư lệnh Pháp luật Bộ Tư lệnh Cảnh sát biển trao quà.",
         [("Lê Văn Mây", "Phó Tư lệnh Pháp luật", "Bộ Tư lệnh Cảnh sát biển")]),
        ("Bà Lê Thị Mây - Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo Tỉnh ủy An Giang dự lễ.",
         [("Lê Thị Mây", "Ủy viên Ban Thường vụ", "Tỉnh ủy An Giang"),
          ("Lê Thị Mây", "Trưởng Ban", "Ban Tuyên giáo Tỉnh ủy An Giang")]),
        ("Ông Lê Văn Mây, 64 tuổi, Giám đốc Sở Y tế An Giang, dự lễ.",
         [("Lê Văn Mây", "Giám đốc", "Sở Y tế An Giang")]),
        ("Bà Lê Thị Mây - Phó Chủ tịch Hội Luật gia Việt Nam dự lễ ở tỉnh An Giang.",
         [("Lê Thị Mây", "Phó Chủ tịch", "Hội Luật gia Việt Nam")]),
    ],
)  # fmt: skip
def test_posts_and_their_owners(extractor: Extractor, text: str, expected: list[Row]) -> None:
    assert officials(extractor, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bà Lê Thị Mây - Chủ tịch Hội Luật gia tỉnh An Giang, ông Lê Văn Sương - Phó Chủ tịch Thường trực.",
         [("Lê Thị Mây", "Chủ tịch", "Hội Luật gia tỉnh An Giang"),
          ("Lê Văn Sương", "Phó Chủ tịch Thường trực", "Hội Luật gia tỉnh An Giang")]),
        ("Bằng khen cho trung úy Lê Văn Mây, Lê Văn Sương (Công an tỉnh An Giang) vì thành tích.",
         [("Lê Văn Mây", None, "Công an tỉnh An Giang"), ("Lê Văn Sương", None, "Công an tỉnh An Giang")]),
        ("Trung tướng Lê Văn Mây, Chính ủy Bộ đội Biên phòng, đến thăm tỉnh An Giang.",
         [("Lê Văn Mây", "Chính ủy", "Bộ đội Biên phòng")]),
        ("Cựu Bộ trưởng Bộ Y tế Lê Văn Mây nói. Ông Lê Văn Mây, nguyên Bộ trưởng Bộ Y tế, kể.",
         [("Lê Văn Mây", "nguyên Bộ trưởng", "Bộ Y tế")]),
        ("Phó Thủ tướng Lê Văn Mây đến. Phó Thủ tướng Thường trực Lê Văn Mây nói.",
         [("Lê Văn Mây", "Phó Thủ tướng Thường trực", "Chính phủ")]),
        ("Công an tỉnh An Giang khen Thượng úy Lê Văn Mây, cán bộ Đội 3 Phòng Cảnh sát hình sự.",
         [("Lê Văn Mây", "cán bộ", "Đội 3 Phòng Cảnh sát hình sự Công an tỉnh An Giang")]),
        ("Bộ Công an khen Đại tá Lê Văn Mây, Cục trưởng Cục Cảnh sát hình sự.",
         [("Lê Văn Mây", "Cục trưởng", "Cục Cảnh sát hình sự Bộ Công an")]),
        ("Đại tá Lê Văn Mây, Cục trưởng Cục Cảnh sát hình sự, dự lễ.",
         [("Lê Văn Mây", "Cục trưởng", "Cục Cảnh sát hình sự")]),
        ("Ông Lê Văn Mây, Phó cục trưởng Cục Sở hữu trí tuệ, dự lễ.",
         [("Lê Văn Mây", "Phó Cục trưởng", "Cục Sở hữu trí tuệ")]),
        ("Trưởng Ban Tổ chức Hội thi Sương là Đại tá Lê Văn Mây.",
         [("Lê Văn Mây", "Trưởng Ban", "Ban Tổ chức Hội thi Sương")]),
        ("Đại úy Lê Thị Mây, cán bộ Khoa Nội, Bệnh viện Sương Mai, Bộ Công an.",
         [("Lê Thị Mây", "cán bộ", "Khoa Nội Bệnh viện Sương Mai Bộ Công an")]),
    ],
)  # fmt: skip
def test_what_the_rest_of_the_document_tells_of_a_post(extractor: Extractor, text: str, expected: list[Row]) -> None:
    assert officials(extractor, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trung tá Ngô Đình Bản, Phó Giám đốc Công an tỉnh An Giang, dự lễ.", "Ngô Đình Bản"),
        ("Đồng chí Lê Đăng Khoa, Phó Giám đốc Công an tỉnh An Giang, dự lễ.", "Lê Đăng Khoa"),
        ("Ông Bùi Văn Đoàn, Phó Giám đốc Công an tỉnh An Giang, dự lễ.", "Bùi Văn Đoàn"),
        ("Bà Trần Thị Ấp, Phó Giám đốc Công an tỉnh An Giang, dự lễ.", "Trần Thị Ấp"),
        ("Đại tá Khăm-sỉ Vông-ma-la, Phó Giám đốc Công an tỉnh An Giang, dự lễ.", "Khăm-sỉ Vông-ma-la"),
        ("Đại tá Lê Văn Mây-Phó Giám đốc Công an tỉnh An Giang dự lễ.", "Lê Văn Mây"),
    ],
)
def test_given_names_that_are_other_words_and_names_with_hyphens(
    extractor: Extractor, text: str, expected: str
) -> None:
    assert officials(extractor, text) == [(expected, "Phó Giám đốc", "Công an tỉnh An Giang")]


def test_village_after_a_name_is_no_part_of_it(extractor: Extractor) -> None:
    text = "Đại tá Lê Văn Mây, bản Nà Sương, Phó Giám đốc Công an tỉnh An Giang, dự lễ."
    assert {person for person, _, _ in officials(extractor, text)} == {"Lê Văn Mây"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bộ trưởng Lao động Thương binh và Xã hội Trần Văn Mây cho biết.",
         [("Trần Văn Mây", "Bộ trưởng", "Bộ Lao động Thương binh và Xã hội")]),
        ("Thứ trưởng Giao thông vận tải Lê Mây cho biết.", [("Lê Mây", "Thứ trưởng", "Bộ Giao thông vận tải")]),
        ("Bộ trưởng Y tế Trần Văn Mây cho biết.", [("Trần Văn Mây", "Bộ trưởng", "Bộ Y tế")]),
        ("Chủ tịch LĐLĐ huyện Sương Hạ - Trần Thị Mây cho biết.",
         [("Trần Thị Mây", "Chủ tịch", "Liên đoàn Lao động huyện Sương Hạ")]),
        ("Phó Chủ tịch Tổng Thư ký Hội Luật gia Việt Nam Lê Văn Mây dự.",
         [("Lê Văn Mây", "Phó Chủ tịch", "Hội Luật gia Việt Nam"),
          ("Lê Văn Mây", "Tổng Thư ký", "Hội Luật gia Việt Nam")]),
        ("Ông Lê Văn Mây, Chủ tịch UBND huyện Sương Hạ, Trưởng Ban Chỉ đạo 138 huyện trao Giấy khen.",
         [("Lê Văn Mây", "Chủ tịch", "Ủy ban nhân dân huyện Sương Hạ"),
          ("Lê Văn Mây", "Trưởng Ban", "Ban Chỉ đạo 138 huyện Sương Hạ")]),
        ("Bệnh viện Đa khoa Sương Hạ tổng kết năm. Bà Lê Thị Mây, Giám đốc Bệnh viện, dự.",
         [("Lê Thị Mây", "Giám đốc", "Bệnh viện Đa khoa Sương Hạ")]),
        ("Bà Lê Thị Mây, Giám đốc Bệnh viện, dự.", [("Lê Thị Mây", "Giám đốc", None)]),
        ("Ông Lê Văn Mây, Trưởng đoàn ĐBQH đơn vị tỉnh Bến Tre, dự.",
         [("Lê Văn Mây", "Trưởng đoàn", "Đoàn đại biểu Quốc hội tỉnh Bến Tre")]),
        ("Linh mục Lê Văn Mây, chính xứ Liễu Sương, dự.", [("Lê Văn Mây", "Chính xứ", "Giáo xứ Liễu Sương")]),
        ("Thiếu tá Lê Văn Mây, Bí thư và Thượng úy Trần Thị Sương, Phó Bí thư Đoàn Thanh niên Bộ Công an, dự.",
         [("Lê Văn Mây", "Bí thư", "Đoàn Thanh niên Bộ Công an"),
          ("Trần Thị Sương", "Phó Bí thư", "Đoàn Thanh niên Bộ Công an")]),
        ("Ông Lê Văn Mây - chủ tịch hội đồng giám khảo nhấn mạnh.",
         [("Lê Văn Mây", "Chủ tịch", "Hội đồng giám khảo")]),
        ("Bộ Y tế họp báo. Ông Lê Văn Mây, phó chánh thanh tra bộ, cho biết.",
         [("Lê Văn Mây", "Phó Chánh Thanh tra", "Bộ Y tế")]),
        ("Ông Lê Văn Mây, phó chánh thanh tra bộ, cho biết.", [("Lê Văn Mây", "Phó Chánh Thanh tra", None)]),
        ("Tại An Giang, Thiếu tướng Lê Văn Mây, Phó Tư lệnh BĐBP đến dự.",
         [("Lê Văn Mây", "Phó Tư lệnh", "Bộ đội Biên phòng")]),
        ("Tặng Giấy khen cho Trung tá Lê Văn Mây và Thiếu tá Trần Văn Sương, hai cán bộ Công an tỉnh An Giang.",
         [("Lê Văn Mây", "cán bộ", "Công an tỉnh An Giang"), ("Trần Văn Sương", "cán bộ", "Công an tỉnh An Giang")]),
        ("Công an huyện Sương Hạ họp. Thiếu tá Lê Văn Mây, Phó Đội trưởng Đội XDPT, dự.",
         [("Lê Văn Mây", "Phó Đội trưởng", "Đội xây dựng phong trào Công an huyện Sương Hạ")]),
        ("Diễn viên Lê Thị Mây - đại sứ hàng Việt - đã nói như vậy.", []),
        ("Đại sứ Pháp Jean Lemieux đến dự.", [("Jean Lemieux", "Đại sứ", "Pháp")]),
        ("1. Thiếu tá Lê Văn Mây, Đội trưởng, Công an huyện Sương Hạ;",
         [("Lê Văn Mây", "Đội trưởng", "Công an huyện Sương Hạ")]),
        ("Công an tỉnh Bến Tre họp. Đại tá Lê Văn Mây, Phó Giám đốc, chủ trì.",
         [("Lê Văn Mây", "Phó Giám đốc", "Công an tỉnh Bến Tre")]),
        ("Công an tỉnh Bến Tre họp. Ông Lê Văn Mây, Phó Giám đốc, chủ trì.", [("Lê Văn Mây", "Phó Giám đốc", None)]),
        ("Tại buôn Sương Hạ, già làng Y Mây Niê đón khách.", [("Y Mây Niê", "Già làng", "buôn Sương Hạ")]),
        ("Tại buôn Sương Hạ và bản Nà Sương, già làng Y Mây Niê đón khách.", [("Y Mây Niê", "Già làng", None)]),
        ("Tại xã biên giới Nậm Sương, ông Lê Văn Mây, Chủ tịch UBND xã, dự.",
         [("Lê Văn Mây", "Chủ tịch", "Ủy ban nhân dân xã Nậm Sương")]),
        ("Lễ ra mắt CLB “Sương mai” xã Nậm Sương. Ông Lê Văn Mây, Chủ nhiệm CLB “Sương mai”, dự.",
         [("Lê Văn Mây", "Chủ nhiệm", 'Câu lạc bộ "Sương mai" xã Nậm Sương')]),
        ("Tại TP. Buôn Ma Thuột, ông Lê Văn Mây, Chủ tịch UBND thành phố, dự.",
         [("Lê Văn Mây", "Chủ tịch", "Ủy ban nhân dân thành phố Buôn Ma Thuột")]),
        ("Tổng Giám đốc Tập đoàn Viettel Lê Văn Mây dự.",
         [("Lê Văn Mây", "Tổng Giám đốc", "Tập đoàn Công nghiệp - Viễn thông Quân đội")]),
        ("Linh mục Giuse Lê Văn Mây, Phó Chủ tịch UBND xã Sương Hạ, dự.",
         [("Lê Văn Mây", "Phó Chủ tịch", "Ủy ban nhân dân xã Sương Hạ")]),
    ],
)  # fmt: skip
def test_posts_and_bodies_around_names(extractor: Extractor, text: str, expected: list[Row]) -> None:
    assert officials(extractor, text) == expected


def test_list_of_posts_of_two_people(extractor: Extractor) -> None:
    text = "Dự lễ có ông Lê Văn Mây - Chủ tịch UBND xã Sương Hạ - và ông Trần Văn Sương."
    assert officials(extractor, text) == [("Lê Văn Mây", "Chủ tịch", "Ủy ban nhân dân xã Sương Hạ")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bộ trưởng Bộ Quốc phòng Việt Nam Lê Văn Tám phát biểu.", ("Lê Văn Tám", "Bộ trưởng", "Bộ Quốc phòng")),
        ("Tổng thống đắc cử Mỹ Donald Roe phát biểu.", ("Donald Roe", "Tổng thống", "Mỹ")),
        (
            "Chủ tịch UBND huyện Tân Phú ông Lê Văn Tám chủ trì.",
            ("Lê Văn Tám", "Chủ tịch", "Ủy ban nhân dân huyện Tân Phú"),
        ),
        ("Ngoại trưởng Indonesia Retna Marsuda đến thăm.", ("Retna Marsuda", "Ngoại trưởng", "Indonesia")),
        ("Chuyên gia Rikka Zatz, giám đốc Viện Trung Đông, nhận định.", ("Rikka Zatz", "Giám đốc", "Viện Trung Đông")),
    ],
)
def test_an_office_stands_a_little_away_from_its_holder(
    extractor: Extractor, text: str, expected: tuple[str, str, str]
) -> None:
    official = facts(extractor, text)[0]
    assert (official.person, official.position, official.organisation and official.organisation.name) == expected


def test_posts_told_once_before_a_list_are_everybody_s(extractor: Extractor) -> None:
    text = (
        "Dự lễ có các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy An Giang: Phan Thị Hà Giang - Trưởng Ban Dân vận Tỉnh ủy; "
        "Võ Đình Lai - Giám đốc Công an tỉnh."
    )
    posts = {(o.person, o.position) for o in told(extractor, text).officials}
    assert posts == {
        ("Phan Thị Hà Giang", "Ủy viên Ban Thường vụ"),
        ("Phan Thị Hà Giang", "Trưởng Ban"),
        ("Võ Đình Lai", "Ủy viên Ban Thường vụ"),
        ("Võ Đình Lai", "Giám đốc"),
    }


def test_a_district_with_a_number_keeps_its_level(extractor: Extractor) -> None:
    text = "Tại phường Tân Sương, Quận 12, có bà Lê Thị Sương, Quận ủy viên."
    (official,) = told(extractor, text).officials
    assert official.organisation is not None
    assert official.organisation.name == "Quận ủy Quận 12"


def test_the_head_of_an_organising_committee(extractor: Extractor) -> None:
    text = "Thượng tá Hứa Văn Đạt, Trưởng Công an huyện Bình Lâm, Trưởng Ban Tổ chức ghi nhận các đội thi."
    bodies = [o.organisation.name for o in told(extractor, text).officials if o.organisation]
    assert bodies == ["Công an huyện Bình Lâm", "Ban Tổ chức"]


def test_a_letter_with_a_mark_begins_names_of_the_highlands(extractor: Extractor) -> None:
    (official,) = told(extractor, "Bà K’ Thủy Ngọc - Phó Chủ tịch UBND huyện Lâm Hà phát biểu.").officials
    assert official.person == "K' Thủy Ngọc"
