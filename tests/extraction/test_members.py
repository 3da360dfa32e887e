"""Whom a document names of a set that is honoured, in other sentences or at the end of a list (own sentences)."""

import pytest

from kg.extraction.extract import Extractor

from .telling import told
from .test_recipients import read, received

_SET = "UBND tỉnh An Giang tặng bằng khen cho 5 công dân trẻ tiêu biểu."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{_SET} Đó là anh Võ Duy Tý, người sửa xe ở phường Mỹ Long.", ["Võ Duy Tý", (None, 4)]),
        (f"{_SET} Tiêu biểu như bà Lâm Thị Sửu đã hiến đất làm đường.", ["Lâm Thị Sửu", (None, 4)]),
        (
            f"{_SET} Đó là ông Hồ Dần mở lớp học. Hay như chị Lê Thị Mão nấu cơm cho người nghèo.",
            ["Hồ Dần", "Lê Thị Mão", (None, 3)],
        ),
        (f"{_SET} Trong số 5 công dân trẻ, có sinh viên Trần Văn Thìn.", ["Trần Văn Thìn", (None, 4)]),
        (
            "Sở GD-ĐT tặng giấy khen cho 4 học sinh. Bốn học sinh gồm: em Vũ Tỵ, em Lê Ngọ, em Hồ Mùi và em Đỗ Thân.",
            ["Vũ Tỵ", "Lê Ngọ", "Hồ Mùi", "Đỗ Thân"],
        ),
        (
            "Bảy cá nhân được khen thưởng, gồm: Lê Văn Tý, Hồ Thị Sửu, Vũ Văn Dần, Đỗ Thị Mão, Trần Văn Thìn, "
            "Phan Văn Tỵ, Ngô Thị Ngọ. UBND huyện Châu Phú tặng giấy khen cho 7 cá nhân.",
            ["Lê Văn Tý", "Hồ Thị Sửu", "Vũ Văn Dần", "Đỗ Thị Mão", "Trần Văn Thìn", "Phan Văn Tỵ", "Ngô Thị Ngọ"],
        ),
        (  # of others the text tells too
            f"{_SET} Hội nghị còn nghe báo cáo của nhiều đơn vị. Ông Hồ Dần, chủ tịch UBND tỉnh, chủ trì.",
            [(None, 5)],
        ),
        (f"Đó là anh Võ Duy Tý, người sửa xe. Vài hôm sau trời mưa to. {_SET}", [(None, 5)]),
    ],
)
def test_those_of_a_set_whom_other_sentences_name(extractor: Extractor, text: str, expected: list[object]) -> None:
    assert received(read(extractor, text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Trung ương Đoàn tặng bằng khen cho ba sinh viên. Chiều 11-8, nhóm bạn "
            "Hồ Văn Tý, Lê Đình Sửu và Vũ Thị Dần thấy hai cháu bé giữa dòng nước nên đã bơi ra.",
            ["Hồ Văn Tý", "Lê Đình Sửu", "Vũ Thị Dần"],
        ),
        (
            "Hai nhân viên gác chắn được UBND tỉnh tặng giấy khen. Sáng qua, chị Lê Thị Mão đang đóng gác chắn. "
            "Chị Hồ Thị Tỵ liền chạy lại giúp. Hai chị kéo được nạn nhân Đỗ Thị Ngọ ra ngoài.",
            ["Lê Thị Mão", "Hồ Thị Tỵ"],
        ),
        (
            "Công ty Cổ phần Hòa Lạc thưởng 2 triệu đồng cho chị Lê Thị Mão và chị Hồ Thị Tỵ. "
            "Hai nữ nhân viên cũng được UBND tỉnh An Giang tặng giấy khen.",
            ["Lê Thị Mão", "Hồ Thị Tỵ", "Lê Thị Mão", "Hồ Thị Tỵ"],
        ),
        (  # of three people it does not say which two
            "Hai nhân viên gác chắn được UBND tỉnh tặng giấy khen. Chị Lê Thị Mão, chị Hồ Thị Tỵ nhìn chị Vũ Thị Mùi.",
            [(None, 2)],
        ),
    ],
)
def test_a_set_of_just_so_many_as_the_text_tells_of(extractor: Extractor, text: str, expected: list[object]) -> None:
    assert received(read(extractor, text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sở GD-ĐT trao giấy khen cho 5 thầy trò, trong đó có ba giáo viên của Trường THPT Hùng Vương: "
            "Nhà giáo ưu tú Lê Văn Tý, tổ trưởng tổ Toán; Vũ Thị Sửu, hiệu trưởng; Lê Dần "
            "và hai học sinh là Hồ Mão, Vũ Thìn.",
            ["Lê Văn Tý", "Vũ Thị Sửu", "Lê Dần", "Hồ Mão", "Vũ Thìn"],
        ),
        (
            "Sở VH-TT trao bằng khen cho 6 người gồm ban huấn luyện đội điền kinh: NGƯT Lê Tý huấn luyện viên trưởng; "
            "Vũ Sửu huấn luyện viên; NGƯT Hồ Dần huấn luyện viên thể lực và 3 vận động viên là kiện tướng Đỗ Mão, "
            "kiện tướng Ngô Thìn, Phan Tỵ.",
            ["Lê Tý", "Vũ Sửu", "Hồ Dần", "Đỗ Mão", "Ngô Thìn", "Phan Tỵ"],
        ),
        (
            "UBND tỉnh An Giang tặng bằng khen cho 2 tập thể và 2 cá nhân. "
            "Trong đó có 2 tập thể: Công an huyện Châu Phú, Công an huyện An Phú và 2 cá nhân: ông Lê Tỵ, bà Hồ Ngọ.",
            ["Công an huyện Châu Phú", "Công an huyện An Phú", "Lê Tỵ", "Hồ Ngọ"],
        ),
        (
            "UBND tỉnh An Giang biểu dương, tặng giấy khen và tặng 5 triệu đồng (mỗi người 2,5 triệu đồng) "
            "cho ông Lê Mùi và bà Hồ Thân.",
            ["Lê Mùi", "Hồ Thân", "Lê Mùi", "Hồ Thân"],
        ),
        (
            "Công an thành phố tặng bằng khen và thưởng 500 nhân dân tệ cho anh Vũ Dậu.",
            ["Vũ Dậu", "Vũ Dậu"],
        ),
    ],
)
def test_lists_with_their_explanations(extractor: Extractor, text: str, expected: list[object]) -> None:
    assert received(read(extractor, text)) == expected


def test_lists_of_a_set_have_its_giver(extractor: Extractor) -> None:
    facts = read(
        extractor,
        "UBND tỉnh An Giang trao bằng khen cho các tập thể, cá nhân. "
        "Các cá nhân được tặng bằng khen gồm ông Lê Tý, bà Vũ Sửu.",
    )
    assert [(o.name, len(a.recipients)) for a in facts.awards for o in a.conferrer] == [
        ("Ủy ban nhân dân tỉnh An Giang", 2)
    ]


def test_a_school_after_who_is_of_it_is_no_name(extractor: Extractor) -> None:
    facts = read(extractor, "Bộ GD-ĐT tặng bằng khen cho 4 cô giáo Trường Mầm non Hoa Sen vì đã cứu trẻ.")
    assert received(facts) == [(None, 4)]


def test_who_gives_is_not_whom_a_pronoun_means(extractor: Extractor) -> None:
    facts = read(extractor, "Bà được Tổng thống Mỹ Barack Obama trao Huân chương Tự do.")
    assert received(facts) == []


def test_a_verb_of_giving_may_be_quoted(extractor: Extractor) -> None:
    facts = read(extractor, 'UBND tỉnh tặng bằng khen và "thưởng nóng" 50 triệu đồng cho Công an huyện Châu Phú.')
    assert [a.form for a in facts.awards] == ["Bằng khen", "Tiền thưởng"]


def test_those_of_a_set_are_told_after_what_it_is_praised_for(extractor: Extractor) -> None:
    facts = read(
        extractor,
        "Ba thiếu niên được khen ngợi là Võ Thanh Tý (16 tuổi), học sinh lớp 10, Lê Thanh Sửu (16 tuổi) và Hồ Nhĩ Dần. "
        "Đại diện Công an tỉnh An Giang trao giấy khen cho 3 thiếu niên làm việc tốt.",
    )
    assert received(facts) == ["Võ Thanh Tý", "Lê Thanh Sửu", "Hồ Nhĩ Dần"]


def test_sums_of_money_may_be_told_in_words(extractor: Extractor) -> None:
    facts = read(extractor, "UBND tỉnh thưởng hai mươi lăm triệu đồng cho Công an xã Sông Mây.")
    assert [a.form for a in facts.awards] == ["Tiền thưởng"]


def test_a_school_may_be_named_after_somebody_and_have_a_union(extractor: Extractor) -> None:
    facts = read(extractor, "Đoàn trường THPT Nguyễn Duy Hiệu tặng giấy khen cho em Lê Tý.")
    assert [o.name for a in facts.awards for o in a.conferrer] == ["Đoàn trường Trung học phổ thông Nguyễn Duy Hiệu"]


def test_a_list_of_proposals_goes_on(extractor: Extractor) -> None:
    facts = read(
        extractor,
        "Thủ tướng Chính phủ trình Chủ tịch nước tặng Huân chương Lao động hạng Ba cho ông Lê Tý. "
        "Tặng Huân chương Lao động hạng Ba cho HLV Vũ Sửu vì có thành tích xuất sắc.",
    )
    assert received(facts) == []


def test_who_did_a_deed_is_commended_for_it(extractor: Extractor) -> None:
    facts = read(
        extractor,
        "Thầy giáo Phạm Văn Dần nhảy xuống kênh. "
        "Hành động cứu người của thầy giáo được UBND tỉnh An Giang tặng bằng khen.",
    )
    assert received(facts) == ["Phạm Văn Dần"]


def test_nobody_gives_a_certificate_to_himself(extractor: Extractor) -> None:
    assert received(read(extractor, "UBND tỉnh An Giang nhận bằng khen của Chủ tịch UBND tỉnh An Giang.")) == []


def test_prizes_go_to_teams_and_side_prizes_have_names(extractor: Extractor) -> None:
    facts = read(
        extractor,
        "Công an huyện Sông Mây tổ chức hội thi. Giải Nhất thuộc về đội xã Hòa Lạc; giải Nhất cá nhân nữ thuộc về "
        'chị Hồ Thị Sửu. Giải phụ "Thí sinh ấn tượng nhất" được trao cho chị Lê Thị Tý.',
    )
    assert received(facts) == ["Đội xã Hòa Lạc", "Hồ Thị Sửu", "Lê Thị Tý"]
    assert facts.awards[-1].name == "Thí sinh ấn tượng nhất"


def test_the_lines_of_a_list_name_some_of_a_set(extractor: Extractor) -> None:
    body = (
        "Chủ tịch nước đã phong tặng danh hiệu Thầy thuốc Ưu tú cho 46 bác sĩ.\n"
        "Trong số 46 bác sĩ được Nhà nước phong tặng Thầy thuốc Ưu tú, An Giang có 2 bác sĩ được phong tặng là:\n"
        "- Ông Lê Văn Tám, Giám đốc Bệnh viện Hòa Lạc.\n- Bà Trần Thị Sen, Bệnh viện Sương Hạ."
    )
    (award,) = told(extractor, body, title="Hai bác sĩ tỉnh An Giang được tặng danh hiệu Thầy thuốc Ưu tú").awards
    assert [one.name or one.individuals for one in award.recipients] == ["Lê Văn Tám", "Trần Thị Sen", 44]
