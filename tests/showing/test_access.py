"""The page in a real Chromium: by keyboard, as a table, in either language, on any screen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from .keys import DOWN, ENTER, ESCAPE, RIGHT, TAB, UP

if TYPE_CHECKING:
    from browsing import Browser

HANH = "person/lê-quốc-hạnh"


def test_arrow_keys_and_enter_walk_through_the_hits(browser: Browser, small_page: Path) -> None:
    browser.open(small_page)
    browser.type_query("mua vang")
    names = browser.hits()
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


def test_neighbours_can_be_walked_by_keyboard_alone(browser: Browser, small_page: Path) -> None:
    browser.open(small_page, f"node={quote('organisation/bộ-mùa-vàng')}")
    headings = browser.run("return [...document.querySelectorAll('.neighbours h4')].map((h) => h.textContent)")
    assert headings == ["Trao (1)", "Tổ chức (1)", "Người giữ chức vụ (2)"]
    browser.run("document.querySelector('.neighbours button.to').focus()")
    browser.keys(DOWN, DOWN, DOWN, UP, DOWN)
    here = browser.run("return document.activeElement.textContent")
    assert here == "Lê Quốc HạnhThứ trưởng", "the neighbours stand in the order of the alphabet"
    browser.keys(ENTER)
    assert browser.chosen() == HANH
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
    browser.keys(RIGHT, DOWN, "+")
    moved = browser.run(look)
    assert moved[0] > x
    assert moved[1] > y
    assert moved[2] > scale
    assert browser.run("return document.activeElement.getAttribute('aria-label')").startswith("Hình vẽ đồ thị")


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
    assert browser.chosen() == "conferral/c1"
    assert browser.run("return document.activeElement.closest('tr').className") == "chosen", (
        "the focus stays in its row"
    )
    browser.run("document.getElementById('close').focus()")
    browser.keys(ESCAPE)
    assert browser.run("return document.activeElement.id") == "query", "and is not lost with the panel"
    browser.type_query("suong mai")
    assert browser.text("#table caption small") == "2 trong 3 lần khen thưởng"


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
