"""What many years have added up to: how often a body was honoured, and by whom, is no award of one occasion."""

import regex

from kg.extraction.drafts import AwardDraft
from kg.extraction.groups import Group
from kg.extraction.lexicon import data
from kg.extraction.settling.tellings.sameness import PRAISE
from kg.language.normal import Normal

_OF_ANY_YEAR = frozenset(["Giấy khen", "Bằng khen"])  # what they are for is no name of one
_HAVE_BEEN = regex.compile(r"(?:đã có|toàn|(?:(?:nhà )?trường|đơn vị|công ty|xã|phường|ngành)?\s*(?:đã )?có) ")
_OVER_YEARS = regex.compile(r"\b(?:sau|qua|trong|suốt)(?: \w+)? \d+ năm\b")
_NEAR_BEFORE = 500  # characters
ADDING_UP = regex.compile("|".join(data("awards")["adding_up"]))
_YEARLY = regex.compile(
    r"\b(?:nhiều năm (?:liền|liên tục|liên tiếp)|năm nào hầu như|hầu như năm nào"
    r"|(?:luôn|thường xuyên) (?:được|nhận))\b(?!.*(?:,|\bnên (?:được|đã|vừa|vinh)))"
)  # in the words right before the award
_YEARLY_FRONTED = regex.compile(
    r"(?:(?:trong|suốt|qua) )?nhiều năm (?:liền|liên tục|liên tiếp)"
    r"(?:,[^,;.]*\bđược| [^,;.]{0,40}?\b(?:được|đạt|nhận))\b[^;.]*$"
    r"|năm nào [^,;.]{0,30}\bcũng (?:được|đạt|nhận)\b[^;.]*$"
)
_IN_YEARS = regex.compile(
    r"(?:(?:trong|qua|suốt|sau) )?(?:hơn |gần )?(?:\d+|[\p{L}]+(?: mươi)?) năm (?:qua|ấy|đó|nay)\b"
    r"|(?:trong|qua|suốt) (?:hơn |gần )?\d+ năm,"
    r"|(?:trong )?(?:nhiệm kỳ|giai đoạn)(?: (?:vừa )?qua| \p{L}{1,4}| \d{4} ?[-–] ?\d{4})?(?: \([^)]*\))?,"
    r"|từ (?:năm )?\d{4} đến (?:nay|(?:năm )?\d{4}),"
)  # at the head of a sentence
_SINCE_ITS_FOUNDING = regex.compile(
    r"(?:(?:trải qua|qua|sau|trong|suốt) (?:hơn |gần )?\d+ năm (?:thành lập|xây dựng|hình thành|hoạt động|phát triển)"
    r"|(?:từ|kể từ) (?:khi|ngày) thành lập)\b"
)


def is_of_many_years(draft: AwardDraft, text: Normal) -> bool:
    """'Nhiều năm liền, trường được tặng cờ', 'Trong 79 năm qua, … được tặng 3 Huân chương A': of no one occasion."""
    if draft.award is None:
        return False
    start, award = draft.sentence.start, draft.award.start
    if _YEARLY_FRONTED.match(text.lower, start, award) is not None:
        return True
    if _YEARLY.search(text.lower, start, award) is not None and (not draft.name or draft.form in _OF_ANY_YEAR):
        return True
    return _sums_up_years(draft, text)


def adds_up(draft: AwardDraft, text: Normal) -> bool:
    """'Sau 15 năm, đã có 1.600 người được khen thưởng': what years have added up to is no award of one occasion."""
    if not draft.receivers or not all(isinstance(r, Group) for r in draft.receivers):
        return False
    start = draft.sentence.start
    words = text.lower[start : draft.award.start if draft.award is not None else draft.end]
    if _HAVE_BEEN.match(words) and _OVER_YEARS.search(text.lower, max(start - _NEAR_BEFORE, 0), start) is not None:
        return True  # 'Sau 5 năm, … . Đã có 27 tập thể được tặng …'
    return ADDING_UP.search(words) is not None


def since_its_founding(draft: AwardDraft, text: Normal) -> bool:
    """'Trải qua 30 năm xây dựng, Hội đã được Nhà nước, Chính phủ khen thưởng': praise of all its years."""
    if draft.form != PRAISE or draft.award is not None:
        return False
    return _SINCE_ITS_FOUNDING.match(text.lower, draft.sentence.start, draft.end) is not None


def _sums_up_years(draft: AwardDraft, text: Normal) -> bool:
    if draft.award is None or _IN_YEARS.match(text.lower, draft.sentence.start) is None:
        return False
    before = text.lower[draft.sentence.start : draft.award.start].split()
    return bool(before) and before[-1].isdigit() and int(before[-1]) > 1
