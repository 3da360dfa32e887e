"""Conferrals: who gave what to whom, and what several awards for one group leave open."""

import re
from collections import defaultdict

from pyoxigraph import NamedNode

from kg.facts import Award, Evidence, Inference, Recipient, Status
from kg.graph.agents import office_title, organisation, person, place, post
from kg.graph.occasions import event_of, movement, period
from kg.graph.page import Page
from kg.graph.recipients import group_node, in_words, whom
from kg.graph.terms import TRUE, exact, moment, vd
from kg.identity.groups import COUNTED, HONOUR, Groups, describe

# A proposal has roles of its own: what is derived of conferrals ('awarded by') must not be derived of it.
_ROLES = {
    True: {
        "award": vd("confersAward"),
        "body": vd("conferredByOrganization"),
        "office": vd("conferredByOffice"),
        "recipient": vd("recipient"),
    },
    False: {
        "award": vd("proposedAward"),
        "body": vd("proposedConferrer"),
        "office": vd("proposedConferrer"),
        "recipient": vd("proposedRecipient"),
    },
}
_GRADE = re.compile(r" hạng (Nhất|Nhì|Ba)$", re.IGNORECASE)


def conferrals(page: Page) -> None:
    """All awards of the document, given, decided, proposed or planned; what it denies is no statement."""
    groups = Groups(page.facts)
    shared: dict[str, list[tuple[NamedNode, Award]]] = defaultdict(list)
    described: dict[str, Recipient] = {}
    for award in page.facts.awards + page.facts.not_awards:
        if award.status is Status.NEGATED:
            continue
        node = conferral(page, award, groups)
        for recipient in award.recipients:
            if recipient.kind == "group" and groups.is_shared(award, recipient):
                key = page.identity.group_key(groups.key(award, recipient))
                shared[key].append((node, award))
                described[key] = recipient
    for key, conferred in shared.items():
        bundle(page, key, described[key], conferred)


def conferral(page: Page, award: Award, groups: Groups) -> NamedNode:
    """One award by one conferrer (or several jointly) to one set of recipients."""
    key = page.identity.conferral_key(page.facts.document, award, groups)
    node = page.names.hashed("conferral", key)
    givers = sorted({office_title(body.office, body) for body in award.conferrer})
    label = " – ".join(part for part in (", ".join(givers), award_title(award), in_words(award)) if part)
    page.name(node, label, _class_of(award))
    page.say(node, vd("status"), exact(award.status.value))
    roles = _ROLES[award.status in COUNTED]
    page.say(node, roles["award"], award_node(page, award))
    for body in award.conferrer:
        if body.office:
            page.say(node, roles["office"], post(page, body.office, body, award.date))
        else:
            page.say(node, roles["body"], organisation(page, body, award.date))
    for recipient in award.recipients:
        page.say(node, roles["recipient"], whom(page, award, recipient, groups, key))
    for name in award.presenter:
        page.say(node, vd("presentedBy"), person(page, name))
    inferences = award.inferences + _circumstances(page, award, node)
    page.claim(node, award.evidence, award.status, inferences)
    return node


def _circumstances(page: Page, award: Award, node: NamedNode) -> tuple[Inference, ...]:
    if award.on_behalf:
        page.say(node, vd("presentedOnBehalf"), TRUE)
    if award.date:
        page.say(node, vd("conferralDate"), moment(award.date))
    if award.place:
        page.say(node, vd("conferralPlace"), place(page, award.place, award.date))
    if award.movement:
        page.say(node, vd("forMovement"), movement(page, award.movement))
    if award.decision:
        page.say(node, vd("decisionNumber"), exact(award.decision))
    if award.period:
        page.say(node, vd("forPeriod"), period(page, *award.period))
    if award.status is Status.ASSERTED and (found := event_of(page, award)):
        page.say(node, vd("atEvent"), found[0])
        return (found[1],)
    return ()


def award_node(page: Page, award: Award) -> NamedNode:
    """What is given: one node per form and name."""
    node = page.names.named("award", award.form, *([award.name] if award.name else []))
    page.name(node, award_title(award), vd("Award"))
    if form := page.concepts.named("award-forms", award.form):
        page.say(node, vd("hasForm"), page.concept(form))
    if award.name:
        page.call(node, vd("awardName"), award.name)
        if named := page.concepts.named("awards", _GRADE.sub("", award_title(award))):
            page.say(node, vd("awardConcept"), page.concept(named))
    return node


def award_title(award: Award) -> str:
    """Form and name: 'Kỷ niệm chương Bảo vệ an ninh Tổ quốc'."""
    return f"{award.form} {award.name}" if award.name else award.form


def bundle(page: Page, key: str, group: Recipient, conferred: list[tuple[NamedNode, Award]]) -> None:
    """Several awards that went to one group, who of it got which being unknown."""
    node = page.names.hashed("bundle", key)
    count = len({conferral for conferral, _ in conferred})
    page.name(node, f"{count} khen thưởng cho cùng {describe(group)}", vd("ConferralBundle"))
    page.say(node, vd("bundleRecipient"), group_node(page, key, group))
    best: dict[Evidence, None] = {}
    for conferral, award in sorted(conferred, key=lambda pair: (pair[1].evidence[0].start, pair[0].value)):
        page.say(node, vd("bundleConferral"), conferral)
        best[award.evidence[0]] = None
    page.claim(node, list(best), inferences=[Inference("bundle", "several-awards-for-the-same-words", describe(group))])


def _class_of(award: Award) -> NamedNode:
    if award.status not in COUNTED:
        return vd("AwardProposal")
    return vd("Honour" if award.form == HONOUR else "AwardConferral")
