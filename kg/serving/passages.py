"""What an edition keeps beside the graph: the sentences around quotes, who stands where in them, what shapes found."""

import json
import re
from functools import lru_cache
from pathlib import Path
from threading import Lock

from kg import records
from kg.editions import RECORDS
from kg.memory import found_by_shapes
from kg.records import Passage, Record
from kg.validation import Finding

_NAME = re.compile(rb'\{"facts":\{"document":("(?:[^"\\]|\\.)*")')


class Passages:
    """The records of an edition, read one by one; where it has none, nothing is known."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / RECORDS
        self._lock = Lock()
        self._places: dict[str, int] | None = None

    def around(self, document: str, start: int, end: int) -> Passage | None:
        """The passage that a stretch of a document stands in, None where none was kept."""
        record = self.record(document)
        kept = record.passages if record else ()
        return next((one for one in kept if one.start <= start and end <= one.end), None)

    def recipients(self, document: str, start: int, end: int) -> list[tuple[int, int]]:
        """Where the recipients of the awards stand that are told by just these words."""
        record = self.record(document)
        awards = (*record.facts.awards, *record.facts.not_awards) if record else ()
        told = [award for award in awards if any((one.start, one.end) == (start, end) for one in award.evidence)]
        return sorted({(one.start, one.end) for award in told for one in award.recipients if 0 <= one.start < one.end})

    def record(self, document: str) -> Record | None:
        """What was read of a document."""
        place = self._index().get(document)
        if place is None:
            return None
        try:
            with self._file.open("rb") as lines:
                lines.seek(place)
                return records.loads(lines.readline())
        except (OSError, ValueError):
            return None

    def _index(self) -> dict[str, int]:
        """Where in the file the record of each document begins."""
        with self._lock:
            if self._places is None:
                self._places = {}
                place = 0
                try:
                    with self._file.open("rb") as lines:
                        for line in lines:
                            if name := _NAME.match(line):
                                self._places[json.loads(name[1])] = place
                            place += len(line)
                except OSError:
                    pass  # a graph without a build around it has no records
            return self._places


@lru_cache(maxsize=2)
def passages(key: tuple[Path, int]) -> Passages:
    """The passages of an edition, by the key of what is served."""
    return Passages(key[0])


@lru_cache(maxsize=2)
def findings(key: tuple[Path, int]) -> dict[str, list[Finding]]:
    """What the shapes found in an edition, by node."""
    found: dict[str, list[Finding]] = {}
    for one in found_by_shapes(key[0]):
        found.setdefault(one.focus, []).append(one)
    return found
