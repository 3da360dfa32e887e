"""What things are called: properties and classes by the ontology, nodes by the graph that they are in."""

import re
from urllib.parse import quote

from pyoxigraph import BlankNode, Literal, NamedNode, Store, Triple

from kg.graph.iri import BASE
from kg.graph.serialise import PREFIXES
from kg.graph.terms import LABEL, RDFS, SKOS
from kg.language.normal import lower, spelling
from kg.ontology import Ontology

Node = NamedNode | BlankNode | Literal | Triple

_CURIE = re.compile(r"(?P<prefix>[a-z][\w-]*):(?P<local>[^/\s][^\s]*)")
_PREFERRED = NamedNode(SKOS + "prefLabel")


class Words:
    """Names in one language, of the ontology and of a graph."""

    def __init__(self, store: Store, lang: str) -> None:
        self._store, self._lang = store, lang
        self._ontology = Ontology.load()

    def term(self, iri: str) -> str:
        """A property or class in words; the end of its address where the ontology has no word for it."""
        labels = [one for one in self._ontology.objects(iri, RDFS + "label") if isinstance(one, Literal)]
        named = {one.language: one.value for one in labels}
        return named.get(self._lang) or named.get("vi") or re.split(r"[#/]", iri)[-1]

    def node(self, node: Node) -> str:
        """A node or value in words."""
        if isinstance(node, Literal):
            return node.value
        if not isinstance(node, NamedNode):
            return str(node)
        return self.label(node) or node.value

    def label(self, node: NamedNode) -> str | None:
        """The name of a node, in the language asked for if there is one; None for a node without."""
        found: list[tuple[bool, bool, str]] = []
        for predicate in (_PREFERRED, LABEL):
            for quad in self._store.quads_for_pattern(node, predicate, None, None):
                if isinstance(quad.object, Literal):
                    foreign = quad.object.language not in (self._lang, None)
                    found.append((foreign, predicate == LABEL, quad.object.value))
        return min(found)[2] if found else None

    def found(self, word: str) -> list[NamedNode]:
        """The nodes that a word may mean: an address, a short address ('conferral:2819…'), a name, a part of one."""
        exact = [node for node in self._addresses(word) if self._is_known(node)]
        if exact or word.startswith(("http://", "https://")):
            return exact
        wanted = lower(spelling(" ".join(word.split())))
        named: dict[NamedNode, set[str]] = {}
        for predicate in (LABEL, _PREFERRED):
            for quad in self._store.quads_for_pattern(None, predicate, None, None):
                if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
                    named.setdefault(quad.subject, set()).add(lower(spelling(quad.object.value)))
        whole = [node for node, names in named.items() if wanted in names]
        part = [node for node, names in named.items() if any(wanted in name for name in names)]
        told = [node for node in whole or part if "/id/" in node.value]  # rather than a word of the vocabulary
        return sorted(told or whole or part, key=lambda node: (len(self.label(node) or ""), node.value))

    def _is_known(self, node: NamedNode) -> bool:
        return any(
            next(self._store.quads_for_pattern(*pattern), None) is not None
            for pattern in ((node, None, None, None), (None, None, node, None))
        )

    def _addresses(self, word: str) -> list[NamedNode]:
        if word.startswith(("http://", "https://")):
            places = [word]
        elif short := _CURIE.fullmatch(word):
            prefix, local = (
                short["prefix"],
                quote(short["local"], safe="/%#=,"),
            )  # 'organisation:bộ-công-an' is meant too
            places = [PREFIXES[prefix] + local] if prefix in PREFIXES else [f"{self._base()}id/{prefix}/{local}"]
            places += [self._base() + "id/" + local] if prefix == "id" else []
        else:
            return []
        try:
            return [NamedNode(one) for one in places]
        except ValueError:
            return []

    def _base(self) -> str:
        space = next(self._store.quads_for_pattern(None, _SPACE, None, None), None)
        return space.object.value if space is not None and isinstance(space.object, Literal) else BASE


_SPACE = NamedNode(PREFIXES["void"] + "uriSpace")
