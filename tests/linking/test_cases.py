"""The labelled mentions through the whole pipeline, and files that are not in the form."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from kg.cli import app
from kg.evaluating.links import COLUMNS, Score, evaluate, read_cases
from kg.vocabulary import Vocabulary

HERE = Path(__file__).parent
HEADER = "\t".join(COLUMNS)
ROW = "x1\ttỉnh Kiên Giang\tLễ trao giải ở tỉnh Kiên Giang.\t2024-02-03\tGSO63:91\ta province"


@pytest.fixture(scope="module")
def score() -> Score:
    cases = [case for path in sorted(HERE.glob("*.tsv")) for case in read_cases(path)]
    return evaluate(cases, Vocabulary.load())


def wrong(score: Score) -> list[str]:
    return [f"{one.case.id}: {one.said}, {one.decision.why}" for one in score.outcomes if not one.right]


def test_provinces_are_all_found_and_none_is_wrong(score: Score) -> None:
    places = score.of("place")
    assert len(places.outcomes) >= 150
    assert (places.precision, places.recall) == (1.0, 1.0), wrong(places)


def test_organisations_and_people(score: Score) -> None:
    agents = Score(score.of("organisation").outcomes + score.of("person").outcomes)
    assert agents.precision >= 0.98, wrong(agents)
    assert agents.recall >= 0.85, wrong(agents)
    assert agents.nil_precision >= 0.95, wrong(agents)


def test_what_nothing_has_the_name_of_is_left_alone(score: Score) -> None:
    assert score.of("other").linked == 0, wrong(score.of("other"))


@pytest.mark.parametrize(("name", "least"), [("places", 200), ("agents", 150)])
def test_the_sets_hold_what_should_and_what_should_not_be_linked(name: str, least: int) -> None:
    cases = read_cases(HERE / f"{name}.tsv")
    nothing = sum(case.expected == "NIL" for case in cases)
    assert len(cases) >= least
    assert least / 5 < nothing < len(cases) / 2
    assert any(case.expected == "AMBIGUOUS" for case in cases)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "empty"),
        (HEADER + "\n", "no row"),
        ("id\ttext\n1\tHuế\n", "no column context"),
        (f"{HEADER}\n{ROW}\n{ROW}\n", "second row with the id 'x1'"),
        (f"{HEADER}\n{ROW.replace('GSO63:91', 'GSO:91')}\n", "expected 'GSO:91'"),
        (f"{HEADER}\n{ROW.replace('2024-02-03', '3/2/2024')}\n", "date '3/2/2024'"),
        (f"{HEADER}\n{ROW}\tmore\n", "7 cells"),
    ],
)
def test_a_bad_file_is_one_line(tmp_path: Path, text: str, complaint: str) -> None:
    path = tmp_path / "bad.tsv"
    path.write_text(text, encoding="utf-8")
    result = CliRunner().invoke(app, ["evaluate", "links", str(path)])
    assert result.exit_code == 2
    assert complaint in result.output
    assert len(result.output.strip().splitlines()) == 1


def test_wrong_rows_are_told_with_the_features(tmp_path: Path) -> None:
    path = tmp_path / "mentions.tsv"
    path.write_text(f"{HEADER}\n{ROW.replace('GSO63:91', 'NIL')}\n", encoding="utf-8")
    result = CliRunner().invoke(app, ["evaluate", "links", str(path)])
    assert result.exit_code == 0
    assert "NIL expected, Kiên Giang" in result.output
    assert "level: tỉnh" in result.output


def test_the_last_column_may_be_missing_and_cells_wrapped(tmp_path: Path) -> None:
    path = tmp_path / "mentions.tsv"
    row = 'x1\tHuế\t"Đội ""Huế"" ở Huế nhận thưởng."\t2026-01-02\tGSO34:46'
    path.write_text(f"id\ttext\tcontext\tdate\texpected\n{row}\n", encoding="utf-8")
    (case,) = read_cases(path)
    assert case.context == 'Đội "Huế" ở Huế nhận thưởng.'
