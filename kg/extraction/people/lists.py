"""Posts and units told once for several people: 'hai Phó Giám đốc X là A và B', 'A và B, cùng là cán bộ Khoa Y'."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extraction.bodies import Body
from kg.extraction.lexicon import data
from kg.extraction.people import deputies
from kg.extraction.people.person import Office, Person
from kg.extraction.row import Row
from kg.extraction.tokens import Token

_CENTRE, _CENTRES = "Trung ương", ("Trung ương Hội ", "Trung ương Đoàn")
_STAFF = frozenset(data("posts")["staff"])
_NUMBERS: dict[str, int] = data("posts")["several"]  # 'các' is any number: 0
_JOINS = ("COMMA", "AND", "SEMI")
_NAMING = ("là", "gồm", "gồm:", "gồm có")
_TAKING = ("làm", "giữ chức", "chức vụ", "chức danh")
_IS = ("là", "đó là", "hiện là", "nay là")
_THEN = ("thời", "lúc", "bấy", "giờ", "khi", "đó", "ấy", "hiện", "nay", "hiện nay", "thời điểm", "bấy giờ", "điểm")
_TOGETHER = ("cùng", "đều", "cùng là", "đều là", "cùng thuộc", "đều thuộc")
_MANAGERS = ("Giám đốc", "Tổng Giám đốc", "Hiệu trưởng", "Viện trưởng", "Chủ tịch H")
_DEPARTMENTS = ("Phòng", "Khoa", "Bộ môn")
_SINGLE = ("ông", "bà")
_AFTER_APPOSED = ("COMMA", "SEMI", "DOT", "END")


def share(row: Row) -> list[Token]:
    """Give the people of lists the post or the unit that is told once for all of them."""
    done = 0
    named = [at for at, token in enumerate(row.tokens) if token.kind == "PERSON"]
    for at in named:
        if at < done:
            continue
        done = end = _end_of_list(row, at)
        people = [token.value for token in row.tokens[at:end] if token.kind == "PERSON"]
        if len(people) > 1:
            _same_rank(people)
            _same_staff(people)
            deputies.same_deputies(row, at, end, people)
            deputies.attending(row, at, end, people)
            deputies.named_in_turn(people)
            _told_before(row, at, people)
            _of_a_plural(row, at, people)
            _told_after(row, end, people)
        else:
            _is_named(row, at, people[0])
    _headed(row)
    for at in named:
        _in_union(row.tokens[at].value.offices)
    if len(named) > 1 or len(row.tokens[named[0]].value.offices) > 1:
        deputies.of_heads(row)
        _heads(row, named)
        _departments(row, named)
    return list(row.tokens)


def _headed(row: Row) -> None:
    """'các đồng chí Ủy viên BTV Tỉnh ủy: | A - Trưởng Ban X; B - Giám đốc Y': the post before the colon."""
    for at in [at for at, token in enumerate(row.tokens) if token.kind == "OFFICE"]:
        if row.kind(at + 1) != "COLON" or not (row.low(at - 1) == "các" or row.low(at - 1).startswith("các ")):
            continue  # 'Các Thứ trưởng Bộ X: | A, B', 'các đồng chí Ủy viên Y: | A'
        office: Office = row.tokens[at].value
        end = at + 2
        while row.kind(end) not in ("DOT", "END", "COLON", "OFFICE"):
            person = row.tokens[end].value
            apart = row.low(at - 1) == "các" and row.kind(end) == "PERSON" and row.kind(end - 1) == "SEMI"
            if apart and any(o.body is not None and not o.body.bare for o in person.offices):
                break  # 'các Thứ trưởng Bộ X: A, B; ông C, Giám đốc Y'
            if row.kind(end) == "PERSON" and all(o.post != office.post for o in person.offices):
                person.offices.insert(0, replace(office))
            end += 1


def _end_of_list(row: Row, at: int) -> int:
    end = at + 1
    while row.kind(end) in _JOINS[:2] and row.kind(end + 1) == "PERSON":
        end += 2
    return end


def _told_before(row: Row, at: int, people: list[Person]) -> None:
    """'Năm người thuộc Phòng X là …': the unit; 'hai Phó Giám đốc X là …': the post."""
    at -= row.kind(at - 1) == "COLON"
    if row.low(at - 1) not in _NAMING:
        return
    if row.kind(at - 2) == "OFFICE" and row.low(at - 3).endswith(_TAKING) and row.low(at - 1) != "là":
        for person in people:  # 'được bầu làm Phó Bí thư X | gồm: A, B và C'
            if all(office.post != row.tokens[at - 2].value.post for office in person.offices):
                person.offices.insert(0, replace(row.tokens[at - 2].value))
        return
    if row.kind(at - 2) == "BODY" and row.kind(at - 3) == "OF":
        _in_unit(row.tokens[at - 2].value, people)
    elif row.kind(at - 2) == "OFFICE" and (number := row.low(at - 3).split(" ", 1)[0]) in _NUMBERS:
        _with_post(row.tokens[at - 2].value, people, _NUMBERS[number])  # 'hai (đồng chí) Phó Giám đốc X | là'


def _of_a_plural(row: Row, at: int, people: list[Person]) -> None:
    """'Các Phó Giám đốc X | A và B', 'Hai Phó Chủ tịch Y | C và D': the post of all of them."""
    held = [office for office in people[0].offices if 0 <= office.start < people[0].name_start]
    if held and row.low(at - 1) in _NUMBERS:
        _with_post(held[0], people, _NUMBERS[row.low(at - 1)])


def _is_named(row: Row, at: int, person: Person) -> None:
    """'Trưởng Ban Tổ chức X (khi đó) là Đại tá A': the post whose holder the clause names."""
    if row.low(at - 1) not in _IS:
        return
    begin = at - 2
    while row.low(begin) in _THEN and begin > at - 6:
        begin -= 1
    if row.kind(begin) != "OFFICE" or row.low(begin - 1) in _NUMBERS:
        return
    office: Office = row.tokens[begin].value
    firm = office.body is not None and office.body.type == "named"  # 'Giám đốc công ty là bà A'
    whole = office.body is not None and (firm or not office.body.bare or office.body.place is not None)
    if whole and all(o.post != office.post for o in person.offices):
        person.offices.append(replace(office))


def _told_after(row: Row, end: int, people: list[Person]) -> None:
    """'…, cùng là cán bộ Khoa X', '…, (cùng) thuộc Đội Y'."""
    at = end + 1 if row.kind(end) == "COMMA" else end
    if row.low(at) in _NUMBERS and row.kind(at + 1) == "OFFICE" and row.kind(at + 2) in _AFTER_APPOSED:
        _with_post(row.tokens[at + 1].value, people, _NUMBERS[row.low(at)] or len(people))  # 'A và B, hai cán bộ X'
        return
    together = row.low(at) in _TOGETHER
    at += together
    if together and row.low(at) == "là":
        at += 1
    if row.kind(at) == "OFFICE" and together and row.kind(at + 1) not in ("PERSON", "NAME"):
        _with_post(row.tokens[at].value, people)
    elif row.kind(at) == "OF" and row.low(at) == "thuộc" and row.kind(at + 1) == "BODY":
        _in_unit(row.tokens[at + 1].value, people)


def _same_rank(people: list[Person]) -> None:
    """'trung úy A, B (Cục X)': the rank of the first and the unit in the brackets are those of both."""
    for person, following in pairwise(people):
        plain = following.rank is None and following.honorific is None and following.head is None
        unit = following.notes[-1] if following.notes else None
        if not person.rank or person.offices or person.unit or not plain or following.offices:
            continue
        if unit is not None and unit.type != "place" and not unit.bare:
            following.rank = person.rank
            person.unit = following.unit = unit


def _same_staff(people: list[Person]) -> None:
    """'Thượng úy A và Trung sĩ B, cán bộ Công an huyện X', 'đại úy A và đại úy B - Đội X': the unit of both."""
    *others, last = people
    if not all(p.rank and not p.offices and p.unit is None and not p.notes for p in others) or not last.rank:
        return
    staff = [o for o in last.offices if o.post.lower() in _STAFF and o.body is not None]
    for person in others:
        if len(last.offices) == 1:
            person.offices.extend(replace(office) for office in staff)
        elif not last.offices:
            person.unit = last.unit


def _in_union(held: list[Office]) -> None:
    """'Ủy viên BCH Trung ương Hội X, Trưởng ban Y': the board is one of the centre of that union."""
    for office, following in pairwise(held):
        own, board = office.body, following.body
        if own is None or board is None or board.head != "Ban" or board.parent is not None or board.place is not None:
            continue
        centre = own.name.removeprefix("Ban Chấp hành ").removeprefix("Ban Thường vụ ")
        if centre.startswith(_CENTRES) and not board.bare and board.level is None and _CENTRE not in board.name:
            board.name = f"{board.name} {centre}"


def _heads(row: Row, named: Sequence[int]) -> None:
    """'A, Bí thư và B, Phó Bí thư Đoàn X': a head is of the body of the deputy named next."""
    for at, following in pairwise(named):
        if following != at + 2 or row.kind(at + 1) not in _JOINS:
            continue
        head, deputy = row.tokens[at].value.offices[-1:], row.tokens[at + 2].value.offices[:1]
        if head and deputy and head[0].body is None and deputy[0].post == f"Phó {head[0].post}":
            head[0].body = deputy[0].body


def _departments(row: Row, named: Sequence[int]) -> None:
    """'A, Giám đốc Bưu điện tỉnh và B, Trưởng phòng Hành chính': the department is of the house of the head before."""
    for at, following in pairwise(named):
        if following != at + 2 or row.kind(at + 1) not in _JOINS:
            continue
        head, held = row.tokens[at].value.offices[-1:], row.tokens[following].value.offices[:1]
        house, part = (offices[0].body if offices else None for offices in (head, held))
        if house is None or part is None or not head[0].post.removeprefix("Phó ").startswith(_MANAGERS):
            continue
        whole = house.type in ("named", "territorial") and not house.bare
        if whole and part.type == "field" and part.head in _DEPARTMENTS and part.parent is None and not part.bare:
            part.parent = None if part.place or part.level else house


def _in_unit(body: Body, people: list[Person]) -> None:
    if body.type == "place" or body.bare or body.office:
        return
    for person in people:
        for office in person.offices:
            office.body = office.body or body
        if person.rank and not person.offices:
            person.unit = person.unit or body


def _with_post(office: Office, people: list[Person], number: int = 0) -> None:
    if number not in (0, len(people)):
        return
    for person in people:
        if not person.offices:
            person.offices.append(replace(office))
