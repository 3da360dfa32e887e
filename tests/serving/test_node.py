"""The page of a node, and the card of an award act: what is told, in which words, and what speaks against it."""

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
from pyoxigraph import NamedNode
from starlette.testclient import TestClient

from kg.building import Settings, build, remove
from kg.graph.iri import VD
from kg.serving.app import application
from kg.serving.neighbourhood import Neighbourhood
from kg.serving.site import Served

TOLD = "Sáng 20/6/2024, trời mưa, Công an tỉnh An Giang tặng Bằng khen cho ông Lê Văn Mẫu và 7 cá nhân."
TEXT = f"Khen thưởng ở An Giang\nAn Giang: đông người đến dự lễ. {TOLD} Sau đó mọi người ra về.\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("nodes")
    (folder / "mẫu.txt").write_text(TEXT, encoding="utf-8")
    (folder / "rút.txt").write_text("Ngày 2/3/2023, Sở Y tế An Giang tặng Giấy khen cho 3 cá nhân.\n", encoding="utf-8")
    build([folder / "mẫu.txt", folder / "rút.txt"], folder / "out", Settings(workers=1))
    remove(["rút"], folder / "out", Settings(workers=1), why="báo đã gỡ <b>bài</b>")
    return folder


@pytest.fixture(scope="module")
def built(folder: Path) -> Iterator[TestClient]:
    with TestClient(application(folder / "out")) as client:
        yield client


def served(client: TestClient) -> Served:
    found: Served = client.app.state.site.now  # type: ignore[attr-defined]
    return found


def page_of(client: TestClient, iri: str, **parameters: str) -> str:
    answer = client.get("/page/" + (served(client).path(iri) or ""), params=parameters)
    assert answer.status_code == 200
    return answer.text


def plain(page: str) -> str:
    """The words of a page."""
    return " ".join(unescape(re.sub(r"<[^>]+>", "", page)).split())


def named(client: TestClient, kind: str, name: str) -> str:
    catalogue = served(client).catalogue
    return next(iri for iri, one in catalogue.kinds.items() if one == kind and catalogue.name(iri) == name)


def test_a_card_tells_giver_award_recipients_and_the_words(built: TestClient) -> None:
    (act,) = served(built).catalogue.acts
    page = page_of(built, act.iri)
    assert TOLD in plain(page), "the quote stands in its sentence"
    assert "đông người" not in page
    assert "mọi người ra về" not in page
    mark = re.search(r"<mark>(.*?)</mark>", page, re.DOTALL)
    assert mark
    assert '<span class="giver" title="bên khen">Công an tỉnh An Giang</span>' in mark[1]
    assert '<span class="award" title="khen thưởng">Bằng khen</span>' in mark[1]
    assert "trời mưa" not in mark[1]
    assert re.search(r'class="recipient" title="được khen">(ông )?Lê Văn Mẫu', page)
    for said in ("đã khen thưởng", '<time datetime="2024-06-20">20/06/2024</time>', "Mã phát biểu", "X tặng W cho R"):
        assert said in page


def test_a_card_warns_of_what_the_law_does_not_allow(built: TestClient) -> None:
    (act,) = served(built).catalogue.acts
    assert "Cần xem lại:" in page_of(built, act.iri)
    assert "Check this:" in page_of(built, act.iri, lang="en")


def test_what_was_taken_out_is_gone_and_says_why(built: TestClient) -> None:
    answer = built.get("/page/document/" + quote("rút"))
    assert answer.status_code == 410
    assert "báo đã gỡ &lt;b&gt;bài&lt;/b&gt;" in answer.text


def test_what_is_not_there_names_what_is_near(built: TestClient) -> None:
    answer = built.get("/page/organisation/cong-an-an-giang")
    assert answer.status_code == 404
    assert ">Công an tỉnh An Giang</a>" in answer.text
    for path in ("/page/", "/page/person", "/page/person/", "/page/%00", "/page/person/<b>", "/page/a/b c%20>"):
        assert built.get(path).status_code == 404, path


def test_every_node_of_a_graph_has_a_page_in_both_languages(client: TestClient) -> None:
    site = served(client)
    subjects = {quad.subject.value for quad in site.store.quads_for_pattern(None, None, None, None)}
    paths = sorted(path for one in subjects if (path := site.path(one)) and "#" not in path)
    assert {path.partition("/")[0] for path in paths} >= {"person", "post", "group", "conferral", "claim", "judgement"}
    sample = [
        path
        for kind in sorted({path.partition("/")[0] for path in paths})
        for path in paths
        if path.startswith(kind + "/")
    ][::3]
    for path in sample:
        for lang in ("", "?lang=en"):
            assert client.get(f"/page/{path}{lang}").status_code == 200, path


def test_letters_of_an_address_may_come_encoded_or_not(client: TestClient) -> None:
    iri = named(client, "organisation", "Công an tỉnh Thanh Lâm")
    path = served(client).path(iri) or ""
    assert "%E1" in path
    assert client.get("/page/" + unquote(path)).status_code == 200
    assert client.get("/page/" + path).status_code == 200
    assert client.get("/page/" + path.lower()).status_code == 200


def test_sources_that_disagree_stand_side_by_side(client: TestClient) -> None:
    act = next(act for act in served(client).catalogue.acts if len(act.documents) == 2 and len(act.recipients) == 2)
    page = page_of(client, act.iri)
    assert page.count('<article class="source">') == 2
    assert "Các nguồn nói khác nhau" in page
    assert "số cá nhân" in page
    row = plain(page[page.index("số cá nhân") :])
    assert "35" in row
    assert "36" in row
    assert "Nhập làm một vì quy tắc same-conferral" in plain(page)


def test_a_proposal_is_told_apart_in_words_and_is_no_gift_for_machines(client: TestClient) -> None:
    act = next(act for act in served(client).catalogue.acts if act.status == "proposed")
    page = page_of(client, act.iri)
    assert "mới đề nghị" in page
    assert "Chưa phải là khen thưởng." in page
    assert "GiveAction" not in page


def test_the_page_of_a_body_tells_what_it_gave_with_the_words(client: TestClient) -> None:
    iri = named(client, "organisation", "Ủy ban nhân dân tỉnh Thanh Lâm")
    page = page_of(client, iri)
    assert "khen thưởng (" in plain(page)
    acts = [act for act in served(client).catalogue.acts if iri in act.givers]
    assert acts
    for act in acts:
        assert f'href="/page/{served(client).path(act.iri)}"' in page
    assert page.count("<mark>") >= len(acts)


def test_facts_are_chosen_by_role(client: TestClient) -> None:
    iri = named(client, "organisation", "Công an tỉnh Sơn Bình")
    every, some = page_of(client, iri), page_of(client, iri, show="organised")
    assert every.count('<div class="when">') > some.count('<div class="when">') == 1


def test_the_drawing_and_the_table_hold_the_same_neighbours(client: TestClient) -> None:
    iri = named(client, "organisation", "Công an tỉnh Sơn Bình")
    page = page_of(client, iri)
    drawing, table = page.index("<svg class"), page.index('<table class="neighbours">')
    drawn = set(re.findall(r'data-node="([^"]+)"', page[drawing:table]))
    listed = set(re.findall(r'<tr data-node="([^"]+)"', page[table:]))
    assert listed
    assert {one for one in listed if "/document/" not in one} <= drawn
    assert len(drawn) <= 50
    assert "style=" not in page, "the policy of the site would drop it"


def test_a_neighbour_is_opened_and_closed_by_the_address(client: TestClient) -> None:
    iri = named(client, "organisation", "Công an tỉnh Sơn Bình")
    act = next(act for act in served(client).catalogue.acts if iri in act.givers)
    here = page_of(client, iri, open=served(client).path(act.iri) or "")
    assert "thu gọn" in here
    assert "Hoàn tác" in here
    assert "Hoàn tác" not in page_of(client, iri)
    for nothing in ("person/nobody", "post/<b>", "post/%", "", "group/\x00"):
        assert "Hoàn tác" not in page_of(client, iri, open=nothing)


def test_people_of_one_name_are_not_taken_for_one(client: TestClient) -> None:
    catalogue = served(client).catalogue
    name, several = next(
        (name, iris)
        for name in sorted({catalogue.name(iri) for iri, kind in catalogue.kinds.items() if kind == "person"})
        if len(iris := [i for i, k in catalogue.kinds.items() if k == "person" and catalogue.name(i) == name]) > 1
    )
    page = plain(page_of(client, several[0]))
    assert name in page
    assert "có thể là người khác" in page or "chưa đủ chứng cứ" in page


def test_the_block_for_search_engines_is_data_that_cannot_end_itself(client: TestClient) -> None:
    iri = named(client, "organisation", "Công an tỉnh Sơn Bình")
    page = page_of(client, iri)
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert block
    said = json.loads(block[1])
    assert (said["@type"], said["@id"], said["name"]) == ("Organization", iri, "Công an tỉnh Sơn Bình")
    assert "<" not in block[1]
    assert f'<link rel="canonical" href="{iri}">' in page
    path = served(client).path(iri)
    assert f'<link rel="alternate" type="text/turtle" href="/data/{path}.ttl">' in page
    assert client.get(f"/data/{path}.ttl").status_code == 200


def test_a_graph_without_records_shows_the_quote_alone(client: TestClient) -> None:
    act = served(client).catalogue.acts[0]
    assert "<mark>" in page_of(client, act.iri)


def test_posts_lead_to_the_person_and_the_post(client: TestClient) -> None:
    catalogue = served(client).catalogue
    holdings = served(client).store.quads_for_pattern(None, NamedNode(VD + "onPost"), None, None)
    post = min(quad.object.value for quad in holdings if isinstance(quad.object, NamedNode))
    page = page_of(client, post)
    (person, *_) = re.findall(r'href="/page/(person/[^"]+)"', page)
    assert catalogue.kinds[served(client).iri(person)] == "person"
    assert "người giữ chức" in page
    back = page_of(client, served(client).iri(person))
    assert f'href="/page/{served(client).path(post)}"' in back


def test_a_link_elsewhere_says_who_decided_it_and_why(tmp_path: Path) -> None:
    text = "Ngày 2/3/2023, Công an tỉnh Nghệ An tặng Giấy khen cho 3 cá nhân ở tỉnh Nghệ An.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    build([tmp_path / "a.txt"], tmp_path / "out", Settings(workers=1))
    with TestClient(application(tmp_path / "out")) as client:
        page = page_of(client, named(client, "place", "Nghệ An"))
    where = plain(page[page.index('id="elsewhere"') :])
    assert "Wikidata Q" in where
    assert "đã xét: Vinh Danh" in where
    assert "độ chắc" in where
    assert re.search(r'<a href="http://www.wikidata.org/entity/Q\d+" rel="noopener noreferrer">', page)


def test_the_page_of_a_document_quotes_the_document(client: TestClient) -> None:
    act = next(act for act in served(client).catalogue.acts if len(act.documents) == 2)
    for document in act.documents:
        page = page_of(client, document)
        cited = re.findall(r'<footer class="quiet"><a href="/page/([^"]+)"', page)
        assert set(cited) == {served(client).path(document)}


def test_what_is_derived_of_a_hub_hides_none_of_its_links(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    site = served(client)
    nodes = [iri for iri in site.catalogue.kinds if "/id/" in iri]
    before = [Neighbourhood(site).links(iri) for iri in nodes]
    monkeypatch.setattr("kg.serving.neighbourhood.FEW", 1)
    assert [Neighbourhood(site).links(iri) for iri in nodes] == before
    assert sum(map(len, before)) > 100
