"""What a verb of handing over hands over: awards, prizes, rewards, what was told before; or something else."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.extraction.awards import AwardName
from kg.extraction.lexicon import data
from kg.extraction.tokens import Token
from kg.language.normal import Normal

_WORDS = data("hands")
_VERBS = tuple(_WORDS["verbs"])
_BEFORE = frozenset(word for words in _WORDS["before_award"] for word in words.split())
_IN_PLACE = tuple(_WORDS["in_place"])
_AT_ONCE = ("đột xuất", "nóng")
_OTHER_THINGS = tuple(f" {word}" for word in _WORDS["other_things"])
_GRADE = re.compile(r"giải (nhất|nhì|ba|khuyến khích|đặc biệt)\b")
_KINDS = frozenset(["HAND", "GIVE", "COMMEND", "REWARD"])
_ALONE = frozenset("DOT COMMA SEMI AND TO GROUP PERSON PRONOUN BODY DATE RPAR LPAR DASH AUX NAMELY PLACE".split())
_RECEIVERS = frozenset(["GROUP", "PERSON", "PRONOUN", "BODY"])
_SKIPPED = frozenset(["AUX", "N", "DECIDE", "AND", "QUOTED"])
_OF_OBJECTS = frozenset("AWARD OTHER AND N AUX DATE".split())
_OBJECT = 6  # chunks
_NOT_DONE = frozenset(["PLAN", "PROPOSE", "NEGATE"])
_FURTHER = frozenset(["COMMA", "AND"])


@dataclass(slots=True)
class Handed:
    """What is handed over: awards by name, or a kind of handing."""

    construction: str
    form: str
    awards: list[AwardName] = field(default_factory=list)
    last: int = 0


def is_handing(token: Token) -> bool:
    """Whether a verb may tell of handing over: 'trao', 'gắn', 'trao thưởng', 'trao quyết định khen thưởng'."""
    return token.kind in _KINDS and str(token.value).startswith(_VERBS)


def handed(clause: Sequence[Token], verb: int, text: Normal) -> Handed | None:
    """What a verb hands over; None where it is no award."""
    token, at = clause[verb], verb + 1
    said = str(token.value)
    if token.kind == "COMMEND":
        return Handed("hand-over-bare", "Quà", last=at)
    if token.kind == "REWARD" or said in ("trao thưởng", "phát thưởng"):
        return _reward(clause, verb, text)
    if token.kind == "GIVE" and said == "trao và tặng":
        return Handed("hand-over-bare", "Quà", last=at) if _starts(clause, at, text, ("hoa", "lẵng hoa")) else None
    if at < len(clause) and clause[at].kind == "EVENT":
        prizes = text.lower.startswith(("giải", "thưởng"), clause[at].start)
        return Handed("hand-over-prizes", "Giải thưởng", _of_grade(clause, at, text), at + 1) if prizes else None
    return _awards(clause, at, text) or _alone(clause, at, text)


def _reward(clause: Sequence[Token], verb: int, text: Normal) -> Handed | None:
    """'trao thưởng' may be of any award, 'trao thưởng đột xuất cho R' tells of no certificate."""
    at = verb + 1
    if any(token.kind == "MONEY" for token in clause[at : at + 2]):
        return None
    at_once = clause[verb].kind == "REWARD" or _starts(clause, at, text, _AT_ONCE)
    to_some = len(clause) > at + 1 and clause[at].kind == "TO"
    described = to_some and clause[at + 1].kind == "OTHER" and not _starts(clause, at + 1, text, _IN_PLACE)
    if described or at_once:
        return Handed("hand-over-reward", "Tiền thưởng", last=at)
    return Handed("hand-over-bare", "Quà", last=at)


def _awards(clause: Sequence[Token], at: int, text: Normal) -> Handed | None:
    out: list[AwardName] = []
    while at < len(clause):
        token = clause[at]
        if token.kind == "AWARD":
            out.append(token.value)
        elif token.kind == "OTHER":
            words = text.lower[token.start : token.end].split()
            if not _BEFORE.issuperset(words):
                break
        elif token.kind not in _SKIPPED and token.kind != "COMMA":
            break
        at += 1
    if not out:
        return None
    return Handed("hand-over-only", out[0].form, out, at)


def _alone(clause: Sequence[Token], at: int, text: Normal) -> Handed | None:
    """'trao', 'trao cho em', 'trao tận tay từng người', '… và thăm hỏi gia đình', but not '… và tặng quà'."""
    if at < len(clause) and clause[at].kind == "OTHER" and not _starts(clause, at, text, _IN_PLACE):
        return None
    if at < len(clause) and clause[at].kind not in _ALONE | {"OTHER"}:
        return None
    after = at + 1
    if at < len(clause) and clause[at].kind in _RECEIVERS and _goes_on_with_a_thing(clause, after, text):
        return None
    further = clause[at].kind in _FURTHER if at < len(clause) else False
    if further and after < len(clause) and clause[after].kind in ("GIVE", "HAND", "N", "MONEY"):
        return None
    rest = " " + text.lower[clause[at].start : clause[-1].end] if at < len(clause) else ""
    return None if any(thing in rest for thing in _OTHER_THINGS) else Handed("hand-over-bare", "Quà", last=at)


def taken(clause: Sequence[Token], verb: int) -> Handed | None:
    """'… thay mặt bà con nhận | Bằng khen | từ ông A', '| Bằng khen | do người vợ nhận thay từ tay ông A'."""
    at = past_object(clause, verb)
    awards = [token.value for token in clause[verb:at] if token.kind == "AWARD"]
    awards = awards or [token.value for token in clause[1:verb] if token.kind == "AWARD"][-1:]
    done = _NOT_DONE.isdisjoint(token.kind for token in clause[:verb])
    return Handed("hand-over-only", awards[0].form, awards, at) if awards and done else None


def past_object(clause: Sequence[Token], verb: int) -> int:
    """The first chunk after a verb that is no part of what is taken."""
    at = verb + 1
    while at < len(clause) and at - verb <= _OBJECT and clause[at].kind in _OF_OBJECTS:
        at += 1
    return at


def _of_grade(clause: Sequence[Token], at: int, text: Normal) -> list[AwardName]:
    """'trao giải cho đội | đạt giải Nhất': of these prizes he hands over that one."""
    names = [token.value for token in clause[at:] if token.kind == "AWARD" and token.value.form == "Giải thưởng"]
    after = _GRADE.search(text.lower, clause[at].end, clause[-1].end)
    if names or after is None:
        return names[:1]
    return [AwardName("Giải thưởng", after[1].capitalize(), start=clause[at].start, end=clause[at].end)]


def _goes_on_with_a_thing(clause: Sequence[Token], at: int, text: Normal) -> bool:
    """'trao tặng Hội | lẵng hoa', but not 'trao cho anh | tại nhà'."""
    return at < len(clause) and clause[at].kind in ("OTHER", "N") and not _starts(clause, at, text, _IN_PLACE)


def _starts(clause: Sequence[Token], at: int, text: Normal, words: tuple[str, ...]) -> bool:
    return at < len(clause) and text.lower.startswith(words, clause[at].start)
