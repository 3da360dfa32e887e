"""Those who receive for another: for a firm, for one who has died, for a family."""

from collections.abc import Sequence

import regex

from kg.extraction.bodies import Body
from kg.extraction.drafts import AwardDraft
from kg.extraction.groups import Group
from kg.extraction.lexicon import data
from kg.extraction.people import Person
from kg.extraction.settling import referents
from kg.extraction.settling.context import Context
from kg.extraction.settling.fallen import fallen

_FOR_A_RELATIVE = regex.compile(
    r" thay (?:cho )?(?:" + "|".join(r for r in data("names")["relatives"] if r != "gia đình") + r")\b"
)
_NEAR = 12  # letters to the name: 'thay chồng | là anh | B'
FAMILY = "gia đình"
_IN_PERSON = "cá nhân "


def for_a_body(draft: AwardDraft, told: Sequence[tuple[str, Body]], context: Context) -> None:
    """Who receives for a firm or as its delegate is not the recipient."""
    first = draft.receivers[0] if draft.receivers else None
    if isinstance(first, Person) and context.text.lower.endswith(_IN_PERSON, 0, first.start):
        return  # 'cá nhân Hiệu trưởng A nhận …'
    if draft.verb_kind == "RECEIVE" and len(draft.receivers) == 1 and isinstance(draft.receivers[0], Person):
        firm = referents.of_the_firm(draft.receivers[0], draft.form, told)
        draft.receivers = [firm] if firm is not None else draft.receivers
    if len(draft.receivers) in (1, 2) and isinstance(draft.receivers[0], Person):
        stands = referents.represented(context, draft.sentence, draft.receivers[0])
        draft.receivers = [stands] if stands is not None else draft.receivers


def for_the_dead(draft: AwardDraft, dead: set[str], context: Context) -> None:
    """'trao Bằng khen cho ông A, cha anh B': it is B's, if the text tells that he was honoured after his death."""
    who = draft.receivers[0] if len(draft.receivers) in (1, 2) else None
    if not isinstance(who, Person):
        return
    after = context.text.lower[draft.start : draft.sentence.end]
    if draft.verb_kind == "RECEIVE" and "truy tặng cho" in after:
        draft.receivers = []  # 'bà A nhận Bằng khen truy tặng cho chồng'
        return
    other = referents.relative_of(context, draft.sentence, who)
    if draft.receivers[1:] not in ([], [other]):
        return
    draft.receivers = [who]  # 'bà A - mẹ B - nhận …'
    if other is not None and context.full_name(other) in {*dead, *(context.full_name(Person(n)) for n in dead)}:
        draft.receivers = [other]


def for_a_relative(draft: AwardDraft, context: Context) -> None:
    """'Chị A nhận bằng khen thay chồng là anh B', 'bà C, mẹ D, nhận … thay con': who receives stands in for another."""
    who = next((one for one in draft.receivers if isinstance(one, Person)), None)
    clause = draft.sentence.clause
    award = next((at for at in range(draft.index, draft.last) if clause[at].kind == "AWARD"), None)
    if who is None or award is None or draft.verb_kind != "RECEIVE":
        return
    relative = _FOR_A_RELATIVE.match(context.text.lower, clause[award].end, draft.sentence.end)
    if relative is None:
        return
    near = (t for t in clause[award:] if t.kind == "PERSON" and 0 <= t.start - relative.end() <= _NEAR)
    other = next((t.value for t in near), None) or referents.relative_of(context, draft.sentence, who)
    draft.receivers = [other] if other is not None else [one for one in draft.receivers if one is not who]


def after_death(draft: AwardDraft, context: Context) -> None:
    """'X đã truy tặng W': to the one who has died, where nobody is named."""
    if "truy" in draft.verb and not draft.receivers:
        who = fallen(context)
        draft.receivers = [who] if who is not None else []


def whose_family(family: Group, context: Context) -> Person | None:
    """'cho gia đình Mây': the award is that of the Lê Văn Mây of whom the text tells."""
    name = (family.label or "").split()[len(FAMILY.split()) :]
    if not name or not all(word[:1].isupper() for word in name):
        return None
    full = context.full_name(Person(" ".join(name)))
    return Person(full, start=family.start, end=family.end) if " " in full else None
