"""Whether the post that a body is of is held by somebody named before it: 'ông A, Giám đốc Công ty X | Hồ Tây'."""

from kg.extraction.row import Row

_POST_KINDS = ("POST", "TRUONG")
_POST_NEAR = 20  # chunks before a name
_SHORTEST_NAME = 2  # words
_BESIDE = ("COMMA", "DASH", "LPAR")


def held_by_one_before(row: Row, at: int, *, chain: bool = True) -> bool:
    """Whether the post of a place stands behind a name: 'ông Lê Văn Mây, Trưởng bản |', and not 'và Trưởng bản |'.

    With `chain` other posts may stand between: 'ông A, Bí thư X, Giám đốc Công ty Du lịch Sông | Hồ Tây'.
    """
    for post in range(at - 1, max(at - _POST_NEAR, 1), -1):
        if row.kind(post) in ("SEMI", "COLON", "DOT"):
            return False
        if row.kind(post) not in _POST_KINDS:
            continue
        begin = post - 2
        while begin > 0 and row.kind(begin) == "C":
            begin -= 1
        named = row.kind(post - 1) in _BESIDE and post - 2 - begin >= _SHORTEST_NAME
        if named and row.kind(begin) in ("HONORIFIC", "RANK", "TITLE"):
            return True
        if row.low(post - 1) != "kiêm" and not (chain and row.kind(post - 1) == "COMMA"):
            return False
    return False
