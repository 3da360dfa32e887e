"""Movements: the named campaigns that a document tells of."""

from collections.abc import Iterator, Mapping, Sequence

import regex

from kg.extraction.drafts import Sentence
from kg.extraction.lexicon import data
from kg.extraction.settling.citing import Cite, Expand
from kg.extraction.settling.context import Context
from kg.extraction.tokens import Token
from kg.facts import Movement
from kg.language.normal import Normal, spelling

_WORDS: dict[str, list[str]] = data("movements")
_END_OF_NAME = regex.compile(r"\s*(?:(?:" + "|".join(_WORDS["name_ends"]) + r")\b|[,;.(])")
_YEARS_OF_NAME = regex.compile(r"\s*\((?=(?:19|20)\d\d\s*-)")
_HEAD = regex.compile(r"\b(?:phong trào|cuộc vận động)(?: thi đua)?")
_QUOTED = regex.compile(r"\s*\"\s*([^\"]{2,120}?)\s*\"")
_SHORTEST, _LONGEST = 5, 20  # words of a name that no vocabulary knows
_INSIDE_HEAD = frozenset(_WORDS["inside_head"])
_BEFORE_NAME = frozenset(_WORDS["before_name"])
_NO_MOVEMENT = tuple(_WORDS["no_movement"])
_LISTING = regex.compile(r"(?:\b(?:" + "|".join(_WORDS["listing"]) + r")|:)\s*$")
_OTHERS = regex.compile(r"[.;]\s|\b(?:" + "|".join(_WORDS["list_of_others"]) + r")\b")
_FAR = 25  # chunks between 'các phong trào …' and 'trong đó có "A"'
_EVENT_HEADS = regex.compile(r"\b(?:" + "|".join(_WORDS["event_heads"]) + r")\s*$")

_NAMING = frozenset(["GROUP", "MOVEMENT", "MOVEMENT_HEAD", "QUOTED"])
_SHORT = frozenset(["C", "EVENT"])  # 'Ngày hội | TDBVANTQ'
_MAY_NAME = frozenset(["GROUP", "MOVEMENT", "MOVEMENT_HEAD", "QUOTED", "C"])  # chunks that may name a movement

Names = Mapping[str, tuple[str, str]]  # by what a text writes in lower case: name and notation
Mention = tuple[int, int, str, str | None]  # (start, end, name, notation of the concept)


def movement_mentions(context: Context, sentence: Sentence, known: Names) -> Iterator[Mention]:
    """Each movement that a sentence names."""
    row, text = sentence.row, context.text
    if sentence.kinds.isdisjoint(_NAMING) and not sentence.kinds >= _SHORT:
        return
    for i, token in enumerate(row):
        if token.kind not in _MAY_NAME:
            continue
        if token.kind in ("GROUP", "QUOTED"):
            yield from _described_by(text, token.start, token.end, row[-1].end, known)
        if token.kind == "MOVEMENT" and _is_named(text, row[i - 1] if i else None, token) and not _is_age(text, row, i):
            yield token.start, token.end, token.value[0], token.value[1]
        elif token.kind == "MOVEMENT_HEAD":
            yield from _after_head(row, i, text, known)
        elif token.kind == "QUOTED" and i and row[i - 1].kind == "EVENT" and row[i - 1].value == "Ngày hội":
            yield from _festival(text, token, known)
        elif token.kind == "C" and i and row[i - 1].kind == "EVENT":
            yield from _short(text, token, known)


def _is_named(text: Normal, before: Token | None, token: Token) -> bool:
    """'phong trào TDBVANTQ', 'Ngày hội Toàn dân …'; the words of a name elsewhere are a goal ('vì an ninh Tổ quốc')."""
    if text.lower.startswith(("phong trào", "cuộc vận động"), token.start):
        return True
    if before is None:
        return False
    festival = before.kind == "EVENT" and before.value == "Ngày hội"
    return before.kind == "MOVEMENT_HEAD" or festival or text.lower[before.start : before.end] in _BEFORE_NAME


def _is_age(text: Normal, row: list[Token], at: int) -> bool:
    """'kỷ niệm … 19 năm Ngày hội Toàn dân …': an anniversary of the festival."""
    if at < 3 or row[at - 1].kind != "EVENT" or row[at - 3].kind != "N":
        return False
    return text.lower[row[at - 2].start : row[at - 1].start].strip() == "năm"


def _described_by(text: Normal, start: int, end: int, limit: int, known: Names) -> Iterator[Mention]:
    """'đơn vị dẫn đầu phong trào "…"', 'điển hình trong phong trào TDBVANTQ': named in what describes recipients."""
    for head in _HEAD.finditer(text.lower, start, end):
        quoted = _QUOTED.match(text.text, head.end(), limit)
        if quoted is not None:
            yield *quoted.span(1), *_known(quoted[1], known)
            continue
        stop = _END_OF_NAME.search(text.text, head.end() + 1, limit)
        last = stop.start() if stop else limit
        first = head.end() + 1
        words = text.lower[first:last].strip(" .").split(" ")
        for count in range(len(words), 0, -1):  # '… bảo vệ an ninh Tổ quốc | trong công chức'
            written = " ".join(words[:count])
            found = known.get(written) or known.get(f"phong trào {written}")
            if found is not None:
                yield first, first + len(written), found[0], found[1]
                break


def _short(text: Normal, token: Token, known: Names) -> Iterator[Mention]:
    """'Ngày hội TDBVANTQ': a short form that is known after 'phong trào'."""
    written = text.lower[token.start : token.end]
    found = known.get(written) or known.get(f"phong trào {written}")
    if found is not None:
        yield token.start, token.end, found[0], found[1]


def _festival(text: Normal, token: Token, known: Names) -> Iterator[Mention]:
    """'Ngày hội "Toàn dân …"': the festival of a movement that the vocabulary knows."""
    begin, end = token.value
    name, concept = _known(text.text[begin:end], known)
    if concept is not None:
        yield begin, end, name, concept


def _after_head(row: list[Token], at: int, text: Normal, known: Names) -> Iterator[Mention]:
    end = at + 1
    while end < len(row) and (row[end].kind == "COLON" or text.lower[row[end].start : row[end].end] in _INSIDE_HEAD):
        end += 1
    end = _listed_later(row, end, text) or end
    listed = end > at + 1 or "các" in text.lower[row[at].start : row[at].end]
    while end < len(row) and row[end].kind == "QUOTED":
        begin, finish = row[end].value
        yield begin, finish, *_known(text.text[begin:finish], known)
        end += 1
        if not listed:
            return
        while end < len(row) and row[end].kind in ("COMMA", "AND", "SEMI"):
            end += 1
    if end == at + 1 and end < len(row) and text.text[row[end].start].isupper():
        yield from _unquoted(row[end].start, row[-1].end, row[end].end, text, known)


def _listed_later(row: list[Token], at: int, text: Normal) -> int | None:
    """'những phong trào đang được triển khai, trong đó có "A", "B"': where the first name stands."""
    quoted = next((i for i in range(at, min(at + _FAR, len(row))) if row[i].kind == "QUOTED"), None)
    if quoted is None or quoted == at:
        return None
    between = text.lower[row[at].start : row[quoted].start]
    return quoted if _LISTING.search(between) and not _OTHERS.search(between) else None


def _unquoted(start: int, end: int, first: int, text: Normal, known: Names) -> Iterator[Mention]:
    """A name without quotes: one that the vocabulary knows, or a long one that its years end ('… (2008 - 2018)')."""
    stop = _END_OF_NAME.search(text.text, first, end)
    limit = stop.start() if stop else end
    name = text.text[start:limit].strip(" .")
    if name.lower() in known:
        yield start, limit, *_known(name, known)
        return
    years = _YEARS_OF_NAME.search(text.text, start, end)
    if years is not None and _SHORTEST <= len(text.text[start : years.start()].split()) <= _LONGEST:
        yield start, years.start(), *_known(text.text[start : years.start()], known)


def quoted_names(context: Context, sentence: Sentence) -> Iterator[Mention]:
    """The quoted names of a sentence, as movements would be named."""
    for token in sentence.row if "QUOTED" in sentence.kinds else ():
        if token.kind == "QUOTED":
            begin, finish = token.value
            name, concept = _known(context.text.text[begin:finish], {})
            yield begin, finish, name, concept


def names_an_event(low: str, token: Token) -> bool:
    """'Ngày hội Toàn dân …': the movement's name is that of its festival."""
    return _EVENT_HEADS.search(low, max(0, token.start - 20), token.start) is not None


def _known(name: str, known: Names) -> tuple[str, str | None]:
    clean = " ".join(spelling(name).strip(" .,").split())
    found = known.get(clean.lower())
    return found if found is not None else (clean[:1].upper() + clean[1:], None)


def movements(
    context: Context, sentences: Sequence[Sentence], known: Names, evidence: Cite, expand: Expand
) -> list[Movement]:
    """The movements of a document, in order; one entry a name."""
    out: dict[str, Movement] = {}
    for sentence in sentences:
        if sentence.zone == "boilerplate":
            continue
        for start, end, name, concept in movement_mentions(context, sentence, known):
            full = expand(name, context.defined)
            told = concept is not None or not any(words in full.lower() for words in _NO_MOVEMENT)
            if full.lower() not in out and told:
                out[full.lower()] = Movement((evidence(sentence, start, end, "movement"),), full, concept)
    return list(out.values())
