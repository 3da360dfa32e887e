"""The country that a document is about, where it is not this one: what a president without a country is of."""

from collections import Counter
from collections.abc import Iterable

import regex

from kg.extraction.bodies.foreign import COUNTRIES
from kg.extraction.lexicon import data
from kg.extraction.people import Office
from kg.extraction.surnames import is_of_highlands, is_strong
from kg.language.normal import Normal
from kg.language.syllables import is_syllable

_AMBIGUOUS = frozenset(data("organisations")["countries_that_are_words"])
_LONGEST_FIRST = sorted(COUNTRIES - _AMBIGUOUS, key=lambda name: (-len(name), name))
_NAMES = regex.compile(rf"\b(?:{'|'.join(map(regex.escape, _LONGEST_FIRST))})\b")
_AMID_A_NAME = regex.compile(rf" (?:{'|'.join(data('organisations')['after_countries_in_words'])})\b")
_CLEARLY = 2  # times as often as the next


def is_foreign(name: str) -> bool:
    """Whether a personal name is of another country by its spelling.

    >>> is_foreign("John Doe"), is_foreign("Nguyễn Văn An"), is_foreign("Siu Blơh")
    (True, False, False)
    """
    words = name.split()
    return not all(map(is_syllable, words)) and not (is_strong(words[0]) or is_of_highlands(words[0]))


def _counted(text: str) -> Counter[str]:
    """How often each is named; one of one syllable may be a part of a word: 'Lào Cai', 'Pháp luật'."""
    found: Counter[str] = Counter()
    for match in _NAMES.finditer(text):
        if not (is_syllable(match[0]) and _AMID_A_NAME.match(text, match.end())):
            found[match[0]] += 1
    return found


class Countries:
    """Counts them when somebody asks, once."""

    def __init__(self, text: Normal, offices: Iterable[Office]) -> None:
        self._text = text
        self._of_offices = {o.body.name for o in offices if o.body is not None and o.body.name in COUNTRIES}
        self._named: list[str] | None = None

    @property
    def main(self) -> str | None:
        """The other country that the document names alone, or clearly most often."""
        if len(self._of_offices) == 1:
            return next(iter(self._of_offices))
        if self._named is None:
            ranked = _counted(self._text.text).most_common(2)
            clear = ranked and (len(ranked) == 1 or ranked[0][1] >= _CLEARLY * ranked[1][1])
            self._named = [ranked[0][0]] if clear else []
        return self._named[0] if self._named else None
