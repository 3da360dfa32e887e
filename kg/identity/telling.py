"""What one document tells of a conferral or an event, as that which is compared with what other documents tell."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.facts import Award, Event, Facts, Organisation, Status
from kg.identity.cues import Cues, Setting
from kg.identity.groups import COUNTED, Groups, describe, total
from kg.identity.keys import Key, digest, name_key
from kg.language.normal import lower, spelling

OrganisationKey = Callable[[str, Organisation, str | None], Key]
Counts = tuple[int | None, int | None, int | None]  # collectives, individuals, households


@dataclass(frozen=True, slots=True, order=True)
class Party:
    """A body that gives or organises."""

    key: Key
    name: str
    place: str
    known: bool  # whether the text tells which body it is
    written: str = ""
    named: bool = True  # whether it has a name of its own: 'Công an xã Tân Lập', not 'Công an tỉnh'


@dataclass(frozen=True, slots=True)
class Received:
    """Who received an award: names, and how many of each sort, the named ones counted in."""

    people: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    counts: Counts = (None, None, None)
    total: int | None = None
    called: frozenset[str] = frozenset()  # proper names in what groups are called: '20 y bác sĩ Bệnh viện Bạch Mai'
    sorts: frozenset[str] = frozenset()  # what sort of people they all are, where it tells them apart: 'bác', 'sĩ'
    groups: tuple[tuple[str, Counts, int | None], ...] = ()  # those without names: key, counts, total

    @property
    def grouped(self) -> bool:
        """Whether there are any without a name."""
        return bool(self.groups)

    @property
    def named(self) -> frozenset[str]:
        """The names, of people and of bodies."""
        return self.people | self.bodies


@dataclass(frozen=True, slots=True)
class Told:
    """A conferral or an event as one document tells it; `key` is its name as long as nothing is merged."""

    kind: str  # 'conferral' or 'event'
    key: str
    document: str
    published: str
    label: str
    parties: tuple[Party, ...]  # who gives, who organises
    date: str
    place: str  # where it happened
    about: str  # the province that the document is about
    form: str  # the form of the award, the kind of the event
    name: str
    happened: bool  # not only proposed, planned or announced
    setting: Setting
    received: Received = Received()
    movement: str = ""
    period: tuple[int, int] | None = None
    decision: str = ""
    event: str = ""  # the key of the event that a conferral was part of
    evidence: tuple[tuple[int, int], ...] = ()
    campaign: str = ""  # the movement, as the document writes it
    merit: frozenset[str] = frozenset()  # what the deed was
    looks_back: bool = False  # told as something that was before
    hosts: tuple[Party, ...] = ()  # who held the event that a conferral was part of
    names: tuple[str, ...] = ()  # of the recipients, as the document writes them

    @property
    def where(self) -> str:
        """The province, as far as the document tells it."""
        return self.place or self.about


def tellings(facts: Facts, organisation: OrganisationKey) -> Iterator[Told]:
    """Every event and every award of a document that it does not deny, each under a key of its own."""
    for event in facts.events:
        yield _event(facts, event, organisation)
    groups = Groups(facts)
    for award in facts.awards + facts.not_awards:
        if award.status is not Status.NEGATED:
            yield _conferral(facts, award, groups, organisation)


def conferral_key(document: str, award: Award, groups: Groups) -> str:
    """The name of a conferral within its document: all that is said of it, but not where it is said."""
    return digest(
        document,
        award.form,
        award.name,
        sorted([*_body(body), name_key(body.office or "")] for body in award.conferrer),
        sorted(
            groups.key(award, one) if one.kind == "group" else digest(one.kind, name_key(one.name or ""))
            for one in award.recipients
        ),
        award.date,
        award.place,
        award.movement,
        award.period,
        award.decision,
        award.status,
    )


def event_key(document: str, event: Event) -> str:
    """The name of an event within its document: kind, title, date, place and organisers."""
    return digest(
        document, event.kind, event.title, event.date, event.place, sorted(_body(body) for body in event.organisers)
    )


def event_of(facts: Facts, award: Award) -> Event | None:
    """The event that an award was given at: the only one that the document reports of that day and place."""
    if not award.date or award.status is not Status.ASSERTED:
        return None
    found = {
        event_key(facts.document, one): one
        for one in facts.events
        if one.date == award.date and (not one.place or not award.place or one.place == award.place)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _body(body: Organisation) -> list[str]:
    return [name_key(body.name), name_key(body.place) if body.place else "", "" if body.resolved else "open"]


def _conferral(facts: Facts, award: Award, groups: Groups, organisation: OrganisationKey) -> Told:
    event = event_of(facts, award)
    return Told(
        "conferral",
        conferral_key(facts.document, award, groups),
        facts.document,
        facts.published or "",
        " – ".join(
            part
            for part in (
                ", ".join(sorted(body.name for body in award.conferrer)),
                f"{award.form} {award.name or ''}".strip(),
                ", ".join(describe(one) if one.kind == "group" else one.name or "" for one in award.recipients[:3]),
            )
            if part
        ),
        _parties(facts, award.conferrer, award.place, organisation, award.date),
        _date(award, facts.published),
        _key(award.place),
        _key(facts.place),
        award.form,
        _key(award.name),
        award.status in COUNTED,
        _setting(event) if event else Setting(),
        _received(award, groups),
        _key(award.movement),
        award.period,
        award.decision or "",
        event_key(facts.document, event) if event else "",
        tuple((one.start, one.end) for one in award.evidence),
        award.movement or "",
        Cues.load().merit(award.merit or ""),
        any(Cues.load().earlier.search(lower(spelling(one.quote))) for one in award.evidence),
        _parties(facts, event.organisers, event.place, organisation, event.date) if event else (),
        tuple(sorted({one.name for one in award.recipients if one.name})),
    )


def _date(award: Award, published: str | None) -> str:
    """The date to compare: what was 'just' given is as good as undated, since the day of the report tells more."""
    just = any(one.what == "date" and one.rule == "just-before-the-report" for one in award.inferences)
    return "" if just and len(published or "") == len("2024-06-05") else award.date or ""


def _event(facts: Facts, event: Event, organisation: OrganisationKey) -> Told:
    setting = _setting(event)
    announced = setting.planned or _before(facts.published, event.date)
    return Told(
        "event",
        event_key(facts.document, event),
        facts.document,
        facts.published or "",
        " – ".join(part for part in (event.title or event.kind, event.date) if part),
        _parties(facts, event.organisers, event.place, organisation, event.date),
        event.date or "",
        _key(event.place),
        _key(facts.place),
        event.kind,
        _key(event.title),
        not announced,
        setting,
        evidence=tuple((one.start, one.end) for one in event.evidence),
    )


def _before(published: str | None, date: str | None) -> bool:
    """Whether a day is later than the publication, as far as both are told.

    >>> _before("2025-06", "2025-06-17"), _before("2025-06-16", "2025-06-17")
    (False, True)
    """
    return bool(published and date) and (published or "")[: len(date or "")] < (date or "")[: len(published or "")]


def _setting(event: Event) -> Setting:
    return Cues.load().setting([one.quote for one in event.evidence], event.kind, event.title)


def _parties(
    facts: Facts,
    bodies: tuple[Organisation, ...],
    place: str | None,
    organisation: OrganisationKey,
    date: str | None,
) -> tuple[Party, ...]:
    cues = Cues.load()
    found = []
    for body in bodies:
        key, name, where = organisation(facts.document, body, date), cues.body(name_key(body.name)), _key(body.place)
        if body.resolved and not where and cues.local.search(f"-{name}-"):
            where = _key(place or facts.place)
        known = body.resolved and bool(where or not key.document)
        found.append(Party(key, name, where, known, body.name, body.resolved))
    return tuple(sorted(set(found)))


def _received(award: Award, groups: Groups) -> Received:
    """Who received: counts hold the named ones too, since one report counts whom another names."""
    people = frozenset(name_key(one.name or "") for one in award.recipients if one.kind == "person")
    bodies = frozenset(name_key(one.name or "") for one in award.recipients if one.kind == "organisation")
    unnamed = [one for one in award.recipients if one.kind == "group"]
    sums = [
        _sum([getattr(one, what) for one in unnamed], len(names))
        for what, names in (("collectives", bodies), ("individuals", people), ("households", frozenset()))
    ]
    totals = [total(one) for one in unnamed]
    whole = None if None in totals else sum(one for one in totals if one is not None) + len(people) + len(bodies)
    counted = tuple(
        (groups.key(award, one), (one.collectives, one.individuals, one.households), total(one)) for one in unnamed
    )
    called = frozenset(name for one in unnamed for name in Cues.load().names(one.label or ""))
    told = [Cues.load().sort(one.label or "") for one in unnamed]
    sorts = frozenset[str]().union(*told) if all(told) else frozenset[str]()
    return Received(people, bodies, (sums[0], sums[1], sums[2]), whole, called, sorts, counted)


def _sum(counts: list[int | None], named: int) -> int | None:
    known = [count for count in counts if count is not None]
    return sum(known) + named if known or named else None


def _key(name: str | None) -> str:
    return name_key(name) if name else ""
