"""The number of the decision by which an award is given: 'Quyết định số 863/QĐ-CTN'."""

import regex

from kg.extraction.drafts import Sentence
from kg.language.normal import Normal

_NUMBER = regex.compile(r"(?<![\p{L}\d/])\d{1,6}(?:\s?/\s?\d{4})?\s?/\s?QĐ(?:\s?-\s?[\p{Lu}\d]+)*", regex.IGNORECASE)


def decision(text: Normal, sentence: Sentence) -> tuple[str, int, int] | None:
    """The only number of a decision in a sentence, and where it stands; of several nobody knows which is meant."""
    found = {"".join(one.group().split()): one for one in _NUMBER.finditer(text.text, sentence.start, sentence.end)}
    if len(found) != 1:
        return None
    ((number, where),) = found.items()
    return number, where.start(), where.end()
