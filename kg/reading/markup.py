"""What the markup of a web page says: its title, address, date and captions, which plain text no longer shows."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from kg.reading import cues, sources
from kg.reading.dates import date_text, stated_dates

Element = Any  # of lxml, which tells no types
_TEXT_BLOCKS = frozenset(("p", "h1", "h2", "h3", "h4", "li", "td", "blockquote", "div"))
_UNSEEN = frozenset(("script", "style", "noscript", "template", "svg", "head"))
_PUBLISHED = ("article:published_time", "og:article:published_time", "datepublished", "dc.date.issued", "pubdate")
_ARTICLES = ("NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "WebPage")
_OPENING = 80  # characters of a block that tell it from the others
_LONGEST_JSON = 200_000
_LONGEST_CAPTION = 800  # characters: more is a part of the page whose class happens to hold the word
_NEAR = 4  # levels up from a caption, within which the article's own text must stand


@dataclass(slots=True)
class Outline:
    """What stands where on the page, in the order of the page."""

    captions: list[tuple[int, str]] = field(default_factory=list)  # (index of the block of text above it, words)
    dates: list[tuple[str, bool]] = field(default_factory=list)  # (words, between the title and the article)


def title(tree: Element) -> str | None:
    """The title as the page tells it to others, else its first heading, else the window's title.

    A title with markup in it is no title: somebody tries something, or a template failed.
    """
    stated = (_meta(tree, "og:title"), _first(tree, "h1"), _first(tree, "title"))
    return next((words for words in stated if words and "<" not in words), None)


def source(tree: Element) -> str | None:
    """The page's own address: `og:url`, else the canonical link."""
    if found := sources.address(_meta(tree, "og:url") or ""):
        return found
    links = (link for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical")
    return next((found for link in links if (found := sources.address(link.get("href") or ""))), None)


def published(tree: Element) -> tuple[str, str] | None:
    """The publication date that the page gives to machines: ISO value and the words as they stand there.

    Only ISO dates: '10/11/2023' in a page's metadata may be the tenth or the eleventh month.
    """
    stated = [value for name in _PUBLISHED if (value := _meta(tree, name))]
    stated += _linked_data(tree)
    stated += [value for time in tree.iter("time") if (value := time.get("datetime"))][:1]
    for words in stated:
        words = squeeze(words)
        if words[:4].isdecimal() and words[4:5] == "-" and len(words) <= 40 and (dates := stated_dates(words)):
            return dates[0], words
    return None


def outline(tree: Element, name: str | None, blocks: list[str]) -> Outline:
    """Walk the page once: captions near the article's blocks, and lines that are dates."""
    found = Outline()
    places = {opening(block): i for i, block in reversed(list(enumerate(blocks)))}
    homes: set[Element] = set()  # what the article's blocks stand in
    above, title_seen = -1, name is None
    waiting: list[tuple[int, str, Element]] = []
    held: set[Element] = set()  # captions: <figure class="wp-caption"> holds a <figcaption>
    for element in elements(tree):
        tag = element.tag
        if tag in _UNSEEN:
            continue
        if _is_caption(element):
            words = squeeze("".join(islice(_texts(element), 200)))
            nested = any(up in held for up in islice(element.iterancestors(), _NEAR))
            if words and not nested and len(words) <= _LONGEST_CAPTION:
                waiting.append((above, words, element))
                held.add(element)
            continue
        start = opening("".join(islice(_texts(element), 12))) if tag in _TEXT_BLOCKS or len(element) == 0 else ""
        if start and start == opening(name or ""):
            title_seen = True
        if start in places and tag != "div":
            above = max(above, places[start])
            homes.add(element.getparent())
        if len(element) <= 3 and any(map(str.isdecimal, start)) and len(start) < _OPENING and date_text(start):
            found.dates.append((start, title_seen and above < 1))
    for place, words, element in waiting:
        if any(up in homes for up in islice(element.iterancestors(), _NEAR)):
            found.captions.append((place, words))
    return found


def elements(top: Element) -> Iterator[Element]:
    """An element and all below it, in the order of the page, without comments and instructions."""
    return (element for element in top.iter() if isinstance(element.tag, str))


def squeeze(words: str) -> str:
    """The words with single blanks between them."""
    return " ".join(words.split())


def opening(words: str) -> str:
    """By what a block of text is known."""
    return squeeze(words[: 4 * _OPENING])[:_OPENING]


def _texts(element: Element) -> Iterator[str]:
    """The visible text of an element, piece by piece."""
    for piece in elements(element):
        if piece.tag in _UNSEEN:
            continue
        if piece.text:
            yield piece.text
        if piece is not element and piece.tail:
            yield piece.tail


def _is_caption(element: Element) -> bool:
    if element.tag == "figcaption":
        return True
    classes = (element.get("class") or "").lower()
    return bool(classes) and len(element) < 10 and any(cue in classes for cue in cues.words("html-caption"))


def _meta(tree: Element, name: str) -> str | None:
    for meta in tree.iter("meta"):
        names = (meta.get("property"), meta.get("name"), meta.get("itemprop"))
        if any(found and found.lower() == name for found in names) and (content := squeeze(meta.get("content") or "")):
            return content
    return None


def _first(tree: Element, tag: str) -> str | None:
    headings = (squeeze("".join(islice(_texts(element), 50))) for element in islice(tree.iter(tag), 5))
    return next((heading for heading in headings if heading), None)


def _linked_data(tree: Element) -> list[str]:
    """The `datePublished` of the articles in JSON-LD; of the page's own, not of those that it lists."""
    dates: list[str] = []
    for script in tree.iter("script"):
        if script.get("type") != "application/ld+json" or not script.text or len(script.text) > _LONGEST_JSON:
            continue
        try:
            data: Any = json.loads(script.text)
        except (ValueError, RecursionError):
            continue
        nodes = data if isinstance(data, list) else [data]
        nodes = [*nodes, *(one for node in nodes if isinstance(node, dict) for one in _graph(node))]
        for node in nodes:
            if isinstance(node, dict) and node.get("@type") in _ARTICLES and isinstance(node.get("datePublished"), str):
                dates.append(node["datePublished"])
    return dates


def _graph(node: dict[str, Any]) -> list[Any]:
    graph = node.get("@graph")
    return graph if isinstance(graph, list) else []
