"""What a reader chose of the award acts, from the address of a page: facets, words, order, page."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from starlette.datastructures import QueryParams

from kg.serving.catalogue import Act
from kg.serving.facets import BY_NAME, FACETS, NONE, Facet, long, short
from kg.serving.letters import collate, words
from kg.serving.quotes import having
from kg.serving.site import Served
from kg.showing.terms import COUNTED

USUAL = COUNTED
STATUSES = (*USUAL, "proposed", "planned", "negated")
PAGE = 50
SORTS = ("date", "giver", "award", "recipients", "province", "movement", "status")
_MOST_WORDS, _MOST_VALUES = 12, 100


@dataclass(frozen=True, slots=True)
class Count:
    """A value of a facet, and how many of the acts that the other facets leave have it."""

    value: str  # a node, a year, a status
    short: str  # as the address writes it
    count: int
    chosen: bool


@dataclass
class Selection:
    """The award acts that were chosen."""

    served: Served
    chosen: Mapping[str, tuple[str, ...]]  # by facet, as the address writes them
    text: str = ""
    sort: str = "-date"
    page: int = 1

    @classmethod
    def of(cls, served: Served, asked: QueryParams) -> "Selection":
        """The selection of an address; what makes no sense in it is left out."""
        chosen = {
            facet.name: tuple(dict.fromkeys(filter(None, asked.getlist(facet.name))))[:_MOST_VALUES] for facet in FACETS
        }
        sort = asked.get("sort", "-date")
        page = asked.get("page", "1")
        return cls(
            served,
            {name: values for name, values in chosen.items() if values},
            " ".join(asked.get("text", "").split())[:200],
            sort if sort.removeprefix("-") in SORTS else "-date",
            int(page) if re.fullmatch(r"[1-9]\d{0,5}", page) else 1,
        )

    @property
    def words(self) -> list[str]:
        """The words of the text to look for."""
        return words(self.text)[:_MOST_WORDS]

    @property
    def statuses(self) -> tuple[str, ...]:
        """What was chosen of the status, or what is usual."""
        return self.chosen.get("status", USUAL)

    def iris(self, facet: Facet) -> tuple[str, ...]:
        """The values that were chosen of a facet; one that no act has stays as it was written."""
        values = self.statuses if facet.name == "status" else self.chosen.get(facet.name, ())
        known = long(self.served.catalogue, self.served.base)
        return tuple(known.get((facet.name, value), value) for value in values)

    @cached_property
    def acts(self) -> tuple[Act, ...]:
        """The acts, sorted."""
        found = [act for act, unmet in self._judged if not unmet]
        name = self.sort.removeprefix("-")
        if name != "date":
            found.sort(key=lambda act: self._key(act, name), reverse=self.sort.startswith("-"))
        elif self.sort == "date":
            found.sort(key=lambda act: (not act.date, act.date, act.iri))
        return tuple(found)

    @property
    def pages(self) -> int:
        """How many pages they fill."""
        return max(1, -(-len(self.acts) // PAGE))

    @property
    def shown(self) -> Sequence[Act]:
        """The acts of the page."""
        page = min(self.page, self.pages)
        return self.acts[(page - 1) * PAGE : page * PAGE]

    def counts(self, facet: Facet) -> list[Count]:
        """The values of a facet, those of most acts first; a year by its number."""
        chosen = self.iris(facet)
        found: Counter[str] = Counter()
        for act, unmet in self._judged:
            if not unmet or unmet == [facet.name]:
                found.update(facet.values(act) or (NONE,))
        found.update(dict.fromkeys(chosen, 0))
        base, name = self.served.base, self.served.catalogue.name
        every = [Count(one, short(facet, one, base), count, one in chosen) for one, count in found.items()]
        if facet.name == "status":
            return sorted(every, key=lambda one: (*STATUSES, one.value).index(one.value))
        if facet.name in {"year", "month"}:
            return sorted(every, key=lambda one: one.value, reverse=True)
        return sorted(every, key=lambda one: (-one.count, collate(name(one.value)), one.value))

    @property
    def facets(self) -> tuple[Facet, ...]:
        """All facets."""
        return FACETS

    def marked(self, facet: Facet) -> list[tuple[str, str]]:
        """What was chosen of a facet: the values, and how the address writes them."""
        written = self.chosen.get(facet.name, ())
        return list(zip(self.iris(facet), written, strict=True)) if written else []

    def toggled(self, facet: Facet, value: str) -> tuple[str, ...]:
        """The values of a facet after a click on one: it comes in, or goes out."""
        now = self.statuses if facet.name == "status" else self.chosen.get(facet.name, ())
        after = tuple(one for one in now if one != value) if value in now else (*now, value)
        return () if facet.name == "status" and set(after) == set(USUAL) else after

    def parameters(self, **changes: Any) -> dict[str, Any]:
        """What the address of this selection says, for links to it from elsewhere."""
        said = {**self.chosen, "text": self.text or None, "sort": None if self.sort == "-date" else self.sort}
        return {**said, **changes}

    @cached_property
    def _judged(self) -> list[tuple[Act, list[str]]]:
        """Each act with what it does not meet: the names of facets, and 'text'."""
        tests = self._tests.items()
        return [(act, [name for name, meets in tests if not meets(act)]) for act in self.served.catalogue.acts]

    @cached_property
    def _tests(self) -> dict[str, Callable[[Act], bool]]:
        tests: dict[str, Callable[[Act], bool]] = {}
        for name in {**self.chosen, "status": ()}:
            facet = BY_NAME[name]
            tests[name] = _passes(facet, frozenset(self.iris(facet)))
        if self.words:
            told = frozenset.intersection(*(having(self.served.catalogue, word) for word in self.words))
            tests["text"] = lambda act: act.iri in told
        return tests

    def _key(self, act: Act, name: str) -> tuple[Any, ...]:
        values = {
            "giver": act.givers,
            "award": act.awards,
            "recipients": act.recipients,
            "province": act.places,
            "movement": act.movements,
            "status": (act.status,),
        }[name]
        first = min((collate(self.served.catalogue.name(one)) for one in values if one), default=None)
        return (first is None, first or ())


def _passes(facet: Facet, wanted: frozenset[str]) -> Callable[[Act], bool]:
    return lambda act: not wanted.isdisjoint(facet.values(act) or (NONE,))
