"""A graph that lives: documents come, go and are corrected; the graph is always that of a build from scratch."""

import random
from pathlib import Path

import pytest

from kg import harvest
from kg.editions import edition
from kg.memory import recall
from kg.records import Reader

from .news import TEXTS, add, build, files, graph, kg, of_documents, publish, remove

CORRECTED = TEXTS["an-giang"].replace("7 cá nhân", "9 cá nhân")


@pytest.mark.slow
@pytest.mark.parametrize("seed", [6, 17])  # in both, something that was removed comes again
def test_documents_added_and_removed_in_any_order_give_the_graph_of_a_build_from_scratch(
    seed: int, news: Path, tmp_path: Path
) -> None:
    chance = random.Random(seed)
    out, kept = tmp_path / "out", set()
    for _ in range(5):
        name = chance.choice(sorted(TEXTS))
        if name in kept and len(kept) > 1:
            remove([name], out)
            kept.remove(name)
        else:
            add(files(news, name), out)
            kept.add(name)
    build(files(news, *kept), tmp_path / "scratch")
    for name in ("graph.nq", "graph.trig", "graph.html"):
        assert (out / name).read_bytes() == (tmp_path / "scratch" / name).read_bytes()
    assert sorted(path.name for path in (out / "facts").iterdir()) == sorted(f"{name}.json" for name in kept)


def test_adding_what_is_there_changes_nothing(news: Path, out: Path) -> None:
    before, here = graph(out), edition(out)
    report = add(files(news, "dong-nai"), out)
    assert not report.renewed
    assert report.counts.documents == len(TEXTS)
    assert (graph(out), edition(out)) == (before, here)


def test_an_unrelated_document_changes_no_other_statement(news: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    build(files(news, "an-giang", "dong-nai"), out)
    before = of_documents(out)
    add(files(news, "kien-giang"), out)
    after = of_documents(out)
    assert set(after) == {"an-giang", "dong-nai", "kien-giang"}
    assert {name: after[name] for name in before} == before


def test_a_corrected_document_replaces_its_statements_and_no_other(out: Path, tmp_path: Path) -> None:
    before = of_documents(out)
    (tmp_path / "an-giang.txt").write_text(CORRECTED, encoding="utf-8")
    report = add([tmp_path / "an-giang.txt"], out)
    after = of_documents(out)
    assert report.changes.replaced == ("an-giang",)
    assert {name for name in before if before[name] != after[name]} == {"an-giang"}
    assert not any("7 cá nhân" in str(quad.object) for quad in after["an-giang"])


def test_a_document_that_was_removed_stays_out_of_the_next_build(news: Path, out: Path) -> None:
    remove(["kien-giang"], out, why="rút lại theo yêu cầu")
    assert "kien-giang" not in of_documents(out)
    report = build([news], out)
    assert report.withdrawn == 1
    assert "kien-giang" not in of_documents(out)
    assert "kien-giang\trút lại theo yêu cầu" in (out / "withdrawn.tsv").read_text(encoding="utf-8")
    add(files(news, "kien-giang"), out)
    assert "kien-giang" in of_documents(out)
    assert not (out / "withdrawn.tsv").exists()


def test_removing_what_is_not_there_names_what_is_near(out: Path) -> None:
    result = kg("remove", "kien-gian", "-o", out)
    assert result.exit_code == 1
    assert "did you mean kien-giang" in result.stderr
    assert not (out / "withdrawn.tsv").exists()


@pytest.mark.parametrize("word", ["kien-giang", "https://w3id.org/vinhdanh/id/document/kien-giang#char=3,9", "FILE"])
def test_a_document_is_removed_by_name_file_or_address(word: str, news: Path, out: Path) -> None:
    result = kg("remove", news / "kien-giang.txt" if word == "FILE" else word, "-o", out)
    assert result.exit_code == 0
    assert "removed" in result.stdout
    assert sorted(recall(out).records) == ["an-giang", "dong-nai", "hai-phong"]


def test_a_build_keeps_its_base_when_it_is_added_to(news: Path, tmp_path: Path) -> None:
    kg("build", *files(news, "an-giang"), "-o", tmp_path / "out", "--base", "https://example.org/kg/")
    kg("add", *files(news, "dong-nai"), "-o", tmp_path / "out")
    assert b"https://w3id.org/vinhdanh/id/" not in graph(tmp_path / "out")


def test_without_a_build_there_is_nothing_to_bring_up_to_date(tmp_path: Path) -> None:
    for words in (("add",), ("remove", "a")):
        result = kg(*words, "-o", tmp_path / "out")
        assert result.exit_code == 1
        assert len(result.stderr.splitlines()) == 1
    assert not (tmp_path / "out").exists()


# ---- another vocabulary


@pytest.fixture
def another_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program or vocabulary of another version, that reads 'Giấy khen' as 'Bằng khen'."""
    extract = harvest.Extractor.extract
    reader = Reader("9", "another", "another", "another", "another")

    def read_otherwise(self: harvest.Extractor, document: harvest.Document) -> object:
        facts = extract(self, document)
        return harvest.replace(facts, awards=tuple(harvest.replace(one, form="Bằng khen") for one in facts.awards))

    monkeypatch.setattr(harvest.Extractor, "extract", read_otherwise)
    monkeypatch.setattr(Reader, "current", classmethod(lambda cls: reader))


def test_another_vocabulary_reads_all_documents_again(
    news: Path, out: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    assert "Giấy khen" in graph(out).decode()
    request.getfixturevalue("another_reader")
    add([], out)
    build([news], tmp_path / "scratch")
    assert graph(out) == graph(tmp_path / "scratch")
    assert {award.form for one in recall(out).records.values() for award in one.facts.awards} == {"Bằng khen"}


def test_what_an_older_version_read_stays_where_the_file_is_gone_or_changed(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    news, out = publish(tmp_path / "news"), tmp_path / "out"
    build([news], out)
    request.getfixturevalue("another_reader")
    (news / "an-giang.txt").unlink()
    (news / "hai-phong.txt").write_text(TEXTS["hai-phong"].replace("12", "14"), encoding="utf-8")
    report = add([], out)
    forms = {name: {award.form for award in one.facts.awards} for name, one in recall(out).records.items()}
    assert forms == {
        "an-giang": {"Giấy khen"},
        "dong-nai": {"Bằng khen"},
        "hai-phong": {"Giấy khen"},
        "kien-giang": {"Bằng khen"},
    }
    assert [note.split(":")[0] for note in report.notes] == ["an-giang", "hai-phong"]
