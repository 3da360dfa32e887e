"""A document as read from a file: its text, what its parts are, and what it says about itself."""

from dataclasses import dataclass
from enum import StrEnum


class ZoneKind(StrEnum):
    """What a stretch of a page is for."""

    TITLE = "title"
    LEAD = "lead"
    BODY = "body"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of one kind: one line or paragraph, `text[start:end]` without surrounding blanks."""

    kind: ZoneKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DateLine:
    """A date that the page states about itself, with the words that say so (offsets in the text)."""

    value: str  # ISO, as precise as written: 2023-10-18, 2024-08
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """One document. `text` is the original text (NFD, NBSP and all): every offset in the project counts in it."""

    name: str  # the file's stem; unique within a build
    text: str
    zones: tuple[Zone, ...]  # in reading order, disjoint; every line that is not blank belongs to one
    published: DateLine | None = None  # the publication date that a date line gives (never the crawl date)
    source: str | None = None  # address of the original
    sha256: str = ""  # of the text, UTF-8
