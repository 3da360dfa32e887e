"""What the table of awards can be narrowed by: of each award act its values, and the SPARQL that says the same.

In the patterns `?act` is the act and `?one` a value. They begin with what is wanted and hold no EXISTS: it takes
Oxigraph a millisecond each. Two ways to say one thing must stay together: a test asks both of the same graph.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

from kg.graph.iri import VOCABULARY
from kg.serving.catalogue import Act, Catalogue

NONE = "-"  # the value of an act that has none


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to narrow the table."""

    name: str  # of the parameter; `facet_NAME` are its words
    values: Callable[[Act], tuple[str, ...]]
    having: str  # what an act with one of the values says: {each} is all of them, {any} the same between commas
    lacking: str  # what an act without a value does not say
    under: str = ""  # where its nodes have their addresses: below `id/` of the graph, or of the vocabulary
    listed: bool = True  # with its counts beside the table; the others only narrow what a link asks for


def _linked(path: str) -> tuple[str, str]:
    """An act that leads to its values by a path."""
    return f"VALUES ?one {{ {{each}} }} ?act {path} ?one", f"?act {path} ?one"


def _dated(length: int) -> tuple[str, str]:
    """An act whose date begins with one of the values, and is told as precisely."""
    said = f"?act vd:conferralDate ?day FILTER(STRLEN(STR(?day)) >= {length})"
    return f"{said} FILTER(SUBSTR(STR(?day), 1, {length}) IN ({{any}}))", said


FORMS = (
    "{ SELECT DISTINCT ?award WHERE { {wanted} ?award vd:hasForm ?one } LIMIT 999999 } "
    "?act vd:confersAward|vd:proposedAward ?award"
)
GIVERS = "vd:conferredByOrganization|vd:conferredByOffice|vd:proposedConferrer"
OWNED = "{ ?post org:postIn ?one . ?act vd:conferredByOffice|vd:proposedConferrer ?post }"
FACETS = (
    Facet(
        "status",
        lambda act: (act.status,),
        "{ SELECT ?act (MIN(STR(?said)) AS ?one) WHERE { ?act vd:status ?said } GROUP BY ?act LIMIT 999999 } "
        "FILTER(?one IN ({any}))",
        "?act vd:status ?one",
    ),
    Facet(
        "giver",
        lambda act: act.givers,
        f"VALUES ?one {{ {{each}} }} {{ ?act {GIVERS} ?one }} UNION {OWNED}",
        f"?act {GIVERS} ?one",
    ),
    Facet(
        "form",
        lambda act: act.forms,
        FORMS.replace("{wanted}", "VALUES ?one { {each} }"),
        FORMS.replace("{wanted}", ""),
        "award-form",
    ),
    Facet("movement", lambda act: act.movements, *_linked("vd:forMovement"), "movement"),
    Facet("province", lambda act: act.places, *_linked("vd:conferralPlace"), "place"),
    Facet("year", lambda act: _cut(act, 4), *_dated(4)),
    Facet("month", lambda act: _cut(act, 7), *_dated(7), listed=False),
    Facet("award", lambda act: act.awards, *_linked("vd:confersAward|vd:proposedAward"), "award", listed=False),
    Facet("recipient", lambda act: act.recipients, *_linked("vd:recipient|vd:proposedRecipient"), listed=False),
    Facet("presenter", lambda act: act.presenters, *_linked("vd:presentedBy"), listed=False),
    Facet("event", lambda act: act.events, *_linked("vd:atEvent"), "event", listed=False),
    Facet(
        "document",
        lambda act: act.documents,
        *_linked("^vd:claimSubject/vd:hasEvidence/oa:hasSource"),
        "document",
        listed=False,
    ),
)
LISTED = tuple(facet for facet in FACETS if facet.listed)
BY_NAME = {facet.name: facet for facet in FACETS}


def _cut(act: Act, length: int) -> tuple[str, ...]:
    """The years or months of an act."""
    return tuple(sorted({date[:length] for date in act.dates if len(date) >= length}))


def short(facet: Facet, iri: str, base: str) -> str:
    """A value as it stands in the address of a page.

    >>> short(BY_NAME["form"], VOCABULARY + "award-form/bang-khen", "https://a.example/")
    'bang-khen'
    >>> short(BY_NAME["province"], "https://a.example/id/place/ki%C3%AAn-giang", "https://a.example/")
    'kiên-giang'
    """
    for space in (f"{base}id/", VOCABULARY):
        if iri.startswith(space):
            path = unquote(iri.removeprefix(space))
            return path.removeprefix(f"{facet.under}/") if facet.under else path
    return iri


@lru_cache(maxsize=1)
def long(catalogue: Catalogue, base: str) -> dict[tuple[str, str], str]:
    """The values of all acts by the name of their facet and how an address writes them."""
    return {
        (facet.name, short(facet, value, base)): value
        for act in catalogue.acts
        for facet in FACETS
        for value in facet.values(act)
    }
