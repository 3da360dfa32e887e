"""Ministries as they are called after a post, without 'Bộ': 'Bộ trưởng | GD & ĐT'."""

from kg.extraction.bodies.body import Body
from kg.extraction.bodies.foreign import country
from kg.extraction.lexicon import data
from kg.extraction.row import Row

# by the form without 'Bộ' and blanks: 'gd&đt'
_CALLED = {
    form.removeprefix("Bộ ").lower().replace(" ", ""): name
    for name, entry in data("organisations")["fixed"].items()
    if name.startswith("Bộ ")
    for form in (name, *entry["forms"])
    if form.startswith("Bộ ")
}
_MINISTERS = ("Bộ trưởng", "Thứ trưởng")
_LONGEST = 10  # chunks


def ministry(row: Row, at: int) -> tuple[int, Body] | None:
    """The ministry of this country that the longest run of words from a place on calls, and where it ends."""
    for end in range(min(at + _LONGEST, row.size), at, -1):
        name = _CALLED.get(row.span(at, end - 1).lower().replace(" ", ""))
        if name is not None:
            start, stop = row.tokens[at].start, row.tokens[end - 1].end
            abroad = country(row, end) > end
            return None if abroad else (end, Body("Bộ", name, "fixed", kinds={"any": "bo"}, start=start, end=stop))
    return None


def of_a_minister(row: Row, at: int) -> tuple[int, Body] | None:
    """'Bộ trưởng | Công an | Lê Văn Quý': the ministry, where the same word alone calls the police of a place."""
    minister = row.kind(at - 1) == "POST" and str(row.tokens[at - 1].value).endswith(_MINISTERS)
    return ministry(row, at) if minister else None
