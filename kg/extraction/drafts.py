"""What the constructions found, before the document settles it: drafts with chunks instead of names."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field, replace

from kg.extraction.award_pairs import each_its_own, givers_by_name, of_several, share_a_place
from kg.extraction.award_slots import (
    award_name,
    count,
    one_by_one,
    one_for_each,
    tells_of_more,
    winners,
    without_heading,
)
from kg.extraction.awards import AwardName, Giver
from kg.extraction.awards.prizes import is_prize
from kg.extraction.bodies import Body
from kg.extraction.construction import Found
from kg.extraction.counted import Receiver
from kg.extraction.givers import (
    givers_of,
    handers_of,
    lends_to,
    of_the_state,
    owners_lent,
    owners_told_last,
    represented,
)
from kg.extraction.groups import NOUNS, Group
from kg.extraction.people import Office, Person
from kg.extraction.receivers import receivers_of
from kg.extraction.tokens import Token
from kg.extraction.told_forms import form_of
from kg.language.dates import Date
from kg.language.normal import Normal
from kg.language.numbers import integer

_AGAIN = "commend-again"
_COUNTED = ("prizes-counted", "orders-counted")  # of prizes and orders without those who received them
_WON = "award-belongs"
_OF_PRIZES = (
    "prize-is",
    "prize-of-each",
    "prizes-listed",
)  # with no word for giving or receiving that all awards may have


@dataclass(slots=True)
class Sentence:
    """A sentence with its chunks: composed (`row`) and, where one may be found, as constructions see it (`clause`)."""

    number: int
    start: int
    end: int
    zone: str
    row: list[Token]
    clause: list[Token] = field(default_factory=list)
    found: list[Found] = field(default_factory=list)
    kinds: Set[str] = frozenset()  # of the chunks of the row: where one is missing, nobody need look for it

    def __post_init__(self) -> None:
        self.kinds = {token.kind for token in self.row}

    def renew(self, row: list[Token]) -> None:
        """Put other chunks in place of the composed ones."""
        if row is not self.row:
            self.row, self.kinds = row, {token.kind for token in row}


@dataclass(slots=True)
class AwardDraft:
    """An award as one clause tells it."""

    sentence: Sentence
    construction: str
    start: int
    end: int
    form: str
    name: str | None
    givers: list[Giver]
    receivers: list[Receiver]
    presenters: list[Person]
    status: str
    verb: str = ""
    verb_kind: str = ""
    behalf: bool = False
    owned: bool = False  # the award's own name said whose it is
    beside_owned: bool = False  # another award of the clause is somebody else's
    beside_prize: bool = False  # a prize of a contest is told in the clause
    index: int = 0  # of the match in the clause
    last: int = 0
    award: AwardName | None = None
    named_by: str | None = None
    refers: str | None = None  # EACH ('mỗi hộ'), PRONOUN ('em') for recipients named before; '' for no words at all
    pronoun: str | None = None  # the words that stand for one named before
    date: Date | None = None  # that stands beside one of several: 'hạng Ba (1995), hạng Nhì (2002)'
    handers: list[Body] = field(default_factory=list)  # bodies that hand it over for the one that gives
    by: list[Office] = field(default_factory=list)  # who hand it over: 'Phó Giám đốc … trao Giấy khen của X'
    bodies: list[Body] = field(default_factory=list)  # that hand over what is another's: 'UBND tỉnh trao Cờ của X'


def award_drafts(sentence: Sentence, found: Found, text: Normal) -> Iterator[AwardDraft]:
    """The drafts that one found construction makes: one for each award that it names."""
    drafting = _Drafting(sentence, found, text)
    givers = givers_of(found, sentence.clause, text) or _givers_told_before(sentence, found, text)
    if found.construction.id == _AGAIN and not givers:
        return  # of a list of what will happen
    tokens = without_heading(found.tokens("award"))
    names: list[AwardName | None] = [award_name(t) for t in tokens] or [None]
    if found.construction.id == "orders-counted":
        count(found.tokens("award"), text)
    if found.construction.id in _OF_PRIZES and not all(name is not None and name.grade is not None for name in names):
        return
    by = givers_by_name(names)
    owned = any(name is not None and name.givers for name in names) and not by
    if not owned and not by and (owners := owners_told_last(found, sentence.clause)):
        owned, names = True, [replace(name, givers=owners) if name is not None else None for name in names]
    in_turn = drafting.in_turn() or (found.construction.id == _WON and not drafting.to_sets())
    if each_its_own(by or givers, names) and not owned:  # 'bằng khen, giấy khen do X và Y trao'
        for giver, name in zip(by or givers, names, strict=True):
            yield from drafting.drafts([replace(name, givers=[]) if name is not None else None], [giver])
    elif len(drafting.receivers) == len(names) > 1 and not givers and in_turn:
        # 'A, B lần lượt nhận W, V', 'giải V và giải W thuộc về A và B'
        for receiver, name in zip(drafting.receivers, names, strict=True):
            yield from drafting.drafts([name], givers, [receiver])
    elif len(drafting.presenters) == len(names) > 1 and drafting.in_turn() and of_several(names):
        # 'A và B lần lượt trao W của X và V của Y'
        for presenter, name in zip(drafting.presenters, names, strict=True):
            yield from (replace(draft, presenters=[presenter]) for draft in drafting.drafts([name], givers))
    elif len(givers) == len(names) > 1 and not owned and drafting.in_turn():  # 'X và Y lần lượt tặng A và B'
        for giver, name in zip(givers, names, strict=True):
            yield from drafting.drafts([name], [giver])
    elif len(givers) > 1 and len(names) > 1 and not owned and not drafting.is_joint(givers):
        for giver in givers:  # 'X và Y tặng A, B'
            yield from drafting.drafts(names, [giver])
    elif len(givers) > 1 and drafting.number_of_awards() == len(givers) and not of_the_state(givers):
        # 'UBND TP, UBND phường trao 2 giấy khen'
        for giver in givers:
            yield from drafting.drafts(names, [giver])
    else:
        yield from drafting.drafts(names, givers)


def _givers_told_before(sentence: Sentence, found: Found, text: Normal) -> list[Giver]:
    """'X tuyên dương 4 tập thể; | biểu dương 9 hộ': the giver of the praise before."""
    if found.construction.id != _AGAIN:
        return []
    before = [f for f in sentence.found if f.first < found.first and f.construction.id.startswith("commend")]
    return givers_of(before[-1], sentence.clause, text) if before else []


class _Drafting:
    """One found construction, with what all its drafts share."""

    def __init__(self, sentence: Sentence, found: Found, text: Normal) -> None:
        self._sentence, self._found, self._text = sentence, found, text
        self.presenters = handers_of(found, sentence.clause, text)
        self._behalf = givers_of(found, sentence.clause, text, "behalf") or represented(found, sentence.clause, text)
        self.receivers = receivers_of(found, text, sentence.clause)

    def drafts(
        self, names: list[AwardName | None], givers: list[Giver], receivers: list[Receiver] | None = None
    ) -> Iterator[AwardDraft]:
        """A draft for each award, given by these to those (or to all who receive)."""
        receivers, shared = self.receivers if receivers is None else receivers, list[Giver]()
        lends = owners_lent(names, handed=bool(givers)) if self._may_lend(givers) else [[] for _ in names]
        contest = any(name is not None and is_prize(name.form, name.name) for name in names)
        for name, lent in zip(names, lends, strict=True):
            if name is not None and name.grades:
                yield from self._graded(name, receivers, [*name.givers] or self._behalf or givers)
                continue
            form = form_of(self._found, name, self._text)
            if form is None:
                continue
            counted = one_for_each(self.receivers, names, name) or self._counted_by_certificates(self.receivers, name)
            if name is not None and name.number is not None:
                verbs = self._found.tokens("verb") or self._found.tokens("award")
                others = tells_of_more(name, counted, verbs[0].start)
                receivers = [winners(name)] if others else counted or [winners(name)]
            elif self._found.construction.id in _COUNTED:
                continue
            else:
                receivers = self._counted_by_certificates(receivers, name)
            owners = (list(name.givers) or (lent if lends_to(name, form) else [])) if name is not None else []
            shared = owners or shared if not contest else []
            if not owners and not givers and not self._behalf and form in ("Tiền thưởng", "Quà"):
                owners = shared  # 'Bằng khen của X kèm tiền thưởng': the money is X's too
            further = name.also if name is not None else ()
            each = one_by_one(receivers, 1 + len(further)) if further else [receivers]
            yield self._draft(name, form, owners, givers, each[0])
            for nth, other in enumerate(further, 1):
                draft = self._draft(name, form, owners, givers, each[nth % len(each)])
                yield replace(draft, name=other.name, date=other.date)

    def _may_lend(self, givers: list[Giver]) -> bool:
        """'trao giấy khen và tiền thưởng của X': who merely hands over may stand before the verb."""
        hands = all(verb.kind == "HAND" for verb in self._found.tokens("verb"))
        return not self._behalf and (hands or not givers)

    def is_joint(self, givers: Sequence[Giver]) -> bool:
        """'X và Y tổ chức trao A và B', or to sets, or of one place or the State: one ceremony of both."""
        found = self._found
        if of_the_state(givers) or share_a_place(givers):
            return True
        held = any(token.kind == "ORGANISE" for token in self._sentence.clause[found.first : found.last])
        return held or self.to_sets()

    def to_sets(self) -> bool:
        """Whether nobody is named: 'X và Y tặng A, B cho các cá nhân' leaves open who gave which."""
        return bool(self.receivers) and all(isinstance(one, Group) for one in self.receivers)

    def in_turn(self) -> bool:
        """Whether the clause says that the first gives the first award and so on."""
        found, clause = self._found, self._sentence.clause
        return "lần lượt" in self._text.lower[clause[found.first].start : clause[found.last - 1].end]

    def number_of_awards(self) -> int | None:
        """The number that stands before the award: 'trao 2 giấy khen'."""
        token = self._before_the_award()
        return integer(self._text.text[token.start : token.end]) if token.kind == "N" else None

    def _draft(
        self, name: AwardName | None, form: str, owners: list[Giver], givers: list[Giver], receivers: list[Receiver]
    ) -> AwardDraft:
        found, verbs = self._found, self._found.tokens("verb")
        return AwardDraft(
            self._sentence,
            found.construction.id,
            self._sentence.clause[found.first].start,
            self._sentence.clause[found.last - 1].end,
            form,
            name.name if name is not None else None,
            owners or self._behalf or givers,
            receivers,
            [*self.presenters, *(g for g in givers if (owners or self._behalf) and isinstance(g, Person))],
            found.construction.status,
            verb=" ".join(str(t.value) for t in verbs),
            verb_kind=verbs[0].kind if verbs else "",
            behalf=bool(self._behalf),
            owned=bool(owners),
            beside_owned=any(t.kind == "AWARD" and t.value.givers for t in found.tokens("award")),
            beside_prize=any(t.kind == "AWARD" and is_prize(t.value.form, t.value.name) for t in found.tokens("award")),
            index=found.first,
            last=found.last,
            award=name,
            named_by=name.named_by if name is not None else None,
            refers=_refers(found),
            pronoun=next((t.value for t in found.tokens("pronoun")), None),
            date=name.date if name is not None else None,
            handers=[t.value for t in found.tokens("presenter") if t.kind == "BODY"] if self._behalf else [],
            by=self._by_office(givers if owners else ()),
            bodies=[g for g in givers if owners and isinstance(g, Body)],
        )

    def _by_office(self, givers: Sequence[Giver]) -> list[Office]:
        """'Giám đốc trao Giấy khen của UBND tỉnh', 'thay mặt Nhà nước, Phó Chủ tịch nước trao': the office."""
        told = [token.value for token in self._found.tokens("presenter") if token.kind == "OFFICE"]
        return told or [one for one in givers if isinstance(one, Office)][:1]

    def _graded(self, name: AwardName, receivers: list[Receiver], givers: list[Giver]) -> Iterator[AwardDraft]:
        """One draft for each grade of a medal, with the number that received it."""
        found = self._found
        whole = next((r for r in receivers if isinstance(r, Group)), None)
        label = whole.label if whole is not None else None
        for number, grade in name.grades:
            group = Group(individuals=number, counted=True, label=label, head="grade", start=name.start, end=name.end)
            yield AwardDraft(
                self._sentence,
                found.construction.id,
                self._sentence.clause[found.first].start,
                name.end,
                name.form,
                f"{name.name} {grade}" if name.name else grade,
                givers,
                [group],
                self.presenters,
                found.construction.status,
                behalf=bool(self._behalf),
                index=found.first,
                last=found.last,
                award=name,
                named_by=name.named_by,
            )

    def _counted_by_certificates(self, receivers: list[Receiver], name: AwardName | None) -> list[Receiver]:
        """'tặng 8 bằng khen cho các cá nhân': as many recipients as certificates."""
        if len(receivers) != 1 or not isinstance(receivers[0], Group) or receivers[0].counted:
            return receivers
        number, group = name.number if name is not None and name.number else self.number_of_awards(), receivers[0]
        kind = NOUNS.get(group.head or "")
        if number is None or kind is None:
            return receivers
        return [replace(group.counting(kind, number), counted=True)]

    def _before_the_award(self) -> Token:
        begin = self._found.at["award"][0] if "award" in self._found.at else 0
        return self._sentence.clause[max(begin - 1, 0)]  # START stands first


def _refers(found: Found) -> str | None:
    """How the clause refers to recipients that it does not name; None where it names them."""
    if found.tokens("recipient") and not found.tokens("pronoun"):
        return None
    words = found.tokens("pronoun") or found.tokens("each")
    return words[0].kind if words else ""
