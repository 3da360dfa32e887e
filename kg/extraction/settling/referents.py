"""Whom a pronoun or a description stands for: 'Ông nhận …', 'người lính này được …', 'Hội được tặng …'."""

from collections import Counter
from collections.abc import Sequence

from kg.extraction.bodies import Body
from kg.extraction.drafts import Sentence
from kg.extraction.groups import NOUNS
from kg.extraction.lexicon import data
from kg.extraction.people import Person
from kg.extraction.settling.context import Context

_NAMES = data("names")
_MALE, _FEMALE = frozenset(_NAMES["male"]), frozenset(_NAMES["female"])
_AGES = tuple(frozenset(row) for row in _NAMES["ages"])
PRONOUNS = _MALE.union(_FEMALE, *_AGES)
_SPEECH = tuple(_NAMES["speech"])
_THIS = ("này", "ấy", "đó", "kia")
_BODY_NOUNS: dict[str, list[str]] = data("nouns")["stand_for_bodies"]
_NEAR = 2  # sentences


def pronoun(words: Sequence[str]) -> str | None:
    """The pronoun that the words end in ('ông', 'ông ấy'); '' for a description ('người lính này'); else None."""
    if not words:
        return None
    if words[-1] in PRONOUNS:
        return words[-1]
    if words[-1] not in _THIS or len(words) < 2:
        return None
    if words[-2] in PRONOUNS:
        return words[-2]
    tail = words[-4:-1]
    spans = (" ".join(tail[i:j]) for i in range(len(tail)) for j in range(i + 1, len(tail) + 1))
    return "" if any(NOUNS.get(span) == "individuals" for span in spans) else None


def person(context: Context, position: int, word: str) -> Person | None:
    """The nearest person named before a position whom the pronoun fits; speakers and officials come last."""
    told = [(s, p) for s, p in context.people if p.start < position and s.zone in ("body", "lead", "title")]
    before = [(s, p) for s, p in told if " " in context.full_name(p)]
    called: dict[str, set[str]] = {}
    for _, p in context.people:
        if p.honorific:
            called.setdefault(context.full_name(p), set()).add(p.honorific.split()[-1])
    fitting = [(s, p) for s, p in before if _fits(word, called.get(context.full_name(p), set()))]
    if not fitting:
        return None
    here = max((s.number for s in context.sentences if s.start <= position), default=0)
    actors = [(s, p) for s, p in fitting if not _speaks(context, s, p) and not _official(context, p)]
    near = [p for s, p in actors if here - s.number <= _NEAR]
    if near:
        return near[-1]
    pool = actors or fitting
    times = Counter(context.full_name(p) for _, p in pool)
    most = max(times.values())
    return next(p for _, p in reversed(pool) if times[context.full_name(p)] == most)


def body(context: Context, position: int, words: str) -> Body | None:
    """'Doanh nghiệp', 'đại diện nhà trường', 'Hội': the body of that kind that the text tells most of."""
    words = words.removesuffix(" này").removesuffix(" cũng")
    noun = next((noun for noun in _BODY_NOUNS if words.endswith(noun)), None)
    if noun is None or words.startswith(("các ", "những ", "nhiều ")):
        return None
    heads = tuple(_BODY_NOUNS[noun])
    fitting = [b for b in context.bodies if b.name.startswith(heads) and b.name not in heads and not b.bare]
    times = Counter(b.name for b in fitting)
    before = [b for b in fitting if b.start < position]
    most = max((times[b.name] for b in before), default=0)
    return next((b for b in reversed(before) if times[b.name] == most), None)


def _fits(word: str, honorifics: set[str]) -> bool:
    """Whether one who is called so may be meant by the pronoun: the same sex, and about the same age."""
    known = honorifics & PRONOUNS
    if not word or not known or word in known:
        return True
    if (word in _MALE and known <= _FEMALE) or (word in _FEMALE and known <= _MALE):
        return False
    return any(word in ages and ages & known for ages in _AGES)


def _speaks(context: Context, sentence: Sentence, who: Person) -> bool:
    return context.text.lower[who.end : sentence.end].lstrip(" ,)").startswith(_SPEECH)


def _official(context: Context, who: Person) -> bool:
    name = context.full_name(who)
    return any(p.offices for _, p in context.people if context.full_name(p) == name)


def represented(context: Context, sentence: Sentence, who: Person) -> Body | None:
    """'bà A – đại diện Ngân hàng X lên nhận …': the body that a person stands for."""
    following = next((t for t in sentence.row if t.kind == "BODY" and t.start >= who.end), None)
    if following is None:
        return None
    between = context.text.lower[who.end : following.start].strip(" ,-()")
    return following.value if between in ("đại diện", "đại diện cho", "người đại diện", "thay mặt") else None


def of_the_firm(who: Person, form: str, told: Sequence[tuple[str, Body]]) -> Body | None:
    """A caption's 'ông A, Giám đốc Công ty X nhận …' where the text tells of the same award to a firm: the firm's."""
    firms = [o.body for o in who.offices if o.body is not None and o.body.type == "named"]
    if not firms:
        return None
    return next((body for other, body in told if other == form and body.type == "named"), None)
