"""Patterns over chunk kinds, compiled to regular expressions over one letter a chunk (cf. TokensRegex, JAPE).

A pattern reads like a regular expression whose letters are chunk kinds:
`[giver givers] ~ [verb GIVE] [award awards] TO? [recipient recipients]`. Kinds are upper case, macros
lower case, `[role …]` binds what matched, `~` is a short stretch of words that matter to no construction, `!KIND` looks
ahead for its absence, `^` and `$` are the ends of the row.
"""

import re
from collections.abc import Iterator, Mapping

# Every kind that a pattern may name. All others are OTHER.
KINDS = (
    "BODY PLACE OFFICE PERSON GROUP PRONOUN AWARD MONEY QUOTED GIVE HAND RECEIVE BELONG PASSIVE COMMEND REWARD "
    "RECOGNISE AUX DECIDE TO OF BY FROM ON_BEHALF AUTHORISED PROPOSE PLAN NEGATE AND WHILE TOGETHER ORGANISE "
    "HAPPEN INCLUDING NAMELY ONE_OF EACH DATE PERIOD MOVEMENT MOVEMENT_HEAD MODEL MODEL_HEAD EVENT N COMMA "
    "SEMI COLON DOT LPAR RPAR DASH START SAYS OTHER GROUND WHY WHO HOME"
).split()
LETTER = {kind: chr(0xE000 + i) for i, kind in enumerate(KINDS)}
# words that say what for, or who somebody is, are words all the same; a pattern may ask for them, or for none such
SORTS = ("GROUND", "WHY", "WHO", "HOME")
_CLASS = LETTER | {"OTHER": f"[{''.join(LETTER[kind] for kind in ('OTHER', *SORTS))}]"}
_PIECE = re.compile(
    r"\s+|\[(?P<role>[a-z_]+)\s|(?P<close>\])|(?P<kind>[A-Z][A-Z_]*)|(?P<macro>[a-z]+)|(?P<fill>~)|(?P<not>!)|(?P<symbol>[()|?*+^$.]|\{\d*,?\d*\})"
)


class ConstructionError(ValueError):
    """A construction file that cannot be used; the message names the file and the remedy."""


def compiled(
    source: str, macros: Mapping[str, str], where: str, roles: list[tuple[str, str]] | None, depth: int = 0
) -> str:
    """The regular expression of a pattern; the names of its groups and their roles are added to `roles`.

    Raises ConstructionError with `where` and the remedy.
    """
    if depth > 6:
        raise ConstructionError(f"{where}: macros that use each other in a circle")
    out: list[str] = []
    at, open_roles = 0, 0
    while at < len(source):
        piece = _PIECE.match(source, at)
        if piece is None:
            raise ConstructionError(f"{where}: cannot read the pattern at '{source[at : at + 20]}'")
        at = piece.end()
        if piece["role"]:
            if roles is None:
                raise ConstructionError(f"{where}: a macro cannot bind roles")
            group = f"r{len(roles)}"
            roles.append((group, piece["role"]))
            out.append(f"(?P<{group}>")
            open_roles += 1
        elif piece["close"]:
            out.append(")")
            open_roles -= 1
        elif piece["kind"]:
            if piece["kind"] not in LETTER:
                raise ConstructionError(f"{where}: no chunk kind '{piece['kind']}'; known are {', '.join(KINDS)}")
            out.append(_CLASS[piece["kind"]])
        elif piece["macro"]:
            if piece["macro"] not in macros:
                raise ConstructionError(f"{where}: no macro '{piece['macro']}'; known are {', '.join(sorted(macros))}")
            out.append(f"(?:{compiled(macros[piece['macro']], macros, where, None, depth + 1)})")
        elif piece["fill"]:
            out.append(f"(?:{compiled(macros['filler'], macros, where, None, depth + 1)}){{0,5}}?")
        elif piece["not"]:
            nxt = _PIECE.match(source, at)
            if nxt is None or not (nxt["macro"] or nxt["kind"]):
                raise ConstructionError(f"{where}: '!' needs a kind or a macro after it")
            at = nxt.end()
            out.append(f"(?!{compiled(nxt.group(), macros, where, None, depth + 1)})")
        elif piece["symbol"]:
            out.append("(?:" if piece["symbol"] == "(" else piece["symbol"])
    if open_roles:
        raise ConstructionError(f"{where}: a role is not closed")
    return "".join(out)


def pieces(source: str) -> Iterator[tuple[str, str]]:
    """The sorts and texts of the pieces of a pattern that compiles."""
    for piece in _PIECE.finditer(source):
        if piece.lastgroup is not None:
            yield piece.lastgroup, piece[piece.lastgroup]
