"""The bodies and places that documents name, and what holds between them: parts, successors, who may be whom."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from kg.facts import Facts, Organisation, Place
from kg.identity.careers import split_office
from kg.identity.keys import Key, name_key
from kg.identity.organisations import Organisations

KeyOf = Callable[..., Key]  # of a document, a name in it, and the date that it is told for


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """A body that an open one may be, since people of one name and office are of both."""

    open: Key
    body: Key
    name: str  # of the official, as written
    documents: tuple[str, str]


class Register:
    """All of them, once each."""

    def __init__(
        self,
        facts: Iterable[Facts],
        body_key: KeyOf,
        place_key: KeyOf,
        organisations: Organisations,
    ) -> None:
        self.bodies: dict[Key, set[str]] = defaultdict(set)  # with the documents that name them
        self.places: set[Key] = set()
        held: dict[tuple[str, str], dict[Key, tuple[str, str]]] = defaultdict(dict)
        for one in facts:
            for body, date in bodies_of(one):
                self.bodies[body_key(one.document, body, date)].add(one.document)
            for name, date in places_of(one):
                self.places.add(place_key(one.document, Place(name), date))
            for official in one.officials:
                if official.organisation is not None and official.position:
                    key = body_key(one.document, official.organisation)
                    who = name_key(official.person), name_key(split_office(official.position)[0])
                    held[who].setdefault(key, (one.document, official.person))
        known = [key for key in self.bodies if not key.document]
        # of a part: the body that it is part of, and what that is called
        self.wholes = {key: whole for key in sorted(known) if (whole := organisations.whole(key)) is not None}
        # a body and its successor, where documents name both
        self.followed = sorted(
            (key, after) for key in known for after in organisations.successors(key) if after in self.bodies
        )
        self.candidates = sorted(_candidates(held))


def _candidates(held: dict[tuple[str, str], dict[Key, tuple[str, str]]]) -> Iterator[Candidate]:
    """'Giám đốc Công an tỉnh' A of a province that is not named, and A who is that of a province that is."""
    for bodies in held.values():
        for unnamed, (document, name) in bodies.items():
            for body, (other, _) in bodies.items():
                if unnamed.document and not body.document and f"{body.parts[0]}-".startswith(f"{unnamed.parts[0]}-"):
                    yield Candidate(unnamed, body, name, (document, other))


def bodies_of(facts: Facts) -> Iterator[tuple[Organisation, str | None]]:
    """Every body that a document names in a role of its own, and the date on which it had it, where told."""
    for award in facts.awards + facts.not_awards:
        yield from ((body, award.date) for body in award.conferrer)
        yield from ((r.organisation, award.date) for r in award.recipients if r.organisation is not None)
    yield from ((official.organisation, None) for official in facts.officials if official.organisation is not None)
    yield from ((body, event.date) for event in facts.events for body in event.organisers)


def places_of(facts: Facts) -> Iterator[tuple[str, str | None]]:
    """Every province that a document names, and the date that it was named for, where told."""
    told: list[tuple[str | None, str | None]] = [(facts.place, None)]
    told += [(award.place, award.date) for award in facts.awards + facts.not_awards]
    told += [(event.place, event.date) for event in facts.events]
    told += [(model.place, None) for model in facts.models]
    told += [(statistic.place, None) for statistic in facts.statistics]
    told += [(body.place, date) for body, date in bodies_of(facts)]
    yield from ((name, date) for name, date in told if name)


def attested_on(facts: Facts) -> str | None:
    """The day on which a document attests what it says: its publication, else the one date of its events."""
    if facts.published:
        return facts.published
    dates = {event.date for event in facts.events if event.date}
    return dates.pop() if len(dates) == 1 else None


def understood_on(facts: Facts) -> str | None:
    """The date on which a document's names are to be understood: news without a date is of its newest event."""
    if facts.published:
        return facts.published
    dates = [event.date for event in facts.events] + [award.date for award in facts.awards]
    return max(filter(None, dates), default=None)
