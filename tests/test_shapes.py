"""The quick look at the shapes: it never clears what pyshacl would find."""

import random
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from kg.assembly import assemble
from kg.graph.iri import BASE
from kg.graph.terms import XSD
from kg.harvest import harvest
from kg.resources import resource
from kg.shapes import Shapes
from kg.validation import by_document, validate
from kg.vocabulary import Vocabulary

SHAPES = resource("ontology", "shapes.ttl")
SAMPLE = Path(__file__).parent / "graphs" / "commendation.ttl"


@pytest.fixture(scope="module")
def documents(vocabulary: Vocabulary) -> dict[str, list[Triple]]:
    """The statements of a few documents, and of one that holds every kind of thing."""
    paths = sorted(resource("documents").glob("*.txt"))[::6]
    quads = assemble(harvest(paths, vocabulary).records, vocabulary, BASE)
    graphs = by_document(quads, f"{BASE}graph/document/")
    everything = [quad.triple for quad in parse(path=SAMPLE, format=RdfFormat.TURTLE)]
    return {name: [quad.triple for quad in said] for name, said in graphs.items()} | {"all": everything}


def spoilt(statements: list[Triple], chance: random.Random) -> list[Triple]:
    """The statements with a random fault or two."""
    said = list(statements)
    for _ in range(chance.choice((1, 1, 2))):
        one = said.pop(chance.randrange(len(said)))
        other = chance.choice(statements)
        odd: list[NamedNode | Literal | BlankNode | Triple] = [
            other.object,
            other.subject,
            Literal("x"),
            Literal("2023-02-30", datatype=NamedNode(XSD + "date")),
            Literal("-3", datatype=NamedNode(XSD + "integer")),
            Literal("003", datatype=NamedNode(XSD + "integer")),
            Literal("0000", datatype=NamedNode(XSD + "gYear")),
            BlankNode("b"),
        ]
        match chance.randrange(4):
            case 0:  # gone
                pass
            case 1:  # another value
                said.append(Triple(one.subject, one.predicate, chance.choice(odd)))
            case 2:  # one more value
                said += [one, Triple(one.subject, one.predicate, chance.choice(odd))]
            case 3:  # of another node
                said.append(Triple(other.subject, one.predicate, one.object))
    return said


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_random_faults_are_found_with_and_without_the_quick_look(seed: int, documents: dict[str, list[Triple]]) -> None:
    chance = random.Random(seed)
    names = [chance.choice(sorted(documents)) for _ in range(12)]
    faulty = {f"{number}-{name}": spoilt(documents[name], chance) for number, name in enumerate(names)}
    found = validate(faulty)
    assert found
    assert found == validate(faulty, quick=False)


def test_most_documents_are_cleared(documents: dict[str, list[Triple]]) -> None:
    shapes = Shapes(SHAPES)
    assert shapes.suspects(documents["all"]) == frozenset()


def suspects(text: str, tmp_path: Path, statements: str = "<urn:a> a <urn:C> ; <urn:p> 3 .") -> frozenset[str] | None:
    """What the shapes of a text suspect of some statements."""
    (tmp_path / "shapes.ttl").write_text("@prefix sh: <http://www.w3.org/ns/shacl#> .\n" + text)
    return Shapes(tmp_path / "shapes.ttl").suspects(q.triple for q in parse(statements, format=RdfFormat.TURTLE))


@pytest.mark.parametrize(
    "constraint",
    [
        "sh:closed true",
        "sh:deactivated false",
        "sh:not [ sh:class <urn:D> ]",
        "sh:property [ sh:path [ sh:zeroOrMorePath <urn:p> ] ; sh:maxCount 9 ]",
        "sh:property [ sh:path <urn:p> ; sh:minCount 2 ]",
        "sh:property [ sh:path <urn:p> ; sh:uniqueLang true ]",
        "sh:property [ sh:path <urn:p> ; sh:datatype <http://www.w3.org/2001/XMLSchema#decimal> ]",
        "sh:property [ sh:path <urn:p> ; sh:sparql [ sh:select 'SELECT $this WHERE { }' ] ]",
    ],
)
def test_what_the_quick_look_does_not_know_is_left_to_pyshacl(constraint: str, tmp_path: Path) -> None:
    shape = f"<urn:shape> a sh:NodeShape ; sh:targetClass <urn:C> ; {constraint} ."
    assert suspects(shape, tmp_path) == {"urn:shape"}


def test_a_hierarchy_of_classes_is_left_to_pyshacl(tmp_path: Path) -> None:
    shape = "<urn:shape> a sh:NodeShape ; sh:targetClass <urn:C> ; sh:nodeKind sh:IRI ."
    assert suspects(shape, tmp_path) == frozenset()
    below = "<urn:a> a <urn:D> . <urn:D> <http://www.w3.org/2000/01/rdf-schema#subClassOf> <urn:C> ."
    assert suspects(shape, tmp_path, below) is None


def test_targets_that_the_quick_look_does_not_know_are_left_to_pyshacl(tmp_path: Path) -> None:
    assert suspects("<urn:shape> a sh:NodeShape ; sh:targetNode <urn:a> ; sh:nodeKind sh:IRI .", tmp_path) is None
