"""Who has died: an award that is given after death, with no word of to whom, is theirs ('truy tặng Huân chương X')."""

import re

from kg.extraction.lexicon import data
from kg.extraction.people import Person
from kg.extraction.settling.context import Context

_DIED = re.compile(r"[^.;]*\b(?:" + "|".join(data("members")["deaths"]) + r")\b")
_FALLEN = "liệt sĩ"


def fallen(context: Context) -> Person | None:
    """The one person of whom the text tells that he or she has died; none where there are several.

    A sentence that names several people does not say which of them.
    """
    people: dict[str, Person] = {}
    dead: set[str] = set()
    told = [(sentence, person) for sentence, person in context.people if sentence.zone != "caption"]
    for sentence, person in told:
        name = context.full_name(person)
        if person.name == name:
            people.setdefault(name, person)
        alone = sum(other is sentence for other, _ in told) == 1
        died = alone and _DIED.match(context.text.lower, person.end, sentence.end)
        if died or person.late or (person.head or "").lower() == _FALLEN:
            dead.add(name)
    return people.get(dead.pop()) if len(dead) == 1 else None
