"""Who gives: the bodies that confer an award, and the people who hand it over."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from kg.extraction.awards import Giver
from kg.extraction.bodies import Body
from kg.extraction.drafts import AwardDraft
from kg.extraction.lexicon import data
from kg.extraction.people import Office, Person
from kg.extraction.settling.context import Context
from kg.extraction.settling.dates import any_of
from kg.extraction.settling.holders import holder_of, offices_of
from kg.extraction.settling.like_places import placed_alike
from kg.extraction.settling.organisations import Names
from kg.extraction.settling.states import central, of_a_state
from kg.extraction.settling.whose import (
    gives_orders,
    hands_over_for_the_state,
    is_the_states,
    of_a_state_person,
    only_for_the_order,
    only_hands_on,
    runs_a_firm,
    whose_it_can_be,
)
from kg.extraction.surnames import is_whole
from kg.facts import Inference, Organisation

_COMMITTEE = "Ủy ban nhân dân"
_COMMITTEE_WORDS = ("ủy ban", "ubnd", "lãnh đạo", "chủ tịch")
_OWN_CERTIFICATES = frozenset(data("awards")["own_certificates"])
_CONFERRING = tuple(data("awards")["conferring"])
_BY_OTHERS = any_of(data("awards")["by_others"], r"\s*$")
_ENNOBLES = ("phong", "truy phong")
_PASSIVE = "passive"  # a construction
_PRIZE = "Giải thưởng"
_NO_MINISTRY = tuple(data("posts")["no_ministries"])
_HEADED_BY: dict[str, str] = data("posts")["headed_by"]
_THIS_IS = "đây là"
_DECIDED = ("GIVE", "COMMEND", "REWARD")
_NEXT, _FIRST = 2, 4  # sentences; chunks
_TELLS = any_of(["cho biết", "cho hay", "thông tin"])
_NEAR = 30  # letters before a verb


@dataclass(slots=True)
class Given:
    """By whom an award was given, and what was concluded to say so."""

    conferrers: list[Organisation] = field(default_factory=list)
    presenters: list[str] = field(default_factory=list)
    inferences: list[Inference] = field(default_factory=list)

    def by(self, organisation: Organisation) -> None:
        """Add one that confers, once."""
        if organisation.name not in [known.name for known in self.conferrers]:
            self.conferrers.append(organisation)


class Givers:
    """Settles who gives in the drafts of one document."""

    def __init__(self, context: Context, names: Names) -> None:
        self._context, self._names = context, names

    def of(self, draft: AwardDraft) -> Given:
        """Who confers the award of a draft and who hands it over."""
        given = Given(presenters=[self._context.full_name(p) for p in draft.presenters])
        for giver in () if only_for_the_order(draft) or only_hands_on(draft) else placed_alike(draft.givers):
            if not self._is_a_headline_place(giver, draft):
                self._add(giver, draft, given)
        if draft.by and _hands_over(draft):
            holders = (holder_of(office, self._context, self._names) for office in draft.by)
            given.presenters.extend(holder for holder in holders if holder)
        if not given.conferrers and draft.presenters:
            self._confers_by_office(draft, given)
        if not given.conferrers and draft.form == _PRIZE and not draft.presenters:
            self._confers_as_host(draft, given)
        sent = (
            bool(given.conferrers) and _is_letter(draft) and draft.verb_kind != "RECEIVE"
        )  # not 'nhận … từ tay ông A'
        if "trao" not in draft.verb and (self._only_signs(draft) or sent):
            given.presenters = []  # who writes a letter or signs a decision hands nothing over; not 'nhận … từ tay A'
        if _only_honours(draft) or self._only_tells(draft) or self._lets_others_hand_over(draft):
            given.presenters = []
        given.presenters = [name for name in dict.fromkeys(given.presenters) if is_whole(name)]
        given.conferrers = whose_it_can_be(given.conferrers, draft)
        return given

    def bodies_of(self, draft: AwardDraft) -> Iterator[str]:
        """The names of the bodies of which those who hand over hold offices."""
        for office in (office for one in draft.presenters for office in offices_of(one, self._context)):
            named = self._names.giver(office)
            if named is not None:
                yield named[0].name

    def _is_a_headline_place(self, giver: Giver, draft: AwardDraft) -> bool:
        """A title's 'TP HCM tuyên dương 397 gương' leaves open which body of the city does so."""
        if draft.sentence.zone != "title" or not isinstance(giver, Body) or giver.head != _COMMITTEE:
            return False
        return not self._context.text.lower.startswith(_COMMITTEE_WORDS, giver.start)

    def _only_tells(self, draft: AwardDraft) -> bool:
        """'Ông A, Phó Bí thư Tỉnh đoàn X, cho biết đơn vị vừa trao …': it is of his body, but who handed it over?"""
        clause = draft.sentence.clause
        verb = next((t for t in clause[draft.index : draft.last] if t.kind in ("GIVE", "HAND", "REWARD")), None)
        last = max((p.end for p in draft.presenters), default=-1)
        return (
            verb is not None
            and 0 <= last < verb.start
            and _TELLS.search(self._context.text.lower, last, verb.start) is not None
        )

    def _only_signs(self, draft: AwardDraft) -> bool:
        """'được Thủ tướng A tặng bằng khen', 'ông B ký quyết định tặng …': told is the decision, not the ceremony."""
        if draft.verb_kind not in _DECIDED or draft.behalf or only_for_the_order(draft):
            return False
        decides = any(t.kind == "DECIDE" for t in draft.sentence.clause[draft.index : draft.last])
        if draft.owned or draft.verb_kind != "GIVE":
            return decides
        people = [*draft.presenters, *(giver for giver in draft.givers if isinstance(giver, Person))]
        offices = (office for one in people for office in (*one.offices, *offices_of(one, self._context)))
        of_the_nation = any(central(office) for office in offices)
        return of_the_nation or decides

    def _lets_others_hand_over(self, draft: AwardDraft) -> bool:
        """'ký quyết định trao tặng', 'phê chuẩn trao', 'hứa trao', 'dự lễ trao': not yet, or by others."""
        clause = draft.sentence.clause
        verb = next((t for t in clause[draft.index : draft.last] if t.kind in ("GIVE", "HAND", "REWARD")), None)
        if verb is None or (draft.award is not None and verb.start > draft.award.start):
            return False
        before = self._context.text.lower[max(draft.start, verb.start - _NEAR) : verb.start]
        return bool(draft.presenters or draft.givers) and _BY_OTHERS.search(before) is not None

    def _add(self, giver: Giver, draft: AwardDraft, given: Given) -> None:
        in_person = not draft.owned and not draft.behalf
        if isinstance(giver, Office) and in_person and _in_person(draft) and not _is_owner(giver, draft):
            holder = holder_of(giver, self._context, self._names)  # who holds the office may stand elsewhere
            if holder:
                given.presenters.append(holder)
            if giver.post.startswith("Phó ") or (holder and _is_shown(draft)):  # who hands over confers nothing
                return
        if isinstance(giver, Person) and self._is_handed_by(draft):
            given.presenters.append(self._context.full_name(giver))
        if isinstance(giver, Person) and in_person:
            given.presenters.append(self._context.full_name(giver))
            if draft.construction == _PASSIVE and draft.verb == "trao" and not of_a_state_person(giver):
                return  # 'ông B được Đại tá A, Chính ủy X, trao Kỷ niệm chương': whose it is, nobody says
            if draft.beside_owned and len(draft.givers) > 1:
                return  # 'A và B trao tặng bằng khen của Thủ tướng và kỷ niệm chương': neither is theirs
        whole = self._with_body(giver)
        named = self._names.giver(whole)
        if named is not None and not (in_person and hands_over_for_the_state(whole, named[0], draft)):
            given.by(named[0])
            given.inferences.extend(named[1])
            if whole is not giver:
                given.inferences.append(Inference("conferrer", "office-named-with-its-body-elsewhere", named[0].name))
            elif giver.start >= 0 and not draft.start <= giver.start < draft.end:
                where = self._context.text.original(giver.start, giver.end)
                given.inferences.append(Inference("conferrer", "giver-of-the-clause-before", named[0].name, *where))

    def _is_handed_by(self, draft: AwardDraft) -> bool:
        """'bằng khen do Chủ tịch UBND tỉnh A trao tặng': who confers it hands it over as well."""
        award = draft.award
        return (
            award is not None and award.by and "trao" in self._context.text.lower[award.start : award.end].split()[-3:]
        )

    def _confers_as_host(self, draft: AwardDraft, given: Given) -> None:
        """'Đây là giải thưởng do X tổ chức', 'Giải thưởng W của X nhằm …': whose a prize is, another sentence says."""
        if draft.name is None:
            return
        for sentence in self._context.sentences:
            for at, token in enumerate(sentence.row):
                if token.kind != "AWARD" or token.value.form != _PRIZE or not token.value.givers:
                    continue
                same = (token.value.name or "").lower() == draft.name.lower()
                that = 0 < sentence.number - draft.sentence.number <= _NEXT and at < _FIRST and token.value.name is None
                if same or (that and self._context.text.lower.startswith(_THIS_IS, sentence.start)):
                    for giver in token.value.givers:
                        self._add(giver, replace(draft, owned=True), given)
                    return

    def _confers_by_office(self, draft: AwardDraft, given: Given) -> None:
        """'nhận bằng khen từ ông A, Chủ tịch UBND phường': the first presenter confers for a body of his."""
        for other in draft.presenters[1:] if _each_gives_his_own(draft) else ():
            self._confers_by_office(replace(draft, presenters=[other]), given)
        offices = [self._of_the_one_ministry(o) for o in offices_of(draft.presenters[0], self._context)]
        if _tells_of_conferring(draft) and not self._are_of_several_bodies(draft):
            own = (
                o
                for o in offices
                if not runs_a_firm(o, draft)
                and not (o.post.startswith("Phó ") and o.body and o.body.name == "Chính phủ")
            )
            body = next((named[0] for o in own if (named := self._names.giver(o)) is not None), None)
            if body is not None and not is_the_states(draft, body):
                given.by(body)
                given.inferences.append(Inference("conferrer", "office-holder-confers-for-the-body", body.name))
                return
        # 'Tổng thống Nga A đã trao …': a head of state hands over what is his to give
        head = next((o for o in offices if of_a_state(o) or gives_orders(o, draft)), None)
        named = self._names.giver(head) if head is not None else None
        if named is not None:
            given.by(named[0])
            given.inferences.append(Inference("conferrer", "head-of-state-gives-for-the-state", named[0].name))

    def _are_of_several_bodies(self, draft: AwardDraft) -> bool:
        """'bà A, Phó Trưởng Ban X, và bà B, Bí thư Tỉnh đoàn Y, trao tặng …': of whose body it is stays open."""
        named = [[self._names.giver(one) for one in offices_of(who, self._context)] for who in draft.presenters]
        bodies = [{one[0].name for one in some if one is not None} for some in named]
        return len(bodies) > 1 and not set.intersection(*bodies) and not _each_gives_his_own(draft)

    def _with_body(self, giver: Giver) -> Giver:
        """'Thừa ủy quyền của Bộ trưởng (A)': the office with the body that the document names with it elsewhere."""
        if isinstance(giver, Person):
            return self._in_office(giver)
        if not isinstance(giver, Office) or giver.body is not None:
            return giver
        known = next((o for o in self._context.offices if o.post == giver.post and o.body is not None), None)
        return known or self._of_the_one_ministry(giver)

    def _in_office(self, person: Person) -> Giver:
        if any(office.body is not None or central(office) for office in person.offices):
            return person
        held = [self._of_the_one_ministry(o) for o in offices_of(person, self._context)]
        return next((office for office in held if office.body is not None), person)

    def _of_the_one_ministry(self, office: Office) -> Office:
        """'Bằng khen của Bộ trưởng', '… của Cục trưởng' in a report that speaks of one ministry or department."""
        head = _HEADED_BY.get(office.post)
        if office.body is None and head is not None:
            one = {body.name.lower(): body for body in self._context.headed(head) if not body.bare}
            return replace(office, body=next(iter(one.values()))) if len(one) == 1 else office
        if office.body is not None or office.post not in ("Bộ trưởng", "Thứ trưởng"):
            return office
        named = (b for b in self._context.fixed if b.name.startswith("Bộ ") and not b.office)
        ministries = {b.name: b for b in named if not b.name.startswith(_NO_MINISTRY)}
        return replace(office, body=next(iter(ministries.values()))) if len(ministries) == 1 else office


def _in_person(draft: AwardDraft) -> bool:
    """Whether who holds an office is told to do it himself: he hands over, or a picture shows him."""
    shown = draft.sentence.zone == "caption" and draft.construction != _PASSIVE  # not '2 người được Chủ tịch X tặng'
    return draft.verb_kind in ("HAND", "REWARD") or (shown and draft.verb_kind == "GIVE")


def _is_shown(draft: AwardDraft) -> bool:
    """Whether a picture shows an award handed over: 'Thủ tướng trao Bằng khen cho các cá nhân'."""
    return draft.sentence.zone == "caption" and draft.verb == "trao" and draft.form in _OWN_CERTIFICATES


def _hands_over(draft: AwardDraft) -> bool:
    """'Phó Giám đốc … trao Giấy khen của Giám đốc'; 'nhận Giấy khen của Giám đốc từ tay | vị | Phó Giám đốc'."""
    clause, by = draft.sentence.clause, draft.by[0]
    at = next((at for at in range(draft.index, draft.last) if clause[at].value is by), draft.index)
    hands = draft.verb_kind == "HAND" or (draft.owned and draft.verb.startswith("trao"))
    return hands or "FROM" in [token.kind for token in clause[max(at - 2, draft.index) : at]]


def _only_honours(draft: AwardDraft) -> bool:
    """'phong tặng danh hiệu', 'khen thưởng 3 tập thể': nothing is said of handing over."""
    return draft.verb.startswith(_ENNOBLES) or (draft.verb_kind == "COMMEND" and "trao" not in draft.verb)


def _is_owner(giver: Office, draft: AwardDraft) -> bool:
    """'đọc quyết định của | Chủ tịch UBND tỉnh | về việc thưởng …': what is read out is his, and he may be away."""
    clause = draft.sentence.clause
    return any(a.kind == "OF" and b.value is giver for a, b in pairwise(clause[: draft.last]))


def _is_letter(draft: AwardDraft) -> bool:
    return draft.form == "Thư khen" and draft.verb_kind != "HAND"


def _each_gives_his_own(draft: AwardDraft) -> bool:
    """'Chủ tịch UBND tỉnh A và Chủ tịch UBND tỉnh B tặng bằng khen': each that of his body."""
    if draft.verb_kind != "GIVE" or "trao" in draft.verb or draft.form not in _OWN_CERTIFICATES:
        return False
    heads = (any(o.body is not None and not o.post.startswith("Phó ") for o in p.offices) for p in draft.presenters)
    return draft.sentence.zone != "caption" and all(heads)


def _tells_of_conferring(draft: AwardDraft) -> bool:
    """Whether the clause takes ('nhận … từ'), writes, or has a verb of conferring."""
    if draft.verb_kind == "RECEIVE" or _is_letter(draft):
        return True
    chunks = draft.sentence.clause[draft.index : draft.last]
    verbs = " ".join([draft.verb, *(str(t.value) for t in chunks if t.kind == "GIVE")])
    return any(word in verbs for word in _CONFERRING)
