"""The page in a real Chromium: what hostile text and addresses cannot do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.showing import write_page

if TYPE_CHECKING:
    from browsing import Browser


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
        history.pushState = history.replaceState = () => {};  // half of the time, for addresses that hold no text
        for (const lang of ['vi', 'en']) {
          choose({ lang });
          for (const node of nodes) { goTo({ node: node.number }); look(); }
          for (const link of links) { goTo({ link: link.number }); look(); }
          for (const tab of ['table', 'picture']) { choose({ tab }); look(); }
          hits = nodes; renderHits(true); look();
        }
        delete history.pushState;
        delete history.replaceState;
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
