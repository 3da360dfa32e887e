"""The year or month that the clause of an award gives it: '… năm 2019', 'Năm 2011, …', '(1993)'."""

from itertools import pairwise

import regex

from kg.extraction.drafts import AwardDraft
from kg.extraction.settling.calendar import Calendar
from kg.extraction.settling.context import Context
from kg.extraction.settling.dates import TIMES, any_of, days_of, of_merit, years_of
from kg.extraction.settling.mentions import EDITIONS
from kg.extraction.tokens import Token
from kg.language.dates import Date
from kg.language.normal import words_end

_GIVEN = frozenset(["GIVE", "HAND", "RECEIVE", "COMMEND", "REWARD"])
_SUBJECTS = frozenset(["PERSON", "PRONOUN"])
_MARK = 2  # letters of a comma and a blank
_YEARLY = any_of(TIMES["yearly"])
_RIGHT_AFTER = regex.compile(r"[\s(,]*(?:vào\s+)?(?:cuối\s+|đầu\s+|giữa\s+|hồi\s+)?(?:năm\s+)?$")
_IN_THE_YEAR = regex.compile(r"[^,.;:()]{0,60}\b(?:vào|hồi)\s+(?:(?:cuối|đầu|giữa)\s+)?")  # said outright
_BEGUN = any_of([*TIMES["founding"], *TIMES["built"], *TIMES["birth"], *TIMES["deed"]])
_AT = regex.compile(r"(?:tại|trong|ở)\b[^,.;:]{5,120}$")
_AGO = regex.compile(r"\s+(?:vừa qua|vừa rồi|năm nay|năm ngoái)\b")
_SINCE = "hồi "
_OF_A_DEED = any_of(["vì", "do", "nhờ", "thành tích", "người", "trong vụ", "đã", "khi", "sau"])
_DID = (" đã", " từng", " có ")  # 'những người hồi tháng 5 | đã cứu hai tàu bạn'
_YEAR_IN_BRACKETS = regex.compile(r"\s*\(\s*(?:năm )?((?:19|20)\d\d)\s*\)")
_RECEIVES = regex.compile(r"(?: vừa qua| vừa rồi)?,? (?:vinh dự |tiếp tục |cũng |đã |từng )*(?:được|nhận|đón nhận)\b")
_HEADS = regex.compile(r"(?:^|[,;:.]|\bvà\b)\s*(?:" + "|".join(TIMES["before_a_year"]) + r")?\s*$")


class OwnYears:
    """Tells of each award the year that is its alone."""

    def __init__(self, context: Context, calendar: Calendar) -> None:
        self._context, self._calendar = context, calendar
        self._low = context.text.lower

    def of(self, draft: AwardDraft) -> Date | None:
        """'… năm 2019', '… vào cuối năm 1997', '(1993)' right after an award, unless it is the year of the merit."""
        low = self._low
        ends = (draft.end, draft.award.end) if draft.award is not None else (draft.end,)
        bracket = next(filter(None, (_YEAR_IN_BRACKETS.match(low, end) for end in ends)), None)
        if bracket is not None:
            return Date(bracket.start(1), bracket.end(1), int(bracket[1]), None, None)
        opening: Date | None = None
        heading: Date | None = None
        for date in years_of(draft.sentence):
            begin = draft.award.start if draft.award is not None else draft.start
            beside = max(begin, draft.start) <= date.start and _RIGHT_AFTER.fullmatch(
                low, min(draft.end, date.start), date.start
            )
            if opening is not None:
                heading = date if self._heads_a_later_clause(draft, opening, date) else heading
                continue
            if self._heads_the_sentence(draft, date) or self._of_the_occasion_named(draft, date):
                opening = date
                continue
            if self._heads_the_clause(draft, date) or self._stands_before_the_verb(draft, date):
                heading = date
            title = self._title(draft)
            edition = draft.form in EDITIONS and not title and draft.award and date.start - draft.award.end <= 1
            if edition and _lists_years(draft):
                edition, title = False, draft.award.end - draft.award.start if draft.award is not None else 0
            if heading is None and self._told_outright(draft, date):
                return date
            did = date.year is None and low.startswith(_DID, date.end)
            if (
                heading is None
                and beside
                and not did
                and self._is_past(date)
                and not edition
                and not of_merit(low, date, title)
            ):
                return date
        return heading or opening

    def _heads_a_later_clause(self, draft: AwardDraft, opening: Date, date: Date) -> bool:
        """'Năm 2015, X nhận A; | năm 2017, nhận B': after what was given in the year that opens the sentence."""
        given = any(t.kind in _GIVEN and opening.end <= t.start < date.start for t in draft.sentence.row)
        return given and self._heads_the_clause(draft, date)

    def _title(self, draft: AwardDraft) -> int:
        """The letters of 'danh hiệu Anh hùng Lao động' before its year: the word 'danh hiệu' is no merit there."""
        if (
            draft.form != "Danh hiệu"
            or draft.award is None
            or _YEARLY.search(self._low, draft.award.start, draft.award.end)
        ):
            return 0
        return draft.award.end - draft.award.start

    def _told_outright(self, draft: AwardDraft, date: Date) -> bool:
        """'… tặng Huân chương Chữ thập vào năm 1933', '… nhận Bằng khen tại lễ kỷ niệm cuối tháng 11 vừa qua'."""
        low = self._low
        if date.start < draft.end - 1:
            return False
        between = low[draft.end : date.start]
        if date.year is None:
            said = _AGO.match(low, date.end) is not None or low.endswith(_SINCE, 0, date.start)
            apart = any(mark in between for mark in ",.;:") or _OF_A_DEED.search(between) is not None
            return said and not apart and not self._low.startswith(_DID, date.end)
        return _IN_THE_YEAR.fullmatch(between) is not None and _BEGUN.search(between) is None

    def _of_the_occasion_named(self, draft: AwardDraft, date: Date) -> bool:
        """'Tại Đại hội thi đua yêu nước lần thứ V năm 2020, ông X được tặng Bằng khen': an occasion of the past."""
        if date.end > draft.start + 1 or not self._is_past(date) or not self._low.startswith(",", date.end):
            return False
        named = _AT.match(self._low, draft.sentence.start, date.start) is not None
        return named and not any(True for _ in days_of(self._context.text, draft.sentence))

    def _is_past(self, date: Date) -> bool:
        report = self._calendar.report_year
        return report is None or date.month is not None or (date.year or 0) < report.year

    def _heads_the_sentence(self, draft: AwardDraft, date: Date) -> bool:
        """'Năm 2011, ông X nhận Bằng khen': the year of a sentence without a day."""
        first = date.end <= draft.start + 1 and date.start - draft.sentence.start <= 16
        return first and not any(True for _ in days_of(self._context.text, draft.sentence))

    def _stands_before_the_verb(self, draft: AwardDraft, date: Date) -> bool:
        """'Tổ tự quản số 3, | tháng 12/2023 vừa qua | được nhận …': between the subject and what it receives."""
        begin = draft.award.start if draft.award is not None else draft.end
        if not draft.start < date.start < begin or not self._is_past(date):
            return False
        before = words_end(self._low, date.start)
        named = any(t.kind in _SUBJECTS and t.end == before for t in draft.sentence.clause[draft.index : draft.last])
        ends = named or self._low.endswith((",", " người"), 0, before)
        return ends and _RECEIVES.match(self._low, date.end) is not None

    def _heads_the_clause(self, draft: AwardDraft, date: Date) -> bool:
        """'…; năm 2016 đơn vị được tặng A; năm 2017 được tặng B', 'trung tuần tháng 6/2014, X đã trao …'."""
        begins = date.end <= draft.start + 1 or 0 <= date.start - draft.start <= _MARK
        if not begins or not self._is_past(date):
            return False
        if _HEADS.search(self._low, draft.sentence.start, date.start) is None:
            return False
        return not any(d.end > date.end and d.start < draft.end for d in days_of(self._context.text, draft.sentence))


def _lists_years(draft: AwardDraft) -> bool:
    """'… tặng Huân chương Lao động năm 1998, Cờ thi đua năm 2010': each award with the year it was given."""
    pairs = [award.value.form for award, date in pairwise(draft.sentence.row) if _has_its_year(award, date)]
    return len(pairs) > 1 and any(form not in EDITIONS for form in pairs)


def _has_its_year(award: Token, date: Token) -> bool:
    return award.kind == "AWARD" and date.kind == "DATE" and date.value.year is not None and date.value.month is None
