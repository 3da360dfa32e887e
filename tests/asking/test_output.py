"""CSV that no spreadsheet runs, JSON, Turtle, and a table that drives no terminal."""

import csv
import io
import json
from decimal import Decimal

import pytest
from pyoxigraph import NamedNode, RdfFormat, Triple, parse

from kg.asking import ask
from kg.asking.output import draw, to_csv, to_json, to_turtle
from kg.graph.terms import LABEL, vi
from kg.store import Graph, Table


@pytest.mark.parametrize(
    "cell", ["=1+1", "+84 28", "-1+1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://evil.example")']
)
def test_formulas_are_text(cell: str) -> None:
    (_, row) = csv.reader(io.StringIO(to_csv(Table(("name",), ((cell,),))), newline=""))
    assert row == ["'" + cell.replace("\r", "\n")]


def test_numbers_are_numbers_and_harmless_text_is_untouched() -> None:
    table = Table(("a", "b", "c", "d", "e"), ((-3, Decimal("-1.5"), "a=1", None, True), (0, 0.5, "'x", "", False)))
    assert to_csv(table) == "a,b,c,d,e\n-3,-1.5,a=1,,true\n0,0.5,'x,,false\n"


def test_a_list_that_begins_with_a_formula_is_guarded_too() -> None:
    assert to_csv(Table(("names",), ((("=1", "b"),),))) == "names\n'=1; b\n"


def test_the_hostile_label_of_the_corpus(graph: Graph) -> None:
    text = to_csv(ask(graph, "persons-awards"))
    assert not [line for line in text.splitlines() if line.startswith(("=", "+", "-", "@"))]
    assert "'=HYPERLINK" in text


def test_csv_round_trip(graph: Graph) -> None:
    table = ask(graph, "officials")
    rows = list(csv.reader(io.StringIO(to_csv(table), newline="")))
    assert rows[0] == list(table.columns)
    assert len(rows) == len(table) + 1
    assert {len(row) for row in rows} == {len(table.columns)}


def test_json_round_trip(graph: Graph) -> None:
    table = ask(graph, "who-awarded-whom", giver="bộ công an", recipient="an")
    (row,) = json.loads(to_json(table))
    assert (row["giver"], row["recipients"], row["total"], row["shared"]) == (
        ["Bộ Công an"],
        ["Trần Văn An"],
        None,
        False,
    )
    assert "Bộ Công an" in to_json(table)


def test_json_of_nothing_and_of_decimals() -> None:
    assert json.loads(to_json(Table(("a",), ()))) == []
    assert json.loads(to_json(Table(("a", "b"), ((Decimal("2.0"), Decimal("2.5")),)))) == [{"a": 2, "b": 2.5}]


def test_turtle_is_sorted_and_whole() -> None:
    triples = [Triple(NamedNode(f"https://w3id.org/vinhdanh/id/place/{n}"), LABEL, vi(f"nơi {n}")) for n in range(5)]
    text = to_turtle(triples[::-1])
    assert text == to_turtle(triples)
    assert {Triple(q.subject, q.predicate, q.object) for q in parse(text, format=RdfFormat.TURTLE)} == set(triples)


def drawn(table: Table, titles: dict[str, str] | None = None) -> str:
    file = io.StringIO()
    draw(table, titles or {}, file)
    return file.getvalue()


def test_a_table_for_people_leaves_out_what_is_empty_throughout() -> None:
    text = drawn(
        Table(("name", "rank", "former", "posts"), (("Lê An", None, True, ()), ("Hồ Bá", None, False, ()))),
        {"name": "Họ tên"},
    )
    assert ("Họ tên" in text, "rank" in text, "posts" in text, "✓" in text, "true" in text) == (
        True,
        False,
        False,
        True,
        False,
    )


def test_nothing_in_a_label_drives_the_terminal() -> None:
    hostile = "a\x1b[31mred\x1b]8;;http://evil.example\x07b\u202edcba [bold]c[/bold] :smile:\x00\n\nd"
    text = drawn(Table(("name\x1b[0m",), ((hostile,),)))
    assert not {"\x1b", "\x07", "\u202e", "\x00"} & set(text)
    assert "[bold]c[/bold] :smile:" in text


def test_a_table_of_nothing_has_its_columns() -> None:
    assert "name" in drawn(Table(("name",), ()))
