"""The graph of links: what of other datasets the nodes are, and how each link was decided."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.iri import Names
from kg.graph.terms import DCTERMS, LABEL, RDFS, SKOS, TYPE, XSD, address, exact, moment, term, vd, vi
from kg.linking.mappings import EXACT, Link, LinkSet, link_sets
from kg.linking.nodes import Linked

NAME = "links"
_PREDICATES = {
    EXACT: term(SKOS, "exactMatch"),
    "skos:closeMatch": term(SKOS, "closeMatch"),
    "schema:sameAs": NamedNode("https://schema.org/sameAs"),
    "owl:sameAs": term(SKOS, "exactMatch"),  # two eras of one name would become one
}

Said = tuple[NamedNode, NamedNode, NamedNode | Literal]


def state_links(linked: Iterable[Linked], names: Names) -> list[Quad]:
    """One statement a link, and beside it one node that says how it was decided; nothing that nobody reviewed."""
    graph, sets = names.graph(NAME), link_sets()
    said = [one for node in linked for link in node.links for one in _link(node, link, names, sets)]
    return [Quad(*one, graph) for one in dict.fromkeys(said)]


def _link(node: Linked, link: Link, names: Names, sets: Iterable[LinkSet]) -> Iterator[Said]:
    target = _target(link.object_id, sets)
    if target is None:
        return
    subject = names.of(node.kind, node.key)
    yield subject, _PREDICATES[link.predicate_id], target
    reason = names.fact("link", node.address, link.predicate_id, link.object_id)
    yield reason, TYPE, vd("Link")
    yield reason, LABEL, vi(f"{node.label} – {link.object_id}")
    yield reason, vd("linkOf"), subject
    yield reason, vd("linkTo"), target
    yield reason, vd("linkRelation"), exact(link.predicate_id)
    yield reason, vd("linkConfidence"), Literal(str(link.confidence), datatype=term(XSD, "decimal"))
    by_hand = any(one.other == link.object_id for one in node.judged)
    if by_hand:
        yield reason, vd("linkFeature"), exact("judgement")
    elif node.decision.candidate is not None:
        for feature in node.decision.candidate.features:
            yield reason, vd("linkFeature"), exact(str(feature))
    if link.reviewer_label:
        yield reason, vd("reviewedBy"), exact(link.reviewer_label)
    if link.mapping_date:
        yield reason, term(DCTERMS, "date"), moment(link.mapping_date)
    if (licence := address(link.license)) is not None:
        yield reason, term(DCTERMS, "license"), licence
    for source in link.sources:
        yield reason, term(DCTERMS, "source"), exact(source)
    if link.comment:
        yield reason, term(RDFS, "comment"), exact(link.comment)


def _target(curie: str, sets: Iterable[LinkSet]) -> NamedNode | None:
    """The address of what is linked to; a web address stands for itself."""
    prefix = curie.partition(":")[0]
    for one in sets:
        if prefix in one.prefixes:
            return NamedNode(one.iri(curie))
    return address(curie)
