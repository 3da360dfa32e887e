"""Names of givers that no list holds, read from their place: 'được Thời báo Kinh tế trao', 'Pháp đã tặng'."""

from collections.abc import Iterator

from kg.extraction.bodies import Body
from kg.extraction.bodies.body import committee
from kg.extraction.bodies.foreign import COUNTRIES
from kg.extraction.lexicon import data
from kg.extraction.row import Row
from kg.extraction.surnames import SURNAMES
from kg.extraction.tokens import Token
from kg.language.syllables import is_syllable

_WORDS, _NAMES = data("recipients"), data("names")
_LEADS = frozenset([*_WORDS["things"], *_WORDS["givers"]])
_OF_PLACES = frozenset(_WORDS["givers_of_places"])
_ADVERBS = frozenset(_WORDS["adverbs"])
_SURNAMES = SURNAMES - frozenset(_NAMES["never_first"])
_VERBS = frozenset(["GIVE", "HAND", "COMMEND", "REWARD"])
_SKIPPED = frozenset(["AUX", "DECIDE"])
_AGENT = frozenset(["PASSIVE", "BY"])  # after these stands who gives, whatever it is called
_BEGINS = frozenset(["START", "COMMA", "SEMI", "DATE", "DOT"])
_WITHIN = frozenset("W AND DASH AMP N LEVEL POST C PROVINCE COUNTRY FIELD NAMED TERRITORIAL NAME OTHER".split())
_WHICH = "mà"  # 'huân chương mà Pháp đã trao'
_LONGEST = 8  # chunks
_PERSON = 4  # words of a person's name


def givers(row: Row) -> Iterator[tuple[int, int, Token]]:
    """The unknown names in front of verbs of giving: where each begins and ends, and its chunk."""
    for verb, token in enumerate(row.tokens):
        if token.kind not in _VERBS:
            continue
        last = verb - 1
        while row.kind(last) in _SKIPPED or (row.kind(last) == "W" and row.low(last) in _ADVERBS):
            last -= 1
        first = _first(row, last) if row.kind(last) != "BODY" else _of_a_place(row, last)
        if first is None or (token.kind in ("GIVE", "HAND") and not _of_an_award(row, verb)):
            continue
        start, end = row.tokens[first].start, row.tokens[last].end
        yield first, last + 1, Token("BODY", start, end, _body(row, first, last))


def _body(row: Row, first: int, last: int) -> Body:
    start, end = row.tokens[first].start, row.tokens[last].end
    if first == last and row.kind(first) == "PROVINCE" and row.tokens[first].value[0] != "Việt Nam":
        place, level = row.tokens[first].value  # 'được TP HCM tuyên dương'
        return committee(level, Body(level, level, "place", level, place, True), start, end)
    if row.kind(last) == "BODY":  # 'cảnh sát thành phố X, tỉnh Y': without the larger places
        town: Body = row.tokens[last].value
        end = row.tokens[last].start + len(f"{town.level} {town.place}") if town.containers else end
    name = " ".join(row.text.text[start:end].split())
    name = name[0].upper() + name[1:]
    return Body(name, name, "named", start=start, end=end)


def _of_a_place(row: Row, last: int) -> int | None:
    """'được | cảnh sát thành phố X | tặng': where the word for a body begins that stands before a place."""
    if row.tokens[last].value.type != "place":
        return None
    for size in (2, 3, 1):
        first = last - size
        if first >= 0 and row.span(first, last - 1).lower() in _OF_PLACES:
            agent = row.kind(first - 1) in _AGENT or row.kind(first - 1) in _BEGINS
            return first if agent else None
    return None


def _first(row: Row, last: int) -> int | None:
    """Where the name begins that ends at a place; None where there is none, or one that is a person's."""
    if row.kind(last) not in _WITHIN or row.kind(last) in ("AND", "DASH", "AMP"):
        return None
    first = last
    while last - first < _LONGEST and row.kind(first - 1) in _WITHIN and row.low(first - 1) != _WHICH:
        first -= 1
    before = first - 2 if row.kind(first - 1) == "SHELL" else first - 1  # 'được lãnh đạo | Taxi Bông Sen | tặng'
    agent = row.kind(before) in _AGENT or row.low(before) == _WHICH
    if not agent and row.kind(first - 1) not in _BEGINS:
        return None
    words = row.span(first, last).split()
    led = next((n for n in (3, 2, 1) if len(words) > n and " ".join(words[:n]).lower() in _LEADS), 0)
    if not words[led][0].isupper():
        return None
    if not led and words[0] in _SURNAMES and len(words) <= _PERSON and all(word[0].isupper() for word in words):
        return None
    if led or row.span(first, last) in COUNTRIES or (first == last and row.kind(first) == "PROVINCE"):
        return first
    if agent:
        return first if len(words) > 1 or not is_syllable(words[0]) else None
    return first if len(words) == 1 and not is_syllable(words[0]) else None


def _of_an_award(row: Row, verb: int) -> bool:
    """Whether an award follows a verb, or stands before 'do X trao tặng'."""
    near = range(max(verb - _LONGEST - 4, 0), min(verb + _LONGEST, row.size))
    return any(row.kind(i) == "AWARD" for i in near)
