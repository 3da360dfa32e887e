"""Unnamed recipients composed to GROUP chunks: '02 tập thể, 06 cá nhân', '38 điển hình (2 tập thể, 36 cá nhân)'."""

from copy import copy
from dataclasses import dataclass, field

from kg.extraction.bodies import Body
from kg.extraction.lexicon import data
from kg.extraction.tokens import Token
from kg.language.normal import Normal
from kg.language.numbers import integer

# recipient nouns → the count that they make
NOUNS = {noun: kind for kind in ("collectives", "individuals", "households") for noun in data("nouns")[kind]}
_UNITS = frozenset(data("nouns")["units"])
_MIXED = frozenset(data("nouns")["mixed"])
_WORDS = data("recipients")
_PRONOUNS = frozenset(_WORDS["pronouns"])
_COUNTED_ALONE = frozenset(_WORDS["counted_alone"])
_PLURAL = frozenset(_WORDS["plural"])
_VAGUE, _ABOUT = frozenset(_WORDS["vague"]), frozenset(_WORDS["about"])
_NUMBER_WORDS = frozenset(_WORDS["number_words"])
_PLAIN = frozenset(_WORDS["plain"])
# words at which a group's description ends
_STOP = frozenset(_WORDS["stop"]) - frozenset(_WORDS["keeps"])
_STOP_AFTER_AND = frozenset(_WORDS["stop"]).union(_WORDS["stop_after_and"])
_MAY_BEGIN = frozenset("N W C HONORIFIC FIELD TITLE AUX MODEL_HEAD LEVEL NAMED EVENT OTHER SHELL".split())
_DESCRIBES = frozenset(
    "W C DASH OF LEVEL NAME BODY TITLE HONORIFIC N RANK OFFICE FORMER ABBREVIATION MOVEMENT MODEL PROVINCE "
    "MOVEMENT_HEAD MODEL_HEAD COMMEND FIELD TERRITORIAL ORGANISE POST".split()
)
_BEFORE_A_BODY = frozenset("OF W LEVEL FORMER C HONORIFIC TITLE".split())
_ONE_BODY = frozenset(_WORDS["one_body"])
_PROPER = frozenset("C BODY QUOTED PROVINCE ABBREVIATION".split())
_LISTED = frozenset("PERSON BODY GROUP".split())
_TAKES = frozenset("TO GIVE COMMEND REWARD AWARD".split())
_GOES_ON = frozenset("W C FORMER ABBREVIATION".split())
_LONGEST_DESCRIPTION = 40  # chunks


@dataclass(slots=True)
class Group:
    """Recipients known by what they are and how many; counts that are not said are None."""

    collectives: int | None = None
    individuals: int | None = None
    households: int | None = None
    total: int | None = None
    label: str | None = None
    counted: bool = False
    head: str | None = None  # the noun: 'cá nhân'
    named_after: bool = False
    name: str | None = None  # of one body that is called so: 'đội tuyển bóng đá nữ Việt Nam'
    bodies: list[Body] = field(default_factory=list)  # those that the label names: 'của Công an huyện X'
    start: int = -1
    end: int = -1

    @property
    def size(self) -> int | None:
        """How many they are together, where that is known."""
        known = [n for n in (self.collectives, self.individuals, self.households) if n is not None]
        return sum(known) if known else self.total

    def counting(self, kind: str, number: int) -> "Group":
        """The same set with so many 'collectives', 'individuals' or 'households'."""
        other = copy(self)
        setattr(other, kind, number)
        return other


def compose(text: Normal, row: list[Token]) -> list[Token]:
    """The row with GROUP chunks."""
    out: list[Token] = []
    at = 0
    while at < len(row):
        end, group = _group(text, row, at)
        if group is None:
            out.append(row[at])
            at += 1
            continue
        group.start, group.end = row[at].start, row[end - 1].end
        group.bodies = [token.value for token in row[at:end] if token.kind == "BODY"]
        out.append(Token("GROUP", group.start, group.end, group))
        at = end
    return out


def _group(text: Normal, row: list[Token], at: int) -> tuple[int, Group | None]:
    if row[at].kind not in _MAY_BEGIN:
        return at, None
    group = Group()
    first = at
    end, number = _number(text, row, at)
    vague = None
    if number is None:
        word = text.lower[row[at].start : row[at].end]
        if word in _VAGUE:
            end, vague = at + 1, word
            if word in _ABOUT:
                end, number = _number(text, row, at + 1)
                if number is None:
                    return at, None
        elif _is_plural_honorific(row, at, word):
            return _people_addressed(text, row, at, word)
        else:
            end = at
            if _noun(text, row, end)[1] is None:
                return at, None
    if number is None and vague is None and not _bare_noun(text, row, at):
        return at, None
    stop, noun, what = _noun_words(text, row, end)
    if noun is None:
        return at, None
    group.head = noun
    exact = number is not None and vague is None
    group.counted = exact
    if noun in _MIXED and exact and _are_people(text, row, stop):
        group.individuals = number
    elif noun in _MIXED:
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
    description, after = _description(text, row, last)
    last = after if description else last
    last = _breakdown(text, row, last, group)
    if noun not in _PLAIN or (description and description.split()[0] not in ("có", "đã")):
        begin = row[end].start if exact else row[first].start
        if group.total is not None and noun in _MIXED:
            begin = row[first].start
        label_end = row[after - 1].end if description else row[stop - 1].end
        if label_end > begin:
            group.label = text.text[begin:label_end]
    if number is None and vague is None and noun in _ONE_BODY:
        group.name = _name(text, row, first, stop, last)
    if group.name is None and number is None and vague is None and not _takes(row, at):
        return at, None
    return last, group


def _name(text: Normal, row: list[Token], first: int, begin: int, end: int) -> str | None:
    """'đội tuyển bóng đá nữ Việt Nam', 'nhóm phóng viên Báo X': one body, called by what it is up to its proper name."""
    last = max((at for at in range(begin, end) if row[at].kind in _PROPER), default=None)
    if last is None:
        return None
    last += last + 1 < end and row[last].kind in ("C", "PROVINCE") and row[last + 1].kind == "N"  # 'tàu Phú Quý 2'
    name = " ".join(text.text[row[first].start : row[last].end].split())
    return name[0].upper() + name[1:]


def _is_plural_honorific(row: list[Token], at: int, word: str) -> bool:
    """'các anh', 'hai chị' with no name after it."""
    if row[at].kind != "HONORIFIC" or " " not in word or word.split()[0] not in _PLURAL:
        return False
    return at + 1 >= len(row) or row[at + 1].kind not in ("NAME", "PERSON")


def _people_addressed(text: Normal, row: list[Token], at: int, word: str) -> tuple[int, Group]:
    number, head = word.split(" ", 1)
    count = integer(number)
    _, after = _description(text, row, at + 1)
    label = text.text[row[at].start : row[after - 1].end]
    return after, Group(individuals=count, label=label, counted=count is not None, head=head)


def _further_counts(text: Normal, row: list[Token], at: int, noun: str, group: Group) -> tuple[int, str]:
    """Past '…, 10 cá nhân và 12 hộ gia đình' after '6 tập thể': further counts of the same set; and the last noun."""
    while at < len(row) and row[at].kind in ("COMMA", "AND"):
        begin = at + 1
        if begin < len(row) and row[begin].kind == "AND":
            begin += 1
        end, number = _number(text, row, begin)
        if number is None:
            break
        end, other, kind = _noun_words(text, row, end)
        if other is None or kind is None or getattr(group, kind, 0) is not None or other in _MIXED:
            break
        setattr(group, kind, number)
        at, noun = end, other
    return at, noun


def _are_people(text: Normal, row: list[Token], at: int) -> bool:
    """'7 điển hình tiên tiến là công nhân, viên chức'."""
    return at < len(row) and row[at].kind == "NAMELY" and NOUNS.get(_noun(text, row, at + 1)[1] or "") == "individuals"


def _number(text: Normal, row: list[Token], at: int) -> tuple[int, int | None]:
    if at >= len(row):
        return at, None
    token = row[at]
    if token.kind == "N":
        return at + 1, integer(text.text[token.start : token.end])
    end = at
    while end < len(row) and row[end].kind in ("W", "C") and text.lower[row[end].start : row[end].end] in _NUMBER_WORDS:
        end += 1
    if end == at:
        return at, None
    return end, integer(text.lower[row[at].start : row[end - 1].end])


def _noun(text: Normal, row: list[Token], at: int) -> tuple[int, str | None]:
    """The longest recipient noun at this place (up to four words)."""
    best, found = at, None
    words = ""
    for end in range(at, min(at + 6, len(row))):
        if row[end].kind in ("DATE", "QUOTED", "GIVE", "HAND", "PERSON", "AWARD", "N"):
            break
        words = text.lower[row[at].start : row[end].end]
        if words in NOUNS or words in _MIXED:
            best, found = end + 1, words
    return best, found


def _noun_words(text: Normal, row: list[Token], at: int) -> tuple[int, str | None, str | None]:
    end, noun = _noun(text, row, at)
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
        stop, other = _noun(text, row, begin)
        if other is None or (NOUNS.get(other) != kind and begin == end + 1):
            break
        end = stop
    return end, noun, kind


def _unlisted(text: Normal, row: list[Token], at: int) -> bool:
    """'cho 31 thành viên đội tuyển': a counted noun of no list counts people after a word that takes recipients."""
    if not 2 <= at < len(row) or row[at].kind != "W":
        return False
    if row[at - 1].kind != "N" or row[at - 2].kind not in ("TO", "COMMEND"):
        return False
    two = text.lower[row[at].start : row[min(at + 1, len(row) - 1)].end]
    return text.lower[row[at].start : row[at].end] not in _UNITS and two not in _UNITS


def _bare_noun(text: Normal, row: list[Token], at: int) -> bool:
    """'tập thể, cá nhân' with neither number nor 'các' is a set only right after a word that takes recipients."""
    end, noun = _noun(text, row, at)
    if noun is None or (end < len(row) and row[end].kind in ("NAME", "PERSON", "HONORIFIC", "N")) or noun in _PRONOUNS:
        return False
    return _takes(row, at) or (noun in _ONE_BODY and _may_stand(row, at))


def _takes(row: list[Token], at: int) -> bool:
    return at > 0 and row[at - 1].kind in _TAKES


def _may_stand(row: list[Token], at: int) -> bool:
    """Whether a body may be named here: at the start, or in a list."""
    return at == 0 or (row[at - 1].kind in ("AND", "COMMA") and at > 1 and row[at - 2].kind in _LISTED)


def _description(text: Normal, row: list[Token], at: int) -> tuple[str, int]:
    """What follows the noun and says who they are: 'thợ lò', 'thuộc Bộ Công an', 'tiêu biểu'."""
    end = at
    while end < len(row) and end - at < _LONGEST_DESCRIPTION:
        if row[end].kind in _DESCRIBES:
            if not _describes(text, row, at, end):
                break
            end += 1
        elif _joins_two_owners(row, at, end):
            end += 2  # '3 cá nhân thuộc Công an tỉnh X và Bộ Công an'
        elif _joins_descriptions(text, row, end):
            end += 1
        else:
            break
    while end > at and row[end - 1].kind in ("AND", "COMMA", "DASH"):
        end -= 1
    return (text.text[row[at].start : row[end - 1].end], end) if end > at else ("", at)


def _describes(text: Normal, row: list[Token], first: int, at: int) -> bool:
    token = row[at]
    if token.kind == "W":
        return text.lower[token.start : token.end] not in _STOP
    if token.kind != "BODY":
        return True
    acts = at + 1 < len(row) and row[at + 1].kind in ("GIVE", "HAND", "AUX") and row[at - 1].kind != "TITLE"
    return not acts and (at == first or row[at - 1].kind in _BEFORE_A_BODY)


def _joins_two_owners(row: list[Token], first: int, at: int) -> bool:
    if row[at].kind != "AND" or at <= first + 1 or at + 1 >= len(row):
        return False
    return [row[at - 2].kind, row[at - 1].kind, row[at + 1].kind] == ["OF", "BODY", "BODY"]


def _joins_descriptions(text: Normal, row: list[Token], at: int) -> bool:
    """'giỏi việc nước, đảm việc nhà': whether the description goes on after a comma or 'và'."""
    if row[at].kind not in ("AND", "COMMA") or at + 1 >= len(row) or row[at + 1].kind not in _GOES_ON:
        return False
    following = row[at + 1]
    if _starts_count(text, row, at + 1) or (following.kind == "C" and row[at].kind == "COMMA"):
        return False
    return text.lower[following.start : following.end] not in _STOP_AFTER_AND


def _starts_count(text: Normal, row: list[Token], at: int) -> bool:
    end, number = _number(text, row, at)
    return number is not None and _noun(text, row, end)[1] is not None


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
    end, counts = _counts(text, row, begin)
    total = group.total if group.total is not None else group.size
    if not counts or total is None or sum(counts.values()) != total:
        return at
    group.total = total
    group.collectives, group.individuals = counts.get("collectives"), counts.get("individuals")
    group.households = counts.get("households")
    while end > begin and row[end - 1].kind in ("COMMA", "AND"):
        end -= 1
    return end + 1 if end < len(row) and row[end].kind == "RPAR" else end


def _counts(text: Normal, row: list[Token], at: int) -> tuple[int, dict[str, int]]:
    """'2 tập thể, 30 cá nhân và 6 hộ', each kind once, and where they end."""
    counts: dict[str, int] = {}
    end = at
    while end < len(row):
        nxt, number = _number(text, row, end)
        if number is None:
            break
        nxt, noun, kind = _noun_words(text, row, nxt)
        if noun is None or kind is None or kind in counts:
            break
        counts[kind] = number
        end = nxt
        if end < len(row) and row[end].kind in ("COMMA", "AND", "SEMI"):
            end += 1
            if end < len(row) and row[end].kind == "AND":
                end += 1
    return end, counts
