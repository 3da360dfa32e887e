"""Names of people of other countries: NAME chunks, read before bodies are ('trung sĩ hải quân | John F. Finn')."""

from collections.abc import Iterator

import regex

from kg.extraction.lexicon import data
from kg.extraction.row import Row
from kg.extraction.tokens import Token
from kg.language.normal import Normal
from kg.language.syllables import is_syllable

_NAMES = data("names")
_GIVEN = frozenset(_NAMES["foreign_given"].split())
_PARTICLES = frozenset(_NAMES["foreign_particles"])
_SUFFIXES = frozenset(_NAMES["foreign_suffixes"])
_FIRM_WORDS = frozenset(_NAMES["firm_words"].split())
_THINGS = frozenset(_NAMES["named_after_people"])
BRANCHES = frozenset(_NAMES["branches"])
FORCES = frozenset(_NAMES["forces"])  # branches that are bodies
_COUNTRIES = frozenset(data("organisations")["countries_in_names"])
_LOW_COUNTRIES = frozenset(name.lower() for name in _COUNTRIES)
_ANNOUNCING = BRANCHES | _LOW_COUNTRIES
_LEADS = frozenset(["RANK", "TITLE", "HONORIFIC", "POST", "COUNTRY"])
_HEADS = frozenset(["NAMED", "FIELD", "TERRITORIAL", "LEVEL", "SLASH", "AMP"])
_MAY_BEGIN = frozenset(["C", "LEVEL"])
_MARKS = ("DOT", "DASH", "LEVEL")
_NUMERAL = regex.compile("[IVX]+")
_OF_STATES = frozenset(data("posts")["of_states"])
_NO_PARTS = frozenset(_NAMES["after_dashes"])
_OF_PLACES = frozenset(["bang", "hạt"])
_STARTS = frozenset(data("organisations")["sentence_starts"])
_MOST = 5  # words of such a name


def foreign_names(text: Normal, tokens: list[Token]) -> list[Token]:
    """The row with a NAME chunk for each name that only the spelling of other countries explains."""
    starts = list(_beginnings(text, tokens))
    if not starts:
        return tokens
    row = Row(text, tokens)
    out: list[Token] = []
    done = 0
    for at in starts:
        if at < done or not _may_begin(row, at):
            continue
        end = _end(row, at)
        out += tokens[done:at]
        done = at
        if end > at and _is_person(row, at, end, out):
            name = " ".join(row.span(at, end - 1).replace(" - ", "-").split())
            out.append(Token("NAME", tokens[at].start, tokens[end - 1].end, name))
            done = end
    return out + tokens[done:]


def _beginnings(text: Normal, tokens: list[Token]) -> Iterator[int]:
    """A quick look at each capital: a given name of another country; a rank, post, branch or country before it; or what
    no Vietnamese is called. A syllable must have an initial, a hyphen or a particle after it ('Park Hang-seo')."""
    low, written = text.lower, text.text
    row: Row | None = None
    for at in [at for at, token in enumerate(tokens) if token.kind in _MAY_BEGIN]:
        token, before = tokens[at], tokens[at - 1] if at else None
        if token.kind == "C":
            word = written[token.start : token.end]
            if word in _GIVEN:
                yield at
            else:
                row = row or Row(text, tokens)
                announced = before is not None and (
                    before.kind in _LEADS or low[before.start : before.end] in _ANNOUNCING
                )
                if not announced:
                    may_be = not is_syllable(word) and _is_described(row, at)
                else:
                    may_be = len(word) == 1 or not is_syllable(word) or _is_marked(row, at)
                if may_be:
                    yield at
        elif before is not None and before.kind in _LEADS:
            yield at


def _is_marked(row: Row, at: int) -> bool:
    """Whether the capitals that begin here are followed by what may go on with a name of another country."""
    while row.kind(at) == "C":
        at += 1
    return row.kind(at) in _MARKS or row.low(at) in _PARTICLES


def _is_described(row: Row, at: int) -> bool:
    """'Rita Katz, giám đốc …', 'Kate Tillerson, 64 tuổi, chủ tịch …': a post follows what no Vietnamese is called."""
    within = row.kind(at - 1) == "C" and row.low(at - 1) not in _STARTS
    if row.kind(at) != "C" or row.kind(at + 1) != "C" or within or is_syllable(row.written(at)):
        return False
    if row.low(at - 1) in _OF_PLACES:
        return False  # 'thượng nghị sĩ bang Zelda | Jane Roe, chủ tịch …'
    end = _end(row, at)
    if row.kind(end) != "COMMA" or any(is_syllable(row.written(i)) for i in range(at, end) if row.kind(i) == "C"):
        return False
    if row.kind(end + 1) == "N" and row.low(end + 2) == "tuổi" and row.kind(end + 3) == "COMMA":
        end += 3
    return row.kind(end + 1) in ("POST", "TRUONG", "FORMER")


def _apart(low: str, before: Token, row: Row, out: list[Token]) -> bool:
    """Whether a name can begin after a capitalised word: a country, a numeral, a compound, or what a post is of."""
    written = row.text.text[before.start : before.end]
    after_post = len(out) > 1 and out[-2].kind in ("POST", "TITLE", "RANK")
    return (
        " " in low or low in _STARTS or written in _COUNTRIES or _NUMERAL.fullmatch(written) is not None or after_post
    )


def _may_begin(row: Row, at: int) -> bool:
    if row.kind(at) == "LEVEL":  # 'tướng H.R. Hackett', where 'H.' is no district; not 'ngư dân | xã Ea Tul'
        return row.written(at)[0].isupper() and len(row.written(at)) == 2 and row.kind(at - 1) in _LEADS
    longer = row.kind(at + 1) == "C" and (
        row.kind(at + 2) == "C" or row.low(at + 2) in _PARTICLES or row.touches(at + 2)
    )
    short = row.written(at).isupper() and len(row.written(at)) > 2 and longer
    if short and not row.written(at + 1).isupper():
        return False  # 'Tổng thư ký | NATO | Jens Roe'
    return row.kind(at) == "C" and row.written(at) not in _COUNTRIES and row.kind(at - 1) not in ("DASH", "DOT")


def _end(row: Row, at: int) -> int:
    """Past the last of the name words, initials ('F.'), particles ('von') and hyphened parts ('Hang-seo')."""
    end = at
    while end < row.size and end - at < 3 * _MOST:
        if row.kind(end) == "C" and " " not in row.written(end):
            end += 1
            if row.kind(end) == "DOT" and row.touches(end) and _abbreviates(row, end):
                end += 1
        elif end > at and row.kind(end) == "LEVEL" and _is_initial(row, end) and _begins(row.written(at)):
            end += 1  # 'Joseph P. Kennedy', where 'P.' is no ward
        elif end == at and row.kind(end) == "LEVEL":
            end += 1
        elif end > at and row.kind(end) == "DASH" and _hyphen(row, at, end):
            end += 2
        elif end > at and row.low(end) in _PARTICLES and row.kind(end + 1) == "C":
            end += 1
        elif end > at and {row.low(end), row.low(end + 1)} <= _PARTICLES and row.kind(end + 2) == "C":
            end += 2  # 'Arnoud van den Berg'
        elif end > at and row.low(end) in _PARTICLES and row.kind(end + 1) == "DASH" and row.kind(end + 2) == "C":
            end += 2  # 'Bashar al - Assad'
        else:
            break
    return end


def _begins(word: str) -> bool:
    return word in _GIVEN or len(word) == 1 or not (is_syllable(word) or word.isupper())


def _is_initial(row: Row, at: int) -> bool:
    return len(row.written(at)) <= 2 and row.written(at)[0].isupper()


def _abbreviates(row: Row, dot: int) -> bool:
    """'F.' before another name word, 'Jr.': the full stop belongs to the name."""
    word = row.written(dot - 1)
    return (len(word) == 1 and row.kind(dot + 1) == "C") or (word in _SUFFIXES and dot + 1 < row.size)


def _hyphen(row: Row, at: int, dash: int) -> bool:
    """'Jean-Pierre', 'Park Hang - seo': a part that a hyphen ties to the one before it."""
    if row.kind(dash + 1) not in ("C", "W") or (row.kind(dash + 1) == "W" and row.low(dash + 1) in _NO_PARTS):
        return False
    if row.touches(dash) and row.touches(dash + 1):
        return True
    if row.kind(dash + 1) == "C" and row.low(dash - 1) in _PARTICLES:
        return True  # 'Al - Hassan'
    if row.kind(dash + 1) == "C":  # 'Miguel Diaz - Zelmar Bermes'
        sides = row.written(dash - 1), row.written(dash + 1)
        return dash - at >= 2 and row.kind(dash + 2) == "C" and all(w.istitle() and not is_syllable(w) for w in sides)
    lone = row.kind(dash + 2) != "W" or dash - at >= 2
    if not all(row.written(i).isascii() for i in range(at, dash)):
        return False  # 'Kpă Thuận - quê ở xã X'
    return (
        row.kind(dash + 1) == "W"
        and dash - at >= 2
        and lone
        and not (is_syllable(row.written(at)) and is_syllable(row.written(dash - 1)))
    )


def _is_person(row: Row, at: int, end: int, out: list[Token]) -> bool:
    words = [row.written(i) for i in range(at, end) if row.kind(i) == "C"]
    if len(words) < 2 or len(words) > _MOST or any(w.lower() in _FIRM_WORDS for w in words):
        return False
    marked = any(row.kind(i) != "C" for i in range(at, end))  # an initial, a particle or a hyphen
    before = out[-1] if out else None
    if before is not None:
        low = row.text.lower[before.start : before.end]
        branch = low in BRANCHES and len(out) > 1 and out[-2].kind in ("RANK", "TITLE")
        if (before.kind in _HEADS and not branch) or low in _THINGS:
            return False  # 'Quỹ Bill Gates', 'tàu John F. Kennedy'
        placed = row.low(at - 2) in _OF_PLACES and words[0] in _GIVEN  # 'bang Zelda | Jane Roe'
        if before.kind == "C" and not placed and not _apart(low, before, row, out):
            return False  # in the middle of another name
        if before.kind == "HONORIFIC" and all(len(w) == 1 for w in words):
            return True  # 'ông N.V. T'
        # 'Tư lệnh Hải quân Mỹ | Jane Roe', 'trung sĩ hải quân Mỹ | Kenji Roe'
        force = len(out) > 2 and (out[-2].kind == "FIELD" or row.text.lower[out[-2].start : out[-2].end] in BRANCHES)
        headed = force and out[-3].kind in ("POST", "RANK")
        of_state = low in _LOW_COUNTRIES and len(out) > 1 and (headed or out[-2].kind in ("POST", "RANK"))
        if before.kind in _LEADS or branch or of_state:
            parts = [row.written(i) for i in range(at, end) if row.kind(i) in ("C", "W")]
            placed = any(word in _GIVEN for word in words[1:]) or " ".join(words[:2]) in _COUNTRIES
            foreign = not placed and not any(map(is_syllable, parts)) and (of_state or _leads_a_stranger(before))
            return words[0] in _GIVEN or foreign or (marked and not all(is_syllable(w) for w in parts if len(w) > 1))
    if words[0] in _COUNTRIES:
        return False
    given = words[0] in _GIVEN or _is_described(row, at)
    return given and not all(w.isupper() and len(w) > 1 for w in words)


def _leads_a_stranger(token: Token) -> bool:
    """Whether a rank, a country or the post of a state stands before a name: 'Ngoại trưởng Retno Marsudi'."""
    return token.kind in ("RANK", "COUNTRY") or (token.kind == "POST" and token.value in _OF_STATES)
