"""Commendations with no form whose form the text tells elsewhere, for one after another of those commended."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.settling.sameness import PRAISE, givers_agree
from kg.facts import Award


def with_their_forms(awards: Sequence[Award]) -> list[Award]:
    """Without 'tuyên dương A và B' where the text has A and B each receive a certificate of the same giver."""
    out: list[Award | None] = list(awards)
    for at, praise in enumerate(awards):
        if praise.form != PRAISE or not all(r.name for r in praise.recipients):
            continue
        formal = [i for i, award in enumerate(awards) if award.form != PRAISE and _of_one_giver(award, praise)]
        honoured = {r.name for i in formal for r in awards[i].recipients}
        if praise.recipients and honoured.issuperset(r.name for r in praise.recipients):
            first = next(
                i for i in formal if {r.name for r in awards[i].recipients} & {r.name for r in praise.recipients}
            )
            known = out[first] or awards[first]
            out[first] = replace(known, evidence=(*known.evidence, *praise.evidence))
            out[at] = None
    return [award for award in out if award is not None]


def _of_one_giver(one: Award, other: Award) -> bool:
    """Whether both are of one giver, or the one's giver is a bureau of the other's ('Ban Thường vụ Tỉnh đoàn X')."""
    if givers_agree(one, other):
        return True
    pairs = ((a.name, b.name) for a in one.conferrer for b in other.conferrer)
    return any(a.endswith(f" {b}") or b.endswith(f" {a}") for a, b in pairs)
