"""Places and bodies before and after the reforms of 2025 and 2026."""

import pytest

from kg.facts import Organisation, Place
from kg.identity import Identity, Key
from kg.identity.gazetteer import NEW, OLD, Gazetteer
from kg.identity.heads import Heads
from kg.identity.organisations import Organisations
from kg.identity.places import Places, Where
from kg.identity.units import Units
from kg.vocabulary import Vocabulary

VOCABULARY = Vocabulary.load()
UNITS = Units.of(VOCABULARY)
PLACES = Places(UNITS, Gazetteer.load())
BODIES = Organisations(PLACES, Heads.of(VOCABULARY))


def body(name: str, date: str | None, *within: str, province: str | None = None) -> Key | None:
    return BODIES.key(Organisation(name, within=within), Where(province, date))


def place(
    name: str, date: str | None, level: str | None = None, *within: str, province: str | None = None
) -> Key | None:
    return PLACES.key(Place(name, level, within), Where(province, date))


def test_sixty_three_provinces_became_thirty_four() -> None:
    assert len([unit for unit in UNITS if unit.on("2024-12-31")]) == 63
    assert len([unit for unit in UNITS if unit.on("2025-06-30")]) == 63
    assert len([unit for unit in UNITS if unit.on("2025-07-01")]) == 34
    assert len([unit for unit in UNITS if unit.on("2026-05-01")]) == 34


def test_every_unit_that_ended_has_a_successor_of_today() -> None:
    assert all(today.on("2026-12-31") for unit in UNITS for today in UNITS.today(unit))
    assert all(UNITS.today(unit) for unit in UNITS)


@pytest.mark.parametrize(
    ("name", "before", "after", "one"),
    [
        ("Hà Nội", "2025-06-30", "2025-07-01", True),
        ("An Giang", "2025-06-30", "2025-07-01", False),
        ("Đồng Nai", "2026-04-29", "2026-04-30", False),
        ("Huế", "2025-06-30", "2025-07-01", True),
        ("Kiên Giang", "2025-06-30", "2025-09-30", True),
    ],
)
def test_a_reform_makes_a_new_unit_unless_it_left_the_old_one_alone(
    name: str, before: str, after: str, one: bool
) -> None:
    assert (place(name, before) == place(name, after)) == one


def test_the_town_of_a_name_is_not_the_province() -> None:
    assert place("Bắc Ninh", "2023", "thành phố") == Key(("thành-phố-bắc-ninh", "bắc-ninh"))
    assert place("Huế", "2023", "thành phố") == Key(("thành-phố-huế", "thừa-thiên-huế"))
    assert place("Huế", "2025-03", "thành phố") == Key(("huế", "2025-01-01"))


def test_what_a_date_leaves_open_stays_open() -> None:
    assert place("An Giang", None) is None
    assert place("An Giang", "2025") is None
    assert place("Hồ Chí Minh", None, "thành phố") is None
    assert body("Công an thành phố Hồ Chí Minh", None) is None


def test_the_former_province_is_the_one_before() -> None:
    assert PLACES.key(Place("An Giang", "tỉnh", former=True), Where(date="2025-10-01")) == Key(("an-giang",))


def test_a_commune_needs_its_district_or_province() -> None:
    assert place("Tân Tiến", "2023", "xã") is None
    assert place("Tân Tiến", "2023", "xã", "huyện Văn Giang") == Key(("xã-tân-tiến", "huyện-văn-giang", "hưng-yên"))
    assert place("Bến Thành", "2025-09-01", "phường") == Key(
        ("phường-bến-thành", "hồ-chí-minh", "2025-07-01", "2025-07-01")
    )


def test_the_gazetteer_holds_both_eras() -> None:
    gazetteer = Gazetteer.load()
    assert {one.province for one in gazetteer.districts("huyện", "Châu Thành")} >= {"An Giang", "Tiền Giang", "Long An"}
    assert gazetteer.communes("phường", "Sài Gòn", NEW)
    assert not gazetteer.communes("phường", "Sài Gòn", OLD)


def test_the_gazetteer_names_its_licence_and_known_provinces() -> None:
    from kg.resources import resource

    text = resource("ontology", "gazetteer.tsv").read_text(encoding="utf-8")
    assert "MIT License" in text
    named = {line.split("\t")[1] for line in text.splitlines() if line[:2] in (OLD, NEW)}
    assert named == {concept.label for concept in VOCABULARY.scheme("provinces")}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sở Y tế Nghệ An", "Sở Y tế tỉnh Nghệ An"),
        ("Công an Hà Nội", "Công an thành phố Hà Nội"),
        ("Tỉnh đoàn Nghệ An", "Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh Nghệ An"),
        ("Phòng PC02 Công an tỉnh Nghệ An", "Phòng Cảnh sát hình sự Công an tỉnh Nghệ An"),
        ("Ban Chấp hành Đảng bộ tỉnh Nghệ An", "Tỉnh ủy Nghệ An"),
        ("Mặt trận Tổ quốc tỉnh Nghệ An", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Nghệ An"),
        ("Trung ương Hội Nông dân Việt Nam", "Hội Nông dân Việt Nam"),
    ],
)
def test_two_names_of_one_body(one: str, other: str) -> None:
    assert body(one, "2024-05-01") == body(other, "2024-06-01") is not None


def test_a_body_of_a_province_ends_with_it() -> None:
    old, new = body("Công an tỉnh An Giang", "2025-06-30"), body("Công an tỉnh An Giang", "2025-07-01")
    assert old != new
    assert old is not None
    assert BODIES.successors(old) == (new,)
    assert body("Công an tỉnh Kiên Giang", "2024") in {
        one for one in (Key(("công-an-tỉnh-kiên-giang",)),) if new in BODIES.successors(one)
    }


def test_the_committee_of_a_province_that_became_a_city_has_another_name() -> None:
    assert BODIES.successors(Key(("tỉnh-ủy-thừa-thiên-huế",))) == (Key(("thành-ủy-huế", "2025-01-01")),)


def test_a_body_that_stayed_has_no_successor() -> None:
    assert BODIES.successors(Key(("công-an-tỉnh-nghệ-an",))) == ()
    assert BODIES.successors(Key(("bộ-công-an",))) == ()


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("Phòng Tham mưu Công an tỉnh Nghệ An", "Công an tỉnh Nghệ An"),
        ("Công an tỉnh Nghệ An", "Bộ Công an"),
        ("Công an huyện Tri Tôn", "Công an tỉnh An Giang"),
        ("Sở Y tế Nghệ An", "Ủy ban nhân dân tỉnh Nghệ An"),
        ("Cục Cảnh sát hình sự", "Bộ Công an"),
    ],
)
def test_the_law_makes_bodies_parts_of_bodies(part: str, whole: str) -> None:
    key = body(part, "2024-05-01")
    assert key is not None
    assert BODIES.whole(key) == (body(whole, "2024-05-01"), whole)


def test_a_company_is_part_of_nobody() -> None:
    key = body("Công ty Cổ phần Gạch Sông Lam", "2024")
    assert key is not None
    assert BODIES.whole(key) is None


def test_schools_of_one_name_are_told_by_their_province() -> None:
    assert body("Trường THPT Nguyễn Trãi", "2024") is None
    here, there = (body("Trường THPT Nguyễn Trãi", "2024", province=name) for name in ("Hòa Bình", "Hải Dương"))
    assert here != there


def test_the_date_of_an_award_outweighs_that_of_the_document() -> None:
    from kg.facts import Facts

    identity = Identity([Facts("a", "2025-12-01", "An Giang")], VOCABULARY)
    police = Organisation("Công an tỉnh An Giang", place="An Giang")
    assert identity.organisation_key("a", police) == Key(("công-an-tỉnh-an-giang", "2025-07-01"))
    assert identity.organisation_key("a", police, "2019-09-02") == Key(("công-an-tỉnh-an-giang",))
    assert identity.organisation_key("a", police, "2025") == Key(("công-an-tỉnh-an-giang", "2025-07-01"))


def test_a_ministry_is_one_wherever_a_part_of_it_is_told_of() -> None:
    ward = Key(("khoa-dược-bệnh-viện-y-học-cổ-truyền-bộ-công-an", "hải-dương"))
    assert BODIES.whole(ward) == (Key(("bộ-công-an",)), "Bộ Công an")
