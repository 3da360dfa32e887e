"""Documents made of invented sentences, for the tests of what is extracted from them."""

from pathlib import Path

from kg.extraction.extract import Extractor
from kg.facts import Award, Event, Facts
from kg.reading.document import DateLine, Document, Zone, ZoneKind

PUBLISHED = "2023-10-07"


def told(extractor: Extractor, body: str, *, title: str | None = None, published: str | None = None) -> Facts:
    """The facts of a document with this title and body, published on a day."""
    head = f"{title}\n\n" if title else ""
    line = f"\n\n{published}" if published else ""
    text = head + body + line
    zones = [Zone(ZoneKind.TITLE, 0, len(title))] if title else []
    zones.append(Zone(ZoneKind.BODY, len(head), len(head) + len(body)))
    if not published:
        return extractor.extract(Document("invented", text, tuple(zones)))
    start = len(text) - len(published)
    zones.append(Zone(ZoneKind.BOILERPLATE, start, len(text)))
    return extractor.extract(Document("invented", text, tuple(zones), published=DateLine(published, start, len(text))))


def award(extractor: Extractor, body: str, published: str | None = None) -> Award:
    """The one award that is told."""
    (only,) = told(extractor, body, published=published).awards
    return only


def event(extractor: Extractor, body: str, **about: str) -> Event:
    """The one event that a document of 7/10/2023 tells of."""
    (only,) = told(extractor, body, published=PUBLISHED, **about).events
    return only


def table(name: str) -> list[tuple[str, list[str]]]:
    """The rows of a table beside this module: a text, and the awards it tells, which ` ;; ` keeps apart, sorted."""
    rows = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()[1:]
    pairs = (row.split("\t") for row in rows)
    return [(text, sorted(filter(None, expected.split(" ;; ")))) for text, expected in pairs]
