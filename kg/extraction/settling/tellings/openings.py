"""What a lead, title or caption tells loosely of an award that the text tells exactly: 'nhận thưởng của địa phương'."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.lexicon import data
from kg.extraction.settling.tellings.sameness import PRAISE, is_uncounted, total
from kg.facts import Award, Recipient

_LOCAL = frozenset(data("awards")["local_authorities"])
_REWARDS = tuple(data("awards")["loose_rewards"])
_AROUND = ("title", "lead", "caption")
_LOOSE = (PRAISE, "Quà", "Tiền thưởng")


def without_loose_openings(awards: Sequence[Award]) -> list[Award]:
    """Without a reward or praise around the text that says neither by whom nor what, where the text tells both."""
    own = [a for a in awards if a.conferrer and not _is_local(a)]
    told = [replace(a, conferrer=()) if own and _is_local(a) else a for a in awards]
    exact = [a for a in told if a.form != PRAISE and (a.conferrer or a.evidence[0].zone == "body")]
    return [a for a in told if not (_is_loose(a) and any(_may_be(a.recipients, of.recipients) for of in exact))]


def _is_local(award: Award) -> bool:
    """'được chính quyền địa phương khen thưởng'."""
    return bool(award.conferrer) and all(giver.name in _LOCAL for giver in award.conferrer)


def _is_loose(award: Award) -> bool:
    if award.conferrer or award.presenter or award.form not in _LOOSE or award.evidence[0].zone not in _AROUND:
        return False
    words = award.evidence[0].quote.lower()
    counted = any(sum_of in words for sum_of in ("đồng", "triệu", "usd"))  # 'được thưởng 5 triệu đồng'
    return award.form == PRAISE or (not counted and any(reward in words for reward in _REWARDS))


def _may_be(loose: Sequence[Recipient], exact: Sequence[Recipient]) -> bool:
    """Whether those told loosely may be those told exactly: named alike, as many, or not counted at all."""
    names = {r.name for r in exact if r.name}
    number = sum(total(r) or 1 for r in exact)
    return all(r.name in names if r.name else is_uncounted(r) or total(r) == number for r in loose)
