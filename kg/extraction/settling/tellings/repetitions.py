"""What the text says again, less exactly, of an award that it tells."""

from dataclasses import replace

from kg.extraction.settling.tellings.merging import both, first_telling
from kg.extraction.settling.tellings.sameness import PRAISE, covers, givers_agree, is_uncounted
from kg.facts import Award


def without_repetitions(awards: list[Award]) -> list[Award]:
    """The awards that no other says more exactly; what a repetition adds goes to the fuller one."""
    out: list[Award | None] = list(awards)
    for at in range(len(awards)):
        part = out[at]
        fuller = first_telling(out, at, lambda one, other: covers(other, one), part) if part is not None else None
        if part is None or fuller is None:
            continue
        i, full = fuller
        out[at] = None
        if part.form in (full.form, PRAISE, "Quà", "Cờ"):
            presenters = both(full.presenter, part.presenter)
            givers = full.conferrer or (part.conferrer if part.form == full.form != PRAISE else ())
            out[i] = replace(full, evidence=(*full.evidence, *part.evidence), presenter=presenters, conferrer=givers)
    return [award for award in out if award is not None]


def without_summaries(awards: list[Award]) -> list[Award]:
    """Without 'trao huân chương cho ông A và các cầu thủ', where the text tells which order A has, and which others."""
    out = list(awards)
    for award in awards:
        named = [r.name for r in award.recipients if r.name is not None]
        loose = any(map(is_uncounted, award.recipients))
        others = [a for a in out if a is not award and a.form == award.form and givers_agree(a, award)]
        honoured = {r.name for other in others for r in other.recipients}
        if named and loose and award.name is None and len(others) > 1 and honoured.issuperset(named):
            out = [a for a in out if a is not award]
    return out
