"""What titles and captions announce or show less exactly than the text tells it; prizes that are counted only."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.extraction.awards import GRADES
from kg.extraction.settling.tellings.merging import both, first_telling
from kg.extraction.settling.tellings.sameness import (
    PRAISE,
    is_heading,
    is_heading_of,
    is_uncounted,
    says_nobody,
    total,
)
from kg.facts import Award, Evidence

_PRIZE = "Giải thưởng"


def without_bare_titles(awards: list[Award]) -> list[Award]:
    """'Công an tỉnh X tuyên dương những chiến sĩ …' as a title announces the awards that the text tells."""
    return [award for award in awards if not _announces(award)]


def _announces(award: Award) -> bool:
    alone = is_heading(award) and len(award.evidence) == 1 and says_nobody(award)
    return alone and (award.form == PRAISE or award.evidence[0].zone == "title")


def without_loose_headings(awards: Sequence[Award], offices: Mapping[Evidence, Sequence[str]]) -> list[Award]:
    """Without what titles and captions repeat less exactly: by another giver, in a like form, to nobody named.

    Of several that a caption may show, it shows the one of the body whose officer hands over (`offices`: by its words,
    of which bodies those hold offices).
    """
    out: list[Award | None] = list(awards)
    for at, part in enumerate(awards):
        if not is_heading(part):
            continue
        own = offices.get(part.evidence[0], ()) if not part.conferrer else ()
        theirs = [a if a is not None and any(o.name in own for o in a.conferrer) else None for a in out]
        fuller = next(
            (
                found
                for among, of in ((theirs, is_heading_of), (out, _is_form_of), (out, is_heading_of))
                if (found := first_telling(among, at, of, part)) is not None
            ),
            None,
        )
        if fuller is not None:
            i, full = fuller
            out[i], out[at] = replace(full, presenter=both(full.presenter, part.presenter)), None
    return [award for award in out if award is not None]


def _is_form_of(part: Award, full: Award) -> bool:
    return part.form == full.form and is_heading_of(part, full)


def without_titles(awards: Sequence[Award]) -> list[Award]:
    """Without the awards of a title that names no giver, where the text tells one of that form."""
    return [award for award in awards if not _is_a_title_for(award, awards)]


def without_prizes_of_titles(awards: Sequence[Award]) -> list[Award]:
    """Without a title's 'Phường X giành giải Nhất', where the text tells in its own words who won that prize."""
    told = {_grade(a) for a in awards if not is_heading(a) and any(r.name is not None for r in a.recipients)}
    return [a for a in awards if a.evidence[0].zone != "title" or _grade(a) is None or _grade(a) not in told]


def _grade(award: Award) -> str | None:
    """The grade of a prize, be it of a whole team or not."""
    return award.name.split()[0] if award.form == _PRIZE and award.name is not None and award.name in GRADES else None


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
    named = {r.name for a in awards if not is_heading(a) for r in a.recipients if r.name is not None}
    if number is None or (alike and len(named) == number):  # 'được nhận bằng khen', some of them an order
        return number is not None
    return any(len(a.recipients) == number and all(r.name is not None for r in a.recipients) for a in alike)


def _is_a_title_for(part: Award, awards: Sequence[Award]) -> bool:
    """'Tặng bằng khen tổ bay A' over a text that tells by whom, and calls those who receive otherwise."""
    if _counts_the_named(part, awards):
        return True
    if part.form == PRAISE or part.conferrer or any(told.zone != "title" for told in part.evidence):
        return False
    alike = [full for full in awards if full.form == part.form and part.name in (None, full.name)]
    return any(full.conferrer and not is_heading(full) for full in alike)
