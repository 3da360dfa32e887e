"""Who judges, and on which day: what every judgement is kept with."""

import datetime
import getpass
from contextlib import suppress
from typing import Annotated

import typer

from kg.build_commands import fail

By = Annotated[str, typer.Option("--by", help="who judges; without it the name of the user")]
On = Annotated[str, typer.Option("--date", help="the day, YYYY-MM-DD; without it today")]


def signature(by: str, date: str) -> tuple[str, str]:
    """The name and the day, as given or of now; ends the program for what is no day."""
    try:
        on = datetime.date.fromisoformat(date).isoformat() if date else datetime.date.today().isoformat()
    except ValueError:
        raise fail(f"--date '{date}': a day such as 2024-05-01", 2) from None
    author = by
    with suppress(KeyError, OSError):  # a process without a user has no name
        author = by or getpass.getuser()
    return author, on
