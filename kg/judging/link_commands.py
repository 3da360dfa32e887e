"""The commands `link` and `link review`; `kg/cli.py` registers them. `kg link OUT` needs no word in between."""

from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from kg.build_commands import fail
from kg.judging.signing import By, On, signature
from kg.linking.live.options import (
    CheckOption,
    ContactOption,
    DryOption,
    KindOption,
    LimitOption,
    LiveOption,
    ShapeOption,
    TimeOption,
)

_PLAIN = "show"
Folder = Annotated[Path, typer.Argument(help="folder of a build")]


class _Group(TyperGroup):
    """'kg link OUT' is 'kg link show OUT'."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if not args or (args[0] not in self.commands and args[0] != "--help"):
            args = [_PLAIN, *args]
        return super().parse_args(ctx, args)


app = typer.Typer(
    cls=_Group,
    help="What things are in other datasets: kg link OUT, kg link OUT --live wikidata, kg link review OUT.",
)


@app.command(_PLAIN)
def link_command(
    out: Folder = Path("out"),
    every: Annotated[bool, typer.Option("--all", help="name all that nothing is known of")] = False,
    live: LiveOption = None,
    kind: KindOption = None,
    limit: LimitOption = None,
    contact: ContactOption = "",
    shape: ShapeOption = None,
    dry_run: DryOption = False,
    check: CheckOption = False,
    timeout: TimeOption = 60.0,
) -> None:
    """What was linked to what and how, what was left open and why; with --live, ask a service for candidates."""
    if live is not None:
        from kg.linking.live.commands import Asking, ask_live, check_links

        asking = Asking(out, live, kind or (), limit, contact, shape, dry_run, timeout)
        check_links(asking) if check else ask_live(asking)
        return
    from kg.judging.links import linked_of, table

    try:
        lines = list(table(linked_of(out), every))
    except (OSError, ValueError) as error:
        raise fail(error) from error
    typer.echo("\n".join(line.rstrip() for line in lines))


@app.command()
def review(out: Folder = Path("out"), by: By = "", date: On = "") -> None:
    """Walk through the open links and judge them; the judgements hold in every build there until they are undone."""
    from kg.identity.judgements import NAME
    from kg.judging.links import questions
    from kg.judging.review import review as walk

    author, on = signature(by, date)
    try:
        waiting = questions(out)
        judged = walk(waiting, out / NAME, author, on, input, typer.echo) if waiting else 0
    except (OSError, ValueError) as error:
        raise fail(error) from error
    if not waiting:
        typer.echo("nothing is open: no mapping waits for a review, and no candidate for a judgement")
    elif judged:
        typer.echo(f"{judged} judged → {out / NAME}; 'kg add -o {out}' brings the graph up to date")
    else:
        typer.echo("nothing judged")


def register(parent: typer.Typer) -> None:
    """Add the commands to an application."""
    parent.add_typer(app, name="link")
