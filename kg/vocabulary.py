"""The SKOS vocabulary (`ontology/vocabulary/*.ttl`): what awards, ranks, offices, bodies and places are called.

Read with pyoxigraph's Turtle parser, since every run of the extractor starts with it (rdflib needs seconds).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.resources import resource

SKOS = "http://www.w3.org/2004/02/skos/core#"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
VERIFIED = "https://w3id.org/vinhdanh/ontology#verified"

_Statements = dict[str, list[NamedNode | Literal]]


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept of a scheme, with every way in which a text may write it."""

    iri: str
    scheme: str
    notation: str
    label: str
    label_en: str | None
    variants: tuple[str, ...]  # skos:altLabel@vi, in the order of the file
    broader: str | None  # an IRI, often of another scheme: the form of an award
    verified: bool
    properties: Mapping[
        str, tuple[str, ...]
    ]  # all else by local name: 'grade', 'decidedBy'; in English 'definition@en'

    @property
    def labels(self) -> tuple[str, ...]:
        """The label and the variants: all surface forms."""
        return (self.label, *self.variants)

    def values(self, name: str) -> tuple[str, ...]:
        """The values of a property, none if it has none."""
        return self.properties.get(name, ())

    def value(self, name: str) -> str | None:
        """The first value of a property."""
        return next(iter(self.values(name)), None)


class Vocabulary:
    """All schemes, each in the order of its file.

    >>> vocabulary = Vocabulary.load()
    >>> vocabulary.get("organisation-kinds", "cong-an-tinh").label
    'Công an tỉnh'
    >>> vocabulary.get("awards", "hc-lao-dong").values("grade")
    ('Nhất', 'Nhì', 'Ba')
    """

    def __init__(self, schemes: Mapping[str, tuple[Concept, ...]], version: str) -> None:
        self.version = version
        self._schemes = dict(schemes)
        self._by_iri = {concept.iri: concept for concepts in schemes.values() for concept in concepts}
        self._by_notation = {(concept.scheme, concept.notation): concept for concept in self._by_iri.values()}

    @classmethod
    def load(cls, folder: Path | None = None) -> "Vocabulary":
        """Read every `*.ttl` of the folder (the project's own without one); a file's stem is its scheme's name.

        Files that have not changed since are not understood again. Raises ValueError for a file that is no Turtle or a
        concept without notation, label or scheme.
        """
        paths = sorted((folder or resource("ontology", "vocabulary")).glob("*.ttl"))
        return _understood(tuple((path.stem, path.read_bytes()) for path in paths))

    @property
    def schemes(self) -> tuple[str, ...]:
        """The names of the schemes, sorted."""
        return tuple(self._schemes)

    def scheme(self, name: str) -> tuple[Concept, ...]:
        """The concepts of a scheme in the order of its file; KeyError for an unknown scheme."""
        return self._schemes[name]

    def get(self, scheme: str, notation: str) -> Concept:
        """The concept with this notation; KeyError if there is none."""
        return self._by_notation[scheme, notation]

    def concept(self, iri: str) -> Concept:
        """The concept with this IRI; KeyError if there is none."""
        return self._by_iri[iri]

    def __iter__(self) -> Iterator[Concept]:
        return iter(self._by_iri.values())

    def __len__(self) -> int:
        return len(self._by_iri)


@lru_cache(maxsize=1)
def _understood(files: tuple[tuple[str, bytes], ...]) -> Vocabulary:
    schemes: dict[str, tuple[Concept, ...]] = {}
    digest = sha256()
    for name, data in files:
        digest.update(data)
        try:
            schemes[name] = tuple(_concepts(name, data))
        except (SyntaxError, ValueError) as error:
            raise ValueError(f"{name}.ttl: {error}") from error
    return Vocabulary(schemes, digest.hexdigest()[:12])


def _concepts(scheme: str, data: bytes) -> Iterator[Concept]:
    subjects: dict[str, _Statements] = {}
    for quad in parse(data, format=RdfFormat.TURTLE):
        if not isinstance(quad.subject, NamedNode) or not isinstance(quad.object, NamedNode | Literal):
            raise ValueError(f"a blank node or triple term at {quad.subject}")
        subjects.setdefault(quad.subject.value, {}).setdefault(quad.predicate.value, []).append(quad.object)
    for iri, statements in subjects.items():
        if NamedNode(SKOS + "Concept") in statements.get(RDF_TYPE, ()):
            yield _concept(scheme, iri, statements)


def _concept(scheme: str, iri: str, statements: _Statements) -> Concept:
    properties: dict[str, tuple[str, ...]] = {}
    for predicate, objects in statements.items():
        if predicate in _OWN_FIELDS:
            continue
        local = predicate[max(predicate.rfind("#"), predicate.rfind("/")) + 1 :]
        for term in objects:
            language = term.language if isinstance(term, Literal) else None
            key = local if language in (None, "vi") else f"{local}@{language}"
            properties[key] = (*properties.get(key, ()), term.value)
    in_scheme = _texts(statements, "inScheme")
    if [name.rsplit("/", 1)[-1] for name in in_scheme] != [scheme]:
        raise ValueError(f"{iri} is in {in_scheme or 'no scheme'}, not in {scheme}")
    return Concept(
        iri=iri,
        scheme=scheme,
        notation=_one(iri, statements, "notation"),
        label=_one(iri, statements, "prefLabel", "vi"),
        label_en=next(iter(_texts(statements, "prefLabel", "en")), None),
        variants=tuple(_texts(statements, "altLabel", "vi")),
        broader=next(iter(_texts(statements, "broader")), None),
        verified=[term.value for term in statements.get(VERIFIED, ())] == ["true"],
        properties=properties,
    )


_OWN_FIELDS = {
    RDF_TYPE,
    VERIFIED,
    *(SKOS + name for name in ("inScheme", "notation", "prefLabel", "altLabel", "broader")),
}


def _texts(statements: _Statements, name: str, language: str | None = None) -> list[str]:
    return [
        term.value
        for term in statements.get(SKOS + name, ())
        if language is None or (isinstance(term, Literal) and term.language == language)
    ]


def _one(iri: str, statements: _Statements, name: str, language: str | None = None) -> str:
    texts = _texts(statements, name, language)
    if len(texts) != 1:
        raise ValueError(f"{iri} needs exactly one skos:{name}{'@' + language if language else ''}, has {len(texts)}")
    return texts[0]
