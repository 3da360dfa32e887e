"""Records: what was read of a document, whole, as one line of JSON; a build is a function of its records.

A record depends on its document, the vocabulary and the program that read it, on nothing else. Who is who, what follows
and what the build says of itself is made anew from all records, whatever the order in which they came.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import MISSING, dataclass, fields, is_dataclass
from decimal import Decimal
from enum import Enum
from functools import cache
from hashlib import sha256
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from kg import __version__
from kg.facts import Facts
from kg.resources import PACKAGE, resource

_READS = ("language", "reading", "extraction")  # the parts of the program that a record depends on
_DATA = {".py", ".yaml", ".tsv"}
_VERSION = re.compile(r'owl:versionInfo "([^"]*)"')


@dataclass(frozen=True, slots=True)
class Reader:
    """What read a document: the versions that provenance names, and a digest of all that can change a record."""

    program: str
    ontology: str
    vocabulary: str
    constructions: str
    digest: str

    @classmethod
    def current(cls) -> "Reader":
        """The reader as it is installed, down to its last rule and word."""
        vocabulary = sorted(resource("ontology", "vocabulary").glob("*.ttl"))
        constructions = sorted((PACKAGE / "extraction" / "constructions").glob("*.yaml"))
        program = [path for part in _READS for path in sorted((PACKAGE / part).rglob("*")) if path.suffix in _DATA]
        rest = [PACKAGE / "facts.py", PACKAGE / "vocabulary.py"]
        words = _digest(path.read_bytes() for path in vocabulary)
        everything = _digest(path.read_bytes() for path in (*program, *rest))
        version = _VERSION.search(resource("ontology", "vinhdanh.ttl").read_text(encoding="utf-8"))
        return cls(
            program=__version__,
            ontology=version[1] if version else "",
            vocabulary=words,
            constructions=_digest(path.read_bytes() for path in constructions),
            digest=_digest([__version__.encode(), words.encode(), everything.encode()]),
        )


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with a quote in it, from `start` on; one too long to be kept whole is `cut`."""

    start: int
    text: str
    cut_before: bool = False
    cut_after: bool = False

    @property
    def end(self) -> int:
        """Where it ends in the document."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Record:
    """All that a build keeps of one document: its facts, its title, and what tells whether they still hold."""

    facts: Facts
    title: str
    content: str  # digest of the document as read
    reader: Reader
    file: str  # where it was read
    names_awards: bool = False  # whether its text holds the name of a form of award
    passages: tuple[Passage, ...] = ()  # what its quotes are read in: sentences, never the article

    @property
    def name(self) -> str:
        """The name of the document."""
        return self.facts.document


def dumps(record: Record) -> str:
    """The record on one line; nothing is lost.

    >>> reader = Reader("1", "0.1", "a", "b", "c")
    >>> record = Record(Facts("tin-1", "2024-06-20", None), "Khen thưởng", "d", reader, "tin-1.txt")
    >>> loads(dumps(record)) == record
    True
    """
    return json.dumps(_plain(record), ensure_ascii=False, separators=(",", ":"))


def loads(line: str | bytes) -> Record:
    """The record of a line. Raises ValueError for a line that is none."""
    try:
        record: Record = _typed(Record, json.loads(line))
    except (KeyError, TypeError, AttributeError, ArithmeticError) as error:
        raise ValueError(f"no record: {line[:80]!r}") from error
    return record


def _digest(parts: Iterable[bytes]) -> str:
    whole = sha256()
    for part in parts:
        whole.update(part)
    return whole.hexdigest()[:12]


def _plain(value: Any) -> Any:
    """Data as JSON has it; a field that holds its default is left out."""
    if is_dataclass(value):
        kept = ((one.name, getattr(value, one.name), one.default) for one in fields(value))
        return {name: _plain(said) for name, said, default in kept if default is MISSING or said != default}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Enum):
        return value.value
    return str(value) if isinstance(value, Decimal) else value


def _typed(kind: Any, value: Any) -> Any:
    """JSON as the data of a type."""
    if isinstance(kind, type) and is_dataclass(kind):
        known = _types(kind)
        return kind(**{name: _typed(known[name], said) for name, said in value.items()})
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        (one,) = (one for one in get_args(kind) if one is not type(None))
        return None if value is None else _typed(one, value)
    if origin is tuple:
        inner = get_args(kind)[0]
        return tuple(_typed(inner, one) for one in value)
    return kind(value) if isinstance(kind, type) and issubclass(kind, Enum | Decimal) else value


@cache
def _types(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
