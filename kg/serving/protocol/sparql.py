"""SPARQL 1.1 Protocol, for reading: queries by GET, as a form, or as they are, answered in the format asked for.

Nothing of a query is read in this process: its bytes go to one that may die (`kg.answering`).
"""

import asyncio
from ipaddress import IPv6Address, ip_address

from pyoxigraph import NamedNode
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kg.answering.pool import Asked, Busy, NoQuery, Pool, Stopped
from kg.serving.protocol.answers import OPEN, STATEMENTS, accepted, nothing_fits, opened, statements, wrong
from kg.serving.protocol.description import describe_service, here
from kg.serving.protocol.negotiation import Offer, choose
from kg.serving.protocol.receiving import FORM, Fields, Wrong, body_of, fields_of

TABLES = (
    Offer("json", "application/sparql-results+json"),
    Offer("xml", "application/sparql-results+xml"),
    Offer("csv", "text/csv"),
    Offer("tsv", "text/tab-separated-values"),
    Offer("json", "application/json"),
    Offer("xml", "application/xml"),
    Offer("xml", "text/xml"),
)
PAGE = Offer("html", "text/html")
QUERY, UPDATE = "application/sparql-query", "application/sparql-update"
MOST_BODY = 256 << 10  # bytes of a request: a query of the longest kind, percent-encoded
MOST_GRAPHS = 100
EDITOR = "/query"


async def sparql(request: Request) -> Response:
    """Answer a query; a request without one gets the service description, or a browser the editor."""
    try:
        fields, query = await _read(request)
        if query is None:
            if fields:
                raise Wrong(400, "no query: the parameter 'query' is not there")
            return await run_in_threadpool(_no_query, request)
        return await _answer(request, fields, query)
    except Wrong as error:
        return wrong(error.status, str(error), error.headers)


def _no_query(request: Request) -> Response:
    if choose(accepted(request), (*STATEMENTS, PAGE)) is PAGE:
        return RedirectResponse(EDITOR, 303, {**OPEN, "Vary": "Accept"})
    return statements(request, describe_service(request))


async def _read(request: Request) -> tuple[Fields, str | None]:
    """The parameters of a request, and its query, if it has one. Raises Wrong."""
    fields = fields_of(request.scope["query_string"], MOST_BODY)
    if request.method in {"GET", "HEAD"}:
        return fields, _query(fields)
    kind, _, parameters = request.headers.get("content-type", "").partition(";")
    kind = kind.strip().lower()
    if kind == UPDATE:
        raise Wrong(403, "this graph is for reading: no update is done here")
    if kind not in {FORM, QUERY}:
        raise Wrong(415, f"a query is sent as {FORM} or {QUERY}", Accept_Post=f"{FORM}, {QUERY}")
    charset = parameters.lower().partition("charset=")[2].strip(' "')
    if charset not in {"", "utf-8", "utf8", "us-ascii"}:
        raise Wrong(400, f"a query is sent in UTF-8, not in {charset[:40]}")
    body = await body_of(request, MOST_BODY)
    if kind == FORM:
        fields += fields_of(body, MOST_BODY)
        return fields, _query(fields)
    if _query(fields) is not None:
        raise Wrong(400, "two queries: one in the address, one in the body")
    try:
        return [*fields, ("query", "")], body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Wrong(400, "the query is no UTF-8") from error


def _query(fields: Fields) -> str | None:
    """The one query among the parameters. Raises Wrong."""
    queries = [value for name, value in fields if name == "query"]
    if any(name == "update" for name, _ in fields):
        raise Wrong(403, "this graph is for reading: no update is done here")
    if len(queries) > 1:
        raise Wrong(400, "more than one query")
    return queries[0] if queries else None


async def _answer(request: Request, fields: Fields, query: str) -> Response:
    pool: Pool = request.app.state.pool
    if len(query.encode()) > pool.limits.query:
        raise Wrong(413, f"a query of more than {pool.limits.query >> 10} kB")
    table, graph = _formats(request, fields)
    asked = Asked(
        query,
        base=here(request, request.url.path).value,
        table=table.format if table else None,
        graph=graph.format if graph else None,
        raw=("raw", "true") in fields,
        packed="gzip" in request.headers.get("accept-encoding", ""),
        **_graphs(fields),
    )
    try:
        answer = await asyncio.wrap_future(pool.ask(asked, _client(request)))
    except NoQuery as error:
        if error.kind == "format":
            return nothing_fits(TABLES if str(error) == "table" else STATEMENTS)
        place = f"line {error.place[0]}, column {error.place[1]}: " if error.place else ""
        raise Wrong(403 if error.kind == "forbidden" else 400, place + str(error)) from error
    except Stopped as error:
        raise Wrong(503, str(error)) from error
    except Busy as error:
        raise Wrong(503, str(error), Retry_After="5") from error
    offer = next(one for one in (table, graph) if one is not None and one.format == answer.format)
    headers = {**OPEN, "Vary": "Accept, Accept-Encoding", "Content-Type": offer.header}
    if answer.packed:
        headers["Content-Encoding"] = "gzip"
    if answer.cut:
        most = f"{pool.limits.rows} rows" if answer.cut == "rows" else f"{pool.limits.size >> 20} MB"
        headers["X-Truncated"] = f"{answer.count} rows are here; there is more than {most}"
    return Response(answer.body, 200, headers)


def _formats(request: Request, fields: Fields) -> tuple[Offer | None, Offer | None]:
    """The formats for a table and for statements: by the parameter `format` or by Accept. Raises Wrong."""
    named = [value for name, value in fields if name == "format"]
    if not named:
        accept = accepted(request)
        return choose(accept, TABLES), choose(accept, STATEMENTS)
    tables, graphs = ([one for one in offers if one.format == named[0]] for offers in (TABLES, STATEMENTS))
    if not (tables or graphs):
        known = dict.fromkeys(one.format for one in (*TABLES, *STATEMENTS))
        raise Wrong(400, f"no format of that name; there are: {', '.join(known)}")
    return next(iter(tables), None), next(iter(graphs), None)


def _graphs(fields: Fields) -> dict[str, tuple[str, ...]]:
    """The graphs that a query is to read, where the request names any. Raises Wrong."""
    default = tuple(value for name, value in fields if name == "default-graph-uri")
    named = tuple(value for name, value in fields if name == "named-graph-uri")
    if len(default) + len(named) > MOST_GRAPHS:
        raise Wrong(400, f"more than {MOST_GRAPHS} graphs")
    for one in default + named:
        try:
            NamedNode(one)
        except ValueError as error:
            raise Wrong(400, f"'{one[:80]}' is no address of a graph") from error
    return {"default": default, "named": named} if default or named else {}


def _client(request: Request) -> str:
    """Who asks: an address, of the newer kind a whole network of them, as one machine has many."""
    host = request.client.host if request.client else ""
    try:
        address = ip_address(host)
    except ValueError:
        return host
    if isinstance(address, IPv6Address):
        return str(address.ipv4_mapped) if address.ipv4_mapped else address.exploded[:19]
    return host


routes = [opened("/sparql", sparql, "sparql", "POST")]
