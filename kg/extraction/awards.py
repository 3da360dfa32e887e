"""Names of awards composed to AWARD chunks ('Kỷ niệm chương "X" của Bộ Công an'), and sums of money to MONEY."""

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

_NAMED_FORMS = frozenset(data("awards")["named_forms"])
_NOT_A_NAME = frozenset(data("awards")["not_a_name"])
_EPITHETS = frozenset(tuple(words.split()) for words in data("awards")["epithets"])
_NO_MERIT = frozenset(data("awards")["no_merit"])
_GRADES: dict[str, str] = data("awards")["grades"]
_COMMITTEE_LEVELS = frozenset(data("awards")["committee_levels"])
_MONEY_UNITS = frozenset(data("awards")["money_units"])
_MONEY_GOES_ON = _MONEY_UNITS.union(data("awards")["money_goes_on"])
_UNNAMED_FORMS = ("Bằng khen", "Giấy khen", "Thư khen")  # what is quoted after them is why they were given
_IN_A_NAME = frozenset(["C", "MOVEMENT", "PROVINCE", "NAME"])
_WITHIN_A_NAME = frozenset(
    "W AND FIELD TITLE POST RECEIVE PASSIVE N COMMEND DASH LEVEL OFFICE HONORIFIC".split()  # but not at its beginning
)
_DESCRIBES = frozenset(["W", "DATE", "PERIOD", "MOVEMENT", "MOVEMENT_HEAD", "QUOTED"])
_ACTS = frozenset(["GIVE", "HAND", "AUX", "PASSIVE", "COMMEND", "RECEIVE", "ORGANISE"])
_LONGEST_NAME, _LONGEST_DESCRIPTION = 14, 6  # chunks


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

    def kind(self, at: int) -> str:
        return self.row[at].kind if at < len(self.row) else ""

    def _award(self, at: int, before: list[Token]) -> tuple[int, AwardName | None]:
        token = self.row[at]
        if token.kind == "FORM":
            end, award = self._of_a_form(at)
        elif self._is_of_a_mother(token, before):
            return at, None
        else:
            form, name, notation = token.value
            end, award = at + 1, AwardName(form, name, named_by=notation)
        end = self._grade(end, award)
        if self.kind(end) == "QUOTED" and award.name is None:
            end = self._name(end, award)
        if self._is_no_award(at, end, award):
            return at, None
        end = self._owner(end, award)
        if award.name is None and self.kind(end) == "QUOTED" and award.form in _NAMED_FORMS:
            end = self._name(end, award)
        end = self._grades(end, award)
        if award.form == "Quà" and self._is_a_sum(end):
            award.form = "Tiền thưởng"  # 'phần thưởng 3 triệu đồng'
        if award.form == "Tiền thưởng" and self.kind(end) == "MONEY":
            end += 1
        return end, award

    def _of_a_form(self, at: int) -> tuple[int, AwardName]:
        award = AwardName(self.row[at].value)
        if award.form in ("Danh hiệu", "Giải thưởng") and self.kind(at + 1) == "AWARD_NAMED":
            award.form, award.name, award.named_by = self.row[at + 1].value
            return at + 2, award
        return self._name(at + 1, award), award

    def _is_of_a_mother(self, token: Token, before: list[Token]) -> bool:
        """'các bác, Bà mẹ Việt Nam Anh hùng': people, not their title."""
        named_so = token.value[0] == "Danh hiệu" and self.text.lower.startswith("bà mẹ", token.start, token.end)
        return named_so and bool(before) and before[-1].kind == "TITLE"

    def _is_no_award(self, at: int, end: int, award: AwardName) -> bool:
        """Whether a word for a form of award is used in another sense."""
        if award.form == "Quà" and self.word(at + 1) == "cao":
            return True  # 'Huân chương X, phần thưởng cao quý nhất của …'
        if award.name is not None:
            return False
        if award.form == "Cờ":
            return self.text.text[self.row[at].start].islower()
        if award.form == "Danh hiệu":
            return end == at + 1
        return award.form == "Bằng" or (award.form == "Giấy chứng nhận" and self.word(end) in _NO_MERIT)

    def _is_a_sum(self, at: int) -> bool:
        if self.kind(at) == "MONEY":
            return True
        return self.kind(at) in ("W", "COLON", "NAMELY") and self.kind(at + 1) == "MONEY"

    def _name(self, at: int, award: AwardName) -> int:
        row = self.row
        while (self.word(at), self.word(at + 1)) in _EPITHETS:
            at += 2
        if self.kind(at) == "COLON" and self.kind(at + 1) == "QUOTED":
            at += 1
        if self.kind(at) == "QUOTED":
            if award.form in _UNNAMED_FORMS:
                return at
            award.name = self._full(*row[at].value)
            return at + 1
        end = at
        if award.form in _NAMED_FORMS:
            while end < len(row) and end - at < _LONGEST_NAME and self._in_the_name(end, end == at, award):
                end += 1
        if end > at:
            award.name = self._full(row[at].start, row[end - 1].end)
        return end

    def _in_the_name(self, at: int, first: bool, award: AwardName) -> bool:
        kind, word = self.kind(at), self.word(at)
        if kind in _IN_A_NAME or (kind == "PERSON" and award.form == "Giải thưởng"):
            return True
        if first:
            return False
        if kind in _WITHIN_A_NAME and word not in _NOT_A_NAME and word != "hạng":
            return True
        return word == "vì" and award.form == "Kỷ niệm chương"

    def _full(self, start: int, end: int) -> str:
        words = self.text.text[start:end].strip(" \"'")
        return " ".join(self.expand.get(word, word) for word in words.split())

    def _grade(self, at: int, award: AwardName) -> int:
        row = self.row
        while at < len(row):
            begin = at
            if row[begin].kind == "COMMA":
                begin += 1
            if self.word(begin) == "hạng" and self.word(begin + 1) in _GRADES:
                grade = _GRADES[self.word(begin + 1)]
                award.name = f"{award.name} hạng {grade}" if award.name else f"hạng {grade}"
                at = begin + 2
            elif self.word(begin) == "lần" and self.word(begin + 1) == "thứ" and begin + 2 < len(row):
                at = begin + 3
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
        begin = self._past_description(at)
        first = self._giver(begin + 1) if self.kind(begin) in ("OF", "BY") and begin + 1 < len(self.row) else None
        if first is None:
            return at
        end, giver = first
        by = self.kind(begin) == "BY"
        if by and (self.kind(end) == "ORGANISE" or self._hands_over(giver, end)):
            return at  # '… đón nhận Huân chương do Trường X tổ chức': the ceremony is X's
        award.givers.append(giver)
        while end + 1 < len(self.row) and self.kind(end) in ("AND", "COMMA"):
            more = self._giver(end + 1)
            if more is None or not self._owns_too(begin + 1, end, more[0]):
                break
            end, giver = more
            award.givers.append(giver)
        if by:
            award.by = True
            while self.kind(end) in ("AUX", "GIVE", "HAND", "COMMEND"):
                end += 1
        return end

    def _hands_over(self, giver: Giver, at: int) -> bool:
        """'do ông A trao'."""
        hands = any(t.kind == "HAND" for t in self.row[at : at + 8])
        gives = any(t.kind == "GIVE" for t in self.row[at : at + 3])
        return isinstance(giver, Person) and hands and not gives

    def _owns_too(self, first: int, join: int, after: int) -> bool:
        """Whether what follows 'và' or a comma is one more owner, and not the next clause's subject."""
        if self.kind(after) in _ACTS or self.kind(join + 1) == "PERSON":
            return False
        if self.kind(join) == "AND":
            return True
        return self.kind(join + 1) == self.kind(first) and self.kind(after) not in ("OF", "COMMA")

    def _past_description(self, at: int) -> int:
        """Past 'quyết thắng năm 2025' in 'Cờ thi đua quyết thắng năm 2025 của Bộ Tư lệnh X', where an owner follows."""
        end = at
        while end - at < _LONGEST_DESCRIPTION and self._describes(end):
            end += 1
        return end if self.kind(end) == "OF" and self.word(end) == "của" else at

    def _describes(self, at: int) -> bool:
        kind = self.kind(at)
        return kind in _DESCRIBES and not (kind == "W" and self.word(at) in _NOT_A_NAME)

    def _giver(self, at: int) -> tuple[int, Giver] | None:
        token = self.row[at]
        if token.kind == "BODY" and token.value.type != "place":
            return at + 1, token.value
        if token.kind in ("OFFICE", "PERSON") and (token.kind == "OFFICE" or token.value.offices):
            return at + 1, token.value
        if token.kind == "LEVEL":
            return (at + 1, _committee(token.value, None, token)) if token.value in _COMMITTEE_LEVELS else None
        if token.kind == "BODY" and token.value.level in _COMMITTEE_LEVELS:
            return at + 1, _committee(token.value.level, token.value, token)
        return None


def _committee(level: str, place: Body | None, token: Token) -> Body:
    """'của tỉnh', 'của tỉnh X': its People's Committee confers."""
    return Body(
        "Ủy ban nhân dân",
        "Ủy ban nhân dân",
        "territorial",
        level=level,
        place=place.place if place else None,
        province=bool(place and place.province),
        kinds={"province": "ubnd-tinh", "district": "ubnd-huyen", "commune": "ubnd-xa"},
        start=token.start,
        end=token.end,
    )


def money(text: Normal, row: list[Token]) -> list[Token]:
    """The row with MONEY chunks ('50 triệu đồng'); first of all, so that no name takes the number."""

    def word(at: int) -> str:
        return text.lower[row[at].start : row[at].end] if at < len(row) else ""

    out: list[Token] = []
    at = 0
    while at < len(row):
        if row[at].kind == "N" and word(at + 1) in _MONEY_UNITS:
            end = at + 1
            while word(end) in _MONEY_GOES_ON:
                end += 1
            out.append(Token("MONEY", row[at].start, row[end - 1].end))
            at = end
        else:
            out.append(row[at])
            at += 1
    return out
