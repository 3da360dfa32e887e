"""The nodes of a graph as a register of what names may mean: each with its names, time, place and offices."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import log
from urllib.parse import quote, unquote

from kg.graph.iri import BASE, VD
from kg.graph.terms import ORG, RDF, RDFS, SKOS
from kg.linking.entities import EVER, Entity, Register, Tenure
from kg.linking.mappings import shortened
from kg.linking.spellings import expanded, folded, one_spelling
from kg.linking.when import day_before
from kg.serving.catalogue import Act, Catalogue
from kg.serving.eras import eras
from kg.serving.finding import AWARDED, finder
from kg.vocabulary import Concept, Vocabulary

KINDS = ("person", "organisation", "place", "award", "movement")
_ELSEWHERE = tuple(SKOS + name for name in ("exactMatch", "closeMatch"))
LARGER = (ORG + "subOrganizationOf", VD + "withinOrganization")
_NAMES = (RDFS + "label", SKOS + "prefLabel", SKOS + "altLabel")
_CITY, _PROVINCE = "thành phố", "tỉnh"
_SINCE = re.compile(r"(?P<name>.+),(?P<day>\d{4}-\d{2}-\d{2})")
_COMMON = 3_000  # nodes with a word, above which it tells nothing


@dataclass(frozen=True, slots=True)
class Thing:
    """A node that a name may mean."""

    id: str  # below the base, letters as they are read: 'organisation/bộ-công-an'
    iri: str
    kind: str
    name: str
    entity: Entity  # its `subject` is the id


class Things:
    """All of them, of one catalogue."""

    def __init__(self, catalogue: Catalogue, base: str = BASE) -> None:
        self.catalogue = catalogue
        self._space = f"{base}id/"
        self._concepts = {one.iri: one for one in Vocabulary.load()}
        self.known = {one.id: one for one in self._things()}
        self.register = Register(one.entity for one in self.known.values())

    def at(self, text: str) -> Thing | None:
        """The thing with an id, as it is written here, percent-encoded, or as a whole address."""
        path = text.removeprefix(self._space).removeprefix("id:")
        return self.known.get(path) or self.known.get(unquote(path))

    def of(self, iri: str) -> Thing | None:
        """The thing with an address."""
        return self.known.get(unquote(iri.removeprefix(self._space)))

    def values(self, iri: str, *predicates: str) -> tuple[str, ...]:
        """The values of some properties of a node."""
        return tuple(dict.fromkeys(value for one in predicates for value in self._column(one).get(iri, ())))

    def elsewhere(self, iri: str) -> tuple[str, ...]:
        """What it is in other datasets, as 'wd:Q36576' or an address."""
        return tuple(map(shortened, self.values(iri, *_ELSEWHERE)))

    def acts(self, iri: str) -> tuple[Act, ...]:
        """The award acts in which a thing has a part, that took place or were decided."""
        return self._acts.get(iri, ())

    @cached_property
    def _acts(self) -> Mapping[str, tuple[Act, ...]]:
        found: dict[str, list[Act]] = defaultdict(list)
        for act in self.catalogue.acts:
            if act.status in AWARDED:
                for iri in {*act.givers, *act.recipients, *act.presenters, *act.places, *act.movements, act.award}:
                    found[iri].append(act)
        return {iri: tuple(acts) for iri, acts in found.items()}

    def identified(self, names: Iterable[str]) -> list[Thing]:
        """The things that are some entries of other datasets, by CURIE or address."""
        found = dict.fromkeys(id for name in names for id in self._identified.get(shortened(name), ()))
        return [self.known[id] for id in found]

    @cached_property
    def _identified(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for one in self.known.values():
            for name in self.elsewhere(one.iri):
                found[name].append(one.id)
        return dict(found)

    def provinces(self, iri: str) -> tuple[str, ...]:
        """The places that a body, or somebody of it, is of."""
        near, far = [iri], list(self.values(iri, VD + "affiliatedWith"))
        for body in far:
            near += [body, *self.values(body, *LARGER)]
        near += self.values(iri, *LARGER)
        return tuple(dict.fromkeys(place for body in near for place in self.values(body, VD + "jurisdiction")))

    def alike(self, name: str, kinds: Sequence[str], most: int) -> list[tuple[Thing, float]]:
        """Things with many of the words of a name, and how much they share; rare words count more."""
        typed = _words(name)
        weights = {word: log(1 + len(self.known) / len(self._with[word])) for word in typed if word in self._with}
        unknown = log(1 + len(self.known))
        whole = sum(weights.get(word, unknown) for word in typed)
        shared: dict[str, float] = defaultdict(float)
        for word, weight in weights.items():
            if len(self._with[word]) <= _COMMON:
                for one in self._with[word]:
                    shared[one] += weight
        found = []
        for one, weight in shared.items():
            thing = self.known[one]
            own = sum(log(1 + len(self.known) / len(self._with[word])) for word in _words(thing.name))
            likeness = round(2 * weight / (whole + max(own, weight)), 3)
            if thing.kind in kinds and likeness >= 0.5:
                found.append((thing, likeness))
        return sorted(found, key=lambda one: (-one[1], one[0].id))[:most]

    @cached_property
    def _with(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for one in self.known.values():
            for word in _words(one.name):
                found[word].append(one.id)
        return dict(found)

    @cached_property
    def _columns(self) -> dict[str, dict[str, tuple[str, ...]]]:
        return {}

    def _column(self, predicate: str) -> Mapping[str, tuple[str, ...]]:
        if predicate not in self._columns:
            self._columns[predicate] = self.catalogue.values(predicate)
        return self._columns[predicate]

    def _things(self) -> Iterable[Thing]:
        others = finder(self.catalogue).other_names()
        for iri, kind in self.catalogue.kinds.items():
            if kind in KINDS and iri.startswith(self._space):
                id = unquote(iri.removeprefix(self._space))
                if quote(id, safe="/,") == iri.removeprefix(self._space):  # else two ids would be one
                    name = self.catalogue.name(iri)
                    yield Thing(id, iri, kind, name, self._entity(id, iri, kind, name, others.get(iri, ())))

    def _entity(self, id: str, iri: str, kind: str, name: str, others: Iterable[str]) -> Entity:
        if kind == "place" and (units := self._units(iri)):
            return _place(id, units)
        names = dict.fromkeys((*self.values(iri, *_NAMES), *others, *_listed(id)))
        era = eras(self.catalogue).get(iri)
        until = (era.until if era is not None else "") or self._ends.get(id, EVER)
        within = self.catalogue.name(next(iter(self.provinces(iri)), "")) if kind == "organisation" else ""
        if kind == "organisation" and (place := _told_by(id, name)):
            name, names, within = f"{name}, {place}", {}, within or place
        posts = self.values(iri, VD + "heldPost") if kind == "person" else ()
        return Entity(
            id,
            kind,
            name,
            tuple(one for one in names if one != name),
            (),
            era.since if era is not None else "",
            until,
            within=within,
            offices=tuple(Tenure(self.catalogue.name(post), "", EVER) for post in posts),
            own=VD + "Unresolved" not in self.values(iri, RDF + "type"),
        )

    @cached_property
    def _ends(self) -> Mapping[str, str]:
        """The last day of what has a later node of the same name: '…' before '…,2025-07-01'."""
        begun: dict[str, list[str]] = defaultdict(list)
        ids = sorted(unquote(iri.removeprefix(self._space)) for iri in self.catalogue.kinds)
        for id in ids:
            if found := _SINCE.fullmatch(id):
                begun[found["name"]].append(found["day"])
        last = {name: [*days, ""] for name, days in begun.items()}
        ends: dict[str, str] = {}
        for name, days in last.items():
            for one, later in zip((name, *(f"{name},{day}" for day in days)), days, strict=False):
                if later:
                    ends[one] = day_before(later)
        return ends

    def _units(self, iri: str) -> list[Concept]:
        concepts = (self._concepts.get(one) for one in self.values(iri, VD + "placeConcept"))
        return sorted((one for one in concepts if one is not None), key=lambda one: one.value("validTo") or EVER)


def _place(id: str, units: Sequence[Concept]) -> Entity:
    """A unit, by the concepts that it is in each of its times."""
    last = units[-1]
    level = _CITY if (last.value("unitType") or "").startswith(_CITY) else _PROVINCE
    names = dict.fromkeys(name for one in units for name in one.labels)
    bare = [name[len(word) :].strip() for name in names for word in (_CITY, _PROVINCE) if name.lower().startswith(word)]
    since = min(one.value("validFrom") or "" for one in units)
    names = dict.fromkeys((*names, *bare))
    others = tuple(name for name in names if name != last.label)
    return Entity(id, "place", last.label, others, (), since, last.value("validTo") or EVER, level, own=True)


def _told_by(id: str, name: str) -> str:
    """The place that tells a body from its namesakes, where its name does not say it: 'Kiên Giang'."""
    parts = [part for part in id.rpartition("/")[2].split(",")[1:] if not part[:1].isdigit()]
    place = parts[0].replace("-", " ") if parts else ""
    return place.title() if place and place not in one_spelling(name) else ""


def _listed(id: str) -> tuple[str, ...]:
    """What our mappings call a node besides."""
    try:
        return Register.load().subject(f"id:{id}").names
    except KeyError:
        return ()


def _words(name: str) -> set[str]:
    return set(folded(expanded(name)).split())


@lru_cache(maxsize=1)
def things(catalogue: Catalogue, base: str = BASE) -> Things:
    """The things of a catalogue, read once."""
    return Things(catalogue, base)
