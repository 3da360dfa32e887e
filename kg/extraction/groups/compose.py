"""Unnamed recipients composed to GROUP chunks: '02 tập thể, 06 cá nhân', '38 điển hình (2 tập thể, 36 cá nhân)'."""

from collections.abc import Iterator

from kg.extraction.groups.counting import (
    FIRST_WORDS,
    MIXED,
    NOUNS,
    NUMBER_WORDS,
    are_people,
    counts_at,
    noun_at,
    noun_words,
    number_at,
)
from kg.extraction.groups.description import description, proper_name
from kg.extraction.groups.group import Group
from kg.extraction.groups.kinds import of_a_kind
from kg.extraction.lexicon import data
from kg.extraction.tokens import Token
from kg.language.normal import Normal
from kg.language.numbers import integer

_WORDS = data("recipients")
_PRONOUNS = frozenset(_WORDS["pronouns"])
_PLURAL = frozenset(_WORDS["plural"])
_VAGUE, _ABOUT = frozenset(_WORDS["vague"]), frozenset(_WORDS["about"])
_PLAIN = frozenset(_WORDS["plain"])
_ONE_BODY = frozenset(_WORDS["one_body"])
_MAY_BEGIN = frozenset(
    "N W C HONORIFIC FIELD TITLE AUX MODEL_HEAD LEVEL NAMED EVENT OTHER SHELL POST TERRITORIAL".split()
)
_COUNTING = _VAGUE | _PLURAL | NUMBER_WORDS
_WORKS = frozenset(_WORDS["works"])
_LEADS_TO = (" cho",)
_WORK_NAME, _OF_NAMES = 8, frozenset(["C", "W", "PROVINCE", "LEVEL", "DASH", "NAME"])
_LISTED = frozenset("PERSON BODY GROUP".split())
_VESSELS = frozenset(["tàu", "tàu cá"])
_TOLD_OF = frozenset(_WORDS["told_of"])
_PLACES = frozenset("W C N LEVEL BODY PROVINCE NAME FIELD TERRITORIAL".split())
_GROUPING = frozenset(_WORDS["grouping"])
_STANDS_FOR = frozenset(_WORDS["standing_for"])
_TAKES = frozenset("TO GIVE COMMEND REWARD AWARD".split())
_UNIT, _TEAM = "đơn vị", "đội"
_TEAMS_OF = tuple(_WORDS["mixed_teams"])
_ANNOUNCING = frozenset(["COLON", "NAMELY", "INCLUDING"])
_MANY_BODIES = 64  # there are no more of one kind than provinces
_TEAM_NAME = 5  # chunks
_OF_TEAMS = frozenset(["BODY", "LEVEL", "C", "PROVINCE", "TERRITORIAL", "AUX"])
_BEFORE_TEAMS = frozenset(["COMMA", "SEMI", "COLON", "AND"])
_BEFORE_A_NOUN = _TAKES | {"AND", "COMMA", "BELONG", "HAND", "SEMI", "COLON"}


def compose(text: Normal, row: list[Token]) -> list[Token]:
    """The row with GROUP chunks."""
    out: list[Token] = []
    done = 0
    for at in _beginnings(text, row):
        if at < done:
            continue
        end, group = _group(text, row, at)
        if group is None:
            end, group = of_a_kind(text, row, at)
        if group is None:
            continue
        if group.counted and group.individuals and at > done and _groups_people(text, row[at - 1]):
            at -= 1  # '| nhóm | 5 công nhân'
        end, group.told = _past_told_of(text, row, end)
        group.start, group.end = row[at].start, row[end - 1].end
        group.bodies = [token.value for token in row[at:end] if token.kind == "BODY"]
        out += row[done:at]
        out.append(Token("GROUP", group.start, group.end, group))
        done = end
    return out + row[done:] if done else row


def _beginnings(text: Normal, row: list[Token]) -> Iterator[int]:
    """Where a set may begin: a quick look at each chunk's first word, for few words begin one; a noun without a number
    begins one only after a word that takes recipients, in a list, or at the start."""
    low = text.lower
    noun = True
    for at, token in enumerate(row):
        kind = token.kind
        if kind == "N":
            yield at
        elif kind in _MAY_BEGIN:
            words = low[token.start : token.end]
            if words in _COUNTING:
                yield at
            elif noun or " " in words:
                first = words.split(" ", 1)[0]
                if first in _COUNTING or (noun and first in FIRST_WORDS):
                    yield at
        noun = kind in _BEFORE_A_NOUN or (noun and kind == "SHELL" and low[token.start : token.end] in _STANDS_FOR)


def _group(text: Normal, row: list[Token], at: int) -> tuple[int, Group | None]:
    if row[at].kind not in _MAY_BEGIN:
        return at, None
    first = at
    end, number = number_at(text, row, at)
    vague = None
    if number is None:
        word = text.lower[row[at].start : row[at].end]
        if word in _VAGUE:
            end, vague = at + 1, word
            if word in _ABOUT:
                end, number = number_at(text, row, at + 1)
                if number is None:
                    return at, None
        elif _is_plural_honorific(row, at, word):
            return _people_addressed(text, row, at, word)
        else:
            end = at
            if noun_at(text, row, end)[1] is None:
                return at, None
    if number is None and vague is None and not _bare_noun(text, row, at):
        return at, None
    stop, noun, what = noun_words(text, row, end)
    if noun is None:
        return _bodies_of_a_kind(text, row, at, end, number if vague is None else None)
    if vague == "nhiều" and noun in _WORKS and at and text.lower[row[at - 1].start : row[at - 1].end].endswith("có"):
        return at, None  # '3 chi đoàn có | nhiều bài dự thi nhất | được tặng …': what those have
    exact = number is not None and vague is None
    group = Group(head=noun, counted=exact)
    if noun in MIXED and exact and are_people(text, row, stop):
        group.individuals = number
    elif noun in MIXED:
        group.total = number if exact else None
        group.label = text.text[row[first].start : row[stop - 1].end]
    else:
        if exact and what is not None:
            setattr(group, what, number)
        elif number is not None or vague:
            group.label = text.text[row[first].start : row[stop - 1].end]
    last = stop
    if exact:
        last, noun = _further_counts(text, row, stop, noun, group)
    words, after = description(text, row, last)
    last = after if words else last
    last = _breakdown(text, row, last, group)
    if noun not in _PLAIN or (words and words.split()[0] not in ("có", "đã")):
        begin = row[end].start if exact else row[first].start
        if group.total is not None and noun in MIXED:
            begin = row[first].start
        label_end = row[after - 1].end if words else row[stop - 1].end
        if label_end > begin:
            group.label = text.text[begin:label_end]
    if number is None and vague is None and noun in _ONE_BODY:
        group.name = proper_name(text, row, first, stop, last)
        if group.name is None and noun == _TEAM and words.startswith(_TEAMS_OF):
            group.name = f"{_TEAM} {words}".capitalize()  # 'đội khối cơ quan'
    if group.name is None and number is None and vague is None and not _takes(text, row, at):
        return at, None
    return last, group


def _bodies_of_a_kind(
    text: Normal, row: list[Token], at: int, end: int, number: int | None
) -> tuple[int, Group | None]:
    """'8 Sở Tư pháp', '3 Công an huyện': so many bodies that a head names, and no place."""
    body = row[end].value if end < len(row) and row[end].kind == "BODY" else None
    if body is None or number is None or not 1 < number < _MANY_BODIES or body.type not in ("territorial", "field"):
        return at, None
    ordinal = at > 0 and row[at - 1].kind in ("W", "C", "LEVEL", "FIELD", "TERRITORIAL")  # 'đợt | 2 | Công an huyện'
    if ordinal or body.bare or body.place is not None or body.parent is not None or body.containers:
        return at, None
    listed = [token.kind for token in row[end + 1 : end + 3]]
    if listed[1:] == ["C"] and listed[0] in _ANNOUNCING:
        return at, None  # '3 Công an huyện: Tân Yên, Yên Thế …': their places are no names of people
    if listed in (["COMMA", "BODY"], ["AND", "BODY"]):
        return at, None  # '3 phòng A, phòng B và phòng C' are named
    label = text.text[row[end].start : row[end].end]
    return end + 1, Group(collectives=number, counted=True, label=label, head=_UNIT)


def _groups_people(text: Normal, token: Token) -> bool:
    """Whether a word before a count says only that those who are counted are together."""
    return text.lower[token.start : token.end] in _GROUPING


def _past_told_of(text: Normal, row: list[Token], at: int) -> tuple[int, bool]:
    """Past 'này', 'nói trên' after a set of whom the text has told, if they are there; 'trên địa bàn' says where."""
    for end in (at + 2, at + 1):
        if end <= len(row) and text.lower[row[at].start : row[end - 1].end] in _TOLD_OF:
            where = text.lower[row[at].start : row[at].end] == "trên" and end < len(row) and row[end].kind in _PLACES
            return (at, False) if where else (end, True)
    return at, False


def _is_plural_honorific(row: list[Token], at: int, word: str) -> bool:
    """'các anh', 'hai chị' with no name after it."""
    if row[at].kind != "HONORIFIC" or " " not in word or word.split()[0] not in _PLURAL:
        return False
    return at + 1 >= len(row) or row[at + 1].kind not in ("NAME", "PERSON")


def _people_addressed(text: Normal, row: list[Token], at: int, word: str) -> tuple[int, Group]:
    number, head = word.split(" ", 1)
    count = integer(number)
    _, after = description(text, row, at + 1)
    label = text.text[row[at].start : row[after - 1].end]
    return after, Group(individuals=count, label=label, counted=count is not None, head=head)


def _further_counts(text: Normal, row: list[Token], at: int, noun: str, group: Group) -> tuple[int, str]:
    """Past '…, 10 cá nhân và 12 hộ gia đình' after '6 tập thể': further counts of the same set; and the last noun."""
    while at < len(row) and row[at].kind in ("COMMA", "AND"):
        begin = at + 1
        if begin < len(row) and row[begin].kind == "AND":
            begin += 1
        end, number = number_at(text, row, begin)
        if number is None:
            break
        end, other, kind = noun_words(text, row, end)
        if other is None or kind is None or getattr(group, kind, 0) is not None or other in MIXED:
            break
        setattr(group, kind, number)
        at, noun = end, other
    return at, noun


def _bare_noun(text: Normal, row: list[Token], at: int) -> bool:
    """'tập thể, cá nhân' with neither number nor 'các' is a set only right after a word that takes recipients."""
    end, noun = noun_at(text, row, at)
    if noun is None or noun in _PRONOUNS or (end < len(row) and _may_name(text, row[end], noun)):
        return False
    if noun == _UNIT and end < len(row) and row[end].kind == "BODY":
        return False  # 'cho đơn vị | PC04': the body itself
    if noun in _WORKS and _has_an_author(row, end):
        return False  # 'cho tác phẩm “Đất” của | em A': the prize is hers
    wins = noun == _TEAM and at > 0 and (row[at - 1].kind == "BELONG" or _wins(text, row, at, end))
    return _takes(text, row, at) or wins or (noun in _ONE_BODY and _may_stand(row, at))


def _has_an_author(row: list[Token], at: int) -> bool:
    """'tác phẩm | “Đất” (3 kỳ) | của em A', 'ca khúc | Mùa vàng | của B': a name, in quotes or not, and whose it is."""
    end = at + 1
    if row[at : at + 1] and row[at].kind == "C":
        while end < len(row) and end - at < _WORK_NAME and row[end].kind in _OF_NAMES:
            end += 1
    elif not row[at : at + 1] or row[at].kind != "QUOTED":
        return False
    if row[end : end + 1] and row[end].kind == "LPAR":
        end = next((i + 1 for i in range(end, min(end + _WORK_NAME, len(row))) if row[i].kind == "RPAR"), end)
    return end < len(row) and row[end].kind == "OF"


def _wins(text: Normal, row: list[Token], at: int, end: int) -> bool:
    """'giải Nhất thuộc về | đội xã X', 'Giải Nhất được trao cho | đội xã X', 'đội xã X | đoạt giải Nhất'."""
    before = row[at - 1]
    if before.kind == "HAND" and text.lower[before.start : before.end].endswith(" cho"):
        return True
    if before.kind == "COLON" and at > 1 and row[at - 2].kind == "AWARD":
        return True  # 'giải Nhất: | đội xã X'
    verb = next((i for i in range(end, min(end + _TEAM_NAME, len(row))) if row[i].kind not in _OF_TEAMS), end)
    return end < verb < len(row) and row[verb].kind == "RECEIVE" and before.kind in _BEFORE_TEAMS


def _may_name(text: Normal, token: Token, noun: str) -> bool:
    """'nhạc sĩ | Phó Đức Lâm': whether the noun is a title before a name."""
    if token.kind in ("NAME", "PERSON", "HONORIFIC", "N"):
        return True
    capital = text.text[token.start].isupper() and token.kind not in ("BODY", "PROVINCE")
    return capital and (NOUNS.get(noun) == "individuals" or noun in _VESSELS)


def _takes(text: Normal, row: list[Token], at: int) -> bool:
    if at > 1 and row[at - 1].kind == "SHELL" and text.lower[row[at - 1].start : row[at - 1].end] in _STANDS_FOR:
        family = NOUNS.get(noun_at(text, row, at)[1] or "") == "households"  # 'cho đại diện gia đình Đại tá': his
        at -= not family  # 'cho đại diện | tập thể'
    to = at > 0 and text.lower[row[at - 1].start : row[at - 1].end].endswith(_LEADS_TO)
    return at > 0 and (row[at - 1].kind in _TAKES or (to and row[at - 1].kind in ("HAND", "GIVE")))


def _may_stand(row: list[Token], at: int) -> bool:
    """Whether a body may be named here: at the start, or in a list."""
    return at == 0 or (row[at - 1].kind in ("AND", "COMMA") and at > 1 and row[at - 2].kind in _LISTED)


def _breakdown(text: Normal, row: list[Token], at: int, group: Group) -> int:
    """'(trong đó có 2 tập thể và 36 cá nhân)': counts that sum to the total replace it."""
    begin = at
    while begin < len(row) and row[begin].kind in ("LPAR", "COMMA", "COLON"):
        begin += 1
    if begin >= len(row):
        return at
    announced = row[begin].kind in ("INCLUDING", "NAMELY", "COLON")
    if not announced and not (begin > at and row[begin].kind == "N"):
        return at
    if row[begin].kind in ("INCLUDING", "NAMELY"):
        begin += 1
    while begin < len(row) and (
        row[begin].kind == "COLON" or text.lower[row[begin].start : row[begin].end] in ("có", "gồm", "là")
    ):
        begin += 1
    end, counts = counts_at(text, row, begin)
    total = group.total if group.total is not None else group.size
    if not counts or total is None or sum(counts.values()) != total:
        return at
    group.total = total
    group.collectives, group.individuals = counts.get("collectives"), counts.get("individuals")
    group.households = counts.get("households")
    while end > begin and row[end - 1].kind in ("COMMA", "AND"):
        end -= 1
    return end + 1 if end < len(row) and row[end].kind == "RPAR" else end
