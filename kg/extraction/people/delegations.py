"""Delegations of the National Assembly that a post names by its province: 'Trưởng đoàn ĐBQH | tỉnh X'."""

from kg.extraction.bodies import Body
from kg.extraction.row import Row


def past_deputies(row: Row, at: int) -> int:
    """'Trưởng đoàn | ĐBQH', 'Phó trưởng đoàn | đại biểu Quốc hội': past the words for the deputies of a province."""
    end = at + 1 if row.low(at) == "đbqh" else at
    if row.low(at) == "đại biểu" and row.low(at + 1) == "quốc hội":
        end = at + 2
    if end > at and row.low(end) == "đơn" and row.low(end + 1) == "vị":  # 'Trưởng đoàn ĐBQH đơn vị tỉnh'
        end += 2
    return end


def of_deputies(row: Row, at: int) -> tuple[int, Body]:
    """The delegation of the province that is named here: 'Trưởng đoàn ĐBQH | tỉnh X'."""
    name = "Đoàn đại biểu Quốc hội"
    if row.kind(at) == "BODY" and row.tokens[at].value.type == "place":
        return at + 1, of_place(name, row.tokens[at].value)
    if row.kind(at) in ("PROVINCE", "LEVEL"):
        token = row.tokens[at]
        place, level = token.value if token.kind == "PROVINCE" else (None, token.value)
        body = Body(level, level, "place", level, place, place is not None, start=token.start, end=token.end)
        return at + 1, of_place(name, body)
    return at, Body(name, name, "territorial", start=row.tokens[at - 1].start, end=row.tokens[at - 1].end)


def of_place(name: str, place: Body) -> Body:
    """The territorial body of this name at a place."""
    return Body(
        name, name, "territorial", place.level, place.place, place.province,
        containers=place.containers, leveled=True, start=place.start, end=place.end,
    )  # fmt: skip
