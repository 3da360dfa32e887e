"""What can be seen of a page in a real browser: whether it can be read by day, by night and on a phone."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from browsing import Browser

CONTRAST = Path(__file__).with_name("contrast.js").read_text(encoding="utf-8")
PHONE = 390, 844


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
