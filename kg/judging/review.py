"""`kg link review`: the open links one after the other, on the terminal; each answer is kept as soon as it is given."""

from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.parse import unquote

from kg.graph import write_atomic
from kg.identity.judgements import DIFFERENT, SAME, UNSURE, Judgement, as_table, read_judgements
from kg.judging.links import Question

ANSWERS = {"y": SAME, "n": DIFFERENT, "?": UNSURE}
HELP = "y the same, n different, ? nobody can tell, s skip, q stop"


def review(
    open_ones: Sequence[Question],
    file: Path,
    author: str,
    date: str,
    ask: Callable[[str], str],
    say: Callable[[str], None],
) -> int:
    """Ask what each is; returns how many were judged. What was judged before stays in the file.

    Raises OSError where the file cannot be written, ValueError where it is not in the form.
    """
    judged = 0
    for number, one in enumerate(open_ones, 1):
        say(f"\n{number}/{len(open_ones)}  {one.label}   id:{unquote(one.address)}")
        say(f"     {one.object_label or '(no label)'}   {one.object_id}")
        for line in one.known:
            say(f"     {line}")
        answer = _answer(ask, say)
        if answer == "q":
            break
        if answer in ANSWERS:
            why = ask("why (may be empty): ").strip()
            _keep(
                file,
                Judgement(one.address, one.object_id, ANSWERS[answer], why, author, date, one.label, one.object_label),
            )
            judged += 1
    return judged


def _answer(ask: Callable[[str], str], say: Callable[[str], None]) -> str:
    while True:
        try:
            answer = ask(f"{HELP}: ").strip().lower()
        except EOFError:
            return "q"
        if answer in (*ANSWERS, "s", "q"):
            return answer
        say(f"'{answer}': {HELP}")


def _keep(file: Path, judged: Judgement) -> None:
    """Add a judgement to its file, in place of one on the same pair."""
    rest = [one for one in read_judgements(file) if one.pair != judged.pair]
    file.parent.mkdir(parents=True, exist_ok=True)
    write_atomic(file, as_table([*rest, judged]).encode())
