"""Who receives: chunks of a clause → recipients by their full names, or as counted sets."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from kg.extraction.bodies import Body
from kg.extraction.counted import Receiver
from kg.extraction.drafts import AwardDraft
from kg.extraction.groups import Group
from kg.extraction.lexicon import data
from kg.extraction.people import Office, Person
from kg.extraction.settling.comparisons import only_compared
from kg.extraction.settling.context import Context
from kg.extraction.settling.described import who_receive
from kg.extraction.settling.holders import holder_of
from kg.extraction.settling.like_places import placed_in_turn
from kg.extraction.settling.organisations import Names
from kg.extraction.settling.protagonists import befell
from kg.extraction.settling.sets import Sets
from kg.facts import Organisation, Recipient
from kg.language.syllables import is_syllable

_REFERRING = frozenset(data("recipients")["referring"])
_RANK_AND_FILE = frozenset(["cán bộ", "chiến sĩ", "nguyên cán bộ"])
_NOBODY = frozenset(data("recipients")["nobody"])
_PARTS = frozenset(data("organisations")["parts"]["any"]) | frozenset(data("organisations")["units_of_armies"])
_LONGEST = 30  # characters of 'và người lao động'
_OF_THE_COUNTRY = frozenset(data("organisations")["of_the_country"])
_STAFF = ("cán bộ", "chiến sĩ", "bác sĩ", "nhân viên", "giáo viên", "người lao động")
_NUMBERED = re.compile(r"(?:Phòng|Đội|Tổ|Ban|Khoa) \d+")
_PRIZE = "prize"  # what a count of prizes has for a head
_SMALL = ("commune", "village")  # whose officers receive what larger bodies give
_GIVING = frozenset(["GIVE", "HAND"])
_MOST_IN_A_RUN, _MOST_NEXT = 5, 15  # of longer lists it is not sure that just they are meant


class Recipients:
    """Settles who receives in the drafts of one document."""

    def __init__(self, context: Context, names: Names) -> None:
        self._context, self._names = context, names
        self._sets = Sets(context)
        self._honoured: frozenset[str] = frozenset()
        self._told: frozenset[tuple[int, int]] = frozenset()  # (sentence, place) of those whom a clause names so

    def know(self, drafts: Sequence[AwardDraft]) -> None:
        """Take note of the people whom some clause names as recipients."""
        named = [(draft, r) for draft in drafts for r in draft.receivers if isinstance(r, Person)]
        self._honoured = frozenset(r.name for _, r in named)
        self._told = frozenset((draft.sentence.number, r.start) for draft, r in named if draft.award is not None)

    def of(self, draft: AwardDraft) -> tuple[Recipient, ...]:
        """The recipients of a draft, once each."""
        receivers = [
            r
            for told in who_receive(draft, self._context.text)
            for r in (self._referred(told, draft) or self._listed(told) or self._sets.counted(told, draft) or [told])
        ]
        receivers = placed_in_turn(list(_within_their_body(receivers)))
        taken = _named_after(receivers, self._context.text.lower)
        out: list[Recipient] = []
        for at, receiver in enumerate(receivers):
            recipient = self.settled(receiver) if at not in taken.dropped else None
            if recipient is not None and at in taken.remainder:
                recipient = _less(recipient, *taken.remainder[at])
            if recipient is not None and _identity(recipient) not in map(_identity, out):
                out.append(recipient)
        return tuple(out)

    def _referred(self, receiver: Receiver, draft: AwardDraft) -> list[Receiver] | None:
        """'hai em', 'ba công dân': the people that a list of just so many has named before."""
        if not isinstance(receiver, Group) or not _may_refer(receiver):
            return None
        number, bodies = receiver.individuals, receiver.collectives
        sentence = draft.sentence.number
        refers = receiver.told or receiver.head in _REFERRING
        if number is not None and bodies is None and 2 <= number <= _MOST_IN_A_RUN and refers:
            runs = [run for run in self._context.runs(sentence, receiver.start) if len(run) == number]
            runs = [run for run in runs if not self._others(run, draft)]
            honoured = [run for run in runs if all(who.name in self._honoured for who in run)]
            if runs:  # of '2 em' who were saved and '2 em' who saved them, those who are told to receive
                return list((honoured or runs)[-1])
        people = self._named_next(sentence, number, "PERSON")
        units = self._named_next(sentence, bodies, "BODY")
        if not people and not units and bodies is None and number is not None and refers:
            return self._only_run(number, draft)
        if not people and not units:
            return None
        rest = replace(
            receiver, individuals=None if people else number, collectives=None if units else bodies, label=None
        )
        return [*people, *units, *([rest] if rest.size is not None else [])]

    def _only_run(self, number: int, draft: AwardDraft) -> list[Receiver] | None:
        """'cho ba sinh viên. Trước đó, nhóm bạn A, B và C …': the one list of just so many, wherever it stands."""
        if not 2 <= number <= _MOST_IN_A_RUN:
            return None
        runs = {tuple(self._context.full_name(who) for who in run): run for run in self._context.all_runs(number)}
        runs = {k: run for k, run in runs.items() if not self._others(run, draft) and not self._come_next(run, draft)}
        return list(next(iter(runs.values()))) if len(runs) == 1 else None

    def _come_next(self, run: Sequence[Person], draft: AwardDraft) -> bool:
        """'tặng cờ cho 2 cá nhân, giấy khen cho | A và B |': they receive something else in the same sentence."""
        return run[0].start >= draft.end and (draft.sentence.number, run[0].start) in self._told

    def _others(self, run: Sequence[Person], draft: AwardDraft) -> bool:
        """Whether a list names those who give, or receive something else, victims, or people compared."""
        between = {t.kind for t in draft.sentence.clause if draft.end <= t.start < run[0].start < draft.sentence.end}
        if not between.isdisjoint(_GIVING) and self._honoured.issuperset(who.name for who in run):
            return True  # 'X tặng W cho 2 cá nhân; Y tặng V cho | A và B'
        if all(befell(who, self._context.text.lower) for who in run):
            return True
        return any(_acts(who, draft) for who in run) or only_compared(run[0], self._context.text.text)

    def _listed(self, receiver: Receiver) -> list[Receiver]:
        """'Công an các tỉnh': those that the text lists elsewhere as 'Công an các tỉnh A, B và C'."""
        if not isinstance(receiver, Body) or not _is_unplaced(receiver):
            return []
        return list(self._context.listed(receiver.head))

    def _named_next(self, sentence: int, number: int | None, kind: str) -> list[Person | Body]:
        if number is None or not 2 <= number <= _MOST_NEXT:
            return []
        return self._context.named_next(sentence, number, kind)

    def settled(self, receiver: Receiver) -> Recipient | None:
        """One recipient by its full name, or as a counted set; None where the words tell nobody."""
        if isinstance(receiver, Person):
            return self._person(receiver)
        if isinstance(receiver, Body):
            return self._organisation(receiver)
        if isinstance(receiver, Group):
            return self._set(receiver) if receiver.name is None else self._named_set(receiver, receiver.name)
        holder = holder_of(receiver, self._context, self._names)
        return Recipient("person", holder, start=receiver.start, end=receiver.end) if holder else None

    def _person(self, person: Person) -> Recipient | None:
        name = self._context.full_name(person)
        bare = person.honorific is None and person.rank is None and person.head is None
        bare = bare and not (person.offices and not is_syllable(name))  # 'Tổng thống Assad'
        if (bare and len(name.split()) < 2) or name in _NOBODY:
            return None
        if bare and name in self._context.firms and not self._context.honorifics.get(name):
            firm = self._context.firms[name]  # 'Thành Công được tặng …' of 'Công ty Thành Công'
            return Recipient("organisation", firm, Organisation(firm), start=person.start, end=person.end)
        return Recipient("person", name, start=person.start, end=person.end)

    def _organisation(self, body: Body) -> Recipient | None:
        if _is_a_province(body) or (_is_unplaced(body) and not self._is_of_the_country(body)):
            return None
        organisation, _ = self._names.organisation(body)
        if (
            body.bare
            and organisation.name in (body.head, body.name)
            and body.type in ("field", "named")
            and not body.stands
        ):
            return None  # 'Đoàn', 'đội', and none that the text has named
        if _NUMBERED.fullmatch(organisation.name):
            return None  # 'Phòng 4': of whom?
        return Recipient("organisation", organisation.name, organisation, start=body.start, end=body.end)

    def _is_of_the_country(self, body: Body) -> bool:
        """'cho Bộ đội Biên phòng', not 'Bộ đội Biên phòng các tỉnh', nor where the text tells of one of a place."""
        if body.head not in _OF_THE_COUNTRY or self._context.text.lower.startswith((" các ", " tỉnh"), body.end):
            return False
        return all(not (b.place or b.level) for b in self._context.headed(body.head))

    def _named_set(self, group: Group, name: str) -> Recipient:
        body = group.bodies[-1] if group.bodies else None
        full = self._names.expanded(name)
        if body is not None and body.end == group.end and body.type == "territorial" and not body.bare:
            noun = " ".join(name.split()[: len(self._context.text.text[group.start : body.start].split())])
            full = f"{noun} {self._names.organisation(body)[0].name}"  # 'đội Công an An Giang'
        return Recipient("organisation", full, Organisation(full), start=group.start, end=group.end)

    def _set(self, group: Group) -> Recipient:
        counts: Group = group
        if group.total and group.size == group.total and group.head != _PRIZE:
            # '94 điển hình', which the document counts elsewhere as '47 tập thể và 47 cá nhân'
            counts = self._context.split_of(group.total) or group
        return Recipient(
            "group",
            collectives=counts.collectives,
            individuals=counts.individuals,
            households=counts.households,
            label=" ".join(group.label.split()) if group.label else None,
            start=group.start,
            end=group.end,
        )


def _within_their_body(receivers: Sequence[Receiver]) -> Iterator[Receiver]:
    """'hai đơn vị thuộc Công an tỉnh X là Đội A và Phòng B': A and B are parts of what the set is of."""
    of: Body | None = None
    for receiver in receivers:
        if isinstance(receiver, Group):
            of = receiver.bodies[0] if receiver.named_after and len(receiver.bodies) == 1 else None
        elif of is not None and isinstance(receiver, Body) and _is_a_part(receiver):
            yield replace(receiver, parent=of)
            continue
        yield receiver


def _is_a_part(body: Body) -> bool:
    alone = body.parent is None and body.place is None and body.level is None and not body.bare
    return alone and body.type == "field" and body.head in _PARTS


def _acts(who: Person, draft: AwardDraft) -> bool:
    """Whether somebody gives or hands over in this clause, or holds an office as those do."""
    names = [p.name for p in (*draft.presenters, *draft.givers) if isinstance(p, Person)]
    held = [o for o in who.offices if o.body is not None and o.post.lower() not in _RANK_AND_FILE]
    givers = [g.body if isinstance(g, Office) else g for g in draft.givers]
    small = any(isinstance(g, Body) and g.rank in _SMALL for g in givers) or not givers
    return who.name in names or any(small or o.body is None or o.body.rank not in _SMALL for o in held)


def _may_refer(group: Group) -> bool:
    return group.counted and not group.named_after and group.head != "grade"


def _is_a_province(body: Body) -> bool:
    return body.type == "place" and body.rank in ("province", "city") and body.place is None


def _is_unplaced(body: Body) -> bool:
    """'Công an các tỉnh'."""
    placeless = body.level is None and body.place is None and body.parent is None
    return body.type == "territorial" and placeless and body.name == body.head and not body.bare


def _identity(recipient: Recipient) -> tuple[str | int | None, ...]:
    counts = (recipient.collectives, recipient.individuals, recipient.households)
    return (recipient.name, recipient.label, *counts)


@dataclass(frozen=True, slots=True)
class _Taken:
    """Sets that names follow: those that the names exhaust, and how many of the others are named."""

    dropped: frozenset[int]
    remainder: dict[int, tuple[int, int]]  # bodies and people


def _named_after(receivers: Sequence[Receiver], low: str) -> _Taken:
    """'cho hai cá nhân: A và B' is A and B; '03 cán bộ, trong đó có A' is A and a group of two."""
    dropped: set[int] = set()
    remainder: dict[int, tuple[int, int]] = {}
    for at, receiver in enumerate(receivers):
        if isinstance(receiver, Group) and receiver.size is None and remainder:
            dropped.add(at)  # 'trong đó có A, B và các đơn vị khác': they are in the count before
        if not isinstance(receiver, Group) or not receiver.named_after:
            continue
        listed = [one for one in takewhile(_goes_on, receivers[at + 1 :]) if not isinstance(one, Group)]
        bodies, following = sum(isinstance(one, Body) for one in listed), len(listed)
        if following == 0:
            continue
        rest = next((other for other in receivers[at + 1 :] if isinstance(other, Group)), None)
        if _says_where_from(receiver, listed, rest, low):
            dropped.update(range(at + 1, len(receivers)))
            continue
        told = rest is not None and rest.counted and receiver.size == following + (rest.size or 0)
        if told or receiver.size is None or following >= receiver.size or receiver.total is not None:
            dropped.add(at)  # 'told': '10 gương mặt gồm A, B, C và 7 bạn khác'
        else:
            remainder[at] = bodies, following - bodies
    return _Taken(frozenset(dropped), remainder)


def _says_where_from(group: Group, listed: Sequence[Receiver], rest: Group | None, low: str) -> bool:
    """'3 tập thể và 12 cá nhân gồm: Phòng A và cán bộ, chiến sĩ Công an tỉnh B': these are not all of them."""
    bodies = all(isinstance(one, Body) for one in listed)
    if bodies and all(low[group.end : one.start].rstrip().endswith(_STAFF) for one in listed):
        return True  # '3 tập thể là cán bộ Đồn A, nhân viên Bệnh viện B'
    if not group.individuals or not bodies or len(listed) >= (group.collectives or 0):
        return False
    told = rest is not None and rest.size is None and (rest.label or "").lower().startswith(_STAFF)
    last = listed[-1]
    goes_on = low[last.end : last.end + _LONGEST].strip(" ,").removeprefix("và ").startswith(_STAFF)
    return told or goes_on or low[group.end : last.start].rstrip().endswith(_STAFF)


def _goes_on(receiver: Receiver) -> bool:
    """Whether the naming of a set goes on: '… và các đơn vị: C, D', 'hai anh em A và B' count nobody."""
    return not isinstance(receiver, Group) or receiver.named_after


def _less(recipient: Recipient, bodies: int, people: int) -> Recipient | None:
    """The set without those of it that are named; None where nobody is left."""
    both, named = recipient.collectives is not None and recipient.individuals is not None, bodies + people
    left = replace(
        recipient,
        collectives=_left(recipient.collectives, bodies if both else named),
        individuals=_left(recipient.individuals, people if both else named),
        households=_left(recipient.households, 0 if recipient.collectives or recipient.individuals else named),
    )
    counts = (left.collectives, left.individuals, left.households)
    return left if any(count is not None for count in counts) else None


def _left(count: int | None, named: int) -> int | None:
    return count if not named or count is None else count - named if count > named else None
