"""`kg reconcile`: a table of messy names, row by row, and files that are no table."""

import csv
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kg.cli import app

ROWS = """ten;co_quan;tinh;ngay
CA tỉnh Kiên Giang;;;2023
cong an huyen phu quoc;;Kien Giang;
Công an huyện Phú Quốc;;;
UBND tỉnh Kiên Giang;;;
Công an tỉnh Kiên Giang;;Cà Mau;
Lê Văn Quý;;;
Lê Văn Quý;CA tỉnh Kiên Giang;;
=SUM(A1);;;
;;;2023
"""
BY = ("--by", "organisation=co_quan", "--by", "province=tinh", "--by", "date=ngay")


def run(*arguments: object) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["reconcile", *map(str, arguments)], env={"COLUMNS": "200"})
    return result.exit_code, result.output


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("table") / "bảng.csv"
    file.write_text(ROWS, encoding="utf-8-sig")
    return file


def test_a_table_comes_back_with_what_was_found(table: Path, sample: Path, tmp_path: Path) -> None:
    code, said = run(table, sample, "-c", "ten", *BY, "-o", tmp_path / "out.csv")
    assert code == 0, said
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0])[:4] == ["ten", "co_quan", "tinh", "ngay"]
    assert [(row["ten"], row["vd_outcome"], row["vd_id"]) for row in rows] == [
        ("CA tỉnh Kiên Giang", "matched", "organisation/công-an-tỉnh-kiên-giang"),
        ("cong an huyen phu quoc", "matched", "organisation/công-an-huyện-phú-quốc,kiên-giang"),
        ("Công an huyện Phú Quốc", "perhaps", ""),
        ("UBND tỉnh Kiên Giang", "matched", "organisation/ủy-ban-nhân-dân-tỉnh-kiên-giang"),
        ("Công an tỉnh Kiên Giang", "nothing", ""),
        ("Lê Văn Quý", "perhaps", ""),
        ("Lê Văn Quý", "matched", "person/kien-giang-2023-08/lê-văn-quý"),
        ("'=SUM(A1)", "nothing", ""),
        ("", "nothing", ""),
    ]
    assert rows[2]["vd_others"] == "organisation/công-an-huyện-phú-quốc,kiên-giang"
    assert rows[0]["vd_iri"].startswith("https://w3id.org/vinhdanh/id/organisation/c%C3%B4ng-an")
    assert rows[4]["vd_why"] == "name, ✗ place: cà mau, not kiên giang"
    assert "9 rows: 4 matched" in said
    assert "not organisation/công-an-tỉnh-kiên-giang" in said


def test_only_a_kind_is_looked_for(table: Path, sample: Path) -> None:
    code, said = run(table, sample, "-c", "ten", "--type", "place")
    assert code == 0
    assert "0 matched" in said


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("-c", "name"), 1, "no column name; there are: ten, co_quan, tinh, ngay"),
        (("-c", "ten", "--by", "province=nowhere"), 1, "no column nowhere"),
        (("-c", "ten", "--by", "colour=tinh"), 2, "--by colour=…: one of province, date"),
        (("-c", "ten", "--type", "ship"), 2, "--type ship: one of person"),
    ],
)
def test_what_is_asked_wrongly_is_one_line(
    table: Path, sample: Path, arguments: tuple[str, ...], code: int, said: str
) -> None:
    ended, printed = run(table, sample, *arguments)
    assert ended == code
    assert said in printed
    assert printed.count("\n") == 1


def test_files_that_are_no_table(sample: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.csv").write_text("", encoding="utf-8")
    (tmp_path / "latin.csv").write_bytes("tên\nLê\n".encode("utf-16"))
    for name in ("empty.csv", "latin.csv", "none.csv"):
        code, said = run(tmp_path / name, sample)
        assert (code, said.count("\n")) == (1, 1), said
