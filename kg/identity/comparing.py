"""Two tellings of one kind: on what they agree, on what they contradict each other, and whether they can be one.

Nothing is compared twice that another step has compared before, and nothing is guessed: what one of the two does not
say neither joins nor parts them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from kg.identity.cues import Cues
from kg.identity.telling import Counts, Party, Told


class Level(IntEnum):
    """How far two tellings agree on something."""

    CLASH = -2  # of two different things
    DIFFER = -1  # two sources that contradict each other on one thing, or two things
    SILENT = 0  # one of them does not say
    OPEN = 1  # compatible, and no more
    AGREE = 2
    STRONG = 3  # on more than chance would have it


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two tellings side by side, feature by feature."""

    giver: Level
    form: Level
    date: Level
    place: Level
    received: Level
    setting: Level
    decision: Level = Level.SILENT
    ground: Level = Level.SILENT  # movement and period

    @property
    def clash(self) -> bool:
        """Whether the two cannot be one, whatever else speaks for it."""
        return Level.CLASH in (self.giver, self.form, self.date, self.place, self.received, self.setting, self.decision)

    @property
    def agreed(self) -> tuple[str, ...]:
        """The names of the features that agree, for the record."""
        names = ("giver", "form", "date", "place", "received", "setting", "decision", "ground")
        return tuple(name for name in names if getattr(self, name) >= Level.AGREE)

    @property
    def differing(self) -> tuple[str, ...]:
        """The names of the features on which the two contradict each other."""
        names = ("giver", "form", "date", "place", "received", "setting", "decision", "ground")
        return tuple(name for name in names if getattr(self, name) < Level.SILENT)

    @property
    def weight(self) -> int:
        """How much speaks for the two being one: a rank among those that can be."""
        return (
            3 * self.received + 3 * self.date + 2 * self.giver + 2 * self.form + self.place + self.ground + self.setting
        )


def alike(one: Told, other: Told) -> Likeness:
    """Compare two tellings of one kind."""
    if one.kind == "event":
        return Likeness(  # of those who hold an event together, each report may name another
            max(_parties(one, other), Level.DIFFER),
            _kinds(one, other),
            dates(one, other),
            _places(one, other),
            Level.SILENT,
            _settings(one, other),
        )
    return Likeness(
        _parties(one, other),
        _forms(one, other),
        dates(one, other),
        _places(one, other),
        received(one, other),
        min(_settings(one, other), Level.SILENT),
        _same(one.decision, other.decision),
        min(_soft(one.movement, other.movement), _soft(one.period, other.period), key=_weakest),
    )


def _weakest(level: Level) -> tuple[bool, int]:
    return level >= Level.SILENT, -level


def _same(one: object, other: object) -> Level:
    if not one or not other:
        return Level.SILENT
    return Level.STRONG if one == other else Level.CLASH


def _soft(one: object, other: object) -> Level:
    return Level.DIFFER if (level := _same(one, other)) is Level.CLASH else Level(min(level, Level.AGREE))


def _parties(one: Told, other: Told) -> Level:
    """Whether a body of the one is a body of the other; of an award without a giver, who held the event may tell."""
    if not one.parties or not other.parties:
        if _in_the_name(one, other) or _in_the_name(other, one):
            return Level.AGREE
        hosted = _bodies(one.parties or one.hosts, other.parties or other.hosts)
        return Level.OPEN if hosted is Level.AGREE else Level.SILENT
    return _bodies(one.parties, other.parties)


def _in_the_name(one: Told, other: Told) -> bool:
    """Whether the name of an event tells who held it ('Hội nghị … Công an tỉnh X'), as the other report says."""
    return one.kind == "event" and any(party.known and f"-{party.name}-" in f"-{one.name}-" for party in other.parties)


def _bodies(one: Sequence[Party], other: Sequence[Party]) -> Level:
    best = Level.CLASH
    for first in one:
        for second in other:
            if first.place and second.place and first.place != second.place:
                continue
            known = first.known and second.known
            if known and (first.key == second.key or (first.name, first.place) == (second.name, second.place)):
                return Level.AGREE
            if not known and (first.name == second.name or _begins(first.name, second.name)):
                best = Level.OPEN
    return best


def _begins(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return long.startswith(f"{short}-")


def _forms(one: Told, other: Told) -> Level:
    if one.form != other.form:
        near = any({one.form, other.form} <= forms for forms in Cues.load().near_forms)
        return Level.DIFFER if near and _names(one.name, other.name) > Level.CLASH else Level.CLASH
    return _names(one.name, other.name)


def _names(one: str, other: str) -> Level:
    """Two names of awards; a grade that one report leaves out does not part them."""
    if one == other or not one or not other:
        return Level.AGREE
    return Level.AGREE if _begins(one, other) else Level.CLASH


def _kinds(one: Told, other: Told) -> Level:
    return Level.AGREE if one.form == other.form else Level.SILENT


def dates(one: Told, other: Told) -> Level:
    """Two dates, as precise as they are; a day apart may be a slip of one report."""
    first, second = one.date, other.date
    if not first or not second:
        return Level.OPEN if _soon(one, other) else Level.SILENT
    if first == second:
        return Level.AGREE if len(first) == 10 else Level.OPEN
    if first.startswith(second) or second.startswith(first):
        return Level.OPEN
    apart = _days(first, second)
    return Level.DIFFER if apart is not None and apart <= 1 else Level.CLASH


def _soon(one: Told, other: Told) -> bool:
    """Whether an undated telling was published when the other one's day was news."""
    first, second = (told.date or told.published for told in (one, other))
    apart = _days(first, second)
    if apart is None or apart > _NEWS or (one.looks_back and not one.date) or (other.looks_back and not other.date):
        return False
    dated, undated = (one, other) if one.date else (other, one)
    return not dated.date or not undated.published or undated.published >= dated.date


_NEWS = 3  # days for which an event is news


def _days(one: str, other: str) -> int | None:
    try:
        return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) if len(one) == len(other) == 10 else None
    except ValueError:
        return None


def _places(one: Told, other: Told) -> Level:
    if one.place and other.place:
        return Level.AGREE if one.place == other.place else Level.CLASH
    if one.where and other.where:
        return Level.OPEN if one.where == other.where else Level.DIFFER
    shared = one.setting.sites & other.setting.sites
    return Level.AGREE if any(unit not in _MANY_OF_A_NAME for unit, _ in shared) else Level.SILENT


_MANY_OF_A_NAME = ("xã", "phường", "thị trấn")


def _settings(one: Told, other: Told) -> Level:
    """What the events of two tellings are called, held for, and when and where in the province."""
    first, second = one.setting, other.setting
    if first.halves and second.halves and not first.halves & second.halves:
        return Level.CLASH
    if _elsewhere(one, other) or (first.owners and second.owners and not first.owners & second.owners):
        return Level.CLASH
    if one.name and one.name == other.name and one.kind == "event":
        return Level.STRONG
    if not first.words or not second.words:
        return Level.SILENT
    common = len(first.words & second.words) / min(len(first.words), len(second.words))
    if first.purposes and second.purposes and not first.purposes & second.purposes:
        return Level.DIFFER
    if first.matter and second.matter and not _common(first.matter, second.matter):
        return Level.DIFFER
    if common >= 0.7 and len(first.words & second.words) >= 4:
        return Level.STRONG
    return Level.AGREE if common >= 0.5 else Level.SILENT


def _common(one: frozenset[str], other: frozenset[str]) -> bool:
    return 4 * len(one & other) >= min(len(one), len(other))


def _elsewhere(one: Told, other: Told) -> bool:
    """Whether the two name districts, or communes, and none in common."""
    first, second = dict(one.setting.sites), dict(other.setting.sites)
    units = {unit for unit, _ in one.setting.sites} & {unit for unit, _ in other.setting.sites}
    return bool(first and second and units) and not one.setting.sites & other.setting.sites


def one_deed(one: Told, other: Told) -> bool:
    """Whether both say in so many words what the award was for."""
    common = len(one.merit & other.merit)
    return common >= _WORDS_OF_A_DEED and 2 * common >= min(len(one.merit), len(other.merit))


_WORDS_OF_A_DEED = 3


def received(one: Told, other: Told) -> Level:
    """Two sets of recipients: by their names, else by how many there were; few for other deeds are others."""
    level = _received(one, other)
    if level < Level.AGREE or one.received.named & other.received.named:
        return level
    if one.received.sorts and other.received.sorts and not one.received.sorts & other.received.sorts:
        return Level.OPEN  # '20 bác sĩ', '20 điều dưỡng'
    other_deed = bool(one.merit and other.merit) and not one.merit & other.merit
    few = level is Level.AGREE or (max(one.received.total or 0, other.received.total or 0) < _CROWD)
    return Level.OPEN if other_deed and few and _one_number(one, other) else level


def _one_number(one: Told, other: Told) -> bool:
    """Whether the two agree on one number only, not on several ('2 tập thể và 5 cá nhân')."""
    return sum(a == b is not None for a, b in zip(one.received.counts, other.received.counts, strict=True)) < 2


def _received(one: Told, other: Told) -> Level:
    first, second = one.received, other.received
    counts = counted(first.counts, second.counts, first.total, second.total)
    common = first.named & second.named
    if not common and first.called and second.called and not first.called & second.called:
        return Level.CLASH  # '20 y bác sĩ Bệnh viện A', '20 y bác sĩ Bệnh viện B'
    if common:
        return _by_names(one, other, len(common), counts)
    if first.named and second.named:
        # each names some of the many
        return min(Level.OPEN, counts) if first.grouped and second.grouped else Level.CLASH
    if first.named or second.named:
        names, other_side = (first, second) if first.named else (second, first)
        if counts >= Level.AGREE and not names.grouped:
            return Level.AGREE if len(names.named) > 1 else Level.OPEN
        return counts if names.grouped else min(counts, Level.DIFFER if other_side.grouped else Level.SILENT)
    return counts


def _by_names(one: Told, other: Told, common: int, counts: Level) -> Level:
    first, second = one.received, other.received
    if first.named <= second.named or second.named <= first.named:
        if len(first.named) == len(second.named) or first.grouped or second.grouped:
            return Level.STRONG if counts >= Level.SILENT else Level.AGREE
        return Level.AGREE
    return Level.AGREE if 2 * common >= min(len(first.named), len(second.named)) else Level.DIFFER


def counted(one: Counts, other: Counts, total: int | None = None, total_of_other: int | None = None) -> Level:
    """Two sets of counts: equal, compatible, a slip apart, or of two sets.

    >>> (
    ...     counted((2, 36, None), (2, 36, None)),
    ...     counted((None, 12, None), (3, 12, None)),
    ...     counted((2, 5, None), (4, 9, None)),
    ... )
    (<Level.STRONG: 3>, <Level.OPEN: 1>, <Level.CLASH: -2>)
    """
    both = [(a, b) for a, b in zip(one, other, strict=True) if a is not None and b is not None]
    alone = [a for a, b in zip(one, other, strict=True) if (a is None) != (b is None)]
    if not both:
        if total is None or total_of_other is None:
            return Level.SILENT
        return _numbers(total, total_of_other)
    if all(a == b for a, b in both):
        if alone:
            return Level.OPEN
        return Level.STRONG if len(both) > 1 or both[0][0] >= _MANY else Level.AGREE
    if total is not None and total == total_of_other:
        return Level.DIFFER
    near = [_near(a, b) for a, b in both]
    return (
        Level.DIFFER
        if all(near) and (any(a == b for a, b in both) or min(max(p) for p in both) >= _MANY)
        else Level.CLASH
    )


_CROWD = 20  # so many are commended for more than one deed, of which each report names another
_MANY = 10  # equal counts from here on are hardly chance


def _numbers(one: int, other: int) -> Level:
    if one == other:
        return Level.STRONG if one >= _MANY else Level.AGREE
    return Level.DIFFER if _near(one, other) and max(one, other) >= _MANY else Level.CLASH


def _near(one: int, other: int) -> bool:
    """Whether one number may be a slip for the other."""
    return abs(one - other) <= max(1, max(one, other) // 20)
