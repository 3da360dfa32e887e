"""Awards as statements for Wikidata, and those that are none yet, with the reason.

A statement needs an item for who received and one for what was conferred, both reviewed, a date, and a source that
anybody can look at. Nothing is guessed and nothing is sent: the file is for a person who stands behind it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from kg.asking import Source
from kg.store import Term

_HERE = Path(__file__).parent
_ITEM = "http://www.wikidata.org/entity/"
_GROUP = "/id/group/"


@dataclass(frozen=True, slots=True, order=True)
class Reference:
    """A source that tells of an award."""

    address: str
    title: str
    issued: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Statement:
    """That somebody received an award (P166), with its qualifiers and references."""

    recipient: str  # 'Q42'
    award: str
    date: str  # 2023, 2023-08 or 2023-08-25
    givers: tuple[str, ...]  # who conferred it, where that is an item
    reason: str  # the movement, in Vietnamese
    references: tuple[Reference, ...]
    conferral: str  # our address of it


@dataclass(frozen=True, slots=True, order=True)
class LeftOut:
    """An award that is no statement, and why."""

    why: str
    recipient: str
    award: str
    date: str
    conferral: str


@dataclass(frozen=True, slots=True)
class Awards:
    """All awards of a graph, those that can be stated and those that cannot."""

    statements: Sequence[Statement]
    left_out: Sequence[LeftOut]


def awards(source: Source) -> Awards:
    """The awards of a graph; raises what the source raises."""
    said: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for event, feature, value in source.select(_query("awards")).rows:
        said[_text(event)][_text(feature)].add(_text(value))
    items: dict[str, set[str]] = defaultdict(set)
    for node, item in source.select(_query("items")).rows:
        items[_text(node)].add(_text(item).removeprefix(_ITEM))
    names = {_text(node): _text(name) for node, name in sorted(source.select(_query("names")).rows, key=str)}
    references: dict[str, set[Reference]] = defaultdict(set)
    for told_of, *reference in source.select(_query("sources")).rows:
        references[_text(told_of)].add(Reference(*map(_text, reference)))
    found: list[Statement | LeftOut] = []
    for conferral, told in sorted(said.items()):
        for recipient in sorted(told["recipient"]):
            for award in sorted(told["award"]):
                about = _About(conferral, recipient, award, told, items, names)
                found.append(_stated(about, tuple(sorted(references[conferral]))))
    return _untwinned(found)


@dataclass(frozen=True, slots=True)
class _About:
    """One recipient and one award of a conferral, and all that is known."""

    conferral: str
    recipient: str
    award: str
    told: dict[str, set[str]]
    items: dict[str, set[str]]
    names: dict[str, str]

    def left_out(self, why: str) -> LeftOut:
        recipient, award = (self.names.get(node, node) for node in (self.recipient, self.award))
        return LeftOut(why, recipient, award, " / ".join(sorted(self.told["date"])), self.conferral)


def _stated(about: _About, references: tuple[Reference, ...]) -> Statement | LeftOut:
    if _GROUP in about.recipient:
        return about.left_out("a group, of whose members nobody is named")
    for node, what in ((about.recipient, "who received it"), (about.award, "the award")):
        if not (known := about.items.get(node)):
            return about.left_out(f"{what} has no reviewed item")
        if len(known) > 1:
            return about.left_out(f"{what} has several items: {', '.join(sorted(known))}")
    days = sorted(about.told["date"], key=len)
    if not days:
        return about.left_out("no date is told")
    if any(not days[-1].startswith(day) for day in days):
        return about.left_out("the sources disagree on the date")
    if not references:
        return about.left_out("no source with an address")
    givers = sorted({item for node in about.told["giver"] for item in about.items.get(node, ())})
    reason = "; ".join(sorted({about.names.get(node, "") for node in about.told["movement"]} - {""}))
    (recipient,), (award,) = about.items[about.recipient], about.items[about.award]
    return Statement(recipient, award, days[-1], tuple(givers), reason, references, about.conferral)


def _untwinned(found: Iterable[Statement | LeftOut]) -> Awards:
    """Without the same award twice for one person: QuickStatements would make one statement with two dates of them."""
    stated = [one for one in found if isinstance(one, Statement)]
    left = [one for one in found if isinstance(one, LeftOut)]
    twice = Counter((one.recipient, one.award) for one in stated)
    for one in stated:
        if twice[one.recipient, one.award] > 1:
            why = "received more than once: QuickStatements would make one of them, enter these by hand"
            left.append(LeftOut(why, one.recipient, one.award, one.date, one.conferral))
    return Awards(sorted(one for one in stated if twice[one.recipient, one.award] == 1), sorted(left))


def _query(name: str) -> str:
    return (_HERE / f"{name}.rq").read_text(encoding="utf-8")


def _text(term: Term | None) -> str:
    return term.value if isinstance(term, NamedNode | Literal) else ""
