"""The commands `build`, `add` and `remove` of the command line; `kg/cli.py` registers them."""

from collections.abc import Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated
from urllib.parse import unquote

import typer

from kg.reading import ReadingError

Workers = Annotated[
    int | None, typer.Option("--workers", min=1, help="processes that work side by side; all cores without it")
]
Out = Annotated[Path, typer.Option("-o", "--out", help="folder for facts, graph and picture")]


def fail(message: object, code: int = 1) -> typer.Exit:
    """Print one line on standard error; the exception to raise."""
    typer.echo(f"kg: {' '.join(str(message).split())}", err=True)
    return typer.Exit(code)


def build_command(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="files and folders with documents; without any, the sample")
    ] = None,
    out: Out = Path("out"),
    base: Annotated[str | None, typer.Option(help="base address of your own identifiers, ending in '/'")] = None,
    workers: Workers = None,
) -> None:
    """Build the graph and its picture from documents."""
    from kg import building
    from kg.report import print_report, progress_bar
    from kg.resources import resource

    if base is not None and not (base.startswith(("http://", "https://")) and base.endswith("/")):
        raise fail(f"--base '{base}': give an http(s) address that ends in '/'", 2)
    with _in_a_line(out), progress_bar() as progress:
        settings = building.Settings(base, workers, progress)
        report = building.build(paths or [resource("documents")], out, settings)
    print_report(report, out)
    if not report.ok:
        raise typer.Exit(1)


def add_command(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(help="files and folders; without any, the graph is only brought up to date with the vocabulary"),
    ] = None,
    out: Out = Path("out"),
    workers: Workers = None,
) -> None:
    """Add documents to a graph, or put corrected ones in the place of those of the same name."""
    from kg import building
    from kg.report import print_changes, print_report, progress_bar

    with _in_a_line(out), progress_bar() as progress:
        report = building.add(paths or [], out, building.Settings(workers=workers, progress=progress))
    print_changes(report)
    print_report(report, out)
    if not report.ok:
        raise typer.Exit(1)


def remove_command(
    documents: Annotated[list[str], typer.Argument(help="names of documents (or their files, or their addresses)")],
    out: Out = Path("out"),
    why: Annotated[str, typer.Option(help="the reason, kept in OUT/withdrawn.tsv")] = "",
    workers: Workers = None,
) -> None:
    """Take documents out of a graph, with all that rests on them alone; they stay out when it is built again."""
    from kg import building
    from kg.memory import recall
    from kg.report import print_changes, print_report, progress_bar

    names = [_name(word) for word in documents]
    try:
        with _in_a_line(out), progress_bar() as progress:
            report = building.remove(names, out, building.Settings(workers=workers, progress=progress), why)
    except KeyError as error:
        near = get_close_matches(str(error.args[0]), recall(out).records, 3, 0.5)
        hint = f"; did you mean {', '.join(near)}?" if near else "; 'kg ask documents' lists them"
        raise fail(f"no document '{error.args[0]}' in {out}{hint}") from error
    print_changes(report)
    print_report(report, out)
    if not report.ok:
        raise typer.Exit(1)


def register(app: typer.Typer) -> None:
    """Add the commands to an application."""
    app.command("build")(build_command)
    app.command("add")(add_command)
    app.command("remove")(remove_command)


def _name(word: str) -> str:
    """The name of a document: as it is, of its file, or of its address."""
    if "/id/document/" in word:
        return unquote(word.partition("/id/document/")[2].partition("#")[0])
    return Path(word).stem if Path(word).is_file() else word


@contextmanager
def _in_a_line(out: Path) -> Iterator[None]:
    """What a user can mend is one line."""
    try:
        yield
    except (ReadingError, ValueError) as error:
        raise fail(error) from error
    except OSError as error:
        raise fail(f"{error.filename or out}: {error.strerror}; choose another folder with -o") from error
