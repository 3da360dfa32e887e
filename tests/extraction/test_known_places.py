"""Places whose names hold words of other meanings or read like a person's are read whole."""

import csv

import pytest

from kg.extraction.extract import Extractor
from kg.extraction.lexicon import data
from kg.resources import resource
from tests.extraction.telling import told

_SOME = [("quận", "Hai Bà Trưng"), ("thành phố", "Điện Biên Phủ"), ("huyện", "Cờ Đỏ"), ("xã", "Tri Lễ")]
_LIKE_PEOPLE = [("phường", "Lê Hồng Phong"), ("huyện", "Trần Văn Thời"), ("xã", "Phạm Văn Cội")]


@pytest.mark.parametrize(("level", "name"), [*_SOME, *_LIKE_PEOPLE])
def test_their_police_confer_and_are_headed(extractor: Extractor, level: str, name: str) -> None:
    text = f"Ngày 3/5/2023, Công an {level} {name} tặng giấy khen cho ông Hồ Văn Sáu, Trưởng Công an {level} {name}."
    facts = told(extractor, text)
    assert [giver.name for award in facts.awards for giver in award.conferrer] == [f"Công an {level} {name}"]
    assert [o.organisation.name for o in facts.officials if o.organisation] == [f"Công an {level} {name}"]


def test_a_longer_name_is_another_place(extractor: Extractor) -> None:
    facts = told(extractor, "Ngày 3/5/2023, Công an phường Lê Hồng Phong Hạ tặng giấy khen cho 4 cá nhân.")
    assert [giver.name for giver in facts.awards[0].conferrer] == ["Công an phường Lê Hồng Phong Hạ"]


def test_a_name_may_follow_the_place(extractor: Extractor) -> None:
    facts = told(extractor, "Chủ tịch UBND phường Lê Hồng Phong Trần Văn Tám tặng giấy khen cho 4 cá nhân.")
    assert [o.person for o in facts.officials] == ["Trần Văn Tám"]


def test_each_of_them_is_in_the_gazetteer() -> None:
    lines = resource("ontology", "gazetteer.tsv").read_text(encoding="utf-8").splitlines()
    rows = list(csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t"))
    known = {name.lower() for row in rows for name in (row["district"], *row["communes"].split("; "))}
    assert [name for names in data("places").values() for name in names if name.lower() not in known] == []


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("Tối 24/3, tại thành phố Lạng Sơn, Tỉnh đoàn tổ chức Lễ tuyên dương.", "Lạng Sơn"),
        ("Tối 24/3, tại thành phố Lạng Sơn, Bộ Công an tổ chức Lễ tuyên dương.", None),
        ("Tối 24/3, Công an tỉnh tặng Giấy khen cho anh Lê Văn Mốc, trú tại Lạng Sơn.", None),
    ],
)
def test_where_a_body_of_the_province_meets_is_its_province(extractor: Extractor, body: str, place: str | None) -> None:
    assert told(extractor, body, published="2023-03-25").place == place
