"""Which award or movement a name means: these are called by what they are, and nothing around the name tells more."""

from collections.abc import Iterator

import regex

from kg.linking.deciding import Candidate, Feature
from kg.linking.entities import Entity, Register
from kg.linking.spellings import expanded, folded, may_be, one_spelling

_LEAD = regex.compile(r"^(?:phong trào|cuộc vận động|phong trào thi đua|danh hiệu)\s+")
_GIVER = regex.compile(r"\s+(?:của|do)\s+.+$")


def concept_candidates(name: str, kind: str, register: Register) -> Iterator[Candidate]:
    """The awards, or the movements, that a name may mean, with what speaks for each."""
    found, how = _called(register, kind, name)
    for one in found:
        yield Candidate(one, (Feature(how),))


def _called(register: Register, kind: str, name: str) -> tuple[tuple[Entity, ...], str]:
    spelled = one_spelling(name)
    for words in dict.fromkeys((spelled, _LEAD.sub("", spelled))):
        if found := register.called("spelling", kind, words):
            return found, "name"
    written = expanded(name)
    for words in dict.fromkeys((written, _LEAD.sub("", written))):
        if found := register.called("expanded", kind, words):
            return found, "abbreviation"
    if found := register.called("expanded", kind, _GIVER.sub("", written)):
        return found, "stem"  # 'Bằng khen của Thủ tướng': the form, whoever gives it
    alike = register.called("folded", kind, folded(written))
    return tuple(one for one in alike if any(may_be(written, expanded(n)) for n in (one.label, *one.names))), (
        "folded name"
    )
