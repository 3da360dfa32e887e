"""Bodies of a field: head + field + the body that they are part of: 'Phòng | Cảnh sát hình sự | Công an tỉnh X'."""

from collections.abc import Mapping

from kg.extraction.bodies import words
from kg.extraction.bodies.body import Body
from kg.extraction.bodies.codes import code_of_unit
from kg.extraction.bodies.holders import UNITS
from kg.extraction.bodies.parents import Read, parent
from kg.extraction.bodies.places import locate
from kg.extraction.bodies.short import after_short, expand, full_head, headed_once
from kg.extraction.bodies.starting import starts_person
from kg.extraction.bodies.tails import alias, code, school_class, seat
from kg.extraction.lexicon import data
from kg.extraction.row import Row
from kg.extraction.surnames import is_surname

_PARTS = {kind: frozenset(heads) for kind, heads in data("organisations")["parts"].items()}
_IN_NAME = frozenset(["ABBREVIATION", "MOVEMENT", "MOVEMENT_HEAD", "MODEL", "IN_NAME"])
_OF_PROJECTS = ("Ban Quản lý", "Ban Chỉ đạo", "Ban điều hành")
_HELD = frozenset([*_OF_PROJECTS, *data("organisations")["parts"]["of_members"]])  # 'Bí thư Chi bộ | Lê Văn Mây'
_SQUADS = frozenset(["Tổ", "Đội", "Đại đội", "Tiểu đoàn", "Trung đội"])
_OF_NEIGHBOURS = ("Tổ", "Đội", "Nhóm", "Câu lạc bộ")
_SITES = frozenset(data("organisations")["sites"])
_LISTING = frozenset(data("organisations")["listing_heads"])
_BODIES = frozenset(["FIXED", "TERRITORIAL", "NAMED"])
_PUPILS = frozenset(["HS", "SV", "GV"])
_OF_PEOPLE = ("Hội", "Đoàn", "Liên đoàn", "Hiệp hội", "Câu lạc bộ")
_OF_THE_PRESS = ("Báo", "Tạp chí", "Đài")
_HIGHER = ("đại học", "cao đẳng", "đh", "cđ")
_ENDS = ("COMMA", "SEMI", "DOT", "RPAR", "DASH", "END")
_CONTINENTS = ("Á", "Âu", "Phi", "Mỹ")
_OPEN_NAMES = ("Việt Nam", "Hồ Chí Minh", "Sài Gòn")
_LEVELS_OF_SCHOOLS = frozenset(["thpt", "thcs", "th", "tiểu học"])


def field(row: Row, at: int, post: bool, abbreviations: Mapping[str, str], read: Read) -> tuple[int, Body | None]:
    """The body whose head stands at a place: where it ends, and what it says. `read` reads the body it is part of."""
    head, entry = row.tokens[at].value
    whole = bool(entry.get("whole"))
    small = row.small(at)
    if head == "Khoa" and row.low(at + 1) == "học":  # 'Hội thi Sáng tạo | Khoa học kỹ thuật': no faculty
        return at, None
    if not _has_its_post(row, at, post, entry.get("after_post")) or _groups_people(row, at, head):
        return at, None
    if small and not whole and not entry.get("stands") and not _small_head_stands(row, at, head, post):
        return at, None
    last, content = code(row, at) if entry.get("stands") else _name(row, at, head, post, whole)
    last = school_class(row, last)
    body = Body(head, row.span(at, last), "field", kinds={"any": entry["kind"]} if entry.get("kind") else {})
    body.bare = not content and last == at and not whole
    body.stands = bool(entry.get("stands"))
    after = after_short(row, last + 1)
    if after == last + 1:
        after = alias(row, after, body)
    body.name = headed_once(body.name, head)
    if entry.get("forms"):
        body.name = full_head(body.name, head, entry["forms"])
    body.name = expand(body.name, abbreviations)
    end = parent(row, after, body, post, read)
    if end is not None:
        return end, body
    body.bare = body.bare and not (head in _OF_THE_PRESS and row.kind(after) == "PROVINCE")  # 'báo | Đà Nẵng'
    after = seat(row, locate(row, after, body, post, whole=True), body)
    if body.bare and body.place is None and body.level is None and small and not entry.get("stands"):
        return at, None
    return after, body


def _groups_people(row: Row, at: int, head: str) -> bool:
    """'nhóm | Lê Văn Mạnh, Trần Long', 'nhóm | HS Lê An': who is in it is named, and no group is called so."""
    if head == "Nhóm" and row.written(at + 1) in _PUPILS:
        return True
    named = row.kind(at + 1) == row.kind(at + 2) == "C" and is_surname(row.written(at + 1))
    return head == "Nhóm" and named and len(row.written(at + 2).split()) == 1


def _has_its_post(row: Row, at: int, post: bool, wanted: bool | str | None) -> bool:
    """Whether a head that stands only after a post has one, or 'CĐ | Trường X' says by what follows what it is."""
    if not isinstance(wanted, str):
        return post or not wanted
    before = row.span(max(at - 1, 0), at - 1) if post else ""
    return before.endswith(wanted) or (row.kind(at + 1) in (*_BODIES, "FIELD") and not row.small(at + 1))


def _small_head_stands(row: Row, at: int, head: str, post: bool) -> bool:
    """A head in lower case is a common noun ('phòng', 'hội') unless a name or number follows it."""
    follows = row.kind(at + 1)
    if head in _PARTS["no_small"] or row.kind(at - 1) == "C":  # 'vụ Nga …', 'Thượng | viện Mỹ', 'Quân | đội'
        return False
    if head in _PARTS["small_after_a_post"] and not post:
        return False
    if head == "Cơ quan" and row.low(at - 1) in ("các", "những"):
        return False  # 'khối các cơ quan Trung ương'
    if row.kind(at - 1) == "OF" and row.kind(at - 2) in ("FORM", "AWARD_NAMED") and words.is_field_word(row, at + 1):
        return True  # 'cờ thi đua của | ban đối ngoại trung ương'
    if row.kind(at - 1) in ("TRUONG", "POST") and (
        words.is_field_word(row, at + 1) or words.is_pair(row, at + 1)
    ):  # 'trưởng phòng đào tạo Trường X'
        return True
    if row.kind(at - 1) in ("TRUONG", "POST") and head in _PARTS["any"] and _up_to_parent(row, at + 1) > at + 1:
        return True
    if row.kind(at - 1) == "TRUONG" and row.written(at + 1) == "Việt Nam" and row.low(at + 2) == "học":
        return True  # 'trưởng khoa | Việt Nam học'
    if row.kind(at - 1) == "TRUONG" and head in _OF_PROJECTS and words.runs_on(row, at + 1) > at + 1:
        return True  # 'Trưởng ban chỉ đạo | cải cách hành chính'
    if follows == "N":
        return head not in _PARTS["no_small_number"]
    if follows == "IN_NAME" and head in _SQUADS:
        return row.low(at + 2) == "số" or row.kind(at + 2) in ("LEVEL", "N", "C")  # 'tổ | bảo vệ dân phố | số 5'
    if follows == "TITLE" and not row.small(at + 1):  # 'hội | Nhạc sĩ Việt Nam'
        return head in _OF_PEOPLE
    if follows == "QUOTED":
        return head == "Câu lạc bộ" or (post and head in ("Nhóm", "Đội", "Tổ"))
    if follows == "PROVINCE":  # 'Tổng biên tập báo | Đà Nẵng'
        return head in _OF_THE_PRESS
    if follows == "IN_NAME" and (post or row.low(at + 1).startswith("phối hợp")):
        return True  # 'Cục trưởng cục | Cảnh sát PCCC & CNCH', 'trung tâm | Phối hợp tìm kiếm cứu nạn'
    if post and follows == "TERRITORIAL" and not row.small(at + 1):  # 'Cục trưởng cục | Cảnh sát PCCC'
        return not row.low(at + 1).startswith(row.low(at))  # but 'Trưởng ban | Ban Thi đua'
    if post and follows in ("NAMED", "LEVEL") and head in _PARTS["of_schools"]:  # 'bí thư đoàn trường THPT X'
        return True
    return follows in ("C", "DATE") or (follows == "FIELD" and not row.small(at + 1))


def _name(row: Row, at: int, head: str, post: bool, whole: bool) -> tuple[int, bool]:
    """(the last chunk of the name, whether it says more than the head)."""
    end, last, content = at + 1, at, whole
    while end < row.size:
        kind = row.kind(end)
        if kind in ("C", "N"):
            if kind == "C" and last > at and row.low(end) in words.STARTS:
                break
            school = row.low(end - 1) in _LEVELS_OF_SCHOOLS  # 'Đoàn trường THPT | Nguyễn Văn Mây'
            person = not school and starts_person(row, end, post)
            if kind == "C" and (content or (post and (last > at or head in _HELD))) and person:
                break  # 'Phó ban chỉ đạo | Lê Văn Mây'
            if (
                kind == "N"
                and content
                and row.kind(end + 1) in ("W", "MONEY")
                and not (words.is_number_of_name(row, end) or head in UNITS)
            ):
                break
            content, last = True, end
        elif _is_of_people(row, at, end):
            content, last = True, end
        elif head in _OF_NEIGHBOURS and last > at and (after := _past_site(row, end)) > end:
            content, last = True, after - 1
            break
        elif kind == "RECEIVE" and not content and not row.small(end) and words.is_field_word(row, end + 1):
            content, last = True, end  # 'Cục | Sở hữu | trí tuệ'
        elif (
            (kind == "QUOTED" and (not content or _of_a_movement(row, end)))
            or kind in _IN_NAME
            or _opens(row, end, content)
        ):
            content, last = True, end
        elif row.low(end) == "ngày" and row.kind(end + 1) == "QUOTED" and head in _OF_PROJECTS:
            content, last = True, end + 1  # 'Ban Chỉ đạo | ngày “Biên phòng toàn dân” | xã X'
            end += 1
        elif words.joins_codes(row, end) or (post and words.is_pair(row, end)):
            end, last = end + 1, end + 1
        elif post and last == at and kind == "W" and (after := _up_to_parent(row, end)) > end:
            content, end, last = True, after, after - 1
            continue
        elif post and _of_the_name(row, end, head, content):
            content, last = True, end
        elif row.low(end) == "châu" and row.written(end + 1) in _CONTINENTS:
            last = end = end + 1  # 'Liên đoàn Bóng đá | châu Á'
            break
        elif words.is_field_word(row, end) or words.goes_on(row, end):
            last = end
        elif content and kind == "W" and not row.small(at) and words.leads_to_predicate(row, end):
            last = words.runs_on(row, end) - 1
            break
        elif content and kind == "W" and words.leads_to_place(row, end):
            end = words.runs_on(row, end)
            last = end - 1
            continue
        elif (content and kind == "COUNTRY") or (
            last > at and _is_england(row, end)
        ):  # 'Ủy ban Ngoại giao | Triều Tiên'
            last = end
            break
        elif post and (content or not row.small(at) or " " in head) and (after := words.runs_on(row, end)) > end:
            end, last = after, after - 1  # a post stands before: nothing but the body's name follows
            continue
        elif (
            content
            and head in _LISTING
            and not code_of_unit(row.written(end + 1))
            and (after := words.lists_fields(row, end)) > end
        ):
            end, last = after, after - 1
            continue
        elif not words.connects(row, end):
            break
        end += 1
    return last, content


def _is_england(row: Row, at: int) -> bool:
    """'Hiệp hội Hang động | Anh |,': the country, where nobody is named after it."""
    return row.kind(at) == "HONORIFIC" and row.written(at) == "Anh" and row.kind(at + 1) in _ENDS


def _past_site(row: Row, at: int) -> int:
    """'Tổ tự quản | chợ Sông Mây', 'Đội dân phòng | bến cá An Sương |': past a site and its name."""
    for size in (2, 1):
        said = " ".join(row.low(i) for i in range(at, at + size))
        end = at + size
        if said not in _SITES or row.kind(end) != "C":
            continue
        while row.kind(end) == "C":
            end += 1
        return end
    return at


def _of_a_movement(row: Row, at: int) -> bool:
    """'Ban Chỉ đạo cuộc vận động | “Ngày vì người nghèo” | huyện X'."""
    return row.low(at - 1).endswith(("trào", "vận động", "xdpt"))


def _up_to_parent(row: Row, at: int) -> int:
    """'trưởng phòng | kiểm nghiệm mẫu | Công ty X': past small words before the body that a part is of."""
    end = words.runs_on(row, at)
    return end if end > at and row.kind(end) in _BODIES and not row.small(end) else at


def _is_of_people(row: Row, at: int, end: int) -> bool:
    """'Hội | Nhạc sĩ | Việt Nam', 'Trung tâm | Phối hợp | Cứu nạn', 'Quyền | tác giả | Âm nhạc': no cue there."""
    kind, follows = row.kind(end), row.kind(end + 1)
    if kind not in ("TITLE", "TOGETHER") or row.written(end).isupper() or starts_person(row, end + 1, True):
        return False
    if end == at + 1:
        return not row.small(end) and not (kind == "TITLE" and follows == "DOT")
    return kind == "TITLE" and row.small(end) and row.kind(end - 1) == "C" and follows in ("C", "PROVINCE")


def _of_the_name(row: Row, at: int, head: str, content: bool) -> bool:
    """'Vụ Giáo dục | Đại học', 'Nhà máy | Bản | Gió': a head or level that names nothing by itself."""
    if row.kind(at) == "NAMED" and not row.small(at):
        return content and row.low(at) in _HIGHER and row.kind(at + 1) not in ("C", "PROVINCE", "W", "QUOTED")
    small = row.small(at) or (row.kind(at) == "FIELD" and row.low(at - 1).endswith("án"))
    small = small or row.kind(at - 1) == "FIELD"  # 'Ban Quản lý | Khu bảo tồn thiên nhiên X'
    if row.kind(at) in ("FIELD", "NAMED") and small and head in _OF_PROJECTS:
        return True  # 'Ban Quản lý dự án | nhà máy | lọc dầu Sông Sương'
    village = row.kind(at) == "LEVEL" and row.low(at) in ("bản", "làng", "thôn", "buôn")
    return village and not row.small(at) and row.kind(at + 1) == "C"


def _opens(row: Row, at: int, content: bool) -> bool:
    """'Trung tâm | Việt Nam học', 'Phòng | Cảnh sát PCCC': a name of its own as part of a name."""
    if row.kind(at) == "PROVINCE":
        return row.written(at) in _OPEN_NAMES  # 'Bảo tàng | Hồ Chí Minh', but 'Sở Y tế | TP.HCM'
    if row.kind(at) == "FIXED" and not content:  # 'Viện | Nhà nước | và Pháp luật'
        return row.kind(at + 1) == "AND" and row.kind(at + 2) == "C" and words.connects(row, at + 1)
    return row.kind(at) == "TERRITORIAL" and not content and row.tokens[at].value[0] == "Cảnh sát Phòng cháy chữa cháy"
