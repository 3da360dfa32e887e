"""Who the officials of a document are: names, ranks, posts and their bodies."""

import pytest

from kg.extraction.extract import Extractor
from kg.facts import Official
from kg.reading.document import Document, Zone, ZoneKind
from tests.extraction.telling import told

Row = tuple[str, str | None, str | None]


def facts(extractor: Extractor, text: str) -> tuple[Official, ...]:
    return extractor.extract(Document("d", text, (Zone(ZoneKind.BODY, 0, len(text)),))).officials


def officials(extractor: Extractor, text: str) -> list[Row]:
    return [(o.person, o.position, o.organisation.name if o.organisation else None) for o in facts(extractor, text)]


def test_rank_post_and_body_around_a_name(extractor: Extractor) -> None:
    (fact,) = facts(extractor, "Đại tá Lê Văn Mây, Phó Giám đốc Công an tỉnh An Giang dự lễ.")
    assert (fact.rank, fact.position) == ("Đại tá", "Phó Giám đốc")
    assert fact.organisation is not None
    assert (fact.organisation.name, fact.organisation.kind) == ("Công an tỉnh An Giang", "cong-an-tinh")


def test_former_holds_for_posts_that_share_a_body(extractor: Extractor) -> None:
    text = "Ông Lê Văn Mây, nguyên Bí thư, Chủ tịch UBND xã Hòa Sương kể chuyện."
    assert [position for _, position, _ in officials(extractor, text)] == ["nguyên Bí thư", "nguyên Chủ tịch"]


def test_minister_without_a_ministry_is_of_the_only_one_named(extractor: Extractor) -> None:
    text = "Bằng khen của Bộ trưởng Lê Văn Mây được trao cho em Trần Thị Sương. Bộ GD & ĐT chúc mừng em."
    assert ("Lê Văn Mây", "Bộ trưởng", "Bộ Giáo dục và Đào tạo") in officials(extractor, text)


def test_headmaster_of_the_school_of_the_document(extractor: Extractor) -> None:
    text = "Học sinh Trường THCS Sông Mây vui mừng. Hiệu trưởng nhà trường Lương Thị Sương trao Giấy khen."
    assert ("Lương Thị Sương", "Hiệu trưởng", "Trường Trung học cơ sở Sông Mây") in officials(extractor, text)


@pytest.mark.parametrize("name", ["Võ Sỹ Mây", "Y Suôn Byă", "H'Hen Niê", "Kpă Thuật", "Trương Trọng Nghĩa"])
def test_names_keep_the_spelling_of_the_text(extractor: Extractor, name: str) -> None:
    assert [o.person for o in facts(extractor, f"Thiếu tá {name} dự lễ.")] == [name]


def test_lost_space_in_a_name_is_put_back(extractor: Extractor) -> None:
    assert [o.person for o in facts(extractor, "Trung úy NguyễnVăn Mây dự lễ.")] == ["Nguyễn Văn Mây"]


def test_given_name_is_the_person_named_in_full(extractor: Extractor) -> None:
    text = "Đại tá Lê Văn Mây dự lễ. Đại tá Mây phát biểu."
    assert [o.person for o in facts(extractor, text)] == ["Lê Văn Mây"]


def test_quote_is_cut_from_the_text(extractor: Extractor) -> None:
    text = "Sáng nay, ông Lê Văn Mây, Chủ tịch UBND xã Hòa Sương, phát biểu."
    (fact,) = facts(extractor, text)
    evidence = fact.evidence[0]
    assert evidence.quote == text[evidence.start : evidence.end] == "ông Lê Văn Mây, Chủ tịch UBND xã Hòa Sương"


def test_village_after_a_name_is_no_part_of_it(extractor: Extractor) -> None:
    text = "Đại tá Lê Văn Mây, bản Nà Sương, Phó Giám đốc Công an tỉnh An Giang, dự lễ."
    assert {person for person, _, _ in officials(extractor, text)} == {"Lê Văn Mây"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bộ trưởng Bộ Quốc phòng Việt Nam Lê Văn Tám phát biểu.", ("Lê Văn Tám", "Bộ trưởng", "Bộ Quốc phòng")),
        ("Tổng thống đắc cử Mỹ Donald Roe phát biểu.", ("Donald Roe", "Tổng thống", "Mỹ")),
        (
            "Chủ tịch UBND huyện Tân Phú ông Lê Văn Tám chủ trì.",
            ("Lê Văn Tám", "Chủ tịch", "Ủy ban nhân dân huyện Tân Phú"),
        ),
        ("Ngoại trưởng Indonesia Retna Marsuda đến thăm.", ("Retna Marsuda", "Ngoại trưởng", "Indonesia")),
        ("Chuyên gia Rikka Zatz, giám đốc Viện Trung Đông, nhận định.", ("Rikka Zatz", "Giám đốc", "Viện Trung Đông")),
    ],
)
def test_an_office_stands_a_little_away_from_its_holder(
    extractor: Extractor, text: str, expected: tuple[str, str, str]
) -> None:
    official = facts(extractor, text)[0]
    assert (official.person, official.position, official.organisation and official.organisation.name) == expected


def test_posts_told_once_before_a_list_are_everybody_s(extractor: Extractor) -> None:
    text = (
        "Dự lễ có các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy An Giang: Phạm Thị Hà Nam - Trưởng Ban Dân vận Tỉnh ủy; "
        "Võ Đình Lai - Giám đốc Công an tỉnh."
    )
    posts = {(o.person, o.position) for o in told(extractor, text).officials}
    assert posts == {
        ("Phạm Thị Hà Nam", "Ủy viên Ban Thường vụ"),
        ("Phạm Thị Hà Nam", "Trưởng Ban"),
        ("Võ Đình Lai", "Ủy viên Ban Thường vụ"),
        ("Võ Đình Lai", "Giám đốc"),
    }


def test_a_district_with_a_number_keeps_its_level(extractor: Extractor) -> None:
    text = "Tại phường Tân Sương, Quận 12, có bà Lê Thị Sương, Quận ủy viên."
    (official,) = told(extractor, text).officials
    assert official.organisation is not None
    assert official.organisation.name == "Quận ủy Quận 12"


def test_the_head_of_an_organising_committee(extractor: Extractor) -> None:
    text = "Thượng tá Hứa Văn Đạt, Trưởng Công an huyện Bình Lâm, Trưởng Ban Tổ chức ghi nhận các đội thi."
    bodies = [o.organisation.name for o in told(extractor, text).officials if o.organisation]
    assert bodies == ["Công an huyện Bình Lâm", "Ban Tổ chức"]


def test_a_letter_with_a_mark_begins_names_of_the_highlands(extractor: Extractor) -> None:
    (official,) = told(extractor, "Bà K’ Thủy Ngọc - Phó Chủ tịch UBND huyện Lâm Hà phát biểu.").officials
    assert official.person == "K' Thủy Ngọc"
