"""A node in the words of schema.org, for search engines: the JSON-LD block in its page."""

import json
from typing import Any

from markupsafe import Markup

from kg.graph.iri import BASE, VD
from kg.graph.terms import DCTERMS
from kg.serving.catalogue import Act
from kg.serving.evidence import original
from kg.serving.portrait import elsewhere
from kg.serving.site import Served
from kg.serving.statements import Statements
from kg.showing.terms import COUNTED

TYPES = {
    "person": "Person",
    "organisation": "Organization",
    "place": "Place",
    "event": "Event",
    "document": "NewsArticle",
    "movement": "Thing",
    "model": "Thing",
    "award": "Thing",
    "conferral": "GiveAction",
}
MOST = 20  # awards and articles that are named
_REGISTERS = BASE + "register/"


def json_block(data: object) -> Markup:
    """Data as the content of a script element, which nothing in it can end.

    >>> json_block({"name": "</script><b>&"})
    Markup('{"name": "\\\\u003c/script\\\\u003e\\\\u003cb\\\\u003e\\\\u0026"}')
    """
    text = json.dumps(data, ensure_ascii=False)
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return Markup(text)


def structured(served: Served, iri: str, kind: str, received: list[Act], documents: tuple[str, ...]) -> Markup | None:
    """The description of a node, None for kinds that schema.org has no words for."""
    if kind not in TYPES:
        return None
    say, name = Statements(served.store), served.catalogue.name
    found: dict[str, Any] = {"@context": "https://schema.org", "@type": TYPES[kind], "@id": iri, "name": name(iri)}
    found |= {"sameAs": same} if (same := _same(say, served, iri)) else {}
    counted = [act for act in received if act.status in COUNTED][:MOST]
    if kind in {"person", "organisation"} and counted:
        found["award"] = [_award(served, act) for act in counted]
    if kind == "conferral" and (act := served.catalogue.act.get(iri)):
        if act.status not in COUNTED:
            return None  # schema.org would say that it was given
        found |= {
            "agent": [{"@id": one, "name": name(one)} for one in (*act.givers, *act.offices)],
            "object": {"@id": act.award, "name": name(act.award)},
            "recipient": [{"@id": one, "name": name(one)} for one in act.recipients],
        }
        found |= {"startTime": act.date} if act.date else {}
        found |= (
            {"location": {"@type": "Place", "@id": act.places[0], "name": name(act.places[0])}} if act.places else {}
        )
    if kind == "event":
        found |= {"startDate": day} if (day := say.value(iri, VD + "eventDate")) else {}
        for place in say.values(iri, VD + "eventPlace")[:1]:
            found["location"] = {"@type": "Place", "@id": place, "name": name(place)}
    if kind == "document":
        found |= {"datePublished": day} if (day := say.value(iri, DCTERMS + "issued")) else {}
        found |= {"url": url} if (url := original(say, iri)) else {}
    elif documents:
        found["subjectOf"] = [_article(served, say, one) for one in documents[:MOST]]
    return json_block(found)


def _award(served: Served, act: Act) -> str:
    """An award in one line: what, by whom, when."""
    givers = ", ".join(map(served.catalogue.name, act.givers))
    return ", ".join(part for part in (served.catalogue.name(act.award), givers, act.date) if part)


def _article(served: Served, say: Statements, document: str) -> dict[str, str]:
    """An article that tells of a node."""
    said = {"@type": "NewsArticle", "@id": document, "name": served.catalogue.name(document)}
    return said | ({"url": url} if (url := original(say, document)) else {})


def _same(say: Statements, served: Served, iri: str) -> list[str]:
    """The pages of other datasets about the very same thing; a code of a register has no page."""
    known = (one for one in elsewhere(say, served, iri) if one.relation == "same")
    return [one.address for one in known if not one.address.startswith(_REGISTERS)]
