"""The command `kg evaluate`; `kg/cli.py` registers it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from kg.evaluating.pairs import KINDS

Example = TypeVar("Example")

app = typer.Typer(no_args_is_help=True, help="Measure the program on labelled examples.")


@app.callback()
def evaluate() -> None:
    """Measure the program on labelled examples."""


@app.command()
def identity(
    files: Annotated[list[Path], typer.Argument(help="TSVs of labelled pairs of mentions (tests/identity/README.md)")],
) -> None:
    """Score merging on pairs of mentions: precision, recall, and every wrong row with its reason."""
    from kg.evaluating.identity import evaluate as score_of
    from kg.evaluating.pairs import read_pairs
    from kg.vocabulary import Vocabulary

    score = score_of(_read(files, read_pairs), Vocabulary.load())
    typer.echo(f"{'':14}{'pairs':>6}{'same':>6}{'merged':>8}{'wrong':>7}{'missed':>8}{'precision':>11}{'recall':>8}")
    for name in (*KINDS, "all"):
        part = score if name == "all" else score.of(name)
        if not part.verdicts:
            continue
        right, wrong, missed = part.count(True, True), part.count(True, False), part.count(False, True)
        typer.echo(
            f"{name:14}{len(part.verdicts):6}{right + missed:6}{right + wrong:8}{wrong:7}{missed:8}"
            f"{part.precision:11.3f}{part.recall:8.3f}"
        )
    for verdict in score.verdicts:
        if not verdict.right:
            pair = verdict.pair
            typer.echo(
                f"{pair.id} ({pair.kind}, {pair.label}): {'merged' if verdict.merged else 'not merged'}: "
                f"'{pair.text_a}' ({pair.date_a or 'no date'}) / '{pair.text_b}' ({pair.date_b or 'no date'}): "
                f"{verdict.reason}; {pair.why}"
            )


@app.command()
def links(
    files: Annotated[list[Path], typer.Argument(help="TSVs of labelled mentions (tests/linking/README.md)")],
) -> None:
    """Score offline linking on mentions: precision, recall, precision of what is left open, and every wrong row."""
    from kg.evaluating.links import KINDS as kinds
    from kg.evaluating.links import evaluate as score_of
    from kg.evaluating.links import read_cases
    from kg.vocabulary import Vocabulary

    score = score_of(_read(files, read_cases), Vocabulary.load())
    typer.echo(
        f"{'':14}{'mentions':>9}{'linkable':>9}{'linked':>8}{'wrong':>7}{'missed':>8}"
        f"{'precision':>11}{'recall':>8}{'NIL precision':>15}"
    )
    for name in (*kinds, "other", "all"):
        part = score if name == "all" else score.of(name)
        if part.outcomes:
            typer.echo(
                f"{name:14}{len(part.outcomes):9}{part.linkable:9}{part.linked:8}{part.linked - part.right:7}"
                f"{part.linkable - part.right:8}{part.precision:11.3f}{part.recall:8.3f}{part.nil_precision:15.3f}"
            )
    for one in score.outcomes:
        if not one.right:
            case = one.case
            typer.echo(
                f"{case.id} '{case.text}' ({case.date or 'no date'}): {case.expected} expected, {one.said} found: "
                f"{one.decision.why}; {case.why}"
            )


def _read(files: Sequence[Path], read: Callable[[Path], list[Example]]) -> list[Example]:
    """The examples of all files; ends the program where one is not in the form."""
    try:
        return [one for file in files for one in read(file)]
    except (OSError, ValueError) as error:
        message = f"{error.filename}: {error.strerror}" if isinstance(error, OSError) else str(error)
        typer.echo(f"kg: {' '.join(message.split())}", err=True)
        raise typer.Exit(2) from None
