"""What names may be linked to: the subjects of the mappings, with their names, times and identifiers."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from kg.linking.mappings import CLOSE, EXACT, Link, link_sets
from kg.linking.spellings import expanded, folded, one_spelling, province_spelling
from kg.vocabulary import Vocabulary

EVER = "9999"
_TENURE = re.compile(r"(?P<office>.+?)\s+(?P<since>[\d-]*)\.\.(?P<until>[\d-]*)")
_LEVEL = re.compile(r"^(?:tỉnh|thành phố)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office that a person held, from when to when."""

    office: str
    since: str
    until: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A place, organisation or person that other datasets know."""

    subject: str  # CURIE
    kind: str
    label: str
    names: tuple[str, ...]
    links: tuple[Link, ...]
    since: str = ""
    until: str = EVER
    level: str = ""  # of a place: 'tỉnh' | 'thành phố'
    within: str = ""  # of an organisation: its province
    offices: tuple[Tenure, ...] = ()
    own: bool = False  # a node of our own graph: what it is needs nobody's review

    @property
    def reviewed(self) -> bool:
        """Whether any of its links was reviewed, or it needs none."""
        return self.own or any(link.reviewed for link in self.links if link.predicate_id in (EXACT, CLOSE))

    @property
    def identifiers(self) -> tuple[str, ...]:
        """CURIEs of what it is elsewhere, those that were reviewed first."""
        known = [link for link in self.links if link.predicate_id in (EXACT, CLOSE)]
        return tuple(link.object_id for link in sorted(known, key=lambda one: (not one.reviewed, one.object_id)))

    def on(self, date: str) -> bool:
        """Whether any day of a date lies within its time."""
        return self.since[: len(date)] <= date <= self.until[: len(date)]

    @property
    def stem(self) -> str:
        """Its name without the place or larger body that tells it from others: 'đại học bách khoa'."""
        whole = expanded(self.label)
        head, comma, _ = self.label.partition(", ")
        if comma:
            return expanded(head)
        place = one_spelling(self.within)
        return whole.removesuffix(place).strip() if place and whole.startswith(("đại học", "bệnh viện")) else whole


class Register:
    """All of them, by their names."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self.entities = tuple(entities)
        self._subjects = {one.subject: one for one in self.entities}
        self.forms: Mapping[str, dict[tuple[str, str], list[Entity]]] = {
            form: defaultdict(list) for form in ("spelling", "expanded", "stem", "folded")
        }
        for one in self.entities:
            spell = province_spelling if one.kind == "place" else one_spelling
            for name in dict.fromkeys((one.label, *one.names)):
                self._add("spelling", one, spell(name))
                self._add("expanded", one, expanded(name))
                self._add("folded", one, folded(name))
            if one.kind == "organisation":
                self._add("stem", one, one.stem)
                self._add("folded", one, folded(one.stem))

    def _add(self, form: str, one: Entity, name: str) -> None:
        if name and one not in self.forms[form][one.kind, name]:
            self.forms[form][one.kind, name].append(one)

    @classmethod
    @cache
    def load(cls) -> "Register":
        """The project's own: the vocabulary's provinces, and every subject of ontology/links/.

        >>> Register.load().subject("place:VN63-91").identifiers[:2]
        ('gn:1579008/', 'gso63:91')
        """
        rows: dict[str, list[Link]] = defaultdict(list)
        for links in link_sets():
            for link in links.links:
                rows[link.subject_id].append(link)
        places = {f"place:{one.notation}": one for one in Vocabulary.load().scheme("provinces")}
        return cls(
            _entity(subject, links, places[subject].labels if subject in places else ())
            for subject, links in sorted(rows.items())
        )

    def subject(self, curie: str) -> Entity:
        """The entity of a subject. Raises KeyError."""
        return self._subjects[curie]

    def called(self, form: str, kind: str, name: str) -> tuple[Entity, ...]:
        """Those of a kind whose names have a form."""
        return tuple(self.forms[form].get((kind, name), ()))


def _entity(subject: str, links: list[Link], labels: Iterable[str]) -> Entity:
    first = links[0]
    label = first.subject_label
    names = [name for link in links for name in link.names]
    level = ""
    if first.kind == "place":
        level = "tỉnh" if label.lower().startswith("tỉnh") else "thành phố"
        names = [*labels, *names, label]
        label = _LEVEL.sub("", label)
        names = [form for name in names for form in (name, _LEVEL.sub("", name))]
    return Entity(
        subject,
        first.kind,
        label,
        tuple(dict.fromkeys(name for name in names if name != label)),
        tuple(links),
        min((link.valid_from for link in links), default=""),
        max((link.valid_to or EVER for link in links), default=EVER),
        level,
        next((link.within for link in links if link.within), ""),
        tuple(_tenures(next((link.offices for link in links if link.offices), ""))),
    )


def _tenures(text: str) -> Iterable[Tenure]:
    for part in filter(None, (part.strip() for part in text.split(";"))):
        found = _TENURE.fullmatch(part)
        if found is None:
            raise ValueError(f"offices '{part}'; 'Chủ tịch Quốc hội 2021-03-31..2024-05-02; …'")
        yield Tenure(found["office"], found["since"], found["until"] or EVER)
