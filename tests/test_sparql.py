"""What a stranger's query may not do: reach another server, write, or break the parser."""

import socketserver
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.sparql import DEEPEST, MOST_TOKENS, QueryRefused, check_query, look_at
from kg.store import Graph, QueryFailed


@pytest.fixture(scope="module")
def canary() -> Iterator[tuple[str, list[str]]]:
    """A server on loopback that notes each visit: its address, and the visits."""
    visits: list[str] = []

    class Canary(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            visits.append(self.path)
            self.send_error(404)

        do_POST = do_GET

        def log_message(self, *_: object) -> None:
            pass

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Canary) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/", visits
        server.shutdown()
        thread.join()


# URL stands for the canary's address. Without the guard Oxigraph visits it for most of these; the others need other
# data to be reached, or an engine that fetches FROM or undoes escapes before it parses (rdflib does both).
FOREIGN = [
    "SELECT * { SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { SERVICE SILENT <URL> { ?s ?p ?o } }",
    "SELECT * { service<URL>{ ?s ?p ?o } }",
    "SELECT * { VALUES ?u { <URL> } SERVICE ?u { ?s ?p ?o } }",
    "SELECT * { ?s ?p true SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { ?s ?p trueSERVICE<URL>{ ?s ?p ?o } }",
    "SELECT * { SERVICESILENT<URL>{ ?s ?p ?o } }",
    "PREFIX : <URL> SELECT * { SERVICE:x{ ?s ?p ?o } }",
    "PREFIX ex: <URL> SELECT * { SERVICEex:x{ ?s ?p ?o } }",
    "ASK { FILTER EXISTS { SERVICE <URL> { ?s ?p ?o } } }",
    "SELECT * { { SELECT * { SERVICE <URL> { ?s ?p ?o } } } }",
    "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <URL> { ?s ?p ?o } }",
    "DESCRIBE ?s WHERE { SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { # '\n SERVICE <URL> { ?s ?p ?o } } # '",
    "SELECT * { ?s ?p '#' . SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { ?s ?p '''a'b''' . SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { VALUES ?a { 1 } FILTER(?a<'x>') SERVICE <URL> { ?x ?y ?z FILTER(?q != '1') } }",
    "SELECT * { VALUES ?a { 1 } FILTER(?a<#x> ''' \n ?a) SERVICE <URL> { ?x ?y ?z } #'''\n}",
    "PREFIX urn: <a:b> SELECT * { FILTER(?a<urn:foo#x> ''' \n ?a) SERVICE <URL> { ?x ?y ?z } #'''\n}",
    "SELECT * { S\\u0045RVICE <URL> { ?s ?p ?o } }",
    'SELECT * { ?s ?p "\\u0022 . SERVICE <URL> { ?a ?b ?c } #" }',
    "SELECT * FROM <URL> { ?s ?p ?o }",
    "SELECT * FROM NAMED <URL> { GRAPH ?g { ?s ?p ?o } }",
    "SELECT*FROMNAMED<URL>{ ?s ?p ?o }",
    "ASK FROM <file:///etc/passwd> { ?s ?p ?o }",
]


@pytest.mark.parametrize("query", FOREIGN)
def test_nothing_beyond_this_graph_is_asked(query: str, canary: tuple[str, list[str]]) -> None:
    url, visits = canary
    with pytest.raises(QueryRefused):
        Graph().select(query.replace("URL", url))
    assert visits == []


def test_without_the_guard_the_canary_is_visited(canary: tuple[str, list[str]]) -> None:
    url, visits = canary
    with pytest.raises(OSError, match="404"):
        list(Graph().store.query(f"SELECT * {{ SERVICE <{url}> {{ ?s ?p ?o }} }}"))
    assert visits
    visits.clear()


@pytest.mark.parametrize(
    "update",
    [
        "INSERT DATA { <a:a> <a:b> <a:c> }",
        "delete where { ?s ?p ?o }",
        "PREFIX a: <a:> DELETE { ?s ?p ?o } INSERT { ?o ?p ?s } WHERE { ?s ?p ?o }",
        "WITH <a:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "LOAD <http://127.0.0.1:1/>",
        "CLEAR ALL",
        "DROP SILENT ALL",
        "CREATE GRAPH <a:g>",
        "COPY <a:g> TO DEFAULT",
        "MOVE <a:g> TO DEFAULT",
        "ADD <a:g> TO DEFAULT",
    ],
)
def test_updates_are_refused_in_one_line(update: str) -> None:
    with pytest.raises(QueryRefused, match="changes a graph") as refusal:
        Graph().select(update)
    assert "\n" not in str(refusal.value)


DEEP = {
    "groups": "SELECT * { %s }",
    "parentheses": "SELECT * { FILTER(%s) }",
    "lists": "SELECT * { ?s ?p %s }",
    "negations": "SELECT * { FILTER(%s true) }",
}
BRACKETS = {"groups": "{}", "parentheses": "()", "lists": "[]", "negations": "!"}


@pytest.mark.parametrize("kind", DEEP)
@pytest.mark.parametrize("depth", [DEEPEST + 2, 10_000, 100_000])
def test_deep_nesting_is_refused_before_the_parser(kind: str, depth: int) -> None:
    pair = BRACKETS[kind]
    with pytest.raises(QueryRefused):
        Graph().select(DEEP[kind] % (pair[0] * depth + pair[1:] * depth))


CHAINS = {
    "sums": "SELECT * { FILTER(1%s) }", "ors": "SELECT * { FILTER(true%s) }", "unions": "SELECT * { { ?s ?p ?o }%s }",
    "options": "SELECT * { ?s ?p ?o %s }", "bindings": "SELECT * { %s }", "minus": "SELECT * { ?s ?p ?o %s }",
    "paths": "SELECT * { ?s <a:b>%s ?o }", "lists": "SELECT * { ?s ?p (%s) }", "patterns": "SELECT * { %s }",
}  # fmt: skip
LINKS = {
    "sums": "+1", "ors": "||true", "unions": "UNION { ?s ?p ?o }", "options": "OPTIONAL { ?s ?p ?o }",
    "bindings": "BIND(1 AS ?v)", "minus": "MINUS { ?s ?p ?o }", "paths": "/<a:b>", "lists": "1 ",
    "patterns": "?s ?p ?o .",
}  # fmt: skip


@pytest.mark.parametrize("kind", CHAINS)
def test_long_chains_overflow_the_parser_too_and_are_refused(kind: str) -> None:
    with pytest.raises(QueryRefused, match="words and signs"):
        Graph().select(CHAINS[kind] % (LINKS[kind] * 10_000))


def test_rows_of_values_may_be_many() -> None:
    rows = " ".join(f'"{n}"' for n in range(5 * MOST_TOKENS))
    assert len(Graph().rows(f"SELECT ?n {{ VALUES ?n {{ {rows} }} }}")) == 5 * MOST_TOKENS
    pairs = " ".join(f"({n} UNDEF)" for n in range(2 * MOST_TOKENS))
    assert len(Graph().rows(f"SELECT ?n {{ VALUES (?n ?m) {{ {pairs} }} FILTER(?n < 10) }}")) == 10


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?s ?p 'SERVICE' }",
        "SELECT * { ?s <https://a.example/SERVICE> ?o } # FROM here",
        "SELECT ?service { ?service ?from ?o }",
        "PREFIX ex: <https://a.example/> SELECT * { ?s ex:service ?o FILTER(?o < 3 && ?o > 1) }",
        'SELECT * { ?s ?p """it\'s a "quote" {{{ from""" }',
        "SELECT * { ?s <http://www.w3.org/2000/01/rdf-schema#label> 'Bộ Y tế'@vi }",
        "BASE <https://a.example/> SELECT (COUNT(*) AS ?n) { ?s !(<b>|^<c>) ?o }",
        "ASK { ?s ?p 1.5e3 , -2 , 'a'^^<a:b> }",
        "DESCRIBE <https://a.example/1>",
        "select*{?s ?p ?o}",
        "SELECT * { ?s ?p 'na\\u00efve' }",
    ],
)
def test_honest_queries_pass(query: str) -> None:
    assert check_query(query) in {"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"}
    Graph().store.query(query)


@pytest.mark.parametrize("query", ["", "# nothing", "PREFIX a: <a:>", "hello", "SELECT * { ?s ?p 'open }"])
def test_what_is_no_query_is_refused_in_one_line(query: str) -> None:
    with pytest.raises((QueryRefused, QueryFailed)) as refusal:
        Graph().select(query)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize("piece", ["'", '"', '"""', "a.", "a-", ":", "<", "_", "\\", "é", "#"])
def test_the_look_takes_no_longer_than_the_text(piece: str) -> None:
    begun = time.perf_counter()
    answer(f"SELECT * {{ {piece * 200_000} }}")
    assert time.perf_counter() - begun < 2


def answer(query: str) -> str:
    """The form of a query, or the refusal."""
    try:
        return check_query(query)
    except QueryRefused as refusal:
        return str(refusal)


@given(st.text(alphabet="SERVICE<>{}'\"#\\ ?a:\n", max_size=60))
def test_any_text_is_answered_with_a_form_or_a_refusal(text: str) -> None:
    assert "\n" not in answer("SELECT " + text)


def test_a_server_decides_itself_what_it_reaches() -> None:
    query = "SELECT * FROM <https://a.example/> { SERVICE <https://b.example/> { ?s ?p ?o } }"
    assert check_query(query, local=False) == "SELECT"
    with pytest.raises(QueryRefused):
        check_query("CLEAR ALL", local=False)


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("SELECT * { SERVICE <http://a.example/> { ?s ?p ?o } }", (1, 12)),
        ("# một dòng\nSELECT * {\n  ?s ?p 'mở }", (3, 9)),
        ("LOAD <a:b>", (1, 1)),
        ("", None),
    ],
)
def test_a_refusal_says_where(query: str, place: tuple[int, int] | None) -> None:
    with pytest.raises(QueryRefused) as refusal:
        check_query(query)
    assert refusal.value.place == place


def test_an_engine_that_fetches_nothing_may_be_given_its_graphs(canary: tuple[str, list[str]]) -> None:
    url, visits = canary
    query = f"SELECT * FROM <{url}> FROM NAMED <file:///etc/passwd> {{ ?s ?p ?o }}"
    assert look_at(query, graphs=True).picks_graphs
    assert list(Graph().store.query(query)) == []  # type: ignore[arg-type]
    assert visits == []
    for disguised in (query.replace("FROM NAMED", "FROMNAMED"), "PREFIX from: <a:b> SELECT * { ?s ?p ?o }"):
        with pytest.raises(QueryRefused):
            look_at(disguised, graphs=True)


@pytest.mark.parametrize(
    ("query", "order"),
    [
        ("SELECT * { ?s ?p ?o . ?s $a ?p }", ("s", "p", "o", "a")),
        ("select distinct * { ?z ?y '?x' # ?w\n }", ("z", "y")),
        ("SELECT ?z ?y { ?z ?y ?x }", ()),
        ("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", ()),
        ("SELECT ?n { { SELECT * { ?s ?p ?n } } }", ()),
        ("DESCRIBE * { ?s ?p ?n }", ("s", "p", "n")),
    ],
)
def test_the_columns_of_everything_come_as_they_are_written(query: str, order: tuple[str, ...]) -> None:
    assert look_at(query).order == order
