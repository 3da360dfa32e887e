"""Names of awards: quoted, in capitals, or of words that name a merit ('danh hiệu học sinh xuất sắc')."""

import re
from collections.abc import Mapping

from kg.extraction.awards import badges, endings
from kg.extraction.awards.award import AwardName, Further
from kg.extraction.lexicon import data
from kg.extraction.row import Row
from kg.language.syllables import is_syllable

_TABLE = data("awards")
_NAMED_FORMS = frozenset(_TABLE["named_forms"])
_NOT_A_NAME = frozenset(_TABLE["not_a_name"])
_EPITHETS = frozenset(tuple(words.split()) for words in _TABLE["epithets"])
_UNQUOTED = frozenset(_TABLE["unquoted_forms"])  # what is quoted after them is why they were given
_MERIT_NAMES: dict[str, frozenset[str]] = {form: frozenset(names) for form, names in _TABLE["merit_names"].items()}
_TITLE_NOUNS = frozenset(_TABLE["title_nouns"])
_MERITS = frozenset(_TABLE["merits"])
_CAUSES = frozenset(_TABLE["causes"])
_GLUED = re.compile(r"(?<=\bTP|\bTX|\bTT)\.(?=[^\W\d_][a-zà-ỹ])")  # 'TP.Huế'
_LONGEST_NAME = 20  # chunks
_CERTIFIED = frozenset(_TABLE["certified"])  # 'Giấy chứng nhận | đạt tiêu chuẩn | "An toàn …"'
_OF_KINGS = frozenset(_TABLE["named_after"])
_IN_A_NAME = frozenset(["C", "MOVEMENT", "PROVINCE", "NAME", "COUNTRY"])
# but not at its beginning
_WITHIN_A_NAME = frozenset("W AND FIELD TITLE POST N COMMEND DASH LEVEL OFFICE HONORIFIC OTHER".split())
_WITHIN_A_TITLE = frozenset("W C OFFICE FIELD TITLE POST LEVEL HONORIFIC MOVEMENT PROVINCE NAME OTHER".split())
_ENDS_A_TITLE = frozenset("OF BY TO COMMA DOT SEMI AND END RPAR DATE N PERIOD COLON FROM".split())
_LONGEST = 14  # chunks
_LONGEST_UNKNOWN = 8
_OF_ANY_NAME = frozenset(_TABLE["of_any_name"])
_NO_NAMES = frozenset(_TABLE["no_names"])  # 'kỷ niệm chương | tượng trưng', 'danh hiệu | cao quý'
_MAY_BE_CALLED = frozenset("NOUN RANK NAMED FIELD TERRITORIAL IN_NAME FORMER NEGATE SHELL".split())
_SHORTEST_UNKNOWN = 2  # words
_LONGEST_MERIT = 9  # chunks
_NAMED_AFTER_PEOPLE = frozenset(["Kỷ niệm chương", "Huy chương", "Huy hiệu", "Danh hiệu"])
_NAMED_WHERE_GIVEN = frozenset(["Giải thưởng", "Giấy chứng nhận", "Kỷ niệm chương"])
_HEADS_OF_NAMES = frozenset(["BODY", "NAMED", "FIELD", "TITLE", "NOUN", "SHELL"])
_AFTER_HEAD = frozenset("W DATE DOT COMMA AND END TO C OF".split())


class Naming:
    """Reads the names of the awards in one row."""

    def __init__(self, row: Row, expand: Mapping[str, str]) -> None:
        self._row, self._expand = row, expand

    def after_form(self, at: int, award: AwardName) -> int:
        """Past the name that follows a form of award, if one does."""
        row, start = self._row, at
        while (row.low(at), row.low(at + 1)) in _EPITHETS:
            at += 2
        if award.form == "Huy hiệu" and (end := badges.years(self._row, at, award)) > at:
            return end
        if award.form == "Giải thưởng" and (end := self._in_quotes(at, award)) > at:
            return end
        certifies = award.form == "Giấy chứng nhận" and row.low(at) in _CERTIFIED
        quote = at + 1 if row.kind(at) == "COLON" or certifies or self._of_its_bearers(at, award) else at
        if row.kind(quote) == "QUOTED":
            if award.form in _UNQUOTED:
                return at
            award.name = self._full(*row.tokens[quote].value)
            return self._more_quoted(quote + 1, award)
        end = self._capitals(at, award) if award.form in _NAMED_FORMS else at
        if end == at:
            end = self._merit(start, award)
        if end <= start:
            end = self._whatever(start, award)
        if end <= start:
            return at
        end = endings.past(row, end)
        award.name = self._full(row.tokens[min(at, end - 1) if end > at else start].start, row.tokens[end - 1].end)
        return self.of_a_country(end, award)

    def _of_its_bearers(self, at: int, award: AwardName) -> bool:
        """'danh hiệu | đơn vị | “Vững mạnh toàn diện”': what those are who bear the title."""
        return award.form == "Danh hiệu" and self._row.kind(at + 1) == "QUOTED" and self._row.low(at) in _TITLE_NOUNS

    def _in_quotes(self, at: int, award: AwardName) -> int:
        """'“Giải thưởng | Công nhân tiêu biểu tỉnh X lần thứ nhất”': quotes around the form and the name."""
        row = self._row
        if row.kind(at - 2) != "MARK" or row.kind(at) in ("QUOTED", "MARK"):
            return at
        close = next((end for end in range(at, min(at + _LONGEST_NAME, row.size)) if row.kind(end) == "MARK"), at)
        if close == at or any(row.kind(end) in ("DOT", "GIVE", "HAND") for end in range(at, close)):
            return at
        award.name = self._full(row.tokens[at].start, row.tokens[close - 1].end)
        return close + 1

    def _more_quoted(self, at: int, award: AwardName) -> int:
        """'giải thưởng “A” | và “B”': one more award of the form for each further name."""
        row = self._row
        while row.kind(at) in ("COMMA", "AND") and row.kind(at + 1) == "QUOTED":
            award.also.append(Further(self._full(*row.tokens[at + 1].value)))
            at += 2
        return at

    def of_a_country(self, at: int, award: AwardName) -> int:
        """'danh hiệu Anh hùng | của nước Nga': a title that names the country it is of."""
        row = self._row
        if award.form != "Danh hiệu" or award.name is None or award.named_by is not None:
            return at
        end = at + 1 if row.low(at) == "của" else at
        if row.low(end) != "nước" or row.kind(end + 1) not in ("C", "COUNTRY", "HONORIFIC", "PROVINCE"):
            return at
        award.name = f"{award.name} {self._full(row.tokens[at].start, row.tokens[end + 1].end)}"
        return end + 2

    # ---- names in capitals

    def _capitals(self, at: int, award: AwardName) -> int:
        """'Huân chương | Thập tự Hải quân', 'Giải thưởng | Nguyễn Thị Định'."""
        end = at
        while end < self._row.size and end - at < _LONGEST and self._goes_on(end, end == at, award):
            end += 1
        return end

    def _goes_on(self, at: int, first: bool, award: AwardName) -> bool:
        kind, word = self._row.kind(at), self._row.low(at)
        if kind in _IN_A_NAME or (kind == "PERSON" and award.form == "Giải thưởng"):
            return True
        if kind in ("PERSON", "OFFICE", "POST") and award.form in ("Huân chương", "Huy chương"):
            return word.startswith(tuple(_OF_KINGS))  # 'huân chương Quốc vương X'
        if first and kind in _HEADS_OF_NAMES and award.form == "Giải thưởng" and self._row.kind(at + 1) in _AFTER_HEAD:
            return not self._row.small(at)  # 'giải thưởng | Ngân hàng tốt nhất châu Á', 'Giải thưởng | Hội Nhà văn'
        if word in ("tại", "trong") and not first and self._names_its_field(at, award):
            return True
        if kind == "BY" and word == "do" and self._row.low(at - 1) == "tự":
            return True  # 'Huân chương Tự | do'
        if word == "phong" and self._row.low(at - 1) == "tiên":
            return True  # 'Huân chương Tiên | phong cải cách'
        if first and kind == "BODY" and award.form in ("Huân chương", "Huy chương"):
            return bool(self._row.tokens[at].value.head == "Phòng")  # 'Huân chương | Phòng thủ biên giới'
        if (
            first and kind in ("TITLE", "POST") and award.form in _NAMED_AFTER_PEOPLE
        ):  # 'Kỷ niệm chương | Chiến sĩ cách mạng …'
            return not self._row.small(at) and self._row.kind(at + 1) == "W"
        if first and word == "vì":  # 'Kỷ niệm chương | vì sự nghiệp …', not 'vì đã có đóng góp'
            return award.form in ("Kỷ niệm chương", "Huy chương") and self._is_a_cause(at + 1)
        if first:
            return word == "anh" and self._row.low(at + 1) == "hùng"
        if kind == "DASH" and self._row.small(at + 1) and is_syllable(self._row.written(at + 1).split()[0]):
            return False  # 'Huy hiệu Tuổi trẻ sáng tạo | - phần thưởng cao nhất của …'
        if kind in _WITHIN_A_NAME and word not in _NOT_A_NAME and word != "hạng":
            return kind != "OTHER" or " " not in word or word in _CAUSES  # 'Vì | giai cấp | nông dân'
        return word == "vì" and award.form == "Kỷ niệm chương"

    def _is_a_cause(self, at: int) -> bool:
        words = f"{self._row.low(at)} {self._row.low(at + 1)}".split()
        return " ".join(words[:2]) in _CAUSES

    def _names_its_field(self, at: int, award: AwardName) -> bool:
        """'Ngân hàng tốt nhất | tại Việt Nam', 'Tập thể dẫn đầu | trong Công tác …'."""
        follows = self._row.written(at + 1)
        if self._row.low(at) == "tại":
            return award.form == "Giải thưởng" and follows == "Việt Nam"
        return award.form == "Cờ thi đua" and follows[:1].isupper() and self._row.kind(at + 1) == "C"

    # ---- names in small letters

    def title(self, at: int, award: AwardName) -> int:
        """Past a title in small letters or quotes that stands without the word for one."""
        row = self._row
        if row.kind(at) == "QUOTED":
            award.name = self._full(*row.tokens[at].value)
            return at + 1
        start = at + 1 if row.kind(at) == "SHELL" and row.low(at) in _TITLE_NOUNS else at
        end = start if self._is_title_noun(at) or start > at else at
        merit = at
        while end - at < _LONGEST and self._within_a_title(end) and (end > at or start == at):
            end += 1
            if row.low(end - 1) in _MERITS:
                merit = end
        if merit > at:
            award.name = self._full(row.tokens[at].start, row.tokens[merit - 1].end)
        return merit

    def _merit(self, at: int, award: AwardName) -> int:
        """Past a name in small letters; the place itself where none stands there."""
        names = _MERIT_NAMES.get(award.form)
        end = self._listed(at, names) if names is not None else at
        if end > at and self._row.kind(end) == "N" and self._row.low(end + 1) == "năm":
            return end + 2  # 'cờ truyền thống | 90 năm |'
        return end if end > at else self._title(at, award)

    def _listed(self, at: int, names: frozenset[str]) -> int:
        """'Cờ thi đua | xuất sắc', 'huân chương | dũng cảm'."""
        row, low = self._row, self._row.text.lower
        for end in range(min(at + _LONGEST_MERIT, row.size), at, -1):
            if low[row.tokens[at].start : row.tokens[end - 1].end] in names:
                return end
        return at

    def _title(self, at: int, award: AwardName) -> int:
        """'danh hiệu | nông dân sản xuất giỏi', 'giấy khen | cháu ngoan Bác Hồ': a noun, and last a merit."""
        row = self._row
        if award.form in _NAMED_WHERE_GIVEN and self._is_title_noun(at):
            return self._up_to_whom(at)
        if award.form not in ("Danh hiệu", "Cờ", "Cờ thi đua", *_UNQUOTED) or not self._is_title_noun(at):
            return at
        end, merit = at, at
        while end - at < _LONGEST and self._within_a_title(end):
            end += 1
            if self._ends_in_a_merit(end - 1):
                merit = end
        if merit == at:
            return self._up_to_whom(at) if award.form == "Danh hiệu" else at
        if award.form in _UNQUOTED and row.kind(merit) not in _ENDS_A_TITLE:
            return at  # 'trao bằng khen học sinh giỏi tỉnh X': whom it is for
        return merit if merit > at else at

    def _up_to_whom(self, at: int) -> int:
        """'giải thưởng | bí thư chi đoàn tiêu biểu | cho 90 cá nhân': those it is given to are told after it."""
        row = self._row
        end = at
        while end - at < _LONGEST and (self._within_a_title(end) or row.low(end) in ("đoàn", "theo")):
            end += 1
        return end if row.low(end) == "cho" and any(row.low(i) in _MERITS for i in range(at, end)) else at

    def _whatever(self, at: int, award: AwardName) -> int:
        """'trao kỷ niệm chương | chiến sĩ Sông Mây | cho ông A', 'đạt danh hiệu | thủ khoa |.': up to what ends it."""
        row, end = self._row, at
        if award.form not in _OF_ANY_NAME or row.low(at) in _NOT_A_NAME or row.low(at - 2) in ("các", "những"):
            return at  # 'các danh hiệu | thi đua'
        while end - at < _LONGEST_UNKNOWN and self._may_be_called(end):
            end += 1
        words = " ".join(row.low(i) for i in range(at, end)).split()
        if len(words) < _SHORTEST_UNKNOWN or not _NO_NAMES.isdisjoint(words) or tuple(words) in _EPITHETS:
            return at
        if row.low(end) == "cho":
            return end
        title = award.form == "Danh hiệu" and row.kind(end) in _ENDS_A_TITLE
        return end if title and all(self._within_a_title(i) for i in range(at, end)) else at

    def _may_be_called(self, at: int) -> bool:
        """'kỷ niệm chương | phòng không nhân dân | cho …': any words but verbs, marks and the name of a body."""
        row = self._row
        if row.kind(at) == "BODY":
            return bool(row.tokens[at].value.bare or row.tokens[at].value.type == "place")
        return self._within_a_title(at) or row.kind(at) in _MAY_BE_CALLED

    def _within_a_title(self, at: int) -> bool:
        word, kind = self._row.low(at), self._row.kind(at)
        in_short = kind == "BODY" and self._ends_in_a_merit(at)  # 'Cán bộ | Đoàn giỏi'
        return word == "bác hồ" or in_short or (kind in _WITHIN_A_TITLE and word not in _NOT_A_NAME)

    def _ends_in_a_merit(self, at: int) -> bool:
        word = self._row.low(at)
        return word in _MERITS or word.rsplit(" ", 1)[-1] in _MERITS

    def _is_title_noun(self, at: int) -> bool:
        row = self._row
        words = f"{row.low(at)} {row.low(at + 1)}".split()
        return " ".join(words[:2]) in _TITLE_NOUNS or (bool(words) and words[0] in _TITLE_NOUNS)

    def _full(self, start: int, end: int) -> str:
        words = self._row.text.text[start:end].strip(" \"'")
        return " ".join(self._expand.get(word, word) for word in _GLUED.sub(" ", words).split())
