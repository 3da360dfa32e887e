"""Who gives and who hands over, among those whom sentences name (own sentences)."""

import pytest

from kg.extraction.extract import Extractor
from tests.extraction.telling import told


def givers(extractor: Extractor, text: str) -> list[tuple[str, list[str]]]:
    return [(award.form, [body.name for body in award.conferrer]) for award in told(extractor, text).awards]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # on the advice of others
            "Xét đề nghị của Giám đốc Sở Y tế An Giang, Chủ tịch UBND huyện Đông Lĩnh, Thủ tướng tặng Bằng khen cho "
            "bác sĩ Trần Văn Mây.",
            ["Thủ tướng Chính phủ"],
        ),
        (  # who says it
            "Ông Lê Văn Gạo, Chánh Văn phòng UBND tỉnh An Giang, cho biết Thủ tướng vừa tặng Bằng khen cho "
            "ngư dân Trần Văn Mây.",
            ["Thủ tướng Chính phủ"],
        ),
        (  # two offices of one giver
            "Theo quyết định truy tặng bằng khen của Bộ trưởng Nông nghiệp và Phát triển nông thôn - "
            "Trưởng ban chỉ đạo cho phóng viên Trần Văn Mây.",
            ["Bộ Nông nghiệp và Phát triển nông thôn"],
        ),
        (
            "UBND huyện Đông Lĩnh, tỉnh An Giang cho biết vừa tặng giấy khen cho anh Trần Văn Mây.",
            ["Ủy ban nhân dân huyện Đông Lĩnh"],
        ),
    ],
)
def test_who_gives_among_those_named_before_the_verb(extractor: Extractor, text: str, expected: list[str]) -> None:
    assert [names for _, names in givers(extractor, text)] == [expected]


def test_whose_a_prize_is_another_sentence_says(extractor: Extractor) -> None:
    host = ["Tổng Liên đoàn Lao động Việt Nam", "Bộ Công Thương"]
    text = (
        "Ngân hàng Sông Mây được trao giải thưởng “Doanh nghiệp vì cộng đồng” năm 2017. Đây là giải thưởng thường "
        "niên có ý nghĩa lớn do Tổng Liên đoàn Lao động Việt Nam và Bộ Công Thương phối hợp tổ chức."
    )
    assert givers(extractor, text) == [("Giải thưởng", host)]


@pytest.mark.parametrize(
    "caption",
    [
        "Ban Giám hiệu Trường THPT Sông Mây trao Giấy khen cho 2 em.",
        "Ban Giám hiệu Trường THPT Sông Mây trao Giấy khen cho em Trần Văn Hai.",
    ],
)
def test_who_hands_over_on_behalf_does_not_give_again(extractor: Extractor, caption: str) -> None:
    text = (
        "Thừa ủy quyền của Giám đốc Sở Y tế An Giang, Ban Giám hiệu Trường THPT Sông Mây trao Giấy khen cho em "
        "Trần Văn Hai và em Lê Thị Trà. Hai em đã cứu sống em Phan Văn Ba và em Phan Thị Tư. " + caption
    )
    found = told(extractor, text).awards
    assert [[body.name for body in award.conferrer] for award in found] == [["Sở Y tế An Giang"]]
    assert {r.name for award in found for r in award.recipients} == {"Trần Văn Hai", "Lê Thị Trà"}


def test_body_that_hands_over_does_not_give_what_is_anothers(extractor: Extractor) -> None:
    text = (
        "Ngày 12/1/2023, anh Trần Văn Mây được Giám đốc Công an tỉnh An Giang tặng giấy khen. "
        "Công an huyện Đông Lĩnh trao giấy khen cho anh Trần Văn Mây."
    )
    assert givers(extractor, text) == [("Giấy khen", ["Công an tỉnh An Giang"])]


def test_bureau_gives_for_its_union(extractor: Extractor) -> None:
    text = (
        "Ban Chấp hành Tỉnh đoàn An Giang đã trao bằng khen cho em Trần Văn Mây. "
        "Em Trần Văn Mây nhận bằng khen từ anh Lê Văn Gạo, Phó Bí thư Tỉnh đoàn An Giang."
    )
    assert givers(extractor, text) == [("Bằng khen", ["Ban Chấp hành Tỉnh đoàn An Giang"])]


def test_unit_of_those_commended_is_not_commended_again(extractor: Extractor) -> None:
    text = (
        "Công an tỉnh An Giang khen thưởng Công an huyện Đông Lĩnh phá án nhanh. Sáng 12/4, Công an tỉnh An Giang khen "
        "thưởng 2 tập thể, 33 cá nhân thuộc Công an huyện Đông Lĩnh."
    )
    assert [[r.kind for r in a.recipients] for a in told(extractor, text).awards] == [["group"]]


@pytest.mark.parametrize(
    ("short", "whole"),
    [
        ("Công ty Sông Mây", "Công ty Cổ phần Dệt may Sông Mây"),
        ("Công ty tài chính Sông Mây", "Công ty tài chính Sông Mây Việt Nam"),
        ("Trường Sông Mây", "Trường Trung học phổ thông Sông Mây"),
    ],
)
def test_whole_name_of_a_body_told_elsewhere(extractor: Extractor, short: str, whole: str) -> None:
    text = f"{whole} thành lập năm 1998. {short} vừa tặng giấy khen cho ông Trần Văn Mây."
    assert givers(extractor, text) == [("Giấy khen", [whole])]


def test_uncle_ho_receives_nothing(extractor: Extractor) -> None:
    text = "Ông Lê Văn Gạo dự lễ. Có 150 thanh niên tiên tiến làm theo lời Bác được UBND tỉnh An Giang tặng bằng khen."
    assert [r.kind for a in told(extractor, text).awards for r in a.recipients] == ["group"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # in whose house it was
            "Chiều 10/7, Ban Thường vụ Tỉnh đoàn An Giang đến trụ sở của Công an huyện Đông Lĩnh trao bằng khen "
            "cho hai chiến sĩ Trần Văn Mây và Lê Văn Gạo.",
            [("Bằng khen", ["Ban Thường vụ Tỉnh đoàn An Giang"])],
        ),
        (  # and who came there
            "Chiều 10/7, tại trụ sở UBND xã Sông Mây, Công an tỉnh An Giang trao giấy khen cho anh Lê Văn Gạo.",
            [("Giấy khen", ["Công an tỉnh An Giang"])],
        ),
        (  # with whom they worked
            "Ngày 21/1, Huyện đoàn Đông Lĩnh, UBND xã Sông Mây kết hợp với Trường THCS Sông Mây tổ chức trao giấy khen "
            "và phần thưởng cho em Trần Văn Hai.",
            [("Giấy khen", ["Huyện đoàn Đông Lĩnh", "Ủy ban nhân dân xã Sông Mây"])] * 2,
        ),
        (
            "Phòng Cảnh sát giao thông (PC 67), Công an tỉnh An Giang đã tôn vinh 6 tập thể.",
            [("Tuyên dương", ["Phòng Cảnh sát giao thông Công an tỉnh An Giang"])],
        ),
        (
            "Ông Trần Văn Mây được Hội Nông dân Việt Nam tặng Bằng khen và nhận giải nhì cuộc thi Sáng tạo.",
            [("Bằng khen", ["Hội Nông dân Việt Nam"]), ("Giải thưởng", [])],
        ),
        (
            "Em Trần Văn Mây được Trung ương Đoàn trao huy hiệu Tuổi trẻ dũng cảm và nhận được bằng khen từ Tỉnh đoàn "
            "An Giang.",
            [("Huy hiệu", ["Trung ương Đoàn"]), ("Bằng khen", ["Tỉnh đoàn An Giang"])],
        ),
    ],
)
def test_each_award_of_a_sentence_has_its_own_givers(
    extractor: Extractor, text: str, expected: list[tuple[str, list[str]]]
) -> None:
    found = givers(extractor, text)
    assert [names for _, names in found] == [names for _, names in expected]
    assert found[0][0] == expected[0][0]


def test_money_collected_for_a_family_is_no_reward(extractor: Extractor) -> None:
    text = (
        "Thừa ủy quyền của Chủ tịch UBND TP. Đà Nẵng, bà Trần Thị Mai, Chủ tịch quận Sơn Trà; Thượng tá Lê Văn Gạo, "
        "Trưởng Công an quận Sơn Trà cùng đoàn công tác lên bản thăm nhà, hỏi han và trao bằng khen cùng số "
        "tiền 140 triệu đồng cho vợ con anh Hoàng Văn Tám."
    )
    (award,) = told(extractor, text).awards
    assert (award.form, award.presenter) == ("Bằng khen", ("Trần Thị Mai", "Lê Văn Gạo"))
    assert [body.name for body in award.conferrer] == ["Ủy ban nhân dân thành phố Đà Nẵng"]


def test_examples_that_are_collectives_and_people_are_a_total(extractor: Extractor) -> None:
    text = (
        "397 gương tập thể và cá nhân được Tỉnh ủy An Giang biểu dương sáng qua. "
        "Tỉnh ủy An Giang biểu dương 153 tập thể, 244 cá nhân."
    )
    counts = [(r.collectives, r.individuals) for a in told(extractor, text).awards for r in a.recipients]
    assert counts == [(153, 244)]


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch UBND tỉnh An Giang Lê Văn Gạo vừa ký truy tặng bằng khen cho anh Trần Văn Mây.",
        "Anh Lê Văn Gạo, Phó Bí thư Tỉnh đoàn An Giang cho biết, đơn vị vừa trao tặng bằng khen cho anh Trần Văn Mây.",
        "Thủ tướng Lê Văn Gạo quyết định truy tặng Bằng khen của Thủ tướng cho em Trần Văn Mây.",
        "Ông Trần Văn Mây được vua Lê Văn Gạo phong tước hiệp sĩ.",
    ],
)
def test_who_signs_says_or_ennobles_hands_nothing_over(extractor: Extractor, text: str) -> None:
    assert [award.presenter for award in told(extractor, text).awards] == [()]


def test_reward_with_its_sum_is_of_whom_follows(extractor: Extractor) -> None:
    text = "Đại tá Lê Văn Gạo trao phần thưởng 20 triệu đồng của UBND tỉnh An Giang cho Công an huyện Đông Lĩnh."
    assert givers(extractor, text) == [("Tiền thưởng", ["Ủy ban nhân dân tỉnh An Giang"])]


def test_one_of_those_who_received_did_not_receive_twice(extractor: Extractor) -> None:
    text = (
        "UBND tỉnh An Giang tặng bằng khen cho ông Trần Văn Mây và 4 thuyền viên. "
        "Ông Trần Văn Mây nhận bằng khen của UBND tỉnh An Giang."
    )
    assert len(givers(extractor, text)) == 1


def test_department_of_a_city_keeps_its_own_place(extractor: Extractor) -> None:
    text = "Tại Quảng Bình, nhà thiết kế Trần Văn Mây nhận bằng khen của Sở Du lịch TP. HCM."
    assert givers(extractor, text) == [("Bằng khen", ["Sở Du lịch Thành phố Hồ Chí Minh"])]


def test_title_that_sums_up_and_a_part_are_no_other_awards(extractor: Extractor) -> None:
    body = (
        "Sáng 15/5, Tỉnh ủy An Giang tổ chức lễ biểu dương tập thể, cá nhân. 153 tập thể và 244 cá nhân được tuyên "
        "dương tại buổi lễ. Với 244 cá nhân được biểu dương, ông Lê Văn Gạo bày tỏ sự trân trọng. "
        "Ông Lê Văn Gạo, Bí thư Tỉnh ủy An Giang, trao bằng khen cho các tập thể, cá nhân tiêu biểu."
    )
    (award,) = told(extractor, body, title="An Giang tuyên dương 397 người làm theo lời Bác").awards
    assert (award.form, award.recipients[0].collectives, award.recipients[0].individuals) == ("Bằng khen", 153, 244)
    assert [giver.name for giver in award.conferrer] == ["Tỉnh ủy An Giang"]


def test_body_of_whom_hands_over_does_not_give_what_is_anothers(extractor: Extractor) -> None:
    text = (
        "Ông Lê Văn Gạo, Giám đốc Sở Y tế An Giang, trao Bằng khen của Bộ Y tế cho bác sĩ Trần Văn Mây. "
        "Ông Lê Văn Gạo trao Bằng khen truy tặng bác sĩ Trần Văn Mây tới người thân."
    )
    assert givers(extractor, text) == [("Bằng khen", ["Bộ Y tế"])]


def test_scholarship_is_no_reward(extractor: Extractor) -> None:
    text = (
        "Em Trần Văn Mây được UBND xã Sông Mây tặng giấy khen. Ban liên lạc cựu học sinh tặng em học bổng 3 triệu, "
        "Hội Khuyến học huyện Đông Lĩnh tặng học bổng 2 triệu đồng."
    )
    assert [form for form, _ in givers(extractor, text)] == ["Giấy khen"]


def test_name_inside_the_name_of_a_contest_gives_nothing(extractor: Extractor) -> None:
    text = "Sáng 21/5, Ban tổ chức cuộc thi Tin học văn phòng - Viettel 2019 đã trao giải nhất cho em Trần Văn Mây."
    assert givers(extractor, text) == [("Giải thưởng", [])]


def test_what_was_submitted_to_an_office_is_not_given(extractor: Extractor) -> None:
    text = "Sở Nội vụ đã trình Văn phòng Chủ tịch nước trao tặng Huân chương Dũng cảm cho tài xế Trần Văn Mây."
    assert givers(extractor, text) == []


def test_who_hands_over_what_is_anothers_gives_the_next_award(extractor: Extractor) -> None:
    text = (
        "UBND tỉnh An Giang đã trao Cờ thi đua của Bộ Y tế cho Trạm Y tế xã Sông Mây; trao Bằng khen cho 7 cá nhân. "
        "Tỉnh đoàn Cà Mau đã trao khen thưởng của Trung ương Đoàn cho 3 tập thể; trao giấy khen cho 8 cá nhân."
    )
    assert givers(extractor, text) == [
        ("Cờ thi đua", ["Bộ Y tế"]),
        ("Bằng khen", ["Ủy ban nhân dân tỉnh An Giang"]),
        ("Tuyên dương", ["Trung ương Đoàn"]),
        ("Giấy khen", ["Tỉnh đoàn Cà Mau"]),
    ]
