"""Links between pairs → clusters: never through a third that contradicts one of them, whatever the order of the links.

Used for all that is told in many documents. Judgements come first: what is judged the same is one
cluster before any rule speaks, and no link joins what is judged different.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

Node = TypeVar("Node", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Link(Generic[Node]):
    """Two nodes that a rule takes for one, and how sure it is."""

    weight: int
    one: Node
    other: Node


class Contradiction(ValueError):
    """Judgements that cannot all hold: A is B, B is C, and A is not C."""


def cluster(
    nodes: Iterable[Node],
    links: Iterable[Link[Node]],
    compatible: Callable[[Node, Node], bool],
    same: Iterable[tuple[Node, Node]] = (),
    different: Iterable[tuple[Node, Node]] = (),
    order: Callable[[Node], Any] = repr,
) -> list[tuple[Node, ...]]:
    """The clusters of two or more nodes, each in order, the first cluster first.

    The heaviest link is drawn first; a link that would bring two incompatible nodes into one cluster is dropped.

    >>> near = lambda a, b: abs(a - b) < 3
    >>> cluster([1, 2, 4, 7], [Link(1, 1, 2), Link(1, 2, 4)], near)
    [(1, 2)]
    >>> cluster([1, 2, 4, 7], [Link(1, 1, 2), Link(2, 2, 4)], near)
    [(2, 4)]
    >>> cluster([1, 2, 4, 7], [Link(1, 1, 2)], near, same=[(1, 7)], different=[(1, 2)])
    [(1, 7)]

    Raises Contradiction.
    """
    clusters = _Clusters(nodes, order)
    for one, other in sorted(same, key=lambda pair: (order(pair[0]), order(pair[1]))):
        clusters.unite(one, other)
    barred: dict[Node, set[Node]] = defaultdict(set)
    for one, other in different:
        if clusters.of(one) is clusters.of(other):
            raise Contradiction(f"{one} and {other} are judged different, and the same by way of others")
        barred[one].add(other)
        barred[other].add(one)
    ranked = sorted(links, key=lambda link: (-link.weight, *sorted((order(link.one), order(link.other)))))
    for link in ranked:
        first, second = clusters.of(link.one), clusters.of(link.other)
        if first is not second and all(b not in barred[a] and compatible(a, b) for a in first for b in second):
            clusters.unite(link.one, link.other)
    return clusters.many()


class _Clusters(Generic[Node]):
    def __init__(self, nodes: Iterable[Node], order: Callable[[Node], Any]) -> None:
        self._order = order
        self._of: dict[Node, list[Node]] = {node: [node] for node in nodes}

    def of(self, node: Node) -> list[Node]:
        return self._of.setdefault(node, [node])

    def unite(self, one: Node, other: Node) -> None:
        into, joined = sorted((self.of(one), self.of(other)), key=len, reverse=True)
        if into is joined:
            return
        into += joined
        for node in joined:
            self._of[node] = into

    def many(self) -> list[tuple[Node, ...]]:
        found = {id(cluster): cluster for cluster in self._of.values() if len(cluster) > 1}
        return sorted(
            (tuple(sorted(one, key=self._order)) for one in found.values()), key=lambda one: self._order(one[0])
        )
