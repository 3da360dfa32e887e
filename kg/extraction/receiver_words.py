"""Words around those who receive, after which the next name stands for where, when or why."""

from collections.abc import Sequence

from kg.extraction.lexicon import data

_CIRCUMSTANCE = frozenset(data("recipients")["circumstance"])
_PREPOSITIONS = frozenset(data("recipients")["prepositions"])
_TIMES = frozenset(data("recipients")["times"])
_MERIT = frozenset(["về", "vì", "do", "có", "đã"])


def ends_adverbially(words: Sequence[str]) -> bool:
    """'trong', 'ở', 'vì có thành tích …': words after which the next name stands for where, when or why."""
    if words and words[0] in _MERIT and "thành tích" in " ".join(words):
        return True  # '… vì làm tốt công tác | Hội; 5 hội viên được …'
    if words[-1:] == ["qua"] and words[-2:-1] and words[-2] in _TIMES:  # 'ba năm | qua, em Mai được …'
        return False
    if words[:-1] == ["cấp", "thành"]:
        return False  # 'khen thưởng | cấp thành phố | 8 tập thể'
    return bool(words) and (words[-1] in _PREPOSITIONS or words[0] in _CIRCUMSTANCE)
