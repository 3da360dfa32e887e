"""Posts that several may hold: a deputy's, told once for two or after the head of the same body."""

from dataclasses import replace

import regex

from kg.extraction.bodies import Body
from kg.extraction.lexicon import data
from kg.extraction.people.person import Person
from kg.extraction.row import Row

_OF_SEVERAL = ("Phó ", "Ủy viên", "Thành viên", "thành viên")
_DASHES = ("-", "–", "—")
_JOINS = ("COMMA", "AND", "SEMI")
_NUMBERS: dict[str, int] = data("posts")["several"]
_HAVING = ("có", "còn có", "là")
_ATTENDS = regex.compile(r"\b(?:" + "|".join(data("posts")["attends"]) + r")\b")


def same_deputies(row: Row, at: int, end: int, people: list[Person]) -> None:
    """'ông A, ông B - Phó Tổng Biên tập': a post that several may hold, after a dash, is of all before it."""
    *others, last = people
    if not last.offices or not last.offices[0].post.startswith(_OF_SEVERAL) or row.kind(at - 1) == "OFFICE":
        return
    if row.kind(end) not in ("SEMI", "DOT", "END"):
        return  # 'trao quà cho A, ông B - Phó Chủ tịch X - nói'
    plain = all(not (p.rank or p.offices or p.notes or p.unit or p.head) and p.honorific for p in others)
    between = row.text.lower[last.name_end : last.offices[0].start].strip()
    if plain and between in _DASHES and len(last.offices) == 1:
        for person in others:
            person.offices.append(replace(last.offices[0]))


def attending(row: Row, at: int, end: int, people: list[Person]) -> None:
    """'Dự có … ; Thượng tá A và Thượng tá B, Phó Giám đốc X;', 'các ông A và B, Phó Chủ tịch Y': both are deputies."""
    first, last = people[0], people[-1]
    if len(people) != 2 or len(last.offices) != 1:
        return
    held = last.offices[0]
    if held.body is None or not held.post.startswith(_OF_SEVERAL) or held.start < last.name_end:
        return
    plain = not (first.offices or first.notes or first.unit or first.head)
    honorific = (first.honorific or "").split(" ", 1)[0]
    several = honorific in _NUMBERS or row.low(at - 1).split(" ", 1)[0] in _NUMBERS or row.low(at - 2) in _NUMBERS
    listed = (row.kind(at - 1) == "SEMI" or row.low(at - 1) in _HAVING) and bool(first.rank or first.honorific)
    listed = listed and _ATTENDS.search(row.text.lower, row.tokens[0].start, first.start) is not None
    ends = row.kind(end) in ("SEMI", "DOT", "END") or row.kind(end) in ("AND", "COMMA")
    if plain and ends and (several or listed):
        first.offices.append(replace(held))


def named_in_turn(people: list[Person]) -> None:
    """'Phó Chủ tịch Hội X A, B và C': a post that several may hold, before bare names, is of all of them."""
    first, *others = people
    held = first.offices[-1] if first.offices and not first.honorific else None
    if held is None or held.body is None or not held.post.startswith(_OF_SEVERAL) or held.start > first.name_start:
        return
    for person in others:
        if person.rank or person.offices or person.notes or person.unit or person.head or person.honorific:
            return
    for person in others:
        person.offices.append(replace(held))


def of_heads(row: Row) -> None:
    """'bà A - Chủ tịch Hội X, ông B - Phó Chủ tịch Thường trực;': a deputy is of the body of the head named before."""
    heads: dict[str, Body] = {}
    for token in row.tokens:
        if token.kind != "PERSON":
            if token.kind not in _JOINS:
                heads.clear()
            continue
        for at, office in enumerate(token.value.offices):
            post = office.post
            if office.body is None and any(o.body is not None for o in token.value.offices[at + 1 :]):
                continue  # 'Phó Chủ tịch, Tổng Thư ký Hội X': the body is named after
            if office.body is not None and not post.startswith("Phó ") and not office.body.bare:
                heads = {post: office.body}
            elif office.body is None and post.startswith("Phó ") and not office.open:
                base = post.removeprefix("Phó ").removesuffix(" Thường trực").removesuffix(" kiêm nhiệm")
                office.body = heads.get(base)
