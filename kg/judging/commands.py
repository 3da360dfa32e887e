"""The commands `same`, `different`, `unsure`, `undo` and `why-same`; `kg/cli.py` registers them."""

from pathlib import Path
from typing import Annotated

import typer

from kg.build_commands import fail
from kg.identity.judgements import DIFFERENT, NAME, SAME, UNSURE, Judgement, as_table, read_judgements
from kg.judging.signing import By, On, signature

Out = Annotated[Path, typer.Option("-o", "--out", help="folder of the build")]
File = Annotated[Path | None, typer.Option("--judgements", help="the file to write; without it OUT/judgements.tsv")]
One = Annotated[str, typer.Argument(help="address of a node, or DOCUMENT#WORDS")]
Why = Annotated[str, typer.Option("--why", help="the reason, for those who come after")]


def same_command(
    a: One, b: One, why: Why, by: By = "", date: On = "", out: Out = Path("out"), judgements: File = None
) -> None:
    """Judge that two nodes are one; holds against every rule until it is undone."""
    _judge(a, b, SAME, why, by, date, out, judgements)


def different_command(
    a: One, b: One, why: Why, by: By = "", date: On = "", out: Out = Path("out"), judgements: File = None
) -> None:
    """Judge that two nodes are two."""
    _judge(a, b, DIFFERENT, why, by, date, out, judgements)


def unsure_command(
    a: One, b: One, why: Why = "", by: By = "", date: On = "", out: Out = Path("out"), judgements: File = None
) -> None:
    """Judge that nobody can tell: the two stay apart, and are marked as possibly the same."""
    _judge(a, b, UNSURE, why, by, date, out, judgements)


def undo_command(a: One, b: One, out: Out = Path("out"), judgements: File = None) -> None:
    """Take back what was judged of two nodes: the rules decide again."""
    from kg.graph import write_atomic
    from kg.judging.known import Known, Unknown

    file = judgements or out / NAME
    try:
        before = read_judgements(file)
        known = Known.of(out)
        pair = frozenset(known.meant(one).address for one in (a, b))
        if len(pair) == 1:
            pair = frozenset((known.meant(a, alone=True).address, known.meant(b).address))
        after = [one for one in before if one.pair != pair]
        if len(after) == len(before):
            raise Unknown(f"{file}: nothing is judged of {' and '.join(sorted(pair))}")
        write_atomic(file, as_table(after).encode())
    except (Unknown, OSError, ValueError) as error:
        raise fail(error) from error
    typer.echo(f"undone → {file}; 'kg add -o {out}' brings the graph up to date")


def why_same_command(a: One, b: One, out: Out = Path("out")) -> None:
    """Print whether two nodes are one, and the chain of reasons."""
    from kg.judging.known import Known, Unknown
    from kg.judging.reasons import why_same

    try:
        known = Known.of(out)
        for line in why_same(known, known.meant(a), known.meant(b)):
            typer.echo(line)
    except (Unknown, OSError, ValueError) as error:
        raise fail(error) from error


def register(app: typer.Typer) -> None:
    """Add the commands to an application."""
    app.command("same")(same_command)
    app.command("different")(different_command)
    app.command("unsure")(unsure_command)
    app.command("undo")(undo_command)
    app.command("why-same")(why_same_command)


def _judge(a: str, b: str, relation: str, why: str, by: str, date: str, out: Path, file: Path | None) -> None:
    from kg.graph import write_atomic
    from kg.identity.addresses import kind_of
    from kg.identity.judgements import is_external
    from kg.judging.known import Known, Unknown

    target = file or out / NAME
    author, on = signature(by, date)
    try:
        known = Known.of(out)
        one, other = known.meant(a), known.meant(b)
        if one.address == other.address and relation != SAME:
            one = known.meant(a, alone=True)
        if one.address == other.address:
            raise Unknown(f"'{a}' and '{b}' are one address ({one.address}); 'kg why-same' lists what is united in it")
        if is_external(one.address):
            one, other = other, one
        if is_external(one.address):
            raise Unknown(f"'{a}' and '{b}' are both of other datasets; one of them must be a node of the graph")
        if not is_external(other.address) and kind_of(one.address) != kind_of(other.address):
            raise Unknown(f"{one.address} and {other.address} are of two kinds")
        before = read_judgements(target)
        judged = Judgement(
            *(one.address, other.address, relation, why, author, on),
            *(one.label, other.label, one.source, other.source),
        )
        now = [*(each for each in before if each.pair != judged.pair), judged]
        known.check(now)
        target.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(target, as_table(now).encode())
    except (Unknown, OSError, ValueError) as error:
        raise fail(error) from error
    typer.echo(
        f"{one.label}\n{other.label}\njudged {relation} → {target}; 'kg add -o {out}' brings the graph up to date"
    )
