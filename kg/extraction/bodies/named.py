"""Bodies with a proper name: companies, schools, banks, clubs ('Công ty TNHH Dệt sợi Hải Hà')."""

from collections.abc import Mapping

from kg.extraction.bodies import words
from kg.extraction.bodies.body import Body
from kg.extraction.bodies.places import locate
from kg.extraction.bodies.short import after_short, expand, full_head
from kg.extraction.bodies.starting import starts_person
from kg.extraction.bodies.tails import seat
from kg.extraction.lexicon import data
from kg.extraction.row import Row
from kg.language.syllables import is_syllable

_AFTER_NUMBERS = frozenset(["COMMA", "AND", "DOT", "SEMI", "END", "RPAR", "LPAR", "PASSIVE", "GIVE", "RECEIVE"])
_MILITARY = "quân y"  # hospitals of the army are numbered
_DIGITS = 2  # of a number in a name
_HEADS_INSIDE = frozenset(["POST", "NAMED", "FIELD", "TITLE", "TERRITORIAL"])
_VILLAGES = ("bản", "làng", "buôn", "plei")
_SMALL_WORDS = frozenset(["W", "AND", "LEVEL", "NOUN", "OTHER"])  # "OTHER": 'Trường | Trung cấp |'
_OF_PLACES = frozenset(["Bệnh viện"])
_LEGAL_FORMS = frozenset(["ctcp", "jsc", "cổ phần", "cổ", "phần", "tnhh", "mtv", "trách nhiệm hữu hạn", "cp"])
_GIVEN = frozenset(data("names")["foreign_given"].split())
_ENDS = frozenset(["RPAR", "COMMA", "SEMI", "DOT", "END"])
_FIRMS = frozenset(["Tập đoàn", "Công ty Cổ phần"])
_FIRST_HEADS = (
    "tập đoàn",
    "tổng công ty",
    "đại học",
    "đh",
    "cao đẳng",
    "cđ",
    "học viện",
    "trường",
    "bệnh viện",
    "công an",
)


def named(row: Row, at: int, post: bool, abbreviations: Mapping[str, str]) -> tuple[int, Body | None]:
    """The body whose head stands at a place: where it ends, and what it says."""
    head, entry = row.tokens[at].value
    if row.low(at - 1) == "nhà":  # 'Hiệu trưởng nhà trường Lê Thị Hoa'
        return at, None
    last, content = _name(row, at, post)
    if last == at and head in _OF_PLACES and row.kind(at + 1) == "LEVEL":
        return _of_place(row, at, head, post)
    content = content or (last == at + 1 and head in _FIRMS and _is_short(row, last))  # 'tập đoàn | TH', 'CTCP | Khí'
    if last == at or not (content or " " in row.span(at + 1, last)):
        return at, None
    last += content and _ends_in_a_level(row, last + 1)
    name = row.span(at, last)
    name = expand(name[0].upper() + name[1:], abbreviations).replace('"', "")
    if entry.get("forms"):
        name = full_head(name, head, entry["forms"])
    body = Body(head, name, "named", kinds={"any": entry["kind"]} if entry.get("kind") else {})
    body.bare = not content and all(
        row.small(i) or row.low(i) in _LEGAL_FORMS for i in range(at + 1, last + 1)
    )  # 'trường tiểu học', 'công ty Cổ phần' and no name
    after = _alias(row, last + 1, body) or after_short(row, last + 1)
    if content and _short_behind(row, last + 1):
        body.alias, after = row.written(last + 2), last + 3
    after = seat(row, after, body)  # 'Hội đồng hương Sông Mây | tại Đắk Lắk'
    if row.kind(after) == "LEVEL":
        after = locate(row, after, body, post, whole=False)
        after = _alias(row, after, body) or after  # 'Tổng công ty X TP Hà Nội (X HANOI)'
    return after, body


def _ends_in_a_level(row: Row, at: int) -> bool:
    """'Trường THCS Sa | Xã | nhận …': a word for a level, written large and with no place after it, is of the name."""
    if row.kind(at) != "LEVEL" or " " in row.written(at) or row.small(at) or row.written(at).endswith("."):
        return False
    return row.kind(at - 1) == "C" and row.kind(at + 1) not in ("C", "N", "PROVINCE", "PLACE", "W")


def _of_place(row: Row, at: int, head: str, post: bool) -> tuple[int, Body | None]:
    """'Bệnh viện | huyện Sương Hạ': the only one of its kind there."""
    body = Body(head, head, "named")
    after = locate(row, at + 1, body, post, whole=False)
    return (after, body) if body.place is not None else (at, None)


def _is_short(row: Row, at: int) -> bool:
    return row.kind(at) == "C" and (row.written(at).isupper() or row.kind(at + 1) not in ("C", "W"))


def _goes_on(row: Row, at: int) -> bool:
    """Whether a name goes on after a dash: 'Tập đoàn Công nghiệp - | viễn thông quân đội'."""
    return row.kind(at) in ("C", "PROVINCE") or (row.kind(at) in ("W", "FIELD") and words.is_company_word(row, at))


def _alias(row: Row, at: int, body: Body) -> int | None:
    """'Ngân hàng … Việt Nam (Vietcombank)': the trade name or short form in brackets; where it ends."""
    if body.bare or row.kind(at) != "LPAR" or row.kind(at + 1) != "C":
        return None
    close = next((end for end in (at + 2, at + 3) if row.kind(end) == "RPAR"), None)
    if close is None or (close == at + 3 and not (row.kind(at + 2) == "C" and row.span(at + 1, at + 2).isupper())):
        return None
    short = row.span(at + 1, close - 1)
    if is_syllable(short) or len(short) < 3:
        return None
    body.alias = short
    return close + 1


def _short_behind(row: Row, dash: int) -> bool:
    """'Tập đoàn Dầu khí Việt Nam | - PVN |': a short form after a dash, which ends what is said of the firm."""
    short = row.written(dash + 1)
    form = row.kind(dash) == "DASH" and row.kind(dash + 1) == "C" and short.isupper() and len(short) > 2
    return form and row.kind(dash + 2) in _ENDS and not is_syllable(short) and short.lower() not in _LEGAL_FORMS


def _up_to_alias(row: Row, at: int) -> int:
    """'Công nghiệp | quân đội | (Viemay)': past the small words before a short form in brackets, which ends a name."""
    end = words.runs_on(row, at)
    if end > at and row.kind(end) == "BODY" and row.tokens[end].value.type == "named":
        return end  # 'tập đoàn | dầu khí | Zelco Mobil'
    defined = row.kind(end) == "LPAR" and row.kind(end + 1) == "C" and row.kind(end + 2) == "RPAR"
    return end if defined and not is_syllable(row.written(end + 1)) else at


def _says_what_it_did(row: Row, at: int) -> bool:
    """Whether words of trade are the predicate of a finished name: '| thành lập năm 1998', '| xây dựng cách đây …'."""
    words = f"{row.low(at)} {row.low(at + 1)} {row.low(at + 2)} ".split()
    pair = " ".join(words[:2])
    return pair == "thành lập" or (pair == "xây dựng" and row.kind(at + 2) in ("W", "N", "DATE"))


def _is_of_the_name(row: Row, at: int) -> bool:
    """Whether a title is a word of a firm's name: no person follows it."""
    return row.kind(at + 1) not in ("DOT", "NAME") and not starts_person(row, at + 1, True)


def _is_a_day(row: Row, at: int, end: int) -> bool:
    """'Trường Mẫu giáo | 1/6 |': a school that is called after a day."""
    ends = row.kind(end + 1) in _AFTER_NUMBERS or row.kind(end + 1) in ("LEVEL", "RECEIVE")
    return (
        row.kind(end) == "DATE" and end > at + 1 and ends and row.tokens[at].value[0] == "Trường" and not row.small(at)
    )


def _is_its_number(row: Row, at: int, number: int) -> bool:
    """'Bệnh viện | 331 |', 'Công ty | 72 |': a number is all its name."""
    alone = number == at + 1 and not row.small(at) and 1 < len(row.written(number)) <= _DIGITS + 1
    return alone and row.written(number).isdigit() and row.kind(number + 1) in _AFTER_NUMBERS


def _is_initial(row: Row, dot: int) -> bool:
    """The full stop of 'C.T Group', 'TV.PHARMA', with no space beside it."""
    between = row.kind(dot) == "DOT" and row.kind(dot - 1) == row.kind(dot + 1) == "C"
    short = len(row.written(dot - 1)) == 1 or (row.written(dot - 1).isupper() and row.written(dot + 1).isupper())
    return between and short and row.touches(dot) and row.touches(dot + 1)


def _name(row: Row, at: int, post: bool) -> tuple[int, bool]:
    """(the last chunk of the name, whether it has a name of its own beside the words for its trade)."""
    end, last, content = at + 1, at, False
    head = row.tokens[at].value[0]
    while end < row.size:
        kind, low = row.kind(end), row.low(end)
        if kind == "HONORIFIC" and not row.small(end) and row.kind(end - 1) == "C" and row.kind(end + 1) != "C":
            last, content = end, True  # 'Khách sạn Hoàng | Anh'
        elif low == "số" and row.kind(end + 1) == "N" and not row.small(at):
            last, content, end = end + 1, True, end + 1  # 'Trường Tiểu học | số 2 | Ia Hòa'
        elif _is_a_day(row, at, end):
            last, content = end, True
        elif kind in ("C", "QUOTED", "ABBREVIATION", "N"):
            digits = _DIGITS + (head in _OF_PLACES)  # 'Bệnh viện Quân y | 175'
            numbered = last > at and row.kind(end + 1) in _AFTER_NUMBERS and len(row.written(end)) <= digits
            military = last == end - 1 and row.span(end - 2, end - 1).lower() == _MILITARY
            military = military and (row.small(end + 1) or row.kind(end + 1) == "DASH")
            numbered = numbered or military or _is_its_number(row, at, end)
            if kind == "N" and not content and not (post and last > at) and not numbered:
                break  # but 'Bệnh viện Nhi đồng | 2 |,'
            if kind == "N":  # 'Công ty CP Xây dựng 1-5'
                while row.kind(end + 1) == "DASH" and row.touches(end + 1) and row.kind(end + 2) == "N":
                    end += 2
                content = True
            if kind == "C" and content and (starts_person(row, end, post) or low in words.STARTS):
                break
            if kind == "C" and content and post and row.written(end) in _GIVEN and row.kind(end + 1) == "C":
                break  # 'giám đốc tập đoàn Zelko | Thomas Roe'
            content = content or (kind in ("C", "QUOTED") and not words.is_company_word(row, end))
            last = end
        elif kind == "PROVINCE" or (kind == "BODY" and not content and row.tokens[end].value.type == "named"):
            content, last = True, end  # 'tập đoàn dầu khí | Zelco Mobil'
        elif kind in _HEADS_INSIDE and (words.is_company_word(row, end) or (not content and low in _FIRST_HEADS)):
            last = end
        elif kind == "LEVEL" and low in _VILLAGES and not row.small(end) and row.kind(end + 1) == "C":
            last, content = end, True  # 'Trường TH&THCS | Bản | Mù'
        elif kind == "TITLE" and post and not row.small(end) and _is_of_the_name(row, end):
            last = end  # 'Dịch vụ Công ích | Thanh niên xung phong | TP.HCM'
        elif kind in _SMALL_WORDS and words.is_company_word(row, end):
            if content and last > at and _says_what_it_did(row, end):
                break  # 'Công ty Sông Mây | thành lập năm …', 'Trường An Hiệp | xây dựng cách đây …'
            if low != "và":
                last = end
            elif (
                words.ends_list(row, end)
                or words.leads_to_others(row, end)
                or (content and starts_person(row, end + 1, True))
            ):
                break
        elif words.goes_on(row, end) or words.leads_to_capital(row, end):
            last = end
        elif post and (content or not row.small(at)) and (after := words.runs_on(row, end)) > end:
            end, last = after, after - 1
            content = content or not row.small(at + 1)
            continue
        elif (after := _up_to_alias(row, end)) > end:
            end, last, content = after, after - 1, content or row.kind(after) == "LPAR"
            continue
        elif _is_initial(row, end):
            end, last, content = end + 2, end + 1, True  # 'Tập đoàn C | . | T Group'
            continue
        elif not (kind in ("AMP", "DASH") and (post or last > at) and _goes_on(row, end + 1)) or (
            content and _short_behind(row, end)
        ):
            break
        end += 1
    return last, content
