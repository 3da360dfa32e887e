"""Givers and forms crossed."""

from pathlib import Path

import pytest
from starlette.datastructures import QueryParams
from starlette.testclient import TestClient

from kg.serving.pages.matrix import crossed
from kg.serving.selection import Selection
from kg.serving.site import Served, Site


@pytest.fixture(scope="module")
def served(out: Path) -> Served:
    return Site(out).now


def test_every_act_counts_for_each_of_its_givers(served: Served) -> None:
    selection = Selection.of(served, QueryParams())
    forms, groups, rest = crossed(selection, None)
    assert sum(count for _, count in forms) == len(selection.acts)
    assert sum(group.total for group in groups) == sum(max(1, len(act.givers)) for act in selection.acts)
    assert rest == 0
    for group in groups:
        assert group.cells == tuple(sum(row.cells[at] for row in group.rows) for at in range(len(forms)))


def test_a_cell_leads_to_exactly_its_acts(served: Served) -> None:
    selection = Selection.of(served, QueryParams())
    forms, groups, _ = crossed(selection, None)
    names = dict(zip((form for form, _ in forms), (form.rpartition("/")[2] for form, _ in forms), strict=True))
    for row in (row for group in groups for row in group.rows):
        for (form, _), count in zip(forms, row.cells, strict=True):
            assert len(Selection(served, {"giver": (row.short,), "form": (names[form],)}).acts) == count


def test_the_largest_come_first_and_the_rest_is_folded(served: Served) -> None:
    _, groups, rest = crossed(Selection.of(served, QueryParams()), 2)
    assert sum(len(group.rows) for group in groups) == 2
    assert rest > 0
    assert max(row.total for group in groups for row in group.rows) == 4


def test_kinds_are_named_in_the_language_of_the_page(client: TestClient) -> None:
    assert "Givers and forms" in client.get("/matrix?lang=en").text
    page = client.get("/matrix?year=2024").text
    assert "/awards?year=2024&amp;giver=organisation%2Fb%E1%BB%99-c%C3%B4ng-an&amp;form=bang-khen" in page
    assert client.get("/matrix?form=no-such").status_code == 200


def test_the_rest_is_shown_at_a_click(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    from kg.serving.pages import matrix

    monkeypatch.setattr(matrix, "FIRST", 2)
    page = client.get("/matrix").text
    assert "/matrix?all=1" in page
    assert client.get("/matrix?all=1").text.count("<tr data-row>") > page.count("<tr data-row>") == 2
