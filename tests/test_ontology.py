import re
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, parse

from kg.graph.iri import VD
from kg.graph.terms import OWL, RDF, RDFS, SKOS
from kg.ontology import Ontology
from kg.resources import resource
from kg.vocabulary import Vocabulary

ROOT = Path(__file__).parent.parent
IRI = "https://w3id.org/vinhdanh/ontology"
ONTOLOGY = Ontology.load()
OWN = sorted(term for term in ONTOLOGY.terms() if term.startswith(VD))
DERIVED = [
    *("awardedBy", "awarded", "receivedAward", "handedAwardTo", "heldPost", "affiliatedWith", "participatedIn"),
    *("conferringBody", "recipientOf"),
]


def turtle(*parts: str) -> list:
    return list(parse(path=resource("ontology", *parts), format=RdfFormat.TURTLE))


def languages(subject: str, predicate: str) -> list[str | None]:
    return sorted(value.language for value in ONTOLOGY.objects(subject, predicate) if isinstance(value, Literal))


@pytest.mark.parametrize("term", OWN)
def test_every_own_term_is_labelled_and_defined(term):
    assert languages(term, RDFS + "label") == ["en", "vi"]
    assert languages(term, SKOS + "definition") == ["en", "vi"]
    assert ONTOLOGY.named(term, RDFS + "isDefinedBy") == (IRI,)


def test_every_reused_term_is_labelled_and_names_where_it_is_defined():
    for term in sorted(ONTOLOGY.terms() - set(OWN)):
        assert languages(term, RDFS + "label") == ["en", "vi"]
        (home,) = ONTOLOGY.named(term, RDFS + "isDefinedBy")
        assert term.startswith(home)


def test_header():
    assert ONTOLOGY.named(IRI, OWL + "versionIRI") == (f"{IRI}/0.1.0",)
    assert ONTOLOGY.named(IRI, "http://purl.org/dc/terms/license") == ("https://www.apache.org/licenses/LICENSE-2.0",)
    assert languages(IRI, "http://purl.org/dc/terms/title") == ["en", "vi"]
    assert languages(IRI, "http://purl.org/dc/terms/description") == ["en", "vi"]
    assert ONTOLOGY.objects(IRI, "http://purl.org/vocab/vann/preferredNamespacePrefix") == (Literal("vd"),)
    assert not ONTOLOGY.objects(IRI, OWL + "imports")
    assert not ONTOLOGY.objects(IRI, "http://purl.org/dc/terms/creator")


def test_a_term_is_of_one_kind():
    kinds = [ONTOLOGY.terms(kind) for kind in ("Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty")]
    assert sum(map(len, kinds)) == len(ONTOLOGY.terms())


def test_dates_are_annotations():
    """HermiT refuses xsd:date and its kin: no logical axiom may name them."""
    for date in ("conferralDate", "attestedOn", "eventDate", "validFrom", "validTo", "startYear", "endYear"):
        assert VD + date in ONTOLOGY.terms("AnnotationProperty")
    assert not [t for t in ONTOLOGY.triples if str(t.object).endswith(("#date>", "#gYear>", "#gYearMonth>"))]


@pytest.mark.parametrize("name", DERIVED)
def test_derived_properties_say_so(name):
    assert [value.value for value in ONTOLOGY.objects(VD + name, VD + "derived")] == ["true"]


def test_chains():
    chains = {
        name.removeprefix(VD): [_step(member) for member in ONTOLOGY.members(chain.value)]
        for name, chain in ONTOLOGY.stated(OWL + "propertyChainAxiom")
    }
    assert chains == {
        "affiliatedWith": ["heldPost", "postIn"],
        "awardedBy": ["recipientOf", "conferringBody"],
        "conferringBody": ["conferredByOffice", "postIn"],
        "handedAwardTo": ["-presentedBy", "recipient"],
        "heldPost": ["-member", "onPost"],
        "participatedIn": ["-participant", "participationIn"],
        "receivedAward": ["recipientOf", "confersAward"],
        "succeededBy": ["-originalUnit", "resultingUnit"],
    }


def _step(member) -> str:
    if isinstance(member, BlankNode):
        return "-" + ONTOLOGY.named(member.value, OWL + "inverseOf")[0].rpartition("#")[2]
    return member.value.rpartition("#")[2]


def test_composite_properties_carry_no_axiom_that_wants_a_simple_one():
    """OWL 2 DL: what lies above a chain or a transitive property may not be functional, irreflexive or counted."""
    composite = {name for name, _ in ONTOLOGY.stated(OWL + "propertyChainAxiom")}
    composite |= set(ONTOLOGY.subjects(RDF + "type", OWL + "TransitiveProperty"))
    grown = 0
    while grown != len(composite):
        grown = len(composite)
        composite |= {above.value for name, above in ONTOLOGY.stated(RDFS + "subPropertyOf") if name in composite}
        for name, other in ONTOLOGY.stated(OWL + "inverseOf"):
            if {name, other.value} & composite:
                composite |= {name, other.value}
    for kind in ("Functional", "InverseFunctional", "Irreflexive", "Asymmetric"):
        assert not composite & set(ONTOLOGY.subjects(RDF + "type", f"{OWL}{kind}Property"))
    for restriction in ONTOLOGY.subjects(RDF + "type", OWL + "Restriction"):
        assert not composite & set(ONTOLOGY.named(restriction, OWL + "onProperty"))
    assert VD + "awardedBy" in composite
    assert VD + "awarded" in composite


def test_rl_is_marked_where_it_holds():
    """Lists and bounds of values are what this ontology uses beyond OWL 2 RL."""
    for term in OWN:
        ranges = [value for value in ONTOLOGY.objects(term, RDFS + "range") if isinstance(value, BlankNode)]
        expected = "OWL 2 DL" if ranges else "OWL 2 RL"
        assert [value.value for value in ONTOLOGY.objects(term, VD + "profile")] == [expected], term


def test_alignments_are_annotations():
    matched = {str(value) for _, value in ONTOLOGY.stated(SKOS + "closeMatch")}
    matched |= {str(value) for _, value in ONTOLOGY.stated(SKOS + "relatedMatch")}
    for code in ("P166", "P1027", "P585", "P39", "P6208"):
        assert f"<http://www.wikidata.org/entity/{code}>" in matched
    for namespace in ("https://schema.org/", "http://semanticweb.cs.vu.nl/2009/11/sem/"):
        assert any(namespace in match for match in matched)
    assert SKOS + "closeMatch" in ONTOLOGY.terms("AnnotationProperty")
    assert any("popoloproject" in str(value) for _, value in ONTOLOGY.stated(RDFS + "seeAlso"))


def test_axioms_use_declared_terms_only():
    declared = ONTOLOGY.terms()
    for predicate in ("domain", "range", "subClassOf", "subPropertyOf"):
        for _, value in ONTOLOGY.stated(RDFS + predicate):
            if isinstance(value, NamedNode) and not value.value.startswith("http://www.w3.org/2001/XMLSchema#"):
                assert value.value in declared


@pytest.mark.parametrize("file", [*sorted(path.name for path in resource("ontology", "vocabulary").glob("*.ttl"))])
def test_vocabulary_uses_declared_properties_only(file):
    used = {quad.predicate.value for quad in turtle("vocabulary", file)} - {RDF + "type"}
    assert used <= ONTOLOGY.terms()


def test_authority_uses_declared_properties_and_known_concepts():
    known = {concept.iri for concept in Vocabulary.load()}
    for quad in turtle("authority.ttl"):
        predicate = quad.predicate.value
        assert predicate in ONTOLOGY.terms() | {RDF + "type", RDFS + "label"}
        if predicate in {VD + name for name in ("ruleForm", "ruleAward", "ruleConferrerKind", "expectedForm")}:
            assert quad.object.value in known, quad


def test_authority_rules_are_complete():
    rules: dict[str, dict[str, list[str]]] = {}
    for quad in turtle("authority.ttl"):
        values = rules.setdefault(quad.subject.value, {}).setdefault(quad.predicate.value.removeprefix(VD), [])
        values.append(quad.object.value)
    assert len(rules) > 60
    for rule, said in rules.items():
        assert len(said["verdict"]) == len(said["ruleSeverity"]) == len(said["validFrom"]) == len(said["howKnown"]) == 1
        assert said["ruleSeverity"][0] in {"none", "info", "warning", "violation"}, rule
        assert ("ruleForm" in said) != ("anyForm" in said), rule
        if said["ruleSeverity"] != ["none"]:
            assert said["legalBasis"], rule


def test_shapes_use_declared_terms_only():
    text = resource("ontology", "shapes.ttl").read_text(encoding="utf-8")
    used = {VD + name for name in re.findall(r"\bvd:(\w+)", text)}
    assert used <= ONTOLOGY.terms()


def test_code_and_questions_use_declared_terms_only():
    used: dict[str, Path] = {}
    for path in (*ROOT.glob("kg/**/*.py"), *ROOT.glob("queries/*.rq")):
        text = path.read_text(encoding="utf-8")
        for name in re.findall(r'\bvd\("(\w+)"\)|\bvd:(\w+)', text):
            used.setdefault(VD + (name[0] or name[1]), path)
    assert {term: str(path) for term, path in used.items() if term not in ONTOLOGY.terms()} == {}


def test_model_document_uses_declared_terms_only():
    text = (ROOT / "docs" / "model.md").read_text(encoding="utf-8")
    used = {VD + name for name in re.findall(r"\bvd:(\w+)", text)}
    assert used - ONTOLOGY.terms() == set()


def test_a_triple_term_is_refused():
    said = parse("<urn:a> <urn:p> <<( <urn:a> <urn:p> <urn:b> )>> .", format=RdfFormat.TURTLE)
    with pytest.raises(ValueError, match="triple term"):
        Ontology(quad.triple for quad in said)
