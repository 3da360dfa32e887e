"""What a query gave, as bytes in one of seven formats; an answer that is cut off is whole in its syntax, and says so.

The formats are written here and not by the engine, which cannot stop after so many rows or so many bytes.
"""

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from pyoxigraph import BlankNode, Literal, NamedNode, QueryBoolean, QuerySolutions, QueryTriples, Triple

from kg.answering.statements import jsonld, ntriples, turtle

Term = NamedNode | BlankNode | Literal | Triple
Row = tuple[Term | None, ...]

_XSD = "http://www.w3.org/2001/XMLSchema#"
_PLAIN = {_XSD + "string", "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"}
_NUMBERS = {
    _XSD + name
    for name in "integer decimal double float int long short byte nonNegativeInteger positiveInteger "
    "nonPositiveInteger negativeInteger unsignedLong unsignedInt unsignedShort unsignedByte".split()
}
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")  # what a spreadsheet runs
# Not by xml.sax.saxutils, which brings urllib and with it a third of the time that a process takes to start
_XML_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_XML_VALUE = {**_XML_TEXT, **str.maketrans({'"': "&quot;", "\n": "&#10;", "\t": "&#9;"})}
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # XML 1.0 has no way to write them
_TSV = str.maketrans({"\t": "\\t", "\n": "\\n", "\r": "\\r"})


@dataclass(frozen=True, slots=True)
class Written:
    """An answer in a format."""

    format: str
    body: bytes
    count: int  # rows or statements that are in it
    cut: str = ""  # 'rows' or 'size' where there would have been more


def write(
    results: QuerySolutions | QueryBoolean | QueryTriples,
    table: str,
    graph: str,
    *,
    rows: int,
    size: int,
    raw: bool = False,
    order: Sequence[str] = (),
) -> Written:
    """Write an answer: a table in one format, statements in the other.

    `order` is that of the columns: the engine gives those of a `SELECT *` by their letters.

    >>> from pyoxigraph import Store
    >>> found = Store().query("SELECT ?n { VALUES ?n { 'a' 'b' '=1+1' } }")
    >>> write(found, "csv", "nt", rows=2, size=1000)
    Written(format='csv', body=b'n\\r\\na\\r\\nb\\r\\n', count=2, cut='rows')
    """
    if isinstance(results, QueryBoolean):
        return Written(table, _ANSWERS[table](bool(results)).encode(), 1)
    if isinstance(results, QueryTriples):
        return _statements(results, graph, rows, size)
    variables = [variable.value for variable in results.variables]
    if set(variables) <= set(order):
        variables = [name for name in order if name in variables]
    form = _csv(variables, raw) if table == "csv" else _TABLES[table](variables)
    names = _Names()
    pieces, length, cut = [form.head], len(form.head.encode()) + len(form.tail), ""
    count = 0
    for solution in results:
        piece = (form.between if count else "") + form.row(tuple(names.named(solution[name]) for name in variables))
        if count == rows or length + len(piece) > size:
            cut = "rows" if count == rows else "size"
            break
        encoded = len(piece.encode())
        if length + encoded > size:
            cut = "size"
            break
        pieces.append(piece)
        length += encoded
        count += 1
    pieces.append(form.tail)
    return Written(table, "".join(pieces).encode(), count, cut)


def _statements(found: Iterable[Triple], graph: str, rows: int, size: int) -> Written:
    names = _Names()
    kept: dict[Triple, None] = {}
    length, cut = 0, ""
    for one in found:
        length += len(str(one).encode()) + 3
        if len(kept) == rows or length > size:
            cut = "rows" if len(kept) == rows else "size"
            break
        subject, value = names.named(one.subject), names.named(one.object)
        kept.setdefault(Triple(subject, one.predicate, value))  # type: ignore[arg-type]
    body = {"nt": ntriples, "ttl": turtle, "jsonld": jsonld}[graph](kept)
    return Written(graph, body, len(kept), cut)


@dataclass(slots=True)
class _Names:
    """Blank nodes by the order in which they come: the engine's own names change from run to run."""

    known: dict[str, BlankNode] = field(default_factory=dict)

    def named(self, term: Term | None) -> Term | None:
        if isinstance(term, BlankNode):
            return self.known.setdefault(term.value, BlankNode(f"b{len(self.known)}"))
        if isinstance(term, Triple):
            return Triple(self.named(term.subject), term.predicate, self.named(term.object))  # type: ignore[arg-type]
        return term


@dataclass(frozen=True, slots=True)
class _Form:
    """A format of tables: what stands before the rows, a row, what stands after and between them."""

    head: str
    row: Callable[[Row], str]
    tail: str
    between: str = ""


def _json(variables: list[str]) -> _Form:
    def row(terms: Row) -> str:
        said = {name: _json_term(term) for name, term in zip(variables, terms, strict=True) if term is not None}
        return json.dumps(said, ensure_ascii=False)

    head = json.dumps({"vars": variables}, ensure_ascii=False)
    return _Form(f'{{"head": {head}, "results": {{"bindings": [\n', row, "\n]}}\n", ",\n")


def _json_term(term: Term) -> dict[str, object]:
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, Triple):
        parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
        return {"type": "triple", "value": {name: _json_term(part) for name, part in parts.items()}}
    said: dict[str, object] = {"type": "literal", "value": term.value}
    if term.language:
        said["xml:lang"] = term.language
    elif term.datatype.value not in _PLAIN:
        said["datatype"] = term.datatype.value
    return said


def _xml(variables: list[str]) -> _Form:
    def row(terms: Row) -> str:
        said = (
            f"<binding name={_xml_value(name)}>{_xml_term(term)}</binding>"
            for name, term in zip(variables, terms, strict=True)
            if term is not None
        )
        return f"<result>{''.join(said)}</result>\n"

    names = "".join(f"<variable name={_xml_value(name)}/>" for name in variables)
    return _Form(f"{_XML}<head>{names}</head>\n<results>\n", row, "</results></sparql>\n")


def _xml_term(term: Term) -> str:
    if isinstance(term, NamedNode):
        return f"<uri>{_xml_text(term.value)}</uri>"
    if isinstance(term, BlankNode):
        return f"<bnode>{term.value}</bnode>"
    if isinstance(term, Triple):
        parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
        return f"<triple>{''.join(f'<{name}>{_xml_term(part)}</{name}>' for name, part in parts.items())}</triple>"
    kind = ""
    if term.language:
        kind = f" xml:lang={_xml_value(term.language)}"
    elif term.datatype.value not in _PLAIN:
        kind = f" datatype={_xml_value(term.datatype.value)}"
    return f"<literal{kind}>{_xml_text(term.value)}</literal>"


def _xml_text(text: str) -> str:
    return _NO_XML.sub(REPLACED, text).translate(_XML_TEXT)


def _xml_value(text: str) -> str:
    return f'"{_NO_XML.sub(REPLACED, text).translate(_XML_VALUE)}"'


def _csv(variables: list[str], raw: bool) -> _Form:
    def cell(term: Term | None) -> str:
        if isinstance(term, Literal):
            guarded = not raw and term.datatype.value not in _NUMBERS and term.value.startswith(_FORMULA)
            return f"'{term.value}" if guarded else term.value
        return "" if term is None else str(term) if isinstance(term, BlankNode | Triple) else term.value

    def line(cells: Iterable[str]) -> str:
        file = io.StringIO()
        csv.writer(file, lineterminator="\r\n").writerow(cells)
        return file.getvalue()

    return _Form(line(variables), lambda terms: line(map(cell, terms)) if terms else "\r\n", "")


def _tsv(variables: list[str]) -> _Form:
    def cells(terms: Row) -> Iterator[str]:
        for term in terms:
            yield "" if term is None else str(term).translate(_TSV)

    head = "\t".join(f"?{name}" for name in variables) + "\n"
    return _Form(head, lambda terms: "\t".join(cells(terms)) + "\n", "")


REPLACED = "\ufffd"
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n<sparql xmlns="http://www.w3.org/2005/sparql-results#">'
_TABLES: dict[str, Callable[[list[str]], _Form]] = {"json": _json, "xml": _xml, "tsv": _tsv}
_ANSWERS: dict[str, Callable[[bool], str]] = {
    "json": lambda yes: json.dumps({"head": {}, "boolean": yes}) + "\n",
    "xml": lambda yes: f"{_XML}<head/><boolean>{str(yes).lower()}</boolean></sparql>\n",
    "csv": lambda yes: f"{str(yes).lower()}\r\n",
    "tsv": lambda yes: f"{str(yes).lower()}\n",
}
