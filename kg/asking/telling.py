"""All that is known of a node, and why: by source, with the words behind it; what was judged, and what follows."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

from kg.asking.words import Node, Words
from kg.derivation import Rule, rules
from kg.graph.terms import DCTERMS, LABEL, OA, PROV, TYPE, term, vd
from kg.ontology import Ontology

_WHY = {vd(name) for name in ("claimSubject", "bestEvidence", "hasEvidence", "hasInference", "unitesClaim")}
_WHY |= {term(OA, "hasSource"), term(PROV, "wasGeneratedBy")}
_NO_NEWS = {LABEL, TYPE}
_ORDER = ("document", "identity", "links", "inferred", "vocabulary", "ontology", "build")

_TITLES = {
    "identity": {"vi": "nhận diện giữa các văn bản", "en": "identity across documents"},
    "links": {"vi": "liên kết với dữ liệu khác", "en": "links to other datasets"},
    "inferred": {"vi": "suy ra từ các phát biểu trên", "en": "follows from the statements above"},
    "vocabulary": {"vi": "bộ từ vựng", "en": "vocabulary"},
    "ontology": {"vi": "ontology", "en": "ontology"},
    "build": {"vi": "lần dựng đồ thị", "en": "the build"},
}
_BECAUSE = {"vi": "vì", "en": "because"}
_INFERRED = {"vi": "suy luận", "en": "inferred"}
_READ_BY = {"vi": "đọc bởi", "en": "read by"}


@dataclass(slots=True)
class Source:
    """What one graph says of a node."""

    kind: str  # 'document', 'identity', 'inferred' …
    title: str
    statements: list[str] = field(default_factory=list)
    why: list[str] = field(default_factory=list)


def explain(store: Store, node: NamedNode, lang: str) -> list[str]:
    """The lines that say what is known of a node, and why."""
    words = Words(store, lang)
    classes = {
        quad.object.value
        for quad in store.quads_for_pattern(node, TYPE, None, None)
        if isinstance(quad.object, NamedNode)
    }
    lines = [words.node(node), f"  {node.value}"]
    if classes:
        lines.append("  " + ", ".join(sorted(words.term(one) for one in classes)))
    for source in _Telling(store, node, words, lang).sources():
        lines += [
            "",
            source.title,
            *(f"  {line}" for line in source.statements),
            *(f"    {line}" for line in source.why),
        ]
    return lines


class _Telling:
    """A node while it is being explained."""

    def __init__(self, store: Store, node: NamedNode, words: Words, lang: str) -> None:
        self._store, self._node, self._words, self._lang = store, node, words, lang
        self._rules: dict[str, list[Rule]] = defaultdict(list)
        for rule in rules(Ontology.load()):
            self._rules[rule.property].append(rule)

    def sources(self) -> list[Source]:
        """What each graph says, documents first."""
        said: dict[str, set[tuple[NamedNode, NamedNode, Node]]] = defaultdict(set)
        for quad in self._store.quads_for_pattern(self._node, None, None, None):
            if isinstance(quad.graph_name, NamedNode):
                said[quad.graph_name.value].add((self._node, quad.predicate, quad.object))
        for quad in self._store.quads_for_pattern(None, None, self._node, None):
            if isinstance(quad.graph_name, NamedNode) and isinstance(quad.subject, NamedNode):
                said[quad.graph_name.value].add((quad.subject, quad.predicate, self._node))
        found = [(self._kind(graph), graph) for graph in said]
        out = []
        for kind, graph in sorted(found, key=lambda one: (_ORDER.index(one[0]), one[1])):
            if (source := self._source(kind, graph, said[graph])).statements or source.why:
                out.append(source)
        return out

    def _kind(self, graph: str) -> str:
        if "/graph/document/" in graph:
            return "document"
        name = graph.rpartition("/")[2]
        return name if name in _ORDER else "build"

    def _source(self, kind: str, graph: str, said: set[tuple[NamedNode, NamedNode, Node]]) -> Source:
        news = [one for one in said if one[1] not in _WHY | _NO_NEWS]
        source = Source(kind, self._title(kind, graph))
        for subject, predicate, value in sorted(news, key=self._order):
            source.statements.append(self._said(subject, predicate, value))
            if kind == "inferred" and (reason := self._because(subject, predicate, value)):
                source.statements.append(f"  {_BECAUSE[self._lang]}: {reason}")
        if kind == "document":
            inside, about = NamedNode(graph), {self._node, *(subject for subject, _, _ in news)}
            # A post has no words of its own: those of who held it say that there is one.
            source.why = list(dict.fromkeys(self._evidence(inside, about))) or list(
                dict.fromkeys(self._evidence(inside, self._around(about, inside)))
            )
        return source

    def _order(self, one: tuple[NamedNode, NamedNode, Node]) -> tuple[bool, str, str, str]:
        subject, predicate, value = one
        return subject != self._node, predicate.value, self._words.node(subject), str(value)

    def _said(self, subject: NamedNode, predicate: NamedNode, value: Node) -> str:
        name = self._words.term(predicate.value)
        if subject == self._node:
            return f"{name}: {self._words.node(value)}"
        return f"← {name}: {self._words.node(subject)}"

    def _title(self, kind: str, graph: str) -> str:
        if kind != "document":
            return _TITLES[kind][self._lang]
        inside = NamedNode(graph)
        document = self._one(None, TYPE, vd("SourceDocument"), inside)
        if not isinstance(document, NamedNode):
            return graph
        parts = [f"{graph.rpartition('/')[2]}: {self._words.node(document)}"]
        for predicate in (term(DCTERMS, "issued"), term(DCTERMS, "source")):
            if (value := self._value(document, predicate, inside)) is not None:
                parts.append(value.value if isinstance(value, NamedNode | Literal) else str(value))
        run = self._value(document, term(PROV, "wasGeneratedBy"), inside)
        if isinstance(run, NamedNode):
            program = self._value(run, term(PROV, "wasAssociatedWith"), inside)
            read_by = [self._words.node(program).rpartition("/")[2]] if program is not None else []
            for name in ("ontologyVersion", "vocabularyVersion", "constructionsVersion"):
                if isinstance(version := self._value(run, vd(name), inside), Literal):
                    read_by.append(f"{self._words.term(vd(name).value)} {version.value}")
            parts.append(f"{_READ_BY[self._lang]} {', '.join(read_by)}")
        return " · ".join(parts)

    # ---- why

    def _evidence(self, graph: NamedNode, about: Iterable[NamedNode]) -> Iterator[str]:
        """The words of a document that the statements about some nodes rest on."""
        for subject in sorted(about, key=lambda node: (node != self._node, node.value)):
            claims = self._store.quads_for_pattern(None, vd("claimSubject"), subject, graph)
            for claim in sorted({quad.subject for quad in claims}, key=str):
                quotes = self._store.quads_for_pattern(claim, vd("hasEvidence"), None, graph)
                for quad in sorted(quotes, key=lambda quad: str(quad.object)):
                    yield self._quote(quad.object, graph)
                for quad in sorted(
                    self._store.quads_for_pattern(claim, vd("hasInference"), None, graph), key=lambda q: str(q.object)
                ):
                    yield self._inference(quad.object, graph)

    def _around(self, nodes: Iterable[NamedNode], graph: NamedNode) -> set[NamedNode]:
        """What a document links to some nodes."""
        return {
            quad.subject
            for node in nodes
            for quad in self._store.quads_for_pattern(None, None, node, graph)
            if isinstance(quad.subject, NamedNode)
        }

    def _quote(self, words: Node, graph: NamedNode) -> str:
        values = {
            name: [
                quad.object.value
                for quad in self._store.quads_for_pattern(words, one, None, graph)  # type: ignore[arg-type]
                if isinstance(quad.object, Literal)
            ]
            for name, one in _WORDS.items()
        }
        where = f"{values['zone'][0]} {values['start'][0]}–{values['end'][0]}"
        return f"“{values['quote'][0]}” [{', '.join((where, *sorted(values['construction'])))}]"

    def _inference(self, inference: Node, graph: NamedNode) -> str:
        said = f"{_INFERRED[self._lang]}: {self._words.node(inference)}"
        words = self._value(inference, vd("inferredFrom"), graph)
        return f"{said} {self._quote(words, graph)}" if words is not None else said

    def _because(self, subject: NamedNode, predicate: NamedNode, value: Node) -> str | None:
        """The way of a rule from one node to the other, in words."""
        for rule in self._rules[predicate.value]:
            last = len(rule.steps)
            body = rule.construct().partition("WHERE")[2]
            query = f"SELECT * WHERE {body.replace('?x0 ', f'{subject} ').replace(f'?x{last} ', f'{value} ')} LIMIT 1"
            solutions = self._store.query(query, use_default_graph_as_union=True)
            assert isinstance(solutions, QuerySolutions)
            for solution in solutions:
                way = [self._words.node(subject)]
                for number, step in enumerate(rule.steps, 1):
                    node = value if number == last else solution[f"x{number}"]
                    name = self._words.term(step.property)
                    way.append(f"{'←' if step.inverted else '→'} {name} {'←' if step.inverted else '→'} ")
                    way[-1] += self._words.node(node)
                return " ".join(way)
        return None

    def _value(self, subject: Node, predicate: NamedNode, graph: NamedNode) -> Node | None:
        found = [quad.object for quad in self._store.quads_for_pattern(subject, predicate, None, graph)]  # type: ignore[arg-type]
        return min(found, key=str) if found else None

    def _one(self, subject: NamedNode | None, predicate: NamedNode, value: NamedNode, graph: NamedNode) -> Node | None:
        found = [quad.subject for quad in self._store.quads_for_pattern(subject, predicate, value, graph)]
        return min(found, key=str) if found else None


_WORDS = {
    "quote": term(OA, "exact"),
    "start": term(OA, "start"),
    "end": term(OA, "end"),
    "zone": vd("textZone"),
    "construction": vd("construction"),
}
