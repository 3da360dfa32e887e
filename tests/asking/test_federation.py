"""SERVICE asked from here: who may be asked, what is sent, and that the answer is what an engine would give."""

from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, Store
from servers import Faulty, oxigraph

from kg.asking.blocks import Blocks
from kg.asking.endpoint import Endpoint, EndpointFailed
from kg.asking.federation import BATCH, Federated, TooMuch, resolved
from kg.asking.polite import Polite
from kg.sparql import QueryRefused, check_query
from kg.store import Graph

from .elsewhere import HERE, PREFIXES, Counted

WHERE = [
    "?s :is ?x SERVICE <THERE> { ?x rdfs:label ?l }",
    "SERVICE <THERE> { ?x rdfs:label ?l } ?s :is ?x",
    "?s :is ?x OPTIONAL { SERVICE <THERE> { ?x rdfs:label ?l FILTER(LANG(?l) = 'en') } }",
    "?s :is ?x OPTIONAL { SERVICE <THERE> { ?x rdfs:label ?l } } FILTER(BOUND(?l) && ?s != :b)",
    "?s :is ?x SERVICE <THERE> { ?x rdfs:label ?l OPTIONAL { ?x there:next ?y } } OPTIONAL { ?t :is ?y }",
    "OPTIONAL { ?s :is ?x } SERVICE <THERE> { ?x there:next ?y } SERVICE <THERE> { ?y rdfs:label ?l }",
    "?s :name ?n OPTIONAL { ?s :is ?x } SERVICE <THERE> { ?x there:next ?y }",
    "{ ?s :name ?n } UNION { SERVICE <THERE> { ?x rdfs:label ?l } } ",
    "?s :is ?x MINUS { SERVICE <THERE> { ?x there:next ?y } }",
    "?s :is ?x SERVICE <THERE> { ?x there:next ?y } MINUS { ?y :is ?y }",
    "?s :is ?x SERVICE <THERE> { { ?x rdfs:label ?l } UNION { ?z there:next ?x } } BIND(STR(?l) AS ?m)",
    "?s :is ?x SERVICE <THERE> { ?w rdfs:label ?l BIND(?w AS ?x) }",
    "SERVICE <THERE> { there:1 rdfs:label 'one'@en }",
    "SERVICE <THERE> { there:1 rdfs:label 'none' } ?s :is ?x",
    "?s :missing ?x SERVICE <THERE> { ?x rdfs:label ?l }",
    "VALUES (?s ?x) { (UNDEF there:9) (:a UNDEF) } SERVICE <THERE> { ?x rdfs:label ?l }",
    "?s :is ?x SERVICE <THERE> { SELECT ?x (COUNT(*) AS ?n) { ?x rdfs:label ?l } GROUP BY ?x }",
    "OPTIONAL { SERVICE <THERE> { ?x there:next ?y } } ?s :is ?x",
    "?s :is ?x SERVICE <THERE> { ?y rdfs:label ?l . OPTIONAL { ?y there:next ?x } }",
    "VALUES ?x { there:3 there:7 } OPTIONAL { ?t :name ?n OPTIONAL { SERVICE <THERE> { ?x rdfs:label ?l } } }",
    "{ ?s :name ?n } UNION { SERVICE <THERE> { ?x rdfs:label ?l } } OPTIONAL { ?s :is ?x }",
    "GRAPH ?g { ?s :is ?x OPTIONAL { SERVICE <THERE> { ?x rdfs:label ?l } } }",
    "?s :is|:was ?x ; :name ?n . SERVICE <THERE> { ?x rdfs:label ?l } FILTER(STRLEN(?n) > 2) FILTER(!BOUND(?t))",
    "?s :is ?x . FILTER(?m = 'MỘT' || ?l = 'hai'@vi) SERVICE <THERE> { ?x rdfs:label ?l } BIND(UCASE(STR(?l)) AS ?m)",
]


@pytest.mark.parametrize("where", WHERE)
def test_the_answer_is_what_an_engine_gives(there: str, here: Graph, where: str) -> None:
    query = f"{PREFIXES}SELECT * WHERE {{ {where} }}".replace("THERE", there)
    expected = here.store.query(query)  # the engine itself follows SERVICE
    wanted = sorted(str([one[variable] for variable in expected.variables]) for one in expected)  # type: ignore
    names = [variable.value for variable in expected.variables]  # type: ignore[union-attr]
    answer = Federated(here, {there: Counted(there)}).select(query)  # type: ignore[dict-item]
    got = [dict(zip(answer.variables, row, strict=True)) for row in answer.rows]
    assert sorted(str([row.get(name) for name in names]) for row in got) == wanted


@pytest.mark.parametrize("engine", ["graph", "endpoint"])
def test_only_what_fits_is_asked_for(there: str, here: Graph, engine: str, tmp_path: Path) -> None:
    query = f"{PREFIXES}SELECT ?s ?l {{ ?s :is ?x ; :name ?n . SERVICE <{there}> {{ ?x rdfs:label ?l }} }} ORDER BY ?l"
    service = Counted(there)
    if engine == "graph":
        rows = Federated(here, {there: service}).select(query).rows  # type: ignore[dict-item]
    else:  # an endpoint of ours that would not ask others
        (tmp_path / "here.ttl").write_text(HERE, encoding="utf-8")
        with oxigraph(tmp_path / "here.ttl") as url:
            rows = Federated(Endpoint(url), {there: service}).select(query).rows  # type: ignore[dict-item]
    assert [str(row[1]) for row in rows] == ['"hai"@vi', '"một"@vi', '"one"@en']
    (asked,) = service.asked
    assert asked.count("<http://there.example/1>") == 2  # for the rows, and for their number
    assert "there.example/3" not in asked


def test_many_rows_go_in_batches(there: str) -> None:
    store = Store()
    name, label = NamedNode("http://here.example/is"), NamedNode("http://there.example/1")
    graph = Graph()
    graph.store = store
    store.extend(Quad(label, name, NamedNode(f"http://there.example/{i}")) for i in range(2 * BATCH + 1))
    service = Counted(there)
    query = f"{PREFIXES}SELECT ?l {{ ?s :is ?x SERVICE <{there}> {{ ?x rdfs:label ?l }} }}"
    assert len(Federated(graph, {there: service}).select(query).rows) == 4  # type: ignore[dict-item]
    assert len(service.asked) == 3


def test_nobody_is_asked_where_nothing_fits(here: Graph) -> None:
    class Nobody:
        def select(self, query: str) -> object:
            raise AssertionError(query)

    query = f"{PREFIXES}SELECT ?l {{ ?s :missing ?x SERVICE <http://a.example/> {{ ?x rdfs:label ?l }} }}"
    assert Federated(here, {"http://a.example/": Nobody()}).select(query).rows == ()  # type: ignore[dict-item]


def test_what_is_run_at_home_holds_no_service(there: str, here: Graph) -> None:
    query = f"{PREFIXES}CONSTRUCT {{ ?s rdfs:label ?l }} {{ ?s :is ?x SERVICE <{there}> {{ ?x rdfs:label ?l }} }}"
    rewritten = resolved(here, query, {there: Counted(there)})  # type: ignore[dict-item]
    assert check_query(rewritten) == "CONSTRUCT"
    assert len(list(here.statements(rewritten))) == 6


BAD = [
    ("SELECT * { SERVICE <http://b.example/> { ?s ?p ?o } }", "not allowed here"),
    ("SELECT * { SERVICE <http://a.example> { ?s ?p ?o } }", "not allowed here"),
    ("SELECT * { SERVICE <http://a.example/x/../> { ?s ?p ?o } }", "not allowed here"),
    ("BASE <http://a.example/> SELECT * { SERVICE <> { ?s ?p ?o } }", "not allowed here"),
    ("SELECT * { SERVICE SILENT <http://a.example/> { ?s ?p ?o } }", "SILENT"),
    ("SELECT * { SERVICE ?x { ?s ?p ?o } }", "write the address"),
    ("SELECT * { SERVICE $x { ?s ?p ?o } }", "write the address"),
    ("PREFIX a: <http://a.example/> SELECT * { SERVICE a: { ?s ?p ?o } }", "write the address"),
    ("SELECT * { SERVICE", "write the address|bracket"),
    ("SELECT * { SERVICE <http://a.example/> { SERVICE <http://a.example/> { ?s ?p ?o } } }", "within SERVICE"),
    ("SELECT * { SERVICE <http://a.example/> { SERVICE <http://b.example/> { ?s ?p ?o } } }", "not allowed here"),
    ("SELECT * { { SELECT * { SERVICE <http://a.example/> { ?s ?p ?o } } } }", "sub-query"),
    ("SELECT * { ?a ?b ?c FILTER EXISTS { SERVICE <http://a.example/> { ?s ?p ?o } } }", "EXISTS"),
    ("SELECT * { ?a ?b ?c FILTER NOT EXISTS { { SERVICE <http://a.example/> { ?s ?p ?o } } } }", "EXISTS"),
    ("SELECT * { SERVICE <http://a.example/> { ?s ?p ?o } ", "bracket"),
    ("INSERT { ?s ?p ?o } WHERE { SERVICE <http://a.example/> { ?s ?p ?o } }", "changes a graph"),
    ("SELECT * FROM <http://a.example/> { SERVICE <http://a.example/> { ?s ?p ?o } }", "FROM picks"),
    ("SELECT * { SERVICE:x { ?s ?p ?o } }", "SERVICE asks another server"),
    ("SELECT * { ?a ?b trueSERVICE <http://a.example/> { ?s ?p ?o } }", "SERVICE asks another server"),
    ("SELECT * { ?a ?b ?c<'SERVICE <http://a.example/>{?s ?p ?o}'> }", "quotation|comparison|bracket|no SPARQL"),
]


@pytest.mark.parametrize(("query", "reason"), BAD, ids=lambda one: str(one)[:60])
def test_what_is_not_on_the_list_is_not_asked(here: Graph, query: str, reason: str) -> None:
    class Empty:
        def select(self, query: str) -> object:
            raise AssertionError("asked")

    with pytest.raises((QueryRefused, ValueError), match=reason):
        Federated(here, {"http://a.example/": Empty()}).select(query)  # type: ignore[dict-item]


def test_a_name_in_a_text_or_comment_is_no_service() -> None:
    query = "SELECT * { ?s ?p 'SERVICE <http://b.example/> {' } # SERVICE <http://b.example/> { }"
    assert Blocks(query, ()).blocks == []


@pytest.mark.parametrize("path", ["html", "cut", "status/403", "redirect"])
def test_a_fault_is_one_line(here: Graph, faults: str, path: str) -> None:
    url = f"{faults}/{path}"
    with pytest.raises(EndpointFailed) as failure:
        Federated(here, {url: Polite(Endpoint(url), pause=0)}).select(
            f"{PREFIXES}SELECT * {{ ?s :is ?x SERVICE <{url}> {{ ?x rdfs:label ?l }} }}"
        )
    assert "\n" not in str(failure.value)


def test_rows_that_are_left_out_are_found_out(here: Graph, faults: str) -> None:
    Faulty.seen.clear()
    url = f"{faults}/truncated"
    with pytest.raises(TooMuch, match="1 of"):
        Federated(here, {url: Polite(Endpoint(url), pause=0)}).select(
            f"{PREFIXES}SELECT * {{ ?s :is ?x SERVICE <{url}> {{ ?x rdfs:label ?l }} }}"
        )
