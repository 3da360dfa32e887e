"""What stands before the name of a person and belongs to it: rank, title, honorific, branch and offices."""

from kg.extraction.bodies import Body
from kg.extraction.bodies.foreign import COUNTRIES
from kg.extraction.lexicon import data
from kg.extraction.people.completing import CENTRAL
from kg.extraction.people.foreign import BRANCHES, FORCES
from kg.extraction.people.offices import office_of
from kg.extraction.people.person import Office, Person
from kg.extraction.row import Row
from kg.extraction.tokens import Token

_OF_STATES = frozenset(data("posts")["of_states"])
_HEADS = frozenset(data("posts")["heads_of_states"])
_SAINTS = frozenset(data("names")["saints"])
_PLURAL = ("các", "hai", "những", "ba")
_NOTE = 6  # chunks in such brackets, and the brackets
_OPENING = ("SEMI", "COLON", "DOT", "PASSIVE", "FROM", "BY", "AUX", "NAMELY")
_COMRADE = ("đồng chí", "đ/c")
_JOINS = ("COMMA", "DASH", "AND")
_NAMING = frozenset(["PERSON", "NAME", "HONORIFIC", "RANK", "TITLE", "OFFICE"])
_TERMS = frozenset("đảng cộng hòa dân chủ đắc cử đương nhiệm mãn sắp lâm thời tạm quyền".split()) | {"đắc cử"}
_DEGREES = frozenset(data("names")["degrees"])


def take_before(row: Row, out: list[Token], person: Person, begin: int) -> int:
    """Take rank, title, honorific and offices before the name off the row; returns where the person begins."""
    if _opens_clause(out):  # 'Chủ tịch LĐLĐ huyện - | A cho biết'
        out.pop()
    elif out and _may_stand_apart(row, out[-1]) and _opens_clause(out[:-1]):  # 'Giám đốc X - Đại tá | A'
        del out[-2]
    begin = _past_place(row, out, _past_note(out, begin))
    begin = _past_state(row, out, begin)
    while out:
        token = out[-1]
        if token.kind == "OFFICE" and not person.offices and _may_hold(row, token, person, begin):
            begin = _take_offices(row, out, person)
            continue
        if not _takes(row, out, token, person):
            break
        begin = token.start
        out.pop()
        if _is_office_in_itself(token):  # 'Bí thư Tỉnh ủy X, | Chủ tịch nước | A'
            begin = _take_more_offices(row, out, person, begin)
    if person.rank is None and len(out) > 1 and out[-1].kind == "COMMA" and out[-2].kind == "RANK":
        begin, person.rank = out[-2].start, out[-2].value  # 'Thượng tướng, Thứ trưởng Quốc phòng A'
        del out[-2:]
    return begin


def _may_stand_apart(row: Row, token: Token) -> bool:
    """Whether a rank or 'đồng chí' may follow a dash after the posts of the one named."""
    return token.kind == "RANK" or (token.kind == "HONORIFIC" and row.text.lower[token.start : token.end] in _COMRADE)


def _past_note(out: list[Token], begin: int) -> int:
    """'Bí thư Đoàn Trường X (Đại học Y) | A': past what stands in brackets behind the office."""
    if not out or out[-1].kind != "RPAR":
        return begin
    at = next((i for i in range(len(out) - 2, max(len(out) - _NOTE, 0), -1) if out[i].kind == "LPAR"), 0)
    if not at or out[at - 1].kind != "OFFICE" or out[at - 1].value.body is None:
        return begin
    if any(token.kind in ("PERSON", "NAME", "OFFICE") for token in out[at:]):
        return begin
    begin = out[at].start
    del out[at:]
    return begin


def _past_place(row: Row, out: list[Token], begin: int) -> int:
    """'Hiệu trưởng Trường X, Hà Nội | A', 'Giám đốc Bệnh viện Y, tỉnh Z | B': past where the house is."""
    if len(out) < 3 or out[-2].kind != "COMMA" or out[-3].kind != "OFFICE" or row.text.text[out[-1].end : begin] != " ":
        return begin
    place = out[-1].kind == "PROVINCE" or (out[-1].kind == "BODY" and out[-1].value.type == "place")
    body: Body | None = out[-3].value.body
    if not place or body is None or body.type != "named" or body.bare:
        return begin
    begin = out[-2].start
    del out[-2:]
    return begin


def _past_state(row: Row, out: list[Token], begin: int) -> int:
    """'Bộ trưởng Bộ Quốc phòng | Việt Nam | A', 'Tổng thống | đắc cử (Mỹ) | A': past what stands behind the office."""
    at = len(out) - 1
    while at >= 0 and (_is_a_state(out[at]) or row.text.lower[out[at].start : out[at].end] in _TERMS):
        at -= 1
    if at < 0 or at == len(out) - 1 or out[at].kind != "OFFICE":
        return begin
    state = next((token for token in out[at + 1 :] if _is_a_state(token)), None)
    office: Office = out[at].value
    if state is not None and office.body is None and office.post in _OF_STATES:
        name = row.text.text[state.start : state.end]
        office.body = Body(name, name, "fixed", start=state.start, end=state.end)
    begin = out[at + 1].start
    del out[at + 1 :]
    return begin


def _is_a_state(token: Token) -> bool:
    return token.kind == "COUNTRY" or (token.kind == "PROVINCE" and bool(token.value[0] == "Việt Nam"))


def _may_hold(row: Row, office: Token, person: Person, begin: int) -> bool:
    """Whether the office before a name is that person's; 'Thị trưởng thành phố X | ông A' stand right together."""
    if person.honorific in (None, *_COMRADE):
        return True
    return office.value.body is not None and not row.text.text[office.end : begin].strip()


def _opens_clause(out: list[Token]) -> bool:
    """Whether posts with their bodies, and a dash after them, begin the sentence or a part of a list."""
    if len(out) < 2 or out[-1].kind != "DASH" or out[-2].kind != "OFFICE" or out[-2].value.body is None:
        return False
    first = len(out) - 2
    while first > 1 and out[first - 1].kind == "COMMA" and out[first - 2].kind == "OFFICE":
        first -= 2
    dated = [token.kind for token in out[max(first - 2, 0) : first]] == ["DATE", "COMMA"]
    begins = first == 0 or dated or out[first - 1].kind in _OPENING
    begins = begins or [token.kind for token in out[max(first - 2, 0) : first]] == [
        "PERSON",
        "AND",
    ]  # 'A và | Chủ tịch X - B'
    if len(out) - 2 > first and "ON_BEHALF" in [token.kind for token in out[max(first - 2, 0) : first]]:
        return True  # 'thay mặt Chủ tịch X, | Trưởng Công an Y - Trung tá A'
    # 'Phát biểu tại buổi lễ, | Chủ tịch X - A'
    return begins or (out[first - 1].kind == "COMMA" and _NAMING.isdisjoint([token.kind for token in out[:first]]))


def _takes(row: Row, out: list[Token], token: Token, person: Person) -> bool:
    """Whether the chunk before belongs to the person; notes what it says."""
    match token.kind:
        case "RANK" if person.rank is None:
            person.rank = token.value
        case "TITLE" if not person.offices:
            person.head = row.text.text[token.start : token.end]
        case "COUNTRY":
            return len(out) > 1 and out[-2].kind == "RANK"  # 'Trung tướng Mỹ John Doe'
        case "BODY" if person.rank is None and not person.offices and len(out) > 1 and out[-2].kind == "RANK":
            person.unit = token.value  # 'đại tá hải quân Mỹ John Doe'
        case "COMMA":
            return _of_several_degrees(row, out, person)
        case "DOT":
            return len(out) > 1 and out[-2].kind == "TITLE"  # 'TS. Lê Văn Quý'
        case "HONORIFIC" if person.honorific is None and not person.offices:
            person.honorific = row.text.lower[token.start : token.end]
            return person.honorific.split()[0] not in _PLURAL
        case "FIELD" | "W" | "C" if row.text.lower[token.start : token.end] in BRANCHES:
            if not _of_branch(row, out):
                return False
            word = row.text.lower[token.start : token.end]
            if person.branch is None and word in FORCES:
                person.branch = word
        case "C" if row.text.text[token.start : token.end] in _SAINTS:  # 'Linh mục Giuse | Lê Văn Mây'
            return len(out) > 1 and out[-2].kind in ("RANK", "HONORIFIC", "TITLE")
        case "BODY" if _is_office_in_itself(token) and not person.offices:
            person.offices.insert(0, office_of(token))
        case "FORMER":
            word = row.text.lower[token.start : token.end]
            person.late = word == "cố"
            if person.offices and person.rank is None and person.honorific is None:
                person.offices[0].former = person.offices[0].former or word  # 'nguyên | Chủ tịch nước | A'
        case _:
            return False
    return True


def _of_several_degrees(row: Row, out: list[Token], person: Person) -> bool:
    """'Phó Giáo sư, | Tiến sĩ A': a comma between two degrees of one."""
    if len(out) < 2 or out[-2].kind != "TITLE" or (person.head or "").lower().rstrip(".") not in _DEGREES:
        return False
    return row.text.lower[out[-2].start : out[-2].end].rstrip(".") in _DEGREES


def _of_branch(row: Row, out: list[Token]) -> bool:
    """'trung sĩ (đặc nhiệm) hải quân | John Finn': the branch that a rank is of."""
    at = len(out) - 2
    while at > 0 and row.text.lower[out[at].start : out[at].end] in BRANCHES:
        at -= 1
    return at >= 0 and out[at].kind in ("RANK", "TITLE")


def _take_offices(row: Row, out: list[Token], person: Person) -> int:
    """'Bí thư Đảng ủy, Chủ tịch UBND xã' before the name: every office of the list."""
    begin = out[-1].start
    person.offices.insert(0, out.pop().value)
    return _take_more_offices(row, out, person, begin)


def _is_office_in_itself(token: Token) -> bool:
    return token.kind == "BODY" and token.value.type == "fixed" and bool(token.value.office)


def _take_more_offices(row: Row, out: list[Token], person: Person, begin: int) -> int:
    """The offices of the list before the one that is taken."""
    while out:
        if out[-1].kind == "OFFICE" and out[-1].value.body is None:  # 'Phó Chủ tịch | Tổng Thư ký Hội X | A'
            person.offices.insert(0, out[-1].value)
            begin = out.pop().start
        elif len(out) > 1 and out[-2].kind == "OFFICE" and _joins_offices(row, out, person):
            person.offices.insert(0, out[-2].value)
            begin = out[-2].start
            del out[-2:]
        else:
            break
    return begin


def _joins_offices(row: Row, out: list[Token], person: Person) -> bool:
    """', ', '-', 'và', 'kiêm' between the offices of one; 'Thủ tướng và Bí thư thứ nhất … A' are two people."""
    token, office = out[-1], out[-2].value
    heads = person.offices[0].post in _HEADS and office.post in _OF_STATES
    if heads and token.kind == "COMMA" and office.body is not None and office.body.name in COUNTRIES:
        return False  # 'lời chúc của chủ tịch Trung Quốc, | Tổng thống A'
    if row.text.lower[token.start : token.end] == "kiêm":
        return True
    if token.kind == "COMMA" and len(out) > 2 and out[-3].kind == "ON_BEHALF":
        return False  # 'thừa ủy quyền của Giám đốc X, Phó Giám đốc A': the one who is stood for is another
    return token.kind in _JOINS and not (token.kind == "AND" and office.post in CENTRAL)
