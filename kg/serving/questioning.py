"""The named questions as the site asks them: by group, with the values of a form, in a process that may be ended."""

from collections.abc import Mapping, Sequence
from concurrent.futures import TimeoutError as Late
from dataclasses import dataclass
from functools import cache

from pyoxigraph import QueryResultsFormat, QuerySolutions, parse_query_results

from kg.answering.pool import Asked, Pool, Stopped
from kg.asking import BadParameter, Parameter, Question, question, questions
from kg.asking.binding import bind, literal
from kg.asking.questions import Texts
from kg.resources import from_yaml
from kg.serving.rendering import HERE
from kg.store import Solutions

_GRACE = 5.0  # seconds beyond the limits of the pool


@dataclass(frozen=True, slots=True)
class Field:
    """A parameter of a question in a form, with what was typed."""

    parameter: Parameter
    value: str
    wrong: bool


class Pooled:
    """A graph that is asked in another process (`kg.answering`), within limits of time and size."""

    def __init__(self, pool: Pool, client: str) -> None:
        self._pool, self._client = pool, client
        self.cut = ""  # by what limit an answer is not whole

    def select(self, query: str) -> Solutions:
        """Answer a SELECT; raises what the pool raises."""
        limits = self._pool.limits
        future = self._pool.ask(Asked(query, table="json", graph=None), self._client)
        try:
            answer = future.result(limits.seconds + limits.patience + _GRACE)
        except Late:
            future.cancel()
            raise Stopped("stopped: no answer in time") from None
        self.cut = answer.cut or self.cut
        results = parse_query_results(answer.body, QueryResultsFormat.JSON)
        if not isinstance(results, QuerySolutions):
            raise ValueError("a table is asked for")
        variables = tuple(variable.value for variable in results.variables)
        return Solutions(variables, tuple(tuple(row) for row in results))


def fields(asked: Question, given: Mapping[str, str]) -> list[Field]:
    """The form of a question, filled with what was given; '' for nothing."""
    found = []
    for parameter in asked.parameters:
        value = " ".join(given.get(parameter.name, "").split())
        found.append(Field(parameter, value, bool(value) and _is_wrong(parameter, value)))
    return found


def _is_wrong(parameter: Parameter, value: str) -> bool:
    try:
        literal(parameter, value)
    except BadParameter:
        return True
    return False


def sparql(asked: Question, given: Mapping[str, str]) -> str:
    """The query that is sent, without its head and the lines of what was not given.

    >>> sparql(question("models"), {"name": "Camera"}).split()[0]
    'PREFIX'
    """
    lines = bind(asked, given).splitlines()
    kept = [line for line in lines if not line.lstrip().startswith("#")]
    return "\n".join(kept).strip() + "\n"


@cache
def _order() -> Mapping[str, Sequence[object]]:
    order: Mapping[str, Sequence[object]] = from_yaml((HERE / "order.yaml").read_text(encoding="utf-8"))
    return order


def best() -> list[Question]:
    """The questions of the front page."""
    known = {one.name: one for one in questions()}
    return [known[str(name)] for name in _order()["front"] if name in known]


def grouped() -> list[tuple[Texts, list[Question]]]:
    """All questions by group."""
    known = {one.name: one for one in questions()}
    groups = []
    for group in _order()["groups"]:
        assert isinstance(group, dict)
        groups.append((group["title"], [known.pop(name) for name in group["questions"] if name in known]))
    groups[-1][1].extend(known.values())
    return groups


__all__ = ["Field", "Pooled", "best", "fields", "grouped", "question", "sparql"]
