"""Candidates for links, found live: a file of mappings, none of them reviewed, and so none in the graph."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

from kg.graph import write_atomic
from kg.linking.deciding import Feature
from kg.linking.mappings import Link, LinkSet, as_table, read_links

NAME = "candidates.sssom.tsv"  # in the folder of a build
NOTHING = "sssom:NoTermFound"
PROPOSED, OPEN, NONE = "proposed", "open", "none"

_OWN = "https://w3id.org/vinhdanh/id/"
_KNOWN = {
    "dbr": "http://dbpedia.org/resource/",
    "gn": "https://sws.geonames.org/",
    "wd": "http://www.wikidata.org/entity/",
}
_HEAD = """\
mapping_set_id: https://w3id.org/vinhdanh/links/candidates
mapping_set_title: Ứng viên liên kết, chưa ai duyệt
mapping_set_description: What live services know by the names of our things, and what speaks for it; judged by nobody.
license: https://w3id.org/vinhdanh/links/ATTRIBUTION
mapping_tool: Vinh Danh
"""
_EXTENSIONS = """\
extension_definitions:
  - slot_name: reviewed
    property: https://w3id.org/vinhdanh/ontology#reviewed
    type_hint: xsd:boolean
  - slot_name: sources
    property: https://w3id.org/vinhdanh/ontology#source
    type_hint: xsd:string
"""
_PREFIXES = {
    "id": _OWN,
    "semapv": "https://w3id.org/semapv/vocab/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "sssom": "https://w3id.org/sssom/",
}


def candidate(
    subject: tuple[str, str],
    found: tuple[str, str, str] | None,
    why: str,
    features: Iterable[Feature],
    confidence: float,
    source: tuple[str, str, str],
) -> Link:
    """A row: a subject (address, label), what was found (predicate, address, label), the dataset, its licence, the day.

    `why` is empty for what is proposed; else it says why nobody can tell.
    """
    dataset, licence, day = source
    predicate, iri, label = found or ("skos:exactMatch", NOTHING, "")
    state = NONE if found is None else OPEN if why else PROPOSED
    said = ", ".join(map(str, features))
    return Link(
        _own(subject[0]),
        subject[1],
        predicate,
        iri,
        label,
        "semapv:CompositeMatching",
        mapping_date=day[:10],
        confidence=confidence,
        license=licence,
        sources=(dataset,),
        comment="; ".join(part for part in (f"{state}: {why}" if why else state, said) if part),
    )


def state_of(link: Link) -> str:
    """Whether a row is proposed, open, or says that there is nothing."""
    return link.comment.partition(":")[0].partition(";")[0]


def read_candidates(path: Path) -> list[Link]:
    """The rows of a file, with whole addresses; none where there is no file.

    Raises ValueError for a file that is not in the form.
    """
    if not path.is_file():
        return []
    links = read_links(path)
    return [replace(one, object_id=_whole(one.object_id, links)) for one in links.links]


def write_candidates(path: Path, candidates: Iterable[Link]) -> None:
    """Write the rows, the file whole or not at all."""
    rows = list(candidates)
    prefixes = _PREFIXES | _KNOWN
    for space in sorted({_space(one.object_id) for one in rows} - set(prefixes.values()) - {""}):
        prefixes[f"ns{len(prefixes)}"] = space
    short = {space: prefix for prefix, space in prefixes.items()}
    curie_map = ["curie_map:", *(f"  {prefix}: {space}" for prefix, space in sorted(prefixes.items()))]
    head = (*_HEAD.splitlines(), *curie_map, *_EXTENSIONS.splitlines())
    named = [replace(one, object_id=_curie(one.object_id, short)) for one in rows]
    write_atomic(path, as_table(LinkSet("candidates", head, prefixes, tuple(named))).encode())


def renewed(old: Iterable[Link], new: Iterable[Link]) -> list[Link]:
    """The old rows and the new, which take the place of what the same dataset said of the same things before."""
    new = list(new)
    asked = {(one.subject_id, one.sources) for one in new}
    return [one for one in old if (one.subject_id, one.sources) not in asked] + new


def _own(iri: str) -> str:
    return "id:" + unquote(iri.partition("/id/")[2])


def _space(iri: str) -> str:
    """The part of an address that a prefix stands for."""
    if iri == NOTHING:
        return ""
    known = next((space for space in _KNOWN.values() if iri.startswith(space)), None)
    return known or iri[: max(iri.rstrip("/#").rfind("/"), iri.rstrip("/#").rfind("#")) + 1]


def _curie(iri: str, short: dict[str, str]) -> str:
    space = _space(iri)
    return f"{short[space]}:{iri.removeprefix(space)}" if space else iri


def _whole(curie: str, links: LinkSet) -> str:
    return curie if curie == NOTHING else links.iri(curie)
