"""The build's own graph: what the other graphs hold, counted, and what made them. It holds no date of the build."""

from collections import Counter
from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Quad

from kg import __version__
from kg.graph.iri import VD, Names
from kg.graph.terms import (
    DCAT,
    DCTERMS,
    LABEL,
    OWL,
    PROV,
    TYPE,
    VOID,
    address,
    exact,
    integer,
    term,
    vd,
    vi,
)

LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def describe(
    quads: Iterable[Quad],
    names: Names,
    *,
    ontology_version: str | None = None,
    vocabulary_version: str | None = None,
    licence: str = LICENCE,
) -> list[Quad]:
    """The description (VoID, DCAT, PROV) of all other graphs of the build.

    Raises ValueError for a licence that is no web address.
    """
    said = set(quads)
    subjects, predicates, typed = set(), set(), set()
    for quad in said:  # each look at a quad makes a new term: one look at each, not four
        subject, predicate = quad.subject, quad.predicate
        subjects.add(subject)
        predicates.add(predicate)
        if predicate == TYPE:
            typed.add((subject, quad.object))
    classes = Counter(one for _, one in typed)
    graph = names.graph("build")
    dataset, software = NamedNode(names.base + "id/dataset"), names.software(__version__)
    terms = address(licence)
    if terms is None:
        raise ValueError(f"the licence '{licence}' is no web address")
    statements: list[tuple[NamedNode, NamedNode, NamedNode | Literal]] = [
        (software, TYPE, term(PROV, "SoftwareAgent")),
        (software, LABEL, vi(f"Vinh Danh {__version__}")),
        (software, term(OWL, "versionInfo"), exact(__version__)),
        (dataset, TYPE, term(VOID, "Dataset")),
        (dataset, TYPE, term(DCAT, "Dataset")),
        (dataset, LABEL, vi("Đồ thị Vinh Danh")),
        (dataset, term(DCTERMS, "license"), terms),
        (dataset, term(PROV, "wasAttributedTo"), software),
        (dataset, term(VOID, "uriSpace"), exact(names.base)),
        (dataset, term(VOID, "vocabulary"), NamedNode(VD)),
        (dataset, term(VOID, "triples"), integer(len(said))),
        (dataset, term(VOID, "distinctSubjects"), integer(len(subjects))),
        (dataset, term(VOID, "properties"), integer(len(predicates))),
        (dataset, term(VOID, "documents"), integer(classes[vd("SourceDocument")])),
    ]
    if ontology_version:
        statements.append((dataset, vd("ontologyVersion"), exact(ontology_version)))
    if vocabulary_version:
        statements.append((dataset, vd("vocabularyVersion"), exact(vocabulary_version)))
    for one, count in classes.items():
        if isinstance(one, NamedNode):
            partition = names.fact("partition", one.value)
            statements += [
                (dataset, term(VOID, "classPartition"), partition),
                (partition, LABEL, vi(one.value.rsplit("#", 1)[-1].rsplit("/", 1)[-1])),
                (partition, term(VOID, "class"), one),
                (partition, term(VOID, "entities"), integer(count)),
            ]
    return [Quad(*statement, graph) for statement in statements]


def ontology_version(quads: Iterable[Quad]) -> str | None:
    """The version that the ontology gives itself (owl:versionInfo), the first in code point order."""
    found = {
        quad.object.value
        for quad in quads
        if quad.predicate == term(OWL, "versionInfo") and isinstance(quad.object, Literal)
    }
    return min(found, default=None)
