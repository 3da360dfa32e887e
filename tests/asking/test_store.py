"""A build, opened and asked."""

from decimal import Decimal
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode

from kg.graph import nquads, trig
from kg.store import Graph, QueryFailed, Table, python_value

XSD = "http://www.w3.org/2001/XMLSchema#"


@pytest.mark.parametrize("name", ["", "graph.nq", "graph.trig"])
def test_a_build_is_opened_by_its_folder_or_a_file(out: Path, graph: Graph, name: str) -> None:
    assert len(Graph.open(out / name)) == len(graph)
    assert len(Graph.open(str(out / name))) == len(graph)


def test_where_there_is_no_graph(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="build one first"):
        Graph.open(tmp_path)
    with pytest.raises(FileNotFoundError, match="build one first"):
        Graph.open(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("name", "text"), [("graph.nq", "<a:a> <a:b> <a:c"), ("graph.nq", "\x00\xff"), ("notes.txt", "x")]
)
def test_a_file_that_is_no_graph_is_named_in_one_line(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    with pytest.raises(ValueError, match=name.replace(".", r"\.")) as refusal:
        Graph.open(tmp_path / name)
    assert "\n" not in str(refusal.value)


def test_all_graphs_are_asked_at_once_and_each_by_name(graph: Graph) -> None:
    assert graph.rows("ASK { ?s a <https://w3id.org/vinhdanh/ontology#SourceDocument> }").rows == ((True,),)
    graphs = graph.rows("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }").column("g")
    named = {str(one).rsplit("graph/", 1)[1].split("/")[0] for one in graphs}
    assert named == {"document", "identity", "inferred", "build"}


def test_statements_and_tables_are_not_mixed_up(graph: Graph) -> None:
    assert len(list(graph.statements("CONSTRUCT { ?s a ?o } WHERE { ?s a ?o }", limit=3))) == 3
    with pytest.raises(QueryFailed, match="not a table"):
        graph.select("CONSTRUCT WHERE { ?s ?p ?o }")
    with pytest.raises(QueryFailed, match="not statements"):
        graph.statements("SELECT * { ?s ?p ?o }")


def test_rows_can_be_limited(graph: Graph) -> None:
    assert len(graph.rows("SELECT * { ?s ?p ?o }", limit=5)) == 5


@pytest.mark.parametrize("query", ["SELECT * { ?s ?p }", "SELECT * { ?s nope:x ?o }", "SELECT (1 AS ?a) (2 AS ?a) {}"])
def test_what_is_no_sparql_is_said_in_one_line(graph: Graph, query: str) -> None:
    with pytest.raises(QueryFailed, match="no SPARQL query: ") as failure:
        graph.select(query)
    assert "\n" not in str(failure.value)
    assert len(str(failure.value)) < 240


@pytest.mark.parametrize(
    ("term", "value"),
    [
        (None, None),
        (NamedNode("https://a.example/1"), "https://a.example/1"),
        (BlankNode("b"), "_:b"),
        (Literal("Bộ Y tế", language="vi"), "Bộ Y tế"),
        (Literal("7", datatype=NamedNode(XSD + "nonNegativeInteger")), 7),
        (Literal("7.50", datatype=NamedNode(XSD + "decimal")), Decimal("7.50")),
        (Literal("1e3", datatype=NamedNode(XSD + "double")), 1000.0),
        (Literal("seven", datatype=NamedNode(XSD + "integer")), "seven"),
        (Literal("7,5", datatype=NamedNode(XSD + "decimal")), "7,5"),
        (Literal("1", datatype=NamedNode(XSD + "boolean")), True),
        (Literal(False), False),
        (Literal("perhaps", datatype=NamedNode(XSD + "boolean")), "perhaps"),
        (Literal("2023-08", datatype=NamedNode(XSD + "gYearMonth")), "2023-08"),
    ],
)
def test_python_values(term: NamedNode | Literal | BlankNode | None, value: object) -> None:
    assert python_value(term) == value
    assert type(python_value(term)) is type(value)


def test_tables() -> None:
    table = Table(("a", "b"), ((1, "x"), (2, None)))
    assert (len(table), table.column("b"), table.records()[1]) == (2, ["x", None], {"a": 2, "b": None})
    assert table.without({"a"}) == Table(("b",), (("x",), (None,)))
    with pytest.raises(ValueError, match="not in"):
        table.column("c")


def test_a_graph_survives_a_round_trip(graph: Graph, tmp_path: Path) -> None:
    (tmp_path / "graph.trig").write_text(trig(graph.store))
    assert nquads(Graph.open(tmp_path / "graph.trig").store) == nquads(graph.store)
