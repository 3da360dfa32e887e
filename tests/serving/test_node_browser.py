"""The site in a real Chromium: explorer, drawings, SPARQL editor; on a phone; with an attack in every field."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from showing.keys import ENTER, RIGHT

from kg.facts import Award, Event, Evidence, Facts, Official, Organisation, Recipient
from kg.graph import Names, describe, state, write
from kg.vocabulary import Vocabulary

from .listening import serving
from .looking import hard_to_read

if TYPE_CHECKING:
    from browsing import Browser

POLICE = "organisation/công-an-tỉnh-sơn-bình"
DELETE = "\ue017"
PAYLOADS = (
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(2)</script>",
    '"><svg onload=alert(3)>',
    "{{ 7 * 7 }}</textarea><iframe src=javascript:alert(4)>",
)


@pytest.fixture(scope="module")
def site(out: Path) -> Iterator[str]:
    """Where the site of the invented corpus listens."""
    with serving(out) as found:
        yield found


PAGES = ("card", f"/page/{POLICE}", f"/explore?node={POLICE}&open={POLICE}", "/query", "/query?query=ASK {}")


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_quiet_and_readable(browser: Browser, site: str, path: str) -> None:
    """It complains of nothing, asks only this site, and can be read by day, by night and on a phone."""
    browser.visit(site + (f"/page/{POLICE}" if path == "card" else path))
    if path == "card":
        browser.find("a.more").click()
    browser.until("return document.querySelector('.spot, canvas, .CodeMirror, .award-card') !== null")
    assert browser.complaints() == []
    asked = browser.requests()
    assert asked
    assert [url for url in asked if not url.startswith(site)] == []
    assert hard_to_read(browser) == []


def count(browser: Browser, selector: str) -> int:
    return int(browser.run("return document.querySelectorAll(arguments[0]).length", selector))


def rows(browser: Browser) -> int:
    return count(browser, "#listed tr[data-node]")


def test_the_explorer_is_worked_by_keys(browser: Browser, site: str) -> None:
    browser.visit(f"{site}/explore")
    browser.find("#add-name").send_keys("cong an tinh son binh")
    button = browser.until("return document.querySelector('#hits button')")
    assert "Công an tỉnh Sơn Bình" in button.text
    button.click()
    browser.until("return document.querySelectorAll('#listed tr[data-node]').length > 1")
    many = rows(browser)
    assert browser.run("return document.activeElement.id") == "canvas"
    browser.keys(ENTER)  # it was opened when it was added; now it is closed
    browser.until("return document.querySelectorAll('#listed tr[data-node]').length === 1")
    assert browser.run("return new URL(location).searchParams.getAll('node')") == [POLICE]
    browser.keys("z")
    browser.until(f"return document.querySelectorAll('#listed tr[data-node]').length === {many}")
    browser.keys("y")
    browser.until("return document.querySelectorAll('#listed tr[data-node]').length === 1")
    browser.keys("z")
    browser.until(f"return document.querySelectorAll('#listed tr[data-node]').length === {many}")
    browser.keys(RIGHT)
    chosen = browser.run("return document.querySelector('#listed tr.chosen').dataset.node")
    browser.keys(DELETE)
    browser.until(f"return document.querySelectorAll('#listed tr[data-node]').length === {many - 1}")
    assert chosen in browser.run("return new URL(location).searchParams.getAll('hide')")
    assert browser.complaints() == []


def test_what_the_explorer_shows_is_painted_and_its_address_shows_it_again(browser: Browser, site: str) -> None:
    browser.visit(f"{site}/explore?node={POLICE}&open={POLICE}")
    painted = (
        "const c = document.querySelector('#canvas canvas');"
        "return c && c.width && new Set(c.getContext('2d').getImageData(0, 0, c.width, c.height).data).size > 50"
    )
    browser.until(painted)
    first = browser.run("return [...document.querySelectorAll('#listed tr[data-node]')].map((row) => row.dataset.node)")
    browser.visit(browser.run("return location.href"))
    browser.until(painted)
    again = browser.run("return [...document.querySelectorAll('#listed tr[data-node]')].map((row) => row.dataset.node)")
    assert again == first
    assert len(first) > 3


def test_a_neighbour_is_opened_on_the_drawing_without_leaving_the_page(browser: Browser, site: str) -> None:
    browser.visit(f"{site}/page/{POLICE}")
    browser.run("window.stays = true")
    before = count(browser, ".spot")
    browser.run("document.querySelector('#around a.open').click()")
    browser.until("return location.search.includes('open=') && document.querySelector('#around a.undo')")
    assert browser.run("return window.stays") is True
    assert count(browser, ".spot") >= before
    browser.run("document.querySelector('#around a.undo').click()")
    browser.until("return !document.querySelector('#around a.undo')")
    assert count(browser, ".spot") == before
    browser.run("document.querySelector('tr[data-node] a').focus()")
    assert browser.run("return document.querySelector('tr.chosen').dataset.node") == browser.run(
        "return document.querySelector('.spot.chosen').dataset.node"
    )


def test_the_editor_asks_and_tells_where_a_query_is_wrong(browser: Browser, site: str) -> None:
    browser.visit(f"{site}/query?query=" + quote('SELECT ?n WHERE { VALUES ?n { 1 2 "<b>ba</b>"@vi } }'))
    browser.until("return document.querySelectorAll('#rows tbody tr').length === 3")
    assert browser.run("return document.querySelector('#rows tbody tr:last-child td').textContent") == "<b>ba</b>@vi"
    assert browser.run("return document.querySelector('.CodeMirror').CodeMirror.getValue()").startswith("SELECT ?n")
    browser.run("document.querySelector('.CodeMirror').CodeMirror.setValue('SELECT * {?s')")
    browser.find("#run").click()
    browser.until("return document.querySelector('#told.wrong')")
    assert "line 1" in browser.find("#told").text
    assert browser.run("return new URL(location).searchParams.get('query')") == "SELECT * {?s"
    browser.run("document.querySelector('.CodeMirror').CodeMirror.setValue('ASK {}')")
    browser.find("#run").click()
    browser.until("return document.getElementById('told').textContent.includes('true')")


@pytest.fixture(scope="module")
def hostile(vocabulary: Vocabulary, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site in which every name, quote and address is an attack."""
    folder = tmp_path_factory.mktemp("hostile")
    facts = []
    for number, bad in enumerate(PAYLOADS):
        words = (Evidence(0, len(bad), bad, "body", "confer-active"),)
        body = Organisation(bad, "cong-an-tinh", bad)
        people = (Recipient("person", bad), Recipient("group", label=bad, individuals=3))
        award = Award(words, (body,), "Bằng khen", bad, people, (bad,), bad, date="2024-01-02", place=bad, decision=bad)
        official = Official(words, bad, None, bad, body)
        event = Event(words, bad, "2024-01-02", bad, (body,), bad)
        source = f"javascript:alert({number})"
        facts.append(
            Facts(f"d{number}", "2024-01-03", bad, source, awards=(award,), officials=(official,), events=(event,))
        )
    quads = state(facts, vocabulary)
    write(folder, quads + describe(quads, Names()))
    with serving(folder) as found:
        yield found


def test_names_that_are_programs_are_names(browser: Browser, hostile: str) -> None:
    nodes = "SELECT DISTINCT ?s WHERE { ?s a ?c FILTER(STRSTARTS(STR(?s), 'https://w3id.org/vinhdanh/id/')) }"
    browser.visit(f"{hostile}/query?query={quote(nodes)}")
    browser.until("return document.querySelectorAll('#rows tbody tr').length > 10")
    pages = browser.run("return [...document.querySelectorAll('#rows tbody a')].map((a) => a.pathname)")
    kinds = {page.split("/")[2]: page for page in pages}
    shown = ("person", "organisation", "conferral", "event", "document", "place", "post", "group")
    assert set(shown) <= set(kinds)
    keys = [kinds[kind].removeprefix("/page/") for kind in ("person", "organisation", "event")]
    scene = "/explore?" + "&".join(f"node={key}&open={key}" for key in keys)
    asked = "/query?query=" + quote(
        "SELECT ?v { VALUES ?v { " + " ".join("'''" + one + "'''" for one in PAYLOADS) + " <javascript:alert(1)> } }"
    )
    for path in (*(kinds[kind] for kind in shown), scene, asked, "/query?query=" + quote(PAYLOADS[3])):
        browser.visit(hostile + path)
        if path == scene:
            browser.until("return document.querySelectorAll('#listed tr[data-node]').length > 3")
        if path == asked:
            browser.until("return document.querySelectorAll('#rows tbody tr').length === 5")
        planted = "main img, main iframe, main svg[onload], [onerror], [onload], a[href^='javascript:' i]"
        assert count(browser, planted) == 0, path
        assert browser.run("return [...document.scripts].every((one) => one.src || one.type.includes('json'))"), path
        assert [one for one in browser.complaints() if "400" not in one] == [], path
