"""The command `kg export`; `kg/cli.py` registers it."""

from collections import Counter
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kg.asking.commands import GraphOption, end
from kg.graph import write_atomic
from kg.store import Graph

app = typer.Typer(no_args_is_help=True, help="Write what others can take over, in forms of theirs.")


class Said(StrEnum):
    """Whose words a context reads."""

    OWN = "own"
    SCHEMA = "schema"
    WIKIDATA = "wikidata"


SaidOption = Annotated[Said, typer.Option("--words", help="what the words stand for: own, schema (.org) or wikidata")]


class Form(StrEnum):
    """The forms of QuickStatements."""

    V1 = "v1"
    CSV = "csv"


@app.callback()
def export() -> None:
    """Write what others can take over, in forms of theirs."""


@app.command()
def wikidata(
    out: Annotated[Path, typer.Argument(help="folder of a build")] = Path("out"),
    file: Annotated[
        Path | None, typer.Option("-o", "--out", help="the file to write; without it OUT/wikidata.quickstatements.txt")
    ] = None,
    form: Annotated[Form, typer.Option("--format", help="commands (v1) or a table (csv)")] = Form.V1,
    header: Annotated[bool, typer.Option(help="lines at the head that say what to do with it")] = True,
) -> None:
    """Write reviewed awards for QuickStatements, for a person to submit; what is none yet is listed with the reason."""
    from kg.exporting.quickstatements import HEADER, commands, listing, table
    from kg.exporting.wikidata import awards

    target = file or out / f"wikidata.quickstatements.{'csv' if form is Form.CSV else 'txt'}"
    rest = target.with_name(f"{target.stem}.left-out.tsv")
    try:
        found = awards(Graph.open(out))
        text = table(found.statements) if form is Form.CSV else commands(found.statements)
        if header:
            text = "".join(f"# {line}\n" for line in HEADER) + text
        target.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(target, text.encode())
        write_atomic(rest, listing(found.left_out).encode())
    except (OSError, ValueError) as error:
        end(str(error), 1)
    typer.echo(f"{len(found.statements)} statements for a person to submit → {target}")
    typer.echo(f"{len(found.left_out)} awards left out → {rest}")
    for why, number in sorted(Counter(one.why.partition(":")[0] for one in found.left_out).items()):
        typer.echo(f"{number:7}  {why}")


@app.command()
def jsonld(
    node: Annotated[str | None, typer.Argument(help="a node; without one, the context alone")] = None,
    graph: GraphOption = Path("out"),
    words: SaidOption = Said.OWN,
) -> None:
    """Print a node as JSON-LD; its words stand for our ontology, or for what is nearest in schema.org or Wikidata."""
    from kg.asking.words import Words
    from kg.exporting.contexts import as_text
    from kg.exporting.nodes import document

    if node is None:
        typer.echo(as_text(words), nl=False)
        return
    try:
        store = Graph.open(graph).store
    except (OSError, ValueError) as error:
        end(str(error), 1)
    found = Words(store, "vi").found(node)
    if len(found) != 1:
        several = f"may be {len(found)} things; give the address of one" if found else "is nothing that is known"
        end(f"'{node}' {several}: kg explain-node lists what is called so", 1)
    typer.echo(document(store, found[0], words), nl=False)
