"""What must hold of a build as a whole, or it is not put in the place of the one before."""

from collections.abc import Sequence

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.terms import TYPE, vd
from kg.records import Record

ENOUGH = 100  # documents that name awards, of which at least one must tell of an award


class Unsound(ValueError):
    """A build that cannot be right: a fault of the program or of its data, not of the documents."""


def check_records(records: Sequence[Record]) -> None:
    """Raises Unsound where nothing was understood of many documents that name awards."""
    naming = [one for one in records if one.names_awards]
    if len(naming) >= ENOUGH and not any(one.facts.awards or one.facts.not_awards for one in records):
        raise Unsound(
            f"not one award in {len(naming)} documents that name awards: the constructions or the vocabulary are broken"
        )


def check_statements(records: Sequence[Record], quads: Sequence[Quad], base: str) -> None:
    """Raises Unsound where documents, conferrals or what follows from them are missing, or the counts do not sum."""
    prefix, build = f"{base}graph/document/", f"{base}graph/build"
    graphs: set[str] = set()
    conferrals: set[str] = set()
    described, stated, inferred = 0, -1, 0
    for quad in quads:
        graph = quad.graph_name.value if isinstance(quad.graph_name, NamedNode) else ""
        if graph == build:
            if quad.predicate == _TRIPLES and isinstance(quad.object, Literal):
                stated = int(quad.object.value)
            continue
        described += 1
        inferred += graph == f"{base}graph/inferred"
        if graph.startswith(prefix):
            graphs.add(graph)
            if quad.predicate == TYPE and quad.object in _CONFERRALS and isinstance(quad.subject, NamedNode):
                conferrals.add(quad.subject.value)
    told = sum(len(one.facts.awards) for one in records)
    wrong = {
        f"{len(records)} documents, but {len(graphs)} graphs of documents": len(graphs) != len(records),
        f"{told} awards told, but {len(conferrals)} conferrals": bool(told) != bool(conferrals),
        f"{len(conferrals)} conferrals, but nothing follows from them": bool(conferrals) and not inferred,
        f"{described} statements, but the build says {stated}": described != stated,
    }
    if faults := [fault for fault, is_so in wrong.items() if is_so]:
        raise Unsound("; ".join(faults))


_TRIPLES = NamedNode("http://rdfs.org/ns/void#triples")
_CONFERRALS = {vd("AwardConferral"), vd("Honour")}
