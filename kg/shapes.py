"""Which shapes a document may break: a quick look that errs on the side of suspicion, so that pyshacl need not see all.

Each constraint of `ontology/shapes.ttl` becomes a test that passes only what pyshacl passes. A constraint, a path or a
literal that is not known here passes nothing: its shape is then always left to pyshacl. That the two never disagree is
tested on planted and on random faults (`tests/test_validation.py`, `tests/test_shapes.py`).
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QuerySolutions, RdfFormat, Store, Triple, parse

from kg.graph.terms import RDF, RDFS, TYPE, XSD

SH = "http://www.w3.org/ns/shacl#"

Node: TypeAlias = NamedNode | BlankNode | Literal | Triple
Test: TypeAlias = "Callable[[Statements, Node], bool]"  # whether a node surely conforms

_SILENT = {
    SH + name for name in ("message", "severity", "path", "targetClass", "targetSubjectsOf", "sparql", "prefixes")
}
_SILENT |= {RDF + "type", RDFS + "label", RDFS + "comment"}
_HIERARCHY = {RDFS + "subClassOf", RDFS + "subPropertyOf"}
_LEXICAL = {
    XSD + "integer": re.compile(r"-?[0-9]{1,18}"),
    XSD + "boolean": re.compile(r"true|false"),
    XSD + "gYear": re.compile(r"[1-9][0-9]{3}"),
    XSD + "gYearMonth": re.compile(r"[1-9][0-9]{3}-(0[1-9]|1[0-2])"),
}


class Statements:
    """Triples, looked up by subject and predicate."""

    def __init__(self, triples: Iterable[Triple]) -> None:
        self.triples = list(triples)
        self._objects: dict[Node, dict[str, list[Node]]] = {}
        self._subjects: dict[str, list[Node]] = {}
        self.typed: dict[Node, list[Node]] = {}
        for one in self.triples:
            subject, predicate, value = one.subject, one.predicate.value, one.object
            self._objects.setdefault(subject, {}).setdefault(predicate, []).append(value)
            self._subjects.setdefault(predicate, []).append(subject)
            if one.predicate == TYPE:
                self.typed.setdefault(value, []).append(subject)

    def objects(self, subject: Node, predicate: str) -> list[Node]:
        """What a node has for a property."""
        return self._objects.get(subject, {}).get(predicate, [])

    def subjects(self, predicate: str) -> list[Node]:
        """What has a property."""
        return self._subjects.get(predicate, [])

    def about(self, subject: Node) -> Mapping[str, list[Node]]:
        """All that is said of a node."""
        return self._objects.get(subject, {})

    def members(self, head: Node) -> list[Node]:
        """The members of a list."""
        found: list[Node] = []
        while values := self.objects(head, RDF + "first"):
            found.append(values[0])
            head = self.objects(head, RDF + "rest")[0]
        return found


class Shapes:
    """The shapes of a file, ready to look at documents."""

    def __init__(self, file: Path, background: Iterable[Quad] = ()) -> None:
        self._shapes = Statements(quad.triple for quad in parse(path=file, format=RdfFormat.TURTLE))
        self._store = Store()
        self._store.bulk_extend(background)
        targeted = {*self._shapes.subjects(SH + "targetClass"), *self._shapes.subjects(SH + "targetSubjectsOf")}
        self._tests = {shape: self._test(shape) for shape in targeted if isinstance(shape, NamedNode)}
        self._queries = {shape: self._selects(shape) for shape in self._tests}
        # What the shapes refer to; without any target, they find nothing by themselves.
        kinds = (NamedNode(SH + "NodeShape"), NamedNode(SH + "PropertyShape"))
        self.parts = frozenset(
            shape.value
            for kind in kinds
            for shape in self._shapes.typed.get(kind, [])
            if isinstance(shape, NamedNode) and shape not in self._tests
        )
        others = ("targetNode", "targetObjectsOf", "target")
        named = all(isinstance(shape, NamedNode) for shape in targeted)
        self._known = named and not any(self._shapes.subjects(SH + name) for name in others)

    def suspects(self, triples: Iterable[Triple]) -> frozenset[str] | None:
        """The shapes that a document may break; None for any."""
        said = Statements(triples)
        if not self._known or any(said.subjects(name) for name in _HIERARCHY):
            return None
        found = {
            shape.value
            for shape, test in self._tests.items()
            if any(not test(said, focus) for focus in self._focus(shape, said))
        }
        return frozenset(found | self._by_query(said, found))

    def _focus(self, shape: Node, said: Statements) -> list[Node]:
        nodes = [node for one in self._shapes.objects(shape, SH + "targetClass") for node in said.typed.get(one, [])]
        for one in self._shapes.objects(shape, SH + "targetSubjectsOf"):
            nodes += said.subjects(one.value) if isinstance(one, NamedNode) else []
        return nodes

    def _by_query(self, said: Statements, known: set[str]) -> set[str]:
        """The shapes of which a SPARQL constraint finds something."""
        due = [(shape, self._focus(shape, said)) for shape, selects in self._queries.items() if selects]
        due = [(shape, focus) for shape, focus in due if focus and shape.value not in known]
        if not due:
            return set()
        quads = [Quad(one.subject, one.predicate, one.object) for one in said.triples]
        new = [quad for quad in quads if quad not in self._store]
        self._store.extend(new)
        try:
            return {
                shape.value
                for shape, focus in due
                if any(isinstance(node, BlankNode) for node in focus)
                or any(self._finds(select, focus) for select in self._queries[shape])
            }
        finally:
            for quad in new:
                self._store.remove(quad)

    def _finds(self, select: str, focus: list[Node]) -> bool:
        values = " ".join(str(node) for node in dict.fromkeys(focus))
        results = self._store.query(
            re.sub(r"WHERE\s*\{", lambda _: f"WHERE {{ VALUES $this {{ {values} }}", select, count=1)
        )
        return isinstance(results, QuerySolutions) and next(iter(results), None) is not None

    def _selects(self, shape: Node) -> list[str]:
        """The queries of a shape, with their prefixes."""
        prefixes = {
            str(self._text(one, "prefix")): str(self._text(one, "namespace"))
            for declarer in dict.fromkeys(self._shapes.subjects(SH + "declare"))
            for one in self._shapes.objects(declarer, SH + "declare")
        }
        head = "".join(f"PREFIX {name}: <{space}> " for name, space in sorted(prefixes.items()))
        return [head + str(self._text(one, "select")) for one in self._shapes.objects(shape, SH + "sparql")]

    def _text(self, node: Node, name: str) -> str | None:
        return next((one.value for one in self._shapes.objects(node, SH + name) if isinstance(one, Literal)), None)

    # ---- constraints

    def _test(self, shape: Node, depth: int = 0) -> Test:
        """A test that a node surely conforms to a shape; of a property shape, that the values of its path do."""
        said = self._shapes.about(shape)
        path = said.get(SH + "path")
        on_values: list[Test] = []
        on_lists: list[Callable[[list[Node]], bool]] = []
        against: list[tuple[str, bool]] = []
        for predicate, parameters in said.items():
            for parameter in parameters:
                if predicate in _SILENT and (predicate != SH + "sparql" or depth == 0):
                    continue
                if path and predicate in {SH + "minCount", SH + "maxCount"} and isinstance(parameter, Literal):
                    on_lists.append(_count(predicate == SH + "minCount", int(parameter.value)))
                elif path and predicate in {SH + "lessThan", SH + "lessThanOrEquals"}:
                    against.append(
                        (parameter.value if isinstance(parameter, NamedNode) else "", predicate.endswith("n"))
                    )
                else:
                    on_values.append(self._value_test(predicate, parameter, depth))
        if path is None:
            return lambda data, node: all(test(data, node) for test in on_values)
        walk = self._walk(path[0])

        def test(data: Statements, node: Node) -> bool:
            values = walk(data, node)
            if values is None:
                return False
            return (
                all(check(values) for check in on_lists)
                and all(one(data, value) for one in on_values for value in values)
                and all(_is_less(values, data.objects(node, other), strictly) for other, strictly in against)
            )

        return test

    def _value_test(self, predicate: str, parameter: Node, depth: int) -> Test:
        name = predicate.removeprefix(SH)
        if name in {"node", "property"} and depth < 8:
            return self._test(parameter, depth + 1)
        if name == "or" and depth < 8:
            tests = [self._test(one, depth + 1) for one in self._shapes.members(parameter)]
            return lambda data, node: any(test(data, node) for test in tests)
        if name == "class":
            return lambda data, node: parameter in data.objects(node, RDF + "type")
        if name == "in":
            allowed = set(self._shapes.members(parameter))
            return lambda _, node: node in allowed
        if name == "nodeKind" and parameter == NamedNode(SH + "IRI"):
            return lambda _, node: isinstance(node, NamedNode)
        if name == "datatype" and isinstance(parameter, NamedNode):
            return lambda _, node: isinstance(node, Literal) and node.datatype == parameter and _is_well_written(node)
        if name == "pattern" and isinstance(parameter, Literal):
            pattern = re.compile(parameter.value)
            return lambda _, node: isinstance(node, NamedNode | Literal) and bool(pattern.search(node.value))
        if name == "minLength" and isinstance(parameter, Literal):
            least = int(parameter.value)
            return lambda _, node: isinstance(node, NamedNode | Literal) and len(node.value) >= least
        if name in _BOUNDS and (bound := _number(parameter)) is not None:
            fits, limit = _BOUNDS[name], bound
            return lambda _, node: (number := _number(node)) is not None and fits(number, limit)
        return lambda _, __: False

    def _walk(self, path: Node) -> Callable[[Statements, Node], list[Node] | None]:
        """The values of a path; None where it is of a kind that is not known here."""
        if isinstance(path, NamedNode):
            return lambda data, node: data.objects(node, path.value)
        ways = [
            one for head in self._shapes.objects(path, SH + "alternativePath") for one in self._shapes.members(head)
        ]
        if ways and all(isinstance(one, NamedNode) for one in ways):
            names = [one.value for one in ways if isinstance(one, NamedNode)]
            return lambda data, node: [value for name in names for value in data.objects(node, name)]
        inverse = self._shapes.objects(path, SH + "inversePath")
        if inverse and isinstance(inverse[0], NamedNode):
            name = inverse[0].value
            return lambda data, node: [
                one for one in dict.fromkeys(data.subjects(name)) if node in data.objects(one, name)
            ]
        return lambda _, __: None


_BOUNDS: dict[str, Callable[[int, int], bool]] = {
    "minInclusive": lambda number, bound: number >= bound,
    "maxInclusive": lambda number, bound: number <= bound,
    "minExclusive": lambda number, bound: number > bound,
    "maxExclusive": lambda number, bound: number < bound,
}


def _count(least: bool, number: int) -> Callable[[list[Node]], bool]:
    if least:  # beyond one, values that are equal as numbers would have to be told apart
        return (lambda values: bool(values)) if number == 1 else (lambda _: number < 1)
    return lambda values: len(values) <= number


def _number(node: Node) -> int | None:
    """The value of a whole number that is surely one."""
    if isinstance(node, Literal) and node.datatype.value == XSD + "integer" and _is_well_written(node):
        return int(node.value)
    return None


def _is_less(values: list[Node], others: list[Node], strictly: bool) -> bool:
    for value in values:
        for other in others:
            one, two = _number(value), _number(other)
            if one is None or two is None or one > two or (strictly and one == two):
                return False
    return True


def _is_well_written(literal: Literal) -> bool:
    """Whether a literal is surely of its datatype."""
    kind = literal.datatype.value
    if kind == XSD + "string" or kind == RDF + "langString":
        return True
    if kind == XSD + "date":
        try:
            return bool(re.fullmatch(r"[1-9]\d{3}-\d\d-\d\d", literal.value)) and bool(
                date.fromisoformat(literal.value)
            )
        except ValueError:
            return False
    return kind in _LEXICAL and _LEXICAL[kind].fullmatch(literal.value) is not None
