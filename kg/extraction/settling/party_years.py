"""Badges of the Party counted by years: 'Huy hiệu Đảng cho 9 đảng viên, gồm 2 đảng viên 60 năm tuổi Đảng, 7 …'."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.drafts import Sentence
from kg.extraction.settling.citing import Cite
from kg.extraction.settling.context import Context
from kg.extraction.tokens import Token
from kg.facts import Award, Inference, Recipient

_BADGE, _RULE = "Huy hiệu", "parts-by-years-in-the-party"
_YEARS = re.compile(r"(\d{2}) năm tuổi đảng")
_SHORT = re.compile(r"đảng viên (\d{2}) năm$")  # '…, 1 đảng viên 50 năm' beside one who is told of in full
_TELLING = frozenset(["body", "lead"])

_Part = tuple[str, Token]  # the years, and the chunk that counts those who have them


def by_years(awards: list[Award], context: Context, cite: Cite) -> list[Award]:
    """The awards, a badge for a whole that the text counts by years as one badge for each of its parts."""
    if not any(_may_be_whole(award) for award in awards):
        return awards
    found = [(s, parts) for s in context.sentences if s.zone in _TELLING and len(parts := _parts(s, context)) > 1]
    if len(found) != 1:
        return awards
    sentence, parts = found[0]
    wholes = [award for award in awards if _may_be_whole(award) and _is_whole(award, parts)]
    if not wholes:
        return awards
    told = next((award for award in wholes if award.conferrer), wholes[0])
    out: list[Award] = []
    for award in awards:
        if award is told:
            out.extend(_part(award, years, token, sentence, cite, context) for years, token in parts)
        elif not any(award is whole for whole in wholes):
            out.append(award)
    return out


def _may_be_whole(award: Award) -> bool:
    """'Huy hiệu Đảng' of sets of people, with no years of its own."""
    if award.form != _BADGE or "năm" in (award.name or ""):
        return False
    return all(r.kind == "group" and r.collectives is None and r.households is None for r in award.recipients)


def _is_whole(award: Award, parts: Sequence[_Part]) -> bool:
    """Whether an award is that of all parts together, or names just these parts."""
    starts = {token.start for _, token in parts}
    if {one.start for one in award.recipients} <= starts:
        return True
    number = sum(token.value.individuals for _, token in parts)
    return len(award.recipients) == 1 and award.recipients[0].individuals in (number, None)


def _parts(sentence: Sentence, context: Context) -> list[_Part]:
    low = context.text.lower
    sets = (t for t in sentence.row if t.kind == "GROUP" and t.value.individuals and t.value.counted)
    parts = [(years[1], t) for t in sets if (years := _years(low, t))]
    return parts if any(_YEARS.search(low, t.start, t.end) for _, t in parts) else []


def _years(low: str, token: Token) -> "re.Match[str] | None":
    return _YEARS.search(low, token.start, token.end) or _SHORT.search(low[token.start : token.end])


def _part(award: Award, years: str, token: Token, sentence: Sentence, cite: Cite, context: Context) -> Award:
    where = cite(sentence, token.start, token.end, award.evidence[0].construction)
    evidence = (where, *(one for one in award.evidence if one != where))
    label = " ".join(context.text.text[token.start : token.end].split()).split(" ", 1)[-1]
    who = Recipient("group", individuals=token.value.individuals, label=label, start=token.start, end=token.end)
    why = Inference("award", _RULE, award.form, where.start, where.end)
    return replace(
        award,
        evidence=evidence,
        name=f"{years} năm tuổi Đảng",
        recipients=(who,),
        inferences=(*award.inferences, why),
    )
