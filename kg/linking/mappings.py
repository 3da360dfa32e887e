"""Mappings to other datasets, one a row, in SSSOM's columns (ontology/links/*.sssom.tsv).

Beside SSSOM's own columns a file declares extensions: `reviewed`, the time for which a row holds (`valid_from`,
`valid_to`), and what a subject is told by (`names`, `within`, `offices`), each explained in `ontology/links/README.md`.
"""

import csv
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from kg.resources import resource

EXACT, CLOSE, PAGE = "skos:exactMatch", "skos:closeMatch", "schema:sameAs"
PREDICATES = (EXACT, CLOSE, PAGE, "owl:sameAs")
ENDING = ".sssom.tsv"
_NEEDED = ("subject_id", "subject_label", "predicate_id", "object_id", "mapping_justification", "reviewed")
_OURS = ("id", "place", "skos", "schema", "semapv")
_LISTS = ("names", "sources")
_CURIE = re.compile(r"(?P<prefix>[A-Za-z][A-Za-z0-9]*):(?P<local>\S+)")
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


@dataclass(frozen=True, slots=True)
class Link:
    """One row: that a subject is an entry of another dataset, why we believe it, and whether somebody reviewed it."""

    subject_id: str  # CURIE: 'place:VN63-91', 'id:organisation/bộ-công-an'
    subject_label: str
    predicate_id: str
    object_id: str  # CURIE: 'wd:Q36576', 'gso63:91', 'gov:000.00.00.G01', 'ror:00n8yb347'
    object_label: str = ""
    mapping_justification: str = ""
    reviewer_label: str = ""
    mapping_date: str = ""
    confidence: float = 1.0
    license: str = ""
    reviewed: bool = False
    valid_from: str = ""
    valid_to: str = ""
    names: tuple[str, ...] = ()  # other names of the subject
    within: str = ""  # the province that the subject is in
    offices: str = ""  # of a person: 'Chủ tịch Quốc hội 2021-03-31..2024-05-02; …'
    sources: tuple[str, ...] = ()
    comment: str = ""

    @property
    def kind(self) -> str:
        """place | organisation | person."""
        return "place" if self.subject_id.startswith("place:") else self.subject_id[3:].partition("/")[0]


COLUMNS = tuple(field.name for field in fields(Link))


@dataclass(frozen=True, slots=True)
class LinkSet:
    """A file of mappings: what its head says, and its rows."""

    name: str
    head: tuple[str, ...]  # the lines of metadata, without '# '
    prefixes: Mapping[str, str]
    links: tuple[Link, ...]

    def iri(self, curie: str) -> str:
        """The address that a CURIE stands for.

        >>> LinkSet("a", (), {"wd": "http://www.wikidata.org/entity/"}, ()).iri("wd:Q36576")
        'http://www.wikidata.org/entity/Q36576'
        """
        prefix, _, local = curie.partition(":")
        return self.prefixes[prefix] + local


@cache
def link_sets() -> tuple[LinkSet, ...]:
    """The project's own sets, in the order of their names."""
    return tuple(read_links(path) for path in sorted(resource("ontology", "links").glob(f"*{ENDING}")))


def shortened(iri: str) -> str:
    """The CURIE of an address in another dataset; an address that no prefix is known for stays as it is.

    >>> shortened("http://www.wikidata.org/entity/Q36576"), shortened("https://a.example/1")
    ('wd:Q36576', 'https://a.example/1')
    """
    known = {space: prefix for one in link_sets() for prefix, space in one.prefixes.items() if prefix not in _OURS}
    space = max((space for space in known if iri.startswith(space)), key=len, default="")
    return f"{known[space]}:{iri.removeprefix(space)}" if space else iri


def read_links(path: Path) -> LinkSet:
    """A file of mappings. Raises ValueError, with the line, for one that is not in the form."""
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    head = tuple(line[1:].removeprefix(" ") for line in lines if line.startswith("#"))
    kept = [(number, line) for number, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    if not kept:
        raise ValueError(f"{path}: empty; its first line names the columns {', '.join(_NEEDED)}")
    columns = kept[0][1].split("\t")
    if missing := [name for name in _NEEDED if name not in columns]:
        raise ValueError(f"{path}:{kept[0][0]}: no column {', '.join(missing)}; columns are separated by tabs")
    if unknown := [name for name in columns if name not in COLUMNS]:
        raise ValueError(f"{path}:{kept[0][0]}: unknown column {', '.join(unknown)}")
    prefixes = _prefixes(head)
    links = tuple(_link(f"{path}:{number}", columns, line, prefixes) for number, line in kept[1:])
    return LinkSet(path.name.removesuffix(ENDING), head, prefixes, links)


def as_table(links: LinkSet) -> str:
    """The text of a file of mappings, its rows in order of subject, predicate and object."""
    out = io.StringIO()
    out.writelines(f"# {line}\n" for line in links.head)
    used = [name for name in COLUMNS if name in _NEEDED or any(getattr(link, name) for link in links.links)]
    rows = csv.writer(out, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None)
    rows.writerow(used)
    for link in sorted(links.links, key=lambda one: (one.subject_id, one.predicate_id, one.object_id)):
        rows.writerow(_cell(getattr(link, name)) for name in used)
    return out.getvalue()


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    text = "|".join(value) if isinstance(value, tuple) else str(value)
    return " ".join(text.split())


def _prefixes(head: Iterable[str]) -> dict[str, str]:
    """The curie_map of the head."""
    out: dict[str, str] = {}
    inside = False
    for line in head:
        if not line.startswith(" "):
            inside = line.strip() == "curie_map:"
        elif inside:
            prefix, _, address = line.strip().partition(": ")
            out[prefix] = address
    return out


def _link(where: str, columns: list[str], line: str, prefixes: Mapping[str, str]) -> Link:
    cells = [cell.strip() for cell in line.split("\t")]
    if len(cells) > len(columns):
        raise ValueError(f"{where}: {len(cells)} cells for {len(columns)} columns")
    row = dict(zip(columns, cells + [""] * (len(columns) - len(cells)), strict=True))
    for name in ("subject_id", "object_id", "mapping_justification"):
        found = _CURIE.fullmatch(row[name])
        if found is None or found["prefix"] not in prefixes:
            raise ValueError(f"{where}: {name} '{row[name]}' is no CURIE of the head's curie_map")
    if row["predicate_id"] not in PREDICATES:
        raise ValueError(f"{where}: predicate_id '{row['predicate_id']}'; one of {', '.join(PREDICATES)}")
    if row["reviewed"] not in ("true", "false"):
        raise ValueError(f"{where}: reviewed '{row['reviewed']}'; true or false")
    for name in ("valid_from", "valid_to", "mapping_date"):
        if row.get(name) and not _DATE.fullmatch(row[name]):
            raise ValueError(f"{where}: {name} '{row[name]}'; YYYY-MM-DD, YYYY-MM, YYYY or nothing")
    values: dict[str, object] = dict(row)
    values["reviewed"] = row["reviewed"] == "true"
    values["confidence"] = _number(where, row.get("confidence") or "1")
    for name in _LISTS:
        values[name] = tuple(part for part in row.get(name, "").split("|") if part)
    if values["reviewed"] and not row.get("reviewer_label"):
        raise ValueError(f"{where}: reviewed, but by nobody; name the reviewer in reviewer_label")
    return Link(**values)  # type: ignore[arg-type]


def _number(where: str, text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = -1.0
    if not 0 <= number <= 1:
        raise ValueError(f"{where}: confidence '{text}'; a number from 0 to 1")
    return number
