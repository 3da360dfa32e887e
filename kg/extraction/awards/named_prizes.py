"""Prizes with a name and without the word 'thưởng': 'đoạt giải “Cánh én”', 'giải Quay phim xuất sắc thuộc về A'."""

from kg.extraction.lexicon import data
from kg.extraction.row import Row

_MERITS = tuple(f" {word}" for word in data("awards")["prize_merits"])
_SMALL = frozenset("W POST TITLE NAMED FIELD SHELL HONORIFIC AND N".split())
_IN_NAMES = _SMALL | frozenset("C QUOTED NAME PROVINCE NOUN IN_NAME TERRITORIAL BODY EVENT".split())
_LONGEST = 10  # chunks
_JOINS = frozenset(["COMMA", "SEMI", "AND"])
_WINS = frozenset(["GIVE", "HAND", "RECEIVE"])
_OPENS = _JOINS | frozenset(["START", "DOT", "COLON", "DASH", "N"])
_PRIZES = frozenset(["FORM", "EVENT", "AWARD_NAMED"])
_WORD = "giải"
_DEGREES = frozenset(["cao", "lớn", "thấp"])


def begins(row: Row, at: int) -> bool:
    """Whether 'giải' at a place is that of a prize, and not of a tournament."""
    if until_its_winner(row, at) > at:
        return True
    if at == 0:
        return False
    before, follows = row.kind(at - 1), [row.kind(at + 1), row.kind(at + 2)]
    if before == "W" and row.kind(at - 2) in _WINS and at > 1:
        return True  # 'được trao | các | giải thí sinh ấn tượng'
    quoted = follows in (["QUOTED", "TO"], ["QUOTED", "DOT"], ["QUOTED", "END"])
    return before in _WINS or (before in _JOINS and quoted and _after_another(row, at))


def until_its_winner(row: Row, at: int) -> int:
    """Past the name of a prize that is told with who won it: 'Giải Quay phim xuất sắc | thuộc về A'; `at` for none."""
    if row.low(at) != _WORD or row.kind(at - 1) not in _OPENS:
        return at
    end = at + 1
    while end - at < _LONGEST and row.kind(end) in _IN_NAMES:
        end += 1
    goes = row.kind(end) == "BELONG" or (row.kind(end) == "PASSIVE" and row.kind(end + 1) in ("HAND", "GIVE"))
    another = row.kind(end) in ("TO", "COLON") and row.kind(end - 1) != "QUOTED" and _after_another(row, at)
    named = end > at + 1 and (not row.small(at + 1) or merit(row, at + 1) == end)
    return end if named and (goes or another) else at


def merit(row: Row, at: int) -> int:
    """Past the small words that name a prize: 'giải | thí sinh ấn tượng', 'giải | tiết mục hay nhất'; `at` for none."""
    end, best = at, at
    if row.low(at) in _DEGREES:
        return at  # 'đạt giải | cao nhất'
    while end < min(at + _LONGEST, row.size) and row.small(end) and row.kind(end) in _SMALL:
        end += 1
        if end - at > 1 and row.span(at, end - 1).lower().endswith(_MERITS):
            best = end
    return best


def _after_another(row: Row, at: int) -> bool:
    """Whether a prize stands before: '…, giải “A” cho em B'."""
    return any(row.kind(i) in _PRIZES for i in range(at))
