"""Lists of bodies that share their head or the body that they are part of."""

from dataclasses import replace

import regex

from kg.extraction.bodies.body import LEVEL_RANK, Body
from kg.extraction.bodies.places import place, place_name
from kg.extraction.row import Row
from kg.extraction.surnames import is_surname
from kg.extraction.tokens import Token
from kg.language.normal import Normal
from kg.language.numbers import integer

_CODE = regex.compile(r"\p{Lu}{2}\d{2}")  # the police's short names of their departments: 'PC03', 'PA06', 'PK20'
_DEPARTMENTS = {"Phòng", "Văn phòng"}
_OF_MINISTRIES = {"Cục", "Vụ", "Viện", "Tổng cục"}
_ANNOUNCING = frozenset(["INCLUDING", "NAMELY", "COLON"])
_NEAR, _FEW = 8, 3  # chunks before a list, provinces in it
_CITY = "Thành phố Hồ Chí Minh"
_JOINS = ("COMMA", "AND", "SEMI")
_LISTED_RANKS = frozenset(["district", "commune", "village"])
_WORDS_OF_PLACES, _LONGEST_NAME = 2, 3
_PAIR = 3  # chunks: a name, a mark, a name
_SEVERAL = ("các", "hai", "ba")


def coded_siblings(row: Row, at: int, body: Body, out: list[Token]) -> int:
    """'các phòng PC03, PA06 và PA07': a body for each further code is put out; returns where the list ends."""
    head, _, code = body.name.rpartition(" ")
    if body.type != "field" or not _CODE.fullmatch(code):
        return at
    while row.kind(at) in _JOINS and _CODE.fullmatch(row.written(at + 1)):
        start, end = row.tokens[at + 1].start, row.tokens[at + 1].end
        out.append(row.tokens[at])
        out.append(Token("BODY", start, end, replace(body, name=f"{head} {row.written(at + 1)}", start=start, end=end)))
        at += 2
    return at


def named_siblings(row: Row, at: int, after: int, body: Body, out: list[Token]) -> int:
    """'các trường THCS Lê Lợi|, Nguyễn Du và Hồ Mây|': a school for each further name; returns where the list ends."""
    own = _capitals(row, after, back=True)
    name = row.span(own, after - 1) if own < after else ""
    school = row.low(at - 1) in _SEVERAL and body.head.startswith("Trường") and body.place is None
    if not school or not name or not body.name.endswith(f" {name}"):
        return after
    while row.kind(after) in ("COMMA", "AND") and 0 < (end := _capitals(row, after + 1)) - after - 1 <= _LONGEST_NAME:
        start, stop = row.tokens[after + 1].start, row.tokens[end - 1].end
        called = body.name.removesuffix(name) + row.span(after + 1, end - 1)
        out.append(row.tokens[after])
        out.append(Token("BODY", start, stop, replace(body, name=called, start=start, end=stop)))
        after = end
    return after


def _capitals(row: Row, at: int, *, back: bool = False) -> int:
    """Where a run of capital words ends that begins at a place, or begins that ends before it."""
    while row.kind(at - back) == "C" and not row.written(at - back).isupper():
        at += -1 if back else 1
    return at


def share_parents(tokens: list[Token]) -> None:
    """'Phòng A, Phòng B và Phòng C Công an tỉnh X': the last one's parent is that of all of its kind in the list."""
    for at in reversed([at for at, token in enumerate(tokens) if token.kind == "BODY" and at > 1]):
        body = tokens[at].value
        if body.type != "field" or body.parent is None:
            continue
        before = at - 2
        while before >= 0 and tokens[before + 1].kind in _JOINS and _same_head(tokens[before], body):
            tokens[before].value.parent = body.parent
            before -= 2


def listed_provinces(text: Normal, tokens: list[Token]) -> None:
    """'trao W cho 3 địa phương gồm: | Hà Nội, Nam Định và Lai Châu': just as many provinces as are announced."""
    for at in [at for at, token in enumerate(tokens) if token.kind == "PROVINCE" and at]:
        if tokens[at].kind != "PROVINCE" or tokens[at - 1].kind not in _ANNOUNCING:
            continue
        end = at + 1
        while end + 1 < len(tokens) and tokens[end].kind in _JOINS and tokens[end + 1].kind == "PROVINCE":
            end += 2
        number = next((t for t in reversed(tokens[max(at - _NEAR, 0) : at]) if t.kind == "N"), None)
        named = range(at, end, 2)
        if number is None or len(named) < _FEW or integer(text.text[number.start : number.end]) != len(named):
            continue
        counted = tokens[tokens.index(number) + 1]
        head = counted.value if counted.kind == "BODY" and counted.value.place is None else None
        for i in named:
            if head is not None:  # '8 Sở Tư pháp được nhận W gồm: | Hà Nam, Phú Yên …'
                place, level = tokens[i].value
                start, stop = tokens[i].start, tokens[i].end
                own = replace(head, place=place, province=True, level=level or "tỉnh", start=start, end=stop)
                tokens[i] = Token("BODY", start, stop, own)
                continue
            name = _CITY if tokens[i].value[0] in _CITY else tokens[i].value[0]
            start, stop = tokens[i].start, tokens[i].end
            tokens[i] = Token("BODY", start, stop, Body(name, name, "fixed", start=start, end=stop))


def _same_head(token: Token, body: Body) -> bool:
    if token.kind != "BODY":
        return False
    other: Body = token.value
    alone = other.parent is None and other.place is None and other.level is None and not other.bare
    alike = other.head == body.head or {other.head, body.head} <= _DEPARTMENTS
    if body.parent is not None and body.parent.type == "fixed":  # 'Cục A và Viện B (Bộ Công an)'
        alike = alike or {other.head, body.head} <= _OF_MINISTRIES
    return other.type == "field" and alone and alike


def several_places(row: Row, at: int, post: bool) -> tuple[int, list[Token]] | None:
    """'Công an các tỉnh Hòa Bình, Sơn La và Quảng Ninh': where the list ends and a body for each place."""
    name, entry = row.tokens[at].value
    if row.low(at - 1) in _SEVERAL and entry.get("level"):  # 'các Tỉnh đoàn An Giang, Cà Mau và Kiên Giang'
        level, end = entry["level"], at + 1
    elif row.low(at + 1) in _SEVERAL and row.kind(at + 2) == "LEVEL":
        level, end = row.tokens[at + 2].value, at + 3
    else:
        return None
    while row.kind(end) in ("COLON", "LEVEL") or _goes_on_with_levels(row, end):  # 'các tỉnh, thành phố:'
        end += 1
    found: list[Token] = []
    count = 0
    while end < row.size:
        joined = count > 0 and row.kind(end) in ("COMMA", "AND")
        begin = end + 1 if joined else end
        stop, where, province = place_name(row, begin, level, post)
        if where is None or (count > 0 and not joined):
            break
        if joined:
            found.append(row.tokens[end])
        body = Body(name, name, "territorial", level, where, province, kinds=entry.get("kinds") or {}, leveled=True)
        body.start, body.end = row.tokens[begin if count else at].start, row.tokens[stop - 1].end
        found.append(Token("BODY", body.start, body.end, body))
        count += 1
        end = stop
    return (end, found) if count > 1 else None


def _counted(row: Row, at: int, size: int | None = None) -> bool:
    """Whether 'các', 'hai' or a number stands before a place: that of those who are named, where they are known."""
    if row.kind(at - 1) != "N":
        return row.low(at - 1) in _SEVERAL
    return size is None or row.written(at - 1).lstrip("0") == str(size)


def same_level(row: Row, at: int, post: bool) -> tuple[int, list[Token]] | None:
    """'các xã | Ia Hòa, Ia Bang và Ia Sim, huyện Y |': where the list ends and a place for each name."""
    level = row.tokens[at].value
    if LEVEL_RANK.get(level) not in _LISTED_RANKS or not _counted(row, at):
        return None
    found, end = list[Token](), at
    while end == at or row.kind(end) in ("COMMA", "AND"):
        stop, where, _ = place_name(row, end + 1, level, post)
        if where is None or row.kind(end + 1) == "N" or _is_of_somebody(row, end + 1, stop):
            break
        start, finish = row.tokens[at if end == at else end + 1].start, row.tokens[stop - 1].end
        body = Body(level, level, "place", level, where, leveled=True, start=start, end=finish)
        found += ([row.tokens[end]] if found else []) + [Token("BODY", start, finish, body)]
        end = stop
    if len(found) < _PAIR or not _counted(row, at, len(found) // 2 + 1):
        return None
    if row.kind(end) == "COMMA" and row.kind(end + 1) == "LEVEL":
        after, larger = place(row, end + 1, post)
        if larger is not None and larger.rank != found[0].value.rank and larger.place:
            within = ((larger.level or "", larger.place), *larger.containers)
            for token in found[::2]:
                token.value.containers = within
            return after, found
    return end, found


def _is_of_somebody(row: Row, at: int, stop: int) -> bool:
    """'tại các xã A, B, | Lê Văn Mây | nói': a name of three words that begins as people's do."""
    return stop - at > _WORDS_OF_PLACES and is_surname(row.written(at))


def _goes_on_with_levels(row: Row, at: int) -> bool:
    comma = row.kind(at) == "COMMA" and row.kind(at + 1) in ("LEVEL", "W")
    return comma or row.low(at) == "thành"
