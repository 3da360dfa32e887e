"""Where provinces stand on the map, in the era of the award or as they are today.

The points are those of the vocabulary (label points of Who's On First). A unit that the reform of 2025 made has none:
it stands where the one of its name stood before, and the map says so.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.graph.iri import VD
from kg.serving.catalogue import Catalogue
from kg.serving.eras import since
from kg.vocabulary import Concept, Vocabulary

ERAS = ("today", "63", "34")


@dataclass(frozen=True, slots=True)
class Unit:
    """A province of an era: its concept, and where it stands."""

    notation: str
    name: str
    name_en: str
    lat: float
    long: float
    lent: bool  # the point is that of the unit of its name before


@cache
def _provinces() -> Mapping[str, Concept]:
    return {concept.iri: concept for concept in Vocabulary.load().scheme("provinces")}


@cache
def units() -> Mapping[str, Unit]:
    """All provinces by the notation of their concept.

    >>> hue, an_giang = units()["VN63-46"], units()["VN34-91"]
    >>> hue.name, hue.lent, an_giang.lat == units()["VN63-89"].lat, an_giang.lent
    ('Huế', False, True, True)
    """
    before: dict[str, list[Concept]] = defaultdict(list)
    for concept in _provinces().values():
        for after in concept.values("succeededBy"):
            before[after].append(concept)

    def point(concept: Concept) -> tuple[float, float] | None:
        lat, long = concept.value("lat"), concept.value("long")
        if lat and long:
            return float(lat), float(long)
        namesake = next((one for one in before[concept.iri] if one.label == concept.label), None)
        return point(namesake) if namesake else None

    found = {}
    for concept in _provinces().values():
        if where := point(concept):
            english = concept.label_en or concept.label
            lent = concept.value("lat") is None
            found[concept.notation] = Unit(concept.notation, concept.label, english, *where, lent)
    return found


def of_era(era: str) -> list[Unit]:
    """The provinces of an era: 63 of them, or 34.

    >>> len(of_era("63")), len(of_era("34")), of_era("today") == of_era("34")
    (63, 34, True)
    """
    if era == "63":
        return [unit for name, unit in units().items() if name.startswith("VN63-")]
    later = {concept.notation for concept in _provinces().values() if concept.values("succeededBy")}
    return [unit for name, unit in units().items() if name.startswith("VN34-") and name not in later]


@cache
def _drawn(era: str) -> Mapping[str, Unit]:
    return {unit.notation: unit for unit in of_era(era)}


@lru_cache(maxsize=1)
def where(catalogue: Catalogue) -> "Where":
    """The provinces of a graph's places, read once."""
    return Where(catalogue)


class Where:
    """The provinces that the places of a graph are counted in."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._concepts = catalogue.values(VD + "placeConcept")

    def unit(self, place: str, era: str) -> Unit | None:
        """The unit of an era in which a place is counted; None for a place of another era, or without a point."""
        concept = self._concept(place)
        if concept is None or (era != "today" and not concept.notation.startswith(f"VN{era}")):
            return None
        drawn = _drawn(era)
        while concept.notation not in drawn:  # what became a city, or was merged with others
            after = concept.values("succeededBy")
            if not after or after[0] not in _provinces():
                return None
            concept = _provinces()[after[0]]
        return drawn[concept.notation]

    def _concept(self, place: str) -> Concept | None:
        for iri in self._concepts.get(place, ()):
            if iri in _provinces():
                return _provinces()[iri]
        name, start = self._catalogue.name(place), since(place)
        same = (one for one in _provinces().values() if one.label == name and one.value("validFrom") == start)
        return next(same, None) if start else None
