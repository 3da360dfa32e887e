"""A web page to a Document: the article's text as trafilatura finds it, its captions, title and date put back in."""

import hashlib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.reading import cues, markup, sources
from kg.reading.dates import date_text
from kg.reading.decoding import check
from kg.reading.document import DateLine, Document, ZoneKind
from kg.reading.errors import ReadingError
from kg.reading.published import published
from kg.reading.zones import lay_out

MAX_PAGE = 5_000_000  # characters of markup: pages of news have a tenth of it
MAX_ELEMENTS = 50_000

_BLOCKS = frozenset(("head", "p", "item", "cell", "quote", "code", "ab", "list", "table", "row", "fw", "lb", "graphic"))
_LEAST_WORDS = 8  # of at least one block, before a page is said to hold an article


@dataclass(slots=True, eq=False)
class _Block:
    words: str
    kind: ZoneKind | None = None


def read_page(path: Path, page: str) -> Document:
    """The Document of a page that is already decoded. Its text is put together here, so that offsets have a meaning:
    the title, the date line, then the blocks of the article and its captions in the order of the page."""
    tree = _tree(path, page)
    blocks = list(_article(tree))
    if not any(len(block.words.split()) >= _LEAST_WORDS for block in blocks):
        raise ReadingError(
            path, "no article text found in the page", "save the article's own page, or its text as .txt"
        )
    title = markup.title(tree)
    outline = markup.outline(tree, title, [block.words for block in blocks])
    blocks = list(_with_captions(blocks, outline.captions))
    _put_title(blocks, title)
    date = _put_date(blocks, markup.published(tree), outline.dates)
    text, known, starts = _compose(blocks)
    check(path, text)
    layout = lay_out(text, known)
    stated = published(text, layout)
    if date is not None:
        value, block, words = date
        at = starts[blocks.index(block)] + block.words.index(words)
        stated = DateLine(value, at, at + len(words))
    return Document(
        name=unicodedata.normalize("NFC", path.stem),
        text=text,
        zones=layout.zones,
        published=stated,
        source=sources.listed(path) or markup.source(tree),
        sha256=hashlib.sha256(text.encode()).hexdigest(),
    )


def _tree(path: Path, page: str) -> markup.Element:
    if not page or page.isspace():
        raise ReadingError(path, "the file is blank" if page else "the file is empty", "put the article into it")
    if len(page) > MAX_PAGE:
        raise ReadingError(path, f"a page of more than {MAX_PAGE // 1_000_000} MB", "save the article's text as .txt")
    if page.count("<") > 2 * MAX_ELEMENTS:
        raise ReadingError(path, f"a page of more than {MAX_ELEMENTS:,} elements", "save the article's text as .txt")
    from trafilatura import load_html  # here, and only here and below: it takes longer to load than a page to read

    try:
        tree = load_html(page)
    except Exception:  # a foreign parser on foreign input: whatever it stumbles over, it is no page for us
        tree = None
    if tree is None:
        raise ReadingError(path, "no HTML in the file", "save it as .txt if it is plain text")
    return tree


def _article(tree: markup.Element) -> Iterator[_Block]:
    """The blocks of the main text; the tags that trafilatura leaves on them tell headings and leads."""
    from trafilatura import bare_extraction

    try:
        extracted = bare_extraction(tree, include_comments=False, with_metadata=False)
    except Exception:  # as above
        return
    body = getattr(extracted, "body", None)
    if body is None:
        return
    words: list[str] = []
    kind: ZoneKind | None = None
    for opens, element in _walk(body):
        if element.tag in _BLOCKS:
            if line := markup.squeeze("".join(words)):
                yield _Block(line, kind)
            words = []
            kind = _kind(element) if opens else None
        words.append((element.text if opens else element.tail) or "")
    if line := markup.squeeze("".join(words)):
        yield _Block(line, kind)


def _walk(top: markup.Element) -> Iterator[tuple[bool, markup.Element]]:
    """Every element twice: where it opens (True) and where it closes."""
    yield True, top
    inside = [(top, iter(top))]
    while inside:
        element, below = inside[-1]
        if (child := next(below, None)) is not None:
            yield True, child
            inside.append((child, iter(child)))
        else:
            yield False, element
            inside.pop()


def _kind(element: markup.Element) -> ZoneKind | None:
    classes = (element.get("class") or "").lower()
    if classes and any(cue in classes.split() for cue in cues.words("html-lead")):
        return ZoneKind.LEAD
    heading = element.tag == "head" and not (element.text or "").rstrip().endswith(".")
    return ZoneKind.BODY if heading or element.tag == "item" else None


def _with_captions(blocks: list[_Block], captions: list[tuple[int, str]]) -> Iterator[_Block]:
    """The captions at their places; one that trafilatura took for text is only marked."""
    known = {markup.opening(block.words): block for block in blocks}
    below: dict[int, list[_Block]] = {}
    for place, words in captions:
        if block := known.get(markup.opening(words)):
            block.kind = ZoneKind.CAPTION
        else:
            below.setdefault(place, []).append(_Block(words, ZoneKind.CAPTION))
    yield from below.get(-1, ())
    for i, block in enumerate(blocks):
        yield block
        yield from below.get(i, ())


def _put_title(blocks: list[_Block], title: str | None) -> None:
    """Mark the title among the first blocks, or put it before them."""
    if not title:
        return
    for block in blocks[:4]:
        if block.words == title or (block.kind is ZoneKind.BODY and title.startswith(block.words)):
            block.kind = ZoneKind.TITLE
            return
    blocks.insert(0, _Block(title, ZoneKind.TITLE))


def _put_date(
    blocks: list[_Block], stated: tuple[str, str] | None, lines: list[tuple[str, bool]]
) -> tuple[str, _Block, str] | None:
    """See that the publication date stands in the text: (ISO value, block, words).

    The page's own line for the day that its metadata states is taken into the text; where the page shows none, a line
    'Ngày đăng: ' with the words of the metadata. Without metadata, a date line between title and article is taken in,
    and the rules for plain text judge it (None here).
    """
    after_title = next((i + 1 for i, block in enumerate(blocks) if block.kind is ZoneKind.TITLE), 0)
    if stated is None:
        inside = {block.words for block in blocks}
        shown = next((words for words, below_title in lines if below_title and words not in inside), None)
        if shown and not any(date_text(block.words) for block in blocks[: after_title + 3]):
            blocks.insert(after_title, _Block(shown, ZoneKind.BOILERPLATE))
        return None
    value, words = stated
    for block in blocks:
        if at := _words_for(block.words, value):
            block.kind = ZoneKind.BOILERPLATE
            return value, block, at
    line = next((line for line, _ in lines if _words_for(line, value)), f"Ngày đăng: {words}")
    block = _Block(line, ZoneKind.BOILERPLATE)
    blocks.insert(after_title, block)
    return value, block, _words_for(line, value) or words


def _words_for(line: str, value: str) -> str | None:
    """The words of a date line that state the day."""
    said = date_text(line) if len(line) <= 200 else None
    return next((line[date.start : date.end] for date in said.dates if date.value == value), None) if said else None


def _compose(blocks: list[_Block]) -> tuple[str, dict[int, ZoneKind], list[int]]:
    """The text, the kinds that the markup tells (by the start of the line), and where each block starts."""
    known: dict[int, ZoneKind] = {}
    starts: list[int] = []
    position = 0
    for block in blocks:
        starts.append(position)
        if block.kind is not None:
            known[position] = block.kind
        position += len(block.words) + 2
    return "\n\n".join(block.words for block in blocks) + "\n", known, starts
