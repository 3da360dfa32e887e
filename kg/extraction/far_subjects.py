"""Who receives, told apart from the name next to the verb, which is the object of the words between."""

from collections.abc import Sequence

from kg.extraction.clauses import of_a_relative, of_the_congratulated
from kg.extraction.construction import Found
from kg.extraction.counted import Receiver
from kg.extraction.described_sets import described_set
from kg.extraction.groups import NOUNS
from kg.extraction.tokens import Token
from kg.language.normal import Normal

_NAMED = frozenset(["PERSON", "BODY"])
_WHO = frozenset(["PERSON", "BODY", "GROUP"])
_TAKING = frozenset(["PASSIVE", "RECEIVE"])
_OTHER_ACTS = frozenset(["GIVE", "HAND", "AWARD", "COMMEND", "REWARD", "RECOGNISE", "PASSIVE", "RECEIVE", "SEMI"])
_REPRESENTS = ("đại diện", "đại diện cho")
_MOMENTS = ("khi", "lúc")
_FOR = ("vì ", "nhờ ", "do ", "bởi ")
_NO_SUBJECT = frozenset(["TO", "OF", "BY", "FROM", "ON_BEHALF", "TOGETHER", "AND"])


def told_apart(found: Found, text: Normal, row: Sequence[Token]) -> list[Receiver] | None:
    """Those who receive where other words than those next to the verb tell; nobody where another is meant."""
    if of_a_relative(found, text, row) or of_the_congratulated(found, text, row) or _at_a_moment(found, text, row):
        return []
    if _was_helped(found, text, row) or _has_a_noun_of_its_own(found, text, row) or _has_a_team(found, text, row):
        return []
    if (represented := _represented(found, text, row)) is not None:
        return represented
    subject = _subject_before(found, text, row)
    if subject is not None:
        return [token.value for token in subject if token.kind in _WHO]
    described = described_set(found, row, text)
    return [described] if described is not None else None


def _represented(found: Found, text: Normal, row: Sequence[Token]) -> list[Receiver] | None:
    """'| 150 gia đình | đại diện cho 20.000 gia đình được tặng W': the few receive; what the many have is no award."""
    first = found.at.get("recipient", (1, 1))[0]
    kinds = [token.kind for token in row[max(first - 2, 0) : first + 1]]
    if kinds != ["GROUP", "ON_BEHALF", "GROUP"] or not text.lower.endswith(_REPRESENTS, 0, row[first].start - 1):
        return None
    verb = row[found.at["verb"][0]].kind if "verb" in found.at else ""
    return [] if verb == "RECEIVE" else [row[first - 2].value]


def _was_helped(found: Found, text: Normal, row: Sequence[Token]) -> bool:
    """'Nhóm nghiên cứu được | UBND tỉnh tặng bằng khen vì đem lại lợi ích cho | người dân |': for whom, not to whom."""
    if "recipient" not in found.at or "giver" not in found.at or "award" not in found.at:
        return False
    (giver, _), (_, end), (first, _) = found.at["giver"], found.at["award"], found.at["recipient"]
    if row[giver - 1].kind != "PASSIVE" or not end < first or row[first - 1].kind != "TO":
        return False
    return text.lower.startswith(_FOR, row[end].start)


def _has_a_noun_of_its_own(found: Found, text: Normal, row: Sequence[Token]) -> bool:
    """'Ông A khen ngợi, và | nhóm nghiên cứu | đã được X tặng …': those whom a noun right before the verb tells."""
    taking = _taking(found, row)
    if taking < 3 or row[taking - 1].kind != "OTHER" or row[taking - 2].kind not in ("AND", "COMMA"):
        return False
    noun = text.lower[row[taking - 1].start : row[taking - 1].end].split()[0]
    people = all(token.kind != "GROUP" for token in found.tokens("recipient"))  # not '61 đơn vị và phòng GD&ĐT được'
    return people and NOUNS.get(noun) == "collectives" and found.at["recipient"][1] < taking - 1


def _has_a_team(found: Found, text: Normal, row: Sequence[Token]) -> bool:
    """'Đội cứu hộ của | anh A | được X tặng …': the team, which has no name, and not the one whose it is."""
    taking = _taking(found, row)
    if not taking or len(found.tokens("recipient")) != 1 or found.tokens("recipient")[0].kind != "PERSON":
        return False
    first = found.at["recipient"][0]
    if row[first - 1].kind != "OF" or row[first - 2].kind not in ("OTHER", "BODY", "GROUP"):
        return False
    noun = text.lower[row[first - 2].start : row[first - 2].end].split()[0]
    return NOUNS.get(noun) == "collectives"


def _at_a_moment(found: Found, text: Normal, row: Sequence[Token]) -> bool:
    """'Ông A bắt tay | ông B | sau khi nhận W', 'chị A động viên | bà B | lúc nhận W': which of them is open."""
    if "recipient" not in found.at or "verb" not in found.at:
        return False
    first, end = found.at["recipient"]
    met = row[first].kind == "OTHER" and row[first - 1].kind == "PERSON" and row[end - 1].kind == "PERSON"
    then = end < found.at["verb"][0] and row[end].kind == "OTHER"
    return met and then and text.lower[row[end].start : row[end].end].endswith(_MOMENTS)


def _taking(found: Found, row: Sequence[Token]) -> int:
    """Where 'được' or 'nhận' stands after those who receive; 0 where it does not."""
    if "recipient" not in found.at or "verb" not in found.at:
        return 0
    end, last = found.at["recipient"][1], min(found.at["verb"][1], len(row))
    return next((at for at in range(end, last) if row[at].kind in _TAKING), 0)


def _subject_before(found: Found, text: Normal, row: Sequence[Token]) -> list[Token] | None:
    """'Ông A có đóng góp cho | xã B |, được tặng …' is of A; 'Với đóng góp cho | xã B, ông A | được …' of A alone.

    None where the name next to the verb is the subject; nothing where it is not and no other is told.
    """
    if "recipient" not in found.at or "verb" not in found.at:
        return None
    first, end = found.at["recipient"]
    taking = _taking(found, row)
    if not taking:
        return None
    tokens = found.tokens("recipient")
    again = row[first - 1].kind == "TO" and row[end].kind == "AND" and taking == end + 1
    if again and text.lower.startswith(_FOR, row[first - 2].start):  # '… vì có ích cho | 9 hộ dân | và được Y tặng'
        subject = _first_named(row, first - 1)
        return [subject] if subject is not None else []
    if row[first - 1].kind == "TO" and not any(token.kind in _OTHER_ACTS for token in row[1 : first - 1]):
        mark = next((at for at, token in enumerate(tokens) if token.kind == "COMMA"), len(tokens))
        rest = tokens[mark + 1 :]
        subject = _first_named(row, first - 1)
        if rest and subject is None and rest[0].kind == "PERSON":
            return rest
        if mark == len(tokens) and _after_a_comma(row, end, taking) and subject is not None:
            return [subject]
    return None


def _first_named(row: Sequence[Token], end: int) -> Token | None:
    """The first name of a clause that nothing makes an object."""
    for at in range(1, end):
        if row[at].kind in _NAMED:
            return row[at] if row[at - 1].kind not in _NO_SUBJECT else None
    return None


def _after_a_comma(row: Sequence[Token], end: int, taking: int) -> bool:
    """Whether nothing but an adverb stands between a comma and the verb: '…, | từng | được tặng'."""
    at = taking - 1
    while at > end and row[at].kind in ("AUX", "OTHER") and row[at - 1].kind in ("AUX", "COMMA"):
        at -= 1
    return row[at].kind == "COMMA"
