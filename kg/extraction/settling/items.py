"""The lines of a list under a heading: whom each of them names."""

from collections.abc import Iterator, Sequence

from kg.extraction.bodies import Body
from kg.extraction.counted import Receiver
from kg.extraction.drafts import Sentence
from kg.extraction.groups import Group
from kg.extraction.list_items import is_of_the_item
from kg.extraction.people import Person
from kg.extraction.tokens import Token

_MARKS = frozenset(["N", "DASH", "MARK", "DOT", "RPAR"])
_JOINS = frozenset(["COMMA", "AND", "SEMI"])
_GIVING = frozenset(["GIVE", "HAND", "COMMEND", "REWARD", "RECOGNISE"])
_ANNOUNCES = frozenset(["COLON", "NAMELY", "INCLUDING"])
_BEFORE_A_LIST = frozenset(
    "OTHER COMMA NAMELY INCLUDING COLON LPAR RPAR GROUP OF BODY PLACE AUX N DATE QUOTED MOVEMENT "
    "MOVEMENT_HEAD PERIOD".split()
)
_TELLS = frozenset("GIVE HAND RECEIVE PASSIVE COMMEND REWARD RECOGNISE".split())
_TITLES, _HONORARY = frozenset(["W", "TITLE", "HONORIFIC", "FIELD"]), "Danh hiệu"
_LIST = 3  # names
_HEADING, _WORDS_MORE = 6, 4  # chunks of 'II. Cá nhân:', and more of 'Danh sách các cá nhân cụ thể như sau:'
_OF_A_HEADING = frozenset("W C NAMELY COLON GROUP OTHER AUX PASSIVE COMMEND INCLUDING NOUN TITLE".split())
_OTHERS = 4  # chunks from an award to 'cho'
_FIRST, _NAMED = 4, 7  # chunks at the beginning of a line where its giver stands, or who is named


def items(sentence: Sentence, rows: Sequence[Sentence]) -> list[Receiver]:
    """Those whom the lines after a sentence name, line by line."""
    place = next(at for at, row in enumerate(rows) if row.number == sentence.number)
    out: list[Receiver] = []
    for following in rows[place + 1 :]:
        if any(token in found.tokens("giver") for found in following.found for token in following.row[:_FIRST]):
            break  # '- UBND tỉnh tặng Bằng khen cho 4 tập thể': a line that tells of an award of its own
        named = list(_named(following.row))
        if not named and len(following.row) <= _HEADING and not _tells_an_award(following.row):
            continue  # 'II. Cá nhân:'
        if not named:
            break
        out.extend(named)
    return out


def announces(token: Token) -> bool:
    """Whether a list may follow a chunk."""
    return token.kind in _ANNOUNCES


def announced_next(sentence: Sentence, rows: Sequence[Sentence]) -> bool:
    """'… cho các cá nhân. | Danh sách như sau: |': whether the sentence after one only announces a list."""
    after = next((row.row for row in rows if row.number == sentence.number + 1), [])
    opens = bool(after) and (after[-1].kind == "COLON" or _words_end_so(after[-1]))
    return opens and len(after) <= _HEADING + _WORDS_MORE and {t.kind for t in after} <= _OF_A_HEADING


def _words_end_so(token: Token) -> bool:
    return token.kind == "NAMELY" and str(token.value).endswith(":")


def tail(clause: Sequence[Token], at: int) -> list[Receiver]:
    """The list of at least three names with which a clause ends, after words that announce it."""
    opens = next((i for i in range(at, len(clause)) if clause[i].kind in _ANNOUNCES), None)
    if opens is None:
        return []
    kinds = {token.kind for token in clause[at:opens]}
    near = kinds <= _BEFORE_A_LIST
    if not near and (clause[opens].kind != "INCLUDING" or not kinds.isdisjoint(_TELLS) or "DOT" in kinds):
        return []  # '… cho các đơn vị có đóng góp cho chương trình X, | trong đó có | A, B'
    rest = _up_to_the_next_award(clause[opens + 1 :])
    if any(token.kind in _TELLS for token in rest):
        return []
    kind = _named_first(rest)
    out: list[Receiver] = []
    for i, token in enumerate(rest, opens + 1):
        before = clause[i - 1].kind if clause[i - 1].kind != "OTHER" else clause[i - 2].kind
        if is_of_the_item(clause, i):
            continue
        joined = before in _JOINS or before in _ANNOUNCES
        announced = joined and token.kind == "GROUP" and clause[i + 1].kind in _ANNOUNCES
        if announced:
            kind = _named_first(clause[i + 1 :])  # '3 tập thể: A, B, C và 2 cá nhân: ông D, bà E'
        if announced or (joined and token.kind == kind):
            out.append(token.value)
    return out if sum(not isinstance(one, Group) for one in out) >= _LIST else []


def _up_to_the_next_award(row: Sequence[Token]) -> Sequence[Token]:
    """'A, B và C, | giấy khen cho D': what others receive is no part of a list."""
    awards = (at for at, token in enumerate(row) if token.kind == "AWARD")
    end = next((at for at in awards if any(token.kind == "TO" for token in row[at + 1 : at + _OTHERS])), len(row))
    return row[:end]


def _named_first(row: Sequence[Token]) -> str:
    return next((token.kind for token in row if token.kind in ("PERSON", "BODY")), "")


def _named(row: Sequence[Token]) -> Iterator[Receiver]:
    """'1. Ông A, nông dân': A; '- Máy gặt mini của nhóm tác giả A và B (Sơn La)': A and B."""
    marked = row[0].kind in _MARKS
    first = next((at for at, token in enumerate(row) if token.kind in ("PERSON", "BODY")), None)
    if first is None:
        return
    begin = next(at for at, token in enumerate(row) if token.kind not in _MARKS)
    titled = marked and _is_person(row[first]) and all(map(_is_title, row[begin + (row[begin].kind == "C") : first]))
    if _tells_an_award(row[:first]) and not titled:
        return
    opens = first < _NAMED and (titled or first == begin)
    maker = marked and any(token.kind == "OF" for token in row[max(first - 2, 0) : first]) and _is_person(row[first])
    if (not opens and not maker) or _gives(row, first):
        return
    yield row[first].value
    at = first + 1
    while at + 1 < len(row) and row[at].kind in _JOINS and _is_person(row[at + 1]) and _is_person(row[first]):
        yield row[at + 1].value
        at += 2


def _is_title(token: Token) -> bool:
    """'- | bảo vệ | A', '- | Mẹ Việt Nam anh hùng | B': what may stand before the name in a line of a list."""
    return token.kind in _TITLES or (token.kind == "AWARD" and token.value.form == _HONORARY)


def _gives(row: Sequence[Token], at: int) -> bool:
    """'- UBND tỉnh tặng Bằng khen cho 4 tập thể': the line tells an award, and who stands first gives it."""
    after = next((token.kind for token in row[at + 1 :] if token.kind not in ("AUX", "DECIDE")), "")
    return after in _GIVING


def _is_person(token: Token) -> bool:
    return isinstance(token.value, Person) and not isinstance(token.value, Body)


def _tells_an_award(row: Sequence[Token]) -> bool:
    return any(token.kind == "AWARD" for token in row)
