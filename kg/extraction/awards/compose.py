"""Awards composed to AWARD chunks: 'Kỷ niệm chương "X" của Bộ Công an', 'Huân chương Lao động hạng Ba'."""

from collections.abc import Mapping, Sequence

from kg.extraction.awards import endings, flags, generic, grades, named_prizes, prizes
from kg.extraction.awards.award import AwardName
from kg.extraction.awards.further import further_grades, further_prizes, further_quoted
from kg.extraction.awards.naming import Naming
from kg.extraction.awards.owners import Owners
from kg.extraction.bodies import Body
from kg.extraction.bodies.foreign import COUNTRIES
from kg.extraction.lexicon import data
from kg.extraction.row import Row
from kg.extraction.tokens import Token
from kg.language.normal import Normal
from kg.language.numbers import integer

_NAMED_FORMS = frozenset(data("awards")["named_forms"])
_CERTIFICATES = frozenset(data("awards")["unquoted_forms"])
_NO_MERIT = frozenset(data("awards")["no_merit"])
_STARTS = ("FORM", "AWARD_NAMED")
_GRADED = ("Huân chương", "Huy chương")
_TITLE = "Danh hiệu"
_PRIZE = "Giải thưởng"
_CERTIFICATE = "Giấy chứng nhận"
_SIDE_PRIZE = data("nouns")["prizes"]["giải phụ"]
_MEETS = "đón"
_MONEY_UNITS = frozenset(data("awards")["money_units"])
_LEVELS = frozenset(["bộ", "ngành", "trung ương", "cơ sở", "quốc gia", "toàn quốc", "nhà nước"])
_PRAISING = ("cao", "danh", "quý", "lớn", "xứng", "vô")  # 'phần thưởng danh giá nhất của quân đội'
_NOUNS = frozenset(["TITLE", "NAMED", "FIELD", "SHELL", "BODY"])  # 'giải Cầu thủ xuất sắc nhất'
_ABOUT_SUMS = frozenset(["trị", "giá", "gần", "hơn", "khoảng", "trên"])  # 'tiền thưởng trị giá | 2 triệu đồng'
_MOST_ABOUT = 4  # chunks
_ASIDE = frozenset(["COMMA", "DASH"])
_HIGH = (" cao quý", " danh giá", " cao nhất")
_OF_THE_NATION = "Tổ quốc"  # the flag that ships and islands are given
_REWARD = "phần thưởng"
_OURS = "Việt Nam"  # the country, which gives nothing by itself
STARTS = frozenset([*_STARTS, "NAMELY", "EVENT"])  # a row without one of these kinds holds no AWARD


def compose(text: Normal, row: list[Token], expand: Mapping[str, str]) -> list[Token]:
    """The row with AWARD chunks."""
    starts = [at for at, token in enumerate(row) if token.kind in STARTS]
    starts = [at for at in starts if row[at].kind in _STARTS or _recognises(text, row, at)]
    starts = (
        sorted({*starts, *further_prizes(text, row), *further_grades(row), *further_quoted(row)}) if starts else starts
    )
    return _Composer(Row(text, row), expand).compose(starts) if starts else row


def _recognises(text: Normal, row: list[Token], at: int) -> bool:
    """'được công nhận | là': whether a title may follow without the word for one."""
    if row[at].kind == "EVENT":
        return named_prizes.begins(Row(text, row), at)
    return row[at].kind == "NAMELY" and at > 0 and row[at - 1].kind == "RECOGNISE"


class _Composer:
    def __init__(self, row: Row, expand: Mapping[str, str]) -> None:
        self._row, self._naming, self._owners = row, Naming(row, expand), Owners(row)

    def compose(self, starts: Sequence[int]) -> list[Token]:
        """Every word for a form of award, with what belongs to it, as one chunk."""
        tokens = list(self._row.tokens)
        out: list[Token] = []
        done = 0
        for at in starts:
            if at < done:
                continue
            out += tokens[done:at]
            token, done = tokens[at], at
            if token.kind in _STARTS:
                end, award = self._award(at, out)
            elif token.kind == "QUOTED":
                end, award = self._quoted(at)
            elif token.kind in ("W", "C"):  # 'giải Nhất cho A, | Nhì | cho B'
                end, award = at + 1, AwardName(_PRIZE, self._row.written(at))
            elif token.kind == "GRADE":  # 'Huân chương X: hạng Nhì cho A; | hạng Ba | cho B'
                end, award = self._of_a_grade(at, out)
            else:
                end, award = self._recognised(at)
            if award is None:
                continue
            award.start, award.end = token.start, tokens[end - 1].end
            generic.takes_the_place(award, out)
            if self._explains(award, out):  # 'Huân chương X, | huân chương cao quý nhất của Y'
                told, aside = out[-2].value, out[-1].kind
                theirs = [
                    giver
                    for giver in award.givers
                    if not (isinstance(giver, Body) and giver.name in (_OURS, *COUNTRIES))
                ]
                told.givers, told.end = told.givers or theirs, award.end
                out[-2:] = [Token("AWARD", told.start, told.end, told)]
                done = end + (self._row.kind(end) == aside == "DASH")
                continue
            if award.form == "Tiền thưởng" and out and out[-1].kind == "MONEY":
                award.start = out.pop().start  # '30 triệu đồng | tiền thưởng'
            self._count(award, out)
            self._take_sum(award, out)
            self._receives(out)
            out.append(Token("AWARD", award.start, award.end, award))
            done = end
            if self._belongs(end, award):
                out.append(Token("BELONG", tokens[end].start, tokens[end].end, "thuộc"))
                done = end + 1
        return out + tokens[done:]

    def _explains(self, award: AwardName, before: list[Token]) -> bool:
        """Whether an award only says how high the one is that is named before it."""
        if award.name is not None or len(before) < 2 or before[-1].kind not in _ASIDE or before[-2].kind != "AWARD":
            return False
        words = self._row.text.lower[award.start : award.end]
        high = any(word in words for word in _HIGH)
        return high and before[-2].value.form == award.form and before[-2].value.name is not None

    def _belongs(self, at: int, award: AwardName) -> bool:
        """'giải Nhì | thuộc | đội xã A': a prize of a contest is of who won it."""
        return prizes.is_graded(award) and self._row.low(at) == "thuộc"

    def _of_a_grade(self, at: int, before: list[Token]) -> tuple[int, AwardName | None]:
        """The award told before, in the grade that is told here; 'W: | hạng Nhì | cho A' is no more than one."""
        told = next((token for token in reversed(before) if token.kind == "AWARD"), None)
        if told is None or told.value.form not in _GRADED or told.value.also:
            return at, None
        base: AwardName = told.value
        award = AwardName(base.form, (base.name or "").split(" hạng ")[0] or None, list(base.givers), base.named_by)
        end = grades.grade(self._row, at, award)
        if end > at and before[-1].kind == "COLON" and before[-2] is told:
            del before[-2:]
        return end, award if end > at else None

    def _quoted(self, at: int) -> tuple[int, AwardName]:
        """'2 giải thưởng gồm: | “A” của X |; “B” của Y': one of a list, of the form that announces it."""
        form = next(t.value for t in reversed(self._row.tokens[:at]) if t.kind == "FORM")
        award = AwardName(form)
        end = self._naming.after_form(at, award)
        after = self._owners.after(end, award)
        return (after if after > end else self._owners.unknown(end, award)), award

    def _receives(self, before: list[Token]) -> None:
        """'xã X | đón | danh hiệu Anh hùng': to meet is to receive where what is met is an award."""
        token = before[-1] if before else None
        if token is not None and self._row.text.lower[token.start : token.end] == _MEETS:
            before[-1] = Token("RECEIVE", token.start, token.end, _MEETS)

    def _recognised(self, at: int) -> tuple[int, AwardName | None]:
        """'được công nhận | là tập thể xuất sắc': a title without the word for one."""
        row = self._row
        if row.kind(at) == "EVENT" and row.low(at) == "giải":
            return self._of_a_contest(at)
        if row.kind(at) != "NAMELY" or row.low(at) != "là" or row.kind(at - 1) != "RECOGNISE":
            return at + 1, None
        award = AwardName("Danh hiệu")
        end = self._naming.title(at + 1, award)
        return (end, award) if end > at + 1 else (at + 1, None)

    def _of_a_contest(self, at: int) -> tuple[int, AwardName | None]:
        """'trao | giải WIPO', 'đoạt | giải "Cánh én vàng"': a prize with a name, without the word 'thưởng'."""
        row = self._row
        end = max(named_prizes.until_its_winner(row, at), named_prizes.merit(row, at + 1))
        if end > at + 1:
            return end, AwardName(_PRIZE, row.span(at + 1, end - 1))
        named = row.kind(at + 1) in ("C", "QUOTED") or (row.kind(at + 1) in _NOUNS and not row.small(at + 1))
        if (row.low(at - 1) == "đạt" and row.kind(at + 1) != "QUOTED") or not named:  # 'học sinh đạt giải Olympic'
            return at + 1, None
        award = AwardName("Giải thưởng")
        end = self._naming.after_form(at + 1, award)
        if award.name is None:
            return at + 1, None
        return self._owners.after(end, award), award

    def _count(self, award: AwardName, before: list[Token]) -> None:
        """'12 | giải nhì': how many there are of a prize; the number becomes part of the award."""
        if award.grade is None or not before:
            return
        number = (
            integer(self._row.text.text[before[-1].start : before[-1].end]) if before[-1].kind in ("N", "W") else None
        )
        if number is not None:
            award.start = before.pop().start
            award.number = number if not award.also else None  # '34 giải Nhất, Nhì, Ba': of each nobody knows how many

    def _of_a_level(self, at: int, award: AwardName) -> int:
        """'danh hiệu Chiến sĩ thi đua | cấp huyện': past the level, which nobody gives ('cấp')."""
        row = self._row
        if award.form not in (_TITLE, _PRIZE) or award.name is None or prizes.is_graded(award):
            return at
        if row.low(at).startswith("cấp "):
            return at + 1  # one word of the lexicon
        if row.low(at) != "cấp" or (row.kind(at + 1) != "LEVEL" and row.low(at + 1) not in _LEVELS):
            return at
        return at + 2

    def _take_sum(self, award: AwardName, before: list[Token]) -> None:
        """'2 triệu đồng | tiền thưởng': the sum is that of the award."""
        if award.form == "Tiền thưởng" and before and before[-1].kind == "MONEY":
            award.start = before.pop().start

    def _award(self, at: int, before: list[Token]) -> tuple[int, AwardName | None]:
        row, token = self._row, self._row.tokens[at]
        if token.kind == "FORM":
            end, award = self._of_a_form(at)
        elif self._is_of_a_mother(token, before):
            return at, None
        else:
            if row.written(at)[-1].isdigit() and row.low(at + 1) in _MONEY_UNITS:
                return at, None  # 'mỗi giải 1 triệu đồng'
            form, name, notation = token.value
            end, award = at + 1, AwardName(form, name, named_by=notation, bare_title=form == _TITLE)
            end = self._naming.of_a_country(end, award)
        end = self._of_a_level(grades.grade(row, end, award), award)
        if row.kind(end) == "NAMELY" and award.name == _SIDE_PRIZE:
            return at, None  # '2 giải phụ là giải tiết mục hay nhất …'
        if row.kind(end) == "QUOTED" and award.name == _SIDE_PRIZE:
            award.name = None  # 'giải phụ "Thí sinh ấn tượng nhất"'
        if row.kind(end) == "QUOTED" and award.name is None:
            end = self._naming.after_form(end, award)
        if self._is_no_award(at, end, award):
            return at, None
        if prizes.is_graded(award):
            award.grade = award.name
            end = prizes.contest(row, prizes.category(row, prizes.further(row, end, award)), award)
            end = prizes.worth(row, end)
        if not self._belongs(end, award):
            end = self._with_title(self._owners.after(end, award), award)
        if award.name is None and row.kind(end) == "QUOTED" and award.form in _NAMED_FORMS:
            end = self._naming.after_form(end, award)
        if award.form == "Danh hiệu" and award.name is None:
            return at, None  # 'các danh hiệu thi đua của tỉnh'
        end = grades.counted(row, end, award)
        worth = self._past_about(end) if row.low(at) == _REWARD else end
        if award.form == "Quà" and self._is_a_sum(worth):
            award.form = "Tiền thưởng"  # 'phần thưởng 3 triệu đồng'
        if award.form == "Tiền thưởng" and row.kind(self._past_about(end)) == "MONEY":
            end = self._past_about(end)
            end = self._owners.after(end + 1, award) if not award.givers else end + 1  # 'phần thưởng 5 triệu | của X'
        return end, award

    def _past_about(self, at: int) -> int:
        """Past 'là gần', 'trị giá hơn' between the word for money and the sum."""
        end = at
        while end - at < _MOST_ABOUT and (self._row.kind(end) == "NAMELY" or self._row.low(end) in _ABOUT_SUMS):
            end += 1
        return end

    def _of_a_form(self, at: int) -> tuple[int, AwardName]:
        row = self._row
        award = AwardName(row.tokens[at].value)
        prize = at + 2 if row.kind(at + 1) == "MARK" else at + 1
        if award.form == _CERTIFICATE and row.kind(prize) == "FORM" and row.tokens[prize].value == _PRIZE:
            return self._of_a_form(prize)  # 'bằng chứng nhận | Giải thưởng Tài năng trẻ'
        if award.form == _TITLE and row.kind(at + 1) == "MARK" and (end := endings.quoted(row, at + 2)) > at:
            award.name = row.span(at + 2, end - 2)
            return end, award
        if award.form in ("Danh hiệu", "Giải thưởng") and row.kind(at + 1) == "AWARD_NAMED":
            award.form, award.name, award.named_by = row.tokens[at + 1].value
            return self._naming.of_a_country(at + 2, award), award
        if award.form in ("Cờ", "Cờ thi đua") and row.kind(at + 1) == "AWARD_NAMED":
            award.name = row.tokens[at + 1].value[1]  # 'Cờ | Đơn vị Quyết thắng'
            return at + 2, award
        return self._naming.after_form(at + 1, award), award

    def _with_title(self, at: int, award: AwardName) -> int:
        """'giấy khen của xã | với danh hiệu nông dân giỏi': the title is what the certificate is for."""
        row = self._row
        if award.name is not None or award.form not in _CERTIFICATES or row.low(at) != "với":
            return at
        if row.kind(at + 1) != "FORM" or row.tokens[at + 1].value != "Danh hiệu":
            return at
        end, title = self._of_a_form(at + 1)
        if title.name is None:
            return at
        award.name = title.name
        return end

    def _is_of_a_mother(self, token: Token, before: list[Token]) -> bool:
        """'các bác, Bà mẹ Việt Nam Anh hùng': people, not their title."""
        low = self._row.text.lower
        named_so = token.value[0] == "Danh hiệu" and low.startswith("bà mẹ", token.start, token.end)
        return named_so and bool(before) and before[-1].kind == "TITLE"

    def _is_no_award(self, at: int, end: int, award: AwardName) -> bool:
        """Whether a word for a form of award is used in another sense."""
        if award.form == "Quà" and self._row.low(at + 1) in _PRAISING:
            return True  # 'Huân chương X, phần thưởng cao quý nhất của …'
        if award.form == "Cờ" and award.name == _OF_THE_NATION:
            return True
        if award.name is not None:
            return False
        if award.form == "Cờ":
            return self._row.small(at) and not flags.is_given(self._row, at, end)
        if award.form == "Danh hiệu":
            return end == at + 1
        return award.form == "Bằng" or (award.form == "Giấy chứng nhận" and self._row.low(end) in _NO_MERIT)

    def _is_a_sum(self, at: int) -> bool:
        kind = self._row.kind(at)
        return kind == "MONEY" or (kind in ("W", "COLON", "NAMELY") and self._row.kind(at + 1) == "MONEY")
