"""Which tellings are compared at all: those that share a key. So the work grows with the documents, not its square."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from kg.identity.cues import Cues
from kg.identity.telling import Told

LARGEST = 40  # in a larger block each is compared with its nearest neighbours alone
NEIGHBOURS = 12
_NEWS = 3  # days after its day at which an undated report may still be of an event


def pairs(told: Iterable[Told]) -> Iterator[tuple[Told, Told]]:
    """Pairs of different documents that share a key, each once, in a fixed order."""
    blocks: dict[tuple[str, ...], list[Told]] = defaultdict(list)
    for one in told:
        for key in sorted(set(_keys(one))):
            blocks[key].append(one)
    seen: set[tuple[str, str]] = set()
    for key in sorted(blocks):
        block = sorted(blocks[key], key=_order)
        reach = NEIGHBOURS if len(block) > LARGEST else len(block)
        for start, one in enumerate(block):
            for other in block[start + 1 : start + 1 + reach]:
                first, second = sorted((one, other), key=lambda told: (told.document, told.key))
                if one.document != other.document and (first.key, second.key) not in seen:
                    seen.add((first.key, second.key))
                    yield first, second


def _order(told: Told) -> tuple[str, int, tuple[str, ...], str, str]:
    """Alike next to alike: same day, same number, same names."""
    return told.date, told.received.total or 0, tuple(sorted(told.received.named)[:3]), told.document, told.key


def _keys(told: Told) -> Iterator[tuple[str, ...]]:
    what = (told.kind, _form(told), "" if told.happened else "planned")
    for who in [
        *(f"by {party.name}" for party in told.parties or told.hosts),
        *(f"to {name}" for name in told.received.named),
    ]:
        for day in _days(told):
            yield (*what, who, day)
    if told.kind == "event" and told.place:
        for day in _days(told):
            yield (*what, f"in {told.place}", day)
    if told.kind == "event" and told.name:
        for day in _days(told):
            yield (*what, f"called {told.name}", day)
    if told.merit:
        yield from ((*what, f"to {name}", "for a deed") for name in sorted(told.received.people))
    if told.decision:
        yield (*what, "decision", told.decision)


def _form(told: Told) -> str:
    if told.kind == "event":
        return ""
    return next((min(forms) for forms in Cues.load().near_forms if told.form in forms), told.form)


def _days(told: Told) -> Iterator[str]:
    """A day and the next, so that neighbours meet; the month where no day is told; without a date, the days of news."""
    if not told.date:
        yield from (f"news {day}" for day in _from(told.published, range(-_NEWS, 1)))
    elif len(told.date) == 10:
        yield from _from(told.date, range(2))
        yield f"news {told.date}"
        yield from _coarse(told, told.date[:7], told.date[:4])
    else:
        yield told.date
        yield from _coarse(told, told.date)


def _coarse(told: Told, *dates: str) -> Iterator[str]:
    """A month or a year is shared by many: only with the names, or the number, of those who received."""
    for when in dates:
        if told.received.named:
            yield when
        if told.received.total:
            yield f"{when} {told.received.total}"


def _from(day: str, offsets: range) -> Iterator[str]:
    try:
        first = date.fromisoformat(day)
    except ValueError:
        return
    for offset in offsets:
        yield (first + timedelta(offset)).isoformat()
