"""The command `reconcile` of the command line; `kg/cli.py` registers it."""

from pathlib import Path
from typing import Annotated

import typer

from kg.build_commands import fail


def reconcile_command(
    table: Annotated[Path, typer.Argument(help="a table: CSV in UTF-8 with the names of its columns")],
    out: Annotated[Path, typer.Argument(help="folder of a build, or a file with a graph")] = Path("out"),
    column: Annotated[str, typer.Option("--column", "-c", help="the column with the names")] = "name",
    kind: Annotated[
        list[str] | None, typer.Option("--type", help="person, organisation, place, award, movement; else any")
    ] = None,
    by: Annotated[
        list[str] | None, typer.Option("--by", help="what another column says: province=tinh, date=ngay, …")
    ] = None,
    result: Annotated[Path | None, typer.Option("--output", "-o", help="write the table with what was found")] = None,
) -> None:
    """Match the names of a table with what the graph has, by the rules that link its own names."""
    from kg.asking.output import to_csv
    from kg.graph import write_atomic
    from kg.serving.catalogue import Catalogue
    from kg.serving.reconciling.properties import PROPERTIES
    from kg.serving.reconciling.table import read_sheet, reconcile, told, written
    from kg.serving.reconciling.things import KINDS, Things
    from kg.serving.site import base_of
    from kg.store import Graph

    known = [one.id for one in PROPERTIES if one.told]
    said = dict(pair.partition("=")[::2] for pair in by or ())
    if unknown := sorted(said.keys() - set(known)):
        raise fail(f"--by {unknown[0]}=…: one of {', '.join(known)}", 2)
    if unknown := sorted(set(kind or ()) - set(KINDS)):
        raise fail(f"--type {unknown[0]}: one of {', '.join(KINDS)}", 2)
    try:
        sheet = read_sheet(table)
        graph = Graph.open(out)
        things = Things(Catalogue(graph.store), base_of(graph))
        rows = list(reconcile(sheet, column, said, kind or (), things))
        if result is not None:
            write_atomic(result, ("\ufeff" + to_csv(written(sheet, rows))).encode())
    except (OSError, ValueError) as error:
        raise fail(error) from error
    typer.echo("\n".join(told(rows)))
    if result is not None:
        typer.echo(f"→ {result}")


def register(app: typer.Typer) -> None:
    """Add the command to an application."""
    app.command("reconcile")(reconcile_command)
