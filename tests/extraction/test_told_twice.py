"""Awards told in several places: in titles, pictures, and beside what comes with them (own sentences)."""

import pytest

from kg.extraction.extract import Extractor
from kg.facts import Facts
from kg.reading.document import Document, Zone, ZoneKind
from tests.extraction.telling import told

NAMED = "Bốn cá nhân được khen thưởng gồm: Lê Văn Tám, Trần Thị Sáu, Ngô Văn Mây, Đỗ Thị Gạo."
FOUR = ["Lê Văn Tám", "Trần Thị Sáu", "Ngô Văn Mây", "Đỗ Thị Gạo"]

Row = tuple[str, list[str], list[object]]


def rows(facts: Facts) -> list[Row]:
    return [
        (a.form, [body.name for body in a.conferrer], [r.name or r.individuals for r in a.recipients])
        for a in facts.awards
    ]


def with_caption(extractor: Extractor, body: str, caption: str) -> list[Row]:
    text = f"{body}\n\n{caption}"
    start = len(body) + 2
    zones = (Zone(ZoneKind.BODY, 0, len(body)), Zone(ZoneKind.CAPTION, start, len(text)))
    return rows(extractor.extract(Document("invented", text, zones)))


def test_a_picture_shows_who_hands_over_what_the_text_gives(extractor: Extractor) -> None:
    body = (
        "UBND xã Sông Mây, tỉnh An Giang trao giấy khen của Giám đốc Công an tỉnh cho những cá nhân tiêu biểu. "
        f"{NAMED} Ngoài giấy khen, mỗi người nhận số tiền thưởng 400.000 đồng."
    )
    caption = "Lãnh đạo Công an huyện Đông Lĩnh trao giấy khen và tiền thưởng cho những cá nhân cứu người."
    giver = ["Công an tỉnh An Giang"]
    assert with_caption(extractor, body, caption) == [("Giấy khen", giver, FOUR), ("Tiền thưởng", giver, FOUR)]


def test_a_picture_names_the_giver_of_both(extractor: Extractor) -> None:
    body = (
        "Ông Mai Xuân Lợi, Phó Chủ tịch UBND tỉnh An Giang, đã trao bằng khen và 20 triệu đồng cho hai công dân. "
        "Hai cá nhân được khen thưởng là ông Lê Văn Tám và bà Trần Thị Sáu."
    )
    caption = "Hai cá nhân giao nộp vàng cho bảo tàng được UBND tỉnh An Giang tặng thưởng 20 triệu đồng."
    giver, names = ["Ủy ban nhân dân tỉnh An Giang"], FOUR[:2]
    assert with_caption(extractor, body, caption) == [("Bằng khen", giver, names), ("Tiền thưởng", giver, names)]


def test_a_title_counts_whom_the_text_names(extractor: Extractor) -> None:
    body = (
        "Ông Mai Xuân Lợi, Chủ tịch Hội Chữ thập đỏ tỉnh An Giang, ký quyết định tặng bằng khen ghi nhận và biểu dương "
        "thành tích của 2 cá nhân gồm các ông: Lê Văn Tám, Ngô Văn Mây."
    )
    title = "Công an tỉnh An Giang tặng bằng khen 2 người cứu tàu"
    giver, names = ["Hội Chữ thập đỏ tỉnh An Giang"], ["Lê Văn Tám", "Ngô Văn Mây"]
    assert rows(told(extractor, body, title=title)) == [("Bằng khen", giver, names)]
    others = body.replace("2 cá nhân gồm các ông: Lê Văn Tám, Ngô Văn Mây", "ông Lê Văn Tám")
    assert len(rows(told(extractor, others, title=title))) == 2


def test_small_and_capital_letters_make_no_second_giver(extractor: Extractor) -> None:
    text = (
        "Trường Đại học Cảnh sát Nhân dân tặng giấy khen cho các cá nhân. "
        "Trường Đại học Cảnh sát nhân dân tuyên dương và khen thưởng 3 giáo viên."
    )
    assert [(form, who) for form, _, who in rows(told(extractor, text))] == [("Giấy khen", [3])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UBND tỉnh An Giang tặng giấy khen cho ông Lê Văn Tám. Ông Tám còn được thưởng 2 triệu đồng.", 2),
        (
            "UBND tỉnh An Giang tặng giấy khen cho ông Lê Văn Tám. Tỉnh đoàn An Giang tặng giấy khen cho ông Tám. "
            "Ông Tám còn được thưởng 2 triệu đồng.",
            None,
        ),
    ],
)
def test_money_after_a_certificate_is_of_the_one_who_gave_it(
    extractor: Extractor, text: str, expected: int | None
) -> None:
    givers = [giver for form, giver, _ in rows(told(extractor, text)) if form == "Tiền thưởng"]
    assert givers == [["Ủy ban nhân dân tỉnh An Giang"] if expected else []]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Ghi nhận lòng dũng cảm của Lê Văn Mây, lễ truy tặng "Huân chương Dũng cảm" của Chủ tịch nước cho em '
            "đã được tổ chức hôm nay.",
            ("Huân chương", ["Chủ tịch nước"], ["Lê Văn Mây"]),
        ),
        (
            "Em Lê Văn Mây cứu bốn bạn. Tỉnh đoàn An Giang truy tặng bằng khen cho gia đình Mây.",
            ("Bằng khen", ["Tỉnh đoàn An Giang"], ["Lê Văn Mây"]),
        ),
    ],
)
def test_for_whose_deed_and_for_whose_family(extractor: Extractor, text: str, expected: Row) -> None:
    assert rows(told(extractor, text)) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ban tổ chức trao giải thưởng Sáng tạo trẻ cho 14 công trình. Có 2 giải nhất, 4 giải nhì, 8 giải ba.",
            ["Sáng tạo trẻ"],
        ),
        ("Hội thi có 2 giải nhất và 4 giải nhì.", ["Nhất", "Nhì"]),
    ],
)
def test_prizes_that_are_only_counted_go_where_the_whole_is_told(
    extractor: Extractor, text: str, expected: list[str]
) -> None:
    assert [award.name for award in told(extractor, text).awards] == expected


@pytest.mark.parametrize("noun", ["cầu thủ", "học sinh"])
def test_each_of_those_who_are_counted_before(extractor: Extractor, noun: str) -> None:
    text = (
        f"Bốn {noun} quê An Giang gồm: Lê Văn Tám, Trần Văn Sáu, Ngô Văn Mây và Đỗ Văn Gạo. Ông Lê Minh Hùng nói "
        f"và trao bằng khen cùng 5 triệu đồng cho mỗi {noun}."
    )
    names: list[object] = ["Lê Văn Tám", "Trần Văn Sáu", "Ngô Văn Mây", "Đỗ Văn Gạo"]
    assert rows(told(extractor, text)) == [("Bằng khen", [], names), ("Tiền thưởng", [], names)]
    assert rows(told(extractor, f"Xã có 3 {noun} và 5 {noun} ở xa. Ông Hùng trao bằng khen cho mỗi {noun}.")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Bà Lê Thị Sang nhận bằng khen của cha mình sau mấy chục năm.",
        "Đoàn gồm 55 học sinh đoạt giải Olympic quốc tế và khu vực.",
    ],
)
def test_what_is_of_a_relative_or_says_who_is_there(extractor: Extractor, text: str) -> None:
    assert rows(told(extractor, text)) == []


def test_a_country_is_not_one_of_those_who_are_counted(extractor: Extractor) -> None:
    text = "Bác sĩ Cu Ba nói. Ông Lê Văn Tám cười. Công an tỉnh An Giang tặng giấy khen cho hai bác sĩ."
    assert rows(told(extractor, text)) == [("Giấy khen", ["Công an tỉnh An Giang"], [2])]


def test_one_and_one_are_two(extractor: Extractor) -> None:
    text = "Công an tỉnh An Giang tặng giấy khen cho một nhà sư và một công dân."
    assert rows(told(extractor, text)) == [("Giấy khen", ["Công an tỉnh An Giang"], [2])]


def test_a_picture_of_another_certificate_with_its_own_giver_tells_of_another_award(extractor: Extractor) -> None:
    body = "Sáng 9/8/2023, Bộ Công an tặng Bằng khen cho nhân dân xã Sông Mây, tỉnh An Giang."
    caption = "Tặng giấy khen của UBND huyện Đông Lĩnh cho các cá nhân giữ gìn an ninh."
    assert with_caption(extractor, body, caption) == [
        ("Bằng khen", ["Bộ Công an"], ["nhân dân xã Sông Mây"]),
        ("Giấy khen", ["Ủy ban nhân dân huyện Đông Lĩnh"], [None]),
    ]


@pytest.mark.parametrize(
    ("praise", "kept"),
    [
        ("60 hội viên tiêu biểu được tôn vinh.", False),
        ("UBND tỉnh An Giang biểu dương các cá nhân có nhiều đóng góp.", False),
        ("UBND tỉnh An Giang còn biểu dương 17 học sinh.", True),
        ("UBND huyện Tân Hà biểu dương 12 hộ có nhiều đóng góp.", True),
    ],
)
def test_praise_of_nobody_in_particular_is_no_award_beside_certificates(
    extractor: Extractor, praise: str, kept: bool
) -> None:
    found = told(extractor, f"UBND tỉnh An Giang tặng Bằng khen cho ông Lý Văn Tị và bà Hà Thị Dần. {praise}")
    assert ("Tuyên dương" in [award.form for award in found.awards]) is kept


def test_one_of_those_named_who_speaks_of_it_later_has_no_second_award(extractor: Extractor) -> None:
    found = told(
        extractor,
        "UBND tỉnh An Giang tặng Bằng khen cho ông Lý Văn Tị và bà Hà Thị Dần. Hai người đã chèo xuồng ra giữa "
        "sông trong đêm mưa gió, vớt được bảy hành khách của một chuyến đò. Kể lại chuyện cũ, ông Tị cho biết ông rất "
        "vui khi được UBND tỉnh tặng Bằng khen.",
    )
    assert [[r.name for r in award.recipients] for award in found.awards] == [["Lý Văn Tị", "Hà Thị Dần"]]


def test_those_commended_with_others_whom_nobody_names_are_told_once(extractor: Extractor) -> None:
    body = (
        "Chiều 4/5/2022, UBND quận Hải Lâm tổ chức lễ khen thưởng cho anh Lê Văn Tám và chị Trần Thị Sáu, cùng một số "
        "cá nhân khác. Cụ thể, Chủ tịch UBND quận tặng Giấy khen cho anh Lê Văn Tám và chị Trần Thị Sáu."
    )
    assert rows(told(extractor, body)) == [
        ("Giấy khen", ["Ủy ban nhân dân quận Hải Lâm"], ["Lê Văn Tám", "Trần Thị Sáu"])
    ]


def test_a_set_in_a_picture_that_two_lists_name_is_not_told_again(extractor: Extractor) -> None:
    body = (
        "3 tập thể được tặng Bằng khen gồm: Bệnh viện Hòa Lạc; Công an huyện Bình Lâm, Công an tỉnh An Giang; "
        "Trường THPT Lạc Sơn.\n2 cá nhân được tặng Bằng khen gồm: ông Lê Văn Tám, bác sĩ; bà Trần Thị Sáu, y tá."
    )
    found = with_caption(extractor, body, "Bộ Y tế tặng bằng khen cho 3 tập thể, 2 cá nhân ở An Giang")
    assert [receivers for *_, receivers in found] == [
        ["Bệnh viện Hòa Lạc", "Công an huyện Bình Lâm", "Trường Trung học phổ thông Lạc Sơn"],
        ["Lê Văn Tám", "Trần Thị Sáu"],
    ]


def test_a_firm_hands_over_what_a_union_confers(extractor: Extractor) -> None:
    body = (
        "Tháng 11-2021, Trung ương Hội Liên hiệp Thanh niên Việt Nam đã tuyên dương 40 cô giáo mầm non tại Hà Nội. "
        "Các cô đều công tác ở vùng cao."
    )
    caption = (
        "Bà Trần Thị Sáu - Tổng giám đốc Tập đoàn Sông Mây - trao tặng bằng khen cho các cô giáo được tuyên dương."
    )
    assert with_caption(extractor, body, caption) == [
        ("Bằng khen", ["Trung ương Hội Liên hiệp Thanh niên Việt Nam"], [40])
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Tám, Giám đốc Sở Nội vụ, cho rằng việc khen thưởng các cá nhân là phù hợp với luật.",
        "Đại úy Ngô Văn Mây về sau được tôn vinh là người hùng của vùng núi.",
        "Một nghệ sĩ trẻ được vinh danh nhờ tiếng hát.",
        "Quyết định tặng huân chương được Bộ Quốc phòng đưa ra sau một tuần.",
    ],
)
def test_praise_that_nobody_is_said_to_give(extractor: Extractor, text: str) -> None:
    assert rows(told(extractor, text)) == []


def test_an_order_that_the_text_names_is_told_once(extractor: Extractor) -> None:
    body = (
        "Năm 1998, Chủ tịch nước tặng Huân chương Lao động hạng Ba cho bà Lý Thị Tị và bà Hà Thị Dần. "
        "Bà Dần, người thợ dệt đầu tiên ở Hòa Lạc được tặng huân chương cao quý, nay đã nghỉ hưu."
    )
    assert [(a.name, [r.name for r in a.recipients]) for a in told(extractor, body).awards] == [
        ("Lao động hạng Ba", ["Lý Thị Tị", "Hà Thị Dần"])
    ]
