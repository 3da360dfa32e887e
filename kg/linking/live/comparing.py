"""A thing of the graph and an item found by its name: what agrees, what differs, what is not known."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from kg.language.normal import lower, spelling
from kg.linking.live.items import Item
from kg.linking.live.names import nearest, nearness
from kg.linking.live.subjects import Subject

AGREES, DIFFERS, UNKNOWN = "agrees", "differs", "unknown"
PROPOSED, OPEN, REJECTED = "proposed", "open", "rejected"

_RANKS = (PROPOSED, OPEN, REJECTED)
_HERE = ("Việt Nam", "Vietnam", "VN")
_UNITS = ("tỉnh ", "thành phố ")
_NAMES = {"exact": 0.9, "spelling": 0.88, "case": 0.85, "folded": 0.5}
_PER_AGREEMENT = 0.4  # of what is missing to certainty
_MARGIN = 0.1  # by which the first must be ahead of the second
_GROWN = 16  # years, before which nobody holds an office


@dataclass(frozen=True, slots=True)
class Compared:
    """An item as it looks beside a thing of the graph."""

    item: Item
    features: Mapping[str, str]
    confidence: float
    verdict: str  # PROPOSED, OPEN or REJECTED
    why: str = ""


def compare(subject: Subject, item: Item) -> Compared:
    """All features of one pair, and what they come to."""
    label, alias = nearness(subject.names, *item.of("label")), nearness(subject.names, *item.of("alias"))
    name = nearest(label, alias) or ""
    features = {"name": name, "by": "label" if name == label else "alias", "kind": _kind(subject, item)}
    features |= {"country": _country(subject, item), "place": _place(subject, item), "time": _time(subject, item)}
    if subject.kind == "person":
        features |= {"office": _office(subject, item), "body": _body(subject, item)}
    features = {feature: said for feature, said in features.items() if said}
    if item.of("article"):
        features["article"] = "vi"
    told = [feature for feature in ("kind", "country", "place", "office", "body") if features.get(feature) == AGREES]
    confidence = _NAMES.get(name, 0.0) * (1.0 if name == label else 0.95)
    for _ in told:
        confidence += (1 - confidence) * _PER_AGREEMENT
    confidence = round(confidence, 3)
    verdict, why = _verdict(subject, features, told)
    return Compared(item, features, confidence, verdict, why)


def _verdict(subject: Subject, features: Mapping[str, str], told: list[str]) -> tuple[str, str]:
    if "name" not in features:
        return REJECTED, "no name of it is one of ours"
    if wrong := [feature for feature in ("kind", "country", "place", "time") if features.get(feature) == DIFFERS]:
        return REJECTED, f"{' and '.join(wrong)} differ" if len(wrong) > 1 else f"{wrong[0]} differs"
    if subject.kind == "person" and not {"office", "body"} & set(told):
        return OPEN, "the name alone: no office or body in common"
    if features["name"] == "folded" and not {"place", "office", "body"} & set(told):
        return OPEN, "the name without its tones alone"
    if AGREES not in (features["kind"], features.get("country")):
        return OPEN, "the name alone: neither its kind nor its country is known"
    if features["kind"] != AGREES:
        return OPEN, "its kind is not known"
    if subject.kind != "person" and not {"country", "place"} & set(told):
        return OPEN, "nothing says that it is in Vietnam"
    return PROPOSED, ""


def decide(subject: Subject, items: Iterable[Item]) -> list[Compared]:
    """All items compared, the best first; at most one is proposed, and none of several that are alike."""
    compared = [compare(subject, item) for item in {item.iri: item for item in items}.values()]
    ranked = sorted(compared, key=lambda one: (_RANKS.index(one.verdict), -one.confidence, one.item.iri))
    fitting = [one for one in ranked if one.verdict == PROPOSED]
    alike = [one for one in fitting if fitting[0].confidence - one.confidence < _MARGIN]
    for place, one in enumerate(ranked):
        if one in alike and len(alike) > 1:
            ranked[place] = replace(one, verdict=OPEN, why=f"{len(alike)} items are alike")
        elif one in fitting[1:]:
            ranked[place] = replace(one, verdict=OPEN, why=f"{fitting[0].item.iri} is nearer")
    return ranked


def _kind(subject: Subject, item: Item) -> str:
    kinds = item.of("kind")
    if not kinds:
        return UNKNOWN
    return AGREES if subject.kind in kinds else DIFFERS


def _country(subject: Subject, item: Item) -> str:
    if subject.kind == "person" or not item.of("country"):
        return "" if subject.kind == "person" else UNKNOWN
    return AGREES if any(nearness(_HERE, one) for one in item.of("country")) else DIFFERS


def _place(subject: Subject, item: Item) -> str:
    there = [one for one in item.of("within") if not nearness(_HERE, one)]
    if not subject.within or not there:
        return ""
    return AGREES if any(nearness(map(_unit, subject.within), _unit(one)) for one in there) else DIFFERS


def _unit(name: str) -> str:
    """The name of a place without the word for its kind."""
    low = lower(name)
    return next((name[len(unit) :] for unit in _UNITS if low.startswith(unit)), name)


def _time(subject: Subject, item: Item) -> str:
    """Whether the item is there (alive) when the thing is: they differ only where one surely ends before the other."""
    first = min((*subject.seen, subject.since) if subject.since else subject.seen, default=subject.until)
    last = max((*subject.seen, subject.until) if subject.until else subject.seen, default=subject.since)
    starts, ends = item.of("start") + item.of("born"), item.of("end") + item.of("died")
    if not (first or last) or not (starts or ends):
        return ""
    if starts and last and _before(last, min(starts)):
        return DIFFERS
    if ends and first and _before(max(ends), first):
        return DIFFERS
    if item.of("born") and first and int(first[:4]) - int(min(item.of("born"))[:4]) < _GROWN:
        return DIFFERS
    return AGREES


def _before(one: str, other: str) -> bool:
    """Whether a date is before another, as precise as both are."""
    length = min(len(one), len(other), 10)
    return one[:length] < other[:length]


def _office(subject: Subject, item: Item) -> str:
    there = [one for one in sorted(item.offices) if one[0] in item.said.get("office", ())]
    if not there:
        return UNKNOWN
    meant = [one for one in there if nearness(subject.offices, one[0]) and _then(subject, one)]
    return AGREES if meant else UNKNOWN  # of offices no list is whole


def _body(subject: Subject, item: Item) -> str:
    for name, *when in sorted(item.offices):
        within = any(lower(spelling(body)) in lower(spelling(name)) for body in subject.bodies)
        if (within or nearness(subject.bodies, name)) and _then(subject, (name, *when)):
            return AGREES
    return UNKNOWN


def _then(subject: Subject, held: tuple[str, ...]) -> bool:
    """Whether an office was held when something is told of its holder."""
    _, since, until = held
    if not subject.seen:
        return True
    return any(not (since and _before(day, since)) and not (until and _before(until, day)) for day in subject.seen)
