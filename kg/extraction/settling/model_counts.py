"""How many there are of a model, told after its name or in a later sentence."""

from collections.abc import Iterable

import regex

from kg.extraction.drafts import Sentence
from kg.extraction.settling import model_words as words
from kg.extraction.settling.model_names import Named, number
from kg.language.normal import Normal, spelling

_CLAUSE = regex.compile(r"[;\"\n]|\.\s|\.{2,}|…")
_OTHER_FIRST = regex.compile(
    r"\b(?:với|có|gồm)\s+(?:\p{L}+\s+)?\d"
)  # 'với 196 mắt camera ở 12 tuyến đường' counts cameras
_BARE = regex.compile(rf"\s*\(\s*(?!(?:19|20)\d\d\b){words.COUNT}\s*\)")
_SENTENCES = 2  # after the one that names a model, which may still count it
_SENTENCE = regex.compile(r"\.\s+(?!\.)")
_AGAIN = regex.compile(words.HEAD + r"(?!\s*[\":])")


def after(text: Normal, named: Named, end: int, listed: bool) -> tuple[int, int, int] | None:
    """The number after a name, in its own clause: '(15 tổ)', 'với 23 tổ', 'được nhân rộng ra 61 chi hội'."""
    low = text.lower
    stop = _CLAUSE.search(low, named.end, end)
    limit = stop.start() if stop is not None else end
    found = words.AMONG.match(low, named.end, limit)
    if found is None:
        found = _BARE.match(low, named.end, limit)
    elif found["word"] is not None and found["word"] not in named.name.lower().split():
        found = None  # '(120 hộ)' tells who takes part
    if found is None:
        patterns = (
            (words.HAVING,) if listed else (words.SPREAD, words.HAVING)
        )  # '"A", "B" được nhân rộng ra 12 bản': all of them
        told = (p.search(low, named.end, limit) for p in patterns)
        found = next(
            (
                f
                for f in told
                if f is not None and _counts(named, f) and not _OTHER_FIRST.search(low, named.end, f.start())
            ),
            None,
        )
    count = number(found["count"]) if found is not None else None
    return (count, found.start("count"), found.end()) if count is not None and found is not None else None


def later(text: Normal, named: Named, end: int) -> tuple[int, int, int] | None:
    """'Đến nay, mô hình đã được nhân rộng ra 14 ấp', 'Toàn xã có 12 tổ': counted in the next sentences."""
    low = text.lower
    stop = _SENTENCE.search(low, named.end, end)
    for _ in range(_SENTENCES):
        if stop is None or '"' in low[named.end : stop.start()]:
            return None
        following = _SENTENCE.search(low, stop.end(), end)
        found = _resumed(low, named, stop.end(), following.start() if following is not None else end)
        count = number(found["count"]) if found is not None else None
        if found is not None and count is not None:
            return count, found.start("count"), found.end()
        stop = following
    return None


def _resumed(low: str, named: Named, start: int, end: int) -> "regex.Match[str] | None":
    """The number in a sentence that speaks of the model again, by 'mô hình' or by the noun of its name."""
    has = words.HAS_IT.search(low, start, end)
    if has is not None:
        return has
    told = [f for pattern in (words.SPREAD, words.HAVING) for f in pattern.finditer(low, start, end)]
    own = (f for f in told if f["noun"] is not None and named.name.lower().startswith(f"{f['noun']} "))
    again = _AGAIN.search(low, start, end) is not None
    return next(own, None) or next((f for f in told if again and _counts(named, f)), None)


def _counts(named: Named, found: "regex.Match[str]") -> bool:
    """Whether what is counted is the model: a place that has it, 'mô hình', or the noun that its name begins with."""
    noun = found["noun"]
    name = named.name.lower()
    return noun is None or noun in words.WORDS["heads"] or name.startswith(noun) or noun in words.WORDS["kinds"]


def again(text: Normal, name: str, passages: Iterable[Sentence]) -> tuple[int, int, int] | None:
    """'"Bến cá bình yên" nay có mặt ở 9 bến': counted where a name stands again in quotes, without 'mô hình'."""
    quoted = f'"{spelling(name)}"'
    for passage in passages:
        at = text.text.find(quoted, passage.start, passage.end)
        alone = text.text.count('"', passage.start, passage.end) == 2
        told = after(text, Named(at, at + len(quoted), name), passage.end, not alone) if at >= 0 else None
        if told is not None and not words.is_wanted(text.lower, told[1]):
            return told
    return None


def of_the_only_one(text: Normal, name: str, passages: Iterable[Sentence]) -> tuple[int, int, int] | None:
    """'… đến nay mô hình được nhân rộng ra 187 xóm': 'mô hình' alone, where the document tells of no other."""
    named = Named(0, 0, name)
    for passage in passages:
        found = _resumed(text.lower, named, passage.start, passage.end) if passage.zone != "title" else None
        count = number(found["count"]) if found is not None else None
        if found is None or count is None or found.groupdict().get("noun") in words.WORDS["heads"]:
            continue  # '163 mô hình' are those of all kinds
        if not words.is_wanted(text.lower, found.start("count")):
            return count, found.start("count"), found.end()
    return None


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
