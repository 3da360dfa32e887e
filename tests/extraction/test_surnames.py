"""Names of people of all peoples of the country: after a rank or honorific, and right after a commune's name."""

import pytest

from kg.extraction.extract import Extractor
from tests.extraction.telling import told

NAMES = (
    "H'Mây Niê|Y Sương Ê Ban|Rơ Châm H'Mây|Ksor Sương|Siu Mây|Kpă Sương|Nay Mây|Puih Sương|R'Com Mây|Ka Mây"
    "|A Sương|Y Mây|Điểu K'Mây|Bh'riu Sương|Bhling Mây|Alăng Mây|Zơrâm Thị Mây|Ating Mây|Pơloong Sương|Chamaléa Thị Mây"
    "|Mấu Thị Mây|Thạch Sa Mây|Neáng Kim Mây|Giàng A Mây|Vàng Seo Mây|Hạng A Mây|Chảo Láo Mây|Sừng Sừng Mây"
    "|Kray Sương|Blúp Mây|Lìm Thị Mây|Cil Mây|Touneh Hàn Mây|Già Bá Mây|Xồng Bá Mây|Cụt Văn Mây|Ốc Thị Mây"
    "|Thền Ngọc Mây|Hờ A Mây|Nguyễn Thị Mây"
).split("|")
SENTENCES = (
    "Thượng tá {}, Phó Trưởng Công an huyện Tân Hà, dự lễ.",
    "Ông {} - Chủ tịch UBND xã Tân Hà - dự lễ.",
    "Chủ tịch UBND xã Tân Hà {} trao Giấy khen của UBND xã cho 5 hộ.",
)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_name_is_read_whole(extractor: Extractor, name: str, sentence: str) -> None:
    (official,) = told(extractor, sentence.format(name)).officials
    assert official.person == name


@pytest.mark.parametrize("place", ["Ea H'Leo", "Đắk R'Lấp", "Tân Phú A", "Cư M'Gar", "Trà Lĩnh"])
def test_a_place_keeps_its_own_syllables(extractor: Extractor, place: str) -> None:
    text = f"Chủ tịch UBND huyện {place} Lê Văn Mây dự lễ. Chủ tịch UBND huyện {place} tặng Giấy khen cho 5 hộ."
    found = told(extractor, text)
    assert [(o.person, o.organisation and o.organisation.name) for o in found.officials] == [
        ("Lê Văn Mây", f"Ủy ban nhân dân huyện {place}")
    ]
    assert [giver.name for award in found.awards for giver in award.conferrer] == [f"Ủy ban nhân dân huyện {place}"]


def test_a_mark_makes_one_word_a_whole_name(extractor: Extractor) -> None:
    (official,) = told(extractor, "Thượng tá K'Mây, Trưởng Công an huyện Tân Hà, dự lễ.").officials
    assert official.person == "K'Mây"


@pytest.mark.parametrize(
    "name", ["Blong Mây", "Ksor H'Mây", "Y Mây", "Bh'riu Sương", "Rơ Lan Mây", "Lìm Thị Mây", "Hà Thị Mây"]
)
@pytest.mark.parametrize("post", ["Phó Chủ tịch UBND tỉnh", "Bí thư Huyện ủy"])
def test_a_name_right_after_a_level_is_no_place(extractor: Extractor, post: str, name: str) -> None:
    (official,) = told(extractor, f"{post} {name} dự lễ.").officials
    assert official.person == name


@pytest.mark.parametrize("place", ["Sê Kông", "Xiêng Khoảng", "Svay Rieng"])
def test_a_province_of_a_neighbour_is_a_place(extractor: Extractor, place: str) -> None:
    (official,) = told(extractor, f"Phó Chủ tịch UBND tỉnh {place} Lê Văn Mây dự lễ.").officials
    assert (official.person, official.organisation and official.organisation.name) == (
        "Lê Văn Mây",
        f"Ủy ban nhân dân tỉnh {place}",
    )


@pytest.mark.parametrize(
    "name", ["Hầu Mí Nô", "Phàn Sành Phủ", "Thạch Sà Vươl", "Lầu Bá Tểnh", "Bế Xuân Mây", "Bo Bo Thị Yến", "Đinh Hrin"]
)
def test_a_name_of_any_people_follows_the_office_of_a_district(extractor: Extractor, name: str) -> None:
    body = f"Sáng 5/8/2023, tại tỉnh Hà Giang, Phó Chủ tịch UBND huyện {name} trao Giấy khen cho 3 cá nhân."
    assert [one.person for one in told(extractor, body).officials] == [name]


@pytest.mark.parametrize("place", ["Kim Sơn Hạ", "Châu Quế Hạ", "Pờ Ly Ngài", "Kon Plông"])
def test_a_place_that_begins_like_a_name_stays_one(extractor: Extractor, place: str) -> None:
    body = f"Sáng 5/8/2023, tại tỉnh Hà Giang, Chủ tịch UBND xã {place} Lê Văn Mây trao Giấy khen cho 3 cá nhân."
    assert [one.person for one in told(extractor, body).officials] == ["Lê Văn Mây"]
