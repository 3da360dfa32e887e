"""The commands `ask` and `query` of the command line; `kg/cli.py` registers them."""

import sys
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import partial
from pathlib import Path
from textwrap import wrap
from typing import Annotated, NoReturn

import typer

from kg.asking.ask import Source, ask, describe
from kg.asking.output import draw, to_csv, to_json, to_turtle
from kg.asking.questions import BadParameter, Question, UnknownQuestion, question, questions
from kg.sparql import check_query
from kg.store import Graph, Solutions, Table, python_value


class Format(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    TTL = "ttl"


class Language(StrEnum):
    """The language of titles and help."""

    VI = "vi"
    EN = "en"


GraphOption = Annotated[Path, typer.Option("--graph", help="folder of the build, or one file of it")]
EndpointOption = Annotated[str | None, typer.Option("--endpoint", help="address of a SPARQL endpoint to ask instead")]
ContactOption = Annotated[str | None, typer.Option("--contact", help="your address, for the endpoint's operator")]
AllowOption = Annotated[
    list[str] | None,
    typer.Option("--allow-service", help="an endpoint that SERVICE may ask, or wikidata, …"),
]
TimeOption = Annotated[float, typer.Option("--timeout", min=0.1, help="seconds to wait for an answer")]
FormatOption = Annotated[Format, typer.Option("--format", help="how to write the answer")]


def ask_command(
    context: typer.Context,
    name: Annotated[str | None, typer.Argument(help="the question; without one, all are listed")] = None,
    graph: GraphOption = Path("out"),
    endpoint: EndpointOption = None,
    contact: ContactOption = None,
    timeout: TimeOption = 30.0,
    allow: AllowOption = None,
    form: FormatOption = Format.TABLE,
    lang: Annotated[Language, typer.Option("--lang", help="language of titles and help")] = Language.VI,
) -> None:
    """Ask a named question, narrowed by its own parameters: kg ask who-awarded-whom --giver "Bộ Công an"."""
    try:
        if name is None:
            typer.echo(listing(lang.value), nl=False)
            return
        asked = question(name)
        parameters = read_parameters(asked, context.args)
        source = _source(graph, endpoint, contact, timeout)
        if services := _services(graph, allow, contact, timeout):
            from kg.asking.federation import Federated

            source = Federated(source, services)
        table = ask(source, asked, **parameters)
        titles = {column.name: column.title[lang.value] for column in asked.columns}
        if form is Format.TTL:
            _write(to_turtle(describe(source, table)), form)
        else:
            hidden = {column.name for column in asked.columns if column.hidden} if form is Format.TABLE else set()
            _write(table.without(hidden), form, titles, lang)
    except (UnknownQuestion, BadParameter) as error:
        end(str(error.args[0]), 2)
    except (OSError, ValueError) as error:
        end(str(error), 1)


def query_command(
    file: Annotated[str, typer.Argument(help="a file with a SPARQL query, - for standard input")],
    graph: GraphOption = Path("out"),
    endpoint: EndpointOption = None,
    contact: ContactOption = None,
    timeout: TimeOption = 30.0,
    allow: AllowOption = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """Run a SPARQL query of your own: read only, on this graph alone, ended after --timeout seconds.

    SERVICE asks other servers only where --allow-service names them.
    """
    from kg.asking.worker import WorkerEnded, run

    try:
        text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")
        if services := _services(graph, allow, contact, timeout):
            from kg.asking.federation import resolved

            home = _source(graph, endpoint, contact, timeout) if endpoint else _Apart(graph, timeout)
            text = resolved(home, text, services)
        if endpoint:
            answer = answer_query(_source(graph, endpoint, contact, timeout), text, form)
        else:
            answer = run(partial(_answer_locally, graph, text, form), seconds=timeout, memory=_memory(graph))
        _write(answer, form)
    except UnicodeDecodeError:
        end(f"{file}: not UTF-8", 1)
    except (WorkerEnded, OSError, ValueError) as error:
        end(str(error), 1)


def register(app: typer.Typer) -> None:
    """Add both commands to an application."""
    app.command("ask", context_settings={"allow_extra_args": True, "ignore_unknown_options": True})(ask_command)
    app.command("query")(query_command)


def read_parameters(asked: Question, words: Sequence[str]) -> dict[str, str | None]:
    """The parameters on a command line, `--giver "Bộ Công an"` or `--giver=…`.

    Raises BadParameter for one that the question does not have, that lacks its value, or is given twice.
    """
    found: dict[str, str | None] = {}
    rest = list(words)
    while rest:
        word = rest.pop(0)
        if not word.startswith("--"):
            raise BadParameter(f"'{word}': a parameter is given as --name value")
        key, equals, value = word[2:].partition("=")
        parameter = asked.parameter(key)
        if not equals:
            if not rest or rest[0].startswith("--"):
                raise BadParameter(f'--{key} needs a value, such as "{parameter.example}"')
            value = rest.pop(0)
        if key in found:
            raise BadParameter(f"--{key} is given twice")
        found[key] = value
    return found


def listing(language: str) -> str:
    """All questions with what they answer and their parameters."""
    lines = []
    for one in questions():
        lines += [f"{one.name}: {one.title[language]}", *fill(one.description[language])]
        for parameter in one.parameters:
            lines.append(f"    --{parameter.name} ({parameter.type}): {parameter.help[language]}")
        lines.append("")
    return "\n".join(lines)


def fill(text: str) -> list[str]:
    """A paragraph, indented, in lines that fit a terminal."""
    return wrap(text, width=100, initial_indent="    ", subsequent_indent="    ")


def answer_query(source: Source, text: str, form: Format) -> Table | str:
    """The answer to a query of one's own: a table, or Turtle for the statements of a CONSTRUCT.

    Raises ValueError where the format does not fit the query, and what the source raises.
    """
    asked = check_query(text, local=isinstance(source, Graph))
    if asked in {"CONSTRUCT", "DESCRIBE"} and isinstance(source, Graph):
        triples = list(source.statements(text))
        if form in {Format.TABLE, Format.TTL}:
            return to_turtle(triples)
        rows = tuple((python_value(one.subject), one.predicate.value, python_value(one.object)) for one in triples)
        return Table(("subject", "predicate", "object"), rows)
    if form is Format.TTL:
        raise ValueError(f"{asked} gives a table: --format table, csv or json")
    return Table.of(source.select(text))


def _answer_locally(graph: Path, text: str, form: Format) -> Table | str:
    return answer_query(Graph.open(graph), text, form)


def _source(graph: Path, endpoint: str | None, contact: str | None, timeout: float) -> Source:
    if endpoint is None:
        return Graph.open(graph)
    from kg.asking.endpoint import Endpoint

    return Endpoint(endpoint, contact, timeout)


def _services(graph: Path, allow: Sequence[str] | None, contact: str | None, timeout: float) -> Mapping[str, Source]:
    """The servers that SERVICE may ask, by address."""
    from kg.asking.services import NAME, allowed

    if not allow and not (graph / NAME).is_file():
        return {}
    return allowed(graph, allow or (), contact, timeout)


class _Apart:
    """A graph whose queries run in a process of their own."""

    def __init__(self, graph: Path, seconds: float) -> None:
        self._graph, self._seconds = graph, seconds

    def select(self, query: str) -> Solutions:
        """Answer a SELECT."""
        from kg.asking.worker import run

        return run(partial(_select_locally, self._graph, query), seconds=self._seconds, memory=_memory(self._graph))


def _select_locally(graph: Path, query: str) -> Solutions:
    return Graph.open(graph).select(query)


def _memory(graph: Path) -> int:
    """What the worker may use: the graph in memory, and two gigabytes to think with."""
    file = graph / "graph.nq" if graph.is_dir() else graph
    return (2 << 30) + 12 * (file.stat().st_size if file.exists() else 0)


def _write(
    answer: Table | str, form: Format, titles: Mapping[str, str] | None = None, lang: Language = Language.VI
) -> None:
    if isinstance(answer, str):
        typer.echo(answer, nl=False)
    elif form is Format.CSV:
        typer.echo(to_csv(answer), nl=False)
    elif form is Format.JSON:
        typer.echo(to_json(answer), nl=False)
    elif not answer.rows:
        typer.echo("Không có dòng nào." if lang is Language.VI else "No rows.")
    else:
        draw(answer, titles or {})


def end(message: str, code: int) -> NoReturn:
    """Say in one line what went wrong, and end."""
    typer.echo(f"kg: {' '.join(message.split())}", err=True)
    raise typer.Exit(code)
