"""The form of award that one found construction tells of: that of its award, or what its verb alone says."""

from kg.extraction.awards import AwardName
from kg.extraction.construction import Found
from kg.extraction.lexicon import data
from kg.language.normal import Normal

_FOUND = tuple(data("awards")["found"])
_GIFT = "tặng quà"
_REWARDING = "hand-over-reward"


def form_of(found: Found, name: AwardName | None, text: Normal) -> str | None:
    """The form of award; None where a clause that is not asserted names none."""
    construction = found.construction
    if name is not None:
        return name.form
    if construction.id == _REWARDING and "thưởng" not in str(found.tokens("verb")[0].value):
        return None  # 'ông A gửi tới các cán bộ …'
    if construction.id == "commend-active" and _praises_with_a_gift(found, text):
        return "Quà"  # 'biểu dương, tặng quà 5 hội viên': the gift is the reward
    if _praises_for_a_sum(found, text):
        return "Tuyên dương"
    form = "Tiền thưởng" if found.tokens("money") else construction.set_form
    if form is not None:
        return form
    if construction.id == "confer-same-award":
        return ""  # that of the clause before: see settling/ellipsis.py
    return "Tuyên dương" if construction.status != "asserted" else None


def _praises_for_a_sum(found: Found, text: Normal) -> bool:
    """'được UBND xã khen thưởng vì trả lại 30 triệu đồng': the sum is what was found, and no reward."""
    praise, sums = found.tokens("verb"), found.tokens("money")
    if not praise or not sums or praise[0].kind != "COMMEND":
        return False
    between = text.lower[praise[0].end : sums[0].start]
    return any(word in between for word in _FOUND)


def _praises_with_a_gift(found: Found, text: Normal) -> bool:
    """Whether 'tặng quà' stands right between the praise and those praised."""
    praise, receivers = found.tokens("verb"), found.tokens("recipient")
    return bool(praise and receivers) and _GIFT in text.lower[praise[0].end : receivers[0].start]
