"""From candidates with their features to a decision: linked, or left open and why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.linking.entities import Entity
from kg.linking.mappings import EXACT

LINKED, NIL, AMBIGUOUS, UNREVIEWED = "linked", "nil", "ambiguous", "unreviewed"
# What each feature is worth. A name alone reaches the threshold where it can be nobody else's; people's never does.
WORTH: Mapping[str, float] = {
    "name": 1.0,  # exactly, but for case and signs
    "tone": 0.97,  # with the tone mark on another letter
    "abbreviation": 0.95,  # once abbreviations are written out
    "person's name": 0.5,
    "stem": 0.7,  # the name without the place or larger body that tells it from others
    "folded name": 0.75,  # without tones
    "person's folded name": 0.35,
    "level": 0.2,
    "jurisdiction": 0.2,  # the place that a body is of
    "place": 0.3,
    "larger body": 0.3,
    "office": 0.5,
    "former office": 0.5,
    "body": 0.5,  # the body that a person works for
    "kind": 0.0,  # of thing: says nothing for a candidate, and rules out the others
    "country": 0.1,
    "time": 0.0,
    "article": 0.0,
    "address": 1.0,  # the very node that the mapping names
    "award": 0.05,  # that it is known to have received: many have
    "alike": 0.4,  # how much of the name it shares: to be looked at, never enough
}
THRESHOLD, MARGIN = 0.9, 0.2
TOLD_BY_LEVEL = ("folded name",)  # never without a level or place beside it


@dataclass(frozen=True, slots=True)
class Feature:
    """Something that speaks for a candidate, or rules it out."""

    name: str
    note: str = ""
    against: bool = False
    share: float = 1.0  # how much of its worth it has

    def __str__(self) -> str:
        sign = "✗ " if self.against else ""
        return f"{sign}{self.name}: {self.note}" if self.note else f"{sign}{self.name}"


def worth(features: Iterable[Feature]) -> float:
    """What features come to; 0 where any rules the candidate out."""
    features = list(features)
    if any(feature.against for feature in features):
        return 0.0
    return round(sum(WORTH[feature.name] * feature.share for feature in features), 3)


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity that a name may mean, and what speaks for and against it."""

    entity: Entity
    features: tuple[Feature, ...]

    @property
    def score(self) -> float:
        """The worth of its features; 0 where any rules it out."""
        return worth(self.features)


@dataclass(frozen=True, slots=True)
class Decision:
    """What became of a name."""

    outcome: str
    candidate: Candidate | None = None  # the best, also where it was not enough
    rivals: tuple[Entity, ...] = ()

    @property
    def entity(self) -> Entity | None:
        """What it is linked to."""
        return self.candidate.entity if self.candidate is not None and self.outcome == LINKED else None

    @property
    def identifiers(self) -> tuple[str, ...]:
        """CURIEs of what it is linked to, of all eras where they are one unit."""
        if self.entity is None:
            return ()
        return tuple(dict.fromkeys(i for one in (self.entity, *self.rivals) for i in one.identifiers))

    @property
    def why(self) -> str:
        """The features in words."""
        if self.candidate is None:
            return "nothing has that name"
        said = ", ".join(map(str, self.candidate.features))
        if self.outcome == AMBIGUOUS:
            return f"{said}; as good: {', '.join(one.label for one in self.rivals)}"
        if self.outcome == UNREVIEWED:
            return f"{said}; its links are not reviewed"
        return said


def decide(candidates: Iterable[Candidate]) -> Decision:
    """The best candidate, if it is good enough, clearly better than the next, and reviewed.

    >>> decide([])
    Decision(outcome='nil', candidate=None, rivals=())
    """
    ranked = sorted(candidates, key=lambda one: (-one.score, one.entity.subject))
    if not ranked:
        return Decision(NIL)
    best = ranked[0]
    named = {feature.name for feature in best.features}
    if not best.score:
        return Decision(NIL, best)
    near = [one.entity for one in ranked[1:] if best.score - one.score < MARGIN and one.score]
    if "stem" in named and best.score < THRESHOLD:
        return Decision(AMBIGUOUS, best, tuple(near))  # one of those who share it, or one that nobody listed
    if best.score < THRESHOLD or (named & set(TOLD_BY_LEVEL) and not named & {"level", "place"}):
        return Decision(NIL, best)
    if near and not all(_one(best.entity, other) for other in near):
        return Decision(AMBIGUOUS, best, tuple(near))
    if not best.entity.reviewed:
        return Decision(UNREVIEWED, best, tuple(near))
    return Decision(LINKED, best, tuple(near))


def _one(one: Entity, other: Entity) -> bool:
    """Whether two are the same thing in two of its times: both exactly one entry of another dataset."""
    exact = [
        {link.object_id for link in each.links if link.predicate_id == EXACT and link.reviewed} for each in (one, other)
    ]
    return bool(exact[0] & exact[1])
