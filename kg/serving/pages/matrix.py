"""Givers and forms crossed: how many awards of which form each body gave, by kind of body."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kg.graph.iri import VD
from kg.graph.terms import ORG, RDF
from kg.serving.catalogue import Catalogue
from kg.serving.eras import eras
from kg.serving.facets import BY_NAME, NONE, short
from kg.serving.letters import collate
from kg.serving.rendering import page
from kg.serving.selection import Selection
from kg.serving.site import served_to

FIRST, MOST = 25, 120  # givers that are shown before more are asked for, and then
_NO_KIND = {ORG + "Organization", ORG + "Post", VD + "Unresolved"}


@dataclass(frozen=True, slots=True)
class Row:
    """A giver, with the counts of the columns."""

    giver: str
    short: str
    cells: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Group:
    """The givers of one kind, with their sums."""

    kind: str  # a class; '' for none known
    rows: tuple[Row, ...]
    cells: tuple[int, ...]
    total: int


def matrix(request: Request) -> Response:
    """The page."""
    served = served_to(request)
    selection = Selection.of(served, request.query_params)
    every = "all" in request.query_params
    forms, groups, rest = crossed(selection, MOST if every else FIRST)
    return page(
        request,
        "matrix.html",
        selection=selection,
        eras=eras(served.catalogue),
        forms=[(form, short(BY_NAME["form"], form, served.base), count) for form, count in forms],
        groups=groups,
        rest=rest,
        every=every,
        total=len(selection.acts),
    )


def crossed(selection: Selection, most: int | None) -> tuple[list[tuple[str, int]], list[Group], int]:
    """The forms with their sums, the givers by kind, the largest of each first, and how many givers are left out."""
    catalogue, base = selection.served.catalogue, selection.served.base
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    sums: Counter[str] = Counter()
    for act in selection.acts:
        forms_of = act.forms or (NONE,)
        sums.update(forms_of)
        for giver in act.givers or (NONE,):
            counts[giver].update(forms_of)
    forms = sorted(sums.items(), key=lambda one: (one[0] == NONE, -one[1], collate(catalogue.name(one[0]))))
    ordered = sorted(counts, key=lambda one: (one == NONE, -counts[one].total(), collate(catalogue.name(one)), one))
    kept = ordered[:most]
    kinds = _kinds(catalogue)
    groups: dict[str, list[Row]] = defaultdict(list)
    for giver in kept:
        cells = tuple(counts[giver][form] for form, _ in forms)
        row = Row(giver, short(BY_NAME["giver"], giver, base), cells, sum(cells))
        groups["" if giver == NONE else kinds.get(giver, "")].append(row)
    made = [
        Group(kind, tuple(rows), tuple(map(sum, zip(*(row.cells for row in rows), strict=True))), _total(rows))
        for kind, rows in groups.items()
    ]
    return forms, sorted(made, key=lambda group: (not group.kind, -group.total, group.kind)), len(ordered) - len(kept)


def _total(rows: list[Row]) -> int:
    return sum(row.total for row in rows)


@lru_cache(maxsize=1)
def _kinds(catalogue: Catalogue) -> dict[str, str]:
    """The class of each body, beside that of all of them; the first by its name where there are several."""
    found = {}
    for iri, classes in catalogue.values(RDF + "type").items():
        named = [one for one in classes if one not in _NO_KIND]
        if named and catalogue.kinds.get(iri) == "organisation":
            found[iri] = named[0]
    return found


routes = [Route("/matrix", matrix, name="matrix")]
