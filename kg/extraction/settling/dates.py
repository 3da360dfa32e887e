"""Which dates of a sentence are days that it tells of, and which years are those of a merit."""

from collections.abc import Iterable, Iterator

import regex

from kg.extraction.drafts import Sentence
from kg.extraction.lexicon import data
from kg.language.dates import Date
from kg.language.normal import Normal

TIMES: dict[str, list[str]] = data("times")
Span = tuple[int, int]


def any_of(words: Iterable[str], tail: str = "", head: str = "") -> "regex.Pattern[str]":
    """A pattern for any of some whole words, the longest first.

    >>> any_of(["trước", "trước đó"]).search("ngay trước đó, ông X")[0]
    'trước đó'
    """
    longest = sorted(words, key=len, reverse=True)
    return regex.compile(head + r"\b(?:" + "|".join(map(regex.escape, longest)) + r")(?!\w)" + tail)


EARLIER = any_of(TIMES["earlier"])
_ANNIVERSARY = any_of(TIMES["anniversary"])
_REMEMBERED = any_of(TIMES["remembered"], r"\s*$")
_BYGONE = any_of([*TIMES["founding"], *TIMES["legal"]])
_NUMBERED = regex.compile(r"\bsố\s*:?\s*\d+\s*[/-][\w\s/&-]{0,24},?\s*$")  # 'Kết luận số 264-TB/TW ngày …'
_BIRTH = any_of(TIMES["birth"], r"[^.;]{0,12}$")
_NAMED_DAY = regex.compile(r"\b[Nn]gày \p{Lu}\p{Ll}[^().;]{2,50}\(\s*$")  # 'ngày Giải phóng Thủ đô (10/10)'
_NO_DEED = rf"(?<!\b(?:{'|'.join(TIMES['no_deed'])})\s)"
_DEED = any_of(TIMES["deed"], r"[^,.;:()]{0,110}$", _NO_DEED)
_OTHERS = r"(?!khen|tặng|trao|thưởng|dương|vinh|chức|nhận|diễn ra|mạc|đầu\b)"
_LEVELS = r"tổ|ấp|thôn|xóm|bản|khu phố|xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tp|tỉnh"
_PLACES = rf"(?:,\s(?=(?:{_LEVELS})\b)|[^,.;:()])"
_FEAT = any_of(TIMES["feat"], rf"(?:{_OTHERS}{_PLACES}){{0,110}}$", _NO_DEED)  # 'vụ cướp ở xã X, huyện Y ngày 5/3'
_BUILT = any_of(TIMES["built"], r"\s*$")
_BEGAN = any_of(TIMES["began"])
_DONE, _BEFORE_THAT = any_of(TIMES["done"]), tuple(TIMES["before_that"])
_TOLD_OF_GIVING = frozenset(("GIVE", "HAND", "RECEIVE", "COMMEND", "REWARD", "AWARD", "EVENT", "ORGANISE"))
_KEPT = regex.compile(r"\b(?:nhân|nhân dịp|kỷ niệm|chào mừng)\b[^.;,()\d]*(?:\d+ năm[^.;,()\d]*)?,\s*$")
_THIS_DAY = ("nay (", "qua (", "nay, ", "qua, ")
_IS_HELD = regex.compile(r"\b(?:diễn ra|tổ chức|khai mạc|bế mạc|trao|tặng)\b")
_IS_HELD_ON = regex.compile(
    r"\b(?:diễn ra|tổ chức|khai mạc|bế mạc)\s+"
    r"(?:(?:vào|trong|trọng thể|trang trọng|hai|ba|các|\d)\s+|lúc [\dh: ]+(?:giờ )?)*$"
)
_PARTS_OF_DAYS = ("sáng", "trưa", "chiều", "tối", "đêm")
_BEFORE, _SHORT = 110, 45  # letters before and after a date that tell of a beginning
_MERIT = any_of(TIMES["merit"])


def days_of(text: Normal, sentence: Sentence, dateline: Span | None = None) -> Iterator[Date]:
    """The days that a sentence tells of: not the anniversaries that it names, nor the line of the publication date."""
    for token in sentence.row if "DATE" in sentence.kinds else ():
        if token.kind != "DATE" or token.value.day is None or (token.value.year or 2000) < 1990:
            continue
        date: Date = token.value
        if dateline is not None and dateline[0] <= date.end <= dateline[1] + 1:
            continue
        if _is_celebrated(text.lower, sentence, date) or _is_remembered(text.lower, sentence.start, date):
            continue
        told = text.lower[max(sentence.start, date.start - 130) : date.start]
        if _DEED.search(told) or _FEAT.search(told):
            continue
        named = _NAMED_DAY.search(text.text, max(sentence.start, date.start - 70), date.start)
        if named is None or told.endswith(_THIS_DAY):
            yield date


def _is_celebrated(low: str, sentence: Sentence, date: Date) -> bool:
    """'(19/8/2005 - 19/8/2025)': both ends of an anniversary in brackets; a range of days has others."""
    for token in sentence.row:
        if token.kind != "DATE" or (token.value.day, token.value.month) != (date.day, date.month):
            continue
        first, last = sorted((date, token.value), key=lambda d: d.start)
        if first.start < last.start and low[first.end : last.start].strip() in ("-", "\u2013", "/"):
            return first.year != last.year and low[sentence.start : first.start].rstrip().endswith("(")
    return False


def _is_remembered(low: str, start: int, date: Date) -> bool:
    """'nhân kỷ niệm 77 năm Ngày truyền thống (19/8/1945 - 19/8/2022)': a day that is celebrated; not 'sáng 20-10'."""
    if low[date.start].isalpha() and not low.startswith("ngày", date.start):
        return False
    before = low[max(start, date.start - 90) : date.start]
    if _ANNIVERSARY.search(before) is None or before.endswith(_THIS_DAY):
        return False
    in_brackets = before.rfind("(") > before.rfind(")")
    return in_brackets or _REMEMBERED.search(before) is not None


def is_bygone(before: str, near: int = 40) -> bool:
    """Whether the words before a date make it that of a beginning, a birth or a law; the end of its range is not.

    >>> [is_bygone(words) for words in ("được thành lập ngày ", "thành lập (15/6/1976 - ", "sáng ", "số 26-TB/TW ")]
    [True, False, False, True]
    """
    words = before[-near:]
    if words.rstrip().endswith("-"):
        return False
    return any(known.search(words) for known in (_BYGONE, _NUMBERED, _BIRTH))


def is_beginning(low: str, date: Date, start: int) -> bool:
    """Whether a date is that on which something began: 'thành lập năm 1976', 'Ngày 19-3-2009, đơn vị được thành lập'.

    >>> is_beginning("ngày 19-3-2009, vùng 2 được thành lập.", Date(0, 14, 2009, 3, 19), 0)
    True
    >>> is_beginning("nhân ngày truyền thống của hội, sáng 5/3, hội tặng", Date(32, 40, None, 3, 5), 0)
    False
    """
    before = low[max(start, date.start - _BEFORE) : date.start]
    if before.rstrip().endswith(",") and (_KEPT.search(before) or low.startswith(_PARTS_OF_DAYS, date.start)):
        return False  # 'Nhân kỷ niệm 20 năm ngày thành lập, | sáng 5/3 |, X tổ chức …'
    held = low.startswith(_PARTS_OF_DAYS, date.start) and _IS_HELD.search(before[-40:])
    if held or _IS_HELD_ON.search(before) or before.endswith(_THIS_DAY):
        return False  # 'Hội thao chào mừng ngày thành lập Đoàn diễn ra | sáng 5/3'
    if is_bygone(before) or _BUILT.search(before):
        return True
    if low.startswith(")", date.end) and is_bygone(before, len(before)):
        return True
    stop = low.find(".", date.end, date.end + _SHORT)
    return _BEGAN.search(low, date.end, stop if stop >= 0 else date.end + _SHORT) is not None


def is_of_a_deed(low: str, sentence: Sentence, date: Date) -> bool:
    """'Ngày 2/11, anh X nhặt được chiếc ví', 'Trước đó, …': the day of what is commended later, not of that."""
    if not low.startswith(_BEFORE_THAT, sentence.start) and _DONE.search(low, date.end, sentence.end) is None:
        return False
    return sentence.kinds.isdisjoint(_TOLD_OF_GIVING)


def years_of(sentence: Sentence) -> list[Date]:
    """The years and months of a sentence, without a day."""
    return (
        [t.value for t in sentence.row if t.kind == "DATE" and t.value.day is None] if "DATE" in sentence.kinds else []
    )


def of_merit(low: str, date: Date, name: int = 0) -> bool:
    """Whether a year is that in which an award was earned; `name`: letters right before it that are the award's name.

    >>> of_merit("có thành tích trong phong trào năm 2022", Date(33, 41, 2022, None, None))
    True
    """
    before = low[max(0, date.start - 45) : date.start].rstrip()
    if name:
        before = before[:-name]
    return before.endswith(('"', "'")) or _MERIT.search(before) is not None
