"""One spelling of a text for matching, with a map back to the original offsets.

Every fold but NFC keeps the length, so that for NFC input (nearly all of it) the map is the identity.
"""

import re
import unicodedata
from bisect import bisect_left
from functools import lru_cache

from kg.language.sentences import sentences

# Old and new placement of the tone mark where the syllable ends in oa, oe, uy: 'hoà' → 'hòa' (never after q).
_TONES = {
    pair[:2]: pair[3:]
    for pair in ("oà:òa oá:óa oả:ỏa oã:õa oạ:ọa oè:òe oé:óe oẻ:ỏe oẽ:õe oẹ:ọe uỳ:ùy uý:úy uỷ:ủy uỹ:ũy uỵ:ụy").split()
}
# it begins with a plain set of letters, so that the engine can skip ahead to them
_TONE_PLACEMENT = re.compile(
    r"[oOuU][àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ](?!\w)(?<![qQ]..)(?<![oO][ỳýỷỹỵỲÝỶỸỴ])(?<![uU][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ])",
    re.DOTALL,
)
# 'Sỹ' is a name ('Võ Sỹ An') unless it ends a word for what somebody is: 'Nghệ Sỹ'
_BEFORE_SY = "|".join(f"(?<={first} )" for first in ("Chiến", "Nghệ", "Liệt", "Bác", "Tiến", "Thạc", "Hạ", "Nhạc"))
_I_AND_Y = re.compile(rf"\b(?:sỹ|(?:{_BEFORE_SY})Sỹ|SỸ|[Kk]ỉ(?= niệm)|KỈ(?= NIỆM))\b")
_MAYBE_Y = ("sỹ", "Sỹ", "SỸ", "ỉ niệm", "Ỉ NIỆM")  # a quick look before the thorough one
# Latin letters are composed letter by letter with the marks after them; what other letters need is looked at one by one
_CLUSTER = re.compile("[^\u0300-\u036f]?[\u0300-\u036f]+")
_FAR_AWAY = re.compile("[^\u0000-\u036f\u1e00-\u1eff\u2002-\u206f]")
_SAME_LENGTH = {
    **dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "),
    **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad", " "),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‘’‚‛′`´", "'"),
    **dict.fromkeys("–—‒―−‐‑", "-"),
    "\u00d0": "\u0110",  # Icelandic eth, typed for Đ
}
_WRAPPED = re.compile(r"(?<=[^\W\d_])\n(?=[^\W\d_])|(?<=,)\n(?=[^\W\d_])")  # a paragraph broken into lines
_ODD = re.compile(f"[{''.join(map(re.escape, _SAME_LENGTH))}]")


def fold(text: str) -> str:
    """The normal form of a text that is NFC already; keeps the length.

    >>> fold("Uỷ ban nhân dân tỉnh Hoà Bình – “chiến sỹ”")
    'Ủy ban nhân dân tỉnh Hòa Bình - "chiến sĩ"'
    >>> fold("Nguyễn Thị Hoàn, Lê Văn Quý, Võ Sỹ An")
    'Nguyễn Thị Hoàn, Lê Văn Quý, Võ Sỹ An'
    """
    if _ODD.search(text) is not None:
        for written, meant in _SAME_LENGTH.items():
            text = text.replace(written, meant)  # far quicker than translate(), which looks up every character
    text = _TONE_PLACEMENT.sub(_place_tone, text)
    return _I_AND_Y.sub(_i_for_y, text) if any(letters in text for letters in _MAYBE_Y) else text


def _place_tone(found: "re.Match[str]") -> str:
    pair = found.group()
    placed = _TONES[pair.lower()]
    return "".join(c.upper() if o.isupper() else c for c, o in zip(placed, pair, strict=True))


def _unwrap(found: "re.Match[str]") -> str:
    """A blank for a line break before small letters: the sentence goes on."""
    return " " if found.string[found.end()].islower() else "\n"


def _i_for_y(found: "re.Match[str]") -> str:
    return found.group().translate(str.maketrans("ỹỸỉỈ", "ĩĨỷỶ"))


@lru_cache(maxsize=2)  # a document is asked about by its reading and by its normal form
def is_composed(text: str) -> bool:
    """Whether a text is NFC."""
    return unicodedata.is_normalized("NFC", text)


def spelling(text: str) -> str:
    """The normal form of any string (NFC first); for vocabulary entries and names.

    >>> spelling("Hoà") == spelling(unicodedata.normalize("NFD", "Hoà")) == "Hòa"
    True
    """
    return fold(unicodedata.normalize("NFC", text))


def lower(text: str) -> str:
    """Lower case without a change of length ('İ' would become two characters)."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def words_end(text: str, at: int) -> int:
    """Where the words before a place end, without the blanks between.

    >>> words_end("Sáng nay,  anh", 11)
    9
    """
    while at and text[at - 1].isspace():
        at -= 1
    return at


class Normal:
    """A text's normal form, its lower case, and the way back.

    >>> n = Normal(unicodedata.normalize("NFD", "Tặng Bằng khen"))
    >>> n.text, n.original(5, 14) == (7, 18)
    ('Tặng Bằng khen', True)
    """

    __slots__ = ("_sentences", "_to_original", "lower", "text")

    def __init__(self, original: str) -> None:
        self._to_original: list[int] | None = None
        self._sentences: dict[tuple[int, int], list[tuple[int, int]]] = {}
        if not is_composed(original):
            original, self._to_original = _compose(original)
        self.text = _WRAPPED.sub(_unwrap, fold(original)) if "\n" in original else fold(original)
        self.lower = lower(self.text)

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the original for offsets in the normal form."""
        if self._to_original is None:
            return start, end
        return self._to_original[start], self._to_original[end]

    def sentences(self, start: int, end: int) -> list[tuple[int, int]]:
        """The spans of the sentences of a stretch, found once: several rules read the same paragraphs."""
        found = self._sentences.get((start, end))
        if found is None:
            found = self._sentences[start, end] = list(sentences(self.text, start, end))
        return found

    def position(self, offset: int) -> int:
        """The offset in the normal form at or after an offset in the original."""
        return offset if self._to_original is None else bisect_left(self._to_original, offset)


def _compose(text: str) -> tuple[str, list[int]]:
    """NFC of the text, and for each of its characters (and its end) the offset that it came from."""
    out: list[str] = []
    origins: list[int] = []
    start = 0
    if _FAR_AWAY.search(text) is None:
        for found in _CLUSTER.finditer(text):
            at = found.start()
            composed = unicodedata.normalize("NFC", found.group())
            out += [text[start:at], composed]
            origins.extend(range(start, at))
            origins.extend([at] * len(composed))
            start = found.end()
        origins.extend(range(start, len(text) + 1))
        return "".join([*out, text[start:]]), origins
    for i in range(1, len(text) + 1):
        if i < len(text) and (unicodedata.combining(text[i]) or _joins(text[i - 1], text[i])):
            continue
        composed = unicodedata.normalize("NFC", text[start:i])
        out.append(composed)
        origins.extend([start] * len(composed))
        start = i
    origins.append(len(text))
    return "".join(out), origins


def _joins(first: str, second: str) -> bool:
    """Whether a starter composes with the one before it (Hangul; some Indic vowels)."""
    return second > "\u1100" and len(unicodedata.normalize("NFC", first + second)) == 1
