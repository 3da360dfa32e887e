"""Whose an award is: who gives it, for whom, and each giver with an award of his own (givers.tsv, and cases of more).

A row of givers.tsv is a text, a tab, the givers of its awards in order (`giver + giver`, `–` for none known, ` ;; `
between awards, nothing where there is no award), a tab, and what the text shows.
"""

from pathlib import Path

import pytest

from kg.extraction.extract import Extractor
from tests.extraction.telling import told


def givers(extractor: Extractor, text: str) -> list[list[str]]:
    return [[body.name for body in award.conferrer] for award in told(extractor, text).awards]


ROWS = [row.split("\t") for row in Path(__file__).with_name("givers.tsv").read_text(encoding="utf-8").splitlines()[1:]]


@pytest.mark.parametrize(("text", "expected", "shown"), ROWS, ids=[f"{row[2]}: {row[0]}" for row in ROWS])
def test_who_gives(extractor: Extractor, text: str, expected: str, shown: str) -> None:
    assert " ;; ".join(" + ".join(names) or "–" for names in givers(extractor, text)) == expected, shown


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


def test_province_whose_leaders_receive_is_the_recipient(extractor: Extractor) -> None:
    facts = told(extractor, "Thủ tướng trao Huân chương Độc lập hạng Nhất cho lãnh đạo tỉnh An Giang.")
    assert "Ủy ban" not in str([r.name for award in facts.awards for r in award.recipients])


def test_title_that_a_certificate_is_for_is_its_name(extractor: Extractor) -> None:
    facts = told(extractor, "Ông Trần Văn Mây nhận giấy khen của chính quyền địa phương với danh hiệu nông dân giỏi.")
    assert [(a.form, a.name, a.conferrer[0].name) for a in facts.awards] == [
        ("Giấy khen", "nông dân giỏi", "Chính quyền địa phương")
    ]


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
