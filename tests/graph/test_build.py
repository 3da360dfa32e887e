"""The build's own graph, and the ontology and vocabulary beside it."""

from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from kg import __version__
from kg.graph import Names, describe, nquads, ontology_version, state_reference
from kg.graph.reference import _stated
from kg.graph.terms import TYPE, vd
from kg.resources import resource
from kg.store import Graph

NAMES = Names()


def test_the_build_counts_what_the_other_graphs_hold(quads: list[Quad]) -> None:
    graph = Graph(describe(quads * 2, NAMES, ontology_version="0.1.0", vocabulary_version="abc"))
    ask = """
        PREFIX void: <http://rdfs.org/ns/void#>
        PREFIX owl: <http://www.w3.org/2002/07/owl#>
        PREFIX vd: <https://w3id.org/vinhdanh/ontology#>
    """
    assert graph.rows(
        ask
        + """SELECT ?n ?d ?o ?v { ?x void:triples ?n ; void:documents ?d ;
               vd:ontologyVersion ?o ; vd:vocabularyVersion ?v }"""
    ).rows == ((len(set(quads)), 3, "0.1.0", "abc"),)
    events = len({q.subject for q in quads if q.predicate == TYPE and q.object == vd("Event")})
    assert graph.rows(ask + "SELECT ?n { ?p void:class vd:Event ; void:entities ?n }").rows == ((events,),)
    assert graph.rows(ask + "SELECT ?v { ?s owl:versionInfo ?v }").rows == ((__version__,),)


def test_the_build_has_no_clock(quads: list[Quad]) -> None:
    assert nquads(describe(quads, NAMES)) == nquads(describe(quads[::-1], NAMES))
    assert not [q for q in describe(quads, NAMES) if "date" in q.predicate.value.lower()]


def test_a_licence_that_is_no_address_is_refused(quads: list[Quad]) -> None:
    with pytest.raises(ValueError, match="licence"):
        describe(quads, NAMES, licence="CC BY")


def test_the_ontology_has_no_blank_node_left() -> None:
    quads = state_reference([resource("ontology", "vinhdanh.ttl")], "ontology", NAMES)
    assert {q.graph_name for q in quads} == {NamedNode("https://w3id.org/vinhdanh/graph/ontology")}
    assert not [q for q in quads if isinstance(q.subject, BlankNode) or isinstance(q.object, BlankNode)]
    assert ontology_version(quads)
    _stated.cache_clear()  # read again, not remembered
    assert nquads(quads) == nquads(state_reference([resource("ontology", "vinhdanh.ttl")], "ontology", NAMES))


def test_names_of_blank_nodes_depend_on_their_own_file_alone(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.ttl").write_text('@prefix : <https://a.example/> . :x :y [ :z "1" ] , [ :z "2" ] .')
    both = state_reference(tmp_path.glob("*.ttl"), "ontology", NAMES)
    _stated.cache_clear()
    alone = state_reference([tmp_path / "b.ttl"], "ontology", NAMES)
    assert set(alone) <= set(both)
    assert len({q.subject for q in both}) == 5


def test_a_file_that_has_changed_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "a.ttl"
    for value in ("1", "2"):
        file.write_text(f'@prefix : <https://a.example/> . :x :y "{value}" .')
        (quad,) = state_reference([file], "ontology", NAMES)
        assert quad.object == Literal(value)


def test_a_file_that_is_no_turtle_is_named(tmp_path: Path) -> None:
    (tmp_path / "broken.ttl").write_text("this is no turtle")
    with pytest.raises(SyntaxError, match=r"broken\.ttl"):
        state_reference(tmp_path.glob("*.ttl"), "ontology", NAMES)


def test_the_vocabulary_keeps_all_its_concepts(vocabulary: object) -> None:
    quads = state_reference(resource("ontology", "vocabulary").glob("*.ttl"), "vocabulary", NAMES)
    concept = NamedNode("http://www.w3.org/2004/02/skos/core#Concept")
    assert len({q.subject for q in quads if q.predicate == TYPE and q.object == concept}) == len(vocabulary)  # type: ignore[arg-type]
