"""From the things of a graph to candidates: names are asked for, then what the items are, then both are compared."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.asking.polite import NotAsked, batches
from kg.asking.services import Service
from kg.linking.live.candidates import OPEN, PROPOSED, candidate, state_of
from kg.linking.live.comparing import RULED_OUT, Compared, decide
from kg.linking.live.items import Item, Items, literals
from kg.linking.live.subjects import Subject
from kg.linking.mappings import CLOSE, EXACT, Link


@dataclass(frozen=True, slots=True)
class Found:
    """What a batch came to: the things asked for, the rows, and what was looked at and does not fit."""

    subjects: Sequence[Subject]
    candidates: Sequence[Link]
    rejected: Sequence[tuple[Subject, Compared]]


def find(items: Items, subjects: Sequence[Subject]) -> Iterator[Found]:
    """Ask for things, a batch at a time; raises what `Polite.select` raises, and Truncated."""
    for batch in batches(subjects, items.service.batch):
        named = items.named(batch)
        described = items.described({iri for iris in named.values() for iri in iris})
        rows: list[Link] = []
        rejected: list[tuple[Subject, Compared]] = []
        for subject in batch:
            names = {name.partition('"@')[0].strip('"') for name in literals([subject], items.service.languages)}
            mine = {iri for name in names for iri in named.get(name, ())}
            compared = decide(subject, [described[iri] for iri in sorted(mine & described.keys())])
            rows += _rows(subject, compared, items)
            rejected += [(subject, one) for one in compared if one.verdict == RULED_OUT]
        yield Found(batch, rows, rejected)


def contested(rows: Sequence[Link]) -> list[Link]:
    """The rows, with those opened that propose one item as the same as several things."""
    proposed = [one for one in rows if one.predicate_id == EXACT and state_of(one) == PROPOSED]
    claims = Counter((one.object_id, one.sources) for one in proposed)
    out = []
    for one in rows:
        number = claims[one.object_id, one.sources] if one in proposed else 0
        why = f"{OPEN}: {number} things of ours are proposed to be this one"
        out.append(replace(one, comment=one.comment.replace(PROPOSED, why, 1)) if number > 1 else one)
    return out


def requests(items: Items, subjects: Sequence[Subject]) -> tuple[int, int, int]:
    """How many requests a run will send: for names, at most for what is found, and how many the cache answers."""
    names = kept = facts = 0
    for batch in batches(subjects, items.service.batch):
        before = kept
        try:
            named = items.named(batch)
            kept += 1
            items.described({iri for iris in named.values() for iri in iris})
            kept += 1
        except NotAsked:
            names += kept == before
            facts += 1
    return names, facts, kept


def _rows(subject: Subject, compared: Sequence[Compared], items: Items) -> Iterator[Link]:
    ours = (subject.iri, subject.label)
    source = (items.service.dataset, items.service.licence, items.source.answered)
    found = [(one, _address(items.service, one.item)) for one in compared if one.verdict != RULED_OUT]
    known = [(one, iri) for one, iri in found if iri]
    for one, iri in known:
        there = (_relation(subject, one.item), iri, one.item.label)
        yield candidate(ours, there, one.why, one.features, one.confidence, source)
    if not known:
        why = f"{len(compared)} of that name, none fits" if compared else "nothing of that name"
        if found:
            why = f"{found[0][0].item.iri} has no such identifier"
        yield candidate(ours, None, why, (), 0.0, source)


def _address(service: Service, item: Item) -> str:
    if service.identifier is None:
        return item.iri
    values = item.of(service.identifier.feature)
    return f"{service.identifier.prefix}{values[0]}{service.identifier.suffix}" if len(values) == 1 else ""


def _relation(subject: Subject, item: Item) -> str:
    """Close for a unit that is no more, where the item lives on: it is also the unit that has the name today."""
    if subject.until and not item.of("end"):
        return CLOSE
    return EXACT
