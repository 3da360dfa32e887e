"""Givers that a clause leaves out, lent by what stands beside it or by those who hold the ceremony of praise."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from kg.extraction.lexicon import data
from kg.extraction.settling.tellings.manners import is_by_office
from kg.extraction.settling.tellings.sameness import PRAISE, is_of_a_branch, says_nobody, without_bureau
from kg.facts import Award, Inference, Organisation

_OWN_CERTIFICATES = frozenset(data("awards")["own_certificates"])
_CERTIFICATES = frozenset(data("awards")["unquoted_forms"])
_OF_A_CEREMONY = frozenset(data("awards")["of_a_ceremony"])
_HANDED = frozenset(data("awards")["handed_over"])

_ONE_GIVER = frozenset(data("awards")["one_giver"])
_PRIZE = "Giải thưởng"
_PASSIVE, _JOINED = "passive", 5  # characters of ", ", "; ", " và "
_AGENT = re.compile(r"\bđược \S[^,;]* (?:trao )?tặng\b")
_STATE = frozenset(data("awards")["the_state"]) | {"Thủ tướng Chính phủ"}
_PRAISED, _AT_THE_EVENT = "commend-passive", "date-of-the-event"
_GIFTS = tuple(data("awards")["gifts"])
_WITH_THEM = ("Giấy chứng nhận", "Biểu trưng")  # 'bằng khen của X, giấy chứng nhận và biểu trưng'
_SOON = 700  # characters
_MOST_HOSTS = 2  # of three who hold a ceremony, each may have certificates of its own
_NOT_THEIRS = {form: frozenset(kinds) for form, kinds in data("awards")["not_theirs"].items()}
_CEREMONY, _TO_ALL = "holds-the-ceremony-of-praise", "gives-that-form-to-all"

Givers = tuple[Organisation, ...]


def with_lent_givers(awards: Sequence[Award], tellings: Sequence[Award], hosts: Givers) -> list[Award]:
    """The awards with the givers that their clauses leave out; `tellings` are they before repetitions were dropped."""
    praising = _praising(tellings, hosts)
    formal = any(award.form in _OWN_CERTIFICATES for award in awards)
    out: list[Award] = []
    for award in map(partial(_of_the_nation, awards), awards):
        award = _by_the_same_hand(award, awards)
        handed = _is_handed(award) or (not formal and _is_praised_there(award))
        giver = _with_giver(award, praising, _CEREMONY) if handed else award
        out.append(
            _with_giver(giver, _giving_to_all(giver, tellings), _TO_ALL) if handed and not giver.conferrer else giver
        )
    return with_givers_beside(_with_agents(out))


def _with_agents(awards: Sequence[Award]) -> list[Award]:
    """'A được X tặng Cờ thi đua, | B được tặng Bằng khen |, C được tặng Giấy khen': the next are X's too."""
    out: list[Award] = []
    for award in awards:
        if not award.conferrer and award.form in _CERTIFICATES and award.evidence[0].construction == _PASSIVE:
            before = next((a for a in out if _ends_before(a, award)), None)
            award = _with_giver(award, before.conferrer, "giver-of-the-clause-before") if before else award
        out.append(award)
    return out


def _ends_before(other: Award, award: Award) -> bool:
    """Whether another award is told right before one, in a clause that names its giver between 'được' and the verb."""
    here, told = award.evidence[0], other.evidence[0]
    own = other.form in _OWN_CERTIFICATES and told.construction == _PASSIVE and other.conferrer
    if not own or told.zone != here.zone or not 0 < here.start - told.end <= _JOINED:
        return False
    lent = any(note.rule == "giver-of-the-clause-before" for note in other.inferences)
    return (lent or _AGENT.search(told.quote) is not None) and not {o.name for o in other.conferrer} & _STATE


def with_givers_beside(awards: Sequence[Award]) -> list[Award]:
    """The awards, of which certificates and what comes with them share their givers."""
    return [_beside(award, awards) for award in awards]


def _by_the_same_hand(award: Award, awards: Sequence[Award]) -> Award:
    """'Chủ tịch UBND tỉnh A tặng Bằng khen cho B … A trao Bằng khen cho C': that to C is of his committee too."""
    if award.conferrer or award.form not in _OWN_CERTIFICATES or not award.presenter:
        return award
    own = [a for a in awards if a.form == award.form and a.presenter == award.presenter and a.conferrer]
    same = [a for a in own if is_by_office(a) and (a.date is None or a.date == award.date)]
    if len({tuple(o.name for o in a.conferrer) for a in own}) != 1 or not same:
        return award
    return _with_giver(award, same[0].conferrer, "gives-that-form-by-office")


def _of_the_nation(awards: Sequence[Award], award: Award) -> Award:
    """'được Trung ương Đoàn tặng huy hiệu W … Tỉnh đoàn X trao huy hiệu W': one hands over what is another's."""
    if award.form not in (*_ONE_GIVER, _PRIZE) or award.name is None or not award.conferrer:
        return award
    doubtful = is_of_a_branch if is_of_a_branch(award) and award.form != _PRIZE else is_by_office
    if not doubtful(award) or len(award.name.split()) == 1:  # 'giải Nhất' is of every contest
        return award
    named = {
        tuple(without_bureau(o.name) for o in other.conferrer): other.conferrer
        for other in awards
        if other.form == award.form and other.name == award.name and other.conferrer and not doubtful(other)
    }
    if len(named) != 1:
        return award
    return _with_giver(award, next(iter(named.values())), "the-one-giver-of-that-award")


def _praising(tellings: Sequence[Award], hosts: Givers) -> Givers:
    """Who commends by 'khen thưởng', 'tuyên dương' with no form, or holds the ceremony for it; none if several do."""
    found = {tuple(o.name for o in a.conferrer): a.conferrer for a in tellings if a.form == PRAISE and a.conferrer}
    if hosts:
        found.setdefault(tuple(o.name for o in hosts), hosts)
    largest = max(found, key=len, default=())
    sure = len(largest) <= _MOST_HOSTS and all(set(names) <= set(largest) for names in found)
    return found.get(largest, ()) if sure else ()


def _giving_to_all(award: Award, tellings: Sequence[Award]) -> Givers:
    """'UBND tỉnh trao bằng khen cho các học sinh giỏi': who gives such a certificate to all; none if several do."""
    alike = [t for t in tellings if t.form == award.form and t.conferrer and t.date == award.date]
    found = {tuple(o.name for o in t.conferrer): t.conferrer for t in alike}
    return next(iter(found.values())) if len(found) == 1 and any(map(says_nobody, alike)) else ()


def _is_handed(award: Award) -> bool:
    """Whether a certificate is handed over at the ceremony, by whomever."""
    if award.conferrer or award.form not in _OF_A_CEREMONY:
        return False
    first = award.evidence[0]
    return bool(award.presenter) or first.zone == "caption" or first.construction in _HANDED


def _is_praised_there(award: Award) -> bool:
    """'Dịp này, 20 cán bộ cũng được tuyên dương': at the ceremony, by those who hold it."""
    praised = award.form == PRAISE and award.evidence[0].construction == _PRAISED
    return praised and not award.conferrer and any(note.rule == _AT_THE_EVENT for note in award.inferences)


def _with_giver(award: Award, givers: Givers, rule: str) -> Award:
    if not givers or {giver.name for giver in givers} & {r.name for r in award.recipients}:
        return award  # nobody gives to himself
    if any(giver.kind in _NOT_THEIRS.get(award.form, ()) for giver in givers):
        return award
    notes = (Inference("conferrer", rule, giver.name) for giver in givers)
    return replace(award, conferrer=givers, inferences=(*award.inferences, *notes))


def _beside(award: Award, awards: Sequence[Award]) -> Award:
    """'trao giấy khen và quà cho A', where another sentence says whose the one is: the other is theirs too."""
    if award.conferrer or award.form not in (*_GIFTS, *_OWN_CERTIFICATES, *_WITH_THEM):
        return award
    here, names = award.evidence[0], [r.name for r in award.recipients]
    partners = _OWN_CERTIFICATES if award.form in (*_GIFTS, *_WITH_THEM) else _GIFTS
    alike = [a for a in awards if a.conferrer and a.form in partners and [r.name for r in a.recipients] == names]
    for other in reversed(alike) if award.form in _WITH_THEM else alike:
        if any(here.start <= e.end and e.start <= here.end and e.zone == here.zone for e in other.evidence):
            return _with_giver(award, other.conferrer, "giver-of-the-award-beside")
    if award.form in _GIFTS and None not in names and len({a.conferrer for a in alike}) == 1:
        # 'A được X tặng giấy khen. Ngoài giấy khen, A còn được thưởng 2 triệu đồng'
        near = any(0 < here.start - e.end < _SOON for e in alike[0].evidence)
        return _with_giver(award, alike[0].conferrer, "giver-of-the-certificate-before") if near else award
    return award
