"""Places: the level and the name after a body's head, and the larger places that follow (', huyện X, tỉnh Y')."""

from collections.abc import Sequence

from kg.extraction.bodies.body import LEVEL_RANK, Body, larger
from kg.extraction.bodies.foreign import country
from kg.extraction.bodies.holding import held_by_one_before
from kg.extraction.bodies.known_places import known_place
from kg.extraction.bodies.words import STARTS
from kg.extraction.lexicon import data
from kg.extraction.row import Row
from kg.extraction.surnames import MIDDLE, is_of_highlands, is_of_peoples, is_strong, is_surname
from kg.extraction.tokens import Token
from kg.language.syllables import is_syllable

# 'xã hội', 'thành phố hóa', 'xã viên': words that begin like a level
_KINDS = frozenset(data("organisations")["kinds_of_places"])
_COUNTED = ("lần", "năm", "tháng", "ngày", "tuần")
_FOREIGN = frozenset(data("organisations")["foreign_provinces"])
_OF_VILLAGES = frozenset(["Tổ", "Đội", "Chi hội", "Chi bộ", "Câu lạc bộ"])
_NO_LEVEL = ("hội", "viên", "hóa")


def place(row: Row, at: int, post: bool) -> tuple[int, Body | None]:
    """'xã Hòa Tiến, huyện Y': a place by itself."""
    level = row.tokens[at].value
    body = Body(level, level, "place")
    after = locate(row, at, body, post, whole=True)
    if after <= at + 1 and body.place is None:
        return at, None
    return after, body


def place_of(token: Token) -> tuple[tuple[str, str], ...]:
    """The place that a chunk is, by level and name, with the larger ones around it; nothing for another chunk."""
    if token.kind == "PROVINCE":
        name, level = token.value
        return ((level, name),)
    if token.kind == "BODY" and token.value.type == "place" and token.value.place:
        return ((token.value.level or "", token.value.place), *token.value.containers)
    return ()


def locate(row: Row, at: int, body: Body, post: bool, whole: bool) -> int:
    """Read '(level) place' into the body, then the places that contain it; returns where it ends.

    `post`: a post stands before the body, so that a person's name may follow its place.
    """
    kind = row.kind(at)
    after = at
    if kind == "LEVEL":
        after = _level(row, at, body, post)
        if after == at:
            return at
    elif kind == "PROVINCE":
        name, level = row.tokens[at].value
        if name == "Việt Nam":
            body.name += " Việt Nam"
            other = country(row, at + 2) if row.kind(at + 1) == "DASH" else at + 2
            if other > at + 2:  # 'Hội Hữu nghị Việt Nam - Ba Lan'
                body.name += f" - {row.span(at + 2, other - 1)}"
                return other
            return locate(row, at + 1, body, post, whole)
        body.place, body.province, body.level = name, True, body.level or level
        after = at + 1
    elif kind == "C" and body.type == "territorial":
        end, name, province = place_name(row, at, body.level, post)
        if name is None:
            return at
        body.place, body.province, after = name, province, end
    elif kind == "COMMA" and _is_of_neighbours(body) and row.kind(at + 1) == "LEVEL" and not body.bare:
        end, name, _ = place_name(row, at + 2, row.tokens[at + 1].value, post)
        if name is None:
            return at
        body.name += f", {row.tokens[at + 1].value} {name}"  # 'Tổ bảo vệ ANTT số 4, phường Yên Nghĩa'
        return end
    elif kind != "LPAR":
        return at
    if whole and (body.place is not None or kind == "LPAR"):
        after = _containers(row, after, body, post)
    return after


def _is_of_neighbours(body: Body) -> bool:
    """'Tổ bảo vệ ANTT số 4', 'Đội dân phòng khu vực 3': the commune that follows is part of the name."""
    return body.head in ("Tổ", "Chi bộ") or (body.head in ("Đội", "Chi hội") and body.name[-1].isdigit())


def _past_kind(row: Row, at: int) -> int:
    """'xã | biên giới | Nậm Sương', 'huyện | miền núi | Sương Hạ': past what the place is like."""
    for size in (3, 2, 1):
        said = " ".join(row.low(i) for i in range(at, at + size))
        if said in _KINDS and row.kind(at + size) == "C":
            return at + size
    return at


def _level(row: Row, at: int, body: Body, post: bool) -> int:
    level = row.tokens[at].value
    end, name, province = place_name(row, _past_kind(row, at + 1), level, post)
    if name is None:
        if body.type in ("field", "named") and body.level is None and LEVEL_RANK[level] == "village":
            of_village = body.head in _OF_VILLAGES or body.name.endswith(" Mặt trận")
            if not (post and of_village) or (body.bare and body.head != "Chi bộ"):
                return at  # but 'Đội trưởng Đội dân phòng | làng', 'Bí thư Chi bộ | thôn'
        if level == "xã" and row.low(end) in _NO_LEVEL:
            return at
    body.level, body.place, body.province, body.leveled = level, name, province, True
    return end


def _containers(row: Row, at: int, body: Body, post: bool) -> int:
    found: list[tuple[str, str]] = []
    after = at
    bracket = False
    while after + 1 < row.size:
        begin = after
        kind = row.kind(begin)
        if kind in ("COMMA", "DASH") or (kind == "OF" and row.low(begin) == "thuộc"):
            begin += 1
            if kind == "COMMA" and not found and body.rank == "commune" and (end := _unleveled(row, begin)):
                found = [("", row.span(begin, end - 1)), _province(row, end + 1)]
                after = end + 2
                continue
        elif kind == "LPAR" and not bracket:
            begin, bracket = begin + 1, True
        elif kind != "LEVEL":
            break
        inner = (found[-1][0] or "huyện") if found else body.level
        if row.kind(begin) == "LEVEL":
            level = row.tokens[begin].value
            end, name, _ = place_name(row, begin + 1, level, post)
            if name is None or not larger(level, inner):
                break
            found.append((level, name))
            after = end
        elif bracket and not found and body.rank == "commune" and (end := _unleveled(row, begin)):
            found = [("", row.span(begin, end - 1)), _province(row, end + 1)]
            after = end + 2
        elif row.kind(begin) == "PROVINCE" and _contains(row, begin, body):
            name, level = row.tokens[begin].value
            found.append((level or "tỉnh", name))
            after = begin + 1
        else:
            break
    if not found:
        return at
    body.containers = tuple(found)
    return after + 1 if bracket and row.kind(after) == "RPAR" else after


def _unleveled(row: Row, at: int) -> int:
    """'xã Mỹ Hiệp (Chợ Mới, An Giang)': where a district without its level ends, before its province; 0 for none."""
    end = at
    while row.kind(end) == "C":
        end += 1
    named = at < end <= at + 3 and not is_strong(row.written(at))
    return end if named and row.kind(end) == "COMMA" and row.kind(end + 1) == "PROVINCE" else 0


def _province(row: Row, at: int) -> tuple[str, str]:
    name, level = row.tokens[at].value
    return level or "tỉnh", name


def _contains(row: Row, at: int, body: Body) -> bool:
    """Whether a province without its level ('…, Nghệ An', '(Nghệ An)') contains the body."""
    if row.tokens[at].value[0] == "Việt Nam":
        return False
    if row.kind(at - 1) == "LPAR":
        return row.kind(at + 1) == "RPAR"
    return body.rank not in (None, "province") and not body.province


def _begins_with_a_head(row: Row, at: int) -> bool:
    """'xã | Hội | Lâm': a syllable of the name that is a kind of body too."""
    name = row.written(at + 1)
    named = row.kind(at + 1) == "C" and row.kind(at + 2) != "C" and is_syllable(name) and not name.isupper()
    return named and row.written(at) == "Hội" and row.small(at - 1)


def place_name(row: Row, at: int, level: str | None, post: bool) -> tuple[int, str | None, bool]:
    """The name of a place after its level: where it ends, the name, and whether it is a province."""
    kind = row.kind(at)
    rank = LEVEL_RANK.get(level or "")
    if (known := known_place(row, at, level)) > at:
        return known, row.span(at, known - 1), False
    if rank == "commune" and _begins_with_a_head(row, at):
        return at + 2, row.span(at, at + 1), False
    if kind == "PROVINCE":
        longer = rank not in (None, "province") and row.kind(at + 1) == "C" and not is_surname(row.written(at + 1))
        if longer:  # 'TP Điện Biên Phủ'
            return at + 2, row.span(at, at + 1), False
        return at + 1, row.tokens[at].value[0], rank in (None, "province", "city")
    if kind == "N" and rank is not None and rank != "province" and "." not in row.written(at):
        if row.low(at + 1) in _COUNTED or rank == "city":  # 'Công an xã | 5 lần', 'thành phố | 5 năm qua'
            return at, None, False
        return at + 1, row.written(at), False
    if rank == "village" and row.low(at) == "số" and row.kind(at + 1) == "N":  # 'Tổ dân phố số 2'
        return at + 2, row.span(at, at + 1), False
    end = at + _is_capital_level(row, at)
    while (row.kind(end) == "C" and row.low(end) not in STARTS) or (end > at and row.kind(end) == "PROVINCE"):
        end += 1
    if end == at:
        return at, None, False
    parts = end
    while row.kind(parts) == "DASH" and row.touches(parts) and row.touches(parts + 1) and row.kind(parts + 1) in "CW":
        parts += 2
    if parts > end:  # 'tỉnh Bô-ly-khăm-xây'
        return parts, row.span(at, parts - 1), False
    words = [row.written(i) for i in range(at, end)]
    if words == ["HCM"] and level == "thành phố":
        return end, "Hồ Chí Minh", True
    if level in ("tỉnh", "thành phố") and post and is_surname(words[0]) and 3 <= len(words) <= 4:
        return at, None, False  # provinces and cities of three syllables are known: 'Chủ tịch UBND tỉnh | Hà Văn Quý'
    if level == "tỉnh" and post and words[0][1:2] == "'":
        return at, None, False  # "Trưởng Ban Dân tộc tỉnh | K'Mây"
    strange = 2 <= len(words) <= 4 and not all(map(is_syllable, words)) and " ".join(words) not in _FOREIGN
    short = len(words) == 2 and is_strong(words[0]) and " ".join(words) not in _FOREIGN  # '… tỉnh | Bùi Mây'
    if level == "tỉnh" and post and (strange or short):
        return at, None, False  # 'Phó Chủ tịch UBND tỉnh | Blong Mây'
    cut = before_person(words, post)
    if len(words) - cut == 2 and held_by_one_before(row, at):
        cut = len(words)  # 'Trung tá A, Đồn trưởng Đồn Biên phòng | Cù Lao Huỳnh Mây'
    if cut == 0:
        return at, None, False
    if cut == len(words) and row.kind(end) == "N" and rank in ("commune", "village"):
        return end + 1, row.span(at, end), False
    return at + cut, row.span(at, at + cut - 1), False


def _is_capital_level(row: Row, at: int) -> bool:
    """'xã | Bản Mây', 'thôn | Làng Mới': the word for a village, with a capital, begins the name of a place."""
    village = row.kind(at) == "LEVEL" and LEVEL_RANK[row.tokens[at].value] == "village"
    return village and not row.small(at) and row.kind(at + 1) == "C"


def before_person(words: Sequence[str], post: bool) -> int:
    """How many of the words are the place, where a person's name may follow it.

    >>> before_person(["Tuy", "Phong", "Nguyễn", "Văn", "An"], post=True)
    2
    >>> before_person(["Lê", "Thị", "Hoa"], post=False)
    0
    """
    if len(words) >= 3 and words[1] in MIDDLE and (post or is_surname(words[0])):
        return 0
    marked = next((at for at, word in enumerate(words) if word.startswith("K'") and word[2:3].isupper()), 0)
    if post and marked and not is_surname(words[marked - 1]):
        return marked  # "Huyện ủy Di Linh | K'Mây"
    if post:
        if 2 <= len(words) <= 4 and is_of_highlands(words[0]):
            return 0
        if is_strong(words[0]) and 3 <= len(words) <= 4 and not (len(words) == 4 and is_strong(words[2])):
            return 0
        if is_of_peoples(words) and not (len(words) == 4 and is_of_highlands(words[2])):
            return 0  # but 'phường Yên Sương | Ksor Mây'
        if _is_one_word(words):
            return 1
        for cut in (2, 3, 1, 4):
            if 2 <= len(words) - cut <= 5 and _begins_person(words, cut):
                return cut
    if len(words) > 4:
        for cut in (2, 3):
            if is_strong(words[cut]):
                return cut
    return len(words)


def _is_one_word(words: Sequence[str]) -> bool:
    """'Pleiku | Lê Quang Mây': a place of one word that is no syllable, and a whole name after it."""
    known = all(map(is_syllable, words[1:])) or is_of_peoples(words[1:])
    whole = 4 <= len(words) <= 5 and is_surname(words[1]) and known
    return whole and not is_syllable(words[0]) and not is_strong(words[2])


def _begins_person(words: Sequence[str], cut: int) -> bool:
    """Whether a name begins there: 'xã Tân Hà | Lìm Thị Mây', 'xã Tân Hà | Rơ Mây'."""
    left = len(words) - cut
    if words[cut] in MIDDLE and is_surname(words[cut - 1]):  # 'huyện Kbang | Nguyễn Văn Mây'
        return False
    if is_strong(words[cut]) or (left >= 3 and words[cut + 1] in MIDDLE):
        return True
    letter = len(words[cut]) == 1 and is_strong(words[cut + 1])  # 'xã Tân Phú A | Lê Văn Mây'
    return cut == 2 and left >= 2 and is_surname(words[cut]) and not letter
