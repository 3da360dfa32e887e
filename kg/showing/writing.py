"""Story → one HTML file that needs nothing but itself."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.graph.serialise import write_atomic
from kg.showing.contents import contents
from kg.showing.newest import keep_newest
from kg.showing.telling import tell
from kg.showing.wording import LANGUAGES, PAGE, phrase, words

if TYPE_CHECKING:
    from pyoxigraph import Quad, Store

    from kg.showing.story import Story

SCRIPTS = ("state", "text", "canvas", "labels", "search", "panel", "table", "page")  # in the order of their dependence
MOST = 10_000  # nodes that a browser still draws in its first two seconds


@dataclass(frozen=True, slots=True)
class Picture:
    """What a written page holds."""

    path: Path
    nodes: int
    links: int
    by_class: dict[str, int]
    facts: int
    quotes: int
    documents: int
    left_out: int  # nodes that the picture does not show because they are too many
    outside: int  # nodes of the graph that were not asked for
    size: int  # bytes

    def __str__(self) -> str:
        drawn = f"{self.nodes:,} nodes, {self.links:,} links, {self.quotes:,} quotes from {self.documents:,} documents"
        missing = ((self.left_out, "nodes left out"), (self.outside, "nodes not asked for"))
        rest = ", ".join(f"{number:,} {what}" for number, what in missing if number)
        return f"{drawn}, {self.size / 1000:,.0f} kB" + (f" ({rest})" if rest else "")


def write_page(quads: Iterable[Quad] | Store, path: Path, *, lang: str = "vi", most: int = MOST) -> Picture:
    """Write the picture of a graph as one self-contained HTML file, in `lang` unless its address asks for the other.

    Of a graph with more than `most` nodes only the latest conferrals are drawn; the page says how many nodes are not.
    """
    if lang not in LANGUAGES:
        raise ValueError(f"lang is 'vi' or 'en', not {lang!r}")
    return write_story(keep_newest(tell(quads), most), path, lang=lang)


def write_story(story: Story, path: Path, *, lang: str = "vi") -> Picture:
    """Write the picture of a story as one self-contained HTML file."""
    page = render(story, lang).encode()
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomic(path, page)
    return Picture(
        path=path,
        nodes=len(story.nodes),
        links=len(story.links),
        by_class=story.counts(),
        facts=len(story.facts),
        quotes=sum(len(fact.quotes) for fact in story.facts),
        documents=len(story.sources),
        left_out=story.left_out,
        outside=story.extract.outside if story.extract else 0,
        size=len(page),
    )


def render(story: Story, lang: str) -> str:
    """Return the page: the template with its style, data and scripts filled in, and a policy that allows just these."""
    in_lang = LANGUAGES.index(lang)
    style = "\n" + (PAGE / "page.css").read_text("utf-8")
    script = "\n" + "\n".join((PAGE / f"{name}.js").read_text("utf-8") for name in SCRIPTS)
    vis = vis_network()
    if found := re.search(r"</script|<!--", vis + script, re.IGNORECASE):
        raise ValueError(f"a script of the page holds {found[0]!r}, which would end it or hide what follows")
    parts = {
        "lang": lang,
        "policy": policy([vis, script], [style]),
        "title": html.escape(page_title(story, in_lang)),
        "needs_script": html.escape(phrase("needs_script", in_lang, "page")),
        "style": style,
        "data": as_data(contents(story, words(), lang)),
        "vis": vis,
        "script": script,
    }
    template = (PAGE / "template.html").read_text("utf-8")
    # One pass, so that nothing in the data can be taken for a gap of the template.
    return re.sub(r"\{\{(\w+)\}\}", lambda gap: parts[gap[1]], template)


def page_title(story: Story, lang: int) -> str:
    """Return the title of the page: that of the project, or what part of the graph is shown."""
    return f"{story.extract.title[lang]} – Vinh Danh" if story.extract else phrase("title", lang, "page")


def vis_network() -> str:
    """Return the vis-network script that pyvis ships, without the address of its source map."""
    import pyvis

    found = sorted((Path(pyvis.__file__).parent / "lib").glob("vis-9.1*/vis-network.min.js"))
    if not found:
        raise FileNotFoundError("the installed pyvis ships no vis-network 9.1; pyvis 0.3.2 does")
    script = found[-1].read_text("utf-8").replace("\r\n", "\n")
    return re.sub(r"\n//# sourceMappingURL=.*", "", script)


def policy(scripts: list[str], styles: list[str]) -> str:
    """Return the content security policy: nothing but these very scripts and styles, no request, no HTML from text."""
    script, style = (" ".join(f"'sha256-{digest(text)}'" for text in texts) for texts in (scripts, styles))
    return (
        f"default-src 'none'; script-src {script}; style-src {style}; img-src data:; connect-src 'none'; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )


def digest(text: str) -> str:
    """Return the SHA-256 of an inline script as a policy names it."""
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def as_data(value: dict[str, Any]) -> str:
    r"""Return JSON that can stand in a script element whatever its strings hold.

    >>> as_data({"label": "</script><b>"})
    '{"label":"\\u003c/script>\\u003cb>"}'
    """
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
