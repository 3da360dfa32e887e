"""Documents made of invented sentences, for the tests of what is extracted from them."""

from kg.extraction.extract import Extractor
from kg.facts import Facts
from kg.reading.document import DateLine, Document, Zone, ZoneKind


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
