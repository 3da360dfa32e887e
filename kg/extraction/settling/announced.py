"""Who is said to give a form of award before the text tells to whom: 'Chủ tịch nước phong tặng danh hiệu W'."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.awards import Giver
from kg.extraction.awards.prizes import is_medal
from kg.extraction.lexicon import data
from kg.extraction.settling.context import Context
from kg.extraction.settling.organisations import Names
from kg.extraction.settling.tellings.sameness import PRAISE
from kg.extraction.tokens import Token
from kg.facts import Award, Inference, Organisation

_GIVERS = frozenset(["BODY", "OFFICE", "PERSON"])
_BETWEEN = frozenset(["AUX", "DECIDE", "OTHER", "AND", "COMMA", "REWARD", "ORGANISE"])
_ALONG = frozenset(["LPAR", "TOGETHER"])  # before a short form and before whoever gives together with the first
_GIVING = frozenset(["GIVE", "COMMEND", "REWARD"])
_BEFORE = frozenset(["START", "COMMA", "DATE", "COLON", "SEMI", "PASSIVE"])
_ONE_GIVER = frozenset(data("awards")["one_giver"])
_CERTIFICATES = frozenset(data("awards")["own_certificates"]).difference(data("awards")["gifts"])
_RECEIVED = frozenset(
    "hand-over passive reward-passive receive list-heading award-passive name-and-award receive-continued".split()
)
_FIRST = 2  # sentences of the text, beside its title, that announce what it tells
_FAR = 6  # chunks between who gives and the verb
_NEAR = 25  # letters before what tells of an award
_MONEY = "Tiền thưởng"
Givers = tuple[Organisation, ...]
RULE = "giver-whom-the-text-announces"


def with_announced_givers(awards: Sequence[Award], context: Context, names: Names) -> list[Award]:
    """The awards, those that nobody is told to give with the one giver of their form whom title or lead announce."""
    if all(award.conferrer or award.evidence[0].construction not in _RECEIVED for award in awards):
        return list(awards)
    told = list(_announced(context, names))
    return [award if _is_past(award, context) else _given(award, told, awards) for award in awards]


def _is_past(award: Award, context: Context) -> bool:
    """'ông A, người từng được tặng Bằng khen': not what the title tells."""
    start, end = (context.text.position(at) for at in (award.evidence[0].start, award.evidence[0].end))
    return "từng" in context.text.lower[max(start - _NEAR, 0) : end].split()


def _given(award: Award, told: Sequence[tuple[str, Givers]], awards: Sequence[Award]) -> Award:
    if award.conferrer or award.presenter or award.evidence[0].construction not in _RECEIVED:
        return award
    praised = award.form in _CERTIFICATES or award.form == _MONEY
    forms = (award.form, PRAISE) if praised else (award.form,)
    found = {tuple(giver.name for giver in givers): givers for form, givers in told if form in forms}
    others = {a.conferrer for a in awards if a.form == award.form and a.conferrer}
    if (
        len(found) != 1
        or not (praised or (award.form in _ONE_GIVER and not is_medal(award.form, award.name)))
        or len(others) > 1
    ):
        return award
    names, givers = next(iter(found.items()))
    if any(set(names).isdisjoint(known.name for known in other) for other in others):
        return award
    theirs = [a for a in awards if any(giver in a.conferrer for giver in givers)]
    if award.date is not None and any(a.date not in (None, award.date) for a in theirs):
        return award
    if not set(names).isdisjoint(r.name or "" for r in award.recipients):
        return award
    notes = (Inference("conferrer", RULE, name) for name in names)
    return replace(award, conferrer=givers, inferences=(*award.inferences, *notes))


def _announced(context: Context, names: Names) -> Iterator[tuple[str, Givers]]:
    """Forms of award and who is said to give them, in the title and the first sentences."""
    left = _FIRST
    for sentence in context.sentences:
        if sentence.zone not in ("title", "lead", "body") or left == 0:
            continue
        left -= sentence.zone != "title"
        clause = sentence.clause
        for at, token in enumerate(clause):
            if token.kind in _GIVERS and at and clause[at - 1].kind in _BEFORE:
                forms = list(_gives(clause, at + 1))
                acting = [token, *_together(clause, at + 1)] if forms else []
                named = [told[0] for one in acting if (told := names.giver(_acting(one))) is not None]
                if named and named[0].resolved:
                    yield from ((form, tuple(named)) for form in forms)


def _together(clause: Sequence[Token], at: int) -> Iterator[Token]:
    """'X | phối hợp Y | tổ chức khen thưởng': those who do so with the first."""
    while at + 1 < len(clause) and clause[at].kind in _ALONG:
        if clause[at].kind == "TOGETHER" and clause[at + 1].kind in _GIVERS:
            yield clause[at + 1]
        at += 2 + (clause[at].kind == "LPAR")


def _acting(token: Token) -> Giver:
    giver: Giver = token.value
    return giver


def _gives(clause: Sequence[Token], at: int) -> Iterator[str]:
    """The forms that are given from a place on; praise where none is named."""
    verb = at
    while verb < len(clause) and verb - at < _FAR:
        beside = clause[verb].kind in _ALONG and verb + 2 < len(clause) and clause[verb + 1].kind == "BODY"
        if not beside and clause[verb].kind not in _BETWEEN:
            break
        verb += 1 + beside + (beside and clause[verb].kind == "LPAR")
    if verb == len(clause) or clause[verb].kind not in _GIVING:
        return
    award = next((i for i in range(verb + 1, min(verb + 3, len(clause))) if clause[i].kind == "AWARD"), None)
    if award is None and clause[verb].kind != "GIVE":
        yield PRAISE
    while award is not None and award < len(clause) and clause[award].kind == "AWARD":
        if not clause[award].value.givers:
            yield clause[award].value.form
        award = award + 2 if award + 1 < len(clause) and clause[award + 1].kind in ("AND", "COMMA") else None
