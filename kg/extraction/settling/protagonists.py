"""The people whom an article is about: 'Ba thực tập sinh được tặng bằng khen …' of three who are named all over it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

import regex

from kg.extraction.bodies.foreign import COUNTRIES
from kg.extraction.drafts import Sentence
from kg.extraction.groups import NOUNS, Group
from kg.extraction.lexicon import data
from kg.extraction.people import Person
from kg.extraction.pronouns import PRONOUNS
from kg.extraction.settling.comparisons import only_compared
from kg.extraction.settling.context import Context
from kg.extraction.settling.lifetimes import ADDING_UP
from kg.extraction.settling.referents import fits

_WORDS = data("members")
_BEFORE = tuple(_WORDS["before_others"])
_AFTER = tuple(_WORDS["fates"])
_BEFELL = regex.compile(_WORDS["befell"])
_TELLING = frozenset(["body", "lead", "title"])
_COUNTRIES = tuple(sorted(name for name in COUNTRIES if " " in name))  # 'bác sĩ | Cu Ba' is nobody's name
_MOST = 7  # of more the text names but some
_LISTING = (",", "và", ", và", "cùng")
_FEW = 4  # whom a set without a count may mean
_DEFINITE = frozenset(_WORDS["definite"])
_GENERAL = frozenset(_WORDS["general"])
_LABEL = 5  # words
_CALLED = frozenset(data("recipients")["pronouns"])
_NEAR = 25  # characters before a name that say whose it is
_SOON = 40  # characters after a name that say what befell its bearer


@dataclass(slots=True)
class _Named:
    """One whom the text names in full."""

    person: Person
    times: int = 0
    honorifics: set[str] = field(default_factory=set)
    office: bool = False  # holds one
    another: bool = False  # a victim, a culprit, a relative


class Protagonists:
    """Those of one document who hold no office and to whom nothing befell."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def of(self, group: Group, acting: frozenset[str]) -> list[Person]:
        """Just as many as a set counts, all of whom the text names; none where it names more or less of such people.

        `acting` are the names of those who give or hand over.
        """
        number = group.individuals
        if number is None or group.size != number or not 2 <= number <= _MOST:
            return []
        known = [one for name, one in self._named.items() if not one.another and name not in acting]
        private = [one for one in known if not one.office]
        word = (group.head or "").split(" ")[0]
        for chosen in (
            private,
            [one for one in private if one.times > 1],
            [one for one in known if word in one.honorifics],
            [one for one in private if fits(word, one.honorifics) and one.honorifics],
        ):
            if len(chosen) == number:
                return [one.person for one in chosen]
        return []

    def all_of(self, group: Group, acting: frozenset[str]) -> list[Person]:
        """'các anh', 'nhóm học sinh này': the few of that sex and age whom the text names, if it counts no others."""
        noun = _few(group)
        if noun is None:
            return []
        known = [one for name, one in self._named.items() if not (one.another or one.office) and name not in acting]
        called = noun in PRONOUNS
        chosen = [one for one in known if not called or (fits(noun, one.honorifics) and one.honorifics)] or known
        if not 2 <= len(chosen) <= _FEW:
            return []
        return [one.person for one in chosen] if self._sizes <= {len(chosen)} else []

    @cached_property
    def _sizes(self) -> set[int]:
        """Of the counted sets of people that the text tells of, but for those who were rescued and the like."""
        told = (s for s in self._context.sentences if s.zone in _TELLING and not self._adds_up(s))
        sets = (t for s in told for t in s.row if t.kind == "GROUP")
        counted = (t for t in sets if t.value.counted and (t.value.individuals or 0) > 1)
        return {t.value.individuals for t in counted if not self._before(t.start).endswith(_BEFORE)}

    @cached_property
    def _named(self) -> dict[str, _Named]:
        out: dict[str, _Named] = {}
        called: str | None = None
        end = -1
        for person in self._people():
            name = self._context.full_name(person)
            one = out.setdefault(name, _Named(person))
            one.times += 1
            listed = called and self._context.text.lower[end : person.start].strip() in _LISTING
            called, end = person.honorific or (called if listed else None), person.end  # 'các anh A, B và C'
            one.honorifics.update((called or "").split()[-1:])
            one.office = one.office or bool(person.offices)
            one.another = one.another or self._is_another(person)
        return {name: one for name, one in out.items() if " " in name and not name.startswith(_COUNTRIES)}

    def _people(self) -> Iterator[Person]:
        return (person for sentence, person in self._context.people if sentence.zone in _TELLING)

    def _is_another(self, person: Person) -> bool:
        """'cứu ông A', 'nạn nhân B', 'con trai bà C', 'ông D bị bắt', 'những doanh nhân như E, F hay G'."""
        low = self._context.text.lower
        if only_compared(person, self._context.text.text):
            return True
        if befell(person, low):
            return True
        after = low[person.end : person.end + _SOON].split(".")[0]
        return self._before(person.start).endswith(_BEFORE) or any(word in after for word in _AFTER)

    def _adds_up(self, sentence: Sentence) -> bool:
        """'Từ đầu năm đã có 40 cá nhân được khen thưởng'."""
        return ADDING_UP.search(self._context.text.lower, sentence.start, sentence.end) is not None

    def _before(self, start: int) -> str:
        return f" {' '.join(self._context.text.lower[max(0, start - _NEAR) : start].split())}"


def befell(person: Person, low: str) -> bool:
    """'chị A (34 tuổi) làm rơi ví', 'cháu B và C là hai nạn nhân': whether a text goes on with what befell somebody."""
    return _BEFELL.match(low, person.end) is not None


def _few(group: Group) -> str | None:
    """The noun of a set that is not counted and means some told before: 'các anh', 'nhóm học sinh lớp 8'; else None."""
    words = (group.label or "").lower().split()
    if group.size is not None or group.named_after or group.name is not None or not 1 < len(words) <= _LABEL:
        return None
    nouns = (" ".join(words[1:end]) for end in (3, 2))
    noun = next((n for n in nouns if NOUNS.get(n) == "individuals" or n in _CALLED), None)
    return noun.split(" ")[0] if words[0] in _DEFINITE and noun is not None and noun not in _GENERAL else None
