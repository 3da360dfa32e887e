"""Where the sources of one conferral, or of one event, contradict each other: each value with those who say it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.identity.happenings import Merge
from kg.identity.reprints import Reprints
from kg.identity.telling import Told

COUNTS = ("collectives", "individuals", "households")


@dataclass(frozen=True, slots=True)
class Variant:
    """One of several values, and who says it; reprints of one text are one source."""

    value: str
    documents: tuple[str, ...]
    sources: int


@dataclass(frozen=True, slots=True)
class Conflict:
    """A property on which documents contradict each other."""

    kind: str  # 'conferral' or 'event'
    key: str
    about: str  # 'date', 'form', 'recipients', 'total', one of COUNTS, 'movement', 'period'
    variants: tuple[Variant, ...]


def conflicts(merged: Iterable[Merge], reprints: Reprints) -> tuple[Conflict, ...]:
    """Every contradiction within the merged tellings, in order."""
    found = []
    for merge in merged:
        for about, values in _values(merge):
            if len(values) > 1:
                variants = tuple(
                    Variant(value, tuple(sorted(values[value])), len({reprints.first(one) for one in values[value]}))
                    for value in sorted(values)
                )
                found.append(Conflict(merge.kind, merge.key, about, variants))
    return tuple(sorted(found, key=lambda one: (one.kind, one.key, one.about)))


def _values(merge: Merge) -> Iterator[tuple[str, dict[str, set[str]]]]:
    told = merge.told
    yield "date", _said((one, one.date) for one in told if not _is_coarse(one, told))
    if merge.kind != "conferral":
        return
    yield "form", _said((one, one.form) for one in told)
    yield "movement", _said((one, one.campaign) for one in told)
    yield "period", _said((one, "–".join(map(str, one.period)) if one.period else "") for one in told)
    whole = [one for one in told if not _is_partial(one, told)]
    split = False
    for place, about in enumerate(COUNTS):
        values = _said((one, _number(one.received.counts[place])) for one in whole)
        split = split or len(values) > 1
        yield about, values
    if not split:
        yield "total", _said((one, _number(one.received.total)) for one in whole if _is_comparable(one, whole))
    listed = [one for one in whole if one.received.named and not one.received.grouped]
    yield "recipients", _said((one, ", ".join(sorted(one.names))) for one in listed)


def _is_coarse(one: Told, told: Iterable[Told]) -> bool:
    """Whether another says the same date more exactly."""
    return any(other.date != one.date and other.date.startswith(one.date) for other in told)


def _is_partial(one: Told, told: Iterable[Told]) -> bool:
    """Whether a document names only some of those that another tells of: it leaves out, and contradicts nobody."""
    mine = one.received
    if mine.grouped or not mine.named:
        return False
    return any(
        mine.named < other.received.named or (mine.named <= other.received.named and other.received.grouped)
        for other in told
    )


def _is_comparable(one: Told, told: Iterable[Told]) -> bool:
    """Whether a total stands beside others of which it is known that they count the same sorts."""
    known = [count is not None for count in one.received.counts]
    sorts = [[count is not None for count in other.received.counts] for other in told]
    return not any(known) or all(other == known or not any(other) for other in sorts)


def _said(values: Iterable[tuple[Told, str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for one, value in values:
        if value:
            found[value].add(one.document)
    return found


def _number(count: int | None) -> str:
    return "" if count is None else str(count)
