"""The named questions: a list, and of each its form, its answer, and the same to take away."""

import re
from collections import defaultdict
from functools import lru_cache

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kg.answering.pool import Busy, NoQuery, Stopped
from kg.asking import Column, Question, UnknownQuestion, ask, describe
from kg.serving.catalogue import Catalogue
from kg.serving.exports import KINDS, download
from kg.serving.finding import finder
from kg.serving.questioning import Pooled, fields, grouped, question, sparql
from kg.serving.rendering import page
from kg.serving.site import served_to
from kg.store import Table

SHOWN, OFFERED = 100, 60  # rows of the page; values that a field suggests
_SUGGESTED = {  # the kind of node whose name a parameter is
    "giver": "organisation",
    "organisation": "organisation",
    "body": "organisation",
    "presenter": "person",
    "person": "person",
    "recipient": "person",
    "movement": "movement",
    "province": "place",
    "place": "place",
    "award": "award",
    "event": "event",
    "document": "document",
    "model": "model",
}
_DAY = re.compile(r"\d{4}-\d{2}(-\d{2})?")


def every(request: Request) -> Response:
    """The list."""
    return page(request, "questions.html", groups=grouped())


def one(request: Request) -> Response:
    """A question, and its answer."""
    asked = _question(request)
    catalogue = served_to(request).catalogue
    form = fields(asked, request.query_params)
    given = {field.parameter.name: field.value for field in form if field.value}
    table, failed, status, source = None, "", 200, _source(request)
    if any(field.wrong for field in form):
        status = 400
    else:
        try:
            table = ask(source, asked, **given)
        except (Stopped, Busy) as error:
            failed, status = ("late" if isinstance(error, Stopped) else "busy"), 503
        except NoQuery as error:
            failed, status = ("elsewhere" if error.kind == "forbidden" else "no_query"), 501
    offered = {field.parameter.name: _offered(catalogue, _SUGGESTED.get(field.parameter.name, "")) for field in form}
    return page(
        request,
        "question.html",
        status,
        question=asked,
        form=form,
        given=given,
        table=table,
        columns=_columns(asked.columns, table),
        failed=failed,
        cut=source.cut,
        offered=offered,
        nodes=_nodes(catalogue),
        is_day=lambda value: bool(_DAY.fullmatch(str(value))),
        shown=SHOWN,
        sparql=sparql(asked, given) if status != 400 else "",
    )


def taken(request: Request) -> Response:
    """The answer as a file."""
    asked = _question(request)
    form = fields(asked, request.query_params)
    wrong = [field.parameter.name for field in form if field.wrong]
    if wrong:
        raise HTTPException(400, f"no value of its type: {', '.join(wrong)}")
    kind, source = request.url.path.rpartition(".")[2], _source(request)
    try:
        table = ask(source, asked, **{field.parameter.name: field.value for field in form if field.value})
        content = describe(source, table) if kind == "ttl" else table
    except (Stopped, Busy) as error:
        raise HTTPException(503, str(error)) from error
    except NoQuery as error:
        raise HTTPException(501, str(error)) from error
    except ValueError as error:  # counts have no statements
        raise HTTPException(404, str(error)) from error
    answer = download(kind, f"vinh-danh-{asked.name}", content, served_to(request).base)
    if source.cut:
        answer.headers["x-truncated"] = "there is more"
    return answer


def _columns(known: tuple[Column, ...], table: Table | None) -> list[tuple[int, Column]]:
    """The columns that are shown, with their places in a row: not hidden, and not empty throughout."""
    if table is None:
        return []
    places = ((table.columns.index(column.name), column) for column in known if column.name in table.columns)
    return [
        (place, column)
        for place, column in places
        if not column.hidden and any(row[place] not in (None, "", (), False) for row in table.rows)
    ]


@lru_cache(maxsize=1)
def _nodes(catalogue: Catalogue) -> dict[str, str]:
    """What is named in a cell: the one node of that name; '' where there are namesakes."""
    found: dict[str, set[str]] = defaultdict(set)
    for iri in catalogue.kinds:
        found[catalogue.name(iri)].add(iri)
    return {name: next(iter(iris)) if len(iris) == 1 else "" for name, iris in found.items()}


@lru_cache(maxsize=32)
def _offered(catalogue: Catalogue, kind: str) -> list[str]:
    """Names to choose from: of the most awards first."""
    some = [entry for entry in finder(catalogue).entries if entry.kind == kind]
    some.sort(key=lambda entry: (-entry.weight, entry.sorted, entry.iri))
    return list(dict.fromkeys(entry.name for entry in some))[:OFFERED]


def _question(request: Request) -> Question:
    try:
        return question(request.path_params["name"])
    except UnknownQuestion as error:
        raise HTTPException(404, str(error)) from error


def _source(request: Request) -> Pooled:
    return Pooled(request.app.state.pool, f"questions {request.client.host if request.client else ''}")


routes = [
    Route("/questions", every, name="questions"),
    *(Route(f"/questions/{{name}}.{kind}", taken) for kind in KINDS),
    Route("/questions/{name}", one, name="question"),
]
