"""What a page shows, to take away: CSV, JSON and Turtle."""

from collections.abc import Iterable

from pyoxigraph import Triple
from starlette.responses import Response

from kg.asking import describe
from kg.asking.output import to_csv, to_json, to_turtle
from kg.graph.terms import DCTERMS
from kg.serving.quotes import quote
from kg.serving.selection import Selection
from kg.serving.table_query import COLUMNS
from kg.store import Table

KINDS = {
    "csv": "text/csv; charset=utf-8; header=present",
    "json": "application/json",
    "ttl": "text/turtle; charset=utf-8",
}
_MARK = "\ufeff"  # without it a spreadsheet reads the letters of Vietnamese as those of another alphabet


def table(selection: Selection) -> Table:
    """All acts of a selection, in the columns of its query and the document of the quote."""
    catalogue = selection.served.catalogue
    sources = catalogue.values(DCTERMS + "source")

    def names(iris: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted({catalogue.name(one) for one in iris if one}))

    rows = []
    for act in selection.acts:
        said = quote(catalogue, act.iri)
        document = said.document if said else ""
        rows.append(
            (
                act.date,
                names(act.givers),
                names(act.awards),
                names(act.recipients),
                names(act.presenters),
                names(act.places),
                names(act.movements),
                act.status,
                said.words if said else None,
                act.iri,
                catalogue.name(document) if document else None,
                next(iter(sources.get(document, ())), None),
            )
        )
    return Table((*COLUMNS, "document", "source"), tuple(rows))


def triples(selection: Selection) -> list[Triple]:
    """What the graph says of the acts of a selection, their claims and evidence."""
    acts = tuple((act.iri,) for act in selection.acts)
    return describe(selection.served.graph, Table(("statement",), acts))


def download(kind: str, name: str, content: Table | Iterable[Triple], base: str) -> Response:
    """An answer to be saved: the text of a table, or of statements."""
    if isinstance(content, Table):
        text = _MARK + to_csv(content) if kind == "csv" else to_json(content)
    else:
        text = to_turtle(content, base)
    headers = {"content-disposition": f'attachment; filename="{name}.{kind}"', "vary": "Accept"}
    return Response(text, media_type=KINDS[kind], headers=headers)
