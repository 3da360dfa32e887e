"""Asking a service for items by name, and for what it says of them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from pyoxigraph import Literal, NamedNode

from kg.asking.endpoint import EndpointFailed
from kg.asking.polite import Polite
from kg.asking.services import Service
from kg.linking.live.names import spellings
from kg.linking.live.subjects import QUERIES, Subject
from kg.linking.spellings import bare
from kg.store import Solutions

MOST_ROWS = 20_000
_TEMPLATE = re.compile(r"(?P<head>.*?)SELECT (?P<columns>[^{]*?) WHERE \{\n(?P<body>.*)\}\s*\Z", re.DOTALL)


@dataclass(slots=True)
class Item:
    """Something in another dataset, and what is said of it: by feature the values, as text."""

    iri: str
    said: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    offices: set[tuple[str, str, str]] = field(default_factory=set)  # office, from, to

    def of(self, feature: str) -> list[str]:
        """The values of a feature, in order."""
        return sorted(self.said.get(feature, ()))

    @property
    def label(self) -> str:
        """A name to show: the Vietnamese one where there is one."""
        return min(self.said.get("label@vi") or self.said.get("label") or {self.iri})


class Truncated(EndpointFailed):
    """A service that answered with fewer rows than there are, and cannot be asked for less."""


@dataclass(slots=True)
class Items:
    """The items of a service."""

    service: Service
    source: Polite

    def named(self, subjects: Sequence[Subject]) -> dict[str, set[str]]:
        """For each literal asked for, the items that bear it; raises what `select` raises, and Truncated."""
        found: dict[str, set[str]] = defaultdict(set)
        for name, item, _ in self._rows("names", "names", literals(subjects, self.service.languages)):
            if isinstance(name, Literal) and isinstance(item, NamedNode):
                found[name.value].add(item.value)
        return found

    def described(self, iris: Iterable[str]) -> dict[str, Item]:
        """What the service says of some items; a redirect is followed to the item it leads to.

        What it says nothing of (an item that was deleted) is not in the answer.
        """
        items = self._described(sorted(set(iris)))
        targets = {iri: item.of("redirect")[0] for iri, item in items.items() if item.of("redirect")}
        there = self._described(sorted(set(targets.values()) - items.keys()))
        return {iri: (items | there).get(targets.get(iri, iri), item) for iri, item in items.items()}

    def _described(self, iris: Sequence[str]) -> dict[str, Item]:
        items: dict[str, Item] = {}
        if not iris:
            return items
        for row in self._rows("facts", "items", [f"<{iri}>" for iri in iris]):
            iri, feature, value, text, since, until = row
            if not isinstance(iri, NamedNode) or not isinstance(feature, Literal) or value is None:
                continue
            item = items.setdefault(iri.value, Item(iri.value))
            said = text if isinstance(text, Literal) else value
            shown = said.value if isinstance(said, Literal | NamedNode) else str(said)
            item.said[feature.value].add(shown)
            if feature.value == "label" and isinstance(value, Literal) and value.language == "vi":
                item.said["label@vi"].add(shown)
            if feature.value in {"office", "body"}:
                when = [day.value if isinstance(day, Literal) else "" for day in (since, until)]
                item.offices.add((shown, *when))  # type: ignore[arg-type]
        return items

    def _rows(self, query: str, place: str, values: Sequence[str]) -> Iterator[tuple[object, ...]]:
        """The rows for some values; where the service leaves rows out, it is asked for half of the values at a time."""
        solutions = self.source.select(prepared(self.service.shape, query, place, values))
        there = self._total(solutions)
        if there > len(solutions.rows):
            if len(values) == 1:
                raise Truncated(
                    f"{self.service.endpoint}: it answers with {len(solutions.rows)} of {there} rows for {values[0]}"
                )
            half = len(values) // 2
            yield from self._rows(query, place, values[:half])
            yield from self._rows(query, place, values[half:])
            return
        yield from (row[:-1] for row in solutions.rows)

    def _total(self, solutions: Solutions) -> int:
        last = [row[-1] if row else None for row in solutions.rows]
        totals = {int(one.value) if isinstance(one, Literal) and one.value.isdecimal() else -1 for one in last}
        if solutions.rows and (len(totals) != 1 or min(totals) < 0):
            raise EndpointFailed(f"{self.service.endpoint}: its answer does not say how many rows there are")
        return max(totals, default=0)


def literals(subjects: Sequence[Subject], languages: Sequence[str]) -> list[str]:
    """The names to ask for, as SPARQL literals; without tones only as English or in no language.

    >>> hanoi = Subject("https://a.example/1", "place", ("Hà Nội",))
    >>> literals([hanoi], ["vi", "en"])
    ['"Ha Noi"@en', '"Hà Nội"@en', '"Hà Nội"@vi']
    """
    found = set()
    for subject in subjects:
        for name in subject.names:
            found |= {_literal(one, language) for one in spellings(name) for language in languages}
            found |= {_literal(bare(name), language) for language in languages if language in {"en", ""}}
    return sorted(found)


def prepared(shape: str, query: str, place: str, values: Sequence[str]) -> str:
    """A query of a shape with its values; each row of the answer also says how many rows there should be.

    A server that silently answers with fewer rows than there are (DBpedia does, after 10,000) is found out by that.
    """
    head, columns, body = _template(shape, query)
    body = body.replace(f"${place}", " ".join(values))
    total = f"{{ SELECT (COUNT(*) AS ?total) WHERE {{\n{body}}} }}"
    return f"{head}SELECT {columns} ?total WHERE {{\n{{\n{body}}}\n{total}\n}} LIMIT {MOST_ROWS}\n"


@cache
def _template(shape: str, query: str) -> tuple[str, str, str]:
    text = (QUERIES / f"{shape}.{query}.rq").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines(keepends=True) if not line.startswith("#")]
    found = _TEMPLATE.fullmatch("".join(lines))
    assert found, f"{shape}.{query}.rq: SELECT … WHERE {{ … }} and nothing after it"
    return found["head"], found["columns"], found["body"]


def _literal(text: str, language: str) -> str:
    return str(Literal(text, language=language) if language else Literal(text))
