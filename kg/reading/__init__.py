"""Reading: a file to a Document, that is its text, what each line of it is for, and what it says about itself."""

from kg.reading.document import DateLine, Document, Zone, ZoneKind
from kg.reading.errors import ReadingError
from kg.reading.files import Found, find
from kg.reading.reader import read, read_text
from kg.reading.zones import zones

__all__ = [
    "DateLine",
    "Document",
    "Found",
    "ReadingError",
    "Zone",
    "ZoneKind",
    "find",
    "read",
    "read_text",
    "zones",
]
