"""The questions that the project ships: one file each in `queries/`, its description in the comment at its head.

A query runs as it stands, on any engine: it then answers for everything. Lines that begin with `#:NAME` belong to the
parameter NAME; they wake up when it is given, and `?wanted_NAME` in them becomes its value (`kg.asking.binding`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from kg.resources import from_yaml, resource

TYPES = ("text", "date", "year", "iri")
LANGUAGES = ("vi", "en")

Texts = Mapping[str, str]  # by language


class UnknownQuestion(LookupError):
    """A name that no question has; the message lists the nearest, or all."""


class BadParameter(ValueError):
    """A parameter that the question does not have, or a value that is none of its type."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question can be narrowed by."""

    name: str
    type: str  # one of TYPES
    help: Texts
    example: str
    default: str | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the answer."""

    name: str
    title: Texts
    many: bool = False  # the query joins several values with ' | '
    hidden: bool = False  # not shown on a terminal


@dataclass(frozen=True, slots=True)
class Question:
    """A named question."""

    name: str
    title: Texts
    description: Texts
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    text: str  # the SPARQL, comments and all
    example: Mapping[str, str] = field(default_factory=dict)  # values that have an answer in the sample
    empty: Mapping[str, str] = field(default_factory=dict)  # values that have none

    def parameter(self, name: str) -> Parameter:
        """The parameter of that name; BadParameter lists those there are."""
        for parameter in self.parameters:
            if parameter.name == name:
                return parameter
        have = ", ".join(one.name for one in self.parameters) or "no parameters"
        raise BadParameter(f"'{self.name}' has no parameter '{name}'; it has {have}")


@cache
def questions(folder: Path | None = None) -> tuple[Question, ...]:
    """All questions of a folder (the project's own without one), by name.

    >>> [question.name for question in questions()][:2]
    ['awarded-officials', 'awards-by-form']
    """
    files = sorted((folder or resource("queries")).glob("*.rq"), key=lambda file: file.stem)
    return tuple(read(file.stem, file.read_text(encoding="utf-8")) for file in files)


def question(name: str, folder: Path | None = None) -> Question:
    """The question of that name.

    Raises UnknownQuestion.
    """
    known = {one.name: one for one in questions(folder)}
    if name in known:
        return known[name]
    near = get_close_matches(name, known, n=3)
    raise UnknownQuestion(f"no question '{name}'; " + (f"did you mean {' or '.join(near)}?" if near else _list(known)))


def read(name: str, text: str) -> Question:
    """A question from its file.

    Raises ValueError for a head that is no YAML, or lacks a part or a language.
    """
    import yaml  # a query of one's own needs no YAML

    lines = []
    for line in text.splitlines():
        if not line.startswith("# ") and line != "#":
            break
        lines.append(line[2:])
    try:
        head = from_yaml("\n".join(lines))
        parameters = tuple(_parameter(key, said) for key, said in (head.get("parameters") or {}).items())
        columns = tuple(
            Column(key, _texts(said), bool(said.get("many")), bool(said.get("hidden")))
            for key, said in head["columns"].items()
        )
        example, empty = (
            {key: str(value) for key, value in (head.get(part) or {}).items()} for part in ("example", "empty")
        )
        title, description = _texts(head["title"]), _texts(head["description"])
        return Question(name, title, description, parameters, columns, text, example, empty)
    except (yaml.YAMLError, AttributeError, KeyError, TypeError, ValueError) as error:
        reason = " ".join(str(error).split())
        raise ValueError(f"{name}.rq: the comment at its head: {type(error).__name__}: {reason}") from error


def _parameter(name: str, said: Mapping[str, Any]) -> Parameter:
    if said["type"] not in TYPES:
        raise ValueError(f"parameter {name}: the type {said['type']} is none of {', '.join(TYPES)}")
    default = said.get("default")
    return Parameter(name, said["type"], _texts(said), str(said["example"]), None if default is None else str(default))


def _texts(said: Mapping[str, Any]) -> Texts:
    return {language: " ".join(str(said[language]).split()) for language in LANGUAGES}


def _list(known: Mapping[str, Question]) -> str:
    return "known are " + ", ".join(known)
