"""The vocabulary as the graph needs it: which concept a word of the text stands for."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from pyoxigraph import NamedNode

from kg.graph.iri import VD
from kg.graph.terms import ORG
from kg.identity.keys import name_key


class Concept(Protocol):
    """A concept of a scheme, as kg.vocabulary reads it."""

    @property
    def iri(self) -> str:
        """Its IRI."""

    @property
    def notation(self) -> str:
        """Its notation."""

    @property
    def label(self) -> str:
        """Its Vietnamese label."""

    @property
    def variants(self) -> Sequence[str]:
        """Its other spellings."""

    @property
    def properties(self) -> Mapping[str, Sequence[str]]:
        """Everything else, by local name."""


class Vocabulary(Protocol):
    """Any source of schemes; `kg.vocabulary.Vocabulary` is one."""

    def scheme(self, name: str) -> Iterable[Concept]:
        """The concepts of a scheme; KeyError for an unknown scheme."""


SCHEMES = ("award-forms", "awards", "organisation-kinds", "offices", "ranks", "movements", "models", "provinces")


class Concepts:
    """Look-ups in the schemes that the graph refers to; a scheme that is missing holds nothing."""

    def __init__(self, vocabulary: Vocabulary | None = None) -> None:
        self._by_name: dict[str, dict[str, list[Concept]]] = {}
        self._by_notation: dict[str, dict[str, Concept]] = {}
        for scheme in SCHEMES:
            try:
                concepts = list(vocabulary.scheme(scheme)) if vocabulary else []
            except KeyError:
                concepts = []
            by_name: dict[str, list[Concept]] = defaultdict(list)
            for concept in concepts:
                for name in {name_key(name) for name in (concept.label, *concept.variants)}:
                    by_name[name].append(concept)
            self._by_name[scheme] = dict(by_name)
            self._by_notation[scheme] = {concept.notation: concept for concept in concepts}

    def named(self, scheme: str, name: str | None) -> Concept | None:
        """The one concept that a name stands for; None where there is none, or more than one."""
        found = self._by_name[scheme].get(name_key(name), []) if name else []
        return found[0] if len(found) == 1 else None

    def noted(self, scheme: str, notation: str | None) -> Concept | None:
        """The concept with this notation."""
        return self._by_notation[scheme].get(notation or "")

    def kind_of(self, name: str) -> Concept | None:
        """The kind of organisation that a name begins with, the longest that fits."""
        words = name_key(name).split("-")
        for end in range(len(words), 0, -1):
            if len(found := self._by_name["organisation-kinds"].get("-".join(words[:end]), [])) == 1:
                return found[0]
        return None

    def province(self, name: str, date: str | None) -> Concept | None:
        """The province of a name on a date: names outlive the reforms of 2025, the units do not.

        A date that is unknown or too coarse leaves open which unit is meant, unless only one ever had the name.
        """
        found = self._by_name["provinces"].get(name_key(name), [])
        if len(found) > 1 and date:
            found = [unit for unit in found if _valid(unit, date)]
        return found[0] if len(found) == 1 else None

    def organisation_class(self, kind: str | None) -> NamedNode | None:
        """The class of organisations that a kind belongs to; None for the general one."""
        concept = self.noted("organisation-kinds", kind)
        stated = next(iter(concept.properties.get("organisationClass", ())), None) if concept else None
        if not stated or stated == ORG + "Organization":
            return None
        return NamedNode(stated if "://" in stated else VD + stated.removeprefix("vd:"))


def _valid(unit: Concept, date: str) -> bool:
    """Whether any day of a date lies within the unit's time."""
    since = next(iter(unit.properties.get("validFrom", ())), "")
    until = next(iter(unit.properties.get("validTo", ())), "9999")
    return since[: len(date)] <= date <= until[: len(date)]
