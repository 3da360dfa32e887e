"""What titles and counts of prizes add to what the text tells, and whose an award is that has two givers."""

from collections.abc import Sequence

from kg.extraction.settling.sameness import PRAISE, is_heading, is_uncounted, total
from kg.facts import Award, Organisation

_PRIZE = "Giải thưởng"
_PRESIDENT = "Chủ tịch nước"


def without_titles(awards: Sequence[Award]) -> list[Award]:
    """Without the awards of a title that names no giver, where the text tells one of that form."""
    return [award for award in awards if not _is_a_title_for(award, awards)]


def without_bare_prizes(awards: Sequence[Award]) -> list[Award]:
    """Without '16 giải nhất, 42 giải nhì', won by nobody knows whom, beside 'giải thưởng W cho 247 công trình'."""
    prizes = [award for award in awards if award.form == _PRIZE]
    bare = [award for award in prizes if all(is_uncounted(r) and r.label is None for r in award.recipients)]
    told = any(is_uncounted(r) and total(r) for award in prizes if not is_heading(award) for r in award.recipients)
    return [award for award in awards if not (told and any(award is other for other in bare))]


def _counts_the_named(part: Award, awards: Sequence[Award]) -> bool:
    """'Phó Chủ tịch huyện tặng bằng khen 4 người' over a text in which four receive it by name, by whomever."""
    group = part.recipients[0]
    if len(part.recipients) > 1 or group.kind != "group" or any(told.zone != "title" for told in part.evidence):
        return False
    alike = [a for a in awards if a.form == part.form and a.conferrer and not is_heading(a)]
    number = total(group)
    return number is not None and any(
        len(a.recipients) == number and all(r.name is not None for r in a.recipients) for a in alike
    )


def _is_a_title_for(part: Award, awards: Sequence[Award]) -> bool:
    """'Tặng bằng khen tổ bay A' over a text that tells by whom, and calls those who receive otherwise."""
    if _counts_the_named(part, awards):
        return True
    if part.form == PRAISE or part.conferrer or part.name or any(told.zone != "title" for told in part.evidence):
        return False
    return any(full.form == part.form and full.conferrer and not is_heading(full) for full in awards)


def givers_of_both(one: Award, other: Award) -> tuple[Organisation, ...]:
    """Those of the fuller telling; an order of the State's is the President's where one telling says so."""
    president = next(
        (told.conferrer for told in (one, other) if [o.name for o in told.conferrer] == [_PRESIDENT]), None
    )
    return president or one.conferrer or other.conferrer
