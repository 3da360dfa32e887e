"""What can be seen of a page in a real browser: whether it can be read by day, by night and on a phone."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from browsing import Browser

CONTRAST = Path(__file__).with_name("contrast.js").read_text(encoding="utf-8")
PHONE = 390, 844
BROKEN = """return [...document.querySelectorAll(arguments[0])].flatMap(one => {
  const walk = document.createTreeWalker(one, NodeFilter.SHOW_TEXT), found = [];
  while (walk.nextNode()) for (const word of walk.currentNode.data.matchAll(/\\S+/g)) {
    const range = document.createRange();
    range.setStart(walk.currentNode, word.index);
    range.setEnd(walk.currentNode, word.index + word[0].length);
    if (range.getClientRects().length > 1) found.push(word[0]);
  }
  return found;
})"""


def hard_to_read(browser: "Browser") -> list[object]:
    """What does not stand out from its ground by day or by night, all details open; and a page wider than a phone."""
    browser.run("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    found: list[object] = []
    for scheme in ("light", "dark"):
        browser.media(prefers_color_scheme=scheme, prefers_reduced_motion="reduce")
        found += [(scheme, one) for one in browser.run(CONTRAST)]
    browser.screen(*PHONE, phone=True)
    width = browser.run("return document.documentElement.scrollWidth")
    return found + ([f"{width} wide"] if width > PHONE[0] else [])


def broken_words(browser: "Browser", selector: str) -> list[str]:
    """Words that begin on one line and go on on the next."""
    return list(browser.run(BROKEN, selector))
