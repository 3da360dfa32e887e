"""Constructions: patterns over chunk kinds (patterns.py), one YAML file each, with the examples that test them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from kg.extraction.needs import Needs, needs, rarity
from kg.extraction.patterns import KINDS, LETTER, SORTS, ConstructionError, compiled, pieces
from kg.extraction.tokens import Token
from kg.resources import from_yaml

FOLDER = Path(__file__).parent / "constructions"

_OTHER = LETTER["OTHER"]
_BIT = {kind: 1 << i for i, kind in enumerate(KINDS)}  # sets of kinds as numbers: met for each clause, many times
_BIT_OF_LETTER = {LETTER[kind]: bit for kind, bit in _BIT.items()} | {LETTER[kind]: _BIT["OTHER"] for kind in SORTS}
_ALWAYS = sum(_BIT[kind] for kind in ("START", "OTHER", "PLACE", "AND", "DECIDE"))  # a clause may have them


@dataclass(frozen=True, slots=True)
class Construction:
    """One way in which Vietnamese news says something."""

    id: str
    meaning: Mapping[str, str]
    fact: str  # award | handing | event
    pattern: str
    expression: str  # the pattern over one letter a chunk
    roles: tuple[tuple[str, str], ...]  # (group of the expression, role)
    status: str
    beats: frozenset[str]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]
    set_form: str | None = None
    needs: tuple[int, ...] = ()  # sets of kinds, a bit for each: without one of each the expression need not be tried

    @property
    def regex(self) -> "re.Pattern[str]":
        """The compiled expression; made when it is first tried, for few sentences need more than a few."""
        return _regex(self.id, self.expression)


@cache
def _regex(name: str, expression: str) -> "re.Pattern[str]":
    try:
        return re.compile(expression)
    except re.error as error:
        raise ConstructionError(f"{name}.yaml: its brackets or repeats do not fit: {error.msg}") from error


@dataclass(slots=True)
class Found:
    """A construction found in a row of chunks, with the chunks in its roles."""

    construction: Construction
    first: int
    last: int  # exclusive
    roles: dict[str, list[Token]] = field(default_factory=dict)
    at: dict[str, tuple[int, int]] = field(default_factory=dict)  # role → indices in the row

    def tokens(self, role: str) -> list[Token]:
        """The chunks in a role; none if it is empty."""
        return self.roles.get(role, [])


@dataclass(frozen=True, slots=True)
class Lost:
    """A candidate that another one beat, and why; for `kg explain`."""

    found: Found
    winner: Found
    why: str


class _MacroNeeds(dict[str, Needs]):
    """What each macro cannot do without."""

    def __init__(self, macros: Mapping[str, str]) -> None:
        super().__init__()
        self._macros = macros

    def __missing__(self, name: str) -> Needs:
        self[name] = found = needs(pieces(self._macros[name]), self)
        return found


def _load(path: Path, macros: Mapping[str, str]) -> Construction:
    where = path.name
    row: Any = from_yaml(path.read_text(encoding="utf-8"))
    missing = [key for key in ("id", "meaning", "fact", "pattern", "examples", "counterexamples") if key not in row]
    if missing:
        raise ConstructionError(f"{where}: lacks {', '.join(missing)}")
    if row["id"] != path.stem:
        raise ConstructionError(f"{where}: its id is '{row['id']}'; id and file name must agree")
    if len(row["examples"]) < 2 or len(row["counterexamples"]) < 1:
        raise ConstructionError(f"{where}: needs two examples and one counter-example at least")
    roles: list[tuple[str, str]] = []
    source = row["pattern"] if isinstance(row["pattern"], str) else "|".join(row["pattern"])
    pattern = compiled(source, macros, where, roles)
    return Construction(
        row["id"],
        row["meaning"],
        row["fact"],
        source,
        pattern,
        tuple(roles),
        row.get("status", "asserted"),
        frozenset(row.get("beats", ())),
        tuple(row["examples"]),
        tuple(row["counterexamples"]),
        row.get("form"),
        _bits(needs(pieces(source), _MacroNeeds(macros))),
    )


def _bits(wanted: Needs) -> tuple[int, ...]:
    """The needs in bits, those first that few rows meet: verbs and awards, not names and marks."""
    return tuple(sum(map(_BIT.__getitem__, kinds)) for kinds in sorted(wanted, key=rarity))


class Grammar:
    """All constructions, in the order of their names."""

    def __init__(self, constructions: Iterable[Construction]) -> None:
        self.constructions = tuple(constructions)
        known = {c.id for c in self.constructions}
        for construction in self.constructions:
            unknown = construction.beats - known
            if unknown:
                raise ConstructionError(
                    f"{construction.id}.yaml: beats {', '.join(sorted(unknown))}, which do not exist"
                )

        self._by_need: dict[int, list[Construction]] = {}  # by the narrowest of their needs
        for construction in self.constructions:
            self._by_need.setdefault(next(iter(construction.needs), sum(_BIT.values())), []).append(construction)
        # the kinds without one of which a row holds no construction; all, if one needs nothing or what any clause has
        any_row = any(first & _ALWAYS for first in self._by_need)
        self._telling = frozenset(
            kind for kind in KINDS if any_row or any(_BIT[kind] & first for first in self._by_need)
        )

    def _needed(self, there: int) -> Iterator[Construction]:
        """The constructions whose needs a row of such kinds meets."""
        for first, constructions in self._by_need.items():
            if first & there:
                for construction in constructions:
                    for need in construction.needs:  # a plain loop: it runs for each construction and sentence
                        if not need & there:
                            break
                    else:
                        yield construction

    def may_hold(self, kinds: Set[str]) -> bool:
        """Whether a row of such chunks has what some construction cannot do without: a quick look, before its clause is
        made."""
        if kinds.isdisjoint(self._telling):
            return False
        there = _ALWAYS  # OTHER is one of them
        for kind in kinds:
            there |= _BIT.get(kind, 0)
        return next(self._needed(there), None) is not None

    @classmethod
    @cache
    def load(cls, folder: Path = FOLDER) -> "Grammar":
        """Read every construction of a folder. Raises ConstructionError with the file's name and the remedy."""
        macros: dict[str, str] = from_yaml((folder / "macros.yaml").read_text(encoding="utf-8"))
        return cls(_load(path, macros) for path in sorted(folder.glob("*.yaml")) if path.stem != "macros")

    def candidates(self, row: Sequence[Token]) -> list[Found]:
        """Everything that any construction finds in a row of chunks, winners and losers."""
        letters = "".join(
            [LETTER.get(token.value if token.kind == "OTHER" and token.value else token.kind, _OTHER) for token in row]
        )
        there = 0
        for letter in set(letters):
            there |= _BIT_OF_LETTER[letter]
        found: list[Found] = []
        for construction in self._needed(there):
            position = 0
            while True:
                match = construction.regex.search(letters, position)
                if match is None or match.end() == match.start():
                    break
                hit = Found(construction, match.start(), match.end())
                for group, role in construction.roles:
                    begin, end = match.span(group)
                    if begin >= 0 and end > begin:
                        hit.roles.setdefault(role, []).extend(row[begin:end])
                        known = hit.at.get(role)
                        hit.at[role] = (min(begin, known[0]), max(end, known[1])) if known else (begin, end)
                found.append(hit)
                anchor = max((hit.at[r][1] for r in ("award", "verb") if r in hit.at), default=match.start() + 1)
                position = max(anchor, match.start() + 1)
        return found

    def find(self, row: Sequence[Token]) -> tuple[list[Found], list[Lost]]:
        """What holds of a row of chunks: candidates that rest on the same verb or award exclude each other."""
        candidates = self.candidates(row)
        order = sorted(candidates, key=lambda f: (-_weight(f), f.first, -(f.last - f.first), f.construction.id))
        kept: list[Found] = []
        lost: list[Lost] = []
        for found in order:
            rivals = [other for other in candidates if other is not found and _conflict(found, other)]
            beaten = next((o for o in rivals if found.construction.id in o.construction.beats), None)
            if beaten is not None:
                lost.append(Lost(found, beaten, f"{beaten.construction.id} beats {found.construction.id}"))
                continue
            winner = next((o for o in kept if _conflict(found, o)), None)
            if winner is not None:
                lost.append(Lost(found, winner, "another reading of the same words fills more roles"))
                continue
            kept.append(found)
        kept.sort(key=lambda f: (f.first, f.last))
        return kept, lost


_ROLES = ("giver", "presenter", "recipient", "pronoun", "award", "behalf", "money")
_RESTS_ON = ("verb", "award", "money", "won")


def _weight(found: Found) -> int:
    return sum(1 for role in _ROLES if role in found.at)


def _conflict(one: Found, other: Found) -> bool:
    """Whether two candidates read the same verb or the same award."""
    for role in _RESTS_ON:
        for second in _RESTS_ON:
            if role in one.at and second in other.at:
                (a, b), (c, d) = one.at[role], other.at[second]
                if a < d and c < b:
                    return True
    return False
