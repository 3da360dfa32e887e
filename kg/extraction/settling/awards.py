"""Drafts of awards → the awards of the document: in full, once each, with date, movement, period and place."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extraction.awards import Giver
from kg.extraction.bodies import Body
from kg.extraction.drafts import AwardDraft, Receiver
from kg.extraction.groups import Group
from kg.extraction.people import Office, Person
from kg.extraction.settling.circumstances import Settings
from kg.extraction.settling.citing import Cite
from kg.extraction.settling.context import Context
from kg.extraction.settling.organisations import Names, of_a_state
from kg.facts import Award, Evidence, Inference, Organisation, Recipient, Status

_ZONE_ORDER = {"body": 0, "lead": 0, "caption": 1, "title": 2, "boilerplate": 3}
_HELP = ("hỗ trợ", "mai táng", "ủng hộ", "từ thiện", "viện trợ", "giúp đỡ", "thăm hỏi", "an ủi", "khắc phục")
_CONFERRING = ("tặng", "thưởng", "gửi", "khen", "phong", "cấp")
_REFERRING = {"nam sinh", "nữ sinh", "học trò", "em", "anh", "chị", "bạn", "cháu", "công dân", "thanh niên", "học sinh", "người", "chiến sĩ", "ông", "bà", "sinh viên", "đồng chí", "ngư dân", "điều dưỡng", "cá nhân"}


class Awards:
    """Settles the drafts of one document."""

    def __init__(self, context: Context, names: Names, settings: Settings, cite: Cite) -> None:
        self._context, self._names, self._settings, self._cite = context, names, settings, cite

    def settle(self, drafts: Sequence[AwardDraft]) -> tuple[list[Award], list[Award]]:
        """(awards, not awards): what was given or decided, and what was only proposed, planned or denied."""
        given: list[Award] = []
        other: list[Award] = []
        for draft in sorted(drafts, key=lambda d: (_ZONE_ORDER[d.sentence.zone], d.start, d.last, d.form)):
            award = self._award(draft)
            if award is None:
                continue
            if award.status in (Status.ASSERTED, Status.DECIDED):
                _merge(given, award)
            elif award.recipients:
                other.append(award)
        given = _without_bare_titles(_with_sets_joined(given))
        given = _with_the_one_giver(_without_named_sets(_without_repetitions(given)))
        given.sort(key=lambda a: a.evidence[0].start)
        return given, other

    # ---- one draft

    def _award(self, draft: AwardDraft) -> Award | None:
        inferences: list[Inference] = []
        if _names_the_event(draft) or _mere_praise(draft) or _competition_medal(draft) or self._mere_gift(draft) or self._mere_help(draft) or self._vague(draft):
            return None
        recipients = tuple(self._recipients(draft))
        if not recipients:
            return None
        conferrers, presenters = self._givers(draft, inferences)
        told = self._settings.of(draft, conferrers)
        inferences.extend(told.inferences)
        return Award(
            (self._evidence(draft),), tuple(conferrers), draft.form, self._award_name(draft), recipients, tuple(presenters), told.movement, told.period, told.date, told.place,
            Status(draft.status), draft.behalf, None, tuple(inferences),
        )  # fmt: skip

    def _mere_help(self, draft: AwardDraft) -> bool:
        """'trao 70 triệu đồng cho trường', 'số tiền hỗ trợ mai táng': money is a reward where the sentence speaks of one."""
        if draft.form != "Tiền thưởng":
            return False
        words = self._context.text.lower[draft.start : draft.end]
        if any(help_ in words for help_ in _HELP):
            return True
        certificate = any(t.kind == "AWARD" for t in draft.sentence.row)
        return not certificate and "thưởng" not in self._context.text.lower[draft.sentence.start : draft.sentence.end]

    def _vague(self, draft: AwardDraft) -> bool:
        """'từng nhận nhiều huân, huy chương', 'sở hữu vô số giải thưởng': too vague to count."""
        if draft.award is None or draft.award.grades:
            return False
        if draft.form == "Giải thưởng" and draft.name is None and not draft.award.givers:
            return True
        before = self._context.text.lower[max(0, draft.award.start - 12) : draft.award.start].split()
        return draft.verb_kind in ("RECEIVE", "GIVE") and bool(before) and before[-1] in ("nhiều", "số", "huân") and draft.construction in ("passive", "receive", "receive-pronoun")

    def _mere_gift(self, draft: AwardDraft) -> bool:
        """'quà cho các hộ nghèo' rewards nothing; a gift counts as 'phần thưởng', with a certificate, or as a reward for each."""
        if draft.form != "Quà" or draft.award is None:
            return False
        words = self._context.text.lower[draft.award.start : draft.award.end]
        if self._context.text.lower.startswith(" này", draft.award.end):  # 'nhận phần thưởng này': one told before
            return True
        certificates = [t for t in draft.sentence.clause[draft.index : draft.last] if t.kind == "AWARD" and t.value.form not in ("Quà", "Tiền thưởng")]
        return not words.startswith("phần thưởng") and not certificates

    def _award_name(self, draft: AwardDraft) -> str | None:
        if draft.name is None:
            return None
        return self._names.expanded(draft.name)

    def _evidence(self, draft: AwardDraft) -> Evidence:
        start, end = draft.start, draft.end
        text = self._context.text.text
        words = text[start:end].split()
        if len(words) > 25:  # the shortest words that carry it: 25 at most
            cut = start
            for _ in range(25):
                while cut < end and text[cut].isspace():
                    cut += 1
                while cut < end and not text[cut].isspace():
                    cut += 1
            end = cut
        return self._cite(draft.sentence, start, end, draft.construction)

    # ---- who gives

    def _givers(self, draft: AwardDraft, inferences: list[Inference]) -> tuple[list[Organisation], list[str]]:
        conferrers: list[Organisation] = []
        presenters = [self._context.full_name(p) for p in draft.presenters]
        for giver in draft.givers:
            if isinstance(giver, Office) and draft.verb_kind in ("HAND", "REWARD") and not draft.owned and not draft.behalf:
                holder = self._holder(giver)  # who holds the office may stand elsewhere
                if holder:
                    presenters.append(holder)
                if giver.post.startswith("Phó "):  # a deputy hands over and confers nothing
                    continue
            if draft.form == "Huân chương" and draft.verb_kind == "HAND" and isinstance(giver, Office) and not draft.owned and not draft.behalf:
                continue  # orders are the State's (Law 06/2022/QH15, art. 77): who hands one over does not confer it
            if isinstance(giver, Person) and not draft.owned and not draft.behalf:
                presenters.append(self._context.full_name(giver))
            named = self._names.giver(self._with_body(giver))
            if named is not None:
                if named[0].name not in [c.name for c in conferrers]:
                    conferrers.append(named[0])
                inferences.extend(named[1])
        taken = draft.verb_kind == "RECEIVE"  # 'nhận bằng khen từ Chủ tịch UBND phường'
        letter = draft.form == "Thư khen" and draft.verb_kind != "HAND"
        if not conferrers and draft.presenters and any(taken or letter or w in draft.verb + " " + " ".join(self._verbs_around(draft)) for w in _CONFERRING):
            for person in draft.presenters:
                for office in self._offices(person):
                    named = self._names.giver(office)
                    if named is not None and named[0].name not in [c.name for c in conferrers]:
                        conferrers.append(named[0])
                        inferences.append(Inference("conferrer", "office-holder-confers-for-the-body", named[0].name))
                        break
                break
        if not conferrers and draft.presenters:  # 'Tổng thống Nga A đã trao …': a head of state hands over what is his to give
            heads = [o for o in self._offices(draft.presenters[0]) if of_a_state(o)]
            named = self._names.giver(heads[0]) if heads else None
            conferrers.extend([named[0]] if named is not None else [])
        if letter and conferrers and "trao" not in draft.verb:
            presenters = []  # the writer of a letter hands nothing over
        return conferrers, [p for p in dict.fromkeys(presenters) if len(p.split()) > 1]

    def _with_body(self, giver: Giver) -> Giver:
        """'Thừa ủy quyền của Bộ trưởng': the office with the body that the document names with it elsewhere."""
        if isinstance(giver, Office) and giver.body is None:
            known = next((o for o in self._context.offices if o.post == giver.post and o.body is not None), None)
            return known or self._of_the_one_ministry(giver)
        return giver

    def _of_the_one_ministry(self, office: Office) -> Office:
        """'Bằng khen của Bộ trưởng' in a report that speaks of one ministry alone."""
        if office.post not in ("Bộ trưởng", "Thứ trưởng"):
            return office
        ministries = {b.name: b for b in self._context.fixed if b.name.startswith("Bộ ") and not b.office and b.name != "Bộ Chính trị"}
        return replace(office, body=next(iter(ministries.values()))) if len(ministries) == 1 else office

    def _holder(self, office: Office) -> str | None:
        """The person whom the document names as holder of an office."""
        name = self._names.organisation(office.body)[0].name if office.body is not None else None
        for _, person in self._context.people:
            for held in person.offices:
                if held.post == office.post and (name is None or (held.body is not None and self._names.organisation(held.body)[0].name == name)):
                    return self._context.full_name(person)
        return None

    def _verbs_around(self, draft: AwardDraft) -> list[str]:
        return [str(t.value) for t in draft.sentence.clause[draft.index : draft.last] if t.kind == "GIVE"]

    def _offices(self, person: Person) -> list[Office]:
        name = self._context.full_name(person)
        offices = [o for _, p in self._context.people if self._context.full_name(p) == name for o in p.offices]
        real = [o for o in offices if not o.post.startswith(("Ủy viên", "Tỉnh ủy viên", "Thành ủy viên")) and o.former is None]
        return list(reversed(real)) if len(real) > 1 and real[0].post.startswith(("Bí thư", "Phó Bí thư")) else list(real)

    # ---- who receives

    def _recipients(self, draft: AwardDraft) -> list[Recipient]:
        out: list[Recipient] = []
        receivers = [r for given in draft.receivers for r in (self._referred(given, draft) or [given])]
        taken = _named_after(receivers)
        for at, receiver in enumerate(receivers):
            if at in taken.dropped:
                continue
            recipient = self._recipient(receiver, draft)
            if recipient is None:
                continue
            if at in taken.remainder and isinstance(receiver, Group):
                recipient = _less(recipient, taken.remainder[at])
                if recipient is None:
                    continue
            if all((recipient.name, recipient.label, recipient.collectives, recipient.individuals) != (o.name, o.label, o.collectives, o.individuals) for o in out):
                out.append(recipient)
        return out

    def _referred(self, receiver: Receiver, draft: AwardDraft) -> list[Receiver] | None:
        """'hai em', 'ba công dân': the people that a list of just so many has named before."""
        if not isinstance(receiver, Group) or receiver.named_after or not receiver.counted or receiver.head == "grade":
            return None
        number, bodies = receiver.individuals, receiver.collectives
        if number is not None and bodies is None and 2 <= number <= 5 and receiver.head in _REFERRING:
            runs = [run for run in self._context.runs(draft.sentence.number, receiver.start) if len(run) == number]
            if runs:
                return list(runs[-1])
        people = self._context.named_next(draft.sentence.number, number) if number is not None and 2 <= number <= 15 else []
        units = self._context.named_next(draft.sentence.number, bodies, "BODY") if bodies is not None and 2 <= bodies <= 15 else []
        if not people and not units:
            return None
        rest = replace(receiver, individuals=None if people else number, collectives=None if units else bodies, label=None)
        return [*people, *units, *([rest] if rest.size is not None else [])]

    def _recipient(self, receiver: Receiver, draft: AwardDraft) -> Recipient | None:
        if isinstance(receiver, Person):
            name = self._context.full_name(receiver)
            if len(name.split()) < 2 and receiver.honorific is None and receiver.rank is None and receiver.head is None:
                return None
            return Recipient("person", name, start=receiver.start, end=receiver.end)
        if isinstance(receiver, Office):
            holder = self._holder(receiver)
            return Recipient("person", holder, start=receiver.start, end=receiver.end) if holder else None
        if isinstance(receiver, Body):
            if receiver.type == "place" and receiver.rank in ("province", "city") and receiver.place is None:
                return None
            if receiver.type == "territorial" and receiver.level is None and receiver.place is None and receiver.parent is None and receiver.name == receiver.head and not receiver.bare:
                return None  # 'Công an các tỉnh'
            organisation, _ = self._names.organisation(receiver)
            return Recipient("organisation", organisation.name, organisation, start=receiver.start, end=receiver.end)
        label = " ".join(receiver.label.split()) if receiver.label else None
        split = self._context.split_of(receiver.total) if receiver.total and receiver.size is receiver.total else None
        if split is not None:  # '94 điển hình', which the document counts elsewhere as '47 tập thể và 47 cá nhân'
            return Recipient("group", None, None, split.collectives, split.individuals, split.households, label, receiver.start, receiver.end)
        return Recipient("group", None, None, receiver.collectives, receiver.individuals, receiver.households, label, receiver.start, receiver.end)


def _names_the_event(draft: AwardDraft) -> bool:
    """'tổ chức hội nghị biểu dương điển hình …' names a ceremony; it tells no conferral."""
    if not draft.construction.startswith("commend") or draft.award is not None:
        return False
    clause = draft.sentence.clause
    for at in range(draft.index, draft.last):
        if clause[at].kind == "COMMEND":
            before = [t.kind for t in clause[max(0, at - 2) : at]]
            counted = any(isinstance(r, Person) or (isinstance(r, Group) and r.counted) for r in draft.receivers)
            return "EVENT" in before and not counted
    return False


def _competition_medal(draft: AwardDraft) -> bool:
    """A medal that is won in sports or contests is no state medal."""
    return draft.form == "Huy chương" and draft.named_by is None and (draft.verb_kind == "RECEIVE" or draft.name is None or draft.name.split()[0].lower() in ("vàng", "bạc", "đồng"))


def _mere_praise(draft: AwardDraft) -> bool:
    """An official who 'biểu dương' in a speech praises; only 'khen thưởng', 'tuyên dương' by a person commend."""
    speaks = not draft.givers or ("biểu dương" in draft.verb and all(isinstance(g, Office) for g in draft.givers))
    return draft.construction == "commend-active" and speaks and "khen thưởng" not in draft.verb


@dataclass(frozen=True, slots=True)
class _Taken:
    dropped: frozenset[int]
    remainder: dict[int, int]


def _named_after(receivers: Sequence[Receiver]) -> _Taken:
    """'cho hai cá nhân: A và B' is A and B; '03 cán bộ, trong đó có A' is A and a group of two."""
    dropped: set[int] = set()
    remainder: dict[int, int] = {}
    for at, receiver in enumerate(receivers):
        if not isinstance(receiver, Group):
            continue
        following = 0
        for other in receivers[at + 1 :]:
            if isinstance(other, Group):
                break
            following += 1
        size = receiver.size
        if not receiver.named_after or following == 0:
            continue
        if size is None or following >= size or receiver.total is not None:
            dropped.add(at)
        else:
            remainder[at] = following
    return _Taken(frozenset(dropped), remainder)


def _less(recipient: Recipient, named: int) -> Recipient | None:
    for field in ("individuals", "collectives", "households"):
        count = getattr(recipient, field)
        if count is not None:
            left = count - named
            return replace(recipient, **{field: left}) if left > 0 else None
    return recipient


# ---- one award told several times


def _merge(awards: list[Award], new: Award) -> None:
    for i, known in enumerate(awards):
        if _same(known, new):
            awards[i] = _join(known, new)
            return
    awards.append(new)


def _forms_agree(one: Award, other: Award) -> bool:
    return one.form == other.form or "Tuyên dương" in (one.form, other.form)


def _givers_agree(one: Award, other: Award) -> bool:
    a, b = {o.name for o in one.conferrer}, {o.name for o in other.conferrer}
    return not a or not b or bool(a & b)


def _names_agree(one: Award, other: Award) -> bool:
    return one.name is None or other.name is None or one.name.lower() == other.name.lower()


def _same(one: Award, other: Award) -> bool:
    return _forms_agree(one, other) and _givers_agree(one, other) and _names_agree(one, other) and _recipients_agree(one.recipients, other.recipients)


def _recipients_agree(one: Sequence[Recipient], other: Sequence[Recipient]) -> bool:
    if len(one) != len(other):
        return False
    return all(any(_same_recipient(a, b) for b in other) for a in one)


def _same_recipient(a: Recipient, b: Recipient) -> bool:
    if a.kind != "group" or b.kind != "group":
        return a.name is not None and a.name == b.name
    if _counts(a) == _counts(b):
        return _counts(a) != (None, None, None) or _total(a) == _total(b) or a.label == b.label
    unsplit = (None, None, None) in (_counts(a), _counts(b))
    return unsplit and _total(a) is not None and _total(a) == _total(b)


def _counts(r: Recipient) -> tuple[int | None, int | None, int | None]:
    return (r.collectives, r.individuals, r.households)


def _total(r: Recipient) -> int | None:
    known = [n for n in _counts(r) if n is not None]
    if known:
        return sum(known)
    first = (r.label or "").split()[:1]
    return int(first[0].replace(".", "")) if first and first[0].replace(".", "").isdigit() else None


def _join(one: Award, other: Award) -> Award:
    """The fuller of two tellings, with the evidence and the presenters of both."""
    better, worse = (other, one) if one.form == "Tuyên dương" and other.form != "Tuyên dương" else (one, other)
    recipients = better.recipients
    if any(r.kind == "group" and _counts(r) == (None, None, None) for r in better.recipients) and not any(
        r.kind == "group" and _counts(r) == (None, None, None) for r in worse.recipients
    ):
        recipients = worse.recipients
    return replace(
        better, evidence=(*better.evidence, *worse.evidence), conferrer=better.conferrer or worse.conferrer, name=better.name or worse.name, recipients=recipients,
        presenter=tuple(dict.fromkeys((*better.presenter, *worse.presenter))), movement=better.movement or worse.movement, period=better.period or worse.period,
        date=better.date or worse.date, place=better.place or worse.place, inferences=tuple(dict.fromkeys((*better.inferences, *worse.inferences))),
    )  # fmt: skip


_ONE_GIVER = {"Huân chương", "Huy chương", "Kỷ niệm chương", "Danh hiệu", "Huy hiệu"}


def _with_the_one_giver(awards: list[Award]) -> list[Award]:
    """An order whose giver a clause leaves out is the giver's whom the document names for that very award, if it names one."""
    out: list[Award] = []
    for award in awards:
        if not award.conferrer and award.form in _ONE_GIVER:
            same = [a for a in awards if a.conferrer and a.form == award.form and (a.form in ("Huân chương", "Huy chương") or (a.name or "").lower() == (award.name or "").lower())]
            givers = {tuple(o.name for o in a.conferrer) for a in same}
            if len(givers) == 1:
                note = Inference("conferrer", "the-one-giver-of-that-award", same[0].conferrer[0].name, same[0].evidence[0].start, same[0].evidence[0].end)
                award = replace(award, conferrer=same[0].conferrer, inferences=(*award.inferences, note))
        out.append(award)
    return out


def _with_sets_joined(awards: list[Award]) -> list[Award]:
    """'8 bằng khen cho các cá nhân, 5 bằng khen cho các đơn vị': one award, told of its two kinds of recipients in turn."""
    out: list[Award] = []
    for award in awards:
        before = out[-1] if out else None
        joined = _joined_set(before, award) if before is not None else None
        if before is not None and joined is not None:
            out[-1] = replace(before, recipients=(joined,), evidence=(*before.evidence, *award.evidence))
        else:
            out.append(award)
    return out


def _joined_set(one: Award, other: Award) -> Recipient | None:
    if one.form != other.form or one.name != other.name or not one.conferrer or one.conferrer != other.conferrer or len(one.recipients) != 1 or len(other.recipients) != 1:
        return None
    a, b = one.recipients[0], other.recipients[0]
    near = 0 <= other.evidence[0].start - one.evidence[0].end < 40 and other.evidence[0].construction == "award-for"
    if a.kind != "group" or b.kind != "group" or not near or a.households or b.households:
        return None
    if a.collectives and b.individuals and not a.individuals and not b.collectives:
        return replace(a, individuals=b.individuals, label=None)
    if b.collectives and a.individuals and not b.individuals and not a.collectives:
        return replace(a, collectives=b.collectives, label=None)
    return None


def _without_bare_titles(awards: list[Award]) -> list[Award]:
    """'Công an tỉnh X tuyên dương những chiến sĩ …' as a title announces the awards that the text tells."""
    def announces(award: Award) -> bool:
        return award.form == "Tuyên dương" and award.evidence[0].zone in ("title", "caption") and len(award.evidence) == 1 and all(r.kind == "group" and _total(r) is None for r in award.recipients)

    told = [a for a in awards if not announces(a)]
    return told or awards


def _without_named_sets(awards: list[Award]) -> list[Award]:
    """'2 tập thể, 3 cá nhân được tặng …' and then each by name: the counted set goes, and its giver to those named."""
    out = list(awards)
    for at, counted in enumerate(awards):
        for group in [r for r in counted.recipients if r.kind == "group" and r.households is None]:
            wanted = (group.collectives or 0, group.individuals or 0)
            named = [a for i, a in enumerate(out) if i != at and a.recipients and counted.form in (a.form, "Tuyên dương") and _givers_agree(a, counted) and _names_agree(a, counted) and all(r.kind != "group" for r in a.recipients)]
            bodies = sum(r.kind == "organisation" for a in named for r in a.recipients)
            people = sum(r.kind == "person" for a in named for r in a.recipients)
            if not named or not sum(wanted) or (bodies, people) != wanted:
                continue
            out[at] = replace(out[at], recipients=tuple(r for r in out[at].recipients if r is not group))
            for i, award in enumerate(out):
                if any(award is n for n in named):
                    out[i] = replace(award, conferrer=award.conferrer or counted.conferrer, presenter=award.presenter or counted.presenter, name=award.name or counted.name)
    return [a for a in out if a.recipients]


def _without_repetitions(awards: list[Award]) -> list[Award]:
    """The awards that no other says more exactly; what a repetition adds (presenters, evidence) goes to the fuller one."""
    out = list(awards)
    for part in awards:
        full = next((a for a in out if _covers(a, part)), None)
        if full is None:
            continue
        at = next(i for i, a in enumerate(out) if a is full)
        adds = part.form == full.form or part.form == "Tuyên dương"
        out[at] = replace(full, evidence=(*full.evidence, *part.evidence), presenter=tuple(dict.fromkeys((*full.presenter, *part.presenter)))) if adds else full
        out = [a for a in out if a is not part]
    return out


def _covers(full: Award, part: Award) -> bool:
    """Whether one award says all that another does, more exactly: a caption's 'các cá nhân' against the body's '7 cá nhân'."""
    if full is part or not (_givers_agree(full, part) and _names_agree(full, part)):
        return False
    if not _forms_agree(full, part):  # 'bằng khen của Công an tỉnh' in a caption where the body has it give a 'giấy khen'
        loose = {full.form, part.form} == {"Bằng khen", "Giấy khen"} and part.evidence[0].zone in ("caption", "title") and full.evidence[0].zone not in ("caption", "title")
        if (part.form, full.form) == ("Quà", "Tiền thưởng"):  # 'phần thưởng' once with its sum and once without
            return _recipients_agree(part.recipients, full.recipients)
        return loose and bool(full.conferrer) and bool(part.conferrer) and all(r.kind == "group" and _counts(r) == (None, None, None) or r.name in [f.name for f in full.recipients] for r in part.recipients)
    if part.form != "Tuyên dương" and full.form == "Tuyên dương":
        return False
    if all(r.kind == "group" and _counts(r) == (None, None, None) and _total(r) is None for r in part.recipients):
        return not all(r.kind == "group" and _counts(r) == (None, None, None) and _total(r) is None for r in full.recipients) or (
            part.evidence[0].zone in ("caption", "title") and full.evidence[0].zone not in ("caption", "title")
        )
    if full.conferrer and part.conferrer and part.date in (None, full.date) and len(full.recipients) == len(part.recipients) == 1 and _part_of_counts(part.recipients[0], full.recipients[0]):
        return True  # 'trao cho 9 tập thể' of 'cho 9 tập thể và 12 cá nhân'
    if part.evidence[0].zone in ("caption", "title") and len(part.recipients) == 1 and part.recipients[0].kind == "group" and _total(part.recipients[0]) == sum(r.kind != "group" for r in full.recipients):
        return True  # '3 tập thể' in a caption, which the body names
    if part.evidence[0].zone in ("caption", "title") or part.form == "Tuyên dương":  # what captions and titles repeat
        return all(any(_same_recipient(a, b) or _inside(a, b) for b in full.recipients) for a in part.recipients) and (
            len(part.recipients) < len(full.recipients) or part.evidence[0].zone in ("caption", "title") or part.form == "Tuyên dương"
        )
    return False


def _part_of_counts(a: Recipient, b: Recipient) -> bool:
    if a.kind != "group" or b.kind != "group" or _counts(a) == (None, None, None):
        return False
    return _counts(a) != _counts(b) and all(x is None or x == y for x, y in zip(_counts(a), _counts(b), strict=True))


def _inside(a: Recipient, b: Recipient) -> bool:
    if a.kind == b.kind == "organisation" and a.name and b.name:
        return a.name.lower() in b.name.lower()  # 'Công an quận X' for 'Ban chuyên án Công an quận X'
    if a.kind != "group" or b.kind != "group":
        return False
    if _counts(a) == (None, None, None):
        return _total(a) is None
    return all(x is None or x == y for x, y in zip(_counts(a), _counts(b), strict=True))
