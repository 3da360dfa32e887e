"""Flowers given with an award: 'tặng hoa, bằng khen', 'trao hoa và giấy khen'."""

from collections.abc import Sequence

from kg.extraction.lexicon import data
from kg.extraction.tokens import Token

_FLOWERS = tuple(data("hands")["flowers"])


def with_flowers(row: Sequence[Token], at: int) -> str | None:
    """'tặng hoa, | bằng khen', 'trao hoa và | giấy khen': the kind of the verb, where an award follows the flowers."""
    token = row[at]
    if token.kind not in ("AUX", "OTHER") or not isinstance(token.value, str) or not token.value.startswith(_FLOWERS):
        return None
    after = [one.kind for one in row[at + 1 : at + 3]]
    beside = after == ["COMMA", "AWARD"] if token.kind == "OTHER" else after[:1] == ["AWARD"]
    return ("HAND" if token.value.startswith("trao") else "GIVE") if beside else None
