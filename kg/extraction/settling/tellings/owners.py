"""Whose it is that a body hands over: 'Công an huyện trao giấy khen cho 5 người. Công an tỉnh tặng các cá nhân …'."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.settling.tellings.manners import Manners
from kg.extraction.settling.tellings.merging import both
from kg.extraction.settling.tellings.sameness import is_heading, names_agree, says_nobody
from kg.facts import Award, Inference, Organisation

_DEFINITE = ("các ", "những ", "cả ")
_LINE = 2  # words that bodies of one line begin with: 'Công an', 'Ủy ban', 'Liên đoàn'


def with_owners(awards: Sequence[Award], manners: Manners) -> list[Award]:
    """The awards that a body merely hands over, with the body above it that the text has give them to 'các cá nhân'."""
    out = list(awards)
    for handed in awards:
        if not manners.only_hands(handed) or says_nobody(handed) or is_heading(handed):
            continue
        theirs = [one for one in out if _gives_it(one, handed, manners)]
        rivals = [a for a in awards if a is not handed and theirs and _gives_it(theirs[0], a, manners)]
        if len(theirs) != 1 or rivals:
            continue
        owner = theirs[0]
        note = Inference("conferrer", "who-gives-what-is-handed-over", ", ".join(o.name for o in owner.conferrer))
        out = [_of(handed, owner, note) if one is handed else one for one in out if one is not owner]
    return out


def _gives_it(owner: Award, handed: Award, manners: Manners) -> bool:
    """Whether a telling says whose certificate 'các cá nhân' were given, that another body hands to those it counts."""
    if owner is handed or owner.form != handed.form or owner.date != handed.date or not owner.conferrer:
        return False
    definite = says_nobody(owner) and all((r.label or "").lower().startswith(_DEFINITE) for r in owner.recipients)
    if not definite or is_heading(owner) or manners.only_hands(owner) or not names_agree(owner, handed):
        return False
    return all(_is_above(giver, hand) for giver in owner.conferrer for hand in handed.conferrer)


def _is_above(giver: Organisation, hand: Organisation) -> bool:
    """Whether two bodies are of one line, as far as their names tell, or one is a part of the other."""
    same_line = giver.name.split()[:_LINE] == hand.name.split()[:_LINE]
    return giver.name != hand.name and (same_line or hand.name.endswith(giver.name))


def _of(handed: Award, owner: Award, note: Inference) -> Award:
    return replace(
        handed,
        conferrer=owner.conferrer,
        evidence=(*handed.evidence, *owner.evidence),
        presenter=both(handed.presenter, owner.presenter),
        movement=handed.movement or owner.movement,
        period=handed.period or owner.period,
        inferences=(*handed.inferences, note),
    )
