"""Badges of years in the Party: 'Huy hiệu Đảng', 'Huy hiệu 50 năm tuổi Đảng', 'Huy hiệu 30, 40 năm tuổi Đảng'."""

import re

from kg.extraction.awards.award import AwardName, Further
from kg.extraction.lexicon import data
from kg.extraction.row import Row

_IN_YEARS = re.compile(r"^(\d+) tuổi")  # 'Huy hiệu 50 tuổi Đảng'
_BADGES = frozenset(data("awards")["badges"])
_YEARS = frozenset(["30", "40", "45", "50", "55", "60", "65", "70", "75", "80", "85", "90"])
_AFTER_YEARS = frozenset(["SEMI", "COMMA", "AND", "DOT", "END", "TO", "GIVE"])


def years(row: Row, at: int, award: AwardName) -> int:
    """Past 'Đảng', '50 năm tuổi Đảng', '30, 40 và 50 năm tuổi Đảng' after 'Huy hiệu', which becomes its name."""
    first = at + (row.low(at) == "đảng")
    if (end := _bare(row, first)) > first:
        award.name = f"{row.written(first).split()[0]} năm tuổi Đảng"
        return end
    if row.low(at) in _BADGES:
        award.name = " ".join(row.written(at).split())
        return at + 1
    earlier, last = [], at  # 'Huy hiệu | 30 năm |, 40 năm tuổi Đảng'
    while row.kind(last) == "N" and (joint := last + 1 + (row.low(last + 1) == "năm")):
        if row.kind(joint) not in ("COMMA", "AND") or row.kind(joint + 1) != "N":
            break
        earlier.append(row.written(last))
        last = joint + 1
    end = _in_the_party(row, last)
    if end == last:
        return at
    name = " ".join(row.span(last, end - 1).split()).replace("tuổi đảng", "tuổi Đảng")
    name = _IN_YEARS.sub(r"\1 năm tuổi", name)
    names = [f"{number} {name.split(' ', 1)[1]}" for number in earlier] + [name]
    award.name = names[0]
    award.also += map(Further, names[1:])
    return end


def _in_the_party(row: Row, at: int) -> int:
    """'Huy hiệu | 50 năm tuổi Đảng'."""
    if row.kind(at) not in ("N", "DATE", "PERIOD"):
        return at
    end = next((end for end in range(at, min(at + 5, row.size)) if row.low(end).endswith("đảng")), at)
    return end + 1 if end > at and " tuổi " in row.span(at, end) else at


def _bare(row: Row, at: int) -> int:
    """'Huy hiệu | 55 năm |;', 'Huy hiệu Đảng | 30 năm | cho …', where the sentence speaks of the Party."""
    number = row.written(at).split()[0] if row.kind(at) in ("N", "PERIOD", "DATE") else ""
    end = at + 1 if row.low(at).endswith(" năm") else at + 2 * (row.low(at + 1) == "năm")
    if number not in _YEARS or end == at or row.kind(end) not in _AFTER_YEARS:
        return at
    return end if any("đảng" in row.low(i) for i in range(row.size)) else at
