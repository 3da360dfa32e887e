"""The main job: documents in; facts, graph, store, picture and report out. A build can be added to, and taken from."""

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pyoxigraph import Quad

from kg.assembly import assemble
from kg.editions import alone, edition, new_edition
from kg.graph import BASE
from kg.harvest import Harvest, Progress, harvest
from kg.identity.judgements import NAME, read_judgements
from kg.identity.overrides import unheard
from kg.memory import Memory, inputs, is_whole, recall, remember
from kg.reading import ReadingError
from kg.records import Reader, Record
from kg.resources import resource
from kg.soundness import check_records, check_statements
from kg.tally import Changes, Report, tally
from kg.validation import Finding, by_document, validate
from kg.vocabulary import Vocabulary
from kg.withdrawals import withdrawn, write_withdrawn
from kg.workers import cores
from kg.writing import write_files


@dataclass(frozen=True, slots=True)
class Settings:
    """How to build."""

    base: str | None = None  # of the identifiers; without it that of the build before, or the project's
    workers: int | None = None  # processes side by side; all cores without it
    progress: Progress | None = None


USUAL = Settings()


def build(paths: Iterable[Path], out: Path, settings: Settings = USUAL) -> Report:
    """Build `out/` from documents, and from nothing else; what was taken out of it before stays out.

    Nothing changes when nothing could be read: then it raises ReadingError. Raises OSError where `out` cannot be
    written, Unsound for a graph that cannot be right.
    """
    begun = time.perf_counter()
    read = _read(paths, out, settings)
    if not read.records:
        raise (read.problems or [ReadingError("", "no document", "name files or folders with documents")])[0]
    with alone(out):
        settings = replace(settings, base=settings.base or BASE)
        return _renew(out, recall(out), _by_name(read.records), settings, begun, read.problems)


def add(paths: Iterable[Path], out: Path, settings: Settings = USUAL) -> Report:
    """Add documents to a build, or their corrected texts; without any, bring it up to date with the vocabulary.

    What is added is taken back into the build if it had been taken out. Raises what `build` raises.
    """
    begun = time.perf_counter()
    read = _read(paths, out, settings)
    if read.problems and not read.records:
        raise read.problems[0]
    if edition(out) is None and not read.records:
        raise FileNotFoundError(2, "no build here; add documents to begin one", str(out))
    with alone(out):
        given = _by_name(read.records)
        apart, before = withdrawn(out), recall(out)
        write_withdrawn(out, {name: why for name, why in apart.items() if name not in given})
        rest = {name: one for name, one in before.records.items() if name not in given}
        current, notes = _up_to_date(rest, settings)
        report = _renew(out, before, current | given, settings, begun, read.problems, spare=True)
        report.notes += notes
        return report


def remove(names: Sequence[str], out: Path, settings: Settings = USUAL, why: str = "") -> Report:
    """Take documents out of a build, with all that rests on them alone; they stay out when it is built again.

    Raises KeyError for a document that is not in it, and what `build` raises.
    """
    begun = time.perf_counter()
    if edition(out) is None:
        raise FileNotFoundError(2, "no build here", str(out))
    with alone(out):
        before, apart = recall(out), withdrawn(out)
        if unknown := [name for name in names if name not in before.records and name not in apart]:
            raise KeyError(unknown[0])
        write_withdrawn(out, apart | dict.fromkeys(names, why))
        current, notes = _up_to_date(before.records, settings)
        report = _renew(out, before, current, settings, begun, spare=True)
        report.notes += notes
        return report


def _read(paths: Iterable[Path], out: Path, settings: Settings) -> Harvest:
    """The records of documents; what the build has read before is not read again."""
    workers = settings.workers or cores()
    known = recall(out).records
    return harvest(paths, Vocabulary.load(), known=known, workers=workers, progress=settings.progress)


def _up_to_date(records: Mapping[str, Record], settings: Settings) -> tuple[dict[str, Record], list[str]]:
    """The records as they are read today, from their files; those whose files are gone or changed stay, with a note."""
    reader = Reader.current()
    old = {name: one for name, one in records.items() if one.reader != reader}
    if not old:
        return dict(records), []
    files = [Path(one.file) for one in old.values() if Path(one.file).is_file()]
    workers = settings.workers or cores()
    again = _by_name(harvest(files, Vocabulary.load(), workers=workers, progress=settings.progress).records)
    fresh = {name: one for name, one in again.items() if name in old and one.content == old[name].content}
    notes = [
        f"{name}: {'changed' if name in again else 'gone'} since it was read ({one.file}): "
        "what an older version read of it stays; add it again"
        for name, one in sorted(old.items())
        if name not in fresh
    ]
    return {**records, **fresh}, notes


def _renew(
    out: Path,
    before: Memory,
    records: Mapping[str, Record],
    settings: Settings,
    begun: float,
    problems: Sequence[ReadingError] = (),
    *,
    spare: bool = False,
) -> Report:
    """The next edition, from all records but those taken out; with `spare`, only if it differs."""
    apart = withdrawn(out)
    kept = [records[name] for name in sorted(records) if name not in apart]
    base = settings.base or before.base or BASE
    key = inputs(kept, base, out)
    if spare and before.manifest.get("inputs") == key and is_whole(out):
        report = Report.recalled(before.manifest)
    else:
        check_records(kept)
        judged = [*read_judgements(resource("ontology", NAME)), *read_judgements(out / NAME)]
        quads = assemble(kept, Vocabulary.load(), base, judged)
        check_statements(kept, quads, base)
        findings = _check(quads, base, settings)
        report = tally(kept, quads, findings)
        waiting = unheard(judged, [one.facts for one in kept])
        report.notes += [f"judged {one.relation}, but not told here: {one.one} {one.other}" for one in waiting]
        with new_edition(out) as folder:
            write_files(folder, kept, quads, base, settings.workers or cores())
            remember(folder, kept, findings, {"base": base, "inputs": key, **report.plain()})
    report.problems, report.changes = list(problems), Changes.between(before.records, kept)
    report.withdrawn = sum(name in apart for name in records)
    report.seconds = time.perf_counter() - begun
    return report


def _check(quads: Sequence[Quad], base: str, settings: Settings) -> list[Finding]:
    documents = by_document(quads, f"{base}graph/document/")
    return validate(documents, workers=settings.workers or cores(), progress=settings.progress)


def _by_name(records: Iterable[Record]) -> dict[str, Record]:
    return {one.name: one for one in records}
