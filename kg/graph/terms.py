"""RDF terms: the names of other vocabularies, and literals made safely from any text."""

import re
import unicodedata
from datetime import date
from functools import cache
from urllib.parse import quote, urlsplit

from pyoxigraph import Literal, NamedNode

from kg.graph.iri import VD

DCAT = "http://www.w3.org/ns/dcat#"
DCTERMS = "http://purl.org/dc/terms/"
FOAF = "http://xmlns.com/foaf/0.1/"
OA = "http://www.w3.org/ns/oa#"
ORG = "http://www.w3.org/ns/org#"
OWL = "http://www.w3.org/2002/07/owl#"
PROV = "http://www.w3.org/ns/prov#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
VOID = "http://rdfs.org/ns/void#"
XSD = "http://www.w3.org/2001/XMLSchema#"

TYPE = NamedNode(RDF + "type")
LABEL = NamedNode(RDFS + "label")
INTEGER = NamedNode(XSD + "integer")
TRUE = Literal(True)

# Control characters and the marks that turn the direction of writing: no part of any name
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
_YEAR = re.compile(r"\d{4}")


@cache
def vd(name: str) -> NamedNode:
    """A term of the project's own ontology."""
    return NamedNode(VD + name)


@cache
def term(namespace: str, name: str) -> NamedNode:
    """A term of another vocabulary: `term(ORG, "postIn")`."""
    return NamedNode(namespace + name)


def exact(text: str) -> Literal:
    """The very characters of a text; half a surrogate pair, which no RDF holds, becomes U+FFFD."""
    return Literal(_SURROGATE.sub("\ufffd", text))


def vi(text: str) -> Literal:
    """A Vietnamese text in NFC with single blanks."""
    return Literal(clean(text), language="vi")


def clean(text: str) -> str:
    """A name as a label: NFC, single blanks, no control characters."""
    return unicodedata.normalize("NFC", " ".join(_CONTROL.sub("", _SURROGATE.sub("\ufffd", text)).split()))


def integer(number: int) -> Literal:
    """A whole number."""
    return Literal(str(number), datatype=INTEGER)


def moment(value: str) -> Literal:
    """A date as precise as it is known; a date that no calendar has stays a plain string, for the shapes to find.

    >>> str(moment("2023-08")), str(moment("2023-02-30"))
    ('"2023-08"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>', '"2023-02-30"')
    """
    if _YEAR.fullmatch(value):
        return Literal(value, datatype=term(XSD, "gYear"))
    if _MONTH.fullmatch(value):
        return Literal(value, datatype=term(XSD, "gYearMonth"))
    try:
        return Literal(date.fromisoformat(value).isoformat(), datatype=term(XSD, "date"))
    except ValueError:
        return exact(value)


def address(url: str | None) -> NamedNode | None:
    """A web address as an IRI, None for anything but http and https.

    >>> address("https://bao.example.vn/tin bài?id=1"), address("javascript:alert(1)")
    (<NamedNode value=https://bao.example.vn/tin%20bài?id=1>, None)
    """
    if not url:
        return None
    url = url.strip()
    try:
        parts = urlsplit(url)
        if parts.scheme.lower() not in {"http", "https"} or not parts.hostname:
            return None
        return NamedNode(re.sub(r"[\x00-\x20<>\"{}|\\^`\x7f]", lambda c: quote(c.group()), url))
    except ValueError:
        return None
