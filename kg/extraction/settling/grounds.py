"""For what an award was given: the movement and the years that its words, its sentence or its event give."""

from dataclasses import dataclass

import regex

from kg.extraction.awards.prizes import GRADES
from kg.extraction.drafts import AwardDraft
from kg.extraction.settling.context import Context
from kg.extraction.settling.dates import TIMES, any_of
from kg.extraction.settling.mentions import EDITIONS, Mentions, end_of_clause
from kg.extraction.settling.occasion import Occasion
from kg.facts import Inference

_EDITION = regex.compile(r"\bnăm (20\d\d)$")
_CONTESTS = frozenset(("Hội thi", "Cuộc thi", "Hội thao", "Hội diễn", "Liên hoan", "Hội khỏe"))
_MEANWHILE = any_of(TIMES["meanwhile"])
# what has a ground of its own: it is not given for the movement of the event
_OWN = frozenset(
    (
        "Kỷ niệm chương", "Huy chương", "Huân chương", "Huy hiệu", "Bằng", "Giải thưởng", "Thư khen", "Tiền thưởng",
        "Quà", "Biểu trưng", "Giấy chứng nhận",
    )
)  # fmt: skip
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Ground:
    """A movement and the years of the achievements, with the records of what was not said beside the award."""

    movement: str | None
    period: tuple[int, int] | None
    inferences: tuple[Inference, ...] = ()

    def is_of(self, date: str) -> bool:
        """'… được tặng Bằng khen năm 2014': a year told once is that of the award, and of no merit beside it."""
        return len(date) == len("2014") and self.period is not None and self.period[0] == self.period[1] >= int(date)


class Grounds:
    """Tells of each award for what it was given."""

    def __init__(self, context: Context, occasion: Occasion, mentions: Mentions) -> None:
        self._context, self._occasion, self._mentions = context, occasion, mentions

    def of(self, draft: AwardDraft, own: bool) -> Ground:
        """The ground that the clause states, or that of the event. `own`: the award is not the event's."""
        movement, inferences = self._movement(draft, own)
        period = self._period(draft, movement, own)
        if period is not None and self._stated_period(draft) is None:
            inferences = (*inferences, self.inherited("period", f"{period[0]}-{period[1]}"))
        return Ground(movement, period, inferences)

    def inherited(self, what: str, value: str) -> Inference:
        """The record of what holds for the award since it holds for the event (or, without one, for the document)."""
        event = self._occasion.event
        if event is None:
            return Inference(what, f"{what}-of-the-document", value)
        return Inference(what, f"{what}-of-the-event", value, event.evidence[0].start, event.evidence[0].end)

    # ---- the movement

    def _movement(self, draft: AwardDraft, own: bool) -> tuple[str | None, tuple[Inference, ...]]:
        """Named in the clause, in the ground before it, or referred to as 'phong trào'; else the event's."""
        named = self._mentions.after(draft)
        if named:
            return named[0], ()
        for rule, found in (
            ("movement-of-the-ground-before", self._mentions.fronted_movement(draft)),
            ("movement-referred-to", self._mentions.referred(draft)),
        ):
            if found is not None and draft.form not in _OWN:
                return found[2], (self._told("movement", rule, found[2], (found[0], found[1])),)
        if own or self._occasion.movement is None or self._has_own_ground(draft):
            return None, ()
        return self._occasion.movement, (self.inherited("movement", self._occasion.movement),)

    def _told(self, what: str, rule: str, value: str, words: Span) -> Inference:
        start, end = self._context.text.original(*words)
        return Inference(what, rule, value, start, end)

    # ---- the years

    def _period(self, draft: AwardDraft, movement: str | None, own: bool) -> tuple[int, int] | None:
        stated = self._stated_period(draft)
        if stated is not None:
            return stated
        occasion = self._occasion
        edition = _EDITION.search(movement) if movement is not None else None
        if edition is not None:
            return (int(edition[1]), int(edition[1]))
        if movement is not None:
            of_event = self._mentions.full_name(movement).lower() == (occasion.movement or "").lower()
            return None if own else occasion.period if of_event else self._looked_back(draft)
        if own:
            return None
        if _MEANWHILE.search(self._context.text.lower, draft.end, end_of_clause(draft)) or self._is_same_work(draft):
            return occasion.period
        return None if self._mentions.own_ground(draft) else self._looked_back(draft)

    def _looked_back(self, draft: AwardDraft) -> tuple[int, int] | None:
        """'Hội nghị tổng kết … năm 2018': what is given there is given for that year."""
        event = self._occasion.event
        contest = event is not None and event.kind in _CONTESTS  # its year is that of the event itself
        years = self._occasion.years
        contest = contest or (draft.name in GRADES and years is not None and years[0] == years[1])
        inherits = draft.form not in _OWN or (draft.form in EDITIONS and not contest)
        return years if self._occasion.movement is None and inherits else None

    def _stated_period(self, draft: AwardDraft) -> tuple[int, int] | None:
        """The years that the clause gives: after the award, of the deed, at the end of its chain, before it."""
        for stated in (
            self._mentions.period_after,
            self._mentions.year_of_deed,
            self._mentions.at_end_of_chain,
            self._mentions.fronted,
        ):
            period = stated(draft)
            if period is not None:
                return period
        return None

    def _is_same_work(self, draft: AwardDraft) -> bool:
        """'… trong xây dựng nông thôn mới', of an event of 'xây dựng nông thôn mới giai đoạn 2021-2023'."""
        said = self._context.text.lower[draft.start : end_of_clause(draft)]
        return any(words in said for words in self._occasion.works)

    def _has_own_ground(self, draft: AwardDraft) -> bool:
        titled = draft.form == "Danh hiệu" and draft.name is not None and draft.name != self._occasion.movement
        return draft.form in _OWN or titled or self._mentions.own_ground(draft)
