"""A graph that lives: documents come, go and are corrected; the graph is always that of a build from scratch."""

import json
import os
import random
import shutil
import time
from functools import partial
from pathlib import Path

import killing
import pytest
from pyoxigraph import Quad, RdfFormat, parse
from typer.testing import CliRunner, Result

from kg import building, editions, harvest
from kg.cli import app
from kg.editions import edition
from kg.memory import recall
from kg.records import Reader
from kg.soundness import ENOUGH, Unsound
from kg.store import Graph

TEXTS = {
    "an-giang": "Chiều 20/6/2024, Công an tỉnh An Giang tặng Giấy khen cho 7 cá nhân tiêu biểu.\n",
    "dong-nai": "Ngày 2/3/2023, UBND tỉnh Đồng Nai tặng Bằng khen cho Công an huyện Long Thành.\n",
    "hai-phong": "Sáng 5/4/2023, Đại tá Vũ Minh Tuấn, Giám đốc Công an thành phố Hải Phòng trao Giấy khen của Công an "
    "thành phố Hải Phòng cho 3 tập thể, 12 cá nhân có thành tích trong phong trào Toàn dân bảo vệ an ninh Tổ quốc.\n",
    "kien-giang": "Ngày 19/8/2022, Bộ Công an tặng Bằng khen cho 2 tập thể, 36 cá nhân của tỉnh Kiên Giang.\n",
}
# For a few documents a second process costs more than it does.
build, add, remove = (
    partial(work, settings=building.Settings(workers=1)) for work in (building.build, building.add, building.remove)
)
CORRECTED = TEXTS["an-giang"].replace("7 cá nhân", "9 cá nhân")


def publish(folder: Path) -> Path:
    """Make a folder with the documents."""
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the documents, which no test changes."""
    return publish(tmp_path_factory.mktemp("documents") / "news")


@pytest.fixture(scope="module")
def first_build(news: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of the documents, which no test changes."""
    out = tmp_path_factory.mktemp("first") / "out"
    build([news], out)
    return out


@pytest.fixture
def out(first_build: Path, tmp_path: Path) -> Path:
    """A build of the documents, of the test's own: a copy is as good as another build."""
    return shutil.copytree(first_build, tmp_path / "out", symlinks=True)


def kg(*words: str | Path) -> Result:
    """Run the command line."""
    return CliRunner().invoke(app, [str(word) for word in words])


def graph(out: Path) -> bytes:
    """The bytes of a graph."""
    return (out / "graph.nq").read_bytes()


def of_documents(out: Path) -> dict[str, set[Quad]]:
    """The statements of each document."""
    found: dict[str, set[Quad]] = {}
    for quad in parse(path=out / "graph.nq", format=RdfFormat.N_QUADS):
        assert isinstance(quad, Quad)
        _, mark, name = quad.graph_name.value.partition("/graph/document/")
        if mark:
            found.setdefault(name, set()).add(quad)
    return found


def files(news: Path, *names: str) -> list[Path]:
    return [news / f"{name}.txt" for name in names]


# ---- coming and going


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


# ---- all at once, or not at all


def test_a_build_that_cannot_be_right_leaves_the_one_before(out: Path, tmp_path: Path) -> None:
    mute = tmp_path / "mute"
    before = graph(out)
    mute.mkdir()
    for number in range(ENOUGH):
        (mute / f"{number}.txt").write_text("Ai cũng vui. Bằng khen.\n", encoding="utf-8")
    with pytest.raises(Unsound, match="not one award"):
        build([mute], out)
    assert graph(out) == before
    assert sorted(path.name for path in (out / ".build").iterdir()) == ["0", "current", "lock"]
    result = kg("build", mute, "-o", out)
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1


def test_a_build_of_plain_files_becomes_one_of_editions(news: Path, out: Path, tmp_path: Path) -> None:
    here = edition(out)
    assert here is not None
    plain = tmp_path / "plain"
    plain.mkdir()
    for name in ("graph.nq", "graph.trig", "graph.html"):
        shutil.copy(here / name, plain / name)
    shutil.copytree(here / "facts", plain / "facts")
    build(files(news, "an-giang"), plain)
    assert [path.name for path in (plain / "facts").iterdir()] == ["an-giang.json"]
    assert set(of_documents(plain)) == {"an-giang"}


def test_a_folder_of_somebody_else_is_not_touched(news: Path, tmp_path: Path) -> None:
    mine = tmp_path / "out" / "store"
    mine.mkdir(parents=True)
    (mine / "diary.txt").write_text("…")
    result = kg("build", news, "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert "store" in result.stderr
    assert (mine / "diary.txt").read_text() == "…"
    assert not (tmp_path / "out" / "graph.nq").exists()


def test_builds_that_are_killed_leave_the_old_graph_or_the_new_one(news: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    # benchmarks/killing.py kills more
    ended, unsound = killing.kill_builds(files(news, *sorted(TEXTS)), out, kills=3, seed=20)
    assert unsound == 0
    assert ended < 3
    build([news], out)
    here = edition(out)
    assert here is not None
    assert sorted(path.name for path in (out / ".build").iterdir()) == sorted([here.name, "current", "lock"])
    assert not [path for path in out.iterdir() if path.name.endswith((".new", ".tmp"))]


def test_a_first_build_that_is_killed_leaves_nothing_that_looks_like_a_graph(
    news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    point = editions._point

    def die_before_the_switch(path: Path, target: str) -> None:
        if path.name == "current":
            raise KeyboardInterrupt
        point(path, target)

    monkeypatch.setattr(editions, "_point", die_before_the_switch)
    with pytest.raises(KeyboardInterrupt):
        build([news], tmp_path / "out")
    assert not (tmp_path / "out" / "graph.nq").exists()
    monkeypatch.undo()
    build([news], tmp_path / "out")
    assert len(of_documents(tmp_path / "out")) == len(TEXTS)


def test_a_folder_may_be_named_from_where_one_stands(
    news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    out = Path("out")
    build([news], out)
    shutil.copytree("out", "copy", symlinks=True)
    with pytest.raises(KeyError):
        remove(["nobody"], out)
    assert set(of_documents(out)) == set(TEXTS), "what fails leaves the graph"
    remove(["an-giang"], Path("copy"))
    assert len(of_documents(out)) == len(of_documents(Path("copy"))) + 1
    add([news / "an-giang.txt"], Path("copy"))
    assert graph(out) == graph(Path("copy"))


def test_two_builds_of_one_folder_wait_for_each_other(news: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    names = sorted(TEXTS)[:2]
    other = killing.begun(partial(add, files(news, names[0]), out))
    add(files(news, names[1]), out)
    other.join(120)
    assert other.exitcode == 0
    assert sorted(of_documents(out)) == names


# ---- the store on disk


def test_the_store_on_disk_is_asked_and_says_the_same(out: Path) -> None:
    query = "SELECT ?s ?p ?o WHERE { ?s ?p ?o } ORDER BY ?s ?p ?o"
    here = edition(out)
    assert here is not None
    on_disk = Graph.open(out).rows(query)
    assert on_disk == Graph.open(out / "graph.nq").rows(query)
    (out / "graph.nq").unlink()
    (out / "graph.nq").write_bytes(b"<urn:a> <urn:b> <urn:c> .\n")
    assert len(Graph.open(out)) == 1, "a graph.nq that is not of this build is believed before the store"


def test_a_graph_file_that_was_edited_is_believed_before_the_store(out: Path) -> None:
    with (out / "graph.nq").open("ab") as file:
        file.write(b"<urn:a> <urn:b> <urn:c> <urn:d> .\n")
    os.utime(out / "graph.nq", (time.time() + 2, time.time() + 2))
    assert len(Graph.open(out).rows("SELECT * { <urn:a> ?p ?o }")) == 1


def test_the_picture_is_written_again_into_its_edition(out: Path) -> None:
    assert kg("show", out, "--lang", "en").exit_code == 0
    here = edition(out)
    assert here is not None
    assert (out / "graph.html").is_symlink()
    assert 'lang="en"' in (here / "graph.html").read_text(encoding="utf-8")[:400]


def test_a_damaged_memory_is_made_anew(news: Path, out: Path) -> None:
    before, here = graph(out), edition(out)
    assert here is not None
    lines = (here / "records.jsonl").read_text(encoding="utf-8").splitlines()
    (here / "records.jsonl").write_text("\n".join([lines[0], "{damaged", *lines[2:]]) + "\n", encoding="utf-8")
    build([news], out)
    assert graph(out) == before
    assert json.loads((out / ".build" / "current" / "build.json").read_text())["counts"]["documents"] == len(TEXTS)
