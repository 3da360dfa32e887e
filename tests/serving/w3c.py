"""The W3C's SPARQL 1.1 tests, read from a folder with its rdf-tests: what to ask, and what must come of it.

All data are put into one store, each file as the graph of its own address; a test names its graphs in the request.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from fnmatch import fnmatch
from io import StringIO
from pathlib import Path
from typing import Any

import rdflib
from pyoxigraph import (
    BlankNode,
    CanonicalizationAlgorithm,
    Dataset,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Store,
    Triple,
    parse,
    parse_query_results,
)
from rdflib.collection import Collection
from starlette.testclient import TestClient

SKIPPED = Path(__file__).with_name("w3c-skipped.tsv")
PARTS = (
    "aggregates bind bindings cast construct csv-tsv-res entailment exists functions grouping json-res negation "
    "project-expression property-path protocol service service-description subquery syntax-fed syntax-query"
).split()
HOME = "http://w3c.example/sparql11/"  # where the files are said to be
NOTHING = f"{HOME}no-such-graph"

MF = rdflib.Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
QT = rdflib.Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
UT = rdflib.Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
HT = rdflib.Namespace("http://www.w3.org/2011/http#")
CNT = rdflib.Namespace("http://www.w3.org/2011/content#")

RESULTS = {
    ".srx": ("application/sparql-results+xml", QueryResultsFormat.XML),
    ".srj": ("application/sparql-results+json", QueryResultsFormat.JSON),
    ".tsv": ("text/tab-separated-values", QueryResultsFormat.TSV),
}
XSD = "http://www.w3.org/2001/XMLSchema#"
INTEGERS = "negativeInteger nonPositiveInteger nonNegativeInteger positiveInteger long int short byte".split()


@dataclass(frozen=True, slots=True)
class Request:
    """One request of a protocol test, and what it must be answered with."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    statuses: str
    format: str = ""
    answer: bool | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """One test: its name ('bind/bind01'), its kind, and its files."""

    name: str
    kind: str
    query: Path | None = None
    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    result: Path | None = None
    requests: tuple[Request, ...] = ()

    def why_skipped(self) -> str | None:
        """The reason for not running it, None where it is run."""
        return next((why for pattern, why in skipped().items() if fnmatch(self.name, pattern)), None)


@dataclass(slots=True)
class Suite:
    """All tests of a folder, and the graphs that they need: name of the graph → file."""

    cases: list[Case] = field(default_factory=list)
    graphs: dict[str, Path] = field(default_factory=dict)


def skipped() -> dict[str, str]:
    """Patterns of names of tests that are not run, with the reasons."""
    with SKIPPED.open(encoding="utf-8", newline="") as file:
        return dict(list(csv.reader(file, delimiter="\t"))[1:])


def suite(folder: Path) -> Suite:
    """Read the manifests."""
    home = folder / "sparql" / "sparql11"
    found = Suite()
    for part in PARTS:
        manifest = home / part / "manifest.ttl"
        graph = rdflib.Graph().parse(manifest, format="turtle", publicID=f"{HOME}{part}/manifest.ttl")
        entries = next(graph.objects(None, MF.entries))
        for test in Collection(graph, entries):
            found.cases.append(_case(graph, test, part, home, found.graphs))
    return found


def _case(graph: rdflib.Graph, test: Any, part: str, home: Path, graphs: dict[str, Path]) -> Case:
    name = f"{part}/{re.split('[#/]', str(test))[-1]}"
    kind = re.split("[#/]", str(graph.value(test, rdflib.RDF.type)))[-1]
    action = graph.value(test, MF.action)

    def file(address: Any) -> Path:
        return home / str(address).removeprefix(HOME)

    if kind == "ProtocolTest":
        for data in graph.objects(test, UT.graphData):
            graphs[str(graph.value(data, rdflib.RDFS.label))] = file(graph.value(data, UT.graph))
        return Case(name, kind, requests=tuple(_requests(graph, action)))
    if kind == "ServiceDescriptionTest" or action is None:
        return Case(name, kind)
    if "Syntax" in kind:
        return Case(name, kind, file(action))
    default = tuple(map(str, graph.objects(action, QT.data)))
    named = tuple(map(str, graph.objects(action, QT.graphData)))
    query = file(graph.value(action, QT.query))
    picked = (f"{HOME}{part}/{one}" for one in re.findall(r"FROM\s+(?:NAMED\s+)?<([^>]+)>", query.read_text("utf-8")))
    graphs.update({address: file(address) for address in (*default, *named, *picked)})
    result = graph.value(test, MF.result)
    return Case(name, kind, query, default, named, file(result) if result else None)


def _requests(graph: rdflib.Graph, action: Any) -> Iterator[Request]:
    for one in Collection(graph, graph.value(action, HT.requests)):
        headers = {}
        if (listed := graph.value(one, HT.headers)) is not None:
            for header in Collection(graph, listed):
                headers[str(graph.value(header, HT.fieldName))] = str(graph.value(header, HT.fieldValue))
        body, answer = graph.value(one, HT.body), graph.value(one, HT.resp)
        letters = str(graph.value(body, CNT.characterEncoding) or "UTF-8")
        said = graph.value(answer, MF.expectedBoolean)
        yield Request(
            str(graph.value(one, HT.methodName)),
            str(graph.value(one, HT.absolutePath)).replace("/sparql/", "/sparql", 1),
            headers,
            str(graph.value(body, CNT.chars) or "").encode(letters),
            " ".join(sorted(re.split("[#/]", str(one))[-1] for one in graph.objects(answer, MF.expectedStatus))),
            str(graph.value(answer, MF.expectedFormat) or ""),
            None if said is None else bool(said.toPython()),
        )


def load(found: Suite, out: Path) -> None:
    """Write all graphs to the folder of a build."""
    store = Store()
    for name, file in found.graphs.items():
        if file.is_file():
            form = RdfFormat.from_extension(file.suffix[1:])
            store.load(path=file, format=form, base_iri=name, to_graph=NamedNode(name))
    store.dump(out / "graph.nq", RdfFormat.N_QUADS)


def run(case: Case, client: TestClient) -> None:
    """Run a test; AssertionError where it fails."""
    if case.kind == "ProtocolTest":
        for request in case.requests:
            _run_request(request, client)
    elif case.kind == "ServiceDescriptionTest":
        _run_description(client)
    elif "Syntax" in case.kind:
        answer = _ask(case, client, "*/*")
        assert answer.status_code == (200 if "Positive" in case.kind else 400), answer.text
    else:
        _run_query(case, client)


def _ask(case: Case, client: TestClient, accept: str) -> Any:
    assert case.query is not None
    query = case.query.read_text(encoding="utf-8")
    graphs = [("default-graph-uri", one) for one in case.default] + [("named-graph-uri", one) for one in case.named]
    graphs = [] if "FROM" in query else graphs or [("default-graph-uri", NOTHING)]
    base = f"BASE <{HOME}{case.name}>\n"
    return client.post("/sparql", data={"query": base + query, **_many(graphs)}, headers={"Accept": accept})


def _many(pairs: list[tuple[str, str]]) -> dict[str, list[str]]:
    return {name: [value for other, value in pairs if other == name] for name, _ in pairs}


def _run_query(case: Case, client: TestClient) -> None:
    assert case.result is not None
    ending = case.result.suffix
    if ending == ".csv":
        answer = _ask(case, client, "text/csv")
        assert answer.status_code == 200, answer.text
        assert _csv(answer.text) == _csv(case.result.read_text(encoding="utf-8"))
    elif ending in RESULTS:
        accept, form = RESULTS[ending]
        answer = _ask(case, client, accept)
        assert answer.status_code == 200, answer.text
        assert answer.headers["content-type"].startswith(accept)
        assert _canonical(_results(answer.content, form)) == _canonical(_results(case.result.read_bytes(), form))
    else:
        answer = _ask(case, client, "text/turtle, application/sparql-results+xml")
        assert answer.status_code == 200, answer.text
        expected = list(parse(path=case.result, format=RdfFormat.TURTLE, base_iri=f"{HOME}{case.name}"))
        if any(quad.predicate.value.endswith("#resultVariable") for quad in expected):
            assert _canonical(_results(answer.content, QueryResultsFormat.XML)) == _canonical(_described(expected))
        else:
            assert _canonical(Dataset(parse(answer.content, format=RdfFormat.TURTLE))) == _canonical(Dataset(expected))


def _run_request(request: Request, client: TestClient) -> None:
    answer = client.request(request.method, request.path, content=request.body, headers=request.headers)
    assert f"StatusCode{answer.status_code // 100}xx" in request.statuses, answer.text
    kind = answer.headers["content-type"].partition(";")[0]
    if request.format == "RDF":
        assert kind in {"text/turtle", "application/n-triples", "application/ld+json"}
    elif request.format:
        assert kind in {"application/sparql-results+json", "application/sparql-results+xml"}
    if request.answer is not None:
        assert answer.json()["boolean"] is request.answer


def _run_description(client: TestClient) -> None:
    answer = client.get("/sparql", headers={"Accept": "text/turtle"})
    said = {quad.triple for quad in parse(answer.content, format=RdfFormat.TURTLE)}
    sd = "http://www.w3.org/ns/sparql-service-description#"
    services = [one.subject for one in said if one.object == NamedNode(sd + "Service")]
    assert len(services) == 1
    assert Triple(services[0], NamedNode(sd + "endpoint"), NamedNode("http://testserver/sparql")) in said
    known = "Service Dataset Graph NamedGraph".split()
    for one in said:
        if one.predicate.value.endswith("#type") and str(one.object).startswith(f"<{sd}"):
            assert str(one.object)[len(sd) + 1 : -1] in known


Row = dict[str, Any]


def _results(data: bytes, form: QueryResultsFormat) -> Dataset | bool:
    found = parse_query_results(data, format=form)
    if isinstance(found, QueryBoolean):
        return bool(found)
    assert isinstance(found, QuerySolutions)
    names = [variable.value for variable in found.variables]
    return _rows([{name: row[name] for name in names} for row in found], names)


def _rows(rows: list[Row], names: list[str]) -> Dataset:
    """Solutions as a graph, so that blank nodes can be compared."""
    found = Dataset()
    for name in names:
        found.add(Quad(NamedNode("x:table"), NamedNode("x:variable"), Literal(name)))
    for number, row in enumerate(rows):
        one = BlankNode(f"row{number}")
        found.add(Quad(NamedNode("x:table"), NamedNode("x:row"), one))
        for name, term in row.items():
            if term is not None:
                found.add(Quad(one, NamedNode(f"x:{name}"), _valued(term)))
    return found


def _described(quads: list[Quad]) -> Dataset:
    """A table that is written as RDF."""
    graph: dict[Any, dict[str, list[Any]]] = {}
    for quad in quads:
        graph.setdefault(quad.subject, {}).setdefault(quad.predicate.value.rpartition("#")[2], []).append(quad.object)
    table = next(said for said in graph.values() if "resultVariable" in said)
    rows = [
        {graph[one]["variable"][0].value: graph[one]["value"][0] for one in graph[row].get("binding", [])}
        for row in table.get("solution", [])
    ]
    return _rows(rows, [name.value for name in table["resultVariable"]])


def _valued(term: Any) -> Any:
    """A value in one spelling: Oxigraph keeps numbers and truth values by what they are worth, not by their letters."""
    if isinstance(term, Triple):
        return Triple(_valued(term.subject), term.predicate, _valued(term.object))
    if not isinstance(term, Literal) or not term.datatype.value.startswith(XSD):
        return term
    kind = term.datatype.value.removeprefix(XSD)
    if kind in INTEGERS:
        return Literal(term.value, datatype=NamedNode(XSD + "integer"))
    if kind == "boolean":
        return Literal(term.value in {"1", "true"})
    if kind == "decimal":
        return Literal(str(Decimal(term.value).normalize()), datatype=term.datatype)
    if kind in {"double", "float"}:
        return Literal(repr(float(term.value.replace("INF", "inf"))), datatype=term.datatype)
    return term


def _canonical(found: Dataset | bool) -> object:
    if isinstance(found, bool):
        return found
    found.canonicalize(CanonicalizationAlgorithm.UNSTABLE)
    return sorted(map(str, found))


def _csv(text: str) -> list[list[str]]:
    """The rows of a CSV, sorted; a number by its value, blank nodes alike."""

    def cell(value: str) -> str:
        if re.fullmatch(r"[-+]?\d+(\.\d+)?([eE][-+]?\d+)?", value):
            return repr(float(value))
        return "_:" if value.startswith("_:") else value

    rows = [[cell(one) for one in row] for row in csv.reader(StringIO(text))]
    return [rows[0], *sorted(rows[1:])]
