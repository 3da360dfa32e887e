"""What changed between two graphs, in words: which awards, people, bodies, events and figures came, went or differ."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pyoxigraph import NamedNode, Store

from kg.asking.words import Node, Words
from kg.graph.terms import FOAF, LABEL, ORG, PROV, TYPE, term, vd

# What is told, under which heading, in this order.
KINDS: tuple[tuple[str, dict[str, str], frozenset[NamedNode]], ...] = (
    ("document", {"vi": "văn bản", "en": "documents"}, frozenset({vd("SourceDocument")})),
    ("award", {"vi": "khen thưởng", "en": "awards"}, frozenset({vd("AwardConferral"), vd("Honour")})),
    ("proposal", {"vi": "đề nghị, dự kiến", "en": "proposed, planned"}, frozenset({vd("AwardProposal")})),
    ("person", {"vi": "người", "en": "people"}, frozenset({term(FOAF, "Person")})),
    ("organisation", {"vi": "tổ chức", "en": "organisations"}, frozenset({term(ORG, "Organization")})),
    ("post", {"vi": "chức vụ", "en": "posts held"}, frozenset({vd("PositionHolding")})),
    ("event", {"vi": "sự kiện", "en": "events"}, frozenset({vd("Event")})),
    ("movement", {"vi": "phong trào", "en": "movements"}, frozenset({vd("Movement")})),
    ("model", {"vi": "mô hình", "en": "models"}, frozenset({vd("CommunityModelType")})),
    ("statistic", {"vi": "số liệu", "en": "figures"}, frozenset({vd("Statistic")})),
    ("judgement", {"vi": "nhận diện", "en": "identity"}, frozenset({vd("IdentityJudgement")})),
    ("conflict", {"vi": "mâu thuẫn", "en": "conflicts"}, frozenset({vd("Conflict")})),
)
_UNTOLD = {TYPE, LABEL, term(PROV, "wasGeneratedBy"), vd("possiblySame"), vd("unitesClaim"), vd("addressAlone")}

Said = dict[NamedNode, set[Node]]  # property → values


@dataclass(frozen=True, slots=True)
class Change:
    """A node that is in both graphs (or stands for one that was), and what is said of it otherwise."""

    label: str
    differences: tuple[str, ...]


@dataclass(slots=True)
class Difference:
    """What became of the nodes of one kind, as labels."""

    kind: str
    title: str
    gained: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    changed: list[Change] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.gained or self.lost or self.changed)


def differences(before: Store, after: Store, lang: str) -> list[Difference]:
    """What differs between two graphs, by kind; kinds that are the same are left out."""
    old, new = _Graph(before, lang), _Graph(after, lang)
    found = [_difference(kind, titles[lang], old, new, classes) for kind, titles, classes in KINDS]
    return [one for one in found if one]


def lines(found: list[Difference], most: int) -> Iterator[str]:
    """The differences as they are printed, at most so many of each sort."""
    for one in found:
        yield f"{one.title}: +{len(one.gained)} −{len(one.lost)} ~{len(one.changed)}"
        for sign, labels in (("+", one.gained), ("−", one.lost)):
            yield from (f"  {sign} {label}" for label in labels[:most])
            if len(labels) > most:
                yield f"  {sign} … {len(labels) - most}"
        for change in one.changed[:most]:
            yield f"  ~ {change.label}"
            yield from (f"      {difference}" for difference in change.differences)
        if len(one.changed) > most:
            yield f"  ~ … {len(one.changed) - most}"


class _Graph:
    """What a graph says of each node, without why it says so."""

    def __init__(self, store: Store, lang: str) -> None:
        self.words = Words(store, lang)
        self.said: dict[NamedNode, Said] = defaultdict(dict)
        self.typed: dict[NamedNode, set[NamedNode]] = defaultdict(set)
        self.told_by: dict[NamedNode, set[str]] = defaultdict(set)
        derived: dict[object, bool] = {}
        for quad in store:
            graph = quad.graph_name
            if graph not in derived:
                apart = ("/graph/inferred", "/graph/build", "/graph/ontology", "/graph/vocabulary")
                derived[graph] = isinstance(graph, NamedNode) and graph.value.endswith(apart)
            if derived[graph] or not isinstance(quad.subject, NamedNode) or not isinstance(graph, NamedNode):
                continue
            if quad.predicate == TYPE and isinstance(quad.object, NamedNode):
                self.typed[quad.object].add(quad.subject)
                self.told_by[quad.subject].add(graph.value)
            else:
                self.said[quad.subject].setdefault(quad.predicate, set()).add(quad.object)

    def of(self, classes: frozenset[NamedNode]) -> set[NamedNode]:
        return set().union(*(self.typed.get(one, set()) for one in classes))

    def values(self, node: NamedNode) -> dict[NamedNode, list[str]]:
        """What is said of a node, in words."""
        told = {one: values for one, values in self.said.get(node, {}).items() if one not in _UNTOLD}
        return {one: sorted({self.words.node(value) for value in values}) for one, values in told.items()}

    def label(self, node: NamedNode) -> str:
        return self.words.node(node)


def _difference(kind: str, title: str, old: _Graph, new: _Graph, classes: frozenset[NamedNode]) -> Difference:
    before, after = old.of(classes), new.of(classes)
    pairs = [(node, node) for node in sorted(before & after, key=lambda node: node.value)]
    twins = dict(_twins(old, new, before - after, after - before))
    pairs += sorted(twins.items(), key=lambda pair: pair[0].value)
    changed = [Change(new.label(two), told) for one, two in pairs if (told := tuple(_changes(old, new, one, two)))]
    return Difference(
        kind,
        title,
        sorted(new.label(node) for node in after - before - set(twins.values())),
        sorted(old.label(node) for node in before - after - set(twins)),
        sorted(changed, key=lambda change: (change.label, change.differences)),
    )


def _twins(
    old: _Graph, new: _Graph, lost: set[NamedNode], gained: set[NamedNode]
) -> Iterator[tuple[NamedNode, NamedNode]]:
    """Nodes that are called by a digest of what is said of them: one that went and one that came may be the same act.

    They are if a document tells of both, and they have the same label or differ in one property; each is paired once.
    """
    places: Mapping[str, list[NamedNode]] = defaultdict(list)
    for node in sorted(gained, key=lambda node: node.value):
        for graph in sorted(new.told_by[node]):
            places[graph].append(node)
    taken: set[NamedNode] = set()
    for node in sorted(lost, key=lambda node: node.value):
        near = [one for graph in sorted(old.told_by[node]) for one in places.get(graph, []) if one not in taken]
        scored = [(len(list(_changes(old, new, node, one))), one.value, one) for one in near]
        fitting = [one for one in scored if one[0] <= 1 or old.label(node) == new.label(one[2])]
        if fitting:
            twin = min(fitting)[2]
            taken.add(twin)
            yield node, twin


def _changes(old: _Graph, new: _Graph, one: NamedNode, two: NamedNode) -> Iterator[str]:
    """What is said otherwise, a line for each property."""
    if old.said.get(one) == new.said.get(two):
        return
    before, after = old.values(one), new.values(two)
    for predicate in sorted({*before, *after}, key=lambda node: node.value):
        was, now = before.get(predicate, []), after.get(predicate, [])
        if was != now:
            gone = [value for value in was if value not in now] or ["∅"]
            come = [value for value in now if value not in was] or ["∅"]
            yield f"{new.words.term(predicate.value)}: {'; '.join(gone)} → {'; '.join(come)}"
