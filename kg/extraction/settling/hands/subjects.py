"""Who does what a verb tells, by the chunks before it: 'A, B cùng C lên | trao', 'do A | trao', 'ông | trao'."""

from collections.abc import Sequence

from kg.extraction.lexicon import data
from kg.extraction.settling.hands.agents import LINKS, Agent, fronted, named_last, offices, people
from kg.extraction.settling.hands.told import number_of
from kg.extraction.tokens import Token
from kg.language.normal import Normal

_WORDS = data("hands")
_ONE, _NOT_ONE = frozenset(_WORDS["one"]), frozenset(_WORDS["not_one"])
_RANKS, _IN_PERSON = frozenset(_WORDS["ranks"]), frozenset(_WORDS["in_person"])
_ASKED = tuple(_WORDS["asked"])
_OF_OTHERS = tuple(f" {word}" for word in _WORDS["of_others"])
_DELEGATES = tuple(f"{word} " for word in _WORDS["delegates"])
_CALLED = tuple(f" {word}" for word in (*_WORDS["calling"], *_WORDS["addressed"]))
_CALLING = tuple(f" {word}" for word in _WORDS["calling"])
OPENS = frozenset(["START", "COMMA", "DATE", "SEMI", "COLON", "DOT"])
_ENDS = frozenset("SEMI DOT COLON WHILE PROPOSE PLAN NEGATE RECEIVE SAYS INCLUDING BELONG".split())
_BEFORE_WORDS = OPENS | {"ON_BEHALF", "PASSIVE", "BY"}
_BREAKS = frozenset(["SEMI", "DOT", "WHILE"])
_TAKES = frozenset("TO GIVE HAND COMMEND REWARD RECOGNISE FROM OF ONE_OF".split())
_OF_EVENTS = frozenset(["EVENT", "DECIDE"])  # 'lễ | trao', 'ký quyết định | trao'
_BODIES = frozenset(["BODY", "OFFICE"])


def agent(clause: Sequence[Token], verb: int, text: Normal, begin: int = 0) -> Agent | None:
    """Who hands over at a verb of a clause; None where the clause leaves it open or it is a body.

    `begin`: where the words end that tell of another award, of which those named there are.
    """
    if clause[verb - 1].kind in _OF_EVENTS or _before(clause, verb, text).endswith(_OF_OTHERS):
        return None
    at, direct = verb - 1, True  # nothing but auxiliary words since the verb
    while at > 0:
        token = clause[at]
        if token.kind in _ENDS:
            return named_last(clause, verb, text) if token.kind in _BREAKS else None
        if token.kind == "PASSIVE" and not _is_asked(clause, at, text):
            return None
        if token.kind == "PERSON":
            first = _run(clause, at, begin)
            if clause[first - 1].kind not in _TAKES and not _is_met(clause, first, text):
                ends = {t.kind for t in clause[at + 1 : verb]}
                return None if "ORGANISE" in ends else Agent(people(clause, first, at), first=first, last=verb + 1)
            at, direct = first - 1, False
        elif token.kind in _BODIES:
            first = _run_of_bodies(clause, at)
            found, goes_on = _of_a_body(clause, first, at, direct, text)
            if found is not None:
                found.first, found.last = first, verb + 1
            if not goes_on:
                return found
            at, direct = first - 1, False
        elif token.kind in ("OTHER", "GROUP", "PRONOUN") and clause[at - 1].kind in _BEFORE_WORDS:
            words = _words(clause, at, text)
            if words is not None:
                return Agent(words=words, first=at, last=verb + 1)
            if token.kind == "GROUP" and direct:
                return None
            at -= 1
        elif token.kind == "GROUP" and text.lower[clause[at - 1].start : clause[at - 1].end] in ("cả", "tất cả"):
            words = text.lower[clause[at - 1].start : token.end]
            return Agent(words=words, first=at - 1, last=verb + 1)
        else:
            direct = direct and (token.kind in ("AUX", "NAMELY") or _is_the_one(token, text))
            at -= 1
    return named_last(clause, verb, text) or fronted(clause, verb, text)


def _is_the_one(token: Token, text: Normal) -> bool:
    """'Bí thư Huyện ủy là | người | trao'."""
    return token.kind == "OTHER" and text.lower[token.start : token.end] in ("người", "người trực tiếp")


def _before(clause: Sequence[Token], verb: int, text: Normal) -> str:
    """The words between the last chunk of another kind and a verb."""
    at = verb
    while clause[at - 1].kind in ("OTHER", "AUX") and at > 1:
        at -= 1
    return " " + text.lower[clause[at].start : clause[verb].start].strip()


def _run(clause: Sequence[Token], at: int, begin: int = 0) -> int:
    """Where a list of people begins that ends at a place."""
    first = at
    while True:
        back = first - 1
        while clause[back].kind in LINKS and back > 0:
            back -= 1
        if clause[back].kind == "OTHER" and clause[back].value is None and first - back == 1 and back > 1:
            before = back - 1
            if clause[before].kind in LINKS and clause[before - 1].kind == "PERSON" and _is_short(clause[back]):
                back = before - 1
        if back == first - 1 or clause[back].kind != "PERSON" or back < begin:
            return first
        first = back


def _is_short(token: Token) -> bool:
    """'… và | nguyên | Chủ tịch B', '…, | nhà báo | C'."""
    return token.end - token.start < len("và các đồng chí")


def _is_met(clause: Sequence[Token], first: int, text: Normal) -> bool:
    """'Ông A đến thăm | bà B | và trao': she is in the clause of another subject."""
    if clause[first - 1].kind not in ("OTHER", "AUX", "AND"):
        return False
    left = range(1, first - 1)
    acts = (at for at in left if clause[at].kind == "PERSON" and clause[_run(clause, at) - 1].kind in OPENS)
    at = next(acts, None)
    if at is None:
        at = next((i for i in left if clause[i].kind in ("OTHER", "PRONOUN") and _stands(clause, i, text)), None)
    ended = at is None or any(clause[i].kind in _ENDS for i in range(at, first))
    apart = clause[first - 1].kind == "AND" or (clause[first - 2].kind == "COMMA" and clause[first - 1].kind == "OTHER")
    return not ended and not apart


def _run_of_bodies(clause: Sequence[Token], at: int) -> int:
    first = at
    while clause[first - 1].kind in LINKS and clause[first - 2].kind in _BODIES and first > 2:
        first -= 2
    return first


def _of_a_body(clause: Sequence[Token], first: int, last: int, direct: bool, text: Normal) -> tuple[Agent | None, bool]:
    """(who acts, whether to look further): a body or office that acts, or one on whose behalf or with whom one does."""
    before, office = clause[first - 1].kind, clause[last].kind == "OFFICE"
    if before == "ON_BEHALF" or (before == "OF" and clause[first - 2].kind == "ON_BEHALF"):
        return None, True
    if clause[last + 1].kind == "AUTHORISED":
        return None, True
    called = before == "OTHER" and _ends(clause[first - 1], text).endswith(_CALLED)
    asked = before == "OTHER" and clause[first - 2].kind == "PASSIVE"
    if office and (before in OPENS | {"BY", "PASSIVE"} or called or asked) and (direct or called or asked):
        return Agent(offices=offices(clause, first, last)), False
    if before in ("AND", "OTHER", "AUX") and _somebody_before(clause, first, text):
        return None, True
    if before in _TAKES:
        return None, True
    if direct and office:
        return Agent(offices=offices(clause, first, last)), False
    if direct and before in OPENS and text.lower.startswith(_DELEGATES, clause[first].start):
        return None, True  # 'Đại diện X | trao cho anh là ông A'
    return None, before not in OPENS and not direct


def _ends(token: Token, text: Normal) -> str:
    return " " + text.lower[token.start : token.end].strip()


def _somebody_before(clause: Sequence[Token], first: int, text: Normal) -> bool:
    """Whether a person or a pronoun opens the clause: 'Ông A cùng | lãnh đạo xã', 'ông về | UBND xã'."""
    for at in range(first - 1, 0, -1):
        if clause[at].kind in _ENDS:
            return False
        if clause[at].kind == "PERSON" and clause[at - 1].kind not in _TAKES:
            return True
        if clause[at].kind == "OTHER" and clause[at - 1].kind in OPENS and _stands(clause, at, text):
            return True
    return False


def _is_asked(clause: Sequence[Token], at: int, text: Normal) -> bool:
    """'được ủy quyền', 'được X ủy nhiệm', 'được mời lên', and 'được | A | trao'."""
    after = clause[at + 1]
    if after.kind in ("AUTHORISED", "ON_BEHALF", "PERSON"):
        return True
    if after.kind in _BODIES:
        return clause[at + 2].kind in ("AUTHORISED", "HAND", "AUX") or _goes_on_asked(clause, at + 2, text)
    return _goes_on_asked(clause, at + 1, text)


def _goes_on_asked(clause: Sequence[Token], at: int, text: Normal) -> bool:
    return clause[at].kind in ("OTHER", "AUX") and text.lower.startswith(_ASKED, clause[at].start)


def _words(clause: Sequence[Token], at: int, text: Normal) -> str | None:
    """The words that open a clause and stand for one or several told before; None if they do not."""
    said = text.lower[clause[at].start : clause[at].end]
    if clause[at].kind == "GROUP":
        return said
    return one_of(text.text[clause[at].start : clause[at].end]) or (said if number_of(said) is not None else None)


def _stands(clause: Sequence[Token], at: int, text: Normal) -> bool:
    return one_of(text.text[clause[at].start : clause[at].end]) is not None


def one_of(words: str) -> str | None:
    """The words for one told before with which a clause begins.

    >>> one_of("Ông cũng là người"), one_of("bà con thôn Đông"), one_of("Đồng chí này")
    ('ông', None, 'đồng chí này')
    """
    said = words.lower().split()
    while said and said[0] in _IN_PERSON:
        said = said[1:]
    if " ".join(said[:2]) in _RANKS:
        return " ".join(said[:2])
    for length in (3, 2, 1):
        if " ".join(said[:length]) in _WORDS["one"]:
            return (
                " ".join(said[:length]) if said[length : length + 1] not in [[w] for w in _WORDS["not_one"]] else None
            )
    return " ".join(said[:3]) if said and said[0] in _WORDS["calling"] else None
