"""The pages of links: what is linked and what is not, and the lines that somebody's judgements are."""

import html
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from browsing import Browser
from starlette.testclient import TestClient

from kg.identity.addresses import same_spelling
from kg.identity.judgements import NAME, as_table, read_judgements
from kg.judging.links import linked_of, questions
from kg.linking.deciding import WORTH
from kg.linking.live.candidates import NAME as LIVE
from kg.linking.live.candidates import candidate, write_candidates
from kg.serving.app import application
from kg.serving.reconciling.telling import slug

from .listening import serving

PHU_QUOC = "https://w3id.org/vinhdanh/id/" + quote("organisation/công-an-huyện-phú-quốc,kiên-giang", safe="/,")


@pytest.fixture(scope="module")
def folder(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with two candidates that a service may have given for one body."""
    out = tmp_path_factory.mktemp("links") / "out"
    shutil.copytree(sample, out, symlinks=True)
    source = ("Wikidata", "", "2026-11-22")
    rows = [
        candidate(
            (PHU_QUOC, "Công an huyện Phú Quốc"),
            ("skos:exactMatch", f"http://www.wikidata.org/entity/Q90000000{number}", f"<b>mục {number}</b>"),
            "2 items are alike",
            (),
            0.9,
            source,
        )
        for number in (1, 2)
    ]
    write_candidates(out / LIVE, rows)
    return out


@pytest.fixture(scope="module")
def served(folder: Path) -> Iterator[TestClient]:
    with TestClient(application(folder)) as client:
        yield client


def test_the_counts_are_those_of_all_nodes(served: TestClient, folder: Path) -> None:
    linked = linked_of(folder)
    page = served.get("/links").text
    rows = re.findall(r'<tr><th scope="row">([^<]+) <small class="quiet">(\d+)</small>', page)
    assert {name.strip(): int(count) for name, count in rows} == {
        name: sum(one.kind == kind for one in linked)
        for name, kind in (("Nơi chốn", "place"), ("Tổ chức", "organisation"), ("Người", "person"))
    }
    for kind in ("place", "organisation"):
        outcomes = {one.outcome for one in linked if one.kind == kind}
        for outcome in sorted(outcomes):
            wanted = [one for one in linked if (one.kind, one.outcome) == (kind, outcome)]
            listed = served.get("/links", params={"kind": kind, "outcome": outcome, "lang": "en"}).text
            assert listed.count("<li data-row>") == len(wanted)


def test_eras_are_told_apart(served: TestClient) -> None:
    before = served.get("/links", params={"kind": "place", "era": "before"}).text
    assert 'href="/page/place/ki%C3%AAn-giang"' in before
    assert "place/an-giang,2025-07-01" not in before
    assert "gso63:91" in before


def test_each_link_says_what_decided(served: TestClient) -> None:
    page = served.get("/links", params={"lang": "en"}).text
    assert "the very node" in page
    for name in WORTH:
        assert f'id="feature-{slug(name)}"' in page, "the service's manifest leads there"
    assert 'href="http://www.wikidata.org/entity/Q36576"' in page
    assert "https://w3id.org/vinhdanh/register" not in page, "a code is no address"


def test_open_candidates_stand_side_by_side(served: TestClient, folder: Path) -> None:
    nodes = sorted({same_spelling(one.address) for one in questions(folder)})
    place = 1 + next(number for number, one in enumerate(nodes) if "ph%C3%BA-qu%E1%BB%91c" in one)
    page = served.get("/links/review", params={"n": place}).text
    assert page.count('<th scope="col">') == 2
    assert "&lt;b&gt;mục 1&lt;/b&gt;" in page
    assert f"{place} trên {len(nodes)}" in page
    assert ('rel="next"' in page, 'rel="prev"' in page) == (place < len(nodes), place > 1)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("vi", "đúng nút, hoặc đúng mã ở nơi khác; mục khớp, nhưng chưa ai duyệt"),
        ("en", "the very node, or its identifier elsewhere; the entry fits, but nobody has reviewed it"),
    ],
)
def test_what_speaks_for_a_candidate_is_told_in_the_language_of_the_page(
    served: TestClient, folder: Path, language: str, said: str
) -> None:
    one = next(one for one in linked_of(folder) if one.outcome == "unreviewed")
    nodes = sorted({same_spelling(one.address) for one in questions(folder)})
    place = 1 + nodes.index(same_spelling(one.address))
    page = served.get("/links/review", params={"n": place, "lang": language}).text
    assert f"<td>{said}</td>" in page
    assert one.decision.why not in page


def test_the_lines_are_judgements_that_hold(served: TestClient, folder: Path, tmp_path: Path) -> None:
    nodes = sorted({same_spelling(one.address) for one in questions(folder)})
    place = 1 + next(number for number, one in enumerate(nodes) if "ph%C3%BA-qu%E1%BB%91c" in one)
    chosen = {"n": place, "is-0": "same", "is-1": "different", "by": "Lan\tA", "date": "2026-11-22", "why": "đọc\nrồi"}
    page = served.get("/links/review", params=chosen).text
    found = re.search(r"<textarea[^>]*>(.*?)</textarea>", page, re.DOTALL)
    assert found
    (tmp_path / NAME).write_text(html.unescape(found[1]), encoding="utf-8")
    one, other = read_judgements(tmp_path / NAME)
    assert (one.other, one.relation, one.author, one.date, one.why) == (
        "wd:Q900000001",
        "same",
        "Lan A",
        "2026-11-22",
        "đọc rồi",
    )
    assert (other.other, other.relation) == ("wd:Q900000002", "different")
    shutil.copytree(folder, tmp_path / "out", symlinks=True)
    shutil.copy(tmp_path / NAME, tmp_path / "out" / NAME)
    assert not any("ph%C3%BA-qu%E1%BB%91c" in same_spelling(each.address) for each in questions(tmp_path / "out"))
    assert read_judgements(folder / NAME) == [], "the site writes nothing"


def test_a_file_that_is_there_gets_the_rows_alone(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.copytree(folder, out, symlinks=True)
    (out / NAME).write_text(as_table([]), encoding="utf-8")
    with TestClient(application(out)) as client:
        page = client.get("/links/review", params={"n": 1, "is-0": "unsure"}).text
    found = re.search(r"<textarea[^>]*>(.*?)</textarea>", page, re.DOTALL)
    assert found
    assert found[1].startswith("id:")
    assert found[1].count("\n") == 1


def test_what_was_judged_in_the_meantime_is_asked_no_more(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.copytree(folder, out, symlinks=True)
    with TestClient(application(out)) as client:
        before = client.get("/links/review").text
        (out / LIVE).unlink()
        assert client.get("/links/review").text != before


@pytest.mark.parametrize("query", ["n=0", "n=99999", "n=x", "n=١", "date=yesterday", "is-0=maybe", "page=0", "page=99"])
def test_odd_addresses_have_pages(served: TestClient, query: str) -> None:
    for path in ("/links", "/links/review"):
        answer = served.get(f"{path}?{query}")
        assert answer.status_code == 200
        assert "<textarea" not in answer.text


def test_a_bare_graph_says_that_it_cannot_tell(client: TestClient) -> None:
    assert "kg link OUT" in client.get("/links").text
    assert "kg link review OUT" in client.get("/links/review?lang=en").text


def test_a_page_tells_search_engines_what_it_is_elsewhere(served: TestClient) -> None:
    page = served.get("/page/place/kiên-giang").text
    block = json.loads(page.partition('<script type="application/ld+json">')[2].partition("</script>")[0])
    assert "http://www.wikidata.org/entity/Q36576" in block["sameAs"]
    assert not any("register" in one for one in block["sameAs"])


def test_the_open_links_are_walked_through_by_keys(browser: Browser, folder: Path) -> None:
    whole = len({same_spelling(one.address) for one in questions(folder)})
    assert whole > 1
    with serving(folder) as address:
        browser.visit(f"{address}/links/review?by=Lan")
        for number in range(2, whole + 1):
            browser.driver.find_element("tag name", "body").send_keys("n")
            browser.until(f"return location.search.includes('n={number}')")
        browser.driver.find_element("tag name", "body").send_keys("p")
        browser.until(f"return location.search.includes('n={whole - 1}')")
        browser.driver.find_element("css selector", "input[value=different]").click()
        browser.driver.find_element("name", "why").send_keys("no")  # a letter of a word is no key
        browser.driver.find_element("css selector", "main form button").click()
        browser.until("return !!document.querySelector('[data-lines]')")
        assert browser.run("return location.search").count(f"n={whole - 1}") == 1
        lines = browser.run("return document.querySelector('[data-lines]').value")
        assert "owl:differentFrom" in lines
        assert "Lan" in lines
