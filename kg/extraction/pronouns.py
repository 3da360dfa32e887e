"""Words that stand for one told before, as PRONOUN chunks where they receive: 'ông được …', 'cho nhà trường'."""

from collections.abc import Iterator, Sequence

from kg.extraction.groups import NOUNS
from kg.extraction.lexicon import data
from kg.extraction.row import Row
from kg.extraction.tokens import Token
from kg.language.normal import Normal
from kg.language.numbers import integer

_NAMES, _WORDS = data("names"), data("recipients")
MALE, FEMALE = frozenset(_NAMES["male"]), frozenset(_NAMES["female"])
AGES = tuple(frozenset(row) for row in _NAMES["ages"])
PRONOUNS = MALE.union(FEMALE, *AGES)
ONE_TOLD = frozenset(_WORDS["one_told"])
BODY_NOUNS: dict[str, list[str]] = data("nouns")["stand_for_bodies"]
PLACE_NOUNS = frozenset(data("nouns")["stand_for_places"])
PLACE_LEVELS = PLACE_NOUNS | {"thành phố", "thị xã", "quận"}
UNIT = "đơn vị"
_TEAM = ("tập thể này", "tập thể trên")
THIS = frozenset(_WORDS["this"])
ADVERBS = frozenset(_WORDS["adverbs"])
_RELATIVES = frozenset(_NAMES["not_the_person"])
_BEFORE_BODIES = tuple(f"{word} " for word in _WORDS["before_bodies"])
_AFTER_OBJECT = frozenset(_WORDS["after_object"])
_ENDS = frozenset("DOT COMMA SEMI AND DATE AUX END RPAR PERIOD QUOTED AWARD MONEY N MARK ON_BEHALF".split())
_TELLING = frozenset(["AWARD", "COMMEND", "REWARD", "MONEY"])
_TAKES_ONE = frozenset(["TO", "GIVE", "HAND", "COMMEND", "REWARD"])
_GIVES = frozenset(["GIVE", "HAND"])  # 'gửi thư khen | nam sinh này'
_TOWARDS = frozenset(["tới", "đến"])  # 'gửi thư khen | tới | cô giáo này'
_PREDICATES = frozenset(["PASSIVE", "RECEIVE", "ONE_OF"])
_OF_WORDS = frozenset("W C RANK POST HONORIFIC TITLE FIELD NAMED SHELL TERRITORIAL OTHER".split())
_MANY = frozenset(["các", "những", "mấy", "hai", "ba", "bốn", "nhiều", "của"])
_SEVERAL = ("các ", "những ", "nhóm ", "số ")
_FAMILIES = frozenset([("gia", "đình"), ("thân", "nhân"), ("người", "thân")])
_IS = ("là", "những")
_ONLY_SUBJECTS = PLACE_NOUNS.union(_WORDS["only_subjects"])
_NOT_AN_OBJECT = _ONLY_SUBJECTS | {UNIT}  # 'trao Cờ cho đơn vị' may be of any
_BEFORE_SUBJECTS = frozenset(_WORDS["before_subjects"])
_UNCLE_HO = "bác"
_ENDS_A_NAME = frozenset(["C", "BODY", "PERSON"])
_OPENING = frozenset(["START", "COMMA", "DOT", "SEMI", "DATE"])
_OPENS_A_CLAUSE = _OPENING | {"COLON", "DASH", "AND", "AUX", "PERIOD"}
_ON, _ORDINAL = frozenset(["vào", "hồi"]), frozenset(["thứ", "lần"])  # 'vào năm 2020', but 'lần thứ 2'
_COMRADE = ("đồng", "chí")
_CLASSIFIERS = frozenset(_WORDS["classifiers"])
_TRADES = frozenset([*data("cues")["TITLE"], *_WORDS["trades"]])
CALLED_ALONE = frozenset(_WORDS["called_alone"])
_DESCRIBED = 6  # words
_TOLD_BY_NOUN: dict[str, str] = _WORDS["told_by_noun"]
_DEEDS = tuple(_WORDS["deeds"])
_NEAR = 40  # characters before 'của' that hold what somebody did
_LONGEST = 5  # chunks
_OF_DESCRIPTIONS = _OF_WORDS | {"N", "LEVEL", "PROVINCE", "OF", "BODY", "GROUP"}
_BEFORE_DESCRIPTIONS = frozenset(["START", "COMMA", "SEMI", "DATE", "COLON", "DASH"])
_DESCRIPTION = 8  # chunks


def compose(text: Normal, tokens: list[Token]) -> list[Token]:
    """The row with PRONOUN chunks; only rows that tell of an award are looked through."""
    if _TELLING.isdisjoint([token.kind for token in tokens]):
        return tokens
    row = Row(text, tokens)
    out: list[Token] = []
    at = 0
    for first, last in sorted(_found(row)):
        if first >= at:
            out.extend(tokens[at:first])
            start, end = tokens[first].start, tokens[last].end
            out.append(Token("PRONOUN", start, end, text.lower[start:end]))
            at = last + 1
    out.extend(tokens[at:])
    return out


def _found(row: Row) -> Iterator[tuple[int, int]]:
    for at, token in enumerate(row.tokens):
        if token.kind in _PREDICATES:
            last = at - 1
            while _is_between(row, last):
                last -= 1
            first = _first(row, last)
            first = _description(row, last) if first is None else first
            if first is not None and not (row.kind(first - 1) == "TO" and row.span(first, last).lower() in BODY_NOUNS):
                yield first, last  # not 'người trao lại cổ vật cho | bảo tàng | được …'
        elif (
            token.kind in _TAKES_ONE
            or (token.kind == "AWARD" and row.kind(at - 1) in _GIVES)
            or (token.kind == "AUX" and row.kind(at - 1) == "AWARD" and row.low(at) in _TOWARDS)
        ):
            end = _last(row, at + 1)
            if end is not None:
                yield at + 1, end


def _is_between(row: Row, at: int) -> bool:
    """'nhà trường | đã 2 lần | được …', 'bệnh viện | vào năm 2020 đã | được …': neither subject nor verb."""
    kind, word, after = row.kind(at), row.low(at), row.kind(at + 1)
    if kind == "N" and row.low(at + 1) == "lần":
        return row.low(at - 1) not in _ORDINAL
    dated = (kind == "DATE" and after in ("AUX", "PASSIVE", "RECEIVE")) or (after == "DATE" and word in _ON)
    return kind == "AUX" or dated or (kind in ("W", "N") and word in ADVERBS)


def _first(row: Row, last: int) -> int | None:
    """Where the longest words begin that end at a place and stand for one."""
    for first in range(max(last - _LONGEST + 1, 0), last + 1):
        words = all(_is_word(row, i) or _counts_all(row, i) for i in range(first, last + 1))
        if words and _stands(row, first, last, of_a_deed=_tells_a_deed(row, first - 1)):
            return first
    return None


def _description(row: Row, last: int) -> int | None:
    """Where a clause begins with words for one person that end at a place: 'chàng trai 25 tuổi | được …'."""
    first = last
    while first >= 0 and last - first < _DESCRIPTION and row.kind(first) in _OF_DESCRIPTIONS:
        before = row.kind(first - 1)
        if before in _BEFORE_DESCRIPTIONS:
            words = row.text.lower[row.tokens[first].start : row.tokens[last].end].split()
            return first if described(words) and row.kind(first) != "BODY" else None  # 'Nhà văn hóa X' is no writer
        first -= 1
    return None


def described(words: Sequence[str]) -> bool:
    """Whether words begin with a noun for one told before.

    >>> described(["nữ", "sinh", "lớp", "9"]), described(["hai", "nữ", "sinh"])
    (True, False)
    """
    return any(" ".join(words[:n]) in ONE_TOLD for n in (2, 3))


def _last(row: Row, first: int) -> int | None:
    for last in range(min(first + _LONGEST, row.size) - 1, first - 1, -1):
        ends = row.kind(last + 1) in _ENDS or row.low(last + 1) in _AFTER_OBJECT
        words = all(_is_word(row, i) and row.kind(i) != "RANK" for i in range(first, last + 1))
        if row.low(first) == "cả" and row.kind(last + 1) == "AWARD" and row.kind(first - 1) != "TO":
            continue  # 'trao | cả hai | phần thưởng này'
        if ends and words and _stands(row, first, last) and row.low(last) not in _NOT_AN_OBJECT:
            return last
    return None


def _is_word(row: Row, at: int) -> bool:
    if row.kind(at) == "GROUP":  # 'đơn vị này', but not '2 nam sinh này', 'các em này'
        group = row.tokens[at].value
        return group.size is None and not (group.told and (group.label or "").lower().startswith(_SEVERAL))
    return row.kind(at) in _OF_WORDS or (row.kind(at) == "LEVEL" and row.low(at) in PLACE_NOUNS)


def _counts_all(row: Row, at: int) -> bool:
    """'cả | 3'."""
    return row.kind(at) == "N" and row.low(at - 1) == "cả"


def _tells_a_deed(row: Row, of: int) -> bool:
    """'Hành động cứu người | của | anh được khen thưởng': it is he who is commended."""
    if of < 1 or row.kind(of) != "OF":
        return False
    start = max(row.tokens[of].start - _NEAR, row.tokens[0].start)
    return any(deed in row.text.lower[start : row.tokens[of].start] for deed in _DEEDS)


def _stands(row: Row, first: int, last: int, *, of_a_deed: bool = False) -> bool:
    words = row.text.lower[row.tokens[first].start : row.tokens[last].end].split()
    before = row.low(first - 1)
    told = " ".join(words) in ONE_TOLD
    if row.kind(first - 1) in _ENDS_A_NAME and not row.small(first):
        return False  # 'Khách sạn Hoàng | Anh | được tặng'
    if (words[0] in PRONOUNS or tuple(words[:2]) == _COMRADE or told) and (
        row.kind(first - 1) in ("N", "OF", "HONORIFIC") or before in _MANY | _RELATIVES
    ):
        return of_a_deed  # 'con trai ông', 'các em', 'thành tích của em', 'ông bà'
    if words[0] == _UNCLE_HO and row.written(first)[0].isupper() and row.kind(first - 1) not in _OPENING:
        return False  # 'làm theo lời Bác'
    if f"{row.low(first - 2)} {before}" in _RELATIVES:
        return False
    if number(words) is not None or pronoun(words) is not None:
        return True
    noun = body_noun(" ".join(words))
    if noun is not None and noun in _ONLY_SUBJECTS:
        return row.kind(first - 1) in _OPENS_A_CLAUSE or before in _BEFORE_SUBJECTS
    if noun is not None:  # 'Công ty X là | đơn vị | được tặng …', 'học sinh của | trường | được tặng'
        return before not in _IS and row.kind(first - 1) != "OF"
    return (described(words) or describes_one(words)) and row.kind(first - 1) not in ("N", "W", "GROUP")


def number(words: Sequence[str]) -> int | None:
    """How many 'cả ba', 'cả hai vợ chồng' are.

    >>> number(["cả", "ba"]), number(["cả", "nhà"])
    (3, None)
    """
    if (
        len(words) < 2
        or words[0] != "cả"
        or words[2:] not in ([], ["vợ", "chồng"], ["người"], ["em"], ["anh"], ["bạn"])
    ):
        return None
    return integer(words[1])


def pronoun(words: Sequence[str]) -> str | None:
    """The pronoun that the words are ('ông', 'ông ấy'); '' for a description ('người lính này'); else None.

    >>> pronoun(["ông", "ấy"]), pronoun(["người", "lính", "này"]), pronoun(["bằng", "khen", "này"])
    ('ông', '', None)
    """
    if tuple(words[:2]) in _FAMILIES and len(words) > 2:  # 'gia đình anh': the award is his
        return pronoun(words[2:])
    if " ".join(words) in ONE_TOLD:  # 'nam sinh', 'thiếu tá': one whom the text has named
        return told_by(words)
    if tuple(words[:2]) == _COMRADE and (len(words) == 2 or words[2] in THIS):
        return ""
    if len(words) == 1:
        return words[0] if words[0] in PRONOUNS else None
    if not words or words[-1] not in THIS:
        return None
    if len(words) == 2 and words[0] in PRONOUNS:
        return words[0]
    tail = words[-4:-1]
    spans = (" ".join(tail[i:j]) for i in range(len(tail)) for j in range(i + 1, len(tail) + 1))
    return told_by(words) if any(NOUNS.get(span) == "individuals" for span in spans) else None


def describes_one(words: Sequence[str]) -> bool:
    """Whether words call one by a trade or the like: 'người tài xế tốt bụng', 'anh công nhân'.

    >>> describes_one(["người", "tài", "xế", "tốt", "bụng"]), describes_one(["người", "nghèo"])
    (True, False)
    """
    if " ".join(words) in CALLED_ALONE:
        return True
    if not 1 < len(words) <= _DESCRIBED or words[0] not in _CLASSIFIERS:
        return False
    nouns = [" ".join(words[1 : 1 + n]) for n in (3, 2, 1)]
    return any(NOUNS.get(noun) == "individuals" or noun in _TRADES for noun in nouns)


def told_by(words: Sequence[str]) -> str:
    """How one is called whom a noun means, or of which sex he or she is; '' where it does not tell.

    >>> told_by(["cô", "giáo", "trẻ"]), told_by(["nam", "sinh"]), told_by(["tài", "xế"])
    ('cô', 'nam', '')
    """
    found = (_TOLD_BY_NOUN.get(" ".join(words[:n])) for n in (3, 2, 1))
    return next((told for told in found if told is not None), "")


def body_noun(words: str) -> str | None:
    """The noun for a body that the words are, with what may stand around it.

    >>> body_noun("đại diện nhà trường"), body_noun("các doanh nghiệp"), body_noun("doanh nghiệp này")
    ('nhà trường', None, 'doanh nghiệp')
    """
    if words in _TEAM:
        return UNIT
    for before in _BEFORE_BODIES:
        words = words.removeprefix(before)
    noun = words.removesuffix(" này").removesuffix(" trên").removesuffix(" cũng")
    return noun if noun in BODY_NOUNS or noun in PLACE_NOUNS else None
