"""The explorer without a script: what the address asks for, drawn and listed; ways between two; JSON for the script."""

import re
from html import unescape

import pytest
from starlette.testclient import TestClient

from kg.serving.exploring import MOST, PAGE
from kg.serving.site import Served

POLICE = "organisation/công-an-tỉnh-sơn-bình"


def served(client: TestClient) -> Served:
    found: Served = client.app.state.site.now  # type: ignore[attr-defined]
    return found


def graph(client: TestClient, **asked: object) -> tuple[dict[str, dict[str, object]], list[tuple[str, str, str]]]:
    """Nodes by path, and links."""
    answer = client.get("/explore/graph", params=asked)  # type: ignore[arg-type]
    assert answer.status_code == 200
    said = answer.json()
    nodes = said["nodes"]
    return {one["path"]: one for one in nodes}, [
        (nodes[a]["path"], relation, nodes[b]["path"]) for a, b, relation, _ in said["links"]
    ]


def test_a_node_that_is_added_is_alone_until_it_is_opened(client: TestClient) -> None:
    nodes, links = graph(client, node=POLICE)
    assert list(nodes) == [POLICE]
    assert links == []
    assert nodes[POLICE]["more"] == nodes[POLICE]["near"]
    opened, links = graph(client, node=POLICE, open=POLICE)
    assert len(opened) == 1 + int(str(nodes[POLICE]["near"]))
    assert opened[POLICE]["more"] == 0
    assert {POLICE} <= {end for one, _, two in links for end in (one, two)}


def test_what_is_hidden_is_not_there_and_closing_leaves_what_was_added(client: TestClient) -> None:
    opened, _ = graph(client, node=POLICE, open=POLICE)
    gone = next(path for path in opened if path != POLICE)
    hidden, links = graph(client, node=POLICE, open=POLICE, hide=gone)
    assert set(opened) - set(hidden) == {gone}
    assert all(gone not in (one, two) for one, _, two in links)
    assert list(graph(client, node=POLICE)[0]) == [POLICE]


def test_kinds_and_years_filter_what_is_opened(client: TestClient) -> None:
    every, _ = graph(client, node=POLICE, open=POLICE)
    acts, _ = graph(client, node=POLICE, open=POLICE, kind="conferral")
    assert {one["kind"] for path, one in acts.items() if path != POLICE} == {"conferral"}
    assert 1 < len(acts) < len(every)
    years = {str(one["year"]) for one in every.values()} - {""}
    assert years == {"2022"}
    later, _ = graph(client, node=POLICE, open=POLICE, **{"from": "2023"})
    assert not {str(one["year"]) for one in later.values()} - {""}


def test_neighbours_of_a_hub_come_in_pages(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.serving.exploring.PAGE", 2)
    first, _ = graph(client, node=POLICE, open=POLICE)
    second, _ = graph(client, node=POLICE, open=f"{POLICE}~2")
    assert (len(first), len(second)) == (3, 5)
    assert set(first) < set(second)
    monkeypatch.setattr("kg.serving.exploring.MOST", 4)
    assert client.get("/explore/graph", params={"node": POLICE, "open": f"{POLICE}~9"}).json()["full"] is True
    assert (PAGE, MOST) == (25, 400)


def test_nonsense_in_an_address_shows_nothing(client: TestClient) -> None:
    for path in ("person/nobody", "post/<b>", "%", "", "../../etc", "organisation/" + "x" * 5000):
        assert graph(client, node=path, open=path, hide=path) == ({}, [])
        assert client.get("/explore", params={"node": path, "open": path + "~99999999"}).status_code == 200


def test_the_way_from_one_to_another_goes_by_the_acts_that_join_them(client: TestClient) -> None:
    answer = client.get("/explore", params={"a": "do manh ha", "b": "công an tỉnh sơn bình"}, follow_redirects=False)
    assert answer.status_code == 303
    nodes = [
        served(client).catalogue.kinds.get(served(client).iri(one))
        for one in re.findall(r"node=([^&]+)", answer.headers["location"])
    ]
    assert len(nodes) == 3
    page = client.get(answer.headers["location"]).text
    table = page[page.index('id="listed"') :]
    assert "Đỗ Mạnh Hà" in table
    assert "Công an tỉnh Sơn Bình" in table
    assert "được khen" in table or "cho" in table


def test_a_way_that_is_not_there_is_said(client: TestClient) -> None:
    page = client.get("/explore", params={"a": "không có ai tên này", "b": POLICE}).text
    assert "Không có nút nào tên “không có ai tên này”." in page
    assert 'role="alert"' in page


def test_the_page_does_without_a_script_what_the_script_does(client: TestClient) -> None:
    page = client.get("/explore", params={"node": POLICE, "open": POLICE}).text
    nodes, _ = graph(client, node=POLICE, open=POLICE)
    assert set(map(unescape, re.findall(r'<tr data-node="([^"]+)"', page))) == set(nodes)
    assert page.count('class="spot') == len(nodes)
    assert "style=" not in page
    closed = re.search(rf'data-node="{POLICE}".*?data-do="close" href="([^"]+)"', page, re.DOTALL)
    assert closed
    assert client.get(unescape(closed[1])).text.count("<tr data-node=") == 1
    hits = client.get("/explore", params={"add": "son binh"}).text
    link = re.search(r'<ul id="hits".*?<a href="([^"]+)"', hits, re.DOTALL)
    assert link
    assert client.get(unescape(link[1])).text.count("<tr data-node=") == 1


def test_where_to_begin_is_offered(client: TestClient) -> None:
    page = client.get("/explore?lang=en").text
    begin = re.search(r'<p id="begin">.*?href="([^"]+)"', page, re.DOTALL)
    assert begin
    assert "lang=en" in begin[1]
    assert client.get(unescape(begin[1])).text.count("<tr data-node=") > 1


def test_names_are_found_for_the_box(client: TestClient) -> None:
    found = client.get("/explore/find", params={"q": "son binh", "lang": "en"}).json()
    assert {"path": POLICE, "label": "Công an tỉnh Sơn Bình", "kind": "Organisation"} in found
    assert client.get("/explore/find").json() == []
