"""The command `show` of the command line: the picture of a build, whole or in part; `kg/cli.py` registers it."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.asking.commands import Language, end
from kg.editions import place
from kg.store import Graph

if TYPE_CHECKING:
    from kg.showing import Story

NEAR = 200  # nodes around one that are drawn unless --most says otherwise


class Format(StrEnum):
    """What a picture is written as."""

    HTML = "html"
    SVG = "svg"
    PNG = "png"
    GRAPHML = "graphml"
    GEXF = "gexf"


def show_command(
    out: Annotated[Path, typer.Argument(help="folder of a build")] = Path("out"),
    around: Annotated[
        str | None, typer.Option(metavar="NODE", help="only what is near a node: its name or (short) address")
    ] = None,
    hops: Annotated[int, typer.Option(min=1, max=9, help="how many steps from it")] = 1,
    movement: Annotated[str | None, typer.Option(metavar="NAME", help="only the awards of a movement")] = None,
    since: Annotated[
        str, typer.Option("--from", metavar="DATE", help="only from then: 2023, 2023-08, 2023-08-25")
    ] = "",
    until: Annotated[str, typer.Option("--to", metavar="DATE", help="only until then, that day included")] = "",
    most: Annotated[int | None, typer.Option(min=1, help="nodes drawn; the picture says how many are not")] = None,
    form: Annotated[
        Format, typer.Option("--format", help="a page, a graph for Gephi, or a sheet for print")
    ] = Format.HTML,
    file: Annotated[Path | None, typer.Option("-o", "--out", help="the file; without it, one in the folder")] = None,
    lang: Annotated[Language, typer.Option("--lang", help="language of the picture")] = Language.VI,
) -> None:
    """Write the picture of a build, or of a part of it: around a node, of a movement, of a period.

    Without other options it is OUT/graph.html.
    """
    from kg.picturing.names import Unclear, file_name, find_node
    from kg.showing import MOST, Choice, choose, tell, write_story

    try:
        graph = Graph.open(out)
        story = tell(graph.store)
        choice = Choice(
            around=find_node(graph.store, story, around, lang) if around is not None else "",
            hops=hops,
            movement=find_node(graph.store, story, movement, lang, "movement") if movement is not None else "",
            since=since,
            until=until,
        )
        part = choose(story, choice, most or (NEAR if choice.around else MOST))
        folder = out if out.is_dir() else out.parent
        path = file or folder / file_name(choice, form.value)
        if form is Format.HTML:
            to = place(folder, path.name) if file is None and not choice else path
            written = str(write_story(part, to, lang=lang.value))
        else:
            written = write(part, path, form, int(lang is Language.EN))
    except Unclear as unclear:
        typer.echo(f"kg: {unclear}", err=True)
        raise typer.Exit(1) from unclear
    except (OSError, ValueError, RuntimeError) as error:
        end(str(error), 1)
    if part.extract:
        typer.echo(part.extract.title[lang is Language.EN])
    typer.echo(f"{written} → {path}")


def write(story: "Story", path: Path, form: Format, lang: int) -> str:
    """Write a story in another form than a page; what was written, in words."""
    from kg.graph import write_atomic

    if form in (Format.GRAPHML, Format.GEXF):
        from kg.picturing import exchange

        data = (exchange.graphml if form is Format.GRAPHML else exchange.gexf)(story, lang)
    else:
        from kg.picturing.sheet import svg

        data = svg(story, lang).encode()
        if form is Format.PNG:
            from kg.picturing.raster import png

            data = png(data.decode())
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomic(path, data)
    return f"{len(story.nodes):,} nodes, {len(story.links):,} links, {len(data) / 1000:,.0f} kB"


def register(app: typer.Typer) -> None:
    """Add the command to an application."""
    app.command("show")(show_command)
