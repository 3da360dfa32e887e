"""Who hands an award over may stand in another sentence than who receives it (own sentences)."""

import pytest

from kg.extraction.extract import Extractor
from kg.reading import read_text
from tests.extraction.telling import told

GIVEN = "Giám đốc Công an tỉnh An Giang tặng Giấy khen cho 5 tập thể. "


@pytest.mark.parametrize(
    ("sentence", "presenters"),
    [
        ("Thượng tá Lê Thị Rạng đã trao Giấy khen của Giám đốc Công an tỉnh.", ("Lê Thị Rạng",)),
        ("Được sự ủy quyền, Thượng tá Lê Thị Rạng trao phần thưởng cho các tập thể trên.", ("Lê Thị Rạng",)),
        ("Các phần thưởng do Thượng tá Lê Thị Rạng trao.", ("Lê Thị Rạng",)),
        ("Thượng tá Lê Thị Rạng trực tiếp trao và biểu dương các tập thể.", ("Lê Thị Rạng",)),
        ("Thượng tá Lê Thị Rạng đã trao Bằng khen của Bộ Công an.", ()),
        ("Thượng tá Lê Thị Rạng sẽ trao Giấy khen của Giám đốc Công an tỉnh.", ()),
        ("Thượng tá Lê Thị Rạng phát biểu chúc mừng.", ()),
    ],
)
def test_who_hands_over_is_told_after(extractor: Extractor, sentence: str, presenters: tuple[str, ...]) -> None:
    facts = told(extractor, GIVEN + sentence)
    assert [(award.form, award.presenter) for award in facts.awards] == [("Giấy khen", presenters)]
    for award in facts.awards:
        assert (len(award.evidence) == 2) == bool(presenters)


def test_two_who_hand_over_are_listed_with_their_posts(extractor: Extractor) -> None:
    body = (
        "Các đồng chí: Lê Minh Hùng, Phó Bí thư Tỉnh ủy An Giang; Phạm Văn Bình, Giám đốc Công an tỉnh "
        "trao Bằng khen của UBND tỉnh tặng 4 tập thể."
    )
    assert [award.presenter for award in told(extractor, body).awards] == [("Lê Minh Hùng", "Phạm Văn Bình")]


def test_who_hands_over_may_be_told_by_office(extractor: Extractor) -> None:
    body = (
        "Tham dự có Đại tá Lê Minh Hùng, Phó Giám đốc Công an tỉnh An Giang. "
        "Phó Giám đốc Công an tỉnh đã trao Giấy khen của Giám đốc Công an tỉnh cho 5 cá nhân."
    )
    assert [award.presenter for award in told(extractor, body).awards] == [("Lê Minh Hùng",)]


@pytest.mark.parametrize(
    "words",
    [
        "Bà Ngô Thị Kiều, Phó Chủ tịch UBND tỉnh được ủy quyền trao các phần thưởng này.",
        "Bà Ngô Thị Kiều, Phó Chủ tịch UBND tỉnh thay mặt UBND tỉnh đọc quyết định và trao Bằng khen.",
        "Bà Ngô Thị Kiều, thừa ủy quyền của Chủ tịch UBND tỉnh trao Bằng khen.",
        "Phần thưởng được bà Ngô Thị Kiều trao cho các đơn vị.",
    ],
)
def test_who_was_authorised_hands_over_what_was_given_before(extractor: Extractor, words: str) -> None:
    body = f"Sáng 4/10, Chủ tịch UBND tỉnh An Giang tặng Bằng khen cho 3 tập thể. {words}"
    assert [a.presenter for a in told(extractor, body).awards] == [("Ngô Thị Kiều",)]


@pytest.mark.parametrize(
    "words",
    [
        "Bộ trưởng Bộ Công an Trần Văn Mốc vừa ký quyết định trao tặng Bằng khen cho ông Lê Văn Hến.",
        "Tổng thống Trần Văn Mốc phê chuẩn trao Huân chương Dũng cảm cho ông Lê Văn Hến.",
        "Đại tá Trần Văn Mốc công bố quyết định tặng Giấy khen cho ông Lê Văn Hến.",
    ],
)
def test_who_signs_or_approves_hands_nothing_over(extractor: Extractor, words: str) -> None:
    assert [a.presenter for a in told(extractor, words).awards] == [()]


def test_who_hands_over_at_the_end_of_a_clause_hands_over_that_award_alone(extractor: Extractor) -> None:
    body = (
        "Tại hội nghị ở tỉnh An Giang, 14 tập thể được Giám đốc Công an tỉnh tặng Giấy khen; "
        "9 chủ nhà trọ được Chủ tịch UBND thành phố Long Xuyên tặng Giấy khen, "
        "do Phó Chủ tịch UBND thành phố Long Xuyên Ngô Văn Mốc trao."
    )
    assert [a.presenter for a in told(extractor, body).awards] == [(), ("Ngô Văn Mốc",)]


def test_of_two_givers_told_before_a_deputy_hands_over_what_is_of_his_own_body(extractor: Extractor) -> None:
    body = (
        "Tại hội nghị, Công an tỉnh An Giang tặng Giấy khen cho 14 tập thể. "
        "UBND thành phố Long Xuyên tặng Giấy khen cho 9 chủ nhà trọ. "
        "Phó Chủ tịch UBND thành phố Long Xuyên Ngô Văn Mốc trao Giấy khen."
    )
    assert [a.presenter for a in told(extractor, body).awards] == [(), ("Ngô Văn Mốc",)]


def test_a_caption_shows_the_award_of_the_body_whose_officer_hands_over(extractor: Extractor) -> None:
    text = (
        "Tặng giấy khen người cao tuổi tiêu biểu\n\n"
        "Ngày 28/9/2022, Công an huyện Bình Lâm, tỉnh An Giang tổ chức hội nghị.\n\n"
        "Bà Lê Thị Ngọc - Phó Chủ tịch UBND huyện Bình Lâm, trao giấy khen cho tập thể\n\n"
        "Tại hội nghị, Công an huyện tặng giấy khen cho 1 tập thể và 3 cá nhân; "
        "7 tập thể được Chủ tịch UBND huyện tặng giấy khen.\n"
    )
    facts = extractor.extract(read_text("tin", text))
    assert {(a.conferrer[0].name, a.presenter) for a in facts.awards} == {
        ("Công an huyện Bình Lâm", ()),
        ("Ủy ban nhân dân huyện Bình Lâm", ("Lê Thị Ngọc",)),
    }


def test_who_handed_over_at_the_end_of_a_sentence_did_so_there_alone(extractor: Extractor) -> None:
    text = (
        "Sáng 13/3/2024, Công an huyện Bình Lâm, tỉnh An Giang thưởng 5 triệu đồng cho Đội dân phòng ấp Mỹ Thành. "
        "Nhân dân và cán bộ xã Tân Sương đón nhận Cờ thi đua của Bộ Công an tặng đơn vị dẫn đầu phong trào năm 2023, "
        "do Đại tá Lê Văn Phận, Phó Giám đốc Công an tỉnh trao."
    )
    facts = told(extractor, text)
    assert [(a.form, a.presenter) for a in facts.awards] == [("Tiền thưởng", ()), ("Cờ thi đua", ("Lê Văn Phận",))]


def test_who_gives_one_award_hands_over_the_next_of_the_sentence(extractor: Extractor) -> None:
    text = (
        "Thiếu tướng Lê Văn Hòa, Giám đốc Công an tỉnh An Giang trao tặng Giấy khen cho 11 cán bộ, quần chúng, "
        "và trao Kỷ niệm chương của Bộ trưởng Bộ Công an cho ông Lò Văn Ngượng."
    )
    assert {a.form: a.presenter for a in told(extractor, text).awards} == {
        "Giấy khen": ("Lê Văn Hòa",),
        "Kỷ niệm chương": ("Lê Văn Hòa",),
    }


def test_who_hands_over_after_a_semicolon_is_not_who_received_before_it(extractor: Extractor) -> None:
    text = (
        "Thay mặt UBND tỉnh An Giang, bà Lê Thị Sương tặng Bằng khen cho ông Lỳ Phì Xè - Bí thư Chi bộ bản Má Nghé; "
        "Thượng tá Phạm Hải Đăng trao Giấy khen của Giám đốc Công an tỉnh cho 3 tập thể."
    )
    assert [([c.name for c in a.conferrer], a.presenter) for a in told(extractor, text).awards] == [
        (["Ủy ban nhân dân tỉnh An Giang"], ("Lê Thị Sương",)),
        (["Công an tỉnh An Giang"], ("Phạm Hải Đăng",)),
    ]
