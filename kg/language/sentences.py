"""Where sentences end in Vietnamese news: not after 'TP.', initials, decimals or 'T.Ư'."""

from collections.abc import Iterator

import regex

from kg.language.syllables import is_syllable

# A full stop ends a sentence when blank and a capital, a digit, a quote or a bullet follow; ';' never does.
_END = regex.compile(
    r"[.!?…]+[\"')\]]*(?=\s+[\"'(\[]?[\p{Lu}\d\-•])|\n+|\.{3,}(?=\s+(?!(?:cũng|đã|đều|vừa|và|được|cùng|lần lượt)\b))"
)
_NOT_AN_END = regex.compile(
    r"(?:\b(?:TP|Tp|TX|Tx|TT|Tt|T|Q|P|H|X|ThS|Ths|TS|PGS|GS|BS|KS|CN|NSND|NSƯT|NGND|NGƯT|Th|St|Mr|Mrs|Dr|No|Đ|đ|đ/c|SN|TX|TNHH|KTS|LS|HT|ĐĐ)"
    r"|\b\p{Lu}|(?:^|\n|[:,;]\s)[ \t]*\d{1,2})\.$"
)

# what a line after 'TP.' begins with where it goes on: two words of a name, none that begins a sentence
_CITY = regex.compile(
    r"(?!(?:Ông|Bà|Anh|Chị|Em|Cô|Thầy|Theo|Tại|Thay|Trong|Sáng|Chiều|Tối|Ngày|Bên|Cùng|Lãnh|Chủ|Phó|Đại|Đồng)\b)"
    r"(?:\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+|(?:Huế|Vinh|Pleiku|Hcm|HCM)\b)"
)
# 'trung tướng H.R.⏎McMaster', 'UBND TP.⏎Hà Nội': a line broken after an abbreviation that cannot stand last
_BROKEN = regex.compile(r"\b(?:(?:TP|Tp|TX|ThS|TS|PGS|GS|BS)\.|\p{Lu}\.\p{Lu}\.)[ \t]*\Z")


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The spans of the sentences of `text[start:end]`, without surrounding blanks.

    >>> t = "TP.HCM và TP. Huế dự. Ông N.V. A nhận 3.184 suất. Hết"
    >>> [t[a:b] for a, b in sentences(t)]
    ['TP.HCM và TP. Huế dự.', 'Ông N.V. A nhận 3.184 suất.', 'Hết']
    >>> len(list(sentences("Trao cho hai em: 1. Lê Văn Tám, 2. Trần Thị Hoa.")))
    1
    """
    stop = len(text) if end is None else end
    begin = start
    for found in _END.finditer(text, start, stop):
        cut = found.end()
        if text[found.start()] == "." and _NOT_AN_END.search(
            text, max(begin - 1, found.start() - 6, 0), found.start() + 1
        ):
            continue
        if text[found.start()] == "\n" and goes_on(text, found.start(), cut):
            continue
        span = _strip(text, begin, cut)
        if span:
            yield span
        begin = cut
    span = _strip(text, begin, stop)
    if span:
        yield span


def goes_on(text: str, start: int, after: int) -> bool:
    """Whether a line break stands in the middle of a name.

    >>> goes_on("ở TP.\\nHải Phòng", 5, 6), goes_on("ở TP.\\nAnh Lê Tám", 5, 6)
    (True, False)
    """
    if after - start > 1 or not _BROKEN.search(text[max(0, start - 8) : start]):
        return False
    if not text[after : after + 1].isupper():
        return False
    if text[start - 3 : start] == "TP.":  # 'ở Nhà hát TP.⏎Anh A …', but 'ở TP.⏎Hải Phòng'
        return _CITY.match(text, after) is not None
    word = regex.match(r"[\p{L}]+", text[after : after + 24])
    return text[start - 3 : start - 2] != "." or (word is not None and not is_syllable(word[0]))


def _strip(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
