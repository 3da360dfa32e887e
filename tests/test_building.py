"""The main job on files: what it writes, that it always writes the same, and what bad input does to it."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse
from typer.testing import CliRunner, Result

from kg import workers
from kg.building import Settings, build
from kg.cli import app
from kg.editions import edition
from kg.extraction.extract import Extractor
from kg.facts import Evidence, Facts
from kg.harvest import harvest
from kg.memory import found_by_shapes
from kg.reading import ReadingError, read
from kg.resources import resource
from kg.vocabulary import Vocabulary
from kg.writing import write_facts

_AWARD = "Chiều 20/6/2024, Công an tỉnh An Giang tặng Giấy khen cho 7 cá nhân tiêu biểu.\n"
_OTHER = "Ngày 2/3/2023, UBND tỉnh Đồng Nai tặng Bằng khen cho Công an huyện Long Thành.\n"
SOME = 6  # documents of the sample


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two good documents."""
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "a.txt").write_text(_AWARD, encoding="utf-8")
    (folder / "b.txt").write_text(_OTHER, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of the two documents, which no test changes."""
    home = tmp_path_factory.mktemp("built")
    (home / "a.txt").write_text(_AWARD, encoding="utf-8")
    (home / "b.txt").write_text(_OTHER, encoding="utf-8")
    report = build([home], home / "out")
    assert report.ok
    assert (report.counts.documents, report.counts.awards) == (2, 2)
    return home / "out"


def kg(*words: str | Path) -> Result:
    """Run the command line."""
    return CliRunner().invoke(app, [str(word) for word in words])


def digests(out: Path) -> dict[str, str]:
    """The hash of each file of a build; those of the store differ from one to the next."""
    files = sorted(path for path in (*out.glob("*"), *(out / "facts").glob("*")) if path.is_file())
    return {str(path.relative_to(out)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


# ---- what a build writes


def test_a_build_writes_facts_graph_and_picture(built: Path) -> None:
    assert sorted(digests(built)) == ["facts/a.json", "facts/b.json", "graph.html", "graph.nq", "graph.trig"]


def test_both_graph_files_hold_the_same_statements(built: Path) -> None:
    as_quads = set(parse(path=built / "graph.nq", format=RdfFormat.N_QUADS))
    as_trig = set(parse(path=built / "graph.trig", format=RdfFormat.TRIG))
    assert as_quads == as_trig


def test_a_graph_has_no_blank_nodes(built: Path) -> None:
    assert "_:" not in (built / "graph.nq").read_text(encoding="utf-8").replace('"_:', "")


def test_what_the_shapes_find_is_kept_with_the_edition(tmp_path: Path) -> None:
    text = "Chiều 20/6/2024, Công an tỉnh An Giang tặng Bằng khen cho 7 cá nhân tiêu biểu.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    report = build([tmp_path / "a.txt"], tmp_path / "out", Settings(workers=1))
    folder = edition(tmp_path / "out")
    assert folder is not None
    kept = found_by_shapes(folder)
    assert [finding.severity for finding in kept] == ["warning"]
    assert Counter(str(finding.severity) for finding in kept) == report.findings
    assert found_by_shapes(tmp_path) == []  # where an older version built


def test_facts_of_documents_that_are_gone_go_from_a_build(folder: Path, tmp_path: Path) -> None:
    build([folder], tmp_path / "out")
    (folder / "b.txt").unlink()
    build([folder], tmp_path / "out")
    assert [path.name for path in (tmp_path / "out" / "facts").iterdir()] == ["a.json"]


def test_facts_written_into_a_folder_leave_what_is_there(folder: Path, tmp_path: Path, vocabulary: Vocabulary) -> None:
    mine = tmp_path / "notes.json"
    mine.write_text("{}")
    write_facts([record.facts for record in harvest([folder], vocabulary).records], tmp_path)
    assert mine.read_text() == "{}"


# ---- the same bytes


@pytest.fixture(scope="module")
def built_here(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of some of the sample in this process."""
    out = tmp_path_factory.mktemp("sample") / "out"
    build(sorted(resource("documents").glob("*.txt"))[:SOME], out)
    return out


@pytest.mark.slow
@pytest.mark.parametrize("seed", ["1", "2"])
def test_hash_seed_locale_time_zone_and_file_order_change_no_byte(seed: str, built_here: Path, tmp_path: Path) -> None:
    sample = sorted(resource("documents").glob("*.txt"))[:SOME]
    paths = sample if seed == "1" else list(reversed(sample))
    first = {"LC_ALL": "C", "TZ": "Pacific/Kiritimati"}
    settings = first if seed == "1" else {"LC_ALL": "C.UTF-8", "TZ": "America/Los_Angeles"}
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "0", **settings}
    command = [sys.executable, "-m", "kg.cli", "build", *map(str, paths), "-o", str(tmp_path / "out")]
    subprocess.run(command, env=environment, check=True, capture_output=True)
    assert digests(tmp_path / "out") == digests(built_here)


@pytest.mark.slow
def test_one_or_three_workers_change_no_byte(tmp_path: Path) -> None:
    """So many documents that the workers share them: fewer are read and checked in one process."""
    home = tmp_path / "documents"
    home.mkdir()
    for number in range(workers.AT_ONCE * 4):
        (home / f"{number}.txt").write_text(_AWARD.replace("20/6", f"{number % 28 + 1}/6"), encoding="utf-8")
    for name in ("kien-giang-2023-08", "bo-cong-an-2023-12", "an-giang-2025-12"):
        shutil.copy(resource("documents", f"{name}.txt"), home)
    for number in (1, 3):
        build([home], tmp_path / f"{number}", Settings(workers=number))
    assert digests(tmp_path / "1") == digests(tmp_path / "3")


# ---- the words that a fact rests on


def evidence(facts: Facts) -> Iterator[Evidence]:
    """All evidence of a document's facts."""
    for fact in (*facts.awards, *facts.not_awards, *facts.officials, *facts.events, *facts.movements, *facts.models):
        yield from fact.evidence
    for statistic in facts.statistics:
        yield from statistic.evidence
    yield from (one for one in (facts.place_evidence, facts.published_evidence) if one is not None)


def assert_quotes_stand_in_the_text(paths: list[Path], extractor: Extractor) -> None:
    assert paths
    quotes = 0
    for path in paths:
        document = read(path)
        for one in evidence(extractor.extract(document)):
            assert document.text[one.start : one.end] == one.quote, f"{path.name}: {one}"
            assert one.quote.strip(), f"{path.name}: {one}"
            assert one.quote[0] not in " ,;:.", f"{path.name}: {one}"
            quotes += 1
    assert quotes >= len(paths)


def test_every_quote_of_the_sample_stands_at_its_place(extractor: Extractor) -> None:
    assert_quotes_stand_in_the_text(sorted(resource("documents").glob("*.txt")), extractor)


@pytest.mark.parametrize("corpus", ["seeds", "dev-corpus", "real-gold"])
def test_every_quote_of_the_corpora_stands_at_its_place(corpus: str, shared: Path, extractor: Extractor) -> None:
    assert_quotes_stand_in_the_text(sorted((shared / corpus).glob("*.txt")), extractor)


# ---- bad input


def bad_files(folder: Path) -> list[str]:
    """Put files that cannot be read beside the good ones; returns their names."""
    (folder / "empty.txt").write_text("")
    (folder / "encoding.txt").write_bytes("Công an tỉnh".encode() + b"\xff \xc3(")
    (folder / "binary.txt").write_bytes(b"text\x00\x00\x01")
    return ["empty.txt", "encoding.txt", "binary.txt"]


def test_bad_files_get_a_line_each_and_the_rest_is_built(folder: Path, tmp_path: Path) -> None:
    names = bad_files(folder)
    result = kg("build", folder, "-o", tmp_path / "out")
    assert result.exit_code == 1
    lines = result.stderr.splitlines()
    for name in names:
        assert len([line for line in lines if f"{name}:" in line]) == 1, result.stderr
    assert "Traceback" not in result.output
    assert sorted(path.name for path in (tmp_path / "out" / "facts").iterdir()) == ["a.json", "b.json"]


def test_a_batch_of_bad_files_leaves_the_graph_of_before(built: Path, tmp_path: Path) -> None:
    shutil.copytree(built, tmp_path / "out", symlinks=True)
    before = digests(tmp_path / "out")
    bad = tmp_path / "bad"
    bad.mkdir()
    bad_files(bad)
    result = kg("build", bad, "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert digests(tmp_path / "out") == before


def test_no_document_at_all_is_said_in_one_line(tmp_path: Path) -> None:
    result = kg("build", tmp_path / "nowhere", "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert "nowhere" in result.stderr
    assert not (tmp_path / "out").exists()


def test_an_unwritable_folder_is_named(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    result = kg("build", folder, "-o", tmp_path / "file")
    assert result.exit_code == 1
    assert "-o" in result.stderr
    assert "Traceback" not in result.output


def test_documents_with_the_same_name_are_not_mixed_up(folder: Path, tmp_path: Path, vocabulary: Vocabulary) -> None:
    twin = tmp_path / "twin"
    twin.mkdir()
    (twin / "a.txt").write_text(_OTHER, encoding="utf-8")
    read = harvest([folder, twin], vocabulary)
    names = [record.name for record in read.records]
    assert len(set(names)) == len(names)
    assert len(names) + len(read.problems) == 3


def test_decomposed_text_gives_the_same_facts(extractor: Extractor, tmp_path: Path) -> None:
    import unicodedata

    (tmp_path / "nfd.txt").write_text(unicodedata.normalize("NFD", _AWARD), encoding="utf-8")
    (tmp_path / "nfc.txt").write_text(_AWARD, encoding="utf-8")
    decomposed, composed = (extractor.extract(read(tmp_path / name)) for name in ("nfd.txt", "nfc.txt"))
    assert decomposed.awards[0].conferrer[0].name == composed.awards[0].conferrer[0].name
    assert unicodedata.normalize("NFC", decomposed.awards[0].evidence[0].quote) == composed.awards[0].evidence[0].quote


# ---- the other commands


def test_facts_are_in_the_form_of_the_guidelines(folder: Path, tmp_path: Path) -> None:
    assert kg("facts", folder, "-o", tmp_path / "facts").exit_code == 0
    award = json.loads((tmp_path / "facts" / "a.json").read_text(encoding="utf-8"))["awards"][0]
    assert award["conferrer"] == ["Công an tỉnh An Giang"]
    assert award["recipients"] == [
        {"kind": "group", "collectives": None, "individuals": 7, "households": None, "label": "cá nhân tiêu biểu"}
    ]
    assert award["date"] == "2024-06-20"
    assert award["quote"] in _AWARD


def test_facts_fit_the_schema_of_the_guidelines(shared: Path, folder: Path, tmp_path: Path) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads((shared / "eval" / "facts.schema.json").read_text(encoding="utf-8"))
    kg("facts", resource("documents"), "-o", tmp_path / "facts")
    for path in (tmp_path / "facts").glob("*.json"):
        jsonschema.validate(json.loads(path.read_text(encoding="utf-8")), schema)


def test_explain_shows_chunks_and_construction() -> None:
    result = kg("explain", "Công an tỉnh An Giang tặng Giấy khen cho 7 cá nhân.")
    assert result.exit_code == 0
    assert "confer-active" in result.stdout
    assert "recipient: 7 cá nhân" in result.stdout


def test_explain_of_nothing_is_refused() -> None:
    assert kg("explain", " ").exit_code == 2


def test_show_without_a_build_says_how_to_make_one(tmp_path: Path) -> None:
    result = kg("show", tmp_path)
    assert result.exit_code == 1
    assert "kg build" in result.stderr


def test_show_writes_the_picture_again(built: Path, tmp_path: Path) -> None:
    shutil.copytree(built, tmp_path / "out", symlinks=True)
    before = digests(tmp_path / "out")
    (tmp_path / "out" / "graph.html").unlink()
    assert kg("show", tmp_path / "out").exit_code == 0
    assert digests(tmp_path / "out") == before


@pytest.mark.parametrize("base", ["example.org/", "https://example.org", "ftp://example.org/"])
def test_a_base_that_makes_no_identifiers_is_refused(base: str, folder: Path, tmp_path: Path) -> None:
    result = kg("build", folder, "-o", tmp_path / "out", "--base", base)
    assert result.exit_code == 2
    assert "ends in '/'" in result.stderr


def test_a_base_of_ones_own_is_used(folder: Path, tmp_path: Path) -> None:
    build([folder], tmp_path / "out", Settings(base="https://example.org/kg/"))
    assert "<https://example.org/kg/graph/document/a>" in (tmp_path / "out" / "graph.nq").read_text(encoding="utf-8")


def test_reading_nothing_raises(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(ReadingError):
        build([tmp_path / "empty"], tmp_path / "out")


def test_a_recipient_that_the_quote_does_not_hold_says_where_it_is_named(extractor: Extractor, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "Em Trần Văn Bình đã cứu hai bạn.\nEm còn được UBND huyện Hải Hà tặng Giấy khen.\n", encoding="utf-8"
    )
    document = read(path)
    (award,) = extractor.extract(document).awards
    assert award.recipients[0].name == "Trần Văn Bình"
    assert "Bình" not in award.evidence[0].quote
    (note,) = [one for one in award.inferences if one.what == "recipient"]
    assert document.text[note.start : note.end].endswith("Trần Văn Bình")
