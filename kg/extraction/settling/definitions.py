"""Short forms that a document defines itself: 'Liên đoàn Lao động (LĐLĐ)', 'Khối Doanh nghiệp Trung ương (DNTW)'."""

from collections.abc import Iterator, Mapping

import regex

_DEFINED = regex.compile(r"\(\s*(?:gọi tắt là |viết tắt là )?(\p{Lu}[\p{Lu}\d&\-.]{1,11})\s*\)")
_BEFORE_SHORT = 120  # characters
_CENTRAL = ("TW", "TƯ")  # 'Trung ương', by either letter


def definitions(text: str, abbreviations: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The short forms in brackets that no list holds, with the words before whose initials agree.

    >>> dict(definitions("Đoàn Khối Doanh nghiệp Trung ương (DNTW) tặng cờ", {}))
    {'DNTW': 'Doanh nghiệp Trung ương'}
    """
    for found in _DEFINED.finditer(text):
        short = found[1]
        if short in abbreviations:
            continue
        letters = [c.upper() for c in short.replace(*_CENTRAL) if c.isalpha()]
        before = text[max(0, found.start() - _BEFORE_SHORT) : found.start()]
        tail = before.replace(",", " ").replace("-", " ").split()[-len(letters) :]
        if [word[0].upper() for word in tail] == letters:
            yield short, " ".join(tail)
