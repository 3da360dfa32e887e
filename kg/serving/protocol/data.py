"""What is behind an address of the graph: the node's page for people, its statements for programs.

`/id/KIND/KEY` answers with 303, as a person or an award is no document; `/data/KIND/KEY.ttl` (.nt, .jsonld) is one.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from pyoxigraph import BlankNode, Literal, NamedNode, Store, Triple
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kg.exporting.contexts import WORDS, as_text
from kg.exporting.nodes import document
from kg.graph.iri import VOCABULARY
from kg.graph.terms import LABEL, SKOS, vd
from kg.identity.addresses import key_of, same_spelling
from kg.serving.protocol.answers import OPEN, STATEMENTS, accepted, nothing_fits, opened, statements, wrong
from kg.serving.protocol.negotiation import Offer, choose
from kg.serving.site import Served, Site, served_to
from kg.withdrawals import withdrawn

MOST = 5_000  # statements of a node; the rest of what many say of it is asked for by SPARQL
WHOLE = {"ontology": 20_000, "vocabulary": 50_000, "graph": 20_000}  # statements of a graph

_PAGE = Offer("html", "text/html")
_JSONLD = "application/ld+json"
_FORMATS = ("ttl", "nt", "jsonld")
_PAGE_OF = "/page/"
_NAMES = (LABEL, NamedNode(SKOS + "prefLabel"))

Term = NamedNode | BlankNode | Literal | Triple


@dataclass(slots=True)
class Description:
    """What the graph says of a node, its claims and their evidence, and what the nodes around it are called."""

    store: Store
    most: int
    said: dict[Triple, None] = field(default_factory=dict)
    cut: bool = False

    def of(self, node: NamedNode) -> "Description":
        """Gather it: what the node says first, then who speaks of it, why, and names."""
        self._add(self._from(node))
        self._add(self._to(node))
        speakers = {one.subject for one in self.said if one.object == node and isinstance(one.subject, NamedNode)}
        for part in sorted((one for one in speakers if one.value.startswith(node.value + "#")), key=str):
            self._add(self._from(part))  # the words of a document
        for speaker in (node, *sorted(speakers, key=str)):
            for claim in self._claims(speaker):
                self._add(self._from(claim))
        words = {one.object for one in self.said if one.predicate == vd("hasEvidence")}
        for one in sorted((word for word in words if isinstance(word, NamedNode)), key=str):
            self._add(self._from(one))
        around = {term for one in self.said for term in (one.subject, one.object) if isinstance(term, NamedNode)}
        for one in sorted(around, key=str):
            for name in _NAMES:
                self._add(quad.triple for quad in self.store.quads_for_pattern(one, name, None, None))
        return self

    def _from(self, node: NamedNode) -> list[Triple]:
        return sorted({quad.triple for quad in self.store.quads_for_pattern(node, None, None, None)}, key=str)

    def _to(self, node: NamedNode) -> list[Triple]:
        found = islice(self.store.quads_for_pattern(None, None, node, None), self.most)
        return sorted({quad.triple for quad in found}, key=str)

    def _claims(self, node: NamedNode) -> list[NamedNode]:
        found = self.store.quads_for_pattern(None, vd("claimSubject"), node, None)
        return sorted({quad.subject for quad in found if isinstance(quad.subject, NamedNode)}, key=str)

    def _add(self, triples: "Iterator[Triple] | list[Triple]") -> None:
        for one in triples:
            if one not in self.said and len(self.said) == self.most:
                self.cut = True
                return
            self.said[one] = None


def see(request: Request) -> Response:
    """Say where to read of a node: on a page or in a file, as the client likes."""
    path = _path(request)
    kind = path.partition("/")[0]
    offers = STATEMENTS if kind in WHOLE else (_PAGE, *STATEMENTS)  # graphs and vocabularies have no pages
    offer = choose(accepted(request), offers)
    if offer is None:
        return nothing_fits(offers)
    place = f"{_PAGE_OF}{path.removeprefix('id/')}" if offer is _PAGE else _file(path, offer.format)
    headers = {**OPEN, "Vary": "Accept", "Link": _links(served_to(request), path)}
    return RedirectResponse(place, 303, headers)


def data(request: Request) -> Response:
    """The statements about a node, in the format that its ending names, or that the client likes best."""
    served = served_to(request)
    path, _, ending = _path(request).removeprefix("data/").rpartition(".")
    if ending not in _FORMATS:
        path, ending = f"{path}.{ending}" if path else ending, ""
    path = path if path.partition("/")[0] in WHOLE else f"id/{path}"
    try:
        triples, cut = _said(served, path)
    except ValueError:
        triples, cut = [], False
    if not triples:
        if _is_withdrawn(request.app.state.site, path):
            return wrong(410, "it was withdrawn")
        return wrong(404, "the graph says nothing of it")
    headers = {"Link": _links(served, path)}
    if ending == "jsonld" and path.startswith("id/") and (words := request.query_params.get("words", "")):
        if words not in WORDS:
            return wrong(400, f"words: one of {', '.join(WORDS)}")
        node = NamedNode(served.base + path)
        return Response(document(served.store, node, words), 200, {**OPEN, **headers, "Content-Type": _JSONLD})
    if cut:
        headers["X-Truncated"] = f"{len(triples)} statements are here; there are more"
    if not ending:
        offer = choose(accepted(request), STATEMENTS)
        headers["Content-Location"] = _file(path, offer.format if offer else "ttl")
    return statements(request, triples, ending or None, headers)


def context(request: Request) -> Response:
    """The context of nodes in JSON-LD: the short words as our ontology, as schema.org or as Wikidata's properties."""
    words = request.path_params["words"]
    if words not in WORDS:
        return wrong(404, f"there are contexts for {', '.join(WORDS)}")
    return Response(as_text(words), 200, {**OPEN, "Content-Type": _JSONLD})


def _said(served: Served, path: str) -> tuple[list[Triple], bool]:
    """The statements behind a path, and whether there are more. Raises ValueError for what is no address."""
    kind, _, rest = path.partition("/")
    if kind == "graph" or path in WHOLE:
        graph = NamedNode(served.base + (path if kind == "graph" else f"graph/{path}"))
        found = list(islice(served.store.quads_for_pattern(None, None, None, graph), WHOLE[kind] + 1))
        triples = sorted((quad.triple for quad in found[: WHOLE[kind]]), key=str)
        return triples, len(found) > WHOLE[kind]
    node = NamedNode(VOCABULARY + rest if kind == "vocabulary" else served.base + path)
    description = Description(served.store, MOST).of(node)
    return list(description.said), description.cut


def _is_withdrawn(site: Site, path: str) -> bool:
    """Whether what is not there belongs to a document that was taken out."""
    try:
        documents = withdrawn(site.out)
    except (OSError, ValueError):
        return False
    address = path.removeprefix("graph/").removeprefix("id/")
    name = key_of(address)
    return name.document in documents or (address.startswith("document/") and ",".join(name.parts) in documents)


def _path(request: Request) -> str:
    """The path of a request as the addresses of the graph are written, however it was typed."""
    raw = request.scope.get("raw_path", b"").partition(b"?")[0].decode("ascii", "replace")
    return same_spelling(raw.lstrip("/"))


def _file(path: str, form: str) -> str:
    return f"/data/{path.removeprefix('id/')}.{form}"


def _links(served: Served, path: str) -> str:
    """The address that stands for a node, and the other places where it is told of."""
    kind, _, rest = path.partition("/")
    node = VOCABULARY + rest if kind == "vocabulary" and rest else served.base + path
    links = [f'<{node}>; rel="canonical"']
    if kind not in WHOLE:
        links.append(f'<{_PAGE_OF}{path.removeprefix("id/")}>; rel="alternate"; type="text/html"')
    links += [f'<{_file(path, one.format)}>; rel="alternate"; type="{one.type}"' for one in STATEMENTS[:3]]
    return ", ".join(links)


routes = [
    *(opened(f"/{one}/{{path:path}}", see, f"see-{one}") for one in ("id", "graph", "vocabulary")),
    *(opened(f"/{one}", see, f"see-all-{one}") for one in ("ontology", "vocabulary")),
    opened("/data/{path:path}", data, "data"),
    opened("/context/{words}.jsonld", context, "context"),
]
