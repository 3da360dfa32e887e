"""Every fact has its words, every node its name, every term its place in the ontology."""

import dataclasses
import re
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Quad

from kg.facts import Movement
from kg.graph import state
from kg.graph.iri import VD
from kg.graph.terms import LABEL, TYPE
from kg.resources import resource
from kg.store import Graph
from kg.validation import by_document, validate
from kg.vocabulary import Vocabulary

from .sample import corpus, province

FACTS = [
    *("AwardConferral", "Honour", "AwardProposal", "ConferralBundle", "PositionHolding"),
    *("Event", "Movement", "CommunityModelType", "Statistic"),
]
Q = """
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX vd: <https://w3id.org/vinhdanh/ontology#>
"""


@pytest.mark.parametrize("kind", FACTS)
def test_every_fact_has_a_claim_with_its_best_words(graph: Graph, kind: str) -> None:
    facts = graph.rows(Q + f"SELECT DISTINCT ?f {{ ?f a vd:{kind} }}").column("f")
    said = graph.rows(
        Q
        + f"""SELECT DISTINCT ?f {{ ?f a vd:{kind} . ?c vd:claimSubject ?f ; prov:wasGeneratedBy ?r ;
              vd:bestEvidence ?e ; vd:hasEvidence ?e . ?e oa:exact ?q }}"""
    ).column("f")
    assert facts
    assert set(facts) == set(said)


def test_the_first_evidence_is_the_best(graph: Graph) -> None:
    rows = graph.rows(
        Q
        + """SELECT ?q (COUNT(?all) AS ?n) { ?c vd:bestEvidence/oa:exact ?q ; vd:hasEvidence ?all }
             GROUP BY ?c ?q HAVING(COUNT(?all) = 2)"""
    )
    assert rows.rows == (("và Giấy khen của Công an tỉnh", 2),)


def test_evidence_is_a_fragment_of_its_document(graph: Graph) -> None:
    rows = graph.rows(
        Q + "SELECT DISTINCT ?e ?d ?s ?t ?q { ?e oa:hasSource ?d ; oa:start ?s ; oa:end ?t ; oa:exact ?q }"
    )
    assert len(rows) > 20
    for one in rows.records():
        assert one["e"] == f"{one['d']}#char={one['s']},{one['t']}"
        assert one["t"] - one["s"] == len(str(one["q"]))  # type: ignore[operator]


def test_an_inference_is_noted_with_its_rule(graph: Graph) -> None:
    notes = set(graph.rows(Q + "SELECT DISTINCT ?n { ?c vd:inferredBy ?n }").column("n"))
    assert {
        "date: year-from-publication → 2023",
        "event: only-event-of-that-day → Hội nghị",
        "attested: date-of-the-event → 2022-09-22",
    } <= notes


def test_what_the_document_says_of_itself_is_a_claim_on_one_property(graph: Graph) -> None:
    rows = graph.rows(Q + "SELECT ?p ?q { ?c vd:claimPredicate ?p ; vd:hasEvidence/oa:exact ?q }")
    assert set(rows.rows) == {("http://purl.org/dc/terms/issued", "26/8/2023"), (VD + "aboutPlace", "Thanh Lâm")}


def test_a_fact_without_words_is_refused() -> None:
    with pytest.raises(ValueError, match="without evidence"):
        state([dataclasses.replace(province(), movements=(Movement((), "Dân vận khéo"),))])


def test_every_node_has_a_name_and_none_is_blank(quads: list[Quad]) -> None:
    assert not [q for q in quads if isinstance(q.subject, BlankNode) or isinstance(q.object, BlankNode)]
    named = {q.subject for q in quads if q.predicate == LABEL}
    assert {q.subject for q in quads if q.predicate == TYPE} <= named


def test_a_node_has_one_label_in_a_graph(quads: list[Quad]) -> None:
    labels = [(q.graph_name, q.subject) for q in quads if q.predicate == LABEL]
    assert len(labels) == len(set(labels))


def test_each_term_is_in_the_ontology() -> None:
    declared = set(re.findall(r"^vd:(\w+) a ", resource("ontology", "vinhdanh.ttl").read_text(encoding="utf-8"), re.M))
    root = Path(__file__).resolve().parents[2]
    used = set()
    for file in [*(root / "kg" / "graph").glob("*.py"), *(root / "queries").glob("*.rq")]:
        text = re.sub(r"vd\(\"(\w+)\"", r"vd:\1", file.read_text(encoding="utf-8"))
        used |= set(re.findall(r"\bvd:([A-Za-z]\w*)", text))
    assert used - declared == set()


def test_the_shapes_find_no_violation(vocabulary: Vocabulary) -> None:
    quads = state(corpus(), vocabulary)
    findings = list(validate(by_document(quads, "https://w3id.org/vinhdanh/graph/document/")))
    assert [str(one) for one in findings if str(one.severity) != "info"] == []
