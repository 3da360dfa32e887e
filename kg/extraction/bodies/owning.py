"""Bodies that are told by their head alone where an award is said to be theirs, or somebody stands for them."""

from kg.extraction.bodies.body import Body
from kg.extraction.row import Row

_AWARDS = frozenset(["FORM", "AWARD_NAMED"])
_BETWEEN = frozenset(["W", "C", "OTHER", "N", "QUOTED"])
_NEAR = 5  # chunks from an award to 'của'


def owns(row: Row, at: int) -> bool:
    """'giấy khen của | lãnh đạo Sở', 'bằng khen đột xuất của | công ty', 'thừa ủy quyền của | Ban Giám đốc Công ty'."""
    if row.kind(at - 1) == "ON_BEHALF":
        return True
    if row.kind(at - 1) != "OF":
        return False
    before = at - 2
    while at - before < _NEAR and row.kind(before) in _BETWEEN:
        before -= 1
    return row.kind(before) in _AWARDS or row.kind(before) == "ON_BEHALF"


def by_its_head(row: Row, at: int) -> Body:
    """A body of which only the head is said, and which the document names elsewhere: 'công ty', 'bệnh viện'."""
    head: str = row.tokens[at].value[0]
    return Body(head, head, "named", bare=True, start=row.tokens[at].start, end=row.tokens[at].end)
