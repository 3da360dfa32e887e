"""Grades of awards: 'hạng Ba', 'hạng Nhất, Nhì và Ba', 'trong đó có 12 hạng Nhất, 25 hạng Nhì'."""

import re

from kg.extraction.awards.award import AwardName, Further
from kg.extraction.lexicon import data
from kg.extraction.row import Row
from kg.language.dates import Date
from kg.language.numbers import integer

_GRADES: dict[str, str] = data("awards")["grades"]
_ENDS = ("DOT", "SEMI", "COMMA", "END", "RPAR", "OF")
_JOINS = ("COMMA", "AND")
_YEAR = re.compile("(?:19|20)[0-9]{2}")


def grade(row: Row, at: int, award: AwardName) -> int:
    """Past the grade and 'lần thứ hai'; the grade goes into the name, further grades make further awards."""
    while at < row.size:
        begin = at + 1 if row.kind(at) in ("COMMA", "LPAR") else at
        first = begin + 1 if row.low(begin) in ("các", "cả") else begin  # 'các hạng Nhất, Nhì, Ba'
        if row.low(first) == "hạng" and row.low(first + 1) in _GRADES:
            award.name, base = _graded(award.name, row.low(first + 1), award), award.name
            at = _further(row, first + 2, award, base)
            at += row.kind(at) == "RPAR" and row.kind(begin - 1) == "LPAR"
        elif row.low(begin) == "lần" and row.low(begin + 1) == "thứ" and begin + 2 < row.size:
            at = begin + 3
        elif row.low(begin) == "lần" and row.kind(begin + 1) == "N":
            at = begin + 2
        else:
            return at
    return at


def _graded(name: str | None, word: str, award: AwardName) -> str:
    # the names of the vocabulary's awards have one way of writing their grades; others stay as written
    written = _GRADES[word] if award.named_by is not None or word not in ("hai", "một") else word.capitalize()
    return f"{name} hạng {written}" if name else f"hạng {written}"


def _further(row: Row, at: int, award: AwardName, base: str | None) -> int:
    """'hạng Nhất, Nhì, Ba', 'hạng Nhì và hạng Ba': the grades after the first."""
    while True:
        after, date = _date(row, at)
        if after > at and row.kind(after) in _JOINS and row.low(after + 1) == "hạng" and row.low(after + 2) in _GRADES:
            at = after  # 'hạng Ba | năm 1995 |, hạng Nhì (2000)'
            if award.also:
                award.also[-1] = Further(award.also[-1].name, date)
            else:
                award.date = date
        if row.kind(at) not in _JOINS:
            if award.also and award.date is not None:
                award.also[-1] = Further(award.also[-1].name, date)
            return at
        word = at + 2 if row.low(at + 1) == "hạng" else at + 1
        if row.low(word) not in _GRADES or (word == at + 1 and not _is_a_grade(row, word)):
            return at
        award.also.append(Further(_graded(base, row.low(word), award)))
        at = word + 1


def _is_a_grade(row: Row, at: int) -> bool:
    """'hạng Nhất, | Nhì', 'hạng nhất, | nhì, ba'; but 'hạng nhất, | ba cá nhân' are three."""
    if row.written(at)[:1].isupper() or row.low(at) in ("nhất", "nhì"):
        return True
    return row.low(at) == "ba" and row.low(at - 2) == "nhì" and row.kind(at + 1) in _ENDS


def _date(row: Row, at: int) -> tuple[int, Date | None]:
    """'năm 1995', '(năm 1995)', '(1995)': where it ends, and what it is."""
    bracket = row.kind(at) == "LPAR"
    token = row.tokens[at + bracket] if at + bracket < row.size else None
    if token is None or (bracket and row.kind(at + 2) != "RPAR"):
        return at, None
    after = at + (3 if bracket else 1)
    if token.kind == "DATE":
        return after, token.value
    if bracket and token.kind == "N" and _YEAR.fullmatch(row.written(at + 1)):
        return after, Date(token.start, token.end, int(row.written(at + 1)), None, None)
    return at, None


def counted(row: Row, at: int, award: AwardName) -> int:
    """'…, trong đó có 12 hạng Nhất, 25 hạng Nhì và 30 hạng Ba': how many of each grade."""
    begin = at + 1 if row.kind(at) in ("COMMA", "LPAR") else at
    if row.kind(begin) != "INCLUDING":
        return at
    end = begin + 1
    while row.kind(end) == "N" and row.low(end + 1) == "hạng" and end + 2 < row.size:
        number = integer(row.low(end))
        if number is None:
            break
        award.grades.append((number, f"hạng {row.low(end + 2).capitalize()}"))
        end += 3
        while row.kind(end) in _JOINS:
            end += 1
    return end if award.grades else at
