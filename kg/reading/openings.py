"""How reports open: with the day or the time, after the place or the agency."""

from functools import cache

import regex

from kg.reading import cues


def opens_report(text: str) -> bool:
    """The paragraph opens as reports do: with the day or the time, after the place or the agency if need be.

    >>> opens_report("TTXVN - Ngày 26/8, tại thị trấn Sông Mây"), opens_report("38 điển hình được khen thưởng.")
    (True, False)
    """
    opening = text[:120]
    match = _dateline().match(opening)
    key = " ".join((opening[match.end() :] if match else opening).lower().split())
    found = cues.openings("opening", "time-of-day").match(key)
    if found is None or found.kind == "opening":
        return found is not None
    rest = key[found.end :].lstrip()
    return rest[:1].isdecimal() or cues.openings("day-word", "weekday").match(rest) is not None


@cache
def _dateline() -> regex.Pattern[str]:
    """What stands before the first word: 'TTXVN - ', '(Dân trí) - ', 'BÌNH THUẬN - ', '(Bình Dương) '."""
    name = r"[\p{Lu}\d][\p{L}\d.&+]*"
    return regex.compile(rf"(?:[(\[][^()\[\]]{{1,40}}[)\]]\s*[-–—:,]?|{name}(?:\s{name}){{0,4}}\s*[-–—:])\s+")


def paper(text: str) -> str | None:
    """The mark by which a paper opens its reports.

    >>> paper("Lamthoi - Chiều 9/4, huyện họp."), paper("(LTO)- Sáng nay, mưa."), paper("Đảng ủy - HĐND - UBND xã họp.")
    ('Lamthoi', '(LTO)', None)
    """
    match = _paper().match(text[:40])
    return match[1] if match is not None and opens_report(text[match.end() :]) else None


@cache
def _paper() -> regex.Pattern[str]:
    return regex.compile(r"(\(\p{Lu}[^()]{1,24}\)|\p{Lu}[\p{L}\d.]{1,20})\s?[-–—]\s?(?=\p{Lu})")
