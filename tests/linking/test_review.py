"""`kg link` and `kg link review`: the table, the walk through the open ones, and that decisions survive rebuilds."""

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from kg.building import build
from kg.cli import app
from kg.identity.judgements import read_judgements
from kg.linking.live.candidates import NAME as LIVE
from kg.linking.live.candidates import candidate, write_candidates

_TEXT = (
    "2024-05-03\n\nBộ Công an tặng Bằng khen cho Bộ Lao động - Thương binh và Xã hội. "
    "UBND tỉnh An Giang tặng Bằng khen cho Trường Đại học Cần Thơ và Công an tỉnh An Giang.\n"
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of the document, which no test changes."""
    home = tmp_path_factory.mktemp("review")
    (home / "a.txt").write_text(_TEXT, encoding="utf-8")
    assert build([home / "a.txt"], home / "out").ok
    return home / "out"


@pytest.fixture
def out(built: Path, tmp_path: Path) -> Path:
    """A build of the test's own: a copy is as good as another."""
    return shutil.copytree(built, tmp_path / "out", symlinks=True)


def kg(*words: str | Path, answers: str = "") -> Result:
    return CliRunner().invoke(app, [str(word) for word in words], input=answers)


def links(out: Path) -> list[str]:
    return [line for line in (out / "graph.nq").read_text(encoding="utf-8").splitlines() if "graph/links>" in line]


def test_the_table_tells_what_was_linked_how_and_what_was_left_open_and_why(out: Path) -> None:
    said = kg("link", out).output
    (row,) = (line for line in said.splitlines() if line.startswith("  Bộ Công an "))
    assert "= gov:000.00.00.G01" in row
    assert "[address]" in row
    assert "An Giang (to 2025-06-30)" in said
    waiting = said.partition("nobody has reviewed")[2].partition("\n\n")[0]
    assert "Bộ Lao động" in waiting
    assert "gov:000.00.00.G07" in waiting
    assert "Công an tỉnh An Giang" in said.partition("no mapping has that name")[2]


def test_the_walk_keeps_each_answer_and_asks_again_what_it_does_not_understand(out: Path) -> None:
    said = kg("link", "review", out, "--by", "An", "--date", "2026-11-22", answers="what\n?\nnobody knows\nq\n").output
    assert "'what': y the same" in said
    (judged,) = read_judgements(out / "judgements.tsv")
    assert (judged.relation, judged.author, judged.date, judged.why) == ("unsure", "An", "2026-11-22", "nobody knows")


def test_an_end_of_input_stops_and_keeps_what_was_judged(out: Path) -> None:
    assert kg("link", "review", out, "--by", "An", answers="s\nn\nno\n").exit_code == 0
    assert [one.relation for one in read_judgements(out / "judgements.tsv")] == ["different"]
    assert "nothing judged" in kg("link", "review", out, answers="q\n").output


def test_a_decision_is_in_the_graph_and_survives_a_rebuild(built: Path, out: Path) -> None:
    assert not any("G07" in line for line in links(out))
    address = "id:organisation/bộ-lao-động-thương-binh-và-xã-hội"
    assert kg("same", address, "gov:000.00.00.G07", "--why", "read", "--by", "An", "-o", out).exit_code == 0
    assert kg("add", "-o", out).exit_code == 0
    stated = [line for line in links(out) if "exactMatch>" in line and "G07" in line]
    assert len(stated) == 1
    assert build([built.parent / "a.txt"], out).ok
    assert [line for line in links(out) if "exactMatch>" in line and "G07" in line] == stated
    assert kg("undo", address, "gov:000.00.00.G07", "-o", out).exit_code == 0
    assert kg("add", "-o", out).exit_code == 0
    assert not any("G07" in line for line in links(out))


def test_candidates_found_live_wait_for_a_judgement_too(out: Path) -> None:
    body = ("https://w3id.org/vinhdanh/id/organisation/công-an-tỉnh-an-giang", "Công an tỉnh An Giang")
    found = ("skos:exactMatch", "http://www.wikidata.org/entity/Q1", "a police body")
    write_candidates(out / LIVE, [candidate(body, found, "", (), 0.9, ("wikidata", "", "2026-11-22"))])
    said = kg("link", "review", out, "--by", "An", answers="s\n" * 9).output
    assert "wd:Q1" in said
    assert not any("entity/Q1>" in line for line in links(out))
    assert (
        kg("same", "id:organisation/công-an-tỉnh-an-giang", "wd:Q1", "--why", "x", "--by", "An", "-o", out).exit_code
        == 0
    )
    assert "wd:Q1 " not in kg("link", "review", out, answers="s\n" * 9).output
    assert kg("add", "-o", out).exit_code == 0
    assert any("entity/Q1>" in line for line in links(out))


def test_two_entries_of_other_datasets_are_not_judged(out: Path) -> None:
    result = kg("same", "wd:Q1", "wd:Q2", "--why", "x", "-o", out)
    assert result.exit_code == 1
    assert "are both of other datasets" in result.output


def test_without_a_build_there_is_one_line(tmp_path: Path) -> None:
    for words in (("link", tmp_path / "none"), ("link", "review", tmp_path / "none")):
        result = kg(*words)
        assert result.exit_code == 1
        assert len(result.output.strip().splitlines()) == 1
