"""Statements as Turtle, N-Triples and JSON-LD: with prefixes of their own, and no context to be fetched."""

import json
import re
from collections.abc import Iterable, Mapping

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize

Term = NamedNode | BlankNode | Literal | Triple

PREFIXES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "sd": "http://www.w3.org/ns/sparql-service-description#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vd": "https://w3id.org/vinhdanh/ontology#",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_TYPE = PREFIXES["rdf"] + "type"
_STRING = PREFIXES["xsd"] + "string"
_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
_NUMBER = re.compile(r"0|[1-9][0-9]*")


def ntriples(triples: Iterable[Triple]) -> bytes:
    """One line a statement, in the order given."""
    return serialize(triples, format=RdfFormat.N_TRIPLES) or b""


def turtle(triples: Iterable[Triple]) -> bytes:
    """One paragraph a subject, with the prefixes that are used.

    >>> name = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    >>> print(turtle([Triple(NamedNode("http://a.example/1"), name, Literal("Bộ", language="vi"))]).decode(), end="")
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    <BLANKLINE>
    <http://a.example/1> rdfs:label "Bộ"@vi .
    """
    used: dict[str, None] = {}
    paragraphs = []
    for subject, said in _grouped(triples).items():
        lines = []
        for predicate, values in said.items():
            name = "a" if predicate == _TYPE else _iri(predicate, used)
            lines.append(f"{name} {', '.join(_turtle_term(value, used) for value in values)}")
        paragraphs.append(_turtle_term(subject, used) + " " + " ;\n    ".join(lines) + " .\n")
    head = "".join(f"@prefix {name}: <{PREFIXES[name]}> .\n" for name in sorted(used))
    return "\n".join(([head] if head else []) + paragraphs).encode()


def jsonld(triples: Iterable[Triple]) -> bytes:
    """One object a subject, with a context of its own.

    >>> name = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    >>> print(jsonld([Triple(NamedNode("http://a.example/1"), name, Literal("Bộ", language="vi"))]).decode(), end="")
    {"@context": {"rdfs": "http://www.w3.org/2000/01/rdf-schema#"}, "@graph": [
    {"@id": "http://a.example/1", "rdfs:label": [{"@value": "Bộ", "@language": "vi"}]}
    ]}
    """
    used: dict[str, None] = {}
    nodes = []
    for subject, said in _grouped(triples).items():
        node: dict[str, object] = {"@id": _json_name(subject)}
        for predicate, values in said.items():
            if predicate == _TYPE and not any(isinstance(value, Literal | Triple) for value in values):
                node["@type"] = [_json_name(value) for value in values]
            else:
                node[_compact(predicate, used) or predicate] = [_json_value(value) for value in values]
        nodes.append(json.dumps(node, ensure_ascii=False))
    context = json.dumps({name: PREFIXES[name] for name in sorted(used)})
    return ('{"@context": ' + context + ', "@graph": [\n' + ",\n".join(nodes) + "\n]}\n").encode()


def _grouped(triples: Iterable[Triple]) -> Mapping[Term, Mapping[str, list[Term]]]:
    found: dict[Term, dict[str, list[Term]]] = {}
    for one in triples:
        found.setdefault(one.subject, {}).setdefault(one.predicate.value, []).append(one.object)
    return found


def _compact(iri: str, used: dict[str, None]) -> str | None:
    for name, start in PREFIXES.items():
        if iri.startswith(start) and _LOCAL.fullmatch(iri, len(start)):
            used[name] = None
            return f"{name}:{iri[len(start) :]}"
    return None


def _iri(iri: str, used: dict[str, None]) -> str:
    return _compact(iri, used) or str(NamedNode(iri))


def _turtle_term(term: Term, used: dict[str, None]) -> str:
    if isinstance(term, NamedNode):
        return _iri(term.value, used)
    if isinstance(term, Literal) and not term.language and term.datatype.value != _STRING:
        if term.datatype.value == PREFIXES["xsd"] + "integer" and _NUMBER.fullmatch(term.value):
            return term.value
        return f"{Literal(term.value)}^^{_iri(term.datatype.value, used)}"
    return str(term)


def _json_name(term: Term) -> str:
    if isinstance(term, Triple):
        raise ValueError("JSON-LD has no way to write a statement about a statement")
    return term.value if isinstance(term, NamedNode) else str(term)


def _json_value(term: Term) -> dict[str, str]:
    if not isinstance(term, Literal):
        return {"@id": _json_name(term)}
    if term.language:
        return {"@value": term.value, "@language": term.language}
    return {"@value": term.value} | ({} if term.datatype.value == _STRING else {"@type": term.datatype.value})
