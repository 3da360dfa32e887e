"""What a node is, apart from the facts it has a part in: its attributes, names, namesakes and links elsewhere."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from pyoxigraph import Literal, NamedNode

from kg.graph.iri import VD
from kg.graph.terms import DCTERMS, ORG, OWL, RDFS, SKOS
from kg.serving.site import Served
from kg.serving.statements import Statements

_ELSEWHERE = {OWL + "sameAs": "same", SKOS + "exactMatch": "same", SKOS + "closeMatch": "close"}
_DATASETS = {"wikidata.org": "Wikidata", "geonames.org": "GeoNames", "dbpedia.org": "DBpedia"}
_CONCEPTS = tuple(VD + name for name in ("placeConcept", "movementConcept", "modelConcept", "awardConcept"))


def attributes(say: Statements, iri: str) -> list[tuple[str, list[str]]]:
    """What is said of a node, by words for the property: nodes that are linked, or values."""
    found = [
        ("attr_kind", say.values(iri, VD + "orgKind")),
        ("attr_form", say.values(iri, VD + "hasForm")),
        ("attr_part_of", say.values(iri, ORG + "subOrganizationOf")),
        ("attr_area", say.values(iri, VD + "jurisdiction")),
        ("attr_post_in", say.values(iri, ORG + "postIn")),
        ("attr_before", say.subjects(VD + "bodySucceededBy", iri) + say.subjects(VD + "succeededBy", iri)),
        ("attr_after", say.values(iri, VD + "bodySucceededBy", VD + "succeededBy")),
        ("attr_event_kind", say.values(iri, VD + "eventKind")),
        ("attr_date", say.values(iri, VD + "eventDate", DCTERMS + "issued")),
        ("attr_place", say.values(iri, VD + "eventPlace", VD + "modelPlace", VD + "aboutPlace")),
        ("attr_organiser", say.subjects(VD + "organises", iri)),
        ("attr_group", say.values(iri, VD + "subgroupOf")),
        ("attr_concept", say.values(iri, *_CONCEPTS)),
    ]
    return [(key, values) for key, values in found if values]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A node in another dataset, and how it was decided that it is the same as ours, or close to it."""

    relation: str  # 'same' or 'close'
    address: str
    name: str  # of the dataset, and what it calls the node
    by: str  # the node of ours that is linked: the one shown, or its concept in the vocabulary
    features: tuple[str, ...] = ()
    confidence: str = ""
    who: tuple[str, ...] = ()
    when: str = ""
    sources: tuple[str, ...] = ()
    why: str = ""


def elsewhere(say: Statements, served: Served, iri: str) -> list[Elsewhere]:
    """Where else a node is known, the surest first."""
    found = []
    for one in (iri, *say.values(iri, *_CONCEPTS)):
        decided = {to: link for link in say.subjects(VD + "linkOf", one) for to in say.values(link, VD + "linkTo")}
        for predicate, relation in _ELSEWHERE.items():
            for address in say.values(one, predicate):
                if not address.startswith(("http://", "https://")) or served.path(address) is not None:
                    continue
                link = decided.get(address, "")
                found.append(
                    Elsewhere(
                        relation,
                        address,
                        dataset(address),
                        one,
                        tuple(say.values(link, VD + "linkFeature")) if link else (),
                        say.value(link, VD + "linkConfidence") if link else "",
                        tuple(say.values(link, VD + "reviewedBy")) if link else (),
                        say.value(link, DCTERMS + "date") if link else "",
                        tuple(say.values(link, DCTERMS + "source")) if link else (),
                        say.value(link, RDFS + "comment") if link else "",
                    )
                )
    return sorted(found, key=lambda one: (one.relation != "same", one.name, one.address))


def dataset(address: str) -> str:
    """What a link leads to, in a few words.

    >>> dataset("http://www.wikidata.org/entity/Q36587"), dataset("https://sws.geonames.org/1559970/")
    ('Wikidata Q36587', 'GeoNames 1559970')
    >>> dataset("https://w3id.org/vinhdanh/register/gso/63/58")
    'w3id.org: gso/63/58'
    """
    parts = urlsplit(address)
    end = parts.path.strip("/")
    for host, name in _DATASETS.items():
        if (parts.hostname or "").endswith(host):
            return f"{name} {end.rpartition('/')[2]}"
    return f"{parts.hostname}: {end.partition('register/')[2] or end}"


def namesakes(served: Served, say: Statements, iri: str) -> list[str]:
    """Other nodes of the same kind and name."""
    catalogue = served.catalogue
    kind, name = catalogue.kinds.get(iri), catalogue.name(iri)
    if kind in {None, "conferral", "document"}:
        return []
    texts = {name, *say.texts(iri, RDFS + "label").values()}
    found = {one for text in texts for one in _called(say, text) if catalogue.kinds.get(one) == kind}
    return sorted(found - {iri})


def _called(say: Statements, text: str) -> list[str]:
    """The nodes with a label."""
    label = NamedNode(RDFS + "label")
    pattern = say.store.quads_for_pattern(None, label, Literal(text, language="vi"), None)
    return sorted({quad.subject.value for quad in pattern if isinstance(quad.subject, NamedNode)})


def other_names(say: Statements, served: Served, iri: str, lang: str) -> list[str]:
    """What else a node is called, in any language, its concept's names among them."""
    shown = served.catalogue.name(iri, lang)
    concepts = say.values(iri, *_CONCEPTS)
    found = [
        one for name in (SKOS + "altLabel", SKOS + "prefLabel", RDFS + "label") for one in say.texts(iri, name).values()
    ]
    found += [name for concept in concepts for name in say.texts(concept, SKOS + "prefLabel").values()]
    return sorted(set(found) - {shown})
