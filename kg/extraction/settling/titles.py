"""What an event is called in full: its noun, and what follows until another matter begins."""

import regex

from kg.extraction.drafts import Sentence
from kg.extraction.lexicon import data
from kg.language.normal import Normal

_WORDS = data("events")
_END = regex.compile(
    r",(?! (?:"
    + "|".join(_WORDS["goes_on_in_the_title"])
    + r")(?!\p{L}))|[;:!?()\[\]\n]|\.(?=\s|$)|\s[-–—]\s|\s(?:"
    + "|".join(_WORDS["after_the_title"])
    + r")(?!\p{L})"
)
_LONGEST = 160


def name_of(text: Normal, sentence: Sentence, start: int, end: int) -> str | None:
    """The name of the event whose noun stands from `start` to `end`; None where nothing more is said of it."""
    ends = (found.start() for found in _END.finditer(text.lower, end, sentence.end))
    stop = next((at for at in ends if text.text.count('"', end, at) % 2 == 0), sentence.end)
    name = " ".join(text.text[start:stop].split()).strip(" '.")
    if stop - end < 2 or not name or len(name) > _LONGEST or name.count('"') % 2:
        return None
    return name[0].upper() + name[1:]
