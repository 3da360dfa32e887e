"""Whom the text names of a set that is honoured: 'Đó là anh A', 'Tiêu biểu như bà B', 'bốn học sinh gồm A, B, C, D'."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property

from kg.extraction.bodies import Body
from kg.extraction.counted import Receiver
from kg.extraction.drafts import Sentence
from kg.extraction.groups import Group
from kg.extraction.lexicon import data
from kg.extraction.people import Person
from kg.extraction.settling.context import Context
from kg.extraction.settling.namings import Naming, Namings, is_honoured
from kg.extraction.settling.protagonists import Protagonists
from kg.extraction.settling.tellings.sameness import PRAISE, total
from kg.facts import Award, Inference, Recipient

_WORDS = data("members")
_HONOURED = tuple(_WORDS["honoured"])
_GENERAL = frozenset(_WORDS["general"])
_UNITS = frozenset(_WORDS["units"])
_TELLING = frozenset(["body", "lead", "title"])
_AWARDING = frozenset(["AWARD", "COMMEND", "REWARD"])
_STEP = 4  # sentences between a set and one of it, or between two of it
RULE = "named-elsewhere-in-the-text"
_NOT_FOR_SETS = frozenset(["Quà"])
_TOGETHER = frozenset([*data("awards")["own_certificates"], "Tiền thưởng", "Tuyên dương"])
_CERTIFICATES = frozenset(data("awards")["own_certificates"]) - {"Tiền thưởng", "Quà"}
_CERTIFICATES = frozenset(data("awards")["own_certificates"]) - {"Tiền thưởng", "Quà"}
_NOT_PEOPLE = frozenset(["prize", "grade"])
_MOST = 15  # named beside a count


class Members:
    """Those of the sets of one document whom it names."""

    def __init__(self, context: Context, settle: Callable[[Receiver], Recipient | None]) -> None:
        self._context, self._settle = context, settle
        self._protagonists = Protagonists(context)

    def named(self, awards: Sequence[Award]) -> list[Award]:
        """The awards, their sets with those of them whom the text names."""
        sizes = {total(r) for award in awards for r in award.recipients if r.kind == "group"} - {None}
        return _alike([self._with_members(award, awards, one_set=len(sizes) < 2) for award in awards], awards)

    def _with_members(self, award: Award, awards: Sequence[Award], *, one_set: bool) -> Award:
        if award.form in _NOT_FOR_SETS or len(award.recipients) > 1 or award.recipients[0].kind != "group":
            return award
        whole, group = award.recipients[0], self._groups.get(award.recipients[0].start)
        if group is None or group.named_after or group.head in _NOT_PEOPLE:
            return award
        praise = award.form == PRAISE
        people = whole.individuals is not None and whole.collectives is None
        alike = (
            a for a in awards if praise or (a.form == award.form and not (people and _are_of_two_givers(a, award)))
        )
        elsewhere = {r.name for other in alike for r in other.recipients}
        others = [a for a in awards if self._goes_on_to(a, award)]
        acting = self._acting(awards) | {one.name for other in others for one in other.recipients if one.name}
        if award.evidence[0].zone not in ("title", "caption") and (few := self._all_of(group, acting)):
            return replace(award, recipients=tuple(few), inferences=(*award.inferences, *self._inferred(few)))
        named = self._of(group, award, one_set=one_set) or self._protagonists.of(group, acting)
        told = _who_else(whole, award, [a for a in awards if a not in others]) or self._settled(named)
        if praise and (award.evidence[0].zone == "title" or any(one.name in elsewhere for one in told)):
            return award
        told = [one for one in told if one.name not in acting and one.name not in elsewhere]
        rest = () if self._names_all(group, award, one_set=one_set) else _rest(whole, told)
        if not told or rest is None:
            return award
        return replace(award, recipients=(*told, *rest), inferences=(*award.inferences, *self._inferred(told)))

    def _goes_on_to(self, other: Award, award: Award) -> bool:
        """'X tặng W cho 2 cá nhân; | Y tặng V cho A và B', 'P trao W …; | Q trao V …': others than those of the set.

        So are those of 'tặng bằng khen cho 2 cá nhân, | giấy khen cho A và B'.
        """
        whole, first = award.recipients[0], other.recipients[0]
        apart = other.presenter != award.presenter or _are_of_two_givers(award, other)
        apart = apart or ({award.form, other.form} <= _CERTIFICATES and award.form != other.form)
        apart = apart or ({award.form, other.form} <= _CERTIFICATES and award.form != other.form)
        if not apart or not whole.end <= first.start:
            return False
        return any(s.start <= whole.start and first.start < s.end for s in self._context.sentences)

    def _inferred(self, told: Sequence[Recipient]) -> list[Inference]:
        place = self._context.text.original
        return [Inference("recipient", RULE, one.name or "", *place(one.start, one.end)) for one in told]

    def _all_of(self, group: Group, acting: frozenset[str]) -> list[Recipient]:
        return self._settled(self._protagonists.all_of(group, acting))

    def _settled(self, named: Sequence[Person | Body]) -> list[Recipient]:
        out: dict[str | None, Recipient] = {}
        for one in map(self._settle, named):
            if one is not None:
                out.setdefault(one.name, one)
        return list(out.values())

    def _acting(self, awards: Sequence[Award]) -> frozenset[str]:
        return frozenset(name for award in awards for name in award.presenter)

    @cached_property
    def _groups(self) -> dict[int, Group]:
        return {t.start: t.value for s in self._context.sentences for t in s.row if t.kind == "GROUP"}

    def _of(self, group: Group, award: Award, *, one_set: bool) -> list[Person | Body]:
        told = (n for n in self._namings if self._tells_of(n, group, award.form, one_set=one_set))
        return [one for naming in told for one in naming.members]

    def _names_all(self, group: Group, award: Award, *, one_set: bool) -> bool:
        """Whether 'bảy cá nhân gồm: …' names just as many of a set that is not counted itself."""
        told = [n for n in self._namings if self._tells_of(n, group, award.form, one_set=one_set)]
        whole = told[0].group if len(told) == 1 else None
        return group.size is None and whole is not None and whole.size == len(told[0].members)

    def _tells_of(self, naming: Naming, group: Group, form: str, *, one_set: bool) -> bool:
        anchor = naming.group or self._anchors.get(naming.sentence)
        if anchor is None or (naming.form is not None and naming.form != form):
            return False
        if not _can_hold(group, naming.members):
            return False
        if anchor.size is not None and group.size is not None:
            return _counts_alike(anchor, group)
        if anchor.head == group.head:
            return True
        return one_set and is_honoured(anchor) and (anchor.head in _GENERAL or group.head in _GENERAL)

    @cached_property
    def _namings(self) -> list[Naming]:
        telling = [s for s in self._context.sentences if s.zone in _TELLING]
        return Namings(self._context.text.lower).of(telling)

    @cached_property
    def _anchors(self) -> dict[int, Group]:
        """By the number of a sentence that names one of a set: the set of which the text before it tells."""
        out: dict[int, Group] = {}
        last: tuple[int, Group] | None = None
        exemplary = {naming.sentence for naming in self._namings if naming.group is None}
        for sentence in self._context.sentences:
            if sentence.zone not in _TELLING:
                continue
            if sentence.number in exemplary:
                if last is not None and sentence.number - last[0] <= _STEP:
                    out[sentence.number] = last[1]
                    last = sentence.number, last[1]
                continue
            honoured = self._honoured(sentence)
            if honoured is not None:
                last = sentence.number, honoured
        return out

    def _honoured(self, sentence: Sentence) -> Group | None:
        """The set of a sentence that tells of its honours: '17 tập thể và 79 cá nhân đã được vinh danh'."""
        sets = [t.value for t in sentence.row if t.kind == "GROUP"]
        words = self._context.text.lower[sentence.start : sentence.end]
        if not sets or not (any(t.kind in _AWARDING for t in sentence.row) or any(w in words for w in _HONOURED)):
            return None
        told: Group = next((g for g in sets if g.size is not None and g.size > 1), sets[0])
        return told


def _are_of_two_givers(one: Award, other: Award) -> bool:
    """'2 thanh niên' may have a certificate of the district and one of the province."""
    return bool(one.conferrer) and bool(other.conferrer) and not {*one.conferrer} & {*other.conferrer}


def _alike(named: list[Award], before: Sequence[Award]) -> list[Award]:
    """'Ba em được tặng giấy khen kèm tiền thưởng': who they are in one award, they are in the other."""
    pairs = list(zip(before, named, strict=True))
    known = {where: new.recipients for old, new in pairs if new is not old and (where := _one_set(old))}
    return [
        replace(new, recipients=known[where], inferences=(*new.inferences, *_named_there(known[where], named)))
        if new is old and (where := _one_set(old)) in known and new.form not in _NOT_FOR_SETS
        else new
        for old, new in pairs
    ]


def _one_set(award: Award) -> tuple[int, int] | None:
    """Where the words for its only recipient stand, a set."""
    one = award.recipients[0]
    return (one.start, one.end) if len(award.recipients) == 1 and one.kind == "group" and one.start >= 0 else None


def _named_there(told: Sequence[Recipient], awards: Sequence[Award]) -> list[Inference]:
    names = {one.name for one in told if one.name}
    every = (i for award in awards if award.recipients == told for i in award.inferences)
    return [i for i in dict.fromkeys(every) if i.rule == RULE and i.value in names]


def _who_else(whole: Recipient, award: Award, awards: Sequence[Award]) -> list[Recipient]:
    """'thưởng 2 triệu đồng cho chị A và chị B. Hai chị cũng được tặng giấy khen': those who receive something else."""
    number = total(whole)
    if award.form not in _TOGETHER or number is None or not 2 <= number <= _MOST or "khác" in (whole.label or ""):
        return []
    kind = "person" if whole.individuals == number else "organisation" if whole.collectives == number else None
    told = [a for a in awards if a.form in _TOGETHER and (a.form, a.conferrer) != (award.form, award.conferrer)]
    others = [other.recipients for other in told]
    own: dict[tuple[str, ...], list[Recipient]] = {}  # 'Anh A được thưởng 5 triệu đồng, anh B được thưởng 3 triệu đồng'
    for other in told:
        own.setdefault((other.form, *(giver.name for giver in other.conferrer)), []).extend(other.recipients)
    others += [tuple(each) for each in own.values()]
    sets = [told for told in others if len(told) == number and all(r.kind == kind for r in told)]
    return list(sets[0]) if sets and all({r.name for r in one} == {r.name for r in sets[0]} for one in sets) else []


def _rest(whole: Recipient, told: Sequence[Recipient]) -> tuple[Recipient, ...] | None:
    """Those of a set who are not named; None where more are named than it counts."""
    people = sum(r.kind == "person" for r in told)
    left = (_less(whole.collectives, len(told) - people), _less(whole.individuals, people))
    if left == (None, None) or whole.households is not None:
        return (whole,)
    if any(n is not None and n < 0 for n in left):
        return None
    return (replace(whole, collectives=left[0] or None, individuals=left[1] or None),) if any(left) else ()


def _less(count: int | None, named: int) -> int | None:
    return None if count is None else count - named


def _can_hold(group: Group, members: Sequence[Person | Body]) -> bool:
    """Whether a set is of people, or of bodies, as its members are."""
    people = isinstance(members[0], Person)
    if group.size is None:
        return people or (group.head or "") in _UNITS or any(word in (group.label or "") for word in _UNITS)
    if group.total is not None:
        return True
    return (group.individuals if people else group.collectives) is not None


def _counts_alike(told: Group, group: Group) -> bool:
    """Whether '3 tập thể' may be those of '3 tập thể và 2 cá nhân'."""
    counts = [
        (getattr(told, kind), getattr(group, kind)) for kind in ("collectives", "individuals", "households", "total")
    ]
    return told.size == group.size or all(one == other for one, other in counts if one is not None)
