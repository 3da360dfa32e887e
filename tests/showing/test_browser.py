"""The page in a real Chromium: what readers do with it, and what hostile text cannot do."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.showing import write_page

if TYPE_CHECKING:
    from .conftest import Browser

ENTER, DOWN, UP, TAB, ESCAPE = "\ue007", "\ue015", "\ue013", "\ue004", "\ue00c"  # WebDriver's codes for these keys
HANH = "person/lê-quốc-hạnh"
WORDS_OF_C1 = "Bộ Mùa Vàng tặng Bằng khen cho 12 tập thể và 30 cá nhân"


def type_query(browser: Browser, text: str) -> None:
    box = browser.find("#query")
    box.clear()
    box.send_keys(text)


def quotes(browser: Browser) -> list[str]:
    return list(browser.run("return [...document.querySelectorAll('#panel blockquote')].map((q) => q.textContent)"))


def hits(browser: Browser) -> list[str]:
    return list(
        browser.run("return [...document.querySelectorAll('#hits [role=option] span')].map((h) => h.textContent)")
    )


def chosen(browser: Browser) -> Any:
    return browser.run("return view.node === null ? null : nodes[view.node].key")


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
    type_query(browser, query)
    assert "Lê Quốc Hạnh" in hits(browser)


def test_the_search_knows_d_from_its_bar_and_other_names(browser: Browser, small_page: Path) -> None:
    browser.open(small_page)
    type_query(browser, "dang thi dao")
    assert hits(browser) == ["Đặng Thị Đào"]
    type_query(browser, "bmv")
    assert hits(browser) == ["Bộ Mùa Vàng"]
    type_query(browser, "không có ai")
    assert browser.text("#hits") == "Không có kết quả"
    assert browser.text("#status") == "Không có kết quả"


def test_namesakes_can_be_told_apart_in_the_list(browser: Browser, small_page: Path) -> None:
    browser.open(small_page)
    told = "return [...document.querySelectorAll('#hits small')].map((hit) => hit.textContent)"
    type_query(browser, "so suong mai")
    assert browser.run(told)[0] == "Cơ quan, tổ chức · Lúa Vàng tôn vinh tổ tự quản"
    type_query(browser, "dang thi dao")
    assert browser.run(told) == ["Người · nguyên Thứ trưởng Bộ Mùa Vàng"]


def test_arrow_keys_and_enter_walk_through_the_hits(browser: Browser, small_page: Path) -> None:
    browser.open(small_page)
    type_query(browser, "mua vang")
    names = hits(browser)
    assert len(names) > 1
    box = browser.find("#query")
    box.send_keys(DOWN, DOWN, UP, ENTER)
    assert box.get_attribute("aria-activedescendant") == "hit-0"
    assert browser.text("#panel-title") == names[0]
    box.send_keys(ENTER)
    assert browser.text("#panel-title") == names[1], "Enter again goes on to the next hit"
    assert browser.run("return document.activeElement.id") == "query"
    box.send_keys(ESCAPE)
    assert not browser.find("#hits").is_displayed()
    assert browser.find("#panel").is_displayed(), "the first Escape closes the list alone"
    box.send_keys(ESCAPE)
    assert not browser.find("#panel").is_displayed()


def test_a_hit_opens_the_facts_with_their_exact_words_and_where_they_stand(browser: Browser, small_page: Path) -> None:
    browser.open(small_page)
    type_query(browser, "12 tap the")
    browser.find("#query").send_keys(ENTER)
    assert WORDS_OF_C1 in quotes(browser)
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
    assert "Đại tá Lê Quốc Hạnh, Thứ trưởng Bộ Mùa Vàng" in quotes(browser)
    assert "ông Lê Quốc Hạnh, Thứ trưởng" in quotes(browser), "the words of both documents"
    browser.run("choose({ node: null })")
    browser.click_canvas("({ x: Math.min(...nodes.map((n) => n.x)) - 60, y: Math.max(...nodes.map((n) => n.y)) + 30 })")
    browser.settle()
    assert not browser.find("#panel").is_displayed()


def test_a_click_on_an_edge_opens_the_sentence_it_rests_on(browser: Browser, small_page: Path) -> None:
    browser.open(small_page)
    given = "links.find((link) => link.relation === 'to' && nodes[link.from].key === 'conferral/c1').number"
    browser.click_canvas(f"network.body.edges[{given}].edgeType.getPoint(0.5)")
    browser.until(f"return view.link === {given}")
    assert quotes(browser) == [WORDS_OF_C1, "Lúa Vàng tôn vinh tổ tự quản"], "the best words first"
    assert "cho" in browser.text("#panel-title")


def test_an_edge_that_no_sentence_states_says_so(browser: Browser, small_page: Path) -> None:
    edge = quote("organisation/tổ-tự-quản-số-3|area|place/lúa-vàng")
    browser.open(small_page, f"edge={edge}")
    assert quotes(browser) == []
    assert "không có câu riêng" in browser.text("#panel")


def test_neighbours_can_be_walked_by_keyboard_alone(browser: Browser, small_page: Path) -> None:
    browser.open(small_page, f"node={quote('organisation/bộ-mùa-vàng')}")
    headings = browser.run("return [...document.querySelectorAll('.neighbours h4')].map((h) => h.textContent)")
    assert headings == ["Trao (1)", "Tổ chức (1)", "Người giữ chức vụ (2)"]
    browser.run("document.querySelector('.neighbours button.to').focus()")
    browser.keys(DOWN, DOWN, DOWN, UP, DOWN)
    here = browser.run("return document.activeElement.textContent")
    assert here == "Lê Quốc HạnhThứ trưởng", "the neighbours stand in the order of the alphabet"
    browser.keys(ENTER)
    assert chosen(browser) == HANH
    assert browser.run("return document.activeElement.id") == "panel-title", "the walk goes on from the new node"
    browser.keys(TAB)
    assert browser.run("return document.activeElement.tagName") in ("A", "BUTTON")


def test_the_whole_page_can_be_reached_with_tab_and_shows_where_the_focus_is(
    browser: Browser, small_page: Path
) -> None:
    browser.open(small_page, f"node={quote(HANH)}")
    browser.run("document.body.tabIndex = -1; document.body.focus()")
    reached, unseen = set(), []
    for _ in range(60):
        browser.keys(TAB)
        place, width = browser.run(
            "const e = document.activeElement; return [e.id || e.className || e.tagName,"
            "parseFloat(getComputedStyle(e).outlineStyle === 'none' ? 0 : getComputedStyle(e).outlineWidth)]"
        )
        reached.add(place)
        if place != "BODY" and not width:
            unseen.append(place)
    assert {"tab-picture", "language", "query", "close", "to", "words", "movement", "vis-network", "fit"} <= reached
    assert not unseen


def test_the_drawing_itself_moves_by_keys(browser: Browser, small_page: Path) -> None:
    browser.open(small_page)
    look = "return [network.getViewPosition().x, network.getViewPosition().y, network.getScale()]"
    x, y, scale = browser.run(look)
    browser.run("document.querySelector('#canvas .vis-network').focus()")
    browser.keys("\ue014", DOWN, "+")  # the first is the right arrow
    moved = browser.run(look)
    assert moved[0] > x
    assert moved[1] > y
    assert moved[2] > scale
    assert browser.run("return document.activeElement.getAttribute('aria-label')").startswith("Hình vẽ đồ thị")


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


def test_the_table_says_what_the_drawing_says(browser: Browser, small_page: Path) -> None:
    browser.open(small_page)
    browser.find("#tab-table").click()
    rows = browser.run(
        "return [...document.querySelectorAll('#table tbody tr')].map((r) => [...r.cells].map((c) => c.textContent))"
    )
    assert len(rows) == 3
    assert rows[0] == [
        "22/12/2023", "Bộ Mùa Vàng", "Bằng khen", "12 tập thể, 30 cá nhân", "Lê Quốc Hạnh", "Đồng lúa bình yên",
        "Hội nghị Lúa Vàng", "Lúa Vàng tôn vinh tổ tự quản",
    ]  # fmt: skip
    assert rows[1][2] == "Giấy khen Mùa gặtđã quyết định", "what is not plainly awarded says so in words"
    assert rows[2][2] == "Huân chương Sương Maimới đề nghị"
    assert browser.run("return document.querySelector('#table th').getAttribute('aria-sort')") == "descending"
    browser.find("[data-column=award]").click()
    first = browser.run("return document.querySelector('#table tbody tr').cells[2].textContent")
    assert first == "Bằng khen"
    assert browser.run("return document.activeElement.dataset.column") == "award", "sorting keeps the focus"
    browser.find("#table .column-award button").click()
    assert chosen(browser) == "conferral/c1"
    assert browser.run("return document.activeElement.closest('tr').className") == "chosen", (
        "the focus stays in its row"
    )
    browser.run("document.getElementById('close').focus()")
    browser.keys(ESCAPE)
    assert browser.run("return document.activeElement.id") == "query", "and is not lost with the panel"
    type_query(browser, "suong mai")
    assert browser.text("#table caption small") == "2 trong 3 lần khen thưởng"


def test_the_address_holds_the_whole_view(browser: Browser, small_page: Path) -> None:
    browser.open(small_page)
    browser.find("#language").click()
    type_query(browser, "hanh")
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
    assert chosen(browser) != HANH
    browser.driver.back()
    browser.until(f"return view.node !== null && nodes[view.node].key === '{HANH}'")
    assert browser.text("#panel-title") == "Lê Quốc Hạnh"


def test_another_iri_of_the_same_person_leads_to_the_same_node(browser: Browser, small_page: Path) -> None:
    browser.open(small_page, f"node={quote('person/suong-mai/lê-quốc-hạnh')}")
    assert chosen(browser) == HANH


def test_an_address_that_means_nothing_opens_the_whole_picture(browser: Browser, small_page: Path) -> None:
    browser.open(small_page, "node=nobody&edge=a|b|c&lang=xx&class=__proto__,dragon&movement=7&tab=x&q=%00")
    assert browser.complaints() == []
    assert chosen(browser) is None
    assert browser.run("return view.lang") == "vi"


def test_the_language_switch_changes_every_word_and_the_lang_attribute(browser: Browser, small_page: Path) -> None:
    browser.open(small_page, "node=conferral/c2")
    assert browser.run("return document.documentElement.lang") == "vi"
    assert "Lần khen thưởng" in browser.text("#legend")
    assert "Giấy khen Mùa gặt" in browser.text("#panel-title")
    browser.find("#language").click()
    assert browser.run("return document.documentElement.lang") == "en"
    assert "Conferral" in browser.text("#legend")
    assert "confers Certificate of commendation “Mùa gặt”" in browser.text("#panel-title")
    assert browser.run("return document.title") == "Vinh Danh: who commended whom"
    assert browser.run("return document.querySelector('#panel blockquote').lang") == "vi", "the words stay Vietnamese"


def test_what_is_open_or_only_proposed_says_so_in_words(browser: Browser, small_page: Path) -> None:
    browser.open(small_page, f"node={quote('organisation/lua-vang/sở-sương-mai-tỉnh')}")
    assert browser.text(".badges") == "Chưa rõ là đơn vị nào"
    browser.open(small_page, "node=conferral/p1")
    assert browser.text(".badges") == "mới đề nghị"
    assert browser.text("#panel-title").startswith("mới đề nghị: Chủ tịch Đồng Lúa trao Huân chương Sương Mai cho Lê")
    assert "viền đứt" in browser.text("#marks")
    assert "rỗng" in browser.text("#marks")


def test_a_picture_that_leaves_nodes_out_says_so(browser: Browser, small: list[Quad], tmp_path: Path) -> None:
    picture = write_page(small, tmp_path / "page.html", most=7)
    browser.open(tmp_path / "page.html")
    assert f"Còn {picture.left_out} nút không vẽ" in browser.text("#counts")
    assert browser.complaints() == []


def test_dark_paper_where_the_reader_wants_it(browser: Browser, small_page: Path) -> None:
    browser.media(prefers_color_scheme="dark")
    browser.open(small_page)
    assert browser.run("return getComputedStyle(document.body).backgroundColor") == "rgb(20, 24, 31)"
    assert browser.run("return colours.paper") == "#14181f"
    browser.media(prefers_color_scheme="light")
    browser.until("return colours.paper === '#fbfaf7'")


@pytest.mark.parametrize(("wish", "at_once"), [("reduce", True), ("no-preference", False)])
def test_nothing_glides_where_the_reader_wants_stillness(
    browser: Browser, small_page: Path, wish: str, at_once: bool
) -> None:
    browser.media(prefers_reduced_motion=wish)
    browser.open(small_page)
    browser.settle()
    where = "JSON.stringify(network.getViewPosition())"
    go = f"goTo({{ node: numberOf.get('{HANH}') }})"
    before, after = browser.run(f"const one = {where}; {go}; return [one, {where}]")
    assert (before != after) is at_once
    browser.settle()
    assert before != browser.run(f"return {where}")
    animation = browser.run("return getComputedStyle(document.getElementById('panel')).animationName")
    assert (animation == "none") is at_once


def test_two_glides_at_once_do_not_hold_the_view_fast(browser: Browser, small_page: Path) -> None:
    browser.media(prefers_reduced_motion="no-preference")
    browser.open(small_page)
    browser.run(f"showAll(); goTo({{ node: numberOf.get('{HANH}') }}); showAll()")
    browser.settle()
    browser.run("network.moveTo({ position: { x: 5, y: 6 }, scale: 1 })")
    browser.settle()
    assert browser.run("const { x, y } = network.getViewPosition(); return [x, y]") == [5, 6]


def test_labels_never_lie_upon_each_other(browser: Browser, small_page: Path) -> None:
    browser.open(small_page)
    browser.settle()
    overlaps = browser.run(
        """
        const taken = [];
        const take = Room.prototype.take;
        Room.prototype.take = function (box) {
          const free = take.call(this, box);
          if (free) taken.push(box);
          return free;
        };
        drawLabels(document.querySelector('#canvas canvas').getContext('2d'));
        Room.prototype.take = take;
        const labels = taken.filter((box) => !box.sure);
        const meets = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
        return [labels.length, labels.filter((a, i) => labels.slice(i + 1).some((b) => meets(a, b))).length];
        """
    )
    assert overlaps[0] >= 14
    assert overlaps[1] == 0


def test_on_a_phone_the_panel_is_a_sheet_below_and_nothing_sticks_out(browser: Browser, small_page: Path) -> None:
    browser.screen(390, 844, phone=True)
    for hash_ in (f"node={quote(HANH)}", f"node={quote(HANH)}&tab=table"):
        browser.open(small_page, hash_)
        sheet = browser.run(
            "const box = document.getElementById('panel').getBoundingClientRect();"
            "return [box.left, box.right, box.bottom, box.top]"
        )
        assert sheet[:3] == [0, 390, 844]
        assert sheet[3] > 844 / 3
        assert browser.run("return document.documentElement.scrollWidth") <= 390
    assert not browser.find("#classes").is_displayed(), "the legend is folded"


# Hostile text -------------------------------------------------------------------------------------------------------

PAYLOADS = [
    "<script>window.hacked = 1; alert(1)</script>",
    "<img src=x onerror='window.hacked = 1; alert(1)'>",
    "</script><script>window.hacked = 1; alert(1)</script>",
    "<a href='javascript:window.hacked=1'>href</a>",
    '"><svg onload="window.hacked = 1">',
    "javascript:window.hacked=1//https://",
    "'-window.hacked=1-'",
    "{{constructor.constructor('window.hacked=1')()}}${window.hacked=1}",
    "<iframe srcdoc='<script>top.hacked=1</script>'></iframe>",
    "<!-- <script> --><style>*{display:none}</style>",
    "__proto__",
    "constructor",
    "\u202e\u0000\ufeff\u2028hasOwnProperty",
]
KEPT = ("start", "end", "numericValue", "collectiveCount")  # numbers, which are read as such


def hostile(small: list[Quad], payload: str) -> list[Quad]:
    """Put a payload in the place of every text of a graph, and of every address that could become a link."""
    out = []
    for quad in small:
        thing: Any = quad.object
        if isinstance(thing, Literal) and not quad.predicate.value.endswith(KEPT):
            thing = Literal(payload, language=thing.language) if thing.language else Literal(payload)
        elif quad.predicate.value.endswith(("dc/terms/source", "exactMatch")):
            thing = NamedNode("javascript:window.hacked=1//https://")
        out.append(Quad(quad.subject, quad.predicate, thing, quad.graph_name))
    source = NamedNode("http://purl.org/dc/terms/source")
    document = NamedNode("https://w3id.org/vinhdanh/id/document/lua-vang")
    return [
        *out,
        Quad(document, source, Literal(payload)),
        Quad(document, source, Literal("data:text/html,<script>1</script>")),
    ]


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_hostile_text_in_every_field_stays_text(
    browser: Browser, small: list[Quad], tmp_path: Path, payload: str
) -> None:
    write_page(hostile(small, payload), tmp_path / "page.html")
    browser.open(tmp_path / "page.html")
    elements = browser.run("return document.querySelectorAll('script, style, link').length")
    shown = browser.run(
        """
        const texts = [];
        const look = () => texts.push(document.body.innerText);
        for (const lang of ['vi', 'en']) {
          choose({ lang });
          for (const node of nodes) { goTo({ node: node.number }); look(); }
          for (const link of links) { goTo({ link: link.number }); look(); }
          for (const tab of ['table', 'picture']) { choose({ tab }); look(); }
          hits = nodes; renderHits(true); look();
        }
        return texts.join('\\n');
        """
    )
    browser.settle()
    visible = payload.replace("\x00", "").strip("\ufeff").split("\u2028")[-1]
    assert shown.count(visible) > 50, "shown as the text it is"
    assert "undefined" not in shown
    browser.run("choose({ node: numberOf.get('conferral/p1') })")
    assert browser.text(".badges") == payload, "a word that the list lacks stands as it is"
    assert browser.run("return window.hacked") is None
    assert browser.run("return document.querySelectorAll('script, style, link').length") == elements
    made = "img, iframe, object, embed, form, [onerror], [onload], [srcdoc], a:not([href^=http])"
    assert browser.run(f"return document.querySelectorAll('{made}').length") == 0
    assert browser.complaints() == [], "nothing was even tried and refused"
    assert browser.requests() == [(tmp_path / "page.html").as_uri()]


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_a_hostile_address_does_nothing(browser: Browser, small_page: Path, payload: str) -> None:
    browser.open(
        small_page,
        "&".join(f"{key}={quote(payload)}" for key in ("node", "edge", "q", "class", "movement", "tab", "lang")),
    )
    browser.settle()
    assert browser.run("return window.hacked") is None
    assert browser.complaints() == []
    assert browser.find("#query").get_attribute("value").strip("\ufeff") == " ".join(payload.split("\n")).strip(
        "\ufeff"
    )


def test_the_policy_would_stop_what_slipped_through(browser: Browser, small_page: Path) -> None:
    browser.open(small_page)
    assert (
        browser.run(
            """
        const script = document.createElement('script');
        try { script.text = 'window.hacked = 1'; document.body.append(script); } catch (refused) { /* trusted types */ }
        const html = '<img src=x onerror="window.hacked = 1">';
        try { document.body.insertAdjacentHTML('beforeend', html); } catch (refused) { return 'refused'; }
        return 'accepted';
        """
        )
        == "refused"
    )
    assert browser.run("return window.hacked") is None
    answer = browser.driver.execute_async_script(
        "const done = arguments[0]; fetch('data:text/plain,x').then(() => done('sent'), () => done('refused'))"
    )
    assert answer == "refused"
