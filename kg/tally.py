"""What a build found, counted; what was wrong; and what it changed."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from pyoxigraph import NamedNode, Quad

from kg.graph.terms import TYPE
from kg.reading import ReadingError
from kg.records import Record
from kg.validation import Finding, Severity


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of what a build holds."""

    documents: int = 0
    awards: int = 0
    not_awards: int = 0
    people: int = 0
    organisations: int = 0
    events: int = 0
    movements: int = 0
    models: int = 0
    unresolved: int = 0
    quads: int = 0


@dataclass(frozen=True, slots=True)
class Changes:
    """The documents that a build gained, lost, and read otherwise than before, by name."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()

    @classmethod
    def between(cls, before: Mapping[str, Record], after: Sequence[Record]) -> "Changes":
        """What became of the documents."""
        now = {one.name: one for one in after}
        return cls(
            tuple(name for name in now if name not in before),
            tuple(name for name in before if name not in now),
            tuple(name for name, one in now.items() if name in before and one.facts != before[name].facts),
        )

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.replaced)


@dataclass(slots=True)
class Report:
    """What came of a build."""

    counts: Counts
    findings: Counter[str]
    problems: list[ReadingError] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    violations: list[Finding] = field(default_factory=list)
    changes: Changes = field(default_factory=Changes)
    withdrawn: int = 0
    seconds: float = 0.0
    renewed: bool = True  # False: there was nothing to do

    @property
    def ok(self) -> bool:
        """Whether every document was read and the graph breaks no shape."""
        return not self.problems and not self.findings.get("violation")

    def plain(self) -> dict[str, Any]:
        """What the next build wants to know of it, as JSON has it."""
        return {"counts": asdict(self.counts), "findings": dict(sorted(self.findings.items()))}

    @classmethod
    def recalled(cls, manifest: Mapping[str, Any]) -> "Report":
        """The report of a build that stays as it is."""
        return cls(Counts(**manifest["counts"]), Counter(manifest["findings"]), renewed=False)


def tally(records: Sequence[Record], quads: Iterable[Quad], findings: Sequence[Finding]) -> Report:
    """The report of a build."""
    number, typed = 0, set()
    for quad in quads:
        number += 1
        if quad.predicate == TYPE and isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode):
            typed.add((quad.subject.value, quad.object.value))
    types = Counter(one.rsplit("#", 1)[-1].rsplit("/", 1)[-1] for _, one in typed)
    counts = Counts(
        documents=len(records),
        awards=sum(len(one.facts.awards) for one in records),
        not_awards=sum(len(one.facts.not_awards) for one in records),
        people=types["Person"],
        organisations=types["Organization"],
        events=types["Event"],
        movements=types["Movement"],
        models=types["CommunityModelType"],
        unresolved=types["Unresolved"],
        quads=number,
    )
    grave = [one for one in findings if one.severity is Severity.VIOLATION]
    return Report(counts, Counter(str(one.severity) for one in findings), violations=grave)
