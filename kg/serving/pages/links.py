"""What is linked to other datasets and what is not; and the open candidates, one node after the other, to be judged.

Nothing is judged here: the page hands out the lines that somebody puts into the build's `judgements.tsv`.
"""

import datetime
from itertools import groupby
from urllib.parse import unquote

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kg.identity.addresses import same_spelling
from kg.identity.judgements import DIFFERENT, NAME, SAME, UNSURE, Judgement, as_table, row_of
from kg.linking.deciding import MARGIN, THRESHOLD, WORTH
from kg.linking.nodes import Linked, candidates_of
from kg.serving.eras import eras
from kg.serving.linked import OUTCOMES, counted, datasets, era, links, target
from kg.serving.protocol.description import here
from kg.serving.reconciling.telling import slug
from kg.serving.rendering import page
from kg.serving.site import Site

MOST = 100  # nodes of a list
_RELATIONS = (SAME, DIFFERENT, UNSURE)
_LONGEST = 200


def shown(request: Request) -> Response:
    """The map: counts by kind, era and outcome, and the nodes behind a count."""
    site: Site = request.app.state.site
    served, asked = site.now, request.query_params
    told = links(site, served)
    linked, waiting = told if told is not None else ((), ())
    kind, outcome, of_era = (asked.get(name, "") for name in ("kind", "outcome", "era"))
    chosen = [one for one in linked if _fits(one, kind, outcome) and (not of_era or _era(request, one) == of_era)]
    number = max(1, int(n)) if (n := asked.get("page", "")).isascii() and n.isdigit() and len(n) < 6 else 1
    return page(
        request,
        "links.html",
        known=told is not None,
        counts=counted(linked, served),
        outcomes=OUTCOMES,
        datasets=datasets(linked),
        kind=kind,
        outcome=outcome,
        of_era=of_era,
        chosen=[(one, served.iri(one.address), one.links or candidates_of(one)) for one in chosen][
            (number - 1) * MOST : number * MOST
        ],
        count=len(chosen),
        number=number,
        most=MOST,
        waiting=len({same_spelling(one.address) for one in waiting}),
        features=[(name, slug(name), worth) for name, worth in WORTH.items()],
        threshold=THRESHOLD,
        margin=MARGIN,
        target=target,
        slug=slug,
        eras=eras(served.catalogue),
        endpoint=here(request, "/reconcile").value,
    )


def _fits(one: Linked, kind: str, outcome: str) -> bool:
    return (not kind or one.kind == kind) and (not outcome or one.outcome == outcome)


def _era(request: Request, one: Linked) -> str:
    served = request.app.state.site.now
    return era(one, served.catalogue, served.base)


def review(request: Request) -> Response:
    """One node with its open candidates side by side, and the lines for what the reader chose."""
    site: Site = request.app.state.site
    served, asked = site.now, request.query_params
    told = links(site, served)
    waiting = told[1] if told is not None else ()
    nodes = [(address, list(rows)) for address, rows in groupby(waiting, key=lambda one: same_spelling(one.address))]
    text = asked.get("n", "")
    number = min(int(text), len(nodes)) if text.isascii() and text.isdigit() and len(text) < 6 else 1
    number = max(1, number)
    address, candidates = nodes[number - 1] if nodes else ("", [])
    decided = {same_spelling(one.address): one.decision for one in (told[0] if told is not None else ())}
    by, why, date = (" ".join(asked.get(name, "").split())[:_LONGEST] for name in ("by", "why", "date"))
    chosen = {one.object_id: asked.get(f"is-{place}", "") for place, one in enumerate(candidates)}
    judged = [
        Judgement(address, one.object_id, chosen[one.object_id], why, by, _day(date), one.label, one.object_label)
        for one in candidates
        if chosen[one.object_id] in _RELATIONS
    ]
    return page(
        request,
        "links_review.html",
        known=told is not None,
        number=number,
        whole=len(nodes),
        iri=served.iri(address),
        address=unquote(address),
        label=candidates[0].label if candidates else "",
        candidates=candidates,
        decision=decided.get(address),
        slug=slug,
        relations=_RELATIONS,
        chosen=chosen,
        by=by,
        why=why,
        date=_day(date),
        lines="".join(map(row_of, judged)) if (site.out / NAME).exists() or not judged else as_table(judged),
        file=NAME,
        target=target,
    )


def _day(text: str) -> str:
    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        return ""


routes = [Route("/links", shown, name="links"), Route("/links/review", review, name="links-review")]
