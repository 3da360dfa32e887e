"""Prizes of contests: what they were won in ('giải Nhất nội dung bắn súng'), several told at once ('giải Nhì, Ba')."""

import regex

from kg.extraction.awards.award import AwardName, Further
from kg.extraction.lexicon import data
from kg.extraction.row import Row

GRADES = frozenset(data("nouns")["prizes"].values())  # what a prize is named that has a grade and no more
_TABLE = data("awards")
_CATEGORY = regex.compile(r"(?:\d+ |hai |ba )?(?:" + "|".join(_TABLE["prize_categories"]) + r")(?!\p{L})")
_ALONE: dict[str, str] = _TABLE["prize_grades"]
_JOINS = frozenset(["COMMA", "AND"])
_TOWARDS = frozenset(["TO", "BELONG", "HAND", "PASSIVE", "COLON"])
_CLOSES = frozenset(["SEMI", "DOT", "AWARD_NAMED", "FORM", "RECEIVE", "GIVE", "PERSON", "END"])
_LONGEST = 30  # chunks of what a prize was won in
_MERITS = tuple(f" {word}" for word in _TABLE["prize_merits"])
_SMALL = frozenset("W POST TITLE NAMED FIELD SHELL HONORIFIC AND N".split())
_LONGEST_NAME = 10  # chunks
_TWO_WORDS = 2


def category(row: Row, at: int) -> int:
    """Past 'nội dung chạy tiếp sức', 'cá nhân nữ' where the winner follows: 'cho', 'thuộc về', ':'."""
    if at >= row.size or _CATEGORY.match(row.text.lower, row.tokens[at].start) is None:
        return at
    for end in range(at + 1, min(at + _LONGEST, row.size)):
        if row.kind(end) in _TOWARDS:
            return end
        if row.kind(end) in _CLOSES:
            break
    return at


def further(row: Row, at: int, award: AwardName) -> int:
    """'giải | Nhì, Ba và Khuyến khích': the grades after the first, if no winner stands between them."""
    named: list[str] = []
    end = at
    while row.kind(end) in _JOINS:
        begin = end + 1 + ((row.kind(end), row.kind(end + 1)) == ("COMMA", "AND"))
        size = next((n for n in (_TWO_WORDS, 1) if _words(row, begin, n) in _ALONE), 0)
        if not size:
            break
        named.append(_ALONE[_words(row, begin, size)])
        end = begin + size
    if not named or (row.kind(end) == "TO" and len(named) == 1 and row.kind(at) == "COMMA" and _is_alone(row, at)):
        return at
    award.also.extend(Further(name) for name in named)
    return end


def merit(row: Row, at: int) -> int:
    """Past the small words that name a prize: 'giải | thí sinh ấn tượng', 'giải | tiết mục hay nhất'; `at` for none."""
    end, best = at, at
    while end < min(at + _LONGEST_NAME, row.size) and row.small(end) and row.kind(end) in _SMALL:
        end += 1
        if end - at > 1 and row.span(at, end - 1).lower().endswith(_MERITS):
            best = end
    return best


def _words(row: Row, at: int, size: int) -> str:
    return " ".join(filter(None, (row.low(i) for i in range(at, at + size))))


def _is_alone(row: Row, at: int) -> bool:
    """Whether the grade before a comma ends what goes before: 'cho đội A giải | Nhất, Nhì cho đội B'."""
    return any(row.kind(i) == "TO" for i in range(max(at - 8, 0), at))
