"""Committees of an occasion: 'Ban Tổ chức hội thi' is the one of the contest that the text is about."""

from kg.extraction.bodies.body import Body
from kg.extraction.row import Row

_COMMITTEES = frozenset(["Ban Tổ chức", "Ban Giám khảo"])
_AFTER = frozenset("GIVE HAND AUX DECIDE COMMEND REWARD COMMA AND DOT SEMI END RPAR".split())


def of_the_occasion(row: Row, at: int) -> tuple[int, Body] | None:
    """'Ban Tổ chức | hội thi | đã trao …': no more than the committee, where nothing says which contest is meant."""
    head = row.tokens[at].value[0]
    if head not in _COMMITTEES or row.kind(at + 1) != "EVENT" or row.kind(at + 2) not in _AFTER:
        return None
    return at + 2, Body(head, head, "field", bare=True)
