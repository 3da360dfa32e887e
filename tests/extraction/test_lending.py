"""Givers and presenters that a clause leaves to other sentences (own sentences)."""

import pytest

from kg.extraction.extract import Extractor
from tests.extraction.telling import told

AT_THE_CEREMONY = "Ông Lê Minh Hùng, Phó Bí thư Huyện ủy Đông Lĩnh, trao giấy khen và phần thưởng cho em Trần Văn Mây."


def givers(extractor: Extractor, text: str) -> list[tuple[str, list[str]]]:
    return [(award.form, [body.name for body in award.conferrer]) for award in told(extractor, text).awards]


@pytest.mark.parametrize(
    "host",
    [
        "Sáng 4/10, UBND huyện Đông Lĩnh tổ chức lễ tuyên dương học sinh vượt khó.",
        "Sáng 4/10, UBND huyện Đông Lĩnh tổ chức lễ kỷ niệm Ngày Nhà giáo và tuyên dương học sinh vượt khó.",
        "Sáng 4/10, UBND huyện Đông Lĩnh đã khen thưởng em Trần Văn Mây.",
    ],
)
def test_who_holds_the_ceremony_of_praise_gives_the_certificates(extractor: Extractor, host: str) -> None:
    giver = ["Ủy ban nhân dân huyện Đông Lĩnh"]
    assert givers(extractor, f"{host} {AT_THE_CEREMONY}") == [("Giấy khen", giver), ("Quà", giver)]


@pytest.mark.parametrize(
    "host",
    [
        "Sáng 4/10, UBND huyện Đông Lĩnh tổ chức hội nghị tổng kết năm học.",
        "Sáng 4/10, UBND huyện Đông Lĩnh khen thưởng 2 tập thể. Huyện đoàn Đông Lĩnh biểu dương 5 học sinh.",
    ],
)
def test_who_holds_another_event_or_one_of_several_who_praise_does_not(extractor: Extractor, host: str) -> None:
    told_ = givers(extractor, f"{host} {AT_THE_CEREMONY}")
    assert ("Giấy khen", []) in told_


def test_certificate_of_one_pupil_is_of_whom_gives_it_to_all(extractor: Extractor) -> None:
    text = (
        "Ngày 4/10/2023, bà Lê Thị Trà, Giám đốc Sở Giáo dục và Đào tạo An Giang, trao bằng khen cho em Trần Văn Mây. "
        "UBND tỉnh An Giang trao bằng khen cho các học sinh giỏi."
    )
    assert ("Bằng khen", ["Ủy ban nhân dân tỉnh An Giang"]) in givers(extractor, text)


def test_branch_hands_over_the_badge_of_the_nation(extractor: Extractor) -> None:
    text = (
        "Em Trần Văn Mây được Trung ương Đoàn tặng huy hiệu Tuổi trẻ dũng cảm. "
        "Chiều 26/9, Tỉnh đoàn An Giang tổ chức lễ trao tặng huy hiệu Tuổi trẻ dũng cảm cho em Trần Văn Mây."
    )
    assert set(map(str, givers(extractor, text))) == {"('Huy hiệu', ['Trung ương Đoàn'])"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "UBND xã Sông Mây trao giấy khen và tiền thưởng của Chủ tịch UBND huyện Đông Lĩnh cho em Trần Văn Mây.",
            [("Giấy khen", "huyện Đông Lĩnh"), ("Tiền thưởng", "huyện Đông Lĩnh")],
        ),
        (
            "Công an tỉnh An Giang trao giấy khen và kỷ niệm chương của Bộ Công an cho ông Trần Văn Mây.",
            [("Giấy khen", "tỉnh An Giang"), ("Kỷ niệm chương", "Bộ Công an")],
        ),
    ],
)
def test_gift_lends_its_giver_to_the_certificate_beside(
    extractor: Extractor, text: str, expected: list[tuple[str, str]]
) -> None:
    found = givers(extractor, text)
    assert [(form, names[0].endswith(name)) for (form, names), (_, name) in zip(found, expected, strict=True)] == [
        (form, True) for form, _ in expected
    ]


def test_two_who_give_one_certificate_give_it_together(extractor: Extractor) -> None:
    text = "Huyện đoàn Đông Lĩnh và Hội Nông dân huyện Đông Lĩnh vừa trao giấy khen cho anh Trần Văn Mây."
    assert givers(extractor, text) == [("Giấy khen", ["Huyện đoàn Đông Lĩnh", "Hội Nông dân huyện Đông Lĩnh"])]


def test_place_after_the_last_giver_is_that_of_all(extractor: Extractor) -> None:
    text = "Sở Y tế, Liên đoàn Lao động và Hội Chữ thập đỏ tỉnh An Giang trao bằng khen cho 8 cá nhân."
    assert givers(extractor, text)[0][1][1:] == ["Liên đoàn Lao động tỉnh An Giang", "Hội Chữ thập đỏ tỉnh An Giang"]


def test_minister_is_of_the_one_ministry_that_the_text_names(extractor: Extractor) -> None:
    text = (
        "Ngày 3/10, Bộ Giao thông vận tải khánh thành cầu Sông Mây. "
        "Bộ trưởng Trần Văn Gạo đã tặng bằng khen cho 8 tập thể."
    )
    assert givers(extractor, text) == [("Bằng khen", ["Bộ Giao thông vận tải"])]


@pytest.mark.parametrize(
    "text",
    [
        "Anh Trần Văn Mây nhận bằng khen do Chủ tịch UBND tỉnh An Giang Lê Văn Gạo trao tặng.",
        "9 ngư dân được ông Lê Văn Gạo, thừa ủy quyền của Chủ tịch UBND tỉnh An Giang trao tặng bằng khen.",
        "Ông Lê Văn Gạo, Trưởng phòng Nghiệp vụ, trao quyết định tặng bằng khen của UBND tỉnh An Giang cho 9 bác sĩ.",
        "Ông Lê Văn Gạo trao Huân chương Lao động cho em Lê Văn Hai và Bằng khen của UBND tỉnh An Giang tặng 5 em.",
    ],
)
def test_who_hands_over_what_is_anothers(extractor: Extractor, text: str) -> None:
    last = told(extractor, text).awards[-1]
    assert last.presenter == ("Lê Văn Gạo",)
    assert [body.name for body in last.conferrer] == ["Ủy ban nhân dân tỉnh An Giang"]


def test_caption_tells_who_handed_over_all_awards_of_a_giver(extractor: Extractor) -> None:
    text = (
        "Chủ tịch UBND tỉnh An Giang tặng Bằng khen cho 4 tập thể. Dịp này, ông Trần Văn Mây cũng được Chủ tịch UBND "
        "tỉnh An Giang tặng Bằng khen. Thừa ủy quyền của Chủ tịch UBND tỉnh An Giang, Thiếu tướng Lê Văn Gạo trao "
        "Bằng khen cho các tập thể, cá nhân."
    )
    assert [award.presenter for award in told(extractor, text).awards] == [("Lê Văn Gạo",)] * 2


def test_lines_with_givers_of_their_own_are_no_list_of_those_commended(extractor: Extractor) -> None:
    text = (
        "Dịp này, nhiều tập thể, cá nhân được khen thưởng, cụ thể:\n"
        "- UBND tỉnh An Giang tặng Bằng khen cho 4 tập thể;\n- Công an tỉnh An Giang tặng Giấy khen cho 7 cá nhân."
    )
    assert [(a.form, [r.kind for r in a.recipients]) for a in told(extractor, text).awards] == [
        ("Bằng khen", ["group"]),
        ("Giấy khen", ["group"]),
    ]


def test_given_names_after_one_word_for_all_of_them(extractor: Extractor) -> None:
    text = "Em Trần Văn Mây và em Lê Thị Trà nhặt được ví. UBND xã Sông Mây tặng giấy khen cho hai em Mây và Trà."
    assert {r.name for a in told(extractor, text).awards for r in a.recipients} == {"Trần Văn Mây", "Lê Thị Trà"}


def test_who_signs_the_decision_on_two_orders_hands_none_over(extractor: Extractor) -> None:
    text = (
        "Chủ tịch nước Lê Văn Gạo đã ký quyết định tặng Huân chương Lao động hạng Nhất cho Trường THPT Sông Mây, "
        "Huân chương Lao động hạng Ba cho thầy giáo Trần Văn Hai."
    )
    assert [award.presenter for award in told(extractor, text).awards] == [(), ()]


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("cảnh sát thành phố Kurano, tỉnh Mie", "Cảnh sát thành phố Kurano"),
        ("sở cảnh sát Kurano", "Sở cảnh sát Kurano"),
    ],
)
def test_police_of_a_town_abroad(extractor: Extractor, who: str, name: str) -> None:
    assert givers(extractor, f"Anh Trần Văn Mây được {who} tặng bằng khen.") == [("Bằng khen", [name])]


def test_to_whom_praise_was_sent_gives_nothing(extractor: Extractor) -> None:
    text = (
        "Đại tá Lê Văn Gạo, Phó Giám đốc Công an tỉnh An Giang, gửi lời khen cho Công an huyện Đông Lĩnh "
        "và thưởng nóng cho tổ công tác 10 triệu đồng."
    )
    assert givers(extractor, text) == [("Tiền thưởng", ["Công an tỉnh An Giang"])]


@pytest.mark.parametrize("noun", ["Hòa thượng", "Nam sinh", "Thiếu tá", "Nữ ca sĩ", "Cô gái"])
def test_noun_that_stands_for_the_one_told_of(extractor: Extractor, noun: str) -> None:
    text = f"Lê Văn Gạo sống ở xã Sông Mây. {noun} đã được Chủ tịch nước tặng Huân chương Dũng cảm."
    assert [r.name for a in told(extractor, text).awards for r in a.recipients] == ["Lê Văn Gạo"]


def test_many_of_several_kinds_are_too_vague(extractor: Extractor) -> None:
    text = "Ông Lê Văn Gạo được Nhà nước tặng Huân chương Độc lập cùng nhiều huân chương, bằng khen và giấy khen."
    assert [form for form, _ in givers(extractor, text)] == ["Huân chương"]


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
            "Ban chỉ đạo quyết định truy tặng bằng khen của Bộ trưởng Nông nghiệp và Phát triển nông thôn - "
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


def test_whole_name_of_a_body_told_elsewhere(extractor: Extractor) -> None:
    text = (
        "Trung ương Đoàn tặng huy hiệu Tuổi trẻ dũng cảm cho anh Trần Văn Mây. Ông Lê Văn Gạo, Bí thư Trung ương Đoàn "
        "TNCS Hồ Chí Minh, đến dự."
    )
    assert givers(extractor, text) == [("Huy hiệu", ["Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"])]


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
        "Trưởng Công an quận Sơn Trà cùng đoàn công tác từ Đà Nẵng ra Quảng Trị thắp hương và trao bằng khen cùng số "
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
