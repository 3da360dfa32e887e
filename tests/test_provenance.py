"""How we know: what read a document, the words behind each statement, and the rule behind each inferred value."""

import unicodedata
from pathlib import Path

import pytest

from kg.building import build
from kg.extraction.extract import Extractor
from kg.facts import Inference
from kg.harvest import check_spans, harvest
from kg.reading import read
from kg.records import Reader
from kg.resources import resource
from kg.store import Graph
from kg.vocabulary import Vocabulary

PREFIXES = """PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX vd: <https://w3id.org/vinhdanh/ontology#>
PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX void: <http://rdfs.org/ns/void#>
"""
DATED = (
    "Khen thưởng ở Kiên Giang\n\nThứ tư, 25/8/2021 09:30\n\n"
    "Ngày 19/8, Công an tỉnh Kiên Giang tặng Giấy khen cho 7 cá nhân.\n"
)


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    folder = tmp_path_factory.mktemp("dated")
    (folder / "dated.txt").write_text(DATED, encoding="utf-8")
    build([folder / "dated.txt"], folder / "out")
    return Graph.open(folder / "out")


def test_an_inference_names_its_rule_and_the_words_it_rests_on(graph: Graph) -> None:
    rows = graph.rows(
        PREFIXES + "SELECT ?field ?rule ?value ?words ?start { ?claim vd:hasInference ?i . ?i vd:inferredField ?field ;"
        " vd:inferenceRule ?rule ; vd:inferredValue ?value ; vd:inferredFrom ?e ."
        " ?e oa:exact ?words ; oa:start ?start FILTER(?rule = 'year-from-publication') }"
    )
    assert rows.rows
    for row in rows.records():
        assert row["field"] == "date"
        assert row["value"] == "2021"
        start, words = int(str(row["start"])), str(row["words"])
        assert "25/8/2021" in words
        assert DATED[start : start + len(words)] == words


def test_a_run_says_what_read_the_document(graph: Graph) -> None:
    reader = Reader.current()
    rows = graph.rows(
        PREFIXES
        + "SELECT ?program ?ontology ?vocabulary ?constructions { ?run a vd:ExtractionRun ; prov:used ?document ;"
        " prov:wasAssociatedWith ?program ; vd:ontologyVersion ?ontology ; vd:vocabularyVersion ?vocabulary ;"
        " vd:constructionsVersion ?constructions . ?document a vd:SourceDocument }"
    )
    (row,) = rows.rows
    assert str(row[0]).endswith(f"/vinhdanh-{reader.program}")
    assert row[1:] == (reader.ontology, reader.vocabulary, reader.constructions)


def test_the_build_is_described_with_counts_and_licence(graph: Graph) -> None:
    rows = graph.rows(
        PREFIXES + "SELECT ?documents ?triples ?licence { ?d a void:Dataset ; void:documents ?documents ;"
        " void:triples ?triples ; dcterms:license ?licence }"
    )
    ((documents, triples, licence),) = rows.rows
    assert (documents, str(licence)[:20]) == (1, "https://creativecomm")
    counted = graph.rows("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } FILTER(!STRENDS(STR(?g), 'graph/build')) }")
    assert counted.rows == ((triples,),)


def inferences(facts: object) -> list[Inference]:
    """All inferences of a document."""
    groups = ("awards", "not_awards", "officials", "events", "statistics")
    return [one for group in groups for fact in getattr(facts, group) for one in fact.inferences]


def test_the_words_of_an_inference_are_the_same_in_decomposed_text(extractor: Extractor, tmp_path: Path) -> None:
    """Offsets are those of the original text: the same words, however its letters are written."""
    rules = set()
    for path in sorted(resource("documents").glob("*.txt")):
        quotes = []
        for form in ("NFC", "NFD"):
            text = unicodedata.normalize(form, path.read_text(encoding="utf-8"))
            (tmp_path / path.name).write_text(text, encoding="utf-8")
            document = read(tmp_path / path.name)
            facts = extractor.extract(document)
            check_spans(facts, document.text)
            quotes.append([(one.rule, unicodedata.normalize("NFC", one.quote or "")) for one in inferences(facts)])
        assert quotes[0] == quotes[1], path.name
        rules |= {rule for rule, quote in quotes[0] if quote}
    assert rules >= {"province-of-the-document", "named-elsewhere-in-the-text"}


def test_words_that_do_not_stand_where_they_should_are_found(vocabulary: Vocabulary, tmp_path: Path) -> None:
    (tmp_path / "dated.txt").write_text(DATED, encoding="utf-8")
    (record,) = harvest([tmp_path], vocabulary).records
    check_spans(record.facts, DATED)
    with pytest.raises(ValueError, match="does not stand"):
        check_spans(record.facts, " " + DATED)
