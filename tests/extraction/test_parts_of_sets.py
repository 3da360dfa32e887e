"""Parts of sets: who of them got what, by whom, and what only counts or describes them."""

import pytest

from kg.extraction.extract import Extractor
from tests.extraction.telling import told


def test_parts_of_a_set_that_got_different_awards(extractor: Extractor) -> None:
    body = (
        "Theo đó, 60 chủ nhà trọ gồm 12 người được UBND tỉnh An Giang tặng Bằng khen, "
        "48 người được Công an tỉnh tặng Giấy khen."
    )
    facts = told(extractor, body)
    assert [(a.form, [r.individuals for r in a.recipients]) for a in facts.awards] == [
        ("Bằng khen", [12]),
        ("Giấy khen", [48]),
    ]


def test_a_decision_lists_those_in_a_set_after_their_merit(extractor: Extractor) -> None:
    body = (
        "Chủ tịch UBND tỉnh An Giang có quyết định tặng Bằng khen cho 01 tập thể và 01 cá nhân đã có thành tích "
        "giữ yên xóm làng trong phong trào Toàn dân bảo vệ an ninh Tổ quốc năm 2021, cụ thể:\n\n"
        "* Tập thể:\n- Công đoàn Công ty Than Vàng Rừng;\n\n"
        "* Cá nhân:\n- Đại úy Vũ Hải Quân, cán bộ Công an xã Bình Lâm.\n"
    )
    facts = told(extractor, body)
    assert [[r.name for r in a.recipients] for a in facts.awards] == [
        ["Công đoàn Công ty Than Vàng Rừng", "Vũ Hải Quân"]
    ]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "Công an tỉnh An Giang tặng Giấy khen cho tập thể cán bộ và Nhân dân khu phố 2 và cá nhân ông Lê Bá Linh.",
            ["cán bộ và Nhân dân khu phố 2", "Lê Bá Linh"],
        ),
        ("Tổ tự quản số 3 do anh phụ trách, vừa qua được nhận Bằng khen của UBND tỉnh An Giang.", ["Tổ tự quản số 3"]),
        ("Bộ Công an tặng Cờ thi đua cho Bưu điện tỉnh An Giang.", ["Bưu điện tỉnh An Giang"]),
        ("Bộ Công an tặng Bằng khen cho ông Lầu Bá Chớ.", ["Lầu Bá Chớ"]),
        (
            "UBND tỉnh An Giang tặng Bằng khen cho các anh: Ksor Thúy, Siu Đôm, Kpihp Loan và Rơ Châm Hyơn.",
            ["Ksor Thúy", "Siu Đôm", "Kpihp Loan", "Rơ Châm Hyơn"],
        ),
    ],
)
def test_who_receives(extractor: Extractor, sentence: str, names: list[str]) -> None:
    (award,) = told(extractor, sentence).awards
    assert [r.name for r in award.recipients] == names


def test_parts_in_a_count_are_no_sets_of_their_own(extractor: Extractor) -> None:
    body = (
        "Công an tỉnh An Giang tuyên dương 45 điển hình (gồm 12 tập thể, 33 cá nhân), "
        "trong đó có 9 già làng, 4 chức sắc tôn giáo."
    )
    facts = told(extractor, body)
    assert [[(r.collectives, r.individuals) for r in a.recipients] for a in facts.awards] == [[(12, 33)]]


def test_the_commune_of_neighbours_is_in_their_name(extractor: Extractor) -> None:
    body = "UBND tỉnh An Giang tặng Bằng khen cho Đội dân phòng khu vực 3, phường Tân Sương và Công an xã Bình Lâm."
    (award,) = told(extractor, body).awards
    assert [r.name for r in award.recipients] == ["Đội dân phòng khu vực 3, phường Tân Sương", "Công an xã Bình Lâm"]


def test_where_somebody_went_gives_nothing(extractor: Extractor) -> None:
    body = "Đại tá Lê Văn Hòa, Giám đốc Công an tỉnh An Giang đã đến Công an huyện Bình Lâm khen thưởng 5 cá nhân."
    assert all(c.name != "Công an huyện Bình Lâm" for a in told(extractor, body).awards for c in a.conferrer)


def test_who_holds_a_contest_gives_its_prizes_at_the_end(extractor: Extractor) -> None:
    body = (
        "Tối 25/3/2024, Tỉnh đoàn An Giang tổ chức Lễ tổng kết, trao giải Cuộc thi “Clip hay”. "
        "Bà Lê Thị Sương, ông Trần Văn Tám cùng đoạt giải Ba."
    )
    (award,) = told(extractor, body).awards
    assert ([c.name for c in award.conferrer], award.name, award.date) == (["Tỉnh đoàn An Giang"], "Ba", "2024-03-25")


def test_a_host_praises_all_and_others_give_to_the_parts(extractor: Extractor) -> None:
    body = (
        "Tối 5/5/2022, LĐLĐ thành phố Long Xuyên, tỉnh An Giang biểu dương 60 chủ nhà trọ tiêu biểu.\n"
        "Theo đó, 60 chủ nhà trọ gồm 12 người được UBND tỉnh tặng Bằng khen, 48 người được Công an tỉnh tặng Giấy khen."
    )
    assert [(a.form, a.recipients[0].individuals) for a in told(extractor, body).awards] == [
        ("Bằng khen", 12),
        ("Giấy khen", 48),
    ]


def test_a_giver_with_neither_verb_nor_award_receives_nothing(extractor: Extractor) -> None:
    body = "Công an tỉnh An Giang tặng giấy khen một tập thể, hai cá nhân; UBND huyện Bình Lâm cho bốn tập thể."
    assert [
        (a.conferrer[0].name, a.form, [(r.collectives, r.individuals) for r in a.recipients])
        for a in told(extractor, body).awards
    ] == [
        ("Công an tỉnh An Giang", "Giấy khen", [(1, 2)]),
        ("Ủy ban nhân dân huyện Bình Lâm", "Giấy khen", [(4, None)]),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Trong 79 năm qua, Công an tỉnh An Giang được tặng 3 Huân chương Quân công, 21 Huân chương Chiến công.",
        "Qua 6 năm, Hội Luật gia Việt Nam tặng 12 Kỷ niệm chương, 31 Bằng khen cho tập thể và cá nhân.",
        "Nhiệm kỳ qua, UBND huyện Bình Lâm đã tặng 214 Giấy khen cho các tập thể, cá nhân.",
        "Từ năm 2015 đến nay, Công an huyện Bình Lâm được tặng 12 Bằng khen.",
    ],
)
def test_awards_of_many_years_are_summed_up(extractor: Extractor, body: str) -> None:
    assert not told(extractor, body).awards


def test_a_town_may_be_called_as_its_province(extractor: Extractor) -> None:
    body = (
        "Ngày 28/12/2021, UBND thành phố Bắc Kạn tổ chức hội nghị. "
        "Chủ tịch UBND thành phố tặng Giấy khen cho 12 tập thể."
    )
    (award,) = told(extractor, body).awards
    assert award.conferrer[0].name == "Ủy ban nhân dân thành phố Bắc Kạn"


def test_what_a_set_has_is_no_set_that_receives(extractor: Extractor) -> None:
    body = "Đầu năm, 3 chi đoàn có nhiều bài dự thi nhất đã được Tỉnh đoàn An Giang tặng Bằng khen."
    assert [[r.collectives for r in a.recipients] for a in told(extractor, body).awards] == [[3]]


def test_one_number_of_several_kinds_of_recipients_stays_one(extractor: Extractor) -> None:
    body = "UBND huyện Tân Lâm tặng Giấy khen cho 15 tập thể, hộ gia đình và cá nhân."
    (group,) = told(extractor, body).awards[0].recipients
    assert (group.collectives, group.households, group.individuals) == (None, None, None)
    assert group.label == "15 tập thể, hộ gia đình và cá nhân"


def test_the_few_who_stand_for_many_receive(extractor: Extractor) -> None:
    body = (
        "Có 150 gia đình đại diện cho 20.000 gia đình đạt danh hiệu Gia đình văn hóa "
        "được UBND tỉnh An Giang tặng Bằng khen."
    )
    (award,) = told(extractor, body).awards
    assert [r.households for r in award.recipients] == [150]


def test_a_giver_commends_others_after_the_first(extractor: Extractor) -> None:
    body = "Liên đoàn Lao động huyện Tân Lâm tuyên dương 25 công nhân và khen thưởng 6 công đoàn cơ sở."
    facts = told(extractor, body)
    assert [(r.individuals, r.collectives) for a in facts.awards for r in a.recipients] == [(25, None), (None, 6)]
    assert {g.name for a in facts.awards for g in a.conferrer} == {"Liên đoàn Lao động huyện Tân Lâm"}


def test_a_school_commends_teachers_and_those_who_won(extractor: Extractor) -> None:
    body = "Sở Giáo dục và Đào tạo An Giang khen thưởng 45 giáo viên và 60 học sinh đạt giải."
    facts = told(extractor, body)
    assert [r.individuals for a in facts.awards for r in a.recipients] == [45, 60]


def test_pupils_are_counted_by_what_they_are_called(extractor: Extractor) -> None:
    body = "Huyện đoàn Tân Lâm đã tuyên dương 80 cháu ngoan Bác Hồ."
    (award,) = told(extractor, body).awards
    assert ([r.individuals for r in award.recipients], award.presenter) == ([80], ())


def test_a_flag_without_a_name_honours_units_and_no_fishermen(extractor: Extractor) -> None:
    assert told(extractor, "Tỉnh đoàn An Giang tặng cờ cho 5 tập thể.").awards[0].form == "Cờ"
    assert not told(extractor, "Tỉnh đoàn An Giang tặng cờ cho 300 ngư dân.").awards


def test_the_committee_of_an_event_stands_for_who_holds_it(extractor: Extractor) -> None:
    body = (
        "Ngày 31/3/2024, Hội đồng Đội huyện Tân Lâm tổ chức Đại hội Cháu ngoan Bác Hồ. "
        "Dịp này, Ban tổ chức tuyên dương 36 giáo viên."
    )
    (award,) = told(extractor, body).awards
    assert [giver.name for giver in award.conferrer] == ["Hội đồng Đội huyện Tân Lâm"]


def test_who_is_named_after_in_it_there_are_belongs_to_the_set_before(extractor: Extractor) -> None:
    body = (
        "Theo đó, 3 tập thể và 10 cá nhân được nhận Bằng khen của UBND tỉnh An Giang. "
        "Trong đó có 1 tập thể, 2 cá nhân: Công ty Lúa Vàng; Đại úy Trần Văn Tám, "
        "cán bộ Công an huyện Tân Lâm; bà Lê Thị Hoa, Bí thư Chi bộ ấp 3."
    )
    (award,) = told(extractor, body).awards
    assert [r.name for r in award.recipients if r.name] == ["Công ty Lúa Vàng", "Trần Văn Tám", "Lê Thị Hoa"]
    assert [(r.collectives, r.individuals) for r in award.recipients if not r.name] == [(2, 8)]
