"""Who stands where recipients stand and receives nothing: the rules of lexicon/asides.yaml, patterns over chunks."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from kg.extraction.counted import is_nobody
from kg.extraction.groups import NOUNS
from kg.extraction.lexicon import data
from kg.extraction.patterns import LETTER, ConstructionError, compiled
from kg.extraction.receiver_words import ends_adverbially
from kg.extraction.tokens import Token
from kg.language.normal import Normal

_RECIPIENTS = data("recipients")
_TRADES = tuple(data("cues")["TITLE"])
_ATTENDING = tuple(_RECIPIENTS["attending"])  # 'với sự tham gia của 33 đội, X đạt giải Nhất'
_ANNIVERSARIES = tuple(f" {word}" for word in _RECIPIENTS["anniversaries"])
_OF_THE_STATE = frozenset(_RECIPIENTS["of_the_state"])
_ONE = frozenset(_RECIPIENTS["one_person"])

_UNITS = "|".join(data("nouns")["collectives"])
_SEVERAL = re.compile(rf"\s(?:của|thuộc|ở|tại|đến từ) (?:\d+|hai|ba|bốn|năm|các) (?:{_UNITS})(?!\w)")

Property = Callable[[Token, Normal], bool]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern, and the roles of its groups."""

    regex: "re.Pattern[str]"
    roles: tuple[tuple[str, str], ...]  # (group, 'aside' or a class of words or a property)

    def asides(self, letters: str, row: Sequence[Token], text: Normal) -> set[int]:
        """The indices of the chunks that it calls aside, in a row and its letters."""
        out: set[int] = set()
        match = self.regex.search(letters)
        while match is not None:
            told = [(role, match.start(group)) for group, role in self.roles if match.start(group) >= 0]
            if all(at < len(row) and (role == "aside" or _properties()[role](row[at], text)) for role, at in told):
                out.update(at for role, at in told if role == "aside")
            match = self.regex.search(letters, match.start() + 1)
        return out


@dataclass(frozen=True, slots=True)
class Aside:
    """One rule."""

    about: str  # what it tells of those who stand aside
    patterns: tuple[Pattern, ...]
    unless: tuple[Pattern, ...]  # what these call aside may receive after all
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


@cache
def rules() -> tuple[Aside, ...]:
    """The rules of asides.yaml. Raises ConstructionError with the rule and the remedy."""
    table = data("asides")
    known = {"aside", *_properties()}

    def compile_one(source: str) -> Pattern:
        roles: list[tuple[str, str]] = []
        expression = compiled(source, table["macros"], "asides.yaml", roles)
        if unknown := sorted({role for _, role in roles} - known):
            raise ConstructionError(f"asides.yaml: no class or property {', '.join(unknown)} in '{source}'")
        return Pattern(re.compile(expression), tuple(roles))

    return tuple(
        Aside(
            row["about"],
            tuple(map(compile_one, row["patterns"])),
            tuple(map(compile_one, row.get("unless", ()))),
            tuple(row["examples"]),
            tuple(row["counterexamples"]),
        )
        for row in table["rules"]
    )


def asides(before: Token, tokens: Sequence[Token], after: str, text: Normal) -> frozenset[int]:
    """The indices of those chunks between two others that receive nothing."""
    row = [before, *tokens]
    kinds = [*(token.kind for token in row), after or "START"]
    letters = "".join([LETTER.get(kind, LETTER["OTHER"]) for kind in kinds])
    found: set[int] = set()
    for rule in rules():
        there = {at for pattern in rule.patterns for at in pattern.asides(letters, row, text)}
        if there:
            there.difference_update(*(pattern.asides(letters, row, text) for pattern in rule.unless))
        found |= there
    return frozenset(at - 1 for at in found if at)


def _of_words(begins: Sequence[str] = (), ends: Sequence[str] = ()) -> Property:
    heads, tails = tuple(f"{word} " for word in begins), tuple(f" {word}" for word in ends)

    def holds(token: Token, text: Normal) -> bool:
        words = " ".join(text.lower[token.start : token.end].split())
        return f"{words} ".startswith(heads) or f" {words}".endswith(tails)

    return holds


@cache
def _properties() -> dict[str, Property]:
    words = {name: _of_words(**class_) for name, class_ in data("asides")["classes"].items()}
    return {**words, **_OF_CHUNKS}


def _words(token: Token, text: Normal) -> str:
    return text.lower[token.start : token.end]


def _is_somebody(token: Token, text: Normal) -> bool:
    """'cậu nam sinh', 'một cựu cán bộ': with a body, one who has no name."""
    words = _words(token, text)
    of_people = NOUNS.get(" ".join(words.split()[-2:])) == "individuals"
    return (of_people or words.endswith(_TRADES)) and words.split()[0] in _ONE


def _is_house(token: Token, _: Normal) -> bool:
    return not token.value.level and token.value.type != "place"


def _is_of_several(token: Token, text: Normal) -> bool:
    """'15 cá nhân thuộc 3 đơn vị': so many people of so many bodies."""
    return bool(token.value.individuals) and _SEVERAL.search(_words(token, text)) is not None


def _is_national(token: Token, _: Normal) -> bool:
    return any(office.body is not None and office.body.type == "fixed" for office in token.value.offices)


_OF_CHUNKS: dict[str, Property] = {
    "adverbial": lambda token, text: ends_adverbially(_words(token, text).removesuffix(" được").split()),
    "addressed": lambda token, _: bool(token.value.honorific),
    "anniversary": lambda token, text: _words(token, text).endswith(_ANNIVERSARIES),
    "people": lambda token, text: not _words(token, text).endswith((*_TRADES, *_ATTENDING)),
    "somebody": _is_somebody,
    "state": lambda token, _: token.value.name in _OF_THE_STATE,
    "house": _is_house,
    "province": lambda token, _: bool(token.value.province),
    "local": lambda token, _: bool(token.value.level),
    "national": _is_national,
    "of_several": _is_of_several,
    "sized": lambda token, _: token.value.size is not None,
    "sizeless": lambda token, _: token.value.size is None,
    "several": lambda token, _: token.value.size is not None and bool(token.value.individuals),
    "single": lambda token, _: token.value.size == 1,
    "nobody": lambda token, text: is_nobody(token.value, text),
}
