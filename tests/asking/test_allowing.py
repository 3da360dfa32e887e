"""`--allow-service` of the commands: which servers SERVICE may ask, and who must say who is asking."""

from pathlib import Path

import pytest
from click.testing import Result
from pyoxigraph import NamedNode, Quad, RdfFormat, parse, serialize
from servers import Faulty, oxigraph
from typer.testing import CliRunner

from kg.cli import app

from .elsewhere import HERE, PREFIXES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    quads = parse(HERE, format=RdfFormat.TURTLE)
    (tmp_path / "graph.nq").write_bytes(serialize(quads, format=RdfFormat.N_QUADS) or b"")
    return tmp_path


def kg(folder: Path, query: str, *words: str) -> Result:
    words = ("query", "-", "--graph", str(folder), "--format", "csv", *words)
    return CliRunner().invoke(app, words, input=f"{PREFIXES}{query}")


JOINED = "SELECT ?s ?l { ?s :is ?x ; :name ?n . SERVICE <THERE> { ?x rdfs:label ?l } } ORDER BY ?l"
ANSWER = "s,l\nhttp://here.example/b,hai\nhttp://here.example/a,một\nhttp://here.example/a,one\n"


def test_kg_query_asks_whom_the_operator_allows(there: str, folder: Path) -> None:
    refused = kg(folder, JOINED.replace("THERE", there))
    assert refused.exit_code == 1
    assert "SERVICE asks another server" in refused.stderr
    other = kg(folder, JOINED.replace("THERE", there), "--allow-service", "http://127.0.0.1:1/sparql")
    assert (other.exit_code, other.stderr.count("\n")) == (1, 1)
    assert f"not allowed here; the operator allows it with --allow-service {there}" in other.stderr
    allowed = kg(folder, JOINED.replace("THERE", there), "--allow-service", there)
    assert (allowed.exit_code, allowed.output) == (0, ANSWER)
    statements = f"CONSTRUCT {{ ?s rdfs:label ?l }} {{ ?s :name ?n ; :is ?x SERVICE <{there}> {{ ?x rdfs:label ?l }} }}"
    assert kg(folder, statements, "--allow-service", there).output.count("label") == 3


def test_a_build_may_allow_it_for_good(there: str, folder: Path) -> None:
    (folder / "services.yaml").write_text(f"allow-service: ['{there}']", encoding="utf-8")
    assert kg(folder, JOINED.replace("THERE", there)).output == ANSWER
    assert kg(folder, "SELECT (7 AS ?n) {}").output == "n\n7\n"  # the others are as they were


def test_an_endpoint_of_ours_need_not_follow_service(there: str, folder: Path) -> None:
    with oxigraph(folder / "graph.nq") as ours:
        answer = kg(folder, JOINED.replace("THERE", there), "--endpoint", ours, "--allow-service", there)
    assert (answer.exit_code, answer.output) == (0, ANSWER)


def test_a_second_answer_is_from_the_cache(folder: Path, faults: str) -> None:
    Faulty.seen.clear()
    query = f"SELECT ?s {{ ?s :is ?x SERVICE <{faults}/get> {{ ?x rdfs:label ?a }} }}"
    for _ in range(2):
        assert kg(folder, query, "--allow-service", f"{faults}/get").output == "s\n"
    assert len(Faulty.seen) == 1


def test_public_services_are_asked_with_a_contact_only(folder: Path) -> None:
    query = "SELECT * { ?s :is ?x SERVICE <https://query.wikidata.org/sparql> { ?x rdfs:label ?l } }"
    answer = kg(folder, query, "--allow-service", "wikidata")
    assert answer.exit_code == 1
    assert "wikidata is run by others, who want to know who asks" in answer.stderr
    assert kg(folder, "SELECT (7 AS ?n) {}", "--allow-service", "wikidata").output == "n\n7\n"


def test_a_question_of_ours_asks_for_names_elsewhere(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    said = (
        "<http://here.example/a> <{0}label> 'một'@vi ; <http://www.w3.org/2004/02/skos/core#exactMatch> <urn:there> ."
    )
    rdfs = "http://www.w3.org/2000/01/rdf-schema#"
    quads = parse(said.format(rdfs), format=RdfFormat.TURTLE)
    graph = NamedNode("http://here.example/g")
    named = [Quad(one.subject, one.predicate, one.object, graph) for one in quads]
    (folder / "graph.nq").write_bytes(serialize(named, format=RdfFormat.N_QUADS) or b"")
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "a.ttl").write_text(f"<urn:there> <{rdfs}label> 'one'@en , 'eins'@de .", encoding="utf-8")
    with oxigraph(elsewhere / "a.ttl") as url:
        words = ["ask", "outside-names", "--graph", str(folder), "--service", url, "--format", "csv"]
        assert CliRunner().invoke(app, words).exit_code == 1
        answer = CliRunner().invoke(app, [*words, "--allow-service", url])
    assert answer.output.splitlines()[1:] == ["một,urn:there,one,en,http://here.example/a"]
