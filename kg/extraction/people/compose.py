"""The row of a sentence with its people as single chunks: PERSON takes rank, honorific and offices around the name."""

from kg.extraction.bodies import Body, place_of, words
from kg.extraction.bodies.foreign import country
from kg.extraction.lexicon import data
from kg.extraction.people.completing import CENTRAL, carry_former, complete
from kg.extraction.people.foreign import BRANCHES, FORCES
from kg.extraction.people.lists import apposed, share
from kg.extraction.people.names import names
from kg.extraction.people.offices import offices
from kg.extraction.people.person import Office, Person
from kg.extraction.people.staff import staff
from kg.extraction.row import Row
from kg.extraction.tokens import Token
from kg.language.normal import Normal

_POSTS = frozenset(["POST", "TRUONG", "TITLE"])
_OF_STATES = frozenset(data("posts")["of_states"])
_PLURAL = ("các", "hai", "những", "ba")
_COMRADE = ("đồng chí", "đ/c")
_LINKS = ("là", "hiện", "đang", "nay", "kiêm", "nguyên là", "hiện là", "đang là", "đó", "đó là")
_JOINS = ("COMMA", "DASH", "AND")
_NEXT_PERSON = ("NAME", "RANK", "HONORIFIC", "TITLE")
_AFTER_UNIT = ("COMMA", "RPAR", "DOT", "SEMI", "DASH", "COLON", "END")
_DESCRIBES = ("sinh", "quê", "sn", "trú", "ngụ", "nguyên quán", "thường trú", "hiện trú", "người")
_DESCRIPTIVE = frozenset("W C N DASH PROVINCE LEVEL DATE PERIOD BODY TITLE COUNTRY SLASH FIELD".split())
_DESCRIPTION = 12  # chunks of one description after a name
_TERMS = frozenset(["đắc cử", "đắc", "cử", "đương", "nhiệm", "mãn", "sắp", "lâm", "thời", "tạm", "quyền"])
_OF_THE_PARTY = (*data("awards")["memberships"], "Bí thư", "Phó Bí thư")
_HEADING = ("Trưởng ", "Phó Trưởng ")
_STEERING = ("Ban Chỉ đạo", "Ban Tổ chức", "Ban Vận động")
_OF_A_HOUSE = frozenset(data("posts")["of_a_house"])
_ITEM_ENDS = ("SEMI", "DOT", "END")
_NOTE = 22  # chunks that a note in brackets after a name may hold


class People:
    """Composes the people of sentences, after the bodies."""

    def compose(self, text: Normal, tokens: list[Token]) -> list[Token]:
        """The row with OFFICE and PERSON chunks."""
        kinds = {token.kind for token in tokens}
        if "C" in kinds:
            tokens = names(Row(text, tokens))
        if kinds & _POSTS:
            tokens = offices(Row(text, tokens))
        if "NAME" in [token.kind for token in tokens]:
            tokens = share(Row(text, _persons(Row(text, tokens))))
        return staff(text, tokens) if kinds & _POSTS else tokens


def _persons(row: Row) -> list[Token]:
    tokens = list(row.tokens)
    out: list[Token] = []
    done = 0
    for at in [at for at, token in enumerate(tokens) if token.kind == "NAME"]:
        if at < done:
            continue
        out += tokens[done:at]
        token = tokens[at]
        person = Person(token.value, name_start=token.start, name_end=token.end)
        begin = _before(row, out, person, token.start)
        agent = bool(out) and out[-1].kind == "BY"
        end = _after(row, at + 1, person, agent=agent)
        taken = apposed(row, out, end, person)
        begin = begin if taken is None else taken
        complete(person.offices)
        carry_former(person.offices)
        person.start, person.end = begin, row.tokens[end - 1].end
        out.append(Token("PERSON", begin, person.end, person))
        done = end
    return out + tokens[done:]


# ---- before the name


def _before(row: Row, out: list[Token], person: Person, begin: int) -> int:
    """Take rank, title, honorific and offices before the name off the row; returns where the person begins."""
    if _opens_clause(out):  # 'Chủ tịch LĐLĐ huyện - | A cho biết'
        out.pop()
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
    if person.rank is None and len(out) > 1 and out[-1].kind == "COMMA" and out[-2].kind == "RANK":
        begin, person.rank = out[-2].start, out[-2].value  # 'Thượng tướng, Thứ trưởng Quốc phòng A'
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
    """Whether a post with its body, and a dash after it, begin the sentence or the part of a list before a name."""
    if len(out) < 2 or out[-1].kind != "DASH" or out[-2].kind != "OFFICE" or out[-2].value.body is None:
        return False
    return len(out) == 2 or out[-3].kind in ("SEMI", "COLON", "DOT")


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
        case "BODY" if token.value.type == "fixed" and token.value.office and not person.offices:
            person.offices.insert(0, _office_of(token))
        case "FORMER":
            word = row.text.lower[token.start : token.end]
            person.late = word == "cố"
            if person.offices and person.rank is None and person.honorific is None:
                person.offices[0].former = person.offices[0].former or word  # 'nguyên | Chủ tịch nước | A'
        case _:
            return False
    return True


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
    while out:
        if out[-1].kind == "OFFICE" and out[-1].value.body is None:  # 'Phó Chủ tịch | Tổng Thư ký Hội X | A'
            person.offices.insert(0, out[-1].value)
            begin = out.pop().start
        elif len(out) > 1 and out[-2].kind == "OFFICE" and _joins_offices(row, out):
            person.offices.insert(0, out[-2].value)
            begin = out[-2].start
            del out[-2:]
        else:
            break
    return begin


def _joins_offices(row: Row, out: list[Token]) -> bool:
    """', ', '-', 'và', 'kiêm' between the offices of one; 'Thủ tướng và Bí thư thứ nhất … A' are two people."""
    token, office = out[-1], out[-2].value
    if row.text.lower[token.start : token.end] == "kiêm":
        return True
    if token.kind == "COMMA" and len(out) > 2 and out[-3].kind == "ON_BEHALF":
        return False  # 'thừa ủy quyền của Giám đốc X, Phó Giám đốc A': the one who is stood for is another
    return token.kind in _JOINS and not (token.kind == "AND" and office.post in CENTRAL)


def _office_of(token: Token) -> Office:
    """'Thủ tướng Chính phủ | Nguyễn Xuân Phúc': a body that is named by its office."""
    body: Body = token.value
    government = Body("Chính phủ", "Chính phủ", "fixed", kinds={"any": "chinh-phu"})
    prime = body.office == "Thủ tướng"
    return Office(str(body.office), government if prime else None, start=token.start, end=token.end)


# ---- after the name


def _after(row: Row, at: int, person: Person, *, agent: bool = False) -> int:
    """Read '(…)', ', post', '- post', ', unit' that follow the name; returns where the person ends."""
    end = _note(row, at, person)
    while (begin := _office_after(row, end, person, agent=agent)) is not None:
        person.offices.append(row.tokens[begin].value)
        end = begin + 1
    if person.offices and person.rank and person.offices[-1].body is None:
        end = _of_the_police(row, end, person.offices[-1])
    if person.offices:
        return _note(row, _of_state(row, end, person), person)
    return _unit(row, end, person) if person.rank or (person.head or "").lower() in _OF_A_HOUSE else end


def _of_the_police(row: Row, at: int, office: Office) -> int:
    """'Thiếu tá A, Đội trưởng, | Công an huyện X;': the police body after an item's last comma."""
    body: Body | None = row.tokens[at + 1].value if row.kind(at + 1) == "BODY" else None
    if row.kind(at) != "COMMA" or body is None or body.head != "Công an" or row.kind(at + 2) not in _ITEM_ENDS:
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
    at = _past_description(row, at)
    begin = at + 1
    if row.kind(at) == "OFFICE" and row.tokens[at].value.former and row.low(at).startswith("nguyên là"):
        return at  # 'Ông A nguyên là Giám đốc X'
    if row.kind(at) not in _JOINS and row.low(at) not in _LINKS and not _was(row, at):
        return None
    while row.low(begin) in _LINKS:
        begin += 1
    if row.kind(begin) != "OFFICE":
        return None
    office: Office = row.tokens[begin].value
    follows = row.kind(begin + 1)
    if words.leads_to_name(row, begin + 1):
        return None  # 'A, Chủ tịch Ủy ban X tại doanh nghiệp B'
    if follows in _NEXT_PERSON or (follows in ("C", "COUNTRY") and row.kind(begin + 2) == "NAME"):
        return None  # 'A và Chủ tịch UBND tỉnh B': the office is the next person's
    if row.kind(at) == "AND" and not (
        person.offices and (office.body is None or follows in ("COMMA", "DOT", "SEMI", "END"))
    ):
        return None
    verb = row.kind(at) in ("COMMA", "AND") and follows in ("GIVE", "HAND") and not agent
    if verb and office.body is not None and person.offices and not _held_besides(person.offices[-1], office):
        return None  # 'A, Giám đốc Sở X, Chủ tịch UBND tỉnh tặng …'
    if office.open and row.low(begin + 1) in ("các", "những"):
        return None  # 'A, bộ trưởng các bộ …': others
    if row.kind(at) == "COMMA" and office.post in CENTRAL and follows not in _AFTER_UNIT:
        return None  # '…, ông A, Thủ tướng yêu cầu …': the clause's own subject
    return begin


def _held_besides(party: Office, office: Office) -> bool:
    """'A, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh trao': an office of the Party and one of the State are one man's."""
    if office.post.startswith(_HEADING) and office.body is not None and office.body.head.startswith(_STEERING):
        return True  # 'A, Chủ tịch UBND huyện, Trưởng Ban Chỉ đạo X trao'
    return party.post.startswith(_OF_THE_PARTY) and not office.post.startswith(_OF_THE_PARTY)


def _past_description(row: Row, at: int) -> int:
    """'A, 64 tuổi, | Giám đốc', 'A, quê Nghệ An, | Giám đốc', 'A, phi công lái máy bay, | Trung đoàn phó'."""
    while row.kind(at) == "COMMA" and (row.kind(at + 1) in ("N", "TITLE") or row.low(at + 1) in _DESCRIBES):
        end = at + 2
        while end - at < _DESCRIPTION and row.kind(end) in _DESCRIPTIVE:
            end += 1
        if row.kind(end) != "COMMA":
            return at
        at = end
    return at


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
    if any(token.kind in ("PERSON", "NAME", "FORM", "AWARD_NAMED") for token in inner):
        return at
    person.home = person.home or next((found for token in inner if (found := place_of(token))), ())
    person.notes.extend(token.value for token in inner if token.kind == "BODY")
    if person.rank and not person.offices and inner and inner[-1].kind == "BODY":
        person.unit = _unit_body(inner[-1])
    return close + 1


def _unit(row: Row, at: int, person: Person) -> int:
    """'Đại úy A, Đồn Biên phòng X,', 'sinh viên B, Trường Đại học Y,': the unit of one whose rank or trade is told."""
    begin = at
    if row.kind(begin) == "COMMA" and row.kind(begin + 1) == "N":  # ', 36 tuổi, Đồn Biên phòng X'
        begin += 3 if row.low(begin + 2) == "tuổi" else 2
    if row.kind(begin) not in ("COMMA", "DASH", "OF") or row.kind(begin + 1) != "BODY":
        return at
    body = _unit_body(row.tokens[begin + 1])
    listed = (
        row.kind(begin + 2) == "COMMA" and row.kind(begin + 3) == "BODY" and row.tokens[begin + 3].value.type != "place"
    )
    if body is None or listed or row.kind(begin + 2) not in _AFTER_UNIT:
        return at
    if person.rank:
        person.unit = body
    else:
        person.notes.append(body)
    return begin + 2


def _unit_body(token: Token) -> Body | None:
    body: Body = token.value
    return None if body.type == "place" or body.bare or body.office else body
