"""Awards over time."""

from pathlib import Path

import pytest
from starlette.datastructures import QueryParams
from starlette.testclient import TestClient

from kg.serving.pages.timeline import HEIGHT, bars, by_month, by_year
from kg.serving.selection import Selection
from kg.serving.site import Served, Site


@pytest.fixture(scope="module")
def served(out: Path) -> Served:
    return Site(out).now


def test_years_add_up_and_empty_ones_stand_between(served: Served) -> None:
    selection = Selection.of(served, QueryParams())
    counts = by_year(selection)
    assert counts == {"2022": 3, "2023": 3, "2024": 5, "-": 1}
    assert counts.total() == len(selection.acts)
    alone = Selection.of(served, QueryParams("form=giay-khen&form=huan-chuong"))
    assert by_year(alone)["2023"] == 1


def test_months_are_twelve(served: Served) -> None:
    counts = by_month(Selection.of(served, QueryParams("year=2024")), "2024")
    assert len(counts) == 13
    assert (counts["2024-05"], counts["2024-04"], counts["2024-01"], counts["-"]) == (3, 1, 0, 1)


def test_bars_are_as_high_as_their_counts(served: Served) -> None:
    drawn = bars(by_year(Selection.of(served, QueryParams())))
    assert [one.value for one in drawn] == ["2022", "2023", "2024"]
    assert drawn[2].height == HEIGHT - 50
    assert drawn[0].height == pytest.approx(drawn[2].height * 3 / 5, abs=0.1)


def test_each_bar_leads_to_its_rows(client: TestClient) -> None:
    page = client.get("/timeline?form=giay-khen").text
    assert 'href="/awards?form=giay-khen&amp;year=2022" aria-label="2022: 2. 2022: 2 lần' in page
    assert 'href="/timeline?form=giay-khen&amp;year=2022"' in page
    months = client.get("/timeline?year=2024&lang=en").text
    assert 'href="/awards?year=2024&amp;month=2024-05&amp;lang=en"' in months
    assert "Awards in 2024" in months
    assert client.get("/timeline?year=1850").status_code == 200
