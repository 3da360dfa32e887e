"""The trap set: pairs of mentions through the whole pipeline, and files that are not in the form."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from kg.cli import app
from kg.evaluating.pairs import COLUMNS, read_pairs

FILES = sorted(Path(__file__).parent.glob("*.tsv"))
HEADER = "\t".join(COLUMNS)
ROW = "x1\torganisation\tBộ Y tế\tBộ Y tế họp.\t2024\tBộ Y tế\tBộ Y tế họp báo.\t2024-02\tsame\tone name"


def run(path: Path) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["evaluate", "identity", str(path)])
    return result.exit_code, result.output


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_bad_rows_are_few(path: Path) -> None:
    code, said = run(path)
    *_, precision, recall = next(line for line in said.splitlines() if line.startswith("all ")).split()
    assert code == 0
    assert float(precision) >= 0.99, said
    assert float(recall) >= 0.90, said


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_holds_what_should_and_what_should_not_be_merged(path: Path) -> None:
    labels = {pair.label for pair in read_pairs(path)}
    assert "same" in labels
    assert labels - {"same"}


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "empty"),
        (HEADER + "\n", "no row"),
        ("id\tkind\n1\tperson\n", "no column text_a"),
        (f"{HEADER}\n{ROW}\n{ROW}\n", "second row with the id 'x1'"),
        (f"{HEADER}\n{ROW.replace('organisation', 'body')}\n", "kind 'body'"),
        (f"{HEADER}\n{ROW.replace('same', 'yes')}\n", "label 'yes'"),
        (f"{HEADER}\n{ROW.replace('2024-02', '2/2024')}\n", "date_b '2/2024'"),
        (f"{HEADER}\n{ROW}\tmore\n", "11 cells"),
    ],
)
def test_a_bad_file_is_one_line(tmp_path: Path, text: str, complaint: str) -> None:
    path = tmp_path / "bad.tsv"
    path.write_text(text, encoding="utf-8")
    code, said = run(path)
    assert code == 2
    assert complaint in said
    assert len(said.strip().splitlines()) == 1


def test_a_file_that_is_missing_is_one_line(tmp_path: Path) -> None:
    assert run(tmp_path / "none.tsv")[0] == 2


def test_wrong_rows_are_told_with_their_reason(tmp_path: Path) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_text(f"{HEADER}\n{ROW.replace('same', 'different')}\n", encoding="utf-8")
    code, said = run(path)
    assert code == 0
    assert "x1 (organisation, different): merged" in said
    assert "both are bộ-y-tế" in said
