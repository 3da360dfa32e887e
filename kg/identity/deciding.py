"""When two tellings are of one conferral, or of one event.

The giver, the form and the day agree, and so do the recipients. Where one of these is only compatible, or where the
sources contradict each other, something else has to speak for it: the event at which both were given, or another award
that both documents tell of that day.
"""

from dataclasses import dataclass

from kg.identity.comparing import Level, Likeness, one_deed
from kg.identity.telling import Told

CLASH, DIFFER, SILENT, OPEN, AGREE, STRONG = Level
_MANY = 20  # recipients: numbers that are nearly equal are hardly chance


@dataclass(frozen=True, slots=True)
class Support:
    """What speaks for a pair beyond itself."""

    linked: bool = False  # the events of two conferrals are one; two events have a conferral in common
    sibling: bool = False  # the two documents tell of another award of that day alike
    reprint: bool = False  # the two documents are one text

    @property
    def any(self) -> bool:
        """Whether anything does."""
        return self.linked or self.sibling or self.reprint


def one_conferral(one: Told, other: Told, like: Likeness, support: Support) -> bool:
    """Whether two documents tell of one conferral."""
    if like.giver < SILENT or like.form < DIFFER or like.date < DIFFER:
        return False
    if support.reprint:
        return like.form >= AGREE and like.date >= SILENT and like.received >= AGREE
    if like.decision is STRONG:
        return like.giver >= OPEN and like.form >= AGREE and like.received >= SILENT
    if min(like.form, like.date, like.received, like.place) < SILENT:
        return _contradicting(one, other, like, support)
    if like.giver is AGREE:
        return _given_by_one(one, other, like, support)
    if like.giver is SILENT:
        named = bool(one.received.named & other.received.named)
        known = like.place >= OPEN and (support.any or named)
        return like.date is AGREE and like.received is STRONG and (known or (named and one.name == other.name != ""))
    hosted = not one.parties or not other.parties
    # communes of one name are many, but not with a person of one name commended on one day
    told_alike = any(a.named and b.named and a.name == b.name for a in one.parties for b in other.parties)
    alike = told_alike and bool(one.received.people & other.received.people)
    return like.date is AGREE and like.received is STRONG and (support.any or hosted or alike)


def _given_by_one(one: Told, other: Told, like: Likeness, support: Support) -> bool:
    named = bool(one.received.named & other.received.named)
    if like.ground < SILENT and not (named or support.any):
        return False  # one giver may reward two campaigns on a day
    if like.date is AGREE:
        return like.received >= AGREE or (like.received >= SILENT and support.any)
    if like.date is OPEN:
        if min(len(one.date), len(other.date)) == 4:  # in a year one can be commended twice, but not with a named award
            return like.received is STRONG and named and bool(one.name and other.name)
        return like.received is STRONG or (like.received is AGREE and support.any)
    people = bool(one.received.people & other.received.people)
    return like.received is STRONG and (support.any or (people and one_deed(one, other)))


def _contradicting(one: Told, other: Told, like: Likeness, support: Support) -> bool:
    """Two sources that say different things of one conferral: all else must agree, and more than it needs else."""
    differing = [level for level in (like.form, like.date, like.received, like.place) if level < SILENT]
    if len(differing) > 1 or like.giver is not AGREE:
        return False
    named = bool(one.received.named & other.received.named)
    if like.form < SILENT:
        return like.date is AGREE and like.received is STRONG and (named or support.any)
    if like.date < SILENT:
        return like.received is STRONG and (named or support.any or _many(one, other))
    if like.place < SILENT:
        return like.date is AGREE and like.received is STRONG and named
    if like.date is not AGREE or like.form < AGREE:
        return False
    split = any(a == b is not None for a, b in zip(one.received.counts, other.received.counts, strict=True))
    return support.any or (_many(one, other) and (split or like.place >= OPEN))


def _many(one: Told, other: Told) -> bool:
    return min(one.received.total or 0, other.received.total or 0) >= _MANY


def one_event(like: Likeness, support: Support) -> bool:
    """Whether two documents report one event."""
    if like.place < SILENT or like.date < DIFFER:
        return False
    if support.reprint:
        return like.date >= SILENT and like.giver >= SILENT and like.form >= AGREE
    if like.date is AGREE and support.linked:
        return True
    if like.giver is AGREE:
        if like.date is AGREE:
            return like.setting >= SILENT and (like.form >= AGREE or like.setting >= AGREE)
        told_alike = like.form >= AGREE and like.setting is STRONG
        return told_alike and like.date is not SILENT
    if like.giver in (SILENT, OPEN) and like.date is AGREE and like.place >= AGREE:
        return like.setting is STRONG or (like.giver is OPEN and like.form >= AGREE and like.setting >= AGREE)
    return False
