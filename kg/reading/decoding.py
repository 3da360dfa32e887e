"""Bytes to text, or a clear no: what is not Vietnamese text in UTF-8 (or UTF-16 with its mark) is refused."""

from functools import cache
from pathlib import Path

import regex

from kg.reading.errors import ReadingError
from kg.reading.legacy import legacy

MAX_BYTES = 20_000_000  # of one file: a year of a newspaper in one file is not one document
MAX_LINE = 100_000  # characters of one line of text: no paragraph is as long (the markup of a page may be)
MAX_LINES = 100_000
MAX_MARKS = 30  # accents on one letter: putting them in order takes the square of their number

_TO_UTF8 = "save it as UTF-8"
_CONVERT = "convert it to Unicode (UTF-8), with UniKey for instance"
_SIGNATURES = (
    (b"%PDF", "a PDF file", "convert it to text first (pdftotext)"),
    (b"\x89PNG", "a PNG picture", "give the text of the article"),
    (b"\xff\xd8\xff", "a JPEG picture", "give the text of the article"),
    (b"GIF8", "a GIF picture", "give the text of the article"),
    (b"PK\x03\x04", "a ZIP or Office file", "save the document as plain text (.txt, UTF-8)"),
    (b"\xd0\xcf\x11\xe0", "an old Office file", "save the document as plain text (.txt, UTF-8)"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
    (b"{\\rtf", "an RTF file", "save the document as plain text (.txt, UTF-8)"),
)
_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
    (b"\xef\xbb\xbf", "utf-8"),
)


def decode(path: Path | str, data: bytes) -> str:
    """The text of a file, without its byte-order mark; line ends, NBSP and NFD stay as they are.

    >>> decode("a.txt", b"\\xef\\xbb\\xbfT\\xe1\\xba\\xb7ng\\r\\n")
    'Tặng\\r\\n'
    >>> decode("a.txt", b"T\\xc6ng B\\xbbng khen\\nc\\xf1a C\\xabng an")
    ... # doctest: +ELLIPSIS
    Traceback (most recent call last):
    kg.reading.errors.ReadingError: a.txt: not UTF-8: byte 0xC6 on line 1 (probably TCVN3 (ABC)); convert ...
    """
    if len(data) > MAX_BYTES:
        raise too_large(path)
    for magic, what, remedy in _SIGNATURES:
        if data.startswith(magic):
            raise ReadingError(path, f"{what}, not text", remedy)
    encoding, mark = next(((name, mark) for mark, name in _MARKS if data.startswith(mark)), ("utf-8", b""))
    if encoding == "utf-8" and b"\0" in data:
        line = data.count(b"\n", 0, data.index(b"\0")) + 1
        raise ReadingError(path, f"binary data: a NUL byte on line {line}", "give a text file in UTF-8")
    try:
        return data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        at = error.start
    if encoding != "utf-8":
        raise ReadingError(path, f"broken {encoding.upper()} (byte {at + len(mark)})", _TO_UTF8)
    line = data.count(b"\n", 0, at + len(mark)) + 1
    known = legacy(data[:MAX_LINE].decode("latin-1"))
    guess, remedy = (f" (probably {known})", _CONVERT) if known else ("", _TO_UTF8)
    raise ReadingError(path, f"not UTF-8: byte 0x{data[at + len(mark)]:02X} on line {line}{guess}", remedy)


def check(path: Path | str, text: str) -> None:
    """Refuse a text that no later step could read: blank, with NUL or half characters, endless lines, old encodings."""
    if not text or text.isspace():
        raise ReadingError(path, "the file is blank" if text else "the file is empty", "put the article into it")
    _refuse_surrogates(path, text)
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise ReadingError(path, f"binary data: a NUL character on line {line}", "give a text file in UTF-8")
    if len(text) > min(MAX_LINE, MAX_LINES):
        _refuse_endless(path, text.splitlines())
    # a heap has a mark at one of every so many characters: most texts need no closer look
    if _mark().search(text[MAX_MARKS :: MAX_MARKS + 1]) and (match := _heaped_marks().search(text)):
        line = text.count("\n", 0, match.start()) + 1
        raise ReadingError(path, f"more than {MAX_MARKS} accents on one letter on line {line}", "remove them")
    if known := legacy(text[:MAX_LINE]):
        raise ReadingError(path, f"letters of an old encoding: probably {known}", _CONVERT)


def too_large(path: Path | str) -> ReadingError:
    """The refusal of a file over the limit."""
    return ReadingError(path, f"larger than {MAX_BYTES // 1_000_000} MB", "give one article a file")


def _refuse_endless(path: Path | str, lines: list[str]) -> None:
    if len(lines) > MAX_LINES:
        raise ReadingError(path, f"more than {MAX_LINES:,} lines", "give one article a file")
    for number, line in enumerate(lines, 1):
        if len(line) > MAX_LINE:
            problem = f"line {number} has more than {MAX_LINE:,} characters"
            raise ReadingError(path, problem, "break it into paragraphs")


@cache
def _mark() -> regex.Pattern[str]:
    return regex.compile(r"\p{M}")


@cache
def _heaped_marks() -> regex.Pattern[str]:
    return regex.compile(rf"\p{{M}}{{{MAX_MARKS + 1}}}")


def _refuse_surrogates(path: Path | str, text: str) -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        problem = f"half a character (a lone surrogate) on line {line}"
        raise ReadingError(path, problem, _TO_UTF8) from None
