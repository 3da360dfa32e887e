"""The words of the page (page/words.json) for what is said before the page is opened."""

import json
from functools import cache
from pathlib import Path
from typing import Any

PAGE = Path(__file__).parent / "page"
LANGUAGES = ("vi", "en")


@cache
def words() -> dict[str, Any]:
    """Return all words of the page: part → key → (vi, en)."""
    return dict(json.loads((PAGE / "words.json").read_text("utf-8")))


def phrase(key: str, lang: int, part: str = "extract", **gaps: object) -> str:
    """Return some words in a language, its {gaps} filled; what a gap is filled with is not read again.

    >>> phrase("of_movement", 1, name="Đền ơn đáp nghĩa")
    'movement Đền ơn đáp nghĩa'
    """
    return str(words()[part][key][lang].format(**gaps))


def day_in_words(told: str) -> str:
    """Return a date as it is read.

    >>> day_in_words("2023-08-25"), day_in_words("2023")
    ('25/08/2023', '2023')
    """
    return "/".join(reversed(told.split("-")))


def dates_in_words(since: str, until: str, lang: int) -> str:
    """Return a period in words, open at either side or at none.

    >>> dates_in_words("2023", "2023", 1), dates_in_words("2023-08", "", 1), dates_in_words("2022", "2023", 0)
    ('2023', 'since 08/2023', 'từ 2022 đến 2023')
    """
    if since == until:
        return day_in_words(since)
    key = "from_to" if since and until else "since" if since else "until"
    return phrase(key, lang, since=day_in_words(since), until=day_in_words(until))
