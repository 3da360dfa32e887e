"""What follows the name of a body of a field and belongs to it: a class, a number, a country, a short name."""

from kg.extraction.bodies.body import Body
from kg.extraction.bodies.foreign import country
from kg.extraction.lexicon import data
from kg.extraction.row import Row
from kg.language.normal import lower

_AFTER_SEAT = frozenset(["COMMA", "DASH", "SEMI", "DOT", "LPAR", "RPAR", "END"])
_ABROAD = frozenset(data("organisations")["abroad"])


def school_class(row: Row, last: int) -> int:
    """'Hội Cha mẹ học sinh | lớp 6A3': the last chunk of the class that a body is of."""
    if row.low(last + 1) != "lớp" or row.kind(last + 2) not in ("N", "C"):
        return last
    end = last + 2
    while row.kind(end + 1) in ("N", "C") and row.touches(end + 1):
        end += 1
    return end


def seat(row: Row, at: int, body: Body) -> int:
    """'Hội người Việt Nam | tại Nhật Bản': the country or province that it is in; where its words end."""
    if body.head not in _ABROAD or body.bare or row.low(at) not in ("tại", "ở"):
        return at
    end = country(row, at + 1)
    if row.kind(at + 1) == "PROVINCE" and row.kind(at + 2) in _AFTER_SEAT:
        end = at + 2  # 'Hội đồng hương Sông Mây | tại Đắk Lắk |,'
    if end > at + 1:
        body.name = f"{body.name} {row.span(at, end - 1)}"
    return end if end > at + 1 else at


def code(row: Row, at: int) -> tuple[int, bool]:
    """'ban chuyên án 218C': a head that stands for itself, and at most its number."""
    last = at
    while row.kind(last + 1) in ("N", "QUOTED") or (row.kind(last + 1) == "C" and row.written(last + 1).isupper()):
        last += 1
    return last, last > at


def alias(row: Row, at: int, body: Body) -> int:
    """'Ban Chỉ đạo phòng, chống tội phạm (Ban Chỉ đạo 138)': the short name in brackets."""
    if row.kind(at) != "LPAR":
        return at
    short = row.tokens[at + 1].value[0] if row.kind(at + 1) in ("FIELD", "TERRITORIAL") else ""
    if not row.low(at + 1).startswith(lower(body.head)) and not short.startswith(f"{body.head} "):
        return at
    close = row.closing(at, 5)
    if close is None:
        return at
    body.alias = short if short.startswith(f"{body.head} ") else row.span(at + 1, close - 1)  # '(BCĐ 138)'
    return close + 1
