"""How fast documents become facts, on one core, beside the bare automaton scan and underthesea's NER in the same run.

    python benchmarks/extraction.py                the sample and the corpus of the tests
    python benchmarks/extraction.py FOLDER|ZIP     texts of your own
    python benchmarks/extraction.py … --ner 40     how many of the documents underthesea reads (it takes its time)

underthesea is optional: `pip install -e '.[bench]'`. Ratios are what to look at; the seconds are this machine's.
"""

import argparse
import gc
import importlib.util
import time
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

from kg.extraction.extract import Extractor
from kg.extraction.lexicon import Automaton, Entry
from kg.extraction.phrases import entries
from kg.language.normal import Normal
from kg.reading import Document, find, read, read_text
from kg.resources import resource
from kg.vocabulary import Vocabulary

CORPUS = Path(__file__).resolve().parent.parent / "tests" / "corpus"
ROUNDS = 3


def texts(path: Path | None) -> list[tuple[str, str]]:
    """Name and text of the documents of a folder or zip archive, in the order of their names."""
    if path is not None and path.suffix == ".zip":
        with zipfile.ZipFile(path) as archive:
            names = sorted(name for name in archive.namelist() if name.endswith(".txt"))
            return [(Path(name).stem, archive.read(name).decode()) for name in names]
    folders = [path] if path is not None else [resource("documents"), CORPUS]
    return [(document.name, document.text) for document in map(read, find(folders).documents)]


def seconds(work: Callable[[], object]) -> float:
    """The processor time of some work: what else the machine does takes none of it."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def row(what: str, took: float, some: Sequence[tuple[str, str]], yardstick: float | None) -> str:
    """One line of the table."""
    size = sum(len(text.encode()) for _, text in some) / 1e6
    ratio = f"{yardstick / took:.0f} ×" if yardstick else "–"
    return f"| {what} | {len(some) / took:,.1f} | {size / took:.2f} | {1000 * took / len(some):.2f} | {ratio} |"


def side_by_side(some: Sequence[tuple[str, str]], extractor: Extractor, ner: int) -> None:
    """Ours, the bare scan and underthesea, the same documents for those that are compared."""
    few = some[:: max(1, len(some) // ner)][:ner] if ner else []

    def ours(these: Sequence[tuple[str, str]]) -> float:
        return seconds(lambda: [extractor.extract(read_text(*one)) for one in these])

    ours(some[:50])
    everything = min(ours(some) for _ in range(ROUNDS))
    scan = min(seconds(lambda: [extractor.phrases.scan(Normal(text)) for _, text in some]) for _ in range(ROUNDS))
    print("| | documents/s | MB/s | ms a document | against underthesea |\n| --- | --- | --- | --- | --- |")
    theirs = None
    if few and importlib.util.find_spec("underthesea"):
        from underthesea import ner as recognise
        from underthesea import sent_tokenize

        recognise("Công an tỉnh An Giang.")  # loads the model
        theirs = seconds(lambda: [[recognise(one) for one in sent_tokenize(text)] for _, text in few])
        sample = min(ours(few) for _ in range(ROUNDS))
        print(row(f"text → facts, {len(few)} documents", sample, few, theirs))
        print(row(f"underthesea NER, the same {len(few)}", theirs, few, theirs))
    print(row(f"text → facts, all {len(some):,}", everything, some, None))
    print(row("bare automaton scan, all", scan, some, None))
    print(f"\nfacts take {everything / scan:.1f} × the bare scan")
    if theirs is None:
        print("(underthesea is not installed: pip install -e '.[bench]')")


def growth(some: Sequence[tuple[str, str]], extractor: Extractor, vocabulary: Vocabulary) -> None:
    """Time a character as documents get longer, and as the lexicon grows."""
    print("\n| one document of | characters | µs a character |\n| --- | --- | --- |")
    for times in (1, 4, 16, 64):
        joined = "\n\n".join(text for _, text in some[:times])
        document = read_text("joined", joined)
        took = min(seconds(lambda d=document: extractor.extract(d)) for _ in range(ROUNDS))  # type: ignore[misc]
        print(f"| {times} articles | {len(joined):,} | {1e6 * took / len(joined):.2f} |")
    print("\n| lexicon entries | documents/s |\n| --- | --- |")
    few, known = some[:200], list(entries(vocabulary))
    for more in (0, 10_000, 100_000):
        extractor.phrases.automaton = Automaton([*known, *invented(more)])
        took = min(seconds(lambda: [extractor.extract(read_text(*one)) for one in few]) for _ in range(ROUNDS))
        print(f"| {len(extractor.phrases.automaton):,} | {len(few) / took:,.0f} |")


def invented(number: int) -> list[Entry]:
    """Names of bodies that no text holds."""
    syllables = "An Bình Châu Dương Giang Hà Khánh Lâm Minh Ninh Phong Quý Sơn Thạnh Vĩnh Xuân".split()
    size = len(syllables)
    return [
        Entry(f"Hội quán {syllables[n % size]} {syllables[n // size % size]} {n}", "FIXED", f"Hội quán {n}")
        for n in range(number)
    ]


def flat(some: Sequence[tuple[str, str]], extractor: Extractor) -> None:
    """Memory after each quarter of the documents, and the slowest of them."""
    print("\n| after documents | memory in MB |\n| --- | --- |")
    slowest, name = 0.0, ""
    quarter = -(-len(some) // 4)
    for at in range(0, len(some), quarter):
        for one in some[at : at + quarter]:
            document: Document = read_text(*one)
            took = seconds(lambda d=document: extractor.extract(d))  # type: ignore[misc]
            if took > slowest:
                slowest, name = took, one[0]
        gc.collect()
        print(f"| {min(at + quarter, len(some)):,} | {resident():.0f} |")
    print(f"\nslowest document: {name}, {1000 * slowest:.0f} ms")


def resident() -> float:
    """The memory of this process in MB (Linux)."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6


def main() -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", nargs="?", type=Path)
    parser.add_argument("--ner", type=int, default=20, metavar="N")
    words = parser.parse_args()
    vocabulary = Vocabulary.load()
    extractor, some = Extractor(vocabulary), texts(words.path)
    gc.freeze()  # as a build does (kg/harvest.py)
    if Path("/proc/self/statm").exists():
        flat(some, extractor)
        print()
    side_by_side(some, extractor, words.ner)
    growth(some, extractor, vocabulary)


if __name__ == "__main__":
    main()
