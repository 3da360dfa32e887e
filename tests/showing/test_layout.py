import itertools

import networkx
import pytest

from kg.showing.layout import lay_out

ROOM = (30.0, 24.0)


def rooms(graph: "networkx.Graph[int]") -> dict[int, tuple[float, float]]:
    return dict.fromkeys(graph, ROOM)


@pytest.fixture(
    params=[networkx.star_graph(40), networkx.path_graph(30), networkx.balanced_tree(3, 4), networkx.cycle_graph(60)],
    ids=["star", "path", "tree", "ring"],
)
def graph(request: pytest.FixtureRequest) -> "networkx.Graph[int]":
    return request.param


def test_hardly_any_two_nodes_overlap(graph: "networkx.Graph[int]") -> None:
    places = lay_out(graph, rooms(graph))
    assert set(places) == set(graph)
    overlaps = [
        (one, other)
        for (one, a), (other, b) in itertools.combinations(places.items(), 2)
        if abs(a[0] - b[0]) < ROOM[0] and abs(a[1] - b[1]) < ROOM[1]
    ]
    assert not overlaps


def test_neighbours_stand_nearer_than_others(graph: "networkx.Graph[int]") -> None:
    places = lay_out(graph, rooms(graph))

    def apart(pair: tuple[int, int]) -> float:
        (ax, ay), (bx, by) = places[pair[0]], places[pair[1]]
        return float(((ax - bx) ** 2 + (ay - by) ** 2) ** 0.5)

    near = [apart(edge) for edge in graph.edges]
    every = [apart(pair) for pair in itertools.combinations(graph, 2)]
    assert sum(near) / len(near) < sum(every) / len(every)


def test_the_order_of_nodes_and_edges_makes_no_difference(graph: "networkx.Graph[int]") -> None:
    turned: networkx.Graph[int] = networkx.Graph()
    turned.add_nodes_from(reversed(list(graph)))
    turned.add_edges_from((b, a) for a, b in reversed(list(graph.edges)))
    assert lay_out(turned, rooms(graph)) == lay_out(graph, rooms(graph))


def test_parts_and_lonely_nodes_stand_side_by_side() -> None:
    graph = networkx.disjoint_union(networkx.star_graph(9), networkx.path_graph(4))
    graph.add_nodes_from([20, 21, 22])
    places = lay_out(graph, rooms(graph))
    boxes = []
    for part in ([*range(10)], [10, 11, 12, 13], [20, 21, 22]):
        xs, ys = zip(*(places[node] for node in part), strict=True)
        boxes.append((min(xs), min(ys), max(xs), max(ys)))
    for a, b in itertools.combinations(boxes, 2):
        assert a[2] < b[0] or b[2] < a[0] or a[3] < b[1] or b[3] < a[1]


def test_an_empty_graph_and_a_single_node_have_a_layout() -> None:
    empty: networkx.Graph[int] = networkx.Graph()
    assert lay_out(empty, {}) == {}
    empty.add_node(0)
    assert set(lay_out(empty, {0: ROOM})) == {0}
