"""A file, or a text, to a Document."""

import hashlib
import os
import stat
import unicodedata
from pathlib import Path

from kg.reading import sources
from kg.reading.decoding import MAX_BYTES, check, decode, too_large
from kg.reading.document import Document, Zone
from kg.reading.errors import ReadingError
from kg.reading.files import TEXT_ENDINGS, WEB_ENDINGS
from kg.reading.published import published
from kg.reading.zones import lay_out


def read(path: str | os.PathLike[str]) -> Document:
    """Read one document: plain text (.txt, .text, .md) or a web page (.html, .htm).

    Raises ReadingError, and nothing else, for a file that cannot be read.
    """
    path = Path(path)
    ending = path.suffix.lower()
    if ending not in TEXT_ENDINGS and ending not in WEB_ENDINGS and not path.is_dir():
        raise unknown_ending(path)
    text = decode(path, _bytes(path))
    if ending in WEB_ENDINGS:
        return _page(path, text)
    return _document(path, _name(path), text, sources.listed(path))


def read_text(name: str, text: str) -> Document:
    """A Document from a text that is already decoded; nothing is read from disk.

    >>> document = read_text("tin-1", "Khen thưởng ở Vinh\\n\\n14/11/2023\\n\\nSáng 14/11, UBND tỉnh tặng Bằng khen.")
    >>> document.published, [zone.kind.value for zone in document.zones]
    (DateLine(value='2023-11-14', start=20, end=30), ['title', 'boilerplate', 'body'])
    """
    return _document(name, name, text, None)


def unknown_ending(path: Path) -> ReadingError:
    """The refusal of a file that is neither text nor a web page."""
    ending = f"unknown file ending '{path.suffix}'" if path.suffix else "no file ending"
    return ReadingError(path, ending, "give .txt, .text, .md, .html or .htm")


def _document(path: Path | str, name: str, text: str, source: str | None) -> Document:
    text = text.removeprefix("\ufeff")
    check(path, text)
    layout = lay_out(text)
    zones = layout.zones
    return Document(
        name=name,
        text=text,
        zones=zones,
        published=published(text, layout),
        source=source or _stated_source(text, zones),
        sha256=hashlib.sha256(text.encode()).hexdigest(),
    )


def _page(path: Path, text: str) -> Document:
    try:
        from kg.reading.web import read_page

        return read_page(path, text)
    except ImportError as error:
        reason = str(error).splitlines()[0].rstrip(".") if str(error) else "a library is missing"
        problem = f"web pages cannot be read here ({reason})"
        raise ReadingError(path, problem, "install the project again, with all it depends on") from None


def _stated_source(text: str, zones: tuple[Zone, ...]) -> str | None:
    """The address on the first or the last line: 'Nguồn: https://…'."""
    for zone in (zones[0], zones[-1]):
        if found := sources.stated(text[zone.start : zone.end]):
            return found
    return None


def _name(path: Path) -> str:
    return unicodedata.normalize("NFC", path.stem)


def _bytes(path: Path) -> bytes:
    """What the file holds; nothing that is no file, too large, or not to be read gets further."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise ReadingError(path, "a folder, not a document", "give its documents, or use find()")
        if not stat.S_ISREG(status.st_mode):
            raise ReadingError(path, "not a regular file", "give a text file")
        if status.st_size > MAX_BYTES:
            raise too_large(path)
        return path.read_bytes()
    except FileNotFoundError:
        raise ReadingError(path, "no such file", "check the name") from None
    except PermissionError:
        raise ReadingError(path, "not readable", "give yourself the right to read it (chmod +r)") from None
    except (OSError, ValueError) as error:  # a loop of links, a name too long, a NUL in the name
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadingError(path, f"cannot be read ({reason})", "check the file") from None
