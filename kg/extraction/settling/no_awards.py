"""What reads like an award and is none: names of ceremonies, praise in a speech, medals of contests, gifts and help."""

from itertools import pairwise

import regex

from kg.extraction.awards.prizes import MEDAL, is_medal, is_prize
from kg.extraction.counted import WINNING
from kg.extraction.drafts import AwardDraft
from kg.extraction.groups import Group
from kg.extraction.lexicon import data
from kg.extraction.people import Office, Person
from kg.extraction.settling.described import many_of_many, only_says_who, says_no_one
from kg.extraction.settling.lifetimes import adds_up, is_of_many_years, since_its_founding
from kg.extraction.settling.rules_of_giving import is_a_rule
from kg.extraction.settling.tellings.sameness import PRAISE
from kg.language.normal import Normal

_HELP = tuple(data("awards")["help"])
_VAGUE = frozenset(data("awards")["vague"])
_FOUND = tuple(data("awards")["found"])
_WEIGHING = tuple(data("awards")["weighing"])
_VERBS = ("GIVE", "HAND", "RECOGNISE", "COMMEND", "REWARD")
_NOMINAL = (" việc", " quy trình để", " thủ tục để", " hồ sơ để")
_TAKEN_BACK = regex.compile("|".join(data("awards")["taken_back"]))
_ABSTRACT_PRAISE = regex.compile(r"\bsự (?:tôn vinh|biểu dương|vinh danh|khen thưởng)\b[^.;]*$")
_NEXT_WORD = 12  # characters
_OFFERED, _WORTH = tuple(data("awards")["offered"]), tuple(data("awards")["worth"])
_OF_A_SPEECH = tuple(data("awards")["of_a_speech"])
_SPEAKERS = tuple(data("awards")["speakers"])
_NO_REWARD = tuple(data("awards")["no_reward"])
_MANY_KINDS = regex.compile(
    r"\b(?:nhiều|hàng (?:chục|trăm|nghìn|ngàn|loạt)|vô số) (?:[\p{L} ]{4,35}(?:[,;]|\bvà\b) *)+$"
)  # 'nhiều huân chương, bằng khen và …'
_MANY_FORMS = regex.compile(  # 'nhiều bằng khen, | giấy khen của Sở Y tế'
    r"\b(?:nhiều|hàng (?:chục|trăm|nghìn|ngàn|loạt)|vô số) "
    r"(?:(?:huân|huân chương|huy chương|bằng khen|giấy khen|giải thưởng|danh hiệu|phần thưởng)(?:,| và) *)+$"
)
_FAMILY = regex.compile(r"\bcho (?:vợ con|vợ|con|gia đình|thân nhân|bố mẹ|cha mẹ|mẹ|bà con) ")
_OFTEN = "nhiều lần"
_MORE = ("khen thưởng", "trao thưởng", "thưởng nóng")  # than praise
_OF_A_RELATIVE = regex.compile(
    r" *của (?:người )?(?:cha|mẹ|bố|ba|má|chồng|vợ|con|ông|bà|anh|chị|em)(?: [\p{L}]+){0,2} (?:mình|quá cố|đã mất)\b"
)
_OWN = (" của mình", " của chính mình")
_PROCEDURE = regex.compile(r"\b(?:về|rà soát|xem xét) (?:quy trình|thủ tục|hồ sơ|tiêu chuẩn|điều kiện)\b[^,;.]*$")
_RECEIVING = ("passive", "receive", "receive-pronoun", "receive-continued")


def is_no_award(draft: AwardDraft, text: Normal) -> bool:
    """Whether a draft only reads like an award."""
    return (
        _names_the_event(draft)
        or _mere_praise(draft, text)
        or _says_what_for(draft, text)
        or _is_called_so(draft, text)
        or _own_words(draft, text)
        or _certifies_a_fact(draft, text)
        or _competition_medal(draft)
        or _mere_gift(draft, text)
        or _mere_help(draft, text)
        or _of_what_was_found(draft, text)
        or _vague(draft, text)
        or _weighed(draft, text)
        or _taken_back(draft, text)
        or adds_up(draft, text)
        or _announced(draft, text)
        or _of_a_relative(draft, text)
        or is_a_rule(draft, text)
        or since_its_founding(draft, text)
        or _of_whoever_won(draft)
        or _is_of_the_one_before(draft)
        or only_says_who(draft, text)
    )


def _names_the_event(draft: AwardDraft) -> bool:
    """'tổ chức hội nghị biểu dương điển hình …' names a ceremony; it tells no conferral."""
    if not draft.construction.startswith("commend") or draft.award is not None:
        return False
    clause = draft.sentence.clause
    verb = next((at for at in range(draft.index, draft.last) if clause[at].kind == "COMMEND"), None)
    if verb is None:
        return False
    counted = any(isinstance(r, Person) or (isinstance(r, Group) and r.counted) for r in draft.receivers)
    return "EVENT" in [t.kind for t in clause[max(0, verb - 2) : verb]] and not counted


def _mere_praise(draft: AwardDraft, text: Normal) -> bool:
    """Officials or 'lãnh đạo tỉnh' who 'biểu dương' in a speech praise; 'khen thưởng', 'tuyên dương' commend."""
    if draft.construction in ("commend-of", "confer-same-award") and draft.form == PRAISE:
        words = text.lower[draft.sentence.start : draft.start + _NEXT_WORD]
        if _ABSTRACT_PRAISE.search(words) is not None:
            return True  # 'sự tôn vinh của Đảng và Nhà nước đối với …'
    if "biểu dương" in draft.verb and draft.award is None and _thanks_many(draft, text):
        return True
    people = all(isinstance(g, Office) or text.lower.startswith("lãnh đạo", g.start) for g in draft.givers)
    holds = any(t.kind == "ORGANISE" for t in draft.sentence.clause[draft.index : draft.last])  # 'tổ chức biểu dương'
    speaks = not draft.givers or ("biểu dương" in draft.verb and people and not holds)
    return draft.construction == "commend-active" and speaks and not any(word in draft.verb for word in _MORE)


def _thanks_many(draft: AwardDraft, text: Normal) -> bool:
    """'nhiệt liệt chúc mừng và biểu dương các thầy cô giáo': a speech, to nobody who is named or counted."""
    if any(not isinstance(r, Group) or r.counted or r.name is not None for r in draft.receivers):
        return False
    words = text.lower[draft.sentence.start : draft.end]
    return draft.sentence.zone == "body" and any(word in words for word in _OF_A_SPEECH)


def _is_called_so(draft: AwardDraft, text: Normal) -> bool:
    """'ông A Anh hùng Lao động': a title right after a name, outside of brackets, is no award told of."""
    if draft.construction != "name-and-award" or draft.award is None or draft.form == "Giải thưởng":
        return False
    return not text.text[draft.start : draft.award.start].rstrip().endswith("(")


def _says_what_for(draft: AwardDraft, text: Normal) -> bool:
    """'huân chương để tặng các cá nhân lập được thành tích': what an award is there for."""
    if draft.construction != "award-first" or draft.award is None:
        return False
    return text.lower[draft.award.end : draft.end].lstrip().startswith("để ")


def _own_words(draft: AwardDraft, text: Normal) -> bool:
    """'Thay mặt lãnh đạo tỉnh, tôi biểu dương các tập thể …': a speech, quoted."""
    if not draft.construction.startswith("commend") or draft.award is not None:
        return False
    clause = draft.sentence.clause
    verb = next((clause[at].start for at in range(draft.index, draft.last) if clause[at].kind == "COMMEND"), draft.end)
    words = text.lower[draft.sentence.start : verb].replace(",", " ").split()
    return any(f" {speaker} " in f" {' '.join(words)} " for speaker in _SPEAKERS)


def _certifies_a_fact(draft: AwardDraft, text: Normal) -> bool:
    """'cấp giấy chứng nhận nhà máy đủ điều kiện …' rewards nobody."""
    if draft.form != "Giấy chứng nhận" or draft.award is None or draft.award.name is not None:
        return False
    words = text.lower[draft.award.end : draft.sentence.end]
    return any(fact in words for fact in _NO_REWARD)


def _competition_medal(draft: AwardDraft) -> bool:
    """A contest medal counts where its winner is named; '11 học sinh đạt huy chương vàng' says who is there."""
    if draft.form != MEDAL or draft.named_by is not None:
        return False
    if is_medal(draft.form, draft.name):
        return any(isinstance(one, Group) and one.name is None for one in draft.receivers)
    if draft.name is not None and draft.name.startswith("Vì "):
        return False  # 'Huy chương “Vì thế hệ trẻ”' thanks for a life's work, whoever receives it
    return draft.verb_kind == "RECEIVE" or draft.name is None


def _mere_gift(draft: AwardDraft, text: Normal) -> bool:
    """'quà cho các hộ nghèo' rewards nothing; a gift counts as 'phần thưởng' or with a certificate."""
    if draft.form == "Cờ" and (draft.name or "").lower() == "tổ quốc":
        return True  # 'trao cờ Tổ quốc cho ngư dân'
    if draft.form != "Quà" or draft.award is None or draft.refers == "EACH":
        return False  # 'tuyên dương 5 đội trưởng, tặng mỗi người một phần quà'
    if "dành" in text.lower[max(0, draft.award.start - 20) : draft.award.start].split()[-3:]:
        return True  # 'dành toàn bộ phần thưởng cho em A': who received it gives it away
    if text.lower.startswith(" này", draft.award.end):  # 'nhận phần thưởng này': one told before
        return True
    if draft.verb_kind == "RECEIVE" and draft.owned and _names_a_reception(draft):
        return True  # 'Lễ kỷ niệm … và đón nhận phần thưởng của Đảng, Nhà nước'
    chunks = draft.sentence.clause[draft.index : draft.last]
    certified = any(t.kind == "AWARD" and t.value.form not in ("Quà", "Tiền thưởng") for t in chunks)
    return not text.lower[draft.award.start : draft.award.end].startswith("phần thưởng") and not certified


def _names_a_reception(draft: AwardDraft) -> bool:
    """Whether an event stands before the verb: what is received there, the text tells later."""
    return any(token.kind == "EVENT" and token.start < draft.end for token in draft.sentence.clause)


def _mere_help(draft: AwardDraft, text: Normal) -> bool:
    """'trao 70 triệu đồng cho trường', 'hỗ trợ mai táng': money is a reward where the sentence speaks of one."""
    if draft.form != "Tiền thưởng":
        return False
    clause = draft.sentence.clause
    verb = next((clause[at].start for at in range(draft.index, draft.last) if clause[at].kind in _VERBS), draft.start)
    words = text.lower[verb : draft.end]  # not of 'đến thăm hỏi, trao …'
    if any(help_ in words for help_ in _HELP):
        return True
    family = _FAMILY.search(words)
    honoured = family is not None and family.group().endswith("gia đình ") and _beside_a_certificate(draft)
    if "thưởng" not in words and family is not None and not honoured:
        return True  # 'bằng khen cùng số tiền 10 triệu đồng cho vợ con anh A'
    sentence = draft.sentence
    certified = any(t.kind == "AWARD" for t in sentence.row)
    return not certified and "thưởng" not in text.lower[sentence.start : sentence.end]


def _beside_a_certificate(draft: AwardDraft) -> bool:
    """'trao giấy khen kèm 2 triệu đồng cho gia đình ông A': it is the family that is commended."""
    chunks = draft.sentence.clause[draft.index : draft.last]
    pairs = ((a, c) for a, b, c in zip(chunks, chunks[1:], chunks[2:], strict=False) if b.kind == "AND")
    return any(a.kind == "AWARD" and c.kind == "MONEY" for a, c in pairs)


def _of_what_was_found(draft: AwardDraft, text: Normal) -> bool:
    """'khen thưởng chị A nhặt được 50 triệu đồng': what she gave back, and no reward."""
    if draft.form != "Tiền thưởng":
        return False
    chunks = draft.sentence.clause[draft.index : draft.last]
    sums = (before for before, token in pairwise(chunks) if token.kind == "MONEY" and before.kind == "OTHER")
    return any(word in text.lower[before.start : before.end] for before in sums for word in _FOUND)


def _vague(draft: AwardDraft, text: Normal) -> bool:
    """'từng nhận nhiều huân, huy chương', 'sở hữu vô số giải thưởng': too vague to count."""
    if draft.award is None or draft.award.grades or draft.form == "Tiền thưởng":
        return False  # 'kèm số tiền thưởng 5 triệu đồng'
    if draft.form == "Giải thưởng" and draft.name is None and not draft.award.givers:
        return not draft.givers or any(isinstance(one, Group) for one in draft.receivers)
    if is_of_many_years(draft, text) or many_of_many(draft, text):
        return True
    told = draft.name is None or draft.form == "Danh hiệu"
    if _OFTEN in text.lower[draft.sentence.start : draft.award.start] and not draft.givers and told:
        return True  # 'nhiều lần được tặng huân chương, bằng khen'
    if draft.verb_kind not in ("RECEIVE", "GIVE", "HAND", "COMMEND") or draft.construction not in _RECEIVING:
        return False
    before = text.lower[max(0, draft.award.start - 12) : draft.award.start].split()
    if bool(before) and before[-1] in _VAGUE:
        return True
    listed = text.lower[draft.start : draft.award.start]
    many = _MANY_FORMS if draft.award.givers else _MANY_KINDS
    return draft.name is None and many.search(listed) is not None


def _weighed(draft: AwardDraft, text: Normal) -> bool:
    """'rà soát lại việc tặng bằng khen cho ông A': the sentence weighs an award and tells of none."""
    clause, sentence = draft.sentence.clause, draft.sentence
    verb = next((clause[at] for at in range(draft.index, draft.last) if clause[at].kind in _VERBS), None)
    if verb is None:
        return False
    if _PROCEDURE.search(text.lower, sentence.start, verb.start) is not None:
        return True  # 'trả lời về quy trình bổ nhiệm và tặng thưởng huân chương với ông A'
    if not f" {text.lower[sentence.start : verb.start]}".rstrip().endswith(_NOMINAL):
        return False
    if draft.form == PRAISE and says_no_one(draft):
        return True  # 'việc khen thưởng các cá nhân là phù hợp với luật'
    words = f" {text.lower[sentence.start : sentence.end].rstrip('.')} "
    return any(f" {word} " in words for word in _WEIGHING)


def _announced(draft: AwardDraft, text: Normal) -> bool:
    """'Cơ cấu giải thưởng gồm 1 giải nhất trị giá …': prizes that a contest offers, and nobody has won."""
    if draft.form != "Giải thưởng" or any(not isinstance(r, Group) for r in draft.receivers):
        return False
    words = text.lower[draft.sentence.start : draft.sentence.end]
    told = _OFFERED if draft.verb_kind in ("GIVE", "HAND") else (*_OFFERED, *_WORTH)
    return any(word in words for word in told)


def _taken_back(draft: AwardDraft, text: Normal) -> bool:
    """'thu hồi danh hiệu đã tặng ông A', 'bằng khen ấy phải hủy bỏ'."""
    return _TAKEN_BACK.search(text.lower, draft.sentence.start, draft.sentence.end) is not None


def _of_a_relative(draft: AwardDraft, text: Normal) -> bool:
    """'Bà A nhận bằng khen của cha mình': he has been given it, and nobody says by name who he is."""
    if draft.award is None:
        return False
    if draft.verb_kind != "RECEIVE":  # 'trao huân chương | của mình | cho vợ'
        return draft.verb_kind in ("GIVE", "HAND") and text.lower.startswith(_OWN, draft.award.end)
    return _OF_A_RELATIVE.match(text.lower, draft.award.end, draft.sentence.end) is not None


def _of_whoever_won(draft: AwardDraft) -> bool:
    """'Mỗi thí sinh đoạt giải Nhất được tặng …': says who each of them is, and tells of no prize."""
    return draft.refers == "EACH" and is_prize(draft.form, draft.name) and draft.verb in WINNING


def _is_of_the_one_before(draft: AwardDraft) -> bool:
    """'Ông A đoạt giải Nhất Hội X, | giải Nhì Báo Y |, …': whose prizes they are, not who won them."""
    if draft.construction != "prize-is":
        return False
    clause = draft.sentence.clause
    bare = all(token.kind != "NAMELY" for token in clause[draft.index : draft.last])
    return bare and any(token.kind in ("RECEIVE", "GIVE", "HAND") for token in clause[: draft.index])
