"""A node as JSON-LD, with a context of its own, so that whoever reads it need fetch nothing."""

import json
from collections import defaultdict
from typing import Any

from pyoxigraph import Literal, NamedNode, Store

from kg.exporting.contexts import TYPE, context, terms
from kg.graph.terms import XSD

_STRING = XSD + "string"


def document(store: Store, node: NamedNode, words: str = "own") -> str:
    """All that the graph says of a node, in words that read as `contexts.context` says."""
    known = terms(words)
    said: dict[str, list[NamedNode | Literal]] = defaultdict(list)
    for quad in sorted({quad.triple for quad in store.quads_for_pattern(node, None, None, None)}, key=str):
        if isinstance(quad.object, NamedNode | Literal):
            said[quad.predicate.value].append(quad.object)
    out: dict[str, Any] = {"@context": {}, "@id": node.value}
    used: dict[str, Any] = {}
    for predicate, values in sorted(said.items(), key=lambda one: (one[0] != TYPE, one[0])):
        if predicate == TYPE:
            out["@type"] = [_word(value, words, used) for value in values]
            continue
        word = known[predicate][0] if predicate in known else predicate
        how = context(words)[word] if predicate in known else {}
        if predicate in known:
            used[word] = how
        out[word] = _values(values, how if isinstance(how, dict) else {})
    out["@context"] = {word: used[word] for word in sorted(used)}
    return json.dumps(out, ensure_ascii=False, indent=2) + "\n"


def _word(kind: NamedNode | Literal, words: str, used: dict[str, Any]) -> str:
    if kind.value not in terms(words):
        return kind.value
    word = terms(words)[kind.value][0]
    used[word] = context(words)[word]
    return word


def _values(values: list[NamedNode | Literal], how: dict[str, str]) -> Any:
    if how.get("@container") == "@language":
        by_language: dict[str, list[str]] = defaultdict(list)
        for value in values:
            by_language[getattr(value, "language", None) or "@none"].append(value.value)
        return dict(sorted(by_language.items()))
    written = [_value(value, how) for value in values]
    return written[0] if len(written) == 1 else written


def _value(value: NamedNode | Literal, how: dict[str, str]) -> Any:
    if isinstance(value, NamedNode):
        return value.value if how.get("@type") == "@id" else {"@id": value.value}
    if value.language:
        return {"@value": value.value, "@language": value.language}
    if value.datatype.value == _STRING and how.get("@type") != "@id":
        return value.value
    return {"@value": value.value, "@type": value.datatype.value}
