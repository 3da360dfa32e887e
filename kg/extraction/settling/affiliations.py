"""People with the body that is named beside them: 'anh A, công nhân Công ty X', 'cô giáo B (Trường Tiểu học Y)'."""

from collections.abc import Iterator, Sequence

from kg.extraction.bodies import Body
from kg.extraction.people import Person
from kg.extraction.settling.context import Context
from kg.extraction.settling.organisations import Names
from kg.extraction.tokens import Token
from kg.facts import Affiliation

_OPENS = ("COMMA", "DASH", "OF", "LPAR")
_ROLES = ("TITLE", "HONORIFIC", "W", "OFFICE", "POST")
_CLASS = ("N", "C", "SLASH")  # 'lớp | 9 | A2', 'lớp | 4 | / | 1'
_ROLE = 3  # chunks that may tell what the person is there: 'là công nhân'
_OF = ("ở", "của", "thuộc", "tại")


def affiliations(context: Context, names: Names) -> Iterator[Affiliation]:
    """Each named person without an office, and the body right after the name."""
    told: set[tuple[str, str]] = set()
    for sentence in context.sentences:
        for at, token in enumerate(sentence.row if "PERSON" in sentence.kinds else ()):
            if token.kind != "PERSON" or token.value.offices:
                continue
            person: Person = token.value
            found = _inside(person) or _after(context, sentence.row, at + 1)
            name = context.full_name(person)
            if found is None or " " not in name:
                continue
            role, body = found
            organisation, _ = names.organisation(body)
            if (name, organisation.name) not in told:
                told.add((name, organisation.name))
                yield Affiliation(name, organisation, role, person.rank)


def _inside(person: Person) -> tuple[str, Body] | None:
    """The body in the brackets after the name, or the unit of one with a rank."""
    bodies = [body for body in (person.unit, *person.notes) if body is not None]
    named = next((body for body in bodies if _is_body(body)), None)
    return ("", named) if named is not None else None


def _after(context: Context, row: Sequence[Token], at: int) -> tuple[str, Body] | None:
    if at >= len(row) or (row[at].kind not in _OPENS and context.text.lower[row[at].start : row[at].end] not in _OF):
        return None
    begin = at + 1
    grade, past = _past_class(context, row, begin)
    if past > begin and past < len(row) and row[past].kind == "BODY" and _is_body(row[past].value):
        return grade, row[past].value
    for end in range(begin, min(begin + _ROLE, len(row))):
        token = row[end]
        if token.kind == "BODY":
            role = context.text.text[row[begin].start : token.start].strip() if end > begin else ""
            return (role, token.value) if _is_body(token.value) else None
        if token.kind not in _ROLES:
            return None
    return None


def _past_class(context: Context, row: Sequence[Token], at: int) -> tuple[str, int]:
    """'học sinh lớp 9A2, | Trường THCS X': the pupil's class, and where the words for it end."""
    end = at
    while end < len(row) and row[end].kind in ("W", "TITLE", "HONORIFIC") and end - at < _ROLE:
        end += 1
    if end == at or not context.text.lower[row[at].start : row[end - 1].end].endswith("lớp"):
        return "", at
    first = end
    while end < len(row) and row[end].kind in _CLASS:
        end += 1
    if end == first or row[first].kind != "N":
        return "", at
    role = f"học sinh lớp {context.text.text[row[first].start : row[end - 1].end]}"
    return role, end + (end < len(row) and row[end].kind in ("COMMA", "DASH"))


def _is_body(body: Body) -> bool:
    return body.type != "place" and not (body.bare and body.place is None) and not body.office
