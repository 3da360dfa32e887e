"""Names that only their place in a clause tells: 'trao Bằng khen cho | tàu SINOVA', '| Novaterra | nhận Bằng khen'.

The composers know names by their parts. Here the verb of an award says that a name must stand, whatever it is made of.
"""

from collections.abc import Sequence

import regex

from kg.extraction.bodies import Body
from kg.extraction.bodies.foreign import COUNTRIES
from kg.extraction.giving_slots import givers
from kg.extraction.lexicon import data
from kg.extraction.listed_names import names
from kg.extraction.model_slots import groups
from kg.extraction.people import Person
from kg.extraction.row import Row
from kg.extraction.surnames import SURNAMES
from kg.extraction.tokens import Token
from kg.language.normal import Normal
from kg.language.syllables import is_syllable

_WORDS, _NAMES = data("recipients"), data("names")
_THINGS, _TITLES = frozenset(_WORDS["things"]), frozenset(_WORDS["before_names"])
_ADVERBS = frozenset(_WORDS["adverbs"])
_FIRM_WORDS = frozenset(_NAMES["firm_words"].split())
_PLAIN = regex.compile(r"\p{Lu}\p{Ll}+")
TELLING = frozenset(["AWARD", "COMMEND", "REWARD"])
LISTING = frozenset(["PERSON", "COMMA", "C"])
_BEGINNINGS = frozenset(["START", "COMMA", "DOT", "SEMI", "DATE", "COLON", "AND"])
_LEADING = frozenset(["BELONG", "TO", "OF"])
_RECEIVING = frozenset(["PASSIVE", "RECEIVE"])
_LED = frozenset(["TITLE", "HONORIFIC", "RANK"])
_IN_NAMES = frozenset(
    [
        "C",
        "POST",
        "FIELD",
        "NAMED",
        "TITLE",
        "HONORIFIC",
        "PROVINCE",
        "COUNTRY",
        "LEVEL",
        "TERRITORIAL",
        "GRADE",
        "TRUONG",
    ]
)
_ENDS = frozenset(
    [
        "END",
        "DOT",
        "COMMA",
        "SEMI",
        "AND",
        "W",
        "LPAR",
        "DATE",
        "AWARD",
        "MONEY",
        "BY",
        "N",
        "AUX",
        "PASSIVE",
        "RECEIVE",
    ]
)
_BREAKS = frozenset(["COMMA", "SEMI", "DOT", "RECEIVE"])
_TITLE = 3  # chunks of a title
_STATES = frozenset([*COUNTRIES, "Việt Nam"])
_FAR = 9  # chunks between the verb and its award
_LONGEST = 6  # words of a name
_BRANCH = "chi nhánh"  # 'Agribank | chi nhánh | Gia Lai'


def compose(text: Normal, tokens: list[Token]) -> list[Token]:
    """The row with a PERSON or BODY where the verb of an award wants a name and nobody has read one.

    Rows that tell of no award are given back as they are.
    """
    kinds = {token.kind for token in tokens}
    if kinds.isdisjoint(TELLING):
        return tokens
    row = Row(text, tokens)
    found: dict[int, tuple[int, Token]] = {
        first: (end, token) for first, end, token in (*givers(row), *names(row), *groups(row))
    }
    for at, token in enumerate(tokens):
        slot = None
        if token.kind in _LEADING and _leads_to_who_receives(row, at):
            slot = _object(row, at + 1)
        elif (token.kind in _RECEIVING and _award_follows(row, at)) or _is_one_of_receivers(row, at):
            slot = _subject(row, at - 1)
        if slot is not None:
            found[slot[0]] = slot[1], slot[2]
    return _with(row, found) if found else tokens


def listed(text: Normal, tokens: list[Token]) -> list[Token]:
    """The row of a sentence that tells of no award, with the unknown names of its lists of people."""
    row = Row(text, tokens)
    found = {first: (end, token) for first, end, token in names(row)}
    return _with(row, found) if found else tokens


def _with(row: Row, found: dict[int, tuple[int, Token]]) -> list[Token]:
    """The row with the chunks found in place of those that they are made of."""
    out: list[Token] = []
    at = 0
    while at < row.size:
        end, token = found.get(at, (at + 1, row.tokens[at]))
        out.append(token)
        at = end
    return out


def _of_an_award(row: Row, to: int) -> bool:
    """'trao | Bằng khen | cho', 'trao cho … | Bằng khen'."""
    near = range(max(to - _FAR, 0), min(to + _FAR, row.size))
    return any(row.kind(i) == "AWARD" for i in near)


def _leads_to_who_receives(row: Row, at: int) -> bool:
    match row.kind(at):
        case "BELONG":
            return True
        case "TO":
            return _of_an_award(row, at)
        case "OF":
            return _of_a_reception(row, at)
    return False


def _of_a_reception(row: Row, of: int) -> bool:
    """'lễ đón nhận Huân chương Lao động hạng Ba | của | Vietjet'."""
    award = next((i for i in range(of - 1, max(of - 4, -1), -1) if row.kind(i) == "AWARD"), None)
    return award is not None and row.kind(award - 1) == "RECEIVE" and row.kind(award - 2) == "EVENT"


def _award_follows(row: Row, verb: int) -> bool:
    kinds = [row.kind(i) for i in range(verb + 1, min(verb + 1 + _FAR, row.size))]
    if "AWARD" not in kinds:
        commended = kinds[: kinds.index("COMMEND")] if "COMMEND" in kinds else ["DOT"]
        return row.kind(verb) == "PASSIVE" and _BREAKS.isdisjoint(commended)
    before = kinds[: kinds.index("AWARD")]
    return _BREAKS.isdisjoint(before) and ("GIVE" in before or "HAND" in before or row.kind(verb) == "RECEIVE")


def _is_one_of_receivers(row: Row, at: int) -> bool:
    """'A | là một trong | 9 doanh nghiệp được nhận …'."""
    near = range(at + 1, min(at + _LONGEST, row.size)) if row.kind(at) == "ONE_OF" else ()
    verb = next((i for i in near if row.kind(i) in _RECEIVING), None)
    return verb is not None and _award_follows(row, verb)


def _object(row: Row, first: int) -> tuple[int, int, Token] | None:
    """The name after 'cho', with the noun before it that belongs to it."""
    begin = first
    while (
        row.small(begin)
        and row.kind(begin) in ("W", "TITLE", "HONORIFIC", "RANK", "NAMED", "FIELD")
        and begin - first < 4
    ):
        begin += 1
    end = _run(row, begin)
    if end == begin or row.kind(end) not in _ENDS:
        return None
    lead = row.span(first, begin - 1).lower() if begin > first else ""
    led = begin > first and (row.kind(begin - 1) in _LED or lead in _TITLES)
    if lead and not led and lead not in _THINGS:
        return None
    end = _past_number(row, end) if lead in _THINGS else end
    token = _named(row, first, begin, end, led=led, thing=lead in _THINGS)
    return (first, end, token) if token is not None else None


def _past_number(row: Row, at: int) -> int:
    """'tàu CSB | 8004', 'tàu cá KH | 96117 TS': past the number that a thing is known by."""
    if row.kind(at) != "N":
        return at
    letters = row.written(at + 1)
    return at + 2 if letters.isalpha() and letters.isupper() else at + 1


def _subject(row: Row, last: int) -> tuple[int, int, Token] | None:
    """The name that ends before 'được' or 'nhận' at the beginning of a clause."""
    while row.kind(last) == "AUX" or (row.kind(last) == "W" and row.low(last) in _ADVERBS):
        last -= 1
    first = last
    while first >= 0 and (_is_name_word(row, first) or row.low(first) == _BRANCH) and last - first < _LONGEST:
        first -= 1
    first += 1
    if first > last:
        return None
    lead = _lead(row, first)
    led = lead > 0
    if not led and row.kind(first - 1) not in _BEGINNINGS:
        return None
    alone = first == last and is_syllable(row.written(first))
    at_start = row.kind(first - 1) == "START" and is_syllable(row.written(first)) and row.written(first) not in SURNAMES
    if alone or (
        at_start and not led
    ):  # 'Riêng Novaland': the first word of a sentence is no part of the name for sure
        return None
    begin = first - lead
    sure = led or (_begins_a_clause(row, first) and _looks_like_a_name(row.span(first, last).split()))
    token = _named(row, begin, first, last + 1, led=sure, thing=False)
    return (begin, last + 1, token) if token is not None else None


def _begins_a_clause(row: Row, at: int) -> bool:
    """'Năm 2017 | A …', 'nhờ thành tích này, | A …', but not 'ông B, Thanh Xuân, | Tân Phú'."""
    before = row.kind(at - 1)
    return before == "DATE" or (before == "COMMA" and row.kind(at - 2) in ("W", "DATE", "N", "EVENT"))


def _lead(row: Row, first: int) -> int:
    """How many chunks before a name are its title: 'nhà thiết kế | Nhật Dũng'."""
    if row.kind(first - 1) in _LED:
        return 1
    longest = min(_TITLE, first)
    return next((n for n in range(longest, 0, -1) if row.span(first - n, first - 1).lower() in _TITLES), 0)


def _looks_like_a_name(words: Sequence[str]) -> bool:
    """'Năm 2017, | Huyền My | nhận …': two or three syllables, each with its capital."""
    return 2 <= len(words) <= 3 and all(_PLAIN.fullmatch(word) and is_syllable(word) for word in words)


def _run(row: Row, at: int) -> int:
    """Past the capitalised words that begin at a place, joined by nothing, a hyphen or '&'."""
    end = at
    while end < row.size and end - at < _LONGEST:
        joined = row.kind(end) in ("DASH", "AMP") and end > at and _is_name_word(row, end + 1)
        if not _is_name_word(row, end) and not joined:
            break
        end += 1
    return end


def _is_name_word(row: Row, at: int) -> bool:
    return row.kind(at) in _IN_NAMES and row.written(at)[:1].isupper()


def _named(row: Row, first: int, begin: int, end: int, *, led: bool, thing: bool) -> Token | None:
    """A PERSON where a title leads it or it looks like one, else a BODY; None where neither is likely."""
    start, stop = row.tokens[first].start, row.tokens[end - 1].end
    words = row.span(begin, end - 1).split()
    if led or (not thing and _is_person(words)):
        if len(words) < 2 and (is_syllable(words[0]) or any(map(str.isdigit, words[0]))):
            return None  # 'phi công L39'
        if row.span(begin, end - 1) in _STATES:
            return None  # 'học sinh | Việt Nam'
        return Token("PERSON", start, stop, _person(row, first, begin, end, " ".join(words), led=led))
    if not thing and all(map(is_syllable, words)):
        return None
    if not thing and row.kind(begin) != "C":
        return None
    name = row.span(first, end - 1)
    name = name[0].upper() + name[1:]
    return Token("BODY", start, stop, Body(name, name, "named", start=start, end=stop))


def _is_person(words: Sequence[str]) -> bool:
    if not 2 <= len(words) <= 4 or not all(_PLAIN.fullmatch(word) for word in words):
        return False
    if all(map(is_syllable, words)):
        return words[0] in SURNAMES
    return not any(is_syllable(w) for w in words) and not any(w.lower() in _FIRM_WORDS for w in words)


def _person(row: Row, first: int, begin: int, end: int, name: str, *, led: bool) -> Person:
    head = row.span(first, begin - 1).lower() if led and begin > first else None
    return Person(
        name,
        head=head,
        name_start=row.tokens[begin].start,
        name_end=row.tokens[end - 1].end,
        start=row.tokens[first].start,
        end=row.tokens[end - 1].end,
    )
