"""What says too little to be one more award: to nobody from nobody; to some of those whom the text counts."""

from collections.abc import Sequence

from kg.extraction.settling.tellings.sameness import PRAISE, counts, givers_agree, is_heading, says_nobody
from kg.facts import Award


def without_vague(awards: Sequence[Award]) -> list[Award]:
    """Without tellings that neither say who gave nor whom, and without pictures of some of those who received."""
    clear = [award for award in awards if not _says_nothing(award)]
    clear = [award for award in clear if not any(_shows_some_of(award, other) for other in clear)]
    return [award for award in clear if not any(_announces(award, other) for other in clear)]


def without_hopes(awards: Sequence[Award], planned: Sequence[Award]) -> list[Award]:
    """Without what a title alone tells as done, and the text as proposed or still to come."""
    return [award for award in awards if not any(_hopes_for(award, other) for other in planned)]


def _hopes_for(award: Award, other: Award) -> bool:
    """A title's 'Tài xế cứu xe khách được tặng Huân chương', where the text says that it was asked for."""
    if any(evidence.zone != "title" for evidence in award.evidence) or is_heading(other):
        return False
    alike = _recipients_may_agree(award, other) and givers_agree(award, other)
    return award.form == other.form and alike


def _recipients_may_agree(award: Award, other: Award) -> bool:
    names, known = {r.name for r in award.recipients}, {r.name for r in other.recipients}
    return None in names or None in known or bool(names & known)


def _says_nothing(award: Award) -> bool:
    """'Các cá nhân nhận bằng khen': whose it is, who handed it over and how many there were stays open."""
    unknown = not (award.conferrer or award.presenter or award.name)
    return unknown and says_nobody(award)


def _shows_some_of(award: Award, other: Award) -> bool:
    """'Bộ trưởng trao bằng khen cho 4 diễn viên' under a picture, where the text counts 13 who received it."""
    if other is award or not is_heading(award) or is_heading(other) or other.form != award.form:
        return False
    if award.presenter or not givers_agree(award, other):
        return False
    if len(award.recipients) != 1 or award.recipients[0].kind != "group" or says_nobody(award):
        return False
    few = counts(award.recipients[0])
    return any(r.kind == "group" and _fewer(few, counts(r)) for r in other.recipients)


def _announces(award: Award, other: Award) -> bool:
    """A title's '10 bệnh viện nhận bằng khen của Thủ tướng', where the text has the Premier give that certificate."""
    if any(evidence.zone != "title" for evidence in award.evidence) or is_heading(other):
        return False
    known = [r.name for r in other.recipients if r.name]
    names = [r.name for r in award.recipients if r.name]
    same = all(
        any(f" {name}".endswith(f" {short}") for name in known) for short in names
    )  # 'Vietmay', 'Công ty Vietmay'
    return award.form in (other.form, PRAISE) and same and givers_agree(award, other)


def _fewer(few: tuple[int | None, ...], many: tuple[int | None, ...]) -> bool:
    pairs = [(a, b) for a, b in zip(few, many, strict=True) if a is not None]
    return all(b is not None and a < b for a, b in pairs)
