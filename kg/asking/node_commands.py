"""The commands `explain-node` and `diff` of the command line; `kg/cli.py` registers them."""

from pathlib import Path
from typing import Annotated

import typer

from kg.asking.commands import GraphOption, Language, end
from kg.store import Graph

LangOption = Annotated[Language, typer.Option("--lang", help="language of labels")]
_SHOWN = 12  # suggestions
_SAME = {"vi": "Không có gì khác nhau.", "en": "Nothing differs."}


def explain_node_command(
    node: Annotated[str, typer.Argument(help="an address, a short one (organisation:…), a name or a part of one")],
    graph: GraphOption = Path("out"),
    lang: LangOption = Language.VI,
) -> None:
    """Print all that is known of a node, and why: by source, with quotes, rules and judgements."""
    from kg.asking.telling import explain
    from kg.asking.words import Words

    try:
        store = Graph.open(graph).store
    except (OSError, ValueError) as error:
        end(str(error), 1)
    words = Words(store, lang.value)
    found = words.found(node)
    if not found:
        end(f"nothing is called '{node}' in {graph}", 1)
    if len(found) > 1:
        typer.echo(f"kg: '{node}' may be {len(found)} things; give the address of one:", err=True)
        for one in found[:_SHOWN]:
            typer.echo(f"  {words.node(one)}  {one.value}", err=True)
        raise typer.Exit(1)
    for line in explain(store, found[0], lang.value):
        typer.echo(line)


def diff_command(
    before: Annotated[Path, typer.Argument(help="folder of a build, or one file of it")],
    after: Annotated[Path, typer.Argument(help="another")],
    lang: LangOption = Language.VI,
    most: Annotated[int, typer.Option(min=1, help="lines of one sort that are printed")] = 20,
) -> None:
    """Print in words what changed from one graph to another: awards, people, bodies, events gained, lost, changed."""
    from kg.asking.differing import differences, lines

    try:
        found = differences(Graph.open(before).store, Graph.open(after).store, lang.value)
    except (OSError, ValueError) as error:
        end(str(error), 1)
    for line in lines(found, most):
        typer.echo(line)
    if not found:
        typer.echo(_SAME[lang.value])


def register(app: typer.Typer) -> None:
    """Add both commands to an application."""
    app.command("explain-node")(explain_node_command)
    app.command("diff")(diff_command)
