"""Judgements of people on who and what is the same: a table in SSSOM's columns, which beats every rule.

A row says of two addresses that they are one (`owl:sameAs`), two (`owl:differentFrom`), or that nobody can tell
(`skos:related`: kept apart, and marked as possibly the same). The last row on a pair counts.
The object may also be an entry of another dataset ('wd:Q36576'): whether a link to it holds.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from pathlib import Path

from kg.identity.addresses import kind_of, same_spelling

NAME = "judgements.tsv"
SAME, DIFFERENT, UNSURE = "same", "different", "unsure"
PREDICATES = {SAME: "owl:sameAs", DIFFERENT: "owl:differentFrom", UNSURE: "skos:related"}
_RELATIONS = {predicate: relation for relation, predicate in PREDICATES.items()}
_LINKING = ("skos:exactMatch", "skos:closeMatch")  # a link that holds
_JUSTIFICATION = "semapv:ManualMappingCuration"
_PREFIX = "id:"
_HEAD = (
    "# mapping_set_title: Judgements of Vinh Danh: what is the same and what is not\n"
    "# curie_map:\n"
    "#   id: https://w3id.org/vinhdanh/id/\n"
    "#   owl: http://www.w3.org/2002/07/owl#\n"
    "#   semapv: https://w3id.org/semapv/vocab/\n"
    "#   skos: http://www.w3.org/2004/02/skos/core#\n"
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What somebody judged of two nodes."""

    one: str  # address below the base: 'person/001/lê-văn-quý'
    other: str
    relation: str  # SAME, DIFFERENT or UNSURE
    why: str = ""
    author: str = ""
    date: str = ""  # as it was given; no clock is asked while a graph is built
    one_label: str = ""
    other_label: str = ""
    one_source: str = ""  # the words that told of it: 'document/001#char=12,40'
    other_source: str = ""

    @property
    def external(self) -> bool:
        """Whether it is about a link to another dataset."""
        return is_external(self.other)

    @property
    def pair(self) -> frozenset[str]:
        """The two addresses."""
        return frozenset({same_spelling(self.one), same_spelling(self.other)})


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the table, column by column."""

    subject_id: str
    subject_label: str
    predicate_id: str
    object_id: str
    object_label: str
    mapping_justification: str
    author_label: str
    mapping_date: str
    comment: str
    subject_source: str
    object_source: str


COLUMNS = tuple(field.name for field in fields(_Row))
_NEEDED = ("subject_id", "predicate_id", "object_id")


def read_judgements(path: Path) -> list[Judgement]:
    """The judgements of a file, in its order; none where there is no file.

    Raises ValueError, with the line, for a file that is not in the form.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return []
    except UnicodeDecodeError as error:
        raise ValueError(f"{path}: not UTF-8") from error
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip() and line[0] != "#"]
    if not lines:
        return []
    header = next(csv.reader([lines[0][1]], delimiter="\t"))
    if missing := [name for name in _NEEDED if name not in header]:
        raise ValueError(f"{path}:{lines[0][0]}: no column {', '.join(missing)}; columns are separated by tabs")
    return [_judgement(f"{path}:{number}", header, line) for number, line in lines[1:]]


def _judgement(where: str, header: list[str], line: str) -> Judgement:
    cells = next(csv.reader([line], delimiter="\t"))
    row = dict(zip(header, (cell.strip() for cell in cells), strict=False))
    predicate = row.get("predicate_id", "")
    relation = SAME if predicate in _LINKING else _RELATIONS.get(predicate, predicate)
    if relation not in PREDICATES:
        raise ValueError(f"{where}: predicate_id '{relation}'; one of {', '.join(PREDICATES.values())}")
    one, other = (row.get(name, "").removeprefix(_PREFIX) for name in ("subject_id", "object_id"))
    linked = "/" in one and is_external(other)
    if not linked and ("/" not in one or "/" not in other or kind_of(one) != kind_of(other)):
        raise ValueError(f"{where}: '{one}' and '{other}' are no two addresses of one kind (id:person/…, id:event/…)")
    return Judgement(
        one,
        other,
        relation,
        row.get("comment", ""),
        row.get("author_label", ""),
        row.get("mapping_date", ""),
        row.get("subject_label", ""),
        row.get("object_label", ""),
        row.get("subject_source", "").removeprefix(_PREFIX),
        row.get("object_source", "").removeprefix(_PREFIX),
    )


def as_table(judgements: Iterable[Judgement]) -> str:
    """The text of a file of judgements, in the order given."""
    return _HEAD + "\t".join(COLUMNS) + "\n" + "".join(map(row_of, judgements))


def row_of(one: Judgement) -> str:
    """The line of a judgement in such a file."""
    row = _Row(
        _PREFIX + one.one,
        one.one_label,
        _LINKING[0] if one.external and one.relation == SAME else PREDICATES[one.relation],
        one.other if one.external else _PREFIX + one.other,
        one.other_label,
        _JUSTIFICATION,
        one.author,
        one.date,
        one.why,
        _PREFIX + one.one_source if one.one_source else "",
        _PREFIX + one.other_source if one.other_source else "",
    )
    out = io.StringIO()
    cells = (" ".join(str(getattr(row, name)).split()) for name in COLUMNS)
    csv.writer(out, delimiter="\t", lineterminator="\n").writerow(cells)
    return out.getvalue()


def valid(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Of several judgements on a pair the last, in order of the pairs: the order of a file means nothing else."""
    last = {one.pair: one for one in judgements}
    return sorted(last.values(), key=lambda one: (one.one, one.other))


def of_kind(judgements: Iterable[Judgement], kind: str, *relations: str) -> Iterator[Judgement]:
    """Those on two nodes of a kind, with one of some relations."""
    return (one for one in judgements if kind_of(one.one) == kind and one.relation in relations and not one.external)


def is_external(object_id: str) -> bool:
    """Whether an object is an entry of another dataset, and no address of ours.

    >>> is_external("wd:Q36576"), is_external("https://a.example/1"), is_external("person/001/lê-an")
    (True, True, False)
    """
    prefix, colon, _ = object_id.partition(":")
    return bool(colon) and "/" not in prefix and prefix != _PREFIX[:-1]
