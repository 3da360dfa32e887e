"""Sets of recipients: counted side by side, listed by name after them, told once with praise and once with its form."""

import pytest

from kg.extraction.extract import Extractor
from tests.extraction.telling import told


def test_those_who_are_praised_are_those_who_get_the_certificates(extractor: Extractor) -> None:
    body = (
        "Sáng 12/5/2023, Hội Khuyến học tỉnh An Giang vinh danh 48 thầy cô tiêu biểu. "
        "Ông Lê Minh Hùng, Chủ tịch Hội, trao bằng khen cho các thầy cô."
    )
    facts = told(extractor, body)
    assert [(a.form, [r.individuals for r in a.recipients], a.presenter) for a in facts.awards] == [
        ("Bằng khen", [48], ("Lê Minh Hùng",))
    ]


def test_recipients_are_listed_under_headings(extractor: Extractor) -> None:
    body = (
        "UBND tỉnh An Giang tặng Bằng khen cho 01 tập thể và 02 cá nhân, gồm:\n\n"
        "I. Tập thể:\n\n1. Công an xã Bình Lâm;\n\n"
        "II. Cá nhân:\n\n1. Ông Lê Ngọc Sang, Trưởng ấp Trung;\n\n2. Anh Mai Xuân Lợi.\n"
    )
    facts = told(extractor, body)
    assert [[r.name for r in a.recipients] for a in facts.awards] == [
        ["Công an xã Bình Lâm", "Lê Ngọc Sang", "Mai Xuân Lợi"]
    ]


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Công an tỉnh An Giang tặng Giấy khen cho 05 bảo vệ và 03 tổ sản xuất.", [(3, 5)]),
        ("- Giám đốc Công an tỉnh An Giang: Giấy khen cho 05 tập thể; 08 cá nhân.", [(5, 8)]),
        ("Công an tỉnh An Giang tặng Giấy khen cho 4 tập thể, 7 cá nhân, trong đó có 3 già làng.", [(4, 7)]),
        ("Xã cảm hóa 427 người; trên 1.000 lượt cá nhân được biểu dương.", []),
    ],
)
def test_counts_side_by_side_are_one_set(
    extractor: Extractor, sentence: str, counts: list[tuple[int | None, int | None]]
) -> None:
    facts = told(extractor, sentence)
    assert [(r.collectives, r.individuals) for a in facts.awards for r in a.recipients] == counts


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Ông Lê Văn Tám và bà Trần Thị Hoa lần lượt nhận Bằng khen của Bộ Công an và Giấy khen của UBND xã.",
            [("Bằng khen", "Lê Văn Tám"), ("Giấy khen", "Trần Thị Hoa")],
        ),
        (
            "Bộ Công an tặng Bằng khen cho Hội Cựu chiến binh huyện Đông Lĩnh; bà Trần Thị Hoa nhận Kỷ niệm chương.",
            [("Bằng khen", "Hội Cựu chiến binh huyện Đông Lĩnh"), ("Kỷ niệm chương", "Trần Thị Hoa")],
        ),
        (
            "UBND thị trấn tặng Giấy khen cho Công an xã Bình Lâm; Ban điều hành khu phố kêu gọi bà con đóng góp.",
            [("Giấy khen", "Công an xã Bình Lâm")],
        ),
        (
            "Hội Phụ nữ huyện Đông Lĩnh tặng Giấy khen cho chi hội phụ nữ thôn Lam Điền.",
            [("Giấy khen", "Chi hội phụ nữ thôn Lam Điền")],
        ),
    ],
)
def test_each_award_has_its_own_recipients(
    extractor: Extractor, sentence: str, expected: list[tuple[str, str]]
) -> None:
    facts = told(extractor, sentence)
    assert [(award.form, r.name) for award in facts.awards for r in award.recipients] == expected


NAMED = ["Lê Văn Tám", "Trần Thị Hoa", "Mai Xuân Lợi"]


@pytest.mark.parametrize(
    "body",
    [
        "UBND tỉnh An Giang tặng Bằng khen cho 3 cá nhân, gồm các ông, bà: Lê Văn Tám, Trần Thị Hoa, Mai Xuân Lợi.",
        "Ba cá nhân được UBND tỉnh An Giang tặng Bằng khen là Lê Văn Tám, Trần Thị Hoa, Mai Xuân Lợi.",
        "UBND tỉnh An Giang tặng Bằng khen cho các ông, bà có tên sau: Lê Văn Tám - Hiệu trưởng Trường THPT Bình Lâm; "
        "Trần Thị Hoa - giáo viên; Mai Xuân Lợi.",
        "UBND tỉnh An Giang tặng Bằng khen cho 3 cá nhân. Cụ thể gồm: Ông Lê Văn Tám, trú xã Bình Lâm; "
        "bà Trần Thị Hoa, trú xã Đông Lĩnh; anh Mai Xuân Lợi.",
        "UBND tỉnh An Giang tặng Bằng khen cho 3 cá nhân. Đó là ông Lê Văn Tám, bà Trần Thị Hoa và anh Mai Xuân Lợi.",
        "UBND tỉnh An Giang tặng Bằng khen cho 3 cá nhân.\n\nDanh sách 3 cá nhân được tặng Bằng khen:\n\n"
        "1. Lê Văn Tám, giáo viên.\n\n2. Trần Thị Hoa, bác sĩ.\n\n3. Mai Xuân Lợi, nông dân.",
        "UBND tỉnh An Giang tặng Bằng khen cho 3 cá nhân sau:\n\nLê Văn Tám\n\nTrần Thị Hoa\n\nMai Xuân Lợi",
        "UBND tỉnh An Giang tặng Bằng khen cho 3 cá nhân gồm: 1. Lê Văn Tám, 2. Trần Thị Hoa, 3. Mai Xuân Lợi.",
        "UBND tỉnh An Giang tặng Bằng khen cho 3 cá nhân: Ông Lê Văn Tám, sinh năm 1970, quê Bình Lâm; "
        "bà Trần Thị Hoa, sinh năm 1980, quê Đông Lĩnh; anh Mai Xuân Lợi.",
        "UBND tỉnh An Giang tặng Bằng khen cho 3 tác giả: Lê Văn Tám với tác phẩm “Đất mẹ”, "
        "Trần Thị Hoa với tác phẩm “Nước nguồn”, Mai Xuân Lợi với tác phẩm “Trời cao”.",
    ],
)
def test_a_counted_set_is_named_in_many_ways(extractor: Extractor, body: str) -> None:
    facts = told(extractor, body)
    assert [([o.name for o in a.conferrer], [r.name for r in a.recipients]) for a in facts.awards] == [
        (["Ủy ban nhân dân tỉnh An Giang"], NAMED)
    ]


def test_the_others_of_a_set_count_once(extractor: Extractor) -> None:
    facts = told(
        extractor,
        "10 gương mặt được Tỉnh đoàn An Giang tuyên dương gồm: Lê Văn Tám, Trần Thị Hoa, Mai Xuân Lợi và 7 bạn khác.",
    )
    assert [r.name or r.individuals for a in facts.awards for r in a.recipients] == [*NAMED, 7]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Hội nghị khen thưởng 10 tập thể. Trong đó, UBND tỉnh An Giang tặng Bằng khen cho 4 tập thể; "
            "Công an tỉnh An Giang tặng Giấy khen cho 6 tập thể.",
            [("Ủy ban nhân dân tỉnh An Giang", "Bằng khen", 4), ("Công an tỉnh An Giang", "Giấy khen", 6)],
        ),
        (
            "Bộ Công an tặng Bằng khen cho 2 tập thể, Chủ tịch UBND tỉnh An Giang tặng Bằng khen cho 5 tập thể.",
            [("Bộ Công an", "Bằng khen", 2), ("Ủy ban nhân dân tỉnh An Giang", "Bằng khen", 5)],
        ),
    ],
)
def test_each_giver_has_its_own_set(extractor: Extractor, body: str, expected: list[tuple[str, str, int]]) -> None:
    facts = told(extractor, body)
    assert [(a.conferrer[0].name, a.form, a.recipients[0].collectives) for a in facts.awards] == expected


def test_a_name_may_end_in_a_word_that_begins_a_verb(extractor: Extractor) -> None:
    facts = told(extractor, "Chủ tịch UBND tỉnh An Giang Lê Thành Phong tặng bằng khen cho 5 cá nhân.")
    assert [o.person for o in facts.officials] == ["Lê Thành Phong"]
    assert [r.individuals for a in facts.awards for r in a.recipients] == [5]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "Chủ tịch nước tặng Huân chương cho các cá nhân: GS.TS Lê Văn Tám, BS CKII Đỗ Văn Sang, NSND Lê Thu Hà.",
            ["Lê Văn Tám", "Đỗ Văn Sang", "Lê Thu Hà"],
        ),
        (
            "Hai cá nhân được tặng danh hiệu Anh hùng Lao động thời kỳ đổi mới gồm các ông, bà: "
            "Lê Văn Tám - Giám đốc HTX Bình Lâm; Trần Thị Hoa - nông dân.",
            ["Lê Văn Tám", "Trần Thị Hoa"],
        ),
        (
            "Có 2 vận động viên được tặng Huân chương Lao động: VĐV Nguyễn Thị Ánh (bơi), Hoàng Xuân Lợi (bắn súng).",
            ["Nguyễn Thị Ánh", "Hoàng Xuân Lợi"],
        ),
        (
            "UBND tỉnh An Giang tặng Bằng khen cho Công ty TNHH TM-DV Đông Lĩnh, Trường MN Hoa Mai.",
            ["Công ty Trách nhiệm hữu hạn Thương mại - Dịch vụ Đông Lĩnh", "Trường Mầm non Hoa Mai"],
        ),
    ],
)
def test_names_with_titles_and_short_forms_in_lists(extractor: Extractor, sentence: str, names: list[str]) -> None:
    facts = told(extractor, sentence)
    assert [r.name for a in facts.awards for r in a.recipients] == names


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("Bà được Nhà nước tặng Huân chương Lao động năm 1997. Bà Lê Thị Khanh sinh năm 1963.", ["Lê Thị Khanh"]),
        ("Bà được Nhà nước tặng Huân chương Lao động. Bà Lê Thị Khanh là chị bà Trần Thị Hoa.", []),
    ],
)
def test_the_one_person_of_a_text_may_be_named_after(extractor: Extractor, body: str, names: list[str]) -> None:
    assert [r.name for a in told(extractor, body).awards for r in a.recipients] == names


def test_lines_that_tell_awards_of_their_own_list_no_recipients(extractor: Extractor) -> None:
    body = (
        "Tại Hội nghị do Công an tỉnh An Giang tổ chức, nhiều tập thể, cá nhân đã được khen thưởng, cụ thể:\n"
        "- UBND tỉnh tặng Bằng khen cho 04 tập thể, 06 cá nhân;\n"
        "- Công an tỉnh tặng Giấy khen cho 05 tập thể, 12 cá nhân.\n"
    )
    facts = told(extractor, body)
    assert [(a.form, [(r.collectives, r.individuals) for r in a.recipients]) for a in facts.awards] == [
        ("Bằng khen", [(4, 6)]),
        ("Giấy khen", [(5, 12)]),
    ]


def test_the_orders_that_a_set_received_are_counted_after_it(extractor: Extractor) -> None:
    body = (
        "Sáng 12/5/2023, Công an tỉnh An Giang trao Huân chương của Chủ tịch nước cho 9 đồng chí nguyên là lãnh đạo, "
        "chỉ huy Công an tỉnh, gồm: 2 Huân chương Chiến công hạng Nhì, 7 Huân chương Chiến công hạng Ba."
    )
    facts = told(extractor, body)
    assert [(a.name, [r.individuals for r in a.recipients]) for a in facts.awards] == [
        ("Chiến công hạng Nhì", [2]),
        ("Chiến công hạng Ba", [7]),
    ]


def test_what_members_of_a_set_are_is_no_second_set(extractor: Extractor) -> None:
    body = "Bộ Công an tặng Kỷ niệm chương cho 7 đồng chí là lãnh đạo các sở, ban, ngành của tỉnh An Giang."
    facts = told(extractor, body)
    assert [[r.individuals for r in a.recipients] for a in facts.awards] == [[7]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Công an xã Bình Lâm đạt danh hiệu “Đơn vị Quyết thắng” và được tặng nhiều giấy khen.",
        "Công an xã Bình Lâm đạt danh hiệu “Đơn vị Quyết thắng”; nhiều năm liền được Công an tỉnh tặng giấy khen.",
    ],
)
def test_certificates_that_nobody_counted_are_no_award(extractor: Extractor, sentence: str) -> None:
    assert [a.form for a in told(extractor, sentence).awards] == ["Danh hiệu"]


def test_a_body_that_gave_presents_and_then_commends_is_named_once(extractor: Extractor) -> None:
    body = (
        "Ban Chỉ đạo 138 phường Tân Sương tặng 50 suất quà (350 ngàn đồng/suất) cho các gia đình khó khăn; "
        "khen thưởng 8 tập thể, 9 cá nhân có thành tích xuất sắc."
    )
    facts = told(extractor, body)
    assert [
        (a.form, [c.name for c in a.conferrer], [(r.collectives, r.individuals) for r in a.recipients])
        for a in facts.awards
    ] == [("Tuyên dương", ["Ban Chỉ đạo 138 phường Tân Sương"], [(8, 9)])]


def test_titles_in_quotes_are_told_in_turn(extractor: Extractor) -> None:
    body = (
        'Chủ tịch UBND xã Bình Lâm tặng danh hiệu "Lao động tiên tiến" cho 21 cá nhân, '
        '"Tập thể lao động tiên tiến" cho 03 tập thể; tặng Giấy khen cho 12 cá nhân.'
    )
    facts = told(extractor, body)
    assert [(a.form, a.name, [(r.collectives, r.individuals) for r in a.recipients]) for a in facts.awards] == [
        ("Danh hiệu", "Lao động tiên tiến", [(None, 21)]),
        ("Danh hiệu", "Tập thể lao động tiên tiến", [(3, None)]),
        ("Giấy khen", None, [(None, 12)]),
    ]


def test_a_count_of_those_just_named_is_no_second_set(extractor: Extractor) -> None:
    body = "Công an tỉnh An Giang tặng Giấy khen Trung tá Lê Bun và Thiếu tá Lê Phủi, hai cán bộ Công an xã Bình Lâm."
    facts = told(extractor, body)
    assert [[r.name for r in a.recipients] for a in facts.awards] == [["Lê Bun", "Lê Phủi"]]


def test_what_follows_a_semicolon_with_a_verb_of_its_own_is_another_clause(extractor: Extractor) -> None:
    body = (
        "Cờ thi đua của UBND huyện Bình Lâm thuộc về xã Tân Sương; các xã Mỹ Sương và Phú Sương lần lượt xếp thứ nhì, "
        "thứ ba, được biểu dương tại hội nghị."
    )
    facts = told(extractor, body)
    assert [[r.name for r in a.recipients] for a in facts.awards if a.form == "Cờ thi đua"] == [["xã Tân Sương"]]


def test_a_sum_is_a_prize_though_its_word_stands_behind(extractor: Extractor) -> None:
    body = "Công an tỉnh An Giang trao Thư khen và 30 triệu đồng tiền thưởng cho Công an xã Bình Lâm."
    assert [a.form for a in told(extractor, body).awards] == ["Thư khen", "Tiền thưởng"]


def test_a_gift_that_comes_with_praise_is_the_reward(extractor: Extractor) -> None:
    body = "Hội LHPN xã Bình Lâm biểu dương, tặng quà 05 hội viên có nhiều đóng góp."
    facts = told(extractor, body)
    assert [(a.form, [r.individuals for r in a.recipients]) for a in facts.awards] == [("Quà", [5])]


def test_a_certificate_is_called_what_it_certifies(extractor: Extractor) -> None:
    body = (
        "Trường Tiểu học Mây Trắng được Chủ tịch UBND tỉnh An Giang công nhận, "
        "cấp Giấy chứng nhận đạt tiêu chuẩn “An toàn về an ninh, trật tự”."
    )
    facts = told(extractor, body)
    assert [(a.form, a.name) for a in facts.awards] == [("Giấy chứng nhận", "An toàn về an ninh, trật tự")]


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Các thí sinh đoạt giải được UBND tỉnh An Giang tặng bằng khen.", [(None, None)]),
        ("Đại diện UBND xã Bình Lâm trao giấy khen cho 2 đồn biên phòng.", [(2, None)]),
        ("UBND tỉnh An Giang tặng bằng khen cho 3 tàu cá.", [(3, None)]),
    ],
)
def test_words_for_sets(extractor: Extractor, sentence: str, counts: list[tuple[int | None, int | None]]) -> None:
    facts = told(extractor, sentence)
    assert [(r.collectives, r.individuals) for a in facts.awards for r in a.recipients] == counts


def test_comrades_are_counted_beside_the_one_who_is_named(extractor: Extractor) -> None:
    facts = told(extractor, "Trung tá Lê Văn Hai cùng 4 đồng đội được UBND tỉnh An Giang tặng bằng khen.")
    assert [(r.name, r.individuals) for a in facts.awards for r in a.recipients] == [("Lê Văn Hai", None), (None, 4)]
