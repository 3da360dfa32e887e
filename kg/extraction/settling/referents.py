"""Whom a pronoun or a description stands for: 'Ông nhận …', 'người lính này được …', 'Hội được tặng …'."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import regex

from kg.extraction.bodies import Body
from kg.extraction.drafts import Sentence
from kg.extraction.lexicon import data
from kg.extraction.people import Person
from kg.extraction.pronouns import AGES, FEMALE, MALE, PRONOUNS
from kg.extraction.settling.context import Context

_SPEECH = tuple(data("names")["speech"])
_RELATIVES = tuple(f" {word}" for word in data("names")["relatives"])
_KIN = tuple(f" {word}" for word in data("names")["relatives"] if word != "gia đình")
_FOR_A_FAMILY = ("đại diện gia đình", "đại diện thân nhân", "thân nhân", "người thân")
_GIVES = regex.compile(r"(?:(?:đã|vừa|cũng) )*(?:" + "|".join(data("names")["gives"]) + r")\b")
_OF_HIMSELF = regex.compile(
    r"(?:,[^,;:.]*,|\s*\([^()]*\))?,?\s*(?:" + "|".join(data("names")["of_oneself"]) + r")\b[^,;:.]{0,20}[,:]?\s*"
)
_ASIDE = ("(cùng", "(cùng với", "(với")
_EDGE = regex.compile(r"\b")
_CAPITAL_NEXT = regex.compile(r" \p{Lu}")
_STOP, _LINE = regex.compile(r"\. "), regex.compile("\n")
_GETS, _HONOURS = (
    frozenset(["PASSIVE", "RECEIVE"]),
    frozenset(["COMMEND", "GIVE", "HAND", "REWARD", "RECOGNISE", "AWARD"]),
)
_BETWEEN = ("BODY", "OFFICE", "AUX")  # who gives
_MEDAL = "chương "  # 'Huân chương Chiến công' tells nothing of one who is called Chiến
_OTHERS = regex.compile(data("members")["befallen"])
_CLOSE = 45  # characters before a name that say what befell its bearer
_SEXES = ("nam", "nữ")
_MAN, _LADY = "Văn", "Thị"
COMRADE, _COMRADE = "đồng chí", "chí"  # … as the last word of how one is addressed
_NEAR = 2  # sentences
_WORDS = 20  # characters that can hold a word for a relative


def person(context: Context, position: int, word: str, *, of_posts: bool = False, sure: bool = False) -> Person | None:
    """Whom a pronoun means: of those whom it fits, who is told of most if named near, or else who is named nearest.

    To be sure (of a noun, which may tell of somebody without a name), it must be one who neither speaks nor gives.
    """
    told = [(s, p) for s, p in context.people if s.zone in ("body", "lead", "title")]
    fitting: dict[str, _Candidate] = {}
    called = context.honorifics
    for sentence, p in told:
        name = context.full_name(p)
        if _relative_of(context, p):
            if p.start < position < sentence.end:
                return None  # 'Bố của ông A từng …, ông được …'
            continue
        if of_posts and is_aside(context, p):
            continue
        if " " in name and fits(word, called.get(name, set())) and fits_name(word, name):
            if name not in fitting:
                fitting[name] = _Candidate(name, sentence, p)
                fitting[name].acted = p.start < position and not fitting[name].speaks(context)
            elif p.start < position:
                fitting[name].sentence, fitting[name].person = sentence, p
            fitting[name].received |= p.start < position and fitting[name].receives
    for candidate in fitting.values():
        candidate.look_for_mentions(context, position)
    candidates = [c for c in fitting.values() if c.last >= 0]
    candidates = [c for c in candidates if not _befallen(context, c.name)] or candidates
    candidates = [c for c in candidates if not (word and _is_kin_of(context, c.name, word))] or candidates
    if not candidates:  # 'Bà được … tặng … . Bà A sinh năm …': the one person of the text, named after
        only = list(fitting.values())
        return only[0].person if len(only) == 1 and not of_posts else None
    main = max(candidates, key=lambda c: (c.times, c.last))
    officials = {context.full_name(p) for _, p in context.people if p.offices}
    actors = [
        c
        for c in candidates
        if of_posts or not (c.speaks(context) or (context.full_name(c.person) in officials and not c.received))
    ]
    teller = next((c for c in candidates if c.tells_of_himself(context, position)), None)
    if teller is not None and not of_posts:
        return teller.person
    if sure and not actors:
        private = [c for c in candidates if context.full_name(c.person) not in officials]
        acted = len(private) == 1 and private[0] is main and private[0].acted  # 'bà A nhặt được …, bà A kể'
        return main.person if acted else None
    resumed = [c for c in candidates if not c.speaks(context) and c.is_taken_up(context, position)]
    if not actors and resumed:  # 'Đại úy A quê ở X. Năm 2020, anh được …': all of them hold an office
        return max(resumed, key=lambda c: c.last).person
    near = [c for c in actors if c.is_near]
    rivals = near or [c for c in actors if c.times >= main.times]  # who is told of as often, and not as an official
    silent = [c for c in candidates if not c.speaks(context) and c.times >= main.times]
    if not actors and main.speaks(context) and len(silent) == 1:
        return silent[0].person  # 'Trung úy A đuổi theo tên trộm. "…", Trưởng Công an B nói. Chiến sĩ này được …'
    if main.is_near and (main in actors or not rivals):
        nearest = max(near, key=lambda c: c.last, default=main)
        if nearest.is_taken_up(context, position) and main.last < nearest.sentence.start:
            return nearest.person  # 'Trước đó, em B cũng …. Sở đã tặng bằng khen cho em.'
        return main.person if main.times >= 2 * nearest.times else nearest.person
    if near:
        return max(near, key=lambda c: c.last).person
    return max(actors or candidates, key=lambda c: (c.times, c.last)).person


def is_told_of(context: Context, who: Person, position: int) -> bool:
    """Whether somebody is named near a place, holds no office, and no other private person is told of as often."""
    name = context.full_name(who)
    officials = {context.full_name(p) for _, p in context.people if p.offices}
    if name in officials:
        return False
    text = context.text.text
    last = max((start for start in _mentions(text, name.rsplit(" ", 1)[-1]) if start < position), default=-1)
    if last < 0 or _sentences_between(text, last, position) > _NEAR + 1:
        return False
    private = {context.full_name(p) for s, p in context.people if s.zone in ("body", "lead", "title")} - officials
    times = {other: len(_mentions(text, other.rsplit(" ", 1)[-1])) for other in private if " " in other}
    return all(times.get(name, 0) > 2 * count for other, count in times.items() if other != name)


class _Candidate:
    """One whom a pronoun may mean: how often the text names him or her, and where last."""

    def __init__(self, name: str, sentence: Sentence, who: Person) -> None:
        self.name = name
        self.sentence, self.person = sentence, who  # the last mention before the pronoun, or the first one after it
        self.times, self.last, self.is_near = 0, -1, False
        self.acted = False  # whether the first that the text tells of him or her is something else than speech
        self.received = False  # whether a sentence that names him or her has told of an award so far

    def look_for_mentions(self, context: Context, position: int) -> None:
        """Count the mentions by the last word of the name too ('Uyên kể'); the last one before the pronoun."""
        text = context.text.text
        given = self.name.rsplit(" ", 1)[-1]
        shared = context.full_name(Person(given)) != self.name  # of two Poiriers only full names tell
        starts = _mentions(text, self.name if shared else given)
        self.times = len(starts)
        named = self.person.start if self.person.start < position else -1
        self.last = max([named, *(start for start in starts if start < position)])
        if self.last < 0:
            return
        self.is_near = _sentences_between(text, self.last, position) <= _NEAR

    def tells_of_himself(self, context: Context, position: int) -> bool:
        """'Già làng A (làng B) chia sẻ, ông từng được …': whose own story his sentence tells."""
        if not self.person.end <= position < self.sentence.end or self.sentence.start > position:
            return False
        between = context.text.lower[self.person.end : position]
        return _OF_HIMSELF.fullmatch(between) is not None

    def is_taken_up(self, context: Context, position: int) -> bool:
        """Whether the sentence right before a place, or its own, names him or her in full as its first person."""
        text = context.text.text
        between = _sentences_between(text, self.last, position)
        named = [t.value for t in self.sentence.row if t.kind == "PERSON"]
        return between <= 1 and bool(named) and named[0] is self.person and self.last >= self.sentence.start

    @property
    def receives(self) -> bool:
        """'Trung úy A, Đội trưởng Đội B, được X tặng …': whether the sentence that named him or her tells so."""
        row = [t for t in self.sentence.row if t.kind not in _BETWEEN]
        at = next((i for i, token in enumerate(row) if token.value is self.person), len(row))
        handed = at > 0 and row[at - 1].kind == "FROM"  # '… nhận từ tay ông A'
        return not handed and any(t.kind in _GETS and after.kind in _HONOURS for t, after in pairwise(row[at:]))

    def speaks(self, context: Context) -> bool:
        """Whether he or she was named last as one who only speaks, or who gives."""
        after = context.text.lower[self.person.end : self.sentence.end].lstrip(" ,)-–")
        return after.startswith(_SPEECH) or _GIVES.match(after) is not None


@lru_cache(maxsize=2)
def _known(_: str) -> dict[str, tuple[int, ...]]:
    """What `_mentions` has found in a text: each of its pronouns asks for the same names, however many they are."""
    return {}


def _mentions(text: str, name: str) -> tuple[int, ...]:
    """Where a text names somebody, alone or in full.

    >>> _mentions("Lê An kể: An và An Bình, Ân An", "An")
    (3, 10, 28)
    """
    known = _known(text)
    if name not in known:
        known[name] = _find_mentions(text, name)
    return known[name]


def _find_mentions(text: str, name: str) -> tuple[int, ...]:
    """A pattern for each name takes longer to compile than this."""
    starts: list[int] = []
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        whole = _EDGE.match(text, at) and _EDGE.match(text, end) and not _CAPITAL_NEXT.match(text, end)
        if whole and not text.endswith(_MEDAL, 0, at):
            starts.append(at)
            at = text.find(name, end)
        else:
            at = text.find(name, at + 1)
    return tuple(starts)


@lru_cache(maxsize=2)
def _breaks(text: str) -> tuple[list[int], list[int]]:
    """Where full stops with a blank, and lines, end."""
    stops = [found.start() for found in _STOP.finditer(text)]
    return stops, [found.start() for found in _LINE.finditer(text)]


def _sentences_between(text: str, first: int, last: int) -> int:
    """How many sentences and lines end between two places."""
    stops, lines = _breaks(text)
    ended = bisect_right(stops, last - 2) - bisect_left(stops, first)
    return max(ended, 0) + max(bisect_left(lines, last) - bisect_left(lines, first), 0)


def fits(word: str, honorifics: set[str]) -> bool:
    """Whether one who is called so may be meant by the pronoun: the same sex, and about the same age."""
    if word == COMRADE:
        return not honorifics.isdisjoint((COMRADE, _COMRADE))
    known = honorifics & PRONOUNS
    if not word or not known or word in known:
        return True
    if word in _SEXES:
        return not known <= (FEMALE if word == _SEXES[0] else MALE)
    if (word in MALE and known <= FEMALE) or (word in FEMALE and known <= MALE):
        return False
    return any(word in ages and ages & known for ages in AGES)


def fits_name(word: str, name: str) -> bool:
    """Whether one who is called so may have this name.

    >>> fits_name("ông", "Lê Thị Hoa"), fits_name("nữ", "Lê Văn Nam"), fits_name("em", "Lê Thị Hoa")
    (False, False, True)
    """
    middle = name.split()[1:-1]
    if word == _SEXES[0] or word in MALE - FEMALE:
        return _LADY not in middle
    return _MAN not in middle[:1] if word == _SEXES[1] or word in FEMALE - MALE else True


def _relative_of(context: Context, who: Person) -> bool:
    """'Bố của Phó Tổng thống A', 'con trai bà B': another, who has no name, is told of."""
    before = " ".join(context.text.lower[max(0, who.start - _WORDS) : who.start].split())
    return f" {before}".removesuffix(" của").endswith(_KIN)


def _befallen(context: Context, name: str) -> bool:
    """'Chủ nhân chiếc ví là ông A', 'nạn nhân B', 'tên cướp C': who lost, suffered or did wrong."""
    low = context.text.lower
    return any(_OTHERS.search(low, max(0, p.start - _CLOSE), p.start) for p in context.meant_by(name))


def _is_kin_of(context: Context, name: str, word: str) -> bool:
    """'con trai ông là A': not A is 'ông' there."""
    ends = tuple(f"{kin}{of}{word}{at}" for kin in _KIN for of in (" ", " của ") for at in (" là", ","))
    before = (context.text.lower[max(0, p.start - _CLOSE) : p.start].rstrip() for p in context.meant_by(name))
    return any(f" {words}".endswith(ends) for words in before)


def is_aside(context: Context, who: Person) -> bool:
    """'ông là một trong hai người (cùng bà B) được bầu, làm Giám đốc X': who is named in brackets beside another."""
    return context.text.lower[max(0, who.start - _WORDS) : who.start].rstrip().endswith(_ASIDE)


def represented(context: Context, sentence: Sentence, who: Person) -> Body | None:
    """'bà A – đại diện Ngân hàng X lên nhận …': the body that a person stands for."""
    following = next((t for t in sentence.row if t.kind == "BODY" and t.start >= who.end), None)
    if following is None:
        return None
    low = context.text.lower
    between = low[who.end : following.start].strip(" ,-()")
    stands = not between and low[following.start : following.end].startswith("đại diện")
    return following.value if stands or between in ("đại diện", "đại diện cho", "người đại diện", "thay mặt") else None


def relative_of(context: Context, sentence: Sentence, who: Person) -> Person | None:
    """'ông A, cha anh B', 'bà C - mẹ D', 'bà E, đại diện gia đình liệt sĩ F': the person whose relative somebody is."""
    other: Person | None = next((t.value for t in sentence.row if t.kind == "PERSON" and t.start >= who.end), None)
    if other is None:
        return None
    between = context.text.lower[who.end : other.name_start].strip(" ,-()")
    if other.honorific and between != other.honorific:
        between = between.removesuffix(other.honorific).strip()
    between = between.removesuffix(" của")
    return other if f" {between}" in _RELATIVES or between in _FOR_A_FAMILY else None


def of_the_firm(who: Person, form: str, told: Sequence[tuple[str, Body]]) -> Body | None:
    """A caption's 'ông A, Giám đốc Công ty X nhận …' where the text tells of the same award to a firm: the firm's."""
    bodies = [o.body for o in who.offices if o.body is not None]
    firms = [b for b in bodies if b.type == "named" or (b.parent is not None and b.parent.type == "named")]
    if not firms:
        return None
    return next((body for other, body in told if other == form and body.type == "named"), None)
