"""Recipients: people, bodies and groups that are known by their counts alone."""

from pyoxigraph import NamedNode

from kg.facts import Award, Organisation, Recipient
from kg.graph.agents import organisation, person
from kg.graph.page import Page
from kg.graph.terms import integer, vd
from kg.identity.groups import Groups, describe, total

_NAMES_SHOWN = 3  # in a label; the graph holds them all


def whom(page: Page, award: Award, recipient: Recipient, groups: Groups, conferral: str) -> NamedNode:
    """The node that an award goes to; of a group that shares awards, some of it."""
    if recipient.kind == "person":
        return person(page, recipient.name or "")
    if recipient.kind == "organisation":
        return organisation(page, _body(recipient), award.date)
    key = page.identity.group_key(groups.key(award, recipient))
    if not groups.is_shared(award, recipient):
        return group_node(page, key, recipient)
    some = page.names.fact("group", key, conferral)  # how many of the group got this award is not known
    page.name(some, f"trong số {describe(recipient)}", vd("RecipientGroup"))
    page.say(some, vd("subgroupOf"), group_node(page, key, recipient))
    return some


def group_node(page: Page, key: str, recipient: Recipient) -> NamedNode:
    """A group with its counts."""
    node = page.name(page.names.hashed("group", key), describe(recipient), vd("RecipientGroup"))
    counts = {
        "totalCount": total(recipient),
        "collectiveCount": recipient.collectives,
        "individualCount": recipient.individuals,
        "householdCount": recipient.households,
    }
    for name, count in counts.items():
        if count is not None:
            page.say(node, vd(name), integer(count))
    if recipient.organisation:
        page.say(node, vd("membersAffiliatedWith"), organisation(page, recipient.organisation))
    return node


def _body(recipient: Recipient) -> Organisation:
    """The body that receives; of one known by name alone nobody has said which it is."""
    return recipient.organisation or Organisation(recipient.name or "", resolved=False)


def in_words(award: Award) -> str:
    """The recipients in a label: groups in full, a few names, the number of the others."""
    names = [describe(one) if one.kind == "group" else one.name or _body(one).name for one in award.recipients]
    names = sorted(dict.fromkeys(names))
    rest = len(names) - _NAMES_SHOWN
    return ", ".join(names[:_NAMES_SHOWN]) + (f" và {rest} nơi nhận khác" if rest > 0 else "")
