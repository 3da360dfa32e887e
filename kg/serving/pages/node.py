"""The page of a node: an award act as a card; of everything else its facts, its neighbours, its links elsewhere."""

from collections import Counter
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kg.asking.words import Words
from kg.graph.iri import VD
from kg.serving import card, ego, portrait, story
from kg.serving.eras import Era, eras
from kg.serving.evidence import Evidence, Told, original
from kg.serving.near import near
from kg.serving.neighbourhood import Neighbourhood, other
from kg.serving.passages import findings
from kg.serving.rendering import View, page
from kg.serving.site import Served, Site, served_to
from kg.serving.statements import Statements
from kg.serving.structured import structured
from kg.showing.terms import COUNTED
from kg.withdrawals import withdrawn

FACTS, ROWS, LISTED = 20, 50, 150  # a page shows so many facts, rows of neighbours, and statements


def node(request: Request) -> Response:
    """The page of the node at a path."""
    served = served_to(request)
    path = str(request.path_params["path"])
    iri = address(served, path, request)
    if iri is None:
        return missing(request, served, path)
    view, say = View(request), Statements(served.store)
    kind = served.catalogue.kinds.get(iri) or (served.path(iri) or "").partition("/")[0]
    told = Evidence(say).of(iri)
    context = common(view, say, iri, kind, told)
    if iri in served.catalogue.act:
        return page(request, "conferral.html", **context, **act(view, say, iri, told))
    return page(request, "node.html", **context, **facts(view, say, iri, told))


def address(served: Served, path: str, request: Request) -> str | None:
    """The node that a path means, however its letters are encoded; None where the graph has none."""
    raw = bytes(request.scope.get("raw_path", b"")).decode("ascii", "replace").partition("?")[0]
    again = "/".join(",".join(quote(part, safe="") for part in one.split(",")) for one in path.split("/"))
    say = Statements(served.store)
    for found in (raw.partition("/page/")[2], again):
        try:
            if found and say.is_known(served.iri(found)):
                return served.iri(found)
        except ValueError:
            continue  # what no address can hold
    return None


def missing(request: Request, served: Served, path: str) -> Response:
    """The page for what is not in the graph: taken out of it, or misspelt."""
    site: Site = request.app.state.site
    kind, _, name = path.partition("/")
    try:
        apart = withdrawn(site.out)
    except ValueError:
        apart = {}
    if kind == "document" and name in apart:
        return page(request, "withdrawn.html", 410, name=name, why=apart[name])
    if not kind or not name:
        raise HTTPException(404)
    return page(request, "missing.html", 404, name=name, near=near(served.catalogue, path))


def common(view: View, say: Statements, iri: str, kind: str, told: Sequence[Told]) -> dict[str, Any]:
    """What every page of a node shows."""
    served = view.served
    catalogue = served.catalogue
    documents = catalogue.documents.get(iri, ())
    received = [catalogue.act[one] for one in say.subjects(VD + "recipient", iri) if one in catalogue.act]
    words = Words(served.store, view.lang)
    return {
        "iri": iri,
        "kind": kind,
        "data": "/data/" + (served.path(iri) or ""),
        "block": structured(served, iri, kind, received, documents),
        "query": f"SELECT ?property ?value ?graph WHERE {{\n  GRAPH ?graph {{ <{iri}> ?property ?value }}\n}}",
        "statements": [
            (predicate, words.term(predicate), value, view.text(value), graph)
            for predicate, value, graph in say.every(iri, LISTED + 1)
        ],
        "listed": LISTED,
        "maybe": say.values(iri, VD + "possiblySame"),
        "elsewhere": portrait.elsewhere(say, served, iri),
        "judged": card.judgements(say, iri, tuple(one.alone for one in told if one.alone)),
        "warnings": [
            (one.severity, one.message if view.lang == "vi" else one.message_en)
            for one in findings(served.key).get(iri, ())
        ],
    }


def act(view: View, say: Statements, iri: str, told: Sequence[Told]) -> dict[str, Any]:
    """What the card of an award act shows."""
    served = view.served
    shown = served.catalogue.act[iri]
    groups = {one: card.group(say, one) for one in shown.recipients if (served.path(one) or "").startswith("group/")}
    return {
        "act": shown,
        "counted": COUNTED,
        "groups": groups,
        "bundles": [one for group in groups.values() for one in group.bundles],
        "sources": card.sources(served, shown, told),
        "conflicts": card.conflicts(say, iri),
        "reprints": {one: say.values(one, VD + "reprintOf") for one in shown.documents},
    }


def facts(view: View, say: Statements, iri: str, told: Sequence[Told]) -> dict[str, Any]:
    """What the page of anything else shows."""
    served, asked = view.served, view.request.query_params
    every = story.tell(served, iri)
    roles = Counter(fact.role for fact in every)
    wanted = asked.get("show", "")
    kept = [fact for fact in every if fact.role == wanted] if wanted in roles else every
    number = max(1, min(_number(asked.get("page")), -(-len(kept) // FACTS)))
    evidence = Evidence(say)
    few = kept[(number - 1) * FACTS : number * FACTS]
    return {
        "facts": [(fact, evidence.best(fact.iri, iri)) for fact in few],
        "held": {fact.iri: story.holding(say, fact.iri) for fact in few if fact.kind == "holding"},
        "roles": {role: roles[role] for role in story.ROLES if role in roles},
        "show": wanted if wanted in roles else "",
        "number": number,
        "pages": -(-len(kept) // FACTS),
        "said": portrait.attributes(say, iri),
        "own": [] if served.catalogue.kinds.get(iri) == "document" else told,
        "namesakes": portrait.namesakes(served, say, iri),
        "other_names": portrait.other_names(say, served, iri, view.lang),
        "original": original(say, iri),
        "unresolved": VD + "Unresolved" in say.classes(iri),
        "era": eras(served.catalogue).get(iri, Era()),
        **around(view, iri),
    }


def around(view: View, iri: str) -> dict[str, Any]:
    """The neighbours of a node as a table, and as a drawing with what the reader has opened."""
    served, asked = view.served, view.request.query_params
    near_by = Neighbourhood(served)
    if not near_by.kind(iri):
        return {"drawing": None, "rows": [], "row_count": 0, "sort": "", "opened": []}
    opened = [one for path in asked.getlist("open")[:10] if (one := near_by.at(path))]
    rows = [(link, other(link, iri), link.source == iri) for link in near_by.links(iri)]
    sort = asked.get("sort", "")
    keys = {
        "name": lambda row: view.name(row[1]).lower(),
        "kind": lambda row: near_by.kind(row[1]),
    }
    if sort in keys:
        rows.sort(key=keys[sort])

    def name(one: str) -> str:
        shown = served.catalogue.act.get(one)
        return view.name(shown.award) if shown else view.name(one)

    return {
        "drawing": ego.draw(near_by, name, iri, opened),
        "rows": [(link, one, out, near_by.kind(one)) for link, one, out in rows[:ROWS]],
        "row_count": len(rows),
        "sort": sort,
        "opened": opened,
    }


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 7 else 1


routes = [Route("/page/{path:path}", node, name="node")]
