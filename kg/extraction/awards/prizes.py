"""Prizes and medals of contests: what they were won in ('giải Nhất nội dung bắn súng'), several ('giải Nhì, Ba')."""

import regex

from kg.extraction.awards.award import AwardName, Further
from kg.extraction.lexicon import data
from kg.extraction.row import Row

PRIZE, MEDAL = "Giải thưởng", "Huy chương"
GRADES = frozenset(data("nouns")["prizes"].values())  # what a prize is named that has a grade and no more
_MEDALS = frozenset(grade.lower() for grade in data("nouns")["medals"].values())
_TABLE = data("awards")
_CATEGORY = regex.compile(r"(?:\d+ |hai |ba )?(?:" + "|".join(_TABLE["prize_categories"]) + r")(?!\p{L})")
_ALONE: dict[str, str] = _TABLE["prize_grades"]
_CONTEST = regex.compile(r"(?:môn )?(?:" + "|".join(_TABLE["prize_contests"]) + r")(?!\p{L})")
_LEVEL = regex.compile(r"(?:" + "|".join(_TABLE["prize_levels"]) + r")(?!\p{L})")
_NOT_OF_IT = frozenset(_TABLE["not_a_name"]) - {"cấp"}
_OF_CONTESTS = frozenset("W C N LEVEL PROVINCE COUNTRY FIELD NOUN SHELL NAMED TITLE NAME HONORIFIC OTHER DASH".split())
_JOINS = frozenset(["COMMA", "AND"])
_TOWARDS = frozenset(["TO", "BELONG", "HAND", "PASSIVE", "COLON"])
_CLOSES = frozenset(["SEMI", "DOT", "AWARD_NAMED", "FORM", "RECEIVE", "GIVE", "PERSON", "END"])
_ENDS = frozenset(["COMMA", "SEMI", "DOT", "END"])
_LONGEST = 30  # chunks of what a prize was won in
_TWO_WORDS = 2
_ABOUT_SUMS = frozenset(_TABLE["prize_worth"])
_MOST_ABOUT_SUMS = 5  # chunks


def is_medal(form: str, name: str | None) -> bool:
    """Whether an award is a medal won in a contest, and none of a state.

    >>> is_medal("Huy chương", "Vàng Olympic Toán quốc tế"), is_medal("Huy chương", "Hữu nghị")
    (True, False)
    """
    return form == MEDAL and name is not None and name.split()[0].lower() in _MEDALS


def is_prize(form: str, name: str | None) -> bool:
    """Whether an award is one of a contest: a prize, or a medal."""
    return form == PRIZE or is_medal(form, name)


def is_graded(award: AwardName) -> bool:
    """Whether an award is a prize or medal that has a grade for a name."""
    return (award.form == PRIZE and award.name in GRADES) or is_medal(award.form, award.name)


def contest(row: Row, at: int, award: AwardName) -> int:
    """Past 'học sinh giỏi cấp tỉnh môn Địa lý', 'Olympic Toán quốc tế' after a grade: it becomes part of the name."""
    if at >= row.size:
        return at
    low, start = row.text.lower, row.tokens[at].start
    named = _CONTEST.match(low, start) is not None
    if not named and _LEVEL.match(low, start) is None:
        return at
    end = at + 1
    while end - at < _LONGEST and row.kind(end) in _OF_CONTESTS and row.low(end) not in _NOT_OF_IT:
        end += 1
    if named:
        award.name = f"{award.name} {row.span(at, end - 1)}"
    return end


def worth(row: Row, at: int) -> int:
    """Past '(20 triệu đồng)', 'trị giá 20 triệu đồng', 'mỗi giải 5 triệu đồng': what a prize is, no sum beside it."""
    bracket = row.kind(at) == "LPAR"
    first = at + bracket
    end = first
    while end - first < _MOST_ABOUT_SUMS and (row.low(end) in _ABOUT_SUMS or row.kind(end) == "EACH"):
        end += 1
    if row.kind(end) != "MONEY" or (end == first and not bracket):
        return at
    end += 1
    if row.low(end) == "/" and row.low(end + 1) == "giải":
        end += 2
    if bracket:
        return end + 1 if row.kind(end) == "RPAR" else at
    return end


def category(row: Row, at: int) -> int:
    """Past 'nội dung chạy tiếp sức', 'cá nhân nữ' where the winner follows: 'cho', 'thuộc về', ':'."""
    if at >= row.size or _CATEGORY.match(row.text.lower, row.tokens[at].start) is None:
        return at
    for end in range(at + 1, min(at + _LONGEST, row.size)):
        if row.kind(end) in _TOWARDS or (row.kind(end) in _ENDS and _CATEGORY.fullmatch(row.span(at, end - 1).lower())):
            return end  # 'đoạt giải Nhất | tập thể |, đội B đoạt giải Nhì'
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
        if not size or row.low(begin + size) == "giải" or row.kind(begin + size) == "AWARD_NAMED":
            break  # 'hai giải nhì, | ba giải ba'
        named.append(_ALONE[_words(row, begin, size)])
        end = begin + size
    if not named or (row.kind(end) == "TO" and len(named) == 1 and row.kind(at) == "COMMA" and _is_alone(row, at)):
        return at
    award.also.extend(Further(name) for name in named)
    return end


def _words(row: Row, at: int, size: int) -> str:
    return " ".join(filter(None, (row.low(i) for i in range(at, at + size))))


def _is_alone(row: Row, at: int) -> bool:
    """Whether the grade before a comma ends what goes before: 'cho đội A giải | Nhất, Nhì cho đội B'."""
    return any(row.kind(i) == "TO" for i in range(max(at - 8, 0), at))
