"""Provinces and centrally-run cities in their eras: which unit a name meant on a day."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from kg.identity.keys import Key, place_key
from kg.vocabulary import Concept, Vocabulary

_EVER = "9999"
_LEVEL = re.compile(r"^(?:tỉnh|thành phố|tp)[. ]\s*", re.IGNORECASE)
UNCHANGED = "unchanged"  # a reform that left a unit as it was makes no new one


@dataclass(frozen=True, slots=True)
class Unit:
    """A province or city for as long as it was one; `key` names it apart from earlier units of its name."""

    key: Key
    name: str
    level: str  # 'tỉnh' | 'thành phố'
    since: str  # '' where it was there before the vocabulary begins
    until: str
    concepts: tuple[str, ...]  # notations: a unit that a reform left alone has one for each era
    successors: tuple[str, ...]  # notations

    def on(self, date: str) -> bool:
        """Whether any day of a date ('2025', '2025-06', '2025-06-30') lies within its time."""
        return self.since[: len(date)] <= date <= self.until[: len(date)]


class Units:
    """All units by their names.

    >>> units = Units.of(Vocabulary.load())
    >>> units.named("An Giang", "2024-05-01").key, units.named("An Giang", "2025-09-02").key
    (Key(parts=('an-giang',), document=''), Key(parts=('an-giang', '2025-07-01'), document=''))
    >>> units.named("TP. Hà Nội", "2024").key == units.named("Hà Nội", "2026").key
    True
    >>> units.named("An Giang", None), units.named("Huế", "2023"), units.named("Thừa Thiên Huế", None).level
    (None, None, 'tỉnh')
    """

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self._concepts = list(concepts)

    @classmethod
    def of(cls, vocabulary: Vocabulary | None) -> "Units":
        """The units of a vocabulary's scheme `provinces`; none without one."""
        known = vocabulary is not None and "provinces" in vocabulary.schemes
        return cls(vocabulary.scheme("provinces") if vocabulary is not None and known else ())

    def named(self, name: str, date: str | None, level: str | None = None) -> Unit | None:
        """The unit that a name meant on a date; None where it was none, or where the date leaves it open.

        A unit that is gone is still meant by its name as long as no other has it; one to come is not.
        """
        found = [unit for unit in self._by_name.get(place_key(name), ()) if level in (None, unit.level)]
        if not date:
            return found[0] if len(found) == 1 else None
        on = [unit for unit in found if unit.on(date)]
        if on:
            return on[0] if len(on) == 1 else None
        gone = [unit for unit in found if unit.until < date]
        return max(gone, key=lambda unit: unit.until, default=None)

    def before(self, name: str, date: str | None) -> Unit | None:
        """The unit that a name meant last and means no more: 'An Giang cũ' after the reform of 2025."""
        gone = [unit for unit in self.called(name) if unit.until < (date or _EVER)]
        return max(gone, key=lambda unit: unit.until, default=None)

    def called(self, name: str) -> tuple[Unit, ...]:
        """Every unit that ever had a name."""
        return self._by_name.get(place_key(name), ())

    def with_concept(self, notation: str) -> Unit | None:
        """The unit that a concept stands for."""
        return self._by_notation.get(notation)

    def with_key(self, key: Key) -> Unit | None:
        """The unit of a key, if it is one of a unit."""
        return self._by_key.get(key.parts) if not key.document else None

    def at(self, name: str, era: tuple[str, ...]) -> Unit | None:
        """The unit whose key has this name and this beginning of its time."""
        return self._by_key.get((name, *era))

    def ended(self, name: str, since: str) -> Unit | None:
        """The unit of this name and beginning, if others have followed it."""
        return next((u for u in self._ended.get(name, ()) if u.since == since), None)

    def concept(self, unit: Unit) -> str:
        """The address of the concept that a unit was last noted under."""
        return self._address[unit.concepts[-1]]

    def successors(self, unit: Unit) -> tuple[Unit, ...]:
        """The units that directly followed."""
        found = (self._by_notation.get(notation) for notation in unit.successors)
        return tuple(one for one in found if one is not None)

    def today(self, unit: Unit) -> tuple[Unit, ...]:
        """The units of now that it ended up in; itself if it is still there."""
        if unit.until == _EVER:
            return (unit,)
        return tuple(last for following in self.successors(unit) for last in self.today(following))

    @property
    def none(self) -> bool:
        """Whether there is no vocabulary of provinces at all."""
        return not self._concepts

    def __iter__(self) -> Iterator[Unit]:
        return iter(self._all)

    # ---- made once

    @cached_property
    def _by_key(self) -> dict[tuple[str, ...], Unit]:
        return {unit.key.parts: unit for unit in self._all}

    @cached_property
    def _ended(self) -> dict[str, tuple[Unit, ...]]:
        names = {unit.key.parts[0] for unit in self._all}
        return {name: tuple(u for u in self._all if u.key.parts[0] == name and u.successors) for name in names}

    @cached_property
    def _all(self) -> tuple[Unit, ...]:
        noted = {concept.notation: concept for concept in self._concepts}
        iris = {concept.iri: concept.notation for concept in self._concepts}
        following = {n: tuple(iris[iri] for iri in c.values("succeededBy") if iri in iris) for n, c in noted.items()}
        stays = {n for n, c in noted.items() if c.value("successionKind") == UNCHANGED}
        continued = {after for n in stays for after in following[n]}
        units = []
        for notation in noted:
            if notation in continued:
                continue
            chain = [notation]
            while chain[-1] in stays and following[chain[-1]]:
                chain.append(following[chain[-1]][0])
            units.append(self._unit([noted[n] for n in chain], following[chain[-1]]))
        return tuple(units)

    @staticmethod
    def _unit(chain: list[Concept], successors: tuple[str, ...]) -> Unit:
        first, last = chain[0], chain[-1]
        since = first.value("validFrom") or ""
        parts = (place_key(first.label), since) if since else (place_key(first.label),)
        level = "tỉnh" if first.value("unitType") in (None, "tỉnh") else "thành phố"
        until = last.value("validTo") or _EVER
        return Unit(Key(parts), first.label, level, since, until, tuple(c.notation for c in chain), successors)

    @cached_property
    def _address(self) -> dict[str, str]:
        return {concept.notation: concept.iri for concept in self._concepts}

    @cached_property
    def _by_notation(self) -> dict[str, Unit]:
        return {notation: unit for unit in self._all for notation in unit.concepts}

    @cached_property
    def _by_name(self) -> dict[str, tuple[Unit, ...]]:
        labels = {concept.notation: concept.labels for concept in self._concepts}
        out: dict[str, dict[str, Unit]] = defaultdict(dict)
        for unit in self._all:
            for label in {label for notation in unit.concepts for label in labels[notation]}:
                for form in (label, _LEVEL.sub("", label)):
                    out[place_key(form)][unit.concepts[0]] = unit
        return {name: tuple(sorted(units.values(), key=lambda u: u.until)) for name, units in out.items()}
