"""Branches of banks and firms, named after their body and their place: 'Ngân hàng X | chi nhánh tỉnh Y'."""

from kg.extraction.bodies.body import Body
from kg.extraction.bodies.places import locate
from kg.extraction.lexicon import data
from kg.extraction.row import Row

_HEAD, _FIRM, _COUNTRY = "Chi nhánh", "doanh-nghiep", "Việt Nam"
_OF_BANKS = frozenset(data("organisations")["with_branches"])
_OF_THE_COUNTRY, _CITIES = " Việt Nam", ("tp", "thành phố")
_MOST = 3  # syllables of the place
_REGIONS = ("phía", "miền", "khu vực")
_DIRECTIONS = ("bắc", "nam", "trung", "đông", "tây")


def regional(row: Row, at: int) -> tuple[int, Body] | None:
    """'chi nhánh phía Nam của | Công ty X': the branch, which is named after its region and its firm."""
    if row.low(at) != _HEAD.lower() or row.low(at + 1) not in _REGIONS or row.low(at + 2) not in _DIRECTIONS:
        return None
    of = at + 4 if row.kind(at + 3) == "OF" else at + 3
    if row.kind(of) != "BODY" or row.tokens[of].value.bare or row.tokens[of].value.type == "place":
        return None
    body: Body = row.tokens[of].value
    name = f"{_HEAD} {row.span(at + 1, at + 2)} {body.name}"
    return of + 1, Body(_HEAD, name, "named", start=row.tokens[at].start, end=row.tokens[of].end)


def of_a_brand(row: Row, at: int) -> tuple[int, Body] | None:
    """'VNPT | Gia Lai': the branch of a company of the country, called by its short name and the province."""
    name, entry = row.tokens[at].value
    brand = entry.get("kind") == _FIRM and " " not in row.written(at)
    if not brand or row.kind(at + 1) != "PROVINCE" or row.tokens[at + 1].value[0] == _COUNTRY:
        return None
    called = row.span(at, at + 1)
    return at + 2, Body(name, called, "named", kinds={"any": _FIRM})


def branch(row: Row, at: int, body: Body) -> int:
    """Takes '(-) chi nhánh (tỉnh) Y' after a body, 'tỉnh Y' after a State bank, into its name; where that ends."""
    if body.name in _OF_BANKS and (row.kind(at) == "LEVEL" or row.low(at).startswith(_CITIES)):
        body.name = body.head = body.name.removesuffix(_OF_THE_COUNTRY)
        body.type = "territorial"
        return locate(row, at, body, post=False, whole=True)
    begin = at + 1 if row.kind(at) == "DASH" else at
    if row.kind(begin) == "BODY" and row.tokens[begin].value.head == _HEAD and body.type == "named" and not body.bare:
        body.name, body.end = f"{body.name} {row.span(begin, begin)}", row.tokens[begin].end
        return begin + 1  # 'Zelbank | Chi nhánh Y', where the firm is told by the post before it
    if body.bare or body.type == "place" or row.low(begin) != _HEAD.lower() or row.kind(begin) != "FIELD":
        return at
    if body.type == "fixed" and body.name not in _OF_BANKS and _FIRM not in body.kinds.values():
        return at  # but 'Agribank | Chi nhánh Y'
    end = begin + 1
    end += row.kind(end) == "LEVEL"
    if row.kind(end) == "PROVINCE":
        end += 1
    else:
        first = end
        while row.kind(end) == "C" and end - first < _MOST:
            end += 1
        end += row.kind(end) == "PROVINCE"  # 'chi nhánh Đông | Gia Lai'
        if end == first:
            return at
    body.name = f"{body.name} {row.span(begin, end - 1)}"
    body.end = row.tokens[end - 1].end
    return end
