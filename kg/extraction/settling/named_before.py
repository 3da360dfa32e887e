"""Awards that a clause names by less than their names, for the text has named them before: 'giải thưởng này', 'Cờ'."""

from collections.abc import Sequence

from kg.extraction.drafts import AwardDraft, Sentence
from kg.extraction.settling.context import Context

_THIS = (" này", " lần này", " năm nay", " đợt này")  # after an award named before
_FLAG, _EMULATION = "Cờ", "Cờ thi đua"


def name_again(drafts: Sequence[AwardDraft], rows: Sequence[Sentence], context: Context) -> None:
    """'… và truy tặng huy hiệu này cho anh B', 'Giải thưởng lần này được trao cho …': the award named before."""
    for at, draft in enumerate(drafts):
        award = draft.award
        if award is None or draft.name is not None or not context.text.lower.startswith(_THIS, award.end):
            continue
        named = next((d for d in reversed(drafts[:at]) if d.form == draft.form and d.name is not None), None)
        if named is not None:
            draft.name, draft.named_by = named.name, named.named_by
            draft.givers = draft.givers or list(named.givers)
        elif draft.form == "Giải thưởng":
            tokens = (t for row in rows for t in row.row if t.kind == "AWARD" and t.end <= award.start)
            prizes = [t.value for t in tokens if t.value.form == draft.form and t.value.name is not None]
            if len({prize.name.lower() for prize in prizes}) == 1:
                draft.name = prizes[-1].name


def call_short(drafts: Sequence[AwardDraft], context: Context) -> None:
    """'đón nhận Cờ thi đua của X … | trao Cờ | cho đơn vị': that one, where no other flag is told of."""
    if not {_FLAG, _EMULATION} <= {draft.form for draft in drafts}:
        return
    flags = [draft for draft in drafts if draft.form == _FLAG]
    if all(d.award and context.text.lower[d.award.start : d.award.end].strip() == _FLAG.lower() for d in flags):
        for draft in flags:
            draft.form = _EMULATION
