"""The page in a real Chromium: what readers find, choose and link to."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from pyoxigraph import Quad

from kg.showing import Choice, choose, tell, write_page, write_story

from .keys import ENTER

if TYPE_CHECKING:
    from browsing import Browser

HANH = "person/lê-quốc-hạnh"
WORDS_OF_C1 = "Bộ Mùa Vàng tặng Bằng khen cho 12 tập thể và 30 cá nhân"


def test_it_opens_without_a_complaint_and_asks_for_nothing(browser: Browser, small_page: Path) -> None:
    browser.open(small_page)
    browser.settle()
    assert browser.complaints() == []
    assert browser.requests() == [small_page.as_uri()]
    painted = browser.run(
        "const c = document.querySelector('#canvas canvas');"
        "return new Set(c.getContext('2d').getImageData(0, 0, c.width, c.height).data).size"
    )
    assert painted > 50, "something is drawn"


def test_served_over_http_it_asks_for_nothing_but_itself(
    browser: Browser, small_page: Path, served: Callable[[Path], tuple[str, list[str]]]
) -> None:
    address, asked = served(small_page.parent)
    browser.open(f"{address}/graph.html")
    browser.settle()
    assert browser.complaints() == []
    assert asked == ["/graph.html"], "not even an icon"


@pytest.mark.parametrize(
    "query",
    [
        "le quoc hanh",
        "LE  QUOC HANH",
        "Lê Quốc Hạnh",
        unicodedata.normalize("NFD", "lê quốc hạnh"),
        "hạnh lê",
        "quoc",
    ],
)
def test_the_search_needs_no_tones(browser: Browser, small_page: Path, query: str) -> None:
    browser.open(small_page)
    browser.type_query(query)
    assert "Lê Quốc Hạnh" in browser.hits()


def test_the_search_knows_d_from_its_bar_and_other_names(browser: Browser, small_page: Path) -> None:
    browser.open(small_page)
    browser.type_query("dang thi dao")
    assert browser.hits() == ["Đặng Thị Đào"]
    browser.type_query("bmv")
    assert browser.hits() == ["Bộ Mùa Vàng"]
    browser.type_query("không có ai")
    assert browser.text("#hits") == "Không có kết quả"
    assert browser.text("#status") == "Không có kết quả"


def test_namesakes_can_be_told_apart_in_the_list(browser: Browser, small_page: Path) -> None:
    browser.open(small_page)
    told = "return [...document.querySelectorAll('#hits small')].map((hit) => hit.textContent)"
    browser.type_query("so suong mai")
    assert browser.run(told)[0] == "Cơ quan, tổ chức · Lúa Vàng tôn vinh tổ tự quản"
    browser.type_query("dang thi dao")
    assert browser.run(told) == ["Người · nguyên Thứ trưởng Bộ Mùa Vàng"]


def test_a_hit_opens_the_facts_with_their_exact_words_and_where_they_stand(browser: Browser, small_page: Path) -> None:
    browser.open(small_page)
    browser.type_query("12 tap the")
    browser.find("#query").send_keys(ENTER)
    assert WORDS_OF_C1 in browser.quotes()
    panel = browser.text("#panel")
    for said in ("Lúa Vàng tôn vinh tổ tự quản", "23/12/2023", "thân bài", "tiêu đề", "confer-active", "120–180"):
        assert said in panel
    assert "suy ra: date: year-from-publication → 2023" in panel
    links = browser.run("return [...document.querySelectorAll('#panel a')].map((a) => [a.href, a.rel, a.target])")
    assert ["https://bao.example/lua-vang", "noopener noreferrer", "_blank"] in links


def test_a_click_on_a_node_opens_it_and_a_click_beside_closes_it(browser: Browser, small_page: Path) -> None:
    browser.open(small_page)
    browser.click_canvas(f"nodes.find((node) => node.key === '{HANH}')")
    browser.until(f"return view.node !== null && nodes[view.node].key === '{HANH}'")
    assert browser.text("#panel-title") == "Lê Quốc Hạnh"
    assert "Đại tá Lê Quốc Hạnh, Thứ trưởng Bộ Mùa Vàng" in browser.quotes()
    assert "ông Lê Quốc Hạnh, Thứ trưởng" in browser.quotes(), "the words of both documents"
    browser.run("choose({ node: null })")
    browser.click_canvas("({ x: Math.min(...nodes.map((n) => n.x)) - 60, y: Math.max(...nodes.map((n) => n.y)) + 30 })")
    browser.settle()
    assert not browser.find("#panel").is_displayed()


def test_a_click_on_an_edge_opens_the_sentence_it_rests_on(browser: Browser, small_page: Path) -> None:
    browser.open(small_page)
    given = "links.find((link) => link.relation === 'to' && nodes[link.from].key === 'conferral/c1').number"
    browser.click_canvas(f"network.body.edges[{given}].edgeType.getPoint(0.5)")
    browser.until(f"return view.link === {given}")
    assert browser.quotes() == [WORDS_OF_C1, "Lúa Vàng tôn vinh tổ tự quản"], "the best words first"
    assert "cho" in browser.text("#panel-title")


def test_an_edge_that_no_sentence_states_says_so(browser: Browser, small_page: Path) -> None:
    edge = quote("organisation/tổ-tự-quản-số-3|area|place/lúa-vàng")
    browser.open(small_page, f"edge={edge}")
    assert browser.quotes() == []
    assert "không có câu riêng" in browser.text("#panel")


def test_a_class_that_is_switched_off_is_not_drawn(browser: Browser, small_page: Path) -> None:
    browser.open(small_page)
    browser.find("#classes input[value=person]").click()
    assert browser.run("return shownNodes.get().map((n) => nodes[n.id].group).includes('person')") is False
    assert browser.run("return shownEdges.get().every((e) => nodes[e.from].group !== 'person')")
    assert "person" not in browser.run("return location.hash")
    assert "class=conferral" in browser.run("return location.hash")
    browser.find("#classes input[value=person]").click()
    assert "class=" not in browser.run("return location.hash")


def test_a_movement_shows_its_acts_and_what_hangs_on_them(browser: Browser, small_page: Path) -> None:
    browser.open(small_page)
    assert browser.text("#movement").startswith("Tất cảĐồng lúa bình yên (1)")
    browser.run(
        "const list = document.getElementById('movement'); list.value = list.options[1].value;"
        "list.dispatchEvent(new Event('change'))"
    )
    keys = set(browser.run("return shownNodes.get().map((n) => nodes[n.id].key)"))
    assert {"conferral/c1", "group/g1", "organisation/bộ-mùa-vàng", HANH} <= keys
    assert not {"conferral/c2", "conferral/p1", "model/đèn-sáng-ngõ"} & keys
    browser.find("#tab-table").click()
    assert browser.text("#table caption small") == "1 trong 3 lần khen thưởng"


def test_the_address_holds_the_whole_view(browser: Browser, small_page: Path) -> None:
    browser.open(small_page)
    browser.find("#language").click()
    browser.type_query("hanh")
    browser.find("#query").send_keys(ENTER)
    browser.find("#classes input[value=place]").click()
    browser.find("#tab-table").click()
    before = browser.run(
        "return [view.node, view.link, view.lang, [...view.hidden], view.movement, view.query, view.tab]"
    )
    address = browser.run("return location.hash.slice(1)")
    browser.open(small_page, address)
    after = browser.run(
        "return [view.node, view.link, view.lang, [...view.hidden], view.movement, view.query, view.tab]"
    )
    assert after == before
    assert browser.run("return location.hash.slice(1)") == address
    assert browser.text("#panel-title") == "Lê Quốc Hạnh"
    assert browser.find("#query").get_attribute("value") == "hanh"
    assert browser.find("#table").is_displayed()
    assert not browser.find("#classes input[value=place]").is_selected()


def test_back_returns_to_the_node_before(browser: Browser, small_page: Path) -> None:
    browser.open(small_page, f"node={quote(HANH)}")
    browser.find(".neighbours button.to").click()
    assert browser.chosen() != HANH
    browser.driver.back()
    browser.until(f"return view.node !== null && nodes[view.node].key === '{HANH}'")
    assert browser.text("#panel-title") == "Lê Quốc Hạnh"


def test_another_iri_of_the_same_person_leads_to_the_same_node(browser: Browser, small_page: Path) -> None:
    browser.open(small_page, f"node={quote('person/suong-mai/lê-quốc-hạnh')}")
    assert browser.chosen() == HANH


def test_an_address_that_means_nothing_opens_the_whole_picture(browser: Browser, small_page: Path) -> None:
    browser.open(small_page, "node=nobody&edge=a|b|c&lang=xx&class=__proto__,dragon&movement=7&tab=x&q=%00")
    assert browser.complaints() == []
    assert browser.chosen() is None
    assert browser.run("return view.lang") == "vi"


def test_a_picture_that_leaves_nodes_out_says_so(browser: Browser, small: list[Quad], tmp_path: Path) -> None:
    picture = write_page(small, tmp_path / "page.html", most=7)
    browser.open(tmp_path / "page.html")
    assert f"Còn {picture.left_out} nút không vẽ" in browser.text("#counts")
    assert browser.complaints() == []


def test_the_picture_around_a_node_says_so_and_rings_it(browser: Browser, small: list[Quad], tmp_path: Path) -> None:
    story = tell(small)
    centre = "https://w3id.org/vinhdanh/id/organisation/bộ-mùa-vàng"
    part = choose(story, Choice(around=centre), 200)
    write_story(part, tmp_path / "page.html")
    browser.open(tmp_path / "page.html")
    browser.settle()
    assert browser.complaints() == []
    assert browser.driver.title == "quanh Bộ Mùa Vàng (1 bước) – Vinh Danh"
    assert browser.text("h1").endswith("quanh Bộ Mùa Vàng (1 bước)")
    assert f"Đồ thị còn {len(story.nodes) - len(part.nodes)} nút khác ngoài phần này" in browser.text("#counts")
    ring = (
        "const at = nodes[[...centres][0]];"
        "const p = network.canvasToDOM({ x: at.x + at.size * 1.25 + 4, y: at.y });"
        "const c = document.querySelector('#canvas canvas'); const r = c.width / c.getBoundingClientRect().width;"
        "return [...c.getContext('2d').getImageData(Math.round(p.x * r) - 3, Math.round(p.y * r), 7, 1).data]"
    )
    seen = browser.run(ring)
    dots = zip(seen[0::4], seen[1::4], seen[2::4], strict=True)
    assert any(red > 150 > max(green, blue) for red, green, blue in dots), "the ring has the colour of what is in focus"
    browser.find("#language").click()
    assert browser.driver.title == "around Bộ Mùa Vàng (steps: 1) – Vinh Danh"


def test_a_hub_with_too_many_neighbours_says_how_many_are_left(
    browser: Browser, small: list[Quad], tmp_path: Path
) -> None:
    part = choose(tell(small), Choice(around="https://w3id.org/vinhdanh/id/organisation/bộ-mùa-vàng"), 3)
    write_story(part, tmp_path / "page.html")
    browser.open(tmp_path / "page.html")
    assert f"Còn {part.left_out} nút gần đó không vẽ vì quá nhiều" in browser.text("#counts")


def test_on_a_phone_the_title_of_a_part_is_read_and_covers_nothing(
    browser: Browser, small: list[Quad], tmp_path: Path
) -> None:
    part = choose(tell(small), Choice(around="https://w3id.org/vinhdanh/id/organisation/bộ-mùa-vàng", hops=2), 200)
    write_story(part, tmp_path / "page.html")
    browser.screen(390, 844, phone=True)
    browser.open(tmp_path / "page.html")
    assert browser.find("#subtitle").is_displayed()
    low, legend = browser.run(
        "const box = (name) => document.querySelector(name).getBoundingClientRect();"
        "return [box('header').bottom, box('#legend').top]"
    )
    assert legend >= low
