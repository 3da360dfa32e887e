"""The row of a sentence with its people as single chunks: PERSON takes rank, honorific and offices around the name."""

from kg.extraction.people.after import read_after
from kg.extraction.people.apposition import apposed
from kg.extraction.people.before import take_before
from kg.extraction.people.completing import carry_former, complete
from kg.extraction.people.given import given_names
from kg.extraction.people.lists import share
from kg.extraction.people.names import names
from kg.extraction.people.offices import offices, offices_behind
from kg.extraction.people.person import Person
from kg.extraction.people.staff import staff
from kg.extraction.row import Row
from kg.extraction.tokens import Token
from kg.language.normal import Normal

_ADDRESSES = frozenset(["đồng chí", "đ/c", "ông", "bà"])
_POSTS = frozenset(["POST", "TRUONG", "TITLE"])


class People:
    """Composes the people of sentences, after the bodies."""

    def compose(self, text: Normal, tokens: list[Token]) -> list[Token]:
        """The row with OFFICE and PERSON chunks."""
        kinds = {token.kind for token in tokens}
        if "HONORIFIC" in kinds:
            tokens = given_names(text, tokens)
        if "C" in kinds or "C" in [token.kind for token in tokens]:
            tokens = names(Row(text, tokens))
        if kinds & _POSTS:
            tokens = offices(Row(text, tokens))
        if "NAME" in [token.kind for token in tokens]:
            tokens = offices_behind(Row(text, tokens))
            tokens = share(Row(text, _persons(Row(text, tokens))))
        return staff(text, tokens) if kinds & _POSTS else tokens


def _addressed(row: Row, out: list[Token], person: Person, begin: int) -> int:
    """'| đồng chí | Bí thư Tỉnh ủy X A': how one is addressed, before the office; returns where the words begin."""
    before = out[-1] if out else None
    if before is None or before.kind != "HONORIFIC" or person.honorific is not None or not person.offices:
        return begin
    words = row.text.lower[before.start : before.end]
    if words not in _ADDRESSES or row.text.text[before.end : begin].strip():
        return begin
    person.honorific = words
    out.pop()
    return before.start


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
        begin = take_before(row, out, person, token.start)
        agent = bool(out) and out[-1].kind == "BY"
        end = read_after(row, at + 1, person, agent=agent)
        taken = apposed(row, out, end, person)
        begin = begin if taken is None else taken
        begin = _addressed(row, out, person, begin)
        complete(person.offices)
        carry_former(person.offices)
        person.start, person.end = begin, row.tokens[end - 1].end
        out.append(Token("PERSON", begin, person.end, person))
        done = end
    return out + tokens[done:]
