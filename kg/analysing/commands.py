"""The command `report` of the command line; `kg/cli.py` registers it."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kg.asking.commands import Language, end
from kg.asking.output import draw
from kg.store import Graph


class Format(StrEnum):
    """How a report is written."""

    TABLE = "table"
    MARKDOWN = "md"
    CSV = "csv"
    JSON = "json"


def report_command(
    out: Annotated[Path, typer.Argument(help="folder of a build")] = Path("out"),
    form: Annotated[Format, typer.Option("--format", help="how to write it; csv has one row a node")] = Format.TABLE,
    most: Annotated[int, typer.Option(min=1, help="rows of a table")] = 10,
    file: Annotated[Path | None, typer.Option("-o", "--out", help="into a file instead of onto the terminal")] = None,
    lang: Annotated[Language, typer.Option("--lang", help="language of the report")] = Language.VI,
) -> None:
    """Measure the network of awards: who gives and receives most, who bridges, who belongs together."""
    from kg.analysing.figures import figures
    from kg.analysing.sections import about, sections
    from kg.analysing.writing import as_csv, as_json, markdown
    from kg.graph import write_atomic
    from kg.showing import tell

    try:
        found = figures(tell(Graph.open(out).store))
        number = int(lang is Language.EN)
        if form is Format.TABLE and file is None:
            for line in about(found, number):
                typer.echo(line)
            for one in sections(found, number, most):
                typer.echo("\n".join(["", one.title.upper(), *filter(None, [one.meaning])]))
                draw(one.table, one.titles)
            return
        if form is Format.CSV:
            text = as_csv(found)
        elif form is Format.JSON:
            text = as_json(found, number)
        else:
            text = markdown(found, number, most)
        if file is None:
            typer.echo(text, nl=False)
        else:
            write_atomic(file, text.encode())
            typer.echo(f"{found.acts:,} acts, {len(found.givers):,} givers → {file}")
    except (OSError, ValueError) as error:
        end(str(error), 1)


def register(app: typer.Typer) -> None:
    """Add the command to an application."""
    app.command("report")(report_command)
