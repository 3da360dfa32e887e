"""Facts as JSON in the form that the annotation guidelines and the scorer use, one file a document."""

import json
from typing import Any

from kg.facts import Facts, Recipient


def to_json(facts: Facts) -> dict[str, Any]:
    """The facts of a document as the JSON object of the schema; awards asserted or decided only."""
    return {
        "document": facts.document,
        "source": facts.source,
        "published": facts.published,
        "place": facts.place,
        "awards": [
            {
                "conferrer": [o.name for o in a.conferrer],
                "award": a.form,
                "award_name": a.name,
                "recipients": [_recipient(r) for r in a.recipients],
                "presenter": list(a.presenter),
                "movement": a.movement,
                "period": list(a.period) if a.period else None,
                "date": a.date,
                "place": a.place,
                "quote": a.evidence[0].quote,
            }
            for a in facts.awards
        ],
        "officials": [
            {
                "person": o.person,
                "rank": o.rank,
                "position": o.position,
                "organisation": o.organisation.name if o.organisation else None,
            }
            for o in facts.officials
        ],
        "events": [
            {"kind": e.kind, "date": e.date, "place": e.place, "organisers": [o.name for o in e.organisers]}
            for e in facts.events
        ],
        "movements": [m.name for m in facts.movements],
        "models": [{"name": m.name, "count": m.count, "place": m.place} for m in facts.models],
    }


def _recipient(r: Recipient) -> dict[str, Any]:
    if r.kind == "group":
        return {
            "kind": "group",
            "collectives": r.collectives,
            "individuals": r.individuals,
            "households": r.households,
            "label": r.label,
        }
    return {"kind": r.kind, "name": r.name}


def dumps(facts: Facts) -> str:
    """The JSON text, deterministic, with a line feed at its end."""
    return json.dumps(to_json(facts), ensure_ascii=False, indent=2) + "\n"
