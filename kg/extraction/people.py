"""Names of people and their offices composed to OFFICE and PERSON chunks ('Đại tá Lê Văn Quý, Phó Giám đốc Công an tỉnh')."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.extraction.bodies import Body
from kg.extraction.lexicon import Entry, data
from kg.extraction.tokens import Token
from kg.language.normal import Normal

_SURNAMES = frozenset(data("names")["surnames"].split())
_PLURAL = ("các", "hai", "những", "ba")
# syllables that go on with the name of a ministry after its post: 'Bộ trưởng Giáo dục và Đào tạo'
_OF_MINISTRIES = frozenset(
    "tạo dục thôn nghiệp phòng giao vụ chính an pháp dựng thương tải lịch thao hóa tế trường nghệ thông tư triển hội binh động nguyên truyền vận đào thể môi".split()
)


@dataclass(slots=True)
class Office:
    """A post, of a body where one is written: 'nguyên Phó Giám đốc' of 'Công an tỉnh'."""

    post: str
    body: Body | None
    former: str | None = None  # 'nguyên', 'cựu'
    start: int = -1
    end: int = -1


@dataclass(slots=True)
class Person:
    """A person as one stretch of text names him or her."""

    name: str  # as written in the original spelling of the normal form
    rank: str | None = None
    offices: list[Office] = field(default_factory=list)
    honorific: str | None = None
    late: bool = False  # 'cố Thủ tướng …'
    name_start: int = -1
    name_end: int = -1
    head: str | None = None  # title before the name: 'lão nông', 'trung vệ'
    start: int = -1
    end: int = -1


def entries() -> Iterator[Entry]:
    """The lexicon's entries for posts: simple ones, deputies, standing deputies, 'Trưởng' that takes its body's head."""
    table = data("posts")
    for post in table["simple"]:
        if post.split()[0] != "Phó":
            yield from _variants(post)
        else:
            yield Entry(post, "POST", post)
    for form in ("Trưởng", "Phó", "Phó Trưởng", "Phó trưởng", "Quyền Trưởng"):
        yield Entry(form, "TRUONG", form)


def _variants(post: str) -> Iterator[Entry]:
    yield Entry(post, "POST", post)
    small = post[0].lower() + post[1:]
    for deputy in data("posts")["deputies"]:
        yield Entry(f"{deputy} {small}", "POST", f"{deputy} {post}")
        for standing in data("posts")["standing"]:
            yield Entry(f"{deputy} {small} {standing}", "POST", f"{deputy} {post} Thường trực")


class People:
    """Composes the people of a sentence, after the bodies."""

    def compose(self, text: Normal, row: list[Token]) -> list[Token]:
        """The row with OFFICE and PERSON chunks."""
        return self._persons(text, self._offices(text, self._names(text, row)))

    # ---- names

    def _names(self, text: Normal, row: list[Token]) -> list[Token]:
        out: list[Token] = []
        at = 0
        while at < len(row):
            if row[at].kind != "C":
                out.append(row[at])
                at += 1
                continue
            end = at
            while end < len(row) and row[end].kind == "C" and (end == at or row[end].start - row[end - 1].end == 1):
                end += 1
            words = [text.text[t.start : t.end] for t in row[at:end]]
            # 'H’Hen Niê', 'Lò Thị Hà (…)': an initial capital at the start of a sentence may be no part of the name
            skip = 0
            known = bool(out) and (out[-1].kind in ("HONORIFIC", "RANK", "POST", "TITLE") or (out[-1].kind == "BODY" and len(out) > 1 and out[-2].kind in ("POST", "TRUONG")))
            if not known and at == 0 and len(words) >= 3 and words[0] not in _SURNAMES and words[1] in _SURNAMES:
                skip = 1
            name = words[skip:]
            surname = name[0] in _SURNAMES if name else False
            if len(name) == 1 and not surname and out and out[-1].kind == "POST" and end < len(row) and row[end].kind in ("W", "AND"):
                known = False  # 'Bộ trưởng Giáo dục và Đào tạo'
            good = (surname and 2 <= len(name) <= 6) or (known and 1 <= len(name) <= 5 and not (len(name) == 1 and len(name[0]) == 1))
            if good and all(w.isupper() and len(w) > 1 for w in name) and not known:
                good = surname and len(name) >= 3
            if not good:
                out.extend(row[at:end])
            else:
                out.extend(row[at : at + skip])
                begin, stop = row[at + skip].start, row[end - 1].end
                out.append(Token("NAME", begin, stop, text.text[begin:stop]))
            at = end
        return out

    # ---- offices

    def _offices(self, text: Normal, row: list[Token]) -> list[Token]:
        out: list[Token] = []
        at = 0
        while at < len(row):
            token = row[at]
            end, office = at, None
            if token.kind == "POST" and not (text.text[token.start].islower() and out and out[-1].kind == "N"):  # '03 cán bộ' are a group
                end, office = self._post(text, row, at)
            elif token.kind == "TRUONG":
                end, office = self._head_post(text, row, at)
            if office is None:
                out.append(token)
                at += 1
                continue
            office.start, office.end = token.start, row[end - 1].end
            if out and out[-1].kind == "FORMER":
                former = out.pop()
                word = text.text[former.start : former.end]
                office.former, office.start = "nguyên" if word.lower() == "nguyên là" else word.lower(), former.start
            out.append(Token("OFFICE", office.start, office.end, office))
            at = end
        return out

    def _post(self, text: Normal, row: list[Token], at: int) -> tuple[int, Office | None]:
        post: str = row[at].value
        after = at + 1
        body: Body | None = None
        if after < len(row) and row[after].kind == "BODY" and row[after].value.type != "place":
            body, after = row[after].value, after + 1
        elif after < len(row) and row[after].kind == "BODY" and post in ("Bí thư", "Chủ tịch", "Phó Chủ tịch", "Phó Bí thư"):
            # 'Chủ tịch xã', 'Chủ tịch tỉnh': the People's Committee; 'Bí thư xã': the Party committee
            place: Body = row[after].value
            name = "Đảng ủy" if "thư" in post else "Ủy ban nhân dân"
            body = Body(name, name, "territorial", level=place.level, place=place.place, province=place.province, containers=place.containers)
            after += 1
        elif after < len(row) and row[after].kind == "OF" and after + 1 < len(row) and row[after + 1].kind == "BODY" and row[after + 1].value.type in ("named", "field", "territorial"):
            body, after = row[after + 1].value, after + 2
        elif after < len(row) and row[after].kind == "COUNTRY":
            name = text.text[row[after].start : row[after].end]
            body, after = Body(name, name, "fixed"), after + 1
        elif after + 1 < len(row) and row[after].kind == "COMMA" and row[after + 1].kind == "BODY" and " Ban" in post and row[after + 1].value.head == "Ban":
            body, after = row[after + 1].value, after + 2  # 'Phó Trưởng Ban Thường trực, Ban Dân vận Trung ương'
        elif text.lower[row[after].start : row[min(after + 1, len(row) - 1)].end] in ("nhà trường", "trường") if after < len(row) else False:
            body, after = Body("Trường", "Trường", "named", bare=True, start=row[after].start, end=row[after].end), after + (2 if text.lower[row[after].start : row[after].end] == "nhà" else 1)
        else:
            after, body = self._implied(text, row, after, post)
        if text.text[row[at].start].islower() and body is None and post in ("Cán bộ", "cán bộ", "Ủy viên", "Thư ký", "Đại biểu", "Trợ lý", "Già làng") and not self._before_name(row, after):
            return at, None
        return after, Office(post, body)

    def _implied(self, text: Normal, row: list[Token], after: int, post: str) -> tuple[int, Body | None]:
        """'Bộ trưởng Giáo dục và Đào tạo': the head of the body is in the post."""
        heads = {"Bộ trưởng": "Bộ", "Thứ trưởng": "Bộ", "Phó Thủ tướng": "Chính phủ", "Thủ tướng": "Chính phủ", "Cục trưởng": "Cục", "Phó Cục trưởng": "Cục"}
        head = heads.get(post)
        if head is None:
            return after, None
        if head == "Chính phủ":
            return after, Body(head, head, "fixed", kinds={"any": "chinh-phu"})
        end = after
        while end < len(row):
            word = text.lower[row[end].start : row[end].end]
            if row[end].kind == "C":
                if end == after and text.text[row[end].start : row[end].end] in _SURNAMES and not (end + 1 < len(row) and row[end + 1].kind == "W"):
                    break
            elif row[end].kind == "W" and end > after:
                if word not in _OF_MINISTRIES:
                    break
            elif not (row[end].kind == "AND" and end > after and end + 1 < len(row) and row[end + 1].kind in ("C", "W")):
                break
            end += 1
        while end > after and row[end - 1].kind == "AND":
            end -= 1
        if end == after:
            return after, None
        name = f"{head} {text.text[row[after].start : row[end - 1].end]}"
        return end, Body(head, name, "fixed", kinds={"any": "bo"} if head == "Bộ" else {})

    def _head_post(self, text: Normal, row: list[Token], at: int) -> tuple[int, Office | None]:
        """'Trưởng Công an xã X' → post 'Trưởng Công an' of 'Công an xã X'; 'Phó Trưởng Ban Quản lý …' → 'Phó Trưởng Ban'."""
        after = at + 1
        if after < len(row) and row[after].kind in ("FIELD", "LEVEL", "NAMED"):  # 'Trưởng phòng', 'Trưởng thôn' and no name
            word = text.lower[row[after].start : row[after].end]
            return after + 1, Office(f"{row[at].value} {'Ban' if word == 'ban' else word}", None)
        if after >= len(row) or row[after].kind != "BODY":
            return at, None
        body: Body = row[after].value
        first = body.name.split()[0] if body.type != "place" else (body.level or "")
        word = {"Công": "Công an", "Phòng": "phòng", "Khoa": "khoa", "Đoàn": "đoàn", "Đội": "đội"}.get(first, first)
        prefix = row[at].value[0].upper() + row[at].value[1:].replace("trưởng", "Trưởng")
        return after + 1, Office(f"{prefix} {word}", None if body.bare and body.place is None else body)

    @staticmethod
    def _before_name(row: list[Token], after: int) -> bool:
        return after < len(row) and row[after].kind in ("NAME", "HONORIFIC", "RANK")

    # ---- persons

    def _persons(self, text: Normal, row: list[Token]) -> list[Token]:
        out: list[Token] = []
        at = 0
        while at < len(row):
            if row[at].kind != "NAME":
                out.append(row[at])
                at += 1
                continue
            person = Person(text.text[row[at].start : row[at].end], name_start=row[at].start, name_end=row[at].end)
            begin = self._before(text, out, person, row[at].start)
            end = self._after(text, row, at + 1, person)
            person.start, person.end = begin, row[end - 1].end
            out.append(Token("PERSON", begin, person.end, person))
            at = end
        return out

    def _before(self, text: Normal, out: list[Token], person: Person, begin: int) -> int:
        """Take rank, title, honorific and offices that stand before the name off the row."""
        while out:
            token = out[-1]
            if token.kind == "RANK" and person.rank is None:
                person.rank = token.value
            elif token.kind in ("TITLE",) and not any(o for o in person.offices):
                person.head = text.text[token.start : token.end]
            elif token.kind == "DOT" and len(out) > 1 and out[-2].kind == "TITLE":
                pass
            elif token.kind == "HONORIFIC" and person.honorific is None and not person.offices:
                person.honorific = text.lower[token.start : token.end]
                if person.honorific.split()[0] in _PLURAL:
                    break
            elif token.kind == "OFFICE" and (person.honorific is None or person.honorific in ("đồng chí", "đ/c")) and not person.offices:
                person.offices.insert(0, token.value)
                begin = token.start
                out.pop()
                while len(out) > 1 and out[-1].kind in ("COMMA", "DASH", "AND") and out[-2].kind == "OFFICE":
                    person.offices.insert(0, out[-2].value)
                    begin = out[-2].start
                    del out[-2:]
                continue
            elif token.kind == "COMMA" and len(out) > 1 and out[-2].kind == "OFFICE" and person.rank and not person.offices and len(out) > 2 and out[-3].kind in ("COMMA", "DOT", "COLON", "DATE", "W"):
                break
            elif token.kind == "BODY" and token.value.type == "fixed" and token.value.office and not person.offices:
                body: Body = token.value  # 'Thủ tướng Chính phủ Nguyễn Xuân Phúc'
                government = Body("Chính phủ", "Chính phủ", "fixed", kinds={"any": "chinh-phu"}) if body.office == "Thủ tướng" else None
                person.offices.insert(0, Office(str(body.office), government, start=token.start, end=token.end))
            elif token.kind == "FORMER":
                person.late = text.lower[token.start : token.end] == "cố"
            else:
                break
            begin = token.start
            out.pop()
        return begin

    def _after(self, text: Normal, row: list[Token], at: int, person: Person) -> int:
        """Read '(…)', ', post', '- post', '(post)' that follow the name; returns where the person ends."""
        end = self._note(row, at, person)
        while end < len(row):
            begin = end
            separator = row[begin].kind
            if separator in ("COMMA", "DASH", "AND") or (separator == "W" and text.lower[row[begin].start : row[begin].end] in ("là", "kiêm", "hiện", "nay")):
                begin += 1
                while begin < len(row) and row[begin].kind == "W" and text.lower[row[begin].start : row[begin].end] in ("là", "hiện", "đang", "nay", "kiêm"):
                    begin += 1
                if begin < len(row) and row[begin].kind == "AUX" and person.offices:
                    break
            else:
                break
            if begin >= len(row) or row[begin].kind != "OFFICE":
                break
            office: Office = row[begin].value
            follows = row[begin + 1].kind if begin + 1 < len(row) else "END"
            if follows in ("NAME", "RANK", "HONORIFIC", "TITLE"):
                break  # 'A và Chủ tịch UBND tỉnh B': the office is the next person's
            if separator == "AND" and not (person.offices and (office.body is None or follows in ("COMMA", "DOT", "SEMI", "END"))):
                break
            if separator in ("COMMA", "AND") and follows in ("GIVE", "HAND") and office.body is not None and person.offices:
                break
            person.offices.append(office)
            end = begin + 1
        return self._note(row, end, person) if person.offices else end

    @staticmethod
    def _note(row: list[Token], at: int, person: Person) -> int:
        """'(SN 1998, thợ hồ)', '(lớp 8A)', '(phải)', '(Giám đốc Công ty X)': past the brackets, their offices taken."""
        end = at
        if end < len(row) and row[end].kind == "LPAR":
            close = next((i for i in range(end, min(end + 22, len(row))) if row[i].kind == "RPAR"), None)
            if close is not None:
                inner = row[end + 1 : close]
                offices = [t.value for t in inner if t.kind == "OFFICE"]
                if offices and inner[0].kind in ("OFFICE", "N", "MARK", "COMMA"):
                    person.offices.extend(offices)
                    end = close + 1
                elif not any(t.kind in ("PERSON", "NAME", "AWARD") for t in inner):
                    end = close + 1
        return end
