"""The command `kg evaluate`; `kg/cli.py` registers it."""

from pathlib import Path
from typing import Annotated

import typer

from kg.evaluating.pairs import KINDS

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

    try:
        pairs = [pair for file in files for pair in read_pairs(file)]
    except (OSError, ValueError) as error:
        message = f"{error.filename}: {error.strerror}" if isinstance(error, OSError) else str(error)
        typer.echo(f"kg: {' '.join(message.split())}", err=True)
        raise typer.Exit(2) from None
    score = score_of(pairs, Vocabulary.load())
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
