"""Files → records: each document is read and understood in a worker, and only its record comes back."""

import gc
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from kg.extraction.extract import Extractor
from kg.facts import Evidence, Facts
from kg.identity.keys import digest
from kg.language.surroundings import Surroundings, surroundings
from kg.reading import Document, ReadingError, ZoneKind, find, read
from kg.records import Passage, Reader, Record
from kg.vocabulary import Vocabulary
from kg.workers import spread

Progress = Callable[[str, int, int], None]  # (what is being done, how many are done, of how many)


@dataclass(slots=True)
class Harvest:
    """What was understood of some files, and what was wrong with the rest."""

    records: list[Record] = field(default_factory=list)
    problems: list[ReadingError] = field(default_factory=list)


def harvest(
    paths: Iterable[Path],
    vocabulary: Vocabulary,
    *,
    known: Mapping[str, Record] | None = None,
    workers: int = 1,
    progress: Progress | None = None,
) -> Harvest:
    """The records of all documents among files and folders, in the order of their names.

    A document that `known` holds, as it is and by this reader, is not understood again. One that cannot be read is a
    problem, and the rest goes on.
    """
    found = find(list(paths))
    files = found.documents
    make = partial(_reading, vocabulary, Reader.current(), known or {})
    done = (lambda number: progress("extract", number, len(files))) if progress else None
    out = Harvest(problems=list(found.problems))
    for one in spread(make, files, _lost, workers=workers, done=done):
        if isinstance(one, Record):
            out.records.append(one)
        else:
            out.problems.append(one)
    out.records.sort(key=lambda record: record.name)
    return out


def _reading(
    vocabulary: Vocabulary, reader: Reader, known: Mapping[str, Record]
) -> Callable[[Path], Record | ReadingError]:
    return _Reading(vocabulary, reader, known).record


def _extractor(vocabulary: Vocabulary) -> Extractor:
    """The extractor of a vocabulary; the last one is kept, since compiling it takes longer than reading a few pages."""
    if _KEPT.get("version") != vocabulary.version:
        _KEPT.update(version=vocabulary.version, extractor=Extractor(vocabulary))
        gc.freeze()  # what is compiled now stays: the collector need not go through it again for every few documents
    found: Extractor = _KEPT["extractor"]
    return found


_KEPT: dict[str, Any] = {}


class _Reading:
    """A reader at work."""

    def __init__(self, vocabulary: Vocabulary, reader: Reader, known: Mapping[str, Record]) -> None:
        self._extractor = _extractor(vocabulary)
        self._reader = reader
        self._known = known
        forms = (concept.label for concept in vocabulary.scheme("award-forms"))
        self._forms = tuple(sorted(unicodedata.normalize("NFC", form).lower() for form in forms))

    def record(self, path: Path) -> Record | ReadingError:
        try:
            document = read(path)
        except ReadingError as error:
            return error
        content, file = content_of(document), str(path.absolute())
        old = self._known.get(document.name)
        try:
            if old is not None and (old.content, old.reader) == (content, self._reader):
                return replace(old, file=file)
            facts = self._extractor.extract(document)
            check_spans(facts, document.text)
        except Exception as error:  # one document that nobody foresaw must not end a batch of a million
            what = f"not understood ({type(error).__name__}: {str(error)[:120]})"
            return ReadingError(path, what, "please report this document")
        text = unicodedata.normalize("NFC", document.text).lower()
        naming = any(form in text for form in self._forms)
        around = passages(facts, document.text)
        return Record(facts, title(document), content, self._reader, file, naming, around)


def _lost(path: Path) -> ReadingError:
    return ReadingError(path, "the process that read it was killed", "see whether memory is short, then add it again")


def check_spans(said: object, text: str) -> None:
    """Raises ValueError for evidence, anywhere in some facts, that does not stand in the text where it says."""
    for one in _evidence(said):
        if not one.quote or text[one.start : one.end] != one.quote:
            raise ValueError(f"the quote {one.quote[:40]!r} does not stand at {one.start}–{one.end}")


def passages(facts: Facts, text: str) -> tuple[Passage, ...]:
    """The sentences that tell of awards, each once; of everything else a build keeps the quote alone."""
    found: list[Surroundings] = []
    for one in sorted({surroundings(text, one.start, one.end) for one in _evidence((facts.awards, facts.not_awards))}):
        if found and one.start < found[-1].end:
            first = found.pop()
            last = max(first, one, key=lambda span: span.end)
            one = Surroundings(first.start, last.end, first.cut_before, last.cut_after)
        found.append(one)
    return tuple(Passage(one.start, text[one.start : one.end], one.cut_before, one.cut_after) for one in found)


def _evidence(said: object) -> Iterator[Evidence]:
    """All evidence, anywhere in some facts."""
    if isinstance(said, Evidence):
        yield said
    elif isinstance(said, tuple):
        for one in said:
            yield from _evidence(one)
    elif is_dataclass(said):
        for part in fields(said):
            yield from _evidence(getattr(said, part.name))


def content_of(document: Document) -> str:
    """A digest of all that was read."""
    zones = [(str(zone.kind), zone.start, zone.end) for zone in document.zones]
    line = document.published
    dated = (line.value, line.start, line.end) if line else None
    return digest(document.name, document.sha256, zones, dated, document.source)


def title(document: Document) -> str:
    """What a document is called: its title, else its first words."""
    zone = next((z for z in document.zones if z.kind == ZoneKind.TITLE), None) or next(
        (z for z in document.zones if z.kind != ZoneKind.BOILERPLATE), None
    )
    words = " ".join(document.text[zone.start : zone.end].split()) if zone is not None else document.name
    return words if len(words) <= 160 else words[:157].rsplit(" ", 1)[0] + " …"
