"""Awards as a stretch of text names them: form, name, grade, owners."""

import pytest

from kg.extraction.awards import AwardName
from kg.extraction.extract import Extractor
from kg.language.normal import Normal
from tests.extraction.telling import told


def awards(extractor: Extractor, words: str) -> list[AwardName]:
    text = Normal(words)
    row = extractor.phrases.row(text, 0, len(text.text), extractor.phrases.scan(text))
    return [token.value for token in row if token.kind == "AWARD"]


@pytest.mark.parametrize(
    ("words", "form", "name"),
    [
        ("nhận cờ thi đua xuất sắc của tỉnh", "Cờ thi đua", "xuất sắc"),
        ("được tặng huân chương dũng cảm", "Huân chương", "Dũng cảm"),
        ("nhận huân chương Sao Bạc cũng được anh cất kỹ", "Huân chương", "Sao Bạc"),
        ("trao huân chương Quốc vương Norodin cho ông", "Huân chương", "Quốc vương Norodin"),
        ("đạt danh hiệu học sinh xuất sắc năm học qua", "Danh hiệu", "học sinh xuất sắc"),
        ("danh hiệu nông dân sản xuất giỏi cấp tỉnh", "Danh hiệu", "nông dân sản xuất giỏi"),
        ("danh hiệu Anh hùng của nước Nga", "Danh hiệu", "Anh hùng của nước Nga"),
        ("giấy khen cháu ngoan Bác Hồ của trường", "Giấy khen", "cháu ngoan Bác Hồ"),
        ("giấy khen vượt khó học giỏi của xã", "Giấy khen", "vượt khó học giỏi"),
        ("được phong tước hiệp sĩ", "Danh hiệu", "Hiệp sĩ"),
        ("trao bằng khen học sinh xuất sắc tỉnh nhà", "Bằng khen", None),
        (
            "tặng “Giải thưởng Nhà nông giỏi tỉnh An Giang lần thứ ba” cho bà",
            "Giải thưởng",
            "Nhà nông giỏi tỉnh An Giang lần thứ ba",
        ),
        ("tặng giấy chứng nhận giải thưởng Tay vàng cho bà", "Giải thưởng", "Tay vàng"),
        ("nhận bằng khen vì thành tích học giỏi", "Bằng khen", None),
        ("tặng kỷ niệm chương phòng không nhân dân cho ông Tám", "Kỷ niệm chương", "phòng không nhân dân"),
        ("tặng Kỷ niệm chương Cựu thanh niên xung phong cho ông", "Kỷ niệm chương", "Cựu thanh niên xung phong"),
        ("tặng kỷ niệm chương tượng trưng cho ông Tám", "Kỷ niệm chương", None),
        ("được Nhà nước phong tặng danh hiệu Phó giáo sư.", "Danh hiệu", "Phó giáo sư"),
        ("tặng Bằng Gia đình có công với nước cho bà Sáu", "Bằng", "Gia đình có công với nước"),
    ],
)
def test_form_and_name(extractor: Extractor, words: str, form: str, name: str) -> None:
    (award,) = awards(extractor, words)
    assert (award.form, award.name) == (form, name)


def test_no_title_where_a_merit_only_follows(extractor: Extractor) -> None:
    assert awards(extractor, "bảo vệ danh hiệu của mình") == []


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("hạng Nhất, Nhì, Ba", {"Chiến sĩ vẻ vang hạng Nhất", "Chiến sĩ vẻ vang hạng Nhì", "Chiến sĩ vẻ vang hạng Ba"}),
        ("hạng Nhì và hạng Ba", {"Chiến sĩ vẻ vang hạng Nhì", "Chiến sĩ vẻ vang hạng Ba"}),
        ("hạng Ba, ba năm liền", {"Chiến sĩ vẻ vang hạng Ba"}),
        ("hạng Ba, 2 lần", {"Chiến sĩ vẻ vang hạng Ba"}),
    ],
)
def test_further_grades_are_further_awards(extractor: Extractor, words: str, names: set[str]) -> None:
    facts = told(extractor, f"Ông Trần Văn Mây được tặng Huy chương Chiến sĩ vẻ vang {words}.")
    assert {award.name for award in facts.awards} == names


def test_whose_it_is_before_the_verb_that_gives_it(extractor: Extractor) -> None:
    facts = told(extractor, "Công ty Gốm Sông Mây đón nhận Bằng khen của UBND tỉnh An Giang trao tặng năm 2019.")
    assert [o.name for award in facts.awards for o in award.conferrer] == ["Ủy ban nhân dân tỉnh An Giang"]


@pytest.mark.parametrize(
    ("text", "sets"),
    [
        ("Hội thi trao 2 giải nhất, sáu giải nhì và 9 giải ba.", [("Nhất", None), ("Nhì", None), ("Ba", None)]),
        ("Toàn tỉnh có 9 học sinh đạt giải, gồm 2 giải Nhất và 7 giải Nhì.", [("Nhất", 2), ("Nhì", 7)]),
        ("Ban tổ chức trao 1 giải nhất, 3 giải nhì cho các thí sinh.", [("Nhất", 1), ("Nhì", 3)]),
    ],
)
def test_counted_prizes(extractor: Extractor, text: str, sets: list[tuple[str, int | None]]) -> None:
    facts = told(extractor, text)
    assert [(a.name, a.recipients[0].individuals) for a in facts.awards] == sets


@pytest.mark.parametrize(
    ("text", "form", "name"),
    [
        ("Viện Gốm sứ được công nhận là tập thể xuất sắc.", "Danh hiệu", "tập thể xuất sắc"),
        ("Ông Trần Văn Mây được tặng Kỷ niệm chương vì sự nghiệp Gốm sứ.", "Kỷ niệm chương", "vì sự nghiệp Gốm sứ"),
        ("Ông Trần Văn Mây được tặng Kỷ niệm chương vì đã có nhiều đóng góp.", "Kỷ niệm chương", None),
        ("Xã Sông Mây được tặng Cờ đơn vị dẫn đầu năm 2022.", "Cờ", "đơn vị dẫn đầu"),
        ("Trung đoàn 5 được tặng Cờ đơn vị Quyết thắng.", "Cờ", "Đơn vị quyết thắng"),
        ("Xã Sông Mây nhận huy hiệu 40 năm tuổi Đảng.", "Huy hiệu", "40 năm tuổi Đảng"),
        ("Bà Lê Thị Gạo được tặng Huân chương Tự do hạng Nhất.", "Huân chương", "Tự do hạng Nhất"),
        (
            "Công ty Sông Mây được Tạp chí Global Clay trao giải thưởng Doanh nghiệp gốm tốt nhất tại Việt Nam.",
            "Giải thưởng",
            "Doanh nghiệp gốm tốt nhất tại Việt Nam",
        ),
    ],
)
def test_names_that_go_on(extractor: Extractor, text: str, form: str, name: str) -> None:
    assert [(a.form, a.name) for a in told(extractor, text).awards] == [(form, name)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tạp chí Global Clay trao tặng giải WIPO cho ông Trần Văn Mây.", "WIPO"),
        ("Bà Lê Thị Gạo đoạt giải \"Cánh én vàng\" của Hội Gốm sứ.", "Cánh én vàng"),
    ],
)  # fmt: skip
def test_prize_of_a_name(extractor: Extractor, text: str, name: str) -> None:
    assert [(a.form, a.name) for a in told(extractor, text).awards] == [("Giải thưởng", name)]


def test_contest_that_is_entered_is_no_prize(extractor: Extractor) -> None:
    assert awards(extractor, "Bà Lê Thị Gạo dự giải Cánh én vàng.") == []


def test_orders_counted_by_kind_take_the_place_of_the_whole(extractor: Extractor) -> None:
    text = (
        "12 cán bộ được Chủ tịch nước tặng Huân chương tại buổi lễ. "
        "Trong 12 Huân chương có 9 Huân chương Lao động hạng Ba và 3 Huân chương Lao động hạng Nhì."
    )
    found = [(a.name, a.recipients[0].individuals, a.conferrer[0].name) for a in told(extractor, text).awards]
    assert found == [("Lao động hạng Ba", 9, "Chủ tịch nước"), ("Lao động hạng Nhì", 3, "Chủ tịch nước")]


def test_further_quoted_names_are_further_awards(extractor: Extractor) -> None:
    text = "Ngân hàng An Phát nhận giải thưởng “Ngân hàng số” và “Ngân hàng bán lẻ” do tạp chí Bông Sen trao tặng."
    assert sorted(str(award.name) for award in told(extractor, text).awards) == ["Ngân hàng bán lẻ", "Ngân hàng số"]


def test_a_prize_may_be_called_after_who_wins_it(extractor: Extractor) -> None:
    facts = told(extractor, "Lê Văn Đức đoạt giải Cầu thủ xuất sắc nhất.")
    assert [(award.form, award.name) for award in facts.awards] == [("Giải thưởng", "Cầu thủ xuất sắc nhất")]


@pytest.mark.parametrize(
    ("told_so", "name"),
    [
        ("giải thưởng Bí thư chi bộ tiêu biểu cho 30 cá nhân", "Bí thư chi bộ tiêu biểu"),
        ("giải thưởng cán bộ Đoàn xuất sắc cho 30 cá nhân", "cán bộ Đoàn xuất sắc"),
        ("giấy chứng nhận học sinh tiên tiến học theo lời Bác cho 30 cá nhân", "học sinh tiên tiến học theo lời Bác"),
        ("danh hiệu công dân danh dự cho 30 cá nhân", "công dân danh dự"),
    ],
)
def test_a_name_may_begin_with_those_it_is_for(extractor: Extractor, told_so: str, name: str) -> None:
    [award] = told(extractor, f"Ngày 8/5/2022, Tỉnh đoàn An Giang đã trao {told_so}.").awards
    assert (award.name, award.recipients[0].individuals) == (name, 30)


def test_an_order_may_hold_the_word_for_conferring(extractor: Extractor) -> None:
    [award] = told(extractor, "Chủ tịch nước đã tặng Huân chương Tiên phong đổi mới cho ông Trần Văn Mây.").awards
    assert award.name == "Tiên phong đổi mới"
