"""What the picture tells: nodes, links, and the facts and quotes that both rest on."""

from collections import Counter
from dataclasses import dataclass, field

from kg.showing.wording import words


@dataclass(slots=True)
class Quote:
    """The exact words of a document, where they stand, and what found them."""

    source: int
    start: int
    end: int
    text: str
    best: bool = False  # of several stretches of words in one document, the one that says it best
    zone: str = ""
    construction: str = ""
    factuality: str = ""
    inferred: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Source:
    """A document: its title, day and address ('' unless it is http or https)."""

    title: str
    date: str
    url: str


@dataclass(slots=True)
class Fact:
    """One thing that is stated, its nodes, and the words it rests on."""

    kind: str  # 'node' (an act, event, movement … itself), 'post', 'count', 'statement'
    nodes: list[str]
    details: dict[str, str]
    quotes: list[Quote]


@dataclass(slots=True)
class Node:
    """One thing that is drawn."""

    iri: str
    kind: str  # a key of terms.CLASSES
    name: str
    english: str = ""
    open: bool = False  # the text leaves open which body this is
    counted: bool = True  # False: proposed, planned, negated
    other_names: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)  # IRIs of the same thing, in this graph and elsewhere
    details: dict[str, str] = field(default_factory=dict)

    def called(self, lang: int) -> str:
        """Return its name in a language, in Vietnamese where it has no other.

        >>> Node("urn:a", "organisation", "Bộ Y tế").called(1)
        'Bộ Y tế'
        """
        return (self.english if lang else "") or self.name


@dataclass(slots=True)
class Link:
    """One edge: a relation between two nodes, with its facts by their place in the story."""

    source: str
    target: str
    relation: str
    notes: list[str] = field(default_factory=list)  # the post that is held: 'Phó Giám đốc'
    facts: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Extract:
    """What part of a graph a story tells, in words, and how much of the graph lies outside it."""

    title: tuple[str, str]  # vi, en
    centres: tuple[str, ...]  # the nodes that it is about, if it is about some
    outside: int
    near: bool = False  # what is left out are the farthest nodes, not the oldest


@dataclass(slots=True)
class Story:
    """All that the picture shows, in a fixed order."""

    nodes: dict[str, Node]
    links: list[Link]
    facts: list[Fact]
    sources: list[Source]
    relations: dict[str, tuple[str, str]] = field(
        default_factory=dict
    )  # relations words.json lacks: their vi and en names
    left_out: int = 0  # nodes that would belong to it, but are too many
    extract: Extract | None = None  # None: it tells the whole graph

    def relation(self, link: Link, lang: int) -> str:
        """Return what an edge says, read from its source to its target."""
        known = words()["relations"].get(link.relation)
        return str(known[lang][0] if known else self.relations[link.relation][lang])

    def counts(self) -> dict[str, int]:
        """Return how many nodes of each class there are, in the order of the nodes."""
        return dict(Counter(node.kind for node in self.nodes.values()))
