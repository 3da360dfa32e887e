"""Pupils are told by their classes: in which year they were in which, and who can be whom a year later."""

from dataclasses import dataclass

import regex

_CLASS = regex.compile(r"(học sinh) lớp (\d{1,2})(?!\d)[ /.]*([\p{L}\p{N}]*)", regex.IGNORECASE)
_AUGUST = "08"  # from then on pupils are of the next class


@dataclass(frozen=True, slots=True, order=True)
class SchoolClass:
    """The year of school, and which of its classes."""

    year: int
    letter: str


def split_class(role: str) -> tuple[str, SchoolClass | None]:
    """What a pupil is, and in which class.

    >>> split_class("học sinh lớp 9A2"), split_class("giáo viên")
    (('học sinh', SchoolClass(year=9, letter='A2')), ('giáo viên', None))
    """
    found = _CLASS.fullmatch(role)
    return (found[1], SchoolClass(int(found[2]), found[3].upper())) if found else (role, None)


def one_pupil(one: SchoolClass, date: str, other: SchoolClass, other_date: str) -> bool:
    """Whether a pupil of the one class on a date may be in the other on another: a year higher each autumn.

    >>> one_pupil(SchoolClass(10, "A1"), "2022-05-01", SchoolClass(12, "A1"), "2024-05-10")
    True
    >>> one_pupil(SchoolClass(10, "A1"), "2022-05-01", SchoolClass(10, "A1"), "2024-05-10")
    False
    """
    if len(date) < len("2022-05") or len(other_date) < len("2022-05"):
        return True
    years = _autumn(other_date) - _autumn(date)
    if other.year - one.year != years:
        return False
    return years != 0 or one.letter == other.letter or not (one.letter and other.letter)


def _autumn(date: str) -> int:
    """The year in which the school year of a date began."""
    return int(date[:4]) - (date[5:7] < _AUGUST)
