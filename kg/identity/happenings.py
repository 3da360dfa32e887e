"""Conferrals and events that several documents tell: which tellings are of one, and for what reasons."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.identity.blocks import pairs
from kg.identity.clusters import Link, cluster
from kg.identity.comparing import Level, Likeness, alike
from kg.identity.deciding import Support, one_conferral, one_event
from kg.identity.telling import Told

Reprints = Callable[[str, str], bool]  # whether two documents are one text


@dataclass(frozen=True, slots=True)
class Merge:
    """Tellings of several documents that are one node, and on what each two of them agree."""

    kind: str
    key: str  # of the node: the name that the first of the tellings has without the others
    told: tuple[Told, ...]
    reasons: tuple[str, ...]  # features that agree; 'judgement' where a person said so
    links: tuple[tuple[str, str], ...] = ()  # the pairs that a rule or a judgement takes for one

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents that tell of it."""
        return tuple(sorted({one.document for one in self.told}))


@dataclass(slots=True)
class Judged:
    """What people judged of tellings, by their keys."""

    same: Sequence[tuple[str, str]] = ()
    different: Sequence[tuple[str, str]] = ()
    unsure: Sequence[tuple[str, str]] = ()


def merges(
    told: Iterable[Told], reprints: Reprints, judged: Judged | None = None
) -> tuple[list[Merge], list[tuple[str, str, str]]]:
    """The merged tellings, by key, and the pairs (with their kind) that may be one but need a judgement."""
    by_key = {one.key: one for one in sorted(told, key=lambda one: (one.document, one.key))}
    found = _Comparisons(by_key, reprints)
    links = found.links()
    judged = judged or Judged()
    barred = [*judged.different, *judged.unsure]
    clusters = cluster(
        by_key,
        links,
        lambda one, other: found.compatible(by_key[one], by_key[other]),
        [pair for pair in judged.same if set(pair) <= by_key.keys()],
        [pair for pair in barred if set(pair) <= by_key.keys()],
        lambda key: (by_key[key].document, key),
    )
    joined: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for one, other in [*((link.one, link.other) for link in links), *judged.same]:
        joined[one].append((one, other))
    merged = [_merge([by_key[key] for key in keys], found, judged, joined) for keys in clusters]
    home = {one.key: merge.key for merge in merged for one in merge.told}
    open_pairs = {
        tuple(sorted((home.get(one, one), home.get(other, other)))) for one, other in [*found.doubtful, *judged.unsure]
    }
    different = {tuple(sorted((home.get(one, one), home.get(other, other)))) for one, other in judged.different}
    doubtful = sorted((one, other) for one, other in open_pairs - different if one != other)
    return merged, [(one, other, by_key[one].kind) for one, other in doubtful]


class _Comparisons:
    """Every pair of a block compared, and what the pairs say for one another."""

    def __init__(self, by_key: Mapping[str, Told], reprints: Reprints) -> None:
        self._told = by_key
        self._reprints = reprints
        self._alike: dict[tuple[int, int], Likeness] = {}
        kinds: dict[Told, int] = {}
        self._kind = {key: kinds.setdefault(_bare(one), len(kinds)) for key, one in by_key.items()}
        self._pairs = [(one.key, other.key) for one, other in pairs(by_key.values())]
        self.doubtful: list[tuple[str, str]] = []

    def likeness(self, one: Told, other: Told) -> Likeness:
        first, second = self._kind[one.key], self._kind[other.key]
        key = (first, second) if first <= second else (second, first)
        if key not in self._alike:  # a hundred papers that say the same are compared once
            self._alike[key] = alike(one, other)
        return self._alike[key]

    def compatible(self, one: Told, other: Told) -> bool:
        """Whether two may stand in one cluster: of one sort, from two documents, without a contradiction."""
        if one.kind != other.kind or one.happened != other.happened or one.document == other.document:
            return False
        return not self.likeness(one, other).clash

    def links(self) -> list[Link[str]]:
        """What is sure by itself; then what the sure ones make sure."""
        accepted = self._accepted({})
        accepted = self._accepted(self._support(accepted))
        support = self._support(accepted)
        final = self._accepted(support)
        self.doubtful = sorted(pair for pair in self._pairs if pair not in final and self._doubtful(pair))
        return [Link(weight, *pair) for pair, weight in _unambiguous(final, self._told).items()]

    def _doubtful(self, pair: tuple[str, str]) -> bool:
        one, other = (self._told[key] for key in pair)
        like = self.likeness(one, other)
        near = like.date >= Level.AGREE and like.giver >= Level.OPEN and like.form >= Level.AGREE
        return near and self.compatible(one, other)

    def _accepted(self, support: Mapping[tuple[str, str], Support]) -> dict[tuple[str, str], int]:
        accepted = {}
        for pair in self._pairs:
            one, other = (self._told[key] for key in pair)
            if not self.compatible(one, other):
                continue
            given = support.get(pair, Support())
            if self._reprints(one.document, other.document):
                given = Support(given.linked, given.sibling, reprint=True)
            like = self.likeness(one, other)
            if one_event(like, given) if one.kind == "event" else one_conferral(one, other, like, given):
                accepted[pair] = like.weight + 4 * given.linked + 2 * given.sibling + 20 * given.reprint
        return accepted

    def _support(self, accepted: Mapping[tuple[str, str], int]) -> dict[tuple[str, str], Support]:
        """What the accepted pairs say for others: of an event its conferrals, of a conferral its event and siblings."""
        together: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
        events: set[tuple[str, str]] = set()
        for pair in accepted:
            one, other = (self._told[key] for key in pair)
            if one.kind == "conferral":
                together[one.document, other.document].append(pair)
                if one.event and other.event:
                    events.add((one.event, other.event))
        support = {}
        for pair in self._pairs:
            one, other = (self._told[key] for key in pair)
            if one.kind == "event":
                support[pair] = Support(linked=pair in events)
            else:
                siblings = [p for p in together.get((one.document, other.document), ()) if p != pair]
                of_the_day = [p for p in siblings if self._of_one_day(p, pair)]
                support[pair] = Support(linked=(one.event, other.event) in accepted, sibling=bool(of_the_day))
        return support

    def _of_one_day(self, sibling: tuple[str, str], pair: tuple[str, str]) -> bool:
        """Whether two conferrals of a document are of one occasion: of one date, or one of them of none."""
        dates = [(self._told[a].date, self._told[b].date) for a, b in zip(sibling, pair, strict=True)]
        return all(a == b or not a or not b for a, b in dates)


def _bare(told: Told) -> Told:
    """A telling without what tells it from another document that says the same."""
    unnamed = tuple(("", counts, total) for _, counts, total in told.received.groups)
    return replace(
        told,
        key="",
        document="",
        label="",
        event="",
        evidence=(),
        published="" if told.date else told.published,
        received=replace(told.received, groups=unnamed),
    )


def _unambiguous(accepted: Mapping[tuple[str, str], int], told: Mapping[str, Told]) -> dict[tuple[str, str], int]:
    """Without the pairs whose one side has an equal in the other's document: which of the two is meant nobody knows."""
    rivals: dict[tuple[str, str], list[int]] = defaultdict(list)
    for (one, other), weight in accepted.items():
        rivals[one, told[other].document].append(weight)
        rivals[other, told[one].document].append(weight)
    return {
        (one, other): weight
        for (one, other), weight in accepted.items()
        if sum(rival >= weight for rival in rivals[one, told[other].document]) == 1
        and sum(rival >= weight for rival in rivals[other, told[one].document]) == 1
    }


def _merge(
    told: Sequence[Told], found: _Comparisons, judged: Judged, joined: Mapping[str, list[tuple[str, str]]]
) -> Merge:
    reasons: set[str] = set()
    keys = {one.key for one in told}
    for start, one in enumerate(told):
        for other in told[start + 1 :]:
            if one.kind == other.kind:
                reasons.update(found.likeness(one, other).agreed)
    if any(set(pair) <= keys for pair in judged.same):
        reasons.add("judgement")
    links = tuple(sorted({pair for key in keys for pair in joined.get(key, ()) if set(pair) <= keys}))
    return Merge(told[0].kind, told[0].key, tuple(told), tuple(sorted(reasons)), links)


def bonds(merged: Iterable[Merge]) -> list[tuple[tuple[str, str], tuple[str, str]]]:
    """Who got one award under one name in two documents is one person: pairs of (document, name)."""
    found = []
    for merge in merged:
        first: dict[str, str] = {}
        for one in merge.told:
            for name in sorted(one.received.people):
                if first.setdefault(name, one.document) != one.document:
                    found.append(((first[name], name), (one.document, name)))
    return found


def groups(merged: Iterable[Merge]) -> dict[str, str]:
    """Unnamed recipients of merged conferrals that have the same counts are one group: key → key of the first."""
    home: dict[str, str] = {}
    for merge in merged:
        first: dict[tuple[object, ...], str] = {}
        for one in merge.told:
            sizes = [(counts, total) for _, counts, total in one.received.groups]
            for key, *size in one.received.groups:
                if sum(other == tuple(size) for other in sizes) == 1:
                    home.setdefault(key, first.setdefault(tuple(size), home.get(key, key)))
    return home
