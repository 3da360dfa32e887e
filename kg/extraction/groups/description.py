"""What follows the noun of a set and says who they are: 'thuộc Bộ Công an', 'tiêu biểu'."""

from kg.extraction.groups.counting import noun_at, starts_count
from kg.extraction.lexicon import data
from kg.extraction.tokens import Token
from kg.language.normal import Normal

_WORDS = data("recipients")
# words at which a group's description ends
_KEPT = frozenset(_WORDS["keeps"])
_STOP = frozenset(_WORDS["stop"]) - frozenset(_WORDS["keeps"])
_STOP_AFTER_AND = frozenset(_WORDS["stop"]).union(_WORDS["stop_after_and"])
_DESCRIBES = frozenset(
    "W C DASH OF LEVEL NAME BODY TITLE HONORIFIC N RANK OFFICE FORMER ABBREVIATION MOVEMENT MODEL PROVINCE "
    "MOVEMENT_HEAD MODEL_HEAD COMMEND FIELD TERRITORIAL ORGANISE POST".split()
)
_BEFORE_A_BODY = frozenset("OF W LEVEL FORMER C HONORIFIC TITLE".split())
_LEVELS = frozenset(_WORDS["levels"])
_ALL = ("các", "những")
_THE_ONE = ("quốc gia",)
_PROPER = frozenset("C BODY QUOTED PROVINCE ABBREVIATION".split())
_ENDS_A_SET = frozenset("MONEY COMMA SEMI DOT LPAR".split())
_GOES_ON = frozenset("W C FORMER ABBREVIATION".split())
_UNITS = ("đơn vị", "tập thể", "cơ quan", "tổ chức")
_NEAR = 10  # characters
_LONGEST_DESCRIPTION = 40  # chunks


def description(text: Normal, row: list[Token], at: int) -> tuple[str, int]:
    """What follows the noun and says who they are: 'thợ lò', 'thuộc Bộ Công an', 'tiêu biểu'."""
    end = at
    while end < len(row) and end - at < _LONGEST_DESCRIPTION:
        if row[end].kind in _DESCRIBES:
            if not _describes(text, row, at, end):
                break
            end += 1
        elif text.lower[row[end].start : row[end].end] in _LEVELS:
            end += 1  # 'Chủ tịch Hội Nông dân cấp xã'
        elif text.lower[row[end].start : row[end].end] == "còn" and text.lower.startswith(" lại", row[end].end):
            end += 2  # '4 đội còn lại'
        elif row[end].kind == "TOGETHER" and row[end + 1].kind in _ENDS_A_SET:
            end += 1  # 'các lực lượng phối hợp'
        elif _joins_two_owners(row, at, end):
            end += 2  # '3 cá nhân thuộc Công an tỉnh X và Bộ Công an'
        elif _joins_bare_bodies(text, row, end):
            end += 2  # '22 đơn vị thành đoàn, tỉnh đoàn'
        elif _joins_descriptions(text, row, end):
            end += 1
        else:
            break
    while end > at and (row[end - 1].kind in ("AND", "COMMA", "DASH", "OF") or _leads_on(text, row[end - 1])):
        end -= 1
    return (text.text[row[at].start : row[end - 1].end], end) if end > at else ("", at)


def _leads_on(text: Normal, token: Token) -> bool:
    return token.kind == "W" and text.lower[token.start : token.end] in (*_KEPT, "các", "những", "một")


def _describes(text: Normal, row: list[Token], first: int, at: int) -> bool:
    token = row[at]
    if token.kind == "W":
        return text.lower[token.start : token.end] not in _STOP
    if token.kind != "BODY":
        return True
    if at == first and _begins_a_list(text, row, at):
        return False
    acts = at + 1 < len(row) and row[at + 1].kind in ("GIVE", "HAND", "AUX") and row[at - 1].kind != "TITLE"
    if acts and [token.kind for token in row[at + 1 : at + 3]] == ["AUX", "RECEIVE"]:
        acts = False  # 'đội xã X | đã giành giải Nhất'
    return not acts and (at == first or row[at - 1].kind in _BEFORE_A_BODY)


def _begins_a_list(text: Normal, row: list[Token], at: int) -> bool:
    """'các đơn vị | Công an huyện X, Công an xã Y': bodies that are the set, not whose it is."""
    before = text.lower[max(row[at].start - _NEAR, 0) : row[at].start].rstrip()
    joined = [token.kind for token in row[at + 1 : at + 3]] in (["COMMA", "BODY"], ["AND", "BODY"])
    if not joined or not before.endswith(_UNITS):
        return False
    return not any(row[i].value.type == "place" or row[i].value.bare or _is_unnamed(row[i]) for i in (at, at + 2))


def _is_unnamed(token: Token) -> bool:
    """'tỉnh đoàn', 'Công an tỉnh': of no place."""
    body = token.value
    return body.type == "territorial" and body.place is None and body.parent is None


def _joins_two_owners(row: list[Token], first: int, at: int) -> bool:
    """'thuộc X và Y', 'thuộc X, Y và Z'; 'thuộc X, Y' only of ministries."""
    if row[at].kind in ("AND", "COMMA") and _joins_three_owners(row, at if row[at].kind == "COMMA" else at - 2):
        return True
    if row[at].kind not in ("AND", "COMMA") or at <= first + 1 or at + 1 >= len(row):
        return False
    if row[at].kind == "COMMA" and not (_is_ministry(row[at - 1]) and _is_ministry(row[at + 1])):
        return False
    return [row[at - 2].kind, row[at - 1].kind, row[at + 1].kind] == ["OF", "BODY", "BODY"]


def _joins_three_owners(row: list[Token], comma: int) -> bool:
    """'5 cá nhân thuộc | Công an tỉnh X, Công an huyện Y và UBND xã Z'."""
    kinds = [token.kind for token in row[max(comma - 2, 0) : comma + 4]]
    return kinds == ["OF", "BODY", "COMMA", "BODY", "AND", "BODY"]


def _is_ministry(token: Token) -> bool:
    """'14 đơn vị thuộc Bộ Công an, Bộ Quốc phòng': owners, where the sets are of such bodies."""
    return token.kind == "BODY" and token.value.type == "fixed"


def _is_code(token: Token) -> bool:
    """'tập thể tàu cảnh sát biển 9001': a number of three digits and more is part of a name."""
    return token.kind == "N" and token.end - token.start > 2


def _joins_bare_bodies(text: Normal, row: list[Token], at: int) -> bool:
    if row[at].kind not in ("COMMA", "AND") or at + 1 >= len(row) or row[at + 1].kind != "BODY":
        return False
    return (
        _is_unnamed(row[at + 1])
        and text.text[row[at + 1].start].islower()
        and row[at - 1].kind in ("BODY", "TERRITORIAL", "W")
    )


def _joins_descriptions(text: Normal, row: list[Token], at: int) -> bool:
    """'giỏi việc nước, đảm việc nhà': whether the description goes on after a comma or 'và'."""
    if _joins_levels(text, row, at):
        return True
    if row[at].kind not in ("AND", "COMMA") or at + 1 >= len(row) or row[at + 1].kind not in _GOES_ON:
        return False
    following = row[at + 1]
    if starts_count(text, row, at + 1) or (following.kind == "C" and row[at].kind == "COMMA"):
        return False
    word = text.lower[following.start : following.end]
    if word in _ALL and noun_at(text, row, at + 2)[1] is not None:
        return False  # 'đội xã A, | các đội còn lại'
    return word not in _STOP_AFTER_AND


def _joins_levels(text: Normal, row: list[Token], at: int) -> bool:
    """'tại các xã | , | phường'."""
    if row[at].kind != "COMMA" or not 2 <= at < len(row) - 1:
        return False
    return row[at - 1].kind == row[at + 1].kind == "LEVEL" and text.lower[row[at - 2].start : row[at - 2].end] in _ALL


def proper_name(text: Normal, row: list[Token], first: int, begin: int, end: int) -> str | None:
    """'đội tuyển bóng đá nữ Việt Nam', 'nhóm phóng viên Báo X': one body, up to its proper name."""
    last = max((at for at in range(begin, end) if row[at].kind in _PROPER or _is_code(row[at])), default=None)
    if last is None and end > begin + 1 and text.lower[row[end - 2].start : row[end - 1].end] in _THE_ONE:
        last = end - 1  # 'đội tuyển bóng đá nam quốc gia'
    if last is None:
        return None
    last += last + 1 < end and row[last].kind in ("C", "PROVINCE") and row[last + 1].kind == "N"  # 'tàu Phú Quý 2'
    name = " ".join(text.text[row[first].start : row[last].end].split())
    return name[0].upper() + name[1:]
