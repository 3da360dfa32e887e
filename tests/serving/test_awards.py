"""The table of awards: its facets, its files, and the query that gives the same rows."""

import csv
import io
import random
from pathlib import Path

import pytest
from asking.conftest import Rdflib
from pyoxigraph import RdfFormat, parse, serialize
from starlette.datastructures import QueryParams
from starlette.testclient import TestClient

from kg.asking.ask import JOINED
from kg.serving.exports import table
from kg.serving.facets import FACETS, LISTED
from kg.serving.selection import SORTS, Selection
from kg.serving.site import Served, Site
from kg.serving.table_query import COLUMNS, query
from kg.store import python_value


@pytest.fixture(scope="module")
def served(out: Path) -> Served:
    return Site(out).now


def select(served: Served, address: str = "") -> Selection:
    return Selection.of(served, QueryParams(address))


def parts(cell: object) -> object:
    """What stands in a cell, whatever its order; one of the names has the mark between names in it."""
    joined = JOINED.join(cell) if isinstance(cell, tuple) else str(cell)
    return frozenset(filter(None, joined.split(JOINED)))


def asked(served: Served, selection: Selection) -> list[tuple[object, ...]]:
    """The rows of the query."""
    return [tuple(map(parts, row)) for row in served.graph.rows(query(selection)).rows]


def shown(selection: Selection) -> list[tuple[object, ...]]:
    """The rows of the table."""
    return [tuple(map(parts, row)) for row in table(selection).without({"document", "source"}).rows]


def test_without_a_choice_it_shows_what_was_awarded_or_decided(served: Served) -> None:
    assert {act.status for act in select(served).acts} == {"asserted", "decided"}
    assert {act.status for act in select(served, "status=proposed").acts} == {"proposed"}
    everything = "&".join(f"status={one}" for one in ("asserted", "decided", "proposed", "planned", "negated"))
    assert len(select(served, everything).acts) == len(served.catalogue.acts)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "sort=date",
        "status=proposed",
        "giver=organisation/công-an-tỉnh-thanh-lâm",
        "giver=-&status=planned",
        "form=bang-khen&form=giay-khen&year=2023",
        "province=-",
        "province=-&province=sơn-bình",
        "movement=-&sort=date",
        "year=-&year=2024",
        "month=2024-05",
        "text=thanh lam",
        "text=cong an bang",
        "text=công tỉnh",
        "text=\"')[(|.*\\",
        "giver=no such thing&form=%3E%3Cx",
        "document=bo-cong-an-2024-05&year=2024",
        "award=bằng-khen",
    ],
)
def test_the_query_gives_exactly_the_rows(served: Served, address: str) -> None:
    selection = select(served, address)
    assert asked(served, selection) == shown(selection)


def test_the_query_gives_exactly_the_rows_of_any_choice(served: Served) -> None:
    chance = random.Random(5)
    whole = select(served)
    values = {facet.name: [one.short for one in whole.counts(facet)] for facet in FACETS}
    some = 0
    for _ in range(60):
        names = chance.sample(sorted(values), chance.randint(1, 3))
        chosen = {name: tuple(chance.sample(values[name], min(2, len(values[name])))) for name in names}
        selection = Selection(served, chosen, chance.choice(["", "tinh", "bộ", "khen 5"]))
        assert asked(served, selection) == shown(selection), chosen
        some += bool(selection.acts)
    assert some > 10


def test_rdflib_gives_the_rows_too(served: Served, tmp_path: Path) -> None:
    told = (quad for quad in served.store if "/graph/document/" in str(quad.graph_name))  # it looks into every graph
    file = tmp_path / "told.nq"
    serialize(told, file, format=RdfFormat.N_QUADS)
    other = Rdflib(file)
    for address in ("text=cong an&form=giay-khen", "year=2024&giver=-&giver=organisation/bộ-công-an", "province=-"):
        selection = select(served, address)
        rows = [tuple(map(parts, map(python_value, row))) for row in other.select(query(selection)).rows]
        assert rows == shown(selection) != []


def test_counts_reflect_the_other_facets_but_not_their_own(served: Served) -> None:
    selection = select(served, "year=2023&form=bang-khen")
    for facet in LISTED:
        for count in selection.counts(facet):
            chosen = {**selection.chosen, facet.name: (count.short,)}
            assert len(Selection(served, chosen).acts) == count.count, (facet.name, count)
    assert [one.short for one in selection.counts(LISTED[2]) if one.chosen] == ["bang-khen"]
    assert len(selection.counts(LISTED[2])) > 1


def test_a_value_that_no_act_has_is_shown_as_chosen(client: TestClient) -> None:
    page = client.get("/awards", params={"giver": '"><script>alert(1)</script>'})
    assert page.status_code == 200
    assert "<script>alert" not in page.text
    assert "Không có lần khen thưởng nào" in page.text
    assert "&#34;&gt;&lt;script&gt;alert(1)" in page.text


@pytest.mark.parametrize("name", SORTS)
def test_every_column_sorts_both_ways(served: Served, name: str) -> None:
    up, down = select(served, f"sort={name}").acts, select(served, f"sort=-{name}").acts
    assert sorted(act.iri for act in up) == sorted(act.iri for act in down)
    assert [act.iri for act in up] != [act.iri for act in down]
    assert len(up) > 5


def test_names_sort_as_in_a_vietnamese_dictionary(served: Served) -> None:
    givers = [served.catalogue.name(act.givers[0]) for act in select(served, "sort=giver").acts if len(act.givers) == 1]
    assert givers.index("Bộ Công an") < givers.index("Chủ tịch nước") < givers.index("Công an tỉnh Sơn Bình")
    assert givers[-1] == "Ủy ban nhân dân tỉnh Thanh Lâm"


def test_the_address_holds_every_choice(client: TestClient) -> None:
    address = "/awards?year=2023&form=giay-khen&form=bang-khen&text=tinh&sort=giver&lang=en"
    page = client.get(address).text
    assert '<html lang="en">' in page
    assert page.count('aria-current="true"') == 5, "the year, two forms, two usual states"
    assert 'aria-sort="ascending"' in page
    assert 'value="tinh"' in page
    assert (
        "/awards.csv?year=2023&amp;form=giay-khen&amp;form=bang-khen&amp;text=tinh&amp;sort=giver&amp;lang=en" in page
    )


def test_each_row_has_its_words_and_leads_to_its_card(client: TestClient, served: Served) -> None:
    page = client.get("/awards").text
    assert "Bộ Công an tặng Bằng khen cho 5 cá nhân và 20 triệu đồng" in page
    act = select(served).acts[0]
    assert f'class="open" href="/page/{served.path(act.iri)}"' in page


def test_the_csv_holds_all_rows_and_no_formula(client: TestClient, served: Served) -> None:
    answer = client.get("/awards.csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8; header=present"
    assert "attachment" in answer.headers["content-disposition"]
    assert answer.content.startswith(b"\xef\xbb\xbf"), "spreadsheets take Vietnamese for Latin-1 without the mark"
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [row["act"] for row in rows] == [act.iri for act in select(served).acts]
    assert list(rows[0])[: len(COLUMNS)] == list(COLUMNS)
    assert not [cell for row in rows for cell in row.values() if cell[:1] in "=+-@" and cell]
    narrowed = client.get("/awards.csv?year=2022").content.decode("utf-8-sig")
    assert len(list(csv.DictReader(io.StringIO(narrowed)))) == len(select(served, "year=2022").acts)


def test_the_json_holds_the_same_rows(client: TestClient, served: Served) -> None:
    rows = client.get("/awards.json?form=giay-khen").json()
    assert [row["act"] for row in rows] == [act.iri for act in select(served, "form=giay-khen").acts]
    assert all(isinstance(row["recipients"], list) for row in rows)


def test_the_turtle_tells_of_exactly_the_acts_shown(client: TestClient, served: Served) -> None:
    acts = {act.iri for act in served.catalogue.acts}
    wanted = {act.iri for act in select(served, "form=giay-khen").acts}
    text = client.get("/awards.ttl?form=giay-khen").content
    subjects = {quad.subject.value for quad in parse(text, format=RdfFormat.TURTLE)}  # type: ignore[union-attr]
    assert subjects & acts == wanted != set()
    assert any("#char=" in one for one in subjects), "with the words they rest on"


def test_pages_are_of_fifty(served: Served) -> None:
    selection = select(served, "page=7")
    assert (selection.pages, len(selection.shown)) == (1, len(selection.acts)), "a page that is not there is the last"
    assert select(served, "page=-1").page == select(served, "page=x").page == 1


def test_the_query_leads_to_the_editor(client: TestClient) -> None:
    page = client.get("/awards?year=2022").text
    assert "/query?query=PREFIX%20oa" in page
    assert "Câu SPARQL của bảng này" in page
