"""Every format is read back by another library; what is cut is whole; no run writes other bytes than the next."""

import csv
import io
import json
import warnings
from collections.abc import Callable, Iterable

import pytest
import rdflib
from pyoxigraph import (
    Literal,
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Store,
    Triple,
    parse,
    parse_query_results,
)
from rdflib.compare import isomorphic

from kg.answering.statements import jsonld, ntriples, turtle
from kg.answering.writing import Written, write

RDF, XSD = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.w3.org/2001/XMLSchema#"
VD = "https://w3id.org/vinhdanh/ontology#"
LABEL = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
ENGINE = {"json": QueryResultsFormat.JSON, "xml": QueryResultsFormat.XML, "tsv": QueryResultsFormat.TSV}
TERMS = r"""VALUES (?a ?b) {
  ("quê \"nhà\"\t\n\r\\ <b>&</b>" <http://a.example/%C4%90?a=b&c='d'>)
  ("Bộ"@vi UNDEF) (-3 1.5e0) (true "x"^^<a:b>) ("" 0.10)
}"""


def table(query: str, form: str, *, rows: int = 100, size: int = 10_000, raw: bool = False) -> Written:
    return write(Store().query(query), form, "nt", rows=rows, size=size, raw=raw)


def read(body: bytes, form: str) -> list[tuple[object, ...]]:
    results = parse_query_results(body, format=ENGINE[form])
    assert isinstance(results, QuerySolutions)
    return [tuple(row) for row in results]


def read_csv(body: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(body.decode(), newline="")))


@pytest.mark.parametrize("form", ENGINE)
def test_tables_are_read_back_term_for_term(form: str) -> None:
    query = f"SELECT ?a ?b {{ {TERMS} }}"
    solutions = Store().query(query)
    assert isinstance(solutions, QuerySolutions)
    assert read(table(query, form).body, form) == [tuple(row) for row in solutions]


def test_csv_is_what_a_csv_reader_reads() -> None:
    rows = read_csv(table(f"SELECT ?a ?b {{ {TERMS} }}", "csv").body)
    assert rows[0] == ["a", "b"]
    assert rows[1] == ['quê "nhà"\t\n\r\\ <b>&</b>', "http://a.example/%C4%90?a=b&c='d'"]
    assert rows[2:4] == [["Bộ", ""], ["-3", "1.5"]]


FORMULAS = ["=1+1", "+84", "-x", "@SUM(A1)", "\t=1", "\r=1", "\n=1"]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_spreadsheet_runs_nothing(text: str) -> None:
    query = f"SELECT ?a {{ VALUES ?a {{ {Literal(text)} }} }}"
    assert read_csv(table(query, "csv").body) == [["a"], ["'" + text]]
    assert read_csv(table(query, "csv", raw=True).body) == [["a"], [text]]


def test_what_xml_cannot_hold_is_replaced() -> None:
    body = table('SELECT ?a { VALUES ?a { "a\\u0001\\u000b\\uFFFEb" } }', "xml").body
    assert read(body, "xml") == [(Literal("a\ufffd\ufffd\ufffdb"),)]


@pytest.mark.parametrize("form", [*ENGINE, "csv"])
@pytest.mark.parametrize("size", [10, 150, 400, 10_000])
def test_an_answer_that_is_cut_is_whole(form: str, size: int) -> None:
    values = " ".join(map(str, range(100)))
    written = table(f"SELECT ?a {{ VALUES ?a {{ {values} }} }}", form, rows=60, size=size)
    assert written.cut == ("rows" if written.count == 60 else "size")
    rows = read_csv(written.body)[1:] if form == "csv" else read(written.body, form)
    assert len(rows) == written.count


@pytest.mark.parametrize("form", ["json", "xml"])
def test_yes_and_no(form: str) -> None:
    for query, said in (("ASK {}", True), ("ASK { ?s ?p ?o }", False)):
        results = parse_query_results(table(query, form).body, format=ENGINE[form])
        assert isinstance(results, QueryBoolean)
        assert bool(results) is said
    assert table("ASK {}", "csv").body == b"true\r\n"


ONE, TWO = NamedNode("http://a.example/1"), NamedNode("http://a.example/2")
STATEMENTS = [
    Triple(ONE, NamedNode(RDF + "type"), NamedNode(VD + "Person")),
    Triple(ONE, LABEL, Literal('Bộ "Y"\n</script>', language="vi")),
    Triple(ONE, NamedNode("http://a.example/x/y.z"), Literal("007", datatype=NamedNode(XSD + "integer"))),
    Triple(TWO, NamedNode("http://a.example/@type"), Literal(3)),
    Triple(TWO, NamedNode(VD + "date"), Literal("2023", datatype=NamedNode(XSD + "gYear"))),
    Triple(NamedNode("javascript:alert(1)"), NamedNode("urn:a"), NamedNode("urn:b")),
]


@pytest.mark.parametrize(
    ("written", "form"),
    [(turtle, RdfFormat.TURTLE), (ntriples, RdfFormat.N_TRIPLES), (jsonld, RdfFormat.JSON_LD)],
)
def test_statements_are_read_back(written: Callable[[Iterable[Triple]], bytes], form: RdfFormat) -> None:
    assert {quad.triple for quad in parse(written(STATEMENTS), format=form)} == set(STATEMENTS)


def test_another_library_reads_the_same_graph() -> None:
    query = f"CONSTRUCT {{ _:x <a:a> ?a ; <a:b> ?b . <a:c> <a:d> _:x }} {{ {TERMS} }}"
    graphs = []
    for form, name in (("ttl", "turtle"), ("nt", "nt"), ("jsonld", "json-ld")):
        body = write(Store().query(query), "json", form, rows=100, size=10_000).body
        assert body == write(Store().query(query), "json", form, rows=100, size=10_000).body
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            graphs.append(rdflib.Graph().parse(data=body, format=name))
    assert len(graphs[0]) == 14
    assert isomorphic(graphs[0], graphs[1])
    assert isomorphic(graphs[0], graphs[2])


def test_a_context_is_prefixes_only() -> None:
    context = json.loads(jsonld(STATEMENTS))["@context"]
    assert set(context) == {"rdfs", "vd"}
