"""Badges of the Party by their years: '9 đảng viên nhận Huy hiệu Đảng: 2 đồng chí 60 năm, 7 đồng chí 40 năm tuổi Đảng'."""

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
_TELLING = frozenset(["body", "lead"])

_Part = tuple[str, Token]  # the years, and the chunk that counts those who have them


def by_years(awards: list[Award], context: Context, cite: Cite) -> list[Award]:
    """The awards, a badge for a whole that the text counts by years as one badge for each of its parts."""
    if not any(_is_whole(award) for award in awards):
        return awards
    found = [(s, parts) for s in context.sentences if s.zone in _TELLING and len(parts := _parts(s, context)) > 1]
    if len(found) != 1:
        return awards
    sentence, parts = found[0]
    number = sum(token.value.individuals for _, token in parts)
    out: list[Award] = []
    for award in awards:
        if _is_whole(award) and award.recipients[0].individuals in (number, None):
            out.extend(_part(award, years, token, sentence, cite, context) for years, token in parts)
        else:
            out.append(award)
    return out


def _is_whole(award: Award) -> bool:
    """'Huy hiệu Đảng' of one set of people, with no years of its own."""
    if award.form != _BADGE or len(award.recipients) != 1 or "năm" in (award.name or ""):
        return False
    one = award.recipients[0]
    return one.kind == "group" and one.collectives is None and one.households is None


def _parts(sentence: Sentence, context: Context) -> list[_Part]:
    low = context.text.lower
    sets = (t for t in sentence.row if t.kind == "GROUP" and t.value.individuals and t.value.counted)
    return [(years[1], token) for token in sets if (years := _YEARS.search(low, token.start, token.end))]


def _part(award: Award, years: str, token: Token, sentence: Sentence, cite: Cite, context: Context) -> Award:
    where = cite(sentence, token.start, token.end, award.evidence[0].construction)
    evidence = (where, *(one for one in award.evidence if one != where))
    label = " ".join(context.text.text[token.start : token.end].split()).split(" ", 1)[-1]
    who = Recipient("group", individuals=token.value.individuals, label=label, start=token.start, end=token.end)
    why = Inference("award", _RULE, award.form, where.start, where.end)
    return replace(
        award,
        evidence=evidence,
        name=f"{_BADGE} {years} năm tuổi Đảng",
        recipients=(who,),
        inferences=(*award.inferences, why),
    )
