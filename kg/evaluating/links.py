"""Labelled mentions through the whole pipeline: what each is linked to offline, and what it should be."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from kg.evaluating.tables import check, read_table
from kg.extraction.extract import Extractor
from kg.facts import Organisation
from kg.identity import Identity
from kg.language.normal import Normal
from kg.linking.deciding import AMBIGUOUS, LINKED, Decision
from kg.linking.linker import Linker
from kg.linking.mention import mentions
from kg.reading.reader import read_text
from kg.vocabulary import Vocabulary

OPEN = ("NIL", "AMBIGUOUS")
KINDS = ("place", "organisation", "person")
_EXPECTED = re.compile(r"GSO63:\d\d|GSO34:\d\d|WD:Q\d+|GOV:\d{3}\.\d\d\.\d\d\.[A-Z]\d\d|ROR:\w+|NIL|AMBIGUOUS")


@dataclass(frozen=True, slots=True)
class Case:
    """A mention in a sentence of its own date, and what it means."""

    id: str
    text: str
    context: str
    date: str
    expected: str
    why: str


COLUMNS = tuple(field.name for field in fields(Case))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a case."""

    case: Case
    decision: Decision
    kind: str  # of what it was linked to, else of what it should be, as far as that tells

    @property
    def right(self) -> bool:
        """Whether it was linked to the entity of the expected identifier, or left open as it should."""
        if self.case.expected == "AMBIGUOUS":
            return self.decision.outcome == AMBIGUOUS
        if self.case.expected == "NIL":
            return self.decision.outcome not in (LINKED, AMBIGUOUS)
        return _curie(self.case.expected) in self.decision.identifiers

    @property
    def said(self) -> str:
        """What it was linked to, in words."""
        if self.decision.entity is not None:
            return f"{self.decision.entity.label} ({', '.join(self.decision.identifiers[:3])})"
        return self.decision.outcome.upper()


@dataclass(frozen=True, slots=True)
class Score:
    """How often linking was right."""

    outcomes: tuple[Outcome, ...]

    @property
    def linkable(self) -> int:
        """How many should be linked."""
        return sum(one.case.expected not in OPEN for one in self.outcomes)

    @property
    def linked(self) -> int:
        """How many were."""
        return sum(one.decision.outcome == LINKED for one in self.outcomes)

    @property
    def right(self) -> int:
        """How many were linked to what they should."""
        return sum(one.decision.outcome == LINKED and one.right for one in self.outcomes)

    @property
    def left(self) -> int:
        """How many were left without a link."""
        return len(self.outcomes) - self.linked

    @property
    def rightly_left(self) -> int:
        """How many of these should have been."""
        return sum(one.decision.outcome != LINKED and one.case.expected in OPEN for one in self.outcomes)

    @property
    def precision(self) -> float:
        """Of what was linked, how much rightly; 1 where nothing was."""
        return self.right / self.linked if self.linked else 1.0

    @property
    def recall(self) -> float:
        """Of what should be linked, how much was, to the right entity; 1 where nothing should."""
        return self.right / self.linkable if self.linkable else 1.0

    @property
    def nil_precision(self) -> float:
        """Of what was left without a link, how much rightly; 1 where nothing was."""
        return self.rightly_left / self.left if self.left else 1.0

    def of(self, kind: str) -> "Score":
        """The score of one kind."""
        return Score(tuple(one for one in self.outcomes if one.kind == kind))


def evaluate(cases: Iterable[Case], vocabulary: Vocabulary) -> Score:
    """Read each context as a document of its date, and link the mention in it."""
    extractor, linker = Extractor(vocabulary), Linker()
    return Score(tuple(_outcome(case, extractor, linker, vocabulary) for case in cases))


def _outcome(case: Case, extractor: Extractor, linker: Linker, vocabulary: Vocabulary) -> Outcome:
    head = f"{case.date}\n\n" if case.date else ""
    document = read_text(case.id, f"{head}{case.context}\n")
    facts, naming = extractor.read(document)
    identity, text = Identity([facts], vocabulary), Normal(document.text)

    def address(body: Organisation) -> str:
        key = identity.organisation_key(document.name, body)
        return "" if key.document else f"id:organisation/{','.join(key.parts)}"

    found = mentions(text, case.text, text.position(len(head)), naming, address, case.date)
    decision = linker.link_any(found)
    return Outcome(case, decision, _kind(case, decision))


def _kind(case: Case, decision: Decision) -> str:
    """The kind of entity; of what is rightly nothing, that of its nearest candidate."""
    if decision.candidate is not None:
        return decision.candidate.entity.kind
    return "place" if case.expected.startswith("GSO") else "other"


def _curie(expected: str) -> str:
    prefix, _, local = expected.partition(":")
    return f"{prefix.lower()}:{local}"


def read_cases(path: Path) -> list[Case]:
    """The cases of a file, in its order; its last column may be missing.

    Raises ValueError, with the line, for a file that is not in the form; OSError for one that cannot be read.
    """
    return [_case(where, row) for where, row in read_table(path, COLUMNS, optional=COLUMNS[-1:])]


def _case(where: str, row: Mapping[str, str]) -> Case:
    if not _EXPECTED.fullmatch(row["expected"]):
        forms = "GSO63:NN, GSO34:NN, WD:Q…, GOV:000.00.00.Gnn, ROR:…, NIL or AMBIGUOUS"
        raise ValueError(f"{where}: expected '{row['expected']}'; {forms}")
    check(where, row, ("id", "text", "context"), ("date",))
    return Case(**{name: row[name] for name in COLUMNS})
