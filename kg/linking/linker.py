"""The decision on the words of a document: all candidates of all kinds, weighed together."""

from collections.abc import Iterable

from kg.linking.bodies import body_candidates
from kg.linking.deciding import LINKED, NIL, Decision, decide
from kg.linking.entities import Register
from kg.linking.mention import Mention
from kg.linking.people import person_candidates
from kg.linking.places import place_candidates


class Linker:
    """Links names offline, from the project's own mappings."""

    def __init__(self, register: Register | None = None) -> None:
        self.register = register or Register.load()

    def link(self, mention: Mention) -> Decision:
        """What the words mean, or why that is left open."""
        found = [
            *place_candidates(mention, self.register),
            *body_candidates(mention, self.register),
            *person_candidates(mention, self.register),
        ]
        return decide(found)

    def link_any(self, mentions: Iterable[Mention]) -> Decision:
        """Of the same words at several places, what one of them is linked to; else what became of the first."""
        decisions = [self.link(mention) for mention in mentions]
        if not decisions:
            return Decision(NIL)
        return next((one for one in decisions if one.outcome == LINKED), decisions[0])
