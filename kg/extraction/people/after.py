"""What stands after the name of a person and belongs to it: a note in brackets, offices, the unit."""

from kg.extraction.bodies import Body, place_of, words
from kg.extraction.bodies.foreign import country
from kg.extraction.lexicon import data
from kg.extraction.people.completing import CENTRAL, heads_agency, in_a_cell
from kg.extraction.people.fronts import is_cited, is_honoured_in_front, receives_in_front
from kg.extraction.people.next_holder import is_chain_of_next, is_of_the_next, past_posts
from kg.extraction.people.person import Office, Person
from kg.extraction.people.terms import past_term
from kg.extraction.row import Row
from kg.extraction.tokens import Token

_OF_STATES = frozenset(data("posts")["of_states"])
_LINKS = ("là", "hiện", "đang", "nay", "kiêm", "nguyên là", "hiện là", "đang là", "đó", "đó là")
_JOINS = ("COMMA", "DASH", "AND")
_NEXT_PERSON = ("NAME", "RANK", "HONORIFIC", "TITLE")
_TRADES = frozenset(data("posts")["trades"])
_TRADE = 5  # chunks of a trade before a unit
_STAFF = ("nhân viên ", "trợ lý ", "cán bộ ")
_AFTER_UNIT = ("COMMA", "RPAR", "DOT", "SEMI", "DASH", "COLON", "END")
_DESCRIBES = frozenset(data("names")["describes"])
_DESCRIPTIVE = frozenset("W C N DASH PROVINCE LEVEL DATE PERIOD BODY TITLE COUNTRY SLASH FIELD NAMED".split())
_DESCRIPTION = 12  # chunks of one description after a name
_OF_THE_PARTY = (*data("awards")["memberships"], "Bí thư", "Phó Bí thư")
_MEMBER, _HEAD = "Ủy viên", "Người đứng đầu"
_HEADING = ("Trưởng ", "Phó Trưởng ")
_ENGLAND = "Anh"
_STEERING = ("Ban Chỉ đạo", "Ban Tổ chức", "Ban Vận động")
_OF_A_HOUSE = frozenset(data("posts")["of_a_house"])
_COMMANDERS, _COMMANDS = ("Chỉ huy trưởng", "Chính ủy"), ("Bộ Chỉ huy", "Ban Chỉ huy", "Bộ đội Biên phòng")
_OF_UNIONS = ("Hội trưởng", "Hội trưởng thứ nhất")
_OF_MINISTRIES = ("Vụ trưởng", "Phó Vụ trưởng", "Vụ phó", "Cục trưởng", "Phó Cục trưởng")
_ITEM_ENDS = ("SEMI", "DOT", "END")
_ACTS = frozenset(["GIVE", "HAND", "AUX", "DECIDE", "COMMEND", "REWARD"])
_NOTE = 22  # chunks that a note in brackets after a name may hold


def read_after(row: Row, at: int, person: Person, *, agent: bool = False) -> int:
    """Read '(…)', ', post', '- post', ', unit' that follow the name; returns where the person ends."""
    end = _rank_after(row, _note(row, at, person), person)
    if (begin := _right_after(row, end, noted=end > at)) is not None:
        person.offices.append(row.tokens[begin].value)
        end = begin + 1
    while (begin := _office_after(row, end, person, agent=agent)) is not None:
        person.offices.append(row.tokens[begin].value)
        end = begin + 1
    if person.offices and person.offices[-1].body is None:
        end = _of_last(row, end, person.offices[-1], ranked=person.rank is not None)
    if person.offices:
        return _note(row, _of_state(row, end, person), person)
    housed = person.rank or (person.head or "").lower() in _OF_A_HOUSE or in_a_cell(row, end)
    return _comes_from(row, _unit(row, end, person) if housed else end, person)


def _comes_from(row: Row, at: int, person: Person) -> int:
    """'thí sinh A | đến từ Huyện đoàn X', 'chị B | đến từ xã Y'."""
    if (row.low(at), row.low(at + 1)) != ("đến", "từ") or row.kind(at + 2) != "BODY":
        return at
    person.notes.append(row.tokens[at + 2].value)
    return at + 3


def _rank_after(row: Row, at: int, person: Person) -> int:
    """'A, | trung úy | Công an xã X', 'A - | Thiếu tướng |, Phó Giám đốc Y': a rank behind the name; where it ends."""
    if person.rank or row.kind(at) not in ("COMMA", "DASH") or row.kind(at + 1) != "RANK":
        return at
    follows = row.kind(at + 2)
    if follows == "BODY" and row.kind(at + 3) in _AFTER_UNIT and (unit := _unit_body(row.tokens[at + 2])) is not None:
        person.rank, person.unit = row.tokens[at + 1].value, unit
        return at + 3
    if follows in ("COMMA", "DASH") and row.kind(at + 3) == "OFFICE" and row.kind(at + 4) not in _NEXT_PERSON:
        person.rank = row.tokens[at + 1].value
        return at + 2
    return at


def _right_after(row: Row, at: int, *, noted: bool) -> int | None:
    """'A (SN 1962) | Phó Giám đốc X và …', 'đồng chí A | Ủy viên X, Bí thư Y': a post with no comma before it."""
    if row.kind(at) != "OFFICE" or row.tokens[at].value.body is None or row.tokens[at].value.body.bare:
        return None
    follows = row.kind(at + 1)
    if row.written(at)[0].isupper() and row.kind(at - 2) == "HONORIFIC" and follows in ("W", "OTHER"):
        return at  # 'Ông A | Bí thư Đảng ủy xã X | nhận xét'
    return at if follows in ("COMMA", "DOT", "SEMI", "END", "RPAR") or (noted and follows == "AND") else None


def _of_last(row: Row, at: int, office: Office, *, ranked: bool) -> int:
    """'Thiếu tá A, Đội trưởng, | Công an huyện X;', 'Mục sư A, Hội trưởng, | Hội X;': the body after a last comma."""
    body: Body | None = row.tokens[at + 1].value if row.kind(at + 1) == "BODY" else None
    commands = body is not None and body.head.startswith(_COMMANDS) and not body.bare
    if row.kind(at) == "COMMA" and commands and office.post.endswith(_COMMANDERS):
        office.body = body  # 'Đại tá A, Chỉ huy trưởng, | Bộ Chỉ huy Quân sự tỉnh X | cho biết'
        return at + 2
    if row.kind(at) != "COMMA" or body is None or row.kind(at + 2) not in _ITEM_ENDS:
        return at
    own = body.head == "Công an" and ranked
    own = own or (office.post in _OF_MINISTRIES and body.name.startswith("Bộ "))  # 'Vụ trưởng, Bộ X'
    if not own and not (body.head == "Hội" and office.post.endswith(_OF_UNIONS) and not body.bare):
        return at
    office.body = body
    return at + 2


def _of_state(row: Row, at: int, person: Person) -> int:
    """'vua George VI | của | Anh': the state of the post before the name."""
    office = person.offices[-1]
    if row.kind(at) != "OF" or office.body is not None or office.post not in _OF_STATES:
        return at
    end = country(row, at + 1)
    if end == at + 1:
        return at
    name = row.span(at + 1, end - 1)
    office.body = Body(name, name, "fixed", start=row.tokens[at + 1].start, end=row.tokens[end - 1].end)
    return end


def _office_after(row: Row, at: int, person: Person, *, agent: bool) -> int | None:
    """Where the next office of this person stands, if one follows. An agent ('do A …') has the verb for itself."""
    at = _past_term(row, _past_description(row, at), person)
    begin = at + 1
    if row.kind(at) == "OFFICE" and row.tokens[at].value.former and row.low(at).startswith("nguyên là"):
        return at  # 'Ông A nguyên là Giám đốc X'
    if row.kind(at) == "OFFICE" and row.kind(at - 1) == "OFFICE" and _goes_with(row, at, person):
        return at  # 'A, Phó Tư lệnh | Tham mưu trưởng Vùng 4'
    if row.kind(at) not in _JOINS and row.low(at) not in _LINKS and not _was(row, at):
        return None
    while row.low(begin) in _LINKS or (row.low(begin) == "tân" and begin > at):
        begin += 1  # 'A - tân | Hiệu trưởng X'
    besides = next((n for n in range(1, _TRADE) if row.kind(begin + n) not in ("W", "TITLE")), 0)
    if besides > 1 and row.low(begin + besides - 1) == "kiêm" and row.kind(begin) in ("W", "TITLE"):
        begin += besides  # 'A, giáo viên kiêm | Tổng phụ trách Đội X'
    if row.kind(begin) != "OFFICE":
        return None
    office: Office = row.tokens[begin].value
    state = office.body is None or office.body.name == "Nhà nước"
    if state and office.post == _HEAD and row.low(begin - 1) in _LINKS:
        return None  # 'A là người đứng đầu nhà nước': another word for his post
    follows = row.kind(begin + 1)
    if words.leads_to_name(row, begin + 1):
        return None  # 'A, Chủ tịch Ủy ban X tại doanh nghiệp B'
    england = row.written(begin + 1) == _ENGLAND and row.kind(begin + 2) in _AFTER_UNIT  # 'A, chủ tịch Hội X | Anh |,'
    next_person = follows in _NEXT_PERSON and not england
    if next_person or (follows in ("C", "COUNTRY") and row.kind(begin + 2) == "NAME"):
        return None  # 'A và Chủ tịch UBND tỉnh B': the office is the next person's
    if is_chain_of_next(row, begin, person):
        return None
    if row.kind(at) == "AND" and not (
        person.offices and (office.body is None or follows in ("COMMA", "DOT", "SEMI", "END"))
    ):
        return None
    if row.kind(at) == "AND" and follows == "COMMA" and is_of_the_next(row, past_posts(row, begin) + 1):
        return None  # 'A và Giám đốc X, ông B, cùng đến': the next person's
    verb = row.kind(at) in ("COMMA", "AND") and follows in ("GIVE", "HAND") and not agent
    besides = any(_held_besides(held, office) for held in person.offices)
    if verb and office.body is not None and person.offices and not besides:
        return None  # 'A, Giám đốc Sở X, Chủ tịch UBND tỉnh tặng …'
    if row.kind(at) == "COMMA" and follows in _ACTS and office.body is not None and is_cited(row, at):
        return None  # 'Theo ông A, Phó Giám đốc X, Chủ tịch UBND tỉnh đã tặng …': the clause's own subject
    if office.open and row.low(begin + 1) in ("các", "những"):
        return None  # 'A, bộ trưởng các bộ …': others
    fronted = is_honoured_in_front(row, at) or receives_in_front(row, at, begin)
    listed = follows in ("COMMA", "AND") and row.kind(begin + 2) in ("OFFICE", "BODY")  # 'Chủ tịch X, Giám đốc Y đã'
    acts = row.kind(begin + 3) in _ACTS and is_honoured_in_front(row, at) if listed else follows in _ACTS
    if row.kind(at) == "COMMA" and acts and fronted:
        return None  # 'Ghi nhận thành tích của A, Giám đốc Công an tỉnh đã tặng …'
    member = bool(person.offices) and person.offices[-1].post.startswith(_MEMBER)  # 'A, Ủy viên Bộ Chính trị, | …'
    if row.kind(at) == "COMMA" and office.post in CENTRAL and follows not in _AFTER_UNIT and not member:
        return None  # '…, ông A, Thủ tướng yêu cầu …': the clause's own subject
    return begin


def _goes_with(row: Row, at: int, person: Person) -> bool:
    """Whether a post right behind another one, which has no body of its own, is the same person's."""
    own = bool(person.offices) and person.offices[-1].body is None and row.tokens[at].value.body is not None
    return own and row.kind(at + 1) not in _NEXT_PERSON


def _past_term(row: Row, at: int, person: Person) -> int:
    """'A, Trưởng Đoàn ĐBQH tỉnh X | khóa XIV, nhiệm kỳ 2016-2021, Bí thư Y': past the term of the office before."""
    if not person.offices or row.kind(at) in _JOINS or at >= row.size:
        return at
    position = past_term(row.text.lower, row.tokens[at - 1].end)
    end = next((i for i in range(at, row.size) if row.tokens[i].start >= position), at)
    return end if row.kind(end) == "COMMA" and row.kind(end + 1) == "OFFICE" else at


def _held_besides(party: Office, office: Office) -> bool:
    """'A, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh trao': an office of the Party and one of the State are one man's."""
    if party.body is None or (heads_agency(office) and office.body is not None):
        return True  # 'A, Phó Giám đốc, Thủ trưởng Cơ quan điều tra Công an X trao'
    if office.post.startswith(_HEADING) and office.body is not None and office.body.head.startswith(_STEERING):
        return True  # 'A, Chủ tịch UBND huyện, Trưởng Ban Chỉ đạo X trao'
    if party.post.startswith(_MEMBER) and not office.post.startswith(_MEMBER):
        return True  # 'A, Ủy viên dự khuyết Trung ương Đảng, Bí thư thứ nhất Trung ương Đoàn trao'
    return party.post.startswith(_OF_THE_PARTY) and not office.post.startswith(_OF_THE_PARTY)


def _past_description(row: Row, at: int) -> int:
    """'A, 64 tuổi, | Giám đốc', 'A, quê Nghệ An, | Giám đốc', 'A, phi công lái máy bay, | Trung đoàn phó'."""
    while row.kind(at) == "COMMA" and (
        row.kind(at + 1) in ("N", "TITLE") or _describes(row, at + 1) or _represents(row, at + 1)
    ):
        end = at + 2
        while end - at < _DESCRIPTION and row.kind(end) in _DESCRIPTIVE:
            end += 1
        if row.kind(end) != "COMMA":
            return at
        at = end
    return at


def _describes(row: Row, at: int) -> bool:
    return row.low(at) in _DESCRIBES or f"{row.low(at)} {row.low(at + 1)}" in _DESCRIBES


def _represents(row: Row, at: int) -> bool:
    """'A, | đại diện Thông tấn xã, | Trưởng Ban Tổ chức X'."""
    return row.kind(at) in ("BODY", "SHELL") and row.low(at).split(" ")[:2] == ["đại", "diện"]


def _was(row: Row, at: int) -> bool:
    """'A khi đó là Phó Giám đốc', 'A đang là Chủ tịch'."""
    return row.low(at) in ("khi", "lúc") and row.low(at + 1) in ("đó", "đó là")


def _note(row: Row, at: int, person: Person) -> int:
    """'(SN 1998, thợ hồ)', '(phải)', '(Giám đốc Công ty X)': past the brackets, their offices taken."""
    if row.kind(at) != "LPAR":
        return at
    close = row.closing(at, _NOTE)
    if close is None:
        return at
    inner = row.tokens[at + 1 : close]
    held = [token.value for token in inner if token.kind == "OFFICE"]
    born = bool(inner) and row.low(at + 1) == "sn"
    if held and (born or inner[0].kind in ("OFFICE", "N", "MARK", "COMMA", "W")):
        person.home = person.home or next((found for token in inner if (found := place_of(token))), ())
        person.offices.extend(held)
        return close + 1
    if any(token.kind in ("PERSON", "NAME", "FORM", "AWARD_NAMED", "EACH") for token in inner):
        return at
    person.home = person.home or next((found for token in inner if (found := place_of(token))), ())
    person.notes.extend(token.value for token in inner if token.kind == "BODY")
    if person.rank and not person.offices and inner and inner[-1].kind == "BODY":
        person.unit = _unit_body(inner[-1])
    elif person.rank and not person.offices and [t.kind for t in inner] == ["BODY", "COMMA", "PROVINCE"]:
        person.unit = _unit_body(inner[0])  # '(Đồn Biên phòng Sương Lạnh, Đà Nẵng)'
    return close + 1


def _unit(row: Row, at: int, person: Person) -> int:
    """'Đại úy A, Đồn Biên phòng X,', 'sinh viên B, Trường Đại học Y,': the unit of one whose rank or trade is told."""
    begin = at
    if row.kind(begin) == "COMMA" and row.kind(begin + 1) == "N":  # ', 36 tuổi, Đồn Biên phòng X'
        begin += 3 if row.low(begin + 2) == "tuổi" else 2
    elif row.kind(begin) == "N" and row.low(begin + 1) == "tuổi":  # '26 tuổi, công tác tại …'
        begin += 2
    if row.kind(begin) in ("COMMA", "DASH") and person.rank:
        begin = _past_trade(row, begin + 1) - 1
    if row.kind(begin) not in ("COMMA", "DASH", "OF") and begin == at:
        return at
    if row.kind(begin + 1) != "BODY":
        return at
    body = _unit_body(row.tokens[begin + 1])
    listed = (
        row.kind(begin + 2) == "COMMA" and row.kind(begin + 3) == "BODY" and row.tokens[begin + 3].value.type != "place"
    )
    coded = row.kind(begin + 2) == "LPAR" and row.kind(row.closing(begin + 2, 4) or 0) == "RPAR"  # '… (PC 67)'
    coded = coded or row.written(begin + 1).endswith(")")  # '(thuộc) Đội X (Phòng Y Công an Z) | cho biết'
    joins = row.kind(begin + 2) == "AND" and row.kind(begin + 3) in _NEXT_PERSON  # ', Công an huyện X và anh B'
    # ', cảnh sát khu vực | Công an xã X | đã cứu'; after a small word the name may go on: 'thành viên | Đội du | kích'
    whole = not row.written(begin + 1).rsplit(" ", 1)[-1].islower()
    traded = bool(person.rank) and whole and row.kind(begin) not in ("COMMA", "DASH", "OF", "N")
    dashed = traded or (row.kind(begin) in ("DASH", "OF") and bool(person.rank))  # 'Thiếu úy A - | thuộc | Đội 12 đã …'
    if body is None or listed or not (coded or joins or dashed or row.kind(begin + 2) in _AFTER_UNIT):
        return at
    if person.rank:
        person.unit = body
    else:
        person.notes.append(body)
    return begin + 2


def _past_trade(row: Row, at: int) -> int:
    """'Đại úy A, | trinh sát | Đội X', 'Trung úy B, | hiện công tác tại | Đồn Y': past what he does there."""
    end = at
    while end - at < _TRADE and row.kind(end) not in (*_AFTER_UNIT, "BODY"):
        end += 1
    beside = row.kind(end) == "COMMA" and row.kind(end + 1) == "BODY"
    if end == at or not (beside or row.kind(end) == "BODY"):
        return at
    words = row.text.lower[row.tokens[at].start : row.tokens[end - 1].end]
    if beside:  # 'nhân viên văn thư, | Phòng Tham mưu'
        return end + 1 if words in _TRADES or words.startswith(_STAFF) else at
    return end if words in _TRADES else at


def _unit_body(token: Token) -> Body | None:
    body: Body = token.value
    return None if body.type == "place" or (body.bare and not body.place) or body.office else body
