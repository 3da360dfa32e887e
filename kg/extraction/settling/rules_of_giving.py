"""Rules and customs of giving: 'Theo quy định, UBND tỉnh tặng bằng khen cho cá nhân …' tells of whoever deserves it."""

import regex

from kg.extraction.drafts import AwardDraft
from kg.extraction.groups import Group
from kg.extraction.lexicon import data
from kg.language.normal import Normal

_VERBS = ("GIVE", "HAND", "RECOGNISE", "COMMEND", "REWARD")
_LEVELS = ("mức khen", "mức thưởng", "hình thức khen", "chế độ khen")  # of reward, for whoever deserves it
_AS_A_POLICY = (" bằng cách", " chính sách", " chế độ")  # right before the verb
_AS_A_CUSTOM = regex.compile(r"\bviệc (?:trao|tặng|trao tặng|phát|cấp)(?: nhiều| các| những)?\s+$")
_BY_RULE = regex.compile(r"(?:(?:theo đó|cụ thể), *)?$")  # all that stands before the verb
_DEFINITE = ("các ", "những ", "nhiều ", "một số ", "tập thể", "cá nhân")
_RULE_BEGINS = regex.compile(rf"(?:{'|'.join(data('awards')['rule_begins'])})\b")
_IS_GIVEN = regex.compile(r"[^,;.:]{3,80} (?:được|để|dùng để)")  # 'Bằng khen của bộ | được | tặng cho cá nhân …'
_SOME = ("các ", "những ", "nhiều ", "một số ")


def is_a_rule(draft: AwardDraft, text: Normal) -> bool:
    """'thực hiện chính sách bằng cách tặng giấy khen cho hộ …', 'Theo đó, tặng … cho hộ …': for whoever does so."""
    if draft.award is None or draft.sentence.zone in ("title", "caption") or not draft.receivers:
        return False
    if any(not isinstance(r, Group) or r.counted or r.name is not None for r in draft.receivers):
        return False
    if _AS_A_CUSTOM.search(text.lower, draft.sentence.start, draft.award.start) is not None:
        return True  # 'cho rằng việc phát giấy khen cho học sinh …'
    if _RULE_BEGINS.match(text.lower, draft.sentence.start) is not None:
        return True
    clause = draft.sentence.clause
    verb = next((clause[at] for at in range(draft.index, draft.last) if clause[at].kind in _VERBS), None)
    if verb is None:
        return False
    before = text.lower[draft.sentence.start : verb.start].strip()
    if before.endswith(_AS_A_POLICY) or before.startswith(_LEVELS):
        return True
    labels = [(r.label or "").lower() for r in draft.receivers if isinstance(r, Group)]
    fronted = draft.award.start < verb.start and _IS_GIVEN.fullmatch(before.rsplit(": ", 1)[-1]) is not None
    if fronted and not any(label.startswith(_SOME) for label in labels):
        return True
    whoever = not any(label.startswith(_DEFINITE) for label in labels)
    return whoever and _BY_RULE.match(before) is not None
