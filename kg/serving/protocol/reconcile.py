"""Reconciliation Service API 0.2, and the draft of 1.0 under `/reconcile/1.0`: tables of others matched with our nodes.

Without JSONP: whoever may ask is told so by CORS. `match` is true where the rules that link our own names would link.
"""

import json
import time
from collections.abc import Callable, Sequence
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from kg.serving.headers import FRAMED
from kg.serving.portrait import attributes
from kg.serving.protocol.answers import OPEN, opened, wrong
from kg.serving.protocol.description import here
from kg.serving.protocol.negotiation import Offer, choose
from kg.serving.protocol.receiving import FORM, Wrong, body_of, fields_of
from kg.serving.reconciling import reading, telling
from kg.serving.reconciling.hints import hint
from kg.serving.reconciling.matching import Asked, Result, match
from kg.serving.reconciling.things import Thing, Things, things
from kg.serving.rendering import LANGUAGES, View, page
from kg.serving.site import Site
from kg.serving.statements import Statements

MOST_BODY = 512 << 10
SECONDS = 20.0  # for all queries of a batch
_SUGGESTED = 20
_FEW = 3  # attributes and awards on a card
_LANGUAGES = tuple(Offer(one, f"{one}/x") for one in LANGUAGES)


Answer = Callable[[Request, dict[str, str]], Any]


def asking(answer: Answer, *, posted: str = FORM) -> Callable[[Request], Any]:
    """A route's function: the parameters of the address and the form, an answer in JSON, faults in a line."""

    async def endpoint(request: Request) -> Response:
        try:
            fields = dict(fields_of(request.scope["query_string"], MOST_BODY))
            if request.method == "POST":
                kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
                body = await body_of(request, MOST_BODY)
                if kind == FORM:
                    fields |= dict(fields_of(body, MOST_BODY))
                elif kind in {"application/json", "text/plain", ""} and posted != FORM:
                    fields[posted] = body.decode("utf-8", "replace")
                else:
                    raise Wrong(415, f"this is sent as {FORM if posted == FORM else 'application/json'}")
            found = await run_in_threadpool(answer, request, fields)
        except Wrong as error:
            return wrong(error.status, str(error), error.headers)
        if isinstance(found, Response):
            return found
        return JSONResponse(found, headers={**OPEN, "Vary": "Accept-Language", "Content-Language": _lang(request)})

    return endpoint


def _lang(request: Request) -> str:
    """The language of the address, else the one that the client likes best, else Vietnamese."""
    named = request.query_params.get("lang", "")
    if named in LANGUAGES:
        return named
    said = [part.strip().partition(";") for part in request.headers.get("accept-language", "").split(",")[:20]]
    ranges = ", ".join(f"{tag.strip().partition('-')[0]}/x;{rest}" for tag, _, rest in said if tag.strip().isascii())
    offer = choose(ranges.replace("*/x", "*/*") or None, _LANGUAGES)
    return offer.format if offer is not None else LANGUAGES[0]


def _things(request: Request) -> Things:
    site: Site = request.app.state.site
    return things(site.now.catalogue, site.now.base)


def _site(request: Request) -> str:
    return here(request, "/").value.rstrip("/")


def service(request: Request, fields: dict[str, str]) -> Any:
    """The manifest; the answers to `queries`; the values that `extend` asks for."""
    if "extend" in fields:
        return extend(request, fields)
    if "queries" in fields or "query" in fields:
        known, lang = _things(request), _lang(request)
        if "queries" not in fields:  # one query, as in the days of 0.1
            text = fields["query"]
            asked = reading.batch(f'{{"q0":{text}}}' if text.lstrip().startswith("{") else json.dumps({"q0": text}))
            return {"result": telling.candidates(match(asked["q0"], known), known, lang)}
        asked = reading.batch(fields["queries"])
        found = _answered(list(asked.values()), known)
        rows = zip(asked, found, strict=True)
        return {key: {"result": telling.candidates(result, known, lang)} for key, result in rows}
    if request.method == "POST":
        raise Wrong(400, "no queries: the form has no element 'queries' and none 'extend'")
    return telling.manifest(_site(request), f"{request.app.state.site.now.base}id/", _lang(request))


def draft(request: Request, _: dict[str, str]) -> Any:
    """The manifest of the draft."""
    return telling.draft_manifest(_site(request), _lang(request))


def matched(request: Request, fields: dict[str, str]) -> Any:
    """The answers to a list of queries, by the draft."""
    if "queries" not in fields:
        raise Wrong(400, "no queries: they are posted as application/json")
    known, lang = _things(request), _lang(request)
    found = _answered(reading.conditions(fields["queries"].encode()), known)
    return {"results": [{"candidates": telling.candidates(one, known, lang, named=True)} for one in found]}


def _answered(asked: Sequence[Asked], known: Things) -> list[Result]:
    end, found = time.monotonic() + SECONDS, []
    for one in asked:
        if time.monotonic() > end:
            raise Wrong(503, f"not answered within {SECONDS:g} seconds: send fewer queries", Retry_After="5")
        found.append(match(one, known))
    return found


def extend(request: Request, fields: dict[str, str]) -> Any:
    """Values of properties of rows that were matched."""
    if "extend" not in fields:
        raise Wrong(400, "nothing to extend: the parameter 'extend' is not there")
    ids, names = reading.extension(fields["extend"])
    return telling.extended(_things(request), ids, names, _lang(request))


def draft_extend(request: Request, fields: dict[str, str]) -> Any:
    """The same by the draft."""
    return telling.draft_extended(extend(request, fields))


def proposals(request: Request, fields: dict[str, str]) -> Any:
    """What can be fetched for a type."""
    kind = fields.get("type", "")
    most = reading.number(fields.get("limit", ""), 100) or 100
    return {"type": kind, "limit": most, "properties": telling.proposed(kind, _lang(request))[:most]}


def suggest(request: Request, fields: dict[str, str]) -> Any:
    """Things, types or properties whose names begin with what was typed."""
    what, prefix, lang = request.path_params["what"], fields.get("prefix", "")[: reading.LONGEST], _lang(request)
    if what == "entity":
        rows = telling.suggested(_things(request), prefix, tuple(filter(None, [fields.get("type")])), lang)
    elif what == "type":
        rows = telling.suggested_types(prefix, lang)
    elif what == "property":
        rows = telling.suggested_properties(prefix, lang)
    else:
        raise Wrong(404, "entity, type or property")
    skipped = reading.number(fields.get("cursor", ""), 100_000)
    most = reading.number(fields.get("limit", ""), 100) or _SUGGESTED
    return {"result": rows[skipped : skipped + most]}


def view(request: Request, fields: dict[str, str]) -> Response:
    """To the page of a thing."""
    thing = _known(request, fields)
    path = request.app.state.site.now.path(thing.iri)
    lang = "?lang=en" if request.query_params.get("lang") == "en" else ""
    return RedirectResponse(f"/page/{path}{lang}", 303, OPEN)


def preview(request: Request, fields: dict[str, str]) -> Response:
    """A card of a thing, which pages of others may frame: it has no script, no form, no cookie to lose."""
    thing, known, lang = _known(request, fields), _things(request), View(request).lang
    answer = page(
        request,
        "preview.html",
        thing=thing,
        hint=hint(known.catalogue, thing.iri, lang),
        said=attributes(Statements(known.catalogue.store), thing.iri)[:_FEW],
        acts=known.acts(thing.iri)[: _FEW - 1],
    )
    answer.headers.update({**OPEN, "Content-Security-Policy": FRAMED})
    return answer


def _known(request: Request, fields: dict[str, str]) -> Thing:
    thing = _things(request).at(fields.get("id", ""))
    if thing is None:
        raise Wrong(404, "the graph has nothing with that id")
    return thing


def _under(root: str, name: str) -> list[Any]:
    return [
        opened(f"{root}/suggest/{{what}}", asking(suggest), f"{name}-suggest"),
        opened(f"{root}/view", asking(view), f"{name}-view"),
        opened(f"{root}/preview", asking(preview), f"{name}-preview"),
        opened(f"{root}/match", asking(matched, posted="queries"), f"{name}-match", "POST"),
    ]


routes = [
    opened("/reconcile", asking(service), "reconcile", "POST"),
    opened("/reconcile/extend", asking(extend), "reconcile-extend", "POST"),
    opened("/reconcile/properties", asking(proposals), "reconcile-properties"),
    *_under("/reconcile", "reconcile"),
    opened("/reconcile/1.0", asking(draft), "reconcile-draft"),
    opened("/reconcile/1.0/extend", asking(draft_extend, posted="extend"), "reconcile-draft-extend", "POST"),
    opened("/reconcile/1.0/extend/propose", asking(proposals), "reconcile-draft-properties"),
    *_under("/reconcile/1.0", "reconcile-draft"),
]
