"""The SPARQL editor: a query in the address, the ready questions as examples, answers from /sparql."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kg.asking.binding import bind
from kg.graph.serialise import PREFIXES
from kg.serving.questioning import grouped
from kg.serving.rendering import page
from kg.serving.site import served_to
from kg.serving.structured import json_block

FORMATS = (
    ("json", "JSON"),
    ("csv", "CSV"),
    ("tsv", "TSV"),
    ("xml", "XML"),
    ("ttl", "Turtle"),
    ("nt", "N-Triples"),
    ("jsonld", "JSON-LD"),
)
FIRST = """PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX vd: <https://w3id.org/vinhdanh/ontology#>

SELECT ?giver ?award ?day ?act WHERE {
  ?act vd:conferredByOrganization ?body ; vd:confersAward ?what .
  OPTIONAL { ?act vd:conferralDate ?day }
  ?body rdfs:label ?giver .
  ?what rdfs:label ?award .
}
ORDER BY DESC(?day)
LIMIT 20
"""


def query(request: Request) -> Response:
    """The editor."""
    base = served_to(request).base
    prefixes = {**PREFIXES, "id": f"{base}id/", "graph": f"{base}graph/"}
    return page(
        request,
        "query.html",
        query=request.query_params.get("query") or FIRST,
        formats=FORMATS,
        groups=[(title, [(one, bind(one, {}).strip()) for one in asked]) for title, asked in grouped()],
        known=json_block({"prefixes": prefixes, "base": f"{base}id/"}),
    )


routes = [Route("/query", query, name="query")]
