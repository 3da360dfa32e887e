"""Posts before a comma, dash or colon that say who the one named after it is: 'Chủ tịch Hội X, | ông A'."""

from kg.extraction.bodies import Body
from kg.extraction.people.completing import CENTRAL
from kg.extraction.people.person import Office, Person
from kg.extraction.row import Row
from kg.extraction.tokens import Token

_MARKS = ("COMMA", "DASH")
_OF_UNITS = ("Trưởng phòng", "Phó trưởng phòng", "Phó Trưởng phòng", "Phó phòng", "Đồn trưởng", "Đội trưởng")
_MARKS_BEHIND = ("AND", "SEMI", "LPAR", "DASH", "OFFICE")
_NAMING = frozenset(["PERSON", "NAME", "RANK", "OFFICE", "ON_BEHALF", "BODY"])
_IS = ("là", "đó là", "hiện là", "nay là")
_DASHES = ("-", "–", "—")
_SINGLE = ("ông", "bà")
_YOUNGER = (*_SINGLE, "anh", "chị", "thầy", "cô")
_IN_LISTS = ("PERSON", "OFFICE", "AND", "SEMI", "BODY", "GROUP")
_ARMED = ("Công an", "Quân ", "Quân sự", "Biên phòng", "Cảnh sát", "Quốc phòng", "Hải quân", "Quân khu", "Quân đoàn")
_ACTS = frozenset(["AUX", "GIVE", "HAND", "COMMEND", "REWARD", "ON_BEHALF"])
_LEADS_TO_ONE = ("AND", "PASSIVE", "FROM", "BY")
_BEFORE_APPOSED = ("AUX", "TO", "GIVE", "HAND", "NAMELY", "START", "DASH")
_AFTER_APPOSED = ("COMMA", "SEMI", "DOT", "END")


def apposed(row: Row, out: list[Token], end: int, person: Person) -> int | None:
    """'cho Giám đốc Công an tỉnh X, Thiếu tướng A,': takes the post before the comma; returns where it begins."""
    dashed = row.text.lower[person.name_end : person.offices[0].start].strip() in _DASHES if person.offices else False
    if dashed and _begins(out, "COMMA") and person.honorific in _SINGLE:
        person.offices.insert(0, out[-2].value)  # 'Trưởng Ban Tổ chức X, | ông A - Phó Chủ tịch Y -'
        del out[-2:]
        return person.offices[0].start
    if person.offices and _begins(out, "DASH") and person.honorific in _YOUNGER:
        person.offices.insert(0, out[-2].value)  # 'Bí thư Đoàn X - | anh A, Phó Chủ tịch Y, …'
        del out[-2:]
        return person.offices[0].start
    if person.offices or person.unit is not None:
        return None
    if len(out) < 2 or out[-1].kind not in _MARKS or out[-2].kind != "OFFICE":
        return _after_colon(row, out, end, person)
    if out[-2].value.body is None and not (
        person.rank and out[-2].value.post in _OF_UNITS and row.kind(end) == "COMMA"
    ):
        return None
    before = out[-3] if len(out) > 2 else None
    kind = before.kind if before is not None else "START"
    follows = row.kind(end)
    if kind == "ON_BEHALF":
        return None  # 'Thừa ủy quyền Chủ tịch UBND tỉnh, bà A đã trao …'
    if out[-1].kind == "DASH" and (person.honorific not in _YOUNGER or out[-2].value.post in CENTRAL):
        return None
    alone = person.honorific in _SINGLE and kind not in _IN_LISTS  # 'theo Chủ tịch Hội X, ông A, …'
    sure = out[-1].kind == "COMMA" and kind in ("START", "AND", "SEMI") and follows in (*_AFTER_APPOSED, "AND")
    sure = sure and bool(person.rank) and _is_armed(out[-2].value.body)  # '… và Trưởng Công an xã, Đại úy A, …'
    ends = (
        follows in _ACTS
        or (kind == "FROM" and follows not in ("COMMA", "AND", "OFFICE"))
        or (follows == "COMMA" and not _lists_on(row, end + 1))
    )
    ends = ends or (_after_another(out, len(out) - 2) and follows not in (*_MARKS_BEHIND, "COMMA"))
    if kind in _LEADS_TO_ONE and out[-1].kind == "COMMA" and (person.rank or person.honorific in _SINGLE) and ends:
        sure = True  # 'A và Giám đốc X, | ông B, cùng đến', '… và Phó Y, | Đại tá C trao', 'được Z, | ông D trao'
    if not sure and not (person.rank and kind in _BEFORE_APPOSED and follows in _AFTER_APPOSED):
        # 'Chủ tịch Hội X, ông A, cho biết'; 'Bí thư Tỉnh ủy X, B đã …': one person and no list
        is_ = before is not None and row.text.lower[before.start : before.end] in _IS
        joined = before is not None and _joins(row, before)
        if kind not in ("START", "DATE") and not (joined or is_ or alone):
            return None
        enclosed = follows == out[-1].kind == "DASH" and not _lists_on(row, end + 1)  # 'Chủ tịch X - ông A - cho biết'
        if (follows in ("AND", "SEMI", "LPAR", "DASH", "OFFICE") and not enclosed) or (
            follows == "COMMA" and _lists_on(row, end + 1)
        ):
            return None
        proxy = len(out) > 4 and "ON_BEHALF" in (
            out[-5].kind,
            out[-6:][0].kind,
        )  # 'thay mặt X, | Phó Giám đốc Y, Đại tá A'
        if joined and len(out) > 3 and out[-4].kind in ("PERSON", "OFFICE") and not proxy:
            return _several_posts(row, out, end, person)
    office: Office = out[-2].value
    person.offices.append(office)
    del out[-2:]
    return office.start


def _after_another(out: list[Token], at: int) -> bool:
    """Whether 'và' and a person named before it stand before a place."""
    return at > 1 and out[at - 1].kind == "AND" and out[at - 2].kind == "PERSON"


def _begins(out: list[Token], mark: str) -> bool:
    """Whether a post with its body, and a mark after it, begin the sentence."""
    return len(out) == 2 and out[1].kind == mark and out[0].kind == "OFFICE" and out[0].value.body is not None


def _after_colon(row: Row, out: list[Token], end: int, person: Person) -> int | None:
    """'- Giám đốc Công an tỉnh X: Thiếu tướng A': a post that begins an item, and whose it is."""
    if len(out) < 2 or out[-1].kind != "COLON" or out[-2].kind != "OFFICE" or out[-2].value.body is None:
        return None
    begins = len(out) == 2 or out[-3].kind in ("SEMI", "DASH")
    if not begins or row.kind(end) not in _AFTER_APPOSED:
        return None
    office: Office = out[-2].value
    person.offices.append(office)
    del out[-2:]
    return office.start


def _several_posts(row: Row, out: list[Token], end: int, person: Person) -> int | None:
    """'Bí thư Đảng ủy, Giám đốc X, Đại tá A cho biết', '…, ông B:': all the posts before the comma, which begin."""
    first = len(out) - 2
    while first > 1 and _joins(row, out[first - 1]) and out[first - 2].kind == "OFFICE":
        first -= 2
    announced = person.rank or person.head or person.honorific in (*_SINGLE, "đồng chí")
    opens = first == 0 or _after_another(out, first) or _is_the_subject(out, first)
    if not opens or not announced or row.kind(end) in _MARKS_BEHIND:
        return None
    if row.kind(end) == "COMMA" and _lists_on(row, end + 1):
        return None
    held = [token.value for token in out[first:] if token.kind == "OFFICE"]
    person.offices.extend(held)
    del out[first:]
    return int(held[0].start)


def _joins(row: Row, token: Token) -> bool:
    return token.kind == "COMMA" or row.text.lower[token.start : token.end] == "kiêm"


def _is_the_subject(out: list[Token], at: int) -> bool:
    """Whether a comma stands before a place and nobody is named before it: 'Phát biểu tại hội nghị, | Bí thư X, …'."""
    return at > 0 and out[at - 1].kind == "COMMA" and _NAMING.isdisjoint([token.kind for token in out[:at]])


def _is_armed(body: Body | None) -> bool:
    """Whether a body is one of the police or the army, or a part of one."""
    while body is not None and body.parent is not None:
        body = body.parent
    return body is not None and any(word in body.name for word in _ARMED)


def _lists_on(row: Row, at: int) -> bool:
    return row.kind(at) in ("NAME", "HONORIFIC", "RANK", "OFFICE", "TITLE", "BODY", "N")
