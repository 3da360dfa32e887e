"""Pairs of mentions through the whole pipeline: are the two nodes one, and should they be?"""

from collections.abc import Iterable
from dataclasses import dataclass

import regex

from kg.evaluating.happenings import one_node, told_at
from kg.evaluating.pairs import Pair
from kg.extraction.extract import Extractor
from kg.extraction.settling.naming import Naming
from kg.facts import Facts
from kg.identity import Identity, Key
from kg.language.normal import Normal
from kg.reading.reader import read_text
from kg.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a pair."""

    pair: Pair
    merged: bool
    reason: str

    @property
    def right(self) -> bool:
        """Whether the two are one node exactly where they should be; 'unknown' must not be merged."""
        return self.merged == (self.pair.label == "same")


@dataclass(frozen=True, slots=True)
class Score:
    """How often merging was right."""

    verdicts: tuple[Verdict, ...]

    def count(self, merged: bool, same: bool) -> int:
        """How many pairs were merged (or not) that are labelled the same (or not)."""
        return sum(v.merged == merged and (v.pair.label == "same") == same for v in self.verdicts)

    @property
    def precision(self) -> float:
        """Of what was merged, how much should be; 1 where nothing was."""
        return self._share(self.count(True, True), self.count(True, False))

    @property
    def recall(self) -> float:
        """Of what should be merged, how much was; 1 where nothing should."""
        return self._share(self.count(True, True), self.count(False, True))

    def of(self, kind: str) -> "Score":
        """The score of one kind of mention."""
        return Score(tuple(v for v in self.verdicts if v.pair.kind == kind))

    @staticmethod
    def _share(right: int, wrong: int) -> float:
        return right / (right + wrong) if right + wrong else 1.0


@dataclass(slots=True)
class _Read:
    """One side of a pair, read as a document."""

    facts: Facts
    naming: Naming
    start: int  # of the mention in the document's text; -1 where it is not there
    end: int
    text: str


def evaluate(pairs: Iterable[Pair], vocabulary: Vocabulary) -> Score:
    """Read both sentences of each pair as documents of their dates, and ask whether the mentions are one node."""
    extractor = Extractor(vocabulary)
    return Score(tuple(_verdict(pair, extractor, vocabulary) for pair in pairs))


def _verdict(pair: Pair, extractor: Extractor, vocabulary: Vocabulary) -> Verdict:
    a = _read("a", pair.text_a, pair.context_a, pair.date_a, extractor)
    b = _read("b", pair.text_b, pair.context_b, pair.date_b, extractor)
    for side in (a, b):
        if side.start < 0:
            return Verdict(pair, False, f"'{side.text}' is not in its sentence")
    identity = Identity([a.facts, b.facts], vocabulary)
    if pair.kind == "event":
        return _happening(pair, a, b, identity)
    one, other = (_node(pair.kind, side, identity) for side in (a, b))
    if one is None or other is None:
        missing = a.text if one is None else b.text
        return Verdict(pair, False, f"'{missing}' is read as no {pair.kind}")
    if one == other:
        return Verdict(pair, True, f"both are {_words(one)}")
    return Verdict(pair, False, f"{_words(one)} | {_words(other)}")


def _happening(pair: Pair, a: _Read, b: _Read, identity: Identity) -> Verdict:
    one, other = (told_at(side.facts, identity, side.start, side.end, side.text) for side in (a, b))
    if one is None or other is None:
        return Verdict(pair, False, f"'{a.text if one is None else b.text}' is read as no event and no award")
    merged = one_node(identity, one, other)
    return Verdict(pair, merged, f"{one.kind} {one.label} ({one.date}) | {other.kind} {other.label} ({other.date})")


def _words(node: Key) -> str:
    name = ", ".join(node.parts)
    return f"{name} (of its document alone)" if node.document else name


def _read(name: str, mention: str, context: str, date: str, extractor: Extractor) -> _Read:
    document = read_text(name, f"{date}\n\n{context}\n" if date else f"{context}\n")
    facts, naming = extractor.read(document)
    start, end = _find(mention, document.text, len(date))
    return _Read(facts, naming, start, end, mention)


def _find(mention: str, text: str, begin: int) -> tuple[int, int]:
    """Where the mention stands: as a word of its own, in any spelling and case if not as written."""
    normal = Normal(text)
    words = Normal(mention).text.split()
    pattern = r"\s+".join(map(regex.escape, words))
    bounded = rf"(?<![\p{{L}}\p{{N}}]){pattern}(?![\p{{L}}\p{{N}}])"
    for attempt in (bounded, f"(?i){bounded}", pattern):
        if found := regex.search(attempt, normal.text, pos=normal.position(begin)):
            return normal.original(found.start(), found.end())
    return -1, -1


def _node(kind: str, side: _Read, identity: Identity) -> Key | None:
    document = side.facts.document
    match kind:
        case "organisation":
            body = side.naming.organisation(side.start, side.end)
            return identity.organisation_key(document, body) if body is not None else None
        case "person":
            name = side.naming.person(side.start, side.end)
            return identity.person_key(document, name) if name is not None else None
        case "place":
            place = side.naming.place(side.start, side.end)
            return identity.place_key(document, place) if place is not None else None
    raise ValueError(f"no kind of mention: {kind}")
