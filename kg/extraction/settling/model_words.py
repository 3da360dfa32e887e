"""The words that tell of models, compiled: nouns, what parts a noun and a name, counts, what is no model of ours."""

import re
from collections.abc import Iterable, Set

import regex
from ahocorasick_rs import AhoCorasick

from kg.extraction.lexicon import data

WORDS: dict[str, list[str]] = data("models")
LONGEST = 22  # words of a name


def _any(words: Iterable[str]) -> str:
    return "|".join(regex.escape(w).replace(r"\\d\+", r"\d+") for w in sorted(words, key=len, reverse=True))


_DIGITS = r"\d{1,3}(?:\.\d{3})+|\d+"
_UNIT = "một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín"
_SPELLED = (  # 'năm' is a year but before a noun of its own ('năm câu lạc bộ')
    rf"(?:hai|ba|bốn|năm|sáu|bảy|tám|chín) mươi(?: (?:{_UNIT}))?|mười(?: (?:{_UNIT}))?|một|sáu|bảy|tám|chín"
    r"|(?:hai|ba|bốn)(?! năm)"
    r"|(?<!(?:\d|trong|qua|hai|ba|bốn|nhiều|các|những|mỗi|hằng|mấy) )năm(?= (?:câu lạc bộ|clb|tổ|đội)\b)"
)
_NUMBERED = rf"(?<!(?<!tổng )\b(?:{_any(WORDS['numbered'])})\s)"
COUNT = rf"{_NUMBERED}(?<![\w.,/-])(?P<count>{_DIGITS}|{_SPELLED})(?:\s*/\s*(?:{_DIGITS}))?(?![\w/-]|[.,]\d)"
ABOUT = rf"(?:(?:{_any(WORDS['about'])})\s+)*"
_NO_INSTANCE = rf"(?!\s+(?:{_any(WORDS['no_instance'])})\b)"
INSTANCE = rf"(?P<noun>{_any([*WORDS['instances'], *WORDS['heads']])})\b{_NO_INSTANCE}"
HOLDER = rf"(?:{_any(WORDS['holders'])})\b{_NO_INSTANCE}"
HEAD = rf"\b(?:{_any(WORDS['heads'])})\b"

HEADS = regex.compile(HEAD)
HEAD_AT_END = regex.compile(rf"{HEAD}\s*$")
NAMING = regex.compile(rf"(?:^|\s)(?:{_any(WORDS['naming'])})\s*:?\s*$|:\s*$")
OTHERS = regex.compile(rf"\b(?:{_any(WORDS['others'])})\b(?:\s+\S+){{0,3}}\s*$")
OTHERS_FIRST = regex.compile(rf"(?:{_any(WORDS['others'])})\b")
PARTS = regex.compile(rf"[,;.(]|\b(?:{_any(WORDS['parts'])})\b")
FOR = regex.compile(rf"(?:\s*(?:{_any(WORDS['for'])}))+")
SPEECH = regex.compile(rf"\b(?:{_any(WORDS['speech'])})\b")
SPEAKS = regex.compile(rf"(?:{_any(WORDS['speaks'])})\b")
SECURITY = regex.compile(rf"\b(?:{_any(WORDS['security'])})\b")
SETTING = regex.compile(rf"\b(?:{_any(WORDS['setting'])})\b")
ELSEWHERE = regex.compile(rf"\b(?:{_any(WORDS['elsewhere'])})\b")
FIRST = regex.compile(rf"(?:{_any(WORDS['first_words'])})\b")
KIND = regex.compile(rf"(?:^|[\s,(])(?:{_any(WORDS['kinds'])})(?:\s+(?:mang tên|có tên|tên))?\s*$")
BY_INSTANCE = regex.compile(rf"(?:^|[\s,(]){INSTANCE}\s*$")
COUNTED = regex.compile(rf"{COUNT}\s+(?:loại hình\s+)?(?:{INSTANCE}(?P<kind>(?:\s+[^\s,;.:()\"]+){{0,4}}?)\s*)?$")
_ENDING = rf"(?<!không)\s+(?:{_any(WORDS['name_ends'])})\b"
ITEM_ENDS = regex.compile(_ENDING)
NAME_ENDS = regex.compile(rf"{_ENDING}|\s*,(?!\s(?:{_any(WORDS['goes_on'])})\b)|\s*[;.:()\"…\n]|\s+[-–]\s")
CAPITAL = regex.compile(rf"{COUNT}\s+(?=(?i:{_any(WORDS['kinds'])})\s+\p{{Lu}}|(?:Tổ|Đội|Câu lạc bộ|Cụm|Nhóm)\s)")
_GROUP = _any(WORDS["groups"])
SET_UP = regex.compile(
    rf"(?i:\b(?:{_any(WORDS['set_up'])}))\s+(?=(?:{_GROUP.title()})\s)".replace("Câu Lạc Bộ", "Câu lạc bộ")
)
GROUPED = regex.compile(rf"{COUNT}\s+(?=(?:{_GROUP})\s)")
AFTER_QUOTED = regex.compile(r"\s*(?:\([^()\"]*\)\s*)?(?:,|và|cùng)\s+(?=(?:Câu lạc bộ|CLB|Tổ|Đội|Nhóm)\s\p{L})")
SELF_KEPT = regex.compile(rf"\b(?:{_any(WORDS['self_kept'])})\b")
# what every match of CAPITAL holds, in lower case: a quick look before the thorough one
MAYBE_CAPITAL = re.compile(rf"(?:{_any([*WORDS['kinds'], 'nhóm'])})\s")
LOWER_NAME = regex.compile(rf"(?:{_any(WORDS['lower_names'])})\b")
PLAIN = regex.compile(rf"\b(?:{_any(WORDS['plain_security'])})\b")
GENERIC = regex.compile(rf"(?:{_any(WORDS['generic'])})(?:\s+(?:về|an ninh|trật tự|antt|an ninh trật tự|,))*$")
HAS = regex.compile(rf"{COUNT}\s+{HOLDER}[^.;\"\d]{{0,60}}?\s(?:{_any(WORDS['has'])})(?:\s+(?:các|những|được))?\s*$")
SPREAD = regex.compile(rf"\b(?:{_any(WORDS['spread'])})\s+{ABOUT}{COUNT}\s+(?:{HOLDER}|{INSTANCE})")
_OF_WHOM = r"(?:\s(?:ở|tại|của)\s[^,;.:()\"\d]{2,40}?)?"  # '"A" ở Hà Giang | (34 tổ)'
AMONG = regex.compile(rf"{_OF_WHOM}\s*[(:]\s*(?:có\s+)?{ABOUT}{COUNT}\s+(?:{HOLDER}|{INSTANCE}|(?P<word>\p{{L}}+))")
HAVING = regex.compile(rf"\b(?:{_any(WORDS['having'])})\s+{ABOUT}{COUNT}\s+{INSTANCE}")
BY_NOUN = rf"{COUNT}\s+(?:{_any(WORDS['instances'])})\s+(?:{{words}})\b"
HAS_IT = regex.compile(
    HAS.pattern.removesuffix("$") + rf"\s*{HEAD}\s*(?:này|trên|đó|kể trên|như thế|như vậy)?\s*(?:[.,;]|$)"
)
_WANTED = regex.compile(rf"\b(?:{_any(WORDS['wanted'])})\b[^.;\n]*$")
_DONE = regex.compile(rf"\b(?:{_any(WORDS['done'])})\b")
_CLAUSE = 160  # letters before a number that may say that so many are wanted
COMMON = frozenset(WORDS["common"])
_LAST = 12 + max(word.count(" ") for kind in ("instances", "heads", "others") for word in WORDS[kind])
_KINDS_OF, _ALL = zip(*((kind, word) for kind in ("setting", "plain_security") for word in WORDS[kind]), strict=True)
_IN_DOCUMENT = AhoCorasick(_ALL)


def tells(kind: str, low: str) -> bool:
    """Whether a text in lower case may hold a word of models.yaml: a quick look before the thorough one."""
    return any(map(low.__contains__, WORDS[kind]))


def in_document(low: str) -> Set[str]:
    """The kinds of words (`setting`, `plain_security`) of which a whole text in lower case may hold one.

    >>> sorted(in_document("ban an ninh thôn")), sorted(in_document("trồng rau"))
    (['plain_security', 'setting'], [])
    """
    found = _IN_DOCUMENT.find_matches_as_indexes(low, overlapping=True)
    return {_KINDS_OF[number] for number, *_ in found}


def of_others(left: str) -> bool:
    """Whether the last words before a quote make it the name of something else ('phong trào "…"')."""
    return OTHERS.search(left, last_words(left)) is not None


def counted(left: str) -> "regex.Match[str] | None":
    """The number that the last words before a quote tell ('3 mô hình "…"')."""
    return COUNTED.search(left, last_words(left))


def is_wanted(low: str, at: int) -> bool:
    """Whether the number at a place of a text in lower case is only aimed at.

    >>> text = "hiện có 9 tổ, phấn đấu có 15 tổ"
    >>> is_wanted(text, text.index("9")), is_wanted(text, text.index("15"))
    (False, True)
    """
    found = _WANTED.search(low, max(0, at - _CLAUSE), at)
    return found is not None and _DONE.search(low, found.start(), at) is None


def last_words(words: str) -> int:
    """Where the last words of a stretch begin, within which every match of OTHERS and COUNTED lies.

    >>> last_words("mô hình tự quản"), last_words("một " * 100) > 200
    (0, True)
    """
    parts = words.rsplit(maxsplit=_LAST)
    return len(parts[0]) if len(parts) > _LAST else 0


def of_ours(name: str, kind: str, setting: bool) -> bool:
    """Whether a named model is one of self-management or community security, by its name, its noun and its document.

    >>> [of_ours(n, "", True) for n in ("tổ tự quản", "ba cùng", "trồng rau sạch")], of_ours("ba cùng", "", False)
    ([True, True, False], False)
    """
    if PLAIN.search(name) is not None:
        return True
    if SECURITY.search(name) is not None:
        return setting
    return (
        setting
        and ELSEWHERE.search(name) is None
        and (ELSEWHERE.search(kind) is None or SECURITY.search(kind) is not None)
    )
