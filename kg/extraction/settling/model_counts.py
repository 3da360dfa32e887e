"""How many there are of a model, told after its name or in a later sentence."""

from collections.abc import Iterable

import regex

from kg.extraction.settling import model_words as words
from kg.extraction.settling.model_names import Named, number
from kg.language.normal import Normal, spelling

_CLAUSE = regex.compile(r"[;\"\n]|\.\s|\.{2,}|…")
_OTHER_FIRST = regex.compile(r"\b(?:với|có|gồm)\s+(?:\p{L}+\s+)?\d")  # 'với 196 mắt camera ở 12 tuyến đường' counts cameras
_NEXT = 160  # characters of the next sentence that still count the model before it
_RESUMED = regex.compile(rf"\s*\.?\s*(?:[^.\n\"]{{0,60}}?\b)?(?:{words.HEAD}(?: này| trên| đó)?|đến nay|hiện nay|hiện|từ [^.\"\n]{{3,30}})\b[^.\"\n]*")


def after(text: Normal, named: Named, end: int) -> tuple[int, int, int] | None:
    """The number after a name, in its own clause: '(15 tổ)', 'với 23 tổ', 'được nhân rộng ra 61 chi hội'."""
    low = text.lower
    stop = _CLAUSE.search(low, named.end, end)
    limit = stop.start() if stop is not None else end
    found = words.AMONG.match(low, named.end, limit)
    if found is not None and found["word"] is not None and found["word"] not in named.name.lower().split():
        found = None  # '(120 hộ)' tells who takes part
    if found is None:
        found = next((f for f in (words.SPREAD.search(low, named.end, limit), words.HAVING.search(low, named.end, limit)) if f is not None and _counts(named, f) and not _OTHER_FIRST.search(low, named.end, f.start())), None)
    count = number(found["count"]) if found is not None else None
    return (count, found.start("count"), found.end()) if count is not None and found is not None else None


def next_sentence(text: Normal, named: Named, end: int) -> tuple[int, int, int] | None:
    """'Đến nay, mô hình đã được nhân rộng ra 14 ấp': counted in the sentence after the one that names it."""
    low = text.lower
    stop = regex.compile(r"\.\s+").search(low, named.end, end)
    if stop is None or '"' in low[named.end : stop.start()]:
        return None
    resumed = _RESUMED.match(low, stop.end(), min(end, stop.end() + _NEXT))
    if resumed is None:
        return None
    for pattern in (words.SPREAD, words.HAVING):
        found = pattern.search(low, *resumed.span())
        if found is not None and _counts(named, found):
            count = number(found["count"])
            return (count, found.start("count"), found.end()) if count is not None else None
    return None


def _counts(named: Named, found: "regex.Match[str]") -> bool:
    """Whether what is counted is the model: a place that has it, 'mô hình', or the noun that its name begins with."""
    noun = found["noun"]
    name = named.name.lower()
    return noun is None or noun in words.WORDS["heads"] or name.startswith(noun) or noun in words.WORDS["kinds"]


def by_noun(text: Normal, name: str, spans: Iterable[tuple[int, int]]) -> tuple[int, int, int] | None:
    """'mô hình "Tiếng kẻng an ninh" … cả xã có 16 điểm kẻng': counted by a word of its name."""
    own = [w for w in spelling(name).lower().split() if len(w) > 2 and w not in words.COMMON and w.isalpha()]
    if not own:
        return None
    pattern = regex.compile(words.BY_NOUN.replace("{words}", "|".join(own)))
    for start, end in spans:
        found = pattern.search(text.lower, start, end)
        count = number(found["count"]) if found is not None else None
        if found is not None and count is not None:
            return count, found.start(), found.end()
    return None
