"""What a document calls its firms for short: 'May Sông Lam' of 'Công ty Cổ phần May Sông Lam'."""

from collections.abc import Iterable

import regex

from kg.extraction.bodies import Body
from kg.extraction.lexicon import data

_LEGAL = regex.compile("(?:(?:" + "|".join(data("organisations")["legal_forms"]) + ") )+", regex.IGNORECASE)


def firms(bodies: Iterable[Body]) -> dict[str, str]:
    """The full names of firms by their names without what they are, where one firm is named so.

    >>> firms([Body("Công ty", "Công ty Cổ phần May Sông Lam", "named")])["May Sông Lam"]
    'Công ty Cổ phần May Sông Lam'
    """
    named: dict[str, set[str]] = {}
    for body in bodies:
        if body.type == "named" and body.name.startswith(f"{body.head} "):
            short = body.name.removeprefix(f"{body.head} ")
            named.setdefault(short, set()).add(body.name)
            legal = _LEGAL.match(short)
            if legal is not None and legal.end() < len(short):
                named.setdefault(short[legal.end() :], set()).add(body.name)
    return {short: full.pop() for short, full in named.items() if len(full) == 1}
