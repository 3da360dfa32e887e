"""The body that a body of a field is part of: 'Phòng Cảnh sát hình sự, | Công an tỉnh X', 'Cục Y | (Bộ Z)'."""

from collections.abc import Callable

from kg.extraction.bodies.body import Body, fixed_body
from kg.extraction.bodies.holders import UNITS, contains, holds
from kg.extraction.lexicon import data
from kg.extraction.row import Row

Read = Callable[[Row, int, bool], tuple[int, Body | None]]

_PARTS = {kind: frozenset(heads) for kind, heads in data("organisations")["parts"].items()}
_SAYING_WHAT, _FAR = ("W", "OF", "TITLE", "POST"), 6  # ', trinh sát thuộc | Đội 3', and its chunks
_SQUADS = frozenset(["Tổ", "Đội", "Đại đội", "Tiểu đoàn", "Trung đội"])
_BODIES = frozenset(["FIXED", "TERRITORIAL", "NAMED"])
# no part of what stands in brackets after them, which is another name
_UNIONS = ("Hội", "Đoàn", "Liên đoàn", "Hiệp hội", "Câu lạc bộ", "Liên hiệp")
_OF_SCHOOL = "Hội đồng trường"
_OF_EMULATION = " Thi đua - Khen thưởng"
_DEPARTMENTS = ("Sở", "Thanh tra", "Cục", "Chi cục", "Kho bạc")
_IN_DEPARTMENTS = ("Phòng", "Đội", "Ban Quản lý", "Trung tâm", "Chi cục", "Trạm", "Thanh tra", "Văn phòng")
_AGENCIES = frozenset(["Tổng cục", "Cục", "Sở"])
_IN_AGENCIES = ("Trại ", "Trung tâm", "Viện", "Chi cục", "Phòng", "Ban Quản lý")
_IN_MINISTRIES = ("Tổng cục", "Cục", "Vụ", "Viện", "Cơ quan")


def parent(row: Row, at: int, body: Body, post: bool, read: Read) -> int | None:
    """Read the body that this one is part of; returns where it ends, None where none follows."""
    begin = _start(row, at, body, post)
    kind = row.kind(begin)
    foreign = kind == "BODY" and (begin == at or _is_foreign_ministry(row, begin))  # 'Ủy ban Quân vụ | Thượng viện Mỹ'
    within = kind == "FIELD" and (body.head in UNITS or body.head in _PARTS["of_fields"] or begin > at)
    if kind not in _BODIES and not foreign and not within:
        return None
    end, inner = read(row, begin, post)
    if inner is None or (inner.bare and inner.place is None) or (inner.type == "fixed" and inner.office):
        return None
    if row.kind(end) == "RPAR" and (row.kind(begin - 1) == "LPAR" or _is_coded(row, begin - 3)):
        end += 1
    end = _ministry(row, end, inner) if post else end
    body.of = kind == "FIXED" and row.low(begin - 1) == "của"
    body.parent, body.bare = inner, False
    return end


def _is_foreign_ministry(row: Row, at: int) -> bool:
    return row.kind(at) == "BODY" and row.tokens[at].value.name.startswith("Bộ ")


def _ministry(row: Row, at: int, inner: Body) -> int:
    """'cán bộ Khoa A, Bệnh viện B, | Bộ Công an.': the ministry that the body within is of; where it ends."""
    ends = row.kind(at + 2) in ("DOT", "SEMI", "RPAR", "END")
    if inner.type != "named" or inner.parent is not None or row.kind(at) != "COMMA" or not ends:
        return at
    if row.kind(at + 1) != "FIXED" or not row.written(at + 1).startswith("Bộ "):
        return at
    inner.parent = fixed_body(row.tokens[at + 1].value, row.tokens[at + 1].start, row.tokens[at + 1].end)
    return at + 2


def _is_of_a_rank(row: Row, at: int, body: Body) -> bool:
    """'Trung tá Lê An, | Đội 3 |, Phòng X, cho biết', 'Trung tá Lê An (thuộc | Đội 3 |, Phòng X)': of a rank."""
    first = next((i for i in range(at - 1, -1, -1) if row.low(i) == body.head.lower()), 0)
    mark = first - 1
    while mark > max(first - _FAR, 0) and (row.kind(mark) in _SAYING_WHAT or _are_both(row, mark)):
        mark -= 1
    mark -= row.kind(mark) in ("COMMA", "DASH", "LPAR")
    mark -= 3 if row.low(mark) == "tuổi" and row.kind(mark - 1) == "N" else 0  # ', 26 tuổi, | Đội 3'
    begin = mark + 1
    while row.kind(begin - 1) in ("C", "NAME"):
        begin -= 1
    return begin <= mark and row.kind(begin - 1) == "RANK"


def _are_both(row: Row, at: int) -> bool:
    """'A và B, | cùng | thuộc Đội 3'."""
    return row.low(at) == "cùng" and row.kind(at + 1) == "OF"


def _start(row: Row, at: int, body: Body, post: bool) -> int:
    """Past the comma, dash, bracket or 'thuộc' that may stand before the body that this one is part of."""
    if body.bare or body.name.endswith("Trung ương"):
        return at
    kind, follows = row.kind(at), row.kind(at + 1)
    squad = kind == "COMMA" and follows == "FIELD" and body.head in _SQUADS
    squad = squad and (post or _is_in_a_list(row) or _is_of_a_rank(row, at, body))
    if squad and row.tokens[at + 1].value[0] == "Phòng" and not row.small(at + 1):
        return at + 1  # 'cán bộ Đội 3, Phòng Cảnh sát hình sự'
    in_hospital = post and kind == "COMMA" and follows == "NAMED" and body.head in ("Viện", "Trung tâm", "Bộ môn")
    if in_hospital and row.tokens[at + 1].value[0] == "Bệnh viện":
        return at + 1  # 'Giám đốc Trung tâm Tim mạch, | Bệnh viện X'
    if post and kind == "COMMA" and _is_foreign_ministry(row, at + 1) and body.head in _IN_MINISTRIES:
        return at + 1  # 'Tổng cục Di trú, | Bộ Nội vụ Campuchia'
    if kind == "COMMA" and body.name == _OF_SCHOOL and follows == "NAMED":
        return at + 1  # 'Chủ tịch Hội đồng trường, | Trường Đại học X'
    if post and kind == "COMMA" and follows == "FIELD" and body.head.startswith(_IN_DEPARTMENTS):
        of = row.tokens[at + 1].value[0]
        if of.startswith(_DEPARTMENTS) and of != body.head and not row.small(at + 1):
            return at + 1  # 'Trung tâm X, | Sở Y tế Hà Nội'
    of = kind == "COMMA" and row.low(at + 1) == "thuộc" and body.head in _PARTS["any"]
    if of or (kind == "COMMA" and holds(row, at + 1, body)):
        return at + 1 + of  # 'Phòng Kế hoạch, | Sở Y tế', 'Trung đoàn 9, | Sư đoàn 37', 'Đội 1, thuộc | Phòng 2'
    head = body.head.removesuffix(_OF_EMULATION)  # 'Vụ Thi đua - Khen thưởng, | Bộ Y tế'
    if kind == "COMMA" and (head in _PARTS["any"] or head.startswith("Ban")):
        return at + 1 if follows in _BODIES and contains(row, at + 1, head) else at
    squad = body.head in ("Đội", "Tổ") and follows == "FIELD"
    if kind == "DASH" and (squad or (body.head in _PARTS["any"] and follows in _BODIES)):
        return at + 1 if squad or contains(row, at + 1, body.head) else at  # 'Đội CSGT - Công an quận 5'
    if _is_coded(row, at) and row.kind(at + 3) in _BODIES:
        return at + 3  # 'Phòng Cảnh sát giao thông (PC08 - Công an X)'
    if kind == "LPAR" and follows == "FIELD":
        of = row.tokens[at + 1].value[0]
        squad = body.head in ("Đội", "Tổ") and of == "Phòng"  # 'Đội 2 (phòng PC04, Công an tỉnh X)'
        branch = body.head.startswith(_IN_AGENCIES) and of in _AGENCIES  # 'Trại giam X (Cục C10, Bộ Công an)'
        army = holds(row, at + 1, body)  # 'Lữ đoàn 52 (Quân khu 37)'
        return at + 1 if squad or branch or army else at
    if (kind == "OF" or (kind == "LPAR" and body.head not in _UNIONS)) and follows in _BODIES:
        return at + 1
    if kind == "OF" and follows == "FIELD" and not row.small(at + 1):  # 'Đội X của Đồn Biên phòng Y'
        return at + 1 if row.low(at) == "thuộc" or holds(row, at + 1, body) else at
    return at


def _is_in_a_list(row: Row) -> bool:
    """'Đội A, Phòng B, Công an Thành phố; Công an huyện C; …': items that marks of their own keep apart."""
    return sum(token.kind == "SEMI" for token in row.tokens) > 1


def _is_coded(row: Row, at: int) -> bool:
    """'(PC02 - …': a bracket that opens with the short form of the name before it."""
    return [row.kind(at), row.kind(at + 2)] == ["LPAR", "DASH"] and row.written(at + 1).isupper()
