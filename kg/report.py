"""What the commands print: progress on a terminal, the summary of a build, problems one line each."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pyoxigraph import NamedNode

from kg.harvest import Progress
from kg.reading import ReadingError
from kg.tally import Report
from kg.workers import cores
from kg.writing import read_graph

_STEPS = {"extract": "đọc / reading", "check": "kiểm tra / checking"}

_SHOWN = 5  # names of documents in a line


@contextmanager
def progress_bar() -> Iterator[Progress | None]:
    """A progress bar on a terminal; nothing elsewhere."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    # Drawn by hand: a thread that draws would be copied, asleep and holding its locks, into every worker process.
    with Bar(console=Console(stderr=True), transient=True, auto_refresh=False) as bar:
        tasks = {}

        def step(what: str, done: int, total: int) -> None:
            if what not in tasks:
                tasks[what] = bar.add_task(_STEPS.get(what, what), total=total)
            bar.update(tasks[what], completed=done, total=total, refresh=True)

        yield step


def print_problems(problems: Iterable[ReadingError]) -> None:
    """Each problem on a line of standard error."""
    for problem in problems:
        print(f"kg: {problem}", file=sys.stderr)


def print_report(report: Report, out: Path) -> None:
    """The summary of a build."""
    print_problems(report.problems)
    for note in report.notes:
        print(f"kg: {note}", file=sys.stderr)
    for finding in report.violations:
        print(f"kg: {finding}", file=sys.stderr)
    findings = ", ".join(f"{n} {kind}" for kind, n in sorted(report.findings.items()))
    counts = report.counts
    left_out = [f"{len(report.problems)} not read"] if report.problems else []
    left_out += [f"{report.withdrawn} withdrawn"] if report.withdrawn else []
    lines = [
        ("documents", counts.documents, ", ".join(left_out)),
        ("conferrals", counts.awards, f"{counts.not_awards} proposed, planned or denied beside them"),
        ("people", counts.people, ""),
        ("organisations", counts.organisations, f"{counts.unresolved} left unresolved: the text does not say which"),
        ("events", counts.events, ""),
        ("movements", counts.movements, f"{counts.models} community models"),
        ("statements", counts.quads, f"SHACL: {findings}" if findings else ""),
    ]  # fmt: skip
    for name, number, note in lines:
        print(f"{name:14}{number:8,}{'   ' + note if note else ''}")
    if not report.renewed:
        print(f"{out}: nothing to change")
        return
    print(f"{out / 'graph.nq'}, {out / 'graph.trig'}, {out / 'graph.html'}, {out / 'facts'}/ in {report.seconds:.1f} s")


def print_changes(report: Report) -> None:
    """Which documents a build gained, lost and read otherwise than before."""
    for what, names in (
        ("added", report.changes.added),
        ("replaced", report.changes.replaced),
        ("removed", report.changes.removed),
    ):
        if names:
            shown = ", ".join(names[:_SHOWN]) + (f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else "")
            print(f"{what:14}{len(names):8,}   {shown}")


def print_check(out: Path, reason: bool) -> bool:
    """SHACL findings and HermiT's verdict on a build; whether both are good."""
    from kg.validation import by_document, validate

    quads = read_graph(out)
    names = (q.graph_name.value for q in quads if isinstance(q.graph_name, NamedNode))
    prefix = next((name.split("document/")[0] + "document/" for name in names if "/graph/document/" in name), "")
    documents = by_document(quads, prefix) if prefix else {}
    findings = validate(documents, workers=cores())
    for finding in findings:
        print(finding)
    good = not any(str(f.severity) == "violation" for f in findings)
    print(f"SHACL: {len(documents)} documents, {len(findings)} findings, {'no violation' if good else 'VIOLATIONS'}")
    if reason:
        from kg.reasoning import check_consistency

        verdict = check_consistency([q for graph in documents.values() for q in graph])
        print(verdict)
        good = good and verdict.ok
    return good
