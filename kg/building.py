"""The main job: documents in; facts, graph, picture and report out."""

import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from kg.facts import Facts
from kg.reading import Document, ReadingError, ZoneKind, find, read
from kg.resources import resource
from kg.vocabulary import Vocabulary

Progress = Callable[[str, int, int], None]  # (what is being done, how many are done, of how many)


@dataclass(slots=True)
class Corpus:
    """What was read, and what could not be."""

    documents: list[Document] = field(default_factory=list)
    problems: list[ReadingError] = field(default_factory=list)


def read_documents(paths: Iterable[Path], progress: Progress | None = None) -> Corpus:
    """Read files and folders; a document that cannot be read is a problem, and the rest goes on."""
    found = find(list(paths))
    corpus = Corpus(problems=list(found.problems))
    for done, path in enumerate(found.documents):
        if progress:
            progress("read", done, len(found.documents))
        try:
            corpus.documents.append(read(path))
        except ReadingError as error:
            corpus.problems.append(error)
    return corpus


def extract_facts(
    documents: Iterable[Document], vocabulary: Vocabulary, progress: Progress | None = None
) -> list[Facts]:
    """The facts of each document, in the order of the documents."""
    from kg.extraction.extract import Extractor

    extractor = Extractor(vocabulary)
    todo = list(documents)
    out: list[Facts] = []
    for done, document in enumerate(todo):
        if progress:
            progress("extract", done, len(todo))
        out.append(extractor.extract(document))
    return out


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


def state_graph(facts: list[Facts], documents: Iterable[Document], vocabulary: Vocabulary, base: str) -> list[Quad]:
    """All named graphs of the build: documents, identity, ontology, vocabulary, what follows, and the build itself."""
    from kg.derivation import derive
    from kg.graph import Names, describe, ontology_version, state, state_reference

    names = Names(base)
    quads = state(facts, vocabulary, titles={d.name: _title(d) for d in documents}, base=base)
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


def _title(document: Document) -> str:
    zone = next((z for z in document.zones if z.kind == ZoneKind.TITLE), None) or next(
        (z for z in document.zones if z.kind != ZoneKind.BOILERPLATE), None
    )
    words = " ".join(document.text[zone.start : zone.end].split()) if zone is not None else document.name
    return words if len(words) <= 160 else words[:157].rsplit(" ", 1)[0] + " …"


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


def build(paths: Iterable[Path], out: Path, *, base: str | None = None, progress: Progress | None = None) -> Report:
    """Build `out/`: `facts/*.json`, `graph.nq`, `graph.trig`, `graph.html`; nothing at all when nothing could be read.

    Raises ReadingError when there is no document at all, OSError where `out` cannot be written.
    """
    from kg.graph import BASE, write
    from kg.showing import write_page
    from kg.validation import by_document, validate

    begun = time.perf_counter()
    corpus = read_documents(paths, progress)
    if not corpus.documents:
        raise (
            corpus.problems[0]
            if corpus.problems
            else ReadingError("", "no document", "name files or folders with documents")
        )
    vocabulary = Vocabulary.load()
    facts = extract_facts(corpus.documents, vocabulary, progress)
    quads = state_graph(facts, corpus.documents, vocabulary, base or BASE)
    findings = validate(by_document(quads, f"{base or BASE}graph/document/"))
    write_facts(facts, out / "facts", alone=True)
    write(out, quads, base or BASE)
    write_page(quads, out / "graph.html")
    return _report(
        facts, quads, corpus.problems, Counter(str(f.severity) for f in findings), time.perf_counter() - begun
    )


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
