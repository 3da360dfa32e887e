"""What a post is of, as the words after it tell: a body, a place, a country, a school, a field."""

from kg.extraction.bodies import Body, words
from kg.extraction.bodies.branches import branch, regional
from kg.extraction.bodies.foreign import country
from kg.extraction.bodies.ministries import ministry
from kg.extraction.lexicon import data
from kg.extraction.people.delegations import of_deputies, of_place, past_deputies
from kg.extraction.row import Row
from kg.extraction.surnames import SURNAMES
from kg.language.syllables import is_syllable

_TABLE = data("posts")
_BODY_IN_POST: dict[str, str] = _TABLE["body_in_post"]
_MINISTRY_WORDS = frozenset(_TABLE["ministry_words"].split())
_MINISTRIES = frozenset(_TABLE["ministries"])
_OF_MISSIONS = frozenset(_TABLE["of_missions"])
_ORDINAL = frozenset(_TABLE["ordinal_words"])
_OF_COUNCILS = {"Chủ tịch": "Ủy ban nhân dân", "Chánh Thanh tra": "Thanh tra", "Công an viên": "Công an"}
_CHAMBERS = ("hạ viện", "thượng viện", "nghị viện")
_AGAINST = ("phòng chống", "phòng, chống")
_OF_FORCES = ("Chỉ huy", "Tư lệnh", "Tổng chỉ huy", "Tổng tư lệnh")
_OF_VILLAGES = ("Tổ trưởng", "Tổ phó", "Già làng")
_OF_SPEAKERS = ("Người phát ngôn", "Phát ngôn viên", "Phó phát ngôn viên", "Cố vấn")
_OF_STAFF = ("cán bộ", "chiến sĩ", "chiến sĩ nghĩa vụ")
_OF_FIRMS = frozenset(_TABLE["of_firms"])
_OF_CITIES = frozenset(_TABLE["of_places_abroad"])
_OF_STATES = frozenset(_TABLE["of_states"])
_COMMITTEES: dict[str, str] = _TABLE["committees_by_level"]
_LEVELS_OF_POSTS = frozenset([*_COMMITTEES, "xã", "phường", "thị trấn"])
_CUES = ("PLAN", "OTHER", "AUX")  # 'mục tiêu': cue words that may be part of a name
_OWNERS = frozenset(["named", "field", "territorial"])
_CELLS = ("chi bộ", "chi đoàn", "chi hội", "công đoàn")
_ENDS = ("COMMA", "DOT", "SEMI", "RPAR", "END", "NAME", "DASH")
_IN_MINISTRIES = ("hánh Thanh tra", "hánh Văn phòng", "hánh văn phòng", "Thứ trưởng", "Bộ trưởng")
_PERSON = ("NAME", "HONORIFIC", "RANK", "TITLE")


def owner(row: Row, at: int, post: str) -> tuple[int, Body | None]:
    """The body that a post before this place is of, and where its words end."""
    kind, follows = row.kind(at), row.kind(at + 1)
    if post.removeprefix("Phó ") in _OF_FORCES and (end := _forces(row, at)) > at:
        start, stop = row.tokens[at].start, row.tokens[end - 1].end
        name = row.text.text[start:stop]
        return end, Body(name, name, "named", start=start, end=stop)
    for words_between in (1, 2):
        if row.kind(at + words_between) == "OF" and _said(row, at, words_between) in _ORDINAL:
            return owner(row, at + words_between, post)  # 'Chủ tịch | đầu tiên | của Hội X'
    if post.endswith("đoàn") and (end := past_deputies(row, at)) > at:
        return of_deputies(row, end)
    if kind == "FIELD" and (found := regional(row, at)) is not None:
        return found
    if kind == "BODY":
        body: Body = row.tokens[at].value
        if body.type == "fixed" and (end := country(row, at + 1)) > at + 1:  # 'Bộ Ngoại giao | Mỹ'
            name = f"{body.name} {row.span(at + 1, end - 1)}"
            return end, Body(body.head, name, "fixed", start=body.start, end=row.tokens[end - 1].end)
        if body.type == "named" and row.kind(at + 1) == "PROVINCE" and _is_of_it(row, at + 1, body):
            body.name, body.end = f"{body.name} {row.written(at + 1)}", row.tokens[at + 1].end
            return at + 2, body  # 'Tổng Giám đốc Zelmar | Việt Nam', 'Giám đốc ZPC | Hà Nội'
        if body.type != "place":
            head = _BODY_IN_POST.get(_base(post))
            if head is not None and body.head == "Phòng" and row.low(at).startswith(_AGAINST):
                body.head, body.name = head, f"{head} {body.name}"  # 'Cục phó | Phòng chống tệ nạn xã hội'
            return branch(row, at + 1, body), body
        if _base(post) in _OF_CITIES:  # 'Thị trưởng thành phố Surabaya', 'Phó Tỉnh trưởng tỉnh Attapeu'
            return at + 1, body
        if post in _OF_VILLAGES and body.rank == "village":
            return at + 1, body  # 'Tổ trưởng Tổ dân phố số 2'
        if (committee := _committee(post, body.level)) is not None:
            return at + 1, of_place(committee, body)
    elif kind == "OF" and follows == "BODY" and _owns(row.tokens[at + 1].value):
        return at + 2, row.tokens[at + 1].value
    elif kind == "OF" and post in _OF_SPEAKERS and (follows == "BODY" or row.kind(at + 1) == "PROVINCE"):
        return owner(row, at + 1, post)  # 'người phát ngôn | của Bộ Ngoại giao Nga'
    elif row.low(at) == "tại" and follows == "BODY" and post in _OF_STAFF and row.tokens[at + 1].value.type in _OWNERS:
        return at + 2, row.tokens[at + 1].value  # 'cán bộ | tại | Phòng X'
    elif row.low(at) == "tổ chức" and (firm := _firm(row, at + 1, post)) > at + 1:  # '… | tổ chức Operation Zelma'
        name = f"Tổ chức {row.span(at + 1, firm - 1)}"
        return firm, Body("Tổ chức", name, "named", start=row.tokens[at].start, end=row.tokens[firm - 1].end)
    elif kind == "OF" and (firm := _firm(row, at + 1, post)) > at + 1:
        name = row.span(at + 1, firm - 1)
        return firm, Body(name, name, "named", start=row.tokens[at + 1].start, end=row.tokens[firm - 1].end)
    elif kind == "OF" and _is_school(row, at + 1):  # 'nguyên Hiệu trưởng của trường'
        return owner(row, at + 1, post)
    elif kind in ("COMMA", "DASH") and " Ban" in post and follows == "BODY" and _is_board(row.tokens[at + 1].value):
        return at + 2, row.tokens[at + 1].value  # 'Phó Trưởng Ban Thường trực, Ban Dân vận Trung ương'
    elif row.low(at) in _CHAMBERS and post == "Chủ tịch":  # 'bà chủ tịch | hạ viện | Nancy Roe'
        name, token = row.low(at).capitalize(), row.tokens[at]
        return at + 1, Body(name, name, "fixed", start=token.start, end=token.end)
    elif _is_school(row, at):
        end = at + 1 if row.low(at) == "trường" else at + 2
        start, stop = row.tokens[at].start, row.tokens[end - 1].end
        return end, Body("Trường", "Trường", "named", bare=True, start=start, end=stop)
    elif kind == "NAMED" and not _is_named(row, at + 1):  # 'Giám đốc Bệnh viện': the one that is named elsewhere
        head, token = row.tokens[at].value[0], row.tokens[at]
        return at + 1, Body(head, head, "named", bare=True, start=token.start, end=token.end)
    elif row.low(at) in _CELLS and follows in _ENDS:  # 'Bí thư chi bộ, Hiệu trưởng Trường X'
        name, token = row.low(at).capitalize(), row.tokens[at]
        return at + 1, Body(name, name, "field", bare=True, start=token.start, end=token.end)
    elif row.low(at) == "bộ" and follows in _ENDS and post.endswith(_IN_MINISTRIES):  # 'Chánh Thanh tra bộ'
        start, stop = row.tokens[at].start, row.tokens[at].end
        return at + 1, Body("Bộ", "Bộ", "fixed", bare=True, start=start, end=stop)
    elif kind in ("PROVINCE", "LEVEL"):
        end, territory = _territory(row, at, post)
        if territory is not None:
            return end, territory
    end, state = _state(row, at, post)
    return (end, state) if state is not None else _implied(row, at, post)


def _is_of_it(row: Row, at: int, body: Body) -> bool:
    """Whether the country or province right after the name of a firm is a part of it."""
    alone = body.head == body.name and (body.name.isupper() or not is_syllable(body.name))  # 'Zelcombank An Giang'
    return row.tokens[at].value[0] == "Việt Nam" or (alone and row.kind(at + 1) in (*_ENDS, "HONORIFIC"))


def _forces(row: Row, at: int) -> int:
    """'Chỉ huy | các lực lượng Mỹ tại Iraq': past what somebody commands of a state's; the place where it is none."""
    end = at + (row.low(at) == "các")
    if row.kind(end) != "BODY" or row.tokens[end].value.head.lower() not in ("lực lượng", "quân đội"):
        return at
    end += 1
    seat = country(row, end + 1) if row.low(end) in ("tại", "ở") else end
    return seat if seat > end + 1 else (end if row.low(at) == "các" else at)


def _is_board(body: Body) -> bool:
    return body.head == "Ban" or body.head.startswith("Ban ")


def _base(post: str) -> str:
    """'Phó Chủ tịch Thường trực' is of what a 'Chủ tịch' is of."""
    for word in (*_TABLE["standing_words"], *_TABLE["standing"]):
        post = post.removesuffix(f" {word}")
    return post.removeprefix("Quyền ").removeprefix("Phó ")


def _committee(post: str, level: str | None) -> str | None:
    """'Chủ tịch xã', 'Chủ tịch tỉnh': the People's Committee; 'Bí thư huyện': the Party committee of that level."""
    base = _base(post)
    if base in _OF_COUNCILS:
        return _OF_COUNCILS[base]
    return _COMMITTEES.get(level or "", "Đảng ủy") if base == "Bí thư" else None


def _territory(row: Row, at: int, post: str) -> tuple[int, Body | None]:
    """'Phó Chủ tịch | Hậu Giang | A', 'Phó Chủ tịch | tỉnh': a province without its level, a level without a name."""
    token = row.tokens[at]
    if token.kind == "PROVINCE":
        place, level = token.value
        if row.kind(at + 1) not in _PERSON or place == "Việt Nam":
            return at, None
    else:
        place, level = None, token.value
        unnamed = row.kind(at + 1) in ("C", "N", "FIELD", "PROVINCE", "LEVEL") or row.low(at + 1) == "thành"
        if level not in _LEVELS_OF_POSTS or unnamed:
            return at, None
    name = _committee(post, level)
    if name is None:
        return at, None
    body = Body(level, level, "place", level, place, place is not None, start=token.start, end=token.end)
    return at + 1, of_place(name, body)


def _state(row: Row, at: int, post: str) -> tuple[int, Body | None]:
    """'Tổng thống (thứ 35) (của) | Mỹ', 'Đại sứ | Pháp (tại Việt Nam)', 'Hạ nghị sĩ | Illinois | A'."""
    if _base(post) not in _OF_STATES and row.kind(at) != "COUNTRY":
        return at, None
    begin = at + 2 if row.low(at) == "thứ" and row.kind(at + 1) == "N" else at
    begin += row.kind(begin) == "OF"
    begin += row.low(begin) == "nước"
    end = country(row, begin)
    if _base(post) in _OF_MISSIONS and row.kind(begin) == "PROVINCE" and row.tokens[begin].value[0] == "Việt Nam":
        end = begin + 1
    if end == begin and post in _OF_CITIES and row.low(begin) == "bang":  # 'Thống đốc | bang Texas | A'
        end += 1
    if end <= begin + 1 and post in _OF_CITIES:
        while row.kind(end) == "C":
            end += 1
        end = end if row.kind(end) in (*_PERSON, *(_ENDS if row.low(begin) == "bang" else ())) else begin
    if end == begin:
        return at, None
    name = row.span(begin, end - 1)
    body = Body(name, name, "fixed", start=row.tokens[begin].start, end=row.tokens[end - 1].end)
    seat = country(row, end + 1) if row.low(end) in ("tại", "ở", "về") else end
    if (
        seat == end + 1 and row.kind(seat) == "BODY" and _base(post) in _OF_MISSIONS
    ):  # 'Đại sứ Mỹ | tại | Liên Hợp Quốc'
        seat += 1
    if seat > end + 1 or (seat > end and row.kind(seat) == "PROVINCE"):
        end = max(end + 2, seat)
    return end, body


def _said(row: Row, at: int, number: int) -> str:
    return " ".join(row.low(i) for i in range(at, at + number))


def _owns(body: Body) -> bool:
    """Whether a body after 'của' is what the post is of: 'của Hội Khuyến học Việt Nam', not 'của Chính phủ'."""
    return body.type in _OWNERS or body.name.endswith(" Việt Nam")


def _firm(row: Row, at: int, post: str) -> int:
    """'Tổng Giám đốc của | Sương Foods Việt Nam', 'cố vấn của | MI99': past a name that no Vietnamese is called."""
    written = row.written(at)
    if row.kind(at) != "C" or is_syllable(written) or not (_base(post) in _OF_FIRMS or written.isupper()):
        return at
    end = at
    while row.kind(end) == "C":
        end += 1
    return end + 1 if row.kind(end) == "PROVINCE" and row.tokens[end].value[0] == "Việt Nam" else end


def _is_school(row: Row, at: int) -> bool:
    """'Hiệu trưởng nhà trường', 'Hiệu trưởng trường |': the school that the document is about."""
    if row.low(at) == "trường":
        return row.kind(at + 1) not in ("C", "NAMED", "QUOTED", "PROVINCE")
    return (row.low(at), row.low(at + 1)) == ("nhà", "trường")


def _is_named(row: Row, at: int) -> bool:
    """Whether words that may be a name's follow the head of a body."""
    return row.kind(at) in ("C", "QUOTED", "NAMED", "FIELD", "N", "BODY", "LEVEL", "DASH", "W", "PROVINCE")


def _implied(row: Row, at: int, post: str) -> tuple[int, Body | None]:
    """'Bộ trưởng Giáo dục và Đào tạo', 'Cục trưởng Cảnh sát hình sự': the head of the body is in the post."""
    head = _BODY_IN_POST.get(post.removeprefix("Phó ").removesuffix(" Thường trực"))
    if head is None:
        return at, None
    if head == "Chính phủ":
        return at, Body(head, head, "fixed", kinds={"any": "chinh-phu"})
    if head == "Bộ" and (known := ministry(row, at)) is not None and not _goes_on(row, at, known[0]):
        return known
    end = at + 1 if row.low(at) in _MINISTRIES else at  # 'bộ trưởng | quốc phòng | Mỹ'
    while _goes_on(row, at, end):
        end += 1
    while end > at and row.kind(end - 1) in ("AND", "DASH", "AMP"):
        end -= 1
    if end == at:
        return at, None
    of_state = head == "Bộ"
    end = country(row, end) if of_state else end
    name = f"{head} {row.span(at, end - 1)}"
    body = Body(head, name, "fixed" if of_state else "field", kinds={"any": "bo"} if of_state else {})
    body.start, body.end = row.tokens[at].start, row.tokens[end - 1].end
    if not of_state and row.kind(end) == "PROVINCE" and row.tokens[end].value[0] == "Việt Nam":
        body.name, end = f"{body.name} Việt Nam", end + 1  # 'Trưởng đoàn thể thao Việt Nam'
    place: Body | None = row.tokens[end].value if row.kind(end) == "BODY" else None
    if not of_state and place is not None and place.type == "place":  # 'Chi hội trưởng phụ nữ | thôn Nà Sương'
        body.level, body.place, body.province = place.level, place.place, place.province
        body.containers, body.leveled = place.containers, True
        return end + 1, body
    if not of_state:
        inner = end + 1 if row.kind(end) in ("COMMA", "LPAR") else end
        if row.kind(inner) == "BODY" and row.tokens[inner].value.type != "place":
            body.parent = row.tokens[inner].value
            closed = row.kind(end) == "LPAR" and row.kind(inner + 1) == "RPAR"
            return inner + 1 + closed, body
    return end, body


def _goes_on(row: Row, first: int, at: int) -> bool:
    """Whether a chunk is part of the field that follows a post."""
    kind = row.kind(at)
    if kind == "C":
        person = at == first and row.written(at) in SURNAMES and row.kind(at + 1) != "W"
        return not person
    if kind == "W":
        if at == first:
            return row.low(at) in words.FIELD_WORDS and row.low(at + 1) in words.FIELD_WORDS
        if row.low(at) == "về":  # 'Cục trưởng Cảnh sát điều tra tội phạm | về | ma túy'
            return at > first and words.is_field_word(row, at + 1)
        return row.low(at) in _MINISTRY_WORDS or words.is_field_word(row, at) or words.ends_compound(row, at)
    if kind == "FIELD" and at == first:  # 'Bộ trưởng | Khoa | học công nghệ Thái Lan'
        return row.low(at) == "khoa" and row.low(at + 1) == "học"
    if kind == "TITLE" and row.small(at):  # 'Vụ trưởng Công tác | học sinh | sinh viên'
        return at > first and row.kind(at + 1) not in ("NAME", "HONORIFIC", "RANK", "C")
    if kind in ("AND", "DASH", "AMP"):
        return at > first and row.kind(at + 1) in ("C", "W") and row.low(at) in ("và", "-", "&")
    return at > first and kind in _CUES and words.is_field_word(row, at)
