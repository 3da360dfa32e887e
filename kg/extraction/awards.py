"""Names of awards composed to AWARD chunks ('Kỷ niệm chương "Bảo vệ ANTQ" của Bộ Công an'), and sums of money to MONEY."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kg.extraction.bodies import Body
from kg.extraction.lexicon import Entry, data
from kg.extraction.people import Office, Person
from kg.extraction.tokens import Token
from kg.language.normal import Normal
from kg.language.numbers import integer
from kg.vocabulary import Vocabulary

Giver = Body | Office | Person

_NAMED_FORMS = {"Huân chương", "Huy chương", "Kỷ niệm chương", "Danh hiệu", "Bằng", "Giải thưởng", "Cờ", "Huy hiệu", "Giấy chứng nhận", "Biểu trưng", "Cờ thi đua", "Giải"}
_NOT_A_NAME = frozenset("cho của do và vì tặng trao năm trong tại ở về với là khi đã được từ cùng này trên kèm để nhân tới đến gồm các theo mà đó trước sau hồi ngày cấp cao".split())
_EPITHETS = {("cao", "quý"), ("danh", "dự"), ("đột", "xuất"), ("xuất", "sắc"), ("tiên", "tiến"), ("thi", "đua")}
# what is certified by papers that are no reward
_NO_MERIT = ("đầu", "đăng", "quyền", "kết", "đủ", "bảo", "xuất", "kiểm", "nguồn", "sở", "tạm", "lưu", "an")
_MONEY_UNITS = ("triệu", "tỷ", "tỉ", "nghìn", "ngàn", "đồng", "usd", "đô", "trăm", "vnđ")


@dataclass(slots=True)
class AwardName:
    """An award as named: form, name or grade, and whose it is where the name says so."""

    form: str
    name: str | None = None
    givers: list[Giver] = field(default_factory=list)
    named_by: str | None = None  # notation of the vocabulary's concept
    by: bool = False  # the giver came with 'do … tặng'
    grades: list[tuple[int, str]] = field(default_factory=list)  # 'trong đó có 12 hạng Nhất, 25 hạng Nhì'
    start: int = -1
    end: int = -1


def entries(vocabulary: Vocabulary) -> Iterator[Entry]:
    """The lexicon's entries for award forms and named awards."""
    for form in vocabulary.scheme("award-forms"):
        if form.notation == "tuyen-duong":
            continue
        for label in form.labels:
            if form.label == "Quà":
                yield Entry("phần thưởng", "FORM", form.label)
            if form.label == "Tiền thưởng" and "tiền" not in label.lower():
                continue
            exact = form.label in ("Bằng", "Cờ") and label[0].isupper()
            if form.label == "Bằng" and not label[0].isupper():
                continue
            yield Entry(label, "FORM", form.label, any_case=not exact and not label.isupper())
    for form, grade in data("nouns")["prizes"].items():
        yield Entry(form, "AWARD_NAMED", ("Giải thưởng", grade, None), any_case=form.islower())
    labels = {concept.iri: concept.label for concept in vocabulary.scheme("award-forms")}
    for award in vocabulary.scheme("awards"):
        form_label = labels.get(award.broader or "")
        name = award.value("awardName")
        if form_label is None or name is None or form_label == "Tuyên dương":
            continue
        for label in award.labels:
            if " của " not in label and not label.lower().startswith(("vì ", "người tốt")):
                yield Entry(label, "AWARD_NAMED", (form_label, name, award.notation), any_case=not label.isupper())


def compose(text: Normal, row: list[Token], expand: Mapping[str, str]) -> list[Token]:
    """The row with AWARD and MONEY chunks."""
    return _Awards(text, row, expand).compose()


class _Awards:
    def __init__(self, text: Normal, row: list[Token], expand: Mapping[str, str]) -> None:
        self.text, self.row, self.expand = text, row, expand

    def compose(self) -> list[Token]:
        out: list[Token] = []
        at = 0
        while at < len(self.row):
            token = self.row[at]
            if token.kind not in ("FORM", "AWARD_NAMED"):
                out.append(token)
                at += 1
                continue
            end, award = self._award(at, out)
            if award is None:
                out.append(token)
                at += 1
                continue
            award.start, award.end = token.start, self.row[end - 1].end
            out.append(Token("AWARD", award.start, award.end, award))
            at = end
        return out

    def word(self, at: int) -> str:
        return self.text.lower[self.row[at].start : self.row[at].end] if at < len(self.row) else ""

    def _award(self, at: int, before: list[Token]) -> tuple[int, AwardName | None]:
        token = self.row[at]
        if token.kind == "FORM":
            award = AwardName(token.value)
            end = at + 1
            if award.form in ("Danh hiệu", "Giải thưởng") and end < len(self.row) and self.row[end].kind == "AWARD_NAMED":
                award.form, award.name, award.named_by = self.row[end].value
                end += 1
            else:
                end = self._name(end, award)
        else:
            form, name, notation = token.value
            award = AwardName(form, name, named_by=notation)
            end = at + 1
            if form == "Danh hiệu" and self.text.lower[token.start : token.end].startswith("bà mẹ") and before and before[-1].kind == "TITLE":
                return at, None
        end = self._grade(end, award)
        if end < len(self.row) and self.row[end].kind == "QUOTED" and award.name is None:
            end = self._name(end, award)
        if award.form in ("Bằng", "Cờ") and award.name is None and (award.form == "Bằng" or self.text.text[token.start].islower()):
            return at, None
        if award.form == "Danh hiệu" and award.name is None and end == at + 1:
            return at, None
        if award.form == "Quà" and self.word(at + 1) == "cao":
            return at, None  # 'Huân chương X, phần thưởng cao quý nhất của …'
        if award.form == "Giấy chứng nhận" and award.name is None and self.word(end) in _NO_MERIT:
            return at, None
        end = self._owner(end, award)
        if award.name is None and end < len(self.row) and self.row[end].kind == "QUOTED" and award.form in _NAMED_FORMS:
            end = self._name(end, award)
        end = self._grades(end, award)
        if award.form == "Quà" and end < len(self.row) and (self.row[end].kind == "MONEY" or (end + 1 < len(self.row) and self.row[end + 1].kind == "MONEY" and self.row[end].kind in ("W", "COLON", "NAMELY"))):
            award.form = "Tiền thưởng"  # 'phần thưởng 3 triệu đồng'
        if award.form == "Tiền thưởng" and end < len(self.row) and self.row[end].kind == "MONEY":
            end += 1
        return end, award

    def _name(self, at: int, award: AwardName) -> int:
        row = self.row
        while (self.word(at), self.word(at + 1)) in _EPITHETS:
            at += 2
        if at >= len(row):
            return at
        if row[at].kind == "COLON" and at + 1 < len(row) and row[at + 1].kind == "QUOTED":
            at += 1
        if row[at].kind == "QUOTED":
            if award.form in ("Bằng khen", "Giấy khen", "Thư khen"):
                return at
            begin, finish = row[at].value
            award.name = self._full(begin, finish)
            return at + 1
        if award.form not in _NAMED_FORMS:
            return at
        end = at
        while end < len(row) and end - at < 14:
            token = row[end]
            word = self.word(end)
            if token.kind in ("C", "MOVEMENT", "PROVINCE", "NAME") or (token.kind == "PERSON" and award.form == "Giải thưởng"):
                end += 1
            elif end > at and token.kind in ("W", "AND", "FIELD", "TITLE", "POST", "RECEIVE", "PASSIVE", "N", "COMMEND", "DASH", "LEVEL", "OFFICE", "HONORIFIC") and word not in _NOT_A_NAME and not (word == "hạng"):
                if word == "và" and not (end + 1 < len(row) and row[end + 1].kind == "W"):
                    break
                end += 1
            elif end > at and word == "vì" and award.form == "Kỷ niệm chương":
                end += 1
            else:
                break
        if end > at:
            award.name = self._full(row[at].start, row[end - 1].end)
        return end

    def _full(self, start: int, end: int) -> str:
        words = self.text.text[start:end].strip(" \"'")
        return " ".join(self.expand.get(word, word) for word in words.split())

    def _grade(self, at: int, award: AwardName) -> int:
        row = self.row
        while at < len(row):
            begin = at
            if row[begin].kind == "COMMA":
                begin += 1
            if self.word(begin) == "hạng" and begin + 1 < len(row) and self.word(begin + 1) in ("nhất", "nhì", "ba", "i", "ii", "iii", "hai", "1", "2", "3"):
                grade = {"i": "Nhất", "ii": "Nhì", "iii": "Ba", "hai": "Nhì", "1": "Nhất", "2": "Nhì", "3": "Ba"}.get(self.word(begin + 1), self.word(begin + 1).capitalize())
                award.name = f"{award.name} hạng {grade}" if award.name else f"hạng {grade}"
                at = begin + 2
            elif self.word(begin) == "lần" and self.word(begin + 1) == "thứ" and begin + 2 < len(row):
                at = begin + 3
            elif award.name and row[at].kind == "W" and self.word(at) == "cấp" and award.named_by:
                return at
            else:
                return at
        return at

    def _grades(self, at: int, award: AwardName) -> int:
        """'…, trong đó có 12 hạng Nhất, 25 hạng Nhì và 30 hạng Ba': how many of each grade."""
        row = self.row
        begin = at + 1 if at < len(row) and row[at].kind in ("COMMA", "LPAR") else at
        if begin >= len(row) or row[begin].kind != "INCLUDING":
            return at
        end = begin + 1
        while end + 2 < len(row) and row[end].kind == "N" and self.word(end + 1) == "hạng":
            number = integer(self.word(end))
            if number is None:
                break
            award.grades.append((number, f"hạng {self.word(end + 2).capitalize()}"))
            end += 3
            while end < len(row) and row[end].kind in ("COMMA", "AND"):
                end += 1
        return end if award.grades else at

    def _owner(self, at: int, award: AwardName) -> int:
        """'của X', 'của X và Y', 'do X tặng': whose award it is."""
        row = self.row
        begin = self._past_description(at)
        if begin < len(row) and row[begin].kind in ("OF", "BY") and begin + 1 < len(row):
            by = row[begin].kind == "BY"
            end = begin + 1
            giver = self._giver(end)
            if giver is None:
                return at
            end = giver[0]
            if by and end < len(row) and row[end].kind == "ORGANISE":
                return at  # '… và đón nhận Huân chương do Trường X tổ chức': the ceremony is X's
            if by and isinstance(giver[1], Person) and any(t.kind == "HAND" for t in row[end : end + 8]) and not any(t.kind == "GIVE" for t in row[end : end + 3]):
                return at  # 'do ông A trao': who hands it over
            award.givers.append(giver[1])
            while end + 1 < len(row) and row[end].kind in ("AND", "COMMA"):
                more = self._giver(end + 1)
                if more is None or (more[0] < len(row) and row[more[0]].kind in ("GIVE", "HAND", "AUX", "PASSIVE", "COMMEND", "RECEIVE", "ORGANISE")) or row[end + 1].kind == "PERSON":
                    break
                if row[end].kind == "COMMA" and row[end + 1].kind != row[begin + 1].kind:
                    break
                if more[0] < len(row) and row[more[0]].kind in ("OF", "COMMA") and row[end].kind == "COMMA":
                    break
                award.givers.append(more[1])
                end = more[0]
            if by:
                award.by = True
                while end < len(row) and row[end].kind in ("AUX", "GIVE", "HAND", "COMMEND"):
                    end += 1
            return end
        return at

    def _past_description(self, at: int) -> int:
        """Past 'quyết thắng năm 2025' in 'Cờ thi đua quyết thắng năm 2025 của Bộ Tư lệnh X', where an owner follows."""
        end = at
        while end < len(self.row) and end - at < 6 and (self.row[end].kind in ("W", "DATE", "PERIOD", "MOVEMENT", "MOVEMENT_HEAD", "QUOTED") and not (self.row[end].kind == "W" and self.word(end) in _NOT_A_NAME)):
            end += 1
        follows = end < len(self.row) and self.row[end].kind == "OF" and self.word(end) == "của"
        return end if follows else at

    def _giver(self, at: int) -> tuple[int, Giver] | None:
        token = self.row[at]
        if token.kind == "BODY" and token.value.type != "place":
            return at + 1, token.value
        if token.kind in ("OFFICE", "PERSON") and (token.kind == "OFFICE" or token.value.offices):
            return at + 1, token.value
        if token.kind == "LEVEL" or (token.kind == "BODY" and token.value.type == "place"):
            level = token.value if token.kind == "LEVEL" else token.value.level
            if level in ("tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn"):
                place = token.value if token.kind == "BODY" else None
                body = Body("Ủy ban nhân dân", "Ủy ban nhân dân", "territorial", level=level, place=place.place if place else None,
                            province=bool(place and place.province), kinds={"province": "ubnd-tinh", "district": "ubnd-huyen", "commune": "ubnd-xa"}, start=token.start, end=token.end)  # fmt: skip
                return at + 1, body
        return None


def money(text: Normal, row: list[Token]) -> list[Token]:
    """The row with MONEY chunks ('50 triệu đồng'); first of all, so that no name takes the number."""
    out: list[Token] = []
    at = 0
    while at < len(row):
        if row[at].kind == "N" and at + 1 < len(row) and text.lower[row[at + 1].start : row[at + 1].end] in _MONEY_UNITS:
            end = at + 1
            while end < len(row) and text.lower[row[end].start : row[end].end] in (*_MONEY_UNITS, "la", "mỹ"):
                end += 1
            out.append(Token("MONEY", row[at].start, row[end - 1].end))
            at = end
        else:
            out.append(row[at])
            at += 1
    return out
