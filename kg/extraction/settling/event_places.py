"""Where an event was: the province in the words that tell of it or of its day, else that of the document."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import regex

from kg.extraction.drafts import Sentence
from kg.extraction.lexicon import data
from kg.extraction.settling.context import Context
from kg.extraction.tokens import Token

_ABROAD = regex.compile(
    r"\b(?:[Tt]ại|[Ởở]|[Ss]ang)\s+(?:(?:[^\s,(;.]+\s+){0,8}?[^\s,(;.]+\s*[,(]\s*(?:\p{Lu}\p{Ll}+,\s*)?)?"
    r"(?:" + "|".join(data("events")["abroad"]) + r")\b(?!\s+\p{Lu})"
)
_IN_VENUES, _VENUE = frozenset("C W TITLE COMMA LPAR BODY FIELD NAMED LEVEL N DASH FIXED".split()), 8


def place_of(context: Context, sentence: Sentence, others: Iterable[Sentence]) -> str | None:
    """'tại Hà Nội' in the sentence that tells of an event, or in others of its day; else the document's province."""
    for told in (sentence, *others):
        named = _place_named(context.text.lower, told.row)
        if named is not None:
            return named
        if _ABROAD.search(context.text.text, told.start, told.end):
            return None
    return context.province or _city_of_the_venue(sentence.row, context.text.lower)


def _place_named(low: str, row: Sequence[Token]) -> str | None:
    """The province or city after 'tại' or 'ở'."""
    for before, token in pairwise(row):
        if low[before.start : before.end] not in ("tại", "ở"):
            continue
        if token.kind == "PROVINCE" and token.value[0] != "Việt Nam":
            return str(token.value[0])
        if token.kind == "BODY" and token.value.type == "place" and token.value.province and token.value.place:
            return str(token.value.place)
    return None


def _city_of_the_venue(row: Sequence[Token], low: str) -> str | None:
    """'tại Cung Thể thao Sương Mây Hà Nội', 'tại Nhà hát Lớn (Hà Nội)': the province after the name of a hall."""
    for at, token in enumerate(row):
        if low[token.start : token.end] != "tại":
            continue
        end = at + 1
        while end < len(row) and row[end].kind in _IN_VENUES and end - at <= _VENUE:
            end += 1
        if end < len(row) and row[end].kind == "PROVINCE" and row[end].value[0] != "Việt Nam":
            return str(row[end].value[0])
        if row[end - 1].kind == "BODY" and row[end - 1].value.province and end > at + 1:
            return str(row[end - 1].value.place)
    return None
