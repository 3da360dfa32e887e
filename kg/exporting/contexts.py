"""JSON-LD contexts: the same short words read as our ontology, as schema.org, or as Wikidata's properties.

Which term is which elsewhere is not written here: the ontology says so, with skos:closeMatch.
"""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from kg.graph.terms import FOAF, LABEL, ORG, RDF, SKOS
from kg.ontology import Ontology

WORDS = ("own", "schema", "wikidata")
TYPE = RDF + "type"

_SCHEMA, _ITEM, _DIRECT = (
    "https://schema.org/",
    "http://www.wikidata.org/entity/",
    "http://www.wikidata.org/prop/direct/",
)
# Words of other vocabularies that our nodes are told with: name, and schema.org's word for it
_OTHERS = {
    LABEL.value: ("label", _SCHEMA + "name"),
    FOAF + "name": ("name", _SCHEMA + "name"),
    SKOS + "prefLabel": ("prefLabel", _SCHEMA + "name"),
    SKOS + "altLabel": ("altLabel", _SCHEMA + "alternateName"),
    SKOS + "exactMatch": ("exactMatch", _SCHEMA + "sameAs"),
    SKOS + "closeMatch": ("closeMatch", None),
    ORG + "subOrganizationOf": ("subOrganizationOf", _SCHEMA + "parentOrganization"),
}
_TEXTS = {LABEL.value, FOAF + "name", SKOS + "prefLabel", SKOS + "altLabel"}


@cache
def terms(words: str = "own") -> Mapping[str, tuple[str, str]]:
    """For each class and property that our nodes are told with its short word, and its address in some words.

    >>> terms("own")["https://w3id.org/vinhdanh/ontology#receivedAward"]
    ('receivedAward', 'https://w3id.org/vinhdanh/ontology#receivedAward')
    >>> terms("schema")["https://w3id.org/vinhdanh/ontology#receivedAward"]
    ('receivedAward', 'https://schema.org/award')
    """
    ontology = Ontology.load()
    found: dict[str, tuple[str, str]] = {}
    for iri in sorted(ontology.terms()):
        word = _local(iri)
        if iri in _OTHERS or not word or word in {one for one, _ in found.values()}:
            continue
        found[iri] = word, _matched(ontology, iri, words) or iri
    for iri, (word, schema) in _OTHERS.items():
        found[iri] = word, schema if schema and words == "schema" else iri
    return found


@cache
def context(words: str = "own") -> Mapping[str, Any]:
    """The context: what each word stands for, and whether its values are addresses or texts."""
    ontology = Ontology.load()
    links = ontology.terms("ObjectProperty") | {SKOS + "exactMatch", SKOS + "closeMatch", ORG + "subOrganizationOf"}
    out: dict[str, Any] = {}
    for iri, (word, there) in sorted(terms(words).items(), key=lambda one: one[1]):
        if iri in _TEXTS:
            out[word] = {"@id": there, "@container": "@language"}
        else:
            out[word] = {"@id": there, "@type": "@id"} if iri in links else there
    return out


def as_text(words: str = "own") -> str:
    """A file with the context."""
    return json.dumps({"@context": context(words)}, ensure_ascii=False, indent=2) + "\n"


def _matched(ontology: Ontology, iri: str, words: str) -> str | None:
    """What a term nearly is there; a class is a class (with a capital) there too."""
    for match in sorted(ontology.named(iri, SKOS + "closeMatch")):
        if words == "schema" and match.startswith(_SCHEMA) and _local(match)[0].isupper() == _local(iri)[0].isupper():
            return match
        if words == "wikidata" and match.startswith(_ITEM + "P"):
            return _DIRECT + match.removeprefix(_ITEM)
    return None


def _local(iri: str) -> str:
    return iri[max(iri.rfind("/"), iri.rfind("#")) + 1 :]
