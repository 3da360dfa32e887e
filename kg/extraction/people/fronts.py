"""What a clause begins with before its own subject: for whose merit it is, who told it, or who received before."""

from kg.extraction.lexicon import data
from kg.extraction.row import Row

_FRONTS = frozenset(data("recipients")["for_merit"])
_NAMED = frozenset(["NAME", "RANK", "HONORIFIC", "TITLE", "OFFICE", "COMMA", "DASH"])
_NOT_IN_FRONT = frozenset(["COMMA", "SEMI", "DOT", "PASSIVE", "GIVE", "HAND", "AWARD"])
_GIVES = frozenset(["GIVE", "HAND", "COMMEND", "REWARD"])
_NEAR, _SHORT = 40, 8  # chunks back to 'cho', and from there to its verb
_COMRADE = frozenset(["đồng chí", "đ/c"])
_NO_GIVERS = ("Phó ", "Ủy viên")  # posts that hand over and confer nothing
_OPENS = frozenset(["START", "COMMA", "DATE", "DOT", "SEMI"])


def is_honoured_in_front(row: Row, comma: int) -> bool:
    """Whether the words that end at a comma say for whose merit the clause after them tells of an award."""
    at = comma - 1
    while at >= 0 and (row.kind(at) not in _NOT_IN_FRONT or row.kind(at - 1) == row.kind(at + 1) == "NAME"):
        if row.low(at) in _FRONTS and row.kind(at - 1) in _OPENS:
            return True
        at -= 1
    return False


def is_cited(row: Row, comma: int) -> bool:
    """Whether the words that end at a comma say who told it: 'Theo ông A, Phó Giám đốc X'."""
    at = comma - 1
    while at > 0 and row.kind(at) in _NAMED:
        at -= 1
    return at < comma - 1 and at >= 0 and row.low(at) == "theo" and row.kind(at - 1) in _OPENS


def receives_in_front(row: Row, comma: int, office: int) -> bool:
    """'X tặng giấy khen cho A và B, | Giám đốc Công an tỉnh trao …': who gives next, and no post of B's."""
    verb = office + 1
    while row.kind(verb) in ("AUX", "DECIDE"):
        verb += 1
    if row.kind(verb) not in _GIVES or _begins_a_clause(row, comma, office):
        return False
    kinds = [row.kind(at) for at in range(max(comma - _NEAR, 0), comma)]
    to = len(kinds) - 1 - kinds[::-1].index("TO") if "TO" in kinds else -1
    between, before = kinds[to + 1 :], kinds[: max(to, 0)]
    return not _GIVES & {*between} and bool(_GIVES & {*before[-_SHORT:]}) and not {"SEMI", "DOT"} & {*between}


def _begins_a_clause(row: Row, comma: int, office: int) -> bool:
    """'… cho A và B, | đồng chí C, Chủ tịch X | trao', '…, bà D, Phó Chủ tịch Y | trao': an official after a comma."""
    at = comma - 1
    while at > 0 and row.kind(at) in ("OFFICE", "COMMA", "DASH"):
        at -= 1
    first = at
    while first > 0 and row.kind(first - 1) in ("RANK", "HONORIFIC", "TITLE", "W", "DOT"):
        first -= 1
    called = range(first, at)
    official = any(row.kind(i) in ("RANK", "TITLE") or row.low(i) in _COMRADE for i in called)
    deputy = bool(called) and row.tokens[office].value.post.startswith(_NO_GIVERS)
    return row.kind(at) == "NAME" and row.kind(first - 1) in ("COMMA", "SEMI") and (official or deputy)
