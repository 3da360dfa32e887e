"""What a stretch of text says of bodies, and how the document completes them."""

import pytest

from kg.extraction.bodies import Body
from kg.extraction.extract import Extractor
from kg.extraction.tokens import Token
from kg.language.normal import Normal


def row(extractor: Extractor, words: str) -> list[Token]:
    text = Normal(words)
    return extractor.phrases.row(text, 0, len(text.text), extractor.phrases.scan(text))


def bodies(extractor: Extractor, words: str) -> list[Body]:
    found: list[Body] = []
    for token in row(extractor, words):
        if token.kind == "BODY":
            found.append(token.value)
        elif token.kind == "OFFICE" and token.value.body is not None:
            found.append(token.value.body)
        elif token.kind == "PERSON":
            found.extend(office.body for office in token.value.offices if office.body is not None)
    return found


def only(extractor: Extractor, words: str) -> Body:
    (body,) = bodies(extractor, words)
    return body


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Giám đốc Trung tâm Ứng dụng tiến bộ kỹ thuật phát biểu", "Trung tâm Ứng dụng tiến bộ kỹ thuật"),
        ("Chủ tịch Hội Sân khấu cho biết", "Hội Sân khấu"),
        ("Phó Trưởng Ban Dân vận Trung ương phát biểu", "Ban Dân vận Trung ương"),
        ("Chủ nhiệm Đề án 6 dự lễ", "Đề án 6"),
        ("trưởng phòng đào tạo cho hay", "Phòng đào tạo"),
    ],
)
def test_name_of_a_field_goes_on_to_the_end_of_its_last_compound(extractor: Extractor, words: str, name: str) -> None:
    assert only(extractor, words).name == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Công ty TNHH MTV Gốm sứ Sông Mây ủng hộ", "Công ty Trách nhiệm hữu hạn Một thành viên Gốm sứ Sông Mây"),
        ("Tổng công ty cổ phần vận tải dầu Bình Sa", "Tổng Công ty cổ phần vận tải dầu Bình Sa"),
        ("Trường THCS Lê Thị Mây Trắng", "Trường Trung học cơ sở Lê Thị Mây Trắng"),
        ("Trường ĐH Tài nguyên - Môi trường Sông Mây", "Trường Đại học Tài nguyên - Môi trường Sông Mây"),
        ("Báo Đời sống & Pháp luật", "Báo Đời sống & Pháp luật"),
    ],
)
def test_proper_names_keep_their_trade_and_are_written_out(extractor: Extractor, words: str, name: str) -> None:
    assert only(extractor, words).name == name


@pytest.mark.parametrize("words", ["vụ Nga can thiệp", "đoàn 12 người"])
def test_common_nouns_that_look_like_heads_are_no_bodies(extractor: Extractor, words: str) -> None:
    assert bodies(extractor, words) == []


def test_levels_after_a_field_are_its_place(extractor: Extractor) -> None:
    body = only(extractor, "Ban Chỉ đạo phòng, chống tội phạm xã Hòa Mây (huyện Sông Sương, tỉnh Tây Ninh) họp")
    assert (body.name, body.level, body.place) == ("Ban Chỉ đạo phòng, chống tội phạm", "xã", "Hòa Mây")
    assert body.containers == (("huyện", "Sông Sương"), ("tỉnh", "Tây Ninh"))


def test_department_keeps_the_body_it_is_part_of(extractor: Extractor) -> None:
    body = only(extractor, "Phòng Cảnh sát hình sự, Công an tỉnh Tây Ninh")
    assert body.parent is not None
    assert (body.name, body.parent.name, body.parent.place) == ("Phòng Cảnh sát hình sự", "Công an", "Tây Ninh")


def test_list_of_places_makes_a_body_for_each(extractor: Extractor) -> None:
    found = bodies(extractor, "Công an các tỉnh Hòa Bình, Sơn La và Quảng Ninh")
    assert [(b.name, b.place) for b in found] == [
        ("Công an", "Hòa Bình"),
        ("Công an", "Sơn La"),
        ("Công an", "Quảng Ninh"),
    ]


def test_trade_name_in_brackets_is_an_alias(extractor: Extractor) -> None:
    assert only(extractor, "Ngân hàng TMCP Sông Mây Việt Nam (Mayvibank)").alias == "Mayvibank"


def test_person_after_the_place_is_no_part_of_it(extractor: Extractor) -> None:
    body = only(extractor, "Phó Chủ tịch UBND tỉnh Hà Trung Mây đến dự")
    assert (body.name, body.place) == ("Ủy ban nhân dân", None)


@pytest.mark.parametrize("words", ["Công an xã Hội Mây", "Công an  xã   Hội Mây", "Công an xã Hội Mây".upper()])
def test_spaces_and_capitals_do_not_break_the_reader(extractor: Extractor, words: str) -> None:
    assert row(extractor, words)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("hội Nông dân huyện Sương Hạ tặng quà", "Hội Nông dân"),
        ("hội Nhạc sĩ Việt Nam tặng quà", "Hội Nhạc sĩ Việt Nam"),
        ("Liên đoàn Luật sư Việt Nam tặng quà", "Liên đoàn Luật sư Việt Nam"),
        ("Trung tâm Bảo vệ Quyền tác giả Văn học Việt Nam tặng quà", "Trung tâm Bảo vệ Quyền tác giả Văn học Việt Nam"),
        ("Trung tâm Phối hợp Cứu nạn hàng không tặng quà", "Trung tâm Phối hợp Cứu nạn hàng không"),
        ("Hội Cha mẹ học sinh lớp 6A3 cũng thưởng", "Hội Cha mẹ học sinh lớp 6A3"),
        ("Ban Đại diện cha mẹ học sinh lớp 9B tặng quà", "Ban đại diện cha mẹ học sinh lớp 9B"),
        ("Đội Cảnh sát điều tra tội phạm về TTXH được tặng", "Đội Cảnh sát điều tra tội phạm về trật tự xã hội"),
    ],
)
def test_names_with_words_of_people_and_classes(extractor: Extractor, words: str, name: str) -> None:
    assert only(extractor, words).name == name


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Hội Nhà báo Lê Văn Mây tặng quà", {"Hội Nhà báo"}),
        ("tặng quà cho đoàn thanh niên xung kích", set()),
        ("ông Lê Mây, Tổ trưởng Tổ bảo vệ và điều dưỡng Trần Thị Sương", {"Tổ bảo vệ"}),
        ("Giám đốc Trung tâm Tình thương Mây - lớp học của trẻ nghèo", {"Trung tâm Tình thương Mây"}),
    ],
)
def test_names_end_before_people_and_notes(extractor: Extractor, words: str, names: set[str]) -> None:
    assert {body.name for body in bodies(extractor, words)} == names


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Bộ Tư lệnh Cảnh sát biển tặng bằng khen", "bo-tu-lenh"),
        ("Bộ Tư lệnh Cảnh sát biển Việt Nam tặng bằng khen", "bo-tu-lenh"),
        ("Bộ Tư lệnh Quân khu 5 tặng bằng khen", "bo-tu-lenh"),
        ("Bộ Tư lệnh CSCĐ tặng bằng khen", "btl-cscd"),
        ("Bộ Tư lệnh Cảnh vệ tặng bằng khen", "btl-canh-ve"),
        ("Bộ Tư lệnh BĐBP tặng bằng khen", "btl-bdbp"),
    ],
)
def test_a_high_command_is_of_the_army_unless_its_force_is_of_the_police(
    extractor: Extractor, words: str, kind: str
) -> None:
    assert set(only(extractor, words).kinds.values()) == {kind}
