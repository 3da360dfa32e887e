"""`kg export wikidata`: statements for a person to submit, and all that is none yet."""

import csv
import re
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse, serialize
from typer.testing import CliRunner

from kg.cli import app
from kg.exporting.quickstatements import commands, table
from kg.exporting.wikidata import Awards, Reference, Statement, awards
from kg.store import Graph

HERE = Path(__file__).parent
AN = Statement(
    "Q11",
    "Q71",
    "2023-12-22",
    ("Q1",),
    "Thi đua ái quốc",
    (
        Reference("https://bao.example.vn/1", 'Tin "khen thưởng"\tở Hoa Mai', "2023-12-23"),
        Reference("https://bao.example.vn/2", "Báo Hoa Mai", ""),
    ),
    "https://w3id.org/vinhdanh/id/conferral/1",
)
SCHOOL = Statement(
    *("Q16", "Q71", "2022", (), "", (Reference("https://bao.example.vn/2", "Báo Hoa Mai", ""),)),
    "https://w3id.org/vinhdanh/id/conferral/2",
)

# The values that QuickStatements reads: an item, a text, a text in a language, a time
ITEM, TEXT, MONOLINGUAL = r"Q\d+", r'"[^"\t]*"', r'[a-z-]+:"[^"\t]*"'
TIME = r"\+\d{4}-\d\d-\d\dT00:00:00Z/(9|10|11)"
KINDS = {
    "P166": ITEM,
    "P585": TIME,
    "P1027": ITEM,
    "P6208": MONOLINGUAL,
    "S854": TEXT,
    "S1476": MONOLINGUAL,
    "S577": TIME,
}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    quads = parse(path=HERE / "reviewed.trig", format=RdfFormat.TRIG)
    (tmp_path / "graph.nq").write_bytes(serialize(quads, format=RdfFormat.N_QUADS) or b"")
    return tmp_path


@pytest.fixture
def found(out: Path) -> Awards:
    return awards(Graph.open(out))


def test_only_what_is_reviewed_dated_and_sourced_is_a_statement(found: Awards) -> None:
    assert list(found.statements) == [AN, SCHOOL]


def test_every_other_award_is_listed_with_its_reason(found: Awards) -> None:
    assert sorted((one.conferral[-1], one.recipient, one.why) for one in found.left_out) == [
        ("1", "5 cá nhân", "a group, of whose members nobody is named"),
        ("2", "Hà Dung", "who received it has several items: Q14, Q15"),
        ("2", "Đỗ Chi", "who received it has no reviewed item"),  # closeMatch is not enough
        ("3", "Lê An", "the award has no reviewed item"),
        ("4", "Lê An", "no date is told"),
        ("5", "https://w3id.org/vinhdanh/id/organisation/truong-hoa-mai", "the sources disagree on the date"),
        ("6", "Lê An", "no source with an address"),
        ("7", "Q12", "received more than once: QuickStatements would make one of them, enter these by hand"),
        ("8", "Q12", "received more than once: QuickStatements would make one of them, enter these by hand"),
    ]


def test_what_is_only_proposed_is_neither(found: Awards) -> None:
    assert not [one for one in (*found.statements, *found.left_out) if one.conferral.endswith("/9")]


def test_commands_are_of_the_form_that_quickstatements_reads(found: Awards) -> None:
    lines = commands(found.statements).splitlines()
    assert len(lines) == 3  # one for each source
    for line in lines:
        subject, *pairs = line.split("\t")
        assert re.fullmatch(ITEM, subject)
        assert len(pairs) % 2 == 0
        assert pairs[0] == "P166"
        for name, value in zip(pairs[::2], pairs[1::2], strict=True):
            assert re.fullmatch(KINDS[name], value), (name, value)
    assert lines[0] == (
        "Q11\tP166\tQ71\tP585\t+2023-12-22T00:00:00Z/11\tP1027\tQ1\tP6208\tvi:\"Thi đua ái quốc\"\t"
        "S854\t\"https://bao.example.vn/1\"\tS1476\tvi:\"Tin ”khen thưởng” ở Hoa Mai\"\tS577\t+2023-12-23T00:00:00Z/11"
    )  # fmt: skip


def test_the_table_says_the_same(found: Awards) -> None:
    rows = list(csv.DictReader(table(found.statements).splitlines()))
    assert [row["qid"] for row in rows] == ["Q11", "Q11", "Q16"]
    for row in rows:
        for name, value in row.items():
            kind = name.replace("qal", "P").upper().replace("QID", "P166")
            assert not value or re.fullmatch(KINDS[kind], value), (name, value)
    assert rows[2] | {} == {
        **{"qid": "Q16", "P166": "Q71", "qal585": "+2022-01-01T00:00:00Z/9", "qal1027": "", "qal6208": ""},
        **{"S854": '"https://bao.example.vn/2"', "s1476": 'vi:"Báo Hoa Mai"', "s577": ""},
    }


@pytest.mark.parametrize("form", ["v1", "csv"])
def test_the_command_writes_a_file_for_a_person(out: Path, form: str) -> None:
    file = out / "there" / "awards.txt"
    answer = CliRunner().invoke(app, ["export", "wikidata", str(out), "-o", str(file), "--format", form])
    assert answer.exit_code == 0, answer.output
    lines = file.read_text(encoding="utf-8").splitlines()
    head = [line for line in lines if line.startswith("# ")]
    assert lines[: len(head)] == head
    assert "A person submits it" in " ".join(head)
    assert len(lines) - len(head) == (3 if form == "v1" else 4)
    assert "2 statements for a person to submit" in answer.output
    assert "9 awards left out" in answer.output
    assert "      2  received more than once" in answer.output
    assert len((file.parent / "awards.left-out.tsv").read_text(encoding="utf-8").splitlines()) == 10
    words = ["export", "wikidata", str(out), "-o", str(file), "--format", form, "--no-header"]
    CliRunner().invoke(app, words)
    assert file.read_text(encoding="utf-8").splitlines() == lines[len(head) :]


def test_the_same_graph_gives_the_same_bytes(out: Path) -> None:
    texts = []
    for _ in range(2):
        CliRunner().invoke(app, ["export", "wikidata", str(out)])
        texts.append((out / "wikidata.quickstatements.txt").read_bytes())
    assert texts[0] == texts[1]


def test_without_a_graph_it_is_one_line(tmp_path: Path) -> None:
    answer = CliRunner().invoke(app, ["export", "wikidata", str(tmp_path)])
    assert (answer.exit_code, answer.stderr.count("\n")) == (1, 1)
