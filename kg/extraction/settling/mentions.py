"""The movements and the years of merit that a document names, and which of them stand beside an award."""

from collections.abc import Mapping, Sequence
from functools import cached_property

import regex

from kg.extraction.drafts import AwardDraft, Sentence
from kg.extraction.groups import Group
from kg.extraction.settling import campaigns
from kg.extraction.settling.citing import Expand
from kg.extraction.settling.context import Context
from kg.extraction.settling.dates import TIMES, any_of, of_merit, years_of
from kg.extraction.tokens import Token
from kg.language.dates import Date, dates, periods

_OWN_GROUND = tuple(TIMES["own_ground"])
_OWN_MERIT = any_of(TIMES["own_merit"])
_FRONTED = tuple(TIMES["fronted"])
_BACK = any_of([*TIMES["sums_up"], *TIMES["honours"]])
_AHEAD = any_of([*TIMES["planned"], *TIMES["opens"]])
_APART = any_of([*TIMES["apart"], "với", "từ"], r"\s*$")
_GROUNDS = any_of(TIMES["grounds"])
_BARE = regex.compile(
    r"\bphong trào(?: thi đua)?(?: này| trên| đó| nói trên)?(?=\s*(?:[.,;:)]|$|\n|năm \d|giai đoạn|trong năm))"
)
_EDITION = regex.compile(r"\b(20\d\d)\W*$")
_GROUND = regex.compile(r"\b(?:vì|do|có thành tích|đã có)\b")
_LONGEST = 15  # years of a merit; longer ones are the age of a body ('70 năm thành lập (1948 - 2018)') or a life
# awards of an edition: the year after them is that of the contest, not of the day
EDITIONS = frozenset(("Giải thưởng", "Danh hiệu", "Cờ thi đua"))
_FESTIVALS = frozenset(("Ngày hội", "Lễ hội", "Đại hội", "Hội thao", "Hội trại", "Hội khỏe", "Festival"))
# their own names may be those of movements
_NAMED = frozenset(("Kỷ niệm chương", "Huy chương", "Giấy chứng nhận", "Danh hiệu"))


class Mentions:
    """The movements and periods that a document names, and which stand beside an award."""

    def __init__(
        self, context: Context, rows: Sequence[Sentence], known: Mapping[str, tuple[str, str]], expand: Expand
    ) -> None:
        self._context, self._rows, self._known, self._expand = context, rows, known, expand

    @cached_property
    def _of(self) -> dict[int, list[campaigns.Mention]]:
        """By the numbers of the sentences; read only where an award or a figure asks for it."""
        found = {s.number: list(campaigns.movement_mentions(self._context, s, self._known)) for s in self._rows}
        names = {n.lower() for mentions in found.values() for _, _, n, _ in mentions}
        # a quoted name that is a movement's elsewhere in the text is one here ('gương "Người tốt, việc tốt"')
        for sentence in self._rows if names else ():
            here = found[sentence.number]
            here += [
                q
                for q in campaigns.quoted_names(self._context, sentence)
                if q[2].lower() in names and all(q[0] != m[0] for m in here)
            ]
            here.sort()
        return found

    def in_sentence(self, sentence: Sentence) -> list[campaigns.Mention]:
        """All movements named in a sentence."""
        return self._of.get(sentence.number, [])

    def full_name(self, name: str) -> str:
        """A movement's name with its abbreviations written out."""
        return self._expand(name, self._context.defined)

    def after(self, draft: AwardDraft) -> list[str]:
        """The movements named in the words of an award, up to the next one."""
        limit = end_of_clause(draft)
        inner = (draft.award.start, draft.award.end) if draft.award is not None else (-1, -1)
        if draft.award is not None and draft.form in _NAMED:
            inner = (draft.start, draft.end)  # the name of the award may be that of a movement
        return [
            n
            for s, _, n, _ in self.in_sentence(draft.sentence)
            if draft.start <= s < limit and not inner[0] <= s < inner[1]
        ]

    def period_after(self, draft: AwardDraft) -> tuple[int, int] | None:
        """The years of merit in the words of an award, or the year of its edition ('Giải thưởng … năm 2017')."""
        limit = end_of_clause(draft)
        found = self._period(draft.sentence, draft.start, limit)
        if found is None and draft.form in EDITIONS and draft.award is not None:
            years = [d for d in years_of(draft.sentence) if 0 <= d.start - draft.award.end <= 1 and d.month is None]
            written = _EDITION.search(self._context.text.text, draft.award.start, draft.award.end)
            year = (years[0].year or 0) if years else int(written[1]) if written else 0
            found = (year, year) if year else None
        return found

    def at_end_of_chain(self, draft: AwardDraft) -> tuple[int, int] | None:
        """'trao A cho 25 đơn vị; trao B cho 13 đơn vị có thành tích … năm 2018': its ground holds for all."""
        found = draft.sentence.found
        if not found or draft.index >= found[-1].first or end_of_clause(draft) - draft.end > 4:
            return None
        last = draft.sentence.clause[found[-1].first].start
        return self._period(draft.sentence, last, draft.sentence.end) if draft.verb_kind == "HAND" else None

    def period_of(self, sentence: Sentence) -> tuple[int, int] | None:
        """The years of merit that a sentence names."""
        return self._period(sentence, sentence.start, sentence.end)

    def looked_back(self, sentence: Sentence) -> tuple[int, int] | None:
        """The years that a sentence sums up or honours for: 'tổng kết … năm 2018', 'họp mặt … năm 2023'."""
        low = self._context.text.lower
        dated: list[tuple[int, tuple[int, int]]] = [(t.start, t.value) for t in sentence.row if t.kind == "PERIOD"]
        bare = [t for t in sentence.row if t.kind == "DATE" and _is_year(t.value)]
        for award in (t for t in sentence.row if t.kind == "AWARD"):
            edition = _EDITION.search(self._context.text.text, award.start, award.end)
            if edition is not None:
                dated.append((edition.start(), (int(edition[1]), int(edition[1]))))
        dated += [(t.start, (t.value.year, t.value.year)) for t in bare]
        festivals = [t for t in sentence.row if t.kind == "EVENT" and t.value in _FESTIVALS]
        for start, years in dated:
            before = low[sentence.start : start]
            back = max((m.end() for m in _BACK.finditer(before)), default=-1)
            if max((t.start for t in festivals if t.start < start), default=-1) >= sentence.start + back:
                continue  # 'Ban Chỉ đạo phong trào … tổ chức Ngày hội "…" năm 2022': it is the festival's
            ahead = max((m.end() for m in _AHEAD.finditer(before)), default=-1)
            if back > ahead and years[1] - years[0] <= _LONGEST and not _APART.search(before):
                return years
        return None

    def _period(self, sentence: Sentence, start: int, end: int) -> tuple[int, int] | None:
        text = self._context.text
        for _, _, years in periods(text.text, start, end):
            if years[1] - years[0] <= _LONGEST:
                return years
        for at, token in enumerate(sentence.row):
            if token.kind not in ("DATE", "GROUP") or not start <= token.start < end:
                continue
            before = _before_note(sentence.row, at)
            if token.kind == "DATE" and _is_year(token.value) and self._of_merit(before, token):
                return (token.value.year, token.value.year)
            if token.kind == "GROUP":  # 'đơn vị có thành tích … năm 2018'
                years_inside = [
                    d.year for d in dates(text.text, token.start, token.end) if _is_year(d) and of_merit(text.lower, d)
                ]
                if years_inside and years_inside[0] is not None:
                    return (years_inside[0], years_inside[0])
        return None

    def fronted(self, draft: AwardDraft) -> tuple[int, int] | None:
        """'Với thành tích … 6 tháng đầu năm 2019, X khen thưởng …': the ground before the clause."""
        sentence = draft.sentence
        if not self._context.text.lower.startswith(_FRONTED, sentence.start):
            return None
        return self._period(sentence, sentence.start, draft.start)

    def fronted_movement(self, draft: AwardDraft) -> campaigns.Mention | None:
        """'Vì thành tích trong phong trào "A", 2 tổ được B tặng …': in the ground before the awards of a sentence."""
        sentence = draft.sentence
        first = min((sentence.clause[f.first].start for f in sentence.found), default=draft.start)
        for mention in self.in_sentence(sentence):
            before = self._context.text.lower[sentence.start : mention[0]]
            if mention[1] <= first and _GROUNDS.search(before) is not None:
                return mention
        return None

    def referred(self, draft: AwardDraft) -> campaigns.Mention | None:
        """'… có thành tích trong phong trào này': the movement that was named last before."""
        low, end = self._context.text.lower, end_of_clause(draft)
        if _BARE.search(low, draft.start, end) is None:
            return None
        earlier = [m for of in self._of.values() for m in of if m[0] < end]
        return max(earlier, default=None, key=lambda m: m[0])

    def _of_merit(self, before: Token | None, token: Token) -> bool:
        """'phong trào … năm 2022'; in 'Ngày hội … năm 2023' the year is the festival's."""
        if before is not None and before.kind == "EVENT":
            return False
        if before is not None and before.kind in ("MOVEMENT", "QUOTED"):
            return not campaigns.names_an_event(self._context.text.lower, before)
        return of_merit(self._context.text.lower, token.value)

    def year_of_deed(self, draft: AwardDraft) -> tuple[int, int] | None:
        """'vì có thành tích … giữa năm 2014': the year in which it was earned."""
        low = self._context.text.lower
        ground = _GROUND.search(low, draft.end, end_of_clause(draft))
        if ground is None:
            return None
        years = [
            d.year
            for d in years_of(draft.sentence)
            if ground.end() <= d.start < end_of_clause(draft) and d.month is None
        ]
        return (years[0], years[0]) if years and years[0] is not None else None

    def own_ground(self, draft: AwardDraft) -> bool:
        """Whether the words after the recipients give a ground of their own ('vì đã …', 'có thành tích trong vụ …')."""
        low = self._context.text.lower
        described = any(isinstance(r, Group) and _OWN_MERIT.search(low, r.start, r.end) for r in draft.receivers)
        return described or low[draft.end : end_of_clause(draft)].strip(" ,").startswith(_OWN_GROUND)


def _before_note(row: Sequence[Token], at: int) -> Token | None:
    """The chunk before another, or before the bracket between them: 'an ninh Tổ quốc (ANTQ) năm 2023'."""
    if at > 1 and row[at - 1].kind == "RPAR":
        at = next((i for i in range(at - 2, 0, -1) if row[i].kind == "LPAR"), at)
    return row[at - 1] if at else None


def end_of_clause(draft: AwardDraft) -> int:
    """Where the words of an award end: at a semicolon, a full stop or the next award."""
    marks = [t.start for t in draft.sentence.row if t.kind in ("SEMI", "DOT", "AWARD") and t.start >= draft.end]
    following = [draft.sentence.clause[f.first].start for f in draft.sentence.found if f.first >= draft.last]
    return min([*marks, *following, draft.sentence.end])


def _is_year(date: Date) -> bool:
    return date.year is not None and date.month is None
