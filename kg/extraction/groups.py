"""Unnamed recipients composed to GROUP chunks: '02 tập thể, 06 cá nhân', '38 điển hình (trong đó có 2 tập thể và 36 cá nhân)'."""

from dataclasses import dataclass, field

from kg.extraction.bodies import Body
from kg.extraction.lexicon import data
from kg.extraction.tokens import Token
from kg.language.normal import Normal
from kg.language.numbers import integer

# recipient nouns → the count that they make
NOUNS: dict[str, str] = {}
for _kind in ("collectives", "individuals", "households"):
    for _noun in data("nouns")[_kind]:
        NOUNS[_noun] = _kind
_UNITS = frozenset(data("nouns")["units"])
_PRONOUNS = frozenset("em anh chị ông bà cô cụ mẹ chú bác thầy bạn cháu người nữ nam chủ".split())
_MIXED = frozenset(data("nouns")["mixed"])
_PLURAL = ("các", "hai", "ba", "bốn")
_VAGUE = {"hơn", "gần", "trên", "khoảng", "hàng", "những", "các", "nhiều", "một số", "toàn thể", "những", "số"}
_NUMBER_WORDS = frozenset("một hai ba bốn năm sáu bảy tám chín mười mươi trăm lăm mốt tư linh".split())
# words after which a group's description no longer goes on
_MAY_BEGIN = frozenset(("N", "W", "C", "HONORIFIC", "FIELD", "TITLE", "AUX", "MODEL_HEAD", "LEVEL", "NAMED", "EVENT", "OTHER"))
_STOP = frozenset(
    "vì đã có do khi nhân về trong tại ở được cũng vừa là gồm với đạt tham lập thuộc nào này kèm mỗi vào từ để còn đang sẽ ngoài sau trước với số tổng "
    "cùng mức bằng theo như nhằm và".split()
)
_KEEPS = frozenset("thuộc trong tại ở có trên của đã".split())


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
    bodies: list[Body] = field(default_factory=list)  # those that the label names: 'của Công an huyện X'
    start: int = -1
    end: int = -1

    @property
    def size(self) -> int | None:
        """How many they are together, where that is known."""
        known = [n for n in (self.collectives, self.individuals, self.households) if n is not None]
        return sum(known) if known else self.total


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
            if word in ("hơn", "gần", "trên", "khoảng", "hàng"):
                end, number = _number(text, row, at + 1)
                if number is None:
                    return at, None
        elif row[at].kind == "HONORIFIC" and word.split()[0] in _PLURAL and " " in word and not (at + 1 < len(row) and row[at + 1].kind in ("NAME", "PERSON")):
            count = integer(word.split()[0])
            head = word.split(" ", 1)[1]
            group.head, group.counted = head, count is not None
            if count is not None:
                group.individuals = count
            description, after = _description(text, row, at + 1)
            group.label = text.text[row[at].start : row[after - 1].end]
            return after, group
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
        if exact:
            setattr(group, what, number)
        elif number is not None or vague:
            group.label = text.text[row[first].start : row[stop - 1].end]
    last = stop
    # further counts of the same set: '59 tập thể, 86 cá nhân', '6 tập thể, 10 cá nhân và 12 hộ gia đình'
    while exact and last < len(row) and row[last].kind in ("COMMA", "AND"):
        begin = last + 1
        if begin < len(row) and row[begin].kind == "AND":
            begin += 1
        if begin >= len(row):
            break
        nxt, more = _number(text, row, begin)
        if more is None:
            break
        nxt, other, kind = _noun_words(text, row, nxt)
        if other is None or kind is None or getattr(group, kind, 0) is not None or other in _MIXED:
            break
        setattr(group, kind, more)
        last, noun = nxt, other
    description, after = _description(text, row, last)
    if description and not (noun in ("tập thể", "cá nhân") and not description):
        last = after
    last = _breakdown(text, row, last, group)
    if noun not in ("tập thể", "cá nhân", "hộ", "hộ gia đình", "gia đình", "hộ dân") or (description and description.split()[0] not in ("có", "đã")):
        begin = row[end].start if exact else row[first].start
        if group.total is not None and noun in _MIXED:
            begin = row[first].start
        label_end = row[after - 1].end if description else row[stop - 1].end
        if label_end > begin:
            group.label = text.text[begin:label_end]
    return last, group


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
    if noun is None and at < len(row) and text.lower[row[at].start : row[at].end] in ("nữ", "nam", "người", "cựu", "lượt", "chủ", "thợ"):
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
    """'cho 31 thành viên đội tuyển': a counted noun that no list holds counts people right after a word that takes recipients."""
    if not 2 <= at < len(row) or row[at].kind != "W" or row[at - 1].kind != "N" or row[at - 2].kind not in ("TO", "COMMEND"):
        return False
    two = text.lower[row[at].start : row[min(at + 1, len(row) - 1)].end]
    return text.lower[row[at].start : row[at].end] not in _UNITS and two not in _UNITS


def _bare_noun(text: Normal, row: list[Token], at: int) -> bool:
    """'tập thể, cá nhân' with neither number nor 'các' is a set only right after a word that takes recipients."""
    end, noun = _noun(text, row, at)
    if noun is None or (end < len(row) and row[end].kind in ("NAME", "PERSON", "HONORIFIC", "N")) or noun in _PRONOUNS:
        return False
    return at > 0 and row[at - 1].kind in ("TO", "GIVE", "COMMEND", "REWARD", "AWARD")


def _description(text: Normal, row: list[Token], at: int) -> tuple[str, int]:
    """What follows the noun and says who they are: 'thợ lò', 'thuộc Bộ Công an', 'tiêu biểu'."""
    end = at
    while end < len(row) and end - at < 40:
        token = row[end]
        if token.kind in ("W", "C", "DASH", "OF", "LEVEL", "NAME", "BODY", "TITLE", "HONORIFIC", "N", "RANK", "OFFICE", "FORMER", "ABBREVIATION", "MOVEMENT", "MODEL", "PROVINCE", "MOVEMENT_HEAD", "MODEL_HEAD", "COMMEND", "FIELD", "TERRITORIAL", "ORGANISE", "POST"):
            word = text.lower[token.start : token.end]
            if token.kind == "W" and word in _STOP and not (word in _KEEPS and (end == at or end > at)):
                break
            if token.kind in ("BODY", "PERSON") and end + 1 < len(row) and row[end + 1].kind in ("GIVE", "HAND", "AUX"):
                break
            if token.kind in ("BODY",) and end > at and row[end - 1].kind not in ("OF", "W", "LEVEL", "FORMER", "C", "HONORIFIC"):
                break
            end += 1
        elif token.kind == "AND" and end + 1 < len(row) and row[end + 1].kind == "BODY" and end > at + 1 and row[end - 1].kind == "BODY" and row[end - 2].kind == "OF":
            end += 2  # '3 cá nhân thuộc Công an tỉnh X và Bộ Công an'
        elif token.kind in ("AND", "COMMA") and end + 1 < len(row) and row[end + 1].kind in ("W", "C", "FORMER", "ABBREVIATION") and not _starts_count(text, row, end + 1):
            word = text.lower[row[end + 1].start : row[end + 1].end]
            if word in _STOP or (row[end + 1].kind == "C" and token.kind == "COMMA") or word in ("trong", "đồng", "một", "cùng"):
                break
            end += 1
        else:
            break
    while end > at and row[end - 1].kind in ("AND", "COMMA", "DASH"):
        end -= 1
    return (text.text[row[at].start : row[end - 1].end], end) if end > at else ("", at)


def _starts_count(text: Normal, row: list[Token], at: int) -> bool:
    end, number = _number(text, row, at)
    return number is not None and _noun(text, row, end)[1] is not None


def _breakdown(text: Normal, row: list[Token], at: int, group: Group) -> int:
    """'(trong đó có 2 tập thể và 36 cá nhân)': counts that sum to the total replace it."""
    begin = at
    while begin < len(row) and row[begin].kind in ("LPAR", "COMMA", "COLON"):
        begin += 1
    if begin >= len(row) or row[begin].kind not in ("INCLUDING", "NAMELY", "COLON") and not (begin > at and row[begin].kind == "N"):
        return at
    if row[begin].kind in ("INCLUDING", "NAMELY"):
        begin += 1
    while begin < len(row) and (row[begin].kind == "COLON" or text.lower[row[begin].start : row[begin].end] in ("có", "gồm", "là")):
        begin += 1
    counts: dict[str, int] = {}
    end = begin
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
    total = group.total if group.total is not None else group.size
    if not counts or total is None or sum(counts.values()) != total:
        return at
    group.total = total
    group.collectives, group.individuals, group.households = counts.get("collectives"), counts.get("individuals"), counts.get("households")
    while end > begin and row[end - 1].kind in ("COMMA", "AND"):
        end -= 1
    if end < len(row) and row[end].kind == "RPAR":
        end += 1
    return end
