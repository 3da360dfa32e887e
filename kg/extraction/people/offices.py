"""Posts with the bodies that they are of: OFFICE chunks."""

from kg.extraction.bodies import Body, words
from kg.extraction.lexicon import data
from kg.extraction.people.names import SURNAMES
from kg.extraction.people.person import Office
from kg.extraction.row import Row
from kg.extraction.tokens import Token

_TABLE = data("posts")
_WHOLE_HEADS = frozenset(_TABLE["whole_heads"])
_WEAK = frozenset(_TABLE["weak"])
_BODY_IN_POST: dict[str, str] = _TABLE["body_in_post"]
_HEAD_WORDS: dict[str, str] = _TABLE["head_words"]
_MINISTRY_WORDS = frozenset(_TABLE["ministry_words"].split())
# 'Chủ tịch xã', 'Chủ tịch tỉnh': the People's Committee; 'Bí thư xã': the Party committee
_OF_PLACES = {
    "Chủ tịch": "Ủy ban nhân dân",
    "Phó Chủ tịch": "Ủy ban nhân dân",
    "Bí thư": "Đảng ủy",
    "Phó Bí thư": "Đảng ủy",
}
_OF_CITIES = frozenset(_TABLE["of_places_abroad"])
_CUES = ("PLAN", "OTHER", "AUX")  # 'mục tiêu': cue words that may be part of a name
_SOME = ("một", "nhiều", "các", "những", "mấy")
_OWNERS = frozenset(["named", "field", "territorial"])


def offices(row: Row) -> list[Token]:
    """The row with OFFICE chunks."""
    out: list[Token] = []
    at = 0
    while at < row.size:
        token = row.tokens[at]
        end, office = at, None
        if token.kind == "POST" and not (row.small(at) and out and out[-1].kind == "N"):  # '03 cán bộ' are a group
            end, office = _post(row, at)
        elif token.kind == "TRUONG":
            end, office = _head_post(row, at)
        if office is None:
            out.append(token)
            at += 1
            continue
        office.start, office.end = token.start, row.tokens[end - 1].end
        if out and out[-1].kind == "FORMER":
            former = out.pop()
            word = row.text.lower[former.start : former.end]
            office.former, office.start = word.removesuffix(" là"), former.start
        out.append(Token("OFFICE", office.start, office.end, office))
        at = end
    return out


def _post(row: Row, at: int) -> tuple[int, Office | None]:
    """A post of the lexicon, and its body if one is written."""
    post: str = row.tokens[at].value
    after, body = _body_of(row, at + 1, post)
    if body is None and post in _WEAK and row.small(at) and not _names_a_person(row, after):
        return at, None  # 'cán bộ', 'ủy viên' and no more are common nouns
    return after, Office(post, body, open=body is None and row.low(after) in _SOME)


def _body_of(row: Row, at: int, post: str) -> tuple[int, Body | None]:
    kind, follows = row.kind(at), row.kind(at + 1)
    if kind == "BODY":
        body: Body = row.tokens[at].value
        if body.type == "fixed" and follows == "COUNTRY":  # 'Bộ Ngoại giao | Mỹ'
            name = f"{body.name} {row.written(at + 1)}"
            return at + 2, Body(body.head, name, "fixed", start=body.start, end=row.tokens[at + 1].end)
        if body.type != "place":
            return at + 1, body
        if post in _OF_CITIES:  # 'Thị trưởng thành phố Surabaya'
            return at + 1, body
        if post in _OF_PLACES:
            return at + 1, _of_place(_OF_PLACES[post], body)
    elif kind == "OF" and follows == "BODY" and row.tokens[at + 1].value.type in _OWNERS:
        return at + 2, row.tokens[at + 1].value
    elif kind == "OF" and _is_school(row, at + 1):  # 'nguyên Hiệu trưởng của trường'
        return _body_of(row, at + 1, post)
    elif kind == "COUNTRY":
        return at + 1, Body(row.written(at), row.written(at), "fixed")
    elif kind == "COMMA" and follows == "BODY" and " Ban" in post and row.tokens[at + 1].value.head == "Ban":
        return at + 2, row.tokens[at + 1].value  # 'Phó Trưởng Ban Thường trực, Ban Dân vận Trung ương'
    elif _is_school(row, at):
        end = at + 1 if row.low(at) == "trường" else at + 2
        start, stop = row.tokens[at].start, row.tokens[end - 1].end
        return end, Body("Trường", "Trường", "named", bare=True, start=start, end=stop)
    return _implied(row, at, post)


def _is_school(row: Row, at: int) -> bool:
    """'Hiệu trưởng nhà trường', 'Hiệu trưởng trường |': the school that the document is about."""
    if row.low(at) == "trường":
        return row.kind(at + 1) not in ("C", "NAMED", "QUOTED", "PROVINCE")
    return (row.low(at), row.low(at + 1)) == ("nhà", "trường")


def _of_place(name: str, place: Body) -> Body:
    return Body(
        name, name, "territorial", place.level, place.place, place.province,
        containers=place.containers, leveled=True, start=place.start, end=place.end,
    )  # fmt: skip


def _implied(row: Row, at: int, post: str) -> tuple[int, Body | None]:
    """'Bộ trưởng Giáo dục và Đào tạo', 'Cục trưởng Cảnh sát hình sự': the head of the body is in the post."""
    head = _BODY_IN_POST.get(post.removeprefix("Phó ").removesuffix(" Thường trực"))
    if head is None:
        return at, None
    if head == "Chính phủ":
        return at, Body(head, head, "fixed", kinds={"any": "chinh-phu"})
    end = at
    while _goes_on(row, at, end):
        end += 1
    while end > at and row.kind(end - 1) in ("AND", "DASH", "AMP"):
        end -= 1
    if end == at:
        return at, None
    name = f"{head} {row.span(at, end - 1)}"
    ministry = head == "Bộ"
    body = Body(head, name, "fixed" if ministry else "field", kinds={"any": "bo"} if ministry else {})
    body.start, body.end = row.tokens[at].start, row.tokens[end - 1].end
    if not ministry:
        inner = end + 1 if row.kind(end) == "COMMA" else end
        if row.kind(inner) == "BODY" and row.tokens[inner].value.type != "place":
            body.parent = row.tokens[inner].value
            return inner + 1, body
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
        return row.low(at) in _MINISTRY_WORDS or words.is_field_word(row, at)
    if kind in ("AND", "DASH", "AMP"):
        return at > first and row.kind(at + 1) in ("C", "W") and row.low(at) in ("và", "-", "&")
    return at > first and kind in _CUES and words.is_field_word(row, at)


def _head_post(row: Row, at: int) -> tuple[int, Office | None]:
    """'Trưởng Công an xã X' → 'Trưởng Công an' of 'Công an xã X'; 'Phó Trưởng Ban Quản lý …' → 'Phó Trưởng Ban'."""
    written: str = row.tokens[at].value
    kind = row.kind(at + 1)
    if kind in ("FIELD", "LEVEL", "NAMED"):  # 'Trưởng phòng', 'Trưởng thôn' and no name
        word = row.low(at + 1)
        if kind == "FIELD" and word.startswith("ban "):  # 'Trưởng ban tổ chức'
            head = row.tokens[at + 1].value[0]
            return at + 2, Office(f"{written} Ban", Body(head, head, "field"))
        return at + 2, Office(f"{written} {_HEAD_WORDS.get(word, word)}", None)
    if kind != "BODY":
        return at, None
    body: Body = row.tokens[at + 1].value
    first = (body.level or "") if body.type == "place" else body.name.split()[0]
    if body.head in _WHOLE_HEADS:
        first = body.head
    prefix = written[0] + written[1:].replace("trưởng", "Trưởng")
    unnamed = body.bare and body.place is None
    return at + 2, Office(f"{prefix} {_HEAD_WORDS.get(first, first)}", None if unnamed else body)


def _names_a_person(row: Row, at: int) -> bool:
    return row.kind(at) in ("NAME", "HONORIFIC", "RANK")
