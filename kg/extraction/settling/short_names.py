"""Short mentions of what the document names in full: 'Chapman', 'Hải đã được …', 'TPBank' as chunks of their own."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import regex

from kg.extraction.bodies import Body
from kg.extraction.bodies.foreign import COUNTRIES
from kg.extraction.bodies.words import COMPANY_WORDS
from kg.extraction.drafts import Sentence
from kg.extraction.lexicon import data
from kg.extraction.people import Person
from kg.extraction.pronouns import ADVERBS
from kg.extraction.tokens import Token
from kg.language.normal import Normal, words_end
from kg.language.syllables import is_syllable

_ALIAS = regex.compile(
    r"\s*\((?:(?:sau đây )?gọi tắt là |viết tắt là )?(?:[^()]{3,60}? - )?"
    r"(\p{Lu}[\p{L}\d&\-]{1,14}(?: \p{Lu}[\p{L}\d]{1,11})?)\)"
)
_NOT_THE_PERSON = tuple(data("names")["not_the_person"])
_CLAUSE_START = ("START", "COMMA", "SEMI", "COLON", "DOT", "DATE")
_PREDICATES = ("PASSIVE", "RECEIVE", "AUX")
_BEFORE_TWO = (*_CLAUSE_START, "TO", "AND", "QUOTED", "HONORIFIC")
_NAMED = ("named", "field")
_WITH_BODIES = frozenset(["BODY", "OFFICE", "PERSON"])
_LISTED = ("COMMA", "AND")
_DOES = frozenset(data("names")["does"])


def aliases(text: Normal, sentences: Sequence[Sentence]) -> dict[str, Body]:
    """'Ngân hàng TMCP Tiên Phong (TPBank)': what a short name in brackets, or the bare proper name, stands for."""
    out: dict[str, Body] = {}
    for sentence in sentences:
        if sentence.kinds.isdisjoint(_WITH_BODIES):
            continue
        for token in [_as_body(token) for token in sentence.row if token.kind in _WITH_BODIES]:
            if token.kind != "BODY" or not (token.value.type in _NAMED or token.value.name.endswith(" Việt Nam")):
                continue
            if token.value.bare or token.value.parent is not None:
                continue
            inside = text.text.rfind("(", token.start, token.end)
            if inside < 0 and token.value.end < token.end:
                inside = token.value.end
            found = _ALIAS.match(text.text, inside if inside >= 0 else token.end)
            # '(Nga)', '(Hà Nội)' are places
            if found is not None and found[1] not in COUNTRIES and (inside >= 0 or _is_plain(sentence, found.start(1))):
                out.setdefault(found[1], token.value)
            proper = _proper_name(token.value)
            if proper is not None:
                out.setdefault(proper, token.value)
    return out


def _as_body(token: Token) -> Token:
    """The body of a post or of a person's last post, as a chunk: 'Giám đốc | Cục X (ABC)'."""
    office = token.value if token.kind == "OFFICE" else None
    if token.kind == "PERSON":
        office = next((o for o in reversed(token.value.offices) if o.body is not None), None)
    if office is None or office.body is None or office.body.start < 0:
        return token
    return Token("BODY", office.body.start, max(token.end, office.body.end), office.body)


def _is_plain(sentence: Sentence, start: int) -> bool:
    return any(token.start == start and token.kind == "C" for token in sentence.row)


def _proper_name(body: Body) -> str | None:
    """'Nhật Cường' of 'Công ty Thương mại Nhật Cường': two or three words that name no trade."""
    if body.type != "named" or body.place or body.head not in ("Công ty", "Tập đoàn", "Ngân hàng"):
        return None
    words = body.name.removeprefix(body.head).split()
    tail: list[str] = []
    while words and words[-1][0].isupper() and words[-1].isalnum() and words[-1].lower() not in COMPANY_WORDS:
        tail.insert(0, words.pop())
    return " ".join(tail) if words and 2 <= len(tail) <= 3 else None


def shorten(text: Normal, sentences: Sequence[Sentence], known: Mapping[str, Body]) -> None:
    """Put PERSON and BODY chunks in place of short mentions."""
    people = _people(sentences)
    if not known and not people:
        return
    for sentence in sentences:
        row = sentence.row
        out: list[Token] = []
        done = 0
        for at in [at for at, token in enumerate(row) if token.kind == "C"] if "C" in sentence.kinds else ():
            if at and row[at - 1].kind == "C":
                continue  # within a run of capitalised words
            end = _run(row, at)
            token = _body(text, row, at, end, known) or _person(text, row, at, end, people)
            if token is not None:
                out += [*row[done:at], token]
                done = end
        if done:
            sentence.renew(out + row[done:])


def _run(row: Sequence[Token], at: int) -> int:
    end = at
    while end < len(row) and row[end].kind == "C":
        end += 1
    return end


def _body(text: Normal, row: Sequence[Token], at: int, end: int, known: Mapping[str, Body]) -> Token | None:
    start, stop = row[at].start, row[end - 1].end
    body = known.get(text.text[start:stop])
    if body is None or start <= body.end + 2 or (at and row[at - 1].kind in ("LPAR", "FIELD", "NAMED")):
        return None
    return Token("BODY", start, stop, replace(body, start=start, end=stop))


def _people(sentences: Sequence[Sentence]) -> dict[str, list[Person]]:
    """Who is named in full, by the last word of the name; of a foreign name by the first one too."""
    out: dict[str, list[Person]] = {}
    for sentence in sentences:
        for token in sentence.row if "PERSON" in sentence.kinds else ():
            if token.kind != "PERSON" or " " not in token.value.name:
                continue
            first, *_, last = token.value.name.split()
            for word in (last,) if is_syllable(first) else (last, first):  # 'Hải'; 'Novak' or 'Peter'
                same = out.setdefault(word, [])
                if all(p.name != token.value.name for p in same):
                    same.append(token.value)
    return out


def _two_words(text: Normal, row: Sequence[Token], at: int, people: Mapping[str, list[Person]]) -> Token | None:
    """'Minh Châu' of 'Nguyễn Minh Châu', where the text has named just one such person."""
    start, stop = row[at].start, row[at + 1].end
    words = text.text[start:stop]
    named = [p for p in people.get(words.rsplit(" ", 1)[-1], ()) if p.name.endswith(f" {words}")]
    if len(named) != 1 or named[0].start > start or (at and row[at - 1].kind not in _BEFORE_TWO):
        return None
    return Token("PERSON", start, stop, Person(named[0].name, name_start=start, name_end=stop, start=start, end=stop))


def _does(text: Normal, token: Token) -> bool:
    """'Hải | bị thương': what only somebody does or suffers."""
    return token.kind in ("W", "OTHER") and text.lower[token.start : token.end] in _DOES


def _is_listed(text: Normal, row: Sequence[Token], at: int, people: Mapping[str, list[Person]]) -> bool:
    """'Tám (từ trái), Lan và Sáu nhận …': whether the next or last name of a list is of one whom the text has named."""

    def names(i: int) -> bool:
        if not 0 <= i < len(row):
            return False
        return row[i].kind == "PERSON" or (row[i].kind == "C" and text.text[row[i].start : row[i].end] in people)

    after, before = _past_note(row, at + 1), at - 1
    if after < len(row) and row[after].kind in _LISTED and names(after + 1):
        return True
    if before >= 0 and row[before].kind == "RPAR":
        before = next((i for i in range(before, -1, -1) if row[i].kind == "LPAR"), 0) - 1
    if before < 0 or row[before].kind not in _LISTED:
        return False
    before -= 1
    if before >= 0 and row[before].kind == "RPAR":
        before = next((i for i in range(before, -1, -1) if row[i].kind == "LPAR"), 0) - 1
    return names(before)


def _past_note(row: Sequence[Token], at: int) -> int:
    """Past the bracket that opens at a place, if one does."""
    if at < len(row) and row[at].kind == "LPAR":
        return next((i + 1 for i in range(at, len(row)) if row[i].kind == "RPAR"), at)
    return at


def _person(text: Normal, row: Sequence[Token], at: int, end: int, people: Mapping[str, list[Person]]) -> Token | None:
    if end == at + 2:
        return _two_words(text, row, at, people)
    if end != at + 1:
        return None
    word = text.text[row[at].start : row[at].end]
    named = people.get(word, ())
    before = row[at - 1].kind if at else "START"
    if len(named) != 1 or (at and text.lower.endswith(_NOT_THE_PERSON, 0, words_end(text.lower, row[at].start))):
        return None
    full = named[0]
    if all(map(is_syllable, full.name.split())):  # a syllable is often another word: only where a person must stand
        while end < len(row) and row[end].kind == "W" and text.lower[row[end].start : row[end].end] in ADVERBS:
            end += 1  # 'Hải | luôn | đạt'
        end = _past_note(row, end)
        predicate = end < len(row) and (row[end].kind in _PREDICATES or _does(text, row[end]))
        stands = before == "TO" or (before in (*_CLAUSE_START, "W", "OF") and predicate)  # 'hành động của | Hải | được'
        stands = stands or _is_listed(text, row, at, people)
        nicknamed = before == "QUOTED" and (predicate or (at > 1 and row[at - 2].kind == "TO"))  # '"bầu" Hải'
        if not nicknamed and (not stands or full.start > row[at].start):
            return None
    elif before in ("FIELD", "NAMED", "LEVEL", "N"):
        return None
    start, stop = row[at].start, row[at].end
    return Token("PERSON", start, stop, Person(full.name, name_start=start, name_end=stop, start=start, end=stop))
