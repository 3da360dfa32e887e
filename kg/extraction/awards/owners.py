"""Whose an award is: 'của X', 'của X và Y', 'do X tặng', 'của X trao tặng'."""

import regex

from kg.extraction.awards.award import AwardName, Giver
from kg.extraction.bodies import Body, committee, of_province
from kg.extraction.bodies.foreign import COUNTRIES
from kg.extraction.lexicon import data
from kg.extraction.people import Office, Person
from kg.extraction.row import Row

_COMMITTEE_LEVELS = frozenset(data("awards")["committee_levels"])
_OWN_CERTIFICATES = frozenset(data("awards")["own_certificates"])
_EPITHETS = frozenset(tuple(words.split()) for words in data("awards")["epithets"])
_NOT_A_NAME = frozenset(data("awards")["not_a_name"])
_DESCRIBES = frozenset(["MONEY", "W", "DATE", "PERIOD", "MOVEMENT", "MOVEMENT_HEAD", "QUOTED"])
_DESCRIBES_PRIZES = frozenset(["W", "N", "AUX", "DATE", "EVENT", "COMMA", "QUOTED", "PERIOD", "OTHER"])
_PRIZE, _LETTER = "Giải thưởng", "Thư khen"
_STATES = frozenset([*COUNTRIES, "Việt Nam"])
_DEEDS = frozenset(data("awards")["of_letters"])
_ACTS = frozenset(["GIVE", "HAND", "AUX", "PASSIVE", "COMMEND", "RECEIVE", "ORGANISE"])
_VERBS_OF_OWNERS = frozenset(["AUX", "DECIDE", "GIVE", "HAND", "COMMEND", "ORGANISE"])
_ENDS = frozenset("INCLUDING NAMELY COLON END DOT COMMA SEMI AND W DATE RPAR WHILE PERIOD OTHER AUX".split())
_MARKS = frozenset(["COMMA", "SEMI", "AND", "DOT", "END", "LPAR"])
_OWNERS = frozenset(["BODY", "OFFICE", "LEVEL"])
_OWNED_BESIDE = frozenset(["BODY", "OFFICE", "PERSON", "COMMA", "SEMI", "DOT", "GIVE", "HAND", "TO", "PASSIVE"])
_WORTH = regex.compile(
    r"(?:là )?(?:một trong (?:những|các|số) )?(?:phần thưởng|danh hiệu|huân chương|huy chương|huy hiệu|giải thưởng)"
    r"(?: [\p{L}]+){0,4} (?:nhất|thứ [\p{L}]+|cao quý|danh giá) của"
)
_FAR = 12  # chunks
_IN_A_CLAUSE = 40  # chunks
_LONGEST_DESCRIPTION = 6  # chunks


class Owners:
    """Reads whose the awards in one row are."""

    def __init__(self, row: Row) -> None:
        self._row = row

    def after(self, at: int, award: AwardName) -> int:
        """Past the owners that stand after an award, if any do."""
        row = self._row
        begin = self._past_description(at + self._is_unquoted(at), award)
        begin += self._is_committee(begin + 1)
        of = row.kind(begin) in ("OF", "BY") or self._is_committee(begin)
        first = self._giver(begin + 1) if of and begin + 1 < row.size else None
        if first is None:
            self._told_beside(at, award)
            return self._without_of(at, award)
        end, giver = first
        end = self._past_second_office(end, giver)
        by = row.kind(begin) == "BY"
        holds = row.kind(end) == "ORGANISE" and award.form != "Giải thưởng"
        if by and (holds or self._hands_over(giver, end)):
            return at  # '… đón nhận Huân chương do Trường X tổ chức': the ceremony is X's
        owners, ends = [giver], [end]
        while self._goes_on(begin + 1, end):
            end, giver = self._giver(end + 1) or (end, giver)
            owners.append(giver)
            ends.append(end)
        if len(owners) > 1 and self._begins_a_clause(end, by=by):
            owners.pop()  # 'nhận bằng khen của X, Y | tặng giấy khen'
            ends.pop()
        award.givers.extend(owners)
        if award.form == "Quà" and any(row.kind(i) == "MONEY" for i in range(at, begin)):
            award.form = "Tiền thưởng"  # 'phần thưởng 20 triệu đồng của UBND tỉnh'
        end = ends[-1]
        if by:
            award.by = True
            while row.kind(end) in _VERBS_OF_OWNERS:
                end += 1
        return end if by else self._past_verb(end)

    def unknown(self, at: int, award: AwardName) -> int:
        """'“A” | của tổ chức Global Outlook |; “B” …': past an owner that no list holds, to the next mark."""
        row = self._row
        first = at + 1 + (row.low(at + 1) == "tổ chức")
        end = first
        while row.kind(end) not in _MARKS and end - first < _LONGEST_DESCRIPTION:
            end += 1
        if row.low(at) != "của" or end == first or row.kind(end) not in _MARKS:
            return at
        name = row.span(first, end - 1)
        if all(word[0].isupper() or word[0] == "&" for word in name.split()):
            start, stop = row.tokens[first].start, row.tokens[end - 1].end
            award.givers.append(Body(name, name, "named", start=start, end=stop))
        return end

    def _is_unquoted(self, at: int) -> bool:
        """Whether the mark that closes the quotation of a whole award stands here: '"Huân chương Dũng cảm" | của X'."""
        return self._row.kind(at) == "MARK" and self._row.touches(at) and self._row.kind(at + 1) == "OF"

    def _past_second_office(self, at: int, giver: Giver) -> int:
        """'của Bộ trưởng X | - Trưởng ban chỉ đạo | cho …': one giver with two offices."""
        if not isinstance(giver, Office) or self._row.kind(at) != "DASH" or self._row.kind(at + 1) != "OFFICE":
            return at
        return at + 2 if self._row.low(at + 2) == "cho" or self._row.kind(at + 2) in _ENDS else at

    def _without_of(self, at: int, award: AwardName) -> int:
        """'trao bằng khen | UBND tỉnh | cho ông A': a body between a certificate and 'cho' is whose it is."""
        row = self._row
        if award.form not in _OWN_CERTIFICATES or award.name is not None or row.kind(at) not in _OWNERS:
            return at
        first = self._giver(at)
        if first is None:
            return at
        given_to = row.low(first[0]) == "cho" and row.kind(at) != "OFFICE"
        given_to = given_to or (row.kind(first[0]) == "GIVE" and row.kind(at - 2) in ("HAND", "GIVE"))
        ends = row.kind(first[0]) in _ENDS or row.kind(first[0]) == "MARK"  # '"Bằng khen EVN"'
        if given_to or (self._is_received(at) and ends):
            award.givers.append(first[1])
            return first[0]
        return at

    def _is_committee(self, at: int) -> bool:
        """'của | BTK | Trung ương Hội X': letters for a bureau of the body that follows."""
        row = self._row
        letters = row.kind(at) == "C" and row.written(at).isupper() and row.kind(at - 1) == "OF"
        return letters and len(row.written(at)) > 1 and row.kind(at + 1) == "BODY"

    def _told_beside(self, at: int, award: AwardName) -> None:
        """'Huân chương Danh dự, một trong những phần thưởng cao quý nhất của | quân đội X': whose it is."""
        row = self._row
        if row.kind(at) not in ("COMMA", "DASH") or award.name is None or row.kind(at + 1) == "END":
            return
        end = next((i for i in range(at + 3, min(at + _FAR, row.size)) if row.kind(i) in _OWNED_BESIDE), at)
        first = self._giver(end) if end > at and _WORTH.fullmatch(row.span(at + 1, end - 1).lower()) else None
        if first is None or getattr(first[1], "name", None) in _STATES:
            return  # 'của Pháp', 'của Việt Nam': the state itself, in whose name somebody gives it
        award.givers.append(first[1])
        if self._goes_on(end, first[0]) and (second := self._giver(first[0] + 1)) is not None:
            award.givers.append(second[1])

    def _is_received(self, at: int) -> bool:
        """'được tặng bằng khen | UBND tỉnh', 'nhận giấy khen | thành phố': who receives stands before."""
        gives = False
        for i in range(at - 1, max(at - _IN_A_CLAUSE, 0) - 1, -1):
            kind = self._row.kind(i)
            if kind in ("PASSIVE", "RECEIVE", "SEMI"):
                return kind != "SEMI"
            gives = gives or kind in ("GIVE", "HAND")
            if gives and kind == "COMMA" and self._row.kind(i - 1) != "BODY":  # 'được Đảng, Nhà nước tặng'
                return False  # 'Nhận được tin báo, | X gửi thư khen | Công an xã Y'
        return False

    def _past_verb(self, at: int) -> int:
        """'của Nhà nước | trao tặng', where nobody follows whom it is given to."""
        end = at
        while self._row.kind(end) in ("AUX", "GIVE", "HAND"):
            end += 1
        return end if self._row.kind(end) in _ENDS else at

    def _hands_over(self, giver: Giver, at: int) -> bool:
        """'do ông A trao'."""
        tokens = self._row.tokens
        hands = any(t.kind == "HAND" for t in tokens[at : at + 8])
        gives = any(t.kind == "GIVE" for t in tokens[at : at + 3])
        return isinstance(giver, Person) and hands and not gives

    def _goes_on(self, first: int, join: int) -> bool:
        """Whether one more owner follows 'và' or a comma."""
        row = self._row
        if row.kind(join) not in ("AND", "COMMA") or row.kind(join + 1) == "END":
            return False
        if row.kind(join + 1) == "PERSON":  # 'của Bí thư A và Chủ tịch B'
            pair = row.kind(join) == "AND" and row.kind(first) == "PERSON"
            return pair and all(row.tokens[at].value.offices for at in (first, join + 1))
        more = self._giver(join + 1)
        alike = row.kind(join) == "AND" or row.kind(join + 1) == row.kind(first)
        # 'của Tỉnh đoàn, Giám đốc Công an tỉnh | và | UBND tỉnh'
        return more is not None and (alike or (row.kind(more[0]) == "AND" and self._giver(more[0] + 1) is not None))

    def _begins_a_clause(self, after: int, *, by: bool) -> bool:
        """Whether the last of the list is the subject of what follows; 'do Đảng và Nhà nước trao tặng' is one list."""
        kind = self._row.kind(after)
        return kind == "OF" or (kind in _ACTS and not (by and kind in ("GIVE", "HAND", "ORGANISE")))

    def _host_follows(self, at: int) -> int | None:
        """'giải thưởng | thường niên có ý nghĩa lớn | do X và Y tổ chức': where 'do' stands."""
        row, end = self._row, at
        while end - at < _FAR and row.kind(end) in _DESCRIBES_PRIZES:
            end += 1
        if row.kind(end) != "BY" or self._giver(end + 1) is None:
            return None
        holds = range(end + 1, min(end + 2 * _FAR, row.size))
        ends = next((i for i in holds if row.kind(i) in ("ORGANISE", "GIVE", "HAND", "DOT", "PASSIVE")), None)
        return end if ends is not None and row.kind(ends) in ("ORGANISE", "GIVE", "HAND") else None

    def _past_description(self, at: int, award: AwardName) -> int:
        """Past 'quyết thắng năm 2025' in 'Cờ thi đua quyết thắng năm 2025 của Bộ Tư lệnh X', where an owner follows."""
        end = at
        if award.form == _LETTER and f"{self._row.low(at)} {self._row.low(at + 1)}" in _DEEDS:
            return at  # 'gửi thư khen | thành tích | của Công an tỉnh X': to them
        while end - at < _LONGEST_DESCRIPTION:
            if (self._row.low(end), self._row.low(end + 1)) in _EPITHETS:
                end += 2  # 'Huân chương Lao động | cao quý | của Nhà nước'
            elif self._describes(end):
                end += 1
            else:
                break
        if self._row.kind(end) in ("GIVE", "HAND"):
            end += 1  # 'bằng khen | trao tặng | của X'
        if award.form == _PRIZE and (by := self._host_follows(at)) is not None:
            return by
        by = self._row.kind(end) == "BY" and (giver := self._giver(end + 1)) is not None
        if by and giver is not None and self._gives(giver[0]):
            return end  # 'Cờ thi đua năm học 2022-2023 | do UBND tỉnh tặng'
        return end if self._row.kind(end) == "OF" and self._row.low(end) == "của" else at

    def _gives(self, at: int) -> bool:
        """'do X | (ký) quyết định tặng'."""
        while self._row.kind(at) in ("AUX", "DECIDE") or self._row.low(at) == "ký":
            at += 1
        return self._row.kind(at) in ("GIVE", "HAND")

    def _describes(self, at: int) -> bool:
        kind = self._row.kind(at)
        return kind in _DESCRIBES and not (kind == "W" and self._row.low(at) in _NOT_A_NAME)

    def _giver(self, at: int) -> tuple[int, Giver] | None:
        token = self._row.tokens[at]
        if token.kind == "BODY" and token.value.type != "place":
            return at + 1, token.value
        if token.kind in ("OFFICE", "PERSON") and (token.kind == "OFFICE" or token.value.offices):
            return at + 1, token.value
        if token.kind == "PROVINCE" and token.value[0] != "Việt Nam" and self._row.kind(at + 1) != "C":
            return at + 1, of_province(token.value, token.start, token.end)  # 'Bằng khen của | TP.HCM'
        if token.kind == "LEVEL":
            return (
                (at + 1, committee(token.value, None, token.start, token.end))
                if token.value in _COMMITTEE_LEVELS
                else None
            )
        if token.kind == "BODY" and token.value.level == "tỉnh" and "-" in (token.value.place or ""):
            return at + 1, token.value  # a province elsewhere ('tỉnh Bô-ly-khăm-xây') has no People's Committee
        if token.kind == "BODY" and token.value.level in _COMMITTEE_LEVELS:
            return at + 1, committee(token.value.level, token.value, token.start, token.end)
        return None
