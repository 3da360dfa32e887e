"""What an award was given for, in the words of its clause: 'vì đã cứu người', 'có thành tích trong vụ …'."""

import regex

from kg.extraction.drafts import AwardDraft
from kg.extraction.lexicon import data
from kg.extraction.settling.mentions import end_of_clause
from kg.language.normal import Normal

_OPENS = regex.compile(r"\b(?:" + "|".join(data("awards")["merit_begins"]) + r")\b")
_ENDS = regex.compile(r"[,;()\n]|\.(?=\s|$)|\s[-–—]\s")
_LONGEST = 200


def merit(text: Normal, draft: AwardDraft) -> str | None:
    """The words from 'vì', 'có thành tích', 'trong phong trào' on, within or right after the clause of an award."""
    end = end_of_clause(draft)
    begin = max((receiver.start for receiver in draft.receivers), default=draft.start)
    found = _OPENS.search(text.lower, max(begin, draft.start), end)
    if found is None:
        return None
    stop = _ENDS.search(text.lower, found.end(), end)
    words = " ".join(text.text[found.start() : stop.start() if stop else end].split())
    return words if len(words.split()) > 1 and len(words) <= _LONGEST else None
