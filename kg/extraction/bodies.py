"""Names of bodies: heads, fields, levels and places composed to one BODY chunk ('Phòng Cảnh sát hình sự Công an tỉnh X')."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import regex

from kg.extraction.lexicon import Entry, data
from kg.extraction.tokens import Token
from kg.language.normal import Normal, lower

_SHORT = regex.compile(r"(?<![\p{L}\d])[\p{Lu}Đ][\p{Lu}\p{N}]*(?:[.&\-]\s?\p{Lu}[\p{Lu}\p{N}]*)*(?![\p{Ll}])")
_SURNAMES = frozenset(data("names")["surnames"].split())
_FIELD_WORDS = frozenset(data("organisations")["field_words"].split())
_AFTER_COMMA = frozenset(data("organisations")["after_comma"])
_STRONG = frozenset(data("names")["strong"].split())
_CONNECTORS = frozenset(data("organisations")["connectors"])
_LEVEL_RANK: dict[str, str] = {name: row["rank"] for name, row in data("organisations")["levels"].items()}
_COMPANY_WORDS = frozenset(
    "tnhh cp mtv tm dv sx xnk cổ phần trách nhiệm hữu hạn một hai thành viên thương mại dịch vụ sản xuất xuất nhập khẩu đầu tư xây dựng phát "
    "triển tư nhân thpt thcs th tiểu học mầm non trung đại cao đẳng phổ thông dân tộc nội trú bán trú chuyên dự bị quốc tế cơ khí may dệt than "
    "gốm điện nước giấy thép du lịch vận tải bảo hiểm nhân thọ chứng khoán bất động sản nghề kỹ thuật công nghiệp nông nghiệp lâm y dược đa khoa "
    "nhà nước nhi mắt phụ sản tâm thần lao phổi răng hàm mặt quân chính trị hành chính sĩ quan sư phạm kinh tế tài ngoại thương bách khoa tmcp "
    "thực phẩm sữa và liên doanh hóa chất phân bón dược phẩm xi măng truyền thông giải trí hàng không thể thao giáo dục".split()
)
_NEVER_IN_NAMES = frozenset("có là ở nói kể cho biết này đó khi thì mà nhà vì do cũng sẽ vẫn bị ra vào lên xuống qua lại hay nhưng rằng để từ như tại trong ngoài".split())
_PART_OF = {"Phòng", "Đội", "Tổ", "Khoa", "Phân xưởng", "Cục", "Chi bộ", "Đội tuyển", "Tiểu đoàn", "Đại đội", "Vụ", "Chi hội", "Chi đoàn", "Trạm", "Viện"}


@dataclass(slots=True)
class Body:
    """A body, place or office as one stretch of text names it; settling completes it from the document."""

    head: str  # full form of the head: 'Công an'
    name: str  # name without its place: 'Phòng Cảnh sát hình sự'
    type: str  # territorial | field | named | fixed | place
    level: str | None = None  # 'tỉnh', 'huyện', 'xã' … where a level is written
    place: str | None = None  # 'Kiên Giang', 'Tuy Phong'
    province: bool = False  # the place is a province or centrally-run city
    parent: "Body | None" = None
    kinds: Mapping[str, str] = field(default_factory=dict)
    office: str | None = None  # 'Chủ tịch' where an office stands for the body
    containers: tuple[tuple[str, str], ...] = ()  # (level, place) that follow: ', huyện X, tỉnh Y'
    alias: str | None = None  # '(Ban Chỉ đạo 138)' right after the name
    of: bool = False  # 'Ủy ban Xã hội của Quốc hội'
    bare: bool = False  # nothing but the head: 'phòng', 'Công ty'
    start: int = -1
    end: int = -1

    @property
    def rank(self) -> str | None:
        """province | city | district | commune | village, of the level that is written."""
        return _LEVEL_RANK.get(self.level) if self.level else None


def entries() -> Iterator[Entry]:
    """The lexicon's entries for heads of bodies and levels of places."""
    table = data("organisations")
    for name, row in table["territorial"].items():
        for form in row["forms"]:
            yield Entry(form, "TERRITORIAL", (name, row), any_case=False)
    for type_, kind in (("field", "FIELD"), ("named", "NAMED")):
        for row in table[type_]:
            for form in row.get("forms") or [row["head"]]:
                yield Entry(form, kind, (row["head"], row), any_case=type_ == "field")
    for name, row in table["fixed"].items():
        for form in row["forms"]:
            yield Entry(form, "FIXED", (name, row), any_case=False)
    for name, row in table["levels"].items():
        for form in row["forms"]:
            yield Entry(form, "LEVEL", name, any_case=True)
    for form in table["countries"]:
        yield Entry(form, "COUNTRY", form, any_case=False)
    for form in table["shells"]:
        yield Entry(form, "SHELL", form, any_case=False)


class Bodies:
    """Composes the bodies of a sentence. `abbreviations` expands 'CCB' and the like inside names."""

    def __init__(self, abbreviations: Mapping[str, str]) -> None:
        self._abbreviations = abbreviations

    def compose(self, text: Normal, row: list[Token]) -> list[Token]:
        """The row with BODY chunks in place of heads, fields, levels and places."""
        out: list[Token] = []
        at = 0
        while at < len(row):
            several = self._several(text, row, at, out) if row[at].kind == "TERRITORIAL" else 0
            if several:
                at = several
                continue
            after, body = self._body(text, row, at, out)
            if body is None:
                out.append(row[at])
                at += 1
            else:
                body.start, body.end = row[at].start, row[after - 1].end
                out.append(Token("BODY", body.start, body.end, body))
                at = after
        return out

    def _several(self, text: Normal, row: list[Token], at: int, out: list[Token]) -> int:
        """'Công an các tỉnh Hòa Bình, Sơn La và Quảng Ninh': a body for each place; 0 where no list stands here."""
        if at + 3 >= len(row) or text.lower[row[at + 1].start : row[at + 1].end] not in ("các", "hai", "ba") or row[at + 2].kind != "LEVEL":
            return 0
        name, entry = row[at].value
        end = at + 3
        while end < len(row) and (row[end].kind in ("COLON", "LEVEL") or (row[end].kind == "COMMA" and row[end + 1].kind in ("LEVEL", "W") if end + 1 < len(row) else False) or text.lower[row[end].start : row[end].end] == "thành"):
            end += 1
        level = row[at + 2].value
        found: list[Token] = []
        while end < len(row):
            begin = end + 1 if found and row[end].kind in ("COMMA", "AND") else end
            stop, place, province = self._place_name(text, row, begin, out, level)
            if place is None or (found and begin == end):
                break
            if found:
                found.append(row[end])
            body = Body(name, name, "territorial", level=level, place=place, province=province, kinds=entry.get("kinds") or {})
            body.start, body.end = row[begin if found else at].start, row[stop - 1].end
            found.append(Token("BODY", body.start, body.end, body))
            end = stop
        if len(found) < 3:
            return 0
        out.extend(found)
        return end

    def expand(self, words: str, extra: Mapping[str, str] | None = None) -> str:
        """The words with their abbreviations written out."""

        def full(found: "regex.Match[str]") -> str:
            short = found.group()
            return (extra or {}).get(short) or self._abbreviations.get(short) or short

        return " ".join(_SHORT.sub(full, words).split())

    # ---- one body

    def _body(self, text: Normal, row: list[Token], at: int, before: list[Token]) -> tuple[int, Body | None]:
        kind = row[at].kind
        if kind == "FIXED":
            return self._fixed(row, at)
        if kind == "TERRITORIAL":
            return self._territorial(text, row, at, before)
        if kind == "FIELD":
            return self._field(text, row, at, before)
        if kind == "NAMED":
            return self._named(text, row, at, before)
        if kind == "LEVEL":
            return self._place(text, row, at, before)
        if kind == "SHELL" and at + 1 < len(row):
            nxt = at + 1
            if row[nxt].kind == "W" and text.lower[row[nxt].start : row[nxt].end] in ("các",):
                return at, None
            after, body = self._body(text, row, nxt, before)
            if body is not None and body.type != "place" and not body.bare:
                return after, body
        return at, None

    def _fixed(self, row: list[Token], at: int) -> tuple[int, Body]:
        name, entry = row[at].value
        body = Body(name, name, "fixed", kinds={"any": entry["kind"]} if entry.get("kind") else {}, office=entry.get("office"))
        return at + 1, body

    def _territorial(self, text: Normal, row: list[Token], at: int, before: list[Token]) -> tuple[int, Body | None]:
        name, entry = row[at].value
        body = Body(name, name, "territorial", level=entry.get("level"), kinds=entry.get("kinds") or {})
        if entry.get("written"):  # such a body is called as the text calls it: 'nhân dân và cán bộ xã X'
            body.name = text.text[row[at].start : row[at].end]
        after = self._skip_abbreviation(text, row, at + 1)
        # 'Đảng ủy Công an tỉnh', 'Công an cửa khẩu': a body directly after the head is what the head is of
        if after < len(row) and row[after].kind in ("TERRITORIAL", "FIXED", "NAMED", "FIELD") and name in ("Đảng ủy", "Đoàn Thanh niên", "Hội Cựu chiến binh", "Hội Liên hiệp Phụ nữ"):
            end, inner = self._body(text, row, after, before)
            if inner is not None and not inner.bare:
                body.parent = inner
                return end, body
        after = self._locate(text, row, after, body, before, whole=True)
        if body.level is None and body.place is None and (entry.get("written") or text.text[row[at].start].islower()):
            return at, None
        return after, body

    def _field(self, text: Normal, row: list[Token], at: int, before: list[Token]) -> tuple[int, Body | None]:
        head, entry = row[at].value
        small = text.text[row[at].start].islower()
        end, last = at + 1, at
        if small and not entry.get("whole") and not (end < len(row) and (row[end].kind in ("C", "N", "DATE") or (row[end].kind == "FIELD" and text.text[row[end].start].isupper())) or (head == "Câu lạc bộ" and end < len(row) and row[end].kind in ("QUOTED", "C"))):
            return at, None
        if small and head in ("Đoàn", "Hội", "Nhóm", "Tổ", "Ban", "Vùng", "Báo") and row[end].kind == "N":
            return at, None
        body = Body(head, head, "field", kinds={"any": entry["kind"]} if entry.get("kind") else {})
        content = bool(entry.get("whole"))
        while end < len(row):
            token = row[end]
            if token.kind in ("C", "N") or (token.kind == "QUOTED" and not content):
                if token.kind == "C" and self._starts_person(text, row, end, before, content):
                    break
                if token.kind == "N" and end + 1 < len(row) and row[end + 1].kind in ("W", "MONEY") and content and not self._numbered(text, row, end):
                    break
                content, last = True, end
            elif token.kind in ("ABBREVIATION", "MOVEMENT", "MOVEMENT_HEAD", "MODEL") or (token.kind == "TERRITORIAL" and self._in_field(text, token) and not content):
                content, last = True, end
            elif token.kind == "PROVINCE" and token.value[0] in ("Việt Nam", "Hồ Chí Minh"):
                content, last = True, end
            elif self._is_field_word(text, token) or self._compound(text, row, end):
                last = end
            elif not self._connects(text, row, end):
                break
            end += 1
        body.name = text.text[row[at].start : row[last].end]
        body.bare = not content and last == at and not entry.get("whole")
        after = self._skip_abbreviation(text, row, last + 1)
        if after == last + 1 and after < len(row) and row[after].kind == "LPAR":
            close = next((i for i in range(after + 1, min(after + 6, len(row))) if row[i].kind == "RPAR"), None)
            if close is not None and text.lower[row[after + 1].start : row[after + 1].end].startswith(lower(head)):
                body.alias = text.text[row[after + 1].start : row[close - 1].end]
                after = close + 1
        if body.name[:1].islower():
            body.name = body.name[0].upper() + body.name[1:]
        body.name = self.expand(body.name)
        if entry.get("forms"):
            body.name = self._full_head(body.name, head, entry["forms"])
        inner_at = after
        if inner_at < len(row) and row[inner_at].kind == "COMMA" and (head in _PART_OF or head.startswith("Ban")) and not body.bare:
            follows = row[inner_at + 1] if inner_at + 1 < len(row) else None
            if follows is not None and follows.kind in ("FIXED", "NAMED", "TERRITORIAL") and self._contains(text, row, head, inner_at + 1):
                inner_at += 1
        elif inner_at + 1 < len(row) and row[inner_at].kind == "DASH" and head in ("Đội", "Tổ") and row[inner_at + 1].kind == "FIELD" and not body.bare:
            inner_at += 1
        elif inner_at < len(row) and row[inner_at].kind in ("OF", "LPAR") and not body.bare and inner_at + 1 < len(row) and row[inner_at + 1].kind in ("FIXED", "TERRITORIAL", "NAMED"):
            inner_at += 1
            body.of = row[inner_at - 1].kind == "OF" and text.lower[row[inner_at - 1].start : row[inner_at - 1].end] == "của" and row[inner_at].kind == "FIXED"
        if inner_at < len(row) and row[inner_at].kind in ("FIXED", "TERRITORIAL", "NAMED", "FIELD") and not (row[inner_at].kind == "FIELD" and head not in ("Đội", "Tổ", "Phòng", "Công đoàn", "Chi bộ", "Khoa")):
            stop, inner = self._body(text, row, inner_at, before)
            if inner is not None and not inner.bare and not (inner.type == "fixed" and inner.office):
                if row[inner_at - 1].kind == "LPAR" and stop < len(row) and row[stop].kind == "RPAR":
                    stop += 1
                body.parent, body.bare = inner, False
                return stop, body
        after = self._locate(text, row, after, body, before, whole=True)
        if body.bare and body.place is None and body.level is None and small:
            return at, None
        return after, body

    def _named(self, text: Normal, row: list[Token], at: int, before: list[Token]) -> tuple[int, Body | None]:
        head, entry = row[at].value
        end, last, content = at + 1, at, False
        while end < len(row):
            token = row[end]
            low = text.lower[token.start : token.end]
            if token.kind in ("C", "N", "QUOTED", "ABBREVIATION"):
                if token.kind == "C" and content and self._starts_person(text, row, end, before, content):
                    break
                if token.kind == "N" and not content:
                    break
                if token.kind in ("C", "QUOTED") and low not in _COMPANY_WORDS:
                    content = True
                last = end
            elif token.kind == "PROVINCE":
                content, last = True, end
            elif token.kind in ("NAMED", "FIELD", "TITLE", "TERRITORIAL") and (low in _COMPANY_WORDS or not content and low in ("đại học", "trường", "bệnh viện", "công an")):
                last = end
            elif token.kind in ("W", "AND", "LEVEL", "NOUN") and low in _COMPANY_WORDS and not (low == "và" and self._ends_list(row, end)):
                if low != "và":
                    last = end
            elif self._compound(text, row, end) or self._small_name(text, row, end):
                last = end
            elif token.kind in ("AMP", "DASH") and end + 1 < len(row) and row[end + 1].kind in ("C", "PROVINCE") and content:
                pass
            else:
                break
            end += 1
        if last == at or not (content or last > at + 1):
            return at, None
        name = text.text[row[at].start : row[last].end]
        name = self.expand(name[0].upper() + name[1:]).replace('"', "")
        if entry.get("forms"):
            name = self._full_head(name, head, entry["forms"])
        body = Body(head, name, "named", kinds={"any": entry["kind"]} if entry.get("kind") else {})
        after = self._skip_abbreviation(text, row, last + 1)
        if after < len(row) and row[after].kind == "LEVEL":
            after = self._locate(text, row, after, body, before, whole=False)
        return after, body

    def _place(self, text: Normal, row: list[Token], at: int, before: list[Token]) -> tuple[int, Body | None]:
        body = Body(row[at].value, row[at].value, "place")
        after = self._locate(text, row, at, body, before, whole=True)
        if after <= at + 1 and body.place is None:
            return at, None
        return after, body

    # ---- places

    def _locate(self, text: Normal, row: list[Token], at: int, body: Body, before: list[Token], whole: bool) -> int:
        """Read '(level) place', then ', level place' that contains it; returns where it ends."""
        if at >= len(row):
            return at
        after = at
        token = row[at]
        if token.kind == "LEVEL":
            end, place, province = self._place_name(text, row, at + 1, before, token.value)
            follows = text.lower[row[end].start : row[end].end] if end < len(row) else ""
            if place is None and body.type in ("field", "named") and body.level is None and _LEVEL_RANK[token.value] == "village":
                return at
            if place is None and follows in ("hội", "viên", "hóa") and token.value == "xã":
                return at
            body.level, body.place, body.province = token.value, place, province
            after = end
        elif token.kind == "PROVINCE":
            body.place, body.province = token.value[0], token.value[0] != "Việt Nam"
            if token.value[0] == "Việt Nam":
                body.place = None
                body.name += " Việt Nam"
                return self._locate(text, row, at + 1, body, before, whole)
            body.level = body.level or token.value[1]
            after = at + 1
        elif token.kind == "C" and body.type == "territorial":
            end, place, province = self._place_name(text, row, at, before, body.level)
            if place is None:
                return at
            body.place, body.province, after = place, province, end
        elif token.kind == "COMMA" and body.type == "field" and body.head in ("Tổ", "Chi bộ") and at + 1 < len(row) and row[at + 1].kind == "LEVEL" and not body.bare:
            end, place, _ = self._place_name(text, row, at + 2, before, row[at + 1].value)
            if place is None:
                return at
            body.name += f", {row[at + 1].value} {place}"  # 'Tổ bảo vệ ANTT số 4, phường Yên Nghĩa'
            return end
        elif token.kind == "QUOTED" or token.kind != "LPAR":
            return at
        if body.head == "Chi bộ" and body.place is not None and after + 1 < len(row) and row[after].kind == "COMMA" and row[after + 1].kind == "LEVEL":
            end, place, _ = self._place_name(text, row, after + 2, before, row[after + 1].value)
            if place is not None:
                body.containers = ((row[after + 1].value, place),)
                return end
        if whole and body.place is not None or (token.kind == "LPAR" and body.place is None):
            after = self._containers(text, row, after, body, before)
        return after

    def _containers(self, text: Normal, row: list[Token], at: int, body: Body, before: list[Token]) -> int:
        found: list[tuple[str, str]] = []
        after = at
        parenthesis = False
        while after + 1 < len(row):
            begin = after
            if row[begin].kind in ("COMMA", "DASH"):
                begin += 1
            elif row[begin].kind == "LPAR" and not parenthesis:
                begin, parenthesis = begin + 1, True
            elif row[begin].kind == "OF" and text.lower[row[begin].start : row[begin].end] == "thuộc":
                begin += 1
            elif row[begin].kind != "LEVEL":
                break
            if begin >= len(row):
                break
            token = row[begin]
            if token.kind == "LEVEL":
                end, place, _ = self._place_name(text, row, begin + 1, before, token.value)
                if place is None or not _larger(token.value, body.level if not found else found[-1][0]):
                    break
                found.append((token.value, place))
                after = end
            elif token.kind == "PROVINCE" and token.value[0] != "Việt Nam" and (row[begin - 1].kind == "LPAR" or (body.rank not in (None, "province") and not body.province)):
                if row[begin - 1].kind == "LPAR" and not (begin + 1 < len(row) and row[begin + 1].kind == "RPAR"):
                    break
                found.append((token.value[1] or "tỉnh", token.value[0]))
                after = begin + 1
            else:
                break
        if found:
            if parenthesis and after < len(row) and row[after].kind == "RPAR":
                after += 1
            body.containers = tuple(found)
            return after
        return at

    def _place_name(self, text: Normal, row: list[Token], at: int, before: list[Token], level: str | None) -> tuple[int, str | None, bool]:
        if at >= len(row):
            return at, None, False
        token = row[at]
        if token.kind == "PROVINCE":
            small = level is not None and _LEVEL_RANK.get(level) not in ("province", "city")
            return at + 1, token.value[0], not small
        if token.kind in ("N",) and level is not None and _LEVEL_RANK.get(level) != "province" and "." not in text.text[token.start : token.end]:
            return at + 1, text.text[token.start : token.end], False
        if token.kind == "QUOTED":
            return at, None, False
        end = at
        while end < len(row) and (row[end].kind == "C" or (row[end].kind == "PROVINCE" and end > at)):
            end += 1
        if end == at:
            return at, None, False
        words = [text.text[t.start : t.end] for t in row[at:end]]
        cut = _before_person(words, bool(before) and before[-1].kind in ("POST", "TRUONG", "FORMER") or _post_before(before))
        if cut == 0:
            return at, None, False
        if end < len(row) and row[end].kind == "N" and len(words[:cut]) == len(words) and level and _LEVEL_RANK[level] in ("commune", "village"):
            return end + 1, text.text[row[at].start : row[end].end], False
        return at + cut, text.text[row[at].start : row[at + cut - 1].end], False

    # ---- small questions

    def _skip_abbreviation(self, text: Normal, row: list[Token], at: int) -> int:
        """'Liên đoàn Lao động (LĐLĐ) tỉnh': past the short form in brackets."""
        if at + 2 < len(row) and row[at].kind == "LPAR" and row[at + 2].kind == "RPAR":
            inner = text.text[row[at + 1].start : row[at + 1].end]
            if _SHORT.fullmatch(inner) or (inner.isupper() and " " not in inner):
                return at + 3
        return at

    def _is_field_word(self, text: Normal, token: Token) -> bool:
        if token.kind == "TERRITORIAL" and text.text[token.start].isupper():
            return False
        if token.kind in ("QUOTED", "DATE", "PERIOD", "BODY", "FIXED", "GIVE", "HAND", "PASSIVE") or (token.kind == "NAMED" and text.text[token.start].isupper()):
            return False
        words = text.lower[token.start : token.end].replace(",", " ").replace("-", " ").split()
        return bool(words) and all(word in _FIELD_WORDS for word in words)

    def _in_field(self, text: Normal, token: Token) -> bool:
        return token.value[0] in ("Cảnh sát Phòng cháy chữa cháy",)

    def _connects(self, text: Normal, row: list[Token], at: int) -> bool:
        """Whether 'và', ',' or '-' at this place goes on with the name of a field."""
        if text.lower[row[at].start : row[at].end] not in _CONNECTORS or at + 1 >= len(row):
            return False
        follows = row[at + 1]
        if row[at].kind == "COMMA":
            return follows.kind == "W" and text.lower[follows.start : follows.end] in _AFTER_COMMA and self._is_field_word(text, follows)
        if row[at].kind == "DASH":
            return follows.kind == "W" and self._is_field_word(text, follows) or (row[at].kind == "DASH" and follows.kind == "C" and row[at].start == row[at - 1].end)
        if follows.kind == "C":
            low = text.lower[follows.start : follows.end]
            return low in _FIELD_WORDS and not (text.text[follows.start : follows.end] in _SURNAMES and at + 2 < len(row) and row[at + 2].kind == "C")
        return self._is_field_word(text, follows) or follows.kind in ("ABBREVIATION", "MOVEMENT")

    def _starts_person(self, text: Normal, row: list[Token], at: int, before: list[Token], content: bool) -> bool:
        """Whether a personal name begins here: after a post and its body, or a surname and two or three more capitals."""
        words = []
        for token in row[at:]:
            if token.kind != "C":
                break
            words.append(text.text[token.start : token.end])
        if words[0] not in _SURNAMES or not 2 <= len(words) <= 5:
            return False
        return content and (_post_before(before) or len(words) >= 3)

    def _numbered(self, text: Normal, row: list[Token], at: int) -> bool:
        previous = text.lower[row[at - 1].start : row[at - 1].end]
        return previous in ("số", "phố", "khu", "tổ", "vùng", "quân khu", "138")

    def _compound(self, text: Normal, row: list[Token], at: int) -> bool:
        """'Dệt sợi Hải Hà', 'Lò nung số 2': one small syllable after a capital one, where the name goes on or ends."""
        if row[at].kind != "W" or row[at - 1].kind != "C" or at + 1 >= len(row):
            return False
        if text.lower[row[at].start : row[at].end] in _NEVER_IN_NAMES:
            return False
        following = text.lower[row[at + 1].start : row[at + 1].end]
        return row[at + 1].kind in ("C", "N", "LEVEL", "COMMA", "SEMI") or following == "số"

    def _small_name(self, text: Normal, row: list[Token], at: int) -> bool:
        """'Tổng công ty cổ phần xây lắp dầu khí Việt Nam': up to four small syllables before a capital one."""
        end = at
        while end < len(row) and end - at < 4 and row[end].kind == "W" and text.lower[row[end].start : row[end].end] not in _NEVER_IN_NAMES:
            end += 1
        return end > at and end < len(row) and row[end].kind in ("C", "PROVINCE") and end - at <= 4

    def _contains(self, text: Normal, row: list[Token], head: str, at: int) -> bool:
        token = row[at]
        if token.kind == "FIXED":
            return head in ("Cục", "Vụ", "Tổng cục", "Viện", "Phòng", "Ban") and not token.value[1].get("office")
        if token.kind == "NAMED":
            return head in ("Phân xưởng", "Tổ", "Phòng", "Khoa", "Đội")
        if token.value[0] != "Công an" or head not in ("Phòng", "Đội"):
            return False
        level = row[at + 1] if at + 1 < len(row) else None
        provincial = level is None or level.kind != "LEVEL" or level.value == "tỉnh" or (at + 2 < len(row) and row[at + 2].kind == "PROVINCE")
        return head == "Đội" or provincial

    def _ends_list(self, row: list[Token], at: int) -> bool:
        return at + 1 >= len(row) or row[at + 1].kind not in ("W", "C")

    def _full_head(self, name: str, head: str, forms: list[str]) -> str:
        low = lower(name)
        for form in sorted(forms, key=len, reverse=True):
            if low.startswith(lower(form)):
                return head + name[len(form) :]
        return name


def _larger(outer: str, inner: str | None) -> bool:
    order = {"village": 0, "commune": 1, "district": 2, "city": 3, "province": 4}
    return inner is None or order[_LEVEL_RANK[outer]] > order[_LEVEL_RANK.get(inner, "commune")]


def _post_before(before: list[Token]) -> bool:
    return any(token.kind in ("POST", "TRUONG") for token in before[-3:])


def _before_person(words: list[str], post: bool) -> int:
    """How many of the words are the place, where a person's name may follow it: 'Tuy Phong | Nguyễn Văn A'."""
    if len(words) >= 3 and words[1] in ("Thị", "Văn") and words[0] in _SURNAMES:
        return 0
    if post:
        if words[0] in _STRONG and 3 <= len(words) <= 4 and not (len(words) == 4 and words[2] in _STRONG):
            return 0
        for cut in (2, 3, 1, 4):
            if len(words) - cut in (2, 3, 4, 5) and (words[cut] in _STRONG or (words[cut] in _SURNAMES and len(words) - cut >= 3 and cut == 2)):
                return cut
    if len(words) > 4:
        for cut in (2, 3):
            if words[cut] in _STRONG:
                return cut
    return len(words)
