"""What the graph says of itself, and the endpoint of itself: VoID and DCAT with the counts of the build, SPARQL-SD."""

from collections.abc import Iterator
from itertools import islice

from pyoxigraph import NamedNode, Triple
from starlette.requests import Request
from starlette.responses import FileResponse, Response

from kg.answering.statements import PREFIXES
from kg.serving.protocol.answers import OPEN, opened, statements, wrong
from kg.serving.site import Served, Site, served_to

FORMATS = "http://www.w3.org/ns/formats/"
_RESULTS = "SPARQL_Results_JSON SPARQL_Results_XML SPARQL_Results_CSV SPARQL_Results_TSV Turtle N-Triples JSON-LD"
_TYPE = NamedNode(PREFIXES["rdf"] + "type")
_MEDIA = "https://www.iana.org/assignments/media-types/"
MOST_GRAPHS = 1_000  # that a service description names


def _term(name: str) -> NamedNode:
    prefix, _, local = name.partition(":")
    return NamedNode(PREFIXES[prefix] + local)


def here(request: Request, path: str) -> NamedNode:
    """The address of something on this server, as the client sees the server (a Host that is none is passed over)."""
    return NamedNode(str(request.url.replace(path=path, query="", fragment="")))


def describe_dataset(request: Request) -> list[Triple]:
    """The dataset: what the build counted, its licence, and where it can be asked and taken."""
    served = served_to(request)
    dataset, graph = NamedNode(f"{served.base}id/dataset"), NamedNode(f"{served.base}graph/build")
    endpoint, dump = here(request, "/sparql"), here(request, "/dump/graph.nq")
    found = [quad.triple for quad in served.store.quads_for_pattern(None, None, None, graph)]
    found += [
        Triple(dataset, _term("void:sparqlEndpoint"), endpoint),
        Triple(dataset, _term("void:dataDump"), dump),
        Triple(dataset, _term("foaf:homepage"), here(request, "/")),
        Triple(dataset, _term("dcat:landingPage"), here(request, "/")),
        Triple(dataset, _term("dcat:distribution"), dump),
        Triple(dump, _TYPE, _term("dcat:Distribution")),
        Triple(dump, _term("dcat:downloadURL"), dump),
        Triple(dump, _term("dcat:mediaType"), NamedNode(_MEDIA + "application/n-quads")),
        Triple(endpoint, _TYPE, _term("dcat:DataService")),
        Triple(endpoint, _term("dcat:endpointURL"), endpoint),
        Triple(endpoint, _term("dcat:servesDataset"), dataset),
    ]
    return sorted(set(found), key=lambda one: (one.subject != dataset, str(one)))


def describe_service(request: Request) -> list[Triple]:
    """The endpoint, in the words of SPARQL 1.1 Service Description."""
    served = served_to(request)
    endpoint = here(request, "/sparql")
    service, data, default = (NamedNode(f"{endpoint.value}#{name}") for name in ("service", "dataset", "default"))
    counted = served.store.quads_for_pattern(NamedNode(f"{served.base}id/dataset"), _term("void:triples"), None, None)
    return [
        Triple(service, _TYPE, _term("sd:Service")),
        Triple(service, _term("sd:endpoint"), endpoint),
        Triple(service, _term("sd:supportedLanguage"), _term("sd:SPARQL11Query")),
        Triple(service, _term("sd:feature"), _term("sd:UnionDefaultGraph")),
        *(Triple(service, _term("sd:resultFormat"), NamedNode(FORMATS + name)) for name in _RESULTS.split()),
        Triple(service, _term("sd:defaultDataset"), data),
        Triple(data, _TYPE, _term("sd:Dataset")),
        Triple(data, _TYPE, _term("void:Dataset")),
        Triple(data, _term("dcterms:isPartOf"), NamedNode(f"{served.base}id/dataset")),
        Triple(data, _term("sd:defaultGraph"), default),
        Triple(default, _TYPE, _term("sd:Graph")),
        *(Triple(default, one.predicate, one.object) for one in counted),
        *_named(served, endpoint, data),
    ]


def _named(served: Served, endpoint: NamedNode, data: NamedNode) -> Iterator[Triple]:
    known = islice(served.store.named_graphs(), MOST_GRAPHS)
    graphs = sorted(graph.value for graph in known if isinstance(graph, NamedNode))
    for number, graph in enumerate(graphs, 1):
        one = NamedNode(f"{endpoint.value}#graph-{number}")
        yield Triple(data, _term("sd:namedGraph"), one)
        yield Triple(one, _TYPE, _term("sd:NamedGraph"))
        yield Triple(one, _term("sd:name"), NamedNode(graph))


def void(request: Request) -> Response:
    """What the graph says of itself."""
    return statements(request, describe_dataset(request))


def dump(request: Request) -> Response:
    """The whole graph, as the build left it."""
    site: Site = request.app.state.site
    file = site.out / "graph.nq" if site.out.is_dir() else site.out
    if file.suffix != ".nq" or not file.is_file():
        return wrong(404, "no graph.nq is there")
    return FileResponse(file.resolve(), media_type="application/n-quads", filename="graph.nq", headers=OPEN)


routes = [opened("/.well-known/void", void, "void"), opened("/dump/graph.nq", dump, "dump")]
