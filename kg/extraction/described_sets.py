"""Counted sets that long words describe: '15 người là trưởng thôn, công an viên được …'."""

from collections.abc import Sequence

from kg.extraction.bodies import Body
from kg.extraction.construction import Found
from kg.extraction.groups import Group
from kg.extraction.lexicon import data
from kg.extraction.people import Office
from kg.extraction.tokens import Token
from kg.language.normal import Normal

_RECEIVED = frozenset(
    ["passive", "receive", "receive-pronoun", "receive-continued", "commend-passive"]
)  # constructions
_VERBS = frozenset(["PASSIVE", "RECEIVE"])
_TAKEN_FOR_IT = frozenset(["BODY", "OFFICE", "PRONOUN"])  # what was taken for the subject
_DESCRIBING = _TAKEN_FOR_IT | frozenset(
    "OTHER COMMA AND NAMELY OF PLACE AUX MOVEMENT MOVEMENT_HEAD N QUOTED PERIOD".split()
)
_BEFORE_IT = frozenset(["START", "COMMA", "SEMI", "DATE", "AUX", "DOT", "DASH"])
_OPENS = frozenset(["BODY", "OFFICE", "OTHER", "NAMELY", "OF"])
_FORCES = tuple(data("recipients")["forces"])


def described_set(found: Found, row: Sequence[Token], text: Normal) -> Group | None:
    """The counted set with which a clause begins, where only words that describe it stand between it and its verb."""
    if found.construction.id not in _RECEIVED:
        return None
    verb = next((at for at in range(found.first, found.last) if row[at].kind in _VERBS), 0)
    at = verb - 1
    while at > 0 and (row[at].kind in _DESCRIBING or (row[at].kind == "GROUP" and not row[at].value.counted)):
        at -= 1
    if at < 1 or row[at].kind != "GROUP" or row[at - 1].kind not in _BEFORE_IT:
        return None
    group: Group = row[at].value
    of_a_force = any(force in text.lower[group.start : group.end] for force in _FORCES)
    if row[at + 1].kind not in _OPENS and not (of_a_force and row[at + 1].kind == "COMMA"):
        return None
    between = row[at + 1 : verb]
    if row[at - 2].kind == "GROUP" or _TAKEN_FOR_IT.isdisjoint(t.kind for t in between):
        return None
    return group if all(_describes(token, text, of_a_force) for token in between) else None


def _describes(token: Token, text: Normal, of_a_force: bool) -> bool:
    """Whether a chunk may say who the members are: no body or office that is anybody's in particular."""
    if token.kind not in ("BODY", "OFFICE"):
        return token.kind != "PLACE"
    body: Body | None = token.value.body if isinstance(token.value, Office) else token.value
    common = body is None or (body.place is None and body.parent is None and not body.office)
    return common and (of_a_force or text.text[token.start].islower())
