"""Short forms inside names of bodies, written out."""

from collections.abc import Mapping, Sequence

import regex

from kg.extraction.row import Row
from kg.language.normal import lower

SHORT = regex.compile(
    r"(?<![\p{L}\d])[\p{Lu}Đ][\p{Lu}\p{N}]*(?:(?:[.&\-]\s?| [&\-] )\p{Lu}[\p{Lu}\p{N}]*)*(?![\p{Ll}])"
)


_JOINT = regex.compile("([&-])")
_JOINTS = {"&": " và ", "-": " - "}
_OF_TWO_LETTERS = regex.compile(r"Tập đoàn \p{Lu}{2}")  # what such a firm is called, and no abbreviation
_LEVELS_OF_SCHOOLS = frozenset(["TH", "MN"])
_OF_ONE_MEMBER = "MTV"  # where a firm is named
_WITHIN = 8  # chunks of a short form in brackets
_CITY = regex.compile(r"\bT\.?P\.? ?HCM\b")


def expand(words: str, abbreviations: Mapping[str, str], extra: Mapping[str, str] | None = None) -> str:
    """The words with their abbreviations written out; `extra` are those that the document defines.

    >>> expand("Hội CCB xã", {"CCB": "Cựu chiến binh"})
    'Hội Cựu chiến binh xã'
    >>> expand("Trường THCS & THPT", {"THCS": "Trung học cơ sở", "THPT": "Trung học phổ thông"})
    'Trường Trung học cơ sở và Trung học phổ thông'
    """

    of_a_school, of_a_firm = "rường" in words, "ông ty" in words or "TNHH" in words

    def full(found: "regex.Match[str]") -> str:
        short = found.group()
        tight = short.replace(" ", "")
        if tight in _LEVELS_OF_SCHOOLS and not of_a_school:
            return short  # 'Công ty Sữa TH'
        if tight == _OF_ONE_MEMBER and not of_a_firm:
            return short  # 'Giải thưởng MTV EMA'
        known = (extra or {}).get(short) or abbreviations.get(short) or abbreviations.get(tight)
        return known or _by_parts(tight, abbreviations) or short

    parts = words.split()
    if all(part.isalpha() and part[1:].islower() for part in parts):
        return " ".join(parts)  # a quick look: no short form without two capitals, a figure or a mark
    if _OF_TWO_LETTERS.fullmatch(words):
        return words
    return " ".join(SHORT.sub(full, _CITY.sub("Thành phố Hồ Chí Minh", words)).split())


def _by_parts(short: str, abbreviations: Mapping[str, str]) -> str | None:
    """'TM-DV' is 'Thương mại - Dịch vụ' where both parts are known."""
    parts = _JOINT.split(short)
    if len(parts) < 3 or not all(part in abbreviations for part in parts[::2]):
        return None
    return "".join(abbreviations[part] if at % 2 == 0 else _JOINTS[part] for at, part in enumerate(parts))


def headed_once(name: str, head: str) -> str:
    """A name with a capital, and with its head said once: 'Trưởng khoa | Khoa Nhi'.

    >>> headed_once("khoa Khoa Nhi", "Khoa"), headed_once("phòng Tham mưu", "Phòng")
    ('Khoa Nhi', 'Phòng Tham mưu')
    """
    twice = name.lower().startswith(f"{head.lower()} {head.lower()} ")
    return name[len(head) + 1 :] if twice else name[0].upper() + name[1:]


def full_head(name: str, head: str, forms: Sequence[str]) -> str:
    """The name with its head in full, where the text writes one of its other forms.

    >>> full_head("BQL dự án", "Ban Quản lý", ["Ban Quản lý", "BQL"])
    'Ban Quản lý dự án'
    """
    low = lower(name)
    for form in sorted(forms, key=len, reverse=True):
        if low.startswith(lower(form)):
            return head + name[len(form) :]
    return name


def after_short(row: Row, at: int) -> int:
    """'Liên đoàn Lao động (LĐLĐ) tỉnh': past the short form in brackets, if there is one."""
    if row.kind(at) == "LPAR" and row.kind(at + 3) == "RPAR" and row.kind(at + 2) == "N":
        return at + 4 if row.written(at + 1).isupper() else at  # '(PC 67)'
    joined = row.kind(at + 2) == "AMP" and row.touches(at + 2) and row.kind(at + 4) == "RPAR"
    if row.kind(at) == "LPAR" and joined:
        return at + 5 if SHORT.fullmatch(row.span(at + 1, at + 3)) else at  # '(PCCC&CNCH)'
    if row.kind(at) == "LPAR" and row.kind(at + 2) == "RPAR":
        inner = row.written(at + 1)
        if SHORT.fullmatch(inner) or (inner.isupper() and " " not in inner):
            return at + 3
    close = row.closing(at, _WITHIN) if row.kind(at) == "LPAR" else None
    joined = close is not None and row.kind(at + 2) in ("DASH", "AMP")  # '(GD-ĐT)', '(PCCC&CNCH)', '(TN & MT)'
    return close + 1 if close is not None and joined and SHORT.fullmatch(row.span(at + 1, close - 1)) else at
