"""Numbers and the nouns that they count: '02 tập thể', 'ba em', '38 điển hình'."""

from kg.extraction.lexicon import data
from kg.extraction.tokens import Token
from kg.language.normal import Normal
from kg.language.numbers import integer

# recipient nouns → the count that they make
NOUNS = {noun: kind for kind in ("collectives", "individuals", "households") for noun in data("nouns")[kind]}
MIXED = frozenset(data("nouns")["mixed"])
FIRST_WORDS = frozenset(noun.split(" ", 1)[0] for noun in (*NOUNS, *MIXED))
_BEGINNINGS = frozenset(noun[:size] for noun in (*NOUNS, *MIXED) for size in range(1, len(noun) + 1))
_LONGEST = max(noun.count(" ") + 2 * noun.count(",") + 1 for noun in (*NOUNS, *MIXED))  # chunks of a noun
_NEVER_IN_NOUNS = frozenset(["DATE", "QUOTED", "GIVE", "HAND", "PERSON", "AWARD", "N"])
_UNITS = frozenset(data("nouns")["units"])
_WORDS = data("recipients")
_COUNTED_ALONE = frozenset(_WORDS["counted_alone"])
_TAKE_HOLDERS = frozenset("TO COMMEND REWARD GIVE HAND AWARD AND COMMA".split())
_OF_PEOPLE = frozenset(["W", "TITLE", "POST"])
_JOINS = ("AND", "COMMA", "SEMI")
_POSTS_OF_MANY = tuple(_WORDS["posts_of_many"])
NUMBER_WORDS = frozenset(_WORDS["number_words"])
_COUNTED_TOGETHER = frozenset(_WORDS["counted_together"])
_MIXED = "tập thể, cá nhân"  # one of the mixed nouns
_BEGIN_A_CLAUSE = frozenset(["PERSON", "NAME", "BODY", "GIVE", "HAND", "COMMEND", "C"])


def number_at(text: Normal, row: list[Token], at: int) -> tuple[int, int | None]:
    """A number in figures or words: where it ends, and the number."""
    if at >= len(row):
        return at, None
    token = row[at]
    if token.kind == "N":
        return at + 1, integer(text.text[token.start : token.end])
    end = at
    while end < len(row) and row[end].kind in ("W", "C") and text.lower[row[end].start : row[end].end] in NUMBER_WORDS:
        end += 1
    if end == at:
        return at, None
    return end, integer(text.lower[row[at].start : row[end - 1].end])


def noun_at(text: Normal, row: list[Token], at: int) -> tuple[int, str | None]:
    """The longest recipient noun at this place."""
    best, found = at, None
    if at >= len(row) or text.lower[row[at].start : row[at].end].split(" ", 1)[0] not in FIRST_WORDS:
        return best, found
    for end in range(at, min(at + _LONGEST, len(row))):
        if row[end].kind in _NEVER_IN_NOUNS:
            break
        words = text.lower[row[at].start : row[end].end]
        if words not in _BEGINNINGS:
            break
        if words in NOUNS or words in MIXED:
            best, found = end + 1, words
    return best, found


def noun_words(text: Normal, row: list[Token], at: int) -> tuple[int, str | None, str | None]:
    """One noun or several of one kind ('cán bộ, chiến sĩ'): where they end, the first, what it counts."""
    end, noun = noun_at(text, row, at)
    if noun is None and _counts_bodies(text, row, at):
        return at + 1, "tổ chức", "collectives"
    if noun is None and _counts_holders(text, row, at):
        return at + 1, row[at].value.post.lower(), "individuals"
    if noun is None and _unlisted(text, row, at):
        return at + 1, text.lower[row[at].start : row[at].end], "individuals"
    if noun is None and at < len(row) and text.lower[row[at].start : row[at].end] in _COUNTED_ALONE:
        return at + 1, text.lower[row[at].start : row[at].end], "individuals"
    if noun is None:
        return at, None, None
    kind = NOUNS.get(noun)
    # 'cán bộ, chiến sĩ', 'tập thể và các cá nhân': one set with two nouns
    while kind is not None and end + 1 < len(row) and row[end].kind in ("COMMA", "AND", "SLASH"):
        begin = end + 2 if text.lower[row[end + 1].start : row[end + 1].end] in ("các", "những") else end + 1
        stop, other = noun_at(text, row, begin)
        if other is None or (NOUNS.get(other) != kind and begin == end + 1):
            break
        end = stop
    if kind is not None and (last := _past_other_kinds(text, row, at, end, kind)) > end:
        return last, _MIXED, None
    return end, noun, kind


def _past_other_kinds(text: Normal, row: list[Token], at: int, end: int, kind: str) -> int:
    """'15 tập thể, | hộ gia đình và cá nhân': past nouns of other kinds that one number counts with the first."""
    if at == 0 or number_at(text, row, at - 1)[1] is None:
        return end
    last, mixed = end, False
    while last + 1 < len(row) and row[last].kind in ("COMMA", "AND", "SLASH"):
        stop, other = noun_at(text, row, last + 1)
        if other not in _COUNTED_TOGETHER or (stop < len(row) and row[stop].kind in _BEGIN_A_CLAUSE):
            break
        last, mixed = stop, mixed or NOUNS.get(other or "") != kind
    return last if mixed else end


def _counts_bodies(text: Normal, row: list[Token], at: int) -> bool:
    """'8 | ngân hàng Việt Nam': a body in lower case after a number above one is no name."""
    if not 0 < at < len(row) or row[at].kind != "BODY":
        return False
    if row[at].value.type != "named" and (row[at].value.place or "any" not in row[at].value.kinds):
        return False  # '48 | tập thể nhân dân và cán bộ xã'
    _, number = number_at(text, row, at - 1)
    return number is not None and number > 1 and text.text[row[at].start].islower()


def _counts_holders(text: Normal, row: list[Token], at: int) -> bool:
    """'biểu dương 98 | Chủ tịch Hội Nông dân | cấp xã': so many people who hold such a post."""
    if not 2 <= at < len(row) or row[at].kind != "OFFICE" or row[at - 2].kind not in _TAKE_HOLDERS:
        return False
    _, number = number_at(text, row, at - 1)
    return number is not None and number > 1 and row[at].value.post.startswith(_POSTS_OF_MANY)


def _unlisted(text: Normal, row: list[Token], at: int) -> bool:
    """'cho 31 thành viên đội tuyển', 'cho bốn biên kịch': a noun of no list counts people after such a word."""
    if not 2 <= at < len(row) or row[at].kind not in _OF_PEOPLE:
        return False
    if row[at - 2].kind not in ("TO", "COMMEND", *(_JOINS if row[at].kind == "TITLE" else ())):
        return False  # 'Trường A và 5 | tài xế xe ôm'
    spelt = row[at].kind != "W" and text.lower[row[at - 1].start : row[at - 1].end] in NUMBER_WORDS
    if row[at - 1].kind != "N" and not spelt:
        return False
    two = text.lower[row[at].start : row[min(at + 1, len(row) - 1)].end]
    return text.lower[row[at].start : row[at].end] not in _UNITS and two not in _UNITS


def starts_count(text: Normal, row: list[Token], at: int) -> bool:
    """Whether a counted noun begins here."""
    end, number = number_at(text, row, at)
    return number is not None and noun_at(text, row, end)[1] is not None


def counts_at(text: Normal, row: list[Token], at: int) -> tuple[int, dict[str, int]]:
    """'2 tập thể, 30 cá nhân và 6 hộ', each kind once, and where they end."""
    counts: dict[str, int] = {}
    end = at
    while end < len(row):
        nxt, number = number_at(text, row, end)
        if number is None:
            break
        nxt, noun, kind = noun_words(text, row, nxt)
        if noun is None or kind is None or kind in counts:
            break
        counts[kind] = number
        end = nxt
        if end < len(row) and row[end].kind in ("COMMA", "AND", "SEMI"):
            end += 1
            if end < len(row) and row[end].kind == "AND":
                end += 1
    return end, counts


def are_people(text: Normal, row: list[Token], at: int) -> bool:
    """'7 điển hình tiên tiến là công nhân, viên chức'."""
    return (
        at < len(row) and row[at].kind == "NAMELY" and NOUNS.get(noun_at(text, row, at + 1)[1] or "") == "individuals"
    )
