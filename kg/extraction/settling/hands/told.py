"""Whom words in place of a subject stand for: 'ông', 'đồng chí này', 'vị Thượng tá', 'hai đồng chí', 'các ông trên'."""

from collections.abc import Collection, Sequence

from kg.extraction.drafts import Sentence
from kg.extraction.lexicon import data
from kg.extraction.people import Person
from kg.extraction.pronouns import FEMALE, MALE
from kg.extraction.settling.context import Context

_WORDS = data("hands")
_SEVERAL = sorted(_WORDS["several"], key=len, reverse=True)
_NUMBERS: dict[str, int] = _WORDS["numbers"]
_BARE = frozenset(_WORDS["bare"])
_THOSE = frozenset(_WORDS["those"])
_RANKS = frozenset(_WORDS["ranks"])
_CALLING = frozenset(_WORDS["calling"])
_OPENS = frozenset(["START", "COMMA", "DATE", "AUX", "NAMELY", "COLON", "GROUP", "OTHER", "PLACE", "AND"])
_BACK = 2  # sentences
_THEY = "họ"
_COMRADES = ("đồng chí", "đ/c")  # no pupil or passer-by is called so
_LADY = "Thị"


def number_of(words: str) -> int | None:
    """How many the words say are told before: 0 if they do not count them, None if they stand for nobody.

    >>> number_of("hai đồng chí"), number_of("các đồng chí trên"), number_of("các đồng chí lãnh đạo huyện")
    (2, 0, None)
    >>> number_of("cả hai ông"), number_of("các đại biểu dự hội nghị")
    (2, None)
    """
    if words.lower() == _THEY:
        return 0
    said = words.lower().removeprefix("tất ").removeprefix("cả ").split()
    if not said or (said[0] not in _NUMBERS and said[0] not in ("các", "những")):
        return None
    rest = " ".join(said[1:])
    whole = _is_those(rest) if words.lower().startswith("cả ") and rest == "" else False
    noun = next((noun for noun in _SEVERAL if rest == noun or rest.startswith(f"{noun} ")), None)
    if not whole and (noun is None or not _is_those(rest.removeprefix(noun).strip())):
        return None
    number = _NUMBERS.get(said[0], 0)
    told = number > 0 or any(rest.endswith(word) for word in ("trên", "này", "ấy", "đó", "vừa nêu"))
    told = told or rest in _BARE
    return number if told else None


def _is_those(words: str) -> bool:
    """'', 'trên', 'lần lượt', 'tỉnh | thay nhau'."""
    return words in _THOSE or any(words.startswith(f"{one} ") and words[len(one) + 1 :] in _THOSE for one in _THOSE)


def several(
    words: str, sentence: Sentence, position: int, context: Context, others: Collection[str] = ()
) -> list[Person]:
    """The last officials named together, as many as the words say; rather not those who receive."""
    number = number_of(words)
    if number is None:
        return []
    runs = context.runs(sentence.number, position)
    fit = [run for run in runs if all(one.rank or one.offices for one in run) and number in (0, len(run))]
    return last_of(fit, context, others)


def last_of(runs: Sequence[list[Person]], context: Context, others: Collection[str]) -> list[Person]:
    """The last list of people, rather one without others, and none of others alone."""
    names = [[context.full_name(one) in others for one in run] for run in runs]
    free = [run for run, taken in zip(runs, names, strict=True) if not any(taken)]
    some = [run for run, taken in zip(runs, names, strict=True) if not all(taken)]
    return (free or some or [[]])[-1]


def one(
    words: str,
    sentence: Sentence,
    position: int,
    rows: Sequence[Sentence],
    context: Context,
    others: Collection[str],
) -> list[Person]:
    """The one official whom the clauses or sentences before tell of, and who may be called so."""
    here = [who for who in _named(sentence, words, context, others) if 0 <= who.end <= position]
    official = [who for who in here if who.rank or who.offices]
    if official:
        return [official[0]] if len({context.full_name(who) for who in official}) == 1 else []
    for back in range(1, _BACK + 1):
        before = next((row for row in rows if row.number == sentence.number - back), None)
        if before is None:
            continue
        if before.zone != sentence.zone:
            return []
        people = list(_subjects(before, words, context, others))
        if people:
            first = people[0]
            same = all(context.full_name(who) == context.full_name(first) for who in people)
            return [first] if same else []
    return []


def _named(sentence: Sentence, words: str, context: Context, others: Collection[str]) -> list[Person]:
    people = [token.value for token in sentence.clause if token.kind == "PERSON"]
    return [who for who in people if _may_be_called(words, who, context) and context.full_name(who) not in others]


def _subjects(sentence: Sentence, words: str, context: Context, others: Collection[str]) -> list[Person]:
    clause = sentence.clause or sentence.row
    found = [
        (at, token.value)
        for at, token in enumerate(clause)
        if token.kind == "PERSON" and _may_be_called(words, token.value, context)
    ]
    found = [(at, who) for at, who in found if context.full_name(who) not in others]
    official = [(at, who) for at, who in found if who.rank or who.offices]
    opening = [who for at, who in official if at < 1 + (clause[0].kind == "START") or clause[at - 1].kind == "DATE"]
    if opening:
        return opening[:1]
    return [who for _, who in official or found]


def _may_be_called(words: str, who: Person, context: Context) -> bool:
    """Whether one may be meant by 'ông', 'bà', 'vị Thượng tá'."""
    said = words.split()
    if words in _RANKS:
        return (who.rank or "").lower() == words
    if said[0] in _CALLING and len(said) > 1:
        posts = [who.rank or "", *(office.post for office in who.offices)]
        return any(post.lower().startswith(" ".join(said[1:3])) for post in posts if post)
    called = context.honorifics.get(context.full_name(who), set()) | ({who.honorific} if who.honorific else set())
    if words.removeprefix("các ").startswith(_COMRADES):
        return bool(who.rank or who.offices) or not called.isdisjoint(("chí", "đồng chí"))
    if said[0] in MALE:
        return _LADY not in who.name.split()[1:-1] and not called & FEMALE
    if said[0] in FEMALE:
        return not called & MALE
    return True
