"""What a table may say of its rows beside a name, and what can be fetched for rows that were matched."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import regex

from kg.graph.iri import VD
from kg.linking.entities import EVER
from kg.serving.reconciling.things import KINDS, LARGER, Thing, Things
from kg.serving.rendering import words

_DAY = regex.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Property:
    """A column: of which kinds of things, whether rows can be told by it, and fetched from it."""

    id: str
    kinds: tuple[str, ...]
    told: bool = False
    fetched: bool = False
    values: str = ""  # the kind of thing that its values are, '' for text

    def name(self, lang: str) -> str:
        """What people call it."""
        return words()[f"recon_property_{self.id}"][lang]

    def about(self, lang: str) -> str:
        """What it means."""
        return words()[f"recon_about_{self.id}"][lang]


_AGENTS = ("person", "organisation")
PROPERTIES = (
    Property("province", _AGENTS, told=True, fetched=True, values="place"),
    Property("date", KINDS, told=True),
    Property("office", ("person",), told=True, fetched=True),
    Property("organisation", _AGENTS, told=True, fetched=True, values="organisation"),
    Property("award", _AGENTS, told=True, fetched=True, values="award"),
    Property("same_as", KINDS, told=True, fetched=True),
    Property("giver", _AGENTS, fetched=True, values="organisation"),
    Property("award_date", KINDS, fetched=True),
    Property("award_count", KINDS, fetched=True),
    Property("since", ("organisation", "place"), fetched=True),
    Property("until", ("organisation", "place"), fetched=True),
)
BY_ID = {one.id: one for one in PROPERTIES}


def fetched(property: str, thing: Thing, things: Things) -> Iterator[dict[str, Any]]:
    """The values of a property of a thing: things with their id and name, texts, numbers, days."""
    iri = thing.iri
    if thing.kind not in BY_ID[property].kinds:
        return
    if property in _NODES or property == "province":
        found = things.provinces(iri) if property == "province" else things.values(iri, *_NODES[property])
        if property == "organisation" and thing.kind == "organisation":
            found = things.values(iri, *LARGER)
        for one in found:
            other = things.of(one)
            name = things.catalogue.name(one)
            yield {"id": other.id, "name": name} if other is not None else {"str": name}
    elif property == "office":
        yield from ({"str": things.catalogue.name(post)} for post in things.values(iri, VD + "heldPost"))
    elif property == "same_as":
        yield from ({"str": one} for one in things.elsewhere(iri))
    elif property == "award_date":
        yield from map(_date, sorted({day for act in things.acts(iri) for day in act.dates}))
    elif property == "award_count":
        yield {"int": len(things.acts(iri))}
    elif property in ("since", "until"):
        day = thing.entity.since if property == "since" else thing.entity.until
        if day and day != EVER:
            yield _date(day)


_NODES = {"organisation": (VD + "affiliatedWith",), "award": (VD + "receivedAward",), "giver": (VD + "awardedBy",)}


def _date(day: str) -> dict[str, Any]:
    """A whole day as the protocol writes it; a month or year is text."""
    return {"date": f"{day}T00:00:00Z"} if _DAY.fullmatch(day) else {"str": day}
