"""The map: provinces of both eras and of today."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from graph.reports import award, people, report
from starlette.datastructures import QueryParams
from starlette.testclient import TestClient

from kg.graph import Names, describe, state, write
from kg.serving.app import application
from kg.serving.pages.map import HEIGHT, WIDTH, Spot, counted, labels
from kg.serving.places import of_era, units
from kg.serving.selection import Selection
from kg.serving.site import Site
from kg.vocabulary import Vocabulary

GIVEN = (  # where, when, and how many awards
    ("Kiên Giang", "2023-08-25", 4),
    ("An Giang", "2024-01-10", 1),
    ("An Giang", "2025-08-01", 2),
    ("Thừa Thiên Huế", "2018-07-16", 1),
    ("Đồng Nai", "2025-12-01", 3),
    ("Đồng Nai", "2021-12-01", 1),
    (None, "2021-12-01", 1),
)


@pytest.fixture(scope="module")
def folder(vocabulary: Vocabulary, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("mapped")
    facts = []
    for number, (place, date, count) in enumerate(GIVEN):
        awards = (award(*people(f"Lê Thị {chr(65 + number)}{one}"), date=date, place=place) for one in range(count))
        told = report(f"bài-{number}", *awards, published=date)
        facts.append(replace(told, place=place))
    quads = state(facts, vocabulary)
    write(out, quads + describe(quads, Names()))
    return out


@pytest.fixture(scope="module")
def mapped(folder: Path) -> Iterator[TestClient]:
    with TestClient(application(folder)) as client:
        yield client


def spots(folder: Path, era: str, address: str = "") -> tuple[dict[str, Spot], int, int]:
    found, elsewhere, unknown = counted(Selection.of(Site(folder).now, QueryParams(address)), era)
    return {spot.name: spot for spot in found if spot.count}, elsewhere, unknown


def test_all_provinces_stand_within_the_drawing() -> None:
    assert len(of_era("63")) == 63
    assert len(of_era("34")) == 34
    assert len(units()) == 63 + 1 + 34 + 1, "and Thừa Thiên Huế, and Đồng Nai before it was a city"
    assert all(8 < unit.lat < 23.5 and 102 < unit.long < 110 for unit in units().values())


def test_awards_count_where_the_province_was_at_the_time(folder: Path) -> None:
    old, elsewhere, unknown = spots(folder, "63")
    assert {name: spot.count for name, spot in old.items()} == {
        "Kiên Giang": 4,
        "An Giang": 1,
        "Thừa Thiên Huế": 1,
        "Đồng Nai": 1,
    }
    assert (elsewhere, unknown) == (5, 1)
    new, elsewhere, unknown = spots(folder, "34")
    assert {name: spot.count for name, spot in new.items()} == {"An Giang": 2, "Đồng Nai": 3}
    assert (elsewhere, unknown) == (7, 1)


def test_today_sums_up_what_was_merged(folder: Path) -> None:
    today, elsewhere, unknown = spots(folder, "today")
    assert {name: spot.count for name, spot in today.items()} == {"An Giang": 7, "Đồng Nai": 4, "Huế": 1}
    assert (elsewhere, unknown) == (0, 1)
    assert today["An Giang"].lent, "it stands where An Giang stood"
    assert today["An Giang"].places == ("an-giang", "an-giang,2025-07-01", "kiên-giang")


def test_the_area_of_a_circle_is_its_count(folder: Path) -> None:
    today, _, _ = spots(folder, "today")
    assert (today["An Giang"].radius / today["Đồng Nai"].radius) ** 2 == pytest.approx(7 / 4, rel=0.02)


def test_labels_stay_apart_and_inside(folder: Path) -> None:
    found, _, _ = counted(Selection.of(Site(folder).now, QueryParams()), "63")
    everywhere = [replace(spot, count=1, radius=5.0) for spot in found]
    names = labels(everywhere, 13.0)
    assert 30 < len(names) <= 63
    assert all(0 < one.x < WIDTH and 0 < one.y < HEIGHT for one in names)


def test_a_circle_leads_to_its_rows(mapped: TestClient) -> None:
    page = mapped.get("/map?era=63&year=2023").text
    assert 'href="/awards?year=2023&amp;province=ki%C3%AAn-giang" aria-label="Kiên Giang: 4 lần' in page
    today = mapped.get("/map?lang=en").text
    address = "/awards?province=an-giang&province=an-giang%2C2025-07-01&province=ki%C3%AAn-giang&lang=en"
    assert address.replace("&", "&amp;") in today
    assert mapped.get(address).text.count("<tbody data-row>") == 7
    assert "stands at the point of the earlier one" in today


def test_the_islands_are_on_the_map(mapped: TestClient) -> None:
    page = mapped.get("/map").text
    assert "Quần đảo Hoàng Sa" in page
    assert "Quần đảo Trường Sa" in page


def test_an_era_that_there_is_not_is_that_of_today(mapped: TestClient) -> None:
    page = mapped.get("/map?era=<script>alert")
    assert page.status_code == 200
    assert "<script>alert" not in page.text
    assert 'aria-current="true">Theo tỉnh ngày nay' in page.text
