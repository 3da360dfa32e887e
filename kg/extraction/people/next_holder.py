"""Posts behind a name that are those of whoever is named next: 'Bí thư X A, | Phó Bí thư, Chủ tịch Y B'."""

from kg.extraction.people.person import Person
from kg.extraction.row import Row

_JOINS = ("COMMA", "DASH", "AND")
_NOTE = 6  # chunks in brackets
_NAMES = ("NAME", "RANK", "HONORIFIC", "TITLE")


def past_posts(row: Row, at: int) -> int:
    """Past posts that commas, dashes and 'kiêm' join."""
    end = at + 1
    while (row.kind(end) in ("COMMA", "DASH") or row.low(end) == "kiêm") and row.kind(end + 1) == "OFFICE":
        end += 2
    return end


def _past_place(row: Row, at: int) -> int:
    """'Hiệu trưởng Trường X | (huyện Y)', '…, xã Z': past where the body of a post is."""
    close = row.closing(at, _NOTE) if row.kind(at) == "LPAR" else None
    if close is not None:
        return close + 1
    placed = row.kind(at) == "COMMA" and row.kind(at + 1) == "BODY" and row.tokens[at + 1].value.type == "place"
    return at + 2 if placed and row.kind(at + 2) == "NAME" else at


def is_chain_of_next(row: Row, at: int, person: Person) -> bool:
    """'Bí thư X A, | Phó Bí thư, Chủ tịch Y B': of two whose posts stand before their names."""
    posts = past_posts(row, at)
    end = _past_place(row, posts)
    before = bool(person.offices) and all(office.end <= person.name_start for office in person.offices)
    if posts == at + 1 and end == posts:
        return False
    return row.kind(end) in _NAMES and before and row.kind(at - 1) in ("COMMA", "AND")


def is_of_the_next(row: Row, at: int) -> bool:
    """Whether one is named here, with rank or honorific, who has no post of his own behind the name."""
    end = at
    while row.kind(end) in ("HONORIFIC", "RANK", "TITLE"):
        end += 1
    own = row.kind(end + 1) in _JOINS and row.kind(end + 2) == "OFFICE"
    return end > at and row.kind(end) == "NAME" and not own
