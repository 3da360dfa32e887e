"""The answers of the protocol: open to scripts of every site, plain text where something is wrong."""

from collections.abc import Callable, Iterable, Mapping
from inspect import iscoroutinefunction
from typing import Any

from pyoxigraph import Triple
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from kg.answering.statements import jsonld, ntriples, turtle
from kg.serving.protocol.negotiation import Offer, choose

# Whoever may ask at all may ask from a script of another site; without credentials, as there are none here
OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Link, Location, Retry-After, X-Truncated",
}
STATEMENTS = (
    Offer("ttl", "text/turtle"),
    Offer("nt", "application/n-triples"),
    Offer("jsonld", "application/ld+json"),
    Offer("ttl", "application/x-turtle"),
    Offer("nt", "text/plain"),
    Offer("jsonld", "application/json"),
)
_WRITERS = {"ttl": turtle, "nt": ntriples, "jsonld": jsonld}


def wrong(status: int, why: str, headers: Mapping[str, str] | None = None) -> Response:
    """An answer that says in one line what is wrong."""
    return PlainTextResponse(f"{why}\n", status, headers={**OPEN, "Vary": "Accept", **(headers or {})})


def nothing_fits(offers: Iterable[Offer]) -> Response:
    """The answer to a client that wants none of the formats: it names them."""
    return wrong(
        406, f"none of the formats asked for; there are: {', '.join(dict.fromkeys(one.type for one in offers))}"
    )


def accepted(request: Request) -> str | None:
    """The formats that a client asks for; None where it says nothing."""
    return ", ".join(request.headers.getlist("accept")) or None


def statements(
    request: Request, triples: Iterable[Triple], form: str | None = None, headers: Mapping[str, str] | None = None
) -> Response:
    """Statements in a format, or in the one that the client likes best."""
    if form is None:
        offer = choose(accepted(request), STATEMENTS)
        if offer is None:
            return nothing_fits(STATEMENTS)
    else:
        offer = next(one for one in STATEMENTS if one.format == form)
    body = _WRITERS[offer.format](triples)
    return Response(body, 200, {**OPEN, "Vary": "Accept", "Content-Type": offer.header, **(headers or {})})


def opened(path: str, endpoint: Callable[..., Any], name: str, *methods: str) -> Route:
    """A route that scripts of other sites may ask; their browsers look first whether they may (OPTIONS)."""
    allowed = ", ".join(("GET", "HEAD", *methods, "OPTIONS"))

    async def answer(request: Request) -> Response:
        if request.method == "OPTIONS":
            headers = {"Access-Control-Allow-Methods": allowed, "Access-Control-Allow-Headers": "*", "Allow": allowed}
            return Response(None, 204, {**OPEN, **headers, "Access-Control-Max-Age": "86400"})
        answered: Response = await (
            endpoint(request) if iscoroutinefunction(endpoint) else run_in_threadpool(endpoint, request)
        )
        return answered

    return Route(path, answer, methods=["GET", *methods, "OPTIONS"], name=name)
