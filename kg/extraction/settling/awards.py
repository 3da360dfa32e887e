"""Drafts of awards → the awards of the document: in full, once each, with date, movement, period and place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.award_pairs import share_a_place
from kg.extraction.awards.prizes import is_prize
from kg.extraction.bodies import Body
from kg.extraction.drafts import AwardDraft
from kg.extraction.lexicon import data
from kg.extraction.people import Person
from kg.extraction.settling.announced import with_announced_givers
from kg.extraction.settling.circumstances import Settings
from kg.extraction.settling.citing import Cite
from kg.extraction.settling.contest_hosts import ContestHosts
from kg.extraction.settling.context import Context
from kg.extraction.settling.decisions import decision
from kg.extraction.settling.givers import Given, Givers
from kg.extraction.settling.hands.clauses import GIVES_A_GIFT
from kg.extraction.settling.members import RULE, Members
from kg.extraction.settling.merits import merit
from kg.extraction.settling.no_awards import is_no_award
from kg.extraction.settling.organisations import Names
from kg.extraction.settling.party_years import by_years
from kg.extraction.settling.recipients import Recipients
from kg.extraction.settling.tellings.handing import HANDS_ONLY, Handing, is_told_by, only_hands_over
from kg.extraction.settling.tellings.manners import Manners
from kg.extraction.settling.tellings.once import told_once
from kg.extraction.settling.tellings.sameness import says_nobody
from kg.extraction.settling.tellings.vague import without_hopes
from kg.facts import Award, Evidence, Inference, Organisation, Recipient, Status

_ZONE_ORDER = {"body": 0, "lead": 0, "caption": 1, "title": 2, "boilerplate": 3}
_WORD = re.compile(r"\S+")
_LONGEST_QUOTE = 25  # words
_CONTESTS = (*data("events")["contests"], "kỳ thi", "olympic", "giải")
_NEAR = 25  # characters
_CLAUSE_END = re.compile("[;.,]")
_TITLE, _GIVES = "Danh hiệu", ("GIVE", "HAND", "PASSIVE", "COMMEND")
_REWARDS = frozenset(data("awards")["gifts"])
_TOLD = tuple(data("hands")["told_before"])
_BARE, _BY = "hand-over-bare", ("BY", "PASSIVE")
_JOINT = 3  # organisers whose committee gives for all of them
_ORGANISERS = "Ban Tổ chức"
_OWN_CERTIFICATES = frozenset(data("awards")["own_certificates"])
_OF_ONE = "confer-pronoun"
_TOGETHER = ("confer-active", "confer-recipient-first")  # constructions in which several givers do one thing
_STATE = frozenset(data("recipients")["of_the_state"])


class Awards:
    """Settles the drafts of one document."""

    def __init__(self, context: Context, names: Names, settings: Settings, cite: Cite) -> None:
        self._context, self._names, self._settings, self._cite = context, names, settings, cite
        self._givers, self._recipients = Givers(context, names), Recipients(context, names)
        self._members = Members(context, self._recipients.settled)
        self._contests = ContestHosts(context, names)
        self._of_prizes: list[tuple[Organisation, ...]] = []  # givers that a clause names for prizes

    def settle(self, drafts: Sequence[AwardDraft]) -> tuple[list[Award], list[Award]]:
        """(awards, not awards): what was given or decided, and what was only proposed, planned or denied."""
        tellings: list[Award] = []
        other: list[Award] = []
        handings: list[Handing] = []
        manners = Manners()
        self._recipients.know(drafts)
        for draft in sorted(drafts, key=lambda d: (_ZONE_ORDER[d.sentence.zone], d.start, d.last, d.form)):
            if only_hands_over(draft):
                if not any(is_told_by(draft, other) for other in drafts):
                    handings.extend(self._handing(draft))
                continue
            award = self._award(draft)
            if award is None:
                handings.extend(self._handed_to_others(draft))
                continue
            in_caption = draft.sentence.zone == "caption"
            manners.note(award, draft, tuple(self._givers.bodies_of(draft)) if in_caption else ())
            if _hands_to_sets(award, draft) or _shows_rewards(award):
                handings.extend(self._handing(draft))
            for own in _of_each_giver(award, draft):
                (tellings if own.status in (Status.ASSERTED, Status.DECIDED) else other).append(own)
        hosts = self._settings.praising_hosts
        told = told_once(tellings, manners, handings, self._members.named, hosts, self._context)
        told = by_years(with_announced_givers(told, self._context, self._names), self._context, self._cite)
        return without_hopes(told, other), other

    def _handing(self, draft: AwardDraft) -> Iterator[Handing]:
        """Who hands over, where a clause says that alone."""
        told = self._givers.of(draft)
        if told.presenters and draft.status == Status.ASSERTED:
            conferrers = tuple(told.conferrers) if draft.owned or draft.behalf else ()
            bodies = tuple(self._givers.bodies_of(draft))
            since, until = self._clause_before(draft)
            to = tuple(one.name for one in self._recipients.of(draft) if one.name is not None)
            nobody = not draft.receivers and draft.construction not in HANDS_ONLY
            who, where = tuple(told.presenters), self._evidence(draft)
            gift = draft.verb == GIVES_A_GIFT
            told_by = (draft.name, to, nobody, since, until, self._again(draft), gift)
            yield Handing(who, conferrers, draft.form, where, bodies, *told_by)

    def _handed_to_others(self, draft: AwardDraft) -> Iterator[Handing]:
        """'Ông A trao Giấy khen cho vị trưởng thôn': to one whom the text names elsewhere."""
        told = draft.verb_kind == "HAND" and draft.form not in _REWARDS
        if told and not is_no_award(draft, self._context.text) and not self._recipients.of(draft):
            yield from self._handing(draft)

    def _again(self, draft: AwardDraft) -> bool:
        """'trao các phần thưởng | nói trên |': what the text has told before."""
        return any(word in self._context.text.lower[draft.start : draft.end + _NEAR] for word in _TOLD)

    def _clause_before(self, draft: AwardDraft) -> tuple[int, int]:
        """Where the words stand to whose award '…, do ông A trao' belongs; (-1, -1) for other words."""
        sentence, clause = draft.sentence, draft.sentence.clause
        at = draft.index if clause[draft.index].kind in _BY else draft.index - 1
        told = any(found.construction.fact == "award" for found in sentence.found)
        if at < 1 or clause[at].kind not in _BY or draft.award is not None or not told:
            return -1, -1
        begin = sentence.start
        if clause[at].kind == "PASSIVE":  # 'treo Giấy khen của X, Bằng khen của Y, được ông A trao': the last of them
            begin = max((t.start for t in clause[:at] if t.kind == "AWARD"), default=begin)
        start, end = self._context.text.original(begin, draft.end)
        return start, end if draft.construction == _BARE else -1

    def _award(self, draft: AwardDraft) -> Award | None:
        if is_no_award(draft, self._context.text):
            return None
        recipients = self._recipients.of(draft)
        if not recipients:
            return None
        given = self._givers.of(draft)
        givers = {giver.name for giver in given.conferrers}
        recipients = tuple(one for one in recipients if one.name is None or one.name not in givers)
        if not recipients:
            return None  # 'Bằng khen của Chủ tịch UBND tỉnh X': not to the committee of X itself
        told = self._settings.of(draft, given.conferrers)
        prize = is_prize(draft.form, draft.name) or (draft.beside_prize and draft.form in _REWARDS)
        of_hosts = prize and not self._of_another(draft)
        if not draft.owned and (of_hosts or (draft.form in _OWN_CERTIFICATES and _by_the_committee(draft))):
            self._of_a_contest(given, recipients, self._settings.hosts(told) or self._contests.of(draft))
        if draft.form == _TITLE and draft.named_by is None and not given.conferrers and draft.verb_kind in _GIVES:
            _of_a_ceremony(given, self._settings.praising_hosts if told.place is not None else (), most=1)
        if not draft.owned and not given.conferrers and _by_the_committee(draft):
            _of_a_ceremony(given, self._settings.committee(told), most=_JOINT)
        number = decision(self._context.text, draft.sentence)
        status = "proposed" if self._settings.only_planned(draft) else draft.status
        return Award(
            evidence=(self._evidence(draft),),
            conferrer=tuple(given.conferrers),
            form=draft.form,
            name=self._names.expanded(draft.name) if draft.name is not None else None,
            recipients=recipients,
            presenter=tuple(given.presenters),
            movement=told.movement,
            period=told.period,
            date=told.date,
            place=told.place,
            status=Status(status),
            on_behalf=draft.behalf,
            decision=number[0] if number else None,
            merit=merit(self._context.text, draft),
            inferences=(
                *given.inferences,
                *self._named_elsewhere(draft, recipients),
                *told.inferences,
                *self._decided(draft, number),
            ),
        )

    def _of_a_contest(self, given: Given, recipients: Sequence[Recipient], hosts: Sequence[Organisation]) -> None:
        """'X trao giải Nhất cho A. Giải Nhì thuộc về B': the prizes of a contest are of one giver, or of the hosts."""
        if given.conferrers:
            if tuple(given.conferrers) not in self._of_prizes:
                self._of_prizes.append(tuple(given.conferrers))
            return
        received = {recipient.name for recipient in recipients}
        own = [givers for givers in self._of_prizes if received.isdisjoint(giver.name for giver in givers)]
        one = own[0] if len(own) == len(self._of_prizes) == 1 else ()
        rule = "giver-of-the-other-prizes" if one else "organiser-of-the-contest"
        given.conferrers.extend(one or hosts)
        given.inferences.extend(Inference("conferrer", rule, giver.name) for giver in one or hosts)

    def _of_another(self, draft: AwardDraft) -> bool:
        """'từng đạt giải Nhất cuộc thi X': a prize of a contest that the clause names."""
        if draft.award is None or draft.verb_kind != "RECEIVE":
            return False
        if not draft.award.givers and self._context.text.lower.startswith(" của ", draft.award.end):
            return True  # of somebody whose name is not read
        if draft.award.names_its_contest:
            return True
        after = _CLAUSE_END.split(self._context.text.lower[draft.award.end : draft.award.end + _NEAR])[0]
        return any(contest in after for contest in _CONTESTS)

    def _decided(self, draft: AwardDraft, number: tuple[str, int, int] | None) -> list[Inference]:
        """A decision that the sentence names outside of the quoted clause."""
        if number is None or draft.start <= number[1] < draft.end:
            return []
        where = self._context.text.original(number[1], number[2])
        return [Inference("decision", "number-in-the-sentence", number[0], *where)]

    def _named_elsewhere(self, draft: AwardDraft, recipients: tuple[Recipient, ...]) -> list[Inference]:
        """Recipients whose names the quoted clause does not hold: meant by 'em', 'hai cá nhân', or listed after it."""
        return [
            Inference("recipient", RULE, one.name, *self._context.text.original(one.start, one.end))
            for one in recipients
            if one.name is not None and one.start >= 0 and not draft.start <= one.start < draft.end
        ]

    def _evidence(self, draft: AwardDraft) -> Evidence:
        """The shortest words that carry the award: if there are too many, those up to the award itself."""
        start, end = draft.start, draft.end
        words = list(_WORD.finditer(self._context.text.text, start, end))
        if len(words) > _LONGEST_QUOTE:
            end = words[_LONGEST_QUOTE - 1].end()
            if draft.award is not None and end < draft.award.end <= draft.end:  # 'R nhận V của A, … và | W của B'
                end = draft.award.end
                start = [word for word in words if word.start() < end][-_LONGEST_QUOTE].start()
        return self._cite(draft.sentence, start, end, draft.construction)


def _of_a_ceremony(given: Given, hosts: Sequence[Organisation], most: int) -> None:
    """'Lễ tôn vinh …. Ban tổ chức trao biểu trưng', '20 doanh nghiệp được trao danh hiệu “A”': of who holds it."""
    if 0 < len(hosts) <= most:
        given.conferrers.extend(hosts)
        given.inferences.extend(Inference("conferrer", "holds-the-ceremony-of-praise", one.name) for one in hosts)


def _by_the_committee(draft: AwardDraft) -> bool:
    """'Kết thúc hội thi, | Ban Tổ chức | tặng Giấy khen cho …': a certificate of whoever holds the contest."""
    heads = [giver.head for giver in draft.givers if isinstance(giver, Body)]
    return heads == [_ORGANISERS] and len(draft.givers) == 1


def _shows_rewards(award: Award) -> bool:
    """A caption's 'ông A trao phần thưởng cho em B': whatever B was given."""
    return award.form == "Quà" and bool(award.presenter) and award.evidence[0].zone == "caption"


def _do_one_thing(draft: AwardDraft) -> bool:
    """'X và Y trao giấy khen cho ông A', 'ông A được Đảng ủy, UBND xã tặng giấy khen': one, of both."""
    person = draft.construction == _OF_ONE and all(isinstance(one, Person) for one in draft.receivers)
    return ((draft.construction in _TOGETHER or person) and not draft.owned) or share_a_place(draft.givers)


def _hands_to_sets(award: Award, draft: AwardDraft) -> bool:
    """'ông A trao Bằng khen của X cho các tập thể': to all of them, however many awards of X the text tells of."""
    told = bool(award.presenter) and says_nobody(award) and award.status == Status.ASSERTED
    return told and (draft.owned or draft.behalf or (draft.verb_kind == "REWARD" and "trao" in draft.verb))


def _of_each_giver(award: Award, draft: AwardDraft) -> list[Award]:
    """'Ông A được UBND xã và UBND huyện tặng giấy khen': one of each; which of a group got which stays open."""
    several = len(award.conferrer) > 1 and award.form in _OWN_CERTIFICATES
    if not several or any(r.kind == "group" for r in award.recipients) or award.on_behalf:
        return [award]
    if any(giver.name in _STATE for giver in award.conferrer) or _do_one_thing(draft):
        return [award]
    return [replace(award, conferrer=(giver,)) for giver in award.conferrer]
