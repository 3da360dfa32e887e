"""Whose an award is: who gives it, for whom, and each giver with an award of his own."""

import pytest

from kg.extraction.extract import Extractor
from tests.extraction.telling import told


def givers(extractor: Extractor, text: str) -> list[list[str]]:
    return [[body.name for body in award.conferrer] for award in told(extractor, text).awards]


def forms(extractor: Extractor, text: str) -> list[tuple[str, str]]:
    awards = told(extractor, text).awards
    return [(award.form, body.name) for award in awards for body in award.conferrer]


def test_each_giver_of_a_named_persons_certificate_gives_one(extractor: Extractor) -> None:
    text = "Ông Trần Văn Mây từng được nhận giấy khen, phần thưởng của UBND xã Sông Mây, UBND huyện Đông Lĩnh."
    assert sorted(forms(extractor, text)) == [
        ("Giấy khen", "Ủy ban nhân dân huyện Đông Lĩnh"),
        ("Giấy khen", "Ủy ban nhân dân xã Sông Mây"),
        ("Quà", "Ủy ban nhân dân huyện Đông Lĩnh"),
        ("Quà", "Ủy ban nhân dân xã Sông Mây"),
    ]


def test_which_giver_gave_to_whom_of_a_group_stays_open(extractor: Extractor) -> None:
    text = "3 tập thể và 9 cá nhân được Công an huyện Đông Lĩnh và UBND xã Sông Mây tặng giấy khen."
    assert givers(extractor, text) == [["Công an huyện Đông Lĩnh", "Ủy ban nhân dân xã Sông Mây"]]


def test_order_of_party_and_state_is_one(extractor: Extractor) -> None:
    text = "Công ty Gốm Sông Mây đón nhận Huân chương Lao động hạng Ba do Đảng và Nhà nước trao tặng."
    assert givers(extractor, text) == [["Đảng", "Nhà nước"]]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Ban giám hiệu Trường THPT Sông Mây", "Trường Trung học phổ thông Sông Mây"),
        ("Lãnh đạo huyện Đông Lĩnh", "Ủy ban nhân dân huyện Đông Lĩnh"),
        ("Ban Thường vụ Tỉnh đoàn An Giang", "Ban Thường vụ Tỉnh đoàn An Giang"),
        ("Đảng ủy, Ban Giám đốc Công an tỉnh An Giang", "Công an tỉnh An Giang"),
        ("Tại lễ kỷ niệm thành lập Hội Luật gia Việt Nam, Trường THPT Sông Mây", "Trường Trung học phổ thông Sông Mây"),
    ],
)  # fmt: skip
def test_body_that_those_who_give_stand_for(extractor: Extractor, words: str, name: str) -> None:
    assert givers(extractor, f"{words} tặng giấy khen cho em Trần Văn Mây.") == [[name]]


@pytest.mark.parametrize("who", ["nhà trường", "ban giám hiệu nhà trường", "ban giám hiệu"])
def test_school_is_the_one_named_before(extractor: Extractor, who: str) -> None:
    text = f"Em Trần Văn Mây học ở Trường THPT Sông Mây. Em được {who} tặng giấy khen."
    assert givers(extractor, text) == [["Trường Trung học phổ thông Sông Mây"]]


def test_province_whose_leaders_receive_is_the_recipient(extractor: Extractor) -> None:
    facts = told(extractor, "Thủ tướng trao Huân chương Độc lập hạng Nhất cho lãnh đạo tỉnh An Giang.")
    assert "Ủy ban" not in str([r.name for award in facts.awards for r in award.recipients])


def test_giver_told_once_gives_the_other_certificates_of_the_form(extractor: Extractor) -> None:
    text = (
        "Trung ương Đoàn trao cờ thi đua xuất sắc cho Tỉnh đoàn An Giang. Tỉnh đoàn Bến Tre cũng được nhận cờ thi đua."
    )
    assert givers(extractor, text) == [["Trung ương Đoàn"], ["Trung ương Đoàn"]]


def test_certificate_handed_over_by_somebody_else_keeps_its_giver_open(extractor: Extractor) -> None:
    text = "UBND huyện Đông Lĩnh tặng giấy khen cho bà Lê Thị Gạo. Ông Trần Văn Mây trao giấy khen cho 7 hội viên."
    assert givers(extractor, text) == [["Ủy ban nhân dân huyện Đông Lĩnh"], []]


def test_title_that_a_certificate_is_for_is_its_name(extractor: Extractor) -> None:
    facts = told(extractor, "Ông Trần Văn Mây nhận giấy khen của chính quyền địa phương với danh hiệu nông dân giỏi.")
    assert [(a.form, a.name, a.conferrer[0].name) for a in facts.awards] == [
        ("Giấy khen", "nông dân giỏi", "Chính quyền địa phương")
    ]


@pytest.mark.parametrize(
    ("who", "names"),
    [
        ("Thủ tướng Trần Văn Mây trao tặng", []),
        ("Chủ tịch Quốc hội Trần Văn Mây trao tặng", []),
        ("UBND tỉnh An Giang trao tặng", []),
        ("Chủ tịch nước Trần Văn Mây đã trao", ["Chủ tịch nước"]),
        ("Chủ tịch nước tặng", ["Chủ tịch nước"]),
        ("Chính phủ Nhật Bản tặng", ["Chính phủ Nhật Bản"]),
    ],
)
def test_orders_are_the_states(extractor: Extractor, who: str, names: list[str]) -> None:
    assert givers(extractor, f"{who} Huân chương Hữu nghị cho bà Lê Thị Gạo.") == [names]


def test_certificate_beside_an_order_of_the_state_is_of_his_own_office(extractor: Extractor) -> None:
    text = (
        "Thủ tướng Trần Văn Mây thay mặt Đảng, Nhà nước trao Huân chương Lao động hạng Ba cho bà Lê Thị Gạo; "
        "tặng Bằng khen cho ông Đỗ Văn Lúa."
    )
    assert givers(extractor, text) == [["Đảng", "Nhà nước"], ["Thủ tướng Chính phủ"]]


@pytest.mark.parametrize("ministry", ["GD & ĐT", "Giáo dục", "Giáo dục và Đào tạo", "GD-ĐT"])
def test_ministry_named_in_the_ministers_post(extractor: Extractor, ministry: str) -> None:
    text = f"Bà Lê Thị Gạo nhận Bằng khen của Bộ trưởng {ministry}."
    assert givers(extractor, text) == [["Bộ Giáo dục và Đào tạo"]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sở Y tế An Giang tổ chức lễ biểu dương và tặng giấy khen cho em Trần Văn Mây.", "Sở Y tế An Giang"),
        (
            "Công an huyện Đông Lĩnh phối hợp với UBND xã Sông Mây tổ chức lễ, trao giấy khen cho 5 cá nhân.",
            "Công an huyện Đông Lĩnh",
        ),
        ("Bà Lê Thị Gạo nhận Huân chương Lao động cao quý của Nhà nước trao tặng.", "Nhà nước"),
        ("Công ty Sông Mây được trao giải thưởng “Gốm tốt” do Bộ Công Thương tổ chức và bình chọn.", "Bộ Công Thương"),
        ("Trao bằng khen UBND tỉnh An Giang cho anh Trần Văn Mây.", "Ủy ban nhân dân tỉnh An Giang"),
        ("Ông Trần Văn Mây nhận bằng khen trao tặng của UBND tỉnh An Giang.", "Ủy ban nhân dân tỉnh An Giang"),
        ("Trường THPT Sông Mây nhận cờ thi đua lần 2 của UBND tỉnh An Giang.", "Ủy ban nhân dân tỉnh An Giang"),
        ("Ông Trần Văn Mây được nước Pháp trao tặng Huân chương Bắc đẩu Bội tinh.", "Pháp"),
        ("12 cá nhân nhận Huân chương của Vương quốc Campuchia.", "Vương quốc Campuchia"),
    ],
)  # fmt: skip
def test_giver_wherever_the_sentence_says_it(extractor: Extractor, text: str, name: str) -> None:
    assert givers(extractor, text) == [[name]]


def test_school_that_nobody_names_stays_open(extractor: Extractor) -> None:
    assert givers(extractor, "Nhà trường đã tặng giấy khen cho em Trần Văn Mây.") == [[]]


def test_each_of_two_givers_gives_both_awards(extractor: Extractor) -> None:
    text = "UBND xã Sông Mây và Công an huyện Đông Lĩnh đã tặng giấy khen, phần thưởng cho 5 cá nhân."
    assert len(forms(extractor, text)) == 4
    in_turn = "UBND xã Sông Mây và Công an huyện Đông Lĩnh lần lượt tặng giấy khen, phần thưởng cho 5 cá nhân."
    assert len(forms(extractor, in_turn)) == 2


def test_two_who_hand_over_somebody_elses_award_confer_none(extractor: Extractor) -> None:
    text = (
        "12 đại biểu được Chủ tịch Quốc hội Lê Thị Gạo và Bộ trưởng Bộ Y tế Trần Văn Mây trao tặng bằng khen "
        "của Thủ tướng Chính phủ và kỷ niệm chương."
    )
    awards = told(extractor, text).awards
    assert [[body.name for body in award.conferrer] for award in awards] == [["Thủ tướng Chính phủ"], []]
    assert [award.presenter for award in awards] == [("Lê Thị Gạo", "Trần Văn Mây")] * 2


def test_praise_is_no_award_beside_the_certificate(extractor: Extractor) -> None:
    text = "Báo Sông Mây tuyên dương 10 gương mặt trẻ năm nay. 10 gương mặt trẻ nhận bằng khen của Bộ Y tế."
    assert forms(extractor, text) == [("Bằng khen", "Bộ Y tế")]


@pytest.mark.parametrize(
    "text",
    [
        "Sở Nội vụ An Giang rà soát lại việc tặng bằng khen cho ông Trần Văn Mây.",
        "UBND tỉnh An Giang thu hồi danh hiệu Nghệ nhân ưu tú đã tặng ông Trần Văn Mây.",
        "Những tấm gương như bà Lê Thị Gạo cần được tôn vinh.",
        "Thay mặt lãnh đạo tỉnh, tôi biểu dương 12 tập thể có mặt hôm nay.",
        "Phát biểu tại đây, lãnh đạo tỉnh An Giang biểu dương những nỗ lực của Công an huyện Sông Mây.",
        "Bà Lê Thị Gạo được tặng các danh hiệu thi đua của tỉnh.",
        "Bà Lê Thị Gạo nhiều lần được trao tặng huân chương, bằng khen.",
        "Sở Y tế An Giang cấp giấy chứng nhận cho 12 nhà máy đủ điều kiện vệ sinh.",
        "Bà Lê Thị Gạo dành toàn bộ phần thưởng cho em Trần Văn Mây.",
        "Ông trình cấp trên tặng Huân chương cho Công ty Sông Mây; tặng Bằng khen của Thủ tướng cho bà Lê Thị Gạo.",
    ],
)  # fmt: skip
def test_what_is_weighed_wished_or_taken_back_is_no_award(extractor: Extractor, text: str) -> None:
    assert told(extractor, text).awards == ()


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("ủy ban xã Sông Mây", "Ủy ban nhân dân xã Sông Mây"),
        ("chính phủ Việt Nam", "Chính phủ Việt Nam"),
        ("Liên đoàn Bóng đá châu Á", "Liên đoàn Bóng đá châu Á"),
        ("Công đoàn Than - Khoáng sản Việt Nam", "Công đoàn Than - Khoáng sản Việt Nam"),
        ("BCH Hội Nông dân huyện Đông Lĩnh", "Ban Chấp hành Hội Nông dân huyện Đông Lĩnh"),
    ],
)
def test_names_of_givers_to_their_end(extractor: Extractor, words: str, name: str) -> None:
    assert givers(extractor, f"Ông Trần Văn Mây được {words} tặng bằng khen.") == [[name]]


@pytest.mark.parametrize(
    "text",
    [
        "Sau 15 năm triển khai, đã có 1.600 thủ khoa được UBND tỉnh An Giang tặng bằng khen.",
        "Trong 14 lần vinh danh, đã có 1.500 thủ khoa được UBND tỉnh An Giang tặng bằng khen.",
        "Kể từ lần tổ chức đầu tiên năm 2011 đến nay, Tỉnh đoàn An Giang đã tuyên dương 143 gương cán bộ trẻ.",
    ],
)
def test_what_years_have_added_up_to_is_no_award(extractor: Extractor, text: str) -> None:
    assert told(extractor, text).awards == ()


def test_person_may_look_back_on_years(extractor: Extractor) -> None:
    text = "Từ năm 2011 đến nay, bà Lê Thị Gạo được UBND tỉnh An Giang tặng bằng khen."
    assert givers(extractor, text) == [["Ủy ban nhân dân tỉnh An Giang"]]


def test_prize_that_says_who_the_recipients_are_is_no_second_award(extractor: Extractor) -> None:
    text = "Báo Sông Mây trao bằng khen cho 5 tác giả đoạt giải nhì."
    assert [award.form for award in told(extractor, text).awards] == ["Bằng khen"]


def test_award_named_again_as_this_one(extractor: Extractor) -> None:
    text = (
        "Trung ương Đoàn đã trao huy hiệu \"Tuổi trẻ dũng cảm\" cho anh Trần Văn Mây "
        "và truy tặng huy hiệu này cho anh Đỗ Văn Lúa."
    )  # fmt: skip
    awards = told(extractor, text).awards
    assert [(a.name, a.conferrer[0].name, a.recipients[0].name, a.presenter) for a in awards] == [
        ("Tuổi trẻ dũng cảm", "Trung ương Đoàn", "Trần Văn Mây", ()),
        ("Tuổi trẻ dũng cảm", "Trung ương Đoàn", "Đỗ Văn Lúa", ()),
    ]


def test_credit_of_a_picture_receives_nothing(extractor: Extractor) -> None:
    text = "Đại diện Huyện đoàn Đông Lĩnh trao giấy khen cho anh Trần Văn Mây - Ảnh: Huyện đoàn Đông Lĩnh cung cấp."
    assert [r.name for award in told(extractor, text).awards for r in award.recipients] == ["Trần Văn Mây"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("của Bộ Y tế, Bộ GD & ĐT, TTXVN", ["Bộ Y tế", "Bộ Giáo dục và Đào tạo", "Thông tấn xã Việt Nam"]),
        ("của Bộ Y tế, Bộ LĐ - TB & XH", ["Bộ Y tế", "Bộ Lao động Thương binh và Xã hội"]),
        ("của cụm thi đua ban đối ngoại trung ương", []),
        ("của ban đối ngoại trung ương", ["Ban đối ngoại trung ương"]),
    ],
)  # fmt: skip
def test_owners_in_lists_and_small_letters(extractor: Extractor, words: str, names: list[str]) -> None:
    assert givers(extractor, f"30 doanh nghiệp nhận bằng khen {words}.") == [names]


def test_place_that_gives_is_its_committee(extractor: Extractor) -> None:
    text = "Bà Lê Thị Gạo ở huyện Đông Lĩnh được huyện tặng giấy khen."
    assert givers(extractor, text) == [["Ủy ban nhân dân huyện Đông Lĩnh"]]


@pytest.mark.parametrize(
    "text",
    [
        "Sẽ có 2 giải nhất, 3 giải nhì cho các tác phẩm ảnh.",
        "Cơ cấu giải thưởng gồm 1 giải nhất, 2 giải nhì.",
    ],
)
def test_prizes_that_are_only_offered_are_no_awards(extractor: Extractor, text: str) -> None:
    assert told(extractor, text).awards == ()


@pytest.mark.parametrize(
    ("text", "presenters"),
    [
        ("Ông Trần Văn Mây (phải), đại diện Bộ Y tế trao bằng khen cho bà Lê Thị Gạo.", ("Trần Văn Mây",)),
        ("Ông Trần Văn Mây, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh trao bằng khen cho bà Lê Gạo.", ("Trần Văn Mây",)),
        ("Bằng khen được Phó Chủ tịch UBND tỉnh Trần Văn Mây trao cho bà Lê Thị Gạo.", ("Trần Văn Mây",)),
        ("Bà Lê Thị Gạo được Thủ tướng Trần Văn Mây tặng bằng khen.", ()),
        ("Chủ tịch UBND tỉnh An Giang Trần Văn Mây ký quyết định tặng bằng khen cho bà Lê Thị Gạo.", ()),
    ],
)  # fmt: skip
def test_who_hands_over(extractor: Extractor, text: str, presenters: tuple[str, ...]) -> None:
    (award,) = told(extractor, text).awards
    assert award.presenter == presenters


def test_occasion_that_commends(extractor: Extractor) -> None:
    (award,) = told(extractor, "Hội nghị đã biểu dương, khen thưởng 25 tập thể, 40 cá nhân.").awards
    assert (award.form, award.recipients[0].collectives, award.recipients[0].individuals) == ("Tuyên dương", 25, 40)


def test_award_after_years_of_work_is_one(extractor: Extractor) -> None:
    text = "Sau 5 năm thực hiện phong trào, UBND tỉnh An Giang tặng bằng khen cho 20 tập thể."
    assert givers(extractor, text) == [["Ủy ban nhân dân tỉnh An Giang"]]


def test_head_of_state_gives_titles_and_orders_alike(extractor: Extractor) -> None:
    text = (
        "Tổng thống Nga Ivan Orlov đã trao danh hiệu Anh hùng nước Nga cho phi công Pavel Belov. "
        "Đại úy Oleg Titov được trao tặng Huân chương Dũng cảm."
    )
    assert givers(extractor, text) == [["Tổng thống Nga"], ["Tổng thống Nga"]]


def test_an_honour_of_long_ago_is_not_of_him_who_gives_one_today(extractor: Extractor) -> None:
    text = (
        "Ngày 12/8/2019, Chủ tịch nước tặng Huân chương Lao động hạng Ba cho Trường THPT Hòa Lạc. "
        "Năm 1998, Trường THPT Hòa Lạc được phong tặng danh hiệu Anh hùng Lao động."
    )
    assert givers(extractor, text) == [["Chủ tịch nước"], []]


def test_central_body_of_the_one_union(extractor: Extractor) -> None:
    text = "Hội Nông dân tỉnh An Giang họp. Bà Lê Thị Gạo nhận bằng khen của Trung ương Hội."
    assert givers(extractor, text) == [["Trung ương Hội Nông dân Việt Nam"]]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Ban Chấp hành Đảng bộ tỉnh An Giang", "Ban Chấp hành Đảng bộ tỉnh An Giang"),
        ("Hiệp hội Doanh nghiệp nhỏ và vừa Việt Nam", "Hiệp hội Doanh nghiệp nhỏ và vừa Việt Nam"),
    ],
)
def test_party_organisation_is_not_its_committee(extractor: Extractor, words: str, name: str) -> None:
    facts = told(extractor, f"{words} tặng giấy khen cho Đảng bộ xã Sông Mây.")
    assert [(a.conferrer[0].name, a.recipients[0].name) for a in facts.awards] == [(name, "Đảng bộ xã Sông Mây")]


def test_commander_of_a_force_of_the_whole_country_gives_for_its_command(extractor: Extractor) -> None:
    text = "Tại An Giang, ông Trần Văn Mây nhận Thư khen của Tư lệnh BĐBP."
    assert givers(extractor, text) == [["Bộ Tư lệnh Bộ đội Biên phòng"]]


def test_sentence_in_capitals_is_read_as_any_other(extractor: Extractor) -> None:
    text = "BỘ CÔNG AN TRAO TẶNG BẰNG KHEN CỦA GIÁM ĐỐC CÔNG AN TỈNH CHO ÔNG LÊ VĂN MÂY VÀ BÀ TRẦN THỊ SƯƠNG."
    assert givers(extractor, text) == [["Công an tỉnh"]]


def test_name_in_capitals_amid_small_letters_stays_a_name(extractor: Extractor) -> None:
    text = "Bộ Công an tặng Bằng khen cho ông LÊ VĂN TRAO và bà TRẦN THỊ SƯƠNG."
    named = [r.name for a in told(extractor, text).awards for r in a.recipients]
    assert [str(name).title() for name in named] == ["Lê Văn Trao", "Trần Thị Sương"]


@pytest.mark.parametrize(
    ("text", "givers"),
    [
        (
            "Sáng 5/4/2023, Công an huyện Tân Phú tổ chức Hội thi tìm hiểu pháp luật. "
            "Ban Tổ chức đã trao giải Nhất cho đội xã An Phú.",
            ["Công an huyện Tân Phú"],
        ),
        (
            "Sáng 5/4/2023, Công an huyện Tân Phú tổ chức hội nghị tổng kết. Năm 2020, chị Lê Thị Mai đoạt giải Nhất.",
            [],
        ),
    ],
)
def test_prizes_are_of_those_who_hold_the_contest(extractor: Extractor, text: str, givers: list[str]) -> None:
    facts = told(extractor, text)
    assert [giver.name for award in facts.awards for giver in award.conferrer] == givers


def test_orders_of_other_states_lend_their_giver_to_nothing(extractor: Extractor) -> None:
    text = "Ông Lê Văn Tám được khen thưởng: Huân chương Sao vàng và nhiều huân chương của Liên Xô, Lào."
    assert [(award.name, award.conferrer) for award in told(extractor, text).awards] == [("Sao vàng", ())]


def test_what_an_award_is_there_for_gives_nothing(extractor: Extractor) -> None:
    assert told(extractor, "Trong đó, huân chương để tặng các cá nhân, tập thể có thành tích.").awards == ()


@pytest.mark.parametrize(
    ("text", "givers"),
    [
        (
            "Chủ tịch nước CHDCND Lào tặng Huân chương Hữu nghị cho Trường Đại học Bông Sen.",
            ["Chủ tịch nước Cộng hòa Dân chủ Nhân dân Lào"],
        ),
        ("Chủ tịch nước Lê Minh Quang trao Huân chương Hữu nghị cho ông Lê Tám.", ["Chủ tịch nước"]),
        ("Sáng qua, lãnh đạo huyện đã trao giấy khen cho cầu thủ Lê Văn Đức.", ["Ủy ban nhân dân huyện"]),
        (
            "Ông Lê Tám được Đại sứ Pháp trao Huân chương Bắc đẩu Bội tinh, phần thưởng danh giá nhất của nước này.",
            [],
        ),
    ],
)
def test_heads_of_other_states_and_leaders_of_places(extractor: Extractor, text: str, givers: list[str]) -> None:
    facts = told(extractor, text)
    assert [giver.name for award in facts.awards for giver in award.conferrer] == givers
    assert len(facts.awards) == 1


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Tối 8-10, thành phố Hải Phòng tổ chức lễ tuyên dương 84 thủ khoa.", "Tuyên dương"),
        ("Hải Phòng tặng bằng khen cho 3 học sinh.", "Bằng khen"),
        ("Ông Lê Thanh Tý tặng bằng khen của Hải Phòng cho báo Sông Mây.", "Bằng khen"),
    ],
)
def test_a_province_gives_through_its_peoples_committee(extractor: Extractor, text: str, form: str) -> None:
    assert forms(extractor, text) == [(form, "Ủy ban nhân dân thành phố Hải Phòng")]


def test_a_firm_is_named_in_full_where_the_text_says_what_it_is(extractor: Extractor) -> None:
    text = "Tập đoàn Novaterra mở cửa. Novaterra vừa vinh dự nhận bằng khen của UBND tỉnh An Giang."
    assert [r.name for award in told(extractor, text).awards for r in award.recipients] == ["Tập đoàn Novaterra"]
