"""What was found, as the protocol says it: manifest, candidates, suggestions, values."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kg import __version__
from kg.graph.iri import VD
from kg.linking.deciding import WORTH, Feature
from kg.serving.finding import finder
from kg.serving.reconciling.hints import hint
from kg.serving.reconciling.matching import Found, Result
from kg.serving.reconciling.properties import BY_ID, PROPERTIES, Property, fetched
from kg.serving.reconciling.reading import BATCH
from kg.serving.reconciling.things import KINDS, Things
from kg.serving.rendering import words

VERSION, DRAFT = "0.2", "1.0-draft"
WIDTH, HEIGHT = 430, 340  # of a preview
_KEPT = 100  # suggestions that can be paged through

Json = dict[str, Any]


def slug(feature: str) -> str:
    """The id of a feature.

    >>> slug("person's folded name")
    'persons-folded-name'
    """
    return feature.replace("'", "").replace(" ", "-")


def type_of(kind: str, lang: str) -> Json:
    """A kind as the protocol has types."""
    return {"id": kind, "name": words()[f"one_{kind}"][lang]}


def manifest(here: str, space: str, lang: str) -> Json:
    """What the service offers, by version 0.2; `here` is the address of the site."""
    endpoint = f"{here}/reconcile"
    suggest = {
        name: {"service_url": endpoint, "service_path": f"/suggest/{name}"} for name in ("entity", "type", "property")
    }
    return {
        "versions": [VERSION],
        **_both(here, lang),
        "identifierSpace": space,
        "schemaSpace": VD,
        "view": {"url": f"{endpoint}/view?id={{{{id}}}}"},
        "feature_view": {"url": f"{here}/links#feature-{{{{id}}}}"},
        "preview": {"url": f"{endpoint}/preview?id={{{{id}}}}", "width": WIDTH, "height": HEIGHT},
        "suggest": suggest,
        "extend": {
            "propose_properties": {"service_url": endpoint, "service_path": "/properties"},
            "property_settings": [],
        },
        "batchSize": BATCH,
    }


def draft_manifest(here: str, lang: str) -> Json:
    """The same by the draft of version 1.0, which is another service: its endpoint ends with its number."""
    endpoint = f"{here}/reconcile/1.0"
    return {
        "versions": [DRAFT],
        **_both(here, lang),
        "lang": lang,
        "view": {"url": f"{endpoint}/view?id={{id}}"},
        "featureView": {"url": f"{here}/links#feature-{{id}}"},
        "preview": {"url": f"{endpoint}/preview?id={{{{id}}}}", "width": WIDTH, "height": HEIGHT},
        "suggest": {"entity": True, "type": True, "property": True},
        "extend": {"proposeProperties": True, "propertySettings": []},
        "batchSize": BATCH,
        "standardizedScore": False,
    }


def _both(here: str, lang: str) -> Json:
    name = words()["site_name"][lang]
    return {
        "name": f"{name} – {words()['recon_service'][lang]}",
        "documentation": f"{here}/links",
        "serviceVersion": __version__,
        "logo": f"{here}/static/icon.svg",
        "defaultTypes": [type_of(kind, lang) for kind in KINDS],
    }


def candidates(result: Result, things: Things, lang: str, named: bool = False) -> list[Json]:
    """The candidates of a query; `named`: with names for the features, as the draft wants."""
    return [_candidate(one, things, lang, named) for one in result.found]


def _candidate(one: Found, things: Things, lang: str, named: bool) -> Json:
    said: Json = {"id": one.thing.id, "name": one.thing.name}
    if text := hint(things.catalogue, one.thing.iri, lang):
        said["description"] = text
    return said | {
        "type": [type_of(one.thing.kind, lang)],
        "score": one.score,
        "features": list(_features(one.features, named)),
        "match": one.match,
    }


def _features(features: Iterable[Feature], named: bool) -> Iterable[Json]:
    """Each feature once: what it is worth, or false where it rules the candidate out."""
    found: dict[str, Feature] = {}
    for one in features:
        if one.name not in found or one.against:
            found[one.name] = one
    for name, one in found.items():
        value: float | bool = False if one.against else round(WORTH[name] * one.share, 3) or True
        yield {"id": slug(name), "value": value} | ({"name": str(one)} if named else {})


def suggested(things: Things, prefix: str, kinds: Sequence[str], lang: str) -> list[Json]:
    """Things whose name begins so, tones or none."""
    entry = things.at(prefix)
    found = [entry.iri] if entry is not None else []
    found += [one.iri for one in finder(things.catalogue).suggest(prefix, _KEPT)] if prefix else []
    rows = []
    for iri in dict.fromkeys(found):
        thing = things.of(iri)
        if thing is None or (kinds and thing.kind not in kinds):
            continue
        row: Json = {"id": thing.id, "name": things.catalogue.name(iri, lang)}
        if text := hint(things.catalogue, iri, lang):
            row["description"] = text
        rows.append(row | {"notable": [type_of(thing.kind, lang)]})
    return rows


def suggested_types(prefix: str, lang: str) -> list[Json]:
    """Types whose id or name begins so."""
    rows = [type_of(kind, lang) | {"description": words()[f"recon_kind_{kind}"][lang]} for kind in KINDS]
    return [row for row in rows if _begins(prefix, row["id"], row["name"])]


def suggested_properties(prefix: str, lang: str) -> list[Json]:
    """Properties whose id or name begins so."""
    found = [one for one in PROPERTIES if _begins(prefix, one.id, one.name(lang))]
    return [_property(one, lang) for one in found]


def proposed(kind: str, lang: str) -> list[Json]:
    """What can be fetched for things of a kind, '' for any."""
    return [_property(one, lang) for one in PROPERTIES if one.fetched and (not kind or kind in one.kinds)]


def _property(one: Property, lang: str) -> Json:
    return {"id": one.id, "name": one.name(lang), "description": one.about(lang)}


def _begins(prefix: str, *names: str) -> bool:
    typed = prefix.strip().lower()
    return not typed or any(word.startswith(typed) for name in names for word in (name.lower(), *name.lower().split()))


def extended(things: Things, ids: Sequence[str], properties: Sequence[str], lang: str) -> Json:
    """The values of properties of rows, by version 0.2."""
    known = [BY_ID[one] for one in dict.fromkeys(properties) if one in BY_ID and BY_ID[one].fetched]
    return {"meta": [_meta(one, lang) for one in known], "rows": {id: _row(things, id, known) for id in ids}}


def draft_extended(rows: Mapping[str, Any]) -> Json:
    """The same by the draft of 1.0: rows and columns are lists."""
    said = [
        {"id": id, "properties": [{"id": name, "values": values} for name, values in row.items()]}
        for id, row in rows["rows"].items()
    ]
    return {"meta": rows["meta"], "rows": said}


def _meta(one: Property, lang: str) -> Json:
    said: Json = {"id": one.id, "name": one.name(lang)}
    return said | ({"type": type_of(one.values, lang)} if one.values else {})


def _row(things: Things, id: str, properties: Iterable[Property]) -> Json:
    thing = things.at(id)
    return {one.id: list(fetched(one.id, thing, things)) if thing is not None else [] for one in properties}
