"""How clauses tell of awards, where that says less than it seems: who 'trao' may only hand over another's award."""

from dataclasses import dataclass, field

from kg.extraction.drafts import AwardDraft
from kg.extraction.groups import Group
from kg.extraction.people import Person
from kg.facts import Award, Evidence

OF_WHO_PRAISES = "who-praises-those-in-the-picture"  # a rule by which a giver is known
_HELD = ["ORGANISE", "EVENT"]
_HANDED = (["GIVE"], ["HAND"])


@dataclass(frozen=True, slots=True)
class Manners:
    """Of the tellings of one document: which are told in which manner, each known by its words."""

    handing: set[Evidence] = field(default_factory=set)  # those who give are the subjects of 'trao' and no more
    ceremonies: set[Evidence] = field(default_factory=set)  # 'X tổ chức Lễ trao tặng W cho các R'
    showing: set[Evidence] = field(default_factory=set)  # captions that do not say whose the award is
    to_officers: set[Evidence] = field(default_factory=set)  # captions in which holders of offices receive
    offices: dict[Evidence, tuple[str, ...]] = field(default_factory=dict)  # bodies of those who hand over in a caption

    def note(self, award: Award, draft: AwardDraft, bodies: tuple[str, ...]) -> None:
        """Note how a draft tells an award; `bodies` are those in which its givers hold offices."""
        words = award.evidence[0]
        if draft.sentence.zone == "caption":
            self.offices[words] = bodies
            if not draft.owned and not draft.behalf:
                self.showing.add(words)
            if all(isinstance(one, Person) and one.offices for one in draft.receivers):
                self.to_officers.add(words)
        if _is_of_a_ceremony(draft):
            self.ceremonies.add(words)
            self.handing.add(words)
        if _merely_hands(draft) or (draft.verb_kind == "HAND" and is_by_office(award)):
            self.handing.add(words)

    def only_hands(self, award: Award) -> bool:
        """'Công an huyện X trao giấy khen cho A', and no other telling of it: it may be another's."""
        return bool(award.conferrer) and all(words in self.handing for words in award.evidence)


def _merely_hands(draft: AwardDraft) -> bool:
    """'Công an huyện trao giấy khen cho A': the award may be of another body."""
    return draft.verb_kind == "HAND" and not draft.owned and not draft.behalf and bool(draft.givers)


def _is_of_a_ceremony(draft: AwardDraft) -> bool:
    """'UBND huyện | tổ chức | Lễ | trao tặng W cho các R': who holds it, to a set of which no number is told."""
    kinds = [token.kind for token in draft.sentence.clause if token.start >= draft.start]
    held = any(kinds[at : at + 2] == _HELD and kinds[at + 2 : at + 3] in _HANDED for at in range(len(kinds)))
    return held and not draft.owned and all(isinstance(one, Group) and one.size is None for one in draft.receivers)


def is_by_office(award: Award) -> bool:
    """'Bộ trưởng A trao W cho B': whether whose it is, is concluded from his office alone."""
    return any(note.rule == "office-holder-confers-for-the-body" for note in award.inferences)


def is_of_who_praises(award: Award) -> bool:
    """Whether whose it is, is known by the praise of those in a picture."""
    return any(note.rule == OF_WHO_PRAISES for note in award.inferences)
