"""Vietnamese in the encodings from before Unicode: recognised, never guessed at."""

from functools import cache

import regex

_LEAST = 3  # so many signs, and
_LEAST_SHARE = 0.03  # such a share of the letters, before a text without any Vietnamese letter is called legacy


def legacy(text: str) -> str | None:
    """The old encoding that a text is in, or None where it holds a single letter of Vietnamese in Unicode.

    Give it the bytes of the old encoding as Latin-1, which is also what they look like where they were saved as UTF-8.

    >>> legacy("C«ng an tØnh tÆng B»ng khen cho 5 tËp thÓ, c¸ nh©n")
    'TCVN3 (ABC)'
    >>> legacy("Coâng an tænh taëng Baèng khen cho taäp theå")
    'VNI'
    >>> legacy("Công an tá»‰nh táº·ng Báº±ng khen")
    'UTF-8 decoded wrongly'
    >>> legacy("Công an tỉnh, Café «Rosé», El Niño"), legacy("Hoài An, Hoàng Toàn")
    (None, None)
    """
    if _unicode().search(text):
        return None
    count, name = max((sum(1 for _ in pattern.finditer(text)), name) for name, pattern in _encodings())
    return name if count >= max(_LEAST, _LEAST_SHARE * sum(map(str.isalpha, text))) else None


@cache
def _unicode() -> regex.Pattern[str]:
    """Letters that only Vietnamese in Unicode has, or combining marks."""
    return regex.compile("[\u1ea0-\u1ef9\u0300-\u0323đĐơƠưƯ]")


@cache
def _encodings() -> tuple[tuple[str, regex.Pattern[str]], ...]:
    """What stands inside or after words in the old encodings, and nowhere in French or Spanish words or quotes."""
    patterns = {
        "UTF-8 decoded wrongly": r"á[»º]|Ã[\x80-\xbf]|Æ°|Ä[\x91‘]",
        "TCVN3 (ABC)": r"(?<=\p{L})[\xa8-\xae\xb5-\xb9\xbb-\xbf\xc6-\xcb]|\xae(?=\p{L})",
        "Windows-1258": r"(?<=\p{L})[\xcc\xec\xd2\xde\xf2]|[\xd0\xf0](?=\p{L})|\xfd\xf5",
        "VNI": r"[ae][âäáàåã]|o[âäå]|[aeiouyôö][ùøûõï]",
    }
    return tuple((name, regex.compile(pattern)) for name, pattern in patterns.items())
