"""Which event or conferral a few words of a document stand for."""

from kg.facts import Facts
from kg.identity import Identity
from kg.identity.telling import Told, tellings
from kg.language.normal import lower, spelling


def told_at(facts: Facts, identity: Identity, start: int, end: int, words: str) -> Told | None:
    """The event or conferral whose evidence the words stand in: the one they name, else the one told shortest."""
    near = [
        one
        for one in tellings(facts, identity.organisation_key)
        if any(first < end and start < last for first, last in one.evidence)
    ]
    return min(near, key=lambda one: _distance(one, start, end, lower(spelling(words))), default=None)


def one_node(identity: Identity, one: Told, other: Told) -> bool:
    """Whether two are one node; of an event and a conferral, whether the one was given at the other."""
    if one.kind != other.kind:
        event, conferral = (one, other) if one.kind == "event" else (other, one)
        return identity.happened(event.key) in identity.occasions(conferral.key)
    return identity.happened(one.key) == identity.happened(other.key)


def _distance(told: Told, start: int, end: int, words: str) -> tuple[bool, bool, bool, int, str]:
    """What stands nearest to the words, the smallest first."""
    spans = [(first, last) for first, last in told.evidence if first < end and start < last]
    form = lower(spelling(told.form))
    return (
        form not in words,
        told.kind != "event" and any(kind in words for kind in _OCCASIONS),
        told.kind == "event" and not any(kind in words for kind in _OCCASIONS),
        min(last - first for first, last in spans),
        told.key,
    )


# What ceremonies are called
_OCCASIONS = ("lễ", "hội nghị", "ngày hội", "buổi", "đại hội", "hội thi", "liên hoan", "phiên họp", "chương trình")
