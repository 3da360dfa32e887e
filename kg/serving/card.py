"""An award act as a card tells it: who receives, in which words it is told, what speaks against it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from urllib.parse import unquote

from pyoxigraph import Literal, NamedNode

from kg.graph.iri import VD, VOCABULARY
from kg.graph.terms import DCTERMS, PROV, RDFS, SKOS
from kg.resources import PACKAGE, from_yaml
from kg.serving.catalogue import Act, Catalogue
from kg.serving.evidence import Quote, Told
from kg.serving.highlighting import Piece, pieces
from kg.serving.passages import passages
from kg.serving.site import Served
from kg.serving.statements import Statements

COUNTS = ("total", "collective", "individual", "household")


@dataclass(frozen=True, slots=True)
class Group:
    """A group that receives, by its counts; '' counts are not said."""

    iri: str
    counts: tuple[tuple[str, int], ...]
    part_of: tuple[str, ...]
    bundles: tuple[tuple[str, tuple[str, ...]], ...]  # a bundle, and the awards in it: which member got which is open


@dataclass(frozen=True, slots=True)
class Shown:
    """A quote in its sentence."""

    quote: Quote
    pieces: tuple[Piece, ...]
    cut_before: bool
    cut_after: bool
    meaning: dict[str, str]  # of the construction that found it, by language


@dataclass(frozen=True, slots=True)
class Source:
    """What one document says of the act."""

    told: Told
    shown: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """What sources disagree on: each value with its documents."""

    field: str
    variants: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """Why nodes of several documents are one, or are not."""

    iri: str
    verdict: str  # 'same', 'different', 'unsure'
    rule: str
    agrees: tuple[str, ...]
    documents: tuple[str, ...]
    addresses: tuple[str, ...]
    who: str
    when: str
    why: str


def group(say: Statements, iri: str) -> Group:
    """A group that receives."""
    counted = [iri, *say.values(iri, VD + "subgroupOf")]
    bundles = sorted({one for node in counted for one in say.subjects(VD + "bundleRecipient", node)})
    counts = ((name, say.number(iri, f"{VD}{name}Count")) for name in COUNTS)
    return Group(
        iri,
        tuple((name, count) for name, count in counts if count is not None),
        tuple(counted[1:]),
        tuple((one, tuple(say.values(one, VD + "bundleConferral"))) for one in bundles),
    )


def sources(served: Served, act: Act, every: Sequence[Told]) -> list[Source]:
    """All that is told of an act, by document, each with its quotes where they are read."""
    say = Statements(served.store)
    names = {
        "giver": [_giver(say, served, act)]
        if len(act.givers) < 2
        else [_names(say, served, [one]) for one in act.givers],
        "award": [
            [
                *_names(say, served, [act.award]),
                *(
                    word
                    for one in say.values(act.award, VD + "awardConcept", VD + "hasForm")
                    for word in _labels(say, one)
                ),
            ]
        ],
        "recipient": [_names(say, served, [one]) for one in act.recipients],
    }
    return [Source(told, tuple(shown(served, told.document, quote, names) for quote in told.quotes)) for told in every]


def shown(served: Served, document: str, quote: Quote, names: Mapping[str, Sequence[Sequence[str]]]) -> Shown:
    """A quote in the sentence that the edition keeps of it, else alone; `names` are looked for by role."""
    kept = passages(served.key)
    name = unquote((served.path(document) or "").partition("/")[2])
    around = kept.around(name, quote.start, quote.end)
    at = around.start if around else quote.start
    text = around.text if around else quote.text
    span = (quote.start - at, quote.end - at)
    if text[slice(*span)] != quote.text:  # the record is of another edition than the graph
        around, at, text, span = None, quote.start, quote.text, (0, len(quote.text))
    known = [(a - at, b - at, "recipient") for a, b in kept.recipients(name, quote.start, quote.end)]
    fitting = [one for one in known if one[0] >= 0 and one[1] <= len(text)]
    looked_for = {role: said for role, said in names.items() if not (role == "recipient" and fitting)}
    return Shown(
        quote,
        tuple(pieces(text, span, fitting, looked_for)),
        bool(around and around.cut_before),
        bool(around and around.cut_after),
        meaning(quote.construction),
    )


def conflicts(say: Statements, iri: str) -> list[Conflict]:
    """What sources disagree on."""
    found = []
    for node in say.subjects(VD + "conflictAbout", iri):
        variants = [
            (say.value(one, VD + "variantValue"), tuple(say.values(one, PROV + "wasDerivedFrom")))
            for one in say.values(node, VD + "hasVariant")
        ]
        found.append(Conflict(say.value(node, VD + "conflictOn"), tuple(sorted(variants))))
    return sorted(found, key=lambda one: one.field)


def judgements(say: Statements, iri: str, alone: tuple[str, ...] = ()) -> list[Judgement]:
    """Why a node is what it is: what was merged into it, and what was judged of it."""
    nodes = {
        *say.subjects(VD + "judgedHappening", iri),
        *say.subjects(VD + "judgedAgent", iri),
        *(one for address in (iri, *alone) for one in say.bearers(VD + "judgedAddress", address)),
    }
    return [
        Judgement(
            node,
            say.value(node, VD + "judgement") or "same",
            say.value(node, VD + "identityRule"),
            tuple(say.values(node, VD + "agreesOn")),
            tuple(say.values(node, PROV + "wasDerivedFrom")),
            tuple(say.values(node, VD + "unitesAddress", VD + "judgedAddress")),
            say.value(node, DCTERMS + "creator"),
            say.value(node, DCTERMS + "date"),
            say.value(node, RDFS + "comment"),
        )
        for node in sorted(nodes)
    ]


@cache
def _meanings() -> dict[str, dict[str, str]]:
    folder = PACKAGE / "extraction" / "constructions"
    read = (from_yaml(file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.yaml")))
    return {one["id"]: one["meaning"] for one in read if isinstance(one, dict) and "id" in one}


def meaning(construction: str) -> dict[str, str]:
    """What a construction reads, in words, by language; empty for evidence that no construction found.

    >>> meaning("confer-active")["en"]
    'X gives W to R; X is a body or an office that stands for it'
    """
    return _meanings().get(construction, {})


def _giver(say: Statements, served: Served, act: Act) -> list[str]:
    """What the one giver may be called: its office, its name, what bodies of its kind are called."""
    kinds = [kind for iri in act.givers for kind in say.values(iri, VD + "orgKind")]
    return [*_names(say, served, [*act.offices, *act.givers]), *(word for kind in kinds for word in _labels(say, kind))]


def _names(say: Statements, served: Served, iris: Sequence[str]) -> list[str]:
    """What nodes are called, and their short forms as the vocabulary knows them."""
    found: dict[str, None] = {}
    for name in (name for iri in iris for name in _labels(say, iri) or [served.catalogue.name(iri)]):
        found[name] = None
        for long, short in _abbreviations(served.catalogue):
            if name.startswith(long):
                found[short + name.removeprefix(long)] = None
    return list(found)


def _labels(say: Statements, iri: str) -> list[str]:
    """The Vietnamese names of a node, the longest first."""
    if not iri:
        return []
    found = {
        quad.object.value
        for predicate in (SKOS + "prefLabel", RDFS + "label", SKOS + "altLabel")
        for quad in say.store.quads_for_pattern(NamedNode(iri), NamedNode(predicate), None, None)
        if isinstance(quad.object, Literal) and quad.object.language in ("vi", None)
    }
    return sorted(found, key=lambda name: (-len(name), name))


@lru_cache(maxsize=1)
def _abbreviations(catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    """Long forms of names of bodies and their short forms."""
    say, found = Statements(catalogue.store), []
    for concept in say.subjects(SKOS + "inScheme", VOCABULARY + "abbreviations"):
        if long := say.texts(concept, SKOS + "prefLabel").get("vi", ""):
            found += [(long, short) for short in say.values(concept, SKOS + "altLabel")]
    return tuple(found)
