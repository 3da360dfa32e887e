"""From a document to a statement for Wikidata: asked live, judged by somebody, in the graph, and out again."""

from pathlib import Path

from typer.testing import CliRunner, Result

from kg.building import build
from kg.cli import app

_TEXT = (
    "Công an tỉnh Kiên Giang nhận Huân chương Lao động\n2023-12-23\n\n"
    "Ngày 22/12/2023, Chủ tịch nước tặng Huân chương Lao động cho Công an tỉnh Kiên Giang. "
    "Thiếu tướng Trần Minh Khôi, Thứ trưởng Bộ Công an, trao Huân chương cho đơn vị.\n\n"
    "Nguồn: https://bao.example.vn/tin/1\n"
)


def kg(*words: str | Path, answers: str = "") -> Result:
    answer = CliRunner().invoke(app, [str(word) for word in words], input=answers)
    assert answer.exit_code == 0, answer.output
    return answer


def test_there_and_back(tmp_path: Path, wikidata: str) -> None:
    (tmp_path / "a.txt").write_text(_TEXT, encoding="utf-8")
    out = tmp_path / "out"
    assert build([tmp_path / "a.txt"], out).ok
    kinds = ("--kind", "organisation", "--kind", "award", "--kind", "person")
    kg("link", out, "--live", wikidata, "--shape", "wikidata", *kinds)
    before = kg("export", "wikidata", out).output
    assert before.startswith("0 statements")
    assert "who received it has no reviewed item" in before

    walk = kg("link", "review", out, "--by", "An", "--date", "2026-01-01", answers="y\nread both\n" * 3 + "q\n").output
    assert "proposed; name: Công an tỉnh Kiên Giang, kind: organisation, country: Vietnam, place: Kiên Giang" in walk
    assert "wd:Q930001" in walk  # the next question: the person whose office agrees
    kg("add", "-o", out)
    assert kg("export", "wikidata", out).output.startswith("1 statements")
    lines = (out / "wikidata.quickstatements.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#")] == [
        'Q920006\tP166\tQ940001\tP585\t+2023-12-22T00:00:00Z/11\tS854\t"https://bao.example.vn/tin/1"\t'
        'S1476\tvi:"Công an tỉnh Kiên Giang nhận Huân chương Lao động"\tS577\t+2023-12-23T00:00:00Z/11'
    ]
    assert "http://www.wikidata.org/entity/Q930001" not in (out / "graph.nq").read_text(encoding="utf-8")
