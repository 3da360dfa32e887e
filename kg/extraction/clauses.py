"""Where the clause of a recipient begins and ends: past who speaks, after 'khi', and whose relative is meant."""

from collections.abc import Sequence

from kg.extraction.construction import Found
from kg.extraction.counted import Receiver
from kg.extraction.groups import NOUNS
from kg.extraction.lexicon import data
from kg.extraction.tokens import Token
from kg.language.normal import Normal

RECEIVING = frozenset(["PERSON", "BODY", "PLACE", "GROUP"])
_SPEECH = tuple(data("recipients")["speech"])
_WHERE = frozenset(["tại", "ở", "trên", "của", "thuộc"])
_JOINS = frozenset(["COMMA", "AND", "DASH"])
_TAKING = frozenset(["PASSIVE", "RECEIVE"])
_GIVES = (" tặng", " trao", " tặng thưởng")
_GIVING = frozenset(["GIVE", "HAND"])
_RECEIVING = ("receive", "organise-and-receive")
_OF_SUBJECTS = ("passive", "receive", "commend-passive", "reward-passive")
_RELATIVES = tuple(f" {word}" for word in data("names")["relatives"])
_WITH_ANOTHER = ["PERSON", "COMMA"]
_SHARING = ("cùng ", "chung ")
_OPENING = frozenset(["START", "COMMA", "DATE"])
_FAMILY = "gia đình"
_CONGRATULATES = " chúc mừng "
_NEAR = 4  # chunks
_WHOSE = (" họ", " mình", " của")
_SUBORDINATORS = frozenset(data("recipients")["subordinators"])


def of_a_relative(found: Found, text: Normal, row: Sequence[Token]) -> bool:
    """'Ông A kể ông nội được tặng …', 'bị cáo có bố mẹ được …': the subject is another, who has no name."""
    if "recipient" not in found.at or "verb" not in found.at:
        return False
    first, end = found.at["recipient"]
    if _has_one(row[first:end], text) and any(row[at].kind == "PASSIVE" for at in range(end, found.at["verb"][0] + 1)):
        return True
    verb = next((at for at in range(end, found.at["verb"][0] + 1) if row[at].kind in _TAKING), end)
    if verb <= end or row[verb - 1].kind != "OTHER":
        return False
    words = f" {text.lower[row[verb - 1].start : row[verb - 1].end]}"
    for whose in _WHOSE:  # 'phụ huynh vui khi | con mình | được nhận …'
        words = words.removesuffix(whose)
    return words.endswith(_RELATIVES)


def of_the_congratulated(found: Found, text: Normal, row: Sequence[Token]) -> bool:
    """'Lãnh đạo Sở X | chúc mừng các em được nhận …': not the subject, but those after the verb receive."""
    if "recipient" not in found.at:
        return False
    end = found.at["recipient"][1]
    taking = next((at for at in range(end, min(end + _NEAR, len(row))) if row[at].kind in _TAKING), end)
    if taking == end:
        return False
    return _CONGRATULATES in f" {text.lower[row[end].start : row[taking].start]} ".replace(",", " ")


def has_some(tokens: Sequence[Token], row: Sequence[Token], after: int, text: Normal) -> bool:
    """Whether a place or body has a number of those who receive."""
    alone = len(tokens) == 1 and tokens[0].kind in ("PLACE", "BODY")
    follows = row[after + 1].kind if after + 1 < len(row) else ""
    return alone and follows in ("N", "GROUP") and text.lower[row[after].start : row[after].end].endswith("có")


def is_of_the_giver(found: Found, row: Sequence[Token], before: Token, tokens: Sequence[Token]) -> bool:
    """'đợt trao huân chương mùa thu của | Bộ X', 'quyết định tặng bằng khen được | Sở Y | đưa ra': who gives."""
    if before.kind not in ("OF", "PASSIVE") or not {"verb", "award", "recipient"} <= found.at.keys():
        return False
    if before.kind == "OF" and "giver" in found.at:
        return False  # 'Bộ X đã gửi thư khen thành tích của | Công an tỉnh Y'
    told = row[found.at["verb"][0] : found.at["recipient"][0]]
    bodies = [token.kind for token in tokens if token.kind in RECEIVING or token.kind == "OFFICE"]
    only_handed = bool(told) and told[0].kind in _GIVING and "COMMEND" not in [token.kind for token in told]
    return only_handed and bodies in (["BODY"], ["OFFICE"])


def told_with_the_giver(found: Found, row: Sequence[Token], text: Normal) -> Receiver | None:
    """'Ông A đón nhận W do X trao tặng | thành phố B': he takes it for whom the words about the giver name."""
    if found.construction.id not in _RECEIVING or "award" not in found.at:
        return None
    last, after = row[found.at["award"][1] - 1], row[found.at["award"][1] : found.at["award"][1] + 2]
    if last.kind == "AWARD" and last.value.givers and len(after) > 1 and after[0].kind == "GIVE":
        return after[1].value if after[1].kind in RECEIVING else None  # 'đón nhận W của X tặng | Đoàn B'
    if last.kind != "AWARD" or not last.value.by or not text.lower[last.start : last.end].endswith(_GIVES):
        return None
    at = found.at["award"][1]
    after = row[at : at + 2] if row[at].kind != "TO" else row[at + 1 : at + 3]
    return after[0].value if after and after[0].kind in RECEIVING else None


def of_its_own_clause(found: Found, tokens: list[Token], before: Token) -> list[Token]:
    """'… nhận W từ ông A; | 3 hộ nhận V', '… cho nhóm A, thu giữ súng và | ông B được tặng W'."""
    if before.kind == "FROM":
        return tokens[next((at for at, token in enumerate(tokens, 1) if token.kind == "SEMI"), 0) :]
    told = [at for at, token in enumerate(tokens, 1) if token.kind == "OTHER" and at > 2]
    if before.kind != "TO" or found.construction.id not in _OF_SUBJECTS or not told:
        return tokens
    return tokens[max((at for at, token in enumerate(tokens, 1) if token.kind in _JOINS), default=0) :]


def without_companion(tokens: list[Token], row: Sequence[Token], first: int, text: Normal) -> list[Token]:
    """'Cùng phân xưởng với | chị A, chị B | được tặng …': B alone; 'Cùng với | chị A, chị B | …': both."""
    if row[first - 1].kind != "AND" or row[first - 2].kind != "OTHER" or [t.kind for t in tokens[:2]] != _WITH_ANOTHER:
        return tokens
    begins = first - 3 if row[first - 3].kind == "AND" else first - 2
    beside = text.lower.startswith(_SHARING, row[begins].start) and row[begins - 1].kind in _OPENING
    return tokens[2:] if beside else tokens


def lead_in(row: Sequence[Token], first: int) -> Token:
    """The chunk before those who stand at a place: in 'hành động cứu | kịp thời | 7 ngư dân' not the adverb."""
    adverbial = row[first - 1].kind == "AUX" and row[first - 2].kind == "OTHER" and row[first].kind == "GROUP"
    return row[first - 2] if adverbial else row[first - 1]


def _has_one(subject: Sequence[Token], text: Normal) -> bool:
    """'Bố của anh A': a relative, told by the person whose he or she is."""
    kinds = [token.kind for token in subject]
    if kinds not in (["OTHER", "OF", "PERSON"], ["OTHER", "PERSON"]):
        return False
    words = text.lower[subject[0].start : subject[0].end]
    return words != _FAMILY and f" {words}" in _RELATIVES  # 'gia đình ông A' is honoured in his name


def without_speech(found: Found, text: Normal) -> list[Token]:
    """'Bà A cho biết các gương được tuyên dương …': who speaks is not among the recipients, nor what is said."""
    tokens = found.tokens("recipient")
    after_verb = "verb" in found.at and "recipient" in found.at and found.at["verb"][0] < found.at["recipient"][0]
    for at in range(len(tokens) - 1, -1, -1):
        words = f" {text.lower[tokens[at].start : tokens[at].end]} "
        if tokens[at].kind in ("OTHER", "AUX") and any(f" {verb} " in words for verb in _SPEECH):
            return tokens[:at] if after_verb else tokens[at + 1 :]
    return tokens


def after_subordinator(tokens: list[Token], text: Normal) -> list[Token]:
    """'Thầy A vui mừng khi các cháu nhận được …': the subject is that of the clause after 'khi'."""
    for at in range(len(tokens) - 2, 0, -1):
        if tokens[at].kind in RECEIVING:
            continue
        words = text.lower[tokens[at].start : tokens[at].end].split()
        if tokens[at].kind == "OTHER" and words[-1] in _SUBORDINATORS and tokens[at + 1].kind in RECEIVING:
            return tokens[at + 1 :]
    return tokens


def people_described(found: Found, text: Normal, row: Sequence[Token]) -> list[Token]:
    """'tác giả A - B | đăng trên Báo X | đạt giải Nhất': the people of whom 'recipient' says only where they are."""
    first = found.at.get("recipient", (1, 1))[0]
    kinds = [token.kind for token in found.tokens("recipient")]
    if kinds == ["BODY"] and row[first - 1].kind == "FROM" and row[first - 2].kind in ("AUX", "OTHER"):
        first -= 2  # 'thí sinh A | đến từ | Trường B | được trao …'
    elif kinds not in (["OTHER", "BODY"], ["OTHER", "GROUP"]) or not _tells_where(row, first, text):
        return []
    at = first - 1
    if row[at].kind == "GROUP" and kinds[0] == "OTHER":  # '17 đồng chí | đang công tác tại các đơn vị | được nhận …'
        return [row[at]] if row[at].value.counted else []
    if row[at].kind != "PERSON" or kinds[-1] == "GROUP":
        return []
    while at > 1 and row[at - 1].kind in _JOINS and (before := _described_before(row, at - 2, text)) is not None:
        at = before
    return [token for token in row[at:first] if token.kind == "PERSON"]


def _tells_where(row: Sequence[Token], at: int, text: Normal) -> bool:
    """'(hiện) công tác tại', 'học sinh': words after a name that go on with where somebody is or belongs."""
    words = text.lower[row[at].start : row[at].end].split()
    return words[-1] in _WHERE or (row[at - 1].kind == "PERSON" and NOUNS.get(" ".join(words[-2:])) == "individuals")


def _described_before(row: Sequence[Token], at: int, text: Normal) -> int | None:
    """'ông A |, ông B', 'ông A công tác tại Công ty C | và ông B': where the one stands who is told before a mark."""
    if row[at].kind == "PERSON":
        return at
    told = at > 2 and row[at].kind in ("BODY", "PLACE") and row[at - 1].kind == "OTHER" and row[at - 2].kind == "PERSON"
    return at - 2 if told and _tells_where(row, at - 1, text) else None


def in_brackets(row: Sequence[Token], first: int, end: int) -> bool:
    """'Hiệp sĩ đường phố Lê Tám (| huyện A |) đã nhận …': what stands in brackets only says where."""
    return row[first - 1].kind == "LPAR" and "RPAR" in [token.kind for token in row[first : end + 1]]
