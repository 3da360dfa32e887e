"""SERVICE asked from here: who may be asked, what is sent, and that the answer is what an engine would give."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random

import pytest
from click.testing import Result
from pyoxigraph import NamedNode, Quad, RdfFormat, Store, parse, serialize
from servers import Faulty, fault_server, oxigraph
from typer.testing import CliRunner

from kg.asking.blocks import Blocks
from kg.asking.endpoint import Endpoint, EndpointFailed
from kg.asking.federation import BATCH, Federated, TooMuch, resolved
from kg.asking.polite import Polite
from kg.cli import app
from kg.sparql import QueryRefused, check_query
from kg.store import Graph

PREFIXES = """PREFIX : <http://here.example/>
PREFIX there: <http://there.example/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""
HERE = """@prefix : <http://here.example/> . @prefix there: <http://there.example/> .
:a :is there:1 ; :name "An" . :b :is there:2 ; :name "Bình" . :c :is there:3 . :d :name "Dung" .
:e :is <http://there.example/People's_Army> . :f :is there:7 , there:1 .
"""
THERE = """@prefix there: <http://there.example/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
there:1 rdfs:label "một"@vi , "one"@en ; there:next there:2 . there:2 rdfs:label "hai"@vi ; there:next there:3 .
there:1 there:of there:1 , there:3 . there:2 there:of there:1 .
there:9 rdfs:label "chín"@vi ; there:next there:1 . there:3 there:knows [] , [] .
<http://there.example/People's_Army> rdfs:label "it's \\"quân đội\\"\\n"@vi .
"""


@pytest.fixture(scope="module")
def there(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("there")
    (folder / "there.ttl").write_text(THERE, encoding="utf-8")
    with oxigraph(folder / "store", folder / "there.ttl") as url:
        yield url


@pytest.fixture(scope="module")
def faults() -> Iterator[str]:
    with fault_server() as url:
        yield url


@pytest.fixture
def here() -> Graph:
    return Graph(parse(HERE, format=RdfFormat.TURTLE))


class Counted:
    """A service that remembers what it was asked."""

    def __init__(self, url: str) -> None:
        self.polite = Polite(Endpoint(url, timeout=10), pause=0)
        self.asked: list[str] = []

    def select(self, query: str) -> object:
        self.asked.append(query)
        return self.polite.select(query)


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


class Queries:
    """Queries at random, of patterns within patterns, some of them asked elsewhere."""

    VARIABLES = ("?s", "?x", "?y", "?l")

    def __init__(self, seed: int, url: str) -> None:
        self.random, self.url = Random(seed), url

    def triple(self, properties: str) -> str:
        value = self.random.choice((*self.VARIABLES, "there:1", "there:2"))
        return f"{self.random.choice(self.VARIABLES)} {self.random.choice(properties.split())} {value} ."

    def condition(self) -> str:
        one, other = self.random.sample(self.VARIABLES, 2)
        said = self.random.choice((f"BOUND({one})", f"!BOUND({one})", f"{one} != {other}", f"{one} = there:1"))
        return f"FILTER({said})"

    def asked(self) -> str:
        triple = self.triple("there:next there:of")
        more = self.random.choice(
            (
                "",
                self.condition(),
                f"OPTIONAL {{ {self.triple('there:of')} }}",
                f"MINUS {{ {self.triple('there:of')} }}",
            )
        )
        return f"SERVICE <{self.url}> {{ {' '.join(self.random.sample((triple, more), 2))} }}"

    def pattern(self, depth: int = 2) -> str:
        within = [self.pattern(depth - 1) for _ in range(self.random.choice((1, 2)))] if depth else []
        forms = [self.triple(":is :at"), self.triple(":is :at"), self.asked(), self.asked(), self.condition()]
        forms += ["VALUES (?x) { (there:1) (there:2) (UNDEF) }"]
        if within:
            group = f"{{ {' '.join(within)} }}"
            forms += [f"OPTIONAL {group}"] * 3 + [f"{group} UNION {{ {self.pattern(0)} }}", f"MINUS {group}", group]
        return self.random.choice(forms)

    def query(self) -> str:
        return (
            f"{PREFIXES}SELECT * WHERE {{ {' '.join(self.pattern() for _ in range(self.random.choice((2, 3, 4))))} }}"
        )


@pytest.mark.parametrize("seed", range(4))
def test_random_queries_are_answered_as_an_engine_does(there: str, seed: int) -> None:
    queries = Queries(seed, there)
    nodes = ["there:1", "there:2", "there:3", ":a", ":b"]
    asked = 0
    for _ in range(40):
        facts = (f"{queries.random.choice(nodes)} {one} {queries.random.choice(nodes)} ." for one in (":is", ":at") * 5)
        graph = Graph(parse(f"{PREFIXES}{' '.join(facts)}", format=RdfFormat.TURTLE))
        query = queries.query()
        expected = graph.store.query(query)
        names = [variable.value for variable in expected.variables]  # type: ignore[union-attr]
        wanted = sorted(str([one[name] for name in names]) for one in islice(expected, 3000))  # type: ignore
        if "SERVICE" not in query or len(wanted) == 3000:
            continue
        asked += 1
        answer = Federated(graph, {there: Counted(there)}).select(query)  # type: ignore[dict-item]
        rows = [dict(zip(answer.variables, row, strict=True)) for row in answer.rows]
        assert sorted(str([row.get(name) for name in names]) for row in rows) == wanted, query
    assert asked > 15


@pytest.mark.parametrize("engine", ["graph", "endpoint"])
def test_only_what_fits_is_asked_for(there: str, here: Graph, engine: str, tmp_path: Path) -> None:
    query = f"{PREFIXES}SELECT ?s ?l {{ ?s :is ?x ; :name ?n . SERVICE <{there}> {{ ?x rdfs:label ?l }} }} ORDER BY ?l"
    service = Counted(there)
    if engine == "graph":
        rows = Federated(here, {there: service}).select(query).rows  # type: ignore[dict-item]
    else:  # an endpoint of ours that would not ask others
        (tmp_path / "here.ttl").write_text(HERE, encoding="utf-8")
        with oxigraph(tmp_path / "store", tmp_path / "here.ttl") as url:
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


# --- the commands


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    quads = parse(HERE, format=RdfFormat.TURTLE)
    (tmp_path / "graph.nq").write_bytes(serialize(quads, format=RdfFormat.N_QUADS) or b"")
    return tmp_path


def kg(folder: Path, query: str, *words: str) -> Result:
    words = ("query", "-", "--graph", str(folder), "--format", "csv", *words)
    return CliRunner().invoke(app, words, input=f"{PREFIXES}{query}")


JOINED = "SELECT ?s ?l { ?s :is ?x ; :name ?n . SERVICE <THERE> { ?x rdfs:label ?l } } ORDER BY ?l"
ANSWER = "s,l\nhttp://here.example/b,hai\nhttp://here.example/a,một\nhttp://here.example/a,one\n"


def test_kg_query_asks_whom_the_operator_allows(there: str, folder: Path) -> None:
    refused = kg(folder, JOINED.replace("THERE", there))
    assert refused.exit_code == 1
    assert "SERVICE asks another server" in refused.stderr
    other = kg(folder, JOINED.replace("THERE", there), "--allow-service", "http://127.0.0.1:1/sparql")
    assert (other.exit_code, other.stderr.count("\n")) == (1, 1)
    assert f"not allowed here; the operator allows it with --allow-service {there}" in other.stderr
    allowed = kg(folder, JOINED.replace("THERE", there), "--allow-service", there)
    assert (allowed.exit_code, allowed.output) == (0, ANSWER)
    statements = f"CONSTRUCT {{ ?s rdfs:label ?l }} {{ ?s :name ?n ; :is ?x SERVICE <{there}> {{ ?x rdfs:label ?l }} }}"
    assert kg(folder, statements, "--allow-service", there).output.count("label") == 3


def test_a_build_may_allow_it_for_good(there: str, folder: Path) -> None:
    (folder / "services.yaml").write_text(f"allow-service: ['{there}']", encoding="utf-8")
    assert kg(folder, JOINED.replace("THERE", there)).output == ANSWER
    assert kg(folder, "SELECT (7 AS ?n) {}").output == "n\n7\n"  # the others are as they were


def test_an_endpoint_of_ours_need_not_follow_service(there: str, folder: Path) -> None:
    with oxigraph(folder / "store", folder / "graph.nq") as ours:
        answer = kg(folder, JOINED.replace("THERE", there), "--endpoint", ours, "--allow-service", there)
    assert (answer.exit_code, answer.output) == (0, ANSWER)


def test_a_second_answer_is_from_the_cache(folder: Path, faults: str) -> None:
    Faulty.seen.clear()
    query = f"SELECT ?s {{ ?s :is ?x SERVICE <{faults}/get> {{ ?x rdfs:label ?a }} }}"
    for _ in range(2):
        assert kg(folder, query, "--allow-service", f"{faults}/get").output == "s\n"
    assert len(Faulty.seen) == 1


def test_public_services_are_asked_with_a_contact_only(folder: Path) -> None:
    query = "SELECT * { ?s :is ?x SERVICE <https://query.wikidata.org/sparql> { ?x rdfs:label ?l } }"
    answer = kg(folder, query, "--allow-service", "wikidata")
    assert answer.exit_code == 1
    assert "wikidata is run by others, who want to know who asks" in answer.stderr
    assert kg(folder, "SELECT (7 AS ?n) {}", "--allow-service", "wikidata").output == "n\n7\n"


def test_a_question_of_ours_asks_for_names_elsewhere(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    said = (
        "<http://here.example/a> <{0}label> 'một'@vi ; <http://www.w3.org/2004/02/skos/core#exactMatch> <urn:there> ."
    )
    rdfs = "http://www.w3.org/2000/01/rdf-schema#"
    quads = parse(said.format(rdfs), format=RdfFormat.TURTLE)
    graph = NamedNode("http://here.example/g")
    named = [Quad(one.subject, one.predicate, one.object, graph) for one in quads]
    (folder / "graph.nq").write_bytes(serialize(named, format=RdfFormat.N_QUADS) or b"")
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "a.ttl").write_text(f"<urn:there> <{rdfs}label> 'one'@en , 'eins'@de .", encoding="utf-8")
    with oxigraph(elsewhere / "store", elsewhere / "a.ttl") as url:
        words = ["ask", "outside-names", "--graph", str(folder), "--service", url, "--format", "csv"]
        assert CliRunner().invoke(app, words).exit_code == 1
        answer = CliRunner().invoke(app, [*words, "--allow-service", url])
    assert answer.output.splitlines()[1:] == ["một,urn:there,one,en,http://here.example/a"]
