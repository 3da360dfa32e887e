"""How well documents are read: their facts against gold facts, by kind of fact, as a table.

    python benchmarks/quality.py                    the sample, the corpus of the tests, and the annotated articles
                                                    of a folder `shared` where one lies beside the repository
    python benchmarks/quality.py TEXTS GOLD …       folders of your own, in pairs

A folder of gold with a list of documents that rules are not tuned on (`set-aside.txt` in it, or
`set-aside-FOLDER.txt` beside this program) gets a table for each part.
Last comes why awards and officials were missed, the ten most frequent causes.

A fact counts as right when all that identifies it agrees, spelling, case and punctuation levelled: an award by its
givers, form and recipient (or their counts), an official by name, post and body, an event by kind and day. Gold is in
the form that `kg facts` writes. The same facts of a document count once for each time they are told in it.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import causes
import regex

from kg.extraction.extract import Extractor
from kg.interchange import to_json
from kg.language.normal import Normal
from kg.reading import Document, find, read
from kg.resources import resource
from kg.vocabulary import Vocabulary

KINDS = (
    "awards",
    "awards, any giver",
    "award names",
    "award dates",
    "presenters",
    "officials",
    "events",
    "movements",
    "models",
)
HERE = Path(__file__).resolve().parent
CORPUS = HERE.parent / "tests" / "corpus"
SHARED = HERE.parents[1] / "shared"
Fact = tuple[str, object]


def level(words: str | None) -> str | None:
    """A name in one spelling.

    >>> level("“Vì An ninh  Tổ quốc”")
    'vì an ninh tổ quốc'
    """
    if words is None:
        return None
    return " ".join(regex.sub(r"[^\p{L}\p{M}\p{N}]+", " ", Normal(words).lower).split())


def facts(document: dict[str, Any]) -> Iterator[Fact]:
    """(kind, what identifies it) of all facts that a document tells."""
    for award in document["awards"]:
        givers = tuple(sorted(level(name) or "" for name in award["conferrer"]))
        for recipient in award["recipients"]:
            counts = tuple(recipient.get(kind) for kind in ("collectives", "individuals", "households"))
            who = level(recipient.get("name")) or counts
            yield "awards", (givers, award["award"], who)
            yield "awards, any giver", (award["award"], who)
            if award.get("award_name"):
                yield "award names", (award["award"], who, level(award["award_name"]))
            if award["date"]:
                yield "award dates", (award["award"], who, award["date"])
            for name in award["presenter"]:
                yield "presenters", (award["award"], who, level(name))
    for official in document["officials"]:
        yield "officials", tuple(level(official[key]) for key in ("person", "position", "organisation"))
    for event in document["events"]:
        yield "events", (level(event["kind"]), event["date"])
    for name in document["movements"]:
        yield "movements", level(name)
    for model in document["models"]:
        yield "models", (level(model["name"]), model["count"])


def parts(texts: Path, gold: Path) -> Iterator[tuple[str, list[Document]]]:
    """The documents that have gold, with a title: those tuned on, and those set aside. Raises SystemExit for none."""
    known = {path.stem for path in gold.glob("*.json")}
    documents = [document for document in map(read, find(texts).documents) if document.name in known]
    if not documents:
        sys.exit(f"{gold}: no gold for the texts of {texts}")
    lists = (gold / "set-aside.txt", HERE / f"set-aside-{gold.name}.txt")
    apart = {name for path in lists if path.exists() for name in path.read_text(encoding="utf-8").split()}
    for title, some in (
        (", tuned on" if apart else "", [document for document in documents if document.name not in apart]),
        (", set aside", [document for document in documents if document.name in apart]),
    ):
        if some:
            yield f"{texts.name}{title}: {len(some)} documents", some


def compare(documents: Sequence[Document], gold: Path, why: Counter[str] | None = None) -> dict[str, Counter[str]]:
    """For each kind of fact, how many are right, missed and wrong; `why` counts the causes of what is missed."""
    known = {one.name: json.loads((gold / f"{one.name}.json").read_text(encoding="utf-8")) for one in documents}
    texts = {one.name: one.text for one in documents}
    out: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    for one in map(Extractor(Vocabulary.load()).extract, documents):
        true, told = Counter(facts(known[one.document])), Counter(facts(to_json(one)))
        for verdict, some in (("right", true & told), ("missed", true - told), ("wrong", told - true)):
            for (kind, _), number in some.items():
                out[kind][verdict] += number
        if why is not None:
            missed, wrong = (true - told).elements(), (told - true).elements()
            why.update(causes.causes(missed, wrong, quotes(known[one.document]), texts[one.document]))
    return out


def quotes(document: dict[str, Any]) -> dict[object, str]:
    """The words of each award of a gold document."""
    return {
        key: award["quote"]
        for award in document["awards"]
        for kind, key in facts({**document, "awards": [award], "officials": []})
        if kind == "awards"
    }


def table(counts: dict[str, Counter[str]]) -> str:
    """The table in Markdown."""
    lines = ["| | told | right | missed | wrong | precision | recall | F1 |", "| --- " * 8 + "|"]
    for kind, row in counts.items():
        right, missed, wrong = row["right"], row["missed"], row["wrong"]
        ratios = (
            right / (right + wrong) if right + wrong else None,
            right / (right + missed) if right + missed else None,
            2 * right / (2 * right + missed + wrong) if right + missed + wrong else None,
        )
        shown = " | ".join("–" if ratio is None else f"{ratio:.2f}" for ratio in ratios)
        lines.append(f"| {kind} | {right + missed} | {right} | {missed} | {wrong} | {shown} |")
    return "\n".join(lines)


def main(words: Sequence[str]) -> None:
    """Print a table for each pair of folders."""
    sample = resource("documents")
    folders = [Path(word) for word in words] or [sample, sample / "gold", CORPUS, CORPUS]
    for more in (SHARED / "seeds", SHARED / "real-gold") if not words else ():
        if more.is_dir():
            folders += [more, more]
        else:
            print(f"({more.parent.name}/{more.name} is not here: skipped)\n")
    if len(folders) % 2:
        sys.exit("name folders in pairs: TEXTS GOLD")
    tables, why = [], {}
    for texts, gold in zip(folders[::2], folders[1::2], strict=True):
        for title, some in parts(texts, gold):
            column: Counter[str] = Counter()
            tables.append(f"{title}\n\n{table(compare(some, gold, column))}")
            why[title.split(":")[0]] = column
    print("\n\n".join([*tables, f"why awards and officials are missed or wrong\n\n{causes.table(why)}"]))


if __name__ == "__main__":
    main(sys.argv[1:])
