import os
import subprocess
import sys
from pathlib import Path

import owlrl
import pytest
import rdflib
from pyoxigraph import NamedNode, Quad, RdfFormat, Store, parse

from kg.derivation import INFERRED, Rule, Step, derive, rules
from kg.graph.iri import VD
from kg.ontology import Ontology
from kg.resources import resource
from kg.triples import triples

ROOT = Path(__file__).parent.parent
SAMPLE = Path(__file__).parent / "graphs" / "commendation.ttl"
# Properties of the ontology that the sample of one document does not have.
MORE = """
<urn:change> vd:originalUnit <urn:kiên-giang>, <urn:an-giang-old> ; vd:resultingUnit <urn:an-giang> .
<urn:an-giang> vd:succeededBy <urn:an-giang-later> .
<urn:claim-3> vd:supersedes <urn:claim-2> . <urn:claim-2> vd:supersedes <urn:claim-1> .
<urn:claim-1> vd:contradicts <urn:claim-2> .
"""


def read(text: str) -> list[Quad]:
    head = "@prefix vd: <https://w3id.org/vinhdanh/ontology#> . @prefix org: <http://www.w3.org/ns/org#> .\n"
    return list(parse(head + text, format=RdfFormat.TURTLE))


def sample() -> list[Quad]:
    return [*parse(path=SAMPLE, format=RdfFormat.TURTLE), *read(MORE)]


def names(quads: list[Quad], predicate: str) -> set[tuple[str, str]]:
    def last(node: NamedNode) -> str:
        return node.value.rpartition("/")[2]

    return {(last(q.subject), last(q.object)) for q in quads if q.predicate.value == VD + predicate}


def oracle() -> set[tuple[str, str, str]]:
    """What owlrl, a reasoner of its own, adds to ontology and sample in the ontology's properties."""
    graph = rdflib.Graph()
    graph.parse(resource("ontology", "vinhdanh.ttl"))
    for quad in sample():
        subject, predicate, value = (str(part) for part in (quad.subject, quad.predicate, quad.object))
        graph.parse(data=f"{subject} {predicate} {value} .", format="turtle")
    before = {(str(s), str(p), str(o)) for s, p, o in graph if isinstance(o, rdflib.URIRef)}
    terms = {triple.subject.value for triple in Ontology.load().triples}
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return {
        (str(s), str(p), str(o))
        for s, p, o in graph
        if str(p).startswith(VD)
        and isinstance(s, rdflib.URIRef)
        and isinstance(o, rdflib.URIRef)
        and str(s) not in terms
    } - before


@pytest.mark.slow
def test_derives_what_owlrl_derives():
    ours = {(quad.subject.value, quad.predicate.value, quad.object.value) for quad in derive(sample())}
    assert len(ours) > 30
    assert ours == oracle()


def test_who_awarded_whom():
    derived = derive(sample())
    assert names(derived, "awardedBy") == {
        ("1", "công-an-tỉnh-kiên-giang"),
        ("trần-văn-an", "công-an-tỉnh-kiên-giang"),
        ("lê-văn-quý", "ubnd-tỉnh-kiên-giang"),
        ("công-an-tỉnh", "ubnd-tỉnh-kiên-giang"),
    }
    assert names(derived, "awarded") == {(body, agent) for agent, body in names(derived, "awardedBy")}


def test_who_hands_over_confers_nothing():
    derived = derive(sample())
    assert ("lê-văn-quý", "trần-văn-an") in names(derived, "handedAwardTo")
    assert not {body for _, body in names(derived, "awardedBy")} & {"lê-văn-quý"}


def test_a_proposal_gives_nobody_an_award():
    derived = derive(sample())
    assert ("trần-văn-an", "giấy-khen") in names(derived, "receivedAward")
    assert ("trần-văn-an", "bằng-khen") not in names(derived, "receivedAward")


def test_an_office_confers_for_its_organisation():
    assert ("2", "ubnd-tỉnh-kiên-giang") in names(derive(sample()), "conferringBody")


def test_successors_in_the_end():
    found = {
        (q.subject.value, q.object.value)
        for q in derive(sample())
        if q.predicate.value == VD + "succeededByTransitively"
    }
    assert ("urn:kiên-giang", "urn:an-giang-later") in found


def test_nothing_new_follows_from_what_was_derived():
    said = sample()
    assert derive([*said, *derive(said)]) == []


def test_only_new_statements_sorted_in_their_graph():
    said = sample()
    derived = derive(said)
    assert derived == sorted(derived, key=str)
    assert len(set(derived)) == len(derived)
    assert {quad.graph_name for quad in derived} == {INFERRED}
    assert {quad.graph_name for quad in derive(said, graph=NamedNode("urn:graph"))} == {NamedNode("urn:graph")}
    assert not {quad.triple for quad in derived} & {quad.triple for quad in said}


def test_chains_join_across_graphs_and_leave_the_store_alone():
    parts = read(
        "<urn:c> vd:conferredByOffice <urn:post> . <urn:post> org:postIn <urn:body> . <urn:c> vd:recipient <urn:a> ."
    )
    store = Store()
    store.extend(Quad(*quad.triple, NamedNode(f"urn:graph-{number}")) for number, quad in enumerate(parts))
    before = sorted(map(str, store))
    assert ("urn:a", "urn:body") in {(quad.subject.value, quad.object.value) for quad in derive(store)}
    assert sorted(map(str, store)) == before


def test_read_only_stores_will_do(tmp_path):
    path = str(tmp_path / "store")
    store = Store(path)
    store.extend(sample())
    del store
    assert derive(Store.read_only(path)) == derive(sample())


def test_sources_of_all_kinds_give_the_same():
    expected = derive(sample())
    graph, dataset = rdflib.Graph(), rdflib.Dataset()
    text = "".join(f"{quad.subject} {quad.predicate} {quad.object} .\n" for quad in sample())
    graph.parse(data=text, format="turtle")
    dataset.graph(rdflib.URIRef("urn:g")).parse(data=text, format="turtle")
    assert derive(graph) == expected
    assert derive(dataset) == expected
    assert derive(quad.triple for quad in sample()) == expected


def test_rules_come_from_the_axioms():
    ontology = Ontology(
        triples(
            parse(
                """
                @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix : <urn:own:> .
                :uncle owl:propertyChainAxiom ( :parent [ owl:inverseOf :parent ] ) .
                :knows a owl:SymmetricProperty ; rdfs:subPropertyOf :knows , <urn:other:p> .
                :ancestor a owl:TransitiveProperty . :parent rdfs:subPropertyOf :ancestor ; owl:inverseOf :child .
                :same owl:equivalentProperty :alike .
                """,
                format=RdfFormat.TURTLE,
            )
        )
    )
    found = rules(ontology, "urn:own:")
    assert set(found) == {
        Rule("urn:own:uncle", (Step("urn:own:parent"), Step("urn:own:parent", inverted=True))),
        Rule("urn:own:knows", (Step("urn:own:knows", inverted=True),)),
        Rule("urn:own:ancestor", (Step("urn:own:ancestor"), Step("urn:own:ancestor"))),
        Rule("urn:own:ancestor", (Step("urn:own:parent"),)),
        Rule("urn:own:parent", (Step("urn:own:child", inverted=True),)),
        Rule("urn:own:child", (Step("urn:own:parent", inverted=True),)),
        Rule("urn:own:same", (Step("urn:own:alike"),)),
        Rule("urn:own:alike", (Step("urn:own:same"),)),
    }
    assert [rule.property for rule in found].index("urn:own:child") < [r.property for r in found].index(
        "urn:own:ancestor"
    )


def test_a_chain_of_anything_else_is_refused():
    said = parse("<urn:p> <http://www.w3.org/2002/07/owl#propertyChainAxiom> ( [] <urn:q> ) .", format=RdfFormat.TURTLE)
    with pytest.raises(ValueError, match="no property"):
        rules(Ontology(triples(said)), "urn:")


def test_same_bytes_under_any_hash_seed():
    code = (
        "from kg.derivation import derive; from pyoxigraph import *; import sys\n"
        "derived = derive(parse(path=sys.argv[1], format=RdfFormat.TURTLE))\n"
        "sys.stdout.buffer.write(serialize(derived, format=RdfFormat.N_QUADS))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code, str(SAMPLE)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(outputs) == 1
    assert outputs.pop()
