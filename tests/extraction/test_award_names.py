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
        ("nhận bằng khen vì thành tích học giỏi", "Bằng khen", None),
    ],
)
def test_form_and_name(extractor: Extractor, words: str, form: str, name: str | None) -> None:
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
    ],
)
def test_further_grades_are_further_awards(extractor: Extractor, words: str, names: set[str]) -> None:
    facts = told(extractor, f"Ông Trần Văn Mây được tặng Huy chương Chiến sĩ vẻ vang {words}.")
    assert {award.name for award in facts.awards} == names


def test_whose_it_is_before_the_verb_that_gives_it(extractor: Extractor) -> None:
    facts = told(extractor, "Công ty Gốm Sông Mây đón nhận Bằng khen của UBND tỉnh An Giang trao tặng năm 2019.")
    assert [o.name for award in facts.awards for o in award.conferrer] == ["Ủy ban nhân dân tỉnh An Giang"]
