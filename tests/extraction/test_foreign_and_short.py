"""Foreign people and bodies, and short mentions of what was named in full (own sentences)."""

import pytest

from kg.extraction.extract import Extractor
from kg.facts import Facts
from kg.reading.document import Document, Zone, ZoneKind


def read(extractor: Extractor, text: str, caption: str = "") -> Facts:
    whole = f"{text}\n{caption}" if caption else text
    zones = [Zone(ZoneKind.BODY, 0, len(text))]
    if caption:
        zones.append(Zone(ZoneKind.CAPTION, len(text) + 1, len(whole)))
    return extractor.extract(Document("a", whole, tuple(zones)))


def recipients(facts: Facts) -> list[str | None]:
    return [r.name for a in facts.awards for r in a.recipients]


def conferrers(facts: Facts) -> list[str]:
    return [c.name for a in facts.awards for c in a.conferrer]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Thomas A. Miller", "Thomas A. Miller"),
        ("Robert J. Turner Jr.", "Robert J. Turner Jr."),
        ("trung sĩ hải quân Peter Mark Novak", "Peter Mark Novak"),
        ("trung úy đặc nhiệm không quân Carlos Rivera", "Carlos Rivera"),
        ("huấn luyện viên Shin Tae-yong", "Shin Tae-yong"),
        ("đại úy Dmitry Volkov", "Dmitry Volkov"),
        ("trung tướng J.B. Hackett", "J.B. Hackett"),
    ],
)
def test_a_foreign_name_is_one_person(extractor: Extractor, written: str, name: str) -> None:
    facts = read(extractor, f"UBND tỉnh An Giang tặng Bằng khen cho {written} vì đã cứu người.")
    assert recipients(facts) == [name]


def test_a_line_broken_after_initials_goes_on(extractor: Extractor) -> None:
    text = "UBND tỉnh An Giang vừa tặng Bằng khen cho trung tướng J.B."
    whole = f"{text}\nHackett, người đã cứu hai ngư dân."
    zones = (Zone(ZoneKind.BODY, 0, len(text)), Zone(ZoneKind.BODY, len(text) + 1, len(whole)))
    assert recipients(extractor.extract(Document("a", whole, zones))) == ["J.B. Hackett"]


def test_what_is_called_after_a_person_is_no_person(extractor: Extractor) -> None:
    facts = read(extractor, "Tàu USS Peter Novak cập cảng. UBND tỉnh An Giang tặng Bằng khen cho 5 cá nhân.")
    assert [r.individuals for a in facts.awards for r in a.recipients] == [5]


@pytest.mark.parametrize(
    ("giver", "name"),
    [
        ("Tổng thống Nga Sergei Orlov", "Tổng thống Nga"),
        ("Tổng thống Mexico", "Tổng thống Mexico"),
        ("Nữ hoàng Anh Margaret", "Nữ hoàng Anh"),
        ("Chính phủ Hàn Quốc", "Chính phủ Hàn Quốc"),
        ("Bộ trưởng Bộ Quốc phòng Nhật Bản", "Bộ Quốc phòng Nhật Bản"),
        ("quân đội Mỹ", "Quân đội Mỹ"),
    ],
)
def test_bodies_and_heads_of_other_states_confer(extractor: Extractor, giver: str, name: str) -> None:
    facts = read(extractor, f"Năm 2015, {giver} tặng Huân chương Hữu nghị cho ông Trần Văn Bình.")
    assert conferrers(facts) == [name]
    assert recipients(facts) == ["Trần Văn Bình"]


def test_a_head_of_state_hands_over_what_is_his_to_give(extractor: Extractor) -> None:
    facts = read(extractor, "Tổng thống Nga Sergei Orlov đã trao Huân chương Hữu nghị cho ông Trần Văn Bình.")
    assert conferrers(facts) == ["Tổng thống Nga"]
    assert facts.awards[0].presenter == ("Sergei Orlov",)


def test_of_two_with_one_surname_the_one_named_most(extractor: Extractor) -> None:
    text = "Peter Novak đến An Giang. Ông Peter Novak và em trai Paul Novak cùng dự. Ông Novak, Giám đốc Sở Y tế, nói."
    assert [o.person for o in read(extractor, text).officials] == ["Peter Novak"]


def test_a_country_gives(extractor: Extractor) -> None:
    facts = read(extractor, "Ông Trần Văn Bình được tặng Huân chương Danh dự của Mỹ.")
    assert conferrers(facts) == ["Mỹ"]


def test_offices_of_other_states(extractor: Extractor) -> None:
    facts = read(extractor, "Thủ tướng Anh Helen Carter và Tổng thống Pháp Julien Moreau cùng dự.")
    held = {(o.person, o.position, o.organisation.name if o.organisation else None) for o in facts.officials}
    assert held == {("Helen Carter", "Thủ tướng", "Anh"), ("Julien Moreau", "Tổng thống", "Pháp")}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Trung sĩ Peter Novak đã cứu ba người. Novak được trao Huân chương Sao bạc.", "Peter Novak"),
        ("Em Trần Hữu Lộc nhảy xuống sông cứu bạn. Lộc đã được Trung ương Đoàn tặng Bằng khen.", "Trần Hữu Lộc"),
        ("Anh Trần Hữu Lộc cứu hai em nhỏ. Công an tỉnh An Giang đã tặng Giấy khen cho Lộc.", "Trần Hữu Lộc"),
        ("Em Trần Hữu Lộc nhặt được ví. Bà Lê Thị Thu vui. Em được UBND xã Tân An tặng giấy khen.", "Trần Hữu Lộc"),
        ("Ông Trần Hữu Lộc nghỉ hưu. Bà Lê Thị Thu là vợ. Ông được UBND xã Tân An tặng giấy khen.", "Trần Hữu Lộc"),
        ("Phi công Peter Novak cứu bạn. Người lính này được trao Huân chương Sao bạc.", "Peter Novak"),
    ],
)
def test_short_mentions_and_pronouns(extractor: Extractor, text: str, name: str) -> None:
    assert recipients(read(extractor, text)) == [name]


def test_the_family_is_not_the_person(extractor: Extractor) -> None:
    facts = read(extractor, "Trung sĩ Peter Novak hy sinh. Tỉnh gặp gia đình Novak, trao Bằng khen cho 2 cá nhân.")
    assert recipients(facts) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Ngân hàng TMCP Bình Minh (BMBank) mở chi nhánh. BMBank được Bộ Tài chính tặng Bằng khen.",
        "Ngân hàng TMCP Bình Minh mở chi nhánh mới. Nhà băng cũng được Bộ Tài chính tặng Bằng khen.",
        "Ngân hàng TMCP Bình Minh mở chi nhánh mới. Doanh nghiệp cũng đã được Bộ Tài chính tặng Bằng khen.",
        "Ngân hàng TMCP Bình Minh (BMBank) ra mắt. Bà Lê Thu Hà - đại diện BMBank nhận Bằng khen của Bộ Tài chính.",
    ],
)
def test_aliases_and_nouns_that_stand_for_bodies(extractor: Extractor, text: str) -> None:
    assert recipients(read(extractor, text)) == ["Ngân hàng Thương mại cổ phần Bình Minh"]


def test_a_caption_shows_the_firms_award(extractor: Extractor) -> None:
    text = "Công ty Cổ phần Sao Khuê vinh dự nhận Bằng khen của Bộ Tài chính."
    facts = read(extractor, text, "Ông Lê Văn Thu - Giám đốc Công ty Cổ phần Sao Khuê nhận Bằng khen của Bộ Tài chính.")
    assert recipients(facts) == ["Công ty Cổ phần Sao Khuê"]


def test_a_firm_with_an_english_name(extractor: Extractor) -> None:
    facts = read(extractor, "UBND tỉnh An Giang trao Bằng khen cho Lotus Airways.")
    assert recipients(facts) == ["Lotus Airways"]
