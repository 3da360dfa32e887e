"""The search: what has a name that begins with the words typed, tones or none, in any order, abbreviated or not."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice, product

from kg.graph.iri import VD
from kg.graph.terms import ORG
from kg.serving.catalogue import KINDS, Catalogue
from kg.serving.eras import eras, told_by
from kg.serving.letters import bare, collate, words
from kg.showing.terms import COUNTED
from kg.vocabulary import Vocabulary

AWARDED = frozenset(COUNTED)
SEARCHED = tuple(kind for kind in KINDS if kind != "conferral")  # an act bears the names of all who take part in it
_TELLING = frozenset({"event", "document"})  # whose titles name what others are: those come first
_CONCEPTS = ("placeConcept", "movementConcept", "awardConcept", "hasForm", "modelConcept")
_MOST_READINGS, _MOST_WORDS = 8, 16  # of one query with abbreviations in it


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
    handed: int
    sorted: tuple[object, ...]  # where its name stands in a dictionary
    hint: str  # what tells it from its namesakes: the node of a post, a document; '' where there are none

    @property
    def weight(self) -> int:
        """In how many awards it has a part."""
        return self.given + self.received + self.handed


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
        found: dict[str, list[Entry]] = defaultdict(list)
        for entry in self._ranked(query):
            found[entry.kind].append(entry)
        return [Group(kind, tuple(entries)) for kind, entries in found.items()]

    def suggest(self, query: str, most: int = 8) -> list[Entry]:
        """The best of all kinds."""
        return self._ranked(query)[:most]

    def near(self, query: str) -> list[str]:
        """Queries like one that found nothing, which find something: with a word less, or shorter words."""
        typed = words(query)[:_MOST_WORDS]
        fewer = [" ".join(typed[:place] + typed[place + 1 :]) for place in range(len(typed))] if len(typed) > 1 else []
        shorter = [" ".join(word[:length] for word in typed) for length in (3, 2)]
        return [one for one in dict.fromkeys([*fewer, *shorter]) if one and self._ranked(one)][:4]

    def _ranked(self, query: str) -> list[Entry]:
        typed = words(query)[:_MOST_WORDS]
        readings = [(one, bare(one)) for one in (" ".join(typed), *self._expanded(typed))]
        ranked = []
        for entry in self.entries:
            rank = min((one for toned, plain in readings if (one := _rank(entry, toned, plain))), default=None)
            if rank is not None:
                ranked.append((*rank, SEARCHED.index(entry.kind), entry.sorted, entry.iri, entry))
        return [one[-1] for one in sorted(ranked, key=lambda one: one[:-1])]

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """All that has a page, but the award acts."""
        catalogue = self._catalogue
        given, received, handed = counts(catalogue)
        others = self.other_names()
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
                    handed=handed[iri],
                    sorted=collate(catalogue.name(iri)),
                    hint=hints.get(iri, ""),
                )
            )
        return tuple(found)

    def other_names(self) -> Mapping[str, list[str]]:
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
        """What tells people and bodies from their namesakes: the last known post, or the one document that names it."""
        catalogue = self._catalogue
        held: dict[str, tuple[str, str]] = {}
        posts, attested = catalogue.values(VD + "onPost"), catalogue.values(VD + "attestedOn")
        for holding, people in catalogue.values(ORG + "member").items():
            last = max(attested.get(holding, ("",)))
            for person in people:
                held[person] = max(held.get(person, ("", "")), *((last, post) for post in posts.get(holding, ("",))))
        hints = {person: post for person, (_, post) in held.items()}
        hints |= {iri: era.told for iri, era in eras(catalogue).items() if era.told}
        for iri, kind in catalogue.kinds.items():
            if kind == "person" and not hints.get(iri):
                hints[iri] = told_by(catalogue, iri)
        return hints

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


def _rank(entry: Entry, toned: str, plain: str) -> tuple[int, int] | None:
    """How well a query fits, the best first; None for not at all: a word that begins none of the entry's words."""
    if not plain or not all(f" {word}" in entry.plain for word in plain.split()):
        return None
    signs = (
        f"| {toned} |" in entry.toned,
        f"| {plain} |" in entry.plain,
        entry.kind not in _TELLING,
        all(f" {word}" in entry.toned for word in toned.split()),
        f"| {toned}" in entry.toned,
        f"| {plain}" in entry.plain,
        f" {plain}" in entry.plain,
    )
    return -sum(sign << place for place, sign in enumerate(reversed(signs))), -entry.weight


def counts(catalogue: Catalogue) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """How many awards each node gave, received (of what does neither: in how many it has a part), handed over."""
    given: Counter[str] = Counter()
    received: Counter[str] = Counter()
    handed: Counter[str] = Counter()
    for act in catalogue.acts:
        if act.status in AWARDED:
            given.update({*act.givers, *act.offices})
            handed.update(act.presenters)
            others = (*act.awards, *act.recipients, *act.places, *act.movements, *act.events, *act.documents)
            received.update(set(others))
    return given, received, handed


@lru_cache(maxsize=1)
def finder(catalogue: Catalogue) -> Finder:
    """The search of a catalogue, made once."""
    return Finder(catalogue, Vocabulary.load())
