"""The search: what is typed, and what it finds."""

import time
import unicodedata
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store
from starlette.testclient import TestClient

from kg.graph.iri import VD
from kg.graph.terms import FOAF, LABEL, TYPE
from kg.serving.catalogue import Catalogue
from kg.serving.finding import Finder
from kg.serving.site import Site
from kg.vocabulary import Vocabulary


@pytest.fixture(scope="module")
def finder(out: Path, vocabulary: Vocabulary) -> Finder:
    return Finder(Site(out).now.catalogue, vocabulary)


def names(finder: Finder, query: str, kind: str) -> list[str]:
    return [entry.name for group in finder.find(query) if group.kind == kind for entry in group.entries]


@pytest.mark.parametrize(
    "query",
    [
        "le minh dao",
        "LE MINH  DAO",
        "Lê Minh Đạo",
        unicodedata.normalize("NFD", "lê minh đạo"),
        "dao le",
        "minh dạo",
        "le mi da",
    ],
)
def test_a_person_is_found_without_tones_case_or_order(finder: Finder, query: str) -> None:
    assert "Lê Minh Đạo" in names(finder, query, "person")


@pytest.mark.parametrize("query", ["cong an tinh thanh lam", "CA tỉnh Thanh Lâm", "ca thanh lâm", "thanh lam cong"])
def test_a_body_is_found_by_its_abbreviation(finder: Finder, query: str) -> None:
    assert names(finder, query, "organisation")[0] == "Công an tỉnh Thanh Lâm"
    assert finder.suggest(query)[0].name == "Công an tỉnh Thanh Lâm"


def test_a_movement_is_found_by_its_short_name(finder: Finder) -> None:
    assert names(finder, "TDBVANTQ", "movement") == ["Toàn dân bảo vệ an ninh Tổ quốc"]


def test_an_award_is_found_in_english(finder: Finder) -> None:
    assert "Bằng khen" in names(finder, "certificate of merit", "award")


def test_words_must_begin_so(finder: Finder) -> None:
    assert finder.find("inh") == []
    assert finder.find("le minh dao xyz") == []
    assert finder.find(" . ") == []


def test_what_was_given_and_received_is_counted(finder: Finder) -> None:
    ministry = next(one for group in finder.find("Bộ Công an") for one in group.entries if one.name == "Bộ Công an")
    assert (ministry.given, ministry.received) == (4, 0), "what is only proposed does not count"
    an = [one for group in finder.find("Trần Văn An") for one in group.entries]
    assert [one.received for one in an] == [1, 1]
    assert len({one.hint for one in an}) == 2, "namesakes are told apart by what names them"
    bich = next(one for group in finder.find("hoang thi bich") for one in group.entries)
    assert (bich.given, bich.received, bich.handed) == (0, 0, 1)


def test_what_finds_nothing_has_something_near(finder: Finder) -> None:
    assert finder.find("le minh xyz") == []
    near = finder.near("le minh xyz")
    assert near
    for one in near:
        assert finder.find(one)


def people(*names: str) -> Catalogue:
    store = Store()
    for number, name in enumerate(names):
        node = NamedNode(f"https://w3id.org/vinhdanh/id/person/{number}")
        store.add(Quad(node, NamedNode(TYPE.value), NamedNode(FOAF + "Person")))
        store.add(Quad(node, NamedNode(LABEL.value), Literal(name, language="vi")))
    return Catalogue(store)


def test_the_same_tones_come_before_other_tones(vocabulary: Vocabulary) -> None:
    finder = Finder(people("Lê Quốc Hùng", "Lê Quốc Hưng", "Lê Quốc Hưng Đạo", "Lệ Quốc Hưng"), vocabulary)
    assert names(finder, "lê quốc hưng", "person") == [
        "Lê Quốc Hưng",
        "Lê Quốc Hùng",
        "Lệ Quốc Hưng",
        "Lê Quốc Hưng Đạo",
    ]
    assert names(finder, "Lệ Quốc Hưng", "person")[0] == "Lệ Quốc Hưng"


def test_a_search_among_thousands_is_quick(vocabulary: Vocabulary) -> None:
    finder = Finder(people(*(f"Nguyễn Văn {chr(97 + n % 26)}{n}" for n in range(20_000)), "Lê Quốc Hùng"), vocabulary)
    assert finder.entries
    begun = time.thread_time()
    assert names(finder, "le quoc hung", "person") == ["Lê Quốc Hùng"]
    assert time.thread_time() - begun < 0.15


def test_the_page_groups_by_kind_and_leads_to_the_awards(client: TestClient) -> None:
    page = client.get("/search", params={"q": "cong an"}).text
    assert "Tổ chức" in page
    assert 'href="/awards?giver=organisation/c%C3%B4ng-an-t%E1%BB%89nh-thanh-l%C3%A2m"' in page.replace("%2F", "/")
    english = client.get("/search", params={"q": "cong an", "lang": "en"}).text
    assert "Organisations" in english
    assert "lang=en" in english


def test_the_page_says_what_to_try(client: TestClient) -> None:
    page = client.get("/search", params={"q": "lê minh xyzw"})
    assert page.status_code == 200
    assert "Không có tên nào khớp" in page.text
    assert "/search?q=l%C3%AA%20minh" in page.text


def test_suggestions_are_few_and_say_what_they_are(client: TestClient) -> None:
    found = client.get("/suggest", params={"q": "le minh dao"}).json()
    assert found[0]["name"] == "Lê Minh Đạo"
    assert found[0]["kind"] == "Người"
    assert "Công an tỉnh Thanh Lâm" in found[0]["hint"]
    assert found[0]["href"].startswith("/page/person/")
    assert client.get("/suggest", params={"q": "le minh dao", "lang": "en"}).json()[0]["kind"] == "Person"
    assert client.get("/suggest").json() == []
    assert len(client.get("/suggest", params={"q": "c"}).json()) <= 8


def test_a_hostile_name_is_only_text(client: TestClient) -> None:
    page = client.get("/search", params={"q": "<script>alert(1)</script>"}).text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert VD not in page
