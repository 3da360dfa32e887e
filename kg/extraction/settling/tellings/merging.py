"""Two tellings that agree in all they say become one award, with the evidence of both."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from kg.extraction.bodies.foreign import COUNTRIES
from kg.extraction.lexicon import data
from kg.extraction.settling.tellings.sameness import (
    PRAISE,
    counts,
    dates_agree,
    givers_agree,
    is_heading,
    is_uncounted,
    names_agree,
    same,
    says_nobody,
)
from kg.facts import Award, Organisation

_PRESIDENT, _ORDER = "Chủ tịch nước", "Huân chương"
_STATE = frozenset(data("awards")["the_state"])
_TOO = (" cũng ", " còn được ")


def merged(tellings: Sequence[Award]) -> list[Award]:
    """The awards, each once, of tellings that say the same of it or of which one leaves something open."""
    told: list[Award] = []
    for award in tellings:
        _merge(told, award)
    return told


def joined(awards: Sequence[Award]) -> list[Award]:
    """The awards with those told twice in the very same terms, once their givers are known, as one."""
    out: dict[tuple[object, ...], Award] = {}
    for award in awards:
        givers = tuple(one.name for one in award.conferrer)
        receivers = tuple(r.name or (*counts(r), r.label) for r in award.recipients)
        terms = (award.form, award.name, givers, receivers)
        other = out.get(terms)
        out[terms] = award if other is None else _join(other, award)
    told: list[Award] = []
    for award in out.values():
        whole = next((at for at, other in enumerate(told) if _is_of_some(award, other)), None)
        part = next((at for at, other in enumerate(told) if _is_of_some(other, award)), None) if whole is None else None
        if part is not None:
            told[part] = replace(_join(told[part], award), recipients=award.recipients)
        elif whole is None:
            told.append(award)
        else:
            told[whole] = replace(_join(told[whole], award), recipients=told[whole].recipients)
    return told


def _is_of_some(award: Award, whole: Award) -> bool:
    """'X tặng W cho A và B … Ông A kể rằng mình được tặng W': told again of some of them."""
    alike = award.form == whole.form and [o.name for o in award.conferrer] == [o.name for o in whole.conferrer]
    shown = award.name is not None and award.name == whole.name and (is_heading(award) or is_heading(whole))
    if not alike or not names_agree(award, whole) or not (award.conferrer or shown):
        return False
    names = {r.name for r in whole.recipients}
    return (
        dates_agree(award, whole)
        and None not in {r.name for r in award.recipients}
        and names.issuperset(r.name for r in award.recipients)
    )


def _merge(awards: list[Award], new: Award) -> None:
    for at, known in enumerate(awards):
        if same(known, new) and not _show_two_moments(known, new) and not gives_too(new, known):
            awards[at] = _join(known, new)
            return
    awards.append(new)


def gives_too(award: Award, other: Award) -> bool:
    """'Ông A trao giấy khen cho B … Công an huyện cũng trao giấy khen cho B': another one, besides."""
    first, then = other.evidence[0], award.evidence[0]
    later = then.start > first.end and not is_heading(award) and not is_heading(other)
    return (
        later
        and bool(award.conferrer)
        and not other.conferrer
        and any(word in f" {then.quote.lower()} " for word in _TOO)
    )


def _show_two_moments(one: Award, other: Award) -> bool:
    """Two captions of who hands something 'cho các cá nhân': of one award or of two, the text tells."""
    loose = is_heading(one) and is_heading(other) and says_nobody(one) and says_nobody(other)
    return loose and (one.presenter, one.conferrer) != (other.presenter, other.conferrer)


def _join(one: Award, other: Award) -> Award:
    """The fuller of two tellings, with the evidence and the presenters of both."""
    better, worse = (other, one) if one.form == PRAISE and other.form != PRAISE else (one, other)
    counted_in_worse = any(map(is_uncounted, better.recipients)) and not any(map(is_uncounted, worse.recipients))
    counted_in_worse = counted_in_worse or _tells_of_the_people(worse, better)
    return replace(
        better,
        evidence=(*better.evidence, *worse.evidence),
        conferrer=_givers_of_both(better, worse),
        name=better.name or worse.name,
        recipients=worse.recipients if counted_in_worse else better.recipients,
        presenter=both(better.presenter, worse.presenter),
        movement=better.movement or worse.movement,
        period=better.period or worse.period,
        date=better.date or (worse.date if givers_agree(better, worse) else None),  # not of another's praise
        place=better.place or worse.place,
        inferences=tuple(dict.fromkeys((*better.inferences, *worse.inferences))),
    )


def _tells_of_the_people(award: Award, other: Award) -> bool:
    """'Đảng bộ và nhân dân tỉnh X' for 'tỉnh X'."""
    pairs = zip(award.recipients, other.recipients, strict=False)
    return any((a.name or "").endswith(f" nhân dân {b.name}") for a, b in pairs)


def both(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """Those whom the one or the other names."""
    return tuple(dict.fromkeys((*one, *other)))


def _givers_of_both(one: Award, other: Award) -> tuple[Organisation, ...]:
    """Those of the fuller telling; an order of the State's is the President's where one telling says so."""
    president = next(
        (told.conferrer for told in (one, other) if [o.name for o in told.conferrer] == [_PRESIDENT]), None
    )
    if any(o.name in COUNTRIES for o in one.conferrer) and other.conferrer:
        return other.conferrer  # 'của Canada', 'được Chính phủ Canada tặng'
    return president or one.conferrer or (() if _only_praises(other, one) else other.conferrer)


def _only_praises(praise: Award, order: Award) -> bool:
    """'Sở X tuyên dương 12 thầy cô … được nhận Huân chương': orders are the State's, whoever else praises."""
    by_the_state = any(one.name in _STATE for one in praise.conferrer)
    return praise.form == PRAISE and order.form == _ORDER and not by_the_state


def first_telling(
    awards: Sequence[Award | None], at: int, told_by: Callable[[Award, Award], bool], part: Award
) -> tuple[int, Award] | None:
    """The first of the others that tells an award, and where it stands."""
    others = ((i, other) for i, other in enumerate(awards) if other is not None and i != at)
    return next(((i, other) for i, other in others if told_by(part, other)), None)
