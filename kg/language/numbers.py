"""Vietnamese numbers: '3.184' is 3184, '02' is 2, 'mười hai' is 12."""

import regex

_UNITS = {
    "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
DIGITS = regex.compile(r"\d{1,3}(?:\.\d{3})+(?![.,]?\d)|\d+(?:,\d+)?")


def integer(words: str) -> int | None:
    """The whole number that digits or words stand for; None where they stand for none.

    >>> [integer(w) for w in ("3.184", "02", "mười hai", "hai mươi lăm", "Ba", "một trăm linh tư", "7,2", "nhiều")]
    [3184, 2, 12, 25, 3, 104, None, None]
    """
    text = words.strip().lower()
    if text.replace(".", "").isdigit():
        if "." in text and not DIGITS.fullmatch(text):
            return None
        return int(text.replace(".", ""))
    return _in_words(text.split())


def _in_words(parts: list[str]) -> int | None:
    total, current, seen = 0, 0, False
    for part in parts:
        if part in _UNITS:
            current, seen = current + _UNITS[part], True
        elif part in ("mười", "mươi"):
            current, seen = max(current, 1) * 10 if part == "mươi" else current + 10, True
        elif part == "chục" and seen:
            current *= 10
        elif part == "trăm" and seen:
            total, current = total + current * 100, 0
        elif part in ("nghìn", "ngàn") and seen:
            total, current = (total + current) * 1000, 0
        elif part not in ("linh", "lẻ"):
            return None
    return total + current if seen else None
