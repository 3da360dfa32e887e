"""Posts with the bodies that they are of: OFFICE chunks."""

from kg.extraction.bodies import Body, words
from kg.extraction.lexicon import data
from kg.extraction.people.owners import owner
from kg.extraction.people.person import Office
from kg.extraction.row import Row
from kg.extraction.tokens import Token

_TABLE = data("posts")
_MEMBER, _PARTY = "Ủy viên", "Trung ương Đảng"
_WHOLE_HEADS: list[str] = _TABLE["whole_heads"]
_WHOLE: dict[str, list[str]] = _TABLE["whole_posts"]
_WEAK = frozenset(_TABLE["weak"])
_HEAD_WORDS: dict[str, str] = _TABLE["head_words"]
_AMBASSADORS_OF = frozenset(_TABLE["ambassadors_of"])
_POSTS = ("POST", "TRUONG")
_OF_EVENTS = ("Ban Tổ chức", "Ban Giám khảo", "Ban Chỉ đạo")
_IN_EVENTS = ("C", "W", "TITLE", "PROVINCE", "N")
_LEVELS: dict[str, str] = {
    name: entry["level"] for name, entry in data("organisations")["territorial"].items() if entry.get("level")
}
_NAMING = ("gồm", "gồm:", "là", "gồm có", "gồm các")
_OF_CENTRE, _UNIONS = "trung ương", ("Hội ", "Đoàn ", "Giáo hội ")
_CENTRE = "Trung ương Hội"
_IN_CHARGE, _OF_CHARGE, _CHARGE = " phụ trách", ("W", "C", "DASH", "AND", "OTHER"), 6  # … and its chunks
_MANAGERS = frozenset(["Giám đốc", "Tổng Giám đốc", "Phó Giám đốc", "Phó Tổng Giám đốc"])
_SIDES = ("mảng", "khối", "bộ phận")
_IN, _MATTER = ("tại", "thuộc"), 10
_DEPUTY = " phó"
_BEHIND, _ENDS = ("COMMA", "DASH", "LPAR"), ("COMMA", "DASH", "SEMI", "DOT", "RPAR", "END")
_AIDES = ("Trợ lý", "Thư ký", "Cố vấn", "Thư ký báo chí")
_HEADS = frozenset(_TABLE["heads_of_states"])
_SOME = ("một", "nhiều", "các", "những", "mấy")


def offices(row: Row) -> list[Token]:
    """The row with OFFICE chunks."""
    tokens = list(row.tokens)
    out: list[Token] = []
    done = 0
    for at in [at for at, token in enumerate(tokens) if token.kind in _POSTS]:
        if at < done:
            continue
        out += tokens[done:at]
        token, done = tokens[at], at
        end, office = at, None
        counted = row.small(at) and out and out[-1].kind == "N" and row.low(at + 1) not in _NAMING
        if token.kind == "POST" and not counted:  # '03 cán bộ' are a group, '4 phó bí thư gồm A, …' are not
            end, office = _post(row, at)
        elif token.kind == "TITLE" and row.low(at) == "đội trưởng" and row.kind(at + 1) == "BODY":
            end, office = at + 2, Office("Đội trưởng", row.tokens[at + 1].value)
        elif token.kind == "TRUONG":
            end, office = _head_post(row, at)
        if office is None:
            continue
        if office.post in _AIDES and office.body is None:
            end, office = _aide(row, end, office, behind=bool(out) and out[-1].kind == "COMMA")
        office.start, office.end = token.start, row.tokens[end - 1].end
        if out and out[-1].kind == "FORMER":
            former = out.pop()
            word = row.text.lower[former.start : former.end]
            office.former, office.start = word.removesuffix(" là"), former.start
        out.append(Token("OFFICE", office.start, office.end, office))
        done = end
    return out + tokens[done:]


def _aide(row: Row, at: int, aide: Office, *, behind: bool) -> tuple[int, Office]:
    """'Trợ lý | Trưởng ban Tổ chức X': one post; of 'A, trợ lý Chủ tịch | B' the latter is B's."""
    begin = at + (row.kind(at) == "OF")
    if row.kind(begin) not in _POSTS:
        return at, aide
    end, other = _post(row, begin) if row.kind(begin) == "POST" else _head_post(row, begin)
    if other is None or (behind and _names_a_person(row, end)):
        if other is not None and other.post in _HEADS and other.body is not None and other.body.start >= 0:
            name = f"{other.post} {other.body.name}"  # 'A, cố vấn | Thủ tướng Campuchia | B': an aide of the office
            aide.body = Body(name, name, "fixed", start=row.tokens[begin].start, end=row.tokens[end - 1].end)
        return at, aide
    other.post = f"{aide.post} {other.post}"
    return end, other


def offices_behind(row: Row) -> list[Token]:
    """The row where offices that are bodies in themselves are held by who stands before them: 'A, Chủ tịch nước;'."""
    tokens = list(row.tokens)
    for at in reversed(range(2, len(tokens))):
        if row.kind(at) != "BODY" or not tokens[at].value.office or row.kind(at + 1) not in _ENDS:
            continue
        begin = at - (row.kind(at - 1) == "FORMER")
        if row.kind(begin - 1) in _BEHIND and row.kind(begin - 2) in ("NAME", "OFFICE"):
            office = office_of(tokens[at])
            office.start = tokens[begin].start
            office.former = row.low(begin).removesuffix(" là") if begin < at else None
            tokens[begin : at + 1] = [Token("OFFICE", office.start, office.end, office)]
    return tokens


def office_of(token: Token) -> Office:
    """'Thủ tướng Chính phủ | Nguyễn Xuân Phúc': a body that is named by its office."""
    body: Body = token.value
    government = Body("Chính phủ", "Chính phủ", "fixed", kinds={"any": "chinh-phu"})
    prime = body.office == "Thủ tướng"
    return Office(str(body.office), government if prime else None, start=token.start, end=token.end)


def _post(row: Row, at: int) -> tuple[int, Office | None]:
    """A post of the lexicon, and its body if one is written."""
    post: str = row.tokens[at].value
    if post.endswith(_DEPUTY) and row.kind(at + 1) == "POST" and row.small(at):  # 'liên quan vụ | phó giám đốc X'
        end, office = _post(row, at + 1)
        if office is not None and not office.post.startswith("Phó "):
            office.post = f"Phó {office.post}"
        return end, office
    if post in _WHOLE:
        position, name = _WHOLE[post]
        start, end = row.tokens[at].start, row.tokens[at].end
        if name in _LEVELS:  # 'Ủy viên Ban TVTU'
            return at + 1, Office(position, Body(name, name, "territorial", _LEVELS[name], start=start, end=end))
        union = row.tokens[at + 1].value if row.kind(at + 1) == "BODY" else None
        if union is not None and row.low(at).endswith(_OF_CENTRE) and union.name.startswith(_UNIONS):
            union.name = f"Trung ương {union.name}"  # 'Chánh Văn phòng Trung ương | Hội Luật gia Việt Nam'
            return at + 2, Office(position, union)
        if row.low(at).endswith(_OF_CENTRE) and row.low(at + 1) == "hội":  # '… Trung ương | Hội': of the union
            centre = Body(_CENTRE, _CENTRE, "field", bare=True, start=start, end=row.tokens[at + 1].end)
            return at + 2, Office(position, centre)
        return at + 1, Office(position, Body(name, name, "fixed", start=start, end=end))
    if post == "Đại sứ" and row.low(at + 1).split(" ")[0] in _AMBASSADORS_OF and row.small(at + 1):
        return at, None  # 'đại sứ hàng Việt'
    if post.startswith(_MEMBER) and (end := _centre(row, at + 1)) > at + 1:
        start, stop = row.tokens[at + 1].start, row.tokens[end - 1].end
        return end, Office(post, Body(_PARTY, _PARTY, "fixed", start=start, end=stop))
    after, body = owner(row, at + 1, post)
    if body is not None and body.type != "place" and _in_this_country(row, after):
        after += 2  # 'Trưởng đại diện Zelbank | tại Việt Nam |, ông A'
    place = row.tokens[at + 1].value if body is None and row.kind(at + 1) == "BODY" else None
    if place is not None and place.type == "place" and post.lower() == f"{place.level} trưởng":
        return at + 2, Office(post, place)  # 'xóm trưởng | xóm Sương Mai'
    if body is None and post.endswith(_IN_CHARGE):
        end = next((i for i in range(at + 1, at + 2 + _CHARGE) if row.kind(i) not in _OF_CHARGE), at)
        if row.kind(end) == "BODY" and end > at + 1 and row.tokens[end].value.type == "named":
            return end + 1, Office(post.removesuffix(_IN_CHARGE), row.tokens[end].value)  # 'phụ trách chuyên môn | X'
    if body is None and post in _MANAGERS and row.low(at + 1) in _SIDES:
        end = next((i for i in range(at + 2, at + 2 + _CHARGE) if row.kind(i) not in _OF_CHARGE), at)
        if row.kind(end) == "NAME" and end > at + 2:
            return end, Office(
                f"{post} {row.span(at + 1, end - 1)}", None, open=True
            )  # 'Giám đốc | mảng thanh toán | A'
    if body is None and post in _MANAGERS and (end := _of_what(row, at + 1)) > at + 1:
        of = row.tokens[end + 1]  # 'Giám đốc | khu vực châu Á | của Tập đoàn X'
        return end + 2, Office(f"{post} {row.span(at + 1, end - 1)}", of.value)
    aide = post in _AIDES and row.kind(after) in _POSTS
    if body is None and post in _WEAK and row.small(at) and not aide and not _names_a_person(row, after):
        return at, None  # 'cán bộ', 'ủy viên' and no more are common nouns
    named = row.kind(after) == "NAMED" and not row.small(after)
    firm = named and words.runs_on(row, after + 1) > after + 1  # '… | Công ty lo nhà cho bạn', not '… | Công ty nói'
    unread = firm or (row.kind(after) == "C" and not _names_a_person(row, after))  # 'Giám đốc | Zelza Mây'
    return after, Office(post, body, open=body is None and (unread or row.low(after) in _SOME))


def _in_this_country(row: Row, at: int) -> bool:
    here = row.low(at) in _IN and row.kind(at + 1) == "PROVINCE" and row.tokens[at + 1].value[0] == "Việt Nam"
    return here and row.kind(at + 2) in (*_ENDS, "NAME", "HONORIFIC")


def _of_what(row: Row, at: int) -> int:
    """Past the words for what a manager manages in a body that is named after them; the place where it is none."""
    end = at
    while end - at < _MATTER and row.kind(end) in ("W", "C", "AND", "COUNTRY") and row.low(end) not in _IN:
        if row.kind(end) == "W" and words.runs_on(row, end) == end:
            return at
        end += 1
    body: Body | None = row.tokens[end + 1].value if row.kind(end + 1) == "BODY" else None
    owned = row.kind(end) == "OF" or row.low(end) in _IN
    whole = body is not None and body.type in ("named", "field", "fixed") and not body.bare and not body.office
    return end if owned and whole and row.kind(at) == "W" and row.kind(end - 1) != "AND" else at


def _centre(row: Row, at: int) -> int:
    """'Ủy viên (dự khuyết) | Trung ương | khóa IV', '… các khóa': past the words for the centre of the Party."""
    end = at + 1 if row.low(at) == "trung ương" else at + 2
    words = row.low(at) if end == at + 1 else f"{row.low(at)} {row.low(at + 1)}"
    said = (
        row.low(end) == "khóa" or (row.low(end) == "các" and row.low(end + 1) == "khóa") or row.low(end) == "các khóa"
    )
    return end if words == "trung ương" and said else at


def _head_post(row: Row, at: int) -> tuple[int, Office | None]:
    """'Trưởng Công an xã X' → 'Trưởng Công an' of 'Công an xã X'; 'Phó Trưởng Ban Quản lý …' → 'Phó Trưởng Ban'."""
    written: str = row.tokens[at].value
    kind = row.kind(at + 1)
    if kind in ("FIELD", "LEVEL", "NAMED"):  # 'Trưởng phòng', 'Trưởng thôn' and no name
        word = row.low(at + 1)
        if kind == "FIELD" and word.startswith("ban "):  # 'Trưởng ban tổ chức'
            head = row.tokens[at + 1].value[0]
            if head in _OF_EVENTS and (end := _past_event(row, at + 2)) > at + 2:  # 'trưởng ban tổ chức | tang lễ'
                return end, Office(f"{written} Ban", Body(head, f"{head} {row.span(at + 2, end - 1)}", "field"))
            of = row.tokens[at + 2].value if row.kind(at + 2) == "BODY" else None
            if of is not None and of.type in ("fixed", "territorial") and not of.office:  # '… | Trung ương Đoàn'
                return at + 3, Office(f"{written} Ban", Body(head, head, "field", parent=of))
            return at + 2, Office(f"{written} Ban", Body(head, head, "field"))
        post = f"{written} {_HEAD_WORDS.get(word, word)}"
        begin = at + 3 if row.kind(at + 2) == "OF" else at + 2
        of = row.tokens[begin].value if row.kind(begin) == "BODY" else None
        if of is not None and not of.bare and of.head.lower().startswith(word):  # 'Trưởng ban | Ban Tổ chức X'
            return begin + 1, Office(post, of)
        return at + 2, Office(post, None)
    if kind != "BODY":
        return at, None
    body: Body = row.tokens[at + 1].value
    first = (body.level or "") if body.type == "place" else body.name.split()[0]
    if (whole := next((head for head in _WHOLE_HEADS if f"{body.head} ".startswith(f"{head} ")), None)) is not None:
        first = whole  # 'Phó | Văn phòng đại diện X'
    prefix = written[0] + written[1:].replace("trưởng", "Trưởng")
    after = at + 2
    if body.head in _OF_EVENTS and body.bare and (end := _past_event(row, after)) > after:
        body.name, after = f"{body.name} {row.span(after, end - 1)}", end  # 'Trưởng Ban Tổ chức | cuộc thi'
    unnamed = body.bare and not (body.place or body.level or body.stands) and body.head not in _OF_EVENTS
    return after, Office(f"{prefix} {_HEAD_WORDS.get(first, first)}", None if unnamed else body)


def _past_event(row: Row, at: int) -> int:
    """'Trưởng Ban Tổ chức | Giải thưởng Sông Mây năm 2022 |': past an event and its name; the place where none is."""
    if row.kind(at) not in ("EVENT", "FORM"):
        return at
    if row.kind(at + 1) == "QUOTED":
        return at + 2
    end = at + 1
    while row.kind(at + 1) == "C" and row.kind(end) in _IN_EVENTS:
        end += 1
    while end > at + 1 and row.kind(end - 1) == "W":  # 'Giải thưởng Sông Mây | phát biểu'
        end -= 1
    return end


def _names_a_person(row: Row, at: int) -> bool:
    return row.kind(at) in ("NAME", "HONORIFIC", "RANK")
