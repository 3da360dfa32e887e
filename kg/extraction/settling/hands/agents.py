"""Who acts, and who does so by words after the verb: 'Dự và | trao W có A; B', '| Trao W cho anh, ông A nói'."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.extraction.lexicon import data
from kg.extraction.people import Office, Person
from kg.extraction.settling.hands.objects import past_object
from kg.extraction.tokens import Token
from kg.language.normal import Normal

_CALLING = frozenset(data("hands")["calling"])
_FRONTED = tuple(data("hands")["fronted"])
LINKS = frozenset(["COMMA", "AND", "SEMI"])
_NAMES_LAST = ("NAMELY", "COLON")
_STOPS = frozenset("DOT GIVE HAND COMMEND RECEIVE PASSIVE BY REWARD".split())
_PREDICATES = frozenset("OTHER AUX COMMEND SAYS PLAN PROPOSE NEGATE".split())


@dataclass(slots=True)
class Agent:
    """Who acts: people, one called by office, or words that stand for those told before."""

    people: list[Person] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)
    words: str | None = None  # 'ông', 'hai đồng chí', 'vị Thượng tá'
    first: int = 0  # where the clause that tells it begins
    last: int = 0  # and ends


def taken_from(clause: Sequence[Token], verb: int) -> Agent | None:
    """'nhận Bằng khen | từ tay ông A và bà B', '| từ vị Phó Chủ tịch tỉnh'."""
    at = past_object(clause, verb)
    if at + 1 >= len(clause) or clause[at].kind != "FROM":
        return None
    at += 1 + (clause[at + 1].kind == "OTHER")
    if at < len(clause) and clause[at].kind == "OFFICE":
        return Agent(offices=offices(clause, at), first=verb, last=at + 1)
    return _with_others(clause, verb, at) if at < len(clause) and clause[at].kind == "PERSON" else None


def named_last(clause: Sequence[Token], verb: int, text: Normal) -> Agent | None:
    """'Dự và trao W có | các đồng chí: A; B', 'Trao W cho em là | ông A'."""
    for at in range(verb + 1, len(clause)):
        if clause[at].kind in _STOPS:
            return None
        if clause[at].kind == "PERSON" and _is_named(clause, verb, at):
            return _with_others(clause, verb, at)
        if clause[at].kind == "OFFICE" and clause[at - 1].kind == "NAMELY" and clause[at - 1].value == "là":
            return Agent(offices=offices(clause, at), first=verb, last=at + 1)
        if clause[at].kind == "OTHER" and clause[at - 1].kind == "NAMELY" and clause[at - 1].value == "là":
            words = text.lower[clause[at].start : clause[at].end].split()
            if words[0] in _CALLING:
                return Agent(words=" ".join(words[:3]), first=verb, last=at + 1)
    return None


def _is_named(clause: Sequence[Token], verb: int, at: int) -> bool:
    """Whether words that name who hands over stand right before an official."""
    if not (clause[at].value.rank or clause[at].value.offices):
        return False
    back = at - 1
    while clause[back].kind in ("GROUP", "OTHER", "COLON") and back > verb + 1:
        back -= 1
    has = clause[back].kind == "AUX" and str(clause[back].value).endswith("có")
    named = clause[back].kind in _NAMES_LAST or any(t.kind == "COLON" for t in clause[back:at])
    sets = any(t.kind in ("GROUP", "BODY") for t in clause[verb:back])
    return has or (named and not sets)


def _with_others(clause: Sequence[Token], verb: int, at: int) -> Agent | None:
    last = at
    while last + 2 < len(clause) and clause[last + 1].kind in LINKS:
        after = last + 2 + (clause[last + 2].kind in LINKS or (clause[last + 2].kind == "OTHER"))
        if after >= len(clause) or clause[after].kind != "PERSON":
            break
        last = after
    if last + 1 < len(clause) and clause[last + 1].kind in ("PASSIVE", "RECEIVE"):
        return None
    return Agent(people(clause, at, last), first=verb, last=last + 1)


def fronted(clause: Sequence[Token], verb: int, text: Normal) -> Agent | None:
    """'Đến tận nhà trao Giấy khen cho anh, | ông A | nói'."""
    begins = text.lower[clause[1].start : clause[verb].start].strip()
    if begins and not begins.startswith(_FRONTED):
        return None
    at = next((i for i in range(verb + 1, len(clause)) if clause[i].kind in ("COMMA", "DOT", "SEMI")), None)
    if at is None or at + 2 >= len(clause) or clause[at].kind != "COMMA":
        return None
    who, after = clause[at + 1], clause[at + 2]
    if after.kind not in _PREDICATES or any(t.kind in ("RECEIVE", "PASSIVE") for t in clause[verb:at]):
        return None
    if who.kind == "PERSON" and (who.value.rank or who.value.offices):
        return Agent([who.value], first=verb, last=at + 2)
    return Agent(offices=[who.value], first=verb, last=at + 2) if who.kind == "OFFICE" else None


def offices(clause: Sequence[Token], first: int, last: int = 0) -> list[Office]:
    """The offices of a stretch of a clause, or those that stand side by side from a place on: 'Giám đốc X và Y'."""
    end = last or first
    while not last and end + 2 < len(clause) and clause[end + 1].kind in LINKS and clause[end + 2].kind == "OFFICE":
        end += 2
    return [token.value for token in clause[first : end + 1] if token.kind == "OFFICE"]


def people(clause: Sequence[Token], first: int, last: int) -> list[Person]:
    """The people of a stretch of a clause."""
    return [token.value for token in clause[first : last + 1] if token.kind == "PERSON"]
