"""Who gives, in the words of one clause: bodies, offices and people, without those of the words in front of it."""

from collections.abc import Sequence

from kg.extraction.awards import AwardName, Giver
from kg.extraction.besides import told_besides
from kg.extraction.bodies import Body
from kg.extraction.construction import Found
from kg.extraction.lexicon import data
from kg.extraction.people import Person
from kg.extraction.tokens import Token
from kg.language.normal import Normal

_LISTED_TOGETHER = frozenset(data("awards")["listed_together"])
_OWN_CERTIFICATES = frozenset(data("awards")["own_certificates"])
_GIFTS = tuple(data("awards")["gifts"])
_STATE = frozenset(data("awards")["the_state"])
_LOOK_ON = tuple(data("hands")["look_on"])
_LEADERS = ("lãnh đạo ", "đại diện lãnh đạo ", "đại diện ")
_WENT = (" đến", " tới")
_STANDS_FOR = ("đại diện ", "thay mặt ")
_FRONTS = tuple(f"{word} " for word in data("recipients")["fronts"])
_ANNIVERSARIES = tuple(f" {word}" for word in data("recipients")["anniversaries"])
_FOR_MERIT = tuple(f"{word} " for word in data("recipients")["for_merit"])
_IN_FRONT = frozenset(["OTHER", "COMMA", "AND", "PLAN", "COMMEND", "N"])
_VENUES = ("trụ sở", "tận nhà", "cơ quan", "gặp gỡ", "thăm", "tận nơi")
_ORGANISERS = "Ban Tổ chức"
_ADVICE = ("đề nghị của", "đề xuất của", "tờ trình của")
_SUBJECTS = ("BODY", "OFFICE")
_ACTS = ("GIVE", "HAND", "REWARD", "COMMEND")
_TAKES = ("TO", "GIVE")
_WITHIN = "thuộc"
_EXPLAINING = frozenset(["OTHER", "N", "AND", "OF"])
_BREAKS = frozenset(["START", "COMMA", "SEMI", "COLON", "DOT", "DATE"])
_PARTY_COMMITTEE, _RULING = "Đảng ủy", frozenset(data("organisations")["ruling"])


def givers_of(found: Found, clause: Sequence[Token], text: Normal, role: str = "giver") -> list[Giver]:
    """Those who give in one found construction."""
    if role == "giver" and _beside_leaders(found, clause, text) is not None:
        return []
    tokens = found.tokens(role)
    besides = told_besides(found, clause, text) if role == "giver" else None
    if besides is not None:
        tokens = list(clause[max(besides[1] + 1, found.at[role][0]) : found.at[role][1]])
    elif len(tokens) > 2 and tokens[-2].kind == "COMMA" and clause[found.at[role][0] - 1].kind == "TO":
        return [tokens[-1].value]  # 'thưởng 5 triệu đồng cho | Đội A, Công an tỉnh | thưởng …': a clause of its own
    elif len(tokens) > 2 and tokens[1].kind == "COMMA" and _explains(clause, found.at[role][0], text):
        tokens = tokens[2:]  # 'cho ông A, học sinh lớp 9 | Trường B, Tỉnh đoàn | tặng …'
    if role in found.at and (
        clause[found.at[role][0] - 1].kind == "TO" or _is_visited(clause, found.at[role][0], text)
    ):
        subject = _subject_before(clause, found.at[role][0])
        comma = next((at for at, token in enumerate(tokens) if token.kind == "COMMA"), None)
        if subject or comma is None or clause[found.at[role][0] - 1].kind == "TO":
            return subject
        return [
            t.value for t in tokens[comma:] if t.kind in _SUBJECTS
        ]  # 'tại trụ sở UBND xã A, | Công an huyện | trao'
    if role in found.at and (whole := _noted(clause, *found.at[role])) is not None:
        return [whole]
    if role == "giver" and role in found.at and _is_object_of_another(clause, *found.at[role], text):
        return []
    if role in found.at and _names_a_contest(clause, found.at[role][0]):
        return []
    leaders = _led_by(clause, found.at[role][0]) if role in found.at else []
    if not leaders and role in found.at:
        leaders = _contained(clause, found.at[role][0])
    if leaders:
        tokens = leaders
    elif besides is None and role in found.at and _is_fronted(clause, found.at[role][0], text):
        comma = next((at for at, token in enumerate(tokens) if token.kind == "COMMA"), -1)
        tokens = tokens[comma + 1 :]
        if _is_advised(clause, found.at[role][0], text):
            tokens = found.tokens(role)[-1:]
    if (
        tokens[:1] == found.tokens(role)[:1] != []
        and role in found.at
        and _is_of_an_anniversary(clause, found.at[role][0], text)
    ):
        tokens = tokens[1:]
    named = [t for t in tokens if t.kind in ("BODY", "OFFICE", "PERSON")]
    givers: list[Giver] = [t.value for t in named if t.kind != "BODY" or t.value.type != "place"]
    return [giver for at, giver in enumerate(givers) if not _is_of_the_next(giver, givers[at + 1 : at + 2])]


def _explains(clause: Sequence[Token], first: int, text: Normal) -> bool:
    """'ông A, học sinh lớp 9 | Trường B', 'ông A thuộc | Đội B': whether a body says where one is that is named."""
    at = first - 1
    while clause[at].kind in _EXPLAINING:
        at -= 1
    words = text.lower[clause[at + 1].start : clause[first].start].strip()
    apposed = clause[at].kind in ("COMMA", "DASH") and words != "" and clause[at - 1].kind == "PERSON"
    return apposed or (clause[at].kind == "PERSON" and words.endswith(_WITHIN))


def _noted(clause: Sequence[Token], first: int, end: int) -> Giver | None:
    """'| Trường A | (Sở B) tuyên dương', 'Công ty C (thuộc Tập đoàn D) thưởng': who gives, before what it is of."""
    opens = first - 1 - (clause[first - 1].kind in ("OF", "OTHER"))
    noted = end < len(clause) and clause[end].kind == "RPAR" and opens > 0 and clause[opens].kind == "LPAR"
    return clause[opens - 1].value if noted and clause[opens - 1].kind == "BODY" else None


def _subject_before(clause: Sequence[Token], first: int) -> list[Giver]:
    """'Ông A gửi lời khen cho | Công an xã X | và thưởng …': not whom it was sent to, but the subject of both verbs."""
    at = first - 1
    while at > 0 and clause[at].kind not in ("SEMI", "DOT", "START", "PERSON", *_SUBJECTS):
        at -= 1
    named = clause[at].kind in ("PERSON", *_SUBJECTS) and clause[at - 1].kind in _BREAKS
    return [clause[at].value] if named else []


def _is_object_of_another(clause: Sequence[Token], first: int, end: int, text: Normal) -> bool:
    """'X thưởng 9 triệu đồng cho Y; | Z | và trao Bằng khen cho …': who gives is told by the verb before."""
    goes_on = [token.kind for token in clause[end : end + 3] if token.kind != "AUX"][:2]
    if len(goes_on) < 2 or goes_on[0] != "AND" or goes_on[1] not in _ACTS:
        return False
    told = text.lower[clause[end].start : clause[end].end]
    joined = told == "và" and clause[first - 1].kind in ("SEMI", "COMMA", "AND")  # not 'X và Y | cùng | tặng'
    return joined and any(token.kind in ("GIVE", "HAND", "REWARD") for token in clause[:first])


def _names_a_contest(clause: Sequence[Token], first: int) -> bool:
    """'Ban tổ chức cuộc thi Tin học - | Viettel | 2019 trao giải': a name inside the name of the contest."""
    at = first - 1
    while at > 0 and clause[at].kind not in _BREAKS:
        if clause[at].kind == "EVENT" and clause[at - 1].kind == "BODY" and clause[at - 1].value.head == _ORGANISERS:
            return True
        at -= 1
    return False


def _is_visited(clause: Sequence[Token], first: int, text: Normal) -> bool:
    """'Thành đoàn X đến trụ sở của | Đội Y | trao …', 'ông A đã đến | xã Z | khen …': where it was handed over."""
    at = first - 1 - (clause[first - 1].kind == "OF")
    before = text.lower[clause[at].start : clause[at].end]
    return clause[at].kind in ("OTHER", "AUX") and before.endswith((*_VENUES, *_WENT))


def _beside_leaders(found: Found, clause: Sequence[Token], text: Normal) -> Person | None:
    """'Bí thư Tỉnh đoàn A (trái) và | lãnh đạo Đội B | trao …': both hand over; whose award it is stays open."""
    if "giver" not in found.at or any(token.kind == "GIVE" for token in found.tokens("verb")):
        return None
    first = found.at["giver"][0]
    if not text.lower.startswith(_LEADERS, clause[first].start) or clause[first - 1].kind != "AND":
        return None
    at = _before_note(clause, first - 2 - (clause[first - 2].kind == "COMMA"))  # 'ông A, cùng với lãnh đạo X, trao'
    return clause[at].value if at > 0 and clause[at].kind == "PERSON" else None


def _before_note(clause: Sequence[Token], at: int) -> int:
    """Past '(thứ hai từ phải sang)', from its end."""
    if clause[at].kind == "RPAR":
        while at > 0 and clause[at].kind != "LPAR":
            at -= 1
        at -= 1
    return at


def handers_of(found: Found, clause: Sequence[Token], text: Normal) -> list[Person]:
    """The people who hand over, without those before them who look on: 'Dưới sự chứng kiến của ông A, | bà B trao'."""
    tokens = found.tokens("presenter")
    if tokens and clause[found.at["presenter"][0] - 1].kind == "OF":
        before = clause[found.at["presenter"][0] - 2]
        if text.lower[before.start : before.end].endswith(_LOOK_ON):
            comma = max((at for at, token in enumerate(tokens) if token.kind == "COMMA"), default=-1)
            tokens = tokens[comma + 1 :] if comma >= 0 else []
    return [t.value for t in tokens if t.kind == "PERSON"] + _delegates(found, clause, text)


def _delegates(found: Found, clause: Sequence[Token], text: Normal) -> list[Person]:
    """'Ông A (phải), | đại diện Bộ X | trao': the person who hands over for the body that gives."""
    if "giver" not in found.at or found.at.get("presenter"):
        return []
    first = found.at["giver"][0]
    beside = _beside_leaders(found, clause, text)
    if beside is not None:
        return [beside]
    if not text.lower.startswith(_STANDS_FOR, clause[first].start) or clause[first - 1].kind not in ("COMMA", "DASH"):
        return []
    at = _before_note(clause, first - 2)
    return [clause[at].value] if at > 0 and clause[at].kind == "PERSON" else []


def represented(found: Found, clause: Sequence[Token], text: Normal) -> list[Giver]:
    """'| Đại diện lãnh đạo Đảng, Nhà nước |, ông A trao …': the bodies for which a person hands over."""
    if "presenter" not in found.at or "giver" in found.at:
        return []
    at = found.at["presenter"][0] - 1
    if clause[at].kind != "COMMA" or clause[at - 1].kind != "BODY":
        return []
    end, at = at, at - 1
    while clause[at - 1].kind in ("COMMA", "AND") and clause[at - 2].kind == "BODY":
        at -= 2
    stands = text.lower.startswith(_STANDS_FOR, clause[at].start) and clause[at - 1].kind in _BREAKS
    bodies = (token.value for token in clause[at:end] if token.kind == "BODY")
    return [body for body in bodies if body.type != "place" and not body.bare] if stands else []


def owners_lent(names: Sequence[AwardName | None], *, handed: bool = False) -> list[list[Giver]]:
    """'giấy khen, phần thưởng của X và W của Y': the first is X's too; where a body hands over, only beside a gift."""
    beside = [next((n for n in names[at:] if n is not None and n.givers), None) for at in range(len(names))]
    return [_lends(n, handed) if n is not None else [] for n in beside]


def _lends(last: AwardName, handed: bool) -> list[Giver]:
    if (last.by and len(last.givers) > 1) or not lends_to(last, last.form):
        return []
    if handed and last.form not in _GIFTS:
        return []  # 'Công an tỉnh trao giấy khen và kỷ niệm chương của Bộ Công an'
    return list(last.givers)


def owners_told_last(found: Found, clause: Sequence[Token]) -> list[Giver]:
    """'trao Bằng khen và thưởng 5 triệu đồng | của UBND tỉnh | cho ông A': whose certificate and money that are."""
    chunks = found.tokens("award")
    verbs = {token.kind for token in found.tokens("verb")}  # 'lãnh đạo địa phương đã trao …', 'anh nhận …'
    known = verbs & {"HAND", "RECEIVE"} or "giver" in found.at or "presenter" in found.at
    if not chunks or chunks[-1].kind != "MONEY" or not known:
        return []
    at = found.at["award"][1]
    told = [token.kind for token in clause[at : at + 3]]
    if len(told) < 3 or told[0] != "OF" or told[1] not in _SUBJECTS:
        return []
    if told[2] not in _TAKES and not (verbs == {"RECEIVE"} and told[2] in ("DOT", "COMMA", "OTHER", "END")):
        return []
    owner = clause[at + 1].value
    return [] if isinstance(owner, Body) and (owner.type == "place" or owner.bare) else [owner]


def of_the_state(givers: Sequence[Giver]) -> bool:
    """Whether Party, State and the like give, which give together."""
    return any(isinstance(giver, Body) and giver.name in _STATE for giver in givers)


def lends_to(award: AwardName, form: str) -> bool:
    """Whether an award may stand in a list whose last tells the giver of all: 'Bằng khen và Kỷ niệm chương của X'."""
    return form in _LISTED_TOGETHER or (award.name is None and form in _OWN_CERTIFICATES)


def _is_fronted(clause: Sequence[Token], first: int, text: Normal) -> bool:
    """'Tại lễ kỷ niệm ngày thành lập Hội X, Y tặng …', 'Ghi nhận nỗ lực của X, Y tặng …': not X."""
    at = first - 1
    if clause[at].kind in _BREAKS:
        return False
    while at > 0 and clause[at].kind not in _BREAKS:
        at -= 1
    if any(token.kind == "PASSIVE" for token in clause[at + 1 : first]):
        return False  # 'Trong quá trình công tác ông A có nhiều đóng góp và được Đảng, Nhà nước tặng …'
    words = text.lower[clause[at + 1].start : clause[first].start]
    return words.startswith(_FRONTS) or _tells_whose_merit(clause, first, text)


def _tells_whose_merit(clause: Sequence[Token], first: int, text: Normal) -> bool:
    """'Ghi nhận nỗ lực, cố gắng của | X, Y đã tặng …'."""
    if clause[first - 1].kind != "OF" or clause[first].kind != "BODY" or clause[first + 1].kind != "COMMA":
        return False
    at = first - 1
    while at > 1 and clause[at - 1].kind in _IN_FRONT:
        at -= 1
    return text.lower[clause[at].start : clause[first].start].startswith(_FOR_MERIT)


def _is_advised(clause: Sequence[Token], first: int, text: Normal) -> bool:
    """'Xét đề nghị của X, Y, Z tặng …': the last alone gives, on the advice of the others."""
    before = clause[first - 1]
    return text.lower[before.start : before.end].endswith(_ADVICE)


def _contained(clause: Sequence[Token], first: int) -> list[Token]:
    """'Trung tâm A, thuộc | Công ty B, tổ chức khen thưởng …': A gives."""
    kinds = [token.kind for token in clause[max(first - 3, 0) : first]]
    return [clause[first - 3]] if kinds == ["BODY", "COMMA", "OF"] else []


def _is_of_an_anniversary(clause: Sequence[Token], first: int, text: Normal) -> bool:
    """'tổ chức lễ kỷ niệm ngày thành lập | Hội X, trao …': the body is celebrated and gives nothing."""
    before = clause[first - 1]
    return before.kind == "OTHER" and text.lower[before.start : before.end].endswith(_ANNIVERSARIES)


def _led_by(clause: Sequence[Token], first: int) -> list[Token]:
    """'Huyện đoàn X, UBND xã Y phối hợp với trường Z tổ chức …, trao': the subjects, with whom the last works."""
    at = first - 1
    if at < 1 or clause[at].kind != "TOGETHER" or clause[at - 1].kind not in _SUBJECTS:
        return []
    begin = at - 1
    while begin > 2 and clause[begin - 1].kind in ("COMMA", "AND") and clause[begin - 2].kind in _SUBJECTS:
        begin -= 2
    if clause[begin - 1].kind not in _BREAKS:
        begin = at - 1  # 'tại trụ sở UBND xã, Công an huyện phối hợp …'
    return [token for token in clause[begin:at] if token.kind in _SUBJECTS]


def _is_of_the_next(giver: Giver, after: Sequence[Giver]) -> bool:
    """'Đảng ủy, Ban Giám đốc Công an tỉnh': the committee within the body that follows; 'Đảng ủy, UBND xã' are two."""
    if not after or not isinstance(giver, Body) or giver.head != _PARTY_COMMITTEE:
        return False
    if isinstance(after[0], Body) and after[0].head in _RULING:
        return False
    return giver.parent is None and giver.place is None and giver.level is None
