"""The words that tell of events, compiled: their nouns and kinds, what stands around them, where they were."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from kg.extraction.drafts import Sentence
from kg.extraction.lexicon import data
from kg.extraction.tokens import Token
from kg.facts import Event

_WORDS = data("events")
KIND_OF: dict[str, str] = {noun: kind for kind, nouns in _WORDS["kinds"].items() for noun in (kind, *nouns)}
_HEADS = tuple((noun, f"{noun.lower()} ") for noun in sorted(KIND_OF, key=len, reverse=True))
REFERS = regex.compile(r"\b(?:" + "|".join(_WORDS["refers"]) + r")\s*$")
NEVER = frozenset(_WORDS["never"])
AT = frozenset(("tại", "dự", "tham dự", "đến dự"))
HELD_ONLY = frozenset(_WORDS["held_only"])
LOOSE = frozenset(_WORDS["loose"])
LOOSE_BUT_REFERRED = frozenset(("Chương trình", "Đại hội", "Sự kiện"))
OPENS = frozenset(_WORDS["opens"])
WITHIN = frozenset(_WORDS["within"])
APART = regex.compile(r"\b(?:" + "|".join(_WORDS["apart"]) + r")\s*$")
NOT_AFTER = tuple(" " + word for word in _WORDS["not_after"])
NOT_HELD = regex.compile(r"\b(?:" + "|".join(_WORDS["not_held"]) + r")\s*$")
JOINED = regex.compile(r"\b(?:" + "|".join(_WORDS["joined"]) + r")\s*$")
_NOW = 9999  # the year of a date without one
_TAKE_PART = "tham gia"
_MEETINGS = ("Buổi gặp mặt", "Buổi họp mặt")
_PLANNED = frozenset(_WORDS["planned"])
_PLANS = regex.compile(r"\b(?:" + "|".join(_WORDS["plans"]) + r")\b[^.;]{0,40}\btổ chức(?: \w+)?\s*$")
_AHEAD = regex.compile(r"^[^.;]{0,90}\b(?:" + "|".join(_WORDS["ahead"]) + r")\b")
JUST = regex.compile(r"\bmới đây\b|\bvừa (?:qua|tham gia|tổ chức|diễn ra|được tổ chức|khai mạc|bế mạc)\b")


@dataclass(frozen=True, slots=True)
class Telling:
    """Where a sentence tells of an event: the chunk of its noun, and the verb that says it was held."""

    sentence: Sentence
    at: int
    verb: int | None
    construction: str


def quoted(sentence: Sentence, at: int, verb: int | None) -> tuple[int, int]:
    """The words that tell of an event: around its noun, and its verb where it has one."""
    row = sentence.row
    if verb is None:
        return row[max(0, at - 1)].start, row[at].end
    end = min(sentence.end, row[min(max(at, verb) + 8, len(row) - 1)].end)
    return (row[0].start if end - row[0].start < 220 else row[max(0, min(at, verb) - 4)].start), end


def is_loose(token: Token) -> bool:
    """Whether the noun of an event is hardly ever the subject of a report of commendations."""
    return KIND_OF.get(token.value, token.value) in LOOSE


def is_referred_to(token: Token) -> bool:
    """'Tại chương trình, …': a noun of that kind that reports of commendations refer to by itself."""
    return KIND_OF.get(token.value, token.value) in LOOSE_BUT_REFERRED


def unquote(low: str, sentence: Sentence) -> None:
    """'tổ chức "Ngày hội Biên phòng toàn dân"': the head of a quoted name is the kind of event."""
    for token in sentence.row if "QUOTED" in sentence.kinds else ():
        if token.kind == "QUOTED":
            begin, end = token.value
            noun = next((n for n, words in _HEADS if low.startswith(words, begin, end)), None)
            if noun is not None:
                token.kind, token.value = "EVENT", noun
                sentence.kinds = sentence.kinds | {"EVENT"}


def is_done(low: str, row: Sequence[Token], at: int) -> bool:
    """'X làm | lễ', 'X tiến hành | hội nghị', 'X chủ trì | hội nghị': verbs that hold an event right after them."""
    if at + 1 == len(row) or row[at + 1].kind != "EVENT":
        return False
    event, end = str(row[at + 1].value), row[at].end
    kind, before = KIND_OF.get(event, event), row[at - 1].kind if at else "START"
    if low.endswith(("chủ trì", "tiến hành"), 0, end):
        who = at - 1 - low.startswith("trì", row[at].start)
        while who > 0 and row[who].kind == "AUX":
            who -= 1
        return row[who].kind not in ("PERSON", "OFFICE") and kind not in LOOSE
    if low.endswith("làm", 0, end):
        return kind == "Lễ"
    if low.endswith("có", 0, end):
        return (before in ("BODY", "AUX") or row[at].kind == "AUX") and event.startswith("Buổi") and kind not in LOOSE
    return low.endswith("thực hiện", 0, end) and before == "TOGETHER" and event == "Chương trình giao lưu"


def is_a_deed(row: Sequence[Token], at: int) -> bool:
    """'Sáng 5/9, X | gặp mặt | 40 già làng': a meeting told by its verb alone; not 'Thủ tướng gặp mặt …'."""
    who = at - 1 - (at > 1 and row[at - 1].kind == "AUX")
    done = KIND_OF.get(row[at].value) in _MEETINGS and who >= 0 and row[who].kind in ("BODY", "TOGETHER")
    return done and at + 1 < len(row) and row[at + 1].kind in ("COMMA", "GROUP", "AND", "N", "COMMEND")


def is_planned(low: str, sentence: Sentence, at: int) -> bool:
    """'ban hành kế hoạch tổ chức | Ngày hội', '| Ngày hội | dự kiến tổ chức': the festival that a plan is about."""
    token = sentence.row[at]
    if KIND_OF.get(token.value, token.value) not in _PLANNED or token.value in NEVER:
        return False
    before, after = low[sentence.start : token.start], low[token.end : sentence.end]
    return _PLANS.search(before) is not None or _AHEAD.search(after) is not None


def is_joined(low: str, row: Sequence[Token], at: int) -> bool:
    """'và Ngày hội …', 'kết hợp Ngày hội …': held together with the event before."""
    return row[at - 1].kind == "AND" or JOINED.search(low, row[at - 2].start, row[at].start) is not None


def may_be(low: str, sentence: Sentence, at: int) -> bool:
    """Whether an event's noun can be the event reported: not 'nghị quyết Đại hội', 'sau lễ'."""
    token = sentence.row[at]
    if low.startswith(NOT_AFTER, token.end) or token.value in NEVER:
        return False
    apart = APART.search(low, max(sentence.start, token.start - 16), token.start)
    if apart is None or is_done(low, sentence.row, at - 1):
        return True
    return apart.group().strip() == _TAKE_PART and _lets_take_part(sentence.row, at)


def _lets_take_part(row: Sequence[Token], event: int) -> bool:
    """'Trường A tổ chức cho 30 em | tham gia | cuộc thi', 'các đội | tham gia | hội thi do X tổ chức'."""
    by = next((at for at in range(event, len(row)) if row[at].kind == "BY"), len(row))
    held = any(token.kind == "ORGANISE" for token in row[by:])
    return held or any(token.kind == "ORGANISE" and after.kind == "TO" for token, after in pairwise(row[:event]))


def is_of_long_ago(sentence: Sentence, at: int, published: str | None) -> bool:
    """'tại Hội nghị toàn quốc năm 2013', 'Năm 2019, tại hội nghị …', of a report of 2023: the story of somebody."""
    report = int(published[:4]) if published is not None else None
    before = [t.value for t in sentence.row[:at] if t.kind == "DATE"]
    if before and before[0].day is None and before[0].year is not None:
        return all(d.day is None for d in before) and (report is None or before[0].year < report)
    named = [t.value for t in sentence.row[at + 1 :] if t.kind == "DATE"]
    dated = named[0] if named and report is not None else None
    return dated is not None and dated.day is None and (dated.year or _NOW) < (report or 0) - 1


def same_with_day(first: Sequence[Event], again: Sequence[Event]) -> bool:
    """Whether the same events are told of again, with their day, and not just their month."""
    closer = len(again[0].date or "") > len(first[0].date or "")
    return closer and [e.kind for e in first] == [e.kind for e in again]
