"""What a document dates in full: the days, months, years and periods by which a day without a year finds its own."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

import regex

from kg.extraction.drafts import Sentence
from kg.extraction.lexicon import data
from kg.extraction.settling.dated import Known, Reported, Years
from kg.extraction.settling.dates import TIMES, Span, any_of, is_beginning
from kg.language.dates import Date
from kg.language.normal import Normal

_TARGET = any_of(TIMES["target"], r"\s*(?:năm|tháng|cuối)?\s*$")
_COMING = any_of(TIMES["coming"])
_OCCURRENCE = any_of(TIMES["occurrence"])
_HELD = any_of(TIMES["held"])
_APART = any_of(TIMES["apart"])
_CALLED_FOR = any_of(TIMES["calling"], r"\s+(?:" + "|".join(data("events")["yearly"]) + r")\b(?P<name>[^.;]*)$")
_OPENS_WITH = regex.compile(
    r"^(?:[^,]{0,40},\s)?\W?(?:tại )?(?:" + "|".join(data("events")["yearly"]) + r")\b(?P<name>[^.;]*)$"
)
_YEAR = regex.compile(r"\b20\d\d\b")
_CONTEST = any_of(TIMES["contest"])
_ENDS_IN_ITS_YEAR = any_of(TIMES["contest"], r"[^.;\n\d]{0,120}(?:u\d\d[^.;\n\d]{0,20})?\b(20\d\d)\b(?! *-)")
_LOOKS_BACK = any_of([*TIMES["merit"], *TIMES["sums_up"]])
_SUMS_UP = any_of(TIMES["sums_up"])
_CLOSES = any_of(["tổng kết", "sơ kết"])
_BEST_OF = any_of(TIMES["best_of"], r"\W*$")
_BORN = any_of(["sinh", "sn"], r"\s*$", rf"(?<!\b(?:{'|'.join(TIMES['not_born'])})\s)")
_BEST = any_of(TIMES["best_of"])
_IS_THE = regex.compile(r"\s+là (?:lần|năm|mùa|dịp) (?:đầu tiên|thứ)|, tính (?:đến|từ)")  # 'Năm 2019 | là lần đầu tiên'
_TET = any_of(["tết"])
_TURNED = any_of(TIMES["turned"], r"\s*$")
_AHEAD = any_of(TIMES["planned"])
_PERIOD_AHEAD = any_of(TIMES["planned"], r"\W*(?:giai đoạn|nhiệm kỳ)?\W*(?:năm\W*)?[\d\s-]*$")
_PLAN = any_of(TIMES["plan"], r"\s+số\b[^.;()]*$")
_UNDERTAKING = any_of(TIMES["undertaking"], r"[^.;]{0,70}$")
_SINCE = any_of(TIMES["since"], r"\s*$")
_LISTED_AHEAD = any_of(TIMES["listed_ahead"], r"[^.;\d]{0,40}\d{0,2}[^.;\d]{0,20}$")
_NOT_YET = any_of(TIMES["not_yet"], r"\s*$")
_ANNIVERSARY_COUNT = regex.compile(r"(?:kỷ niệm|sau|qua|tròn|lần thứ)\s+(?:lần thứ\s+)?(\d{1,3})\s+năm\b")
_UP_TO_NOW = regex.compile(r"\s*(?:-|đến)\s*nay")
RANGE_MARKS = ("-", "–", "/", "đến")  # between the ends of an anniversary
_LEAD = 12  # the sentences in which the report says what it is about
_FIRST = 5  # … and those that do so at length
_SOON = 60  # letters after a range in which it is told to be over
_BEFORE = 170  # letters before a date that tell what it is of
_FIRST_YEAR = 2000  # what is older is history


class Timeline:
    """Read only where a day without a year asks for it."""

    def __init__(self, text: Normal, sentences: Sequence[Sentence]) -> None:
        self.text = text
        self.sentences = sentences

    @cached_property
    def _dated(self) -> list[Sentence]:
        return [s for s in self.sentences if "DATE" in s.kinds]

    @cached_property
    def days(self) -> list[Date]:
        """All days that the document names, with or without their year."""
        return [t.value for s in self._dated for t in s.row if t.kind == "DATE" and t.value.day is not None]

    @cached_property
    def anniversaries(self) -> list[int]:
        """The years that the document counts: 'kỷ niệm 40 năm'."""
        counted = (_ANNIVERSARY_COUNT.finditer(self.text.lower, s.start, s.end) for s in self.sentences)
        return [int(found[1]) for some in counted for found in some]

    @cached_property
    def known(self) -> list[Known]:
        """All dates with their year."""
        low = self.text.lower
        dated = ((s, t.value) for s in self._dated for t in s.row if t.kind == "DATE" and t.value.year is not None)
        return [
            Known(d.year, d.month or 0, d.day or 0, d, low[max(s.start, d.start - _BEFORE) : d.start]) for s, d in dated
        ]

    @cached_property
    def past(self) -> list[Known]:
        """Months and days that had passed when the report was written; not of laws, births and foundations."""
        dated = [k for k in self.known if k.month and k.year >= _FIRST_YEAR and k not in self.remembered]
        return [k for k in dated if not (self._is_coming(k) or self._began(k) or self._is_bound(k))]

    @cached_property
    def latest(self) -> int:
        """The latest year that is told as past: nothing that the report tells of was before it."""
        low = self.text.lower
        years = [k for k in self.known if not k.month and k.year >= _FIRST_YEAR and not _NOT_YET.search(k.before)]
        told = [k for k in years if not (self._is_coming(k) or self._began(k) or _is_target(k))]
        plain = (k.year for k in told if not _AHEAD.search(k.clause) and low.startswith("năm", k.date.start))
        return max((*plain, *(k.year for k in self.past)), default=0)

    @cached_property
    def remembered(self) -> list[Known]:
        """'(11-6-1948 - 11-6-2018)': the ends of the ranges of anniversaries."""
        low = self.text.lower
        joined = ((a, b) for a, b in pairwise(self.known) if low[a.date.end : b.date.start].strip() in RANGE_MARKS)
        return [last for first, last in joined if (first.month, first.day) == (last.month, last.day)]

    @cached_property
    def plans(self) -> list[Known]:
        """'thực hiện Kế hoạch số 35-KH/ĐU, ngày 5/7/2019': days of papers that are carried out within weeks."""
        return [k for k in self.known if k.day and k.year >= self.latest and _PLAN.search(k.before[-45:])]

    @cached_property
    def coming(self) -> list[Known]:
        """'sẽ … tháng 3/2016': months and days still to come."""
        return [k for k in self.known if k.month and self._is_coming(k)]

    @cached_property
    def ahead(self) -> list[Known]:
        """Targets ('đến năm 2035'), and what is still to come."""
        return [k for k in self.known if self._is_coming(k) or self._is_bound(k)]

    @cached_property
    def founded(self) -> list[Known]:
        """'thành lập năm 1976', 'từ ngày 20-10-2006 - nay': days and years from which anniversaries are counted."""
        began = [k for k in self.known if self._began(k) or (k.day and k in self.since)]
        return sorted(began, key=lambda k: not k.day)  # a day in full rather than a year

    @cached_property
    def since(self) -> list[Known]:
        """'từ năm 1995 đến nay': what has lasted, however long."""
        return [k for k in self.known if _UP_TO_NOW.match(self.text.lower, k.date.end)]

    @cached_property
    def told(self) -> list[Known]:
        """What the report tells, the latest first: no foundations, nothing that has lasted or is to come."""
        apart = {*self.founded, *self.since, *self.ahead}
        told = (k for k in self.known if k.year >= _FIRST_YEAR and k not in apart)
        return sorted(told, key=lambda k: -k.year)

    @cached_property
    def reported(self) -> list[Reported]:
        """Years of what is reported: 'thành tích năm 2018', 'kế hoạch năm 2019'; not of somebody's story."""
        lead = self.sentences[:_LEAD]
        limit = lead[-1].end if lead else 0
        first = lead[_FIRST - 1].end if len(lead) >= _FIRST else limit
        dated = [k for k in self.known if not k.month and k.year >= _FIRST_YEAR]
        dated = [k for k in dated if not (_SINCE.search(k.before) or _BORN.search(k.before))]
        years = [k for k in dated if self._is_of_the_report(k) or (k.date.start < first and _is_held(k))]
        # a contest of long ago is the story of one who took part
        near = [k for k in years if k.date.start < limit or not _CONTEST.search(k.before[-45:])]
        told = [
            Reported(k.year, (k.date.start, k.date.end), _is_looked_back_upon(k), _is_of_the_best(k), _closes_a_year(k))
            for k in near
        ]
        return told + [named for s in lead[:5] for named in self.named_after_their_year(s)]

    def named_after_their_year(self, sentence: Sentence) -> Iterator[Reported]:
        """'vòng chung kết U23 châu Á 2018', 'Giải thưởng … 2017'."""
        for found in _ENDS_IN_ITS_YEAR.finditer(self.text.lower, sentence.start, sentence.end):
            if _APART.search(self.text.lower, found.start(), found.start(1)):
                continue  # 'Hội thao chữa cháy, thực hiện kế hoạch năm 2018'
            best = _BEST_OF.search(self.text.lower, max(sentence.start, found.start(1) - 40), found.start(1))
            yield Reported(int(found[1]), found.span(1), best is not None, best is not None)

    def turned_to(self, year: int) -> Span | None:
        """'Sang năm 2021, …': the year that has begun as the report looks back."""
        dates = (k for k in self.known if k.year == year and not k.month)
        return next(((k.date.start, k.date.end) for k in dates if _TURNED.search(k.before)), None)

    @cached_property
    def periods(self) -> list[Years]:
        """Periods that the report is about; not those that are planned."""
        return [
            years
            for s in self.sentences[:14]
            for years in self._periods_in(s)
            if not _PERIOD_AHEAD.search(years.before)
        ]

    def _periods_in(self, sentence: Sentence) -> Iterator[Years]:
        low, after = self.text.lower, sentence.start
        for token in sentence.row if "PERIOD" in sentence.kinds else ():
            if token.kind == "PERIOD":
                before, words = low[after : token.end], low[after : token.start]
                after = token.end
                first, last = token.value
                if last < _FIRST_YEAR:
                    continue
                summed_up = _SUMS_UP.search(before) is not None
                if not summed_up and _UNDERTAKING.search(words):
                    continue
                launched = not summed_up and _AHEAD.search(before) is not None
                yield Years(first, last, (token.start, token.end), before, summed_up, low[token.start] == "(", launched)

    def _is_bound(self, known: Known) -> bool:
        """A target; not the end of 'từ tháng 3 đến tháng 6-2018, công ty đã ký'."""
        low, end = self.text.lower, known.date.end
        done = known.ends_a_range and low.find(" đã ", end, end + _SOON) >= 0
        return _is_target(known) and not done

    def _is_of_the_report(self, known: Known) -> bool:
        if _COMING.search(known.before[-40:]) or _is_target(known):
            return False
        low, date = self.text.lower, known.date
        quarter = low.startswith("quý", date.start) or _IS_THE.match(low, date.end)  # 'trong | quý I/2018'
        return bool(quarter) or _OCCURRENCE.search(known.before[-45:]) is not None

    def _began(self, known: Known) -> bool:
        return is_beginning(self.text.lower, known.date, known.date.start - len(known.before))

    def _is_coming(self, known: Known) -> bool:
        return _COMING.search(known.clause[-40:]) is not None or self.text.lower.startswith(" sẽ", known.date.end)


def _is_target(known: Known) -> bool:
    """'đến năm 2025', 'trước 30/6'."""
    return _TARGET.search(known.before) is not None


def _is_held(known: Known) -> bool:
    """'tổ chức hội nghị biểu dương những người … lần thứ nhất năm 2018', however far its noun stands."""
    held = _HELD.search(known.clause)
    if held is not None:
        return _APART.search(known.clause, held.end()) is None and not _is_target(known)
    return _ends_a_name(known)


def _ends_a_name(known: Known) -> bool:
    """'tổ chức Hội thao chữa cháy, cứu hộ năm 2019': the first year after the event's noun, commas within its name."""
    called = _CALLED_FOR.search(known.before)
    if called is None and len(known.before) < _BEFORE:  # 'Sáng 8/12, lễ tuyên dương … năm 2018 đã diễn ra'
        called = _OPENS_WITH.search(known.before)
    if called is None or _is_target(known):
        return False
    name = called["name"]
    return not any(other.search(name) for other in (_YEAR, _APART, _AHEAD))


def _is_looked_back_upon(known: Known) -> bool:
    """'tổng kết công tác năm 2018'; not 'phát động phong trào … năm 2018', '… Tết năm 2018', 'Cúp … năm 2018'."""
    if _closes_a_year(known):
        return True
    near = known.before[-45:]
    merit = max((m.end() for m in _LOOKS_BACK.finditer(near)), default=0)
    contest = max((m.end() for m in _CONTEST.finditer(near)), default=0)
    if not merit or _AHEAD.search(known.clause) or _LISTED_AHEAD.search(near) or _TET.search(near):
        return False
    return contest <= merit or _CLOSES.search(near) is not None


def _is_of_the_best(known: Known) -> bool:
    """'tuyên dương gương mặt trẻ tiêu biểu năm 2018'; not 'tổng kết … năm 2018'."""
    return _BEST.search(known.before[-45:]) is not None and not _closes_a_year(known)


def _closes_a_year(known: Known) -> bool:
    """'Hội nghị tổng kết công tác khuyến học ở các xã, phường và dòng họ năm 2020', however long the work's name."""
    found = max(_CLOSES.finditer(known.before), key=lambda close: close.end(), default=None)
    work = known.before[found.end() :] if found is not None else "."
    return not (_YEAR.search(work) or _AHEAD.search(work) or any(mark in work for mark in ".;:"))
