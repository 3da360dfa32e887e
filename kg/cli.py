"""The command `kg`: each part of the house that has commands registers them here."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from kg import __version__, build_commands
from kg.analysing import commands as analysing_commands
from kg.asking import commands as asking_commands
from kg.asking import node_commands
from kg.build_commands import Workers, fail
from kg.evaluating import commands as evaluating_commands
from kg.exporting import commands as exporting_commands
from kg.judging import commands as judging_commands
from kg.judging import link_commands
from kg.picturing import commands as picturing_commands
from kg.serving import commands as serving_commands
from kg.serving.reconciling import commands as reconciling_commands

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Vinh Danh: who awarded whom, with the words it rests on.",
)

Paths = Annotated[list[Path], typer.Argument(help="files and folders with documents (.txt, .html)")]


def main() -> None:
    """Run the command line; errors that a user can mend are one line on standard error."""
    try:
        app()
    except BrokenPipeError:  # 'kg ask … | head'
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


@app.callback(invoke_without_command=True)
def version(
    show: Annotated[bool, typer.Option("--version", help="print the version and stop", is_eager=True)] = False,
) -> None:
    """Vinh Danh: documents in, a graph of who awarded whom out."""
    if show:
        typer.echo(f"vinhdanh {__version__}")
        raise typer.Exit


build_commands.register(app)


@app.command()
def facts(
    paths: Paths,
    out: Annotated[Path, typer.Option("-o", "--out", help="folder for the JSON files")],
    workers: Workers = None,
) -> None:
    """Write the facts of each document as JSON, one file a document."""
    from kg.harvest import harvest
    from kg.report import print_problems, progress_bar
    from kg.vocabulary import Vocabulary
    from kg.workers import cores
    from kg.writing import write_facts

    with progress_bar() as progress:
        read = harvest(paths, Vocabulary.load(), workers=workers or cores(), progress=progress)
    found = [record.facts for record in read.records]
    try:
        if found:
            write_facts(found, out)
    except OSError as error:
        raise fail(f"{error.filename or out}: {error.strerror}; choose another folder with -o") from error
    print_problems(read.problems)
    typer.echo(f"{len(found)} documents, {sum(len(f.awards) for f in found)} awards → {out}")
    if read.problems:
        raise typer.Exit(1)


@app.command()
def explain(sentence: Annotated[str, typer.Argument(help="a sentence, or - for standard input")]) -> None:
    """Show how a sentence is read: its chunks, the constructions found, and why each other candidate lost."""
    from kg.extraction.explain import explain as explained
    from kg.vocabulary import Vocabulary

    words = sys.stdin.read() if sentence == "-" else sentence
    if not words.strip():
        raise fail("the sentence is empty; give it in quotes", 2)
    typer.echo(explained(words, Vocabulary.load()))


@app.command()
def check(
    out: Annotated[Path, typer.Argument(help="folder of a build")] = Path("out"),
    reason: Annotated[
        bool, typer.Option(help="ask HermiT whether the ontology and the graph are consistent (needs Java)")
    ] = True,
) -> None:
    """Check a build: SHACL shapes document by document, and consistency by HermiT."""
    from kg.report import print_check

    try:
        good = print_check(out, reason)
    except (OSError, ValueError, SyntaxError) as error:
        raise fail(error) from error
    if not good:
        raise typer.Exit(1)


asking_commands.register(app)
node_commands.register(app)
judging_commands.register(app)
link_commands.register(app)
serving_commands.register(app)
reconciling_commands.register(app)
picturing_commands.register(app)
analysing_commands.register(app)
app.add_typer(evaluating_commands.app, name="evaluate")
app.add_typer(exporting_commands.app, name="export")

if __name__ == "__main__":
    main()
