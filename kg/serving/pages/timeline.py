"""Awards by year, or by month of one year: bars that lead to the table, and the same numbers in one."""

from collections import Counter
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kg.serving.eras import eras
from kg.serving.facets import NONE
from kg.serving.rendering import page
from kg.serving.selection import Selection
from kg.serving.site import served_to

HEIGHT, WIDE, NARROW = 220, 1100, 46  # of the drawing: its height, and what its bars share or take at least


@dataclass(frozen=True, slots=True)
class Bar:
    """The awards of a year or month."""

    value: str  # '2023', '2023-08', '-' for no date
    count: int
    x: float
    height: float
    width: float


def timeline(request: Request) -> Response:
    """The page."""
    served = served_to(request)
    selection = Selection.of(served, request.query_params)
    years = selection.chosen.get("year", ())
    year = years[0] if len(years) == 1 and years[0].isdigit() else ""
    counts = by_month(selection, year) if year else by_year(selection)
    drawn = bars(counts)
    return page(
        request,
        "timeline.html",
        selection=selection,
        eras=eras(served.catalogue),
        year=year,
        bars=drawn,
        unknown=counts[NONE],
        total=len(selection.acts),
        height=HEIGHT,
        width=round(drawn[-1].x + drawn[-1].width + 10) if drawn else 0,
    )


def by_year(selection: Selection) -> Counter[str]:
    """How many acts each year has, years without any among them; one that documents date differently counts in each."""
    found: Counter[str] = Counter()
    for act in selection.acts:
        found.update({date[:4] for date in act.dates} or {NONE})
    known = [int(value) for value in found if value.isdigit()]
    if known and max(known) - min(known) < 200:
        found.update({str(year): 0 for year in range(min(known), max(known) + 1)})
    return found


def by_month(selection: Selection, year: str) -> Counter[str]:
    """How many acts each month of a year has; '-' for those of which only the year is known."""
    found: Counter[str] = Counter({f"{year}-{month:02}": 0 for month in range(1, 13)})
    for act in selection.acts:
        found.update({date[:7] if len(date) > 6 else NONE for date in act.dates if date.startswith(year)})
    return found


def bars(counts: Counter[str]) -> list[Bar]:
    """The bars in the order of time, the highest as high as the drawing."""
    most = max(counts.values(), default=0) or 1
    values = sorted(value for value in counts if value != NONE)
    step = min(90, max(NARROW, WIDE // max(1, len(values))))
    width = round(step * 0.72, 1)
    return [
        Bar(value, counts[value], place * step + 10, round(counts[value] / most * (HEIGHT - 50), 1), width)
        for place, value in enumerate(values)
    ]


routes = [Route("/timeline", timeline, name="timeline")]
