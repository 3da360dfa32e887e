"""Awards in words that only say who somebody is, or who is there: 'đoàn gồm 55 học sinh đoạt giải'."""

import regex

from kg.extraction.bodies import Body
from kg.extraction.counted import Receiver
from kg.extraction.drafts import AwardDraft
from kg.extraction.groups import Group
from kg.extraction.settling.tellings.sameness import PRAISE
from kg.language.normal import Normal

_ATTENDS = regex.compile(r"\W*(?:(?:đến|tham|cùng|về|tới) )?dự (?:buổi|lễ|chương trình|hội nghị|đại hội|có)\b")
_AMONG = regex.compile(r"trong số (?:các |những |\d+ )?(?:hs|học sinh|em|sinh viên)\b[^.;]*\bcó\b")
_GOES_ON = regex.compile(r"\s*(?:(?:lần|đợt|dịp) này |hôm nay )?(?:sẽ|phải|cần|hãy|đều (?:là|có)|có)\b")
_RECEIVING = frozenset(["passive", "receive", "commend-passive"])
_VERBS = frozenset(["GIVE", "HAND", "RECOGNISE", "COMMEND", "REWARD"])
_WITH = regex.compile(r"\bvới(?: giải [^,;.]{2,30},)?\s*$")
_OF = regex.compile(r'[^"\s]\s+của\s*$')  # not after a quoted work: '"Quê tôi" của Báo A đoạt giải'
_HAS = regex.compile(r"[^,;.]{0,20}\bcó (?:thêm )?(?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?!năm|lần|đợt)")
_BRINGING = (" mang về", " đem về", " mang lại", " giành về")
_WORK = regex.compile(r"\b(?:tác phẩm|tiết mục|đề tài|giải pháp|phóng sự|phim|sản phẩm|công trình|dự án|bài)\b")


def only_says_who(draft: AwardDraft, text: Normal) -> bool:
    """Whether the words of an award only describe somebody of whom the sentence tells something else."""
    return (
        _of_who_is_there(draft, text)
        or _attends(draft, text)
        or _goes_on(draft, text)
        or _won_by_one(draft, text)
        or _of_the_owner(draft, text)
        or _of_many(draft, text)
        or _brought_home(draft, text)
    )


def many_of_many(draft: AwardDraft, text: Normal) -> bool:
    """'nhiều tập thể, cá nhân được phong tặng | nhiều danh hiệu cao quý như A, B': who got what, and when?"""
    if not says_no_one(draft) or draft.givers or not text.lower.startswith("nhiều ", draft.receivers[0].start):
        return False
    verb = next((t for t in draft.sentence.clause[draft.index : draft.last] if t.kind in _VERBS), None)
    return verb is not None and text.lower.startswith(" nhiều ", verb.end)


def says_no_one(draft: AwardDraft) -> bool:
    """Whether those who receive are sets of nobody knows how many."""
    return bool(draft.receivers) and all(
        isinstance(r, Group) and r.size is None and r.name is None for r in draft.receivers
    )


def _attends(draft: AwardDraft, text: Normal) -> bool:
    """'Dự buổi lễ có lãnh đạo tỉnh và 300 doanh nghiệp được vinh danh': who is there, not what was given."""
    begins = _ATTENDS.match(text.lower, draft.sentence.start) is not None
    return begins and draft.form == PRAISE and all(isinstance(one, Group | Body) for one in draft.receivers)


def _of_who_is_there(draft: AwardDraft, text: Normal) -> bool:
    """'Đoàn gồm 55 học sinh đoạt giải', 'Trong số học sinh ấy, có 4 em đạt giải Nhì': prizes that say who is there."""
    clause = draft.sentence.clause
    listed = clause[draft.index - 1].kind == "INCLUDING" and draft.construction == "receive" and draft.index > 1
    listed = listed or _AMONG.search(text.lower, draft.sentence.start, draft.end) is not None
    return listed and draft.form == "Giải thưởng" and all(isinstance(one, Group) for one in draft.receivers)


def _goes_on(draft: AwardDraft, text: Normal) -> bool:
    """'những đồng chí được trao huy hiệu | sẽ tiếp tục phấn đấu': the sentence tells something else of them."""
    if draft.construction not in _RECEIVING or draft.givers or not says_no_one(draft):
        return False
    return _GOES_ON.match(text.lower, draft.end, draft.sentence.end) is not None


def _won_by_one(draft: AwardDraft, text: Normal) -> bool:
    """'Đoàn A bội thu với giải Nhì toàn đoàn, 2 giải B': prizes of one who is named, not of sets of winners."""
    counted = draft.construction == "prizes-counted"
    return counted and _WITH.search(text.lower, draft.sentence.start, draft.start) is not None


def _of_the_owner(draft: AwardDraft, text: Normal) -> bool:
    """'Câu lạc bộ “Áo xanh” của | Trường X được tặng W': it is the club's, and not the school's."""
    first = draft.receivers[0] if draft.receivers else None
    if draft.construction not in _RECEIVING or not isinstance(first, Body) or draft.award is None:
        return False
    if first.start > draft.award.start or _OF.search(text.lower, draft.sentence.start, first.start) is None:
        return False
    return _WORK.search(text.lower, draft.sentence.start, first.start) is None


def _of_many(draft: AwardDraft, text: Normal) -> bool:
    """'Nhiều giáo viên được công nhận danh hiệu W', 'các cá nhân được các cấp khen thưởng': by whom, how many, when?"""
    if not says_no_one(draft) or draft.givers or draft.presenters or draft.sentence.zone in ("title", "caption"):
        return False
    if draft.construction == "passive":
        return text.lower.startswith("nhiều ", draft.receivers[0].start)
    return draft.construction == "commend-passive"


def _brought_home(draft: AwardDraft, text: Normal) -> bool:
    """'hai học sinh | mang về giải Ba cho đoàn Việt Nam': they have won it, and not those for whom they did."""
    if draft.construction != "award-for" or draft.award is None:
        return False
    return text.lower[draft.sentence.start : draft.award.start].rstrip().endswith(_BRINGING)


def who_receive(draft: AwardDraft, text: Normal) -> list[Receiver]:
    """'Tỉnh X có 5 mô hình tiêu biểu được nhận W, gồm: A và B': A and B, and not the province that has them."""
    first = draft.receivers[0] if draft.receivers else None
    if draft.construction not in _RECEIVING or not isinstance(first, Body):
        return draft.receivers
    verb = next((t for t in draft.sentence.clause[draft.index : draft.last] if t.kind in ("PASSIVE", "RECEIVE")), None)
    has_them = verb is not None and _HAS.match(text.lower, first.end, verb.start) is not None
    return draft.receivers[1:] if has_them else draft.receivers
