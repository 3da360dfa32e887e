"""'… khen thưởng anh A', and under the picture 'Anh A nhận bằng khen': the form that a picture or title names."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.extraction.awards import AwardName
from kg.extraction.lexicon import data
from kg.extraction.settling.context import Context
from kg.extraction.settling.tellings.manners import OF_WHO_PRAISES
from kg.extraction.settling.tellings.sameness import PRAISE, givers_agree, is_heading, says_nobody, total
from kg.extraction.tokens import Token
from kg.facts import Award, Evidence, Inference

_OWN_CERTIFICATES = frozenset(data("awards")["own_certificates"])
_LETTER = "Thư khen"  # which a title has somebody write, and nobody who 'khen thưởng' hands over
_HEADINGS = ("caption", "title")
_TAKE = frozenset(["RECEIVE", "PASSIVE", "HAND", "GIVE"])
_NOT_SO = frozenset(["PROPOSE", "PLAN", "NEGATE", "FORMER"])
_BY_OFFICE = "office-holder-confers-for-the-body"
_ALL = ("các", "những")
_BEFORE = 3  # chunks from the verb to the award


def with_forms_of_pictures(awards: list[Award], context: Context) -> list[Award]:
    """The one commendation of a text that tells of no certificate is of the form that its pictures show handed over."""
    praised = [award for award in awards if award.form == PRAISE]
    pictured = [award for award in awards if award.form in _OWN_CERTIFICATES]
    if not praised:
        return awards
    if any(award.recipients != praised[0].recipients for award in praised):
        return _each_of_its_picture(awards, praised, pictured)
    if not all(_is_of_those(_without_office(award), praised[0]) for award in pictured):
        return awards
    shown = list(_shown(context))
    forms = {token.value.form for token in shown} | {award.form for award in pictured}
    if len(forms) != 1:
        return awards
    form = next(iter(forms))
    told = pictured[0].evidence[0] if pictured else None
    where = (told.start, told.end) if told else context.text.original(shown[0].start, shown[0].end)
    note = Inference("award", "form-named-under-a-picture", form, *where)
    hands = tuple(dict.fromkeys(name for award in pictured for name in award.presenter))
    return [
        replace(
            award,
            form=form,
            conferrer=award.conferrer or next((other.conferrer for other in pictured if other.conferrer), ()),
            presenter=award.presenter or hands,
            evidence=(*award.evidence, *(e for other in pictured for e in other.evidence)),
            inferences=(*award.inferences, note),
        )
        if award.form == PRAISE
        else award
        for award in awards
        if award not in pictured
    ]


def with_praising_givers(awards: Sequence[Award], offices: Mapping[Evidence, tuple[str, ...]]) -> list[Award]:
    """'Trường X khen thưởng hai em', and below 'Thầy A, hiệu trưởng, trao giấy khen': it is the school's."""
    praised = [award for award in awards if award.form == PRAISE and award.conferrer]
    return [_of_the_one_who_praises(award, praised, offices) for award in awards] if praised else list(awards)


def _of_the_one_who_praises(
    shown: Award, praised: Sequence[Award], offices: Mapping[Evidence, tuple[str, ...]]
) -> Award:
    bodies = offices.get(shown.evidence[0], ())
    if shown.conferrer or shown.form not in _OWN_CERTIFICATES or not bodies:
        return shown
    theirs = [one for one in praised if {o.name for o in one.conferrer} <= {*bodies} and _as_many(shown, one)]
    if len(theirs) != 1:
        return shown
    note = Inference("conferrer", OF_WHO_PRAISES, ", ".join(o.name for o in theirs[0].conferrer))
    return replace(shown, conferrer=theirs[0].conferrer, inferences=(*shown.inferences, note))


def _as_many(one: Award, other: Award) -> bool:
    """Whether two sets may be one, as far as they are counted or named."""
    sizes = [sum(1 if r.name else total(r) or 0 for r in award.recipients) for award in (one, other)]
    return says_nobody(one) or sizes[0] == sizes[1]


def _without_office(award: Award) -> Award:
    """'Ông A, Giám đốc Công ty B, trao tặng bằng khen …': his body is the giver unless the text names another."""
    by_office = any(note.rule == _BY_OFFICE for note in award.inferences) and bool(award.presenter)
    return replace(award, conferrer=()) if by_office else award


def _each_of_its_picture(awards: list[Award], praised: list[Award], pictured: list[Award]) -> list[Award]:
    """'… tuyên dương 24 học sinh; khen thưởng 20 nhà giáo', below 'trao giấy khen cho các nhà giáo': the latter's."""
    out = list(awards)
    for shown in pictured:
        meant = [one for one in praised if _is_one_of_those(shown, one) and _called_alike(shown, one)]
        if len(meant) == 1 and meant[0] in out and shown in out:
            words = shown.evidence[0]
            note = Inference("award", "form-named-under-a-picture", shown.form, words.start, words.end)
            found = replace(
                meant[0],
                form=shown.form,
                conferrer=meant[0].conferrer or shown.conferrer,
                presenter=meant[0].presenter or shown.presenter,
                evidence=(*meant[0].evidence, *shown.evidence),
                inferences=(*meant[0].inferences, note),
            )
            out = [found if one is meant[0] else one for one in out if one is not shown]
    return out


def _is_one_of_those(pictured: Award, praised: Award) -> bool:
    if not says_nobody(pictured) or says_nobody(praised) or not givers_agree(pictured, praised):
        return False
    return is_heading(pictured) or bool(pictured.conferrer and praised.conferrer)


def _called_alike(one: Award, other: Award) -> bool:
    """Whether two sets are called by the same noun: 'các nhà giáo tiêu biểu', 'nhà giáo, cán bộ quản lý'."""
    nouns = [[_noun(r.label) for r in award.recipients if r.label] for award in (one, other)]
    return len(nouns[0]) == len(nouns[1]) == 1 and nouns[0] == nouns[1]


def _noun(label: str) -> str:
    words = [word.strip(",") for word in label.lower().split() if word not in _ALL and not word.isdigit()]
    return " ".join(words[:2])


def _is_of_those(pictured: Award, praised: Award) -> bool:
    """Whether a picture's 'trao bằng khen cho các học sinh' shows some of those whom the text counts or names."""
    theirs = {r.name for r in praised.recipients if r.name}
    some = says_nobody(pictured) or all(r.name in theirs for r in pictured.recipients)
    return is_heading(pictured) and some and givers_agree(pictured, praised) and not says_nobody(praised)


def _shown(context: Context) -> Iterator[Token]:
    """The certificates without an owner of their own that somebody gets in the words of a picture or title."""
    for sentence in context.sentences:
        clause = sentence.clause
        if sentence.zone not in _HEADINGS or not _NOT_SO.isdisjoint([token.kind for token in clause]):
            continue
        for at, token in enumerate(clause):
            if token.kind == "AWARD" and _is_bare(token.value) and _gets(clause[max(at - _BEFORE, 0) : at]):
                yield token


def _is_bare(award: AwardName) -> bool:
    return award.form in _OWN_CERTIFICATES and award.form != _LETTER and not award.givers


def _gets(before: Sequence[Token]) -> bool:
    return any(token.kind in _TAKE for token in before)
