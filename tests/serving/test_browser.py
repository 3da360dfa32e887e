"""The site in a real Chromium: the ways of a newcomer, keys, phones, the dark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from showing.keys import DOWN, ENTER, ESCAPE, UP

from .looking import broken_words, hard_to_read

if TYPE_CHECKING:
    from browsing import Browser

LISTS = (
    "/",
    "/search?q=an",
    "/search?q=zzzz",
    "/awards",
    "/awards?year=2023&sort=giver",
    "/awards?text=zzzz",
    "/questions",
    "/questions/who-awarded-whom",
    "/questions/who-awarded-whom?from=x",
    "/timeline",
    "/timeline?year=2023",
    "/map",
    "/map?era=63",
    "/matrix",
    "/links",
    "/links/review",
)
GIVER = "Công an tỉnh Kiên Giang"
QUOTE = "Bằng khen của UBND tỉnh"  # in the words of the award


def click(browser: Browser, text: str, within: str = "main") -> None:
    """Click the first link that begins with a text."""
    links = browser.driver.find_elements("css selector", f"{within} a")
    next(link for link in links if link.is_displayed() and link.text.startswith(text)).click()
    browser.until("return document.readyState === 'complete'")


def here(browser: Browser) -> str:
    return str(browser.run("return decodeURIComponent(location.pathname + location.search)"))


def suggestions(browser: Browser) -> list[str]:
    return list(
        browser.run("return [...document.querySelectorAll('[role=option] span')].map((one) => one.textContent)")
    )


def type_slowly(browser: Browser, box: Any, text: str) -> None:
    box.send_keys(text)
    browser.until("return document.querySelectorAll('[role=option]').length > 0")


def test_which_awards_a_body_gave_and_where_it_is_written_in_three_clicks(browser: Browser, address: str) -> None:
    browser.visit(address)
    click(browser, "Ai khen thưởng ai", "nav")  # 1
    click(browser, GIVER, "aside")  # 2
    assert here(browser) == "/awards?giver=organisation/công-an-tỉnh-kiên-giang"
    assert len(browser.driver.find_elements("css selector", "tbody[data-row]")) == 3
    assert QUOTE in browser.text("main"), "the words stand in the table already"
    click(browser, "Giấy khen", "tbody")  # 3
    assert here(browser).startswith("/page/conferral/")
    assert QUOTE in browser.text("main")
    assert browser.run("return [...document.querySelectorAll('main a')].some((a) => a.host !== location.host)")


def test_it_takes_two_clicks_from_the_givers_of_the_front_page(browser: Browser, address: str) -> None:
    browser.visit(address)
    click(browser, GIVER)
    click(browser, "Giấy khen", "tbody")
    assert QUOTE in browser.text("main")


def test_a_suggestion_leads_there_too(browser: Browser, address: str) -> None:
    browser.visit(address)
    type_slowly(browser, browser.find("main input[type=search]"), "cong an kien giang")
    assert suggestions(browser)[0] == GIVER
    browser.find("main [role=option]").click()  # 1
    browser.until("return location.pathname.startsWith('/page/organisation/')")
    assert GIVER in browser.text("h1")
    assert browser.run(
        "return [...document.querySelectorAll('main a')].some((a) => a.pathname.includes('/conferral/'))"
    )


def test_arrows_and_enter_choose_a_suggestion(browser: Browser, address: str) -> None:
    browser.visit(f"{address}/awards")
    browser.keys("/")
    box = browser.find("#find")
    assert browser.run("return document.activeElement.id") == "find"
    type_slowly(browser, box, "le quoc")
    assert box.get_attribute("aria-expanded") == "true"
    box.send_keys(DOWN)
    active = box.get_attribute("aria-activedescendant")
    assert browser.run("return document.getElementById(arguments[0]).getAttribute('aria-selected')", active) == "true"
    box.send_keys(UP)
    assert box.get_attribute("aria-activedescendant") is None
    box.send_keys(ESCAPE)
    assert box.get_attribute("aria-expanded") == "false"
    assert box.get_attribute("value") == "le quoc"
    box.send_keys(DOWN, DOWN, UP, ENTER)
    browser.until("return location.pathname.startsWith('/page/')")
    assert "Lê Quốc" in browser.text("h1")


def test_enter_without_a_choice_searches(browser: Browser, address: str) -> None:
    browser.visit(f"{address}/?lang=en")
    box = browser.find("main input[type=search]")
    type_slowly(browser, box, "le quoc hung")
    box.send_keys(ENTER)
    browser.until("return location.pathname === '/search'")
    assert here(browser) == "/search?lang=en&q=le+quoc+hung"
    assert "Lê Quốc Hùng" in browser.text("main")


def test_a_slow_answer_does_not_replace_a_later_one(browser: Browser, address: str) -> None:
    browser.visit(address)
    box = browser.find("main input[type=search]")
    browser.run(
        "const real = window.fetch; window.calls = 0; window.fetch = (...all) => {"
        "const late = window.calls++ === 0 ? 400 : 0;"
        "return new Promise((done) => setTimeout(() => done(real(all[0])), late)); };"
    )
    box.send_keys("bo cong")
    browser.until("return window.calls > 0")
    box.send_keys("\ue003" * 7 + "le quoc")
    browser.until(
        "return [...document.querySelectorAll('[role=option] span')].some((o) => o.textContent.includes('Quốc'))"
    )
    assert browser.run("return window.calls") > 1
    browser.run("return new Promise((done) => setTimeout(done, 600))")
    assert all("Quốc" in one for one in suggestions(browser))


def test_rows_are_walked_with_j_and_k_and_opened_with_enter(browser: Browser, address: str) -> None:
    browser.visit(f"{address}/awards")
    current = (
        "return [...document.querySelectorAll('[data-row]')].findIndex((row) => row.classList.contains('current'))"
    )
    browser.keys("j", "j", "j", "k")
    assert browser.run(current) == 1
    assert browser.run("return document.activeElement.closest('[data-row]').classList.contains('current')")
    browser.keys(ENTER)
    browser.until("return location.pathname.startsWith('/page/conferral/')")


def test_a_click_beside_the_links_of_a_row_opens_it(browser: Browser, address: str) -> None:
    browser.visit(f"{address}/awards")
    browser.find("tbody[data-row] .status").click()
    browser.until("return location.pathname.startsWith('/page/conferral/')")


def test_the_keys_are_told_and_no_key_acts_while_one_types(browser: Browser, address: str) -> None:
    browser.visit(f"{address}/awards")
    browser.keys("?")
    assert browser.run("return document.getElementById('keys').open")
    browser.keys(ESCAPE)
    assert not browser.run("return document.getElementById('keys').open")
    browser.find("#text").send_keys("j/?")
    assert browser.find("#text").get_attribute("value") == "j/?"
    assert not browser.run("return document.getElementById('keys').open")


def test_a_facet_a_sort_and_words_add_up_in_the_address(browser: Browser, address: str) -> None:
    browser.visit(f"{address}/awards")
    click(browser, "2023", "aside")
    click(browser, "Nơi khen", "thead")
    box = browser.find("#text")
    box.send_keys("kien giang", ENTER)
    browser.until("return location.search.includes('text=')")
    assert here(browser) == "/awards?year=2023&sort=giver&text=kien+giang"
    assert len(browser.driver.find_elements("css selector", ".chips li")) == 3
    click(browser, "Năm:", ".chips")
    assert here(browser) == "/awards?sort=giver&text=kien giang"


def test_a_circle_of_the_map_leads_to_its_rows(browser: Browser, address: str) -> None:
    browser.visit(f"{address}/map?era=63")
    browser.find(".map a[aria-label^='Kiên Giang'] circle").click()
    browser.until("return location.pathname === '/awards'")
    assert here(browser) == "/awards?province=kiên-giang"


@pytest.mark.parametrize("path", LISTS)
def test_a_page_is_quiet_readable_and_fits(browser: Browser, address: str, path: str) -> None:
    """It complains of nothing, asks nothing of others, stands out by day and by night, and fits a phone."""
    browser.visit(address + path)
    assert [one for one in browser.complaints() if "status of 400" not in one] == []
    assert [one for one in browser.requests() if not one.startswith(address)] == []
    assert hard_to_read(browser) == []


def test_on_a_phone_rows_are_cards_that_say_what_is_what(browser: Browser, address: str) -> None:
    browser.screen(390, 844, phone=True)
    browser.visit(f"{address}/awards")
    assert browser.run("return getComputedStyle(document.querySelector('tbody td')).display") == "block"
    assert browser.run("return getComputedStyle(document.querySelector('tbody td'), '::before').content") == '"Ngày: "'
    assert not browser.find(".facets section").is_displayed(), "the rows come first"
    browser.find(".facets > summary").click()
    assert browser.find(".facets section").is_displayed()


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("path", ["/links", "/page/organisation/c%C3%B4ng-an-t%E1%BB%89nh-ki%C3%AAn-giang"])
def test_on_a_phone_tables_show_all_columns_and_whole_words(
    browser: Browser, address: str, path: str, language: str
) -> None:
    browser.screen(390, 844, phone=True)
    browser.visit(f"{address}{path}?lang={language}")
    tables = "[...document.querySelectorAll('.linkmap, .neighbours')]"
    assert browser.run(f"return {tables}.map((one) => one.offsetWidth > one.parentElement.clientWidth)") == [False]
    assert broken_words(browser, "thead") == []
    pills = "[...document.querySelectorAll('.outcome')].filter((one) => one.getClientRects().length > 1)"
    assert browser.run(f"return {pills}.length") == 0


def test_it_all_works_without_a_script(browser: Browser, address: str) -> None:
    browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.driver.get(f"{address}/")
        browser.find("main input[type=search]").send_keys("cong an kien giang", ENTER)
        browser.reach("/search")
        assert GIVER in browser.find("main").text
        click_plain(browser, "đã khen 3")
        browser.reach("giver=")
        assert QUOTE in browser.find("main").text
    finally:
        browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def click_plain(browser: Browser, text: str) -> None:
    links = browser.driver.find_elements("css selector", "main a")
    next(link for link in links if link.text == text).click()
