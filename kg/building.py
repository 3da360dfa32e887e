"""The main job: documents in; facts, graph, picture and report out."""

import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from kg.facts import Facts
from kg.harvest import Progress, harvest
from kg.reading import ReadingError
from kg.records import Record
from kg.resources import resource
from kg.vocabulary import Vocabulary
from kg.workers import cores


def write_facts(facts: Iterable[Facts], folder: Path, *, alone: bool = False) -> list[Path]:
    """One JSON file a document, in the form of the annotation guidelines.

    `alone`: the folder holds nothing else; files of documents that are gone are removed.
    """
    from kg.graph import write_atomic
    from kg.interchange import dumps

    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for one in facts:
        path = folder / f"{one.document}.json"
        write_atomic(path, dumps(one).encode())
        written.append(path)
    if alone:
        for old in set(folder.glob("*.json")) - set(written):
            old.unlink()
    return written


def state_graph(records: Iterable[Record], vocabulary: Vocabulary, base: str) -> list[Quad]:
    """All named graphs of the build: documents, identity, ontology, vocabulary, what follows, and the build itself."""
    from kg.derivation import derive
    from kg.graph import Names, describe, ontology_version, state, state_reference

    names, records = Names(base), list(records)
    titles = {record.name: record.title for record in records}
    quads = state([record.facts for record in records], vocabulary, titles=titles, base=base)
    ontology = state_reference([resource("ontology", "vinhdanh.ttl")], "ontology", names)
    terms = state_reference(sorted(resource("ontology", "vocabulary").glob("*.ttl")), "vocabulary", names)
    inferred = derive(quads, graph=NamedNode(f"{base}graph/inferred"))
    everything = [*quads, *ontology, *terms, *inferred]
    return [
        *everything,
        *describe(
            everything, names, ontology_version=ontology_version(ontology), vocabulary_version=vocabulary.version
        ),
    ]


def read_graph(out: Path) -> list[Quad]:
    """The quads of a build. Raises OSError for a folder without one, SyntaxError for a damaged one."""
    path = out / "graph.nq"
    if not path.is_file():
        raise FileNotFoundError(f"{path}: no graph here; build one with 'kg build -o {out}'")
    return [quad for quad in parse(path=path, format=RdfFormat.N_QUADS) if isinstance(quad, Quad)]


@dataclass(slots=True)
class Report:
    """What a build found, and what was wrong."""

    documents: int
    awards: int
    not_awards: int
    people: int
    organisations: int
    events: int
    movements: int
    models: int
    unresolved: int
    quads: int
    problems: list[ReadingError]
    findings: Counter[str]
    seconds: float

    @property
    def ok(self) -> bool:
        """Whether every document was read and the graph breaks no shape."""
        return not self.problems and not self.findings.get("violation")


def build(
    paths: Iterable[Path],
    out: Path,
    *,
    base: str | None = None,
    workers: int | None = None,
    progress: Progress | None = None,
) -> Report:
    """Build `out/`: `facts/*.json`, `graph.nq`, `graph.trig`, `graph.html`; nothing at all when nothing could be read.

    Raises ReadingError when there is no document at all, OSError where `out` cannot be written.
    """
    from kg.graph import BASE, write
    from kg.showing import write_page
    from kg.validation import by_document, validate

    begun = time.perf_counter()
    workers = workers or cores()
    vocabulary = Vocabulary.load()
    read = harvest(paths, vocabulary, workers=workers, progress=progress)
    if not read.records:
        raise (
            read.problems[0]
            if read.problems
            else ReadingError("", "no document", "name files or folders with documents")
        )
    facts = [record.facts for record in read.records]
    quads = state_graph(read.records, vocabulary, base or BASE)
    documents = by_document(quads, f"{base or BASE}graph/document/")
    findings = validate(documents, workers=workers, progress=progress)
    write_facts(facts, out / "facts", alone=True)
    write(out, quads, base or BASE)
    write_page(quads, out / "graph.html")
    return _report(facts, quads, read.problems, Counter(str(f.severity) for f in findings), time.perf_counter() - begun)


def _report(
    facts: list[Facts], quads: list[Quad], problems: list[ReadingError], findings: Counter[str], seconds: float
) -> Report:
    types: Counter[str] = Counter()
    seen: set[tuple[str, str]] = set()
    for quad in quads:
        if (
            quad.predicate.value.endswith("#type")
            and isinstance(quad.object, NamedNode)
            and isinstance(quad.subject, NamedNode)
        ):
            pair = (quad.subject.value, quad.object.value.rsplit("#", 1)[-1].rsplit("/", 1)[-1])
            if pair not in seen:
                seen.add(pair)
                types[pair[1]] += 1
    return Report(
        len(facts),
        sum(len(f.awards) for f in facts),
        sum(len(f.not_awards) for f in facts),
        types["Person"],
        types["Organization"],
        types["Event"],
        types["Movement"],
        types["CommunityModelType"],
        types["Unresolved"],
        len(quads),
        problems,
        findings,
        seconds,
    )
