"""A thing of the graph and an item found by its name: what speaks for the item, what against it, what is missing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kg.linking.deciding import MARGIN, THRESHOLD, Feature, worth
from kg.linking.live.candidates import OPEN, PROPOSED
from kg.linking.live.items import Item
from kg.linking.live.names import likeness
from kg.linking.live.subjects import Subject
from kg.linking.spellings import expanded, one_spelling

RULED_OUT = "ruled out"

_RANKS = (PROPOSED, OPEN, RULED_OUT)
_HERE = ("Việt Nam", "Vietnam", "VN")
_UNITS = ("tỉnh ", "thành phố ")
_SURE = 0.95  # what nobody has reviewed is never surer
_GROWN = 16  # years, before which nobody holds an office


@dataclass(frozen=True, slots=True)
class Compared:
    """An item as it looks beside a thing of the graph."""

    item: Item
    features: tuple[Feature, ...]
    verdict: str  # PROPOSED, OPEN or RULED_OUT
    why: str = ""

    @property
    def score(self) -> float:
        """The worth of its features."""
        return worth(self.features)

    @property
    def confidence(self) -> float:
        """The same as SSSOM has it, from 0 to 1."""
        return round(min(self.score, 1.0) * _SURE, 3)


def compare(subject: Subject, item: Item) -> Compared:
    """All features of one pair, and what they come to."""
    features = tuple(one for one in _features(subject, item) if one is not None)
    return Compared(item, features, *_verdict(subject, features))


def decide(subject: Subject, items: Iterable[Item]) -> list[Compared]:
    """All items compared, the best first; at most one is proposed, and none of several that are alike."""
    compared = [compare(subject, item) for item in {item.iri: item for item in items}.values()]
    ranked = sorted(compared, key=lambda one: (_RANKS.index(one.verdict), -one.score, one.item.iri))
    fitting = [one for one in ranked if one.verdict == PROPOSED]
    alike = [one for one in fitting if fitting[0].score - one.score < MARGIN]
    for place, one in enumerate(ranked):
        if one in alike and len(alike) > 1:
            ranked[place] = replace(one, verdict=OPEN, why=f"{len(alike)} items are alike")
        elif one in fitting[1:]:
            ranked[place] = replace(one, verdict=OPEN, why=f"{fitting[0].item.iri} is nearer")
    return ranked


def _features(subject: Subject, item: Item) -> Iterator[Feature | None]:
    yield _name(subject, item)
    if kinds := item.of("kind"):
        yield Feature("kind", ", ".join(kinds), against=subject.kind not in kinds)
    if subject.kind == "person":
        yield _office(subject, item)
        yield _body(subject, item)
    else:
        yield from _whereabouts(subject, item)
    yield _time(subject, item)
    if articles := item.of("article"):
        yield Feature("article", articles[0])


def _verdict(subject: Subject, features: Iterable[Feature]) -> tuple[str, str]:
    against = [one.name for one in features if one.against]
    told = {one.name for one in features}
    if not any("name" in name or name in {"tone", "abbreviation"} for name in told):
        return RULED_OUT, "no name of it is one of ours"
    if against:
        return RULED_OUT, f"{' and '.join(against)} {'differ' if len(against) > 1 else 'differs'}"
    if subject.kind == "person" and not told & {"office", "body"}:
        return OPEN, "the name alone: no office or body in common"
    if "folded name" in told and "place" not in told:
        return OPEN, "the name without its tones alone"
    if "kind" not in told:
        return OPEN, "its kind is not known"
    if subject.kind != "person" and not told & {"country", "place"}:
        return OPEN, "nothing says that it is in Vietnam"
    if worth(features) < THRESHOLD:
        return OPEN, "too little in common"
    return PROPOSED, ""


def _name(subject: Subject, item: Item) -> Feature | None:
    found = likeness(subject.names, item.of("label") + item.of("alias"))
    if found is None or subject.kind != "person":
        return found
    return Feature("person's folded name" if found.name == "folded name" else "person's name", found.note)


def _whereabouts(subject: Subject, item: Item) -> Iterator[Feature]:
    if countries := item.of("country"):
        here = next((one for one in countries if likeness(_HERE, [one])), None)
        yield Feature("country", here or ", ".join(countries), against=here is None)
    there = [one for one in item.of("within") if not likeness(_HERE, [one])]
    if subject.within and there:
        same = next((one for one in there if _unit(one) in {_unit(each) for each in subject.within}), None)
        yield Feature("place", same or f"{', '.join(there)}, not {', '.join(subject.within)}", against=same is None)


def _unit(name: str) -> str:
    """The name of a place without the word for its kind."""
    low = one_spelling(name)
    return next((low.removeprefix(unit) for unit in _UNITS if low.startswith(unit)), low)


def _time(subject: Subject, item: Item) -> Feature | None:
    """Whether the item is there (alive) when the thing is: ruled out only where one surely ends before the other."""
    first = min(filter(None, (*subject.seen, subject.since)), default=subject.until)
    last = max(filter(None, (*subject.seen, subject.until)), default=subject.since)
    starts, ends = item.of("start") + item.of("born"), item.of("end") + item.of("died")
    if not (first or last) or not (starts or ends):
        return None
    span = f"{min(starts)[:10] if starts else ''}..{max(ends)[:10] if ends else ''}"
    too_late = bool(starts and last) and _before(last, min(starts))
    too_early = bool(ends and first) and _before(max(ends), first)
    too_young = bool(item.of("born") and first) and int(first[:4]) - int(min(item.of("born"))[:4]) < _GROWN
    if too_late or too_early or too_young:
        return Feature("time", f"{span}, not {first if first == last else f'{first}..{last}'}", against=True)
    return Feature("time", span)


def _before(one: str, other: str) -> bool:
    """Whether a date is before another, as precise as both are."""
    length = min(len(one), len(other), 10)
    return one[:length] < other[:length]


def _office(subject: Subject, item: Item) -> Feature | None:
    for office, *when in sorted(item.offices):
        if office in item.said.get("office", ()) and _then(subject, *when):
            like = likeness(subject.offices, [office])
            if like is not None and like.name != "folded name":
                return Feature("office", office)
    return None  # of offices no list is whole


def _body(subject: Subject, item: Item) -> Feature | None:
    for name, *when in sorted(item.offices):
        for body in subject.bodies:
            if expanded(body) in expanded(name) and _then(subject, *when):
                return Feature("body", name)
    return None


def _then(subject: Subject, since: str, until: str) -> bool:
    """Whether an office was held when something is told of its holder."""
    if not subject.seen:
        return True
    return any(not (since and _before(day, since)) and not (until and _before(until, day)) for day in subject.seen)
