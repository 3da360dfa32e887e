"""A story → GraphML or GEXF by networkx, for Gephi and its like: what is known as attributes, everything in its place.

The same story gives the same bytes: GEXF bears the date of the newest document instead of the day of writing.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any

from kg.showing.drawing import draw
from kg.showing.palette import palette
from kg.showing.story import Link, Node, Quote, Story
from kg.showing.wording import phrase, words

if TYPE_CHECKING:
    import networkx

COUNTS = ("total", "collective", "individual", "household")
NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
STAMP = re.compile(rb'<meta lastmodifieddate="[^"]*">\s*<creator>[^<]*</creator>')
VIZ = "viz"

Values = dict[str, Any]


def graphml(story: Story, lang: int) -> bytes:
    """Return a story as GraphML."""
    import networkx

    graph = exchanged(story, lang)
    for _, values in graph.nodes(data=True):
        place = values.pop(VIZ)
        values |= {"x": float(place["position"]["x"]), "y": float(place["position"]["y"]), "size": place["size"]}
    out = BytesIO()
    # Not by lxml, which writes otherwise where it is installed
    networkx.write_graphml_xml(graph, out, prettyprint=True)
    return out.getvalue() + b"\n"


def gexf(story: Story, lang: int) -> bytes:
    """Return a story as GEXF 1.2, with places, sizes and colours."""
    import networkx

    out = BytesIO()
    networkx.write_gexf(exchanged(story, lang), out)
    newest = max((source.date for source in story.sources if re.fullmatch(r"\d{4}-\d\d-\d\d", source.date)), default="")
    meta = f'<meta lastmodifieddate="{newest}">' if newest else "<meta>"
    stamp = f"{meta}\n    <creator>Vinh Danh</creator>".encode()
    return STAMP.sub(lambda _: stamp, out.getvalue(), count=1) + b"\n"


def exchanged(story: Story, lang: int) -> networkx.MultiDiGraph[str]:
    """Return a story as a networkx graph: nodes by their address, edges with their relation and words."""
    import networkx

    title = story.extract.title[lang] if story.extract else phrase("title", lang, "page")
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph(name=clean(title))
    drawn = draw(story)["nodes"]
    quotes = first_quotes(story)
    for node, at in zip(story.nodes.values(), drawn, strict=True):
        said = node_values(node, lang) | quoted(story, quotes.get(node.iri))
        graph.add_node(node.iri, **said, viz=viz(node.kind, at))
    for number, link in enumerate(story.links):
        quote = next((quote for fact in link.facts for quote in story.facts[fact].quotes), None)
        key = f"e{number}"
        graph.add_edge(link.source, link.target, key=key, **link_values(story, link, lang), **quoted(story, quote))
    return graph


def node_values(node: Node, lang: int) -> Values:
    """Return what is known of a node; what is not known is left out."""
    said = node.details
    counts = {f"{key}_count": int(said[key]) for key in COUNTS if said.get(key, "").isdigit()}
    texts = {
        "label": node.called(lang),
        "class": words()["classes"][node.kind][lang],
        "kind": node.kind,
        "english": node.english,
        **{key: said.get(key, "") for key in ("date", "award", "form", "period", "status", "decision", "body_kind")},
        "counts": ", ".join(f"{key} {said[key]}" for key in COUNTS if key in said and f"{key}_count" not in counts),
    }
    flags = {"identity_open": node.open, "is_award": node.counted} if node.kind in ("organisation", "conferral") else {}
    return {key: clean(text) for key, text in texts.items() if text} | counts | flags


def link_values(story: Story, link: Link, lang: int) -> Values:
    """Return what is known of an edge."""
    texts = {"relation": link.relation, "label": story.relation(link, lang), "note": "; ".join(link.notes)}
    return {key: clean(text) for key, text in texts.items() if text} | {"weight": 1.0}


def first_quotes(story: Story) -> dict[str, Quote]:
    """Return the words that tell best of each node: those of itself, else those of a fact that it takes part in."""
    found: dict[str, Quote] = {}
    for own in (True, False):
        for fact in story.facts:
            for node in fact.nodes:
                if fact.quotes and (fact.kind == "node") == own:
                    found.setdefault(node, fact.quotes[0])
    for link in story.links:
        for fact in (story.facts[number] for number in link.facts):
            for node in (link.source, link.target):
                if fact.quotes:
                    found.setdefault(node, fact.quotes[0])
    return found


def quoted(story: Story, quote: Quote | None) -> Values:
    """Return the words of a quote and where they stand."""
    if quote is None:
        return {}
    source = story.sources[quote.source]
    where = {"quote": quote.text, "source": source.title, "source_date": source.date, "source_address": source.url}
    return {key: clean(text) for key, text in where.items() if text}


def viz(kind: str, at: Values) -> Values:
    """Return place, size and colour as networkx takes them for GEXF; there, up is positive."""
    red, green, blue = (int(palette()[kind][index : index + 2], 16) for index in (1, 3, 5))
    position = {"x": at["x"], "y": -at["y"], "z": 0}
    return {"position": position, "size": float(at["size"]), "color": {"r": red, "g": green, "b": blue, "a": 1.0}}


def clean(text: str) -> str:
    r"""Return a text without the characters that XML cannot hold.

    >>> clean("Bộ\x00 Y tế")
    'Bộ Y tế'
    """
    return NO_XML.sub("", text)
