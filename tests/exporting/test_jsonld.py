"""Nodes as JSON-LD: nothing is lost, and the same words read as schema.org."""

import json
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, Store, parse
from typer.testing import CliRunner

from kg.cli import app
from kg.exporting.contexts import WORDS, as_text, context, terms
from kg.exporting.nodes import document

OURS = Path(__file__).parent.parent / "linking" / "ours.trig"
ID, VD, SCHEMA = "https://w3id.org/vinhdanh/id/", "https://w3id.org/vinhdanh/ontology#", "https://schema.org/"
WIKIDATA = "http://www.wikidata.org/prop/direct/"


@pytest.fixture(scope="module")
def store() -> Store:
    store = Store()
    store.bulk_load(path=str(OURS), format=RdfFormat.TRIG)
    extra = ("person/trần-minh-khôi", "receivedAward", "award/huân-chương-lao-động")
    subject, predicate, value = NamedNode(ID + extra[0]), NamedNode(VD + extra[1]), NamedNode(ID + extra[2])
    store.add(Quad(subject, predicate, value))
    same = NamedNode("http://www.w3.org/2004/02/skos/core#exactMatch")
    store.add(Quad(subject, same, NamedNode("http://www.wikidata.org/entity/Q930001")))
    return store


def read(text: str) -> set[str]:
    return {str(quad.triple) for quad in parse(text, format=RdfFormat.JSON_LD)}


def test_a_node_says_what_the_graph_says(store: Store) -> None:
    nodes = {quad.subject for quad in store if isinstance(quad.subject, NamedNode)}
    assert len(nodes) > 20
    for node in nodes:
        said = {str(quad.triple) for quad in store.quads_for_pattern(node, None, None, None)}
        assert read(document(store, node)) == said


def test_the_same_words_are_schema_org(store: Store) -> None:
    person = ID + "person/trần-minh-khôi"
    said = read(document(store, NamedNode(person), "schema"))
    assert said >= {
        f"<{person}> <{SCHEMA}award> <{ID}award/huân-chương-lao-động>",
        f'<{person}> <{SCHEMA}name> "Trần Minh Khôi"@vi',
        f"<{person}> <{SCHEMA}sameAs> <http://www.wikidata.org/entity/Q930001>",
        f"<{person}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{SCHEMA}Person>",
    }
    kept = {words: json.loads(document(store, NamedNode(person), words)) for words in WORDS}
    for words in WORDS:
        kept[words].pop("@context")
    assert kept["own"] == kept["schema"] == kept["wikidata"]  # only the context differs


def test_and_wikidatas_properties(store: Store) -> None:
    said = read(document(store, NamedNode(ID + "person/trần-minh-khôi"), "wikidata"))
    assert f"<{ID}person/trần-minh-khôi> <{WIKIDATA}P166> <{ID}award/huân-chương-lao-động>" in said
    assert terms("wikidata")[VD + "conferralDate"][1] == f"{WIKIDATA}P585"


@pytest.mark.parametrize("words", WORDS)
def test_each_word_stands_for_one_thing_of_its_kind(words: str) -> None:
    names = [word for word, _ in terms(words).values()]
    assert len(names) == len(set(names)) == len(context(words))
    for iri, (word, there) in terms(words).items():
        if there != iri:
            local = there.rpartition("/")[2]
            assert local[0].isupper() == word[0].isupper() or words == "wikidata", f"{word} is no {there}"


def test_no_address_of_the_document_is_fetched(store: Store) -> None:
    assert isinstance(json.loads(document(store, NamedNode(ID + "place/an-giang")))["@context"], dict)


def test_the_command(tmp_path: Path) -> None:
    said = CliRunner().invoke(app, ["export", "jsonld"])
    assert said.output == as_text()
    answer = CliRunner().invoke(app, ["export", "jsonld", "Trần Minh Khôi", "--graph", str(OURS), "--words", "schema"])
    assert answer.exit_code == 0, answer.output
    assert json.loads(answer.output)["@type"] == ["Person"]
    for word, reason in (("An Giang", "may be 3 things"), ("Không Có", "nothing that is known")):
        wrong = CliRunner().invoke(app, ["export", "jsonld", word, "--graph", str(OURS)])
        assert (wrong.exit_code, wrong.stderr.count("\n")) == (1, 1)
        assert reason in wrong.stderr
