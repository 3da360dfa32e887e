"""What a pattern cannot do without: the chunk kinds one of which a row must hold, or the pattern need not be tried."""

from collections.abc import Iterator, Mapping

# kinds that say little of a row, for most have them
COMMON = frozenset("BODY PLACE OFFICE PERSON GROUP DATE N COMMA SEMI COLON DOT AND START OTHER".split())
Needs = frozenset[frozenset[str]]  # of each inner set, one kind must be there


def needs(pieces: Iterator[tuple[str, str]], macros: Mapping[str, Needs]) -> Needs:
    """The needs of a pattern, given as (sort, text) pieces, up to the bracket that closes it.

    >>> pieces = [("kind", "BODY"), ("symbol", "?"), ("role", "verb"), ("kind", "GIVE"), ("symbol", "|")]
    >>> pieces += [("kind", "HAND"), ("close", "]"), ("kind", "AWARD")]
    >>> sorted(map(sorted, needs(iter(pieces), {})))
    [['AWARD'], ['GIVE', 'HAND']]
    """
    options: list[Needs] = []
    sure: Needs = frozenset()  # of what has been read
    last: Needs = frozenset()  # of the piece before, which a '?' may still make optional
    for sort, text in pieces:
        if sort == "close" or text == ")":
            break
        if sort == "symbol" and text not in "(|.":
            last = frozenset() if text in ("?", "*") or text.startswith(("{0", "{,")) else last
            continue
        sure, last = sure | last, frozenset()
        if text == ".":
            continue  # any chunk will do
        if text == "|":
            options.append(sure)
            sure = frozenset()
        elif sort == "role" or text == "(":
            last = needs(pieces, macros)
        elif sort == "kind":
            last = frozenset([frozenset([text])])
        elif sort == "macro":
            last = macros[text]
        elif sort == "not":
            next(pieces, None)  # what must not follow is no need
    return _either([*options, sure | last])


def _either(options: list[Needs]) -> Needs:
    """What all options need, and of each option its narrowest need: one of these kinds must be there."""
    common = frozenset.intersection(*options)
    if len(options) > 1 and all(options):
        narrowest = (min(option, key=rarity) for option in options)
        common |= {frozenset[str]().union(*narrowest)}
    return common


def rarity(kinds: frozenset[str]) -> tuple[bool, int, list[str]]:
    """An order in which those needs come first that few rows meet: verbs and awards, not names and marks."""
    return not kinds.isdisjoint(COMMON), len(kinds), sorted(kinds)
