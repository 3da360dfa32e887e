"""What is told less surely than it seems: sets of whom some are named, years summed up, words that say who is meant."""

import pytest

from kg.extraction.extract import Extractor
from kg.facts import Facts
from kg.reading.document import Document, Zone, ZoneKind
from tests.extraction.telling import told

Row = tuple[str, list[str], list[object]]


def rows(facts: Facts) -> list[Row]:
    return [
        (a.form, [o.name for o in a.conferrer], [r.name or r.collectives or r.individuals for r in a.recipients])
        for a in facts.awards
    ]


def in_zones(extractor: Extractor, *parts: tuple[ZoneKind, str]) -> Facts:
    text, zones = "", []
    for kind, words in parts:
        zones.append(Zone(kind, len(text), len(text) + len(words)))
        text += f"{words}\n\n"
    return extractor.extract(Document("invented", text, tuple(zones)))


def test_a_picture_counts_those_of_whom_the_text_names_two(extractor: Extractor) -> None:
    caption = "Ông Lê Văn Bảy trao Bằng khen của Hội Nông dân tỉnh An Giang cho 12 nông dân giỏi."
    body = (
        "Sáng 4/10/2023, Hội Nông dân tỉnh An Giang tổ chức gặp mặt nông dân. "
        "Ông Trần Văn Mây và bà Lê Thị Gạo nhận Bằng khen của Hội Nông dân tỉnh An Giang."
    )
    found = rows(in_zones(extractor, (ZoneKind.BODY, body), (ZoneKind.CAPTION, caption)))
    giver = ["Hội Nông dân tỉnh An Giang"]
    assert found == [("Bằng khen", giver, ["Trần Văn Mây", "Lê Thị Gạo"]), ("Bằng khen", giver, [10])]


def test_a_certificate_beside_a_set_that_the_body_counts_is_another(extractor: Extractor) -> None:
    body = (
        "UBND xã Sông Mây tặng Giấy khen cho 12 nông dân giỏi. "
        "UBND xã Sông Mây cũng tặng Giấy khen cho ông Trần Văn Mây vì đã cứu người."
    )
    assert [12] in [who for _, _, who in rows(told(extractor, body))]


def test_a_title_calls_by_his_last_name_whom_the_text_names(extractor: Extractor) -> None:
    body = "Sáng 4/10, UBND xã Sông Mây, tỉnh An Giang tặng giấy khen cho ông Trần Văn Mây vì đã cứu người."
    facts = told(extractor, body, title="Giấy khen cho chú Mây")
    assert [who for _, _, who in rows(facts)] == [["Trần Văn Mây"]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nhiều năm liền Trường Tiểu học Sông Mây đạt danh hiệu Tập thể lao động xuất sắc.",
        "Nhiều hội viên được công nhận danh hiệu Chiến sĩ thi đua cơ sở.",
        "Ông Lê Văn Bảy (trái) bắt tay bà Trần Thị Gạo sau khi nhận Huân chương Lao động hạng Ba.",
        "Việc trao Huân chương Dũng cảm cho anh Lê Văn Bảy là hoàn toàn hợp lý.",
        "Hình thức khen thưởng cao nhất là tặng Huân chương Lao động cho nông dân giỏi.",
        "Cựu binh Lê Văn Bảy trao huân chương của mình cho bà Trần Thị Gạo.",
        "Đến nay, tỉnh An Giang có 1.500 mẹ được phong tặng danh hiệu Bà mẹ Việt Nam Anh hùng.",
        "Hội đồng xét xử ghi nhận bị cáo có nhiều thành tích, được Thủ tướng Chính phủ tặng bằng khen.",
        "Hiệp sĩ đường phố Lê Văn Bảy (huyện Sông Mây, tỉnh An Giang) đã nhận hàng chục bằng khen, giấy khen.",
        "Ông Mây mong những đảng viên được trao huy hiệu Đảng sẽ giữ mãi niềm tin.",
        "Đoàn nghệ thuật An Giang trở về với 2 giải Nhì, 3 giải Ba.",
        "Đoàn nghệ thuật An Giang trở về với giải Nhất toàn đoàn, 2 giải Nhì và 3 giải Ba.",
        "Qua 5 năm, phong trào lan rộng. Trường có 30 thầy cô được UBND tỉnh An Giang tặng bằng khen.",
    ],
)
def test_what_years_and_descriptions_tell_is_no_award(extractor: Extractor, sentence: str) -> None:
    assert rows(told(extractor, sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "receivers"),
    [
        ("Hội thi chọn ra 2 giải Nhì, 3 giải Ba.", 2),
        ("Nhiều năm liền, ông Trần Văn Mây là hội viên giỏi, được UBND xã Sông Mây tặng giấy khen.", 1),
        ("Tác phẩm “Mùa nước nổi” của Đài Phát thanh An Giang đoạt giải Nhất.", 1),
        ("Dịp này, Trường Tiểu học Sông Mây được UBND tỉnh An Giang tặng bằng khen.", 1),
    ],
)
def test_what_only_looks_like_these_is_one(extractor: Extractor, sentence: str, receivers: int) -> None:
    assert len(rows(told(extractor, sentence))) == receivers


def test_a_school_receives_nothing_for_its_club(extractor: Extractor) -> None:
    body = "Đội Áo xanh tình nguyện của Trường Đại học An Giang được Tỉnh đoàn An Giang trao bằng khen."
    assert all("Trường Đại học An Giang" not in who for _, _, who in rows(told(extractor, body)))


def test_who_gave_an_order_of_former_years_stays_open(extractor: Extractor) -> None:
    body = (
        "Ngày 4/10/2023, Trường Tiểu học Sông Mây được Chủ tịch nước tặng Huân chương Lao động hạng Nhì. "
        "Trước đó, trường được tặng Huân chương Lao động hạng Ba năm 1999."
    )
    givers = {a.name: [o.name for o in a.conferrer] for a in told(extractor, body).awards}
    assert givers == {"Lao động hạng Nhì": ["Chủ tịch nước"], "Lao động hạng Ba": []}


def test_of_three_who_hold_a_ceremony_it_stays_open_who_gives(extractor: Extractor) -> None:
    handing = "Ông Lê Văn Bảy trao Giấy khen cho anh Trần Văn Mây."
    three = "Sáng 4/10, UBND tỉnh An Giang, Công an tỉnh và UBND huyện Tri Tôn tổ chức lễ khen thưởng đột xuất. "
    assert rows(told(extractor, three + handing)) == [("Giấy khen", [], ["Trần Văn Mây"])]


def test_a_reward_beside_a_certificate_is_of_whom_the_certificate_is(extractor: Extractor) -> None:
    body = (
        "Thường trực Huyện ủy Tri Tôn trao giấy khen của Chủ tịch UBND huyện Tri Tôn và phần thưởng "
        "cho em Trần Văn Mây."
    )
    giver = ["Ủy ban nhân dân huyện Tri Tôn"]
    expected = [("Giấy khen", giver, ["Trần Văn Mây"]), ("Quà", giver, ["Trần Văn Mây"])]
    assert rows(told(extractor, body)) == expected


def test_whose_certificate_an_officer_hands_over_another_sentence_of_his_tells(extractor: Extractor) -> None:
    body = (
        "Chủ tịch UBND tỉnh An Giang Lê Văn Bảy tặng Bằng khen cho Đội Phản ứng nhanh Công an tỉnh. "
        "Chủ tịch UBND tỉnh An Giang Lê Văn Bảy đã trao Bằng khen cho Công an huyện Tri Tôn và Công an huyện Thoại Sơn."
    )
    assert {tuple(giver) for _, giver, _ in rows(told(extractor, body))} == {("Ủy ban nhân dân tỉnh An Giang",)}
    alone = body.split(". ")[1]
    assert [giver for _, giver, _ in rows(told(extractor, alone))] == [[]]


def test_the_form_that_one_of_the_praised_receives_is_that_of_all(extractor: Extractor) -> None:
    body = (
        "UBND phường Hàng Lụa khen thưởng đột xuất đối với Đội Tuần tra Công an phường Hàng Lụa và 3 cán bộ trẻ. "
        "Bà Lê Thị Gạo, Chủ tịch UBND phường Hàng Lụa tặng Giấy khen cho Đội Tuần tra Công an phường Hàng Lụa."
    )
    found = rows(told(extractor, body))
    assert [form for form, _, _ in found] == ["Giấy khen"]
    assert found[0][2] == ["Đội Tuần tra Công an phường Hàng Lụa", 3]


def test_a_picture_of_an_officer_who_hands_over_tells_no_giver(extractor: Extractor) -> None:
    body = "Sáng 4/10/2023, Thủ tướng Chính phủ Lê Văn Bảy dự hội nghị tại Hà Nội."
    caption = "Thủ tướng trao Bằng khen cho các thợ giỏi."
    facts = in_zones(extractor, (ZoneKind.BODY, body), (ZoneKind.CAPTION, caption))
    assert [(a.presenter, a.conferrer) for a in facts.awards] == [(("Lê Văn Bảy",), ())]


def test_of_two_grades_each_of_two_receives_one(extractor: Extractor) -> None:
    body = "Chiều 4/10, Đảng ủy xã Sông Mây trao Huy hiệu 50, 40 năm tuổi Đảng cho ông Trần Văn Mây và bà Lê Thị Gạo."
    found = [(a.name, [r.name for r in a.recipients]) for a in told(extractor, body).awards]
    assert found == [("50 năm tuổi Đảng", ["Trần Văn Mây"]), ("40 năm tuổi Đảng", ["Lê Thị Gạo"])]


def test_of_an_order_told_again_the_more_exact_name_counts(extractor: Extractor) -> None:
    body = (
        "Ông Trần Văn Mây và bà Lê Thị Gạo nhận Huân chương Hữu nghị. "
        "Bà Lê Thị Gạo được tặng Huân chương Hữu nghị hạng Nhất."
    )
    found = sorted((a.name or "", [r.name for r in a.recipients]) for a in told(extractor, body).awards)
    assert found == [("Hữu nghị", ["Trần Văn Mây"]), ("Hữu nghị hạng Nhất", ["Lê Thị Gạo"])]


def test_after_a_semicolon_it_is_again_told_of_whom_the_sentence_began_with(extractor: Extractor) -> None:
    body = (
        "Công an huyện Tri Tôn được Bộ Công an tặng Bằng khen, 3 tập thể được UBND tỉnh tặng Bằng khen; "
        "được Thủ tướng Chính phủ tặng Cờ thi đua."
    )
    flags = [who for form, _, who in rows(told(extractor, body)) if form == "Cờ thi đua"]
    assert flags == [["Công an huyện Tri Tôn"]]


def test_two_who_commend_together_give_what_the_text_then_tells(extractor: Extractor) -> None:
    body = (
        "Ngày 4/10, Công an tỉnh An Giang phối hợp UBND huyện Tri Tôn tổ chức khen thưởng lực lượng phá án. "
        "Theo đó, Ban chuyên án AG12 được thưởng 40 triệu đồng."
    )
    giver = ["Công an tỉnh An Giang", "Ủy ban nhân dân huyện Tri Tôn"]
    assert ("Tiền thưởng", giver, ["Ban chuyên án AG12"]) in rows(told(extractor, body))


def test_what_a_body_gives_too_is_another_award(extractor: Extractor) -> None:
    body = (
        "Sáng 10/2/2021, Đại tá Lê Văn Bảy trao giấy khen cho ông Trần Văn Mây. "
        "Công an huyện Tri Tôn cũng đã trao giấy khen cho ông Trần Văn Mây."
    )
    assert [giver for _, giver, _ in rows(told(extractor, body))] == [[], ["Công an huyện Tri Tôn"]]


def test_a_letter_that_a_title_tells_of_is_not_what_another_body_gives(extractor: Extractor) -> None:
    body = "UBND quận Hải Châu đã khen thưởng ông Trần Văn Mây và bà Lê Thị Gạo vì đã dập lửa."
    facts = told(extractor, body, title="Thủ tướng gửi thư khen hai người dập lửa")
    forms = {form for form, giver, _ in rows(facts) if giver == ["Ủy ban nhân dân quận Hải Châu"]}
    assert forms == {"Tuyên dương"}


def test_what_comes_with_a_certificate_is_of_whom_that_is(extractor: Extractor) -> None:
    body = "Em Trần Văn Mây được nhận bằng khen của Hội Sinh viên tỉnh An Giang, giấy chứng nhận và biểu trưng."
    assert {tuple(giver) for _, giver, _ in rows(told(extractor, body))} == {("Hội Sinh viên tỉnh An Giang",)}


def test_a_number_names_no_unit(extractor: Extractor) -> None:
    body = "Bộ Công an thưởng 20 triệu đồng cho Phòng 4 và Công an huyện Tri Tôn."
    assert [who for _, _, who in rows(told(extractor, body))] == [["Công an huyện Tri Tôn"]]


def test_those_receive_whom_a_province_has(extractor: Extractor) -> None:
    body = (
        "Trong đó, tỉnh An Giang có 2 mô hình học tập tiêu biểu được nhận Bằng khen của Hội Khuyến học Việt Nam, "
        "gồm: ông Trần Văn Mây và bà Lê Thị Gạo."
    )
    assert [who for _, _, who in rows(told(extractor, body))] == [["Trần Văn Mây", "Lê Thị Gạo"]]


def test_bodies_that_say_where_a_mixed_set_is_from_are_not_all_of_it(extractor: Extractor) -> None:
    body = (
        "UBND tỉnh An Giang tặng Bằng khen cho 5 tập thể và 19 cá nhân gồm: Phòng Cảnh sát kinh tế và cán bộ, "
        "chiến sĩ Công an tỉnh Cà Mau."
    )
    facts = told(extractor, body)
    assert [[(r.name, r.collectives, r.individuals) for r in a.recipients] for a in facts.awards] == [[(None, 5, 19)]]


def test_a_set_is_not_told_besides_one_of_it_and_the_others(extractor: Extractor) -> None:
    body = (
        "Hội Nông dân tỉnh An Giang tặng Bằng khen cho 7 đơn vị. "
        "Công an xã Sông Mây vinh dự là một trong 7 đơn vị được Hội Nông dân tỉnh An Giang tặng Bằng khen."
    )
    assert [who for _, _, who in rows(told(extractor, body))] == [["Công an xã Sông Mây", 6]]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Hai nữ sinh An Giang đã mang về giải Ba cho đội tuyển Việt Nam.", [("Giải thưởng", [], [2])]),
        ("Ông Lê Văn Bảy đã hứa tặng Bằng khen cho các cầu thủ.", []),
    ],
)
def test_what_is_won_for_others_or_promised_is_not_theirs(
    extractor: Extractor, sentence: str, expected: list[tuple[str, list[str], list[int]]]
) -> None:
    assert rows(told(extractor, sentence)) == expected


def test_staff_of_units_are_not_the_units(extractor: Extractor) -> None:
    body = (
        "UBND huyện Tri Tôn tuyên dương 3 tập thể là cán bộ Đồn Biên phòng Sông Mây, "
        "nhân viên Bệnh viện Đa khoa huyện Tri Tôn."
    )
    facts = told(extractor, body)
    assert [[(r.name, r.collectives) for r in a.recipients] for a in facts.awards] == [[(None, 3)]]


@pytest.mark.parametrize(
    ("words", "counted"),
    [
        ("Theo kế hoạch, UBND tỉnh tặng Bằng khen cho 20 tập thể tiêu biểu.", False),
        ("Theo kế hoạch, phần lễ có công bố quyết định khen thưởng của UBND xã cho khoảng 20 tập thể.", False),
        ("Theo kế hoạch, phần hội có kéo co. UBND tỉnh đã tặng Bằng khen cho 20 tập thể.", True),
        ("UBND tỉnh tặng Bằng khen cho 20 tập thể.", True),
    ],
)
def test_what_the_plan_of_a_coming_festival_gives_is_no_award(
    extractor: Extractor, words: str, *, counted: bool
) -> None:
    coming = "Ngày hội Toàn dân bảo vệ an ninh Tổ quốc của xã Hòa Lạc, tỉnh An Giang sẽ diễn ra sáng 16/8."
    assert bool(told(extractor, f"{coming} {words}", published="2023-07-10").awards) is counted


def test_a_whole_told_before_its_parts_is_no_award_of_theirs(extractor: Extractor) -> None:
    body = (
        "Sáng 4/10/2023, huyện Bình Lâm, tỉnh An Giang tổ chức hội nghị. Có 50 điển hình gồm 20 tập thể và 30 cá nhân "
        "được biểu dương. Trong đó, UBND tỉnh tặng Bằng khen cho 5 tập thể, 10 cá nhân; UBND huyện tặng Giấy khen cho "
        "15 tập thể, 20 cá nhân."
    )
    caption = "Bà Lê Thị Gạo và ông Trần Văn Mây trao Bằng khen cho các tập thể, cá nhân."
    found = rows(in_zones(extractor, (ZoneKind.BODY, body), (ZoneKind.CAPTION, caption)))
    assert [givers for _, givers, _ in found] == [
        ["Ủy ban nhân dân tỉnh An Giang"],
        ["Ủy ban nhân dân huyện Bình Lâm"],
    ]
