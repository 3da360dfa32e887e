"""What of a graph may be linked, and what the graph knows of it that tells it from its namesakes."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from kg.asking import Source

QUERIES = Path(__file__).with_name("queries")


@dataclass(frozen=True, slots=True)
class Subject:
    """A thing of the graph, and what is known of it."""

    iri: str
    kind: str
    names: tuple[str, ...]  # its label first
    within: tuple[str, ...] = ()  # the places it belongs to
    offices: tuple[str, ...] = ()  # 'Thứ trưởng Bộ Công an'
    bodies: tuple[str, ...] = ()
    since: str = ""  # the first and the last day on which it exists, where that is known
    until: str = ""
    seen: tuple[str, ...] = ()  # dates at which something is told of it
    linked: tuple[str, ...] = ()  # what it is known to be elsewhere

    @property
    def label(self) -> str:
        """Its name."""
        return self.names[0]


def subjects(source: Source, kinds: Collection[str]) -> list[Subject]:
    """The things of some kinds, in the order of kinds and addresses."""
    said: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for kind, subject, feature, value in source.select((QUERIES / "subjects.rq").read_text(encoding="utf-8")).rows:
        if isinstance(kind, Literal) and isinstance(feature, Literal) and isinstance(subject, NamedNode):
            text = value.value if isinstance(value, Literal | NamedNode) else ""
            said[kind.value, subject.value][feature.value].add(text)
    return [_subject(*key, said[key]) for key in sorted(said) if key[0] in kinds and said[key]["label"]]


def _subject(kind: str, iri: str, said: dict[str, set[str]]) -> Subject:
    def of(feature: str) -> tuple[str, ...]:
        return tuple(sorted(said.get(feature, ())))

    return Subject(
        iri,
        kind,
        tuple(dict.fromkeys((*of("label"), *of("name")))),
        of("within"),
        of("office"),
        of("body"),
        max(of("since"), default=""),
        min(of("until"), default=""),
        of("seen"),
        of("linked"),
    )
