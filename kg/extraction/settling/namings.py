"""Sentences that name members of a set: 'Bảy cá nhân được khen thưởng gồm: A, B', 'Tiêu biểu là C', and lists."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extraction.bodies import Body
from kg.extraction.drafts import Sentence
from kg.extraction.groups import Group
from kg.extraction.lexicon import data
from kg.extraction.list_items import is_of_the_item
from kg.extraction.people import Person
from kg.extraction.tokens import Token

_WORDS = data("members")
_EXEMPLARY = tuple(_WORDS["exemplary"])  # 'tiêu biểu', 'điển hình': what begins a sentence that tells of one of a set
_THERE_ARE = frozenset(_WORDS["there_are"])
_AMONG = tuple(f"{word} " for word in _WORDS["among"])
_EXAMPLES = frozenset(_WORDS["examples"])
_HONOURED = tuple(_WORDS["honoured"])
_GENERAL = frozenset(_WORDS["general"])
_JOINS = frozenset(["COMMA", "AND", "SEMI"])
_AWARDING = frozenset(["AWARD", "COMMEND", "REWARD"])
_MARKS = frozenset(["DASH", "N"])  # of the lines of a list
_ANNOUNCING = ("NAMELY", "INCLUDING", "COLON")
_OF_HONOUR = frozenset("LPAR PASSIVE COMMEND REWARD AWARD RECEIVE GIVE HAND COMMA AUX".split())
_SAYS_WHOSE = frozenset("AUX OF BODY PLACE COMMA".split())
_OF_A_WHOLE = tuple(_WORDS["of_a_whole"])
_MOST = 15  # named beside a count
_OPENS = 4  # chunks before the first name


@dataclass(frozen=True, slots=True)
class Naming:
    """Members of a set as one sentence names them."""

    sentence: int
    members: tuple[Person | Body, ...]
    group: Group | None  # the words for the set, where the sentence has them
    form: str | None  # of the award that it tells of: 'Trong số học sinh được bằng khen còn có A'


class Namings:
    """The sentences of one text that name members of sets; `low` is the text in lower case."""

    def __init__(self, low: str) -> None:
        self._low = low

    def of(self, telling: Sequence[Sentence]) -> list[Naming]:
        """What these sentences name, in order."""
        lines = ((sentence, telling[at + 1 : at + 1 + _MOST]) for at, sentence in enumerate(telling))
        return [naming for one, after in lines for naming in (*self._in(one), *self._in_lines(one, after))]

    def _in_lines(self, sentence: Sentence, after: Sequence[Sentence]) -> Iterator[Naming]:
        """'Trong số 57 nhà giáo được tặng W, tỉnh X có | 3 nhà giáo được phong tặng là:', and then a line for each."""
        row = sentence.row
        sets = [at for at, token in enumerate(row) if token.kind == "GROUP"]
        if not sets or row[-1].kind not in _ANNOUNCING or any(t.kind not in _OF_HONOUR for t in row[sets[-1] + 1 : -1]):
            return
        part, first = row[sets[-1]].value, row[sets[0]].value
        members = [_of_a_line(line.row) for line in after[: part.size or 0]]
        named = tuple(one for one in members if one is not None)
        if part.size is None or part.size < 2 or len(named) != part.size:
            return
        yield Naming(sentence.number, named, part, None)
        if first is not part and self._low.startswith(_AMONG, sentence.start):
            yield Naming(sentence.number, named, first, None)

    def _in(self, sentence: Sentence) -> Iterator[Naming]:
        row, low = sentence.row, self._low
        first = next((at for at, token in enumerate(row) if _is_member(token)), None)
        if first is None:
            return
        one_of = next((at for at, token in enumerate(row) if token.kind == "ONE_OF"), None)
        if one_of is not None and one_of > first and one_of + 1 < len(row) and row[one_of + 1].kind == "GROUP":
            yield from self._as_one_of(sentence, one_of, first)
            return
        opening = row[:first]
        words = " ".join(low[row[0].start : row[first].start].split()).strip(" ,:")
        sets = [at for at, token in enumerate(row) if token.kind == "GROUP"]
        form = next((t.value.form for t in opening if t.kind == "AWARD"), None)
        if words.startswith(_AMONG) and sets and sets[0] < first and words.split()[-1] in _THERE_ARE:
            # 'Trong số 84 thủ khoa, có A'
            yield Naming(sentence.number, _listed(row, first), row[sets[0]].value, form)
            return
        announced = [(at, to) for at in sets if (to := _announced(row, at)) is not None]
        for at, to in announced:
            group = row[at].value
            whole = _whole_before(row, at)
            if whole is not None or (first > 0 and (group.size is not None or is_honoured(group))):
                end = next((other for other, _ in announced if other > at), len(row))
                members = _listed(row[:end], to, both=bool(group.collectives and group.individuals))
                yield Naming(sentence.number, members, group, form)
                if whole is not None or words.startswith(_OF_A_WHOLE):
                    yield Naming(sentence.number, members, whole, form)
        exemplary = len(opening) <= _OPENS and words.startswith(_EXEMPLARY) and _introduces(opening)
        if not announced and (words in _EXAMPLES or exemplary):
            # 'Tiêu biểu là em A - đạt Huy chương …': an example of those with medals
            told = next((t.value.form for t in row if t.kind == "AWARD"), None)
            yield Naming(sentence.number, _listed(row, first), None, told)

    def _as_one_of(self, sentence: Sentence, at: int, first: int) -> Iterator[Naming]:
        """'Trường A thuộc Sở B | vinh dự là một trong | 20 tập thể | được vinh danh'."""
        row = sentence.row
        group = row[at + 1].value
        between = {token.kind for token in row[first + 1 : at]}
        honoured = any(token.kind in (*_AWARDING, "RECEIVE") for token in row[at + 2 : at + 5])
        if honoured and between <= _SAYS_WHOSE and group.size is not None and group.size > 1:
            form = next((t.value.form for t in row[at + 2 :] if t.kind == "AWARD"), None)
            yield Naming(sentence.number, (row[first].value,), group, form)


def _of_a_line(row: Sequence[Token]) -> Person | Body | None:
    """'- | Thầy A, Hiệu trưởng Trường B': who is named first in a line of a list."""
    marked = len(row) > 1 and row[0].kind in _MARKS
    return row[1].value if marked and _is_member(row[1]) else None


def _announced(row: Sequence[Token], at: int) -> int | None:
    """'Bảy cá nhân | được khen thưởng, | gồm: | A': where the first name stands that is told of a set."""
    of = [token.kind for token in row[at + 1 : at + 3]] == ["OF", "BODY"]
    to = at + 1 + 2 * of  # 'hai cá nhân | của Công an huyện X | là A'
    while to < len(row) and row[to].kind in _OF_HONOUR:
        to += 1
    if 1 < to - at <= _OPENS and to + 1 < len(row) and row[to].kind == "OTHER" and row[to + 1].kind in _ANNOUNCING:
        to += 1  # 'Ba thiếu niên được | khen ngợi | là A'
    if to == len(row) or row[to].kind not in _ANNOUNCING:
        return None
    while to < len(row) and row[to].kind in (*_ANNOUNCING, "OTHER", "HONORIFIC"):
        to += 1
    return to if to < len(row) and _is_member(row[to]) else None


def _introduces(opening: Sequence[Token]) -> bool:
    return opening[-1].kind in (*_ANNOUNCING, "AUX")


def _is_member(token: Token) -> bool:
    if token.kind != "BODY":
        return token.kind == "PERSON"
    body: Body = token.value
    return body.type != "place" and not (body.bare and body.place is None)


def _whole_before(row: Sequence[Token], part: int) -> Group | None:
    """'5 cá nhân, trong đó huyện A có | 2 cá nhân |: B và C': the larger set of which a part is named."""
    includes = next((at for at in range(part) if row[at].kind == "INCLUDING"), 0)
    wholes = [row[at].value for at in range(includes) if row[at].kind == "GROUP" and row[at].value.counted]
    size = row[part].value.size
    return wholes[-1] if wholes and size is not None and (wholes[-1].size or 0) > size else None


def _listed(row: Sequence[Token], first: int, *, both: bool = False) -> tuple[Person | Body, ...]:
    """The one named first and those joined to it, of one kind; `both` bodies and people of a set of both."""
    out = [row[first].value]
    for at, (before, token) in enumerate(zip(row[first:], row[first + 1 :], strict=False), first + 1):
        if is_of_the_item(row, at):
            continue  # 'Đội A, Công ty B; Đội C; …'
        if (both or token.kind == row[first].kind) and before.kind in _JOINS and _is_member(token):
            out.append(token.value)
    return tuple(out)


def is_honoured(group: Group) -> bool:
    """Whether a set is of those who are honoured, whatever they are."""
    return (group.head or "") in _GENERAL or any(word in (group.label or "").lower() for word in _HONOURED)
