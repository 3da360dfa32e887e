"""What the table of awards can be narrowed by: of each award act its values, and the SPARQL that says the same.

`{value}` in a pattern is the variable of the value; `?act` is the act. Two ways to say one thing must stay together:
a test asks both of the same graph.
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
    pattern: str
    under: str = ""  # where its nodes have their addresses: below `id/` of the graph, or of the vocabulary
    listed: bool = True  # with its counts beside the table; the others only narrow what a link asks for


# where an act has several, the first by its letters counts
FIRST = "FILTER NOT EXISTS { ?act {path} ?lesser FILTER(STR(?lesser) < STR({value})) }"
AWARD = "?act vd:confersAward|vd:proposedAward {award} " + FIRST.replace("{path}", "vd:confersAward|vd:proposedAward")
FACETS = (
    Facet("status", lambda act: (act.status,), "?act vd:status {value} " + FIRST.replace("{path}", "vd:status")),
    Facet(
        "giver",
        lambda act: act.givers,
        "?act vd:conferredByOrganization|vd:conferredByOffice|vd:proposedConferrer ?named "
        "OPTIONAL { ?named org:postIn ?body } BIND(COALESCE(?body, ?named) AS {value})",
    ),
    Facet(
        "form",
        lambda act: _some(act.form),
        AWARD.replace("{award}", "?given").replace("{value}", "?given") + " ?given vd:hasForm {value}",
        "award-form",
    ),
    Facet("movement", lambda act: act.movements, "?act vd:forMovement {value}", "movement"),
    Facet("province", lambda act: act.places, "?act vd:conferralPlace {value}", "place"),
    Facet(
        "year",
        lambda act: tuple(sorted({date[:4] for date in act.dates})),
        "?act vd:conferralDate ?day BIND(SUBSTR(STR(?day), 1, 4) AS {value})",
    ),
    Facet(
        "month",
        lambda act: tuple(sorted({date[:7] for date in act.dates if len(date) >= 7})),
        "?act vd:conferralDate ?day FILTER(STRLEN(STR(?day)) > 6) BIND(SUBSTR(STR(?day), 1, 7) AS {value})",
        listed=False,
    ),
    Facet("award", lambda act: _some(act.award), AWARD.replace("{award}", "{value}"), "award", listed=False),
    Facet("recipient", lambda act: act.recipients, "?act vd:recipient|vd:proposedRecipient {value}", listed=False),
    Facet("presenter", lambda act: act.presenters, "?act vd:presentedBy {value}", listed=False),
    Facet("event", lambda act: act.events, "?act vd:atEvent {value}", "event", listed=False),
    Facet(
        "document",
        lambda act: act.documents,
        "?claim vd:claimSubject ?act ; vd:hasEvidence/oa:hasSource {value}",
        "document",
        listed=False,
    ),
)
LISTED = tuple(facet for facet in FACETS if facet.listed)
BY_NAME = {facet.name: facet for facet in FACETS}


def _some(value: str) -> tuple[str, ...]:
    return (value,) if value else ()


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
