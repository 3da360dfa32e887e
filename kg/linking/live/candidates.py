"""Candidates for links, found live: a table in SSSOM's columns; none is in the graph until somebody has judged it."""

import csv
import io
from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from urllib.parse import unquote

from kg import __version__
from kg.graph import write_atomic

NAME = "candidates.sssom.tsv"
NOTHING = "sssom:NoTermFound"

_SPACES = {
    "wd": "http://www.wikidata.org/entity/",
    "gn": "https://sws.geonames.org/",
    "dbr": "http://dbpedia.org/resource/",
}
_HEAD = (
    "# mapping_set_title: Candidates of Vinh Danh for links, found live and judged by nobody yet\n"
    "# license: https://creativecommons.org/publicdomain/zero/1.0/\n"
    "# curie_map:\n"
    + "".join(f"#   {prefix}: {space}\n" for prefix, space in sorted(_SPACES.items()))
    + "#   id: https://w3id.org/vinhdanh/id/\n"
    "#   semapv: https://w3id.org/semapv/vocab/\n"
    "#   skos: http://www.w3.org/2004/02/skos/core#\n"
    "#   sssom: https://w3id.org/sssom/\n"
)


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """A row: what a thing of the graph may be elsewhere, with all that speaks for and against it."""

    subject_id: str
    subject_label: str
    subject_category: str
    predicate_id: str
    object_id: str
    object_label: str
    mapping_justification: str
    confidence: str
    mapping_tool: str
    mapping_tool_version: str
    mapping_date: str  # the day on which the service answered
    object_source: str  # the dataset
    other: str  # the features: 'name=exact|kind=agrees'
    comment: str  # why it is open


COLUMNS = tuple(field.name for field in fields(Candidate))


def candidate(
    subject: tuple[str, str, str],
    found: tuple[str, str, str] | None,
    features: Iterable[tuple[str, str]],
    confidence: float,
    source: tuple[str, str],
    comment: str,
) -> Candidate:
    """A row of a subject (address, label, kind), what was found (predicate, address, label), and its source and day."""
    predicate, iri, label = found or ("skos:exactMatch", NOTHING, "")
    return Candidate(
        *(own(subject[0]), *subject[1:], predicate, curie(iri), label),
        *("semapv:CompositeMatching", f"{confidence:.3f}" if found else "", "vinhdanh", __version__),
        *(source[1][:10], source[0], "|".join(f"{name}={said}" for name, said in features), comment),
    )


def own(iri: str) -> str:
    """The short address of a node of ours.

    >>> own("https://w3id.org/vinhdanh/id/place/h%C3%A0-n%E1%BB%99i")
    'id:place/hà-nội'
    """
    return "id:" + unquote(iri.partition("/id/")[2])


def curie(iri: str) -> str:
    """The short address of something elsewhere, where there is one.

    >>> curie("http://www.wikidata.org/entity/Q1858"), curie("https://a.example/1")
    ('wd:Q1858', 'https://a.example/1')
    """
    for prefix, space in _SPACES.items():
        if iri.startswith(space) and "/" not in (local := iri.removeprefix(space).removesuffix("/")):
            return f"{prefix}:{local}"
    return iri


def read_candidates(path: Path) -> list[Candidate]:
    """The rows of a file; none where there is no file. Raises ValueError for a file that is not in the form."""
    try:
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    except FileNotFoundError:
        return []
    rows = list(csv.DictReader(lines, delimiter="\t"))
    if rows and (missing := set(COLUMNS) - rows[0].keys()):
        raise ValueError(f"{path}: no column {', '.join(sorted(missing))}")
    return [Candidate(*(row[name] or "" for name in COLUMNS)) for row in rows]


def write_candidates(path: Path, candidates: Iterable[Candidate]) -> None:
    """Write the rows in order, the file whole or not at all."""
    out = io.StringIO()
    rows = csv.writer(out, delimiter="\t", lineterminator="\n")
    rows.writerow(COLUMNS)
    for one in sorted(set(candidates)):
        rows.writerow(" ".join(str(cell).split()) for cell in astuple(one))
    write_atomic(path, (_HEAD + out.getvalue()).encode())


def renewed(old: Iterable[Candidate], new: Iterable[Candidate]) -> list[Candidate]:
    """The old rows and the new, which take the place of what the same service said of the same things before."""
    new = list(new)
    asked = {(one.subject_id, one.object_source) for one in new}
    return [one for one in old if (one.subject_id, one.object_source) not in asked] + new
