"""What stands near a node: things linked to it, and acts with all who take part in them, step by step."""

from collections.abc import Iterable

from kg.showing.parts import neighbours, whole_act
from kg.showing.story import Node, Story

Unit = tuple[tuple[bool, tuple[int, ...], str], list[str]]  # its rank, the nodes that come or stay together


def around(story: Story, centre: str, hops: int, most: int) -> tuple[set[str], int]:
    """Return the nodes within some steps of one, nearest and latest first, and how many there are without a limit.

    An award act is no step by itself: it is shown with all who take part in it, or not at all, unless it is the centre.
    """
    near = neighbours(story)
    kept, reached, edge = {centre}, {centre}, [centre]
    for _ in range(hops):
        units = sorted((unit, node) for node in edge for unit in units_beside(story, near, node))
        edge = []
        linked = set(kept)  # only what hangs on a node that is shown can be shown
        for (_, members), node in units:
            fresh = [one for one in members if one not in reached]
            reached.update(fresh)
            edge += [one for one in fresh if story.nodes[one].kind != "conferral"]
            if node in linked and len(kept.union(members)) <= most:
                kept.update(members)
    return kept, len(reached)


def units_beside(story: Story, near: dict[str, list[str]], node: str) -> Iterable[Unit]:
    """Yield what stands beside a node: acts with all who take part in them, the latest first, then single things."""
    for other in near[node]:
        if story.nodes[other].kind == "conferral":
            yield (False, latest_first(story.nodes[other]), other), whole_act(story, near, other)
        else:
            yield (True, (), other), [other]


def latest_first(node: Node) -> tuple[int, ...]:
    """Return what sorts a node by its first date, the latest before others, the undated last.

    >>> latest_first(Node("b", "conferral", "", details={"date": "2024"})) < latest_first(Node("a", "conferral", ""))
    True
    """
    day = node.details.get("date", "").partition(", ")[0]
    return tuple(-ord(letter) for letter in day) or (0,)
