"""The shape of a Vietnamese syllable: what tells 'Thành' from 'Vietcombank'."""

import re
import unicodedata
from functools import lru_cache

_TONES = {0x300, 0x301, 0x303, 0x309, 0x323}
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|kh|gh|gi|ch|th|tr|ph|qu|[bcdđghklmnprstvx])?"
    r"(?:ia|i[eê]u?|y[eê]u?|u[oôyơâêa]|uy[eêa]|uya|ươ[iu]?|ưa|ưu|ư[iơ]|o[aăeo]|[oôơuưaâăeêiy])"
    r"(?:i|y|u|o|ch|nh|ng|c|m|n|p|t)?"
)


@lru_cache(maxsize=8192)
def is_syllable(word: str) -> bool:
    """Whether a word can be one Vietnamese syllable, in any tone.

    >>> [is_syllable(w) for w in ("Nguyễn", "Nghĩa", "Khuê", "Vietcombank", "James", "PVEP", "Niê")]
    [True, True, True, False, False, False, True]
    """
    letters = unicodedata.normalize("NFD", word.lower())
    plain = unicodedata.normalize("NFC", "".join(c for c in letters if ord(c) not in _TONES))
    return _SYLLABLE.fullmatch(plain) is not None
