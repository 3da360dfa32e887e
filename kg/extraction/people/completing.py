"""What the posts of one list tell of each other: committees, places of a level, 'nguyên'."""

from dataclasses import replace
from itertools import pairwise

from kg.extraction.bodies import Body
from kg.extraction.lexicon import data
from kg.extraction.people.person import Office
from kg.extraction.row import Row

_CELL = "Chi bộ"
_PARTY = ("Đảng ủy", "Ban Chấp hành Đảng bộ", "Đảng đoàn", "Ban cán sự đảng", _CELL)
_COUNCILS = ("Ủy ban nhân dân", "Hội đồng nhân dân", "Ủy ban Mặt trận Tổ quốc", "Ủy ban Mặt trận Tổ quốc Việt Nam")
_IN_HOUSES = frozenset(["Phòng", "Khoa", "Trung tâm", "Bộ môn", "Viện", "Tổ", "Đội", "Ban"])
EMULATION = "Hội đồng Thi đua - Khen thưởng"
AGENCY = "Cơ quan"  # of investigators, within the police
_AGENCIES: dict[str, str] = data("posts")["agencies"]
_CELLS = frozenset(data("posts")["cells"])
CENTRAL = frozenset(data("posts")["of_the_state"])


def heads_agency(office: Office) -> bool:
    """'Thủ trưởng', 'Phó Thủ trưởng': the post of one who heads an agency, and no post of the house it is in."""
    return office.post.lower().endswith("thủ trưởng")


def in_a_cell(row: Row, at: int) -> bool:
    """'ông A, | Chi bộ thôn B |,': whether the cell that one belongs to follows the name."""
    return row.kind(at) in ("COMMA", "DASH") and row.kind(at + 1) == "BODY" and row.tokens[at + 1].value.head in _CELLS


def carry_former(offices: list[Office]) -> None:
    """'nguyên Bí thư, Chủ tịch UBND xã X': what shares its body with the next office shares its 'nguyên'."""
    for office, following in pairwise(offices):
        shares = office.body is None and office.post not in CENTRAL
        if office.former is not None and shares and following.former is None:
            following.former = office.former


def complete(offices: list[Office]) -> None:
    """Give the bodies of a list of posts what the next ones tell: the committee's body, the place of a level."""
    _complete_party_committee(offices)
    for office in offices:
        agency = _AGENCIES.get(office.post.removeprefix("Phó "))
        if agency is not None and office.body is not None and agency.endswith(office.body.name):
            office.body = replace(office.body, head=agency, name=agency)
    for office, following in reversed(list(pairwise(offices))):
        body, other = office.body, following.body
        if body is not None and other is not None and _is_beside(body, other):
            body.parent = other.parent
        if other is not None and other.head == AGENCY and other.parent is not None:
            other = other.parent  # 'Phó Trưởng Công an, Thủ trưởng Cơ quan điều tra Công an X'
            if body is not None and body.head == other.head and body.level is None and body.place is None:
                body.level, body.place, body.province, body.bare = other.level, other.place, other.province, False
        if body is None or other is None or other.type != "territorial":
            continue
        if body.bare and body.head == "Đoàn" and other.place is not None:  # 'Bí thư Đoàn, Chủ tịch Hội X xã Y'
            body.level, body.place, body.province = other.level, other.place, other.province
            body.leveled, body.bare = True, False
        if body.type != "territorial":
            continue
        if body.place is None and body.parent is None and body.level == other.level and other.place is not None:
            body.place, body.province = other.place, other.province  # 'Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh X'


def _is_beside(body: Body, other: Body) -> bool:
    """'Phó Giám đốc Trung tâm X, Trưởng khoa Y Bệnh viện Z': two parts of one house, which is named with the last."""
    parent = other.parent
    if parent is None or body.parent is not None or body.bare or body.place or body.type != "field":
        return False
    if body.head == other.head:
        return True
    return parent.type == "named" and {body.head, other.head} <= _IN_HOUSES


def _complete_party_committee(offices: list[Office]) -> None:
    """'Bí thư Đảng ủy, Chính ủy BĐBP tỉnh X': the committee is of the body that is named next."""
    for at, office in enumerate(offices):
        body = office.body
        later = (o.body for o in offices[at + 1 :] if o.body is not None and o.body.head not in _PARTY)
        other = next(later, None)
        if body is None or other is None or body.head not in _PARTY or body.parent is not None or body.place:
            continue
        if other.head == EMULATION and other.parent is not None:
            other = other.parent  # 'Bí thư Đảng ủy, Chủ tịch Hội đồng Thi đua - Khen thưởng Công an tỉnh X'
        if other.head in _COUNCILS:
            body.level, body.place, body.province = body.level or other.level, other.place, other.province
        elif body.level is None and other.head not in _PARTY:
            body.parent, body.bare = other, False
