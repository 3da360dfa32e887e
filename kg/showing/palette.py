"""The colours and shapes of the page (page/page.css, page/canvas.js) for pictures that are drawn without a browser."""

import re
from functools import cache

from kg.showing.terms import CLASSES
from kg.showing.wording import PAGE


@cache
def palette() -> dict[str, str]:
    """Return the colours of the light page by name: 'paper', 'ink', 'person', 'person-line' …"""
    block = re.search(r":root \{(.*?)\}", (PAGE / "page.css").read_text("utf-8"), re.DOTALL)
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block[1] if block else ""))


@cache
def glyphs() -> dict[str, str]:
    """Return the shape of each class as the path of an SVG, in a circle of radius 1."""
    script = (PAGE / "canvas.js").read_text("utf-8")
    found = {}
    for kind in CLASSES:
        shape = re.search(rf"^  {kind}: (\[.*?\]|'[^']*')", script, re.DOTALL | re.MULTILINE)
        found[kind] = "".join(re.findall(r"'([^']*)'", shape[1] if shape else ""))
    return found
