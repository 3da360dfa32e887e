"""Counted sets called by the name of a model or a title: '3 tổ liên gia', '4 gia đình văn hóa', '2 mô hình'."""

from kg.extraction.groups.counting import NOUNS, number_at
from kg.extraction.groups.group import Group
from kg.extraction.tokens import Token
from kg.language.normal import Normal

_TAKES = frozenset(["TO", "GIVE"])
_LISTED = frozenset(["COMMA", "AND"])
_KINDS = frozenset(["MODEL", "MODEL_HEAD", "AWARD"])
_TITLE = "Danh hiệu"
_FIRST_WORDS = 2
_MODEL_NOUNS = ("mô hình", "câu lạc bộ")


def of_a_kind(text: Normal, row: list[Token], at: int) -> tuple[int, Group | None]:
    """The set that begins at a number: what is counted is a kind of model, or those who hold a title."""
    if row[at].kind != "N" or at == 0 or row[at - 1].kind not in _TAKES | _LISTED:
        return at, None
    end, number = number_at(text, row, at)
    if number is None or end >= len(row) or row[end].kind not in _KINDS:
        return at, None
    if row[at - 1].kind in _LISTED and not (at > 1 and row[at - 2].kind in (*_KINDS, "W", "N")):
        return at, None
    token = row[end]
    words = text.lower[token.start : token.end].split()
    noun = next((n for size in (_FIRST_WORDS, 1) if (n := " ".join(words[:size])) in (*NOUNS, *_MODEL_NOUNS)), None)
    if noun is None or (token.kind == "AWARD" and token.value.form != _TITLE) or not text.text[token.start].islower():
        return at, None
    group = Group(head=noun, counted=True, label=text.text[token.start : token.end])
    return end + 1, group.counting(NOUNS.get(noun, "collectives"), number)
