"""The search: what has a name that begins with the words typed, tones or none, in any order, abbreviated or not."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice, product

from pyoxigraph import NamedNode

from kg.graph.iri import VD
from kg.graph.terms import ORG, RDF
from kg.serving.catalogue import KINDS, Catalogue
from kg.serving.letters import bare, collate, words
from kg.vocabulary import Vocabulary

AWARDED = frozenset({"asserted", "decided"})
SEARCHED = tuple(kind for kind in KINDS if kind != "conferral")  # an act bears the names of all who take part in it
_CONCEPTS = ("placeConcept", "movementConcept", "awardConcept", "hasForm", "modelConcept")
_MOST_READINGS = 8  # of one query with abbreviations in it


@dataclass(frozen=True, slots=True)
class Entry:
    """A node that can be found."""

    iri: str
    kind: str
    name: str
    toned: str  # each name between bars, one spelling and lower case
    plain: str  # the same without tones
    given: int
    received: int
    hint: str  # what tells it from its namesakes: the node of a post, a document; '' where there are none


@dataclass(frozen=True, slots=True)
class Group:
    """What was found of one kind, the best first."""

    kind: str
    entries: tuple[Entry, ...]


class Finder:
    """The names of one catalogue, to be searched."""

    def __init__(self, catalogue: Catalogue, vocabulary: Vocabulary) -> None:
        self._catalogue = catalogue
        self._vocabulary = vocabulary

    def find(self, query: str) -> list[Group]:
        """What a query finds, by kind; the kind with the best match comes first."""
        readings = [(" ".join(words(query)), bare(query))]
        readings += [(expanded, bare(expanded)) for expanded in self._expanded(words(query))]
        ranked: dict[str, list[tuple[tuple[object, ...], Entry]]] = defaultdict(list)
        for entry in self.entries:
            rank = min((one for toned, plain in readings if (one := _rank(entry, toned, plain))), default=None)
            if rank is not None:
                ranked[entry.kind].append((rank, entry))
        found = []
        for kind, entries in ranked.items():
            entries.sort(key=lambda one: (one[0], collate(one[1].name), one[1].iri))
            found.append((entries[0][0][0], SEARCHED.index(kind), Group(kind, tuple(entry for _, entry in entries))))
        return [group for _, _, group in sorted(found, key=lambda one: one[:2])]

    def suggest(self, query: str, most: int = 8) -> list[Entry]:
        """The best of all kinds."""
        every = [entry for group in self.find(query) for entry in group.entries[:most]]
        readings = [(" ".join(words(query)), bare(query))]
        readings += [(expanded, bare(expanded)) for expanded in self._expanded(words(query))]
        best = sorted(
            every,
            key=lambda entry: (
                min(one for toned, plain in readings if (one := _rank(entry, toned, plain))),
                SEARCHED.index(entry.kind),
                collate(entry.name),
                entry.iri,
            ),
        )
        return best[:most]

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """All that has a page, but the award acts."""
        catalogue = self._catalogue
        given, received = counts(catalogue)
        others = self._other_names()
        hints = self._hints()
        found = []
        for iri, kind in catalogue.kinds.items():
            if kind not in SEARCHED:
                continue
            names = [*catalogue.names.get(iri, {}).values(), *others.get(iri, ())]
            spelled = dict.fromkeys(" ".join(words(name)) for name in names)
            found.append(
                Entry(
                    iri=iri,
                    kind=kind,
                    name=catalogue.name(iri),
                    toned="".join(f"| {name} " for name in spelled) + "|",
                    plain="".join(f"| {name} " for name in dict.fromkeys(map(bare, spelled))) + "|",
                    given=given[iri],
                    received=received[iri],
                    hint=hints.get(iri, ""),
                )
            )
        return tuple(found)

    def _other_names(self) -> Mapping[str, list[str]]:
        """What the vocabulary calls the concept of a node, in both languages and short."""
        concepts = {concept.iri: concept for concept in self._vocabulary}
        found: dict[str, list[str]] = defaultdict(list)
        for name in _CONCEPTS:
            for iri, values in self._catalogue.values(VD + name).items():
                for concept in (concepts[value] for value in values if value in concepts):
                    if name != "hasForm" or bare(concept.label) == bare(self._catalogue.name(iri)):
                        found[iri] += [*concept.labels, *([concept.label_en] if concept.label_en else [])]
        return found

    def _hints(self) -> dict[str, str]:
        """A person's last known post, the document of one without; of a body, its document or place if the name is not its own."""
        catalogue = self._catalogue
        held: dict[str, tuple[str, str]] = {}
        members, posts = catalogue.values(ORG + "member"), catalogue.values(VD + "onPost")
        attested = catalogue.values(VD + "attestedOn")
        for holding, people in members.items():
            for post in posts.get(holding, ()):
                last = max(attested.get(holding, ("",)))
                for person in people:
                    held[person] = max(held.get(person, ("", "")), (last, post))
        hints = {person: post for person, (_, post) in held.items()}
        named = Counter((kind, catalogue.name(iri)) for iri, kind in catalogue.kinds.items())
        for iri, kind in catalogue.kinds.items():
            if iri not in hints and (kind == "person" or named[kind, catalogue.name(iri)] > 1):
                hints[iri] = self._told_by(iri)
        return hints

    def _told_by(self, iri: str) -> str:
        graphs = {
            quad.graph_name.value
            for quad in self._catalogue.store.quads_for_pattern(NamedNode(iri), NamedNode(RDF + "type"), None, None)
            if isinstance(quad.graph_name, NamedNode)
        }
        documents = sorted(graph.replace("/graph/document/", "/id/document/", 1) for graph in graphs)
        return next((one for one in documents if self._catalogue.kinds.get(one) == "document"), "")

    @cached_property
    def _short(self) -> Mapping[str, tuple[str, ...]]:
        """What abbreviations stand for, by their letters."""
        found: dict[str, list[str]] = defaultdict(list)
        for concept in self._vocabulary.scheme("abbreviations"):
            for short in concept.variants:
                if len(parts := words(short)) == 1:
                    found[bare(parts[0])].append(" ".join(words(concept.label)))
        return {short: tuple(dict.fromkeys(long)) for short, long in found.items()}

    def _expanded(self, typed: list[str]) -> Iterable[str]:
        choices = [(word, *self._short.get(bare(word), ())) for word in typed]
        return islice((" ".join(one) for one in product(*choices)), 1, _MOST_READINGS + 1)


def _rank(entry: Entry, toned: str, plain: str) -> tuple[object, ...] | None:
    """How well a query fits, the best first; None for not at all: a word that begins none of the entry's words."""
    if not plain or not all(f" {word}" in entry.plain for word in plain.split()):
        return None
    return (
        -sum(
            (
                32 * (f"| {toned} |" in entry.toned),
                16 * (f"| {plain} |" in entry.plain),
                8 * all(f" {word}" in entry.toned for word in toned.split()),
                4 * (f"| {toned}" in entry.toned),
                2 * (f"| {plain}" in entry.plain),
                1 * (f" {plain}" in entry.plain),
            )
        ),
        -(entry.given + entry.received),
    )


def counts(catalogue: Catalogue) -> tuple[Counter[str], Counter[str]]:
    """How many awards each node gave, and received; of what is neither, in how many it has a part."""
    given: Counter[str] = Counter()
    received: Counter[str] = Counter()
    for act in catalogue.acts:
        if act.status in AWARDED:
            given.update({*act.givers, *act.offices})
            others = (act.award, *act.recipients, *act.places, *act.movements, *act.events, *act.documents)
            received.update({one for one in others if one})
    return given, received


@lru_cache(maxsize=1)
def finder(catalogue: Catalogue) -> Finder:
    """The search of a catalogue, made once."""
    return Finder(catalogue, Vocabulary.load())
