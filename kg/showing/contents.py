"""Story → the data block of the page: what is drawn, what is known of it, and the words of the page."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any
from urllib.parse import unquote

from kg.showing.drawing import draw
from kg.showing.story import Fact, Link, Node, Quote, Story


def contents(story: Story, words: dict[str, Any], lang: str) -> dict[str, Any]:
    """Return all that page/state.js reads, as plain lists and dictionaries."""
    base = common_base(story)
    number = {iri: place for place, iri in enumerate(story.nodes)}
    return {
        "lang": lang,
        "words": words,
        "picture": draw(story),
        "nodes": [node_data(node, base) for node in story.nodes.values()],
        "links": [link_data(link) for link in story.links],
        "facts": [fact_data(fact, number) for fact in story.facts],
        "sources": [{"title": source.title, "date": source.date, "url": source.url} for source in story.sources],
        "relations": story.relations,
        "left_out": story.left_out,
    } | extract_data(story, number)


def extract_data(story: Story, number: dict[str, int]) -> dict[str, Any]:
    """Return what the page says of a story that is but a part of the graph."""
    if not story.extract:
        return {}
    centres = [number[iri] for iri in story.extract.centres if iri in number]
    extract = {"title": story.extract.title, "centres": centres, "outside": story.extract.outside}
    return {"extract": extract, "near": story.extract.near}


def common_base(story: Story) -> str:
    """Return the namespace that most nodes share; their addresses in the page leave it out."""
    bases = Counter(node.iri[: node.iri.find("/id/") + 4] for node in story.nodes.values() if "/id/" in node.iri)
    return min(bases, key=lambda base: (-bases[base], base), default="")


def key(iri: str, base: str) -> str:
    """Return what a node is called in the page's address: its IRI without the base, letters as they are read.

    >>> key("https://w3id.org/vinhdanh/id/place/ki%C3%AAn-giang%2C%20x", "https://w3id.org/vinhdanh/id/")
    'place/kiên-giang%2C%20x'
    """
    return re.sub(r"(%[89A-F][0-9A-F])+", lambda letters: unquote(letters[0]), iri.removeprefix(base))


def node_data(node: Node, base: str) -> dict[str, Any]:
    """Return what the panel says of a node; its name, class and place are in the drawing."""
    return filled(
        key=key(node.iri, base),
        english=node.english,
        open=node.open,
        proposed=not node.counted,
        other=node.other_names,
        same=[key(iri, base) for iri in node.same if iri.startswith(base)],
        elsewhere=[iri for iri in node.same if not iri.startswith(base)],
        details=node.details,
    )


def link_data(link: Link) -> dict[str, Any]:
    """Return what an edge says; its ends are in the drawing."""
    return filled(relation=link.relation, notes=link.notes, facts=link.facts)


def fact_data(fact: Fact, number: dict[str, int]) -> dict[str, Any]:
    """Return a fact with its nodes by number."""
    nodes = [number[iri] for iri in fact.nodes if iri in number]
    return {"kind": fact.kind, "nodes": nodes} | filled(
        details=fact.details, quotes=[quote_data(q) for q in fact.quotes]
    )


def quote_data(quote: Quote) -> list[Any]:
    """Return a quote as a row: there are many, and keys would double the page."""
    where = [quote.source, quote.start, quote.end, quote.text]
    return [*where, quote.zone, quote.construction, quote.factuality, *quote.inferred]


def filled(**values: Any) -> dict[str, Any]:
    """Return the values that say something."""
    return {key: value for key, value in values.items() if value}
