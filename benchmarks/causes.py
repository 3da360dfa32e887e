"""Why facts are missed or wrong: each missed award or official beside what was told instead, by cause."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from kg.language.sentences import sentences

AwardKey = tuple[tuple[str, ...], str, Any]  # givers, form, recipient (a name, or counts)
OfficialKey = tuple[str | None, str | None, str | None]  # person, post, body


def award_cause(key: AwardKey, told: Sequence[AwardKey], *, together: bool) -> str:
    """Why an award was missed, from the wrong ones of its document; `together`: its recipient stands beside it.

    >>> award_cause((("a",), "Cờ", "x"), [((), "Cờ", "x")], together=True)
    'giver not found'
    """
    givers, form, who = key
    for other, _, _ in (one for one in told if one[1:] == (form, who)):
        if not other:
            return "giver not found"
        if not givers:
            return "giver read where the text leaves it open"
        return "one of several givers missed or added" if set(other) & set(givers) else "another giver, or its name"
    for _, _, other in (one for one in told if one[:2] == (givers, form)):
        if isinstance(who, str):
            return "recipient named otherwise" if isinstance(other, str) else "a group read for named recipients"
        return "named recipients read for a group" if isinstance(other, str) else "counts of a group read otherwise"
    if any(one[1] == form for one in told):
        return "giver and recipient read otherwise"
    if any(one[2] == who for one in told):
        return "another form of award"
    if not isinstance(who, str):
        return "not read: a group"
    return "not read: named recipient beside it" if together else "not read: recipient told in another sentence"


def official_cause(key: OfficialKey, told: Sequence[OfficialKey]) -> str:
    """Why an official was missed, from the wrong ones of the document.

    >>> official_cause(("a", "Giám đốc", "x"), [("a", "Giám đốc", None)])
    'official: body not found'
    """
    same = [one for one in told if one[0] == key[0]]
    if not same:
        return "official: not read"
    if any(one[1] == key[1] for one in same):
        return (
            "official: body not found"
            if any(one[1:] == (key[1], None) for one in same)
            else "official: another body, or its name"
        )
    return "official: post read otherwise"


def causes(
    missed: Iterable[tuple[str, Any]], wrong: Iterable[tuple[str, Any]], quotes: dict[Any, str], text: str
) -> Iterator[str]:
    """The cause of each missed award and official of a document; what is told instead of nothing comes last."""
    lost: dict[str, list[Any]] = {"awards": [], "officials": []}
    told: dict[str, list[Any]] = {"awards": [], "officials": []}
    for into, some in ((lost, missed), (told, wrong)):
        for kind, key in some:
            if kind in into:
                into[kind].append(key)
    for key in lost["awards"]:
        yield award_cause(key, told["awards"], together=_beside(key[2], quotes.get(key, ""), text))
    for key in lost["officials"]:
        yield official_cause(key, told["officials"])
    forms, people = {key[1] for key in lost["awards"]}, {key[0] for key in lost["officials"]}
    yield from ("told: an award where there is none" for key in told["awards"] if key[1] not in forms)
    yield from ("told: an official where there is none" for key in told["officials"] if key[0] not in people)


def _beside(who: object, quote: str, text: str) -> bool:
    """Whether a named recipient stands in the sentence that the quote is of."""
    if not isinstance(who, str):
        return True
    at = text.find(quote) if quote else -1
    inside = next((text[a:b] for a, b in sentences(text) if a <= at < b), "")
    return who.split(" ")[-1] in inside.lower().split() or who in inside.lower()


def table(sets: dict[str, Counter[str]], most: int = 10) -> str:
    """The most frequent causes, a column for each set, in Markdown."""
    total: Counter[str] = sum(sets.values(), Counter())
    rows = sorted(total.items(), key=lambda row: (-row[1], row[0]))
    lines = ["| cause | " + " | ".join(sets) + " | all |", "| --- " * (len(sets) + 2) + "|"]
    for cause, number in rows[:most]:
        lines.append(f"| {cause} | " + " | ".join(str(one[cause]) for one in sets.values()) + f" | {number} |")
    rest = sum(number for _, number in rows[most:])
    return "\n".join([*lines, f"| {len(rows) - most} others |{' |' * len(sets)} {rest} |" if rest else ""]).rstrip("\n")
