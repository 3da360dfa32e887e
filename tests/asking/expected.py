"""The rows that each question must give for the example at its head, one CSV file a question in `expected/`.

    python tests/asking/expected.py        writes them anew; read the difference before you commit it

They are asked of the sample together with invented reports, which hold what the sample does not: numbers of decisions,
sources that disagree, bodies that award each other.
"""

import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

from pyoxigraph import Quad

HERE = Path(__file__).resolve().parent
EXPECTED = HERE / "expected"
if __name__ == "__main__":
    sys.path[:0] = [str(HERE.parents[1]), str(HERE.parent)]

from graph.reports import POLICE, award, people, report, two_reports  # noqa: E402
from graph.sample import corpus, words  # noqa: E402

from kg.asking import Question, ask, questions  # noqa: E402
from kg.asking.output import to_csv  # noqa: E402
from kg.assembly import assemble  # noqa: E402
from kg.facts import Facts, Official, Organisation, Recipient  # noqa: E402
from kg.graph import BASE  # noqa: E402
from kg.harvest import harvest  # noqa: E402
from kg.records import Reader, Record  # noqa: E402
from kg.resources import resource  # noqa: E402
from kg.store import Graph  # noqa: E402
from kg.vocabulary import Vocabulary  # noqa: E402

UNION = Organisation("Liên đoàn Lao động tỉnh Sơn Bình", None, "Sơn Bình")
PART = ("bo-cong-an", "dong-nai-2021-09", "dong-nai-2023", "ha-tinh", "kien-giang", "lien-doan")


def both_ways() -> Facts:
    """The union awards the police; the police award an official of the union."""
    thanks = award(Recipient("organisation", POLICE.name, POLICE), giver=UNION, start=300)
    return replace(
        report("sơn-bình-c", thanks, award(*people("Nguyễn Thị Sáu"), giver=POLICE, form="Giấy khen", start=400)),
        officials=(Official((words("bà Nguyễn Thị Sáu", 500),), "Nguyễn Thị Sáu", None, "Chủ tịch", UNION),),
    )


def sample(*, part: bool = False) -> list[Quad]:
    """The sample (or a part of it) and the invented reports, with all that follows from them."""
    vocabulary, reader = Vocabulary.load(), Reader.current()
    invented = [*corpus(), *two_reports(), both_ways()]
    read = [record for record in documents() if record.name.startswith(PART) or not part]
    return assemble([*read, *(Record(one, one.document, "", reader, "") for one in invented)], vocabulary, BASE)


@cache
def documents() -> list[Record]:
    """The documents of the sample as they are read."""
    files = [file for kind in ("txt", "html") for file in sorted(resource("documents").glob(f"*.{kind}"))]
    return harvest(files, Vocabulary.load()).records


def answer(graph: Graph, asked: Question) -> str:
    """What a question answers to its example, as it is kept."""
    return to_csv(ask(graph, asked, **asked.example))


def main() -> None:
    """Write the rows of all questions, and remove those of questions that are gone."""
    graph = Graph(sample())
    EXPECTED.mkdir(exist_ok=True)
    for one in questions():
        (EXPECTED / f"{one.name}.csv").write_text(answer(graph, one), encoding="utf-8")
    for path in EXPECTED.glob("*.csv"):
        if path.stem not in {one.name for one in questions()}:
            path.unlink()


if __name__ == "__main__":
    main()
