"""A question and its parameters → the SPARQL to send. A value becomes one RDF term, never a piece of the query."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date

from pyoxigraph import Literal, NamedNode

from kg.asking.questions import BadParameter, Parameter, Question

_LINE = re.compile(r"^(?P<indent>\s*)#:(?P<name>\w+) (?P<text>.*)$")
# Control characters, and the backslash: engines disagree on whether a \u0022 within a string ends it
_NO_PART_OF_A_NAME = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\\]+")
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?")


def bind(question: Question, values: Mapping[str, str | None]) -> str:
    """The query with the lines of the given parameters awake, and their values in place.

    Raises BadParameter for a parameter that the question does not have, or a value that is none of its type.
    """
    for name in values:
        question.parameter(name)
    literals = {}
    for parameter in question.parameters:
        value = values.get(parameter.name)
        value = parameter.default if value is None else value
        if value is not None:
            literals[parameter.name] = literal(parameter, value)
    return "\n".join(_wake(line, literals) for line in question.text.splitlines()) + "\n"


def literal(parameter: Parameter, value: str) -> str:
    """A value as one SPARQL term: a text in NFC and lower case, a date as precise as given, an address.

    >>> name = Parameter("giver", "text", {}, "Bộ Y tế")
    >>> print(literal(name, 'Sở "Y  tế" '), literal(name, "x' } DROP ALL"))
    "sở \\"y tế\\"" "x' } drop all"

    Raises BadParameter.
    """
    value = " ".join(_NO_PART_OF_A_NAME.sub(" ", unicodedata.normalize("NFC", str(value))).split())
    if not value:
        raise BadParameter(f"--{parameter.name}: no value")
    if parameter.type == "text":
        return str(Literal(value.lower()))
    if parameter.type == "iri":
        return _iri(parameter, value)
    if parameter.type == "year":
        if not re.fullmatch(r"[12]\d{3}", value):
            raise BadParameter(f"--{parameter.name}: '{value}' is no year such as {parameter.example}")
    elif not _is_date(value):
        raise BadParameter(f"--{parameter.name}: '{value}' is no date such as 2023, 2023-08 or 2023-08-25")
    return str(Literal(value))


def _iri(parameter: Parameter, value: str) -> str:
    try:
        node = NamedNode(value)
    except ValueError:
        node = None
    if node is None or "://" not in value:
        raise BadParameter(f"--{parameter.name}: '{value}' is no address such as {parameter.example}")
    return str(node)


def _is_date(value: str) -> bool:
    if not _DATE.fullmatch(value):
        return False
    try:
        date.fromisoformat(f"{value}-01-01"[:10] if len(value) < 10 else value)
    except ValueError:
        return False
    return True


def _wake(line: str, literals: Mapping[str, str]) -> str:
    """A line as it is sent; the value goes in once and is not read again."""
    found = _LINE.match(line)
    if not found or found["name"] not in literals:
        return line
    value = literals[found["name"]]
    return found["indent"] + re.sub(rf"\?wanted_{found['name']}\b", lambda _: value, found["text"])
