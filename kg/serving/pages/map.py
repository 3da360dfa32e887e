"""Awards by province on a map of points: as of the day of the award in either era, or by the provinces of today."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kg.serving.eras import eras
from kg.serving.facets import BY_NAME, NONE, short
from kg.serving.letters import collate
from kg.serving.places import ERAS, of_era, where
from kg.serving.rendering import LANGUAGES, View, page
from kg.serving.selection import Selection
from kg.serving.site import served_to

WEST, NORTH, SCALE = 101.6, 23.9, 43.0  # the corner of the drawing, and units a degree
WIDTH, HEIGHT = 660, 720
LARGEST, SMALLEST, IDLE = 27.0, 5.0, 2.5  # radius of a circle; of a province without awards
TEXT, LARGE_TEXT = 13.0, 24.0  # height of a label; on a phone, where the drawing is half as wide
_LETTER = 0.54  # width of a letter to its height
ISLANDS = {  # the archipelagos: their names, and where a few of their islands are
    "Quần đảo Hoàng Sa": ((16.83, 112.34), (16.53, 111.61), (16.06, 112.98), (16.98, 112.27)),
    "Quần đảo Trường Sa": ((8.64, 111.92), (10.38, 114.36), (9.88, 114.33), (11.05, 114.28), (7.87, 112.90)),
}


@dataclass(frozen=True, slots=True)
class Spot:
    """A province on the map."""

    name: str
    x: float
    y: float
    count: int
    radius: float
    places: tuple[str, ...]  # the values of the table's facet that are counted here
    parts: tuple[tuple[str, int], ...]  # the places as of the day of the award, and their awards
    lent: bool


@dataclass(frozen=True, slots=True)
class Label:
    """A name on the map."""

    name: str
    anchor: str
    x: float
    y: float


def map_(request: Request) -> Response:
    """The page."""
    served = served_to(request)
    selection = Selection.of(served, request.query_params)
    era = request.query_params.get("era", ERAS[0])
    era = era if era in ERAS else ERAS[0]
    spots, elsewhere, unknown = counted(selection, era, View(request).lang)
    return page(
        request,
        "map.html",
        selection=selection,
        eras=eras(served.catalogue),
        era=era,
        choices=ERAS,
        spots=spots,
        listed=sorted((spot for spot in spots if spot.count), key=lambda spot: (-spot.count, collate(spot.name))),
        lent=any(spot.lent and spot.count for spot in spots),
        elsewhere=elsewhere,
        unknown=unknown,
        years=[one for one in selection.counts(BY_NAME["year"]) if one.value != NONE],
        labels=[(kind, labels(spots, size)) for kind, size in (("small", TEXT), ("large", LARGE_TEXT))],
        islands=[(name, [project(*one) for one in isles]) for name, isles in ISLANDS.items()],
        size=(WIDTH, HEIGHT),
    )


def counted(selection: Selection, era: str, lang: str = LANGUAGES[0]) -> tuple[list[Spot], int, int]:
    """The provinces of an era with their awards, the largest first; and how many awards stand elsewhere, or nowhere."""
    known = where(selection.served.catalogue)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    elsewhere = unknown = 0
    for act in selection.acts:
        found = [(place, unit) for place in act.places if (unit := known.unit(place, era))]
        for place, unit in found:
            counts[unit.notation][place] += 1
        if not act.places:
            unknown += 1
        elif not found:
            elsewhere += 1
    most = max((sum(parts.values()) for parts in counts.values()), default=1)
    base, facet = selection.served.base, BY_NAME["province"]
    spots = []
    for unit in sorted(of_era(era), key=lambda unit: (-counts[unit.notation].total(), unit.notation)):
        parts, (x, y) = counts[unit.notation], project(unit.lat, unit.long)
        radius = round(max(SMALLEST, LARGEST * math.sqrt(parts.total() / most)), 1) if parts else IDLE
        name = unit.name if lang == LANGUAGES[0] else unit.name_en
        said = [selection.served.catalogue.name(place) for place, _ in parts.most_common()]
        if era != ERAS[0] and said and unit.name not in said:  # what it was called then, as Thừa Thiên Huế
            name = said[0]
        places = tuple(sorted(short(facet, place, base) for place in parts))
        spots.append(Spot(name, x, y, parts.total(), radius, places, tuple(parts.most_common()), unit.lent))
    return spots, elsewhere, unknown


def labels(spots: Sequence[Spot], size: float) -> list[Label]:
    """The names that have room: beside, above or below their circles, those of most awards first."""
    drawn = [spot for spot in spots if spot.count]
    taken = [(one.x - one.radius, one.y - one.radius, one.x + one.radius, one.y + one.radius) for one in drawn]
    found = []
    for spot in drawn:
        width, gap = size * _LETTER * len(spot.name), spot.radius + 3
        for anchor, x, y, left in (
            ("start", spot.x + gap, spot.y + size / 3, spot.x + gap),
            ("end", spot.x - gap, spot.y + size / 3, spot.x - gap - width),
            ("middle", spot.x, spot.y - gap - 2, spot.x - width / 2),
            ("middle", spot.x, spot.y + gap + size - 3, spot.x - width / 2),
        ):
            box = (left, y - size, left + width, y + 2)
            if box[0] > 0 and box[2] < WIDTH and not any(_meet(box, other) for other in taken):
                taken.append(box)
                found.append(Label(spot.name, anchor, round(x, 1), round(y, 1)))
                break
    return found


def project(lat: float, long: float) -> tuple[float, float]:
    """Where a point of the earth is drawn.

    >>> project(23.9, 101.6)
    (0.0, 0.0)
    """
    return round((long - WEST) * math.cos(math.radians(16)) * SCALE, 1), round((NORTH - lat) * SCALE, 1)


def _meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


routes = [Route("/map", map_, name="map")]
