"""Awards of which the law or the text knows one giver: where a clause leaves him out, he is known."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.awards.prizes import is_medal
from kg.extraction.lexicon import data
from kg.extraction.settling.tellings.merging import gives_too
from kg.extraction.settling.tellings.sameness import names_agree
from kg.facts import Award, Inference

_ONE_GIVER = frozenset(data("awards")["one_giver"])
_FOR_ANY_MERIT = frozenset(data("awards")["for_any_merit"])
_GRADE = " hạng "
_STATE = frozenset(data("awards")["the_state"])
_HEROES = "anh hùng"
_OF_THE_STATE = frozenset(data("awards")["of_the_state"])


def with_the_one_giver(awards: list[Award]) -> list[Award]:
    """An award whose giver a clause leaves out has the giver whom the document names for that very award."""
    return [_given(award, awards) if _leaves_its_giver_out(award) else award for award in awards]


def _leaves_its_giver_out(award: Award) -> bool:
    """Whether another telling may name the giver; a certificate that somebody hands over may be of his own body."""
    if award.conferrer or award.form in _FOR_ANY_MERIT or is_medal(award.form, award.name):
        return False
    return award.form in _ONE_GIVER or not award.presenter


def _is_an_honour(award: Award) -> bool:
    name = (award.name or "").lower()
    if is_medal(award.form, award.name):
        return False
    return (
        award.form in _OF_THE_STATE or name.startswith(_HEROES) or (award.form == "Giải thưởng" and name == "nhà nước")
    )


def _given(award: Award, awards: Sequence[Award]) -> Award:
    same_award = [a for a in awards if a.conferrer and _is_the_same_order(a, award)]
    if all(_is_of_former_years(award, a) or gives_too(a, award) for a in same_award):
        return award
    if len({tuple(o.name for o in a.conferrer) for a in same_award}) != 1:
        return award
    giver, source = same_award[0].conferrer, same_award[0].evidence[0]
    note = Inference("conferrer", "the-one-giver-of-that-award", giver[0].name, source.start, source.end)
    return replace(award, conferrer=giver, inferences=(*award.inferences, note))


def _is_the_same_order(one: Award, other: Award) -> bool:
    """Whether one, whose giver is told, is of the giver of the other too."""
    if _is_an_honour(one) and _is_an_honour(other) and _is_of_another_state(one):  # all are of one head of state
        return True
    if one.form != other.form:
        return False
    return names_agree(one, other) or (one.form in _OF_THE_STATE and _order(one) == _order(other))


def _is_of_former_years(award: Award, other: Award) -> bool:
    """'đã được tặng W hạng Nhì năm 1998', before today's W hạng Nhất: who gave that one, the text does not say."""
    return award.date is not None and other.date is not None and award.date[:4] < other.date[:4]


def _is_of_another_state(award: Award) -> bool:
    return bool(award.conferrer) and all(giver.kind is None and giver.name not in _STATE for giver in award.conferrer)


def _order(award: Award) -> str:
    """'Lao động' of 'Lao động hạng Ba'."""
    return (award.name or "").lower().split(_GRADE)[0]
